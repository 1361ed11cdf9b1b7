//! What a file's name says: its words, its ending, its version.

use std::ops::Range;

use super::files::half_width;
use super::names;
use super::numbers::han_digit;
use super::tokens::is_cjk;

/// Which mark a version is written with. Only the same marks are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// `v2`, `Version 2`, `第二版`.
    Version,
    /// `R2`, `Rev. 2`.
    Revision,
    /// `Rev. B`.
    Letter,
    /// `20261118`.
    Date,
}

/// A version written somewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Version {
    /// How it is written.
    pub mark: Mark,
    /// Higher is newer.
    pub value: u32,
}

/// The version in a file's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameVersion {
    /// Which.
    pub version: Version,
    /// The name without it, letters and digits only: other versions of one
    /// file share it.
    pub family: String,
    /// The name up to its digits, lower case, as a text would have it.
    pub lead: String,
    /// The version as written.
    pub written: String,
}

/// Bytes of a name looked at.
const MAX_NAME: usize = 255;

/// The ending of a name, lower case and half width; empty where it has none.
pub fn extension(name: &str) -> String {
    let plain: String = visible(name)
        .chars()
        .map(half_width)
        .collect::<String>()
        .to_lowercase();
    let plain = plain.trim_end_matches(|c: char| c.is_whitespace() || c == '.');
    match plain.rsplit_once('.') {
        Some((_, end))
            if (1..=10).contains(&end.len()) && end.bytes().all(|b| b.is_ascii_alphanumeric()) =>
        {
            end.to_owned()
        }
        _ => String::new(),
    }
}

/// A name without the marks that turn the direction of writing or cannot be
/// seen.
pub fn visible(name: &str) -> String {
    let end = name.floor_char_boundary(MAX_NAME);
    name[..end].chars().filter(|c| !is_hidden(*c)).collect()
}

/// Marks that turn the direction of writing, and other characters nobody sees.
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// The name without its ending.
pub fn stem(name: &str) -> &str {
    match name.rfind(['.', '．']) {
        Some(dot) if !extension(name).is_empty() => &name[..dot],
        _ => name,
    }
}

/// The words of a name without its ending: folded as names are (no accents,
/// Cyrillic in Latin letters), one blank between them.
pub fn plain(name: &str) -> String {
    words_of(stem(&visible(name)))
}

/// The words of a short text, folded in the same way.
pub fn words_of(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len() + 8);
    let mut before = ' ';
    for c in text.chars().map(half_width) {
        if before.is_lowercase() && c.is_uppercase() {
            spaced.push(' ');
        }
        let mark = ('\u{300}'..='\u{36f}').contains(&c);
        spaced.push(if c.is_alphanumeric() || mark { c } else { ' ' });
        before = c;
    }
    let words: Vec<String> = spaced.split(' ').map(names::fold).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    words
        .into_iter()
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The version in a name: the last mark, else the last date.
pub fn version(name: &str) -> Option<NameVersion> {
    let visible = visible(name);
    let stem = stem(&visible).to_lowercase();
    let words = words(&stem);
    let mut marks = Vec::new();
    let mut dates = Vec::new();
    for at in 0..words.len() {
        if let Some(found) = mark_at(&stem, &words, at) {
            marks.push(found);
        } else if let Some(found) = date_at(&stem, &words, at) {
            dates.push(found);
        }
    }
    let (version, digits, _) = marks.last().or(dates.last())?.clone();
    let mut family = stem.clone();
    let mut cuts: Vec<Range<usize>> = marks.into_iter().chain(dates).map(|m| m.2).collect();
    cuts.sort_by_key(|cut| std::cmp::Reverse(cut.start));
    for cut in cuts {
        if cut.end <= family.len() {
            family.replace_range(cut, " ");
        }
    }
    let family: String = names::fold(&family)
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect();
    (family.chars().count() >= 2).then(|| NameVersion {
        version,
        family,
        lead: stem[..digits.start].to_owned(),
        written: stem[digits].to_owned(),
    })
}

