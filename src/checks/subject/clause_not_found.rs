//! # What it does
//! Notes a reference to a clause that the attached document does not have.
//!
//! # Why it matters
//! The other side searches for it, or finds another clause of an older text.
//!
//! # Example
//! Wrong: "see clause 7.3" with a contract that ends at 6.
//! Right: the number as it stands in the document.
//!
//! # Traps
//! Documents that cannot be read in full or are not numbered, sub-clauses whose
//! numbers the layout makes. Clauses of a law, a standard or of another paper.
//!
//! # Settings
//! None. Where the inside of files is not read, the check is silent.

use std::collections::BTreeSet;

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::contents::FileKind;
use crate::reading::clauses::{self, Number};
use crate::reading::{Mail, Opened};
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "clause-not-found",
    family: Family::Subject,
    level: Level::Note,
    requirement: "B7",
    needs: Needs::Files,
    yields_to: &[],
};

/// Bytes of a text that may have been cut off.
const LONG: usize = 60 * 1024;

/// One finding a clause.
pub fn check(mail: &Mail, _cx: &Context, out: &mut Findings) {
    if mail.opened.is_empty() {
        return;
    }
    let asked = clauses::references(&mail.body);
    if asked.is_empty() || !mail.opened.iter().all(is_known) {
        return;
    }
    let documents: Vec<(&Opened, BTreeSet<Number>)> = mail
        .opened
        .iter()
        .filter_map(|opened| Some((opened, clauses::numbered(&opened.letter.as_ref()?.body))))
        .filter(|(_, numbers)| !numbers.is_empty())
        .collect();
    for reference in asked {
        let lacking: Vec<(&Opened, Number)> = documents
            .iter()
            .filter_map(|(opened, numbers)| {
                Some((*opened, clauses::lacks(numbers, &reference.number)?))
            })
            .collect();
        // Where one of several documents has it, that one is meant.
        if lacking.len() < documents.len() {
            continue;
        }
        let Some((opened, last)) = lacking.first() else {
            continue;
        };
        out.add(META.level, Spot::Text(Part::Body, reference.range.clone()))
            .param("clause", mail.body.content[reference.range].trim())
            .param("file", opened.name.as_str())
            .param("last", clauses::written(last));
    }
}

/// Whether a file was read in full, or cannot be the document meant.
fn is_known(opened: &Opened) -> bool {
    let picture = matches!(opened.contents.kind, FileKind::Jpeg | FileKind::Media);
    let cut = opened
        .letter
        .as_ref()
        .is_some_and(|letter| letter.body.content.len() > LONG);
    picture || opened.contents.unread.is_none() && !opened.contents.cut && !cut
}
