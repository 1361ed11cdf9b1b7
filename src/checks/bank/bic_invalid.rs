//! # What it does
//! Asks about BICs (SWIFT codes) that cannot exist or do not go with the IBAN:
//! not eight or eleven characters, no country in the fifth and sixth place, or
//! another country than the IBAN's.
//!
//! # Why it matters
//! Without the right BIC the payment is returned, days later and minus charges.
//!
//! # Example
//! Wrong: "BIC: COBADEFFX" (9 characters), "IBAN DE… BIC COBAFRPPXXX".
//! Right: "BIC: COBADEFFXXX" or "COBADEFF".
//!
//! # Traps
//! The short form of eight. Blanks inside. "SWIFT" as a word for the transfer
//! message. Correspondent banks, banks of Jersey or Monaco, a letter of credit.
//! БИК, container owners' BIC.
//!
//! # Settings
//! `bank_cards`: the own BIC can be put in its place.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::reading::{Fact, Mail, WrittenBic, bank_block};
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "bic-invalid",
    family: Family::Bank,
    level: Level::Ask,
    requirement: "B7",
    needs: Needs::MailOrFile,
    yields_to: &[],
};

/// Characters an own BIC may differ in to be offered instead.
const NEAR: usize = 4;

/// One finding a code.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    for fact in &mail.bank.bics {
        if mail.is_questioned(fact.part, &fact.range) {
            continue;
        }
        let other_country = stranger_to_iban(mail, fact);
        if fact.value.well_formed && other_country.is_none() {
            continue;
        }
        let found = out
            .add(META.level, Spot::Text(Part::Body, fact.range.clone()))
            .param("bic", fact.value.code.as_str())
            .param("count", fact.value.code.chars().count());
        match other_country {
            Some(iban) => {
                found.variant("country").param("iban", iban);
            }
            None if !matches!(fact.value.code.len(), 8 | 11) => {
                found.variant("length");
            }
            None => {
                found.variant("form");
            }
        }
        if let Some(own) = own(mail, cx, &fact.value.code) {
            found.repair(
                "repair-own",
                vec![("own", own.as_str().into())],
                mail.replace(Part::Body, &fact.range, own.clone()),
            );
        }
    }
}

/// The only IBAN of the mail, when this BIC is the only one and of another
/// country.
fn stranger_to_iban(mail: &Mail, fact: &Fact<WrittenBic>) -> Option<String> {
    let ([iban], [_]) = (mail.bank.ibans.as_slice(), mail.bank.bics.as_slice()) else {
        return None;
    };
    let apart = fact.value.well_formed
        && !fact.value.aside
        && !bank_block::go_together(&iban.value.digits, &fact.value.code);
    apart.then(|| iban.value.digits[..2].to_owned())
}

/// The BIC of the own card whose number stands in the mail, else one that is
/// almost written.
fn own(mail: &Mail, cx: &Context, code: &str) -> Option<String> {
    let compact = |s: &str| {
        s.chars()
            .filter(char::is_ascii_alphanumeric)
            .collect::<String>()
            .to_uppercase()
    };
    let cards = cx.world.bank_cards();
    let numbers = mail.bank.ibans.iter().chain(&mail.bank.accounts);
    let by_number = numbers
        .filter_map(|f| {
            cards.iter().find(|c| {
                compact(&c.iban) == f.value.digits || compact(&c.account) == f.value.digits
            })
        })
        .next();
    let near = || {
        cards
            .iter()
            .find(|c| !c.bic.is_empty() && strsim::osa_distance(&compact(&c.bic), code) <= NEAR)
    };
    by_number
        .or_else(near)
        .map(|card| compact(&card.bic))
        .filter(|bic| !bic.is_empty())
}
