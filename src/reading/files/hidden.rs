//! What a file hides, sorted by how it is hidden and by what it would tell.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::contents::PartKind;
use crate::reading::tokens::{self, is_cjk};
use crate::reading::words::lexicon;
use crate::reading::{Opened, Place, PlaceKind, file_names, internal, remarks, secrets};

/// How something is hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hiding {
    /// Tracked insertions and deletions.
    Changes,
    /// Comments in the margin or of cells.
    Comments,
    /// A sheet that is not shown.
    Sheet,
    /// Rows or columns of a sheet that is shown.
    Cells,
    /// Speaker's notes.
    Notes,
    /// A slide that is not shown.
    Slide,
    /// Letters set as hidden.
    Words,
}

/// Hidden pieces that belong together: those of one sheet or slide, all
/// comments, all changes.
#[derive(Debug)]
pub struct Group {
    /// How they are hidden.
    pub hiding: Hiding,
    /// Name of the sheet, number of the slide.
    pub name: String,
    /// Its pieces, in order: ranges of [`Opened::hidden`].
    pub pieces: Vec<Range<usize>>,
    /// Pieces that tell cost, margin or floor price, or a remark meant for
    /// colleagues; none without a figure beside them.
    pub secret: Vec<Range<usize>>,
    /// Pieces a reader would learn something from: prices, percentages,
    /// sentences. Lists to choose from and columns for formulas have none.
    pub telling: Vec<Range<usize>>,
}

lexicon!(
    /// Headings of columns that hold figures and no prices, in the folded words
    /// of [`file_names::words_of`].
    TECHNICAL,
    [
        "ratio", "factor", "faktor", "yield", "efficiency", "eta", "duty*", "layers", "id", "key", "no", "nr", "num", "number", "code", "ean", "gtin", "hs", "sku", "row", "rows", "index", "pos", "position", "line", "check", "helper", "help", "weight", "kg", "kgs", "g", "gram*", "nw", "gw", "n w", "g w", "cbm", "volume", "m3", "cm", "mm", "inch", "size", "length", "width", "height", "depth", "dim*", "diameter", "thickness", "thread*", "dn", "torque", "bar", "pressure", "temp*", "speed", "rpm", "power", "voltage", "qty", "quantity", "pcs", "stock", "moq", "ctn", "ctns", "carton*", "pallet*", "days", "week*", "date", "year", "month", "vat", "tax rate", "tolerance", "density", "lookup", "sort", "sorting", "version", "scale", "area", "capacity", "flow",
        "gewicht", "menge", "stuck", "lange", "breite", "hohe", "durchmesser", "artikelnummer", "artikel nr", "art nr", "bestand", "datum", "mwst", "hilfsspalte", "zeile", "karton", "volumen", "masse", "mass", "schlussel",
        "peso", "cantidad", "largo", "ancho", "alto", "codigo", "fecha", "iva", "fila", "clave", "caja*", "medida*", "volumen",
        "poids", "quantite", "longueur", "largeur", "hauteur", "code", "tva", "ligne", "cle", "colis", "dimension*",
        "quantidade", "comprimento", "largura", "altura", "linha", "chave", "caixa*", "medida*",
        "ves", "kolichestvo", "kol vo", "dlina", "shirina", "vysota", "visota", "data", "artikul", "kod", "nds", "nomer", "obem", "stroka",
        "比率", "系数", "效率", "重量", "净重", "毛重", "体积", "尺寸", "长", "宽", "高", "直径", "数量", "编码", "编号", "序号", "代码", "日期", "箱", "规格", "库存", "税号", "辅助", "行号", "排序", "压力", "温度", "件数", "增值税率",
        "質量", "数量", "寸法", "番号", "コード", "行", "日付", "体積"
    ]
);

lexicon!(
    /// Headings of prices.
    PRICES,
    [
        "price", "prices", "amount", "discount", "rebate", "commission", "usd", "eur", "rmb", "cny", "gbp", "freight",
        "preis", "preise", "betrag", "rabatt", "skonto", "provision", "precio", "precios", "importe", "descuento", "comision", "prix", "montant", "remise", "commission", "tarif", "preco", "precos", "valor", "desconto", "comissao", "tsena", "tseni", "summa", "skidka",
        "单价", "价格", "金额", "总价", "折扣", "佣金", "汇率", "报价", "目标价", "旧价", "原价", "含税", "未税", "単価", "価格", "金額", "値引"
    ]
);

