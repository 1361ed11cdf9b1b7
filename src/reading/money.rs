//! Amounts of money.

use std::ops::Range;
use std::sync::LazyLock;

use rust_decimal::Decimal;
use rustc_hash::FxHashMap;

use super::numbers::{self, Convention};
use super::tokens::{Kind, Token};

/// An amount with its currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Money {
    /// ISO 4217 code; a sign several currencies share stays as it is (`$`, `¥`).
    pub currency: &'static str,
    /// The amount.
    pub amount: Decimal,
    /// The number alone, without the currency.
    pub number: Range<usize>,
}

/// Ways to write a currency, lower case.
const CURRENCIES: &[(&str, &str)] = &[
    ("usd", "USD"),
    ("us$", "USD"),
    ("u$s", "USD"),
    ("us dollars", "USD"),
    ("美元", "USD"),
    ("美金", "USD"),
    ("米ドル", "USD"),
    ("eur", "EUR"),
    ("€", "EUR"),
    ("euro", "EUR"),
    ("euros", "EUR"),
    ("欧元", "EUR"),
    ("ユーロ", "EUR"),
    ("евро", "EUR"),
    ("gbp", "GBP"),
    ("£", "GBP"),
    ("pounds", "GBP"),
    ("英镑", "GBP"),
    ("cny", "CNY"),
    ("rmb", "CNY"),
    ("人民币", "CNY"),
    ("元", "CNY"),
    ("yuan", "CNY"),
    ("jpy", "JPY"),
    ("円", "JPY"),
    ("日元", "JPY"),
    ("yen", "JPY"),
    ("chf", "CHF"),
    ("sfr", "CHF"),
    ("fr.", "CHF"),
    ("hkd", "HKD"),
    ("hk$", "HKD"),
    ("港币", "HKD"),
    ("港元", "HKD"),
    ("aud", "AUD"),
    ("a$", "AUD"),
    ("cad", "CAD"),
    ("c$", "CAD"),
    ("sgd", "SGD"),
    ("s$", "SGD"),
    ("twd", "TWD"),
    ("nt$", "TWD"),
    ("brl", "BRL"),
    ("r$", "BRL"),
    ("reais", "BRL"),
    ("rub", "RUB"),
    ("руб", "RUB"),
    ("рублей", "RUB"),
    ("₽", "RUB"),
    ("inr", "INR"),
    ("₹", "INR"),
    ("rs", "INR"),
    ("aed", "AED"),
    ("sar", "SAR"),
    ("krw", "KRW"),
    ("₩", "KRW"),
    ("sek", "SEK"),
    ("nok", "NOK"),
    ("dkk", "DKK"),
    ("pln", "PLN"),
    ("czk", "CZK"),
    ("try", "TRY"),
    ("mxn", "MXN"),
    ("zar", "ZAR"),
    ("thb", "THB"),
    ("vnd", "VND"),
    ("idr", "IDR"),
    ("myr", "MYR"),
    ("$", "$"),
    ("dollars", "$"),
    ("dollar", "$"),
    ("¥", "¥"),
    ("￥", "¥"),
];

fn currency(text: &str) -> Option<&'static str> {
    static INDEX: LazyLock<FxHashMap<&str, &str>> =
        LazyLock::new(|| CURRENCIES.iter().copied().collect());
    if text.len() > 16 {
        return None;
    }
    INDEX.get(text.to_lowercase().as_str()).copied()
}

/// The code a word or sign stands for.
pub(super) fn code_of(text: &str) -> Option<&'static str> {
    currency(text)
}

/// Whether a word is a currency.
pub fn is_currency(text: &str) -> bool {
    // "try", "rs" and "元" alone are words too; as a prefix of digits they are not.
    currency(text).is_some()
}

/// The first currency named in a range of a text.
pub(super) fn named(content: &str, range: &Range<usize>) -> Named {
    let piece = content.get(range.clone())?;
    let tokens = super::tokens::lex(piece);
    (0..tokens.len()).find_map(|index| {
        let (code, at) = currency_after_gap(piece, &tokens, index)?;
        Some((code, at.start + range.start..at.end + range.start))
    })
}

