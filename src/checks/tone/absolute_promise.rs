//! # What it does
//! Notes promises without limits: a 100 % guarantee, a part that never leaks,
//! exclusivity for a country.
//!
//! # Why it matters
//! They can be held against the sender beyond any warranty terms, and cost a
//! market when given in passing.
//!
//! # Example
//! Noted: "we give you a 100% guarantee", "exclusive for your country", 终身不坏.
//! Silent: "warranty 24 months", "100% inspection".
//!
//! # Traps
//! Warranty terms, bank guarantees, materials of 100 %, prices exclusive of
//! tax. A promise declined: "we cannot guarantee 100 %".
//!
//! # Settings
//! None.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::reading::Mail;
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "absolute-promise",
    family: Family::Tone,
    level: Level::Note,
    requirement: "B10",
    needs: Needs::Mail,
    yields_to: &[],
};

/// One finding a mail, at the first promise, with the others marked.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    let Some((first, others)) = mail.emphasis.promises.split_first() else {
        return;
    };
    if !cx.world.goes_out(mail) {
        return;
    }
    let found = out
        .add(META.level, Spot::Text(Part::Body, first.clone()))
        .param("words", &mail.body.content[first.clone()]);
    for other in others {
        found.mark(Part::Body, other.clone());
    }
}
