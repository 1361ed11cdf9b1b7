//! # What it does
//! Notes a date that can be read day first or month first.
//!
//! # Why it matters
//! An American reads 03/04 as the fourth of March, a European as the third of
//! April, and both are sure.
//!
//! # Example
//! Unclear: "ship by 03/04/2027".
//! Clear: "ship by 3 April 2027", 2027-04-03.
//!
//! # Traps
//! A mail that uses one order all along, as another of its dates shows. Dotted
//! dates are day first everywhere. Readers whose country writes as the mail's
//! language does. Fractions, document numbers, past dates.
//!
//! # Settings
//! None.

use time::Date;

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::reading::words::lexicon;
use crate::reading::{Fact, Language, Mail, WrittenDate};

/// What it says of itself.
pub const META: Meta = Meta {
    id: "ambiguous-date",
    family: Family::Dates,
    level: Level::Note,
    requirement: "B7",
    needs: Needs::Mail,
    yields_to: &[],
};

lexicon!(
    /// Without a year, slashes make a date only behind these.
    LEADS,
    [
        "on", "by", "until", "till", "before", "etd", "eta", "date", "due", "from", "am", "bis", "zum", "ab", "vom", "el", "al", "hasta", "le", "au", "jusqu'au", "em", "até", "dia", "до", "с", "截止", "于", "在"
    ]
);

lexicon!(
    /// A number of a paper or a part.
    NUMBERS,
    ["no", "no.", "nr.", "n°", "nº", "№", "invoice", "ref", "ref.", "item", "art.", "part", "contract", "drawing", "rechnung", "factura", "facture", "fatura", "发票号", "合同号", "编号", "型号", "ratio", "size"]
);

/// Countries that write the day first, as their language does.
const DAY_FIRST: &[(Language, &[&str])] = &[
    (Language::German, &["de", "at", "ch", "li", "lu"]),
    (
        Language::Spanish,
        &[
            "es", "mx", "ar", "cl", "co", "pe", "uy", "ec", "bo", "py", "ve", "cr", "gt",
        ],
    ),
    (
        Language::French,
        &["fr", "be", "ch", "lu", "ma", "tn", "dz", "sn", "ci", "cm"],
    ),
    (Language::Portuguese, &["br", "pt", "ao", "mz"]),
    (Language::Russian, &["ru", "by", "kz"]),
    (
        Language::Arabic,
        &[
            "ae", "sa", "eg", "jo", "kw", "qa", "om", "bh", "ma", "tn", "dz", "iq", "lb",
        ],
    ),
];

/// One finding a date.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    if all_read_alike(mail, cx) {
        return;
    }
    for fact in mail.own_facts(&mail.dates).filter(|f| f.value.ambiguous) {
        let Some((day_first, month_first)) = readings(mail, &fact.value) else {
            continue;
        };
        if !is_date(mail, fact) || is_told_elsewhere(mail, fact) {
            continue;
        }
        let text = &mail.text(fact.part).content[fact.range.clone()];
        let words = [day_first, month_first].map(|d| d.in_words(mail.language));
        let found = out
            .add(META.level, Spot::Text(fact.part, fact.range.clone()))
            .param("date", text)
            .param("one", words[0].as_str())
            .param("other", words[1].as_str());
        for with in words {
            found.repair(
                "repair-words",
                vec![("right", with.as_str().into())],
                mail.replace(fact.part, &fact.range, with.clone()),
            );
        }
    }
}

/// Everyone outside lives where the mail's language is spoken and days come
/// first.
fn all_read_alike(mail: &Mail, cx: &Context) -> bool {
    let endings = DAY_FIRST
        .iter()
        .find(|(language, _)| *language == mail.language)
        .map_or(&[][..], |(_, endings)| *endings);
    cx.world.outsiders(mail).all(|p| {
        p.domain
            .rsplit('.')
            .next()
            .is_some_and(|e| endings.contains(&e))
    })
}

/// Both readings, when at least one of them is not past.
fn readings(mail: &Mail, written: &WrittenDate) -> Option<(WrittenDate, WrittenDate)> {
    let other = written.swapped();
    let coming = |d: &WrittenDate| d.nearest(mail.today).is_some_and(|d: Date| d >= mail.today);
    (coming(written) || coming(&other)).then_some((*written, other))
}

fn is_date(mail: &Mail, fact: &Fact<WrittenDate>) -> bool {
    let text = mail.text(fact.part);
    let before = text.before_on_line(fact.range.start, 14);
    !NUMBERS.is_in(before)
        && (fact.value.year.is_some() || LEADS.is_in(before))
        && !text.is_in_quotes(&fact.range)
}

/// Another date of the mail, or the weekday beside it, tells which is meant.
fn is_told_elsewhere(mail: &Mail, fact: &Fact<WrittenDate>) -> bool {
    let (one, other) = (fact.value, fact.value.swapped());
    let same = |d: &WrittenDate, w: &WrittenDate| (d.day, d.month) == (w.day, w.month);
    let named = mail
        .own_facts(&mail.dates)
        .take(200)
        .any(|f| !f.value.ambiguous && (same(&f.value, &one) || same(&f.value, &other)));
    let weekday = mail.weekdays.iter().any(|pair| {
        pair.date_range == fact.range
            && [one, other]
                .iter()
                .filter(|d| {
                    d.nearest(mail.today)
                        .is_some_and(|d| d.weekday() == pair.weekday)
                })
                .count()
                == 1
    });
    named || weekday
}
