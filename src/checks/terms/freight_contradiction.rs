//! # What it does
//! Asks when a sentence gives a cost to the side that does not bear it under the
//! term of the offer: freight under EXW to FOB to us, freight under the C and D
//! terms to the buyer, insurance under CIF and CIP or duty under DDP to the buyer.
//!
//! # Why it matters
//! The term and the sentence cannot both be right, and the freight of a container
//! is worth a dispute.
//!
//! # Example
//! Wrong: "EXW Ningbo, we pay the ocean freight"; "CIF Hamburg, freight for your
//! account".
//! Right: "FOB Ningbo, freight collect"; "CIF Hamburg, insured for 110 %".
//!
//! # Traps
//! Samples and replacements sent free of charge. Explaining who pays what under
//! which term. Charges at destination, unloading, VAT. A freight quoted for
//! guidance.
//!
//! # Settings
//! None.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::reading::{Cost, CostBearer, Fact, Mail, Term};
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "freight-contradiction",
    family: Family::Terms,
    level: Level::Ask,
    requirement: "B7",
    needs: Needs::Mail,
    yields_to: &[],
};

/// One finding a mail.
pub fn check(mail: &Mail, _cx: &Context, out: &mut Findings) {
    if mail.costs.is_empty() {
        return;
    }
    let Some(term) = only_term(mail) else {
        return;
    };
    let contradicts = |fact: &&Fact<CostBearer>| contradicts(term.value.code, &fact.value);
    let Some(cost) = mail.own_facts(&mail.costs).find(contradicts) else {
        return;
    };
    let sentence = mail.body.sentence_at(&cost.range);
    let mentions_other = mail.terms.iter().any(|f| {
        f.part == Part::Body
            && f.value.code != term.value.code
            && sentence.start <= f.range.start
            && f.range.end <= sentence.end
    });
    if mentions_other || mail.is_questioned(cost.part, &cost.range) {
        return;
    }
    let variant = match (cost.value.cost, cost.value.us) {
        (Cost::Freight, true) => "freight-us",
        (Cost::Freight, false) => "freight-them",
        (Cost::Insurance, _) => "insurance-them",
        (Cost::Duty, _) => "duty-them",
    };
    out.add(META.level, Spot::Text(cost.part, cost.range.clone()))
        .variant(variant)
        .param("term", term.value.code)
        .mark(term.part, term.range.clone());
}

/// The one term the mail sells on.
fn only_term(mail: &Mail) -> Option<&Fact<Term>> {
    let mut meant = mail
        .own_facts(&mail.terms)
        .filter(|f| f.value.is_meant() || f.value.place.is_some());
    let first = meant.next()?;
    let single = meant.all(|f| f.value.code == first.value.code);
    let offered = mail.own_facts(&mail.terms).find(|f| {
        f.value.is_meant()
            && !f.value.choice
            && f.part == Part::Body
            && (f.value.priced || f.value.labelled)
    })?;
    (single && offered.value.code == first.value.code).then_some(offered)
}

fn contradicts(code: &str, bearer: &CostBearer) -> bool {
    let departure = matches!(code, "EXW" | "FCA" | "FAS" | "FOB");
    match (bearer.cost, bearer.us) {
        (Cost::Freight, true) => departure,
        (Cost::Freight, false) => !departure,
        (Cost::Insurance, false) => matches!(code, "CIF" | "CIP"),
        (Cost::Duty, false) => code == "DDP",
        (Cost::Insurance | Cost::Duty, true) => false,
    }
}
