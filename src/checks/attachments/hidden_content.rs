//! # What it does
//! Asks when an Office file carries what its reader does not see at first:
//! tracked changes, comments, hidden sheets, rows or columns, links to other
//! files. Stops it when that names costs, margins or another customer.
//!
//! # Why it matters
//! One click shows the customer the sheet the price was made on.
//!
//! # Example
//! Wrong: a quotation with a hidden sheet "cost".
//! Right: the same as PDF, or with the sheet deleted.
//!
//! # Traps
//! Helper sheets that hold nothing but lists to choose from. Changes tracked
//! for the reader to accept.
//!
//! # Settings
//! None. Where the inside of files is not read, the check is silent.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs};
use crate::reading::Mail;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "hidden-content",
    family: Family::Attachments,
    level: Level::Stop,
    requirement: "B9",
    needs: Needs::Files,
    yields_to: &[],
};

/// Silent until files are read: what is hidden in them comes with issue 6.
pub fn check(_mail: &Mail, _cx: &Context, _out: &mut Findings) {}
