//! Amounts in words beside amounts in figures: `SAY US DOLLARS … ONLY`,
//! 人民币贰万柒仟伍佰元整, „in Worten …“.
//!
//! One grammar for all: small numbers add up, a hundred multiplies what is
//! open, a greater power closes it. What a language does differently is in
//! its words.

use std::ops::Range;
use std::sync::LazyLock;

use rust_decimal::Decimal;
use rustc_hash::FxHashMap;

use super::money::{self, Money};
use super::tokens::{Kind, Token};
use super::words::lexicon;
use super::{Fact, Text};

/// An amount in words with the amount in figures it stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spelled {
    /// The amount in words.
    pub value: Decimal,
    /// The words.
    pub range: Range<usize>,
    /// Currency named with them.
    pub currency: Option<&'static str>,
    /// Whether hundredths are told.
    pub has_cents: bool,
    /// The amount in figures.
    pub figure: Money,
    /// Where it stands, currency included.
    pub figure_range: Range<usize>,
}

impl Spelled {
    /// Whether words and figures agree; words that leave the hundredths out
    /// are taken to be about the whole.
    pub fn agrees(&self) -> bool {
        let figure = self.figure.amount;
        figure == self.value || !self.has_cents && figure.trunc() == self.value
    }
}

/// Words of numbers by language; `_` parts none of them.
const WORDS: &[(u64, &str)] = &[
    (0, "zero null cero zéro ноль"),
    (
        1,
        "one a ein eins eine einen un uno una une um uma один одна одно",
    ),
    (2, "two zwei zwo dos deux dois duas два две"),
    (3, "three drei tres trois três три"),
    (4, "four vier cuatro quatre quatro четыре"),
    (5, "five fünf cinco cinq пять"),
    (6, "six sechs sech seis шесть"),
    (7, "seven sieben sieb siete sept sete семь"),
    (8, "eight acht ocho huit oito восемь"),
    (9, "nine neun nueve neuf nove девять"),
    (10, "ten zehn diez dix dez десять"),
    (11, "eleven elf once onze одиннадцать"),
    (12, "twelve zwölf doce douze doze двенадцать"),
    (13, "thirteen trece treize treze тринадцать"),
    (14, "fourteen catorce quatorze catorze четырнадцать"),
    (15, "fifteen quince quinze пятнадцать"),
    (
        16,
        "sixteen dieciséis dieciseis seize dezesseis dezasseis шестнадцать",
    ),
    (17, "seventeen diecisiete dezessete dezassete семнадцать"),
    (18, "eighteen dieciocho dezoito восемнадцать"),
    (19, "nineteen diecinueve dezenove dezanove девятнадцать"),
    (20, "twenty zwanzig veinte vingt vingts vinte двадцать"),
    (21, "veintiuno veintiún veintiun veintiuna"),
    (22, "veintidós veintidos"),
    (23, "veintitrés veintitres"),
    (24, "veinticuatro"),
    (25, "veinticinco"),
    (26, "veintiséis veintiseis"),
    (27, "veintisiete"),
    (28, "veintiocho"),
    (29, "veintinueve"),
    (30, "thirty dreißig dreissig treinta trente trinta тридцать"),
    (40, "forty fourty vierzig cuarenta quarante quarenta сорок"),
    (50, "fifty fünfzig cincuenta cinquante cinquenta пятьдесят"),
    (60, "sixty sechzig sesenta soixante sessenta шестьдесят"),
    (70, "seventy siebzig setenta septante семьдесят"),
    (
        80,
        "eighty achtzig ochenta oitenta octante huitante восемьдесят",
    ),
    (90, "ninety ninty neunzig noventa nonante девяносто"),
    (200, "doscientos doscientas duzentos duzentas двести"),
    (300, "trescientos trescientas trezentos trezentas триста"),
    (
        400,
        "cuatrocientos cuatrocientas quatrocentos quatrocentas четыреста",
    ),
    (500, "quinientos quinientas quinhentos quinhentas пятьсот"),
    (
        600,
        "seiscientos seiscientas seiscentos seiscentas шестьсот",
    ),
    (700, "setecientos setecientas setecentos setecentas семьсот"),
    (
        800,
        "ochocientos ochocientas oitocentos oitocentas восемьсот",
    ),
    (
        900,
        "novecientos novecientas novecentos novecentas девятьсот",
    ),
];

