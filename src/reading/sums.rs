//! Additions a mail carries out: lines and their total, subtotal + tax +
//! freight − discount, `a + b = c`.

use std::ops::Range;

use rust_decimal::Decimal;

use super::arithmetic::{Term, single_number, term};
use super::money::{Money, compatible, is_currency};
use super::numbers::{self, Convention};
use super::quantities::Quantity;
use super::tables::{Column, Table};
use super::tokens::{Kind, Token};
use super::words::lexicon;
use super::{Fact, Text};

/// An addition as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    /// What is added, with its sign.
    pub parts: Vec<Part>,
    /// The sum as the mail has it.
    pub total: Term,
    /// What the parts make.
    pub expected: Decimal,
}

/// One summand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The number as written.
    pub term: Term,
    /// It is taken off.
    pub minus: bool,
}

impl Sum {
    /// Whether the mail's sum is right, a cent of rounding a line allowed.
    pub fn is_right(&self) -> bool {
        (self.expected - self.total.value).abs() <= slack(&self.parts, &self.total)
    }

    /// Whether the sum is right once its wrong summands are put right:
    /// `mended` is what a summand should be, where it is wrong.
    pub fn is_right_with(&self, mended: impl Fn(&Term) -> Option<Decimal>) -> bool {
        let expected = self.parts.iter().try_fold(self.expected, |sum, part| {
            let Some(right) = mended(&part.term) else {
                return Some(sum);
            };
            let change = right.checked_sub(part.term.value)?;
            let change = if part.minus { -change } else { change };
            sum.checked_add(change)
        });
        expected
            .and_then(|expected| expected.checked_sub(self.total.value))
            .is_some_and(|off| off.abs() <= slack(&self.parts, &self.total))
    }

    /// The right sum, written as the mail writes its own.
    pub fn expected_text(&self, convention: Convention) -> String {
        numbers::write(self.expected, self.total.scale, convention)
    }

    /// `14,400.00 + 8,940.00 = 23,340.00`
    pub fn redone(&self, convention: Convention) -> String {
        let mut out = String::new();
        for (index, part) in self.parts.iter().enumerate() {
            out.push_str(match (index, part.minus) {
                (0, false) => "",
                (0, true) => "−",
                (_, false) => " + ",
                (_, true) => " − ",
            });
            out.push_str(&numbers::write(
                part.term.value,
                part.term.scale,
                convention,
            ));
        }
        format!("{out} = {}", self.expected_text(convention))
    }
}

/// Rounding allowed: half a unit of the last place for every part, at least
/// one.
fn slack(parts: &[Part], total: &Term) -> Decimal {
    let scale = parts
        .iter()
        .map(|p| p.term.scale)
        .chain([total.scale])
        .min()
        .unwrap_or_default()
        .min(6);
    let places = Decimal::new(1, scale);
    let exact = scale == 0 && parts.iter().all(|p| p.term.scale == 0);
    if exact {
        return Decimal::ZERO;
    }
    places * Decimal::from(parts.len().max(2) as u32) / Decimal::TWO
}

/// Parts of one sum at most.
const MAX_PARTS: usize = 200;

lexicon!(
    /// A line that begins with one of these is a sum.
    pub(super) TOTAL,
    ["total*", "grand total", "subtotal*", "sub-total*", "sub total", "sum", "sum total", "amount due", "amount payable", "invoice amount", "invoice total", "order value", "order total", "net total", "net amount", "net value", "nett", "netto", "neto", "net", "valor neto", "valor líquido", "taxable*", "base imponible", "gesamt*", "summe*", "zwischensumme", "rechnungsbetrag", "endbetrag", "gesamtbetrag", "nettosumme", "nettobetrag", "bruttobetrag", "auftragswert", "suma", "importe total", "sous-total", "sous total", "montant total", "montant net", "soma", "valor total", "合计", "总计", "共计", "总价", "总额", "总金额", "小计", "合計", "小計", "総計", "税込合計", "итого", "всего", "сумма заказа", "промежуточный итог", "الإجمالي", "المجموع", "مجموع", "totaal", "totale"]
);

