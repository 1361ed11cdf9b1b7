//! # What it does
//! Stops a mail that gives two delivery terms for one price, or another term
//! or named place than our own paper attached to it.
//!
//! # Why it matters
//! Between FOB and CIF lie the freight and the insurance of the whole voyage. The
//! customer will hold you to the term that is better for him.
//!
//! # Example
//! Wrong: "FOB Ningbo" in the subject, "USD 4.12 CIF Felixstowe" in the text.
//! Right: "USD 4.12 FOB Ningbo or USD 4.35 CIF Felixstowe".
//!
//! # Traps
//! Alternatives and price matrices, each with its price. Two products with a term
//! each. A term that is declined, explained, replaced or somebody else's. The
//! subject of a thread, which is older than the offer. The customer's order,
//! a bill of lading, general terms; a paper with several terms, a mail that
//! names the paper's term too.
//!
//! # Settings
//! `own_names` tell our papers from theirs. Where the inside of files is not
//! read, the mail alone is looked at.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot, TouchKind};
use crate::reading::{DocumentKind, Fact, Layer, Mail, Sighting, Term};
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "incoterm-conflict",
    family: Family::Terms,
    level: Level::Stop,
    requirement: "B7",
    needs: Needs::MailOrFile,
    yields_to: &[],
};

/// One finding a mail.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    let Some((one, other)) = conflict(mail) else {
        return with_papers(mail, cx, out);
    };
    let (first, second) = (shown(one), shown(other));
    let options = vec![first.clone(), second.clone()];
    out.add(META.level, Spot::Text(other.part, other.range.clone()))
        .param("first", first)
        .param("second", second)
        .mark(one.part, one.range.clone())
        .touch(TouchKind::Choose(options));
}

/// The mail has one term, our paper another.
fn with_papers(mail: &Mail, cx: &Context, out: &mut Findings) {
    let Some(said) = only(mail) else {
        return;
    };
    for (file, opened) in mail.opened.iter().enumerate() {
        let Some(letter) = opened.letter.as_deref().filter(|_| cx.is_ours(file)) else {
            continue;
        };
        if !is_tied(said, letter) {
            continue;
        }
        let Some(written) = only(letter).filter(|_| speaks_of(mail, letter)) else {
            continue;
        };
        if !differs(&said.value, &written.value) && !is_elsewhere(mail, letter, said, written) {
            continue;
        }
        let (first, second) = (shown(said), shown(written));
        out.add(META.level, Spot::Text(said.part, said.range.clone()))
            .variant("paper")
            .param("first", first.as_str())
            .param("second", second.as_str())
            .param("file", opened.name.as_str())
            .sighting(Sighting {
                file,
                layer: Layer::Seen,
                range: written.range.clone(),
            })
            .touch(TouchKind::Choose(vec![first, second]));
        return;
    }
}

/// The first term of a text that uses one only, whatever it says of others.
fn only(mail: &Mail) -> Option<&Fact<Term>> {
    let own: Vec<&Fact<Term>> = mail.own_facts(&mail.terms).collect();
    let meant = own
        .iter()
        .find(|f| f.value.is_meant() && !f.value.customs && !f.value.choice && !f.value.bare)?;
    let single = own
        .iter()
        .filter(|f| f.value.is_meant() || f.value.told)
        .all(|f| current(&f.value) == current(&meant.value) && !f.value.choice);
    single.then_some(*meant)
}

/// Whether a term of the mail can be that of this paper: with a place, behind
/// a label, or beside an amount that stands in it. "The samples go DAP by
/// courier" is of other goods.
fn is_tied(said: &Fact<Term>, letter: &Mail) -> bool {
    let term = &said.value;
    term.place.is_some()
        || term.labelled
        || term.amounts.iter().any(|amount| letter.has_figure(*amount))
}

fn differs(said: &Term, written: &Term) -> bool {
    current(said) != current(written)
}

/// Letters by which two spellings of one place may differ: `Hamburg` and
/// `Hamburgo`, `Ningbo` and `Ningpo`.
const SPELLING: usize = 3;

/// Whether the places of one term are two. Names in two languages are not
/// compared, nor those of which one is part of the other.
fn is_elsewhere(mail: &Mail, letter: &Mail, said: &Fact<Term>, written: &Fact<Term>) -> bool {
    let (Some(one), Some(other)) = (&said.value.place, &written.value.place) else {
        return false;
    };
    let places = |text: &Mail| {
        let mut names: Vec<String> = text
            .own_facts(&text.terms)
            .filter_map(|f| Some(f.value.place.as_ref()?.name.to_lowercase()))
            .collect();
        names.sort_unstable();
        names.dedup();
        names.len()
    };
    let (a, b) = (one.name.to_lowercase(), other.name.to_lowercase());
    mail.language == letter.language
        && a.is_ascii()
        && b.is_ascii()
        && places(mail) == 1
        && places(letter) == 1
        && !one.countries.is_empty()
        && !other.countries.is_empty()
        && !a.contains(&b)
        && !b.contains(&a)
        && strsim::osa_distance(&a, &b) > SPELLING
}