/// Words that multiply.
const POWERS: &[(u64, &str)] = &[
    (
        100,
        "hundred hundreds hundert cien ciento cent cents cem cento сто",
    ),
    (
        1_000,
        "thousand tausend mil mille тысяча тысячи тысяч тысячу",
    ),
    (100_000, "lakh lakhs lac lacs"),
    (
        1_000_000,
        "million millions millionen millón millon millones milhão milhões миллион миллиона миллионов",
    ),
    (10_000_000, "crore crores"),
];

const CONNECTORS: &[&str] = &["and", "und", "y", "e", "et", "de", "&", "-", ","];

fn number_word(word: &str) -> Option<(u64, bool)> {
    static INDEX: LazyLock<FxHashMap<&str, (u64, bool)>> = LazyLock::new(|| {
        let flat = |list: &'static [(u64, &'static str)], power: bool| {
            list.iter()
                .flat_map(move |(value, words)| words.split(' ').map(move |w| (w, (*value, power))))
        };
        flat(WORDS, false).chain(flat(POWERS, true)).collect()
    });
    INDEX.get(word).copied()
}

/// A German number in one word, cut into its parts.
fn compound(word: &str) -> Option<Vec<(u64, bool)>> {
    const LONGEST: usize = 120;
    if word.len() > LONGEST {
        return None;
    }
    let mut parts = Vec::new();
    let mut rest = word;
    while !rest.is_empty() {
        let piece = (2..=10)
            .rev()
            .filter_map(|n| {
                let end = rest.char_indices().nth(n).map_or(rest.len(), |(at, _)| at);
                rest.get(..end)
            })
            .find(|p| number_word(p).is_some() && is_german(p) || *p == "und")?;
        if let Some(number) = number_word(piece) {
            parts.push(number);
        }
        rest = &rest[piece.len()..];
    }
    (parts.len() > 1).then_some(parts)
}

fn is_german(piece: &str) -> bool {
    matches!(
        piece,
        "ein"
            | "eins"
            | "eine"
            | "zwei"
            | "zwo"
            | "drei"
            | "vier"
            | "fünf"
            | "sechs"
            | "sech"
            | "sieben"
            | "sieb"
            | "acht"
            | "neun"
            | "zehn"
            | "elf"
            | "zwölf"
            | "zwanzig"
            | "dreißig"
            | "dreissig"
            | "vierzig"
            | "fünfzig"
            | "sechzig"
            | "siebzig"
            | "achtzig"
            | "neunzig"
            | "hundert"
            | "tausend"
            | "million"
            | "millionen"
    )
}

/// Adds number words up as they are spoken.
#[derive(Default)]
struct Tally {
    closed: u64,
    open: u64,
    words: usize,
    failed: bool,
}

impl Tally {
    fn take(&mut self, value: u64, power: bool) {
        self.words += 1;
        let next = match (value, power) {
            (100, true) => self
                .open
                .checked_rem(1000)
                .and_then(|r| (self.open - r).checked_add(r.max(1).checked_mul(100)?)),
            (power, true) if self.open == 0 && self.closed > 0 => {
                // "mil millones": a thousand millions.
                match self.closed.checked_mul(power) {
                    Some(closed) => self.closed = closed,
                    None => self.failed = true,
                }
                return;
            }
            (power, true) => {
                match self
                    .open
                    .max(1)
                    .checked_mul(power)
                    .and_then(|v| v.checked_add(self.closed))
                {
                    Some(closed) => self.closed = closed,
                    None => self.failed = true,
                }
                self.open = 0;
                return;
            }
            // quatre-vingt
            (20, false) if self.open % 100 == 4 => self.open.checked_add(76),
            (value, false) => {
                // "three forty": two numbers, not one.
                let room = match value {
                    0..=9 => self.open.is_multiple_of(10),
                    10..=19 => self.open.is_multiple_of(10) || self.open % 100 < 10,
                    20..=99 => self.open % 100 < 10,
                    _ => self.open % 1000 < 100,
                };
                self.failed |= !room;
                self.open.checked_add(value)
            }
        };
        match next {
            Some(open) => self.open = open,
            None => self.failed = true,
        }
    }

