//! Prices per unit with the goods they are for, and prices left open.

use std::ops::Range;

use rust_decimal::Decimal;

use super::money::{Money, is_currency};
use super::numbers::{self, Convention};
use super::quantities::{is_count, unit};
use super::tables::{Column, Table};
use super::tokens::{Kind, Token, is_cjk};
use super::words::lexicon;
use super::{EarlierMail, Fact, Language, Text};

/// A price for one unit, or for a number of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitPrice {
    /// The amount.
    pub money: Money,
    /// Amount and currency, in bytes of the body.
    pub range: Range<usize>,
    /// The unit.
    pub unit: String,
    /// Whether the unit is one of those everybody counts in.
    pub is_known_unit: bool,
    /// The unit's word.
    pub unit_range: Range<usize>,
    /// How many units it is for.
    pub per: Decimal,
    /// What it is for.
    pub item: Item,
    /// Counted goods on the line.
    pub counts: Vec<Decimal>,
    /// The Incoterm on the line.
    pub term: Option<&'static str>,
}

/// Goods as far as the words before a price tell them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Item {
    words: Vec<String>,
    codes: Vec<String>,
    sizes: Vec<String>,
    han: String,
}

/// How sure it is that two prices are for one item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// Another item, or nothing known of it.
    Unknown,
    /// They share words.
    Alike,
    /// One is told in the words of the other.
    Same,
}

impl Item {
    fn names_goods(&self) -> bool {
        !self.words.is_empty() || !self.codes.is_empty() || self.han.trim().chars().count() >= 2
    }

    /// Whether two items are one; `names` are words that are people's.
    pub fn likeness(&self, other: &Self, names: &[String]) -> Likeness {
        let sizes_differ = !self.sizes.is_empty()
            && !other.sizes.is_empty()
            && !self.sizes.iter().any(|s| other.sizes.contains(s));
        if sizes_differ {
            return Likeness::Unknown;
        }
        if !self.codes.is_empty() && !other.codes.is_empty() {
            let shared = self.codes.iter().any(|c| other.codes.contains(c));
            return if shared {
                Likeness::Same
            } else {
                Likeness::Unknown
            };
        }
        self.by_words(other, names).max(self.by_han(other))
    }

    fn by_words(&self, other: &Self, names: &[String]) -> Likeness {
        let own = |item: &Self| -> Vec<String> {
            let own = item.words.iter().filter(|w| !names.contains(w));
            own.cloned().collect()
        };
        let (mut few, mut many) = (own(self), own(other));
        if few.len() > many.len() {
            std::mem::swap(&mut few, &mut many);
        }
        let shared = few
            .iter()
            .filter(|w| many.iter().any(|m| is_inflected(w, m)))
            .count();
        match shared {
            0 => Likeness::Unknown,
            n if n == few.len() => Likeness::Same,
            n if n * 2 >= few.len() => Likeness::Alike,
            _ => Likeness::Unknown,
        }
    }

    fn by_han(&self, other: &Self) -> Likeness {
        let chars: Vec<char> = self.han.chars().collect();
        let shared = chars
            .windows(2)
            .filter(|w| w.iter().all(|c| is_cjk(*c)))
            .map(|w| w.iter().collect::<String>())
            .any(|pair| !HAN_STOP.is_in(&pair) && other.han.contains(&pair));
        if shared {
            Likeness::Same
        } else {
            Likeness::Unknown
        }
    }
}

/// hose / hoses, Bohrersatz / Bohrersätze: one stem of four letters and more.
fn is_inflected(a: &str, b: &str) -> bool {
    a == b
        || a.chars().count() >= 4
            && b.chars().count() >= 4
            && (a.starts_with(b) && a.len() - b.len() <= 3
                || b.starts_with(a) && b.len() - a.len() <= 3)
}

