//! Delivery terms with their named place.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::knowledge::ports::{self, Country};

use super::tokens::Kind;
use super::words::lexicon;
use super::{Fact, Money, Text};

/// A delivery term as the sender uses it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Its three letters; for an old one those of its time.
    pub code: &'static str,
    /// What Incoterms 2020 have in place of an old one.
    pub successor: Option<&'static str>,
    /// The named place, where it is known.
    pub place: Option<Place>,
    /// Nothing that could be a place follows.
    pub bare: bool,
    /// A place is named in its sentence or line, if not right behind it.
    pub placed_apart: bool,
    /// `FOB value` and the like, for the customs.
    pub customs: bool,
    /// An airport is named.
    pub airport: bool,
    /// A price stands beside it.
    pub priced: bool,
    /// It stands behind `Delivery terms:` or the like.
    pub labelled: bool,
    /// It is explained, declined, somebody else's or past.
    pub told: bool,
    /// It is offered as one of several.
    pub choice: bool,
    /// The year of the Incoterms named beside it.
    pub edition: Option<u16>,
    /// Amounts of its sentence.
    pub amounts: Vec<Decimal>,
}

/// A named place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// As written.
    pub name: String,
    /// Countries with a place of this name.
    pub countries: &'static [Country],
}

impl Term {
    /// Whether it is used as a term at all: with a place, a price or a label.
    pub fn is_meant(&self) -> bool {
        !self.told && (self.place.is_some() || self.priced || self.labelled)
    }
}

/// What each set of letters stands for today, when it is old.
const CODES: &[(&str, Option<&str>)] = &[
    ("EXW", None),
    ("FCA", None),
    ("FAS", None),
    ("FOB", None),
    ("CFR", None),
    ("CIF", None),
    ("CPT", None),
    ("CIP", None),
    ("DAP", None),
    ("DPU", None),
    ("DDP", None),
    ("DAT", Some("DPU")),
    ("DDU", Some("DAP")),
    ("CNF", Some("CFR")),
    ("C&F", Some("CFR")),
    ("FOR", Some("FCA")),
    ("FOT", Some("FCA")),
    ("DAF", Some("DAP")),
    ("DES", Some("DAP")),
    ("DEQ", Some("DPU")),
];

/// Letters that are words, files and machines as well.
const ALSO_WORDS: &[&str] = &[
    "CIP", "FAS", "DAP", "CPT", "DAT", "FOR", "DES", "DAF", "FOT",
];

lexicon!(
    LABELS,
    [
        "terms",
        "term",
        "incoterm",
        "incoterms",
        "incoterms® 2020",
        "delivery",
        "price basis",
        "basis",
        "lieferbedingung*",
        "lieferkondition*",
        "lieferung",
        "preisstellung",
        "condición",
        "condiciones",
        "entrega",
        "término",
        "términos",
        "condition",
        "conditions",
        "livraison",
        "condição",
        "condições",
        "termo",
        "условия",
        "условия поставки",
        "базис",
        "поставка",
        "贸易术语",
        "价格条款",
        "交货条款",
        "贸易条款",
        "成交方式",
        "交货方式",
        "受渡条件",
        "取引条件",
        "建値",
        "prices are",
        "price is",
        "prices understood",
        "precios se entienden",
        "precio es",
        "prix s'entendent",
        "preise verstehen sich",
        "preços são",
        "цены",
        "شروط التسليم"
    ]
);

