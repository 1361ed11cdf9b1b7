//! Edits carried out on a draft.

use crate::LastLookError;
use crate::draft::{Draft, RecipientKind};
use crate::reading::Text;

use super::{Change, Edit, Edits, Part, TextSpan};

/// What `edit` changes in `draft`, as whole new values for the host to set.
///
/// # Errors
/// [`LastLookError::StaleEdit`] when the edit points at something that is not
/// (or no longer) in the draft.
pub fn apply(draft: &Draft, edit: &Edit) -> Result<Edits, LastLookError> {
    let mut edits = Edits::default();
    match edit {
        Edit::Replace {
            part,
            span,
            was,
            with,
        } => replace(draft, *part, *span, was.as_deref(), with, &mut edits)?,
        Edit::ReplaceEach { part, changes } => replace_each(draft, *part, changes, &mut edits)?,
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
    was: Option<&str>,
    with: &str,
    edits: &mut Edits,
) -> Result<(), LastLookError> {
    match part {
        Part::Subject => {
            let text = Text::plain(&draft.subject);
            require(&text, span, was)?;
            edits.subject = Some(text.replaced(span, with).ok_or(LastLookError::StaleEdit)?);
        }
        Part::Body => {
            let text = Text::of_body(&draft.body);
            require(&text, span, was)?;
            let mut body = draft.body.clone();
            body.content = text.replaced(span, with).ok_or(LastLookError::StaleEdit)?;
            edits.body = Some(body);
        }
    }
    Ok(())
}

/// Changes carried out at once, at most: each reads the text anew.
const MAX_CHANGES: usize = 100;

/// From the last to the first, so that the places in front stay where they are.
fn replace_each(
    draft: &Draft,
    part: Part,
    changes: &[Change],
    edits: &mut Edits,
) -> Result<(), LastLookError> {
    let ordered = changes.windows(2).all(|w| w[0].span.end <= w[1].span.start);
    if changes.is_empty() || changes.len() > MAX_CHANGES || !ordered {
        return Err(LastLookError::StaleEdit);
    }
    let mut changed = draft.clone();
    for change in changes.iter().rev() {
        let was = Some(change.was.as_str());
        replace(&changed, part, change.span, was, &change.with, edits)?;
        match part {
            Part::Subject => changed.subject = edits.subject.clone().unwrap_or_default(),
            Part::Body => changed.body = edits.body.clone().unwrap_or_default(),
        }
    }
    Ok(())
}

/// Refuses an edit whose place holds other words than those it was made for.
fn require(text: &Text, span: TextSpan, was: Option<&str>) -> Result<(), LastLookError> {
    match was {
        Some(was) if text.at(span) != Some(was) => Err(LastLookError::StaleEdit),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Body;

    #[test]
    fn an_edit_for_other_words_is_refused() {
        let edit = Edit::Replace {
            part: Part::Body,
            span: TextSpan { start: 6, end: 9 },
            was: Some("500".into()),
            with: "700".into(),
        };
        let draft = |content: &str| Draft {
            body: Body {
                content: content.into(),
                ..Body::default()
            },
            ..Draft::default()
        };
        let edits = apply(&draft("Total 500"), &edit).expect("it fits");
        assert_eq!(edits.body.map(|b| b.content).as_deref(), Some("Total 700"));
        assert_eq!(
            apply(&draft("A total 500"), &edit),
            Err(LastLookError::StaleEdit)
        );
    }
}
