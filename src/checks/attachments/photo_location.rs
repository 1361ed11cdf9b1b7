//! # What it does
//! Notes a photo that carries the place it was taken at.
//!
//! # Why it matters
//! It tells the customer where your factory, or your supplier, is.
//!
//! # Example
//! Wrong: a photo of the workshop straight from the telephone.
//! Right: the same without its position.
//!
//! # Traps
//! Loading and inspection photos, where the place is wanted as proof.
//!
//! # Settings
//! None. Where the inside of files is not read, the check is silent.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs};
use crate::reading::Mail;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "photo-location",
    family: Family::Attachments,
    level: Level::Note,
    requirement: "B6",
    needs: Needs::Files,
    yields_to: &[],
};

/// Silent until files are read: positions of photos come with issue 6.
pub fn check(_mail: &Mail, _cx: &Context, _out: &mut Findings) {}
