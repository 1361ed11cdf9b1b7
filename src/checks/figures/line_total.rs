//! # What it does
//! Redoes every quantity × unit price = total of the text: in sentences, in
//! labelled lines, in tables.
//!
//! # Why it matters
//! A wrong total in an offer may bind, in an invoice it delays the payment.
//!
//! # Example
//! Wrong: `2,000 pcs × USD 12.85 = USD 27,500.00`.
//! Right: `2,000 pcs × USD 12.85 = USD 25,700.00`.
//!
//! # Traps
//! Prices per 100 or 1,000. Discounts, minimum charges, tax and freight in
//! the same line. Columns that are no quantity. Rounding. Both number
//! conventions.
//!
//! # Settings
//! None.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot, TouchKind};
use crate::reading::{Mail, numbers};
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "line-total",
    family: Family::Figures,
    level: Level::Stop,
    requirement: "B7",
    needs: Needs::MailOrFile,
    yields_to: &[],
};

/// One finding a wrong product.
pub fn check(mail: &Mail, _cx: &Context, out: &mut Findings) {
    let write = |term: &crate::reading::arithmetic::Term| {
        numbers::write(term.value, term.scale, mail.convention)
    };
    for calculation in mail.calculations.iter().filter(|c| !c.is_right()) {
        let terms = [
            &calculation.quantity,
            &calculation.price,
            &calculation.total,
        ];
        // What cannot be read cannot be multiplied.
        if terms.iter().any(|term| mail.is_malformed(&term.range))
            || mail.is_questioned(Part::Body, &calculation.total.range)
        {
            continue;
        }
        let given = mail.body.content[calculation.total.range.clone()].to_owned();
        let expected = calculation.expected_text(mail.convention);
        let redone = calculation.redone(mail.convention);
        out.add(
            META.level,
            Spot::Text(Part::Body, calculation.total.range.clone()),
        )
        .param("price", write(&calculation.price))
        .param("quantity", write(&calculation.quantity))
        .param("expected", expected.as_str())
        .param("given", given.as_str())
        .mark(Part::Body, calculation.quantity.range.clone())
        .mark(Part::Body, calculation.price.range.clone())
        .note(redone)
        .repair(
            "repair-total",
            vec![("expected", expected.as_str().into())],
            mail.replace(Part::Body, &calculation.total.range, expected.clone()),
        )
        .touch(TouchKind::Retype(given));
    }
}
