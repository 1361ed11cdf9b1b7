//! Dates and the weekdays written beside them.

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use time::{Date, Month, Weekday};

use super::Language;
use super::tokens::{Kind, Token};

/// A date as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WrittenDate {
    /// Absent when not written.
    pub year: Option<i32>,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31, up to 39 where month and year leave no doubt that a day is
    /// meant; may not exist in that month.
    pub day: u8,
    /// Could also be read with day and month swapped.
    pub ambiguous: bool,
}

/// A weekday standing at a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatedWeekday {
    /// The weekday written.
    pub weekday: Weekday,
    /// Its bytes.
    pub weekday_range: Range<usize>,
    /// The date it belongs to.
    pub date: WrittenDate,
    /// Its bytes.
    pub date_range: Range<usize>,
}

/// A date with its bytes.
pub type Dated = (Range<usize>, WrittenDate);

impl WrittenDate {
    /// The date in the calendar. Without a year: the last such day when that
    /// was at most `past_days` ago, else the next one.
    pub fn resolve(&self, today: Date, past_days: i64) -> Option<Date> {
        let month = Month::try_from(self.month).ok()?;
        if let Some(year) = self.year {
            return Date::from_calendar_date(year, month, self.day).ok();
        }
        (today.year() - 1..=today.year() + 1)
            .filter_map(|year| Date::from_calendar_date(year, month, self.day).ok())
            .find(|date| (*date - today).whole_days() >= -past_days)
    }

    /// The other reading of an ambiguous date.
    pub fn swapped(&self) -> Self {
        Self {
            month: self.day,
            day: self.month,
            ..*self
        }
    }

    /// Whether the calendar has it: in its year, else in one near today.
    pub fn exists(&self, today: Date) -> bool {
        let Ok(month) = Month::try_from(self.month) else {
            return false;
        };
        let near = today.year() - 1..=today.year() + 1;
        let has = |year| Date::from_calendar_date(year, month, self.day).is_ok();
        self.year.map_or_else(|| near.clone().any(has), has)
    }

    /// The date in the mail's language, the month as a word.
    pub fn in_words(&self, language: Language) -> String {
        let (day, month) = (self.day, self.month);
        let row = usize::from(month)
            .checked_sub(1)
            .and_then(|at| LONG_MONTHS.get(at));
        let name = |column: usize| row.map_or("", |names| names[column]);
        let (date, before_year, end) = match language {
            Language::Chinese | Language::Japanese => {
                let year = self.year.map(|y| format!("{y}年")).unwrap_or_default();
                return format!("{year}{month}月{day}日");
            }
            Language::English => (format!("{day} {}", name(0)), " ", ""),
            Language::German => (format!("{day}. {}", name(1)), " ", ""),
            Language::Spanish => (format!("{day} de {}", name(2)), " de ", ""),
            Language::French => (format!("{day} {}", name(3)), " ", ""),
            Language::Portuguese => (format!("{day} de {}", name(4)), " de ", ""),
            Language::Russian => (format!("{day} {}", name(5)), " ", " г."),
            Language::Arabic => (format!("{day} {}", name(6)), " ", ""),
        };
        match self.year {
            Some(year) => format!("{date}{before_year}{year}{end}"),
            None => date,
        }
    }

    /// The date nearest to today when no year is written.
    pub fn nearest(&self, today: Date) -> Option<Date> {
        self.resolve(today, 182)
    }
}

/// English, German, Spanish, French, Portuguese, Russian, Arabic.
#[rustfmt::skip]
const LONG_MONTHS: [[&str; 7]; 12] = [
    ["January", "Januar", "enero", "janvier", "janeiro", "января", "يناير"],
    ["February", "Februar", "febrero", "février", "fevereiro", "февраля", "فبراير"],
    ["March", "März", "marzo", "mars", "março", "марта", "مارس"],
    ["April", "April", "abril", "avril", "abril", "апреля", "أبريل"],
    ["May", "Mai", "mayo", "mai", "maio", "мая", "مايو"],
    ["June", "Juni", "junio", "juin", "junho", "июня", "يونيو"],
    ["July", "Juli", "julio", "juillet", "julho", "июля", "يوليو"],
    ["August", "August", "agosto", "août", "agosto", "августа", "أغسطس"],
    ["September", "September", "septiembre", "septembre", "setembro", "сентября", "سبتمبر"],
    ["October", "Oktober", "octubre", "octobre", "outubro", "октября", "أكتوبر"],
    ["November", "November", "noviembre", "novembre", "novembro", "ноября", "نوفمبر"],
    ["December", "Dezember", "diciembre", "décembre", "dezembro", "декабря", "ديسمبر"],
];

