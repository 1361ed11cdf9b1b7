//! # What it does
//! Compares a price with the last own price of the same item, unit and term:
//! the own offer quoted in the thread below.
//!
//! # Why it matters
//! A slipped decimal point in an offer may bind, and a price the customer
//! does not know costs his trust.
//!
//! # Example
//! Wrong: 12.85 offered, 1.285 or 128.5 confirmed.
//! Right: a few percent less for a larger quantity.
//!
//! # Traps
//! Another item or size, another quantity, unit or Incoterm. The customer's
//! target price. A correction that says so. Price and total.
//!
//! # Settings
//! None.

use rust_decimal::Decimal;

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot, TouchKind};
use crate::reading::prices::Likeness;
use crate::reading::words::lexicon;
use crate::reading::{EarlierMail, Mail, UnitPrice, money};
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "price-outlier",
    family: Family::Figures,
    level: Level::Stop,
    requirement: "B7",
    needs: Needs::Mail,
    yields_to: &[],
};

lexicon!(
    /// The change is meant.
    EXPLAINED,
    ["ignore", "correct*", "typing error", "error", "sorry", "new price", "reduced", "increase*", "raised", "due to", "because", "instead of", "special", "promotion", "discount", "other", "different", "cheaper", "without", "improved version", "new version", "korrig*", "berichtig*", "tippfehler", "irrtum", "statt", "erhöh*", "gesenkt", "wegen", "sonderpreis", "ohne", "corrección", "corregid*", "errata", "en lugar", "sube", "baja a", "rebaja*", "debido", "sin", "rectifi*", "erreur", "au lieu", "augment*", "baisse", "en raison", "sans", "correção", "corrig*", "erro", "em vez", "aument*", "reduz*", "devido", "sem", "更正", "纠正", "写错", "有误", "涨价", "降价", "调整", "由于", "因为", "特价", "优惠", "不含", "訂正", "誤り", "値上げ", "値下げ", "исправ*", "ошиб*", "вместо", "повыш*", "сниж*", "скидк*", "из-за"]
);

/// One finding a price.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    if mail.earlier_prices.is_empty() {
        return;
    }
    let names = names(mail);
    for price in &mail.prices {
        // The newest own offer of the item counts.
        let last = own_offers(mail, cx).find(|offer| is_same(price, offer, &names));
        if let Some(last) = last
            && let Some(level) = weigh(price, last)
            && !is_explained(mail, price)
        {
            tell(mail, price, last, level, out);
        }
    }
}

/// Offers compared at most.
const MAX_OFFERS: usize = 100;

/// Prices of the mails below that one of us wrote, the newest first.
pub(super) fn own_offers<'a>(
    mail: &'a Mail,
    cx: &'a Context,
) -> impl Iterator<Item = &'a UnitPrice> {
    mail.earlier_prices
        .iter()
        .take(MAX_OFFERS)
        .filter(|(index, _)| {
            mail.earlier
                .get(*index)
                .is_some_and(|e| is_own(mail, cx, e))
        })
        .map(|(_, price)| price)
}

/// Whether one of us wrote an earlier mail: by the address, else by the name
/// in the line above it.
fn is_own(mail: &Mail, cx: &Context, earlier: &EarlierMail) -> bool {
    match &earlier.from {
        Some(from) => cx.world.is_inside(mail, from),
        None => {
            let line = &mail.body.content[earlier.range.start..earlier.text.start];
            mail.from.name.len() > 4 && line.len() < 300 && line.contains(&mail.from.name)
        }
    }
}

/// Names of the people of the mail, which name no goods.
pub(super) fn names(mail: &Mail) -> Vec<String> {
    let people = mail.recipients.iter().chain(&mail.thread);
    people
        .chain([&mail.from])
        .take(40)
        .flat_map(|p| p.name.split(|c: char| !c.is_alphanumeric()))
        .filter(|word| word.len() > 2)
        .map(str::to_lowercase)
        .collect()
}

fn is_same(price: &UnitPrice, last: &UnitPrice, names: &[String]) -> bool {
    let one_term = match (price.term, last.term) {
        (Some(a), Some(b)) => a == b,
        _ => true,
    };
    one_term
        && price.unit == last.unit
        && price.per == last.per
        && money::compatible(price.money.currency, last.money.currency)
        && price.item.likeness(&last.item, names) == Likeness::Same
}

/// Ten times or a tenth is a slipped point; else a third and more is far.
fn weigh(price: &UnitPrice, last: &UnitPrice) -> Option<Level> {
    let ratio = price.money.amount.checked_div(last.money.amount)?;
    let within = |low: Decimal, high: Decimal| ratio >= low && ratio <= high;
    if within(Decimal::new(98, 1), Decimal::new(102, 1))
        || within(Decimal::new(98, 3), Decimal::new(102, 3))
    {
        return Some(Level::Stop);
    }
    let far = ratio <= Decimal::new(70, 2) || ratio >= Decimal::new(140, 2);
    // Another quantity is another price.
    let one_tier = price.counts.is_empty()
        || last.counts.is_empty()
        || price.counts.iter().any(|c| last.counts.contains(c));
    (far && one_tier && !ratio.is_zero()).then_some(Level::Ask)
}

fn is_explained(mail: &Mail, price: &UnitPrice) -> bool {
    let line = mail.body.line_at(price.range.start);
    EXPLAINED.is_in(&mail.body.folded[line]) || mail.is_questioned(Part::Body, &price.range)
}

fn tell(mail: &Mail, price: &UnitPrice, last: &UnitPrice, level: Level, out: &mut Findings) {
    let content = &mail.body.content;
    let given = content[price.range.clone()].to_owned();
    let before = content[last.range.clone()].to_owned();
    out.add(level, Spot::Text(Part::Body, price.range.clone()))
        .param("price", given.as_str())
        .param("last", before.as_str())
        .mark(Part::Body, last.range.clone())
        .repair(
            "repair-price",
            vec![("last", before.as_str().into())],
            mail.replace(Part::Body, &price.range, before.clone()),
        )
        .touch(TouchKind::Choose(vec![given, before.clone()]));
}