    /// Whether a French hundred may follow: right behind two to nine, or a
    /// thousand.
    fn takes_hundreds(&self, distance: usize) -> bool {
        distance == 1 && (self.open == 0 || (2..=9).contains(&self.open))
    }

    fn value(&self) -> Option<Decimal> {
        let all = self.closed.checked_add(self.open)?;
        (!self.failed && self.words > 0).then(|| Decimal::from(all))
    }
}

/// 贰万柒仟伍佰, 三百八十二: the value of a run of Chinese numerals.
fn han(run: &str) -> Option<Decimal> {
    let (mut total, mut section, mut digit): (u64, u64, u64) = (0, 0, 0);
    for c in run.chars() {
        match han_sign(c)? {
            Han::Digit(value) => {
                if digit != 0 {
                    return None;
                }
                digit = value;
            }
            Han::Power(power) => {
                section = section.checked_add(digit.max(1).checked_mul(power)?)?;
                digit = 0;
            }
            Han::Myriad(power) => {
                let open = section.checked_add(digit)?;
                total = if open == 0 {
                    total.checked_mul(power)?
                } else {
                    total.checked_add(open.checked_mul(power)?)?
                };
                section = 0;
                digit = 0;
            }
        }
    }
    Some(Decimal::from(
        total.checked_add(section)?.checked_add(digit)?,
    ))
}

enum Han {
    Digit(u64),
    Power(u64),
    Myriad(u64),
}

fn han_sign(c: char) -> Option<Han> {
    Some(match c {
        '零' | '〇' => Han::Digit(0),
        '一' | '壹' | '壱' | '弌' => Han::Digit(1),
        '二' | '两' | '贰' | '貳' | '弐' => Han::Digit(2),
        '三' | '叁' | '參' | '参' | '叄' => Han::Digit(3),
        '四' | '肆' => Han::Digit(4),
        '五' | '伍' => Han::Digit(5),
        '六' | '陆' | '陸' => Han::Digit(6),
        '七' | '柒' | '漆' => Han::Digit(7),
        '八' | '捌' => Han::Digit(8),
        '九' | '玖' => Han::Digit(9),
        '十' | '拾' => Han::Power(10),
        '百' | '佰' => Han::Power(100),
        '千' | '仟' | '阡' => Han::Power(1000),
        '万' | '萬' => Han::Myriad(10_000),
        '亿' | '億' => Han::Myriad(100_000_000),
        _ => return None,
    })
}

lexicon!(
    /// Words that announce an amount in words.
    ANNOUNCED,
    ["say", "in words", "in worten", "in letters", "amount in words", "son", "son:", "importe con letra", "con letra", "en letras", "soit", "la somme de", "en toutes lettres", "en lettres", "por extenso", "a quantia de", "прописью", "大写", "大寫", "人民币", "金", "合计大写", "金额大写", "total", "also", "namely", "nämlich", "à savoir", "es decir", "ou seja", "即", "计", "共计", "整"]
);

/// Currencies spoken out.
const SPOKEN: &[(&str, &str)] = &[
    ("dollar", "$"),
    ("dólar", "$"),
    ("dolar", "$"),
    ("доллар", "$"),
    ("euro", "EUR"),
    ("евро", "EUR"),
    ("pound", "GBP"),
    ("livre", "GBP"),
    ("libra", "GBP"),
    ("pfund", "GBP"),
    ("фунт", "GBP"),
    ("rupee", "INR"),
    ("real", "BRL"),
    ("reais", "BRL"),
    ("franc", "CHF"),
    ("franken", "CHF"),
    ("yuan", "CNY"),
    ("renminbi", "CNY"),
    ("rmb", "CNY"),
    ("yen", "JPY"),
    ("dirham", "AED"),
    ("рубл", "RUB"),
    ("юан", "CNY"),
    ("peso", "MXN"),
];

