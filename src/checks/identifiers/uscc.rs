//! # What it does
//! Asks when a Chinese unified social credit code fails its check character (GB 32100).
//!
//! # Why it matters
//! An invoice or a customs paper with a wrong code is sent back.
//!
//! # Example
//! Wrong: `91350100M000100Y34`. Right: `91350100M000100Y43`.
//!
//! # Traps
//! Identity card numbers have eighteen characters too. Without a label only codes of registered firms, which begin with 91 to 93 and a region.
//! A number the mail itself calls wrong.
//!
//! # Settings
//! None.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs};
use crate::reading::{IdentifierKind, Mail};

/// What it says of itself.
pub const META: Meta = Meta {
    id: "uscc",
    family: Family::Identifiers,
    level: Level::Ask,
    requirement: "B7",
    needs: Needs::Mail,
    yields_to: &[],
};

/// One finding a number.
pub fn check(mail: &Mail, _cx: &Context, out: &mut Findings) {
    super::wrong(mail, IdentifierKind::CreditCode, out);
}
