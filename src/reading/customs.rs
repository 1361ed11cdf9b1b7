//! Customs tariff numbers.

use std::ops::Range;

use super::text::lines;
use super::words::lexicon;
use super::{Language, Text, Zone};

/// A number written as a tariff number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TariffCode {
    /// Why it cannot be one.
    pub fault: Option<TariffFault>,
    /// Its digits.
    pub digits: usize,
}

/// What is wrong with a tariff number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TariffFault {
    /// No tariff has codes of this length.
    Length,
    /// The Harmonized System has no such chapter.
    Chapter,
    /// A letter stands among the digits.
    Letter,
}

lexicon!(
    /// Sure labels.
    LABELS,
    [
        "hs code", "hs codes", "hs-code", "hs-codes", "hs no", "hs number", "h.s. code", "hts", "hts code", "hts number", "htsus", "tariff number", "tariff no", "tariff code", "commodity code", "customs code", "zolltarifnummer*", "zolltarifnr", "zolltarif-nr", "warennummer", "statistische warennummer", "taric", "código hs", "código sa", "partida arancelaria", "código arancelario", "código taric", "subpartida", "posición arancelaria", "code sh", "code douanier", "code hs", "nomenclature douanière", "position tarifaire", "ncm", "código ncm", "nandina", "тн вэд", "тн вэд еаэс", "тнвэд", "код тн вэд", "海关编码", "海关编号", "hs编码", "hs代码", "税则号", "税号", "商品编码", "hsコード", "税番", "統計品目番号", "رمز النظام المنسق", "البند الجمركي"
    ]
);

lexicon!(SHORT_LABEL, ["hs", "h.s."]);
lexicon!(RUSSIAN, ["тн вэд", "тнвэд"]);
lexicon!(BRAZILIAN, ["ncm"]);
lexicon!(JAPANESE, ["統計品目番号", "税番", "9桁"]);

/// Bytes between a label and its number at most.
const REACH: usize = 64;

/// Codes read in one text, at most.
const MAX: usize = 60;

/// The tariff numbers of a text.
pub fn find(text: &Text, language: Language) -> Vec<(Range<usize>, TariffCode)> {
    let mut found: Vec<(Range<usize>, TariffCode)> = Vec::new();
    let labels = LABELS.authored(text);
    let short = SHORT_LABEL.authored(text);
    if labels.is_empty() && short.is_empty() {
        return found;
    }
    for hit in labels.iter().take(MAX) {
        let kind = kind(&text.folded[hit.range.clone()], language);
        behind(text, hit.range.end, kind, false, &mut found);
    }
    for hit in short.iter().take(MAX) {
        if !labels
            .iter()
            .any(|l| l.range.start <= hit.range.start && hit.range.start < l.range.end)
        {
            behind(text, hit.range.end, Kind::Any, true, &mut found);
        }
    }
    columns(text, language, &mut found);
    found.sort_by_key(|(range, _)| range.start);
    found.dedup_by(|a, b| a.0.start < b.0.end);
    found
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Any,
    Ten,
    Eight,
    Nine,
}

fn kind(label: &str, language: Language) -> Kind {
    if RUSSIAN.is_in(label) {
        Kind::Ten
    } else if BRAZILIAN.is_in(label) {
        Kind::Eight
    } else if JAPANESE.is_in(label) || language == Language::Japanese {
        Kind::Nine
    } else {
        Kind::Any
    }
}

