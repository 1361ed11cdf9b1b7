//! # What it does
//! Finds a price that stands once per one unit and once per another, for the
//! same item, in the mail or against the own offer quoted below.
//!
//! # Why it matters
//! The buyer may choose the unit that suits him, and a price per piece for a
//! price per kilogram is another deal.
//!
//! # Example
//! Wrong: chain at USD 1.85/kg, then chain at USD 1.85/pc.
//! Right: pc, pcs, piece, 个 and Stück are one unit; so are ton and MT.
//!
//! # Traps
//! Spellings of one unit. Two items at one price. A price told in both units
//! because one piece weighs one kilogram. Per metre, not per foot. Freight by
//! weight or measure.
//!
//! # Settings
//! None.

use std::ops::Range;

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot, TouchKind};
use crate::reading::prices::Likeness;
use crate::reading::words::lexicon;
use crate::reading::{Mail, UnitPrice, money};
use crate::review::Part;

use super::price_outlier::{names, own_offers};

/// What it says of itself.
pub const META: Meta = Meta {
    id: "unit-changed",
    family: Family::Figures,
    level: Level::Stop,
    requirement: "B7",
    needs: Needs::Mail,
    yields_to: &[],
};

lexicon!(
    /// Both units are meant, or one is declined.
    EXPLAINED,
    ["not per", "and not", "instead of", "careful", "i.e", "that is", "equal*", "equivalent", "weighs", "weight", "same as", "means the same", "in other words", "converted", "conversion", "whichever", "w/m", "or as", "our software", "roughly", "approx*", "or", "both", "wiegt", "entspricht", "gleich", "also", "das heißt", "d.h", "nicht pro", "nicht je", "oder", "pesa", "equivale*", "es decir", "igual", "o sea", "no por", "pèse", "équivaut", "c'est-à-dire", "soit", "autrement dit", "et non", "logiciel", "equivalente", "ou seja", "não por", "即", "也就是", "相当于", "等于", "换算", "一样", "同", "而不是", "不是", "すなわち", "換算", "то есть", "равн*", "весит", "а не"]
);

/// One finding a price whose unit changed.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    if mail.prices.len() + mail.earlier_prices.len() < 2 {
        return;
    }
    let names = names(mail);
    for (index, price) in mail.prices.iter().enumerate() {
        let other = mail.prices[..index]
            .iter()
            .rev()
            .take(20)
            .chain(own_offers(mail, cx))
            .find(|other| has_changed(mail, price, other, &names));
        if let Some(other) = other {
            tell(mail, price, other, out);
        }
    }
}

fn has_changed(mail: &Mail, price: &UnitPrice, other: &UnitPrice, names: &[String]) -> bool {
    price.unit != other.unit
        && price.is_known_unit
        && other.is_known_unit
        && price.per == other.per
        && price.money.amount == other.money.amount
        && money::compatible(price.money.currency, other.money.currency)
        && price.item.likeness(&other.item, names) > Likeness::Unknown
        && !is_explained(mail, price)
        && (!mail.body.is_authored(other.range.start) || !is_explained(mail, other))
}

fn is_explained(mail: &Mail, price: &UnitPrice) -> bool {
    let sentence = mail.body.sentence_at(&price.range);
    EXPLAINED.is_in(&mail.body.folded[sentence]) || mail.is_questioned(Part::Body, &price.range)
}

fn tell(mail: &Mail, price: &UnitPrice, other: &UnitPrice, out: &mut Findings) {
    let text = |range: &Range<usize>| mail.body.content[range.clone()].to_owned();
    let (unit, before) = (text(&price.unit_range), text(&other.unit_range));
    let whole = price.range.start..price.unit_range.end;
    let found = out.add(META.level, Spot::Text(Part::Body, whole));
    found
        .param("price", text(&price.range))
        .param("unit", unit.as_str())
        .param("other", before.as_str())
        .mark(Part::Body, other.range.start..other.unit_range.end)
        .repair(
            "repair-unit",
            vec![("unit", before.as_str().into())],
            mail.replace(Part::Body, &price.unit_range, before.clone()),
        )
        .touch(TouchKind::Choose(vec![unit.clone(), before]));
    if mail.body.is_authored(other.range.start) {
        found.repair(
            "repair-unit",
            vec![("unit", unit.as_str().into())],
            mail.replace(Part::Body, &other.unit_range, unit.clone()),
        );
    }
}
