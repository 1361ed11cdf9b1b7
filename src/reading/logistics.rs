//! How goods travel and who bears the cost of it, and the ports named.

use std::ops::Range;

use crate::knowledge::ports;

use super::Text;
use super::words::lexicon;

/// A sentence that says who bears a cost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CostBearer {
    /// Which cost.
    pub cost: Cost,
    /// We bear it; else the buyer.
    pub us: bool,
}

/// A cost that a delivery term puts on one side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cost {
    /// The main carriage.
    Freight,
    /// Cargo insurance.
    Insurance,
    /// Import duty and clearance.
    Duty,
}

/// How goods travel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// By aeroplane.
    Air,
    /// With a parcel service.
    Courier,
    /// On rails.
    Rail,
    /// By ship.
    Sea,
}

lexicon!(
    FREIGHT,
    [
        "freight",
        "ocean freight",
        "sea freight",
        "shipping cost*",
        "shipping charge*",
        "freight cost*",
        "freight charge*",
        "carriage",
        "fracht",
        "seefracht",
        "frachtkosten",
        "transportkosten",
        "luftfracht",
        "flete",
        "flete marítimo",
        "gastos de envío",
        "coste del transporte",
        "fret",
        "fret maritime",
        "frais de transport",
        "frete",
        "frete marítimo",
        "frete internacional",
        "фрахт",
        "морской фрахт",
        "стоимость перевозки",
        "транспортные расходы",
        "海运费",
        "运费",
        "空运费",
        "運賃",
        "海上運賃",
        "送料",
        "الشحن",
        "أجور الشحن"
    ]
);
lexicon!(
    INSURANCE,
    [
        "insurance",
        "cargo insurance",
        "versicherung",
        "transportversicherung",
        "seguro",
        "assurance",
        "страховк*",
        "страхование",
        "保险",
        "保险费",
        "保険",
        "海上保険",
        "التأمين"
    ]
);
lexicon!(
    DUTY,
    [
        "import duty",
        "import duties",
        "duty",
        "duties",
        "customs duty",
        "customs duties",
        "import clearance",
        "customs clearance",
        "import customs",
        "einfuhrzoll",
        "zoll",
        "zollgebühren",
        "einfuhrabgaben",
        "aranceles",
        "derechos de aduana",
        "despacho de importación",
        "despacho de aduana",
        "droits de douane",
        "dédouanement",
        "impostos de importação",
        "imposto de importação",
        "desembaraço",
        "таможенн*",
        "пошлин*",
        "растаможк*",
        "关税",
        "进口关税",
        "进口税",
        "清关费*",
        "関税",
        "輸入関税",
        "الرسوم الجمركية",
        "الجمارك"
    ]
);

