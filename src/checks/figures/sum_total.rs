//! # What it does
//! Adds up lines and their total: below each other, in a table, as a + b = c,
//! with subtotal, tax, freight and discount.
//!
//! # Why it matters
//! A wrong total in an offer may bind, in an invoice it delays the payment.
//!
//! # Example
//! Wrong: 14,400.00 and 8,940.00 with a total of 23,430.00.
//! Right: a total of 23,340.00.
//!
//! # Traps
//! Freight, tax and discount between subtotal and total. Deposits that are
//! only told. Options that are not part of the total. A cent of rounding a
//! line. Tiers and alternatives, which nobody adds up.
//!
//! # Settings
//! None.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot, TouchKind};
use crate::reading::Mail;
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "sum-total",
    family: Family::Figures,
    level: Level::Stop,
    requirement: "B7",
    needs: Needs::MailOrFile,
    yields_to: &[],
};

/// Summands marked as evidence, at most.
const SHOWN: usize = 12;

/// One finding a wrong sum.
pub fn check(mail: &Mail, _cx: &Context, out: &mut Findings) {
    for sum in mail.sums.iter().filter(|sum| !sum.is_right()) {
        // The wrong line tells it, and the sum is right once that is mended.
        let by_line = sum.is_right_with(|term| mail.mended(&term.range));
        if by_line || mail.is_questioned(Part::Body, &sum.total.range) {
            continue;
        }
        let given = mail.body.content[sum.total.range.clone()].to_owned();
        let expected = sum.expected_text(mail.convention);
        let found = out.add(META.level, Spot::Text(Part::Body, sum.total.range.clone()));
        found
            .param("expected", expected.as_str())
            .param("given", given.as_str())
            .note(sum.redone(mail.convention))
            .repair(
                "repair-total",
                vec![("expected", expected.as_str().into())],
                mail.replace(Part::Body, &sum.total.range, expected.clone()),
            )
            .touch(TouchKind::Retype(given));
        for part in sum.parts.iter().take(SHOWN) {
            found.mark(Part::Body, part.term.range.clone());
        }
    }
}