lexicon!(
    /// Words around prices that name no goods.
    STOP,
    ["the", "and", "for", "our", "your", "you", "with", "this", "that", "from", "are", "was", "not", "but", "can", "per", "each", "only", "now", "still", "same", "before", "again", "here", "one", "all", "price*", "offer*", "quot*", "unit", "total", "amount", "confirm*", "valid*", "until", "till", "good", "fob", "cif", "cfr", "exw", "fca", "cpt", "cip", "dap", "ddp", "dpu", "fas", "usd", "eur", "gbp", "cny", "rmb", "pcs", "piece*", "qty", "moq", "order*", "would", "will", "could", "have", "has", "recap", "sum", "summary", "dear", "hello", "mr", "mrs", "ms", "best", "new", "final", "pleasure", "problem", "hold", "keep", "stay*", "remain*", "special", "down", "goes", "get", "comes", "cost*", "reduce*", "discount*", "model", "item", "art", "ref", "min", "minimum", "book", "works", "glad", "fine",
     "der", "die", "das", "und", "für", "mit", "wir", "sie", "ihnen", "ein", "eine", "pro", "bei", "zum", "zur", "von", "preis*", "angebot*", "stück", "kostet", "kosten", "gerne", "noch", "einmal", "liegt", "bleibt", "bieten", "gültig", "guten", "tag", "herr", "frau", "menge", "zusammenfassung",
     "los", "las", "del", "una", "para", "por", "con", "que", "precio*", "oferta*", "queda", "confirm*", "unidad*", "así", "será", "sale", "cuesta", "hola", "estimad*", "válid*",
     "les", "des", "une", "pour", "avec", "est", "prix", "offre*", "pièce*", "récapitulatif", "votre", "demande", "bonjour", "monsieur", "madame", "soit", "notre", "valable*",
     "preço*", "proposta", "fica", "uma", "custa", "peça*", "segue", "olá", "caro", "cara", "prezad*",
     "цена", "шт", "подтверждаю", "подтвердите", "пожалуйста", "итого", "предложение", "здравствуйте", "добрый", "день", "за"]
);

lexicon!(
    HAN_STOP,
    [
        "单价", "价格", "报价", "数量", "每个", "每只", "每件", "每把", "含税", "总价", "合计",
        "确认", "汇总", "经理", "您好", "单位", "见积", "単価", "価格", "人民", "民币", "美元",
        "这款", "产品", "型号", "最新", "我们", "我司", "贵司", "先生", "小姐", "价为", "优惠",
        "现在", "如下", "の単", "です", "ます", "した", "ござ", "いた", "お見", "見積", "寸的",
        "的单", "数为"
    ]
);

const TERMS: &[&str] = &[
    "EXW", "FCA", "CPT", "CIP", "DAP", "DPU", "DDP", "FAS", "FOB", "CFR", "CIF", "DDU",
];

/// Prices kept of one text at most.
const MAX_PRICES: usize = 200;

/// Bytes of a line looked at before and behind a price.
const REACH: usize = 240;

/// A text with its words.
struct Lexed<'a> {
    content: &'a str,
    tokens: &'a [Token],
    convention: Convention,
}

/// The unit prices of the authored text.
pub fn find(text: &Text, convention: Convention, money: &[&Fact<Money>]) -> Vec<UnitPrice> {
    let lexed = Lexed {
        content: &text.content,
        tokens: &text.tokens,
        convention,
    };
    money
        .iter()
        .filter(|m| text.is_authored(m.range.start))
        .filter_map(|m| lexed.price(&m.range, &m.value))
        .take(MAX_PRICES)
        .collect()
}

/// Bytes of one quoted mail read for prices.
const MAX_EARLIER: usize = 8 * 1024;

/// Quoted mails read for prices, the newest first.
const MAX_MAILS: usize = 10;

/// The unit prices of the mails quoted below, each with the index of its mail.
pub fn earlier(body: &Text, mails: &[EarlierMail], language: Language) -> Vec<(usize, UnitPrice)> {
    let mut found = Vec::new();
    for (index, mail) in mails.iter().enumerate().take(MAX_MAILS) {
        let end = body
            .content
            .floor_char_boundary(mail.text.end.min(mail.text.start + MAX_EARLIER));
        let start = mail.text.start.min(end);
        let content = &body.content[start..end];
        if !content.bytes().any(|b| b.is_ascii_digit()) {
            continue;
        }
        let tokens = super::tokens::lex(content);
        let written = tokens
            .iter()
            .filter(|t| t.kind == Kind::Number)
            .map(|t| t.text(content));
        let convention = numbers::convention(written, language);
        let lexed = Lexed {
            content,
            tokens: &tokens,
            convention,
        };
        let prices = super::money::find(content, &tokens, convention);
        for (range, value) in prices.iter().take(MAX_PRICES) {
            if let Some(mut price) = lexed.price(range, value) {
                for place in [
                    &mut price.range,
                    &mut price.unit_range,
                    &mut price.money.number,
                ] {
                    *place = place.start + start..place.end + start;
                }
                found.push((index, price));
            }
        }
    }
    found
}

