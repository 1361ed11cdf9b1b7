//! # What it does
//! Stops a mail with a date the calendar does not have.
//!
//! # Why it matters
//! Nobody can keep it: the other side has to ask, or picks the day that suits
//! him.
//!
//! # Example
//! Wrong: "shipment on 31 June 2027", 29.02.2027, 2026年11月31日.
//! Right: 29.02.2028, a leap year.
//!
//! # Traps
//! Part numbers, standards and fractions that look like dates. A date without a
//! year. A wrong date of the other side that the mail asks about.
//!
//! # Settings
//! None.

use time::Date;

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::reading::words::lexicon;
use crate::reading::{Fact, Language, Mail, WrittenDate, dates};

/// What it says of itself.
pub const META: Meta = Meta {
    id: "impossible-date",
    family: Family::Dates,
    level: Level::Stop,
    requirement: "B7",
    needs: Needs::MailOrFile,
    yields_to: &[],
};

lexicon!(
    /// Words before a number that is no date.
    CODES,
    [
        "art.", "artikel*", "article*", "artículo*", "artigo*", "part", "parts", "item", "items", "model", "models", "modell*", "modelo*", "modèle*", "typ", "type", "ref", "ref.", "réf.", "drawing", "zeichnung*", "sheet", "version", "code", "código", "sku", "no.", "nr.", "n°", "nº", "№", "report", "ersatzteil*", "repuesto*", "pièce", "pièces", "standard", "norm", "din", "iso", "mesh", "thread", "class", "invoice", "order", "po", "pi", "artикул", "артикул*", "модель", "型号", "编号", "图号", "货号", "料号", "订单号", "品番", "型番", "رقم", "leap", "schaltjahr", "bisiesto", "bissextile", "bissexto", "високосн*", "闰年", "birthday", "geburtstag"
    ]
);

/// Words right before a day.
const LEADS: &[&str] = &[
    "on", "by", "until", "till", "before", "from", "to", "since", "and", "date", "am", "bis",
    "zum", "vom", "ab", "den", "und", "el", "al", "del", "hasta", "y", "le", "au", "du", "avant",
    "jusqu", "et", "em", "até", "dia", "à", "a", "do", "e", "do", "до", "с", "по", "к", "на", "и",
    "etd", "eta",
];

/// One finding a date.
pub fn check(mail: &Mail, _cx: &Context, out: &mut Findings) {
    for fact in mail.own_facts(&mail.dates) {
        if fact.value.exists(mail.today)
            || !is_meant_as_date(mail, fact)
            || mail.is_questioned(fact.part, &fact.range)
        {
            continue;
        }
        let text = &mail.text(fact.part).content[fact.range.clone()];
        let last = dates::last_day(fact.value.year, fact.value.month, mail.today);
        let found = out
            .add(META.level, Spot::Text(fact.part, fact.range.clone()))
            .param("date", text)
            .param("last", last.map_or(0, |d| usize::from(d.day())));
        if let Some(with) = last.and_then(|d| with_day(text, fact.value.day, d)) {
            found.repair(
                "repair-last",
                vec![("right", with.as_str().into())],
                mail.replace(fact.part, &fact.range, with.clone()),
            );
        }
    }
}

/// Digits alone may be a code: they need a year and no word for a code before
/// them, or a word that leads to a date.
fn is_meant_as_date(mail: &Mail, fact: &Fact<WrittenDate>) -> bool {
    let text = mail.text(fact.part);
    let written = &text.content[fact.range.clone()];
    let before = text.before_on_line(fact.range.start, 32);
    let after = text.content[fact.range.end..].chars().next();
    let month_word = written.chars().any(char::is_alphabetic);
    if CODES.is_in(before) || after.is_some_and(|c| c == '-' || c == '/') {
        return false;
    }
    if written.contains('月') {
        return written.ends_with(['日', '号', '號']);
    }
    let last = before
        .trim_end_matches([' ', '\u{a0}'])
        .rsplit(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or_default();
    let led = LEADS.contains(&last) || before.trim_end().ends_with([':', '：', '(', '（']);
    match (month_word, fact.value.year) {
        (true, Some(_)) => true,
        (true, None) => led || day_first(mail, written, &text.folded[fact.range.end..]),
        (false, Some(_)) => led || four_digit_year(written),
        (false, None) => LEADS.contains(&last),
    }
}

/// "31 June" and what ends a sentence or a clause, not "31 set tools" or
/// "June 31 orders".
fn day_first(mail: &Mail, written: &str, after: &str) -> bool {
    let portuguese = mail.language == Language::Portuguese;
    let word = written.ends_with("set") || written.ends_with("out");
    let goes_on = after
        .trim_start_matches(' ')
        .starts_with(char::is_alphanumeric);
    written.starts_with(|c: char| c.is_ascii_digit()) && (portuguese || !word) || !goes_on && !word
}

fn four_digit_year(written: &str) -> bool {
    written
        .split(|c: char| !c.is_ascii_digit())
        .any(|part| part.len() == 4)
}

/// The text with the day put right, where only one number can be the day.
fn with_day(text: &str, day: u8, right: Date) -> Option<String> {
    let day = day.to_string();
    let mut places = text.match_indices(&day).filter(|(at, _)| {
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        !digit(text[..*at].chars().next_back()) && !digit(text[at + day.len()..].chars().next())
    });
    let (at, _) = places.next()?;
    places.next().is_none().then(|| {
        let mut out = text.to_owned();
        out.replace_range(at..at + day.len(), &right.day().to_string());
        out
    })
}