lexicon!(
    /// Headings of columns that name whom we buy from.
    SOURCES,
    ["supplier*", "factory", "vendor", "maker", "lieferant*", "werk", "proveedor*", "fabrica", "fournisseur*", "usine", "fornecedor*", "postavshchik*", "postavschik*", "zavod", "供应商", "工厂", "厂家", "厂商", "仕入先", "工場", "メーカー"]
);

lexicon!(
    /// A comment that tells the reader of a form what to do.
    INSTRUCTIONS,
    [
        "maximum", "max.", "minimum", "characters", "required", "please enter", "enter the", "enter your", "please fill", "fill in", "please select", "select from", "select the", "choose", "please choose", "pick from", "drop-down", "dropdown", "mandatory", "optional", "input here", "format:", "e.g.", "for example",
        "bitte ausfüllen", "bitte eintragen", "bitte eingeben", "bitte wählen", "auswählen", "pflichtfeld", "z. b.", "z.b.", "rellen*", "seleccion*", "elija", "obligatorio", "remplir", "saisir", "sélectionn*", "choisir", "obligatoire", "preench*", "selecion*", "escolh*", "obrigatório", "заполните", "выберите", "введите",
        "请填写", "请选择", "请输入", "必填", "选填", "下拉", "填写说明", "入力してください", "選択してください", "記入"
    ]
);

/// Words, or Han letters, from which on a text is more than a label.
const WORDS: usize = 4;
const HAN: usize = 6;

/// The same for a sentence in a cell, which may be a choice of a list.
const CELL_WORDS: usize = 8;
const CELL_HAN: usize = 16;

/// Characters of a piece that is a label and no sentence.
const LABEL: usize = 48;

/// Bytes behind a word for cost that its figure stands in.
const NEAR: usize = 28;

/// Pieces looked at, at most.
const MAX_PIECES: usize = 1200;

/// Places told of one group, at most.
const MAX_TOLD: usize = 6;

/// A hidden piece: where it stands in the file, and in the hidden text.
type Piece = (Place, Range<usize>);

/// What a file hides.
pub fn groups(opened: &Opened) -> Vec<Group> {
    let mut groups: BTreeMap<(Hiding, String), Vec<Piece>> = BTreeMap::new();
    for (place, range) in opened.hidden_pieces().take(MAX_PIECES) {
        let hiding = hiding(opened, place);
        let name = match hiding {
            Hiding::Changes | Hiding::Comments | Hiding::Words => String::new(),
            _ => place.name.clone(),
        };
        let range = trimmed(&opened.hidden.content, range);
        if opened.hidden.content[range.clone()].contains(char::is_alphanumeric) {
            let group = groups.entry((hiding, name)).or_default();
            group.push((place.clone(), range));
        }
    }
    let said = remarks::find(&opened.hidden);
    groups
        .into_iter()
        .map(|((hiding, name), pieces)| {
            let reader = Reader {
                opened,
                said: &said,
                hiding,
                pieces: &pieces,
            };
            Group {
                secret: reader.secret(&name),
                telling: reader.telling(&name),
                hiding,
                name,
                pieces: pieces.into_iter().map(|(_, range)| range).collect(),
            }
        })
        .collect()
}

fn hiding(opened: &Opened, place: &Place) -> Hiding {
    match place.kind {
        PlaceKind::Comment => Hiding::Comments,
        PlaceKind::Insertion | PlaceKind::Deletion => Hiding::Changes,
        PlaceKind::Part(PartKind::Notes) => Hiding::Notes,
        PlaceKind::Part(PartKind::Slide) => Hiding::Slide,
        PlaceKind::Part(PartKind::Sheet) if opened.shows_sheet(&place.name) => Hiding::Cells,
        PlaceKind::Part(PartKind::Sheet) => Hiding::Sheet,
        _ => Hiding::Words,
    }
}