const MONTHS: [&[&str]; 12] = [
    &[
        "january",
        "jan",
        "januar",
        "jänner",
        "enero",
        "ene",
        "janvier",
        "janv",
        "janeiro",
        "января",
        "янв",
        "يناير",
    ],
    &[
        "february",
        "feb",
        "februar",
        "febrero",
        "février",
        "févr",
        "fév",
        "fevereiro",
        "fev",
        "февраля",
        "фев",
        "فبراير",
    ],
    &[
        "march",
        "mar",
        "märz",
        "mrz",
        "marzo",
        "mars",
        "março",
        "марта",
        "мар",
        "مارس",
    ],
    &[
        "april",
        "apr",
        "abril",
        "abr",
        "avril",
        "avr",
        "апреля",
        "апр",
        "أبريل",
    ],
    &["may", "mai", "mayo", "maio", "мая", "مايو"],
    &[
        "june",
        "jun",
        "juni",
        "junio",
        "juin",
        "junho",
        "июня",
        "июн",
        "يونيو",
    ],
    &[
        "july",
        "jul",
        "juli",
        "julio",
        "juillet",
        "juil",
        "julho",
        "июля",
        "июл",
        "يوليو",
    ],
    &[
        "august",
        "aug",
        "agosto",
        "ago",
        "août",
        "aout",
        "августа",
        "авг",
        "أغسطس",
    ],
    &[
        "september",
        "sep",
        "sept",
        "septiembre",
        "septembre",
        "setembro",
        "set",
        "сентября",
        "сен",
        "سبتمبر",
    ],
    &[
        "october",
        "oct",
        "oktober",
        "okt",
        "octubre",
        "octobre",
        "outubro",
        "out",
        "октября",
        "окт",
        "أكتوبر",
    ],
    &[
        "november",
        "nov",
        "noviembre",
        "novembre",
        "novembro",
        "ноября",
        "ноя",
        "نوفمبر",
    ],
    &[
        "december",
        "dec",
        "dezember",
        "dez",
        "diciembre",
        "dic",
        "décembre",
        "déc",
        "dezembro",
        "декабря",
        "дек",
        "ديسمبر",
    ],
];

fn month(word: &str) -> Option<u8> {
    let lower = word.to_lowercase();
    // "may", "mar" and "set" are words too; months are written with a capital
    // in English, and numbers stand beside them in the other languages.
    if word == "may" {
        return None;
    }
    static INDEX: LazyLock<FxHashMap<&str, u8>> = LazyLock::new(|| {
        let months = MONTHS.iter().zip(1u8..);
        months
            .flat_map(|(names, month)| names.iter().map(move |name| (*name, month)))
            .collect()
    });
    INDEX.get(lower.as_str()).copied()
}

/// The dates of a text.
pub fn find(content: &str, tokens: &[Token]) -> Vec<(Range<usize>, WrittenDate)> {
    let reader = Reader { content, tokens };
    let mut found = Vec::new();
    let mut index = 0;
    while index < tokens.len() {
        match reader.date_at(index) {
            Some((last, date)) => {
                found.push((tokens[index].range.start..tokens[last].range.end, date));
                index = last + 1;
            }
            None => index += 1,
        }
    }
    found
}

struct Reader<'a> {
    content: &'a str,
    tokens: &'a [Token],
}

