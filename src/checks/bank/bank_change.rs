//! # What it does
//! Stops a mail that announces new or changed bank details of ours.
//!
//! # Why it matters
//! It reads like the most common fraud in trade. A careful customer will not
//! believe it, a careless one learns to believe the next one, which is not from
//! you. Tell it by telephone.
//!
//! # Example
//! Wrong: "Please note that our bank account has changed. All future payments to
//! the new account."
//! Right: "Our bank details are unchanged."
//!
//! # Traps
//! "We never change bank details by e-mail", answers to a customer's or
//! supplier's change, a bank that moved house, charges, exchange rates, the
//! advising bank of a credit.
//!
//! # Settings
//! None.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::reading::Mail;
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "bank-change",
    family: Family::Bank,
    level: Level::Stop,
    requirement: "B7",
    needs: Needs::Mail,
    yields_to: &[],
};

/// One finding a mail; only where it leaves the firm.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    let outside = cx.world.goes_out(mail);
    if let Some(range) = mail.bank.change.clone().filter(|_| outside) {
        out.add(META.level, Spot::Text(Part::Body, range));
    }
}
