//! Numbers that carry a check digit: containers, air waybills, article
//! numbers, Chinese credit codes.
//!
//! Only behind a label, or where the whole pattern is unmistakable: most rows
//! of digits in a mail are something else.

use std::ops::Range;

use super::words::lexicon;
use super::{Text, Zone};

/// What a number is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum IdentifierKind {
    /// ISO 6346.
    Container,
    /// IATA air waybill.
    AirWaybill,
    /// GTIN-8, -12, -13, -14 (EAN, UPC, JAN).
    Gtin,
    /// Chinese unified social credit code, GB 32100.
    CreditCode,
}

/// A number with its check digit tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identifier {
    /// What it is of.
    pub kind: IdentifierKind,
    /// Letters and digits only, in capitals.
    pub compact: String,
    /// Whether the check digit fits.
    pub valid: bool,
}

use IdentifierKind as K;

/// Bytes in front of a number its label may stand in.
const LABEL_REACH: usize = 60;

/// Lines below a label that may hold its numbers.
const LIST_LINES: usize = 40;

lexicon!(
    CONTAINER,
    [
        "container*",
        "cntr*",
        "ctnr*",
        "cont.",
        "cntnr",
        "contenedor*",
        "conteneur*",
        "contêiner*",
        "conteiner*",
        "контейнер*",
        "集装箱",
        "柜号",
        "箱号",
        "货柜",
        "柜子",
        "コンテナ",
        "حاوية",
        "الحاوية",
        "seal*",
        "siegel*",
        "vessel",
        "b/l",
        "bl no",
        "etd",
        "eta",
        "tracking",
        "船名",
        "提单"
    ]
);

lexicon!(
    AIR_WAYBILL,
    [
        "awb",
        "mawb",
        "air waybill",
        "airway bill",
        "air way bill",
        "airwaybill",
        "空运单",
        "空运提单",
        "主单",
        "运单号",
        "luftfrachtbrief*",
        "awb-nr",
        "guía aérea",
        "lta",
        "conhecimento aéreo",
        "авианакладн*",
        "авиа накладн*",
        "航空運送状",
        "航空貨物運送状",
        "بوليصة الشحن الجوي"
    ]
);

lexicon!(
    HOUSE_WAYBILL,
    ["hawb", "house awb", "house air waybill", "分单"]
);

lexicon!(
    GTIN,
    [
        "ean",
        "ean-13",
        "ean13",
        "ean-8",
        "ean*code*",
        "ean-code*",
        "gtin*",
        "upc",
        "upc-a",
        "jan",
        "janコード",
        "itf-14",
        "barcode*",
        "bar code*",
        "strichcode*",
        "barcodes",
        "código de barras",
        "códigos de barras",
        "code-barres",
        "codes-barres",
        "code barres",
        "код ean",
        "штрихкод*",
        "штрих-код*",
        "条码",
        "条形码",
        "バーコード",
        "الباركود",
        "باركود"
    ]
);

lexicon!(
    GTIN_8,
    ["ean-8", "ean8", "ean 8", "gtin-8", "gtin8", "gtin 8"]
);

lexicon!(
    GTIN_PREFIX,
    [
        "prefix*",
        "präfix*",
        "prefijo*",
        "préfixe*",
        "prefixo*",
        "префикс*",
        "前缀",
        "厂商识别代码"
    ]
);

lexicon!(
    CREDIT_CODE,
    [
        "统一社会信用代码",
        "社会信用代码",
        "信用代码",
        "纳税人识别号",
        "税号",
        "uscc",
        "usci",
        "unified social credit*",
        "social credit code*",
        "credit code"
    ]
);

/// The numbers of a text the sender wrote, signature included: a firm's own
/// code stands there.
pub fn find(text: &Text) -> Vec<(Range<usize>, Identifier)> {
    let mut found = Vec::new();
    for zone in [Zone::Authored, Zone::Signature] {
        for range in text.ranges(zone) {
            runs(text, range, &mut found);
        }
    }
    found.sort_by_key(|(range, _)| range.start);
    found
}

