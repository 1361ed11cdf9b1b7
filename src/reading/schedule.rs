//! Dates with what they are the date of: departure, arrival, shipment, the
//! dates of a letter of credit; and how long making the goods takes.

use std::ops::Range;

use super::dates::WrittenDate;
use super::tokens::Kind;
use super::words::{Lexicon, lexicon};
use super::{MAX_FACTS, Text};

/// What happens on a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// A ship or plane leaves: ETD.
    Departure,
    /// It comes in: ETA.
    Arrival,
    /// Goods are shipped, in the words of an order.
    Shipment,
    /// The latest date of shipment a letter of credit allows.
    LatestShipment,
    /// A letter of credit ends.
    CreditExpiry,
    /// Something else that dates are given for.
    Other,
}

/// An event with its dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// What happens.
    pub event: Event,
    /// The word for it.
    pub label: Range<usize>,
    /// The dates behind it (in Chinese and Japanese also before it), as
    /// written: two where one replaces the other.
    pub dates: Vec<(Range<usize>, WrittenDate)>,
}

/// How long the goods take from the order on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeadTime {
    /// At least that many days.
    pub days: i64,
    /// The number with its unit.
    pub range: Range<usize>,
}

#[rustfmt::skip]
lexicon!(DEPARTURE, [
    "etd", "e.t.d.", "departure", "departs", "depart from", "sailing date", "sailing on", "sails on", "sails", "sailing", "vessel leaves", "abfahrt", "auslaufen", "läuft aus", "abfahrtsdatum", "salida", "fecha de salida", "zarpe", "zarpa", "départ", "départ navire", "date de départ", "appareillage", "saída", "partida", "data de saída", "отправление", "отход", "выход судна", "дата отхода", "дата отправления", "开船", "开航", "离港", "船期", "启航", "出港", "出航", "出帆", "出発", "المغادرة", "مغادرة", "الإبحار"
]);

#[rustfmt::skip]
lexicon!(ARRIVAL, [
    "eta", "e.t.a.", "arrival", "arrives", "arriving", "arrival date", "ankunft", "ankunftsdatum", "kommt an", "llegada", "fecha de llegada", "arribo", "llega", "arrivée", "date d'arrivée", "date d’arrivée", "chegada", "data de chegada", "chega", "прибытие", "дата прибытия", "приход", "到港", "抵港", "抵达", "到达", "预计到", "入港", "到着", "着港", "الوصول", "وصول"
]);

#[rustfmt::skip]
lexicon!(SHIPMENT, [
    "shipment", "shipment date", "ship date", "shipping date", "ship on", "ship by", "ships on", "shipped on", "shipment on", "shipment by", "delivery date", "dispatch", "despatch", "dispatch on", "loading on", "loading date", "verschiffung", "verschiffungstermin", "versand", "versandtermin", "verladung", "auslieferung", "liefertermin", "embarque", "fecha de embarque", "data de embarque", "despacho", "expédition", "embarquement", "date d'expédition", "date d’expédition", "chargement", "отгрузка", "отгрузим", "отгрузку", "отправка", "дата отгрузки", "发货", "出货", "装船", "装柜", "交货", "装运", "发出", "船積み", "出荷", "船積", "納品", "الشحن", "شحن", "تاريخ الشحن"
]);

#[rustfmt::skip]
lexicon!(LATEST, [
    "latest shipment", "latest date of shipment", "latest shipment date", "last date of shipment", "last shipment date", "latest date for shipment", "latest ship date", "44c", "lsd", "spätestes verladedatum", "letzter verladetag", "letztes verladedatum", "späteste verschiffung", "letzter versandtag", "spätester versand", "letztes verschiffungsdatum", "fecha límite de embarque", "última fecha de embarque", "último día de embarque", "fecha máxima de embarque", "embarque a más tardar", "date limite d'expédition", "date limite d’expédition", "dernière date d'expédition", "dernière date d’expédition", "date limite d'embarquement", "date limite d’embarquement", "expédition au plus tard", "última data de embarque", "data limite de embarque", "data-limite de embarque", "último embarque", "embarque até", "дата последней отгрузки", "последняя дата отгрузки", "крайняя дата отгрузки", "срок отгрузки", "отгрузка не позднее", "最迟装运", "最迟装船", "最晚装运", "最晚装船", "最迟装期", "装运期", "装期", "船積期限", "船積み期限", "最終船積", "آخر موعد للشحن", "آخر تاريخ للشحن"
]);

