//! Numbers no convention can read: `12..85`, `1,2500.00`, `10,00 pcs`.

use std::ops::Range;

use super::money::is_currency;
use super::numbers::Convention;
use super::quantities::{is_count, unit};
use super::tokens::is_cjk;
use super::{Text, Zone};

/// A number with impossible separators and what it may have been.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Malformed {
    /// Its bytes.
    pub range: Range<usize>,
    /// What may have been meant.
    pub meant: Vec<String>,
}

/// Longer runs of digits and signs are no amounts.
const MAX_LENGTH: usize = 24;

fn is_separator(c: char) -> bool {
    matches!(c, '.' | ',' | '\'' | '’')
}

/// The malformed numbers of the authored text.
pub fn find(text: &Text, convention: Convention) -> Vec<Malformed> {
    let mut found = Vec::new();
    for zone in text.ranges(Zone::Authored) {
        let mut at = zone.start;
        while let Some(start) = text.content[at..zone.end]
            .find(|c: char| c.is_ascii_digit())
            .map(|i| at + i)
        {
            let rest = &text.content[start..zone.end];
            let length = rest
                .find(|c: char| !(c.is_ascii_digit() || is_separator(c)))
                .unwrap_or(rest.len());
            let run = rest[..length].trim_end_matches(is_separator);
            at = start + length.max(1);
            let range = start..start + run.len();
            if run.len() <= MAX_LENGTH
                && run.chars().any(is_separator)
                && let Some(malformed) = judge(text, &range, convention)
                && found.len() < 20
            {
                found.push(malformed);
            }
        }
    }
    found
}

fn judge(text: &Text, range: &Range<usize>, convention: Convention) -> Option<Malformed> {
    let run = &text.content[range.clone()];
    let before = super::text::tail(&text.content, range.start, 16);
    let end = text
        .content
        .floor_char_boundary((range.end + 24).min(text.content.len()));
    let after = &text.content[range.end..end.max(range.end)];
    let joined = before.ends_with(|c: char| {
        c.is_alphanumeric() && !is_cjk(c) && !ends_with_currency(before)
            || matches!(c, '-' | '/' | '_' | '#')
    }) || after.starts_with(['-', '/', '_'])
        && after[1..].starts_with(|c: char| c.is_ascii_digit());
    if joined || is_date(run) {
        return None;
    }
    let is_money = ends_with_currency(before) || starts_with_currency(after);
    let counted = counted_unit(after).is_some_and(is_count);
    let meant = match () {
        () if is_money || counted => impossible(run),
        () => None,
    };
    let meant = meant.or_else(|| {
        // A comma and two digits count nothing where commas part thousands.
        let (whole, rest) = run.split_once(',')?;
        let short = rest.len() == 2 && rest.bytes().all(|b| b.is_ascii_digit());
        (counted
            && short
            && convention == Convention::Point
            && whole.len() <= 3
            && !run.contains('.'))
        .then(|| vec![format!("{whole},{rest}0"), whole.to_owned()])
    })?;
    Some(Malformed {
        range: range.clone(),
        meant,
    })
}

/// What an impossible number may have been; none when it is possible.
fn impossible(run: &str) -> Option<Vec<String>> {
    if run.contains("...") {
        return None;
    }
    let seps: Vec<(usize, char)> = run
        .char_indices()
        .filter(|(_, c)| is_separator(*c))
        .collect();
    let doubled = seps
        .windows(2)
        .any(|w| w[0].0 + w[0].1.len_utf8() == w[1].0);
    if doubled {
        let mut single = String::new();
        for c in run.chars() {
            if !(is_separator(c) && single.ends_with(is_separator)) {
                single.push(c);
            }
        }
        return Some(vec![single]);
    }
    let groups: Vec<&str> = run.split(is_separator).collect();
    let (last_at, last) = *seps.last()?;
    if seps.len() < 2 {
        return None;
    }
    let others_agree = seps.windows(2).all(|w| w[0].1 == w[1].1)
        || seps[..seps.len() - 1].windows(2).all(|w| w[0].1 == w[1].1);
    let has_decimals = seps.iter().any(|(_, c)| *c != last);
    let whole = if has_decimals {
        &groups[..groups.len() - 1]
    } else {
        &groups[..]
    };
    if others_agree && is_grouped(whole, seps[0].1) {
        return None;
    }
    // The digits, grouped anew.
    let (digits, decimals) = if has_decimals {
        (&run[..last_at], Some(&run[last_at..]))
    } else {
        (run, None)
    };
    let group = if last == '.' { ',' } else { '.' };
    let digits: String = digits.chars().filter(char::is_ascii_digit).collect();
    match decimals {
        Some(decimals) => Some(vec![format!("{}{decimals}", grouped(&digits, group))]),
        None => {
            let point = if last == '.' { '.' } else { ',' };
            let (whole, rest) = (
                groups[..groups.len() - 1].concat(),
                groups[groups.len() - 1],
            );
            let rest = format!("{rest:0<2}");
            Some(vec![format!("{}{point}{rest}", grouped(&whole, group))])
        }
    }
}

