//! What time it probably is where a recipient is.
//!
//! The `Date` of his own mails tells best; else the country of his domain;
//! else nothing does, and nothing is claimed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use time::format_description::well_known::Rfc3339;
use time::{Date, Duration, Month, OffsetDateTime, UtcOffset, Weekday};

use crate::knowledge::clocks;
use crate::wording::{Value, Words};

/// Local time of a recipient.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct LocalTime {
    /// What it is taken from.
    pub basis: LocalBasis,
    /// Minutes from UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "tsify", tsify(optional))]
    pub offset_minutes: Option<i32>,
    /// The moment there as RFC 3339, `2026-11-25T10:20:00+01:00`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "tsify", tsify(optional))]
    pub local: Option<String>,
    /// Name of the day there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "tsify", tsify(optional))]
    pub weekday: Option<String>,
    /// The clock there, `10:20`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "tsify", tsify(optional))]
    pub clock: Option<String>,
    /// Whether people work there now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "tsify", tsify(optional))]
    pub working: Option<bool>,
    /// Whether there were working hours since the mail left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "tsify", tsify(optional))]
    pub worked_since: Option<bool>,
    /// All of it in one sentence.
    pub sentence: String,
}

/// What a local time is taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum LocalBasis {
    /// The `Date` of a mail of his.
    Header,
    /// The country of his domain; big countries have several zones.
    Country,
    /// Nothing tells.
    Unknown,
}

/// Minutes from UTC, standard time, where whole hours or the westernmost zone
/// of [`clocks::utc_offset`] would mislead: the zone most firms are in.
const MAIN_ZONES: &[(&str, i32)] = &[
    ("af", 270),
    ("au", 600),
    ("bd", 360),
    ("bh", 180),
    ("ca", -300),
    ("in", 330),
    ("iq", 180),
    ("ir", 210),
    ("jo", 180),
    ("lk", 330),
    ("ly", 120),
    ("mm", 390),
    ("np", 345),
    ("om", 240),
    ("sd", 120),
    ("sy", 180),
    ("us", -300),
    ("ye", 180),
];

/// Countries that work from Sunday to Thursday. Iran's Thursday is half, and
/// its Saturday full; what matters here is its Friday.
const SUNDAY_TO_THURSDAY: &[&str] = &[
    "bd", "bh", "dz", "eg", "il", "iq", "ir", "jo", "kw", "ly", "om", "qa", "sa", "sd", "sy", "ye",
];

/// `.co` is sold to everybody; only names below these are Colombian.
const COLOMBIAN: &[&str] = &["com", "net", "org", "edu", "gov", "nom", "mil"];

/// Farthest any clock is from UTC, in minutes.
const FARTHEST: i32 = 14 * 60;

/// Hours people read business mail.
const WORKING_HOURS: std::ops::Range<u8> = 8..18;

/// A span with at least one working day in it.
const LONG: Duration = Duration::days(4);

/// When clocks go forward, by Sundays of two months.
struct Summer {
    countries: &'static [&'static str],
    from: (Month, Sunday),
    to: (Month, Sunday),
}

#[derive(Clone, Copy)]
enum Sunday {
    First,
    Second,
    Last,
}

/// The rules in force in the IANA time zone database 2026a, to the day.
const SUMMERS: &[Summer] = &[
    Summer {
        countries: &[
            "at", "be", "bg", "ch", "cz", "de", "dk", "ee", "es", "fi", "fr", "gr", "hr", "hu",
            "ie", "it", "lt", "lu", "lv", "nl", "no", "pl", "pt", "ro", "rs", "se", "si", "sk",
            "ua", "uk",
        ],
        from: (Month::March, Sunday::Last),
        to: (Month::October, Sunday::Last),
    },
    Summer {
        countries: &["ca", "us"],
        from: (Month::March, Sunday::Second),
        to: (Month::November, Sunday::First),
    },
    Summer {
        countries: &["au"],
        from: (Month::October, Sunday::First),
        to: (Month::April, Sunday::First),
    },
    Summer {
        countries: &["nz"],
        from: (Month::September, Sunday::Last),
        to: (Month::April, Sunday::First),
    },
];