lexicon!(
    /// A sum that others build on.
    pub(super) SUBTOTAL,
    ["subtotal*", "sub-total*", "sub total", "zwischensumme", "sous-total", "sous total", "netto", "net", "nettosumme", "nettobetrag", "小计", "小計", "base imponible", "total ht", "total hors taxes", "total exw", "total fob", "промежуточный итог", "goods total", "total goods", "merchandise", "warenwert"]
);

lexicon!(
    /// What is added to or taken off a sum, rather than goods.
    pub(super) MODIFIER,
    ["freight", "shipping", "courier", "handling", "insurance", "packing", "packaging", "tax", "vat", "gst", "mwst*", "ust", "zzgl*", "zuzüglich", "fracht*", "versand*", "versicherung", "verpackung", "steuer", "iva", "flete", "seguro", "envío", "portes", "embalaje", "tva", "fret", "port", "transport*", "assurance", "emballage", "frete", "imposto", "ipi", "icms", "运费", "海运费", "保险", "税", "增值税", "包装", "手续费", "送料", "運賃", "消費税", "保険", "фрахт", "доставка", "ндс", "страхов*", "plus", "surcharge", "zuschlag", "bank charge*", "charges", "الشحن", "ضريبة", "التأمين"]
);

lexicon!(
    /// Taken off.
    pub(super) DEDUCTION,
    ["less", "minus", "discount*", "rebate", "credit note", "credit", "rabatt*", "skonto", "nachlass", "abzgl*", "abzüglich", "gutschrift", "descuento*", "dto", "rebaja", "bonificación", "remise*", "rabais", "escompte", "ristourne", "avoir", "desconto*", "abatimento", "折扣", "优惠", "减", "扣除", "扣", "値引*", "割引*", "скидк*", "минус", "за вычетом", "خصم"]
);

lexicon!(
    /// Taken off, or only told.
    pub(super) PAID,
    ["deposit*", "advance", "prepaid", "prepayment", "down payment", "paid", "received", "anzahlung", "vorauszahlung", "bezahlt", "erhalten", "anticipo", "señal", "pagado", "acompte*", "versé", "réglé", "sinal", "adiantamento", "pago", "entrada", "定金", "订金", "预付", "已付", "已收", "前払*", "入金*", "手付*", "предоплат*", "аванс*", "оплачено", "عربون", "دفعة", "balance", "rest*", "saldo", "solde", "尾款", "残金", "остаток", "incl*", "inkl*", "included", "thereof", "of which", "davon", "darin", "dont", "incluido", "compris", "incluso", "含", "其中", "内", "в том числе"]
);

lexicon!(
    /// The lines are not meant to be added up.
    LOOSE,
    ["option*", "optional*", "alternativ*", "either", "or", "oder", "ou", "o bien", "wahlweise", "variant*", "variante*", "选配", "可选", "另计", "不含", "方案", "オプション", "別途", "опци*", "вариант*", "free", "foc", "gratis", "kostenlos", "免费", "无偿", "無償", "without", "ohne", "sans", "sin", "sem", "excluding", "except", "other items", "approx*", "ca", "约", "à titre", "per pc", "per piece", "per unit", "per month", "instead", "was", "old", "statt", "previously", "au lieu", "en lugar", "原", "budget", "credit limit", "quarter", "january", "year", "bonus", "commission", "كل", "avg*", "average", "durchschnitt*", "%", "％"]
);

lexicon!(
    /// The foot of a page, between the rows of a table.
    PAGE,
    ["page", "p.", "seite", "página", "pág", "strona", "stránka", "страница", "стр", "第", "ページ", "- page", "/"]
);

lexicon!(
    UNIT_PRICE,
    [
        "unit price",
        "price per",
        "price/pc",
        "price each",
        "einzelpreis",
        "stückpreis",
        "preis je",
        "preis pro",
        "precio unitario",
        "precio por",
        "prix unitaire",
        "preço unitário",
        "preço por",
        "单价",
        "単価",
        "цена за"
    ]
);

/// What a line gives to a sum.
struct Line {
    term: Term,
    currency: Option<&'static str>,
    minus: bool,
    /// With other numbers before it, so that it is the product, not the price.
    is_product: bool,
    kind: LineKind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum LineKind {
    Goods,
    Modifier,
    Paid,
    Subtotal,
    Total,
}

enum Read {
    Value(Line),
    /// It has money that cannot be told to be a part.
    Broken,
    /// The same, in a row among those to be added up.
    BrokenRow,
    Nothing,
}

struct Reader<'a> {
    text: &'a Text,
    convention: Convention,
    tables: &'a [Table],
    quantities: &'a [&'a Fact<Quantity>],
    money: &'a [&'a Fact<Money>],
}