fn trimmed(content: &str, range: Range<usize>) -> Range<usize> {
    let text = &content[range.clone()];
    let start = range.start + text.len() - text.trim_start().len();
    start..start + text.trim().len()
}

struct Reader<'a> {
    opened: &'a Opened,
    said: &'a [Range<usize>],
    hiding: Hiding,
    pieces: &'a [Piece],
}

impl Reader<'_> {
    fn text(&self, range: &Range<usize>) -> &str {
        &self.opened.hidden.content[range.clone()]
    }

    fn folded(&self, range: &Range<usize>) -> &str {
        &self.opened.hidden.folded[range.clone()]
    }

    fn in_cells(&self) -> bool {
        matches!(self.hiding, Hiding::Sheet | Hiding::Cells)
    }

    /// Pieces on cost and margin, with their figures behind them.
    fn secret(&self, name: &str) -> Vec<Range<usize>> {
        let is_said = |range: &Range<usize>| {
            self.said
                .iter()
                .any(|remark| range.start <= remark.start && remark.end <= range.end)
        };
        let heading = |range: &Range<usize>| {
            self.text(range).chars().count() <= LABEL
                && self.hiding != Hiding::Changes
                && secrets::heads(&file_names::words_of(self.text(range)))
        };
        let mut words: Vec<Range<usize>> = self
            .pieces
            .iter()
            .map(|(_, range)| range)
            .filter(|range| heading(range) || is_said(range) || self.tells_cost(range))
            .cloned()
            .collect();
        let named = self.in_cells()
            && self.hiding == Hiding::Sheet
            && secrets::heads(&file_names::words_of(name));
        if words.is_empty() && !named {
            return words;
        }
        if !self.in_cells() {
            words.retain(|range| has_number(self.text(range)));
            return words;
        }
        let figures = self.figures(&words);
        if figures.is_empty() {
            return Vec::new();
        }
        words.truncate(2);
        words.extend(figures.into_iter().take(3));
        words.sort_by_key(|range| range.start);
        words.dedup();
        words
    }

    /// Figures under the headings, or anywhere in the group where they have
    /// none under them.
    fn figures(&self, headings: &[Range<usize>]) -> Vec<Range<usize>> {
        let numbers: Vec<&Piece> = self
            .pieces
            .iter()
            .filter(|(_, range)| has_number(self.text(range)))
            .collect();
        let column = |place: &Place| column(&place.cell).to_owned();
        let headed: Vec<String> = self
            .pieces
            .iter()
            .filter(|(_, range)| headings.contains(range))
            .map(|(place, _)| column(place))
            .collect();
        let under: Vec<Range<usize>> = numbers
            .iter()
            .filter(|(place, _)| headed.contains(&column(place)))
            .map(|(_, range)| range.clone())
            .collect();
        if under.is_empty() {
            numbers.iter().map(|(_, range)| range.clone()).collect()
        } else {
            under
        }
    }

    /// A sentence of a comment or note with a word for cost and its figure.
    fn tells_cost(&self, range: &Range<usize>) -> bool {
        if self.in_cells() || self.hiding == Hiding::Changes {
            return false;
        }
        let words = file_names::words_of(self.text(range));
        secrets::in_name(&words).iter().any(|hit| {
            let end = words.ceil_char_boundary((hit.end + NEAR).min(words.len()));
            words[hit.end..end].contains(|c: char| c.is_ascii_digit())
        }) || internal::is_secret(self.folded(range))
    }

    fn telling(&self, name: &str) -> Vec<Range<usize>> {
        let ranges = || self.pieces.iter().map(|(_, range)| range);
        match self.hiding {
            Hiding::Sheet | Hiding::Cells => self.telling_cells(name),
            Hiding::Comments => ranges()
                .filter(|range| !INSTRUCTIONS.is_in(self.folded(range)))
                .cloned()
                .collect(),
            Hiding::Changes => ranges().cloned().collect(),
            Hiding::Notes | Hiding::Slide | Hiding::Words => {
                let all: Vec<Range<usize>> = ranges().cloned().collect();
                let words: usize = all.iter().map(|range| words(self.text(range))).sum();
                let han: usize = all.iter().map(|range| han(self.text(range))).sum();
                if words >= WORDS || han >= HAN {
                    all
                } else {
                    Vec::new()
                }
            }
        }
    }

    /// Prices and sentences among the cells.
    fn telling_cells(&self, name: &str) -> Vec<Range<usize>> {
        // Add-ins keep their own data in sheets named like this.
        if self.hiding == Hiding::Sheet && name.starts_with('_') {
            return Vec::new();
        }
        self.pieces
            .iter()
            .filter(|(place, range)| {
                let text = self.text(range);
                if has_number(text) && is_value(text) {
                    self.is_price(place, text)
                } else {
                    is_sentence(text) || self.is_source(place, text)
                }
            })
            .map(|(_, range)| range.clone())
            .take(MAX_TOLD)
            .collect()
    }

    /// Whether a name stands under a heading for suppliers.
    fn is_source(&self, place: &Place, text: &str) -> bool {
        let heads = self.headings(|other| column(&other.cell) == column(&place.cell));
        let own = file_names::words_of(text);
        heads
            .first()
            .is_some_and(|head| SOURCES.is_in(head) && *head != own && words_in(head) <= 3)
    }

    /// Whether a number is a price: by its currency, by its heading, or by its
    /// decimals where the heading does not say otherwise.
    fn is_price(&self, place: &Place, text: &str) -> bool {
        if text.contains(['$', '€', '£', '¥', '￥']) {
            return true;
        }
        let columns = self.headings(|other| column(&other.cell) == column(&place.cell));
        let rows = self.headings(|other| row(&other.cell) == row(&place.cell));
        // The head of its column says more than what else is in its row.
        for heads in [&columns, &rows] {
            if heads.iter().any(|words| PRICES.is_in(words)) {
                return true;
            }
            if heads.iter().any(|words| TECHNICAL.is_in(words)) {
                return false;
            }
        }
        has_decimals(text) || text.contains('%')
    }

    /// The first words of a column or row.
    fn headings(&self, beside: impl Fn(&Place) -> bool) -> Vec<String> {
        self.pieces
            .iter()
            .filter(|(place, range)| beside(place) && !is_value(self.text(range)))
            .take(4)
            .map(|(_, range)| file_names::words_of(self.text(range)))
            .collect()
    }
}