/// Runs of letters and digits, single blanks and dashes between them.
fn runs(text: &Text, zone: Range<usize>, found: &mut Vec<(Range<usize>, Identifier)>) {
    let bytes = text.content.as_bytes();
    let mut at = zone.start;
    while at < zone.end && found.len() < super::MAX_FACTS {
        if !bytes[at].is_ascii_alphanumeric() || at > 0 && is_joined(text, at) {
            at += 1;
            continue;
        }
        match read_at(text, at, zone.end) {
            Some((range, identifier)) => {
                at = range.end;
                found.push((range, identifier));
            }
            None => at += word(bytes, at, zone.end),
        }
    }
}

fn word(bytes: &[u8], at: usize, end: usize) -> usize {
    bytes[at..end]
        .iter()
        .take_while(|b| b.is_ascii_alphanumeric())
        .count()
        .max(1)
}

/// In the middle of something longer: a word, an address, a bigger number.
fn is_joined(text: &Text, at: usize) -> bool {
    let mut before = text.content[..at].chars().rev();
    match before.next() {
        // A telephone number, but "USCI+9131…" is how customs wants the code.
        Some('+') => !before.next().is_some_and(char::is_alphanumeric),
        Some(c) => {
            c.is_alphanumeric() && !super::tokens::is_cjk(c)
                || matches!(c, '-' | '/' | '@' | '_' | '=')
        }
        None => false,
    }
}

fn read_at(text: &Text, at: usize, end: usize) -> Option<(Range<usize>, Identifier)> {
    container(text, at, end)
        .or_else(|| air_waybill(text, at, end))
        .or_else(|| credit_code(text, at, end))
        .or_else(|| gtin(text, at, end))
}

/// `length` letters and digits from `at`, with single blanks or dashes inside,
/// ending where the run ends.
fn compact(text: &Text, at: usize, end: usize, length: usize) -> Option<(Range<usize>, String)> {
    let bytes = text.content.as_bytes();
    let mut out = String::with_capacity(length);
    let mut index = at;
    while index < end && out.len() < length {
        let byte = bytes[index];
        let gap = matches!(byte, b' ' | b'-' | b'/') && bytes[index - 1].is_ascii_alphanumeric();
        if byte.is_ascii_alphanumeric() {
            out.push(char::from(byte.to_ascii_uppercase()));
        } else if !gap || out.is_empty() {
            return None;
        }
        index += 1;
    }
    let whole = out.len() == length && !goes_on(text, index);
    whole.then_some((at..index, out))
}

fn goes_on(text: &Text, at: usize) -> bool {
    let mut rest = text.content[at..].chars();
    match rest.next() {
        Some('-' | '/' | '_') => rest.next().is_some_and(|c| c.is_ascii_alphanumeric()),
        Some(c) => c.is_alphanumeric() && !super::tokens::is_cjk(c) || matches!(c, '@' | '%'),
        None => false,
    }
}

fn digits(text: &str) -> Vec<u32> {
    text.chars().filter_map(|c| c.to_digit(10)).collect()
}

// ---- ISO 6346 ----------------------------------------------------------------

fn container(text: &Text, at: usize, end: usize) -> Option<(Range<usize>, Identifier)> {
    let (range, code) = compact(text, at, end, 11)?;
    let (owner, number) = code.split_at(4);
    // U freight containers, J detachable gear, Z trailers.
    let shaped = owner.bytes().all(|b| b.is_ascii_uppercase())
        && matches!(owner.as_bytes()[3], b'U' | b'J' | b'Z')
        && number.bytes().all(|b| b.is_ascii_digit())
        && text.content[range.start..].starts_with(|c: char| c.is_ascii_uppercase());
    let labelled = || {
        is_labelled(text, &range, &CONTAINER, LABEL_REACH * 6)
            || is_listed(text, &range, &CONTAINER)
    };
    if !shaped || !labelled() {
        return None;
    }
    let valid = container_check(&code[..10]) == digits(&code[10..]).first().copied();
    Some((
        range,
        Identifier {
            kind: K::Container,
            compact: code,
            valid,
        },
    ))
}

