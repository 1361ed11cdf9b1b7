//! Tables: rows of cells beneath heads that say what a column holds, in HTML
//! (rendered with tabs) and in plain text (tabs, pipes, runs of blanks).

use std::ops::Range;

use rust_decimal::Decimal;

use super::Text;
use super::arithmetic::first_word;
use super::money::{self, is_currency};
use super::quantities::unit;
use super::words::lexicon;

/// A table of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What each column holds.
    pub columns: Vec<Column>,
    /// The heads themselves.
    pub heads: Vec<Range<usize>>,
    /// The cells of each row beneath.
    pub rows: Vec<Vec<Range<usize>>>,
    /// How many units a price is for.
    pub per: Decimal,
    /// Unit the price is for, where its head names one.
    pub priced: Option<&'static str>,
    /// Unit of the quantities, where their head names one.
    pub counted: Option<&'static str>,
    /// Its heads stand on several lines, so that their order is a guess.
    pub guessed: bool,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Column {
    Quantity,
    Price,
    Total,
    /// Takes part in the sum: discount, tax.
    Modifier,
    Cartons,
    PerCarton,
    NetWeight,
    GrossWeight,
    Volume,
    Minimum,
    Other,
}

impl Table {
    /// The cell of the only column of a kind, in a row with a cell for each
    /// column.
    pub fn cell<'a>(&self, row: &'a [Range<usize>], column: Column) -> Option<&'a Range<usize>> {
        if row.len() != self.columns.len() {
            return None;
        }
        let mut at = (0..row.len()).filter(|i| self.columns[*i] == column);
        let index = at.next()?;
        at.next().is_none().then(|| &row[index])
    }

    /// The currency a column's head names.
    pub fn currency(&self, text: &Text, column: Column) -> Option<(&'static str, Range<usize>)> {
        let index = self.columns.iter().position(|c| *c == column)?;
        money::named(&text.content, self.heads.get(index)?)
    }
}

/// Rows of one table kept at most.
const MAX_ROWS: usize = 500;

/// Columns a table has at most.
const MAX_COLUMNS: usize = 40;

static QUANTITY_HEAD: &[&str] = &[
    "m²",
    "m2",
    "sqm",
    "qm",
    "kg",
    "kgs",
    "sets",
    "qty",
    "quantity",
    "q'ty",
    "qnty",
    "pcs",
    "pieces",
    "units",
    "menge",
    "anzahl",
    "stück",
    "stk",
    "stck",
    "uds",
    "unid",
    "unidades",
    "pzas",
    "piezas",
    "cantidad",
    "cant",
    "quantité",
    "qté",
    "quantidade",
    "qtd",
    "qtde",
    "数量",
    "件数",
    "кол-во",
    "количество",
    "الكمية",
];
static PRICE_HEAD: &[&str] = &[
    "unit price",
    "price",
    "u/price",
    "u.price",
    "unit",
    "einzelpreis",
    "stückpreis",
    "e-preis",
    "ep",
    "preis",
    "precio unitario",
    "precio",
    "p. unit",
    "p.unit",
    "prix unitaire",
    "prix",
    "p.u",
    "pu",
    "pu ht",
    "preço unitário",
    "preço unit",
    "preço",
    "单价",
    "単価",
    "цена",
    "price/pc",
    "usd/pc",
    "eur/pc",
    "السعر",
];
static TOTAL_HEAD: &[&str] = &[
    "amount",
    "total",
    "line total",
    "total price",
    "total amount",
    "sum",
    "value",
    "gesamtpreis",
    "gesamt",
    "betrag",
    "summe",
    "gp",
    "importe",
    "montant",
    "total ht",
    "montant ht",
    "valor total",
    "valor",
    "subtotal",
    "金额",
    "总价",
    "总额",
    "小计",
    "合计",
    "金額",
    "小計",
    "сумма",
    "стоимость",
    "الإجمالي",
];
lexicon!(
    MODIFIER_HEAD,
    [
        "disc",
        "discount",
        "rabatt",
        "dto",
        "descuento",
        "remise",
        "desconto",
        "折扣",
        "vat",
        "tax",
        "mwst",
        "iva",
        "tva",
        "税",
        "ipi",
        "скидка",
        "freight",
        "surcharge",
        "割引",
        "値引",
        "incl",
        "inkl",
        "c/iva",
        "ttc",
        "con iva",
        "brutto"
    ]
);

/// Bytes of a line that can be the rest of a cell of the row above, and such
/// lines in a row at most.
const MAX_REST: usize = 60;
const MAX_RESTS: u8 = 2;

/// Columns of a table that goes on behind such a line, at least.
const MIN_RESUMED: usize = 3;

/// The tables of a text.
pub fn find(text: &Text) -> Vec<Table> {
    let mut reader = Reader::default();
    for line in text.lines() {
        reader.take(text, line);
        if reader.found.len() > super::MAX_FACTS {
            break;
        }
    }
    reader.found
}

