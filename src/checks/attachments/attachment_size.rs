//! # What it does
//! Asks when a file is empty or all files together are large, and stops the
//! mail when they are so large that many servers refuse it.
//!
//! # Why it matters
//! A mail too large bounces hours later, or silently. An empty file shows that
//! the export went wrong.
//!
//! # Example
//! Wrong: a catalogue of 34 MB, a certificate of 0 bytes.
//! Right: the same behind a link to a file service.
//!
//! # Traps
//! Files that are only links count nothing. Pictures inside the text travel
//! too and do count. Sizes the mail client does not know are not guessed.
//!
//! # Settings
//! `limits.attachments_ask` (10) and `limits.attachments_stop` (20), in
//! megabytes.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::reading::Mail;
use crate::reading::files::File;
use crate::review::Edit;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "attachment-size",
    family: Family::Attachments,
    level: Level::Stop,
    requirement: "B6",
    needs: Needs::Mail,
    yields_to: &[],
};

/// Bytes of a megabyte, as mailbox limits count.
const MEGABYTE: u64 = 1_000_000;

/// Files listed by size, at most.
const MAX_LISTED: usize = 5;

/// One finding an empty file, and one for all together.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    for file in mail
        .files
        .iter()
        .take(super::MAX_FILES)
        .filter(|file| is_empty(file))
    {
        let found = out
            .add(Level::Ask, Spot::Attachment(file.index))
            .variant("empty")
            .param("file", file.label())
            .repair("repair-attach", Vec::new(), Edit::AddAttachment);
        super::offer_removal(mail, file, found);
    }
    let limits = cx.world.limits();
    let above = |limit: u32| mail.carried > u64::from(limit) * MEGABYTE;
    let (level, limit) = if above(limits.attachments_stop) {
        (Level::Stop, limits.attachments_stop)
    } else if above(limits.attachments_ask) {
        (Level::Ask, limits.attachments_ask)
    } else {
        return;
    };
    let found = out
        .add(level, Spot::Whole)
        .param("size", megabytes(mail.carried))
        .param("limit", limit.to_string());
    let mut largest: Vec<&File> = mail.files.iter().filter(|file| !file.cloud).collect();
    largest.sort_by_key(|file| std::cmp::Reverse(file.size));
    for file in largest.iter().take(MAX_LISTED) {
        let size = file.size.map(megabytes).unwrap_or_default();
        found.note(format!("{}  {size} MB", file.label()));
    }
}

/// A mail passed on and a file without a name have no size of their own.
fn is_empty(file: &File) -> bool {
    file.size == Some(0)
        && !file.cloud
        && !file.name.trim().is_empty()
        && !file.mime_type.eq_ignore_ascii_case("message/rfc822")
}

/// One digit behind the point.
fn megabytes(bytes: u64) -> String {
    let tenths = bytes.saturating_add(MEGABYTE / 20) / (MEGABYTE / 10);
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_rounded() {
        assert_eq!(megabytes(14_412_345), "14.4");
        assert_eq!(megabytes(9_960_000), "10.0");
        assert_eq!(megabytes(0), "0.0");
    }
}
