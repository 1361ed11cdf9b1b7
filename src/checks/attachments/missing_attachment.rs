//! # What it does
//! Stops a mail that promises a file and carries none.
//!
//! # Why it matters
//! The second mail with "now with attachment" is the one the customer
//! remembers.
//!
//! # Example
//! Wrong: "Please find attached our PI." with nothing attached.
//! Right: the same with a file, or with a link to a file service.
//!
//! # Traps
//! Promises in quotes, signatures and disclaimers. "Attached to the bracket",
//! "no attachment", "your attachment", "we will send it tomorrow". An inline
//! logo is no attachment; a cloud link and a mail passed on are one.
//!
//! # Settings
//! None.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::draft::DraftKind;
use crate::reading::Mail;
use crate::review::{Edit, Part};

/// What it says of itself.
pub const META: Meta = Meta {
    id: "missing-attachment",
    family: Family::Attachments,
    level: Level::Stop,
    requirement: "B6",
    needs: Needs::Mail,
    yields_to: &[],
};

/// One finding a mail, at the first promise.
pub fn check(mail: &Mail, _cx: &Context, out: &mut Findings) {
    if !mail.files.is_empty() || mail.has_unnamed_file || mail.cloud_link {
        return;
    }
    // A file named and not there is said by named-file-missing only when
    // other files are; here nothing is.
    let Some(promise) = mail.promises.first() else {
        return;
    };
    if mail.kind == DraftKind::Redirect {
        return;
    }
    out.add(META.level, Spot::Text(Part::Body, promise.clone()))
        .param("promise", mail.body.content[promise.clone()].trim())
        .repair("repair-attach", Vec::new(), Edit::AddAttachment);
}
