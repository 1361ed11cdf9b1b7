//! # What it does
//! Adds up the parts of a payment: deposit, balance, letter of credit.
//!
//! # Why it matters
//! Parts that do not make 100 % leave open what is owed when.
//!
//! # Example
//! Wrong: 30% deposit + 60% balance.
//! Right: 30% deposit, 70% before shipment; 30% deposit, balance against B/L.
//!
//! # Traps
//! CIF 110 %, tolerances, VAT, discounts, commission, retention and bonds are
//! no parts. Alternatives. Old terms beside new ones. One part alone.
//!
//! # Settings
//! None.

use rust_decimal::Decimal;

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::reading::{Mail, plain};
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "percent-split",
    family: Family::Figures,
    level: Level::Stop,
    requirement: "B7",
    needs: Needs::MailOrFile,
    yields_to: &[],
};

/// One finding a payment whose parts do not make the whole.
pub fn check(mail: &Mail, _cx: &Context, out: &mut Findings) {
    for split in &mail.splits {
        let sum = split.sum();
        let (Some(first), Some(last)) = (split.parts.first(), split.parts.last()) else {
            continue;
        };
        let whole = first.range.start..last.range.end;
        if sum == Decimal::ONE_HUNDRED || mail.is_questioned(Part::Body, &whole) {
            continue;
        }
        let text = |value: Decimal| plain(value, mail.convention);
        let listed: Vec<String> = split.parts.iter().map(|p| text(p.value)).collect();
        let found = out.add(META.level, Spot::Text(Part::Body, last.range.clone()));
        found
            .param("parts", listed.join(" + "))
            .param("sum", text(sum))
            .mark(Part::Body, first.range.clone());
        // The last part makes up the rest; of two, the first may be the slip.
        let count = if split.parts.len() == 2 { 2 } else { 1 };
        for part in [last, first].into_iter().take(count) {
            let rest = Decimal::ONE_HUNDRED - (sum - part.value);
            if rest > Decimal::ZERO && rest < Decimal::ONE_HUNDRED {
                found.repair(
                    "repair-part",
                    vec![
                        ("given", text(part.value).into()),
                        ("rest", text(rest).into()),
                    ],
                    mail.replace(Part::Body, &part.range, text(rest)),
                );
            }
        }
    }
}
