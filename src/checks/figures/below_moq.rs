//! # What it does
//! Compares the quantity offered with the minimum order quantity in the same
//! mail.
//!
//! # Why it matters
//! An offer below the own minimum must be honoured, or taken back.
//!
//! # Example
//! Wrong: 300 pairs at USD 11.40, MOQ 1,000 pairs.
//! Right: 1,000 pairs, MOQ 1,000; 200 sets for a trial order, MOQ waived.
//!
//! # Traps
//! Samples, trial orders, stock lots. A minimum that is waived or costs a
//! surcharge. A minimum of another item, in another unit, per colour. What is
//! in a carton. A customer's quantity that is declined.
//!
//! # Settings
//! None.

use std::ops::Range;

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::reading::Mail;
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "below-moq",
    family: Family::Figures,
    level: Level::Ask,
    requirement: "B7",
    needs: Needs::Mail,
    yields_to: &[],
};

/// One finding a quantity.
pub fn check(mail: &Mail, _cx: &Context, out: &mut Findings) {
    let mut told = Vec::new();
    for pair in &mail.minimums {
        let (minimum, quantity) = (&pair.minimum, &pair.quantity);
        let low = quantity.value < minimum.value && !told.contains(&quantity.range);
        if !low || mail.is_questioned(Part::Body, &quantity.range) {
            continue;
        }
        told.push(quantity.range.clone());
        let text = |range: &Range<usize>| &mail.body.content[range.clone()];
        out.add(META.level, Spot::Text(Part::Body, quantity.range.clone()))
            .param("quantity", text(&quantity.range))
            .param("minimum", text(&minimum.range))
            .mark(Part::Body, minimum.range.clone());
    }
}