/// Whether the mail speaks of the goods of this paper: it names its number or
/// its total, and the paper is one that has a term of its own.
fn speaks_of(mail: &Mail, letter: &Mail) -> bool {
    let head = letter.head();
    let deals = matches!(
        head.kind,
        Some(
            DocumentKind::ProformaInvoice
                | DocumentKind::Quotation
                | DocumentKind::Invoice
                | DocumentKind::OrderConfirmation
                | DocumentKind::Contract
                | DocumentKind::PurchaseOrder
        )
    );
    let named = head.number.is_some_and(|number| {
        mail.own_facts(&mail.documents)
            .any(|f| f.value.key == number.value.key)
    });
    let totals = letter.grand_totals();
    let priced = totals.iter().any(|t| mail.has_figure(t.value.amount));
    deals && named || priced && !totals.is_empty()
}

type Pair<'a> = (&'a Fact<Term>, &'a Fact<Term>);

fn conflict(mail: &Mail) -> Option<Pair<'_>> {
    let body: Vec<&Fact<Term>> = mail
        .own_facts(&mail.terms)
        .filter(|f| f.part == Part::Body)
        .collect();
    let meant: Vec<&Fact<Term>> = body
        .iter()
        .copied()
        .filter(|f| f.value.is_meant() && !f.value.choice && !f.value.customs)
        .collect();
    if meant.is_empty() || body.iter().any(|f| f.value.choice && f.value.priced) {
        return None;
    }
    with_subject(mail, &body, &meant).or_else(|| within(mail, &meant))
}

/// The subject names one term, the body prices with another and does not
/// mention the first.
fn with_subject<'a>(
    mail: &'a Mail,
    body: &[&'a Fact<Term>],
    meant: &[&'a Fact<Term>],
) -> Option<Pair<'a>> {
    if mail.is_answer() || mail.subject_answers() {
        return None;
    }
    let mut subject = mail
        .own_facts(&mail.terms)
        .filter(|f| f.part == Part::Subject);
    let (one, None) = (subject.next()?, subject.next()) else {
        return None;
    };
    let named = one.value.place.is_some() && !one.value.told && !one.value.choice;
    let priced = meant.iter().find(|f| f.value.priced)?;
    let single = body
        .iter()
        .all(|f| current(&f.value) == current(&priced.value));
    (named && single && current(&one.value) != current(&priced.value)).then_some((one, *priced))
}

/// The body prices with one term and states another for the same price.
fn within<'a>(mail: &Mail, meant: &[&'a Fact<Term>]) -> Option<Pair<'a>> {
    let mut codes: Vec<&str> = meant.iter().map(|f| current(&f.value)).collect();
    codes.sort_unstable();
    codes.dedup();
    if codes.len() != 2 {
        return None;
    }
    for (at, one) in meant.iter().enumerate() {
        for other in &meant[at + 1..] {
            if current(&one.value) == current(&other.value) || same_line(mail, one, other) {
                continue;
            }
            if same_price(&one.value, &other.value)
                || states(meant, one, other)
                || states(meant, other, one)
            {
                return Some((one, other));
            }
        }
    }
    None
}

/// `stated` stands behind `Terms:` without a price of its own, and `priced`
/// beside a price without such a label.
fn states(meant: &[&Fact<Term>], priced: &Fact<Term>, stated: &Fact<Term>) -> bool {
    let labels = meant.iter().filter(|f| f.value.labelled).count();
    stated.value.labelled
        && stated.value.amounts.is_empty()
        && stated.value.place.is_some()
        && priced.value.priced
        && !priced.value.labelled
        && labels
            == meant
                .iter()
                .filter(|f| current(&f.value) == current(&stated.value) && f.value.labelled)
                .count()
}

fn same_price(one: &Term, other: &Term) -> bool {
    one.amounts
        .iter()
        .any(|amount| other.amounts.contains(amount))
}

/// Two terms in one line are compared by the writer himself.
fn same_line(mail: &Mail, one: &Fact<Term>, other: &Fact<Term>) -> bool {
    let text = mail.text(one.part);
    one.part == other.part && text.sentence_at(&one.range).end >= other.range.end
        || one.part == other.part
            && text.line_at(one.range.start) == text.line_at(other.range.start)
            && !same_price(&one.value, &other.value)
            && !other.value.labelled
}

fn current(term: &Term) -> &'static str {
    term.successor.unwrap_or(term.code)
}

fn shown(fact: &Fact<Term>) -> String {
    match &fact.value.place {
        Some(place) => format!("{} {}", fact.value.code, place.name),
        None => fact.value.code.to_owned(),
    }
}