/// The sums of the authored text.
pub fn find(
    text: &Text,
    convention: Convention,
    tables: &[Table],
    quantities: &[&Fact<Quantity>],
    money: &[&Fact<Money>],
) -> Vec<Sum> {
    let reader = Reader {
        text,
        convention,
        tables,
        quantities,
        money,
    };
    let mut found = reader.equations();
    found.extend(reader.blocks());
    found.extend(reader.columns());
    let mut kept: Vec<Sum> = Vec::new();
    for sum in found.into_iter().take(super::MAX_FACTS) {
        if !kept.iter().any(|k| k.total.range == sum.total.range) {
            kept.push(sum);
        }
    }
    kept
}

impl Reader<'_> {
    // ---- a + b = c ----------------------------------------------------------

    fn word(&self, index: usize) -> String {
        self.text
            .tokens
            .get(index)
            .filter(|t| t.range.len() <= 24)
            .map_or_else(String::new, |t| t.text(&self.text.content).to_lowercase())
    }

    /// Past currencies and one unit.
    fn skip(&self, mut at: usize) -> usize {
        for _ in 0..3 {
            let word = self.word(at);
            let skipped = is_currency(&word)
                || matches!(word.as_str(), "us" | "$" | "美" | "金" | "欧" | "元")
                || super::quantities::unit(&word).is_some();
            if !skipped {
                break;
            }
            at += 1;
        }
        at
    }

    fn equations(&self) -> Vec<Sum> {
        let tokens = &self.text.tokens;
        let mut found = Vec::new();
        let mut at = 0;
        while at < tokens.len() && found.len() < super::MAX_FACTS {
            if tokens[at].kind == Kind::Sign
                && self.word(at) == "+"
                && let Some((sum, next)) = self.equation(at)
            {
                found.push(sum);
                at = next;
            }
            at += 1;
        }
        found
    }

    /// The equation whose first `+` is at this token.
    fn equation(&self, plus: usize) -> Option<(Sum, usize)> {
        let tokens = &self.text.tokens;
        let first = (1..=3)
            .filter_map(|back| plus.checked_sub(back))
            .find(|i| tokens[*i].kind == Kind::Number)?;
        if self.skip(first + 1) != plus {
            return None;
        }
        let before = (1..=2)
            .filter_map(|back| first.checked_sub(back))
            .map(|i| self.word(i))
            .find(|w| !is_currency(w));
        if before
            .is_some_and(|w| matches!(w.as_str(), "+" | "-" | "−" | "×" | "x" | "*" | "/" | "("))
        {
            return None;
        }
        let part = |index: usize, minus: bool| {
            term(self.text, tokens.get(index)?, self.convention).map(|term| Part { term, minus })
        };
        let mut parts = vec![part(first, false)?];
        let mut at = plus;
        let total = loop {
            let minus = match self.word(at).as_str() {
                "+" => false,
                "-" | "−" | "–" => true,
                "=" | "＝" | "makes" | "is" | "ergibt" | "son" | "font" | "são" => {
                    let number = self.skip(at + 1);
                    break term(self.text, tokens.get(number)?, self.convention)?;
                }
                _ => return None,
            };
            let number = self.skip(at + 1);
            parts.push(part(number, minus)?);
            at = self.skip(number + 1);
            if parts.len() > MAX_PARTS {
                return None;
            }
        };
        let sentence = self
            .text
            .sentence_at(&(parts[0].term.range.start..total.range.end));
        let all = |fits: fn(&Term) -> bool| parts.iter().all(|p| fits(&p.term)) && fits(&total);
        let is_money = self
            .money
            .iter()
            .any(|m| sentence.start <= m.range.start && m.range.end <= sentence.end)
            || all(|t| t.scale == 2)
            || all(|t| t.value >= Decimal::ONE_THOUSAND);
        let next =
            self.word(self.skip(tokens.partition_point(|t| t.range.start < total.range.end)));
        if !is_money
            || matches!(next.as_str(), "+" | "×" | "x" | "*" | "%" | "=")
            || LOOSE.is_in(&self.text.folded[parts[0].term.range.start..total.range.end])
        {
            return None;
        }
        let expected = add(&parts)?;
        Some((
            Sum {
                parts,
                total,
                expected,
            },
            at,
        ))
    }

    // ---- lines and their total ------------------------------------------------

    fn blocks(&self) -> Vec<Sum> {
        let mut found = Vec::new();
        let mut block = Block::default();
        let mut blank = 0;
        for line in self.text.lines() {
            if !self.text.is_authored(line.start) {
                block = Block::default();
                continue;
            }
            if is_blank(&self.text.content[line.clone()]) {
                blank += 1;
                if blank > 2 {
                    block = Block::default();
                }
                continue;
            }
            blank = 0;
            match self.read(&line) {
                Read::Value(value) => {
                    if let Some(sum) = block.take(value) {
                        found.push(sum);
                    }
                }
                // Before the first amount it is somebody's order number.
                Read::Broken => block.broken |= !block.lines.is_empty() || block.base.is_some(),
                Read::BrokenRow => block.broken = true,
                Read::Nothing => {}
            }
            if block.lines.len() > MAX_PARTS {
                block = Block::default();
            }
        }
        found
    }

    fn tokens_in(&self, range: &Range<usize>) -> &[Token] {
        let tokens = &self.text.tokens;
        let from = tokens.partition_point(|t| t.range.start < range.start);
        let to = tokens.partition_point(|t| t.range.start < range.end);
        &tokens[from..to.max(from)]
    }

    fn money_in(&self, range: &Range<usize>) -> Vec<&Fact<Money>> {
        let from = self.money.partition_point(|m| m.range.start < range.start);
        self.money[from..]
            .iter()
            .take_while(|m| m.range.start < range.end)
            .copied()
            .collect()
    }

    /// The table and row a line belongs to.
    fn row(&self, line: &Range<usize>) -> Option<(&Table, &Vec<Range<usize>>)> {
        let at = self
            .tables
            .partition_point(|t| t.heads.first().is_some_and(|head| head.start <= line.start));
        let table = self.tables.get(at.checked_sub(1)?)?;
        let index = table
            .rows
            .partition_point(|row| row.first().is_some_and(|cell| cell.start < line.start));
        let row = table.rows.get(index)?;
        row.first()
            .is_some_and(|cell| cell.start < line.end)
            .then_some((table, row))
    }

    fn read(&self, line: &Range<usize>) -> Read {
        let folded = &self.text.folded[line.clone()];
        if line.len() > 400 {
            return Read::Broken;
        }
        let money = self.money_in(line);
        let label = label(folded);
        let is_total = starts_with_total(label);
        let row = self.row(line);
        if let Some((table, _)) = row
            && table.columns.contains(&Column::Price)
            && !table.columns.contains(&Column::Total)
        {
            return Read::Broken;
        }
        let cell = row.and_then(|(table, row)| table.cell(row, Column::Total));
        let term = match cell {
            Some(cell) => single_number(self.text, cell, self.convention),
            None if is_total => self.total_of(line, &money),
            None => self.last_number(line, &money),
        };
        if PAGE
            .hits(folded.trim_start())
            .iter()
            .any(|h| h.range.start <= 2)
        {
            return Read::Nothing;
        }
        let Some(term) = term else {
            // A row with remarks behind its amount is a summand all the same.
            let remarked = row.is_some_and(|(table, _)| table.columns.contains(&Column::Total))
                && self.tokens_in(line).iter().any(|t| t.kind == Kind::Number);
            if remarked {
                return Read::BrokenRow;
            }
            // A price in running text says nothing of the lines around it
            // unless it stands among them.
            return if money.is_empty() || is_total && cell.is_none() && money.len() != 1 {
                Read::Nothing
            } else {
                Read::Broken
            };
        };
        let named = money.iter().find(|m| m.value.number == term.range);
        let currency = named.map(|m| m.value.currency).or_else(|| {
            let (table, _) = row?;
            Some(table.currency(self.text, Column::Total)?.0)
        });
        let names_money = || {
            self.tokens_in(line)
                .iter()
                .any(|t| is_currency(t.text(&self.text.content)))
        };
        if currency.is_none() && term.scale != 2 && cell.is_none() && !names_money() {
            return Read::Broken;
        }
        let before = &self.text.content[line.start..term.range.start];
        let minus = is_minus(before, named.map(|m| m.range.start), line.start)
            || self.text.content[term.range.end..].starts_with(['-', '−']);
        let deducted = DEDUCTION.is_in(label);
        let kind = match () {
            () if is_total && SUBTOTAL.is_in(label) => LineKind::Subtotal,
            () if is_total => LineKind::Total,
            () if PAID.is_in(label) && !minus => LineKind::Paid,
            () if deducted || minus || MODIFIER.is_in(label) => LineKind::Modifier,
            () => LineKind::Goods,
        };
        let is_price = UNIT_PRICE.is_in(label) && row.is_none() && {
            let from = self
                .quantities
                .partition_point(|q| q.range.start < line.start);
            self.quantities
                .get(from)
                .is_none_or(|q| q.range.start >= term.range.start)
        };
        if is_price {
            return Read::Broken;
        }
        let at = line.start + folded.find(label).unwrap_or_default();
        let loose = LOOSE
            .said(self.text, at..at + label.len())
            .iter()
            .any(|h| !self.text.folded[h.range.clone()].starts_with(['%', '％']))
            || kind == LineKind::Goods && label.contains(['%', '％']);
        if loose {
            return Read::Broken;
        }
        Read::Value(Line {
            is_product: cell.is_some() || self.is_product(line, &term),
            currency,
            minus: minus || deducted && kind == LineKind::Modifier,
            kind,
            term,
        })
    }

    /// The amount a total line ends in, or its only one.
    fn total_of(&self, line: &Range<usize>, money: &[&Fact<Money>]) -> Option<Term> {
        let at = |range: &Range<usize>| {
            let index = self
                .text
                .tokens
                .partition_point(|t| t.range.start < range.start);
            term(self.text, self.text.tokens.get(index)?, self.convention)
        };
        match money {
            [only] => at(&only.value.number),
            _ => self.last_number(line, money),
        }
    }

    /// The number a line ends in, a currency or a bracket behind it aside.
    fn last_number(&self, line: &Range<usize>, money: &[&Fact<Money>]) -> Option<Term> {
        let tokens = self.tokens_in(line);
        let index = tokens.iter().rposition(|t| t.kind == Kind::Number)?;
        let number = &tokens[index];
        let end = money
            .iter()
            .find(|m| m.value.number == number.range)
            .map_or(number.range.end, |m| m.range.end.max(number.range.end));
        let tail = self.text.content[end..line.end].trim_matches(|c: char| {
            c.is_whitespace()
                || matches!(
                    c,
                    '.' | ',' | ';' | '；' | '。' | '|' | ')' | '）' | '-' | '整' | '\u{a0}'
                )
        });
        (tail.is_empty() || is_currency(tail))
            .then(|| term(self.text, number, self.convention))
            .flatten()
    }

    /// Whether the line tells quantity and price before the value, or neither.
    fn is_product(&self, line: &Range<usize>, value: &Term) -> bool {
        let from = self
            .quantities
            .partition_point(|q| q.range.start < line.start);
        let counted = self.quantities[from..]
            .iter()
            .take_while(|q| q.range.start < value.range.start)
            .last();
        let Some(counted) = counted else {
            return true;
        };
        let between = counted.range.end.min(value.range.start)..value.range.start;
        self.tokens_in(&between)
            .iter()
            .any(|t| t.kind == Kind::Number)
    }

    // ---- columns of a table and their total row -----------------------------------

    /// Counts, weights and volumes; amounts are lines like others.
    fn columns(&self) -> Vec<Sum> {
        let mut found = Vec::new();
        for table in self.tables {
            let Some(total_at) = table.rows.iter().position(|row| {
                row.len() == table.columns.len()
                    && row.first().is_some_and(|cell| {
                        starts_with_total(label(self.text.folded[cell.clone()].trim()))
                    })
            }) else {
                continue;
            };
            let rows = &table.rows[..total_at];
            let plain = rows.len() >= 2
                && rows.iter().all(|row| {
                    row.len() == table.columns.len()
                        && !row.first().is_some_and(|cell| {
                            starts_with_total(label(self.text.folded[cell.clone()].trim()))
                        })
                });
            if !plain || !self.text.is_authored(table.heads[0].start) {
                continue;
            }
            for column in [
                Column::Quantity,
                Column::Cartons,
                Column::NetWeight,
                Column::GrossWeight,
                Column::Volume,
            ] {
                found.extend(self.column(table, rows, &table.rows[total_at], column));
            }
        }
        found
    }

    fn column(
        &self,
        table: &Table,
        rows: &[Vec<Range<usize>>],
        total: &[Range<usize>],
        column: Column,
    ) -> Option<Sum> {
        let number = |row: &[Range<usize>]| {
            single_number(self.text, table.cell(row, column)?, self.convention)
        };
        let total = number(total)?;
        let parts: Option<Vec<Part>> = rows
            .iter()
            .map(|row| number(row).map(|term| Part { term, minus: false }))
            .collect();
        let parts = parts?;
        let expected = add(&parts)?;
        plausible(expected, total.value).then_some(Sum {
            parts,
            total,
            expected,
        })
    }
}

