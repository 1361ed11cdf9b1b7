//! Multiplications a mail carries out: quantity × unit price = line total, in
//! a sentence, in labelled lines, in a table.

use std::ops::Range;

use rust_decimal::Decimal;

use super::money::{Money, is_currency};
use super::numbers::{self, Convention};
use super::quantities::{Quantity, unit};
use super::tables::{Column, Table, per_of};
use super::tokens::{Kind, Token};
use super::words::lexicon;
use super::{Fact, Text};

/// A multiplication as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calculation {
    /// First factor, usually the quantity.
    pub quantity: Term,
    /// Second factor, usually the unit price.
    pub price: Term,
    /// How many units the price is for (100 in "per 100 pcs").
    pub per: Decimal,
    /// The product as the mail has it.
    pub total: Term,
}

/// A number with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Its value.
    pub value: Decimal,
    /// Its bytes, without currency and unit.
    pub range: Range<usize>,
    /// Decimals written.
    pub scale: u32,
}

impl Calculation {
    /// The product as it should be, rounded as the mail rounds.
    pub fn expected(&self) -> Decimal {
        let exact = self
            .quantity
            .value
            .checked_mul(self.price.value)
            .and_then(|p| p.checked_div(self.per))
            .unwrap_or(self.total.value);
        exact.round_dp(self.total.scale.max(2)).normalize()
    }

    /// Whether the mail's product is right to its last written digit.
    pub fn is_right(&self) -> bool {
        let tolerance = if self.total.scale == 0 {
            Decimal::ONE
        } else {
            Decimal::new(1, self.total.scale.min(10))
        };
        (self.expected() - self.total.value).abs() < tolerance
            || self.expected().round_dp(self.total.scale) == self.total.value
    }

    /// `12.85 × 2,000 = 25,700.00`
    pub fn redone(&self, convention: Convention) -> String {
        let write = |term: &Term| numbers::write(term.value, term.scale, convention);
        let per = if self.per == Decimal::ONE {
            String::new()
        } else {
            format!(" / {}", numbers::write(self.per, 0, convention))
        };
        format!(
            "{} × {}{per} = {}",
            write(&self.price),
            write(&self.quantity),
            self.expected_text(convention)
        )
    }

    /// The right product, written as the mail writes its own.
    pub fn expected_text(&self, convention: Convention) -> String {
        numbers::write(self.expected(), self.total.scale, convention)
    }
}

lexicon!(
    /// Words that say the line is more than a multiplication.
    MODIFIERS,
    ["discount*", "less", "minus", "rebate", "rabatt*", "skonto", "nachlass", "abzgl*", "abzüglich", "zzgl*", "zuzüglich", "zuschlag*", "折", "折扣", "优惠", "减", "descuento*", "dto", "dcto", "desconto*", "remise*", "ristourne",
     "surcharge*", "incl*", "inkl*", "included", "plus", "minimum*", "mindest*", "mínimo*", "freight", "fracht", "frete", "flete", "运费", "税", "税込", "値引*", "割引*", "送料", "vat", "mwst", "ust", "iva", "tva", "ipi", "icms", "ндс", "скидк*", "tooling", "setup", "set-up", "deposit", "anzahlung", "anticipo", "acompte", "定金", "approx*", "about", "ca", "circa", "约", "roughly", "rund", "environ", "aprox*", "~", "≈", "起订", "最低", "moq", "off", "handling", "free", "gratis", "foc", "赠", "免费", "rounded", "gerundet", "redondeado", "arrondi", "old", "instead", "statt", "was", "原", "wrong", "incorrect", "错", "tier", "staffel*", "more", "ab", "from", "commission", "提成"]
);

lexicon!(
    /// The same, but for an equation written out with × and =.
    EQUATION_MODIFIERS,
    ["discount*", "less", "minus", "rebate", "rabatt*", "skonto", "nachlass", "abzgl*", "abzüglich", "zzgl*", "折", "折扣", "优惠", "descuento*", "desconto*", "remise*", "surcharge*", "incl*", "inkl*", "included", "plus", "minimum*", "mindest*", "approx*", "ca", "约", "rund", "environ", "aprox*", "~", "≈", "vat", "mwst", "iva", "tva", "ндс", "скидк*", "割引*", "値引*", "税込", "off", "rounded", "wrong", "incorrect", "instead", "错", "commission", "提成", "free of charge", "foc"]
);