/// Tables under way.
#[derive(Default)]
struct Reader {
    found: Vec<Table>,
    open: bool,
    /// Lines of one cell since the last row.
    rests: u8,
    /// The cells of the line before, where all of them are heads.
    above: Vec<Range<usize>>,
}

impl Reader {
    fn take(&mut self, text: &Text, line: Range<usize>) {
        let cells = cells(text, &line);
        let above = std::mem::take(&mut self.above);
        if all_heads(text, &cells) {
            self.above.clone_from(&cells);
        }
        if let Some(table) = stacked(text, &above, &cells) {
            let beneath_itself = self.found.last().is_some_and(|t| t.heads == above);
            if beneath_itself {
                self.found.pop();
            }
            self.start(table);
        } else if cells.len() < 2 {
            self.rest(text, &line);
        } else if let Some(table) = read_header(text, &cells) {
            self.start(table);
        } else {
            self.row(cells);
        }
    }

    fn start(&mut self, table: Table) {
        self.found.push(table);
        self.open = true;
        self.rests = 0;
    }

    /// A line that is no row: blank, the rest of a wrapped cell, or the end.
    fn rest(&mut self, text: &Text, line: &Range<usize>) {
        if text.content[line.clone()].trim().is_empty() {
            return;
        }
        self.rests = self.rests.saturating_add(1);
        self.open &= line.len() <= MAX_REST && self.rests <= MAX_RESTS;
    }

    fn row(&mut self, cells: Vec<Range<usize>>) {
        let rests = self.rests;
        let fits = |table: &Table| {
            let columns = table.columns.len();
            rests == 0 || columns >= MIN_RESUMED && cells.len() == columns
        };
        match self.found.last_mut() {
            Some(table) if self.open && fits(table) => {
                if table.rows.len() < MAX_ROWS {
                    table.rows.push(cells);
                }
                self.rests = 0;
            }
            _ => self.open = false,
        }
    }
}

/// Whether every cell of a short line is the head of a known column.
fn all_heads(text: &Text, cells: &[Range<usize>]) -> bool {
    cells.len() <= 3
        && cells
            .iter()
            .all(|cell| !matches!(column(text.folded[cell.clone()].trim()), Column::Other))
}

/// A header whose taller cells begin on the line above: `Unit price` over
/// `Item | Quantity | Amount`. They stand in front of the amounts.
fn stacked(text: &Text, above: &[Range<usize>], cells: &[Range<usize>]) -> Option<Table> {
    let known = |c: &Range<usize>| column(text.folded[c.clone()].trim());
    let total = cells.iter().position(|c| known(c) == Column::Total)?;
    let twice = above
        .iter()
        .any(|a| cells.iter().any(|c| known(c) == known(a)));
    if above.is_empty() || cells.len() < 3 || twice || total + 1 != cells.len() {
        return None;
    }
    let mut merged = cells.to_vec();
    merged.splice(total..total, above.iter().cloned());
    Some(Table {
        guessed: true,
        ..read_header(text, &merged)?
    })
}

/// The cells of a line: parted by tabs, pipes, or two blanks and more.
pub(super) fn cells(text: &Text, line: &Range<usize>) -> Vec<Range<usize>> {
    let content = &text.content[line.clone()];
    let mut cells = Vec::new();
    let mut start = 0;
    let mut at = 0;
    let bytes = content.as_bytes();
    let tabbed = content.contains('\t') || content.matches('|').count() >= 2;
    while at < bytes.len() {
        let cut = match bytes[at] {
            b'\t' | b'|' => 1,
            b' ' if !tabbed => {
                let blanks = bytes[at..].iter().take_while(|b| **b == b' ').count();
                if blanks >= 2 { blanks } else { 0 }
            }
            _ => 0,
        };
        if cut > 0 {
            cells.push(line.start + start..line.start + at);
            at += cut;
            start = at;
        } else {
            at += 1;
        }
    }
    cells.push(line.start + start..line.end);
    if tabbed && content.trim_start().starts_with('|') {
        cells.retain(|c| !text.content[c.clone()].trim().is_empty());
    }
    let blank = |c: &Range<usize>| text.content[c.clone()].trim().is_empty();
    if !tabbed {
        cells.retain(|c| !blank(c));
    }
    cells
}

fn read_header(text: &Text, cells: &[Range<usize>]) -> Option<Table> {
    if cells.len() > MAX_COLUMNS {
        return None;
    }
    let mut table = Table {
        columns: Vec::with_capacity(cells.len()),
        heads: cells.to_vec(),
        rows: Vec::new(),
        per: Decimal::ONE,
        priced: None,
        counted: None,
        guessed: false,
    };
    for cell in cells {
        let folded = text.folded[cell.clone()].trim();
        let column = column(folded);
        match column {
            Column::Price => {
                table.per = per_of(folded);
                table.priced = ["/", "per ", "pro "]
                    .iter()
                    .find_map(|mark| folded.split_once(mark))
                    .and_then(|(_, behind)| first_word(behind));
            }
            Column::Quantity => {
                table.counted = folded
                    .split_once(['(', '（', '/', ','])
                    .map_or_else(|| first_word(folded), |(_, behind)| first_word(behind));
            }
            _ => {}
        }
        table.columns.push(column);
    }
    // A row of values under a head of its own: "Total | 300 | 12.85".
    let is_value = |cell: &Range<usize>| {
        text.content[cell.clone()]
            .trim()
            .starts_with(|c: char| c.is_ascii_digit())
    };
    let known = table
        .columns
        .iter()
        .filter(|c| !matches!(c, Column::Other))
        .count();
    (known >= 2 && !cells.iter().any(is_value)).then_some(table)
}

