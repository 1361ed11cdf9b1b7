//! Numbers of trade documents.

use std::ops::Range;

use super::Fact;
use super::tokens::{Kind as TokenKind, Token};

/// Kinds of documents whose numbers are told apart: their PO and our PI differ
/// by design.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum DocumentKind {
    ProformaInvoice,
    PurchaseOrder,
    Quotation,
    Invoice,
    BillOfLading,
    LetterOfCredit,
    Contract,
    OrderConfirmation,
}

/// A document number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// What the number is of.
    pub kind: DocumentKind,
    /// Letters and digits only, leading zeros and revision left out.
    pub key: String,
    /// `-R1` is 1; 0 when none is written.
    pub revision: u32,
    /// As it is written.
    pub written: String,
}

use DocumentKind as D;

/// Bytes in front of a number its name may stand in.
const NAME_REACH: usize = 120;

/// Digits with which a bare number behind "order" is no quantity any more.
const MIN_BARE: usize = 6;

/// Names in front of a number, lower case. Short forms may touch the number.
const NAMES: &[(DocumentKind, &[&str])] = &[
    (
        D::ProformaInvoice,
        &[
            "pi",
            "p/i",
            "proforma invoice",
            "pro forma invoice",
            "pro-forma invoice",
            "proforma",
            "proformarechnung",
            "proforma-rechnung",
            "factura proforma",
            "facture proforma",
            "facture pro forma",
            "fatura proforma",
            "形式发票",
            "proforma-invoice",
            "проформа",
        ],
    ),
    (
        D::PurchaseOrder,
        &[
            "po",
            "p/o",
            "purchase order",
            "your order",
            "order",
            "bestellung",
            "bestell",
            "pedido",
            "orden de compra",
            "pedido de compra",
            "ordem de compra",
            "commande",
            "bon de commande",
            "订单",
            "采购订单",
            "注文書",
            "発注書",
            "заказ",
        ],
    ),
    (
        D::Quotation,
        &[
            "qt",
            "qtn",
            "quotation",
            "quote",
            "offer",
            "angebot",
            "angebots",
            "oferta",
            "cotización",
            "presupuesto",
            "devis",
            "offre",
            "cotação",
            "proposta",
            "orçamento",
            "报价单",
            "报价",
            "見積書",
            "御見積書",
            "предложение",
            "кп",
        ],
    ),
    (
        D::Invoice,
        &[
            "ci",
            "commercial invoice",
            "inv",
            "invoice",
            "rg",
            "rechnung",
            "rechnungs",
            "factura",
            "facture",
            "fatura",
            "发票",
            "商业发票",
            "請求書",
            "счет",
            "счёт",
            "инвойс",
        ],
    ),
    (
        D::BillOfLading,
        &[
            "bl",
            "b/l",
            "bill of lading",
            "konnossement",
            "提单",
            "conocimiento de embarque",
            "connaissement",
            "conhecimento de embarque",
        ],
    ),
    (
        D::LetterOfCredit,
        &[
            "lc",
            "l/c",
            "letter of credit",
            "akkreditiv",
            "信用证",
            "carta de crédito",
            "crédit documentaire",
            "lettre de crédit",
            "аккредитив",
            "信用状",
        ],
    ),
    (
        D::Contract,
        &[
            "sc",
            "s/c",
            "contract",
            "sales contract",
            "vertrag",
            "vertrags",
            "contrato",
            "contrat",
            "合同",
            "销售合同",
            "契約書",
            "договор",
            "контракт",
        ],
    ),
    (
        D::OrderConfirmation,
        &[
            "oc",
            "so",
            "ab",
            "auftrags",
            "auftragsbestätigungs",
            "sales order",
            "order confirmation",
            "auftrag",
            "auftragsbestätigung",
            "confirmación de pedido",
            "confirmation de commande",
            "confirmação de pedido",
            "注文請書",
            "销售订单",
            "подтверждение заказа",
        ],
    ),
];

/// Words between name and number.
const NUMBER_WORDS: &[&str] = &[
    "no",
    "nr",
    "num",
    "number",
    "n°",
    "nº",
    "n.º",
    "n.°",
    "№",
    "号",
    "號",
    "番号",
    "编号",
    "号码",
    "ref",
    "nummer",
    "numéro",
    "número",
    "numero",
    "номер",
    "#",
];

