//! Numbered clauses: those a document has, and those a mail refers to.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Text;
use super::numbers::han_digit;
use super::words::{Lexicon, lexicon};

/// The number of a clause: `[7, 3]` for 7.3.
pub type Number = Vec<u32>;

/// A clause named in a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// The word and the number, in the body.
    pub range: Range<usize>,
    /// The number.
    pub number: Number,
}

lexicon!(
    /// In front of the number of a clause.
    CLAUSE,
    [
        "clause", "clauses", "cl.", "article", "art.", "section", "sec.", "paragraph", "para", "para.",
        "§", "§§", "klausel", "ziffer", "ziff.", "artikel", "abschnitt", "paragraf",
        "cláusula", "clausula", "artículo", "articulo", "apartado", "article", "clause", "paragraphe", "l'article", "artigo",
        "п.", "пункт", "пункте", "пункта", "пункту", "п.п.", "статья", "статье", "статьи", "раздел", "разделе", "ст.",
        "条款"
    ]
);

lexicon!(
    /// The clause is one of a law, a standard, or a paper of somebody else.
    ELSEWHERE,
    [
        "law", "act", "code", "cisg", "convention", "directive", "regulation", "iso", "din", "astm", "ansi", "api", "iec", "gb", "gb/t", "jis", "asme", "ucp", "ucp600", "isbp", "incoterms", "rules", "field", "l/c", "lc", "credit", "swift", "standard", "norm", "norme", "norma", "your", "list", "order", "drawing", "catalogue", "reach", "rohs", "hgb", "bgb", "agb-gesetz", "zpo", "ustg", "gesetz", "verordnung", "richtlinie", "einkaufsbedingungen", "ihrer", "ihren", "ihre", "ihrem", "liste", "akkreditiv*", "un-kaufrecht",
        "ley", "código", "reglamento", "directiva", "sus condiciones", "su pedido", "su contrato", "lista", "crédito documentario", "loi", "décret", "règlement", "votre", "vos", "code civil", "code de commerce", "crédit documentaire", "lei", "regulamento", "suas condições", "seu pedido", "закон*", "кодекс*", "гк рф", "гост", "ваш*", "конвенци*", "регламент*", "аккредитив*", "списк*", "перечн*",
        "法", "民法典", "《", "标准", "贵司", "您的", "信用证", "公约", "条例", "清单", "規格", "貴社", "民法", "商法", "qcp"
    ]
);

/// Bytes behind the word its number stands in.
const NEAR: usize = 14;

/// Letters of a line of text that begins with a number.
const LETTERS: usize = 6;

/// References and clauses looked at, at most.
const MAX_REFERENCES: usize = 20;
const MAX_LINES: usize = 4000;

/// Clauses of a document named in what the sender wrote, and of no other
/// paper.
pub fn references(text: &Text) -> Vec<Reference> {
    let mut found: Vec<Reference> = CLAUSE
        .authored(text)
        .into_iter()
        .filter_map(|hit| behind(text, &hit.range))
        .chain(han_references(text))
        .filter(|reference| {
            let passage = text.passage_at(&reference.range);
            !ELSEWHERE.is_in(&text.folded[passage.clone()])
                && !names_standard(&text.content[passage])
        })
        .take(MAX_REFERENCES)
        .collect();
    found.sort_by_key(|reference| {
        (
            reference.range.start,
            std::cmp::Reverse(reference.range.end),
        )
    });
    found.dedup_by(|b, a| b.range.start < a.range.end);
    found
}

/// `EN 12266-1`; in small letters it is a word of several languages.
fn names_standard(words: &str) -> bool {
    words
        .match_indices("EN ")
        .any(|(at, mark)| words[at + mark.len()..].starts_with(|c: char| c.is_ascii_digit()))
}

/// The number behind a word for a clause.
fn behind(text: &Text, word: &Range<usize>) -> Option<Reference> {
    let end = text
        .folded
        .floor_char_boundary(text.folded.len().min(word.end + NEAR));
    let rest = &text.folded[word.end..end];
    let gap = rest.len()
        - rest
            .trim_start_matches([' ', '\u{a0}', '.', ':', '№', '°'])
            .len();
    let (number, length) = arabic(&rest[gap..])?;
    if gap > 4 {
        return None;
    }
    Some(Reference {
        range: word.start..word.end + gap + length,
        number,
    })
}

