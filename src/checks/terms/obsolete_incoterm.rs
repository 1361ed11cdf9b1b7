//! # What it does
//! Finds delivery terms that left the Incoterms: DAT, DDU, C&F, CNF, FOR, FOT,
//! DAF, DES and DEQ.
//!
//! # Why it matters
//! Banks and carriers no longer agree on what an old term means; a letter of
//! credit with one is a discrepancy waiting to happen.
//!
//! # Example
//! Wrong: "USD 4.35 DDU Graz", "DAT Hamburg Incoterms 2020".
//! Right: "USD 4.35 DAP Graz", "DPU Hamburg Incoterms 2020".
//!
//! # Traps
//! The same letters as words, files and firms ("the DAT file", "C&F Plomberie"):
//! a place or a price must stand beside them. The year of the old rules named
//! with the term. Explaining or declining an old term.
//!
//! # Settings
//! None.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::reading::Mail;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "obsolete-incoterm",
    family: Family::Terms,
    level: Level::Ask,
    requirement: "B7",
    needs: Needs::MailOrFile,
    yields_to: &[],
};

/// The first rules without any of the old terms but DAT.
const RULES_OF_2010: u16 = 2010;

/// One finding an old term.
pub fn check(mail: &Mail, _cx: &Context, out: &mut Findings) {
    for fact in mail.own_facts(&mail.terms) {
        let term = &fact.value;
        let Some(successor) = term.successor.filter(|_| term.is_meant()) else {
            continue;
        };
        // DAT was right until 2020, the others until 2010.
        let valid_then = term
            .edition
            .is_some_and(|year| year < RULES_OF_2010 || year < 2020 && matches!(term.code, "DAT"));
        if valid_then {
            continue;
        }
        out.add(META.level, Spot::Text(fact.part, fact.range.clone()))
            .param("old", term.code)
            .param("new", successor)
            .repair(
                "repair-code",
                vec![("new", successor.into())],
                mail.replace(fact.part, &fact.range, successor.to_owned()),
            );
    }
}