/// The multiplications of the authored text.
pub fn find(
    text: &Text,
    convention: Convention,
    tables: &[Table],
    quantities: &[&Fact<Quantity>],
    money: &[&Fact<Money>],
) -> Vec<Calculation> {
    let mut found = Vec::new();
    let equations = Equations { text, convention };
    found.extend(equations.all());
    found.extend(
        tables
            .iter()
            .flat_map(|table| of_table(text, table, convention)),
    );
    found.extend(labelled(text, convention));
    found.extend(sentences(text, convention, quantities, money));
    dedup(found)
}

/// One total, one calculation: the first way that found it speaks.
fn dedup(found: Vec<Calculation>) -> Vec<Calculation> {
    let mut kept: Vec<Calculation> = Vec::new();
    for calculation in found.into_iter().take(super::MAX_FACTS) {
        if !kept
            .iter()
            .any(|k| k.total.range == calculation.total.range)
        {
            kept.push(calculation);
        }
    }
    kept
}

pub(super) fn term(text: &Text, token: &Token, convention: Convention) -> Option<Term> {
    // "$.20" is a fifth of a dollar, not twenty.
    let cut = text.content[..token.range.start].ends_with(['.', ',']);
    if token.kind != Kind::Number || cut || !text.is_authored(token.range.start) {
        return None;
    }
    let written = token.text(&text.content);
    Some(Term {
        value: numbers::value(written, convention)?,
        range: token.range.clone(),
        scale: numbers::scale(written, convention),
    })
}

// ---- a × b = c -------------------------------------------------------------

struct Equations<'a> {
    text: &'a Text,
    convention: Convention,
}

/// How many tokens of unit, currency and the like may stand around a term.
const TRIM: usize = 6;