impl Reader<'_> {
    fn text(&self, index: usize) -> &str {
        self.tokens.get(index).map_or("", |t| t.text(self.content))
    }

    fn kind(&self, index: usize) -> Option<Kind> {
        self.tokens.get(index).map(|t| t.kind)
    }

    /// A date that starts at this token and the token it ends with.
    fn date_at(&self, index: usize) -> Option<(usize, WrittenDate)> {
        match self.kind(index)? {
            Kind::Code => self.in_code(index),
            Kind::Number => self
                .cjk(index)
                .or_else(|| self.day_first(index))
                .or_else(|| self.dotted(index)),
            Kind::Word => self.era(index).or_else(|| self.month_first(index)),
            _ => None,
        }
    }

    fn number(&self, index: usize) -> Option<i32> {
        if self.kind(index)? != Kind::Number {
            return None;
        }
        let text = self.text(index);
        (text.len() <= 4 && text.bytes().all(|b| b.is_ascii_digit()))
            .then(|| text.parse().ok())
            .flatten()
    }

    fn day(&self, index: usize) -> Option<u8> {
        let day = self.number(index)?;
        (1..=31).contains(&day).then_some(day as u8)
    }

    /// A day, or the slip of one.
    fn far_day(&self, index: usize) -> Option<u8> {
        let day = self.number(index)?;
        (1..=39).contains(&day).then_some(day as u8)
    }

    fn year(&self, index: usize) -> Option<i32> {
        let year = self.number(index)?;
        (self.text(index).len() == 4 && (1990..2100).contains(&year)).then_some(year)
    }

    /// 2026年11月21日, 11月21日, 11/21 with 号.
    fn cjk(&self, index: usize) -> Option<(usize, WrittenDate)> {
        let (year, at) = match self.text(index + 1) {
            "年" => (Some(self.year(index)?), index + 2),
            _ => (None, index),
        };
        let month = self.number(at).filter(|m| (1..=12).contains(m))?;
        if self.text(at + 1) != "月" {
            return None;
        }
        let day = self
            .far_day(at + 2)
            .filter(|d| *d <= 31 || year.is_some())?;
        let last = match self.text(at + 3) {
            "日" | "号" | "號" => at + 3,
            _ => at + 2,
        };
        Some((last, written(year, month as u8, day, false)))
    }

    /// 令和8年11月21日
    fn era(&self, index: usize) -> Option<(usize, WrittenDate)> {
        if self.text(index) != "令" || self.text(index + 1) != "和" {
            return None;
        }
        let year = self.number(index + 2)? + 2018;
        if self.text(index + 3) != "年" {
            return None;
        }
        let (last, date) = self.cjk(index + 4)?;
        Some((
            last,
            WrittenDate {
                year: Some(year),
                ..date
            },
        ))
    }

    /// 21 Nov 2026, 21st of November, 21. November 2026, 21 de noviembre de 2026
    fn day_first(&self, index: usize) -> Option<(usize, WrittenDate)> {
        let day = self.far_day(index)?;
        let mut at = index + 1;
        if matches!(
            self.text(at).to_lowercase().as_str(),
            "st" | "nd" | "rd" | "th" | "er" | "." | "º" | "ª" | "-го"
        ) {
            at += 1;
        }
        if matches!(self.text(at), "of" | "de" | "-" | "/") {
            at += 1;
        }
        let month = month(self.text(at))?;
        let (last, year) = self.year_behind(at);
        (day <= 31 || year.is_some()).then(|| (last, written(year, month, day, false)))
    }

    /// November 21, 2026; Nov. 21st
    fn month_first(&self, index: usize) -> Option<(usize, WrittenDate)> {
        let month = month(self.text(index))?;
        let mut at = index + 1;
        if matches!(self.text(at), "." | "-") {
            at += 1;
        }
        let day = self.day(at)?;
        // "Nov 21 pcs" counts goods.
        if super::quantities::unit(self.text(at + 1)).is_some() {
            return None;
        }
        if matches!(self.text(at + 1), "st" | "nd" | "rd" | "th") {
            at += 1;
        }
        let (last, year) = self.year_behind(at);
        Some((last, written(year, month, day, false)))
    }

    /// The year behind a month or day, across `,`, `.` or `de`.
    fn year_behind(&self, at: usize) -> (usize, Option<i32>) {
        let mut next = at + 1;
        while next <= at + 2
            && matches!(
                self.text(next),
                "," | "." | "de" | "do" | "'" | "’" | "-" | "/"
            )
        {
            next += 1;
        }
        if let Some(year) = self.year(next) {
            return (next, Some(year));
        }
        // "21 Nov '26"
        let short = matches!(self.text(next - 1), "'" | "’")
            .then(|| self.number(next))
            .flatten();
        match short {
            Some(year) if self.text(next).len() == 2 => (next, Some(2000 + year)),
            _ => (at, None),
        }
    }

    /// `23.11.` without a year is lexed as a number and a full stop.
    fn dotted(&self, index: usize) -> Option<(usize, WrittenDate)> {
        let (day, month) = self.text(index).split_once('.')?;
        let dot = self.tokens.get(index + 1)?;
        let touches =
            dot.text(self.content) == "." && dot.range.start == self.tokens[index].range.end;
        // At the end of a sentence "1.12." is more likely a price.
        let goes_on = self.kind(index + 2).is_some_and(|k| k != Kind::Break);
        let two_digits = month.len() == 2 && (1..=2).contains(&day.len());
        if !touches || !two_digits || !(goes_on || day.len() == 2) {
            return None;
        }
        let (day, month) = (in_range(day, 31)?, in_range(month, 12)?);
        Some((index + 1, written(None, month, day, false)))
    }

    /// 2026-11-21, 21.11.2026, 21/11/26, 21-Nov-2026, 23/11
    fn in_code(&self, index: usize) -> Option<(usize, WrittenDate)> {
        let text = self.text(index);
        // ISO times go on behind a T.
        let text = text.split_once('T').map_or(text, |(date, _)| date);
        let sep = ['-', '/', '.', '–']
            .into_iter()
            .find(|s| text.contains(*s))?;
        let parts: Vec<&str> = text.split(sep).collect();
        let date = match parts.as_slice() {
            [a, b, c] => self.three_parts(a, b, c, sep),
            [a, b] if sep == '/' => two_parts(a, b),
            _ => None,
        }?;
        Some((index, date))
    }

    fn three_parts(&self, a: &str, b: &str, c: &str, sep: char) -> Option<WrittenDate> {
        if a.len() == 4 {
            let year = a.parse().ok().filter(|y| (1990..2100).contains(y))?;
            return Some(written(
                Some(year),
                in_range(b, 12)?,
                in_range(c, 31)?,
                false,
            ));
        }
        let year: i32 = match c.len() {
            4 => c.parse().ok().filter(|y| (1990..2100).contains(y))?,
            2 if b.len() <= 3 => 2000 + c.parse::<i32>().ok()?,
            _ => return None,
        };
        if let Some(month) = month(b) {
            return Some(written(Some(year), month, in_range(a, 31)?, false));
        }
        let (first, second) = (in_range(a, 31)?, in_range(b, 31)?);
        if sep == '.' {
            // Dotted dates are day first everywhere.
            return (second <= 12).then(|| written(Some(year), second, first, false));
        }
        slashed(Some(year), first, second)
    }
}

