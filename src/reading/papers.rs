//! The head of a paper: the number it bears and those it refers to.

use std::ops::Range;

use super::documents::{self, Document, DocumentKind};
use super::tokens::Kind;
use super::words::lexicon;
use super::{Fact, Mail, Text};
use crate::review::Part;

/// Lines of a paper that make its head, at most; a table ends it.
const HEAD_LINES: usize = 32;

/// Bytes of a cell of the head: what is longer is running text.
const MAX_CELL: usize = 90;

/// Bytes of a line that is a title.
const MAX_TITLE: usize = 80;

lexicon!(
    /// In front of a number: it is of another paper than this one.
    REFERRED,
    [
        "your", "yr", "y/ref", "customer*", "client*", "buyer*", "cust", "their", "refer*", "replaces", "replace", "supersede*", "cancel*", "against", "as per", "according", "based on", "under", "l/c", "lc", "related", "previous*", "old", "original", "for",
        "ihr", "ihre", "ihrer", "ihrem", "kunden*", "bezug*", "zu", "gemäß", "gemäss", "laut", "ersetzt", "storniert", "alt*", "ursprünglich*",
        "su", "s/ref", "vuestro", "cliente", "según", "sustituye", "reemplaza", "anula", "referencia", "votre", "v/réf", "client", "selon", "remplace", "annule", "suivant", "référence", "seu", "sua", "conforme", "substitui", "cancela", "referência",
        "ваш*", "клиент*", "согласно", "по заказу", "взамен", "к договору", "к контракту", "заменяет",
        "贵司", "贵方", "客户", "客方", "买方", "原", "替代", "代替", "作废", "依据", "根据", "关联", "对应", "参考", "貴社", "御社", "お客様", "貴注", "元", "طلبكم", "بناء"
    ]
);

lexicon!(
    /// A paper that bears the number of the invoice it belongs to.
    PACKING_LISTS,
    ["packing list", "weight list", "packing note", "delivery note", "packliste", "lieferschein", "lista de empaque", "lista de embalaje", "packing-list", "liste de colisage", "bordereau", "romaneio", "lista de embalagem", "упаковочный лист", "装箱单", "箱单", "装箱明细", "梱包明細", "パッキングリスト", "قائمة التعبئة"]
);

/// What a paper says of itself in its head.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Head {
    /// What it is, where its title says so.
    pub kind: Option<DocumentKind>,
    /// The number it bears.
    pub number: Option<Fact<Document>>,
    /// Numbers it refers to.
    pub referred: Vec<Fact<Document>>,
}

/// A cell of the head, and what stands in front of it on its line.
struct Cell {
    range: Range<usize>,
    before: Range<usize>,
}

impl Mail {
    /// What a paper says of itself in its head; for the letter of an opened
    /// file.
    pub fn head(&self) -> Head {
        let text = &self.body;
        let end = head_end(self);
        let cells = cells(text, end);
        let title = title(text, &cells);
        let facts: Vec<(&Fact<Document>, bool)> = self
            .documents
            .iter()
            .filter(|f| f.part == Part::Body && f.range.start < end)
            .filter_map(|f| Some((f, is_referred(text, f, &cells)?)))
            .collect();
        let number = own(&facts, title)
            .or_else(|| unnamed(text, &cells, title?))
            .filter(|f| f.value.key.len() >= 3);
        let referred = facts
            .iter()
            .map(|(f, _)| *f)
            .filter(|f| number.as_ref().is_none_or(|n| n.range != f.range))
            .cloned()
            .collect();
        Head {
            kind: title.and_then(Title::kind),
            number,
            referred,
        }
    }
}

#[derive(Clone, Copy)]
enum Title {
    Of(DocumentKind),
    PackingList,
}

impl Title {
    fn kind(self) -> Option<DocumentKind> {
        match self {
            Self::Of(kind) => Some(kind),
            Self::PackingList => None,
        }
    }
}

/// Where the head ends: at the heads of the first table with prices or
/// quantities.
fn head_end(mail: &Mail) -> usize {
    let table = mail
        .tables
        .first()
        .and_then(|t| t.heads.first())
        .map_or(usize::MAX, |head| head.start);
    let lines = mail
        .body
        .lines()
        .filter(|line| !mail.body.content[line.clone()].trim().is_empty())
        .take(HEAD_LINES)
        .last()
        .map_or(0, |line| line.end);
    lines.min(table)
}

fn cells(text: &Text, end: usize) -> Vec<Cell> {
    let mut found = Vec::new();
    for line in text.lines().take_while(|line| line.start < end) {
        let mut start = line.start;
        for piece in text.content[line.clone()].split('\t') {
            let range = start..start + piece.len();
            if !piece.trim().is_empty() {
                found.push(Cell {
                    before: line.start..start,
                    range: range.clone(),
                });
            }
            start = range.end + 1;
        }
    }
    found
}

