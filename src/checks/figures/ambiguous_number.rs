//! # What it does
//! Finds amounts the recipient can read two ways: 1.234 in an English mail to
//! Germany, or two ways of writing numbers in one mail.
//!
//! # Why it matters
//! 1.234 is one thousand in Germany and one and a bit in England.
//!
//! # Example
//! Wrong: EUR 1.234 in English to Germany; EUR 12.850,00 beside EUR 3,855.00.
//! Right: EUR 1.234 in a German mail to Germany; EUR 1,234.00.
//!
//! # Traps
//! Other numbers of the mail that settle it. Versions, part numbers,
//! addresses, threads, weights. The same amount written both ways on purpose.
//! Amounts quoted from the customer.
//!
//! # Settings
//! None.

use std::ops::Range;

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::reading::numbers::{self, Convention, Reads};
use crate::reading::tokens::Kind;
use crate::reading::{Fact, Language, Mail, Money};
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "ambiguous-number",
    family: Family::Figures,
    level: Level::Ask,
    requirement: "B7",
    needs: Needs::Mail,
    yields_to: &[],
};

/// Amounts shown at most.
const MAX_SHOWN: usize = 3;

/// Amounts compared at most.
const MAX_AMOUNTS: usize = 500;

/// One finding an amount.
pub fn check(mail: &Mail, _cx: &Context, out: &mut Findings) {
    mixed(mail, out);
    if out.is_empty() {
        unsettled(mail, out);
    }
}

/// Numbers of the body the sender wrote, with how they can be read.
fn written(mail: &Mail) -> impl Iterator<Item = (Range<usize>, Reads)> + '_ {
    let body = &mail.body;
    body.tokens
        .iter()
        .filter(|t| t.kind == Kind::Number && body.is_authored(t.range.start))
        .map(|t| (t.range.clone(), numbers::reads(t.text(&body.content))))
}

/// Amounts in both ways of writing.
fn mixed(mail: &Mail, out: &mut Findings) {
    let content = &mail.body.content;
    let money: Vec<usize> = mail
        .body_facts(&mail.money)
        .map(|m| m.value.number.start)
        .collect();
    // Money, or a number with both separators.
    let is_amount = |range: &Range<usize>| {
        let given = &content[range.clone()];
        given.contains(',') && given.contains('.') || money.binary_search(&range.start).is_ok()
    };
    let amounts: Vec<_> = written(mail)
        .filter_map(|(range, reads)| match reads {
            Reads::Only(convention) if is_amount(&range) => Some((range, convention)),
            _ => None,
        })
        .take(MAX_AMOUNTS)
        .collect();
    let other = match mail.convention {
        Convention::Point => Convention::Comma,
        Convention::Comma => Convention::Point,
    };
    let of = |wanted: Convention| amounts.iter().filter(move |(_, c)| *c == wanted);
    if of(mail.convention).next().is_none() {
        return;
    }
    for (range, _) in of(other).take(MAX_SHOWN) {
        let given = &content[range.clone()];
        let Some(amount) = numbers::value(given, other) else {
            continue;
        };
        // The same amount in both ways is told twice for the reader's sake.
        let twice = of(mail.convention)
            .any(|(r, c)| numbers::value(&content[r.clone()], *c) == Some(amount));
        if twice || mail.is_questioned(Part::Body, range) {
            continue;
        }
        let meant = numbers::write(amount, numbers::scale(given, other), mail.convention);
        out.add(META.level, Spot::Text(Part::Body, range.clone()))
            .variant("mixed")
            .param("given", given)
            .repair(
                "repair-number",
                vec![("meant", meant.as_str().into())],
                mail.replace(Part::Body, range, meant.clone()),
            );
    }
}

/// An amount with three digits behind its only separator, where the mail's
/// language and the recipient's country disagree and nothing else settles it.
fn unsettled(mail: &Mail, out: &mut Findings) {
    let own = mail.language.convention();
    let disagrees = mail
        .recipients
        .iter()
        .filter(|p| p.organisation != mail.from.organisation)
        .filter_map(|p| numbers::of_country(&p.domain))
        .any(|theirs| theirs != own);
    if written(mail).any(|(_, reads)| matches!(reads, Reads::Only(_))) {
        return;
    }
    let is_unsure = |fact: &&Fact<Money>| {
        let number = fact.value.number.clone();
        // Nobody writes a price of 1.85 as 1.850.
        let given = &mail.body.content[number.clone()];
        let odd = own == Convention::Point && given.contains('.') && given.ends_with('0');
        if !disagrees && !odd {
            return false;
        }
        match numbers::reads(&mail.body.content[number]) {
            // "1,234" in English is read as thousands all over the world.
            Reads::Either(decimal) => mail.language != Language::English || decimal == own,
            _ => false,
        }
    };
    let amounts = mail
        .body_facts(&mail.money)
        .filter(|f| mail.body.is_authored(f.range.start));
    for fact in amounts.filter(is_unsure).take(MAX_SHOWN) {
        let number = &fact.value.number;
        let given = &mail.body.content[number.clone()];
        let digits: String = given.chars().filter(char::is_ascii_digit).collect();
        let Some(thousands) = numbers::value(&digits, own) else {
            continue;
        };
        let meant = numbers::write(thousands, 2, own);
        out.add(META.level, Spot::Text(Part::Body, fact.range.clone()))
            .param("given", given)
            .repair(
                "repair-number",
                vec![("meant", meant.as_str().into())],
                mail.replace(Part::Body, number, meant.clone()),
            );
    }
}