fn two_parts(a: &str, b: &str) -> Option<WrittenDate> {
    let lengths_fit = (1..=2).contains(&a.len()) && b.len() == 2;
    slashed(None, in_range(a, 31)?, in_range(b, 31)?).filter(|_| lengths_fit)
}

/// Day and month around slashes: day first unless that cannot be.
fn slashed(year: Option<i32>, first: u8, second: u8) -> Option<WrittenDate> {
    match (first <= 12, second <= 12) {
        (_, true) => Some(written(year, second, first, first <= 12 && first != second)),
        (true, false) => Some(written(year, first, second, false)),
        (false, false) => None,
    }
}

fn in_range(text: &str, max: u8) -> Option<u8> {
    let value: u8 = text.parse().ok()?;
    (text.len() <= 2 && (1..=max).contains(&value)).then_some(value)
}

fn written(year: Option<i32>, month: u8, day: u8, ambiguous: bool) -> WrittenDate {
    WrittenDate {
        year,
        month,
        day,
        ambiguous,
    }
}

/// The last day of a month, of this year when none is written.
pub fn last_day(year: Option<i32>, month: u8, today: Date) -> Option<Date> {
    let month = Month::try_from(month).ok()?;
    let year = year.unwrap_or(today.year());
    Date::from_calendar_date(year, month, month.length(year)).ok()
}