/// The number behind a label. A short label (`HS`) needs the dots of a tariff
/// number: else it is a model.
fn behind(
    text: &Text,
    from: usize,
    kind: Kind,
    short: bool,
    found: &mut Vec<(Range<usize>, TariffCode)>,
) {
    let line = text.line_at(from);
    let end = text
        .content
        .floor_char_boundary((from + REACH).min(line.end))
        .max(from);
    let gap = &text.content[from..end];
    let Some(digit) = gap.find(|c: char| c.is_ascii_digit()) else {
        return;
    };
    let between = &gap[..digit];
    let words = between.split_whitespace().count();
    let leads = [
        ":", "：", " is", " are", " ist", " lautet", " es", " est", " é", " est le", " is the",
        " ist die", " es el", " es la", " é o", " é a", "为", "是", "は",
    ]
    .iter()
    .any(|w| between.trim_end().ends_with(w));
    let far = words > if leads { 9 } else { 4 } || between.contains(['.', '。', ';', '?', ')']) && !between.trim_start().starts_with(['.', '('])
        || short && !between.trim_matches([' ', ':', '：', '\t', '\u{a0}']).is_empty()
        // A letter, then digits: a model.
        || between.ends_with(|c: char| c.is_ascii_alphabetic() || c == '-')
        // The column of a table is read as a column.
        || between.contains('\t') && between.trim() != "" && !between.trim().ends_with([':', '：']);
    if far {
        return;
    }
    if let Some((range, code)) = code_at(text, from + digit, line.end, kind)
        && (!short || text.content[range.clone()].contains('.'))
    {
        found.push((range, code));
    }
}

/// A column headed by a label.
fn columns(text: &Text, language: Language, found: &mut Vec<(Range<usize>, TariffCode)>) {
    let mut column: Option<(usize, Kind)> = None;
    for zone in text.ranges(Zone::Authored) {
        for line in lines(&text.content[zone.clone()]) {
            let line = line.start + zone.start..line.end + zone.start;
            if line.len() > 2000 || !text.content[line.clone()].contains('\t') {
                column = None;
                continue;
            }
            let cells = cells(&text.content, &line);
            if let Some((at, kind)) = column
                && let Some(cell) = cells.get(at)
            {
                let content = &text.content[cell.clone()];
                if content.starts_with(|c: char| c.is_ascii_digit())
                    && let Some((range, code)) = code_at(text, cell.start, cell.end, kind)
                    && range.end == cell.end
                    && found.len() < MAX
                {
                    found.push((range, code));
                }
                continue;
            }
            column = cells
                .iter()
                .position(|cell| {
                    let head = &text.folded[cell.clone()];
                    LABELS.is_in(head)
                        && !head.contains(|c: char| c.is_ascii_digit())
                        && head.len() < 40
                })
                .map(|at| (at, kind(&text.folded[cells[at].clone()], language)));
        }
    }
}

/// The cells of a line, trimmed.
fn cells(content: &str, line: &Range<usize>) -> Vec<Range<usize>> {
    let mut at = line.start;
    content[line.clone()]
        .split('\t')
        .map(|cell| {
            let lead = cell.len() - cell.trim_start().len();
            let range = at + lead..at + lead + cell.trim().len();
            at += cell.len() + 1;
            range
        })
        .collect()
}