/// A version, the bytes of its digits, and those of the whole mark.
type Found = (Version, Range<usize>, Range<usize>);

fn words(stem: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut script = false;
    for (at, c) in stem.char_indices() {
        let end = at + c.len_utf8();
        let cjk = is_cjk(c);
        match words.last_mut() {
            _ if !c.is_alphanumeric() => {}
            Some(last) if last.end == at && cjk == script => last.end = end,
            _ => words.push(at..end),
        }
        script = cjk;
    }
    words
}

/// `v2`, `rev2`, `rev b`, `version 3`, `第三版`.
fn mark_at(stem: &str, words: &[Range<usize>], at: usize) -> Option<Found> {
    let word = words[at].clone();
    if let Some((version, digits)) = edition(&stem[word.clone()]) {
        let digits = digits.start + word.start..digits.end + word.start;
        let whole = digits.start - '第'.len_utf8()..digits.end + '版'.len_utf8();
        return Some((version, digits, whole));
    }
    if stem[..word.start].ends_with('第') && stem[word.end..].starts_with('版') {
        let (version, _) = value(&stem[word.clone()], Mark::Version)?;
        return Some((version, word.clone(), word));
    }
    let (mark, length) = mark_word(&stem[word.clone()])?;
    let rest = word.start + length..word.end;
    // "R2" needs something in front of it to be a revision of.
    if length == 1 && mark == Mark::Revision && at == 0 {
        return None;
    }
    let (rest, whole) = if rest.is_empty() {
        let next = words.get(at + 1)?.clone();
        let near = next.start <= word.end + 2;
        // "V 2" and "r 2" are read only with their digits on them.
        if !near || length == 1 {
            return None;
        }
        (next.clone(), word.start..next.end)
    } else {
        (rest, word)
    };
    let (version, length) = value(&stem[rest.start..], mark)?;
    let digits = rest.start..rest.start + length;
    let end = whole.end.max(digits.end);
    (rest.len() <= length).then_some((version, digits, whole.start..end))
}

/// The mark a word begins with, and its length.
fn mark_word(word: &str) -> Option<(Mark, usize)> {
    const MARKS: &[(&str, Mark)] = &[
        ("versione", Mark::Version),
        ("version", Mark::Version),
        ("versión", Mark::Version),
        ("versão", Mark::Version),
        ("versao", Mark::Version),
        ("версия", Mark::Version),
        ("ver", Mark::Version),
        ("v", Mark::Version),
        ("revision", Mark::Revision),
        ("revisión", Mark::Revision),
        ("révision", Mark::Revision),
        ("revisão", Mark::Revision),
        ("ревизия", Mark::Revision),
        ("rev", Mark::Revision),
        ("index", Mark::Revision),
        ("indice", Mark::Revision),
        ("índice", Mark::Revision),
        ("рев", Mark::Revision),
        ("r", Mark::Revision),
    ];
    MARKS
        .iter()
        .find(|(name, _)| {
            word.strip_prefix(name).is_some_and(|rest| {
                rest.is_empty()
                    || rest.starts_with(|c: char| c.is_ascii_digit())
                    || rest.len() == 1 && name.len() >= 3
            })
        })
        .map(|(name, mark)| (*mark, name.len()))
}

/// `2`, `05`, `1.2`, `b`: the value at the start of a text, and its length.
pub(super) fn value(text: &str, mark: Mark) -> Option<(Version, usize)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 {
        let letter = text
            .chars()
            .next()
            .filter(|c| mark == Mark::Revision && c.is_ascii_alphabetic())?;
        let ends = !text[1..].starts_with(|c: char| c.is_alphanumeric() && !is_cjk(c));
        let version = Version {
            mark: Mark::Letter,
            value: u32::from(letter.to_ascii_lowercase()) - u32::from('a') + 1,
        };
        return ends.then_some((version, 1));
    }
    let major: u32 = text[..digits].parse().ok().filter(|_| digits <= 2)?;
    let minor = text[digits..].strip_prefix('.').map_or(0, |rest| {
        rest.bytes().take_while(u8::is_ascii_digit).count()
    });
    let (minor, length) = match minor {
        1..=2 => {
            let end = digits + 1 + minor;
            (text[digits + 1..end].parse().unwrap_or(0), end)
        }
        _ => (0, digits),
    };
    let ends = !text[length..].starts_with(|c: char| c.is_alphanumeric() && !is_cjk(c));
    ends.then_some((
        Version {
            mark,
            value: major * 100 + minor,
        },
        length,
    ))
}

