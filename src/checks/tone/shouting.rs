//! # What it does
//! Notes a mail that shouts: three runs of exclamation marks, or sentences in
//! capitals.
//!
//! # Why it matters
//! Capitals and rows of !!! read as anger, whatever was meant.
//!
//! # Example
//! Noted: "no artwork yet!!! … waits!!! … today!!!", a body in capitals.
//! Silent: PI, FOB, SAY TOTAL US DOLLARS ONLY.
//!
//! # Traps
//! Texts for a letter of credit, addresses, shipping marks, tables, a label in
//! quotation marks, signatures. One happy "great!!!".
//!
//! # Settings
//! None.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::reading::Mail;
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "shouting",
    family: Family::Tone,
    level: Level::Note,
    requirement: "B8",
    needs: Needs::Mail,
    yields_to: &[],
};

/// Rows of exclamation marks that make it shouting.
const ROWS: usize = 3;

/// One finding a mail.
pub fn check(mail: &Mail, _cx: &Context, out: &mut Findings) {
    let (variant, places) = if mail.emphasis.exclamations.len() >= ROWS {
        ("marks", &mail.emphasis.exclamations)
    } else {
        ("capitals", &mail.emphasis.capitals)
    };
    let Some((first, others)) = places.split_first() else {
        return;
    };
    let found = out
        .add(META.level, Spot::Text(Part::Body, first.clone()))
        .variant(variant)
        .param("count", places.len());
    for other in others {
        found.mark(Part::Body, other.clone());
    }
}
