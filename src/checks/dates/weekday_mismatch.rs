//! # What it does
//! Compares a weekday with the date beside it.
//!
//! # Why it matters
//! Half of the people plan by the weekday, the others by the date.
//!
//! # Example
//! Wrong: "Monday, 21 November 2026" (a Saturday).
//! Right: "Saturday, 21 November 2026".
//!
//! # Traps
//! A date without a year is the near one. *Segunda* is also "second". A code
//! such as `SAT 10/12`. A wrong date the mail itself asks about.
//!
//! # Settings
//! None.

use time::{Date, Duration, Weekday};

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::reading::{DatedWeekday, Language, Mail};
use crate::review::Part;
use crate::wording::Value;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "weekday-mismatch",
    family: Family::Dates,
    level: Level::Ask,
    requirement: "B7",
    needs: Needs::Mail,
    yields_to: &[],
};

/// Days within which a date without a year is surely the near one.
const SURE_DAYS: i64 = 75;

/// One finding a pair.
pub fn check(mail: &Mail, _cx: &Context, out: &mut Findings) {
    for pair in &mail.weekdays {
        if !mail.body.is_authored(pair.date_range.start) || is_ordinal(mail, pair) {
            continue;
        }
        let Some(date) = mismatch(mail, pair) else {
            continue;
        };
        let whole = pair.weekday_range.start.min(pair.date_range.start)
            ..pair.weekday_range.end.max(pair.date_range.end);
        if mail.is_questioned(Part::Body, &whole) {
            continue;
        }
        report(mail, pair, date, out);
    }
}

/// The date when its weekday is another one. An ambiguous date must be wrong
/// in both readings.
fn mismatch(mail: &Mail, pair: &DatedWeekday) -> Option<Date> {
    let date = pair.date.nearest(mail.today)?;
    // Without a year a far date may be meant in the other direction.
    let far = (date - mail.today).whole_days().abs() > SURE_DAYS;
    let other_year = pair.date.year.is_none()
        && far
        && other_years(pair, date.year()).any(|d| d.weekday() == pair.weekday);
    if other_year {
        return None;
    }
    let swapped_fits = pair.date.ambiguous
        && pair
            .date
            .swapped()
            .nearest(mail.today)
            .is_some_and(|d| d.weekday() == pair.weekday);
    (date.weekday() != pair.weekday && !swapped_fits).then_some(date)
}

fn other_years(pair: &DatedWeekday, year: i32) -> impl Iterator<Item = Date> {
    let written = pair.date;
    [year - 1, year + 1].into_iter().filter_map(move |year| {
        let month = time::Month::try_from(written.month).ok()?;
        Date::from_calendar_date(year, month, written.day).ok()
    })
}

/// *Segunda*, *terça*, *quarta* without *-feira* count in a list that has
/// *primeira* in it.
fn is_ordinal(mail: &Mail, pair: &DatedWeekday) -> bool {
    let word = &mail.body.folded[pair.weekday_range.clone()];
    ["segunda", "quarta", "quinta", "sexta"].contains(&word) && mail.body.folded.contains("primeir")
}

fn report(mail: &Mail, pair: &DatedWeekday, date: Date, out: &mut Findings) {
    let content = &mail.body.content;
    let near = nearest_with(date, pair.weekday);
    let right_weekday = in_language(
        date.weekday(),
        &content[pair.weekday_range.clone()],
        mail.language,
    );
    let right_date = rewritten(&content[pair.date_range.clone()], date, near);
    let found = out
        .add(
            META.level,
            Spot::Text(Part::Body, pair.weekday_range.clone()),
        )
        .param("written-weekday", &content[pair.weekday_range.clone()])
        .param("date", &content[pair.date_range.clone()])
        .param("right-weekday", Value::Weekday(date.weekday()))
        .mark(Part::Body, pair.date_range.clone());
    if let Some(with) = right_weekday {
        found.repair(
            "repair-weekday",
            vec![("right-weekday", with.as_str().into())],
            mail.replace(Part::Body, &pair.weekday_range, with.clone()),
        );
    }
    if let Some(with) = right_date {
        found.repair(
            "repair-date",
            vec![("right-date", with.as_str().into())],
            mail.replace(Part::Body, &pair.date_range, with.clone()),
        );
    }
}

/// The date nearest to the one written that is such a weekday.
fn nearest_with(date: Date, weekday: Weekday) -> Option<Date> {
    (1..=3)
        .flat_map(|days| [Duration::days(days), Duration::days(-days)])
        .filter_map(|shift| date.checked_add(shift))
        .find(|d| d.weekday() == weekday)
}

