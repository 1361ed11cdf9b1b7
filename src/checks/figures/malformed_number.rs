//! # What it does
//! Finds amounts and counts whose separators no way of writing numbers
//! allows.
//!
//! # Why it matters
//! The reader must guess the amount, and will guess in his favour.
//!
//! # Example
//! Wrong: USD 12..85, USD 1,2500.00, 10,00 pcs.
//! Right: 12.85, 1.250,00, 1'250.00, 1,23,456.50.
//!
//! # Traps
//! Dates, versions, addresses, part and telephone numbers, tariff codes.
//! Indian and Swiss grouping. 10,00 kg where commas part decimals. Lists of
//! sizes. Ranges with dots.
//!
//! # Settings
//! None.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::reading::Mail;
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "malformed-number",
    family: Family::Figures,
    level: Level::Stop,
    requirement: "B7",
    needs: Needs::Mail,
    yields_to: &[],
};

/// One finding a number.
pub fn check(mail: &Mail, _cx: &Context, out: &mut Findings) {
    for number in &mail.malformed {
        if mail.is_questioned(Part::Body, &number.range) {
            continue;
        }
        let given = &mail.body.content[number.range.clone()];
        let found = out.add(META.level, Spot::Text(Part::Body, number.range.clone()));
        found.param("given", given);
        for meant in &number.meant {
            found.repair(
                "repair-number",
                vec![("meant", meant.as_str().into())],
                mail.replace(Part::Body, &number.range, meant.clone()),
            );
        }
    }
}