/// Lines that belong together.
#[derive(Default)]
struct Block {
    lines: Vec<Line>,
    /// The sum so far, where a total was read.
    base: Option<(Part, bool)>,
    totals: Vec<Decimal>,
    broken: bool,
}

impl Block {
    /// Takes a line in; a total gives a sum to check.
    fn take(&mut self, line: Line) -> Option<Sum> {
        if !matches!(line.kind, LineKind::Total | LineKind::Subtotal) {
            self.lines.push(line);
            return None;
        }
        let sum = self.sum(&line);
        let value = sum.as_ref().map_or(line.term.value, |s| s.expected);
        self.totals.push(line.term.value);
        self.base = Some((
            Part {
                term: Term {
                    value,
                    ..line.term.clone()
                },
                minus: false,
            },
            line.kind == LineKind::Subtotal,
        ));
        self.lines.clear();
        self.broken = false;
        sum
    }

    fn sum(&self, total: &Line) -> Option<Sum> {
        if self.broken {
            return None;
        }
        let mut currencies = self.lines.iter().chain([total]).filter_map(|l| l.currency);
        if let Some(first) = currencies.next()
            && !currencies.all(|c| compatible(first, c))
        {
            return None;
        }
        let paid = self.lines.iter().any(|l| l.kind == LineKind::Paid);
        let only_modifiers = self.lines.iter().all(|l| l.kind == LineKind::Modifier);
        let part = |l: &Line| Part {
            term: l.term.clone(),
            minus: l.minus,
        };
        let mut parts: Vec<Part> = self
            .lines
            .iter()
            .filter(|l| l.kind != LineKind::Paid)
            .map(part)
            .collect();
        let mut sure = !paid;
        match &self.base {
            Some((base, subtotal)) => {
                if self.lines.is_empty() {
                    return None;
                }
                sure &= *subtotal || only_modifiers;
                parts.insert(0, base.clone());
            }
            None if parts.len() < 2 => return None,
            None => {}
        }
        let expected = add(&parts)?;
        let given = total.term.value;
        let near = |value: Decimal| (value - given).abs() <= slack(&parts, &total.term);
        if !near(expected)
            && (!sure
                || !plausible(expected, given)
                || self
                    .lines
                    .iter()
                    .any(|l| l.kind == LineKind::Goods && !l.is_product)
                || self.other_readings(given, &parts))
        {
            return None;
        }
        Some(Sum {
            expected: if near(expected) { given } else { expected },
            parts,
            total: total.term.clone(),
        })
    }