lexicon!(
    /// The term is explained, declined, another's or past.
    TOLD,
    [
        "ne travaillons", "pas en", "pas fob", "pas cif", "ne faisons", "não existe", "não faz*", "não trabalh*", "não cotamos", "if you prefer", "if you want", "if you need", "amend*", "says", "states", "reads", "shows", "draft", "removed", "abolished", "replaced", "obsolete", "no longer", "not", "don't", "doesn't", "cannot", "can't", "never", "instead of", "instead", "rather than", "means", "meaning", "called", "formerly", "used to", "what you know as", "was", "were", "last year", "last time", "previous*", "until now", "so far", "your other", "your supplier", "other source", "other supplier", "competitor*", "their", "sold to us", "our sale", "your own sale", "onward sale", "as a buyer", "your offer", "your quotation", "you offered", "you quoted", "we accept", "return*", "under", "ask your", "question", "difference", "compare*", "comparison", "change", "changed", "changes", "changing", "switch*", "convert*", "moved", "would be", "whether",
        "if you prefer",
        "if you want",
        "if you need", "better use", "origin", "customs", "broker", "your contract", "unless",
        "nicht", "kein*", "statt", "anstatt", "anstelle", "bedeutet", "heißt", "bisher", "früher", "vorher", "war", "waren", "abgeschafft", "ersetzt", "umstell*", "ihr angebot", "als käufer", "ihr lieferant", "rücksendung", "retoure", "letztes jahr", "altvertrag", "wenn", "falls", "unterschied",
        "en lugar de", "en vez de", "no existe", "significa", "ya no", "antes era", "anterior*", "su proveedor", "su oferta", "eliminado", "no trabajamos", "comparar", "no ofrecemos", "devolución", "cambi*", "diferencia", "en caso de",
        "au lieu de", "n'existe",
        "ne travaillons",
        "pas en",
        "pas fob",
        "pas cif",
        "ne faisons", "plutôt que", "signifie", "supprimé", "remplacé", "votre offre", "votre fournisseur", "auparavant", "jusqu'ici", "retour", "différence", "précis*",
        "em vez de", "significa que", "extinto",
        "não existe",
        "não faz*",
        "não trabalh*",
        "não cotamos", "substituído", "sua oferta", "fornecedor", "anteriores", "devolução", "mudar", "diferença",
        "не", "вместо", "означает", "заменён", "заменен", "отменён", "раньше", "ранее", "ваш поставщик", "ваше предложение", "возврат", "если", "разница", "переходим",
        "不报", "不做", "不是", "不用", "改为", "改成", "改用", "取消", "废除", "废止", "已经没有", "以前", "之前", "原来", "原为", "意思", "区别", "接受", "贵厂", "供应商", "退货", "退回", "如果", "若", "代替", "而不是", "调整",
        "廃止", "ではなく", "意味", "以前", "これまで", "従来", "返品", "変更", "違い", "代わり", "もし", "当たり", "بدلا", "بدلاً", "ليس", "لا"
    ]
);

lexicon!(
    /// Several are offered.
    CHOICE,
    [
        "or", "either", "option*", "choose", "choice", "alternativ*", "variant*", "vs", "versus", "oder", "wahlweise", "bzw", "variante*", "entweder", "opción", "opciones", "elegir", "elija", "ou", "au choix", "choisir", "opção", "opções", "escolher", "или", "либо", "вариант*", "на выбор", "或", "或者", "还是", "可选", "选择", "方案", "任选", "または", "もしくは", "選び", "選択", "場合", "أو", "خيار*"
    ]
);

lexicon!(
    CUSTOMS,
    [
        "value*",
        "wert*",
        "valor*",
        "valeur*",
        "стоимост*",
        "价值",
        "価額",
        "قيمة"
    ]
);

lexicon!(
    /// A place is said without its name.
    PLACE_WORDS,
    [
        "our factory", "our works", "our warehouse", "your warehouse", "your door", "door to door", "your site", "as per subject", "any port", "main port", "werk", "lager", "ihr lager", "nuestra fábrica", "fábrica", "almacén", "notre usine", "usine", "entrepôt", "nossa fábrica", "armazém", "склад*", "завод*", "工厂", "仓库", "工場", "倉庫", "مصنع", "مستودع"
    ]
);

lexicon!(
    AIRPORT,
    [
        "airport",
        "air port",
        "flughafen",
        "aeropuerto",
        "aéroport",
        "aeroporto",
        "аэропорт*",
        "机场",
        "空港",
        "مطار",
        "pudong",
        "浦东",
        "o'hare",
        "heathrow",
        "schiphol",
        "roissy",
        "cdg",
        "pvg",
        "jfk",
        "narita",
        "barajas",
        "guarulhos",
        "viracopos",
        "malpensa",
        "sheremetyevo",
        "шереметьево"
    ]
);