/// `第七条`, `第7.3款`.
fn han_references(text: &Text) -> Vec<Reference> {
    text.content
        .match_indices('第')
        .filter(|(at, _)| text.is_authored(*at))
        .filter_map(|(at, _)| {
            let (number, length) = han_clause(&text.content[at..])?;
            Some(Reference {
                range: at..at + length,
                number,
            })
        })
        .take(MAX_REFERENCES)
        .collect()
}

/// `第七条` at the start of a text, and its length.
fn han_clause(text: &str) -> Option<(Number, usize)> {
    let rest = text.strip_prefix('第')?;
    let end = rest
        .char_indices()
        .take(8)
        .find(|(_, c)| matches!(c, '条' | '條' | '款' | '章'))
        .filter(|(_, c)| matches!(c, '条' | '條'))
        .map(|(at, _)| at)?;
    let inner = rest[..end].trim();
    let number = arabic(inner)
        .filter(|(_, length)| *length == inner.len())
        .map(|(number, _)| number)
        .or_else(|| Some(vec![han_number(inner)?]))?;
    Some((number, '第'.len_utf8() + end + '条'.len_utf8()))
}

/// 一 to 九十九.
fn han_number(text: &str) -> Option<u32> {
    let mut value = 0;
    let mut digit = 0;
    for c in text.chars() {
        match han_digit(c)? {
            10 => {
                value += 10 * digit.max(1);
                digit = 0;
            }
            one => digit = one,
        }
    }
    let value = value + digit;
    (value > 0).then_some(value)
}

/// `7`, `7.3`, `7.3.1` at the start of a text, and its length; not 46A, 2026.
fn arabic(text: &str) -> Option<(Number, usize)> {
    let mut number = Vec::new();
    let mut at = 0;
    loop {
        let digits = text[at..].bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 || digits > 2 {
            break;
        }
        number.push(text[at..at + digits].parse().ok()?);
        at += digits;
        let more = text[at..]
            .strip_prefix('.')
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        if !more || number.len() == 4 {
            break;
        }
        at += 1;
    }
    let open = text[at..].starts_with(|c: char| {
        c.is_ascii_alphanumeric() || matches!(c, '.' | ',' | '-' | '/' | '%')
    }) && !ends_number(&text[at..]);
    (!number.is_empty() && !open && number[0] > 0).then_some((number, at))
}

/// A sign that ends a sentence or a list, and not one within a number.
fn ends_number(rest: &str) -> bool {
    let mut signs = rest.chars();
    matches!(signs.next(), Some('.' | ',' | '-')) && signs.next().is_none_or(|c| c.is_whitespace())
}

lexicon!(
    /// A heading of a clause begins with it.
    HEADING,
    [
        "clause", "article", "art.", "section", "§", "klausel", "ziffer", "artikel", "paragraf", "cláusula", "clausula", "artículo", "articulo", "artigo", "статья", "раздел", "пункт", "п."
    ]
);

/// Numbers written out, as headings of clauses have them.
const ORDINALS: &[(&str, u32)] = &[
    ("first", 1),
    ("second", 2),
    ("third", 3),
    ("fourth", 4),
    ("fifth", 5),
    ("sixth", 6),
    ("seventh", 7),
    ("eighth", 8),
    ("ninth", 9),
    ("tenth", 10),
    ("primera", 1),
    ("segunda", 2),
    ("tercera", 3),
    ("cuarta", 4),
    ("quinta", 5),
    ("sexta", 6),
    ("séptima", 7),
    ("octava", 8),
    ("novena", 9),
    ("décima", 10),
    ("primeira", 1),
    ("terceira", 3),
    ("quarta", 4),
    ("sétima", 7),
    ("oitava", 8),
    ("nona", 9),
    ("premier", 1),
    ("première", 1),
    ("deuxième", 2),
    ("troisième", 3),
];

