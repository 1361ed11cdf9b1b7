//! # What it does
//! Asks when a term for sea freight (FAS, FOB, CFR, CIF) stands over goods that
//! go by air, courier or rail, or names an airport.
//!
//! # Why it matters
//! These terms pass the risk alongside or on board a ship. Where there is no
//! ship, nobody can say who bears the loss; FCA, CPT and CIP are made for it.
//!
//! # Example
//! Wrong: "FOB Shanghai airport", "CIF Frankfurt, by air freight".
//! Right: "FCA Shanghai airport", "CIP Frankfurt, by air freight".
//!
//! # Traps
//! Documents and samples sent by courier while the goods go by sea. Air tools,
//! curtain rails. Declining air freight, sea and air as alternatives. FOB origin
//! in the USA.
//!
//! # Settings
//! None.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::reading::{Fact, Mail, Mode, Term};
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "sea-term-by-air",
    family: Family::Terms,
    level: Level::Ask,
    requirement: "B7",
    needs: Needs::Mail,
    yields_to: &[],
};

/// Bytes between the term and the words for the way at most.
const NEAR: usize = 420;

/// The same for a parcel service, which carries papers too.
const NEAR_COURIER: usize = 160;

/// One finding a mail.
pub fn check(mail: &Mail, _cx: &Context, out: &mut Findings) {
    let Some(term) = mail.own_facts(&mail.terms).find(|f| is_sea_term(&f.value)) else {
        return;
    };
    let other_way = mail
        .own_facts(&mail.terms)
        .any(|f| !is_sea_code(f.value.code) && f.value.successor.is_none() && f.value.is_meant());
    if other_way {
        return;
    }
    let by_sea = mail.modes.iter().any(|f| f.value == Mode::Sea);
    let mode = mail
        .modes
        .iter()
        .find(|f| f.value != Mode::Sea && is_near(f, term))
        .filter(|_| !by_sea);
    if mode.is_none() && !term.value.airport {
        return;
    }
    let instead = match term.value.code {
        "FOB" | "FAS" => "FCA",
        "CFR" => "CPT",
        _ => "CIP",
    };
    let found = out
        .add(META.level, Spot::Text(term.part, term.range.clone()))
        .param("term", term.value.code)
        .param("instead", instead)
        .repair(
            "repair-code",
            vec![("instead", instead.into())],
            mail.replace(term.part, &term.range, instead.to_owned()),
        );
    if let Some(mode) = mode {
        found.mark(mode.part, mode.range.clone());
    }
}

fn is_sea_code(code: &str) -> bool {
    matches!(code, "FAS" | "FOB" | "CFR" | "CIF")
}

fn is_sea_term(term: &Term) -> bool {
    is_sea_code(term.code)
        && !term.told
        && !term.customs
        && !term.choice
        && (term.priced || term.labelled || term.airport)
}

fn is_near(mode: &Fact<Mode>, term: &Fact<Term>) -> bool {
    let reach = if mode.value == Mode::Courier {
        NEAR_COURIER
    } else {
        NEAR
    };
    term.part == Part::Subject
        || mode.range.start < term.range.end + reach && term.range.start < mode.range.end + reach
}
