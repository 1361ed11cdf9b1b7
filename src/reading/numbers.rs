//! What a written number is worth.
//!
//! `1.234` is one thousand in Germany and one and a bit in England. The
//! convention is decided once a mail, from the numbers that leave no doubt.

use rust_decimal::Decimal;

use super::language::Language;

/// Which sign separates the decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Convention {
    /// 1,234.56
    #[default]
    Point,
    /// 1.234,56
    Comma,
}

/// A number as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Only one reading.
    Sure(Decimal, Option<Convention>),
    /// `1.234` or `1,234`: by the convention.
    Unsure {
        grouped: Decimal,
        decimal: Decimal,
        sep: char,
    },
}

/// The value of a written number under a convention; none when it is longer
/// than any amount.
pub fn value(text: &str, convention: Convention) -> Option<Decimal> {
    match form(text)? {
        Form::Sure(value, _) => Some(value),
        Form::Unsure {
            grouped,
            decimal,
            sep,
        } => Some(if decimal_sign(convention) == sep {
            decimal
        } else {
            grouped
        }),
    }
}

/// What a written number tells of its convention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reads {
    /// Only in this one.
    Only(Convention),
    /// In both, with different values; the decimal sign in this one.
    Either(Convention),
    /// The same in both.
    Alike,
}

/// How a written number can be read.
pub fn reads(text: &str) -> Reads {
    match form(text) {
        Some(Form::Sure(_, Some(convention))) => Reads::Only(convention),
        Some(Form::Unsure { sep: '.', .. }) => Reads::Either(Convention::Point),
        Some(Form::Unsure { .. }) => Reads::Either(Convention::Comma),
        _ => Reads::Alike,
    }
}

/// How numbers are written in the country of a mail domain, where one way
/// prevails. After the default locale of each country in Unicode CLDR.
pub fn of_country(domain: &str) -> Option<Convention> {
    const COMMA: &str = " de at fr es it pt nl be br ar cl co uy py bo ec ve pl cz sk hu ro bg gr tr ru ua by kz se no dk fi is si hr rs ba lt lv ee id vn ma tn dz cr ";
    const POINT: &str = " us uk ie au nz in pk lk bd my sg ph th hk tw cn jp kr il mx gt sv hn ni pa do pe ng ke gh ae sa kw qa bh om eg ";
    let country = domain.rsplit('.').next().unwrap_or_default();
    if country.len() != 2 {
        return None;
    }
    let wanted = format!(" {country} ");
    if COMMA.contains(&wanted) {
        Some(Convention::Comma)
    } else {
        POINT.contains(&wanted).then_some(Convention::Point)
    }
}

/// Digits behind the decimal sign under a convention.
pub fn scale(text: &str, convention: Convention) -> u32 {
    value(text, convention).map_or(0, |v| v.scale())
}

/// The convention of a mail: the majority of its unmistakable numbers, else
/// the habit of its language.
pub fn convention<'a>(numbers: impl Iterator<Item = &'a str>, language: Language) -> Convention {
    let mut votes = 0i32;
    for number in numbers {
        match form(number) {
            Some(Form::Sure(_, Some(Convention::Point))) => votes += 1,
            Some(Form::Sure(_, Some(Convention::Comma))) => votes -= 1,
            _ => {}
        }
    }
    match votes {
        0 => language.convention(),
        1.. => Convention::Point,
        _ => Convention::Comma,
    }
}

/// [`write`], its groups parted as in `like`: `13 560,00`, `13'560.00`, `1356,00`.
pub fn write_like(value: Decimal, scale: u32, convention: Convention, like: &str) -> String {
    let group = match convention {
        Convention::Point => ',',
        Convention::Comma => '.',
    };
    let parting = |c: &char| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\'' | '’');
    let written = write(value, scale, convention);
    match like.chars().find(parting) {
        Some(other) => written.replace(group, &other.to_string()),
        None if like.contains(group) || like.len() < 4 => written,
        None => written.replace(group, ""),
    }
}

/// `value` written as in this mail, with at least `scale` decimals.
pub fn write(value: Decimal, scale: u32, convention: Convention) -> String {
    let value = value.normalize();
    let scale = scale.max(value.scale().min(4));
    let mut rounded = value.round_dp(scale);
    rounded.rescale(scale);
    let plain = rounded.to_string();
    let (sign, plain) = match plain.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", plain.as_str()),
    };
    let (whole, decimals) = plain.split_once('.').unwrap_or((plain, ""));
    let (group, point) = match convention {
        Convention::Point => (',', '.'),
        Convention::Comma => ('.', ','),
    };
    let mut out = String::from(sign);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            out.push(group);
        }
        out.push(digit);
    }
    if !decimals.is_empty() {
        out.push(point);
        out.push_str(decimals);
    }
    out
}

