//! # What it does
//! Stops a mail to the outside whose newest quoted mails went between own
//! people only and speak of cost or price; asks when they are harmless.
//!
//! # Why it matters
//! What colleagues wrote to each other about a customer is the last thing he
//! should find below his answer.
//!
//! # Example
//! Wrong: "see below", and below: "We pay 4.95 to the factory, so 22 %".
//! Right: the internal mails cut off.
//!
//! # Traps
//! A colleague's mail that went to the customer as well. A thread in which the
//! newest mail is the customer's. Recipients a quote does not name: then only
//! words about cost stop it. Mail to colleagues.
//!
//! # Settings
//! `own_domains`.

use std::ops::Range;

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::reading::words::lexicon;
use crate::reading::{EarlierMail, Mail, Person, Zone, names};
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "internal-thread",
    family: Family::Text,
    level: Level::Stop,
    requirement: "B9",
    needs: Needs::Mail,
    yields_to: &[],
};

lexicon!(
    /// Words about what it costs us and what we earn.
    COST,
    ["cost", "costs", "margin*", "profit*", "markup", "mark-up", "floor price", "factory price", "factory says", "factory asks", "factory came down", "we pay", "we make", "we earn", "do not go below", "don't go below", "not go below", "lowest", "purchase price", "buying price", "ask for more", "room for", "don't tell", "do not tell", "don't show",
     "einkaufspreis*", "einkauf", "ek", "marge*", "gewinn", "selbstkosten", "untergrenze", "luft", "kosten", "spielraum",
     "coste*", "costo*", "margen*", "ganancia*", "ganamos", "precio de fábrica", "precio mínimo", "nos sale", "nos cuesta",
     "coût*", "prix de revient", "prix d'achat", "tarif usine", "bénéfice*", "on gagne", "nous coûte", "pas moins de",
     "custo*", "margem", "lucro*", "ganhamos", "preço de fábrica", "preço mínimo",
     "себестоимость*", "закупочн*", "наценк*", "маржа", "маржу", "прибыль*", "закупк*",
     "成本", "利润", "底价", "底线", "毛利", "采购价", "进价", "拿货价", "出厂价", "赚",
     "仕入", "原価", "利益", "粗利", "最低", "工場価格",
     "التكلفة", "هامش", "ربح", "سعر المصنع"]
);

/// One finding a mail, at the newest quoted mail.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    if !cx.world.goes_out(mail) {
        return;
    }
    let inner: Vec<&EarlierMail> = mail
        .earlier
        .iter()
        .take_while(|earlier| is_internal(earlier, mail, cx))
        .collect();
    let (Some(first), Some(last)) = (inner.first(), inner.last()) else {
        return;
    };
    if !is_newest(mail, first) {
        return;
    }
    let secret = inner
        .iter()
        .flat_map(|earlier| {
            COST.hits(&mail.body.folded[earlier.text.clone()])
                .into_iter()
                .map(|hit| hit.range.start + earlier.text.start..hit.range.end + earlier.text.start)
        })
        .next();
    // A quote that names no recipients may have gone to the customer too.
    let sure = inner.iter().any(|earlier| !earlier.to.is_empty()) || inner.len() > 1;
    let level = match (&secret, sure) {
        (Some(_), _) => Level::Stop,
        (None, true) => Level::Ask,
        (None, false) => return,
    };
    let range = first.range.start..last.range.end;
    let spot = secret
        .clone()
        .unwrap_or_else(|| line_of(mail, first.range.start));
    let who = first
        .from
        .as_ref()
        .map_or(String::new(), |p| p.label().to_owned());
    let found = out
        .add(level, Spot::Text(Part::Body, spot))
        .variant(if secret.is_some() { "cost" } else { "plain" })
        .param("who", who);
    found.repair(
        "repair-trim",
        Vec::new(),
        mail.replace(Part::Body, &range, String::new()),
    );
}

/// Letters above the first known mail that a separator may have.
const SEPARATOR: usize = 40;

/// Whether the quote begins with this mail: above it may stand one whose head
/// is of a kind not known here.
fn is_newest(mail: &Mail, first: &EarlierMail) -> bool {
    let start = [Zone::Quoted, Zone::Forwarded]
        .into_iter()
        .flat_map(|zone| mail.body.ranges(zone))
        .map(|range| range.start)
        .min()
        .unwrap_or(first.range.start)
        .min(first.range.start);
    let above = &mail.body.content[start..first.range.start];
    above.chars().filter(|c| c.is_alphanumeric()).count() <= SEPARATOR
}

fn line_of(mail: &Mail, at: usize) -> Range<usize> {
    mail.body.line_at(at)
}

/// Written by one of us, to nobody but us as far as the quote tells. A quote
/// that names no recipients went to the customer when it is the sender's own
/// mail (he writes a second time), or greets one of those outside.
fn is_internal(earlier: &EarlierMail, mail: &Mail, cx: &Context) -> bool {
    let Some(from) = &earlier.from else {
        return false;
    };
    let inside = |person: &Person| cx.world.is_inside(mail, person);
    if !inside(from) || !earlier.to.iter().all(inside) {
        return false;
    }
    if !earlier.to.is_empty() {
        return true;
    }
    let outsiders = || mail.recipients.iter().filter(|person| !inside(person));
    let own = from.address.eq_ignore_ascii_case(&mail.from.address);
    let colleagues = || {
        mail.earlier
            .iter()
            .filter_map(|other| other.from.as_ref())
            .filter(|person| inside(person) && person.address != from.address)
    };
    if own {
        greets(earlier, mail, colleagues())
    } else {
        !greets(earlier, mail, outsiders())
    }
}

/// Characters of a quoted mail in which its greeting stands.
const GREETING: usize = 32;

/// Whether a quoted mail begins with the name of one of these.
fn greets<'a>(
    earlier: &EarlierMail,
    mail: &Mail,
    mut people: impl Iterator<Item = &'a Person>,
) -> bool {
    let top: String = mail.body.content[earlier.text.clone()]
        .trim_start_matches(|c: char| !c.is_alphanumeric())
        .chars()
        .take(GREETING)
        .take_while(|c| !matches!(c, '\n' | '.' | '。'))
        .collect();
    people.any(|person| {
        person
            .name
            .split_whitespace()
            .chain([person.local.as_str()])
            .filter(|name| name.chars().count() > 1)
            .any(|name| {
                top.split(|c: char| !c.is_alphanumeric())
                    .any(|word| !word.is_empty() && names::same_word(name, word))
            })
    })
}