impl Lexed<'_> {
    fn word(&self, at: usize) -> &str {
        self.tokens
            .get(at)
            .filter(|t| t.range.len() <= 40)
            .map_or("", |t| t.text(self.content))
    }

    fn price(&self, range: &Range<usize>, money: &Money) -> Option<UnitPrice> {
        let (per, unit, unit_range) = self.per_unit(range.end)?;
        let line = self.line(range);
        let term = self
            .tokens_in(&line)
            .iter()
            .find_map(|t| TERMS.iter().find(|term| **term == t.text(self.content)))
            .copied();
        Some(UnitPrice {
            money: money.clone(),
            range: range.clone(),
            is_known_unit: unit.is_some(),
            unit: unit.map_or_else(
                || self.content[unit_range.clone()].to_lowercase(),
                str::to_owned,
            ),
            unit_range,
            per,
            item: self.item(&line, range),
            counts: self.counts(&line),
            term,
        })
    }

    /// `/pc`, `per 100 pcs`, `je Stück`, `each`, `元/把` behind a price.
    fn per_unit(&self, end: usize) -> Option<(Decimal, Option<&'static str>, Range<usize>)> {
        let mut at = self.tokens.partition_point(|t| t.range.start < end);
        let first = self.tokens.get(at)?;
        if self.content[end..first.range.start].contains('\n') {
            return None;
        }
        let marks = [
            "/", "per", "a", "an", "pro", "je", "por", "par", "la", "el", "le", "за", "每", "cada",
            "the",
        ];
        let word = self.word(at).to_lowercase();
        if matches!(word.as_str(), "each" | "ea" | "apiece" | "c") {
            let is_each = word != "c" || self.word(at + 1) == "/";
            return is_each.then(|| (Decimal::ONE, Some("pc"), first.range.clone()));
        }
        if !marks.contains(&word.as_str()) {
            return None;
        }
        at += 1;
        let mut per = Decimal::ONE;
        if let Some(number) = self.tokens.get(at).filter(|t| t.kind == Kind::Number) {
            per = numbers::value(number.text(self.content), self.convention)?;
            at += 1;
        }
        let known = (1..=3).rev().find_map(|length| {
            let last = self.tokens.get(at + length - 1)?;
            let range = self.tokens[at].range.start..last.range.end;
            let text = self.content.get(range.clone())?;
            let unit = unit(text.trim_end_matches('.'))?;
            (length == 1 || !text.is_ascii()).then_some((per, Some(unit), range))
        });
        // "/coffret": a unit of its own.
        known.or_else(|| {
            let own = self.tokens.get(at).filter(|t| t.kind == Kind::Word)?;
            (word == "/").then(|| (per, None, own.range.clone()))
        })
    }

    fn line(&self, range: &Range<usize>) -> Range<usize> {
        let floor = self
            .content
            .ceil_char_boundary(range.start.saturating_sub(REACH));
        let ceiling = self
            .content
            .floor_char_boundary((range.end + REACH).min(self.content.len()));
        let start = self.content[floor.min(range.start)..range.start]
            .rfind('\n')
            .map_or(floor.min(range.start), |i| floor + i + 1);
        let end = self.content[range.end..ceiling.max(range.end)]
            .find('\n')
            .map_or(ceiling.max(range.end), |i| range.end + i);
        start..end
    }

    fn tokens_in(&self, range: &Range<usize>) -> &[Token] {
        let from = self.tokens.partition_point(|t| t.range.start < range.start);
        let to = self.tokens.partition_point(|t| t.range.end <= range.end);
        &self.tokens[from..to.max(from)]
    }

    /// The counted goods of a line.
    fn counts(&self, line: &Range<usize>) -> Vec<Decimal> {
        super::quantities::find(self.content, self.tokens_in(line), self.convention)
            .into_iter()
            .filter(|(_, q)| is_count(q.unit) || matches!(q.unit, "kg" | "t" | "m"))
            .map(|(_, q)| q.value)
            .take(20)
            .collect()
    }

    /// The goods named before a price: on its line behind the price before,
    /// or on the line above.
    fn item(&self, line: &Range<usize>, price: &Range<usize>) -> Item {
        let before = line.start..price.start;
        let tokens = self.tokens_in(&before);
        let from = tokens
            .iter()
            .rposition(|t| is_currency(t.text(self.content)) && t.kind != Kind::Break)
            .filter(|at| at + 2 < tokens.len())
            .map_or(0, |at| at + 1);
        // The last sentence or label that names goods.
        let parts = tokens
            .get(from..)
            .unwrap_or(tokens)
            .rsplit(|t| matches!(t.text(self.content), "." | ":" | "：" | "!" | "。" | "！"));
        for part in parts.take(8) {
            let item = self.read_item(part);
            if item.names_goods() {
                return item;
            }
        }
        if line.start == 0 {
            return Item::default();
        }
        // Of an endless line only a part is looked at, which may begin anywhere.
        let end = self.content.floor_char_boundary(line.start - 1);
        let above = self.line(&(end..end));
        self.read_item(self.tokens_in(&above))
    }

    fn read_item(&self, tokens: &[Token]) -> Item {
        let mut item = Item::default();
        for (index, token) in tokens.iter().enumerate() {
            let word = token.text(self.content);
            match token.kind {
                Kind::Word if word.chars().all(is_cjk) => item.han.push_str(word),
                Kind::Word => {
                    let word = word.to_lowercase();
                    let named = word.chars().count() >= 3
                        && !STOP.is_in(&word)
                        && !is_currency(&word)
                        && unit(&word).is_none();
                    if named && item.words.len() < 40 {
                        item.words.push(word);
                    }
                }
                Kind::Code if word.chars().any(char::is_alphabetic) => {
                    item.codes.push(word.to_lowercase());
                }
                Kind::Code => item.sizes.push(word.to_owned()),
                Kind::Number => {
                    let count = tokens
                        .get(index + 1)
                        .and_then(|t| unit(t.text(self.content)))
                        .is_some_and(is_count);
                    if !count
                        && let Some(value) = numbers::value(word, self.convention)
                        && value < Decimal::ONE_THOUSAND
                    {
                        item.sizes.push(value.normalize().to_string());
                    }
                }
                _ if !item.han.ends_with(' ') => item.han.push(' '),
                _ => {}
            }
        }
        item
    }
}