impl Equations<'_> {
    fn all(&self) -> Vec<Calculation> {
        let tokens = &self.text.tokens;
        (0..tokens.len()).filter_map(|i| self.at(i)).collect()
    }

    fn word(&self, index: usize) -> String {
        self.text
            .tokens
            .get(index)
            .map_or_else(String::new, |t| t.text(&self.text.content).to_lowercase())
    }

    fn at(&self, index: usize) -> Option<Calculation> {
        let tokens = &self.text.tokens;
        let first = term(self.text, &tokens[index], self.convention)?;
        if index > 0 && self.is_operator(index - 1) {
            return None;
        }
        let (at, units) = self.skip_trim(index + 1);
        let (at, goods) = self.skip_goods(at);
        if !self.is_times(at, goods || !units.is_empty()) {
            return None;
        }
        let (at, _) = self.skip_trim(at + 1);
        let second = term(self.text, tokens.get(at)?, self.convention)?;
        let (per, at) = self.per(at + 1);
        let each = self.is_each(at);
        let (at, _) = self.skip_trim(at);
        let at = self.equals(at, each)?;
        let (at, _) = self.skip_trim(at);
        let total = term(self.text, tokens.get(at)?, self.convention)?;
        let next = self.skip_trim(at + 1).0;
        if self.is_operator(next) || self.word(next) == "%" {
            return None;
        }
        // Without money it may be a size: "60x120 = 1.44 m2".
        let priced = self.has_currency(index, at + 2)
            || second.scale >= 2 && unit(&self.word(at + 1)).is_none();
        if !priced {
            return None;
        }
        let sentence = self.text.sentence_at(&(first.range.start..total.range.end));
        if EQUATION_MODIFIERS.is_in(&self.text.folded[sentence]) {
            return None;
        }
        Some(Calculation {
            quantity: first,
            price: second,
            per,
            total,
        })
    }

    /// "14 display boards at …", `350 pcs ball valve 1" at …`: up to five words
    /// for the goods.
    fn skip_goods(&self, from: usize) -> (usize, bool) {
        (from..from + 6)
            .find(|at| matches!(self.word(*at).as_str(), "at" | "@" | "à" | "zu" | "je"))
            .filter(|at| {
                (from..*at).all(|i| {
                    self.text.tokens.get(i).is_some_and(|t| {
                        matches!(t.kind, Kind::Word | Kind::Code) || self.is_size(i)
                    })
                })
            })
            .map_or((from, false), |at| (at, at > from))
    }

    /// `1"` or `1″`: the inches of a part, or their sign.
    fn is_size(&self, at: usize) -> bool {
        let sign = |i: usize| matches!(self.word(i).as_str(), "\"" | "″" | "”");
        let number = self
            .text
            .tokens
            .get(at)
            .is_some_and(|t| t.kind == Kind::Number);
        sign(at) || number && sign(at + 1)
    }

    fn is_each(&self, at: usize) -> bool {
        (at..at + 4).any(|i| {
            matches!(
                self.word(i).as_str(),
                "each" | "per" | "/" | "apiece" | "je" | "pro"
            )
        })
    }

    fn has_currency(&self, from: usize, to: usize) -> bool {
        (from.saturating_sub(1)..to).any(|i| {
            let word = self.word(i);
            is_currency(&word) || is_cjk_currency(&word)
        })
    }

    /// Past units, currencies, brackets and one line wrap.
    fn skip_trim(&self, mut at: usize) -> (usize, Vec<&'static str>) {
        let mut units = Vec::new();
        for _ in 0..TRIM {
            let word = self.word(at);
            if let Some((unit, length)) = self.unit_at(at) {
                units.push(unit);
                at += length - 1;
            } else if !(is_currency(&word)
                || is_cjk_currency(&word)
                || matches!(
                    word.as_str(),
                    "$" | "us"
                        | "/"
                        | "per"
                        | "pro"
                        | "por"
                        | "each"
                        | "("
                        | ")"
                        | "\n"
                        | "."
                        | "je"
                        | "par"
                        | "每"
                ))
            {
                break;
            }
            at += 1;
        }
        (at, units)
    }

    /// A unit of one word, or of two or three characters (平方米).
    fn unit_at(&self, at: usize) -> Option<(&'static str, usize)> {
        (1..=3).rev().find_map(|length| {
            let word: String = (at..at + length).map(|i| self.word(i)).collect();
            unit(&word)
                .filter(|_| word != "x" && (length == 1 || !word.is_ascii()))
                .map(|u| (u, length))
        })
    }

    fn is_times(&self, at: usize, has_unit: bool) -> bool {
        match self.word(at).as_str() {
            "×" | "x" | "*" | "✕" | "✖" | "х" | "乘" => true,
            "@" | "à" | "at" | "a" | "zu" | "por" | "je" => has_unit,
            _ => false,
        }
    }

    fn is_operator(&self, at: usize) -> bool {
        matches!(
            self.word(at).as_str(),
            "×" | "x" | "*" | "+" | "✕" | "÷" | "乘" | "х"
        )
    }

    /// `=`, or a word that says so; the index behind it.
    fn equals(&self, at: usize, each: bool) -> Option<usize> {
        match self.word(at).as_str() {
            "is" | "are" | "comes" | "sind" | "ist" | "son" | "fait" if each => {
                Some(at + if self.word(at + 1) == "to" { 2 } else { 1 })
            }
            "=" | "＝" | "→" => Some(at + 1),
            ":" | "，" | "," | "-" | "–" => {
                let next = self.word(at + 1);
                self.says_total(&next)
                    .then_some(at + 2)
                    .map(|at| self.past_colon(at))
                    .or_else(|| self.cjk_total(at + 1))
            }
            word if self.says_total(word) => Some(self.past_colon(at + 1)),
            _ => self.cjk_total(at),
        }
    }

    fn says_total(&self, word: &str) -> bool {
        matches!(
            word,
            "equals"
                | "total"
                | "totals"
                | "totalling"
                | "totaling"
                | "makes"
                | "gesamt"
                | "macht"
                | "ergibt"
                | "soit"
                | "итого"
        )
    }

    fn cjk_total(&self, at: usize) -> Option<usize> {
        let two = format!("{}{}", self.word(at), self.word(at + 1));
        [
            "合计", "共计", "总计", "总价", "总额", "小计", "等于", "金额", "合計", "小計",
        ]
        .contains(&two.as_str())
        .then(|| self.past_colon(at + 2))
    }

    fn past_colon(&self, at: usize) -> usize {
        if matches!(self.word(at).as_str(), ":" | "：" | "为" | "of") {
            at + 1
        } else {
            at
        }
    }

    /// `/100 pcs`, `per 1,000`, `pro 100 Stück`, `‰`.
    fn per(&self, at: usize) -> (Decimal, usize) {
        let one = (Decimal::ONE, at);
        let mut from = at;
        while from < at + 3 && (is_currency(&self.word(from)) || self.word(from) == "$") {
            from += 1;
        }
        match self.word(from).as_str() {
            "‰" => return (Decimal::ONE_THOUSAND, from + 1),
            "%" => return (Decimal::ONE_HUNDRED, from + 1),
            "/" | "per" | "pro" | "por" | "par" | "je" | "每" => {}
            _ => return one,
        }
        let number = self
            .text
            .tokens
            .get(from + 1)
            .and_then(|t| term(self.text, t, self.convention));
        match number {
            Some(n) => (n.value, from + 2),
            None => match round_word(&self.word(from + 1)) {
                Some(value) => (value, from + 2),
                None => one,
            },
        }
    }
}

