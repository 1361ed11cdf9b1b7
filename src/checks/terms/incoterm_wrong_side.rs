//! # What it does
//! Asks when the named place is on the wrong side of the journey: a place of
//! departure (EXW, FCA, FAS, FOB) abroad, or a place of arrival (CFR, CIF, CPT,
//! CIP, DAP, DPU, DDP) in the country the goods leave from.
//!
//! # Why it matters
//! "FOB Hamburg" from a seller in Ningbo promises the sea voyage for nothing.
//!
//! # Example
//! Wrong: "FOB Hamburg", "CIF Ningbo" from Ningbo.
//! Right: "FOB Ningbo", "CIF Hamburg".
//!
//! # Traps
//! Goods from stock abroad (`origins` names those countries too). Buying from a
//! supplier abroad, returns, another firm's offer. Selling at home.
//!
//! # Settings
//! `origins`: ISO country codes, UN/LOCODEs or port names. Without it the check
//! is silent.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::knowledge::Standing;
use crate::reading::{Mail, Term};

/// What it says of itself.
pub const META: Meta = Meta {
    id: "incoterm-wrong-side",
    family: Family::Terms,
    level: Level::Ask,
    requirement: "B7",
    needs: Needs::Mail,
    yields_to: &[],
};

/// One finding a term and place.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    let home = cx.world.origin_countries();
    if home.is_empty() || mail.is_purchase || !goes_to_a_buyer(mail, cx) {
        return;
    }
    let mut told: Vec<(&str, &str)> = Vec::new();
    for fact in mail.own_facts(&mail.terms) {
        let term = &fact.value;
        let Some(place) = term.place.as_ref().filter(|_| is_offered(term)) else {
            continue;
        };
        let at_home = place.countries.iter().any(|c| home.iter().any(|h| h == c));
        let wrong = match term.code {
            "EXW" | "FCA" | "FAS" | "FOB" | "FOR" | "FOT" => !at_home,
            "DAP" | "DPU" | "DDP" | "DAT" | "DDU" => {
                only_home(home, place.countries) && !sells_at_home(mail, home)
            }
            _ => only_home(home, place.countries),
        };
        let theirs = || is_their_offer(mail, cx, term.code, &place.name);
        if !wrong || told.contains(&(term.code, place.name.as_str())) || theirs() {
            continue;
        }
        told.push((term.code, place.name.as_str()));
        let found = out
            .add(META.level, Spot::Text(fact.part, fact.range.clone()))
            .param("term", term.code)
            .param("place", place.name.as_str());
        if at_home {
            found.variant("arrival");
        }
    }
}

/// The term and place stand in a mail of theirs below: we are the buyer.
fn is_their_offer(mail: &Mail, cx: &Context, code: &str, place: &str) -> bool {
    let (code, place) = (code.to_lowercase(), place.to_lowercase());
    mail.earlier
        .iter()
        .filter(|earlier| {
            earlier
                .from
                .as_ref()
                .is_none_or(|p| !cx.world.is_inside(mail, p))
        })
        .map(|earlier| &mail.body.folded[earlier.text.clone()])
        .any(|text| text.contains(&code) && text.contains(&place))
}

/// Said of our own price, now.
fn is_offered(term: &Term) -> bool {
    !term.told && !term.choice && (term.priced || term.labelled)
}

/// With goods in several countries a voyage may end in one of them.
fn only_home(home: &[String], countries: &[&str]) -> bool {
    home.len() == 1 && countries.iter().all(|c| home.iter().any(|h| h == c))
}

/// A recipient in the own country may well be delivered to there.
fn sells_at_home(mail: &Mail, home: &[String]) -> bool {
    mail.recipients.iter().any(|person| {
        let top = person.domain.rsplit('.').next().unwrap_or_default();
        home.iter().any(|h| h.eq_ignore_ascii_case(top))
    })
}

/// Forwarders, banks and colleagues are told about other people's terms.
fn goes_to_a_buyer(mail: &Mail, cx: &Context) -> bool {
    mail.recipients.iter().any(|person| {
        !cx.world.is_inside(mail, person) && cx.world.standing(person) != Standing::Partner
    })
}