    /// Whether the total is right in another way of reading the lines: it
    /// leaves out what comes on top, or sums up sections.
    fn other_readings(&self, given: Decimal, parts: &[Part]) -> bool {
        let sections: Decimal = self.totals.iter().sum();
        let goods: Vec<Part> = self
            .lines
            .iter()
            .filter(|l| l.kind == LineKind::Goods)
            .map(|l| Part {
                term: l.term.clone(),
                minus: false,
            })
            .collect();
        // A line that sums up those before it, whatever it is called.
        let mut sum = Decimal::ZERO;
        let implied = parts.iter().enumerate().any(|(index, part)| {
            let is_sum = index >= 2 && part.term.value == sum;
            sum += if part.minus {
                -part.term.value
            } else {
                part.term.value
            };
            is_sum
        });
        let doubled = parts.iter().any(|p| p.term.value == given) && parts.len() > 2;
        let near =
            |sum: Option<Decimal>| sum.is_some_and(|s| (s - given).abs() <= Decimal::new(1, 2));
        let from_later_on = (1..parts.len().saturating_sub(1)).any(|at| near(add(&parts[at..])));
        sections == given && self.totals.len() > 1
            || goods.len() > 1 && goods.len() < parts.len() && add(&goods) == Some(given)
            || doubled
            || implied
            || from_later_on
    }
}