fn is_cjk_currency(word: &str) -> bool {
    matches!(
        word,
        "美" | "金" | "欧" | "日" | "人" | "民" | "币" | "元" | "円" | "￥" | "¥" | "€" | "£"
    )
}

fn round_word(word: &str) -> Option<Decimal> {
    match word {
        "hundred" | "hundert" | "cien" | "cento" | "cent" | "百" => Some(Decimal::ONE_HUNDRED),
        "thousand" | "tausend" | "mil" | "mille" | "千" | "тысячу" => {
            Some(Decimal::ONE_THOUSAND)
        }
        _ => None,
    }
}

// ---- tables ----------------------------------------------------------------

/// The rows of a table that has a quantity, a unit price and a line total.
fn of_table(text: &Text, table: &Table, convention: Convention) -> Vec<Calculation> {
    let once = |c| table.columns.iter().filter(|x| **x == c).count() == 1;
    let usable = once(Column::Quantity)
        && once(Column::Price)
        && once(Column::Total)
        && !table.columns.contains(&Column::Modifier);
    if !usable {
        return Vec::new();
    }
    let rows = table.rows.iter();
    let found: Vec<Calculation> = rows
        .filter_map(|row| row_of(text, row, table, convention))
        .collect();
    // A row that is right shows that the heads were put in their order.
    if table.guessed && !found.iter().any(Calculation::is_right) {
        return Vec::new();
    }
    found
}

fn row_of(
    text: &Text,
    cells: &[Range<usize>],
    table: &Table,
    convention: Convention,
) -> Option<Calculation> {
    let number = |column| single_number(text, table.cell(cells, column)?, convention);
    let line = cells.first()?.start..cells.last()?.end;
    let quantity = table.cell(cells, Column::Quantity)?;
    let counted = text.folded[quantity.clone()]
        .trim_start()
        .trim_start_matches(|c: char| !c.is_alphabetic());
    let units_fit = first_word(counted)
        .or(table.counted)
        .zip(table.priced)
        .is_none_or(|(q, p)| q == p);
    if !units_fit || EQUATION_MODIFIERS.is_in(&text.folded[line]) {
        return None;
    }
    let mut per = table.per;
    let price = table.cell(cells, Column::Price)?;
    if let Some((_, behind)) = text.folded[price.clone()].split_once('/') {
        per = per_of(behind);
    }
    Some(Calculation {
        quantity: number(Column::Quantity)?,
        price: number(Column::Price)?,
        per,
        total: number(Column::Total)?,
    })
}

/// The number of a cell that has only one (a `/100` behind a price aside).
pub(super) fn single_number(
    text: &Text,
    cell: &Range<usize>,
    convention: Convention,
) -> Option<Term> {
    let tokens: Vec<&Token> = text
        .tokens
        .iter()
        .skip(text.tokens.partition_point(|t| t.range.start < cell.start))
        .take_while(|t| t.range.end <= cell.end)
        .collect();
    if tokens.iter().any(|t| t.kind == Kind::Code) {
        return None;
    }
    let mut numbers = tokens
        .iter()
        .enumerate()
        .filter(|(_, t)| t.kind == Kind::Number);
    let (_, first) = numbers.next()?;
    let others_are_per = numbers
        .all(|(i, _)| i > 0 && matches!(tokens[i - 1].text(&text.content), "/" | "per" | "pro"));
    others_are_per
        .then(|| term(text, first, convention))
        .flatten()
}

// ---- labelled lines and sentences ------------------------------------------