/// Day-month order of the slashed dates of a mail: settled by one that leaves
/// no doubt, be it in the other of subject and body. Dates that stay open keep
/// their mark.
pub fn settle(texts: [(&str, &mut Vec<Dated>); 2]) {
    let (mut day_first, mut month_first) = (false, false);
    for (content, dates) in &texts {
        for (range, date) in dates.iter().filter(|(_, d)| !d.ambiguous) {
            let text = &content[range.clone()];
            let mut parts = text.split(['/', '-']).map(|p| p.parse::<u8>().ok());
            let (Some(Some(first)), Some(Some(_))) = (parts.next(), parts.next()) else {
                continue;
            };
            day_first |= first == date.day && first > 12;
            month_first |= first == date.month && date.day > 12;
        }
    }
    if day_first == month_first {
        return;
    }
    for (_, dates) in texts {
        for (_, date) in dates.iter_mut().filter(|(_, d)| d.ambiguous) {
            if month_first {
                (date.day, date.month) = (date.month, date.day);
            }
            date.ambiguous = false;
        }
    }
}

const WEEKDAYS: [(Weekday, &[&str]); 7] = [
    (
        Weekday::Monday,
        &[
            "monday",
            "mon",
            "montag",
            "lunes",
            "lundi",
            "segunda-feira",
            "segunda",
            "понедельник",
            "пн",
            "星期一",
            "周一",
            "礼拜一",
            "月曜日",
            "月曜",
            "الاثنين",
            "الإثنين",
        ],
    ),
    (
        Weekday::Tuesday,
        &[
            "tuesday",
            "tue",
            "tues",
            "dienstag",
            "martes",
            "mardi",
            "terça-feira",
            "terça",
            "вторник",
            "вт",
            "星期二",
            "周二",
            "礼拜二",
            "火曜日",
            "火曜",
            "الثلاثاء",
        ],
    ),
    (
        Weekday::Wednesday,
        &[
            "wednesday",
            "wed",
            "mittwoch",
            "miércoles",
            "mercredi",
            "quarta-feira",
            "quarta",
            "среда",
            "среду",
            "ср",
            "星期三",
            "周三",
            "礼拜三",
            "水曜日",
            "水曜",
            "الأربعاء",
        ],
    ),
    (
        Weekday::Thursday,
        &[
            "thursday",
            "thu",
            "thur",
            "thurs",
            "donnerstag",
            "jueves",
            "jeudi",
            "quinta-feira",
            "quinta",
            "четверг",
            "чт",
            "星期四",
            "周四",
            "礼拜四",
            "木曜日",
            "木曜",
            "الخميس",
        ],
    ),
    (
        Weekday::Friday,
        &[
            "friday",
            "fri",
            "freitag",
            "viernes",
            "vendredi",
            "sexta-feira",
            "sexta",
            "пятница",
            "пятницу",
            "пт",
            "星期五",
            "周五",
            "礼拜五",
            "金曜日",
            "金曜",
            "الجمعة",
        ],
    ),
    (
        Weekday::Saturday,
        &[
            "saturday",
            "sat",
            "samstag",
            "sonnabend",
            "sábado",
            "samedi",
            "суббота",
            "субботу",
            "сб",
            "星期六",
            "周六",
            "礼拜六",
            "土曜日",
            "土曜",
            "السبت",
        ],
    ),
    (
        Weekday::Sunday,
        &[
            "sunday",
            "sun",
            "sonntag",
            "domingo",
            "dimanche",
            "воскресенье",
            "вс",
            "星期日",
            "星期天",
            "周日",
            "周天",
            "礼拜天",
            "日曜日",
            "日曜",
            "الأحد",
        ],
    ),
];

/// German and Romance two- and three-letter forms, believed only in brackets
/// or with a full stop or comma behind.
const SHORT_WEEKDAYS: [(Weekday, &[&str]); 7] = [
    (Weekday::Monday, &["mo", "lun", "seg"]),
    (Weekday::Tuesday, &["di", "mar", "ter"]),
    (Weekday::Wednesday, &["mi", "mié", "mie", "mer", "qua"]),
    (Weekday::Thursday, &["do", "jue", "jeu", "qui"]),
    (Weekday::Friday, &["fr", "vie", "ven", "sex"]),
    (Weekday::Saturday, &["sa", "sáb", "sam", "sab"]),
    (Weekday::Sunday, &["so", "dom", "dim"]),
];

const JAPANESE: [(&str, Weekday); 7] = [
    ("月", Weekday::Monday),
    ("火", Weekday::Tuesday),
    ("水", Weekday::Wednesday),
    ("木", Weekday::Thursday),
    ("金", Weekday::Friday),
    ("土", Weekday::Saturday),
    ("日", Weekday::Sunday),
];