#[rustfmt::skip]
lexicon!(EXPIRY, [
    "expiry", "expiry date", "date of expiry", "expires", "expires on", "expiring", "expiration", "expiration date", "31d", "verfalldatum", "verfall", "gültigkeit", "gültig bis", "läuft ab", "vencimiento", "fecha de vencimiento", "vence", "validez", "caduca", "validité", "expire", "date d'expiration", "date d’expiration", "vencimento", "data de vencimento", "validade", "expira", "истечение", "истекает", "срок действия", "действует до", "дата истечения", "有效期", "效期", "到期", "有効期限", "انتهاء", "الصلاحية"
]);

#[rustfmt::skip]
lexicon!(OTHER, [
    "cut-off", "cutoff", "cut off", "closing", "closing date", "vgm", "free time", "cargo ready", "inspection", "deposit", "balance", "payment", "b/l date", "dated", "invoice", "insurance", "documents", "atd", "ata", "presentation", "redelivery", "deadline", "production", "ladeschluss", "anzahlung", "restzahlung", "zahlung", "fertig*", "corte", "cierre", "pago", "anticipo", "clôture", "acompte", "paiement", "solde", "fechamento", "sinal", "pagamento", "seguro", "закрытие", "аванс", "оплата", "截关", "截单", "截港", "截港", "定金", "尾款", "付款", "验货", "カット", "入金", "検品"
]);

lexicon!(
    /// A date of expiry is that of a credit only where there is one.
    CREDIT,
    [
        "l/c",
        "lc",
        "letter of credit",
        "documentary credit",
        "credit",
        "akkreditiv*",
        "carta de crédito",
        "crédito documentario",
        "crédito documentário",
        "crédit documentaire",
        "crédit",
        "credoc",
        "lettre de crédit",
        "аккредитив*",
        "信用证",
        "信用状",
        "الاعتماد",
        "اعتماد مستندي"
    ]
);

/// Bytes a date may stand from its label.
const REACH: usize = 160;

/// A line this long goes on in the next.
const WRAPPED: usize = 60;

/// The labelled dates of the authored text.
pub fn find(body: &Text, dates: &[(Range<usize>, WrittenDate)]) -> Vec<Planned> {
    let dates: Vec<_> = dates
        .iter()
        .filter(|(range, _)| body.is_authored(range.start))
        .take(MAX_FACTS)
        .cloned()
        .collect();
    if dates.is_empty() {
        return Vec::new();
    }
    let labels = labels(body);
    let mut planned = columns(body, &labels, &dates);
    for (at, (label, event)) in labels.iter().enumerate() {
        let next = labels.get(at + 1).map(|(next, _)| next.start);
        let found = dates_of(body, label, next, &dates);
        if *event != Event::Other
            && !found.is_empty()
            && !planned.iter().any(|p| p.dates.contains(&found[0]))
        {
            planned.push(Planned {
                event: *event,
                label: label.clone(),
                dates: found,
            });
        }
    }
    planned.sort_by_key(|p| p.dates.first().map_or(0, |(range, _)| range.start));
    planned
}

/// The words for events, in order; of two at one place the longer.
fn labels(body: &Text) -> Vec<(Range<usize>, Event)> {
    let lists: [(&Lexicon, Event); 6] = [
        (&LATEST, Event::LatestShipment),
        (&EXPIRY, Event::CreditExpiry),
        (&DEPARTURE, Event::Departure),
        (&ARRIVAL, Event::Arrival),
        (&SHIPMENT, Event::Shipment),
        (&OTHER, Event::Other),
    ];
    let credit = !CREDIT.authored(body).is_empty();
    let mut all: Vec<(Range<usize>, Event)> = lists
        .into_iter()
        .filter(|(_, event)| credit || *event != Event::CreditExpiry)
        .flat_map(|(list, event)| {
            let hits = list.authored(body).into_iter();
            hits.take(MAX_FACTS).map(move |hit| (hit.range, event))
        })
        .collect();
    all.sort_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)));
    let mut kept: Vec<(Range<usize>, Event)> = Vec::new();
    for (range, event) in all {
        match kept.last_mut() {
            Some((last, kind)) if range.start < last.end => {
                if range.len() > last.len() {
                    (*last, *kind) = (range, event);
                }
            }
            // "Abfahrt Ningbo (ETD): …", "departure date (ETD)" is one label.
            Some((last, kind))
                if *kind == event
                    && range.start - last.end <= 24
                    && !body.content[last.end..range.start]
                        .contains(|c: char| c.is_ascii_digit() || matches!(c, '\n' | '\t')) =>
            {
                last.end = range.end;
            }
            _ => kept.push((range, event)),
        }
    }
    kept.truncate(MAX_FACTS);
    kept
}

