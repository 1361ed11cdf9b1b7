//! # What it does
//! Stops a mail that asks for payment to an account that is not on an own bank
//! card: another IBAN, another account number, or a digit that slipped.
//!
//! # Why it matters
//! It is the mark of payment fraud, and of a copied block from somebody else's
//! invoice. Money sent to the wrong account rarely comes back.
//!
//! # Example
//! Wrong: an account number with two digits swapped behind "please pay to".
//! Right: the number of the bank card, with or without blanks.
//!
//! # Traps
//! Refunds to the customer's account, a supplier's account, an agent's commission,
//! courier and customer accounts, several own accounts by currency.
//!
//! # Settings
//! `bank_cards`. Without one the check is silent.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot, TouchKind, Yield};
use crate::policy::BankCard;
use crate::reading::{Account, BankDetails, Fact, Mail, Payee};
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "account-not-mine",
    family: Family::Bank,
    level: Level::Stop,
    requirement: "B7",
    needs: Needs::MailOrFile,
    yields_to: &[
        Yield::Here("iban-nowhere"),
        Yield::Here("iban-invalid"),
        Yield::Here("bic-invalid"),
    ],
};

/// Digits a number may differ in to be a slip of an own one.
const SLIP: usize = 3;

/// Own accounts offered in place of a wrong one at most.
const MAX_OFFERED: usize = 3;

/// One finding an account.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    let cards = cx.world.bank_cards();
    if cards.is_empty() {
        return;
    }
    for fact in &mail.bank.ibans {
        judge(mail, cx, fact, cards, true, out);
    }
    for fact in &mail.bank.accounts {
        judge(mail, cx, fact, cards, false, out);
    }
    bic(mail, cards, out);
}

fn judge(
    mail: &Mail,
    cx: &Context,
    fact: &Fact<Account>,
    cards: &[BankCard],
    iban: bool,
    out: &mut Findings,
) {
    let account = &fact.value;
    let is_own = cards.iter().any(|card| is_of(card, &account.digits));
    if is_own || account.payee == Payee::Other || mail.is_questioned(fact.part, &fact.range) {
        return;
    }
    let slips = |card: &&BankCard| {
        let own = number(card, iban);
        own.len() >= 10 && strsim::osa_distance(&compact(own), &account.digits) <= SLIP
    };
    let slip = cards.iter().find(slips);
    let ours = account.payee == Payee::Us || own_name_beside(mail, cx, fact);
    // A short number that resembles none of ours may be anything.
    if slip.is_none() && !(ours && account.digits.len() >= 8) {
        return;
    }
    let written = mail.body.content[fact.range.clone()].to_owned();
    let found = out
        .add(META.level, Spot::Text(Part::Body, fact.range.clone()))
        .param("account", written.as_str())
        .touch(TouchKind::Retype(written));
    let candidates: Vec<&BankCard> = match slip {
        Some(card) => vec![card],
        None => cards
            .iter()
            .filter(|card| !number(card, iban).is_empty())
            .take(MAX_OFFERED)
            .collect(),
    };
    for card in candidates {
        let own = number(card, iban);
        found.repair(
            "repair-own",
            vec![("own", own.into())],
            mail.replace(Part::Body, &fact.range, own.to_owned()),
        );
    }
}

/// With one account of ours in the mail, its BIC almost right.
fn bic(mail: &Mail, cards: &[BankCard], out: &mut Findings) {
    let BankDetails { bics, .. } = &mail.bank;
    let mine = |digits: &str| cards.iter().find(|card| is_of(card, digits));
    let card = mail
        .bank
        .ibans
        .iter()
        .chain(&mail.bank.accounts)
        .find_map(|fact| mine(&fact.value.digits))
        .filter(|card| card.bic.len() >= 8);
    let (Some(card), [only]) = (card, bics.as_slice()) else {
        return;
    };
    let (own, code) = (compact(&card.bic), &only.value.code);
    let short = |bic: &str| bic.chars().take(8).collect::<String>();
    let distance = strsim::osa_distance(&short(&own), &short(code));
    if !only.value.well_formed || only.value.aside || !(1..=2).contains(&distance) {
        return;
    }
    out.add(META.level, Spot::Text(Part::Body, only.range.clone()))
        .variant("bic")
        .param("account", code.as_str())
        .repair(
            "repair-own",
            vec![("own", own.as_str().into())],
            mail.replace(Part::Body, &only.range, own.clone()),
        )
        .touch(TouchKind::Retype(code.clone()));
}

/// The card's number of this kind.
fn number(card: &BankCard, iban: bool) -> &str {
    if iban {
        card.iban.trim()
    } else {
        card.account.trim()
    }
}

/// Whether these digits are the card's account, or the end of its IBAN.
fn is_of(card: &BankCard, digits: &str) -> bool {
    let (account, iban) = (compact(&card.account), compact(&card.iban));
    !account.is_empty() && account == digits
        || !iban.is_empty() && (iban == digits || digits.len() >= 7 && iban.ends_with(digits))
}

fn compact(number: &str) -> String {
    number
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_uppercase()
}

/// Our name as the holder, within the same block.
fn own_name_beside(mail: &Mail, cx: &Context, fact: &Fact<Account>) -> bool {
    const NEAR: usize = 240;
    mail.bank.beneficiaries.iter().any(|b| {
        let near = b.range.start < fact.range.end + NEAR && fact.range.start < b.range.end + NEAR;
        near && b.value.payee != Payee::Other && cx.world.is_own_name(&b.value.name)
    })
}
