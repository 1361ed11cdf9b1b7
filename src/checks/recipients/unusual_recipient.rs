//! # What it does
//! Asks when one address does not belong with the others and with what the mail
//! is about.
//!
//! # Why it matters
//! A slip in choosing an address is seen by nobody but the one who gets the mail.
//!
//! # Example
//! Wrong: one outsider among a group that never includes him.
//! Right: a new project, with too little history to judge.
//!
//! # Traps
//! New people join, new projects start: it needs enough history of each address,
//! and is silent without it.
//!
//! # Settings
//! None. Who belongs with whom is learned from sent mail; until there is enough of
//! it the check is silent.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs};
use crate::reading::Mail;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "unusual-recipient",
    family: Family::Recipients,
    level: Level::Ask,
    requirement: "B4",
    needs: Needs::SentMail,
    yields_to: &[],
};

/// Silent: who belongs with whom is learned from sent mail,
/// which comes with a later issue.
pub fn check(_mail: &Mail, _cx: &Context, _out: &mut Findings) {}
