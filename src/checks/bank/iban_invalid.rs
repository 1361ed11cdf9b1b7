//! # What it does
//! Redoes the check digits and the length of every IBAN written.
//!
//! # Why it matters
//! A payment to a wrong IBAN bounces, or arrives at somebody else's account.
//!
//! # Example
//! Wrong: `DE89 3704 0044 0532 0310 00`.
//! Right: `DE89 3704 0044 0532 0130 00`.
//!
//! # Traps
//! An IBAN wrapped over two lines. VAT ids, tracking and serial numbers of
//! the same form. A wrong IBAN the mail itself asks about.
//!
//! # Settings
//! `bank_cards`: a near miss of an own IBAN can be changed to it.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot, Yield};
use crate::reading::Mail;
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "iban-invalid",
    family: Family::Bank,
    level: Level::Stop,
    requirement: "B7",
    needs: Needs::MailOrFile,
    yields_to: &[Yield::Here("iban-nowhere")],
};

/// Digits an own IBAN may differ in to be offered instead.
const NEAR: usize = 3;

/// One finding an IBAN.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    for fact in mail.own_facts(&mail.ibans) {
        if fact.value.valid || mail.is_questioned(fact.part, &fact.range) {
            continue;
        }
        let shown = grouped(&fact.value.compact);
        let own = cx
            .world
            .bank_ibans()
            .iter()
            .find(|own| strsim::osa_distance(own, &fact.value.compact) <= NEAR);
        let found = out
            .add(META.level, Spot::Text(fact.part, fact.range.clone()))
            .param("iban", shown);
        if let Some(own) = own {
            let own = grouped(own);
            found.repair(
                "repair-own",
                vec![("own", own.as_str().into())],
                mail.replace(Part::Body, &fact.range, own.clone()),
            );
        }
    }
}

/// In groups of four, as banks print it.
fn grouped(compact: &str) -> String {
    compact
        .as_bytes()
        .chunks(4)
        .map(|chunk| String::from_utf8_lossy(chunk).into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}