lexicon!(
    US,
    [
        "we pay",
        "we will pay",
        "we'll pay",
        "we bear",
        "we cover",
        "we prepay",
        "paid by us",
        "borne by us",
        "prepaid by us",
        "covered by us",
        "on us",
        "on our account",
        "for our account",
        "at our cost",
        "at our expense",
        "included in the price",
        "included in our price",
        "is included",
        "are included",
        "included",
        "übernehmen wir",
        "tragen wir",
        "zahlen wir",
        "zu unseren lasten",
        "auf unsere kosten",
        "ist im preis enthalten",
        "im preis enthalten",
        "inklusive",
        "inbegriffen",
        "pagamos",
        "asumimos",
        "a nuestro cargo",
        "por nuestra cuenta",
        "corre por nuestra cuenta",
        "incluido",
        "incluido en el precio",
        "nous payons",
        "nous prenons en charge",
        "à notre charge",
        "par nos soins",
        "inclus",
        "compris dans le prix",
        "est inclus",
        "por nossa conta",
        "nós pagamos",
        "incluso",
        "incluído",
        "é nosso",
        "оплачиваем мы",
        "мы оплачиваем",
        "за наш счёт",
        "за наш счет",
        "включён в цену",
        "включен в цену",
        "включено",
        "берём на себя",
        "由我司承担",
        "我司承担",
        "由我司支付",
        "我司支付",
        "我方承担",
        "由我方承担",
        "我们承担",
        "我们付",
        "已包含",
        "包含在",
        "弊社負担",
        "当社負担",
        "込み",
        "على حسابنا",
        "نتحمل"
    ]
);
lexicon!(
    THEM,
    [
        "you pay",
        "paid by you",
        "to be paid by you",
        "payable by you",
        "borne by you",
        "for your account",
        "on your account",
        "at your cost",
        "at your expense",
        "on your side",
        "buyer's account",
        "for buyer's account",
        "paid by the buyer",
        "by the buyer",
        "paid by buyer",
        "borne by the buyer",
        "by consignee",
        "by the consignee",
        "charged to you",
        "freight collect",
        "not included",
        "is excluded",
        "to be arranged by you",
        "your responsibility",
        "zu ihren lasten",
        "auf ihre rechnung",
        "auf ihre kosten",
        "tragen sie",
        "zahlen sie",
        "vom käufer",
        "trägt der käufer",
        "nicht enthalten",
        "gehen zu lasten des käufers",
        "ihnen berechnet",
        "ihrerseits",
        "a su cargo",
        "por su cuenta",
        "a cargo del comprador",
        "por cuenta del comprador",
        "a cargo de ustedes",
        "no incluido",
        "no está incluido",
        "paga el comprador",
        "à votre charge",
        "par vos soins",
        "à la charge de l'acheteur",
        "à vos frais",
        "non inclus",
        "non compris",
        "por conta do comprador",
        "por sua conta",
        "por conta de vocês",
        "pago por vocês",
        "não incluso",
        "não incluído",
        "за ваш счёт",
        "за ваш счет",
        "оплачиваете вы",
        "вы оплачиваете",
        "за счёт покупателя",
        "за счет покупателя",
        "оплачивает покупатель",
        "не включён",
        "не включен",
        "由贵司承担",
        "贵司承担",
        "由贵方承担",
        "由买方承担",
        "买方承担",
        "由收货人承担",
        "收货人承担",
        "由客户承担",
        "由贵司支付",
        "贵司自付",
        "不含",
        "另计",
        "貴社負担",
        "御社負担",
        "買主負担",
        "含まれません",
        "على حسابكم",
        "على المشتري"
    ]
);
lexicon!(
    /// Another consignment, another cost, or something only thought of.
    ASIDE,
    [
        "sample*", "replacement*", "spare*", "courier", "documents", "catalogue*", "if", "would", "could", "last year", "last order*", "previous*", "under", "instead", "change", "either", "or", "thc", "terminal", "local", "inland", "domestic", "unloading", "delivery charge*", "destination charge*", "free of charge", "return*", "warranty", "in your name", "on your behalf", "vat",
        "muster*", "ersatz*", "wenn", "falls", "oder", "in ihrem namen", "nachlauf", "entladung", "vorlauf",
        "muestras", "repuestos", "si", "devolución", "descarga", "reposición", "échantillons", "remplacement", "si", "déchargement", "amostras", "reposição", "se", "locais", "descarga",
        "образц*", "замен*", "если", "разгрузк*", "выгрузка", "样品", "补发", "补货", "如果", "如", "若", "码头", "目的港费用", "卸货", "内陆", "本地", "文件", "快递", "サンプル", "代替", "もし", "場合", "国内", "عينات", "العينات", "إذا"
    ]
);

/// Sentences looked at, at most.
const MAX: usize = 40;

/// Who bears which cost.
pub fn costs(text: &Text) -> Vec<(Range<usize>, CostBearer)> {
    let mut found = Vec::new();
    for (list, cost) in [
        (&*FREIGHT, Cost::Freight),
        (&*INSURANCE, Cost::Insurance),
        (&*DUTY, Cost::Duty),
    ] {
        for hit in list.authored(text).into_iter().take(MAX) {
            let sentence = text.sentence_at(&hit.range);
            if ASIDE.is_in(&text.folded[sentence.clone()]) || ends_with_question(text, &sentence) {
                continue;
            }
            if let Some(us) = bearer(text, &hit.range) {
                found.push((hit.range, CostBearer { cost, us }));
            }
        }
    }
    found.sort_by_key(|(range, _)| range.start);
    found
}

fn ends_with_question(text: &Text, sentence: &Range<usize>) -> bool {
    text.content[sentence.clone()]
        .trim_end()
        .ends_with(['?', '？'])
}

/// The bearer named in the same piece of the sentence, when there is only one.
fn bearer(text: &Text, range: &Range<usize>) -> Option<bool> {
    let sentence = text.sentence_at(range);
    let part = |c: char| matches!(c, ';' | '；' | '，' | '、' | ':' | '：');
    let before = &text.folded[sentence.start..range.start];
    let after = &text.folded[range.end..sentence.end.max(range.end)];
    let start = [before.rfind(part), before.rfind(", ")]
        .into_iter()
        .flatten()
        .max()
        .map_or(sentence.start, |at| sentence.start + at);
    let end = [after.find(part), after.find(", ")]
        .into_iter()
        .flatten()
        .min()
        .map_or(sentence.end, |at| range.end + at);
    let clause = &text.folded[start..end.max(range.end)];
    let them = THEM.is_in(clause);
    // "not included" holds "included".
    let us = US.hits(clause).iter().any(|hit| {
        !THEM
            .hits(clause)
            .iter()
            .any(|t| t.range.start <= hit.range.start && hit.range.end <= t.range.end)
    });
    match (us, them) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
    }
}

