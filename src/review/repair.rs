//! Edits carried out on a draft.

use crate::LastLookError;
use crate::draft::{Draft, RecipientKind};
use crate::reading::Text;

use super::{Edit, Edits, Part, TextSpan};

/// What `edit` changes in `draft`, as whole new values for the host to set.
///
/// # Errors
/// [`LastLookError::StaleEdit`] when the edit points at something that is not
/// (or no longer) in the draft.
pub fn apply(draft: &Draft, edit: &Edit) -> Result<Edits, LastLookError> {
    let mut edits = Edits::default();
    match edit {
        Edit::Replace { part, span, with } => replace(draft, *part, *span, with, &mut edits)?,
        Edit::RemoveRecipient { address } => {
            let mut recipients = draft.recipients.clone();
            recipients.retain(|r| !same(&r.address, address));
            edits.recipients = changed(draft, recipients)?;
        }
        Edit::ReplaceRecipient { address, with } => {
            let mut recipients = draft.recipients.clone();
            for recipient in recipients.iter_mut().filter(|r| same(&r.address, address)) {
                recipient.address = with.clone();
            }
            edits.recipients = changed(draft, recipients)?;
        }
        Edit::MoveToBcc { addresses } => {
            let mut recipients = draft.recipients.clone();
            for recipient in &mut recipients {
                if addresses.iter().any(|a| same(a, &recipient.address)) {
                    recipient.kind = RecipientKind::Bcc;
                }
            }
            edits.recipients = changed(draft, recipients)?;
        }
        Edit::RemoveAttachment { name } => {
            if !draft.attachments.iter().any(|a| a.name == *name) {
                return Err(LastLookError::StaleEdit);
            }
            edits.remove_attachments = Some(vec![name.clone()]);
        }
        Edit::AddAttachment => {}
    }
    Ok(edits)
}

fn same(a: &str, b: &str) -> bool {
    a.trim().eq_ignore_ascii_case(b.trim())
}

fn changed(
    draft: &Draft,
    recipients: Vec<crate::draft::Recipient>,
) -> Result<Option<Vec<crate::draft::Recipient>>, LastLookError> {
    if recipients == draft.recipients {
        return Err(LastLookError::StaleEdit);
    }
    Ok(Some(recipients))
}

fn replace(
    draft: &Draft,
    part: Part,
    span: TextSpan,
    with: &str,
    edits: &mut Edits,
) -> Result<(), LastLookError> {
    match part {
        Part::Subject => {
            let text = Text::plain(&draft.subject);
            edits.subject = Some(text.replaced(span, with).ok_or(LastLookError::StaleEdit)?);
        }
        Part::Body => {
            let text = Text::of_body(&draft.body);
            let mut body = draft.body.clone();
            body.content = text.replaced(span, with).ok_or(LastLookError::StaleEdit)?;
            edits.body = Some(body);
        }
    }
    Ok(())
}
