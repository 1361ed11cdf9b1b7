//! # What it does
//! Asks when a mail states two ways of paying for one amount.
//!
//! # Why it matters
//! The customer's finance department picks the later one; you have lost the
//! deposit or the letter of credit before the order begins.
//!
//! # Example
//! Wrong: "Payment: 30 % deposit, 70 % against B/L" and "please open the L/C for
//! 100 %".
//! Right: "30 % deposit by T/T and 70 % by L/C at sight".
//!
//! # Traps
//! Parts that make 100 together. Alternatives offered as such. Terms that are
//! declined, past, another contract's or somebody else's. Commission, tooling and
//! samples.
//!
//! # Settings
//! None.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::reading::{Fact, Mail, Payment, Way};
use crate::review::Part;

use rust_decimal::Decimal;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "payment-conflict",
    family: Family::Terms,
    level: Level::Ask,
    requirement: "B7",
    needs: Needs::Mail,
    yields_to: &[],
};

/// One finding a mail.
pub fn check(mail: &Mail, _cx: &Context, out: &mut Findings) {
    let all: Vec<&Fact<Payment>> = mail.own_facts(&mail.payments).collect();
    if all.len() < 2 || all.iter().any(|f| f.value.choice && f.value.labelled) {
        return;
    }
    let whole: Vec<&Fact<Payment>> = all
        .into_iter()
        .filter(|f| !f.value.told && !f.value.choice && !f.value.partial && is_firm(mail, f))
        .collect();
    for (at, one) in whole.iter().enumerate() {
        for other in &whole[at + 1..] {
            let labelled = one.value.labelled || other.value.labelled;
            if labelled && one.value.way != other.value.way && apart(mail, one, other) {
                out.add(META.level, Spot::Text(other.part, other.range.clone()))
                    .param("first", shown(mail, one))
                    .param("second", shown(mail, other))
                    .mark(one.part, one.range.clone());
                return;
            }
        }
    }
}

/// Meant as the term of payment, not mentioned in passing.
fn is_firm(mail: &Mail, fact: &Fact<Payment>) -> bool {
    let payment = &fact.value;
    let all = payment.percent == Some(Decimal::ONE_HUNDRED);
    match payment.way {
        Way::Split => payment.labelled || is_complete(mail, fact),
        Way::Credit => all || payment.labelled && payment.percent.is_none(),
        Way::AgainstPayment => payment.labelled || all,
        Way::AgainstAcceptance | Way::OpenAccount => payment.labelled || payment.detailed,
        Way::Advance => all || payment.labelled,
    }
}

/// The deposit and the other parts near it make 100.
fn is_complete(mail: &Mail, fact: &Fact<Payment>) -> bool {
    const NEAR: usize = 200;
    let sum: Decimal = mail
        .payment_parts
        .iter()
        .filter(|p| {
            p.part == fact.part
                && p.value.percent < Decimal::ONE_HUNDRED
                && p.range.start < fact.range.end + NEAR
                && fact.range.start < p.range.end + NEAR
        })
        .map(|p| p.value.percent)
        .sum();
    sum == Decimal::ONE_HUNDRED
}

/// In different sentences; within one the writer sees both.
fn apart(mail: &Mail, one: &Fact<Payment>, other: &Fact<Payment>) -> bool {
    one.part != other.part
        || one.part == Part::Body && {
            let sentence = mail.body.sentence_at(&one.range);
            !(sentence.start <= other.range.start && other.range.start < sentence.end)
        }
}

/// The words around it, short enough for a title.
fn shown(mail: &Mail, fact: &Fact<Payment>) -> String {
    let text = mail.text(fact.part);
    let clause = text.clause_at(&fact.range);
    let words = text.content[clause].trim();
    let words = words.rsplit('\t').next().unwrap_or(words);
    if words.chars().count() <= 48 {
        words.to_owned()
    } else {
        text.content[fact.range.clone()].to_owned()
    }
}