fn dates_of(
    body: &Text,
    label: &Range<usize>,
    next: Option<usize>,
    dates: &[(Range<usize>, WrittenDate)],
) -> Vec<(Range<usize>, WrittenDate)> {
    let content = &body.content;
    let eastern = content[label.clone()]
        .chars()
        .next_back()
        .is_some_and(super::tokens::is_cjk);
    if eastern && let Some(before) = date_before(content, label, dates) {
        return vec![before];
    }
    let line = body.line_at(label.end);
    let mut end = line.end;
    let first = dates.partition_point(|(range, _)| range.start < label.end);
    let behind = || dates[first..].iter();
    if line.len() >= WRAPPED && behind().next().is_none_or(|(r, _)| r.start >= end) {
        end = next_line(body, end).map_or(end, |line| line.end);
    }
    let end = end
        .min(next.unwrap_or(usize::MAX))
        .min(label.end + REACH)
        .min(sentence_end(content, label.end, end));
    behind()
        .take_while(|(range, _)| range.end <= end)
        .cloned()
        .collect()
}

fn next_line(body: &Text, end: usize) -> Option<Range<usize>> {
    let start = body.content.ceil_char_boundary(end + 1);
    (end < body.content.len()).then(|| body.line_at(start))
}

/// 12月5日发货: the date right before the word, unless the word is a heading.
fn date_before(
    content: &str,
    label: &Range<usize>,
    dates: &[(Range<usize>, WrittenDate)],
) -> Option<(Range<usize>, WrittenDate)> {
    let near = content.floor_char_boundary(label.end + 24);
    let after = content[label.end..near.max(label.end)].trim_start();
    if [
        ":",
        "：",
        "日期",
        "时间",
        "日：",
        "日:",
        "予定日",
        "为",
        "是",
        "于",
        "在",
    ]
    .iter()
    .any(|w| after.starts_with(w))
    {
        return None;
    }
    let at = dates.partition_point(|(range, _)| range.end <= label.start);
    let date = dates.get(at.checked_sub(1)?)?;
    let between = &content[date.0.end..label.start];
    let close = between.chars().count() <= 12
        && !between.contains(['，', ',', '。', '；', ';', '、', '\n', '\t', '：', ':']);
    close.then(|| date.clone())
}

/// The next full stop that is none of an abbreviation in front of a digit
/// ("Dec. 12", "approx. 3").
fn sentence_end(content: &str, from: usize, to: usize) -> usize {
    let to = to.max(from);
    let near = content.ceil_char_boundary(to + 4);
    content[from..to]
        .char_indices()
        .find(|(at, c)| match c {
            '。' | '！' | '？' | '；' | ';' => true,
            '.' | '!' | '?' => {
                let after = &content[from + at + 1..near];
                after.starts_with([' ', '\n', '\r'])
                    && after
                        .trim_start()
                        .starts_with(|c: char| c.is_uppercase() && *at > 12)
            }
            _ => false,
        })
        .map_or(to, |(at, _)| from + at)
}

/// Lines of a table looked at below its head.
const ROWS: usize = 40;

/// Cells of a line looked at.
const CELLS: usize = 30;

/// Tables whose head names the events: `Vessel | ETD | ETA`.
fn columns(
    body: &Text,
    labels: &[(Range<usize>, Event)],
    dates: &[(Range<usize>, WrittenDate)],
) -> Vec<Planned> {
    let mut planned = Vec::new();
    let mut done = 0;
    for (label, _) in labels {
        let head = body.line_at(label.start);
        if head.start < done || cells(&body.content, &head).count() < 2 {
            continue;
        }
        done = head.end;
        let named: Vec<(usize, &(Range<usize>, Event))> = cells(&body.content, &head)
            .enumerate()
            .filter_map(|(column, cell)| {
                let at = labels.partition_point(|(l, _)| l.start < cell.start);
                let found = labels.get(at)?;
                (found.0.start < cell.end && found.1 != Event::Other).then_some((column, found))
            })
            .collect();
        let at = dates.partition_point(|(range, _)| range.start < head.start);
        if named.len() < 2 || dates.get(at).is_some_and(|(r, _)| r.start < head.end) {
            continue;
        }
        let mut line = head.clone();
        for _ in 0..ROWS {
            let Some(next) = next_line(body, line.end) else {
                break;
            };
            line = next;
            for (column, cell) in cells(&body.content, &line).enumerate() {
                let Some((_, (label, event))) = named.iter().find(|(c, _)| *c == column) else {
                    continue;
                };
                let at = dates.partition_point(|(range, _)| range.start < cell.start);
                if let Some(date) = dates.get(at).filter(|(r, _)| r.end <= cell.end) {
                    planned.push(Planned {
                        event: *event,
                        label: label.clone(),
                        dates: vec![date.clone()],
                    });
                }
            }
        }
    }
    planned
}

