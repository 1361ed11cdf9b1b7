//! # What it does
//! Asks when the writer left a choice open: "30/45 days", "USD/EUR 1,200",
//! "Mr./Ms. Chen", "has/has not", "delete as applicable".
//!
//! # Why it matters
//! The customer takes the better half, or sees that he got a form.
//!
//! # Example
//! Wrong: "production takes 30/45 days". Right: "production takes 45 days".
//!
//! # Traps
//! and/or, T/T, N/A, 24/7, sizes, voltages, instalments (30/60/90 days),
//! a circular to many, rates of exchange, a choice offered to the customer.
//!
//! # Settings
//! None.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::draft::RecipientKind;
use crate::reading::{ChoiceKind, Mail};
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "unresolved-choice",
    family: Family::Text,
    level: Level::Ask,
    requirement: "B12",
    needs: Needs::Mail,
    yields_to: &[],
};

/// One finding a sentence.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    if !cx.world.goes_out(mail) {
        return;
    }
    let mut told = Vec::new();
    for (range, kind) in &mail.choices {
        let sentence = mail.body.sentence_at(range);
        let circular = *kind == ChoiceKind::Title && !to_one_person(mail, cx);
        let asked = mail.body.content[sentence.clone()]
            .trim_end()
            .ends_with(['?', '？', '؟']);
        if circular || asked || told.contains(&sentence) || mail.is_questioned(Part::Body, range) {
            continue;
        }
        told.push(sentence);
        out.add(META.level, Spot::Text(Part::Body, range.clone()))
            .param("choice", &mail.body.content[range.clone()]);
    }
}

/// Several people to greet may well be a man and a woman.
fn to_one_person(mail: &Mail, cx: &Context) -> bool {
    let outside = cx.world.outsiders(mail);
    outside
        .filter(|person| person.kind == RecipientKind::To)
        .take(2)
        .count()
        == 1
}