/// Weekdays that stand right before or behind a date.
pub fn weekdays(
    content: &str,
    tokens: &[Token],
    dates: &[(Range<usize>, WrittenDate)],
) -> Vec<DatedWeekday> {
    let reader = Reader { content, tokens };
    dates
        .iter()
        .filter_map(|(range, date)| {
            // East Asian weekdays follow their date.
            let eastern = content[range.clone()].contains('月');
            let before = || reader.weekday_before(range.start);
            let behind = || reader.weekday_behind(range.end);
            let (weekday, weekday_range) = if eastern {
                behind().or_else(before)
            } else {
                before().or_else(behind)
            }
            .filter(|(_, weekday)| side_by_side(content, weekday, range))?;
            // "SAT 10/12" is a product code.
            let word = &content[weekday_range.clone()];
            let code = date.year.is_none()
                && word.len() <= 4
                && word.is_ascii()
                && word == word.to_uppercase();
            // "avisad a Domingo, 16 de febrero": weekdays are small in Spanish.
            let line_start = content[..weekday_range.start].trim_end_matches([' ', '(']);
            let named = matches!(word, "Domingo" | "Domingos")
                && !line_start.is_empty()
                && !line_start.ends_with(['.', '\n', ':', '!', '?', '\t']);
            (!code && !named).then(|| DatedWeekday {
                weekday,
                weekday_range,
                date: *date,
                date_range: range.clone(),
            })
        })
        .collect()
}

/// Not in two columns of a table.
fn side_by_side(content: &str, weekday: &Range<usize>, date: &Range<usize>) -> bool {
    let between = if weekday.end <= date.start {
        &content[weekday.end..date.start]
    } else {
        &content[date.end..weekday.start]
    };
    !between.contains('\t') && !between.contains("   ")
}

impl Reader<'_> {
    fn index_at(&self, start: usize) -> usize {
        self.tokens.partition_point(|t| t.range.start < start)
    }

    fn weekday_before(&self, start: usize) -> Option<(Weekday, Range<usize>)> {
        let mut at = self.index_at(start);
        for _ in 0..4 {
            at = at.checked_sub(1)?;
            if let Some(found) = self.weekday_ending(at) {
                return Some(found);
            }
            let word = self.text(at).to_lowercase();
            // "closing is Friday. 21 December": a full stop belongs to a short form only.
            if word == "." && at > 0 && self.text(at - 1).chars().count() > 4 {
                return None;
            }
            if !matches!(
                word.as_str(),
                "," | "."
                    | "("
                    | ")"
                    | "the"
                    | "den"
                    | "dem"
                    | "der"
                    | "dia"
                    | "día"
                    | "le"
                    | "el"
                    | "（"
                    | "）"
                    | "，"
                    | "am"
                    | ":"
                    | "-"
                    | "–"
                    | "de"
                    | "a"
            ) {
                return None;
            }
        }
        None
    }

    fn weekday_behind(&self, end: usize) -> Option<(Weekday, Range<usize>)> {
        let start = self.index_at(end);
        for at in start..start + 3 {
            let bracket = at > 0 && matches!(self.text(at - 1), "(" | "（");
            if let Some(found) = self.weekday_starting(at, bracket) {
                return Some(found);
            }
            if !matches!(
                self.text(at),
                "," | "(" | "（" | "，" | "-" | "–" | "a" | "um"
            ) {
                return None;
            }
        }
        None
    }

    fn weekday_ending(&self, at: usize) -> Option<(Weekday, Range<usize>)> {
        let token = self.tokens.get(at)?;
        let text = token.text(self.content).to_lowercase();
        if let Some(weekday) = name(&WEEKDAYS, &text) {
            return Some((weekday, token.range.clone()));
        }
        // "por mar, 12 de marzo" goes by sea.
        let capital = token.text(self.content).starts_with(char::is_uppercase);
        let dotted = match self.text(at + 1) {
            "." | ")" => true,
            "," => capital,
            _ => false,
        };
        if let Some(weekday) = name(&SHORT_WEEKDAYS, &text).filter(|_| dotted) {
            return Some((weekday, token.range.clone()));
        }
        // 星期一, 周一: three or two one-character tokens.
        (2..=3).rev().find_map(|length| {
            let start = self.tokens.get((at + 1).checked_sub(length)?)?.range.start;
            let range = start..token.range.end;
            name(&WEEKDAYS, &self.content[range.clone()]).map(|w| (w, range))
        })
    }

    fn weekday_starting(&self, at: usize, bracket: bool) -> Option<(Weekday, Range<usize>)> {
        let token = self.tokens.get(at)?;
        let text = token.text(self.content).to_lowercase();
        if let Some(weekday) = name(&WEEKDAYS, &text) {
            return Some((weekday, token.range.clone()));
        }
        let cjk = (2..=3).rev().find_map(|length| {
            let end = self.tokens.get(at + length - 1)?.range.end;
            let range = token.range.start..end;
            name(&WEEKDAYS, self.content.get(range.clone())?).map(|w| (w, range))
        });
        if cjk.is_some() || !bracket || !matches!(self.text(at + 1), ")" | "）" | ".") {
            return cjk;
        }
        JAPANESE
            .iter()
            .find(|(sign, _)| *sign == text)
            .map(|(_, weekday)| *weekday)
            .or_else(|| name(&SHORT_WEEKDAYS, &text))
            .map(|weekday| (weekday, token.range.clone()))
    }
}