/// Words behind a term that are no place.
const NO_PLACE: &[&str] = &[
    "price",
    "prices",
    "value",
    "values",
    "basis",
    "terms",
    "term",
    "at",
    "per",
    "for",
    "with",
    "is",
    "was",
    "and",
    "or",
    "incoterms",
    "incoterm",
    "incl",
    "including",
    "included",
    "excl",
    "excluding",
    "valid",
    "validity",
    "on",
    "as",
    "when",
    "if",
    "in",
    "net",
    "plus",
    "each",
    "the",
    "only",
    "unit",
    "total",
    "good",
    "until",
    "through",
    "quantity",
    "qty",
    "moq",
    "minimum",
    "payment",
    "lead",
    "bei",
    "für",
    "zu",
    "ab",
    "je",
    "pro",
    "gültig",
    "inkl",
    "exkl",
    "mit",
    "und",
    "oder",
    "preis",
    "preise",
    "wert",
    "als",
    "netto",
    "zzgl",
    "menge",
    "por",
    "para",
    "con",
    "válido",
    "válida",
    "valido",
    "precio",
    "valor",
    "incluido",
    "incluye",
    "y",
    "hasta",
    "cada",
    "em",
    "com",
    "até",
    "válidos",
    "preço",
    "e",
    "pour",
    "à",
    "prix",
    "valeur",
    "avec",
    "par",
    "valable",
    "et",
    "inclus",
    "hors",
    "soit",
    "l'unité",
    "pièce",
    "за",
    "для",
    "при",
    "цена",
    "цены",
    "до",
    "и",
    "с",
    "со",
    "включая",
    "действительн",
    "на",
    "от",
];

/// The same in scripts without blanks: what the text behind begins with.
const NO_PLACE_CJK: &[&str] = &[
    "价", "费", "的", "条款", "条件", "術語", "术语", "报价", "是", "就", "和", "方式", "不",
    "価格", "での", "です", "で", "の", "は", "を", "が", "と", "、", "，", "。", "下", "成交",
    "单价", "数量", "，",
];

/// Places that could be terms looked at, at most.
const MAX_LOOKS: usize = 300;

/// Terms of one text kept, at most.
const MAX_TERMS: usize = 60;

/// The delivery terms of a text, each with what stands around it.
pub fn find(text: &Text, money: &[&Fact<Money>]) -> Vec<(Range<usize>, Term)> {
    let mut found = Vec::new();
    let mut looked_at = 0;
    for index in 0..text.tokens.len() {
        let Some((code, successor, last)) = letters(text, index) else {
            continue;
        };
        looked_at += 1;
        if found.len() >= MAX_TERMS || looked_at > MAX_LOOKS {
            break;
        }
        let range = text.tokens[index].range.start..text.tokens[last].range.end;
        if let Some(term) = term(text, money, (code, successor), range.clone(), last) {
            found.push((range, term));
        }
    }
    found
}

lexicon!(
    PORT_LABELS,
    [
        "port of loading",
        "loading port",
        "port of shipment",
        "port of departure",
        "port of discharge",
        "port of destination",
        "destination port",
        "pol",
        "pod",
        "port:",
        "place of delivery",
        "verladehafen",
        "abgangshafen",
        "bestimmungshafen",
        "lieferort",
        "puerto de embarque",
        "puerto de destino",
        "puerto de carga",
        "lugar de entrega",
        "port d'embarquement",
        "port de chargement",
        "port de départ",
        "port de destination",
        "lieu de livraison",
        "porto de embarque",
        "porto de destino",
        "local de entrega",
        "порт отгрузки",
        "порт погрузки",
        "порт назначения",
        "место поставки",
        "装运港",
        "起运港",
        "目的港",
        "交货地",
        "船積港",
        "仕向港",
        "引渡場所",
        "ميناء الشحن",
        "ميناء الوصول"
    ]
);

/// Whether the mail names the ports in lines of their own.
pub fn names_ports(text: &Text) -> bool {
    !PORT_LABELS.authored(text).is_empty()
}

lexicon!(
    PURCHASE,
    [
        "we order",
        "our order for",
        "find our order",
        "place the following order",
        "place an order with you",
        "our purchase order",
        "as a buyer",
        "please quote",
        "please send us your quotation",
        "send us your best price",
        "your best price",
        "your quotation",
        "your offer of",
        "thank you for your offer",
        "thank you for your quotation",
        "our inquiry",
        "our enquiry",
        "our rfq",
        "our target",
        "we would like to order",
        "we would like to buy",
        "bestellen wir",
        "unsere bestellung",
        "unsere anfrage",
        "bitte bieten sie",
        "ihr angebot vom",
        "danke für ihr angebot",
        "nuestro pedido",
        "nuestra consulta",
        "rogamos coticen",
        "por favor coticen",
        "su oferta",
        "notre commande",
        "notre demande",
        "votre offre",
        "veuillez nous coter",
        "merci de nous coter",
        "nosso pedido",
        "nossa consulta",
        "favor cotar",
        "sua proposta",
        "наш заказ",
        "наш запрос",
        "просим предоставить цену",
        "ваше предложение",
        "我司订购",
        "我司采购",
        "采购订单",
        "请报价",
        "请贵司报价",
        "请贵厂",
        "贵厂报价",
        "弊社の注文",
        "見積をお願い",
        "お見積りをお願い",
        "طلب شراء",
        "عرضكم"
    ]
);