/// The currencies named anywhere in a text, beside an amount or not.
pub(super) fn all(content: &str, tokens: &[Token]) -> Vec<&'static str> {
    (0..tokens.len())
        .filter_map(|index| currency_after_gap(content, tokens, index))
        .map(|(code, _)| code)
        .take(super::MAX_FACTS)
        .collect()
}

/// Whether two names can be one currency: `$` and `US$`, `¥` and `JPY`.
pub fn compatible(a: &str, b: &str) -> bool {
    let shared = |sign: &str, code: &str| match sign {
        "$" => matches!(
            code,
            "USD" | "AUD" | "CAD" | "HKD" | "SGD" | "TWD" | "MXN" | "BRL"
        ),
        "¥" => matches!(code, "CNY" | "JPY"),
        _ => false,
    };
    a == b || shared(a, b) || shared(b, a)
}

/// The amounts of a text.
pub fn find(content: &str, tokens: &[Token], convention: Convention) -> Vec<(Range<usize>, Money)> {
    let mut found = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        if token.kind != Kind::Number {
            continue;
        }
        let Some(value) = numbers::value(token.text(content), convention) else {
            continue;
        };
        let before = currency_before(content, tokens, index);
        let (multiplier, next) = multiplier(content, tokens, index);
        let after = currency_after(content, tokens, next);
        let Some((code, range)) = pick(before, after, &token.range) else {
            continue;
        };
        let Some(amount) = value.checked_mul(multiplier) else {
            continue;
        };
        found.push((
            range,
            Money {
                currency: code,
                amount,
                number: token.range.clone(),
            },
        ));
    }
    found
}