/// The cells of a line between tabs or bars.
fn cells<'a>(content: &'a str, line: &Range<usize>) -> impl Iterator<Item = Range<usize>> + 'a {
    let start = line.start;
    let text = &content[line.clone()];
    let sign = if text.contains('\t') { '\t' } else { '|' };
    text.split(sign).take(CELLS).scan(start, |at, cell| {
        let range = *at..*at + cell.len();
        *at = range.end + 1;
        Some(range)
    })
}

#[rustfmt::skip]
lexicon!(
    /// What is counted in days from the order.
    LEAD,
    [
        "lead time", "leadtime", "delivery time", "production time", "production takes", "manufacturing time", "production lead", "delivery within", "delivery:", "delivery is", "production:", "ready in", "ready within", "lieferzeit", "produktionszeit", "fertigungszeit", "herstellzeit", "produktion dauert", "fertigung dauert", "plazo", "plazo de entrega", "plazo de fabricación", "plazo de producción", "tiempo de entrega", "tiempo de producción", "fabricación:", "délai", "délai de fabrication", "délai de livraison", "délai de production", "prazo", "prazo de entrega", "prazo de produção", "prazo de fabricação", "produção em", "produção:", "срок изготовления", "срок производства", "срок поставки", "изготовление", "производство", "交期", "交货期", "生产周期", "生产期", "货期", "交付周期", "生产需", "生产时间", "納期", "製作期間", "生産期間", "リードタイム", "مدة التسليم", "مدة الإنتاج", "مدة التصنيع", "التسليم خلال"
    ]
);

#[rustfmt::skip]
lexicon!(
    /// What the days are counted from.
    FROM_ORDER,
    [
        "after deposit", "after the deposit", "after your deposit", "after receipt of deposit", "after receipt of the deposit", "after receiving", "after order", "after your order", "after the order", "after order confirmation", "after confirmation", "from order", "from deposit", "from receipt", "after receipt of order", "after receipt of your", "after artwork approval", "after sample approval", "aro", "ab auftrag*", "nach auftrag*", "nach bestellung", "ab bestellung", "nach anzahlung", "nach eingang", "nach zahlungseingang", "desde el pedido", "desde la confirmación", "desde el anticipo", "tras el anticipo", "tras el pedido", "después del pedido", "después del anticipo", "a partir del pedido", "a partir del anticipo", "après acompte", "après commande", "après la commande", "après réception", "après votre accord", "dès réception", "à compter de la commande", "à réception", "após o sinal", "após sinal", "após o pedido", "após a confirmação", "após pedido", "após o adiantamento", "a partir do pedido", "após confirmação", "после аванса", "после предоплаты", "после заказа", "после подтверждения", "с момента", "после получения", "ご発注後", "発注後", "ご注文後", "注文後", "入金後", "下单后", "收到定金后", "定金后", "订单确认后", "确认后", "收到订单后", "付款后", "بعد الدفعة", "بعد استلام", "من تاريخ الطلب", "بعد تأكيد"
    ]
);

#[rustfmt::skip]
lexicon!(
    /// Days that are counted for something else.
    NOT_MAKING,
    [
        "transit", "voyage", "sailing time", "sample*", "valid*", "payment", "net", "warranty", "free time", "b/l", "days sight", "laufzeit", "seezeit", "muster*", "gültig*", "zahlbar", "zahlung", "garantie", "tránsito", "muestra*", "válid*", "pago", "échantillon*", "valable*", "paiement", "trânsito", "amostra*", "pagamento", "в пути", "образ*", "действ*", "оплата", "航程", "海运", "样品", "有效", "付款期", "船期", "サンプル", "有効", "支払", "العينات", "صالح"
    ]
);