/// Local time of an address at a moment, for a mail that left at `sent`.
/// `zones` are minutes from UTC by address in lower case.
pub fn local_time(
    address: &str,
    zones: &BTreeMap<String, i32>,
    sent: OffsetDateTime,
    now: OffsetDateTime,
    words: &Words,
) -> LocalTime {
    let address = address.trim().to_lowercase();
    let country = country(&address);
    let header = zones
        .get(&address)
        .copied()
        .filter(|minutes| (-FARTHEST..=FARTHEST).contains(minutes));
    let (basis, minutes) = match (header, country.and_then(|c| country_offset(c, now))) {
        (Some(minutes), _) => (LocalBasis::Header, minutes),
        (None, Some(minutes)) => (LocalBasis::Country, minutes),
        (None, None) => return unknown(words),
    };
    match there(now, minutes) {
        Some(local) => {
            let worked = worked_between(sent, now, minutes, country);
            known(
                basis,
                minutes,
                local,
                is_working(local, country),
                worked,
                words,
            )
        }
        None => unknown(words),
    }
}

fn known(
    basis: LocalBasis,
    minutes: i32,
    local: OffsetDateTime,
    working: bool,
    worked_since: bool,
    words: &Words,
) -> LocalTime {
    let clock = format!("{:02}:{:02}", local.hour(), local.minute());
    let params = [
        ("weekday", Value::Weekday(local.weekday())),
        ("clock", Value::from(clock.as_str())),
    ];
    let certainty = match basis {
        LocalBasis::Header => "known",
        _ => "likely",
    };
    let activity = match (working, worked_since) {
        (true, _) => "working",
        (false, true) => "worked",
        (false, false) => "resting",
    };
    let id = format!("recall-local-{certainty}-{activity}");
    LocalTime {
        basis,
        offset_minutes: Some(minutes),
        local: local.format(&Rfc3339).ok(),
        weekday: Some(words.weekday(local.weekday())),
        clock: Some(clock),
        working: Some(working),
        worked_since: Some(worked_since),
        sentence: words.message(&id, &params),
    }
}

fn unknown(words: &Words) -> LocalTime {
    LocalTime {
        basis: LocalBasis::Unknown,
        offset_minutes: None,
        local: None,
        weekday: None,
        clock: None,
        working: None,
        worked_since: None,
        sentence: words.message("recall-local-unknown", &[]),
    }
}

/// The country ending of an address, where it stands for one.
fn country(address: &str) -> Option<&str> {
    let host = address.rsplit_once('@')?.1.trim_end_matches('.');
    let mut labels = host.rsplit('.');
    let ending = labels.next()?;
    let generic = ending == "co" && !labels.next().is_some_and(|l| COLOMBIAN.contains(&l));
    (ending.len() == 2 && !generic).then_some(ending)
}

fn country_offset(country: &str, now: OffsetDateTime) -> Option<i32> {
    let standard = MAIN_ZONES
        .iter()
        .find(|(ending, _)| *ending == country)
        .map(|(_, minutes)| *minutes)
        .or_else(|| clocks::utc_offset(country).map(|hours| i32::from(hours) * 60))?;
    let summer = there(now, standard).is_some_and(|local| is_summer(country, local.date()));
    Some(standard + if summer { 60 } else { 0 })
}

/// A moment on the clock of a zone; none at the ends of the calendar.
fn there(moment: OffsetDateTime, minutes: i32) -> Option<OffsetDateTime> {
    let offset = UtcOffset::from_whole_seconds(minutes.checked_mul(60)?).ok()?;
    moment.checked_to_offset(offset)
}

fn is_summer(country: &str, day: Date) -> bool {
    let Some(rule) = SUMMERS.iter().find(|s| s.countries.contains(&country)) else {
        return false;
    };
    let bound = |(month, sunday)| nth_sunday(day.year(), month, sunday);
    let (Some(from), Some(to)) = (bound(rule.from), bound(rule.to)) else {
        return false;
    };
    if from < to {
        from <= day && day < to
    } else {
        from <= day || day < to
    }
}

