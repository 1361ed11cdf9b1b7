//! # What it does
//! TODO
//!
//! # Why it matters
//! TODO
//!
//! # Example
//! TODO
//!
//! # Traps
//! TODO
//!
//! # Settings
//! None.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs};
use crate::reading::Mail;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "wrong-identity",
    family: Family::Recipients,
    level: Level::Ask,
    requirement: "B2",
    needs: Needs::SentMail,
    yields_to: &[],
};

/// TODO
pub fn check(_mail: &Mail, _cx: &Context, _out: &mut Findings) {}