#[rustfmt::skip]
lexicon!(
    /// The sentence speaks of what is to come.
    COMING, [
        "will", "we'll", "i'll", "shall", "plan", "planned", "plans", "planning", "schedule", "scheduled", "expect*", "intend", "due", "until", "till", "by", "no later than", "latest", "valid", "validity", "deadline", "etd", "eta", "next", "upcoming", "looking forward", "look forward", "book", "booked", "shipment by", "ship by", "ship on", "ships on", "sails", "sailing", "arrives", "leaves", "load on", "loading on", "delivery on", "delivery by", "we ship", "please", "reserve", "can you", "ready on", "ready by", "takes place", "appointment", "meet on", "visit on", "start on", "starts on", "begins on", "to be",
        "wird", "werden", "geplant", "vorgesehen", "voraussichtlich", "bis", "spätestens", "fällig", "gültig", "gilt", "nächste*", "termin", "freue*", "verschiffung am", "lieferung am", "versand am", "abfahrt", "ankunft", "bitte", "findet",
        "embarca*", "embarque", "saldrá", "sale", "salida", "llega", "llegará", "llegada", "previst*", "prevé", "hasta", "antes del", "vence", "próxim*", "será", "entregará", "entregaremos", "enviaremos", "por favor", "programad*",
        "sera", "seront", "prévu*", "jusqu*", "au plus tard", "avant le", "valable*", "échéance", "prochain*", "départ", "arrivée", "livrerons", "expédierons", "partira", "merci de", "veuillez", "livraison le",
        "sai", "sairá", "chega", "chegará", "previst*", "até", "será", "serão", "vence", "vencimento", "embarcará", "embarcamos", "entregaremos", "enviaremos", "próxim*", "programad*", "por favor",
        "будет", "будут", "планиру*", "ожида*", "до", "не позднее", "срок", "действ*", "отгрузим", "отправим", "отгрузка", "прибытие", "следующ*", "пожалуйста", "намечен*",
        "将", "预计", "计划", "安排", "拟", "会", "最迟", "最晚", "之前", "前付", "前确认", "截止", "有效", "到期", "请", "交期", "交货期", "发货", "送到", "开船", "到港",
        "予定", "見込", "までに", "まで有効", "期限", "出港", "入港", "お願い", "納期", "いたします", "سيتم", "سوف", "حتى", "موعد", "المتوقع", "صالح", "ساري"
    ]
);

#[rustfmt::skip]
lexicon!(
    /// The sentence tells of what has been.
    TOLD, [
        "was", "were", "had", "has been", "have been", "since", "dated", "issued", "last", "previous*", "earlier", "ago", "old", "original*", "former*", "former", "shipped in", "delivered", "produced", "purchased", "bought", "ordered", "received", "paid", "sailed", "departed", "left", "arrived", "loaded", "signed", "tested", "expired", "ended", "compared", "comparison", "instead of", "replaced", "history", "record*", "test report", "report", "warranty", "certificate", "statement", "year-end", "turnover", "already", "atd", "gone", "cancelled", "postponed", "delayed", "moved from", "changed from", "tracking", "on the water", "b/l",
        "war", "waren", "hatte", "hatten", "wurde", "wurden", "seit", "vom", "letzte*", "alte*", "frühere*", "ursprünglich*", "bisher*", "gelieferte*", "geliefert", "bestellt*", "erhalten", "bezahlt", "statt", "abgelaufen", "bezieht sich", "bericht", "prüfbericht", "garantie", "zertifikat", "umsatz", "bereits", "verschoben", "ausgelaufen",
        "fue", "fueron", "era", "estaba", "desde", "fechad*", "entregad*", "enviad*", "recibid*", "pagad*", "anterior*", "pasad*", "último", "última", "en lugar de", "vencid*", "caducad*", "informe", "garantía", "certificado", "salió", "zarpó", "llegó", "lleva fecha", "ya",
        "était", "étaient", "depuis", "daté*", "date du", "livré*", "expédié*", "reçu*", "payé*", "dernier*", "dernière*", "précédent*", "ancien*", "au lieu", "expiré*", "rapport", "garantie", "certificat", "parti*", "a quitté", "déjà",
        "foi", "foram", "era", "eram", "desde", "datad*", "entregues", "entregue", "enviad*", "recebid*", "pagos", "pagas", "último", "última", "passad*", "anterior*", "em vez", "vencid*", "expirad*", "relatório", "garantia", "certificado", "zarpou", "saiu", "chegou", "já",
        "был*", "прошл*", "прежн*", "предыдущ*", "датирован*", "поставлен*", "отгружен*", "отправлен*", "получен*", "оплачен*", "вместо", "истек*", "истёк*", "протокол*", "гаранти*", "сертификат*", "вышло", "ушло", "уже",
        "去年", "上次", "之前的", "此前", "原", "已于", "已在", "已经", "曾", "签发", "已发", "已到", "收到", "报告", "质保", "对账", "证书", "过期", "旧", "改为", "延期", "同期",
        "昨年", "前回", "以前", "でした", "ました", "済み", "報告書", "保証", "証明書", "過ぎ", "旧", "السابق*", "كان", "كانت", "الماضي", "صدر", "تم", "غادرت", "وصلت", "تقرير", "ضمان", "شهادة"
    ]
);