fn nth_sunday(year: i32, month: Month, sunday: Sunday) -> Option<Date> {
    let first_day = match sunday {
        Sunday::First => 1,
        Sunday::Second => 8,
        Sunday::Last => month.length(year) - 6,
    };
    let day = Date::from_calendar_date(year, month, first_day).ok()?;
    let ahead = (7 - day.weekday().number_days_from_sunday()) % 7;
    day.checked_add(Duration::days(ahead.into()))
}

fn is_working(local: OffsetDateTime, country: Option<&str>) -> bool {
    let free = if country.is_some_and(|c| SUNDAY_TO_THURSDAY.contains(&c)) {
        [Weekday::Friday, Weekday::Saturday]
    } else {
        [Weekday::Saturday, Weekday::Sunday]
    };
    WORKING_HOURS.contains(&local.hour()) && !free.contains(&local.weekday())
}

/// Whether people worked there at some time between two moments, looked at
/// every quarter of an hour.
fn worked_between(
    sent: OffsetDateTime,
    now: OffsetDateTime,
    minutes: i32,
    country: Option<&str>,
) -> bool {
    if now - sent >= LONG {
        return true;
    }
    let working = |moment| there(moment, minutes).is_some_and(|local| is_working(local, country));
    let mut moment = sent;
    while moment < now {
        if working(moment) {
            return true;
        }
        match moment.checked_add(Duration::minutes(15)) {
            Some(next) => moment = next,
            None => break,
        }
    }
    working(now)
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    fn at(address: &str, zones: &[(&str, i32)], now: OffsetDateTime) -> LocalTime {
        let zones = zones.iter().map(|(a, m)| ((*a).to_owned(), *m)).collect();
        let sent = now - Duration::minutes(10);
        local_time(address, &zones, sent, now, &Words::new("en"))
    }

    fn clock(address: &str, now: OffsetDateTime) -> Option<String> {
        at(address, &[], now).clock
    }

    const WEDNESDAY: OffsetDateTime = datetime!(2026-11-25 09:20 UTC);

    #[test]
    fn a_german_domain_is_an_hour_ahead_of_utc() {
        let time = at("anna@muller-tools.de", &[], WEDNESDAY);
        assert_eq!(time.basis, LocalBasis::Country);
        assert_eq!(time.local.as_deref(), Some("2026-11-25T10:20:00+01:00"));
        assert_eq!(time.weekday.as_deref(), Some("Wednesday"));
        assert_eq!(time.clock.as_deref(), Some("10:20"));
        assert_eq!(time.working, Some(true));
    }

    #[test]
    fn the_header_beats_the_country() {
        let zones = [("anna@muller-tools.de", 480)];
        let time = at("Anna@Muller-Tools.de", &zones, WEDNESDAY);
        assert_eq!(time.basis, LocalBasis::Header);
        assert_eq!(time.clock.as_deref(), Some("17:20"));
    }

    #[test]
    fn zones_of_half_hours_and_quarters_come_from_headers() {
        let zones = [("a@x.com", 330), ("b@x.com", 345), ("c@x.com", -210)];
        let clock = |address| at(address, &zones, WEDNESDAY).clock;
        assert_eq!(clock("a@x.com").as_deref(), Some("14:50"));
        assert_eq!(clock("b@x.com").as_deref(), Some("15:05"));
        assert_eq!(clock("c@x.com").as_deref(), Some("05:50"));
    }

    #[test]
    fn a_header_no_clock_can_have_is_passed_over() {
        let zones = [("a@x.de", 9_000), ("b@x.com", i32::MIN)];
        assert_eq!(at("a@x.de", &zones, WEDNESDAY).basis, LocalBasis::Country);
        assert_eq!(at("b@x.com", &zones, WEDNESDAY).basis, LocalBasis::Unknown);
    }

    #[test]
    fn com_tells_nothing() {
        for address in ["bob@firm.com", "bob@firm.co", "bob", "", "@", "x@y.example"] {
            let time = at(address, &[], WEDNESDAY);
            assert_eq!(time.basis, LocalBasis::Unknown, "{address}");
            assert_eq!(time.clock, None);
            assert!(time.sentence.contains("cannot be told"));
        }
        assert_eq!(
            clock("bob@firm.com.co", WEDNESDAY).as_deref(),
            Some("04:20")
        );
    }

    #[test]
    fn india_and_iran_are_half_an_hour_off() {
        assert_eq!(clock("a@x.co.in", WEDNESDAY).as_deref(), Some("14:50"));
        assert_eq!(clock("a@x.ir", WEDNESDAY).as_deref(), Some("12:50"));
    }

    #[test]
    fn summer_time_follows_the_sundays() {
        let noon = |month, day| {
            Date::from_calendar_date(2026, month, day)
                .expect("date")
                .midnight()
                .assume_utc()
                + Duration::hours(12)
        };
        assert_eq!(
            clock("a@x.de", noon(Month::March, 28)).as_deref(),
            Some("13:00")
        );
        assert_eq!(
            clock("a@x.de", noon(Month::March, 29)).as_deref(),
            Some("14:00")
        );
        assert_eq!(
            clock("a@x.de", noon(Month::October, 25)).as_deref(),
            Some("13:00")
        );
        assert_eq!(
            clock("a@x.us", noon(Month::March, 8)).as_deref(),
            Some("08:00")
        );
        assert_eq!(
            clock("a@x.us", noon(Month::November, 1)).as_deref(),
            Some("07:00")
        );
        assert_eq!(
            clock("a@x.com.au", noon(Month::July, 1)).as_deref(),
            Some("22:00")
        );
        assert_eq!(
            clock("a@x.com.au", noon(Month::December, 1)).as_deref(),
            Some("23:00")
        );
    }

    #[test]
    fn the_gulf_works_on_sunday_and_rests_on_friday() {
        let sunday = datetime!(2026-11-22 08:00 UTC);
        let friday = datetime!(2026-11-20 08:00 UTC);
        assert_eq!(at("a@x.sa", &[], sunday).working, Some(true));
        assert_eq!(at("a@x.sa", &[], friday).working, Some(false));
        assert_eq!(at("a@x.ae", &[], friday).working, Some(true));
        assert_eq!(at("a@x.de", &[], sunday).working, Some(false));
    }

    #[test]
    fn hours_worked_since_the_mail_left_count() {
        let words = Words::new("en");
        let since = |sent, now| local_time("a@x.de", &BTreeMap::new(), sent, now, &words);
        let evening = datetime!(2026-11-27 18:00 UTC);
        let night = since(evening, datetime!(2026-11-28 09:00 UTC));
        assert_eq!(
            (night.working, night.worked_since),
            (Some(false), Some(false))
        );
        let monday = since(evening, datetime!(2026-11-30 20:00 UTC));
        assert_eq!(
            (monday.working, monday.worked_since),
            (Some(false), Some(true))
        );
        let years = since(evening, datetime!(2029-01-01 00:00 UTC));
        assert_eq!(years.worked_since, Some(true));
    }

    #[test]
    fn the_sentence_says_likely_only_where_it_is_a_guess() {
        let guess = at("a@x.de", &[], WEDNESDAY);
        assert_eq!(
            guess.sentence,
            "It is probably Wednesday 10:20 there: assume that it has been read."
        );
        let told = at("a@x.de", &[("a@x.de", 60)], WEDNESDAY);
        assert!(told.sentence.starts_with("It is Wednesday 10:20 there"));
    }

    #[test]
    fn the_ends_of_the_calendar_are_no_trouble() {
        let end = datetime!(9999-12-31 23:59:59 UTC);
        let zones = [("a@x.com", 840)];
        assert_eq!(at("a@x.com", &zones, end).basis, LocalBasis::Unknown);
        assert_eq!(
            clock("a@x.jp", datetime!(0000-01-01 00:00 UTC)).as_deref(),
            Some("09:00")
        );
    }
}