fn code_at(
    text: &Text,
    start: usize,
    limit: usize,
    kind: Kind,
) -> Option<(Range<usize>, TariffCode)> {
    let rest = &text.content[start..limit.max(start)];
    let mut groups: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    // Digits, dots, and letters that pass for digits; blanks between groups.
    while groups.len() < 6 {
        let length = rest[at..]
            .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '-')))
            .unwrap_or(rest.len() - at);
        let group = rest[at..at + length].trim_end_matches(['.', '-']);
        if group.is_empty() || !group.starts_with(|c: char| c.is_ascii_digit()) {
            break;
        }
        groups.push(at..at + group.len());
        if group.len() < length || !rest[at + length..].starts_with([' ', '\u{a0}']) {
            break;
        }
        at += length + rest[at + length..].chars().next().map_or(1, char::len_utf8);
    }
    let first = &rest[groups.first()?.clone()];
    if first.contains(|c: char| c.is_ascii_alphabetic()) {
        return letter(first).then(|| {
            let range = start..start + first.len();
            (
                range,
                TariffCode {
                    fault: Some(TariffFault::Letter),
                    digits: count(first),
                },
            )
        });
    }
    groups.retain({
        let mut clean = true;
        move |g| {
            clean &= !rest[g.clone()].contains(|c: char| c.is_ascii_alphabetic());
            clean
        }
    });
    let behind = &rest[groups.last()?.end..];
    let mut follows = behind.chars();
    let joined = follows
        .next()
        .is_some_and(|c| matches!(c, ',' | '/' | '%' | '×'))
        && follows.next().is_some_and(|c| c.is_ascii_digit());
    if groups.len() == 1 && joined {
        return None;
    }
    let lengths: Vec<usize> = (1..=groups.len())
        .map(|n| groups[..n].iter().map(|g| count(&rest[g.clone()])).sum())
        .collect();
    let total = *lengths.last()?;
    let fits = lengths.iter().any(|n| length_fits(*n, kind, first));
    let end = groups.last()?.end;
    let chapter: u32 = first.get(..2)?.parse().ok()?;
    // Three digits and fewer, or very many, are something else.
    let fault = if lengths[0] < 4 || total > 15 {
        return None;
    } else if chapter == 0 || chapter == 77 {
        Some(TariffFault::Chapter)
    } else if !fits {
        Some(TariffFault::Length)
    } else {
        None
    };
    Some((
        start..start + end,
        TariffCode {
            fault,
            digits: total,
        },
    ))
}

fn count(group: &str) -> usize {
    group.bytes().filter(u8::is_ascii_digit).count()
}

fn length_fits(digits: usize, kind: Kind, first: &str) -> bool {
    match kind {
        Kind::Ten => matches!(digits, 4 | 6 | 10),
        Kind::Eight => matches!(digits, 4 | 6 | 8),
        Kind::Nine => matches!(digits, 4 | 6 | 8 | 9 | 10),
        // Nine are Japan's, written 8481.90-000.
        Kind::Any => matches!(digits, 4 | 6 | 8 | 10..=14) || digits == 9 && first.contains('-'),
    }
}

/// `848I.80`: one letter that passes for a digit among digits.
fn letter(group: &str) -> bool {
    let letters: Vec<char> = group.chars().filter(char::is_ascii_alphabetic).collect();
    matches!(letters.as_slice(), ['I' | 'l' | 'O' | 'o' | 'S' | 'B'])
        && count(group) >= 5
        && !group.ends_with(|c: char| c.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(content: &str) -> Vec<Option<TariffFault>> {
        find(&Text::plain(content), Language::English)
            .into_iter()
            .map(|(_, code)| code.fault)
            .collect()
    }

    #[test]
    fn impossible_codes_are_seen() {
        use TariffFault::*;
        for (content, fault) in [
            ("HTS 8716905.", Length),
            ("HS Code: 0073.26", Chapter),
            ("código HS 848I.80, grifería", Letter),
            ("Le code SH des clés est le 82041, à confirmer", Length),
            ("NCM que usamos é 8413.70.1,", Length),
            ("Код ТН ВЭД для кранов: 848180819.", Length),
            ("海关编码 84818，材质", Length),
            ("Art\tHS code\tkg\nA\t77269097\t2", Chapter),
        ] {
            assert_eq!(faults(content), [Some(fault)], "{content}");
        }
    }

    #[test]
    fn codes_of_every_tariff_pass() {
        for content in [
            "HS 8481.80",
            "HTS 8481.80.3040",
            "HS code 8481804090",
            "TARIC es 8481 80 11 00",
            "HS 8481.80.11.00.11",
            "HSコードは 8481.90-000",
            "Код ТН ВЭД ЕАЭС: 8481 80 819 9",
            "HS code 8481.80 500 pcs",
            "HS 42015 has the coat",
            "HS-350",
            "8 digit HS codes",
        ] {
            assert!(faults(content).iter().all(Option::is_none), "{content}");
        }
    }
}
