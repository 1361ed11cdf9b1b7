//! # What it does
//! Notes work promised in China for the week of the Chinese New Year or for 1
//! to 7 October, and a delivery by truck on a weekend.
//!
//! # Why it matters
//! The factory is closed and the warehouse locked; the promise cannot be kept.
//!
//! # Example
//! Noted: "loaded at our factory on 8 February 2027".
//! Silent: "we are closed from 4 to 14 February".
//!
//! # Traps
//! A mail that speaks of the holiday itself. Ships and ports work on. Meetings
//! and calls on a Saturday. Countries with another weekend. Days worked in
//! exchange (调休).
//!
//! # Settings
//! `origins`: without a Chinese one the Chinese holidays are not looked at.

use std::ops::Range;

use time::Date;

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::knowledge::holidays::{self, Holiday};
use crate::reading::words::lexicon;
use crate::reading::{Mail, WrittenDate};
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "holiday",
    family: Family::Dates,
    level: Level::Note,
    requirement: "B7",
    needs: Needs::Mail,
    yields_to: &[],
};

lexicon!(
    /// What a closed factory cannot do.
    WORK,
    [
        "factory", "load", "loaded", "loading", "produce*", "production", "finish*", "inspect*", "inspection", "dispatch*", "despatch*", "ship", "shipped", "shipment", "deliver", "delivered", "delivery", "warehouse", "visit", "audit", "ready", "pick up", "collect*", "send", "courier",
        "fabrik", "werk", "verladen", "verladung", "produktion", "fertig*", "inspektion", "versand", "versenden", "liefer*", "lager", "besuch*", "abholung",
        "fábrica", "carga*", "producción", "termina*", "inspección", "despach*", "enví*", "entrega*", "almacén", "visita*", "recogida",
        "usine", "chargement", "chargé*", "fabrication", "production", "inspection", "expédi*", "livr*", "entrepôt", "visite*", "enlèvement",
        "carrega*", "produção", "inspeção", "envio", "envia*", "armazém", "coleta",
        "завод*", "фабрик*", "погруз*", "производств*", "инспекц*", "отгруз*", "отправ*", "поставк*", "склад*", "визит*",
        "工厂", "装柜", "装货", "生产", "完工", "验货", "发货", "发出", "出货", "交货", "仓库", "参观", "提货", "寄出",
        "工場", "積込", "生産", "完成", "検品", "出荷", "発送", "納品", "倉庫", "訪問", "المصنع", "تحميل", "الإنتاج", "فحص", "شحن", "تسليم", "زيارة"
    ]
);

lexicon!(
    /// The sender knows.
    KNOWN,
    [
        "holiday*", "new year", "cny", "golden week", "national day", "spring festival", "closed", "closing", "closure", "day off", "days off", "at home", "doesn't work", "does not work", "not possible", "off", "vacation",
        "feiertag*", "ferien", "neujahr*", "geschlossen", "betriebsferien", "urlaub", "frühlingsfest", "nationalfeiertag", "geht nicht",
        "festivo*", "feriado*", "vacaciones", "año nuevo", "cerrad*", "fiesta*",
        "jour férié", "jours fériés", "férié*", "congés", "vacances", "nouvel an", "fermé*", "fermeture", "fête*",
        "ano novo", "fechad*", "férias", "праздник*", "выходн*", "новый год", "нового года", "каникул*", "закрыт*",
        "春节", "放假", "假期", "过年", "年假", "国庆", "黄金周", "节后", "节前", "调休", "上班", "新年", "休息",
        "休み", "休業", "休暇", "春節", "旧正月", "国慶節", "連休", "祝日", "عطلة", "إجازة", "رأس السنة", "مغلق"
    ]
);

