//! # What it does
//! Notes when somebody is absent who was on nearly all mails to this firm.
//!
//! # Why it matters
//! The colleague who books the truck learns of the order when it is late.
//!
//! # Example
//! Wrong: the last six mails had `logistics@own` in copy, this one has not.
//! Right: a mail to a firm with only three mails so far.
//!
//! # Traps
//! It takes five mails and nine of ten with the person on them; anything less is
//! no habit.
//!
//! # Settings
//! None. What is usual is learned from sent mail; until there is enough of it the
//! check is silent.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs};
use crate::reading::Mail;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "usual-recipient-missing",
    family: Family::Recipients,
    level: Level::Note,
    requirement: "B2",
    needs: Needs::SentMail,
    yields_to: &[],
};

/// Silent: who is usual is learned from sent mail,
/// which comes with a later issue.
pub fn check(_mail: &Mail, _cx: &Context, _out: &mut Findings) {}