/// 1–3 digits, then threes; in India twos before the last three.
fn is_grouped(groups: &[&str], sep: char) -> bool {
    let Some((first, rest)) = groups.split_first() else {
        return true;
    };
    let Some((last, middle)) = rest.split_last() else {
        return true;
    };
    let threes = (1..=3).contains(&first.len()) && rest.iter().all(|g| g.len() == 3);
    let india = sep == ','
        && (1..=2).contains(&first.len())
        && last.len() == 3
        && middle.iter().all(|g| g.len() == 2);
    threes || india
}

fn grouped(digits: &str, sep: char) -> String {
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(sep);
        }
        out.push(digit);
    }
    out
}

/// `21.11.2026`, `10.00.24`
fn is_date(run: &str) -> bool {
    let groups: Vec<&str> = run.split('.').collect();
    matches!(groups.as_slice(), [d, m, y]
        if (1..=2).contains(&d.len()) && (1..=2).contains(&m.len()) && matches!(y.len(), 2 | 4)
            || d.len() == 4 && (1..=2).contains(&m.len()) && (1..=2).contains(&y.len()))
}

fn ends_with_currency(before: &str) -> bool {
    let text = before.trim_end_matches([' ', '\u{a0}', ':']);
    if before.len() - text.len() > 3 {
        return false;
    }
    let word: String = text
        .chars()
        .rev()
        .take_while(|c| c.is_alphabetic() && !is_cjk(*c))
        .collect();
    let word: String = word.chars().rev().collect();
    text.ends_with(['$', '€', '£', '¥', '￥', '₽', '₹'])
        || word.len() >= 3 && is_currency(&word) && word.to_uppercase() == word
        || ["美元", "人民币", "欧元"].iter().any(|w| text.ends_with(w))
}

fn starts_with_currency(after: &str) -> bool {
    let text = after.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    if after.len() - text.len() > 3 {
        return false;
    }
    let word: String = text
        .chars()
        .take_while(|c| c.is_alphabetic() && !is_cjk(*c))
        .collect();
    let behind = text[word.len().min(text.len())..].trim_start_matches([' ', '\u{a0}', ':']);
    let is_next_ones = behind.starts_with(|c: char| c.is_ascii_digit());
    let sign = text.starts_with(['€', '$', '£', '₽', '₹'])
        || word.len() >= 3 && is_currency(&word) && !matches!(word.as_str(), "try" | "yen");
    sign && !is_next_ones
        || ["元", "美元", "美金", "欧元", "円", "日元", "人民币", "руб"]
            .iter()
            .any(|w| text.starts_with(w))
}

fn counted_unit(after: &str) -> Option<&'static str> {
    let text = after.trim_start_matches([' ', '\u{a0}']);
    let word: String = text
        .chars()
        .take_while(|c| c.is_alphabetic() && !is_cjk(*c))
        .collect();
    unit(&word).or_else(|| unit(&text.chars().take(1).collect::<String>()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant(content: &str) -> Vec<Vec<String>> {
        find(&Text::plain(content), Convention::Point)
            .into_iter()
            .map(|m| m.meant)
            .collect()
    }

    #[test]
    fn impossible_numbers_get_a_possible_one() {
        for (content, right) in [
            ("USD 12..85", "12.85"),
            ("USD 1,2500.00", "12,500.00"),
            ("12.85,000 EUR", "1.285,000"),
            ("10,00 pcs", "10,000"),
        ] {
            assert_eq!(meant(content)[0][0], right, "{content}");
        }
    }

    #[test]
    fn possible_numbers_are_left_alone() {
        for content in [
            "USD 1,23,456.50",
            "CHF 12'850.00",
            "due 15.12.2026 EUR 500.00",
            "IP 10.0.0.85, version 2.10.04, HS 8205.59.00",
            "range 20..200 Nm",
        ] {
            assert!(meant(content).is_empty(), "{content}: {:?}", meant(content));
        }
    }
}
