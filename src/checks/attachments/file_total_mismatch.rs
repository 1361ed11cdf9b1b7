//! # What it does
//! Stops a mail whose total differs from the total in the attached document.
//!
//! # Why it matters
//! The customer pays the lower one, and the bank refuses papers that do not
//! agree.
//!
//! # Example
//! Wrong: "Total USD 25,700.00" in the text, USD 27,500.00 in the invoice.
//! Right: one total in both.
//!
//! # Traps
//! A document with several totals: only the one that is named so, in the same
//! currency, is compared. Deposits, balances and freight are not totals.
//!
//! # Settings
//! None. Where the inside of files is not read, the check is silent.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs};
use crate::reading::Mail;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "file-total-mismatch",
    family: Family::Attachments,
    level: Level::Stop,
    requirement: "B6",
    needs: Needs::Files,
    yields_to: &[],
};

/// Silent until files are read: the totals inside them come with issue 6.
pub fn check(_mail: &Mail, _cx: &Context, _out: &mut Findings) {}