/// Words right before a date that make it the date of a paper or of a past
/// event: "shipment of 15 March", *Rechnung vom*.
const OF: &[&str] = &[
    "of", "dated", "since", "vom", "seit", "del", "du", "de", "от",
];

/// Whether the words around a date speak of what is to come, not of what has
/// been.
pub fn is_coming(text: &Text, date: &Range<usize>) -> bool {
    let sentence = text.sentence_at(date);
    let words = &text.folded[sentence.clone()];
    let before = text.folded[sentence.start..date.start].trim_end();
    let last = before
        .rsplit(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default();
    COMING.is_in(words) && !TOLD.is_in(words) && !OF.contains(&last)
}

/// Whether a sentence tells of what has been.
pub fn is_told(text: &Text, range: &Range<usize>) -> bool {
    TOLD.is_in(&text.folded[text.sentence_at(range)])
}

/// Days a unit of time has.
fn unit_days(word: &str) -> Option<i64> {
    Some(match word {
        "day" | "days" | "tag" | "tage" | "tagen" | "día" | "días" | "dia" | "dias" | "jour"
        | "jours" | "день" | "дня" | "дней" | "天" | "日" | "يوم" | "يوما" | "يومًا" | "أيام" => {
            1
        }
        "week" | "weeks" | "woche" | "wochen" | "semana" | "semanas" | "semaine" | "semaines"
        | "неделя" | "недели" | "недель" | "周" | "週" | "أسابيع" => 7,
        "month" | "months" | "monat" | "monate" | "monaten" | "mes" | "meses" | "mois"
        | "месяц" | "месяца" | "месяцев" | "月" => 30,
        _ => return None,
    })
}

#[rustfmt::skip]
const COUNTS: [&[&str]; 10] = [
    &["three", "drei", "tres", "trois", "três", "три", "三"],
    &["four", "vier", "cuatro", "quatre", "quatro", "четыре", "四"],
    &["five", "fünf", "cinco", "cinq", "пять", "五"],
    &["six", "sechs", "seis", "шесть", "六"],
    &["seven", "sieben", "siete", "sept", "sete", "семь", "七"],
    &["eight", "acht", "ocho", "huit", "oito", "восемь", "八"],
    &["nine", "neun", "nueve", "neuf", "nove", "девять", "九"],
    &["ten", "zehn", "diez", "dix", "dez", "десять", "十"],
    &["eleven", "elf", "once", "onze", "одиннадцать"],
    &["twelve", "zwölf", "doce", "douze", "doze", "двенадцать"],
];

/// `45`, `eight`, `30-35`: the least of it.
fn count(word: &str) -> Option<i64> {
    if let Some(at) = COUNTS.iter().position(|names| names.contains(&word)) {
        return Some(3 + at as i64);
    }
    let first = word.split(['-', '–', '~', '/']).next()?;
    let small = first.len() <= 3 && first.bytes().all(|b| b.is_ascii_digit());
    let value: i64 = first.parse().ok().filter(|_| small)?;
    (1..=240).contains(&value).then_some(value)
}

/// The lead times of the authored text.
pub fn lead_times(body: &Text) -> Vec<LeadTime> {
    let mut found = Vec::new();
    let tokens = &body.tokens;
    for (index, token) in tokens.iter().enumerate() {
        if !body.is_authored(token.range.start)
            || !matches!(token.kind, Kind::Number | Kind::Word | Kind::Code)
        {
            continue;
        }
        let Some(value) = count(&body.folded[token.range.clone()]) else {
            continue;
        };
        let unit = tokens[index + 1..].iter().take(3).find_map(|next| {
            let word = &body.folded[next.range.clone()];
            unit_days(word).map(|days| (days, next.range.end))
        });
        let Some((days, end)) = unit else {
            continue;
        };
        // "45 pcs, 3 days": nothing but "working", "个" may be between.
        let between = &body.content[token.range.end..end];
        let range = token.range.start..end;
        // 12月5日 is a date.
        let date = body.content[end..].starts_with(|c: char| c.is_ascii_digit());
        if between.contains([',', '.', ';', '\n']) || date || !is_lead(body, &range) {
            continue;
        }
        found.push(LeadTime {
            days: value * days,
            range,
        });
        if found.len() >= 20 {
            break;
        }
    }
    found
}

fn is_lead(body: &Text, range: &Range<usize>) -> bool {
    let sentence = body.sentence_at(range);
    let from = body
        .content
        .ceil_char_boundary(range.start.saturating_sub(80))
        .max(sentence.start);
    let to = body
        .content
        .floor_char_boundary((range.end + 60).min(body.content.len()))
        .min(sentence.end)
        .max(range.end);
    let before = &body.folded[from..range.start];
    let after = &body.folded[range.end..to];
    match LEAD.hits(before).last() {
        Some(hit) => {
            // "Sample lead time", "lead time for samples".
            let start = before
                .ceil_char_boundary(hit.range.start.saturating_sub(24))
                .min(hit.range.start);
            let lead = &before[start..];
            let own = lead
                .rfind(['.', ',', ';', '，', '。'])
                .map_or(lead, |at| &lead[at..]);
            !NOT_MAKING.is_in(own) && !NOT_MAKING.is_in(&before[hit.range.end..])
        }
        None => {
            let clause = body.clause_at(range);
            (FROM_ORDER.is_in(before) || FROM_ORDER.is_in(after))
                && !NOT_MAKING.is_in(&body.folded[clause])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::dates;

    fn planned(content: &str) -> Vec<(Event, Vec<u8>)> {
        let body = Text::plain(content);
        let found = dates::find(&body.content, &body.tokens);
        find(&body, &found)
            .into_iter()
            .map(|p| (p.event, p.dates.iter().map(|(_, d)| d.day).collect()))
            .collect()
    }

    #[test]
    fn dates_belong_to_the_word_before_them() {
        use Event::*;
        let pair = vec![(Departure, vec![14]), (Arrival, vec![2])];
        for content in [
            "ETD Ningbo 14 December 2026, ETA Long Beach 2 January 2027.",
            "Abfahrt Ningbo (ETD): 14.12.2026\nAnkunft (ETA): 02.01.2027",
            "预计12月14日开船，1月2日到港",
            "开船日期：12月14日，预计到港：1月2日",
            "Vessel\tETD\tETA\nStar 1\t14.12.2026\t02.01.2027",
            "ETD Dec. 14, 2026; ETA Jan. 2, 2027",
        ] {
            assert_eq!(planned(content), pair, "{content}");
        }
        assert_eq!(
            planned("Vessel\tETD\tETA\nA\t14.12.2026\t02.01.2027\nB\t20.12.2026\t12.01.2027"),
            vec![
                (Departure, vec![14]),
                (Arrival, vec![2]),
                (Departure, vec![20]),
                (Arrival, vec![12])
            ]
        );
        assert_eq!(
            planned("ETD is not fixed yet.\nCut-off: 5 December 2026"),
            Vec::new()
        );
    }

    #[test]
    fn lead_times_are_counted_from_the_order() {
        for (content, days) in [
            ("Lead time is 45 days after the deposit.", 45),
            ("Lieferzeit acht Wochen nach Bestellung.", 56),
            ("Plazo de fabricación: 8 semanas desde el pedido", 56),
            ("交期为下单后30天，", 30),
            ("Delivery 30-35 days after order", 30),
        ] {
            let found = lead_times(&Text::plain(content));
            assert_eq!(found.first().map(|l| l.days), Some(days), "{content}");
        }
        for content in [
            "transit time 38 days",
            "payment 30 days after order",
            "Samples take 7 days after order",
            "valid 15 days",
        ] {
            assert!(lead_times(&Text::plain(content)).is_empty(), "{content}");
        }
    }
}
