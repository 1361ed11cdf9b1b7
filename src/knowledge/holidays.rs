//! Days on which Chinese factories and most warehouses rest.

use time::{Date, Month, Weekday};

/// Chinese New Year's Day by year. Source: Hong Kong Observatory,
/// Gregorian-Lunar Calendar Conversion Table, checked against the new moon in
/// Chinese time (2027 and 2030 fall within ten minutes of midnight).
const NEW_YEARS: [(i32, u8, u8); 11] = [
    (2025, 1, 29),
    (2026, 2, 17),
    (2027, 2, 6),
    (2028, 1, 26),
    (2029, 2, 13),
    (2030, 2, 3),
    (2031, 1, 23),
    (2032, 2, 11),
    (2033, 1, 31),
    (2034, 2, 19),
    (2035, 2, 8),
];

/// A Chinese public holiday of a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holiday {
    /// From New Year's Eve to the seventh day.
    NewYear,
    /// 1 to 7 October.
    NationalDay,
}

/// The Chinese holiday a date falls into.
pub fn chinese(date: Date) -> Option<Holiday> {
    if date.month() == Month::October && date.day() <= 7 {
        return Some(Holiday::NationalDay);
    }
    let (year, month, day) = NEW_YEARS.iter().find(|(year, ..)| *year == date.year())?;
    let first = Date::from_calendar_date(*year, Month::try_from(*month).ok()?, *day).ok()?;
    (-1..7)
        .contains(&(date - first).whole_days())
        .then_some(Holiday::NewYear)
}

/// Whether a country, told by its domain ending, does not work on that
/// weekday. The weekend is Friday and Saturday in some countries.
pub fn is_weekend(date: Date, ending: &str) -> bool {
    let weekday = date.weekday();
    let friday = matches!(
        ending,
        "sa" | "qa" | "kw" | "bh" | "om" | "eg" | "jo" | "iq" | "dz" | "ly" | "ye" | "il"
    );
    match weekday {
        Weekday::Saturday => true,
        Weekday::Sunday => !friday,
        Weekday::Friday => friday,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn a_week_from_new_years_eve() {
        assert_eq!(chinese(date!(2027 - 02 - 05)), Some(Holiday::NewYear));
        assert_eq!(chinese(date!(2027 - 02 - 12)), Some(Holiday::NewYear));
        assert_eq!(chinese(date!(2027 - 02 - 13)), None);
        assert_eq!(chinese(date!(2027 - 10 - 07)), Some(Holiday::NationalDay));
    }

    #[test]
    fn weekends_differ() {
        assert!(is_weekend(date!(2026 - 12 - 06), "de"));
        assert!(!is_weekend(date!(2026 - 12 - 06), "sa"));
        assert!(is_weekend(date!(2026 - 12 - 04), "sa"));
    }
}
