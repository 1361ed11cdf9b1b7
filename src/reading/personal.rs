//! Personal data: payment cards, identity cards, passports, lists of people.

use std::ops::Range;

use super::Text;
use super::words::lexicon;

/// What kind of personal data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonalKind {
    /// A payment card (Luhn digit, known issuer).
    Card,
    /// A Chinese resident identity number, GB 11643.
    IdentityNumber,
    /// The number of a passport.
    Passport,
    /// Several people with private data.
    People,
}

/// Rows of people from which on it is a list.
const MIN_PEOPLE: usize = 4;

/// Bytes around a card number its words may stand in, and behind the word
/// passport its number.
const CARD_REACH: usize = 120;
const PASSPORT_REACH: usize = 32;

lexicon!(
    CARD_WORDS,
    [
        "card",
        "visa",
        "mastercard",
        "master card",
        "amex",
        "american express",
        "jcb",
        "cvv",
        "cvc",
        "card number",
        "credit card",
        "debit card",
        "kreditkarte*",
        "karte",
        "kartennummer",
        "tarjeta",
        "carte bancaire",
        "carte bleue",
        "carte de crédit",
        "carte",
        "cartão",
        "карт*",
        "信用卡",
        "卡号",
        "银行卡",
        "有效期",
        "クレジットカード",
        "カード番号",
        "カード",
        "بطاقة"
    ]
);

lexicon!(
    PASSPORT_WORDS,
    [
        "passport",
        "passport no*",
        "passport number",
        "reisepass*",
        "pass-nr*",
        "passnummer*",
        "pasaporte",
        "passeport",
        "passaporte",
        "паспорт*",
        "загранпаспорт*",
        "护照",
        "护照号",
        "旅券番号",
        "パスポート",
        "جواز السفر",
        "جواز"
    ]
);

lexicon!(
    /// Papers for a visa need these very numbers.
    VISA_WORDS,
    ["visa", "visas", "visum*", "visado*", "visto", "invitation*", "einladung*", "invitación", "carta de invitación", "convite", "lettre d'invitation", "приглашени*", "виз*", "签证", "邀请函", "ビザ", "招聘状", "招へい", "تأشيرة", "دعوة"]
);

lexicon!(
    PRIVATE_WORDS,
    [
        "birthday*",
        "date of birth",
        "born",
        "home address",
        "private address*",
        "private mobile*",
        "privat*",
        "geburts*",
        "wohnort",
        "heimadresse",
        "nacimiento",
        "domicilio*",
        "cumpleaños",
        "naissance",
        "domicile",
        "anniversaire",
        "nascimento",
        "residencial",
        "рождени*",
        "домашн*",
        "生日",
        "出生",
        "住址",
        "家庭",
        "誕生日",
        "自宅",
        "تاريخ الميلاد"
    ]
);

/// The personal data of the authored text.
pub fn find(text: &Text) -> Vec<(Range<usize>, PersonalKind)> {
    let mut found = Vec::new();
    for run in digit_runs(text) {
        if let Some(kind) = kind_of(text, &run) {
            found.push((run, kind));
        }
    }
    found.extend(passports(text));
    found.extend(people(text).map(|range| (range, PersonalKind::People)));
    found.sort_by_key(|(range, _)| range.start);
    found
}

/// Runs of 13 to 19 digits (the last may be an X), single blanks and dashes
/// between them, nothing attached to them.
fn digit_runs(text: &Text) -> Vec<Range<usize>> {
    let bytes = text.content.as_bytes();
    let mut runs = Vec::new();
    for zone in text.ranges(super::Zone::Authored) {
        let mut at = zone.start;
        while at < zone.end && runs.len() < super::MAX_FACTS {
            if !bytes[at].is_ascii_digit() {
                at += 1;
                continue;
            }
            let end = end_of_run(bytes, at, zone.end);
            let count = bytes[at..end]
                .iter()
                .filter(|b| b.is_ascii_alphanumeric())
                .count();
            let joined = text.content[..at]
                .ends_with(|c: char| c.is_alphanumeric() && !super::tokens::is_cjk(c) || c == '+')
                || text.content[end..].starts_with(|c: char| c.is_ascii_alphanumeric());
            if (13..=19).contains(&count) && !joined {
                runs.push(at..end);
            }
            at = end.max(at + 1);
        }
    }
    runs
}

