//! Number formats of workbooks, as far as they change what a reader takes a
//! number for: a date, a share, an amount of a currency, digits shown.

use super::dates::{self, DateShape};

/// Characters of a format that are looked at; Excel allows as many.
const LONGEST_FORMAT: usize = 255;
/// Decimal places that are shown at most, as in Excel.
const MOST_PLACES: usize = 30;
/// Decimal places of a number without a format: a column is not wider.
const WIDEST_PLACES: usize = 9;
/// What stands for a currency beside the signs of one.
const CURRENCY_WORDS: &str = " EUR USD GBP CHF JPY CNY RMB INR AUD CAD NZD HKD SGD TWD KRW THB MYR IDR PHP VND AED SAR QAR KWD EGP ILS TRY RUB UAH PLN CZK HUF RON BGN SEK NOK DKK ISK ZAR NGN KES BRL MXN ARS CLP COP PEN Euro Fr. SFr. kr kr. Kč zł Ft lei лв. грн. руб. р. RM Rp ";

/// The name of the format that has none, after its first letter.
const GENERAL: &str = "eneral";

/// A number format.
#[derive(Debug, Clone, Default, PartialEq)]
pub(in super::super) struct Format(Vec<Section>);

/// A number, as its reader sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct Shown {
    /// On the screen, but for what [`Format::show`] says.
    pub(in super::super) text: String,
    /// The format shows nothing of it.
    pub(in super::super) hidden: bool,
}

/// What a format says of positive numbers, of negative ones, of zero or of text.
#[derive(Debug, Clone, Default, PartialEq)]
struct Section {
    /// Nothing at all in it.
    empty: bool,
    date: Option<DateShape>,
    currency: String,
    before: String,
    after: String,
    /// Digits before the point that are shown even when they are zero.
    whole: usize,
    /// Decimal places, at least and at most; none as many as there are.
    places: Option<(usize, usize)>,
    percent: bool,
    /// Thousands the number is divided by.
    thousands: i32,
    /// No digits: the words stand for the number.
    words_only: bool,
}

impl Format {
    /// The format of a code such as `#,##0.00 "€";[Red]-#,##0.00 "€"`.
    pub(in super::super) fn parse(code: &str) -> Self {
        let code: String = code.chars().take(LONGEST_FORMAT).collect();
        Self(split(&code).iter().map(|it| Section::parse(it)).collect())
    }

    /// The format Excel knows by a number; none when a workbook defines it.
    pub(in super::super) fn built_in(id: u32) -> Option<Self> {
        let code = match id {
            0 | 11 | 12 | 13 | 48 => "General",
            1 | 3 | 5 | 6 | 37 | 38 | 41 | 42 => "0",
            2 | 4 | 7 | 8 | 39 | 40 | 43 | 44 => "0.00",
            9 => "0%",
            10 => "0.00%",
            14..=16 | 27..=31 | 36 | 50..=54 | 56..=58 => "yyyy-mm-dd",
            17 | 55 => "yyyy-mm",
            18 | 20 | 32 | 34 => "hh:mm",
            19 | 21 | 33 | 35 => "hh:mm:ss",
            22 => "yyyy-mm-dd hh:mm",
            45 | 47 => "mm:ss",
            46 => "[h]:mm:ss",
            49 => "@",
            _ => return None,
        };
        Some(Self::parse(code))
    }

    /// A number as its reader sees it, but with a decimal point and without
    /// grouping. `since_1904` as dates of the workbook count.
    pub(in super::super) fn show(&self, value: f64, since_1904: bool) -> Shown {
        let at = match self.0.len() {
            0 | 1 => 0,
            2 => usize::from(value < 0.0),
            _ if value == 0.0 => 2,
            _ => usize::from(value < 0.0),
        };
        let plain = Section::default();
        let section = self.0.get(at).unwrap_or(&plain);
        let date = section.date.as_ref();
        Shown {
            text: match date {
                Some(shape) => {
                    dates::written(value, shape, since_1904).unwrap_or_else(|| general(value))
                }
                None => section.number(value),
            },
            hidden: section.empty && self.0.len() > 1,
        }
    }