/// A wrong sum is near the right one; what is far from it is something else.
fn plausible(expected: Decimal, given: Decimal) -> bool {
    if expected <= Decimal::ZERO || given <= Decimal::ZERO {
        return false;
    }
    let ratio = given.checked_div(expected).unwrap_or_default();
    let near = ratio > Decimal::new(5, 1) && ratio < Decimal::TWO;
    near || ratio == Decimal::TEN || ratio == Decimal::new(1, 1)
}

fn add(parts: &[Part]) -> Option<Decimal> {
    parts.iter().try_fold(Decimal::ZERO, |sum, part| {
        if part.minus {
            sum.checked_sub(part.term.value.abs())
        } else {
            sum.checked_add(part.term.value)
        }
    })
}

fn is_blank(line: &str) -> bool {
    line.chars()
        .all(|c| c.is_whitespace() || matches!(c, '-' | '_' | '=' | '─' | '—' | '|' | '+'))
}

/// A line without its bullet.
fn label(folded: &str) -> &str {
    folded.trim_start_matches(|c: char| {
        c.is_whitespace() || matches!(c, '-' | '*' | '•' | '·' | '|' | '>' | '=' | '\u{a0}')
    })
}

fn starts_with_total(label: &str) -> bool {
    let end = label
        .char_indices()
        .nth(40)
        .map_or(label.len(), |(at, _)| at);
    TOTAL.hits(&label[..end]).iter().any(|h| h.range.start == 0)
}