fn end_of_run(bytes: &[u8], start: usize, limit: usize) -> usize {
    let mut end = start;
    let mut at = start;
    while at < limit {
        match bytes[at] {
            b'0'..=b'9' => end = at + 1,
            b'X' | b'x' if end == at => return at + 1,
            b' ' | b'-' if end == at => {}
            _ => break,
        }
        at += 1;
    }
    end
}

fn kind_of(text: &Text, run: &Range<usize>) -> Option<PersonalKind> {
    let written = &text.content[run.clone()];
    let compact: String = written
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect();
    if !written.contains([' ', '-']) && is_identity_number(&compact) {
        return Some(PersonalKind::IdentityNumber);
    }
    let from = text
        .content
        .ceil_char_boundary(run.start.saturating_sub(CARD_REACH));
    let to = text.content.floor_char_boundary(run.end + CARD_REACH);
    let card = is_card(&compact) && in_groups(written) && CARD_WORDS.is_in(&text.folded[from..to]);
    card.then_some(PersonalKind::Card)
}

/// 4-4-4-4, 4-6-5, or in one piece: an account number is grouped otherwise.
fn in_groups(written: &str) -> bool {
    let groups: Vec<usize> = written.split([' ', '-']).map(str::len).collect();
    match groups.as_slice() {
        [_] | [4, 6, 5] | [4, 4, 4, 4] => true,
        [4, 4, 4, 4, last] => *last <= 3,
        _ => false,
    }
}

fn is_card(digits: &str) -> bool {
    let prefix = |n: usize| {
        digits
            .get(..n)
            .and_then(|p| p.parse::<u32>().ok())
            .unwrap_or_default()
    };
    let issuer = match digits.len() {
        13 => prefix(1) == 4,
        15 => matches!(prefix(2), 34 | 37),
        16 => {
            prefix(1) == 4
                || matches!(prefix(2), 51..=55 | 62 | 65)
                || matches!(prefix(4), 2221..=2720 | 3528..=3589 | 6011)
        }
        17..=19 => prefix(2) == 62 || prefix(1) == 4 && digits.len() == 19,
        _ => false,
    };
    issuer && luhn(digits)
}

fn luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .chars()
        .rev()
        .filter_map(|c| c.to_digit(10))
        .enumerate()
        .map(|(place, digit)| match (place % 2, digit * 2) {
            (0, _) => digit,
            (_, doubled) => doubled / 10 + doubled % 10,
        })
        .sum();
    sum.is_multiple_of(10)
}

/// Region, date of birth, check character (weights 2ⁿ modulo 11).
fn is_identity_number(number: &str) -> bool {
    if number.len() != 18 || !number[..17].bytes().all(|b| b.is_ascii_digit()) {
        return false;
    }
    let part = |range: Range<usize>| number[range].parse::<u32>().unwrap_or_default();
    let born = (1900..=2100).contains(&part(6..10))
        && (1..=12).contains(&part(10..12))
        && (1..=31).contains(&part(12..14));
    let sum: u32 = number[..17]
        .chars()
        .filter_map(|c| c.to_digit(10))
        .enumerate()
        .map(|(place, digit)| digit * (1 << (17 - place)) % 11)
        .sum();
    let check = "10X98765432".chars().nth((sum % 11) as usize);
    born && check == number.chars().last().map(|c| c.to_ascii_uppercase())
}