static QUANTITY_LABEL: &[&str] = &[
    "qty",
    "quantity",
    "menge",
    "anzahl",
    "cantidad",
    "quantité",
    "quantidade",
    "数量",
    "количество",
    "кол-во",
];
static PRICE_LABEL: &[&str] = &[
    "unit price",
    "price",
    "price per unit",
    "einzelpreis",
    "stückpreis",
    "preis",
    "precio unitario",
    "precio",
    "prix unitaire",
    "prix",
    "preço unitário",
    "preço",
    "单价",
    "単価",
    "цена",
];
static TOTAL_LABEL: &[&str] = &[
    "total",
    "total amount",
    "amount",
    "line total",
    "total price",
    "total value",
    "gesamtpreis",
    "gesamtbetrag",
    "gesamt",
    "betrag",
    "summe",
    "importe",
    "importe total",
    "total ht",
    "montant",
    "montant total",
    "valor total",
    "总价",
    "总金额",
    "金额",
    "合计",
    "总额",
    "共计",
    "总计",
    "合計",
    "金額",
    "合計金額",
    "итого",
    "сумма",
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Label {
    Quantity,
    Price,
    Total,
}

/// `Quantity: 2,000 pcs` / `Unit price: USD 12.85` / `Total: USD 25,700.00`
/// on lines of their own, or parted by commas on one.
fn labelled(text: &Text, convention: Convention) -> Vec<Calculation> {
    let mut found = Vec::new();
    let mut open: Vec<Labelled> = Vec::new();
    let mut blank_lines = 0;
    for line in text.lines() {
        let folded = &text.folded[line.clone()];
        if folded.trim().is_empty() {
            blank_lines += 1;
            if blank_lines > 1 {
                open.clear();
            }
            continue;
        }
        blank_lines = 0;
        let pieces = pieces(text, &line);
        // What a price includes changes nothing of the product.
        let is_price = pieces
            .iter()
            .any(|p| label_of(text, p).is_some_and(|(l, _)| l == Label::Price));
        if MODIFIERS.is_in(if is_price {
            before_bracket(folded)
        } else {
            folded
        }) {
            open.clear();
            continue;
        }
        let mut any = false;
        for piece in pieces {
            let Some(labelled) = read_label(text, &piece, convention) else {
                continue;
            };
            any = true;
            if open.iter().any(|l| l.label == labelled.label) {
                open.clear();
            }
            open.push(labelled);
            if let Some(calculation) = complete(&open) {
                found.push(calculation);
                open.clear();
            }
        }
        if !any && text.content[line].len() > 80 {
            open.clear();
        }
    }
    found
}

/// A line cut at commas and semicolons that part labelled values.
fn pieces(text: &Text, line: &Range<usize>) -> Vec<Range<usize>> {
    let content = &text.content[line.clone()];
    let mut pieces = Vec::new();
    let mut start = 0;
    for (at, c) in content.char_indices() {
        let number_goes_on =
            c == ',' && content[at + 1..].starts_with(|c: char| c.is_ascii_digit());
        if matches!(c, ',' | ';' | '，' | '；' | '|' | '、' | '\t' | '。') && !number_goes_on {
            pieces.push(line.start + start..line.start + at);
            start = at + c.len_utf8();
        }
    }
    pieces.push(line.start + start..line.end);
    pieces
}

/// A value behind its label.
struct Labelled {
    label: Label,
    term: Term,
    per: Decimal,
    unit: Option<&'static str>,
}

/// The text in front of the first bracket.
fn before_bracket(text: &str) -> &str {
    text.split(['(', '（']).next().unwrap_or(text)
}

/// The label of a piece, and where its value begins.
fn label_of(text: &Text, piece: &Range<usize>) -> Option<(Label, usize)> {
    let folded = &text.folded[piece.clone()];
    let head_end = folded.find([':', '：', '='])?;
    let head = folded[..head_end]
        .trim()
        .trim_start_matches(['-', '*', '•', '·', ' ']);
    let head = before_bracket(head).trim();
    let (label, _) = [
        (Label::Quantity, QUANTITY_LABEL),
        (Label::Price, PRICE_LABEL),
        (Label::Total, TOTAL_LABEL),
    ]
    .into_iter()
    .find(|(_, labels)| labels.contains(&head))?;
    let sign = folded[head_end..].chars().next().map_or(1, char::len_utf8);
    Some((label, piece.start + head_end + sign))
}

fn read_label(text: &Text, piece: &Range<usize>, convention: Convention) -> Option<Labelled> {
    let (label, start) = label_of(text, piece)?;
    let whole = &text.folded[start..piece.end];
    let value = before_bracket(whole);
    let cell = start..start + value.len();
    let per = whole
        .split_once('/')
        .map_or(Decimal::ONE, |(_, behind)| per_of(behind));
    let term = single_number(text, &cell, convention)?;
    let unit = match label {
        Label::Quantity => first_word(&text.folded[term.range.end..cell.end]),
        _ => value
            .split_once('/')
            .and_then(|(_, behind)| first_word(behind)),
    };
    Some(Labelled {
        label,
        term,
        per,
        unit,
    })
}

/// The unit a text begins with.
pub(super) fn first_word(text: &str) -> Option<&'static str> {
    let text = text.trim_start();
    let word: String = text.chars().take_while(|c| c.is_alphanumeric()).collect();
    let letters: String = text.chars().take_while(|c| c.is_alphabetic()).collect();
    let sign: String = text.chars().take(1).collect();
    unit(&word)
        .or_else(|| unit(&letters))
        .or_else(|| unit(&sign))
}