/// The letters of `D14`.
fn column(cell: &str) -> &str {
    cell.trim_end_matches(|c: char| c.is_ascii_digit())
}

/// Its digits.
fn row(cell: &str) -> &str {
    cell.trim_start_matches(|c: char| c.is_ascii_alphabetic())
}

fn has_number(text: &str) -> bool {
    tokens::lex(text)
        .iter()
        .any(|token| token.kind == tokens::Kind::Number)
}

/// A number with at most a currency, a sign and a unit around it.
fn is_value(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    digits > 0 && letters <= 5 && !text.contains(['/', ':']) && !is_iso_date(text)
}

/// `2026-11-21`, as readers write dates.
fn is_iso_date(text: &str) -> bool {
    let mut parts = text.split([' ', '-']);
    let mut number = |length: usize| {
        parts
            .next()
            .is_some_and(|p| p.len() == length && p.bytes().all(|b| b.is_ascii_digit()))
    };
    number(4) && number(2) && number(2)
}

/// `12.85`, `1,234.5`: one to four digits behind the last sign.
fn has_decimals(text: &str) -> bool {
    let number = text.trim_matches(|c: char| !c.is_ascii_digit());
    number.rfind(['.', ',']).is_some_and(|at| {
        let behind = &number[at + 1..];
        let plain = number
            .bytes()
            .all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',' | b' '));
        plain
            && (1..=4).contains(&behind.len())
            && behind.bytes().all(|b| b.is_ascii_digit())
            && (behind.len() != 3 || number.starts_with("0."))
    })
}

fn words_in(words: &str) -> usize {
    words.split(' ').count()
}

fn words(text: &str) -> usize {
    text.split_whitespace()
        .filter(|word| word.chars().any(char::is_alphabetic))
        .count()
}

