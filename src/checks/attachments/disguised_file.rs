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
    id: "disguised-file",
    family: Family::Attachments,
    level: Level::Stop,
    requirement: "B6",
    needs: Needs::Mail,
    yields_to: &[],
};

/// TODO
pub fn check(_mail: &Mail, _cx: &Context, _out: &mut Findings) {}