lexicon!(
    AIR,
    [
        "by air",
        "air freight",
        "airfreight",
        "air cargo",
        "air shipment",
        "by plane",
        "per luftfracht",
        "luftfracht",
        "per flugzeug",
        "fliegen",
        "per flieger",
        "por avión",
        "vía aérea",
        "flete aéreo",
        "carga aérea",
        "par avion",
        "l'avion",
        "fret aérien",
        "por avião",
        "via aérea",
        "frete aéreo",
        "авиа",
        "авиаперевозк*",
        "авиафрахт*",
        "самолёт*",
        "самолет*",
        "авиадоставк*",
        "空运",
        "航班",
        "飞机",
        "空輸",
        "航空便",
        "航空輸送",
        "بالطائرة",
        "شحن جوي",
        "جوا",
        "جواً"
    ]
);
lexicon!(
    COURIER,
    [
        "dhl",
        "fedex",
        "ups",
        "tnt",
        "courier",
        "by express",
        "ems",
        "sf express",
        "aramex",
        "kurier",
        "por courier",
        "mensajería",
        "курьер*",
        "快递",
        "顺丰",
        "クーリエ",
        "宅配"
    ]
);
lexicon!(
    RAIL,
    [
        "by rail",
        "by train",
        "rail freight",
        "block train",
        "rail service",
        "railway",
        "china-europe rail*",
        "per bahn",
        "bahnfracht",
        "per zug",
        "güterzug",
        "mit dem zug",
        "por ferrocarril",
        "por tren",
        "par train",
        "par rail",
        "voie ferrée",
        "por trem",
        "por ferrovia",
        "поездом",
        "ж/д",
        "железнодорожн*",
        "железной дорог*",
        "中欧班列",
        "班列",
        "铁路",
        "鉄道",
        "بالقطار",
        "سكة حديد"
    ]
);
lexicon!(
    SEA,
    [
        "by sea",
        "by ocean",
        "ocean vessel",
        "vessel",
        "by ship",
        "by boat",
        "ocean freight",
        "sea freight",
        "seafreight",
        "container",
        "containers",
        "lcl",
        "fcl",
        "b/l",
        "bill of lading",
        "seefracht",
        "seeweg",
        "schiff",
        "per schiff",
        "barco",
        "buque",
        "vía marítima",
        "marítimo",
        "por mar",
        "bateau",
        "navire",
        "par mer",
        "maritime",
        "navio",
        "marítima",
        "морем",
        "морск*",
        "судно",
        "судна",
        "контейнер морем",
        "коносамент*",
        "海运",
        "船",
        "船期",
        "海上",
        "柜",
        "船便",
        "コンテナ",
        "بحرا",
        "بحراً",
        "السفينة",
        "بحري"
    ]
);
lexicon!(
    /// Not the goods, or not meant.
    NOT_GOODS,
    [
        "signed", "pi", "proforma", "contract", "copy", "copies", "brochure*", "label*", "artwork", "drawing*", "swatch*", "colour card*", "cheaper", "ne part", "no por", "不走", "不用", "不能", "合同", "发票", "色卡", "vertrag", "rechnung", "contrato", "factura", "facture", "contrat", "fatura", "договор", "счёт", "document*",
        "signed",
        "pi",
        "proforma",
        "contract",
        "copy",
        "copies",
        "brochure*",
        "label*",
        "artwork",
        "drawing*",
        "swatch*",
        "colour card*",
        "cheaper",
        "ne part",
        "no por",
        "不走",
        "不用",
        "不能",
        "合同",
        "发票",
        "色卡",
        "vertrag",
        "rechnung",
        "contrato",
        "factura",
        "facture",
        "contrat",
        "fatura",
        "договор",
        "счёт", "original*", "sample", "samples", "catalogue*", "certificate*", "papers", "too expensive", "expensive", "instead", "separately", "option", "if", "or", "not", "would", "could", "mail", "letter", "account", "invoice", "dokument*", "original*", "muster", "zu teuer", "nicht", "wenn", "statt", "oder", "documento*", "originales", "muestra", "muestras", "caro", "si", "échantillon*", "originaux", "trop cher", "si", "ou", "amostra*", "originais", "caro", "não", "документ*", "оригинал*", "образ*", "дорого", "если", "не", "или", "авиапочт*", "单据", "文件", "正本", "样品", "太贵", "如果", "或", "改为", "改用", "書類", "原本", "サンプル", "場合", "مستندات", "وثائق", "عينات"
    ]
);

