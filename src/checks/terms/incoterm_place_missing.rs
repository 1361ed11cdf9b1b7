//! # What it does
//! Asks when a price has a delivery term without a named place.
//!
//! # Why it matters
//! FOB without a port leaves open who pays from where to where; the place is half
//! of the term.
//!
//! # Example
//! Wrong: "USD 12.85 FOB".
//! Right: "USD 12.85 FOB Ningbo".
//!
//! # Traps
//! The place in the header of a table, in the subject, behind "port of loading:",
//! or named once and not again. "FOB value" for the customs. Talk about terms
//! without a price. An earlier mail of the thread that names it.
//!
//! # Settings
//! None.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::reading::{Fact, Mail, Term};

/// What it says of itself.
pub const META: Meta = Meta {
    id: "incoterm-place-missing",
    family: Family::Terms,
    level: Level::Ask,
    requirement: "B7",
    needs: Needs::Mail,
    yields_to: &[],
};

/// One finding a mail, at the first such term.
pub fn check(mail: &Mail, _cx: &Context, out: &mut Findings) {
    let missing = |fact: &&Fact<Term>| {
        let term = &fact.value;
        term.bare && term.priced && !term.told && term.successor.is_none()
    };
    let Some(fact) = mail.own_facts(&mail.terms).find(missing) else {
        return;
    };
    // Named anywhere in the mail, it holds for all of it.
    let named = mail
        .own_facts(&mail.terms)
        .any(|other| other.value.place.is_some() || other.value.placed_apart)
        || mail.names_ports
        || mail.terms_below.contains(&fact.value.code);
    if !named {
        out.add(META.level, Spot::Text(fact.part, fact.range.clone()))
            .param("term", fact.value.code);
    }
}
