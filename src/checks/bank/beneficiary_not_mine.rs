//! # What it does
//! Stops a mail that names somebody else than us as the holder of the account to
//! pay to.
//!
//! # Why it matters
//! Banks compare name and number and send the money back, or somebody else gets
//! it.
//!
//! # Example
//! Wrong: "Beneficiary: Another Trading Co., Ltd." over our account.
//! Right: the own legal name, however it is abbreviated.
//!
//! # Traps
//! Refunds, suppliers, the beneficiary of a bond, a credit or an insurance.
//! Capitals, "Company Limited" for "Co., Ltd.".
//!
//! # Settings
//! `own_names`, and the beneficiaries of `bank_cards`. Without any the check is
//! silent.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::reading::{Mail, Payee};
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "beneficiary-not-mine",
    family: Family::Bank,
    level: Level::Stop,
    requirement: "B7",
    needs: Needs::MailOrFile,
    yields_to: &[],
};

/// One finding a name.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    if !cx.world.knows_own_names() {
        return;
    }
    for fact in &mail.bank.beneficiaries {
        let holder = &fact.value;
        let ours = holder.payee == Payee::Us || has_own_account(mail, cx);
        if !holder.with_account
            || holder.payee == Payee::Other
            || !ours
            || cx.world.is_own_name(&holder.name)
            || mail.is_questioned(fact.part, &fact.range)
        {
            continue;
        }
        let found = out
            .add(META.level, Spot::Text(Part::Body, fact.range.clone()))
            .param("name", holder.name.as_str());
        if let Some(own) = own_holder(mail, cx) {
            found.repair(
                "repair-own",
                vec![("own", own.as_str().into())],
                mail.replace(Part::Body, &fact.range, own.clone()),
            );
        }
    }
}

fn digits(number: &str) -> String {
    number
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_uppercase()
}

/// The card whose number stands in the mail.
fn own_card<'a>(mail: &Mail, cx: &Context<'a>) -> Option<&'a crate::policy::BankCard> {
    let written = mail.bank.ibans.iter().chain(&mail.bank.accounts);
    written
        .filter_map(|fact| {
            cx.world.bank_cards().iter().find(|card| {
                let number = &fact.value.digits;
                digits(&card.iban) == *number || digits(&card.account) == *number
            })
        })
        .next()
}

fn has_own_account(mail: &Mail, cx: &Context) -> bool {
    own_card(mail, cx).is_some()
}

/// The holder of the card written, else of all cards when they have one.
fn own_holder(mail: &Mail, cx: &Context) -> Option<String> {
    let card = own_card(mail, cx).or_else(|| {
        let cards = cx.world.bank_cards();
        let first = cards.first()?;
        cards
            .iter()
            .all(|c| c.beneficiary == first.beneficiary)
            .then_some(first)
    })?;
    (!card.beneficiary.trim().is_empty()).then(|| card.beneficiary.trim().to_owned())
}