/// The numbers of the clauses of a document; empty where it is not numbered
/// from 1 on.
pub fn numbered(text: &Text) -> BTreeSet<Number> {
    let found: BTreeSet<Number> = text
        .lines()
        .take(MAX_LINES)
        .filter_map(|line| heading(text.folded[line].trim_start()))
        .collect();
    // A row of figures begins with numbers too: clauses follow each other.
    let top = tops(&found);
    let whole = (1..=3).all(|number| top.contains(&number));
    if whole { found } else { BTreeSet::new() }
}

/// The first parts of the numbers.
pub fn tops(numbers: &BTreeSet<Number>) -> BTreeSet<u32> {
    numbers
        .iter()
        .filter_map(|number| number.first().copied())
        .collect()
}

/// The number a line is headed by.
fn heading(line: &str) -> Option<Number> {
    let line = line.trim_start_matches(['(', '[', '*', '#', ' ']);
    if let Some((number, _)) = han_clause(line) {
        return Some(number);
    }
    if let Some(hit) = first(&HEADING, line) {
        let rest = line[hit.end..].trim_start_matches([' ', '.', '\u{a0}', '№', '\t']);
        return numeral(rest);
    }
    if let Some(number) = han_list(line) {
        return Some(number);
    }
    let (number, length) = arabic_heading(line)?;
    let rest = &line[length..];
    let marked = number.len() > 1 || rest.starts_with(['.', ')', '．', '、', '\t', '）']);
    let words = rest
        .trim_start_matches(['.', ')', '．', '、', '\t', '）', ' ', '\u{a0}'])
        .chars()
        .next()
        .is_some_and(char::is_alphabetic)
        // "4.1. 12 months from delivery"; a row of figures has tabs.
        || number.len() > 1
            && !rest.contains('\t')
            && rest.chars().filter(|c| c.is_alphabetic()).count() >= LETTERS;
    (marked && words).then_some(number)
}

/// `7. Payment`, `7.3 Late payment`: the dot behind the number is no part of it.
fn arabic_heading(line: &str) -> Option<(Number, usize)> {
    arabic(line).or_else(|| {
        let end = line.find(|c: char| !c.is_ascii_digit() && c != '.')?;
        let bare = line[..end].trim_end_matches('.');
        arabic(bare)
    })
}

/// `一、`, `（三）`.
fn han_list(line: &str) -> Option<Number> {
    let line = line.trim_start_matches(['（', '(']);
    let end = line
        .char_indices()
        .take(4)
        .find(|(_, c)| matches!(c, '、' | '）' | ')' | '．' | '.'))?
        .0;
    Some(vec![han_number(&line[..end])?])
}

/// `7.3`, `vii`, `séptima` behind the word for a clause.
fn numeral(rest: &str) -> Option<Number> {
    if let Some((number, _)) = arabic_heading(rest) {
        return Some(number);
    }
    let word: String = rest.chars().take_while(|c| c.is_alphabetic()).collect();
    ORDINALS
        .iter()
        .find(|(ordinal, _)| *ordinal == word)
        .map(|(_, value)| vec![*value])
        .or_else(|| Some(vec![roman(&word)?]))
}

fn roman(word: &str) -> Option<u32> {
    let value = |c: char| match c {
        'i' => Some(1),
        'v' => Some(5),
        'x' => Some(10),
        'l' => Some(50),
        _ => None,
    };
    let digits: Vec<u32> = word.chars().map(value).collect::<Option<_>>()?;
    // A smaller digit in front of a larger one is taken off: IV.
    let (mut sum, mut less) = (0, 0);
    for (at, digit) in digits.iter().enumerate() {
        match digits.get(at + 1) {
            Some(next) if next > digit => less += digit,
            _ => sum += digit,
        }
    }
    let total = sum.saturating_sub(less);
    (total > 0 && digits.len() <= 6).then_some(total)
}

fn first(list: &Lexicon, line: &str) -> Option<Range<usize>> {
    list.hits(line)
        .into_iter()
        .map(|hit| hit.range)
        .filter(|range| range.start == 0)
        .max_by_key(|range| range.end)
}