lexicon!(
    /// Ships, ports and people who agreed do not rest.
    RUNNING,
    [
        "vessel", "ship sails", "sails", "sailing", "etd", "eta", "port", "terminal", "call", "meeting", "video", "as agreed", "as you asked", "open on", "is fine", "schiff", "abfahrt", "hafen", "anruf", "telefonat", "wie vereinbart", "buque", "puerto", "zarpa", "llamada", "según lo acordado", "navire", "port de", "appel", "comme convenu", "navio", "porto", "chamada", "conforme combinado", "судно", "порт", "звонок", "как договор*", "船期", "开船", "港", "航", "电话", "会议", "按约定", "本船", "出港", "入港", "会議", "باخرة", "ميناء", "مكالمة"
    ]
);

lexicon!(
    /// Brought to the customer's door.
    TO_THE_DOOR,
    [
        "your warehouse", "to your door", "at your site", "at your premises", "your dock", "truck*", "haulier", "carrier delivers", "deliver to your", "delivered to your", "delivery to your", "deliver on", "delivered on",
        "in ihr lager", "ihrem lager", "ihr lager", "anlieferung", "anliefern", "spedition", "spediteur", "bei ihnen im lager", "lkw", "zustellung",
        "su almacén", "su bodega", "tu almacén", "transportista", "camión", "a domicilio", "en sus instalaciones",
        "votre entrepôt", "votre dépôt", "votre quai", "vos locaux", "transporteur", "camion", "livraison chez vous",
        "seu armazém", "vosso armazém", "seu depósito", "transportadora", "caminhão", "camião",
        "ваш склад", "вашем складе", "вашего склада", "грузовик*", "машина приедет", "送到", "送货", "到仓", "贵司仓库", "您仓库", "货车", "卡车", "貴社倉庫", "御社倉庫", "トラック", "配達", "مستودعكم", "شاحنة"
    ]
);

/// One finding a date.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    let dates: Vec<_> = mail
        .body_facts(&mail.dates)
        .filter(|f| mail.body.is_authored(f.range.start))
        .collect();
    if dates.is_empty() || !KNOWN.authored(&mail.body).is_empty() {
        return;
    }
    let from_china = is_from_china(mail, cx);
    for fact in dates {
        let sentence = mail.body.sentence_at(&fact.range);
        let words = &mail.body.folded[sentence];
        if RUNNING.is_in(words) {
            continue;
        }
        let variant = chinese(mail, &fact.value)
            .filter(|_| from_china && WORK.is_in(words))
            .or_else(|| {
                weekend(mail, cx, &fact.value)
                    .filter(|()| TO_THE_DOOR.is_in(words))
                    .map(|()| "weekend")
            });
        if let Some(variant) = variant {
            report(mail, &fact.range, variant, out);
        }
    }
}

fn report(mail: &Mail, range: &Range<usize>, variant: &'static str, out: &mut Findings) {
    out.add(META.level, Spot::Text(Part::Body, range.clone()))
        .variant(variant)
        .param("date", &mail.body.content[range.clone()]);
}

/// The date to come; none when another reading is as good.
fn coming(mail: &Mail, written: &WrittenDate) -> Option<Date> {
    let date = written.nearest(mail.today)?;
    (date >= mail.today && !written.ambiguous).then_some(date)
}

fn chinese(mail: &Mail, written: &WrittenDate) -> Option<&'static str> {
    match holidays::chinese(coming(mail, written)?)? {
        Holiday::NewYear => Some("new-year"),
        Holiday::NationalDay => Some("national-day"),
    }
}

/// A weekend wherever the recipients are.
fn weekend(mail: &Mail, cx: &Context, written: &WrittenDate) -> Option<()> {
    let date = coming(mail, written)?;
    let mut outside = cx.world.outsiders(mail).peekable();
    outside.peek()?;
    outside
        .all(|p| holidays::is_weekend(date, p.domain.rsplit('.').next().unwrap_or_default()))
        .then_some(())
}

/// Goods leave from China, by the policy; without one, by the sender's clock.
fn is_from_china(mail: &Mail, cx: &Context) -> bool {
    let origins = cx.world.origins();
    if origins.is_empty() {
        return mail.now.offset().whole_hours() == 8;
    }
    origins.iter().any(|o| {
        o.eq_ignore_ascii_case("cn")
            || o.len() == 5 && o.get(..2).is_some_and(|c| c.eq_ignore_ascii_case("cn"))
    })
}