/// Letters count 10 to 38, multiples of 11 left out; place n weighs 2ⁿ.
fn container_check(code: &str) -> Option<u32> {
    let mut sum = 0u32;
    for (place, c) in code.chars().enumerate() {
        let value = match c {
            'A'..='Z' => {
                let plain = u32::from(c) - u32::from('A') + 10;
                plain + (plain - 1) / 10
            }
            _ => c.to_digit(10)?,
        };
        sum += value << place;
    }
    Some(sum % 11 % 10)
}

// ---- air waybill ---------------------------------------------------------------

fn air_waybill(text: &Text, at: usize, end: usize) -> Option<(Range<usize>, Identifier)> {
    let (range, code) = compact(text, at, end, 11)?;
    let numeric = code.bytes().all(|b| b.is_ascii_digit());
    // The airline's three digits stand apart, or the label leaves no doubt.
    if !numeric
        || !is_labelled(text, &range, &AIR_WAYBILL, LABEL_REACH)
        || HOUSE_WAYBILL.is_in(text.before_on_line(range.start, LABEL_REACH))
    {
        return None;
    }
    let serial: u32 = code[3..10].parse().ok()?;
    let valid = digits(&code[10..]).first() == Some(&(serial % 7));
    Some((
        range,
        Identifier {
            kind: K::AirWaybill,
            compact: code,
            valid,
        },
    ))
}

// ---- GTIN ------------------------------------------------------------------------

fn gtin(text: &Text, at: usize, end: usize) -> Option<(Range<usize>, Identifier)> {
    if !text.content.as_bytes()[at].is_ascii_digit() {
        return None;
    }
    let (range, code) = [14, 13, 12, 8]
        .into_iter()
        .filter_map(|length| compact(text, at, end, length))
        .find(|(_, code)| code.bytes().all(|b| b.is_ascii_digit()))?;
    let label = text.before_on_line(range.start, LABEL_REACH);
    if !is_listed(text, &range, &GTIN) || GTIN_PREFIX.is_in(label) {
        return None;
    }
    // Eight digits are a date, a prefix, an order more often than a GTIN-8.
    if code.len() == 8 && !GTIN_8.is_in(label) {
        return None;
    }
    let valid = gtin_check(&code[..code.len() - 1]) == digits(&code[code.len() - 1..])[0];
    Some((
        range,
        Identifier {
            kind: K::Gtin,
            compact: code,
            valid,
        },
    ))
}

/// From the right, digits weigh 3 and 1 in turn.
fn gtin_check(code: &str) -> u32 {
    let sum: u32 = digits(code)
        .iter()
        .rev()
        .enumerate()
        .map(|(place, digit)| digit * if place % 2 == 0 { 3 } else { 1 })
        .sum();
    (10 - sum % 10) % 10
}

// ---- unified social credit code -----------------------------------------------------

/// The characters of the code in order of their values; I, O, S, V, Z are left out.
const CREDIT_CODE_DIGITS: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";

fn credit_code(text: &Text, at: usize, end: usize) -> Option<(Range<usize>, Identifier)> {
    let (range, code) = compact(text, at, end, 18)?;
    let known = |c: char| CREDIT_CODE_DIGITS.contains(c);
    // Registered firms: department 9, kinds 1 to 3, then a region of six digits.
    let unmistakable = ["91", "92", "93"]
        .iter()
        .any(|start| code.starts_with(start))
        && code[2..8].bytes().all(|b| b.is_ascii_digit())
        && code.chars().all(known)
        && !text.content[range.clone()].contains([' ', '-', '/']);
    let labelled = is_labelled(text, &range, &CREDIT_CODE, LABEL_REACH);
    if !labelled && !unmistakable || code.bytes().filter(u8::is_ascii_digit).count() < 9 {
        return None;
    }
    let valid = credit_code_check(&code[..17]) == code.chars().nth(17);
    Some((
        range,
        Identifier {
            kind: K::CreditCode,
            compact: code,
            valid,
        },
    ))
}