/// Heads of a packing list, tried before those of an offer.
fn packing_column(head: &str) -> Option<Column> {
    let has = |words: &[&str]| words.iter().any(|w| head.contains(w));
    let starts = |words: &[&str]| {
        words.iter().any(|w| {
            head.strip_prefix(w).is_some_and(|rest| {
                !rest.starts_with(|c: char| c.is_alphabetic() && !super::tokens::is_cjk(c))
            })
        })
    };
    let per_carton = [
        "/ctn",
        "/carton",
        "/ ctn",
        "per ctn",
        "per carton",
        "/karton",
        "je karton",
        "pro karton",
        "/caja",
        "por caja",
        "por caixa",
        "/caixa",
        "par carton",
        "/carton",
        "每箱",
        "/箱",
        "入数",
        "в коробке",
    ];
    if has(&per_carton) {
        Some(Column::PerCarton)
    } else if has(&[
        "moq",
        "minimum",
        "mindest",
        "mínim",
        "起订",
        "最小発注",
        "мин. заказ",
    ]) || starts(&["min. order", "min.order", "min order", "min qty"])
    {
        Some(Column::Minimum)
    } else if starts(&[
        "n.w",
        "nw",
        "net w",
        "net kg",
        "netto",
        "peso neto",
        "peso líq",
        "poids net",
        "净重",
        "正味",
        "нетто",
    ]) {
        Some(Column::NetWeight)
    } else if starts(&[
        "g.w",
        "gw",
        "gross w",
        "gross kg",
        "brutto",
        "peso bruto",
        "poids brut",
        "毛重",
        "総重量",
        "брутто",
    ]) {
        Some(Column::GrossWeight)
    } else if starts(&[
        "cbm",
        "m³",
        "m3",
        "volume",
        "volumen",
        "体积",
        "容積",
        "объём",
    ]) {
        Some(Column::Volume)
    } else if starts(&[
        "ctns",
        "ctn",
        "cartons",
        "kartons",
        "cajas",
        "caixas",
        "箱数",
        "箱數",
        "no. of cartons",
        "коробок",
    ]) {
        Some(Column::Cartons)
    } else if starts(&[
        "total pcs",
        "total qty",
        "total quantity",
        "total pieces",
        "总数",
        "总数量",
    ]) {
        Some(Column::Quantity)
    } else {
        None
    }
}

fn column(head: &str) -> Column {
    if head.is_empty() || head.len() > 60 {
        return Column::Other;
    }
    if let Some(column) = packing_column(head) {
        return column;
    }
    let bare: String = head
        .split(['(', '（', '[', '【'])
        .next()
        .unwrap_or(head)
        .trim_matches(|c: char| !c.is_alphanumeric())
        .to_owned();
    let is = |heads: &[&str]| {
        heads.iter().any(|h| {
            bare == *h
                || bare.strip_prefix(h).is_some_and(|rest| {
                    rest.starts_with(|c: char| !c.is_alphanumeric() || super::tokens::is_cjk(c))
                })
                || bare
                    .strip_suffix(h)
                    .is_some_and(|rest| rest.ends_with([' ', '/']) && rest.len() <= 4)
        })
    };
    let modified = MODIFIER_HEAD.is_in(head);
    if modified {
        Column::Modifier
    } else if is_currency_per_unit(head) {
        Column::Price
    } else if is(QUANTITY_HEAD) {
        Column::Quantity
    } else if is(TOTAL_HEAD) {
        Column::Total
    } else if is(PRICE_HEAD) {
        Column::Price
    } else {
        Column::Other
    }
}

/// `USD/m²`
fn is_currency_per_unit(head: &str) -> bool {
    head.split_once('/').is_some_and(|(currency, behind)| {
        is_currency(currency.trim())
            && (first_word(behind).is_some() || unit(behind.trim()).is_some())
    })
}

/// `Price / 100 pcs`, `单价（每千只）`
pub(super) fn per_of(head: &str) -> Decimal {
    let digits: String = head.chars().filter(|c| c.is_ascii_digit()).collect();
    if let Ok(n) = digits.parse::<u32>()
        && matches!(n, 10 | 12 | 100 | 1000)
    {
        return Decimal::from(n);
    }
    if head.contains("千") || head.contains("thousand") || head.contains('‰') {
        Decimal::ONE_THOUSAND
    } else if head.contains("百") || head.contains("hundred") {
        Decimal::ONE_HUNDRED
    } else {
        Decimal::ONE
    }
}
