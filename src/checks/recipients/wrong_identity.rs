//! # What it does
//! Asks when the mail leaves from another identity than the one always used with
//! this firm.
//!
//! # Why it matters
//! A customer who gets a mail from a private account takes it for a fraud, or
//! answers there from then on.
//!
//! # Example
//! Wrong: the private account to a customer. Right: `export@` where both have
//! been used.
//!
//! # Traps
//! Identities that take turns with a firm are all right; so is the first mail.
//!
//! # Settings
//! None. The identity a firm knows is learned from sent mail; until there is enough
//! of it the check is silent.

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

/// Silent: the identity a firm knows is learned from sent mail,
/// which comes with a later issue.
pub fn check(_mail: &Mail, _cx: &Context, _out: &mut Findings) {}