/// Whether a numbered document lacks a clause, with the last it has at that
/// place: `7.2` where 7.3 is asked for.
pub fn lacks(numbers: &BTreeSet<Number>, asked: &Number) -> Option<Number> {
    let top = tops(numbers);
    let last = *top.iter().next_back()?;
    let first = *asked.first()?;
    if !top.contains(&first) {
        return (first > last).then(|| vec![last]);
    }
    // Deeper numbers may be left to the layout: judged only where its
    // neighbours have theirs.
    let second = *asked.get(1)?;
    let beside: Vec<u32> = numbers
        .iter()
        .filter(|number| number.first() == Some(&first))
        .filter_map(|number| number.get(1).copied())
        .collect();
    let most = beside.iter().max()?;
    let deeper = numbers.iter().filter(|number| number.len() > 1).count();
    (deeper > 2 && second > *most).then(|| vec![first, *most])
}

/// `7.3`.
pub fn written(number: &[u32]) -> String {
    number
        .iter()
        .map(u32::to_string)
        .collect::<Vec<_>>()
        .join(".")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(content: &str) -> Vec<String> {
        references(&Text::plain(content))
            .iter()
            .map(|reference| written(&reference.number))
            .collect()
    }

    #[test]
    fn references_of_mails() {
        assert_eq!(asked("please see clause 7.3."), ["7.3"]);
        assert_eq!(asked("está en la cláusula 9."), ["9"]);
        assert_eq!(asked("siehe § 8 des Vertrags"), ["8"]);
        assert_eq!(asked("违约责任见第七条。"), ["7"]);
        assert_eq!(asked("見第十二条"), ["12"]);
        assert_eq!(asked("voir l'article 11 du contrat"), ["11"]);
        assert_eq!(asked("сказано в п. 4.3 контракта"), ["4.3"]);
        for none in [
            "§ 377 HGB",
            "Article 35 CISG",
            "clause 8.5.1 of ISO 9001",
            "clause 7.3 of EN 12266-1",
            "clause 12 of your conditions",
            "field 46A, clause 3 of the L/C",
            "section 2026",
            "article no. 4711",
        ] {
            assert!(asked(none).is_empty(), "{none}: {:?}", asked(none));
        }
    }

    fn has(content: &str) -> Vec<String> {
        numbered(&Text::of_file(content.to_owned()))
            .iter()
            .map(|number| written(number))
            .collect()
    }

    #[test]
    fn clauses_of_documents() {
        assert_eq!(
            has("1. Goods\n1.1 Valves\n2. Price\n3. Payment\n"),
            ["1", "1.1", "2", "3"]
        );
        assert_eq!(
            has("第一条 标的\n第二条 价格\n第三条 付款"),
            ["1", "2", "3"]
        );
        assert_eq!(
            has("§ 1 Ware\n§ 2 Preis\n§ 3 Zahlung\n§ 4 Haftung"),
            ["1", "2", "3", "4"]
        );
        assert_eq!(
            has("CLÁUSULA PRIMERA\nCLÁUSULA SEGUNDA\nCLÁUSULA TERCERA"),
            ["1", "2", "3"]
        );
        assert_eq!(
            has("Article I\nArticle II\nArticle III\nArticle IV"),
            ["1", "2", "3", "4"]
        );
        assert_eq!(
            has("1. Goods\n2. Price\n3. Warranty\n3.1. 12 months from delivery"),
            ["1", "2", "3", "3.1"]
        );
        assert!(has("1200 pcs\n2 cartons\nno numbers").is_empty());
    }

    #[test]
    fn a_clause_that_is_lacking() {
        let numbers: BTreeSet<Number> = [
            vec![1],
            vec![1, 1],
            vec![2],
            vec![3],
            vec![3, 1],
            vec![3, 2],
        ]
        .into_iter()
        .collect();
        assert_eq!(lacks(&numbers, &vec![7, 3]), Some(vec![3]));
        assert_eq!(lacks(&numbers, &vec![3, 5]), Some(vec![3, 2]));
        assert_eq!(lacks(&numbers, &vec![3, 2]), None);
        assert_eq!(lacks(&numbers, &vec![2, 4]), None);
    }
}
