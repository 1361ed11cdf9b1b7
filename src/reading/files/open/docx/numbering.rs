//! The numbers Word sets before paragraphs, which stand in no text: contracts
//! refer to their clauses by them.

use std::collections::{HashMap, HashSet};

use super::super::budget::Budget;
use super::super::xml::{Token, Xml};
use super::styles::Styles;
use crate::contents::Unread;

/// Levels of a list.
const LEVELS: usize = 9;
/// Lists that are kept, of either kind.
const MOST_LISTS: usize = 5000;
/// Characters of a pattern that are looked at.
const LONGEST_PATTERN: usize = 40;

/// The lists of a document, and how far they have counted.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    lists: HashMap<u32, List>,
    uses: HashMap<u32, ListUse>,
    counters: HashMap<u32, [Option<u32>; LEVELS]>,
    /// Levels of a list whose count was started anew once.
    restarted: HashSet<(u32, usize)>,
}

/// A list as defined: several may count on with it.
#[derive(Debug, Default)]
struct List {
    levels: [Level; LEVELS],
    /// Style that says which list is meant instead.
    style: Option<String>,
}

/// A list as paragraphs name it.
#[derive(Debug, Default)]
struct ListUse {
    list: u32,
    starts: [Option<u32>; LEVELS],
    levels: HashMap<usize, Level>,
}

#[derive(Debug, Default, Clone)]
struct Level {
    start: u32,
    format: String,
    /// With `%1` for the number of the first level.
    pattern: String,
    /// All numbers in it are decimal.
    legal: bool,
    /// The style whose paragraphs are of this level.
    style: Option<String>,
}

impl Numbering {
    /// Reads `numbering.xml`.
    ///
    /// # Errors
    /// As [`Xml::next`].
    pub(super) fn read(text: &str, budget: &Budget) -> Result<Self, Unread> {
        let (mut xml, mut reading) = (Xml::new(text), Reading::default());
        let mut numbering = Self::default();
        while let Some(token) = xml.next(budget)? {
            let Token::Open(tag) = token else { continue };
            let number = || tag.number::<u32>("val");
            match tag.name() {
                "abstractNum" => {
                    reading.list = tag.number("abstractNumId").unwrap_or_default();
                    reading.using = None;
                }
                "num" => reading.using = tag.number("numId"),
                "lvl" | "lvlOverride" => reading.level = tag.number("ilvl").unwrap_or_default(),
                _ if numbering.lists.len().max(numbering.uses.len()) > MOST_LISTS => break,
                "abstractNumId" => {
                    if let (Some(using), Some(list)) = (reading.using, number()) {
                        numbering.uses.entry(using).or_default().list = list;
                    }
                }
                "startOverride" => numbering.start_anew(&reading, number()),
                "numStyleLink" => {
                    numbering.lists.entry(reading.list).or_default().style = tag.attribute("val");
                }
                name => {
                    if let Some(level) = numbering.level_read(&reading) {
                        level.set(name, tag.attribute("val"));
                    }
                }
            }
        }
        Ok(numbering)
    }

    fn start_anew(&mut self, reading: &Reading, start: Option<u32>) {
        let Some(using) = reading.using else { return };
        let starts = &mut self.uses.entry(using).or_default().starts;
        if let Some(place) = starts.get_mut(reading.level) {
            *place = start;
        }
    }

    fn level_read(&mut self, reading: &Reading) -> Option<&mut Level> {
        if reading.level >= LEVELS {
            return None;
        }
        let Some(using) = reading.using else {
            let list = self.lists.entry(reading.list).or_default();
            return list.levels.get_mut(reading.level);
        };
        let levels = &mut self.uses.entry(using).or_default().levels;
        // Only what follows a `lvl` is a level of its own; a mere new start is none.
        Some(levels.entry(reading.level).or_default())
    }

    /// The number before the next paragraph of this list and level, such as
    /// `7.3`; empty for bullets. A missing level is that of the style.
    pub(super) fn next(
        &mut self,
        using: u32,
        level: Option<usize>,
        style: Option<&str>,
        styles: &Styles,
    ) -> String {
        let Some((id, list)) = self.list(using, styles) else {
            return String::new();
        };
        let level = level
            .or_else(|| {
                let named = |level: &Level| style.is_some() && level.style.as_deref() == style;
                list.levels.iter().position(named)
            })
            .unwrap_or_default()
            .min(LEVELS - 1);
        self.count(using, id, level);
        self.label(using, id, level)
    }

    fn list(&self, using: u32, styles: &Styles) -> Option<(u32, &List)> {
        let id = self.uses.get(&using)?.list;
        let list = self.lists.get(&id)?;
        let Some(style) = &list.style else {
            return Some((id, list));
        };
        let id = self.uses.get(&styles.numbering(style).0?)?.list;
        Some((id, self.lists.get(&id)?))
    }

    fn level(&self, using: u32, list: u32, level: usize) -> Option<&Level> {
        let own = self.uses.get(&using).and_then(|it| it.levels.get(&level));
        own.filter(|level| !level.pattern.is_empty())
            .or_else(|| self.lists.get(&list)?.levels.get(level))
    }