/// `第三版`, `三版`, `第3版`: the edition named in a run of Han.
pub(super) fn edition(text: &str) -> Option<(Version, Range<usize>)> {
    let end = text.find('版')?;
    let (at, digit) = text[..end].char_indices().next_back()?;
    let value = han_digit(digit)
        .filter(|value| *value < 10)
        .or_else(|| digit.to_digit(10))?;
    let version = Version {
        mark: Mark::Version,
        value: value * 100,
    };
    text[..at].ends_with('第').then_some((version, at..end))
}

/// `20261118`, `2026-11-18`.
fn date_at(stem: &str, words: &[Range<usize>], at: usize) -> Option<Found> {
    let digits = |word: &Range<usize>, length: usize| {
        let text = &stem[word.clone()];
        (text.len() == length && text.bytes().all(|b| b.is_ascii_digit()))
            .then(|| text.parse::<u32>().ok())
            .flatten()
    };
    let first = words[at].clone();
    if let Some(day) = digits(&first, 8) {
        return dated(day / 10000, day / 100 % 100, day % 100, first);
    }
    let (second, third) = (words.get(at + 1)?.clone(), words.get(at + 2)?.clone());
    let whole = first.start..third.end;
    let together = second.start == first.end + 1 && third.start == second.end + 1;
    let (year, month, day) = (digits(&first, 4)?, digits(&second, 2)?, digits(&third, 2)?);
    together.then(|| dated(year, month, day, whole)).flatten()
}

fn dated(year: u32, month: u32, day: u32, at: Range<usize>) -> Option<Found> {
    let fits = (2000..2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    fits.then(|| {
        let version = Version {
            mark: Mark::Date,
            value: year * 10000 + month * 100 + day,
        };
        (version, at.clone(), at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(name: &str) -> Option<(Mark, u32, String)> {
        version(name).map(|v| (v.version.mark, v.version.value, v.family))
    }

    #[test]
    fn versions_of_names() {
        let quote = |mark, value| Some((mark, value, "quoteacme".to_owned()));
        assert_eq!(
            read("Quote_ACME_v3_20261121.pdf"),
            quote(Mark::Version, 300)
        );
        assert_eq!(read("Quote ACME Rev. B.pdf"), quote(Mark::Letter, 2));
        assert_eq!(read("quote-acme-R1.xlsx"), quote(Mark::Revision, 100));
        assert_eq!(read("quote-acme.v1.2.pdf"), quote(Mark::Version, 102));
        assert_eq!(
            read("quote_acme_2026-11-02.pdf"),
            quote(Mark::Date, 20_261_102)
        );
        assert_eq!(read("手柄图纸_V2.pdf").map(|v| v.1), Some(200));
        assert_eq!(read("手柄图纸第三版.pdf").map(|v| v.1), Some(300));
        for none in [
            "R134a.pdf",
            "PI-2026-118.pdf",
            "valve.pdf",
            "Rev.pdf",
            "R2.pdf",
            "DN25.pdf",
            "",
        ] {
            assert_eq!(read(none), None, "{none}");
        }
    }

    #[test]
    fn words_and_endings() {
        assert_eq!(plain("Müller_QuoteDraft (1).PDF"), "muller quote draft 1");
        assert_eq!(
            plain("Спецификация-черновик.docx"),
            "spetsifikatsiya chernovik"
        );
        assert_eq!(extension("a.pdf      .COM . "), "com");
        assert_eq!(extension("a\u{202e}fdp.exe"), "exe");
        assert_eq!(extension("no ending"), "");
    }
}