fn spoken(word: &str) -> Option<&'static str> {
    let known = SPOKEN
        .iter()
        .find(|(stem, _)| word.starts_with(stem) && word.len() <= stem.len() + 6)
        .map(|(_, code)| *code);
    known.or_else(|| {
        // ISO codes, not words that happen to be one.
        (word.len() == 3 || word == "usd")
            .then(|| money::code_of(word))
            .flatten()
    })
}

/// Bytes between words and figures at most.
const REACH: usize = 160;

/// The text with its words across line ends.
struct Words<'a> {
    text: &'a Text,
    content: &'a str,
    folded: &'a str,
    tokens: Vec<Token>,
}

/// Amounts in words, each with its figures.
pub fn find(text: &Text, amounts: &[&Fact<Money>]) -> Vec<Spelled> {
    if amounts.is_empty() {
        return Vec::new();
    }
    let text = &Words {
        text,
        content: &text.content,
        folded: &text.folded,
        tokens: text
            .tokens
            .iter()
            .filter(|t| t.kind != Kind::Break)
            .cloned()
            .collect(),
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.tokens.len() && found.len() < super::MAX_FACTS {
        let token = &text.tokens[at];
        if token.kind == Kind::Word
            && text.text.is_authored(token.range.start)
            && let Some(run) = run(text, at)
        {
            at = run.next.max(at + 1);
            found.extend(pair(text, run, amounts));
        } else {
            at += 1;
        }
    }
    found
}

/// An amount in words as read.
struct Run {
    value: Decimal,
    has_cents: bool,
    currency: Option<&'static str>,
    range: Range<usize>,
    next: usize,
}

fn run(text: &Words, at: usize) -> Option<Run> {
    han_run(text, at).or_else(|| word_run(text, at))
}

fn lower(text: &Words, at: usize) -> String {
    text.tokens
        .get(at)
        .filter(|t| t.range.len() <= 160)
        .map_or_else(String::new, |t| t.text(text.content).to_lowercase())
}

fn han_run(text: &Words, at: usize) -> Option<Run> {
    let tokens = &text.tokens;
    let sign = |i: usize| {
        tokens
            .get(i)
            .and_then(|t| t.text(text.content).chars().next())
            .filter(|c| han_sign(*c).is_some())
    };
    sign(at)?;
    if at > 0 && sign(at - 1).is_some() {
        return None;
    }
    let mut end = at;
    let mut run = String::new();
    while let Some(c) = sign(end).filter(|_| end < at + 40) {
        run.push(c);
        end += 1;
    }
    let after = lower(text, end);
    let is_money = matches!(
        after.as_str(),
        "元" | "圆" | "圓" | "円" | "圓整" | "美" | "欧" | "整"
    );
    let before = super::text::tail(text.folded, tokens[at].range.start, 24);
    let capitals = run
        .chars()
        .any(|c| "壹贰貳叁參参弐壱肆伍陆陸柒捌玖拾佰仟".contains(c));
    if run.chars().count() < 2 || !is_money || !(capitals || before.contains("大写")) {
        return None;
    }
    let mut value = han(&run)?;
    // 元, 美元, 整
    while end < tokens.len()
        && matches!(
            lower(text, end).as_str(),
            "元" | "圆" | "圓" | "円" | "美" | "欧"
        )
    {
        end += 1;
    }
    let mut has_cents = lower(text, end) == "整" || lower(text, end) == "正";
    for (unit, worth) in [("角", Decimal::new(1, 1)), ("分", Decimal::new(1, 2))] {
        let zero = usize::from(sign(end) == Some('零'));
        if let Some(Han::Digit(digit)) = sign(end + zero).and_then(han_sign)
            && lower(text, end + zero + 1) == unit
        {
            value += worth * Decimal::from(digit);
            has_cents = true;
            end += zero + 2;
        }
    }
    let last = tokens.get(end - 1)?.range.end;
    let named = text.content.get(tokens[at].range.start..last)?;
    let currency = match () {
        () if named.contains("美") || before.ends_with("美元") || before.ends_with("美金") => {
            Some("USD")
        }
        () if named.contains("欧") || before.ends_with("欧元") => Some("EUR"),
        () if named.contains('円') => Some("JPY"),
        () if before.ends_with("人民币") => Some("CNY"),
        () => None,
    };
    Some(Run {
        value,
        has_cents,
        currency,
        range: tokens[at].range.start..last,
        next: end,
    })
}

/// Number words of one token: `twenty-seven`, `einundzwanzigtausend`.
fn token_numbers(word: &str) -> Option<Vec<(u64, bool)>> {
    if let Some(number) = number_word(word) {
        return Some(vec![number]);
    }
    if word.contains('-') {
        return word
            .split('-')
            .filter(|w| !w.is_empty() && !CONNECTORS.contains(w))
            .map(number_word)
            .collect();
    }
    compound(word)
}

fn word_run(text: &Words, at: usize) -> Option<Run> {
    let tokens = &text.tokens;
    let mut tally = Tally::default();
    let mut end = at;
    let mut last = at;
    let mut at_word = at;
    while at_word < tokens.len() && at_word < at + 40 {
        let word = lower(text, at_word);
        // "deux cents" counts hundreds, "ninety cents" hundredths.
        let hundredths = is_cent(&word) && at_word > at && !tally.takes_hundreds(at_word - last);
        let numbers =
            token_numbers(&word).filter(|_| tokens[at_word].kind == Kind::Word && !hundredths);
        match numbers {
            Some(numbers) => {
                for (value, power) in numbers {
                    tally.take(value, power);
                }
                last = at_word;
                end = at_word + 1;
            }
            None if at_word > at && CONNECTORS.contains(&word.as_str()) => {}
            None => break,
        }
        at_word += 1;
    }
    let first = lower(text, at);
    let whole = tally.value()?;
    let enough = tally.words >= 2 && whole >= Decimal::TEN && !(first == "a" && tally.words < 3);
    if !enough {
        return None;
    }
    let mut next = end;
    let cents = cents(text, &mut next);
    let before = before(text, at);
    let (after, next) = after(text, next);
    let cents = cents.or_else(|| {
        let mut from = next;
        cents_behind(text, &mut from)
    });
    let is_delimited = match (&before, &after) {
        (Edge::Word, _) => false,
        (_, Edge::Word) => matches!(before, Edge::Announced | Edge::Currency(_)) && cents.is_some(),
        (Edge::Sign, Edge::Sign) => {
            // Alone in brackets behind a figure.
            let opened = text.content[..tokens[at].range.start]
                .trim_end()
                .ends_with(['(', '（']);
            opened && whole >= Decimal::ONE_HUNDRED
        }
        _ => true,
    };
    if !is_delimited {
        return None;
    }
    let currency = [&before, &after].into_iter().find_map(|e| match e {
        Edge::Currency(code) => Some(*code),
        _ => None,
    });
    Some(Run {
        value: whole + cents.unwrap_or_default(),
        has_cents: cents.is_some(),
        currency,
        range: tokens[at].range.start..tokens[last].range.end,
        next,
    })
}

/// What stands beside the words.
enum Edge {
    Currency(&'static str),
    Announced,
    Sign,
    Word,
}

fn before(text: &Words, at: usize) -> Edge {
    let start = text.tokens[at].range.start;
    let tail = super::text::tail(text.folded, start, 40);
    let words = tail.trim_end_matches([
        ' ', ':', '：', '\u{a0}', '"', '“', '(', '（', ',', '«', '\t',
    ]);
    let last = |n: usize| {
        at.checked_sub(n)
            .map(|i| lower(text, i))
            .unwrap_or_default()
    };
    let near = (1..=3)
        .map(last)
        .find(|w| w.chars().any(char::is_alphanumeric))
        .unwrap_or_default();
    if let Some(code) = spoken(&near) {
        return Edge::Currency(code);
    }
    if near == "only"
        || ANNOUNCED
            .hits(words)
            .iter()
            .any(|h| h.range.end == words.len())
    {
        return Edge::Announced;
    }
    match text.tokens.get(at.wrapping_sub(1)) {
        None => Edge::Sign,
        Some(token) if token.kind == Kind::Sign || breaks_before(text, at) => Edge::Sign,
        Some(_) => Edge::Word,
    }
}

/// Whether a line ends between a token and the one before.
fn breaks_before(text: &Words, at: usize) -> bool {
    let end = |i: usize| text.tokens.get(i).map(|t| t.range.clone());
    match (at.checked_sub(1).and_then(end), end(at)) {
        (Some(before), Some(here)) => text.content[before.end..here.start].contains('\n'),
        _ => true,
    }
}

/// What follows, and the token behind it.
fn after(text: &Words, at: usize) -> (Edge, usize) {
    // "de los EE. UU.", "US", "only", "and no cents"
    for next in at..at + 3 {
        let word = lower(text, next);
        if let Some(code) = spoken(&word) {
            return (Edge::Currency(code), next + 1);
        }
        if word == "only" {
            return (Edge::Announced, next + 1);
        }
        if !matches!(
            word.as_str(),
            "us" | "u" | "." | "s" | "de" | "d" | "american" | "us-" | "british" | "sterling"
        ) {
            break;
        }
    }
    let edge = match text.tokens.get(at) {
        None => Edge::Sign,
        Some(token) if token.kind == Kind::Sign || breaks_before(text, at) => Edge::Sign,
        Some(_) => Edge::Word,
    };
    (edge, at)
}

/// `and 05/100`, `45/100`, `and cents ninety` behind the number words.
fn cents(text: &Words, next: &mut usize) -> Option<Decimal> {
    let mut at = *next;
    while matches!(
        lower(text, at).as_str(),
        "and" | "&" | "y" | "con" | "e" | "et" | "und" | "with" | "," | "и"
    ) {
        at += 1;
    }
    let word = lower(text, at);
    let hundredths = word
        .strip_suffix("/100")
        .and_then(|n| n.parse::<u32>().ok())
        .or_else(|| {
            (lower(text, at + 1) == "/" && lower(text, at + 2) == "100")
                .then(|| word.parse::<u32>().ok())
                .flatten()
        });
    if let Some(n) = hundredths.filter(|n| *n < 100) {
        *next = at + if word.ends_with("/100") { 1 } else { 3 };
        return Some(Decimal::new(i64::from(n), 2));
    }
    if is_cent(&word) {
        let mut tally = Tally::default();
        let mut behind = at + 1;
        while let Some(numbers) = token_numbers(&lower(text, behind)).filter(|_| behind < at + 5) {
            numbers.into_iter().for_each(|(v, p)| tally.take(v, p));
            behind += 1;
        }
        let value = tally.value().filter(|v| *v < Decimal::ONE_HUNDRED)?;
        *next = behind;
        return Some(value / Decimal::ONE_HUNDRED);
    }
    None
}

/// `… dollars and fifty cents`, `… dólares 45/100`.
fn cents_behind(text: &Words, next: &mut usize) -> Option<Decimal> {
    if let Some(value) = cents(text, next) {
        return Some(value);
    }
    let mut at = *next;
    while matches!(
        lower(text, at).as_str(),
        "and" | "&" | "y" | "con" | "e" | "et" | "und" | "with" | "," | "и"
    ) {
        at += 1;
    }
    let mut tally = Tally::default();
    let first = at;
    while !is_cent(&lower(text, at))
        && let Some(numbers) = token_numbers(&lower(text, at)).filter(|_| at < first + 5)
    {
        numbers.into_iter().for_each(|(v, p)| tally.take(v, p));
        at += 1;
        if matches!(lower(text, at).as_str(), "y" | "e" | "et" | "and") {
            at += 1;
        }
    }
    let value = tally.value().filter(|v| *v < Decimal::ONE_HUNDRED)?;
    is_cent(&lower(text, at)).then(|| {
        *next = at + 1;
        value / Decimal::ONE_HUNDRED
    })
}

fn is_cent(word: &str) -> bool {
    matches!(
        word,
        "cent"
            | "cents"
            | "centavos"
            | "centavo"
            | "céntimos"
            | "centimes"
            | "cêntimos"
            | "pence"
            | "rappen"
            | "paise"
            | "fils"
            | "цент"
            | "центов"
            | "копеек"
    )
}

/// The figures the words stand for: those that agree, else the nearest.
fn pair(text: &Words, run: Run, amounts: &[&Fact<Money>]) -> Option<Spelled> {
    let line = text.text.line_at(run.range.start);
    let spelled = |fact: &Fact<Money>| Spelled {
        value: run.value,
        range: run.range.clone(),
        currency: run.currency,
        has_cents: run.has_cents,
        figure: fact.value.clone(),
        figure_range: fact.range.clone(),
    };
    let from = amounts.partition_point(|m| m.range.end + REACH < run.range.start);
    let near: Vec<&Fact<Money>> = amounts[from..]
        .iter()
        .take_while(|m| m.range.start < run.range.end + REACH)
        .copied()
        .collect();
    if let Some(right) = near.iter().find(|m| spelled(m).agrees()) {
        return Some(spelled(right));
    }
    let before = near
        .iter()
        .rev()
        .find(|m| m.range.end <= run.range.start)
        .filter(|m| {
            // In the same line, or in the last one before it.
            m.range.start >= line.start
                || text.content[m.range.end..run.range.start]
                    .matches('\n')
                    .count()
                    <= 2
        });
    let after = near
        .iter()
        .find(|m| m.range.start >= run.range.end && m.range.start - run.range.end <= 40)
        .filter(|m| m.range.start < line.end);
    let chosen = before.or(after)?;
    let compatible = run
        .currency
        .is_none_or(|c| money::compatible(c, chosen.value.currency));
    compatible.then(|| spelled(chosen))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::numbers::Convention;

    fn pairs(content: &str) -> Vec<(String, bool)> {
        let text = Text::plain(content);
        let amounts: Vec<Fact<Money>> = money::find(content, &text.tokens, Convention::Point)
            .into_iter()
            .map(|(range, value)| Fact {
                value,
                part: crate::review::Part::Body,
                range,
            })
            .collect();
        find(&text, &amounts.iter().collect::<Vec<_>>())
            .into_iter()
            .map(|s| (s.value.normalize().to_string(), s.agrees()))
            .collect()
    }

    #[test]
    fn amounts_in_words_are_read_in_their_language() {
        for (content, value) in [
            (
                "USD 25,700.00 (SAY US DOLLARS TWENTY FIVE THOUSAND SEVEN HUNDRED ONLY)",
                "25700",
            ),
            ("USD 1,500 in words fifteen hundred dollars", "1500"),
            (
                "USD 4,227.60, Four Thousand Two Hundred Twenty-Seven and 60/100 Dollars",
                "4227.6",
            ),
            (
                "USD 23,418.90, SAY US DOLLARS TWENTY THREE THOUSAND FOUR HUNDRED AND EIGHTEEN AND CENTS NINETY ONLY",
                "23418.9",
            ),
            (
                "EUR 21,873 (in Worten einundzwanzigtausendachthundertdreiundsiebzig Euro)",
                "21873",
            ),
            (
                "EUR 97,480 soit quatre-vingt-dix-sept mille quatre cent quatre-vingts euros",
                "97480",
            ),
            (
                "USD 31,721.45 (treinta y un mil setecientos veintiún dólares 45/100 USD)",
                "31721.45",
            ),
            ("US$ 3,420 (três mil, quatrocentos e vinte dólares)", "3420"),
            (
                "USD 57,300 (пятьдесят семь тысяч триста долларов США)",
                "57300",
            ),
            (
                "INR 12,500,000 (rupees one crore twenty five lakh only)",
                "12500000",
            ),
            ("¥86,400.00（大写：人民币捌万陆仟肆佰元整）", "86400"),
            ("¥1,020.50（人民币壹仟零贰拾元伍角整）", "1020.5"),
        ] {
            assert_eq!(pairs(content), [(value.to_owned(), true)], "{content}");
        }
    }

    #[test]
    fn other_number_words_are_no_amount() {
        for content in [
            "the freight of EUR 640.00 covers four pallets and two sets of documents, and three hundred spare keys",
            "USD 12,000 for one hundred and twenty days of work",
        ] {
            assert!(pairs(content).is_empty(), "{content}: {:?}", pairs(content));
        }
    }
}