    /// Whether the format shows nothing of a text.
    pub(in super::super) fn hides_text(&self) -> bool {
        self.0.get(3).is_some_and(|section| section.empty)
    }
}

/// Whether what follows a stroke is the lower half of a fraction.
fn is_below(rest: &str) -> bool {
    rest.trim_start()
        .starts_with(|c: char| matches!(c, '#' | '?') || c.is_ascii_digit())
}

impl Section {
    fn parse(code: &str) -> Self {
        let mut section = Self {
            empty: code.is_empty(),
            date: DateShape::of(code),
            ..Self::default()
        };
        let mut reading = Reading::default();
        let mut chars = code.chars();
        while let Some(c) = chars.next() {
            match c {
                '"' => reading.word(&chars.by_ref().take_while(|&c| c != '"').collect::<String>()),
                '\\' => reading.word(&chars.next().map(String::from).unwrap_or_default()),
                '_' | '*' => {
                    chars.next();
                    reading.word(" ");
                }
                '[' => {
                    let inside: String = chars.by_ref().take_while(|&c| c != ']').collect();
                    section.set_currency(&inside);
                }
                '0' | '#' | '?' => reading.digit(c),
                '.' if !reading.point => reading.point = true,
                // Fractions, as the decimal number they stand for.
                '/' if reading.digits > 0 && is_below(chars.as_str()) => {
                    let below = chars.as_str().trim_start_matches(|c: char| {
                        matches!(c, '#' | '?' | ' ') || c.is_ascii_digit()
                    });
                    chars = below.chars();
                    reading.free = true;
                }
                ',' => reading.commas += 1,
                '%' => section.percent = true,
                '@' => reading.free = true,
                'E' | 'e' if chars.as_str().starts_with(['+', '-']) => {
                    chars.next();
                    reading.free = true;
                }
                'G' | 'g' if starts_with_general(chars.as_str()) => {
                    chars.nth(GENERAL.len() - 1);
                    reading.free = true;
                }
                c => reading.word(c.encode_utf8(&mut [0; 4])),
            }
        }
        section.settle(reading);
        section
    }

    /// Takes the currency of `$€-407`; other brackets are colours, conditions.
    fn set_currency(&mut self, inside: &str) {
        if let Some(currency) = inside.strip_prefix('$') {
            let sign = currency.split('-').next().unwrap_or_default();
            sign.trim().clone_into(&mut self.currency);
        }
    }

    fn settle(&mut self, reading: Reading) {
        for word in [&reading.before, &reading.after] {
            if self.currency.is_empty() && is_currency(word) {
                self.currency = word.trim_matches(is_sign).to_owned();
            }
        }
        self.thousands = reading.thousands();
        let rest = |word: String| match is_currency(&word) {
            true => String::new(),
            false => word,
        };
        self.words_only = reading.digits == 0 && !reading.free && !reading.before.trim().is_empty();
        if self.words_only && self.currency.is_empty() {
            self.before = reading.before;
            return;
        }
        self.words_only = false;
        self.before = rest(reading.before).trim_start_matches(is_sign).to_owned();
        self.after = rest(reading.after).trim_end_matches(is_sign).to_owned();
        self.before = self.before.trim_end_matches(['(', '-', '+']).to_owned();
        self.after = self.after.trim_start_matches(')').to_owned();
        self.whole = reading.whole;
        self.places = (!reading.free && reading.digits > 0)
            .then_some((reading.least, reading.most.min(MOST_PLACES)));
    }

    fn number(&self, value: f64) -> String {
        if self.words_only {
            return self.before.trim().to_owned();
        }
        let hundred = if self.percent { 100.0 } else { 1.0 };
        let value = value * hundred / 1000_f64.powi(self.thousands);
        let number = match self.places {
            None => general(value),
            Some((least, most)) => fixed(value, least, most, self.whole),
        };
        let blank = if self.currency.is_empty() { "" } else { " " };
        let percent = if self.percent { "%" } else { "" };
        let Self {
            currency,
            before,
            after,
            ..
        } = self;
        format!("{currency}{blank}{before}{number}{percent}{after}")
    }
}

