//! Dates and times as a letter's language writes them.

use time::{Month, OffsetDateTime, UtcOffset};

/// The day of a moment: numbers where the order is agreed on, the month as a
/// word where it is not.
pub fn day(language: &str, at: OffsetDateTime) -> String {
    let (day, month, year) = (at.day(), u8::from(at.month()), at.year());
    match language {
        "zh-CN" | "ja" => format!("{year}年{month}月{day}日"),
        "de" | "ru" => format!("{day:02}.{month:02}.{year}"),
        "pt-BR" | "ar" => format!("{day:02}/{month:02}/{year}"),
        "es" => format!("{day} de {} de {year}", spanish(at.month())),
        "fr" => format!("{day} {} {year}", french(at.month())),
        _ => format!("{day} {} {year}", at.month()),
    }
}

/// The time of day of a moment, by 24 hours.
pub fn clock(language: &str, at: OffsetDateTime) -> String {
    let (hour, minute) = (at.hour(), at.minute());
    match language {
        "fr" => format!("{hour}\u{a0}h\u{a0}{minute:02}"),
        "pt-BR" => format!("{hour}h{minute:02}"),
        "zh-CN" | "ja" => format!("{hour}:{minute:02}"),
        _ => format!("{hour:02}:{minute:02}"),
    }
}

/// The zone of a moment, which everybody reads alike.
pub fn zone(offset: UtcOffset) -> String {
    let (hours, minutes, _) = offset.as_hms();
    match (hours, minutes) {
        (0, 0) => "UTC".to_owned(),
        (_, 0) => format!("UTC{hours:+}"),
        _ => format!("UTC{hours:+}:{:02}", minutes.abs()),
    }
}

fn spanish(month: Month) -> &'static str {
    [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ][usize::from(u8::from(month)) - 1]
}

fn french(month: Month) -> &'static str {
    [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ][usize::from(u8::from(month)) - 1]
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    #[test]
    fn every_language_has_its_own_day_and_clock() {
        let at = datetime!(2026-11-05 08:04 +8);
        let cases = [
            ("en", "5 November 2026", "08:04"),
            ("zh-CN", "2026年11月5日", "8:04"),
            ("de", "05.11.2026", "08:04"),
            ("es", "5 de noviembre de 2026", "08:04"),
            ("fr", "5 novembre 2026", "8\u{a0}h\u{a0}04"),
            ("ja", "2026年11月5日", "8:04"),
            ("pt-BR", "05/11/2026", "8h04"),
            ("ru", "05.11.2026", "08:04"),
            ("ar", "05/11/2026", "08:04"),
        ];
        for (language, date, time) in cases {
            assert_eq!(
                (day(language, at), clock(language, at)),
                (date.to_owned(), time.to_owned())
            );
        }
    }

    #[test]
    fn zones_with_halves_and_none() {
        assert_eq!(zone(datetime!(2026-11-05 08:04 +8).offset()), "UTC+8");
        assert_eq!(zone(datetime!(2026-11-05 08:04 +5:30).offset()), "UTC+5:30");
        assert_eq!(zone(datetime!(2026-11-05 08:04 -3:30).offset()), "UTC-3:30");
        assert_eq!(zone(datetime!(2026-11-05 08:04 UTC).offset()), "UTC");
    }
}