/// The document numbers of a text.
pub fn find(content: &str, folded: &str, tokens: &[Token]) -> Vec<(Range<usize>, Document)> {
    let mut found = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        if found.len() >= super::MAX_FACTS {
            break;
        }
        match token.kind {
            TokenKind::Code => {
                for range in pieces(content, &token.range) {
                    if let Some(document) = self_named(content, &range)
                        .or_else(|| named_before(content, folded, &range, true))
                    {
                        found.push((range, document));
                    }
                }
            }
            TokenKind::Number if could_be_number(content, tokens, index) => {
                if let Some(document) = named_before(content, folded, &token.range, false) {
                    found.push((token.range.clone(), document));
                }
            }
            _ => {}
        }
    }
    found
}

/// The document numbers in a file name.
pub fn in_file_name(name: &str) -> Vec<Document> {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    // In file names an underscore parts words, a blank inside a number does not.
    let text: String = stem
        .chars()
        .map(|c| {
            if matches!(c, '(' | ')' | '[' | ']') {
                ' '
            } else {
                c
            }
        })
        .collect();
    let mut variants = vec![text];
    if variants[0].contains('_') {
        variants.extend([variants[0].replace('_', " "), variants[0].replace('_', "-")]);
    }
    let mut found: Vec<Document> = variants
        .iter()
        .flat_map(|variant| {
            let text = super::Text::plain(variant);
            find(&text.content, &text.folded, &text.tokens)
        })
        .map(|(_, document)| document)
        .collect();
    found.dedup();
    found
}

/// Numbers in a file's name that no word names but that are written as one of
/// the mail's own is: `RE-26-2401.pdf` beside "invoice RE-26-2410".
pub fn written_alike(name: &str, own: &[Fact<Document>]) -> Vec<Document> {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let pieces = stem.split([' ', '_', '(', ')', ',']);
    pieces
        .filter_map(|piece| {
            let alike = own.iter().find(|fact| alike(piece, &fact.value.key))?;
            document(alike.value.kind, piece)
        })
        .take(MAX_ALIKE)
        .collect()
}

/// Numbers of one file's name taken for the mail's kind of number, at most.
const MAX_ALIKE: usize = 4;

/// The same letters in front, then as many digits.
fn alike(piece: &str, key: &str) -> bool {
    let compact: String = piece
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_uppercase())
        .collect();
    let letters = key.bytes().take_while(u8::is_ascii_uppercase).count();
    letters >= 2
        && compact.len() == key.len()
        && key.len() >= letters + 4
        && compact.starts_with(&key[..letters])
        && key[letters..].bytes().all(|b| b.is_ascii_digit())
        && compact[letters..].bytes().all(|b| b.is_ascii_digit())
}

/// `PO-4711/PI-2026-118` are two.
fn pieces(content: &str, range: &Range<usize>) -> Vec<Range<usize>> {
    let text = &content[range.clone()];
    let mut cuts = vec![0];
    for (at, _) in text.match_indices('/') {
        let behind = &text[at + 1..];
        if self_kind(behind).is_some() {
            cuts.push(at + 1);
        }
    }
    cuts.push(text.len() + 1);
    cuts.windows(2)
        .map(|w| range.start + w[0]..range.start + w[1] - 1)
        .collect()
}

/// Only short capital forms may touch the number: `PI2026118`, `PO-4711`.
fn self_kind(text: &str) -> Option<(DocumentKind, usize)> {
    let letters = text.find(|c: char| !c.is_ascii_alphabetic())?;
    let (prefix, rest) = text.split_at(letters);
    let slashed = rest.strip_prefix('/').and_then(|r| {
        let tail = r.find(|c: char| !c.is_ascii_alphabetic())?;
        (prefix.len() == 1 && tail == 1).then(|| (format!("{prefix}/{}", &r[..1]), letters + 2))
    });
    let (name, length) = slashed.unwrap_or((prefix.to_owned(), letters));
    let lower = name.to_lowercase();
    let short = lower.len() <= 3
        || matches!(
            lower.as_str(),
            "quote" | "invoice" | "offer" | "order" | "angebot" | "rechnung"
        );
    let kind =
        kind_of(&lower).filter(|_| short && !matches!(lower.as_str(), "so" if name == "so"))?;
    text[length..]
        .trim_start_matches(['-', '_', '.', '/', ':'])
        .starts_with(|c: char| c.is_ascii_digit())
        .then_some((kind, length))
        .or_else(|| {
            // "PI-BS2026-118"
            let tail = text[length..].trim_start_matches(['-', '_']);
            (text.len() > length + 1
                && tail.len() >= 5
                && text[length..].starts_with(['-', '_'])
                && tail.starts_with(|c: char| c.is_ascii_uppercase()))
            .then_some((kind, length))
        })
}

