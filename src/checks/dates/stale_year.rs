//! # What it does
//! Asks about a date of last year in the first weeks of a new one, where the
//! sentence speaks of what is to come.
//!
//! # Why it matters
//! Fingers and templates keep the old year until spring; a validity or a
//! shipment a year ago confuses whoever files it.
//!
//! # Example
//! Wrong: "shipment by 15 March 2026" on 5 January 2027.
//! Right: "our invoice of 12 December 2026".
//!
//! # Traps
//! Dates of papers, deliveries and fairs of last year. A guarantee that runs
//! from then. Reports, statements, comparisons.
//!
//! # Settings
//! None.

use time::{Date, Month};

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::reading::{Mail, WrittenDate, schedule};
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "stale-year",
    family: Family::Dates,
    level: Level::Ask,
    requirement: "B7",
    needs: Needs::Mail,
    yields_to: &[],
};

/// Days ahead the date would be with this year's number.
const AHEAD: i64 = 240;

/// One finding a date.
pub fn check(mail: &Mail, _cx: &Context, out: &mut Findings) {
    if !matches!(mail.today.month(), Month::January | Month::February) {
        return;
    }
    let year = mail.today.year();
    for fact in mail.body_facts(&mail.dates) {
        if fact.value.year != Some(year - 1)
            || !mail.body.is_authored(fact.range.start)
            || !is_ahead(&fact.value, mail.today)
            || !schedule::is_coming(&mail.body, &fact.range)
            || mail.is_questioned(Part::Body, &fact.range)
        {
            continue;
        }
        let text = &mail.body.content[fact.range.clone()];
        let found = out
            .add(META.level, Spot::Text(Part::Body, fact.range.clone()))
            .param("date", text)
            .param("year", year.to_string());
        if let Some(with) = with_year(text, year) {
            found.repair(
                "repair-year",
                vec![("right", with.as_str().into())],
                mail.replace(Part::Body, &fact.range, with.clone()),
            );
        }
    }
}

/// Whether the same day of this year is still to come, and soon.
fn is_ahead(written: &WrittenDate, today: Date) -> bool {
    let this_year = WrittenDate {
        year: Some(today.year()),
        ..*written
    };
    this_year
        .resolve(today, 0)
        .is_some_and(|date| (0..=AHEAD).contains(&(date - today).whole_days()))
}

/// The date with this year's number in place of last year's.
fn with_year(text: &str, year: i32) -> Option<String> {
    let (old, new) = ((year - 1).to_string(), year.to_string());
    if text.matches(&old).count() == 1 {
        return Some(text.replacen(&old, &new, 1));
    }
    let short = text.strip_suffix(&old[2..])?;
    (!short.ends_with(|c: char| c.is_ascii_digit())).then(|| format!("{short}{}", &new[2..]))
}