fn complete(open: &[Labelled]) -> Option<Calculation> {
    let get = |label| open.iter().find(|l| l.label == label);
    let (quantity, price, total) = (
        get(Label::Quantity)?,
        get(Label::Price)?,
        get(Label::Total)?,
    );
    // 640 pcs at USD 1.90/kg are multiplied by their weight, not their number.
    let units_fit = quantity.unit.zip(price.unit).is_none_or(|(q, p)| q == p);
    units_fit.then(|| Calculation {
        quantity: quantity.term.clone(),
        price: price.term.clone(),
        per: price.per,
        total: total.term.clone(),
    })
}

lexicon!(
    PRICE_MARKS,
    [
        "per",
        "each",
        "/",
        "@",
        "unit price",
        "pro",
        "je",
        "à",
        "por",
        "cada",
        "la unidad",
        "par",
        "l'unité",
        "单价",
        "每",
        "単価",
        "за шт",
        "apiece",
        "stückpreis",
        "einzelpreis"
    ]
);
lexicon!(
    TOTAL_MARKS,
    [
        "total",
        "totals",
        "totalling",
        "totaling",
        "in all",
        "altogether",
        "makes",
        "amount",
        "sum",
        "gesamt*",
        "insgesamt",
        "macht",
        "summe",
        "gesamtbetrag",
        "gesamtpreis",
        "importe",
        "montant",
        "soit",
        "totalizando",
        "总价",
        "总额",
        "共计",
        "合计",
        "总计",
        "总金额",
        "合計",
        "итого",
        "comes to"
    ]
);

/// A sentence with exactly one quantity, one price per unit and one total.
fn sentences(
    text: &Text,
    convention: Convention,
    quantities: &[&Fact<Quantity>],
    money: &[&Fact<Money>],
) -> Vec<Calculation> {
    let mut found = Vec::new();
    for quantity in quantities
        .iter()
        .filter(|q| text.is_authored(q.range.start))
    {
        let sentence = text.sentence_at(&quantity.range);
        let inside = |r: &Range<usize>| sentence.start <= r.start && r.end <= sentence.end;
        let sums: Vec<_> = money.iter().filter(|m| inside(&m.range)).collect();
        let alone = quantities.iter().filter(|q| inside(&q.range)).count() == 1;
        if let ([price, total], true) = (sums.as_slice(), alone) {
            found.extend(sentence_of(
                text, convention, &sentence, quantity, price, total,
            ));
        }
    }
    found
}

fn sentence_of(
    text: &Text,
    convention: Convention,
    sentence: &Range<usize>,
    quantity: &Fact<Quantity>,
    price: &Fact<Money>,
    total: &Fact<Money>,
) -> Option<Calculation> {
    let folded = |from: usize, to: usize| &text.folded[from.min(to)..to];
    let is_price = PRICE_MARKS.is_in(folded(quantity.range.end, price.range.start))
        || price_tail(text, price.range.end, quantity.value.unit);
    let is_total = TOTAL_MARKS.is_in(folded(price.range.end, total.range.start))
        || TOTAL_MARKS.is_in(folded(total.range.end, sentence.end));
    let in_order = quantity.range.start <= price.range.start;
    if !in_order || !is_price || !is_total || MODIFIERS.is_in(&text.folded[sentence.clone()]) {
        return None;
    }
    let term_at = |start: usize| {
        let index = text.tokens.partition_point(|t| t.range.start < start);
        text.tokens
            .get(index)
            .and_then(|t| term(text, t, convention))
    };
    let calculation = Calculation {
        quantity: term_at(quantity.range.start)?,
        price: term_at(price.value.number.start)?,
        per: Decimal::ONE,
        total: term_at(total.value.number.start)?,
    };
    // In another currency it is no product, unless its figures are.
    (price.value.currency == total.value.currency || calculation.is_right()).then_some(calculation)
}