/// Whether we buy in this mail: terms are then the seller's.
pub fn is_purchase(subject: &Text, body: &Text) -> bool {
    PURCHASE.is_in(&subject.folded) || !PURCHASE.authored(body).is_empty()
}

/// Terms with a known place in the mails below.
pub fn below(text: &Text) -> Vec<&'static str> {
    lexicon!(
        ALL,
        [
            "exw", "fca", "fas", "fob", "cfr", "cif", "cpt", "cip", "dap", "dpu", "ddp"
        ]
    );
    let mut found = Vec::new();
    for zone in [super::Zone::Quoted, super::Zone::Forwarded] {
        for range in text.ranges(zone).take(20) {
            for hit in ALL.hits(&text.folded[range.clone()]).into_iter().take(40) {
                let behind = &text.folded[range.start + hit.range.end..range.end];
                let name = behind.trim_start_matches([' ', ',', ':', '\u{a0}', '(']);
                let end = name.floor_char_boundary(160.min(name.len()));
                if ports::at(&name[..end]).is_some() {
                    found.extend(CODES.get(hit.entry).map(|(code, _)| *code));
                }
            }
        }
    }
    found
}

type Code = (&'static str, Option<&'static str>);

/// The term at a token and the index of its last token.
fn letters(text: &Text, index: usize) -> Option<(&'static str, Option<&'static str>, usize)> {
    let token = &text.tokens[index];
    if token.kind != Kind::Word {
        return None;
    }
    let word = token.text(&text.content);
    if matches!(word, "C" | "c") {
        let (and, f) = (text.tokens.get(index + 1)?, text.tokens.get(index + 2)?);
        let joined = matches!(and.text(&text.content), "&" | "+" | "＆")
            && matches!(f.text(&text.content), "F" | "f")
            && f.range.end - token.range.start <= 7;
        return joined.then_some(("C&F", Some("CFR"), index + 2));
    }
    if !(3..=6).contains(&word.len()) {
        return None;
    }
    let upper = match word {
        "ФОБ" => "FOB".to_owned(),
        "СИФ" => "CIF".to_owned(),
        _ if word.len() == 3 && word.is_ascii() => word.to_ascii_uppercase(),
        _ => return None,
    };
    let (code, successor) = CODES.iter().find(|(code, _)| *code == upper)?;
    // In small letters only before a place: "fob ningbo".
    let small = word.is_ascii() && *code != word;
    if small && (ALSO_WORDS.contains(code) || known_place(text, index + 1).is_none()) {
        return None;
    }
    Some((code, *successor, index))
}

fn term(
    text: &Text,
    money: &[&Fact<Money>],
    (code, successor): Code,
    range: Range<usize>,
    last: usize,
) -> Option<Term> {
    let follows = &text.folded[range.end
        ..text
            .content
            .ceil_char_boundary((range.end + 40).min(text.content.len()))];
    if follows.trim_start().starts_with("origin") || follows.trim_start().starts_with("destination")
    {
        return None;
    }
    let line = text.line_at(range.start);
    let sentence = text.sentence_at(&range);
    let around = sentence.start.min(range.start)..sentence.end.max(range.end);
    let folded = &text.folded[around.clone()];
    let amounts: Vec<Decimal> = amounts_in(money, &around).collect();
    let place = place(text, last + 1);
    let labelled = is_labelled(text, range.start);
    let tabled = text.content[line.clone()].contains('\t');
    let priced = !amounts.is_empty()
        || amounts_in(money, &line).next().is_some()
        || tabled && has_price_cell(text, &line);
    let known = place.is_some() || labelled;
    let shouted = is_shouted(&text.content[line.clone()]);
    if ALSO_WORDS.contains(&code)
        && !known
        && !(priced && matches!(code, "CPT" | "DAP" | "FAS" | "CIP"))
    {
        return None;
    }
    if matches!(code, "FOR" | "DES" | "DAT" | "DAF" | "FOT") && (shouted || !(priced || labelled)) {
        return None;
    }
    if code == "FOR" && (amounts.is_empty() || !money_right_before(money, range.start)) {
        return None;
    }
    // A place or a price: else it is a firm's or a file's name.
    if code == "C&F" && place.is_none() && !labelled && !(priced && is_bare(text, last + 1, &place))
    {
        return None;
    }
    // A term further on in the line is another matter: "pas FOB Marseille".
    let told_here = TOLD.is_in(folded) || is_asked(text, &sentence) || text.is_in_quotes(&range);
    let edition = edition(&text.folded[line]);
    Some(Term {
        code,
        successor,
        bare: is_bare(text, last + 1, &place)
            && !CUSTOMS.is_in(
                follows
                    .trim_start()
                    .get(..8.min(follows.trim_start().len()))
                    .unwrap_or_default(),
            ),
        placed_apart: place.is_none()
            && (PLACE_WORDS.is_in(folded) || known_place_in(text, &around)),
        customs: CUSTOMS.is_in(until_next_term(follows)),
        airport: place.is_some() && AIRPORT.is_in(until_next_term(follows)),
        priced,
        labelled,
        told: told_here,
        choice: CHOICE.is_in(folded),
        edition,
        amounts,
        place,
    })
}