fn name(table: &[(Weekday, &[&str]); 7], word: &str) -> Option<Weekday> {
    table
        .iter()
        .find(|(_, names)| names.contains(&word))
        .map(|(weekday, _)| *weekday)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::tokens::lex;
    use time::macros::date;

    fn dates(content: &str) -> Vec<(String, Option<i32>, u8, u8)> {
        find(content, &lex(content))
            .into_iter()
            .map(|(r, d)| (content[r].to_owned(), d.year, d.month, d.day))
            .collect()
    }

    #[test]
    fn one_day_in_many_languages() {
        for content in [
            "2026-11-21",
            "21.11.2026",
            "21/11/2026",
            "11/21/2026",
            "21 Nov 2026",
            "21st of November 2026",
            "November 21, 2026",
            "Nov. 21st, 2026",
            "21. November 2026",
            "21 de noviembre de 2026",
            "21 novembre 2026",
            "2026年11月21日",
            "21 ноября 2026",
            "21-Nov-2026",
            "令和8年11月21日",
            "21.11.26",
        ] {
            let found = dates(content);
            assert_eq!(found.len(), 1, "{content}: {found:?}");
            assert_eq!(
                (found[0].1, found[0].2, found[0].3),
                (Some(2026), 11, 21),
                "{content}"
            );
        }
        for content in ["11月21日", "on 21 November we", "am 21.11. um", "21/11"] {
            let found = dates(content);
            assert_eq!(found.len(), 1, "{content}: {found:?}");
            assert_eq!(
                (found[0].1, found[0].2, found[0].3),
                (None, 11, 21),
                "{content}"
            );
        }
    }

    #[test]
    fn codes_and_prices_are_no_dates() {
        for content in [
            "192.168.1.5",
            "EUR 12.50.",
            "EN 60598-1",
            "PI-2026-118",
            "we may 12 pcs",
            "30/45/60",
        ] {
            assert!(dates(content).is_empty(), "{content}: {:?}", dates(content));
        }
    }

    #[test]
    fn a_date_without_a_year_is_near() {
        let today = date!(2026 - 11 - 21);
        let of = |month, day| written(None, month, day, false).nearest(today);
        assert_eq!(of(1, 5), Some(date!(2027 - 01 - 05)));
        assert_eq!(of(10, 30), Some(date!(2026 - 10 - 30)));
    }

    #[test]
    fn weekdays_are_found_on_either_side() {
        for content in [
            "Saturday, 21 November 2026",
            "21.11.2026 (Samstag)",
            "2026年11月21日（星期六）",
            "11月21日(土)",
            "sábado, 21 de noviembre de 2026",
            "am Samstag, den 21.11.2026",
            "Sa., 21.11.2026",
            "суббота, 21 ноября 2026",
        ] {
            let tokens = lex(content);
            let found = weekdays(content, &tokens, &find(content, &tokens));
            assert_eq!(found.len(), 1, "{content}");
            assert_eq!(found[0].weekday, Weekday::Saturday, "{content}");
        }
    }
}