/// The first cell that is the name of a kind of paper, a number behind it
/// aside.
fn title(text: &Text, cells: &[Cell]) -> Option<Title> {
    cells.iter().find_map(|cell| {
        let folded = text.folded.get(cell.range.clone())?.trim();
        if folded.len() > MAX_TITLE || folded.ends_with([':', '：']) {
            return None;
        }
        let folded = closed_up(folded);
        if PACKING_LISTS
            .hits(&folded)
            .iter()
            .any(|hit| hit.range.start == 0)
        {
            return Some(Title::PackingList);
        }
        documents::named_at_start(&folded).map(Title::Of)
    })
}

/// `销 售 合 同` and `I N V O I C E` as words.
fn closed_up(folded: &str) -> String {
    let words: Vec<&str> = folded.split_whitespace().collect();
    let spaced = words.len() > 2 && words.iter().all(|w| w.chars().count() == 1);
    if spaced {
        words.concat()
    } else {
        folded.to_owned()
    }
}

/// Whether a number of the head is another paper's; none where it stands in
/// running text.
fn is_referred(text: &Text, fact: &Fact<Document>, cells: &[Cell]) -> Option<bool> {
    let cell = cells
        .iter()
        .find(|c| c.range.start <= fact.range.start && fact.range.end <= c.range.end)?;
    if cell.range.len() > MAX_CELL {
        return None;
    }
    let label = text.folded.get(cell.range.start..fact.range.start)?;
    // "PI No.: | PI-118": the label has a cell of its own.
    let beside = text.folded.get(cell.before.clone())?;
    let beside = beside.trim_end_matches('\t').rsplit('\t').next()?;
    let alone = label.trim().is_empty();
    Some(REFERRED.is_in(label) || alone && REFERRED.is_in(beside))
}

/// The number a paper bears: of the kind its title says, of the invoice for a
/// packing list, else the only one that can be its own.
fn own(facts: &[(&Fact<Document>, bool)], title: Option<Title>) -> Option<Fact<Document>> {
    use DocumentKind as D;
    let free = || {
        facts
            .iter()
            .filter(|(_, referred)| !referred)
            .map(|(f, _)| *f)
    };
    let of = |kind: D| free().find(|f| f.value.kind == kind).cloned();
    match title {
        Some(Title::Of(kind)) => of(kind).or_else(|| {
            // "Invoice No." of a proforma invoice, "Order No." of its
            // confirmation.
            let generic = match kind {
                D::ProformaInvoice => D::Invoice,
                _ => return None,
            };
            let mut fact = of(generic)?;
            fact.value.kind = kind;
            Some(fact)
        }),
        Some(Title::PackingList) => of(D::Invoice).or_else(|| of(D::ProformaInvoice)),
        None => {
            let mut own = free().filter(|f| {
                !matches!(
                    f.value.kind,
                    D::PurchaseOrder | D::LetterOfCredit | D::BillOfLading
                )
            });
            let first = own.next()?;
            own.all(|f| f.value.key == first.value.key)
                .then(|| first.clone())
        }
    }
}

/// `No.: 2026-118` beneath a title.
fn unnamed(text: &Text, cells: &[Cell], title: Title) -> Option<Fact<Document>> {
    let kind = title.kind()?;
    cells.iter().enumerate().find_map(|(index, cell)| {
        let folded = text.folded.get(cell.range.clone())?;
        let label = documents::number_word(folded.trim_start())?;
        let lead = folded.len() - folded.trim_start().len();
        let from = cell.range.start + lead + label;
        let rest = text.content.get(from..cell.range.end)?;
        let alone = !rest.contains(|c: char| c.is_ascii_digit());
        let range = if alone {
            cells
                .get(index + 1)
                .filter(|next| next.before.end > next.before.start)?
                .range
                .clone()
        } else {
            from..cell.range.end
        };
        let token = text
            .tokens
            .iter()
            .skip(text.tokens.partition_point(|t| t.range.start < range.start))
            .take_while(|t| t.range.end <= range.end)
            .find(|t| t.kind != Kind::Sign)?;
        let written = token.text(&text.content);
        let is_number = matches!(token.kind, Kind::Code | Kind::Number)
            && written.bytes().filter(u8::is_ascii_digit).count() >= 3
            && super::dates::find(written, &super::tokens::lex(written)).is_empty();
        let value = is_number.then(|| documents::document(kind, written))??;
        Some(Fact {
            value,
            part: Part::Body,
            range: token.range.clone(),
        })
    })
}
