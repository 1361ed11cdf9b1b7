//! # What it does
//! Asks when an article number (EAN, GTIN, UPC, JAN) fails its check digit.
//!
//! # Why it matters
//! A wrong number on the label is found at the till, when the goods are in the shop.
//!
//! # Example
//! Wrong: `6901234567893`. Right: `6901234567892`.
//!
//! # Traps
//! Only behind a word for the number or below it in a list. Eight digits may be a date.
//! A number the mail itself calls wrong.
//!
//! # Settings
//! None.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs};
use crate::reading::{IdentifierKind, Mail};

/// What it says of itself.
pub const META: Meta = Meta {
    id: "gtin",
    family: Family::Identifiers,
    level: Level::Ask,
    requirement: "B7",
    needs: Needs::Mail,
    yields_to: &[],
};

/// One finding a number.
pub fn check(mail: &Mail, _cx: &Context, out: &mut Findings) {
    super::wrong(mail, IdentifierKind::Gtin, out);
}