/// GB 32100: place n weighs 3ⁿ modulo 31.
fn credit_code_check(code: &str) -> Option<char> {
    let mut weight = 1;
    let mut sum = 0;
    for c in code.chars() {
        sum += CREDIT_CODE_DIGITS.find(c)? * weight;
        weight = weight * 3 % 31;
    }
    CREDIT_CODE_DIGITS.chars().nth((31 - sum % 31) % 31)
}

// ---- labels ------------------------------------------------------------------------

/// A label in front of it, on its line or on the line above.
fn is_labelled(
    text: &Text,
    range: &Range<usize>,
    labels: &super::words::Lexicon,
    reach: usize,
) -> bool {
    let line = text.line_at(range.start);
    let above = line
        .start
        .checked_sub(1)
        .map(|at| text.line_at(text.content.floor_char_boundary(at)));
    let from = above.map_or(line.start, |above| above.start);
    let from = text
        .content
        .ceil_char_boundary(from.max(range.start.saturating_sub(reach)));
    labels.is_in(&text.folded[from..range.start])
}

/// A label in front of it, or over the list or table column it stands in.
fn is_listed(text: &Text, range: &Range<usize>, labels: &super::words::Lexicon) -> bool {
    if !labels.may_be_in(text) {
        return false;
    }
    if is_labelled(text, range, labels, LABEL_REACH) {
        return true;
    }
    let mut line = text.line_at(range.start);
    for _ in 0..LIST_LINES {
        // Of an endless line only a piece is seen: nothing stands above it.
        let Some(end) = line
            .start
            .checked_sub(1)
            .filter(|at| text.content.as_bytes()[*at] == b'\n')
        else {
            return false;
        };
        let above = text.line_at(end);
        let words = &text.folded[above.clone()];
        if words.trim().is_empty() {
            return false;
        }
        let heading = !words.bytes().any(|b| b.is_ascii_digit()) || words.contains("ean");
        if heading {
            return labels.is_in(words);
        }
        line = above;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(content: &str) -> Vec<(String, bool)> {
        find(&Text::plain(content))
            .into_iter()
            .map(|(_, i)| (i.compact, i.valid))
            .collect()
    }

    #[test]
    fn check_digits_of_the_standards_examples() {
        assert_eq!(
            read("Container CSQU 305438-3"),
            [("CSQU3054383".into(), true)]
        );
        assert_eq!(
            read("Container CSQU3045383"),
            [("CSQU3045383".into(), false)]
        );
        assert_eq!(read("AWB 160-12345675"), [("16012345675".into(), true)]);
        assert_eq!(
            read("AWB no.: 160-1234 5676"),
            [("16012345676".into(), false)]
        );
        assert_eq!(
            read("EAN 4 006381 333931"),
            [("4006381333931".into(), true)]
        );
        assert_eq!(
            read("条码：6901234567892"),
            [("6901234567892".into(), true)]
        );
        assert_eq!(
            read("统一社会信用代码 91350100M000100Y43"),
            [("91350100M000100Y43".into(), true)]
        );
        assert_eq!(
            read("91350100M000100Y34"),
            [("91350100M000100Y34".into(), false)]
        );
    }

    #[test]
    fn other_numbers_are_left_alone() {
        for content in [
            "call +49 160-12345676",
            "HAWB 160-12345676",
            "part ABCU1234567 in stock",
            "order 6901234567890",
            "ref. 160-12345676",
        ] {
            assert!(read(content).is_empty(), "{content}: {:?}", read(content));
        }
    }

    #[test]
    fn numbers_below_a_heading_are_read() {
        let list = read("EAN codes\n6901234567892\n6901234567893\n\n6901234567894");
        assert_eq!(list.len(), 2);
        assert!(!list[1].1);
    }
}
