//! # What it does
//! Asks about customs tariff numbers that cannot exist: five or seven digits,
//! nine outside Japan, chapters 00 and 77, a letter among the digits.
//!
//! # Why it matters
//! A wrong number holds the goods at customs and may cost duty and a fine.
//!
//! # Example
//! Wrong: "HTS 8716905", "HS Code: 0073.26".
//! Right: "HTS 8716.90.50", "HS Code: 7326.90".
//!
//! # Traps
//! Item numbers and models ("HS-350"). National lengths: 8 (EU, Brazil), 9
//! (Japan), 10 (US, EU import, China, Russia), 11 (Germany), 12 (Turkey), 13
//! (China with the inspection suffix). A wrong number the mail itself asks about.
//!
//! # Settings
//! None.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::reading::{Mail, TariffFault};

/// What it says of itself.
pub const META: Meta = Meta {
    id: "hs-code",
    family: Family::Terms,
    level: Level::Ask,
    requirement: "B7",
    needs: Needs::Mail,
    yields_to: &[],
};

/// One finding a number.
pub fn check(mail: &Mail, _cx: &Context, out: &mut Findings) {
    for fact in mail.own_facts(&mail.tariff_codes) {
        let Some(fault) = fact.value.fault else {
            continue;
        };
        if mail.is_questioned(fact.part, &fact.range) {
            continue;
        }
        let code = mail.body.content[fact.range.clone()].to_owned();
        out.add(META.level, Spot::Text(fact.part, fact.range.clone()))
            .variant(match fault {
                TariffFault::Length => "length",
                TariffFault::Chapter => "chapter",
                TariffFault::Letter => "letter",
            })
            .param("code", code)
            .param("digits", fact.value.digits);
    }
}
