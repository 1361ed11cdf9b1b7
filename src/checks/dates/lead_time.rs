//! # What it does
//! Asks about a date of shipment that has passed in a new offer, and about one
//! that comes sooner than the lead time the mail gives.
//!
//! # Why it matters
//! The buyer plans with the date, the factory with the lead time, and one of
//! them is told a delay on the first day.
//!
//! # Example
//! Wrong: "lead time 45 days, ETD 8 December" on 24 November.
//! Right: "from stock, ETD 4 December".
//!
//! # Traps
//! Goods in stock, a part taken from another order, samples. An order that was
//! placed before today. Tracking mails: a ship that has left may have left.
//!
//! # Settings
//! None.

use time::{Date, Duration};

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot, Yield};
use crate::reading::schedule::{self, Event, LeadTime};
use crate::reading::words::lexicon;
use crate::reading::{Mail, Text, WrittenDate};
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "lead-time",
    family: Family::Dates,
    level: Level::Ask,
    requirement: "B7",
    needs: Needs::Mail,
    yields_to: &[Yield::Here("stale-year")],
};

/// Days a date without a year may lie back and still be meant as past.
const PAST_DAYS: i64 = 100;

/// Tenths of the lead time that must be missing or more.
const TENTHS: i64 = 8;

lexicon!(
    /// The goods are there already, or their time runs since earlier.
    READY,
    [
        "stock", "ready", "finished", "completed", "on hand", "available now", "in production", "started", "under way", "underway", "running", "already", "another order", "part lot", "partial", "first lot", "sample*", "express", "rush", "urgent", "shorten*", "faster", "instead of", "exception*", "normal", "normally", "usual", "usually", "as you know",
        "lager*", "vorrätig", "fertig", "läuft", "in fertigung", "in produktion", "begonnen", "bereits", "teillieferung", "muster*", "eilt", "verkürz*", "normalerweise", "üblich*", "ausnahmsweise",
        "existencias", "en stock", "listo", "lista", "terminad*", "en marcha", "en producción", "empezó", "ya", "otro pedido", "primer lote", "muestra*", "urgente", "normalmente", "habitual*",
        "prêt", "prête", "terminé*", "en cours", "commencé*", "déjà", "autre commande", "premier lot", "échantillon*", "habituel*", "normalement",
        "estoque", "pronta", "pronto", "terminad*", "em produção", "começou", "já", "outro pedido", "primeiro lote", "amostra*", "normalmente", "habitual*",
        "склад*", "готов", "готова", "готово", "в наличии", "уже", "образ*", "начал*", "обычно",
        "现货", "库存", "已完成", "已投产", "已开始", "生产中", "已下单", "样品", "加急", "部分", "先发", "第一批", "已备", "通常", "一般交期",
        "在庫", "完成", "生産中", "サンプル", "既に", "すでに", "通常", "分納", "المخزون", "جاهز*", "عينات", "قيد الإنتاج"
    ]
);

lexicon!(
    /// What is shipped after an order that is still to come.
    AFTER_ORDER,
    [
        "after receipt of", "after deposit", "after the deposit", "after your deposit", "after your order", "upon deposit", "upon receipt", "ab auftrag", "nach anzahlung", "nach auftrag*", "tras el anticipo", "desde el pedido", "après réception de votre", "après votre acompte", "après acompte", "après commande", "após o sinal", "após o pedido", "после аванса", "после предоплаты", "收到定金后", "下单后", "ご発注後", "入金後"
    ]
);

/// One finding a date of shipment.
pub fn check(mail: &Mail, _cx: &Context, out: &mut Findings) {
    for planned in &mail.schedule {
        let ([(range, written)], Event::Departure | Event::Shipment) =
            (planned.dates.as_slice(), planned.event)
        else {
            continue;
        };
        let Some(date) = date_of(written, mail.today) else {
            continue;
        };
        let body = &mail.body;
        if READY.is_in(&body.folded[body.sentence_at(range)])
            || schedule::is_told(body, range)
            || mail.is_questioned(Part::Body, range)
        {
            continue;
        }
        let text = &body.content[range.clone()];
        if date < mail.today {
            if is_new(mail, range) {
                out.add(META.level, Spot::Text(Part::Body, range.clone()))
                    .variant("past")
                    .param("date", text)
                    .param("today", mail.today.to_string())
                    .mark(Part::Body, planned.label.clone());
            }
        } else if let Some(lead) = too_long(mail, date) {
            out.add(META.level, Spot::Text(Part::Body, range.clone()))
                .param("date", text)
                .param("lead", &body.content[lead.range.clone()])
                .param(
                    "days",
                    (date - mail.today).whole_days().unsigned_abs() as usize,
                )
                .mark(Part::Body, lead.range.clone());
        }
    }
}

/// An ambiguous date in its later reading.
fn date_of(written: &WrittenDate, today: Date) -> Option<Date> {
    let date = written.resolve(today, PAST_DAYS)?;
    if !written.ambiguous {
        return Some(date);
    }
    written
        .swapped()
        .resolve(today, PAST_DAYS)
        .map(|d| d.max(date))
}

/// The shipment is still to be ordered or offered here.
fn is_new(mail: &Mail, range: &std::ops::Range<usize>) -> bool {
    let body = &mail.body;
    mail.offer.is_some() || AFTER_ORDER.is_in(&body.folded[body.sentence_at(range)])
}

/// The lead time that ends well after the date, when it starts today.
fn too_long(mail: &Mail, date: Date) -> Option<&LeadTime> {
    mail.lead_times.iter().find(|lead| {
        let days = lead.days * TENTHS / 10;
        let earliest = mail.today.checked_add(Duration::days(days));
        earliest.is_some_and(|earliest| date < earliest) && starts_now(mail, &lead.range)
    })
}

/// Nothing in its sentence says that the time runs since earlier.
fn starts_now(mail: &Mail, lead: &std::ops::Range<usize>) -> bool {
    let body: &Text = &mail.body;
    let sentence = body.sentence_at(lead);
    let ran = mail.body_facts(&mail.dates).any(|fact| {
        sentence.contains(&fact.range.start)
            && fact
                .value
                .nearest(mail.today)
                .is_some_and(|date| date < mail.today)
    });
    !ran && !READY.is_in(&body.folded[sentence])
}
