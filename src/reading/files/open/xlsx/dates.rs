//! Dates and times of workbooks: days since 1900 or 1904.

/// Days from 1 January 1970 back to day 0 of workbooks.
const DAY_0: i64 = 25_569;
/// Days between the two ways to count.
const SINCE_1904: f64 = 1462.0;
/// First day after 9999, where Excel ends.
const END: f64 = 2_958_466.0;

/// Which parts of a date and time a format shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct DateShape {
    year: bool,
    month: bool,
    day: bool,
    hours: bool,
    minutes: bool,
    seconds: bool,
    /// Hours go on beyond a day.
    elapsed: bool,
}

impl DateShape {
    /// That of a section of a format; none when it is no date.
    pub(super) fn of(code: &str) -> Option<Self> {
        let letters = letters(code)?;
        let mut shape = Self::default();
        for (at, &letter) in letters.iter().enumerate() {
            let before = at.checked_sub(1).and_then(|at| letters.get(at));
            let after = letters.get(at + 1);
            match letter {
                'y' => shape.year = true,
                'd' => shape.day = true,
                'h' => shape.hours = true,
                's' => shape.seconds = true,
                'H' => (shape.hours, shape.elapsed) = (true, true),
                'M' => (shape.minutes, shape.elapsed) = (true, true),
                _ if matches!(before, Some('h' | 'H')) || after == Some(&'s') => {
                    shape.minutes = true;
                }
                _ => shape.month = true,
            }
        }
        (shape != Self::default()).then_some(shape)
    }

    fn has_date(&self) -> bool {
        self.year || self.month || self.day
    }

    fn has_time(&self) -> bool {
        self.hours || self.minutes || self.seconds
    }
}

/// The letters of a code that mean parts of a date, repeated ones once; those
/// of elapsed time are capitals. None when it is `General`.
fn letters(code: &str) -> Option<Vec<char>> {
    if code.to_ascii_lowercase().contains("general") {
        return None;
    }
    let mut letters = Vec::new();
    let mut chars = code.chars();
    let mut last = ' ';
    while let Some(c) = chars.next() {
        let c = c.to_ascii_lowercase();
        match c {
            '"' => drop(chars.by_ref().find(|&c| c == '"')),
            '\\' | '_' | '*' => drop(chars.next()),
            '[' => {
                let inside: String = chars.by_ref().take_while(|&c| c != ']').collect();
                match inside.to_ascii_lowercase().as_str() {
                    "h" | "hh" => letters.push('H'),
                    "m" | "mm" => letters.push('M'),
                    "s" | "ss" => letters.extend(['M', 's']),
                    _ => {}
                }
            }
            // AM and PM.
            'a' | 'p' => drop(chars.next()),
            'y' | 'm' | 'd' | 'h' | 's' if c != last => letters.push(c),
            _ => {}
        }
        last = c;
    }
    Some(letters)
}

/// A day of a workbook and the time in it, in the parts that are shown; none
/// when there is no such day.
pub(super) fn written(value: f64, shape: &DateShape, since_1904: bool) -> Option<String> {
    let shift = if since_1904 { SINCE_1904 } else { 0.0 };
    let value = if shape.elapsed { value } else { value + shift };
    if !(0.0..END).contains(&value) {
        return None;
    }
    let seconds = (value * 86_400.0).round() as i64;
    let (day, time) = (seconds / 86_400, seconds % 86_400);
    if shape.elapsed {
        return Some(clock(seconds, shape.seconds));
    }
    let mut written = String::new();
    if shape.has_date() {
        let (year, month, day) = civil(day);
        written = match (shape.year, shape.month, shape.day) {
            (true, true, false) => format!("{year:04}-{month:02}"),
            (true, false, false) => format!("{year:04}"),
            _ => format!("{year:04}-{month:02}-{day:02}"),
        };
    }
    if shape.has_time() {
        if shape.has_date() {
            written.push(' ');
        }
        written += &clock(time, shape.seconds);
    }
    Some(written)
}

fn clock(seconds: i64, with_seconds: bool) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match with_seconds {
        true => format!("{hours:02}:{minutes:02}:{seconds:02}"),
        false => format!("{hours:02}:{minutes:02}"),
    }
}

/// Year, month and day; 1900 has a 29 February there, and a day 0.
fn civil(day: i64) -> (i64, i64, i64) {
    match day {
        0 => return (1900, 1, 0),
        60 => return (1900, 2, 29),
        _ => {}
    }
    let since_1970 = day - DAY_0 + i64::from(day < 60);
    // Years from March on, in eras of 400: the leap day comes last.
    let days = since_1970 + 719_468;
    let (era, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let date = day - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (year + era * 400 + i64::from(month <= 2), month, date)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(value: f64, since_1904: bool) -> Option<String> {
        let shape = DateShape::of("yyyy-mm-dd hh:mm:ss")?;
        written(value, &shape, since_1904)
    }

    #[test]
    fn days_of_both_ways_to_count() {
        assert_eq!(date(1.0, false).as_deref(), Some("1900-01-01 00:00:00"));
        assert_eq!(date(59.0, false).as_deref(), Some("1900-02-28 00:00:00"));
        assert_eq!(date(60.0, false).as_deref(), Some("1900-02-29 00:00:00"));
        assert_eq!(date(61.0, false).as_deref(), Some("1900-03-01 00:00:00"));
        assert_eq!(date(44_885.5, true).as_deref(), Some("2026-11-21 12:00:00"));
        assert_eq!(
            date(45_351.999_999, false).as_deref(),
            Some("2024-03-01 00:00:00")
        );
        assert_eq!(date(-1.0, false), None);
        assert_eq!(date(f64::INFINITY, false), None);
    }

    #[test]
    fn months_and_minutes_share_a_letter() {
        let shape = DateShape::of("h:mm:ss AM/PM").unwrap();
        assert!(shape.minutes && !shape.month);
        let shape = DateShape::of("mm:ss").unwrap();
        assert!(shape.minutes && !shape.month);
        assert_eq!(DateShape::of("General"), None);
        assert_eq!(DateShape::of("0 \"days\""), None);
        assert_eq!(DateShape::of("[Red]0.00"), None);
    }
}