fn han(text: &str) -> usize {
    text.chars().filter(|c| is_cjk(*c)).count()
}

/// More than the choice of a list.
fn is_sentence(text: &str) -> bool {
    let ends = text.trim_end().ends_with(['.', '!', '?', '。', '！', '？']);
    ends && (words(text) >= CELL_WORDS || han(text) >= CELL_HAN)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contents::{Contents, FileCell, FileLine, FilePart, Hidden, PartKind, Remark};
    use crate::draft::{Attachment, Draft};

    fn sheet(name: &str, hidden: Hidden, rows: &[&[&str]]) -> FilePart {
        let lines = (1..).zip(rows).map(|(row, cells)| FileLine {
            row,
            hidden: false,
            cells: (1..)
                .zip(*cells)
                .map(|(column, text)| FileCell {
                    column,
                    hidden: text.starts_with('~'),
                    text: text.trim_start_matches('~').to_owned(),
                })
                .collect(),
        });
        FilePart {
            kind: PartKind::Sheet,
            name: name.to_owned(),
            hidden,
            lines: lines.collect(),
        }
    }

    fn read(contents: Contents) -> Vec<Group> {
        let draft = Draft {
            now: "2026-11-21T16:10:00+08:00".to_owned(),
            attachments: vec![Attachment {
                name: "Quotation.xlsx".to_owned(),
                contents: Some(contents),
                ..Attachment::default()
            }],
            ..Draft::default()
        };
        let mail = crate::reading::read(&draft).expect("mail");
        groups(&mail.opened[0])
    }

    fn of_parts(parts: Vec<FilePart>) -> Vec<Group> {
        read(Contents {
            parts,
            ..Contents::default()
        })
    }

    #[test]
    fn how_a_price_was_made_is_a_secret() {
        let shown = sheet("Offer", Hidden::No, &[&["Item", "Price"], &["A", "12.85"]]);
        let cost = sheet("Calc", Hidden::Very, &[&["Item", "EK"], &["A", "9.20"]]);
        let groups = of_parts(vec![shown, cost]);
        assert_eq!(groups.len(), 1);
        assert_eq!(groups[0].hiding, Hiding::Sheet);
        assert!(!groups[0].secret.is_empty());
        let column = sheet(
            "Offer",
            Hidden::No,
            &[&["Item", "Price", "~Margin"], &["A", "12.85", "~28%"]],
        );
        let groups = of_parts(vec![column]);
        assert_eq!(groups[0].hiding, Hiding::Cells);
        assert!(!groups[0].secret.is_empty());
    }

    #[test]
    fn helpers_tell_nothing() {
        let list = sheet(
            "Lists",
            Hidden::Hidden,
            &[
                &["FOB Ningbo"],
                &["30% deposit, balance before shipment"],
                &["DN15"],
            ],
        );
        let keys = sheet(
            "Offer",
            Hidden::No,
            &[&["~Row", "Item", "~Weight kg"], &["~1", "A", "~0.35"]],
        );
        for group in of_parts(vec![list, keys]) {
            assert!(
                group.secret.is_empty() && group.telling.is_empty(),
                "{group:?}"
            );
        }
        let makers = sheet("M", Hidden::Hidden, &[&["Supplier"], &["Yongda"]]);
        assert!(!of_parts(vec![makers])[0].telling.is_empty());
        let old = sheet("Old", Hidden::Hidden, &[&["Old price"], &["11.90"]]);
        assert!(!of_parts(vec![old])[0].telling.is_empty());
    }

    #[test]
    fn a_comment_with_a_figure_is_a_secret() {
        let comment = |text: &str| {
            let remark = Remark {
                text: text.to_owned(),
                ..Remark::default()
            };
            read(Contents {
                comments: vec![remark],
                ..Contents::default()
            })
            .remove(0)
        };
        assert!(!comment("boss: ok at 11.9?").secret.is_empty());
        assert!(!comment("EXW cost is 8.40").secret.is_empty());
        let plain = comment("Please check the colour");
        assert!(plain.secret.is_empty() && !plain.telling.is_empty());
        assert!(comment("Please enter the quantity here").telling.is_empty());
    }
}
