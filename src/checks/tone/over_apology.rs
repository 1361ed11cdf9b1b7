//! # What it does
//! Notes a mail that apologises four times and more.
//!
//! # Why it matters
//! Once is polite; the fourth time reads as if far more had gone wrong, and
//! invites a claim.
//!
//! # Example
//! Noted: "sorry … so sorry … apologies … sorry again".
//! Silent: one apology and what is done about it.
//!
//! # Traps
//! *Leider*, к сожалению, 恐れ入ります are courtesy. An apology declined ("no need to
//! apologise"), quoted, or printed on a card.
//!
//! # Settings
//! None.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::reading::Mail;
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "over-apology",
    family: Family::Tone,
    level: Level::Note,
    requirement: "C3",
    needs: Needs::Mail,
    yields_to: &[],
};

/// Apologies that are too many.
const MANY: usize = 4;

/// One finding a mail, at the last apology, with the others marked.
pub fn check(mail: &Mail, _cx: &Context, out: &mut Findings) {
    let places = &mail.emphasis.apologies;
    let Some((last, others)) = places.split_last().filter(|_| places.len() >= MANY) else {
        return;
    };
    let found = out
        .add(META.level, Spot::Text(Part::Body, last.clone()))
        .param("count", places.len());
    for other in others {
        found.mark(Part::Body, other.clone());
    }
}