/// The date text with the other day put in; only within one month, so that
/// nothing but the day's digits changes.
fn rewritten(text: &str, old: Date, new: Option<Date>) -> Option<String> {
    let new = new.filter(|d| d.month() == old.month())?;
    let old_day = old.day().to_string();
    let mut runs = digit_runs(text);
    // In 2026-11-21 the day is last, in 21/11/2026 first; the year has four digits.
    runs.retain(|r| r.len() <= 2);
    let matching: Vec<_> = runs
        .into_iter()
        .filter(|r| text[r.clone()].trim_start_matches('0') == old_day)
        .collect();
    let same_as_month = u8::from(old.month()) == old.day();
    let [run] = matching.as_slice() else {
        return None;
    };
    let width = run.len();
    (!same_as_month).then(|| {
        let mut out = text.to_owned();
        out.replace_range(run.clone(), &format!("{:0width$}", new.day()));
        out
    })
}

fn digit_runs(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut runs: Vec<std::ops::Range<usize>> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| c.is_ascii_digit()) {
        match runs.last_mut() {
            Some(run) if run.end == at => run.end += c.len_utf8(),
            _ => runs.push(at..at + 1),
        }
    }
    runs
}

/// The weekday in the words of the mail, as long or short as the one written.
fn in_language(weekday: Weekday, written: &str, language: Language) -> Option<String> {
    let index = usize::from(weekday.number_days_from_monday());
    let names: [&str; 7] = match language {
        Language::English => [
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday",
        ],
        Language::German => [
            "Montag",
            "Dienstag",
            "Mittwoch",
            "Donnerstag",
            "Freitag",
            "Samstag",
            "Sonntag",
        ],
        Language::Spanish => [
            "lunes",
            "martes",
            "miércoles",
            "jueves",
            "viernes",
            "sábado",
            "domingo",
        ],
        Language::French => [
            "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
        ],
        Language::Portuguese => [
            "segunda-feira",
            "terça-feira",
            "quarta-feira",
            "quinta-feira",
            "sexta-feira",
            "sábado",
            "domingo",
        ],
        Language::Russian => [
            "понедельник",
            "вторник",
            "среда",
            "четверг",
            "пятница",
            "суббота",
            "воскресенье",
        ],
        Language::Arabic => [
            "الاثنين",
            "الثلاثاء",
            "الأربعاء",
            "الخميس",
            "الجمعة",
            "السبت",
            "الأحد",
        ],
        Language::Chinese | Language::Japanese => return east_asian(index, written),
    };
    let name = names[index];
    let short = language == Language::English && written.chars().count() <= 4;
    let name: String = if short {
        name.chars().take(3).collect()
    } else {
        name.to_owned()
    };
    let capital = written.chars().next().is_some_and(char::is_uppercase);
    Some(match (capital, name.chars().next()) {
        (true, Some(first)) => first.to_uppercase().chain(name.chars().skip(1)).collect(),
        _ => name,
    })
}

/// 星期一, 周一, 礼拜一; 月曜日, 月曜, 月.
fn east_asian(index: usize, written: &str) -> Option<String> {
    let chinese = ["一", "二", "三", "四", "五", "六", "日"][index];
    let japanese = ["月", "火", "水", "木", "金", "土", "日"][index];
    ["星期", "周", "礼拜"]
        .iter()
        .find(|prefix| written.starts_with(**prefix))
        .map(|prefix| format!("{prefix}{chinese}"))
        .or_else(|| {
            ["曜日", "曜", ""]
                .iter()
                .find(|suffix| {
                    written.ends_with(**suffix)
                        && written.chars().count() == 1 + suffix.chars().count()
                })
                .map(|suffix| format!("{japanese}{suffix}"))
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn only_the_days_digits_change() {
        let old = date!(2026 - 11 - 21);
        let new = Some(date!(2026 - 11 - 23));
        for (text, expected) in [
            ("21 November 2026", "23 November 2026"),
            ("2026-11-21", "2026-11-23"),
            ("2026年11月21日", "2026年11月23日"),
            ("21.11.2026", "23.11.2026"),
        ] {
            assert_eq!(rewritten(text, old, new).as_deref(), Some(expected));
        }
        assert_eq!(
            rewritten(
                "11/11/2026",
                date!(2026 - 11 - 11),
                Some(date!(2026 - 11 - 12))
            ),
            None
        );
    }

    #[test]
    fn the_weekday_is_written_as_it_was() {
        assert_eq!(
            in_language(Weekday::Saturday, "Mon", Language::English).as_deref(),
            Some("Sat")
        );
        assert_eq!(
            in_language(Weekday::Saturday, "周一", Language::Chinese).as_deref(),
            Some("周六")
        );
        assert_eq!(
            in_language(Weekday::Saturday, "月", Language::Japanese).as_deref(),
            Some("土")
        );
        assert_eq!(
            in_language(Weekday::Saturday, "lunes", Language::Spanish).as_deref(),
            Some("sábado")
        );
    }
}