/// The value of a Han numeral of one character, 一 to 十.
pub fn han_digit(c: char) -> Option<u32> {
    Some(match c {
        '一' => 1,
        '二' | '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        '十' => 10,
        _ => return None,
    })
}

fn decimal_sign(convention: Convention) -> char {
    match convention {
        Convention::Point => '.',
        Convention::Comma => ',',
    }
}

fn form(text: &str) -> Option<Form> {
    let seps: Vec<char> = text.chars().filter(|c| !c.is_ascii_digit()).collect();
    let last = text.rfind(|c: char| !c.is_ascii_digit());
    let (Some(last), Some(sep)) = (last, seps.last().copied()) else {
        return Some(Form::Sure(parse(text, None)?, None));
    };
    let blanks = seps.iter().any(|c| c.is_whitespace());
    let apostrophes = seps.iter().any(|c| matches!(c, '\'' | '’'));
    if !matches!(sep, '.' | ',') {
        return Some(Form::Sure(parse(text, None)?, None));
    }
    let after = text.len() - last - 1;
    let as_decimal = Some(if sep == '.' {
        Convention::Point
    } else {
        Convention::Comma
    });
    let other = if sep == '.' {
        Convention::Comma
    } else {
        Convention::Point
    };
    let distinct = seps.iter().any(|c| *c != sep);
    if distinct {
        // Blanks and apostrophes group in both conventions; Swiss use a point.
        let vote = if blanks || apostrophes {
            None
        } else {
            as_decimal
        };
        return Some(Form::Sure(parse(text, Some(last))?, vote));
    }
    if seps.len() > 1 {
        return Some(Form::Sure(parse(text, None)?, Some(other)));
    }
    let before = last;
    let grouped_possible = after == 3 && (1..=3).contains(&before) && !text.starts_with('0');
    if !grouped_possible {
        let vote = (after != 3).then_some(as_decimal).flatten();
        return Some(Form::Sure(parse(text, Some(last))?, vote));
    }
    Some(Form::Unsure {
        grouped: parse(text, None)?,
        decimal: parse(text, Some(last))?,
        sep,
    })
}

/// The digits, with the decimal point at byte `point`.
fn parse(text: &str, point: Option<usize>) -> Option<Decimal> {
    let digits: String = text
        .char_indices()
        .filter_map(|(at, c)| match c {
            _ if Some(at) == point => Some('.'),
            '0'..='9' => Some(c),
            _ => None,
        })
        .collect();
    (digits.len() <= 20).then(|| digits.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal::dec;

    #[test]
    fn unmistakable_numbers_need_no_convention() {
        for convention in [Convention::Point, Convention::Comma] {
            for (text, expected) in [
                ("27,500.00", dec!(27500.00)),
                ("27.500,00", dec!(27500.00)),
                ("1 234,56", dec!(1234.56)),
                ("1'234.50", dec!(1234.50)),
                ("1,23,456", dec!(123456)),
                ("12.85", dec!(12.85)),
                ("0,125", dec!(0.125)),
                ("2000", dec!(2000)),
            ] {
                assert_eq!(value(text, convention), Some(expected), "{text}");
            }
        }
    }

    #[test]
    fn three_digits_behind_one_sign_follow_the_mail() {
        assert_eq!(value("1.234", Convention::Comma), Some(dec!(1234)));
        assert_eq!(value("1.234", Convention::Point), Some(dec!(1.234)));
        let numbers = ["12,85", "1.200"];
        assert_eq!(
            convention(numbers.into_iter(), Language::English),
            Convention::Comma
        );
        assert_eq!(
            convention([].into_iter(), Language::German),
            Convention::Comma
        );
    }

    #[test]
    fn numbers_are_written_as_the_mail_writes_them() {
        assert_eq!(write(dec!(25700), 2, Convention::Point), "25,700.00");
        assert_eq!(write(dec!(25700), 0, Convention::Comma), "25.700");
        assert_eq!(write(dec!(0.5), 2, Convention::Comma), "0,50");
    }
}
