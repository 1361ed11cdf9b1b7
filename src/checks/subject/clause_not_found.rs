//! # What it does
//! Notes a reference to a clause or item that the attached document does not
//! have.
//!
//! # Why it matters
//! The other side searches for it, or finds another clause of an older text.
//!
//! # Example
//! Wrong: "see clause 7.3" with a contract that ends at 6.
//! Right: the number as it stands in the document.
//!
//! # Traps
//! Documents that cannot be read or are not numbered. Clauses of a law, a
//! standard or of another document.
//!
//! # Settings
//! None. Where the inside of files is not read, the check is silent.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs};
use crate::reading::Mail;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "clause-not-found",
    family: Family::Subject,
    level: Level::Note,
    requirement: "B7",
    needs: Needs::Files,
    yields_to: &[],
};

/// Silent until files are read: the clauses in them come with issue 6.
pub fn check(_mail: &Mail, _cx: &Context, _out: &mut Findings) {}