/// What stands behind a term up to a comma or a full stop.
fn until_next_term(follows: &str) -> &str {
    follows
        .split([',', ';', '，', '。', '\n', '\t', '('])
        .next()
        .unwrap_or(follows)
}

fn amounts_in<'a>(
    money: &'a [&Fact<Money>],
    range: &Range<usize>,
) -> impl Iterator<Item = Decimal> + 'a {
    let end = range.end;
    let from = money.partition_point(|f| f.range.start < range.start);
    money[from..]
        .iter()
        .take_while(move |f| f.range.start < end)
        .take(8)
        .map(|f| f.value.amount)
}

fn money_right_before(money: &[&Fact<Money>], at: usize) -> bool {
    let next = money.partition_point(|f| f.range.start < at);
    next.checked_sub(1)
        .is_some_and(|i| at.saturating_sub(money[i].range.end) <= 24)
}

/// A row of a table with a number that has decimals.
fn has_price_cell(text: &Text, line: &Range<usize>) -> bool {
    let from = text.tokens.partition_point(|t| t.range.start < line.start);
    text.tokens[from..]
        .iter()
        .take_while(|t| t.range.start < line.end)
        .any(|t| {
            t.kind == Kind::Number && t.text(&text.content).contains(['.', ','])
                || super::money::is_currency(t.text(&text.content))
        })
}

fn is_labelled(text: &Text, start: usize) -> bool {
    const REACH: usize = 60;
    let before = text.before_on_line(start, REACH);
    LABELS.hits(before).iter().any(|hit| {
        let gap = &before[hit.range.end..];
        gap.len() <= 12 && !gap.contains(['.', ',', ';']) && gap.contains([':', '：', '\t', '='])
            || matches!(gap.trim(), "is" | "are" | "") && hit.range.len() > 8 && gap.len() <= 6
    })
}

/// Mostly capitals: there `FOR` and `DES` are words.
fn is_shouted(line: &str) -> bool {
    let upper = line.chars().filter(|c| c.is_uppercase()).count();
    let lower = line.chars().filter(|c| c.is_lowercase()).count();
    upper > lower
}

fn is_asked(text: &Text, sentence: &Range<usize>) -> bool {
    text.content[sentence.clone()]
        .trim_end()
        .ends_with(['?', '？'])
}

fn edition(folded: &str) -> Option<u16> {
    let at = folded.find("incoterms")?;
    let digits: String = folded[at..]
        .chars()
        .skip_while(|c| !c.is_ascii_digit())
        .take_while(char::is_ascii_digit)
        .take(4)
        .collect();
    digits
        .parse()
        .ok()
        .filter(|year| (1936..=2100).contains(year))
}

/// The token where a place could begin: behind commas, brackets and `port of`.
fn begin(text: &Text, from: usize) -> Option<(usize, bool)> {
    let mut comma = false;
    for index in from..(from + 5).min(text.tokens.len()) {
        let token = &text.tokens[index];
        let word = token.text(&text.content);
        match token.kind {
            Kind::Sign if matches!(word, "," | "，") => comma = true,
            Kind::Sign if matches!(word, "(" | "（" | ":" | "：" | "-" | "–" | "/" | "\"") => {}
            Kind::Word
                if matches!(
                    word.to_lowercase().as_str(),
                    "port"
                        | "of"
                        | "puerto"
                        | "de"
                        | "porto"
                        | "hafen"
                        | "порт"
                        | "any"
                        | "the"
                        | "port:"
                        | "ميناء"
                ) => {}
            _ => return Some((index, comma)),
        }
    }
    None
}