/// A minus in front of the number or its currency.
fn is_minus(before: &str, currency: Option<usize>, line_start: usize) -> bool {
    let minus = |text: &str| {
        let text = text.trim_end_matches([' ', '\u{a0}']);
        text.strip_suffix(['-', '−', '–', '－'])
            .is_some_and(|rest| rest.is_empty() || rest.ends_with([' ', '\t', '\u{a0}', '|', '(']))
            && !text.ends_with(" –")
            && (text.len() == before.len() || !text.ends_with(" -"))
    };
    let at_currency = currency
        .and_then(|at| before.get(..at.checked_sub(line_start)?))
        .is_some_and(minus);
    minus(before) || at_currency
}

#[cfg(test)]
mod tests {
    fn all(content: &str) -> Vec<bool> {
        let mail = crate::reading::tests::mail(content);
        mail.sums.iter().map(super::Sum::is_right).collect()
    }

    #[test]
    fn lines_are_added_up() {
        for (content, right) in [
            ("A  1,200.00\nB  850.00\nTotal USD 2,150.00", false),
            ("A  1,200.00\nB  850.00\nTotal USD 2,050.00", true),
            (
                "Goods 5,000.00\nless 3% discount -150.00\nTotal 4,850.00",
                true,
            ),
            ("小計 400,000円\n消費税 40,000円\n合計 444,000円", false),
            ("So 14,400 + 8,940 = USD 23,430 for both.", false),
        ] {
            let sums = all(content);
            assert_eq!(sums.last(), Some(&right), "{content}");
        }
    }

    #[test]
    fn other_lines_are_no_sum() {
        for content in [
            "Total USD 10,000.00\nDeposit USD 3,000.00\nBalance USD 7,000.00",
            "Unit price: USD 12.85\nTooling: USD 800.00\nTotal for 100 pcs: USD 1,285.00",
            "Item A 100 pcs USD 2.50\nItem B 200 pcs USD 1.10\nTotal: USD 470.00",
            "Goods 5,000.00\nFreight 300.00 (included)\nTotal 5,000.00",
        ] {
            assert!(all(content).iter().all(|right| *right), "{content}");
        }
    }
}