// ---- prices left open ---------------------------------------------------------

/// A price of zero, or words in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenPrice {
    /// Where it stands.
    pub range: Range<usize>,
}

lexicon!(
    /// Words that stand where a price was to be.
    OPEN,
    ["tbc", "tbd", "tba", "t.b.c.", "t.b.d.", "t.b.a.", "to be confirmed", "to be advised", "to be agreed", "pending", "open", "offen", "noch offen", "folgt", "wird nachgereicht", "a confirmar", "por confirmar", "por definir", "pendiente", "à confirmer", "à définir", "a definir", "待定", "待确认", "另议", "未定", "уточняется", "будет уточнена", "по запросу", "يحدد لاحقا", "?", "??", "???", "xx", "xxx", "x.xx", "xx.xx", "-.--"]
);

lexicon!(
    /// Goods that are rightly free, sums that are rightly nothing, and what
    /// is open by nature.
    FREE,
    ["free", "foc", "f.o.c*", "no charge", "without charge", "n/c", "sample*", "spare*", "gratis", "kostenlos*", "kostenfrei*", "muster*", "ersatz*", "unentgeltlich", "gratuit*", "offert*", "échantillon*", "sans frais", "muestra*", "sin cargo", "sin costo", "sin coste", "amostra*", "sem custo", "sem cobrança", "brinde*", "cortesia", "bonificado", "免费", "样品", "赠送", "赠", "无偿", "無償", "サンプル", "無料", "бесплатно", "образ*", "مجان*", "عينة", "balance", "saldo", "solde", "open amount", "outstanding", "bonus", "rabatt", "discount", "descuento", "remise", "deposit", "tax", "vat", "mwst", "iva", "freight", "fracht", "fret", "flete", "frete", "运费", "余额", "欠款", "税额", "duty", "zoll", "commission", "tolerance", "toleranz", "tooling", "mould", "mold", "molde", "werkzeug*", "moule", "模具", "bank charge*", "handling", "setup", "no value", "customs value", "nominal", "instead of", "statt", "warranty", "garantie*", "garantía", "replacement", "质保", "保修", "补发", "included", "inclus*", "incluid*", "inbegriffen", "deviation", "abweichung", "残高", "остаток", "скидка"]
);