pub(super) type Named = Option<(&'static str, Range<usize>)>;

fn pick(before: Named, after: Named, number: &Range<usize>) -> Named {
    match (before, after) {
        // "USD 12.85 EUR" is nonsense; the one before is the number's own.
        (Some((code, range)), _) => Some((code, range.start..number.end)),
        (None, Some((code, range))) => Some((code, number.start..range.end)),
        (None, None) => None,
    }
}

fn currency_before(content: &str, tokens: &[Token], index: usize) -> Named {
    let before = index.checked_sub(1).map(|i| &tokens[i])?;
    let touching = gap(content, before.range.end, tokens[index].range.start) <= 2;
    if !touching {
        return None;
    }
    // "US$", "HK$", "R$": a word and a sign.
    if before.text(content) == "$"
        && let Some(word) = index.checked_sub(2).map(|i| &tokens[i])
        && word.range.end == before.range.start
        && let Some(code) = currency(&content[word.range.start..before.range.end])
    {
        return Some((code, word.range.start..before.range.end));
    }
    if let Some(found) = cjk_currency(content, tokens, index, true) {
        return Some(found);
    }
    if before.text(content) == "." || before.text(content) == ":" {
        // "Fr. 1'234.50", "USD: 12.85"
        let word = index.checked_sub(2).map(|i| &tokens[i])?;
        let code = currency(word.text(content))
            .or_else(|| currency(&format!("{}.", word.text(content))))?;
        return Some((code, word.range.clone()));
    }
    let code = currency(before.text(content))?;
    is_plausible(before.text(content)).then(|| (code, before.range.clone()))
}

fn currency_after(content: &str, tokens: &[Token], next: usize) -> Named {
    let after = tokens.get(next)?;
    let end = tokens[next - 1].range.end;
    // A currency in the next cell is that cell's own.
    if gap(content, end, after.range.start) > 2 || content[end..after.range.start].contains('\t') {
        return None;
    }
    currency_after_gap(content, tokens, next)
}

/// The currency that begins at a token.
fn currency_after_gap(content: &str, tokens: &[Token], next: usize) -> Named {
    let after = tokens.get(next)?;
    if let Some(found) = cjk_currency(content, tokens, next, false) {
        return Some(found);
    }
    // "12.85 US$" and "12.85 US dollars"
    if let Some(second) = tokens.get(next + 1) {
        let two = &content[after.range.start..second.range.end];
        if let Some(code) = currency(two) {
            return Some((code, after.range.start..second.range.end));
        }
    }
    let code = currency(after.text(content))?;
    is_plausible(after.text(content)).then(|| (code, after.range.clone()))
}

/// 美元, 人民币: several one-character tokens, ending before or starting at `index`.
fn cjk_currency(content: &str, tokens: &[Token], index: usize, before: bool) -> Named {
    for length in (1..=3).rev() {
        let range = if before {
            index.checked_sub(length)?.min(index)..index
        } else {
            index..index + length
        };
        let Some(run) = tokens.get(range) else {
            continue;
        };
        let (Some(first), Some(last)) = (run.first(), run.last()) else {
            continue;
        };
        let text = &content[first.range.start..last.range.end];
        if text.is_ascii() {
            continue;
        }
        if let Some(code) = currency(text) {
            return Some((code, first.range.start..last.range.end));
        }
    }
    None
}

/// `try` and `rs` are currencies only in capitals.
fn is_plausible(text: &str) -> bool {
    !matches!(text, "try" | "rs" | "Try" | "sar" | "cad" | "yen" if text.len() == 3 && text != text.to_uppercase())
        && !matches!(text, "rs")
}

/// Bytes between two tokens, more than any when a line break is between.
fn gap(content: &str, from: usize, to: usize) -> usize {
    if from > to || content[from..to].contains('\n') {
        return usize::MAX;
    }
    content[from..to].chars().count()
}

/// `1.2 million`, `3万`: the factor and the index of the token after it.
fn multiplier(content: &str, tokens: &[Token], index: usize) -> (Decimal, usize) {
    let factor =
        tokens
            .get(index + 1)
            .and_then(|next| match next.text(content).to_lowercase().as_str() {
                "million" | "mio" | "millionen" | "millones" | "millions" | "milhões" | "млн" => {
                    Some(Decimal::from(1_000_000))
                }
                "万" | "萬" => Some(Decimal::from(10_000)),
                "亿" | "億" => Some(Decimal::from(100_000_000)),
                "k" | "tsd" | "mil" | "тыс" => Some(Decimal::from(1_000)),
                _ => None,
            });
    match factor {
        Some(factor) => (factor, index + 2),
        None => (Decimal::ONE, index + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::tokens::lex;

    fn amounts(content: &str, convention: Convention) -> Vec<(String, &'static str, String)> {
        find(content, &lex(content), convention)
            .into_iter()
            .map(|(range, m)| (content[range].to_owned(), m.currency, m.amount.to_string()))
            .collect()
    }

    #[test]
    fn currencies_stand_before_and_behind() {
        for (content, code, amount) in [
            ("USD 25,700.00", "USD", "25700.00"),
            ("US$12.85", "USD", "12.85"),
            ("12.85 US$", "USD", "12.85"),
            ("25,700.00美元", "USD", "25700.00"),
            ("人民币 3.5万", "CNY", "35000.0"),
            ("R$ 10", "BRL", "10"),
            ("£9.99", "GBP", "9.99"),
            ("¥300", "¥", "300"),
            ("Fr. 1'234.50", "CHF", "1234.50"),
        ] {
            let found = amounts(content, Convention::Point);
            assert_eq!(found.len(), 1, "{content}: {found:?}");
            assert_eq!(
                (found[0].1, found[0].2.as_str()),
                (code, amount),
                "{content}"
            );
        }
        assert_eq!(amounts("25.700 EUR", Convention::Comma)[0].2, "25700");
    }

    #[test]
    fn a_number_without_currency_is_no_money() {
        assert!(amounts("please try 12 samples, see 7.3", Convention::Point).is_empty());
    }
}