fn self_named(content: &str, range: &Range<usize>) -> Option<Document> {
    let text = &content[range.clone()];
    let (kind, length) = self_kind(text)?;
    document(kind, &text[length..]).map(|document| Document {
        written: text.to_owned(),
        ..document
    })
}

/// The kind of paper a title names: the title begins with its name, or ends in
/// it as `Proforma Invoice` ends in `Invoice`.
pub(super) fn named_at_start(folded: &str) -> Option<DocumentKind> {
    let names = || {
        NAMES
            .iter()
            .flat_map(|(kind, names)| names.iter().map(move |name| (*kind, *name)))
            .filter(|(_, name)| name.chars().count() >= MIN_TITLE)
    };
    let begins = |name: &str| {
        folded.strip_prefix(name).is_some_and(|rest| {
            let ends = rest
                .chars()
                .next()
                .is_none_or(|c| !c.is_alphanumeric() || super::tokens::is_cjk(c));
            ends && rest.len() <= MAX_TITLE_TAIL
        })
    };
    let ends = |name: &str| {
        folded
            .strip_suffix(name)
            .is_some_and(|lead| lead.len() <= MAX_TITLE_TAIL && edge(folded, name))
    };
    names()
        .filter(|(_, name)| begins(name))
        .max_by_key(|(_, name)| name.len())
        .or_else(|| {
            names()
                .filter(|(_, name)| ends(name))
                .max_by_key(|(_, name)| name.len())
        })
        .map(|(kind, _)| kind)
}

/// Letters of the shortest name that is a title, and bytes around it there.
const MIN_TITLE: usize = 2;
const MAX_TITLE_TAIL: usize = 40;

/// The bytes of a word for number that a label is, the signs behind it
/// included.
pub(super) fn number_word(folded: &str) -> Option<usize> {
    let word = NUMBER_WORDS
        .iter()
        .filter(|w| folded.starts_with(**w))
        .max_by_key(|w| w.len())?;
    let rest = &folded[word.len()..];
    let signs = rest.trim_start_matches(['.', ' ', ':', '：', '#', '\t', '°', 'º']);
    (word.len() + rest.len() - signs.len() > word.len() || rest.is_empty())
        .then(|| folded.len() - signs.len())
}

fn kind_of(name: &str) -> Option<DocumentKind> {
    NAMES
        .iter()
        .find(|(_, names)| names.contains(&name))
        .map(|(kind, _)| *kind)
}

/// A bare number names a document only with enough digits, and when it is
/// neither an amount, a quantity nor a year.
fn could_be_number(content: &str, tokens: &[Token], index: usize) -> bool {
    let text = tokens[index].text(content);
    let plain = text.bytes().all(|b| b.is_ascii_digit());
    let year = text.len() == 4 && (text.starts_with("19") || text.starts_with("20"));
    let next = tokens.get(index + 1).map_or("", |t| t.text(content));
    plain
        && text.len() >= 3
        && !year
        && super::quantities::unit(next).is_none()
        && !super::money::is_currency(next)
        && !matches!(
            next,
            "%" | "天" | "days" | "day" | "Tage" | "días" | "月" | "年"
        )
}

