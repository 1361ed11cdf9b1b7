//! # What it does
//! Asks when two files have the same content, and when a file is one that a
//! program left behind.
//!
//! # Why it matters
//! The certificate attached twice under two names is the test report that is
//! missing. Lock files and folder data look careless and open nowhere.
//!
//! # Example
//! Wrong: `Certificate.pdf` and `Test_report.pdf` with one content;
//! `~$PI.docx`; `Thumbs.db`.
//! Right: two files.
//!
//! # Traps
//! The same size is not the same content. One document as PDF and as Word is
//! two files. Logos shown in the text are not looked at.
//!
//! # Settings
//! None.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::reading::Mail;
use crate::reading::files::File;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "duplicate-file",
    family: Family::Attachments,
    level: Level::Ask,
    requirement: "B6",
    needs: Needs::Mail,
    yields_to: &[],
};

/// One finding a file left behind, and one a file that repeats another.
pub fn check(mail: &Mail, _cx: &Context, out: &mut Findings) {
    let files: Vec<&File> = mail.files.iter().take(super::MAX_FILES).collect();
    for (at, file) in files.iter().enumerate() {
        if file.is_left_behind() {
            let found = out
                .add(META.level, Spot::Attachment(file.index))
                .variant("left")
                .param("file", file.label());
            super::offer_removal(mail, file, found);
        } else if let Some(first) = files[..at].iter().find(|first| is_same(first, file)) {
            report(mail, first, file, out);
        }
    }
}

fn report(mail: &Mail, first: &File, second: &File, out: &mut Findings) {
    // "PI (1).pdf" is the copy of "PI.pdf", wherever it stands.
    let (kept, copy) = if first.name.len() > second.name.len() {
        (second, first)
    } else {
        (first, second)
    };
    let found = out
        .add(META.level, Spot::Attachment(copy.index))
        .param("first", kept.label())
        .param("second", copy.label());
    if kept.name == copy.name {
        found.variant("twice");
    }
    super::offer_removal(mail, copy, found);
    super::offer_removal(mail, kept, found);
}

/// The same bytes; where nobody could read them, the same name and size.
fn is_same(first: &File, second: &File) -> bool {
    let some_size = first.size.is_some_and(|size| size > 0) && first.size == second.size;
    match (&first.sha256, &second.sha256) {
        (Some(a), Some(b)) => a.eq_ignore_ascii_case(b) && first.size != Some(0),
        _ => some_size && first.name == second.name && !first.cloud,
    }
}