/// What is known of a section while its code is read.
#[derive(Default)]
struct Reading {
    before: String,
    after: String,
    digits: usize,
    whole: usize,
    point: bool,
    least: usize,
    most: usize,
    /// Commas since the last digit.
    commas: i32,
    /// As many digits as there are: `General`, powers of ten.
    free: bool,
}

impl Reading {
    fn word(&mut self, word: &str) {
        match self.digits == 0 && !self.free {
            true => self.before += word,
            false => self.after += word,
        }
    }

    fn digit(&mut self, c: char) {
        self.digits += 1;
        self.commas = 0;
        // Words between digits, as in telephone numbers, are left out.
        self.after.clear();
        let shown = usize::from(c == '0');
        if self.point {
            self.most += 1;
            if c == '0' {
                self.least = self.most;
            }
        } else {
            self.whole += shown;
        }
    }

    fn thousands(&self) -> i32 {
        match self.digits > 0 && !self.free {
            true => self.commas.min(5),
            false => 0,
        }
    }
}

/// Whether `General` goes on after its first letter.
fn starts_with_general(rest: &str) -> bool {
    rest.get(..GENERAL.len())
        .is_some_and(|word| word.eq_ignore_ascii_case(GENERAL))
}

/// The sections of a code, at the semicolons outside quotes.
fn split(code: &str) -> Vec<String> {
    let (mut sections, mut quoted, mut escaped) = (vec![String::new()], false, false);
    for c in code.chars() {
        if c == ';' && !quoted && !escaped {
            sections.push(String::new());
            continue;
        }
        quoted ^= c == '"' && !escaped;
        escaped = c == '\\' && !escaped && !quoted;
        if let Some(section) = sections.last_mut() {
            section.push(c);
        }
    }
    sections
}

/// Signs and brackets of negative numbers: the number has its own.
fn is_sign(c: char) -> bool {
    "()-+ ".contains(c)
}

fn is_currency(word: &str) -> bool {
    let word = word.trim_matches(is_sign);
    let sign = |c: char| matches!(c, '$' | '¢'..='¥' | '\u{20A0}'..='\u{20CF}' | '฿' | '￥' | '￦' | '元' | '円' | '원' | '﷼');
    !word.is_empty()
        && (word.chars().count() <= 4 && word.contains(sign)
            || CURRENCY_WORDS.contains(&format!(" {word} ")))
}

/// A number with as many decimal places as Excel shows at most.
pub(in super::super) fn general(value: f64) -> String {
    let size = value.abs();
    if value == 0.0 {
        return "0".to_owned();
    }
    if !(1e-9..1e15).contains(&size) {
        return format!("{value:e}").replace('e', "E");
    }
    let rounded = format!("{value:.14e}").parse().unwrap_or(value);
    let written = format!("{rounded}");
    let places = written
        .split_once('.')
        .map_or(0, |(_, places)| places.len());
    if places <= WIDEST_PLACES || size < 1e-4 {
        return written;
    }
    let written = format!("{rounded:.WIDEST_PLACES$}");
    written.trim_end_matches('0').to_owned()
}