/// The ways goods are said to travel in this mail; of air, courier and rail
/// only where the goods themselves are meant.
pub fn modes(text: &Text) -> Vec<(Range<usize>, Mode)> {
    let mut found = Vec::new();
    for (list, mode) in [
        (&*AIR, Mode::Air),
        (&*COURIER, Mode::Courier),
        (&*RAIL, Mode::Rail),
        (&*SEA, Mode::Sea),
    ] {
        for hit in list.authored(text).into_iter().take(MAX) {
            let sentence = text.sentence_at(&hit.range);
            let meant = mode == Mode::Sea
                || !NOT_GOODS.is_in(&text.folded[sentence.clone()])
                    && !ends_with_question(text, &sentence);
            if meant {
                found.push((hit.range, mode));
            }
        }
    }
    found.sort_by_key(|(range, _)| range.start);
    found
}

lexicon!(
    /// A port follows.
    PORT_LABELS,
    [
        "port of loading", "port of discharge", "loading port", "discharge port", "destination port", "port of destination", "pol", "pod", "port of", "etd", "eta", "sails from", "sailing to", "arrival in", "arrives at", "arriving at", "entladehafen", "verladehafen", "bestimmungshafen", "löschhafen", "abgangshafen", "hafen", "nach", "ab", "puerto de", "puerto de destino", "puerto de embarque", "puerto de descarga", "destino", "port de", "port de déchargement", "port de chargement", "port d'embarquement", "à destination de", "départ", "porto de", "porto de destino", "porto de embarque", "chegada ao porto de", "from", "to", "via", "目的港", "起运港", "装运港", "卸货港", "仕向港", "船積港",
        "fob", "cif", "cfr", "fas", "exw", "fca", "cpt", "cip", "dap", "ddp", "dpu"
    ]
);

/// Words before a name that are not it.
const LEAD_INS: &[&str] = &[
    "port", "is", "of", "the", "in", "ist", "es", "est", "é", "no", "at",
];

lexicon!(
    SHIPPING,
    [
        "pol",
        "pod",
        "vessel",
        "sail*",
        "etd",
        "eta",
        "port",
        "b/l",
        "shipment",
        "shipped",
        "booked",
        "booking",
        "container*",
        "lcl",
        "fcl",
        "on board",
        "loading",
        "discharge",
        "schiff*",
        "*hafen*",
        "verschiff*",
        "buque",
        "embar*",
        "puerto",
        "navire",
        "port de",
        "embarque*",
        "navio",
        "porto",
        "船",
        "港",
        "fob",
        "cif",
        "cfr"
    ]
);

/// Names in the place of a port that are a slip of a main port's name, with it.
pub fn port_slips(text: &Text) -> Vec<(Range<usize>, &'static str)> {
    let mut found: Vec<(Range<usize>, &'static str)> = Vec::new();
    for hit in PORT_LABELS.authored(text).into_iter().take(200) {
        let sentence = text.sentence_at(&hit.range);
        let Some(name) =
            name_behind(text, hit.range.end).filter(|_| SHIPPING.is_in(&text.folded[sentence]))
        else {
            continue;
        };
        let slip = slip(text, &name);
        if let Some((range, port)) = slip
            && !found.iter().any(|(r, _)| *r == range)
            && !text.is_in_quotes(&range)
        {
            found.push((range, port));
        }
    }
    found
}

/// The words with a capital behind a label.
fn name_behind(text: &Text, from: usize) -> Option<Range<usize>> {
    let first = text.tokens.partition_point(|t| t.range.start < from);
    let mut start = None;
    let mut end = from;
    for token in text.tokens[first..].iter().take(8) {
        let word = token.text(&text.content);
        let lower = word.to_lowercase();
        let capital = word.starts_with(|c: char| c.is_uppercase() && c.is_ascii());
        match start {
            None if matches!(word, ":" | "：" | "-" | "(")
                || LEAD_INS.contains(&lower.as_str()) => {}
            // ETD Ningbo, ETD 27 November: a date is not a name.
            None if capital && word.len() > 1 => {
                start = Some(token.range.start);
                end = token.range.end;
            }
            None => return None,
            Some(_) if capital && token.range.start <= end + 1 => end = token.range.end,
            Some(_) => break,
        }
    }
    start.map(|start| start..end)
}

/// The name, when it is unknown and a slip of a port's: `Le Harve`.
fn slip(text: &Text, name: &Range<usize>) -> Option<(Range<usize>, &'static str)> {
    if ports::at(&text.folded[name.clone()]).is_some() {
        return None;
    }
    ports::near(&text.content[name.clone()]).map(|port| (name.clone(), port))
}