fn known_place(text: &Text, from: usize) -> Option<(Range<usize>, &'static [Country])> {
    let (mut index, _) = begin(text, from)?;
    // The client wraps lines between a term and its place.
    if text.tokens[index].kind == Kind::Break {
        index = begin(text, index + 1)?.0;
    }
    let start = text.tokens[index].range.start;
    let end = text
        .content
        .ceil_char_boundary((start + 160).min(text.content.len()));
    let (length, countries) = ports::at(&text.folded[start..end])?;
    Some((start..start + length, countries))
}

/// A known place with a capital, or in a script without them, in a range.
fn known_place_in(text: &Text, range: &Range<usize>) -> bool {
    let from = text.tokens.partition_point(|t| t.range.start < range.start);
    text.tokens[from..]
        .iter()
        .take_while(|t| t.range.start < range.end)
        .take(80)
        .filter(|t| t.kind == Kind::Word && !t.text(&text.content).starts_with(char::is_lowercase))
        .any(|t| {
            let end = text
                .content
                .ceil_char_boundary((t.range.start + 64).min(text.content.len()));
            ports::at(&text.folded[t.range.start..end]).is_some_and(|(length, _)| length >= 4)
        })
}

fn place(text: &Text, from: usize) -> Option<Place> {
    let (range, countries) = known_place(text, from)?;
    Some(Place {
        name: text.content[range].to_owned(),
        countries,
    })
}

/// Nothing that could be a place follows.
fn is_bare(text: &Text, from: usize, place: &Option<Place>) -> bool {
    if place.is_some() {
        return false;
    }
    let Some((index, comma)) = begin(text, from) else {
        return from >= text.tokens.len();
    };
    let token = &text.tokens[index];
    let word = token.text(&text.content);
    let lower = word.to_lowercase();
    match token.kind {
        Kind::Break => true,
        Kind::Sign => matches!(word, "." | "。" | "，" | "；" | ";" | ")" | "）" | "、"),
        Kind::Number => text.tokens.get(index + 1).is_none_or(|next| {
            let next = next.text(&text.content);
            !next.starts_with(char::is_uppercase)
                || super::money::is_currency(next)
                || super::quantities::unit(next).is_some()
        }),
        Kind::Word => {
            let rest = &text.folded[token.range.start..];
            NO_PLACE.contains(&lower.as_str())
                || super::money::is_currency(word)
                || NO_PLACE_CJK.iter().any(|w| rest.starts_with(w))
                || comma && word.starts_with(char::is_lowercase)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::Convention;

    fn terms(content: &str) -> Vec<(&'static str, Option<String>, bool)> {
        let text = Text::plain(content);
        let money: Vec<Fact<Money>> =
            super::super::money::find(&text.content, &text.tokens, Convention::Point)
                .into_iter()
                .map(|(range, value)| Fact {
                    value,
                    part: crate::review::Part::Body,
                    range,
                })
                .collect();
        let money: Vec<&Fact<Money>> = money.iter().collect();
        find(&text, &money)
            .into_iter()
            .map(|(_, t)| (t.code, t.place.map(|p| p.name), t.bare))
            .collect()
    }

    #[test]
    fn a_term_has_its_place() {
        assert_eq!(
            terms("USD 12.85 FOB Ningbo"),
            [("FOB", Some("Ningbo".into()), false)]
        );
        assert_eq!(
            terms("价格 USD 6.85，CNF 汉堡"),
            [("CNF", Some("汉堡".into()), false)]
        );
        assert_eq!(
            terms("USD 1.20 C&F port of Santos"),
            [("C&F", Some("Santos".into()), false)]
        );
        assert_eq!(
            terms("USD 3.18 per pc FOB at 10,000 pcs"),
            [("FOB", None, true)]
        );
        assert_eq!(
            terms("164,00 EUR l'unité, DAP, valable"),
            [("DAP", None, true)]
        );
        assert_eq!(terms("USD 2.15/个 FOB\n2. 铜球阀"), [("FOB", None, true)]);
    }

    #[test]
    fn other_words_are_no_terms() {
        for content in [
            "the DAT file",
            "CIP cleaning",
            "FOR Dallas 1,400 mm",
            "maison C&F Plomberie",
        ] {
            assert!(terms(content).is_empty(), "{content}");
        }
    }
}