fn fixed(value: f64, least: usize, most: usize, whole: usize) -> String {
    // Excel rounds the decimal number, which 2.675 is only just below.
    let nudged = value.abs() * (1.0 + 1e-15);
    if !nudged.is_finite() || nudged >= 1e21 {
        return general(value);
    }
    let mut digits = format!("{nudged:.most$}");
    let shortest = digits.len() - (most - least.min(most));
    while digits.len() > shortest && digits.ends_with('0') {
        digits.pop();
    }
    if digits.ends_with('.') {
        digits.pop();
    }
    let missing = whole.saturating_sub(digits.find('.').unwrap_or(digits.len()));
    let zeros = "0".repeat(missing.min(LONGEST_FORMAT));
    let minus = match value < 0.0 && digits.contains(|c: char| c.is_ascii_digit() && c != '0') {
        true => "-",
        false => "",
    };
    format!("{minus}{zeros}{digits}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(code: &str, value: f64) -> String {
        Format::parse(code).show(value, false).text
    }

    #[test]
    fn fractions_are_the_number_they_stand_for() {
        for (code, value, shown) in [
            ("# ?/?", 0.5, "0.5"),
            ("# ??/??", 2.5, "2.5"),
            ("# ?/4", 1.25, "1.25"),
            ("yyyy-mm-dd", -1.0, "-1"),
        ] {
            assert_eq!(Format::parse(code).show(value, false).text, shown, "{code}");
        }
    }

    #[test]
    fn currencies_stand_before_the_number() {
        assert_eq!(shown(r##"#,##0.00 "€""##, 1234.5), "€ 1234.50");
        assert_eq!(
            shown(r"#,##0.00\ [$€-407];[Red]\-#,##0.00\ [$€-407]", -12.0),
            "€ -12.00"
        );
        assert_eq!(shown("[$USD] #,##0.00", 7.125), "USD 7.13");
        assert_eq!(shown(r##""US$"#,##0"##, 7.0), "US$ 7");
        assert_eq!(
            shown(
                r##"_("$"* #,##0.00_);_("$"* \(#,##0.00\);_("$"* "-"??_);_(@_)"##,
                -3.5
            ),
            "$ -3.50"
        );
        assert_eq!(shown("$#,##0_);($#,##0)", -3.0), "$ -3");
        assert_eq!(shown("#,##0.00 [$EUR]", 2.0), "EUR 2.00");
        assert_eq!(shown("0.00 EUR", 2.0), "EUR 2.00");
        assert_eq!(shown("General \"€\"", 2.5), "€ 2.5");
    }

    #[test]
    fn numbers_are_as_long_as_shown() {
        assert_eq!(shown("General", 0.1 + 0.2), "0.3");
        assert_eq!(shown("General", 1.0 / 3.0), "0.333333333");
        assert_eq!(shown("General", 1_589_036_664.03), "1589036664.03");
        assert_eq!(shown("General", 4_006_381_333_931.0), "4006381333931");
        assert_eq!(shown("0.00", 2.675), "2.68");
        assert_eq!(shown("0.00", -0.001), "0.00");
        assert_eq!(shown("#,##0.##", 1234.5), "1234.5");
        assert_eq!(shown("00000", 815.0), "00815");
        assert_eq!(shown("0.0%", 0.1234), "12.3%");
        assert_eq!(shown("0,,\"M\"", 12_000_000.0), "12M");
        assert_eq!(shown("0.00E+00", 12_345.0), "12345");
        assert_eq!(shown("0.0", f64::NAN), "NaN");
        assert_eq!(shown("", 1e300), "1E300");
    }

    #[test]
    fn words_of_a_format_stay() {
        assert_eq!(shown("0 \"kg\"", 12.0), "12 kg");
        assert_eq!(shown("0\" days\";\"late\"", -1.0), "late");
        assert_eq!(shown("\"No. \"0", 5.0), "No. 5");
    }

    #[test]
    fn formats_that_show_nothing() {
        let nothing = Format::parse(";;;");
        assert!(nothing.show(5.0, false).hidden);
        assert_eq!(nothing.show(5.0, false).text, "5");
        assert!(nothing.hides_text());
        assert!(!Format::parse("0;-0;;@").show(5.0, false).hidden);
        assert!(!Format::parse("").show(5.0, false).hidden);
    }

    #[test]
    fn dates_by_format() {
        assert_eq!(shown("dd.mm.yyyy", 46_347.0), "2026-11-21");
        assert_eq!(shown("[$-407]d. mmmm yyyy;@", 46_347.0), "2026-11-21");
        assert_eq!(shown("m/d/yy h:mm", 46_347.604_166_7), "2026-11-21 14:30");
        assert_eq!(shown("mmm yyyy", 46_347.0), "2026-11");
        assert_eq!(shown("[h]:mm", 1.5), "36:00");
        assert_eq!(shown("General", 46_347.0), "46347");
    }
}
