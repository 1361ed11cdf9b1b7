//! # What it does
//! Notes an answer whose subject is about another document, or another year, than
//! what is written this time.
//!
//! # Why it matters
//! A new offer under an old subject is filed with the old order and missed.
//!
//! # Example
//! Wrong: `Re: Re: Sample cost 2024` over a new offer. Right: `Re: PO 77120` over
//! “your PO 77120 is our PI-2026-118”.
//!
//! # Traps
//! Threads are reused on purpose. An order is answered with a proforma, a proforma
//! with an invoice: only an earlier step, the same kind of document with another
//! number, or an older year in the subject counts, and only when the text does
//! not come back to the old one and the last mail below does not name the new one.
//!
//! # Settings
//! None.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot, Yield};
use crate::draft::DraftKind;
use crate::reading::{Document, DocumentKind, Mail, Zone};
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "stale-subject",
    family: Family::Subject,
    level: Level::Note,
    requirement: "B5",
    needs: Needs::Mail,
    yields_to: &[Yield::Anywhere("document-number-mismatch")],
};

/// One finding a mail.
pub fn check(mail: &Mail, _cx: &Context, out: &mut Findings) {
    if mail.kind != DraftKind::Reply {
        return;
    }
    let text = || {
        mail.documents
            .iter()
            .filter(|f| f.part == Part::Body && mail.body.is_authored(f.range.start))
            .map(|f| &f.value)
            .chain(mail.files.iter().flat_map(|file| &file.documents))
    };
    let Some(new) = text().next() else { return };
    let old: Vec<&Document> = mail
        .documents
        .iter()
        .filter(|f| f.part == Part::Subject)
        .map(|f| &f.value)
        .collect();
    let stale = match old.first() {
        Some(_) if old.iter().any(|o| text().any(|n| same(o, n))) => None,
        Some(first) => text().find(|n| is_other_matter(first, n)),
        None => older_year(mail, new).then_some(new),
    };
    let Some(new) = stale else { return };
    if is_known_below(mail, new) || comes_back(mail, &old) {
        return;
    }
    out.add(META.level, Spot::Text(Part::Subject, mail.topic.clone()))
        .param("subject", mail.subject.content[mail.topic.clone()].trim())
        .param("new", new.written.as_str());
}

/// One number, written long or short.
fn same(a: &Document, b: &Document) -> bool {
    a.key.ends_with(&b.key) || b.key.ends_with(&a.key)
}

/// Steps of a deal, in their order.
fn step(kind: DocumentKind) -> u8 {
    match kind {
        DocumentKind::Quotation => 0,
        DocumentKind::PurchaseOrder => 1,
        DocumentKind::Contract
        | DocumentKind::OrderConfirmation
        | DocumentKind::ProformaInvoice
        | DocumentKind::LetterOfCredit => 2,
        DocumentKind::Invoice | DocumentKind::BillOfLading => 3,
    }
}

fn is_other_matter(old: &Document, new: &Document) -> bool {
    let years = (year(&old.key), year(&new.key));
    old.kind == new.kind && old.key.len() == new.key.len()
        || step(new.kind) < step(old.kind)
        || matches!(years, (Some(old), Some(new)) if old < new)
}

/// The year a number begins with: `2026118`.
fn year(key: &str) -> Option<u16> {
    let digits = key.get(..4)?;
    (key.len() > 4)
        .then(|| digits.parse().ok())
        .flatten()
        .filter(|y| (2000..2100).contains(y))
}

/// A past year in the subject, a later one in the number, and no word of the
/// old one in the text.
fn older_year(mail: &Mail, new: &Document) -> bool {
    let this = mail.today.year().unsigned_abs() as u16;
    let topic = &mail.subject.folded[mail.topic.clone()];
    topic
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| digits.len() == 4)
        .filter_map(|digits| digits.parse::<u16>().ok())
        .any(|old| {
            (2000..this).contains(&old)
                && year(&new.key).is_none_or(|y| y > old)
                && !mentions(mail, &old.to_string())
        })
}

fn mentions(mail: &Mail, words: &str) -> bool {
    mail.body
        .ranges(Zone::Authored)
        .any(|range| mail.body.content[range].contains(words))
}

/// Whether the text speaks of the old number in some other form.
fn comes_back(mail: &Mail, old: &[&Document]) -> bool {
    old.iter().any(|document| {
        let tail: String = document
            .written
            .chars()
            .rev()
            .take_while(char::is_ascii_alphanumeric)
            .collect();
        let tail: String = tail.chars().rev().collect();
        tail.len() >= 3 && mentions(mail, &tail)
    })
}

/// Whether the mail being answered names the new number itself.
fn is_known_below(mail: &Mail, new: &Document) -> bool {
    mail.earlier.first().is_some_and(|last| {
        let text = &mail.body.content[last.text.clone()];
        let end = text.floor_char_boundary(text.len().min(20_000));
        let squeezed: String = text[..end]
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .map(|c| c.to_ascii_uppercase())
            .collect();
        squeezed.contains(&new.key)
    })
}