/// Prices left open in the authored body.
pub fn open(text: &Text, money: &[&Fact<Money>], tables: &[Table]) -> Vec<OpenPrice> {
    let mut found: Vec<OpenPrice> = Vec::new();
    let mut add = |range: Range<usize>| {
        let line = text.line_at(range.start);
        let seen = found.iter().any(|f| f.range.start == range.start);
        if !seen && found.len() < 20 && !FREE.is_in(&text.folded[line]) {
            found.push(OpenPrice { range });
        }
    };
    for fact in money.iter().filter(|m| text.is_authored(m.range.start)) {
        if fact.value.amount.is_zero() && stands_for_a_price(text, fact) {
            add(fact.range.clone());
        }
    }
    // "USD TBC"
    for (index, token) in text.tokens.iter().enumerate() {
        let word = token.text(&text.content);
        let is_named = matches!(token.kind, Kind::Word | Kind::Sign)
            && word.len() <= 8
            && word.to_uppercase() == word
            && is_currency(word)
            && !is_cjk(word.chars().next().unwrap_or('元'));
        let follows_number = index > 0 && text.tokens[index - 1].kind == Kind::Number;
        if !is_named || follows_number || !text.is_authored(token.range.start) {
            continue;
        }
        let Some(next) = text.tokens.get(index + 1) else {
            continue;
        };
        let end = text
            .content
            .floor_char_boundary((next.range.start + 24).min(text.content.len()));
        let behind = &text.folded[next.range.start..end.max(next.range.start)];
        let hit = OPEN.hits(behind).into_iter().find(|h| h.range.start == 0);
        if let Some(hit) = hit.filter(|h| behind[h.range.clone()] != *"open") {
            add(token.range.start..next.range.start + hit.range.end);
        }
    }
    for table in tables {
        for row in &table.rows {
            let cell = table
                .cell(row, Column::Price)
                .or_else(|| table.cell(row, Column::Total));
            let Some(cell) = cell.filter(|c| text.is_authored(c.start)) else {
                continue;
            };
            let trimmed = trim(text, cell);
            let words = &text.folded[trimmed.clone()];
            let is_open = OPEN
                .hits(words)
                .iter()
                .any(|h| h.range.len() == words.len());
            let is_zero = !words.is_empty()
                && words.chars().all(|c| matches!(c, '0' | '.' | ','))
                && words.contains('0');
            if is_open || is_zero {
                add(trimmed);
            }
        }
    }
    found.sort_by_key(|f| f.range.start);
    found
}

/// Not the lower end of a range, and with decimals or beside counted goods.
fn stands_for_a_price(text: &Text, fact: &Fact<Money>) -> bool {
    let line = text.line_at(fact.range.start);
    let behind = text.folded[fact.range.end..line.end.max(fact.range.end)].trim_start();
    let is_range = [
        "-", "–", "to ", "bis ", "a ", "à ", "до ", "至", "~", "until ",
    ]
    .iter()
    .any(|mark| behind.starts_with(mark));
    let number = &text.content[fact.value.number.clone()];
    let is_counted = || {
        text.tokens
            .iter()
            .skip(text.tokens.partition_point(|t| t.range.start < line.start))
            .take_while(|t| t.range.end <= fact.range.start)
            .any(|t| unit(t.text(&text.content)).is_some_and(is_count))
    };
    !is_range && (number.contains(['.', ',']) || is_counted())
}

/// A cell without the blanks around its words.
fn trim(text: &Text, cell: &Range<usize>) -> Range<usize> {
    let content = &text.content[cell.clone()];
    let start = cell.start + content.len() - content.trim_start().len();
    start..start + content.trim().len()
}