fn passports(text: &Text) -> Vec<(Range<usize>, PersonalKind)> {
    let hits = PASSPORT_WORDS.authored(text);
    if hits.is_empty() || VISA_WORDS.is_in(&text.folded) {
        return Vec::new();
    }
    let mut found: Vec<(Range<usize>, PersonalKind)> = Vec::new();
    for hit in hits.into_iter().take(super::MAX_FACTS) {
        let to = text
            .content
            .floor_char_boundary(hit.range.end + PASSPORT_REACH);
        let number = text.content[hit.range.end..to]
            .split_inclusive(|c: char| !c.is_ascii_alphanumeric())
            .scan(hit.range.end, |at, piece| {
                let start = *at;
                *at += piece.len();
                Some((
                    start,
                    piece.trim_end_matches(|c: char| !c.is_ascii_alphanumeric()),
                ))
            })
            .find(|(_, word)| is_passport_number(word));
        if let Some((start, word)) = number {
            let range = start..start + word.len();
            if !found.iter().any(|(known, _)| *known == range) {
                found.push((range, PersonalKind::Passport));
            }
        }
    }
    found
}

/// Six to nine capitals and digits: all digits behind up to three letters, or
/// mixed as in German passports.
fn is_passport_number(word: &str) -> bool {
    let letters = word.bytes().take_while(u8::is_ascii_uppercase).count();
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let capitals = word.bytes().filter(u8::is_ascii_uppercase).count();
    let whole = digits + capitals == word.len();
    whole
        && (letters <= 3 && digits == word.len() - letters && (6..=9).contains(&digits)
            || word.len() == 9 && digits >= 3)
}

/// The first of several lines with a telephone number each, where words about
/// private life stand with them.
fn people(text: &Text) -> Option<Range<usize>> {
    if !PRIVATE_WORDS.is_in(&text.folded) {
        return None;
    }
    let rows: Vec<Range<usize>> = text
        .ranges(super::Zone::Authored)
        .flat_map(|zone| {
            super::text::lines(&text.content[zone.clone()])
                .map(|line| line.start + zone.start..line.end + zone.start)
                .collect::<Vec<_>>()
        })
        .filter(|line| has_telephone(&text.content[line.clone()]))
        .take(MIN_PEOPLE)
        .collect();
    let private = PRIVATE_WORDS.authored(text);
    let first = rows.first()?;
    let near = private.iter().any(|hit| hit.range.end + 400 > first.start);
    (rows.len() >= MIN_PEOPLE && near).then(|| first.clone())
}

fn has_telephone(line: &str) -> bool {
    let digits = line.bytes().filter(u8::is_ascii_digit).count();
    let at_plus = line.match_indices('+').any(|(at, _)| {
        let rest = line[at + 1..].chars().take(20);
        rest.filter(char::is_ascii_digit).count() >= 8
    });
    at_plus && digits >= 8 && line.chars().any(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(content: &str) -> Vec<PersonalKind> {
        find(&Text::plain(content))
            .into_iter()
            .map(|(_, kind)| kind)
            .collect()
    }

    #[test]
    fn numbers_of_persons_are_known() {
        assert_eq!(
            kinds("our company card: 4111 1111 1111 1111, valid 09/28"),
            [PersonalKind::Card]
        );
        assert_eq!(kinds("Amex 3782 822463 10005"), [PersonalKind::Card]);
        assert_eq!(
            kinds("身份证号：330206198704120513"),
            [PersonalKind::IdentityNumber]
        );
        assert_eq!(
            kinds("passport no. E83642917, born 1985"),
            [PersonalKind::Passport]
        );
    }

    #[test]
    fn other_numbers_are_not() {
        for content in [
            "tracking 7756 4201 9385 5710 on your card",
            "card ending in 4417 (**** **** **** 4417)",
            "text for the visa: passport no. 548210937",
            "part 330206198704120519A",
            "账号：6222 0239 0100 4567 123",
            "card 4111 1111 1111 1112",
        ] {
            assert!(kinds(content).is_empty(), "{content}: {:?}", kinds(content));
        }
    }
}