/// `USD 12.85/pc`, `12.85 each`: directly behind the price, for the same unit.
fn price_tail(text: &Text, end: usize, wanted: &str) -> bool {
    let tail = text.folded[end..].trim_start();
    let Some(rest) = ["/", "per ", "pro ", "por ", "par ", "each", "je ", "每"]
        .iter()
        .find_map(|mark| tail.strip_prefix(mark))
    else {
        return false;
    };
    let word: String = rest
        .trim_start()
        .chars()
        .take_while(|c| c.is_alphabetic())
        .collect();
    word.is_empty() || unit(&word).is_none_or(|u| u == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(content: &str) -> Vec<(String, bool)> {
        let text = Text::plain(content);
        let convention = numbers::convention(
            text.tokens
                .iter()
                .filter(|t| t.kind == Kind::Number)
                .map(|t| t.text(content)),
            super::super::language::detect(content, text.tokens.iter()),
        );
        let fact = |(range, value)| Fact {
            value,
            part: crate::review::Part::Body,
            range,
        };
        let quantities: Vec<_> = super::super::quantities::find(content, &text.tokens, convention)
            .into_iter()
            .map(fact)
            .collect();
        let fact = |(range, value)| Fact {
            value,
            part: crate::review::Part::Body,
            range,
        };
        let money: Vec<_> = super::super::money::find(content, &text.tokens, convention)
            .into_iter()
            .map(fact)
            .collect();
        find(
            &text,
            convention,
            &super::super::tables::find(&text),
            &quantities.iter().collect::<Vec<_>>(),
            &money.iter().collect::<Vec<_>>(),
        )
        .into_iter()
        .map(|c| (c.redone(convention), c.is_right()))
        .collect()
    }

    #[test]
    fn equations_are_redone() {
        for (content, redone) in [
            (
                "2,000 pcs × USD 12.85 = USD 27,500.00",
                "12.85 × 2,000 = 25,700.00",
            ),
            (
                "2.000 Stück x 12,85 EUR = 27.500,00 EUR",
                "12,85 × 2.000 = 25.700,00",
            ),
            (
                "2000件×12.85美元=27,500.00美元",
                "12.85 × 2,000 = 25,700.00",
            ),
            (
                "2,000 pcs @ USD 12.85/pc = USD 27,500",
                "12.85 × 2,000 = 25,700",
            ),
            (
                "5,000 pcs x USD 8.50/100 pcs = USD 452.00",
                "8.50 × 5,000 / 100 = 425.00",
            ),
        ] {
            assert_eq!(all(content), [(redone.to_owned(), false)], "{content}");
        }
    }

    #[test]
    fn tables_and_labels_are_redone() {
        for content in [
            "Item\tQty\tUnit price\tAmount\nBall valve\t1,200\t7.45\t9,840.00",
            "Pos | Menge | Einzelpreis | Gesamt\nVentil | 1.200 | 7,45 | 9.840,00",
            "Quantity: 1,200 pcs\nUnit price: USD 7.45\nTotal: USD 9,840.00",
            "数量：1200件，单价：7.45美元，总价：9840.00美元",
            "We offer 1,200 pcs at USD 7.45 per pc, total USD 9,840.00.",
        ] {
            let found = all(content);
            assert_eq!(found.len(), 1, "{content}: {found:?}");
            assert!(!found[0].1, "{content}: {found:?}");
        }
    }

    #[test]
    fn right_sums_and_other_sums_are_left_alone() {
        for content in [
            "2,000 pcs × USD 12.85 = USD 25,700.00",
            "3 × 33.333 = 100",
            "2,000 × 12.85 + 300 = 26,000",
            "2,000 pcs × 12.85 less 5% = 24,415",
            "20 × 30 × 40 cm",
            "Item\tQty\tPrice\tDisc.\tAmount\nA\t10\t5.00\t10%\t45.00",
        ] {
            assert!(
                all(content).iter().all(|(_, right)| *right),
                "{content}: {:?}",
                all(content)
            );
        }
    }
}