    fn count(&mut self, using: u32, list: u32, level: usize) {
        let start = self.level(using, list, level).map_or(1, |it| it.start);
        let anew = self
            .uses
            .get(&using)
            .and_then(|it| it.starts.get(level).copied().flatten())
            .filter(|_| self.restarted.insert((using, level)));
        let counters = self.counters.entry(list).or_default();
        for (at, counter) in counters.iter_mut().enumerate().skip(level) {
            *counter = match counter {
                _ if at > level => None,
                _ if anew.is_some() => anew,
                Some(count) => Some(count.saturating_add(1)),
                None => Some(start),
            };
        }
    }

    fn label(&self, using: u32, list: u32, level: usize) -> String {
        let Some(own) = self
            .level(using, list, level)
            .filter(|it| it.format != "bullet")
        else {
            return String::new();
        };
        let mut label = String::new();
        let mut pattern = own.pattern.chars().take(LONGEST_PATTERN).peekable();
        while let Some(c) = pattern.next() {
            let number = pattern.peek().and_then(|digit| digit.to_digit(10));
            let Some(at) = number.filter(|&n| c == '%' && n > 0) else {
                label.push(c);
                continue;
            };
            pattern.next();
            let at = at as usize - 1;
            let Some(of) = self.level(using, list, at) else {
                continue;
            };
            let counter = self.counters.get(&list).and_then(|all| *all.get(at)?);
            let format = if own.legal { "decimal" } else { &of.format };
            label += &written(counter.unwrap_or(of.start), format);
        }
        label
    }
}

impl Level {
    fn set(&mut self, name: &str, value: Option<String>) {
        let on = value.as_deref().is_none_or(super::super::xml::says_yes);
        let value = value.unwrap_or_default();
        match name {
            "start" => self.start = value.parse().unwrap_or_default(),
            "numFmt" => self.format = value,
            "lvlText" => self.pattern = value,
            "pStyle" => self.style = Some(value),
            "isLgl" => self.legal = on,
            _ => {}
        }
    }
}

/// Where in `numbering.xml` a reader is.
#[derive(Default)]
struct Reading {
    list: u32,
    using: Option<u32>,
    level: usize,
}

/// A number in a format of Word; decimal in those that are rare.
fn written(n: u32, format: &str) -> String {
    let small = (1..=780).contains(&n);
    match format {
        "none" => String::new(),
        "decimalZero" => format!("{n:02}"),
        "upperRoman" if small => roman(n),
        "lowerRoman" if small => roman(n).to_lowercase(),
        "upperLetter" if small => letters(n),
        "lowerLetter" if small => letters(n).to_lowercase(),
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" if n <= 20 && small => {
            char::from_u32(0x245F + n)
                .map(String::from)
                .unwrap_or_default()
        }
        "chineseCounting"
        | "chineseCountingThousand"
        | "japaneseCounting"
        | "taiwaneseCounting"
        | "taiwaneseCountingThousand"
            if small && n < 100 =>
        {
            ideographs(n)
        }
        _ => n.to_string(),
    }
}

fn roman(mut n: u32) -> String {
    const SIGNS: [(u32, &str); 11] = [
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut written = String::new();
    for (value, sign) in SIGNS {
        while n >= value {
            written += sign;
            n -= value;
        }
    }
    written
}

/// A to Z, then AA to ZZ: Word repeats the letter.
fn letters(n: u32) -> String {
    let (times, letter) = ((n - 1) / 26 + 1, (n - 1) % 26);
    let letter = char::from_u32(u32::from('A') + letter).unwrap_or('?');
    std::iter::repeat_n(letter, times as usize).collect()
}

fn ideographs(n: u32) -> String {
    let digit = |n: u32| "一二三四五六七八九".chars().nth(n.wrapping_sub(1) as usize);
    let (tens, ones) = (n / 10, n % 10);
    let tens_digit = digit(tens).filter(|_| tens > 1);
    let ten = (tens > 0).then_some('十');
    [tens_digit, ten, digit(ones)]
        .into_iter()
        .flatten()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::super::package::tests::budget;
    use super::*;

    const LISTS: &str = r#"<w:numbering>
        <w:abstractNum w:abstractNumId="0">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl>
          <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%3)"/></w:lvl>
        </w:abstractNum>
        <w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>
        <w:num w:numId="6"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>
        </w:numbering>"#;

    #[test]
    fn counts_as_word_does() {
        let mut numbering = Numbering::read(LISTS, &budget()).unwrap();
        let styles = Styles::default();
        let mut next = |using, level| numbering.next(using, Some(level), None, &styles);
        let labels: Vec<String> = [
            (5, 0),
            (5, 1),
            (5, 2),
            (5, 2),
            (5, 1),
            (5, 0),
            (5, 1),
            (6, 0),
            (6, 1),
            (6, 0),
        ]
        .map(|(using, level)| next(using, level))
        .into();
        assert_eq!(
            labels,
            [
                "I.", "1.1", "(a)", "(b)", "1.2", "II.", "2.1", "IV.", "4.1", "V."
            ]
        );
        assert_eq!(next(7, 0), "");
    }

    #[test]
    fn writes_numbers() {
        assert_eq!(written(749, "upperRoman"), "DCCXLIX");
        assert_eq!(written(28, "lowerLetter"), "bb");
        assert_eq!(written(21, "chineseCounting"), "二十一");
        assert_eq!(written(10, "chineseCounting"), "十");
        assert_eq!(written(4_000_000_000, "lowerRoman"), "4000000000");
        assert_eq!(written(0, "lowerLetter"), "0");
    }
}