/// The name in front of a number: `PI No. 2026/118`, `合同号：SC-9`.
fn named_before(
    content: &str,
    folded: &str,
    range: &Range<usize>,
    is_code: bool,
) -> Option<Document> {
    let floor = content.ceil_char_boundary(range.start.saturating_sub(NAME_REACH));
    let line_start = content[floor..range.start]
        .rfind('\n')
        .map_or(floor, |i| floor + i + 1);
    let mut before = folded[line_start..range.start].trim_end();
    let mut numbered = false;
    loop {
        let trimmed = before.trim_end_matches([
            ' ', ':', '：', '.', '-', '#', '=', '(', '（', '\t', '\u{a0}', '"', '“', '„', '\'',
        ]);
        numbered |= before[trimmed.len()..].contains(['#', ':', '：']);
        let word = NUMBER_WORDS
            .iter()
            .filter(|w| trimmed.ends_with(**w) && edge(trimmed, w))
            .max_by_key(|w| w.len());
        match word {
            Some(word) => {
                numbered = true;
                before = &trimmed[..trimmed.len() - word.len()];
            }
            None => {
                before = trimmed;
                break;
            }
        }
    }
    let (kind, name) = NAMES
        .iter()
        .flat_map(|(kind, names)| names.iter().map(move |name| (*kind, *name)))
        .filter(|(_, name)| before.ends_with(name) && edge(before, name))
        .max_by_key(|(_, name)| name.len())?;
    let text = &content[range.clone()];
    let short = name.len() <= 3;
    // "order 1200" without a sign may be a quantity; "so 2026-1" is a sentence.
    let capital = content[..line_start + before.len()].ends_with(|c: char| c.is_uppercase());
    let long = text.len() >= MIN_BARE;
    if short && name.is_ascii() && !capital || !is_code && !short && !numbered && !long {
        return None;
    }
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let dated = super::dates::find(text, &super::tokens::lex(text));
    (digits >= 2 && !text.contains(':') && (dated.is_empty() || numbered))
        .then(|| document(kind, text))
        .flatten()
}

/// Whether a name at the end of `text` begins at a word's start.
fn edge(text: &str, name: &str) -> bool {
    let before = text[..text.len() - name.len()].chars().next_back();
    let latin = name
        .chars()
        .next()
        .is_some_and(|c| c.is_alphanumeric() && !super::tokens::is_cjk(c));
    !latin || before.is_none_or(|c| !c.is_alphanumeric() || super::tokens::is_cjk(c))
}

pub(super) fn document(kind: DocumentKind, number: &str) -> Option<Document> {
    let written = number.to_owned();
    let (number, revision) = split_revision(number);
    let key: String = number
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_uppercase())
        .collect();
    let key = key.trim_start_matches('0').to_owned();
    (key.len() >= 2 && key.bytes().any(|b| b.is_ascii_digit())).then_some(Document {
        kind,
        key,
        revision,
        written,
    })
}

/// `2026-118-R1`, `2026-118_rev2`, `2026-118 v3`: the last piece.
fn split_revision(number: &str) -> (&str, u32) {
    let Some(at) = number.rfind(['-', '_', '/', '.']) else {
        return (number, 0);
    };
    let piece = number[at + 1..].to_ascii_lowercase();
    let digits = piece
        .strip_prefix("rev")
        .or_else(|| piece.strip_prefix('r'))
        .or_else(|| piece.strip_prefix('v'));
    match digits.and_then(|d| d.parse().ok()) {
        Some(revision) => (&number[..at], revision),
        None => (number, 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::Text;

    fn keys(content: &str) -> Vec<(DocumentKind, String, u32)> {
        let text = Text::plain(content);
        find(&text.content, &text.folded, &text.tokens)
            .into_iter()
            .map(|(_, d)| (d.kind, d.key, d.revision))
            .collect()
    }

    #[test]
    fn spellings_of_a_number_are_one() {
        for content in [
            "PI-2026-118",
            "PI2026118",
            "PI No. 2026/118",
            "Proforma Invoice 2026-118",
            "our PI 2026-118",
            "PI#2026-118",
            "形式发票号：2026-118",
            "Proformarechnung Nr. 2026-118",
        ] {
            assert_eq!(
                keys(content),
                [(D::ProformaInvoice, "2026118".to_owned(), 0)],
                "{content}"
            );
        }
        assert_eq!(
            keys("PI-2026-118-R2"),
            [(D::ProformaInvoice, "2026118".to_owned(), 2)]
        );
        assert_eq!(keys("合同号SC-9001")[0].1, "9001");
        assert_eq!(keys("your PO 4711 and our PI-88").len(), 2);
    }

    #[test]
    fn words_and_quantities_are_no_numbers() {
        for content in [
            "an order 2,000 pcs",
            "so 2026-11-21",
            "the offer 30 days",
            "quotation of 21.11.2026",
            "order 1200",
        ] {
            assert!(keys(content).is_empty(), "{content}: {:?}", keys(content));
        }
    }

    #[test]
    fn file_names_are_read_too() {
        let found = in_file_name("PI_2026-118_final.pdf");
        assert!(
            found.iter().any(|d| d.key.starts_with("2026118")),
            "{found:?}"
        );
        assert_eq!(in_file_name("PI-2026-181.pdf")[0].key, "2026181");
    }
}
