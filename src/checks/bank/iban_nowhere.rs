//! # What it does
//! Asks when an IBAN is given for a country that has none: China, Hong Kong,
//! the United States, Singapore, Japan, India, Australia, Canada and others.
//!
//! # Why it matters
//! The customer's bank refuses the payment, or its form swallows a number that
//! does not exist.
//!
//! # Example
//! Wrong: "IBAN: CN46 3901 1200 0920 0156 789".
//! Right: "Account no.: 3901 1200 0920 0156 789".
//!
//! # Traps
//! Part numbers and patents of the same form: it must stand behind "IBAN". Saying
//! that there is no IBAN. A wrong number the mail itself asks about.
//!
//! # Settings
//! `bank_cards`: the own account number in it can be put in its place.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::reading::Mail;
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "iban-nowhere",
    family: Family::Bank,
    level: Level::Ask,
    requirement: "B7",
    needs: Needs::Mail,
    yields_to: &[],
};

/// One finding a number.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    for fact in &mail.bank.impossible {
        if mail.is_questioned(fact.part, &fact.range) {
            continue;
        }
        let country = fact.value[..2].to_owned();
        let written = mail.body.content[fact.range.clone()].to_owned();
        let found = out
            .add(META.level, Spot::Text(Part::Body, fact.range.clone()))
            .param("iban", written)
            .param("country", country);
        let own = cx.world.bank_cards().iter().find(|card| {
            let digits: String = card.account.chars().filter(char::is_ascii_digit).collect();
            digits.len() >= 8 && fact.value.ends_with(&digits)
        });
        if let Some(card) = own {
            let own = card.account.trim();
            found.repair(
                "repair-own",
                vec![("own", own.into())],
                mail.replace(Part::Body, &fact.range, own.to_owned()),
            );
        }
    }
}
