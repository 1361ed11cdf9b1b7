//! # What it does
//! Stops a mail that gives a past date as the end of a validity or offer.
//!
//! # Why it matters
//! An offer that has lapsed before it arrives says it was copied, and leaves
//! open what is valid.
//!
//! # Example
//! Wrong: "valid until 30 Oct 2026" on 21 November; 报价有效期至2026年10月31日.
//! Right: "valid until 30 Nov 2026"; valid until today.
//!
//! # Traps
//! "Was valid", "expired on", "instead of": told, not offered. A date that is
//! still today where the recipient lives. A date without a year belongs to
//! the year that is near.
//!
//! # Settings
//! None.

use time::{Date, UtcOffset};

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot, Yield};
use crate::knowledge::clocks;
use crate::reading::words::lexicon;
use crate::reading::{Fact, Mail, WrittenDate};
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "lapsed-date",
    family: Family::Dates,
    level: Level::Stop,
    requirement: "B7",
    needs: Needs::MailOrFile,
    yields_to: &[Yield::Here("stale-year")],
};

/// Days a date without a year may lie back and still be meant as past.
const PAST_DAYS: i64 = 100;

lexicon!(
    /// Words before a date that make it the end of something.
    VALID_UNTIL,
    [
        "valid until", "valid till", "valid til", "valid to", "valid through", "valid thru", "valid up to", "valid by", "validity", "valid:", "validity:", "good until", "good till", "good through", "firm until", "firm till", "firm through", "open until", "held until", "hold until", "holds until", "holds till", "hold till", "hold good until", "expires on", "expires", "expiry", "expiry date", "expiring on", "expiration date", "offer ends", "offer expires", "binding until", "price until", "prices until", "price ok till", "prices ok till", "prices ok until", "price ok until", "prices till", "price till", "stands until", "stand until", "remains valid until", "remain valid until", "is valid until", "are valid until", "guaranteed until", "fixed until", "prices held until", "accept by", "acceptance by", "order by", "confirm by", "latest acceptance", "price valid", "prices valid", "keep this price until", "keep the price until", "keep these prices until", "kept until", "available until", "discount until", "promotion until", "applies until", "apply until", "valid",
        "gültig bis", "gilt bis", "gelten bis", "gültigkeit bis", "gültigkeit", "angebotsbindung bis", "bindefrist", "bindefrist bis", "bis zum", "halten wir uns bis", "preisbindung bis", "preise bis", "gebunden bis", "annahmefrist", "befristet bis", "freibleibend bis", "läuft bis", "bis einschließlich",
        "válido hasta", "válida hasta", "válidos hasta", "válidas hasta", "validez hasta", "validez", "vigente hasta", "vigencia", "vigencia hasta", "vence el", "caduca el", "oferta hasta", "precios hasta", "mantenemos hasta", "hasta el",
        "valable jusqu'au", "valables jusqu'au", "valable jusqu’au", "valables jusqu’au", "validité jusqu'au", "validité", "jusqu'au", "jusqu’au", "expire le", "valide jusqu'au", "valable jusqu", "date limite",
        "válida até", "válido até", "válidas até", "válidos até", "validade até", "validade", "vence em", "vigente até", "até o dia", "até",
        "действительно до", "действует до", "действительны до", "действуют до", "срок действия", "срок действия до", "в силе до", "действителен до", "действительна до",
        "有效期至", "有效期到", "有效期：", "有效期:", "有效期为", "有效期", "有效至", "有效到", "截止", "截至", "报价截止", "有効期限", "有効期限：", "有効期間", "期限は", "見積期限", "まで有効",
        "ساري حتى", "سارية حتى", "صالح حتى", "صالحة حتى", "ساري المفعول حتى", "سارٍ حتى", "صلاحية"
    ]
);

lexicon!(
    /// Words around it that tell of the past, or of another's deadline.
    TOLD,
    [
        "was valid", "were valid", "was only valid", "had been valid", "was good", "was open", "had expired", "has expired", "have expired", "expired", "had lapsed", "lapsed", "no longer", "was until", "ended", "previous*", "old", "earlier", "instead of", "originally", "former*", "ran until", "was firm", "your offer", "your quotation", "your quote", "your price", "extended from", "extend*", "used to", "last year", "renewed", "replaced", "replaces", "l/c", "letter of credit", "signed before", "certificate", "insurance", "visa", "passport", "card", "credit card", "licence", "license", "shelf life", "best before", "batch", "produced", "catalogue of", "ordered", "was",
        "war gültig", "waren gültig", "galt", "galten", "abgelaufen", "nicht mehr", "statt", "bisher*", "ursprünglich", "alt*", "ihr angebot", "verlängern", "akkreditiv", "kreditkarte", "karte", "verlängert", "war", "ersetzt", "zertifikat", "lief",
        "era válid*", "eran válid*", "fue válid*", "venció", "caducó", "vencid*", "caducad*", "anterior*", "en lugar de", "su oferta", "prorroga*", "ya no", "sustituye", "tuvist*", "tuvieron", "estuvo", "firmast*", "firmó", "carta de crédito", "tarjeta",
        "était valable", "étaient valables", "expiré*", "n'est plus", "ne sont plus", "ancien*", "au lieu de", "votre offre", "prolong*", "crédit documentaire", "carte bancaire", "périmé*", "précédent*", "remplace", "a expiré",
        "era válid*", "eram válid*", "foi válid*", "venceu", "vencid*", "expirou", "expirad*", "anterior*", "em vez de", "sua proposta", "prorroga*", "substitui",
        "действовало", "действовала", "истек*", "истёк*", "прежн*", "вместо", "продл*", "был*", "заменя*",
        "已过期", "已经过", "过了", "已过", "信用证", "信用卡", "已到期", "过期", "原有效期", "原报价", "之前", "此前", "旧", "失效", "延长", "延期", "原定", "贵司报价", "上次", "曾", "作废", "代替", "改为", "已于",
        "切れ", "過ぎ", "前回", "以前", "旧", "延長", "でした", "失効", "差し替え", "従来", "改め", "代わり", "انتهت", "انتهى", "السابق*", "كان"
    ]
);

lexicon!(
    /// `bis zum`, `hasta el`, `até` end anything; these words make it an offer.
    OFFER_WORDS,
    ["offer", "price", "prices", "quotation", "quote", "valid*", "angebot", "preis*", "gültig*", "gilt", "gelten", "oferta", "precio*", "cotización", "válid*", "mantene*", "offre", "prix", "devis", "valable*", "tarif*", "proposta", "preço*", "cotação", "报价", "价格", "单价", "有效", "見積*", "価格", "предложени*", "цен*", "действит*", "عرض", "صالح*", "ساري*", "السعر", "أسعار*", "promotion", "discount", "rabatt"]
);

lexicon!(
    UNTIL,
    [
        "until",
        "till",
        "til",
        "through",
        "bis",
        "hasta",
        "jusqu'au",
        "jusqu’au",
        "até",
        "до",
        "至",
        "到",
        "まで",
        "حتى"
    ]
);

lexicon!(
    /// With `until`: a price is kept that long.
    HOLD_WORDS,
    ["hold", "holding", "keep", "keeping", "honour", "honor", "maintain", "guarantee", "reserve", "halten", "garantieren", "reservieren", "mantener", "mantenemos", "mantengo", "respetamos", "maintenons", "maintenir", "garantissons", "manter", "mantemos", "seguramos", "держим", "сохраняем", "保留", "维持", "保持", "据え置", "キープ"]
);

/// One finding a date.
pub fn check(mail: &Mail, _cx: &Context, out: &mut Findings) {
    for fact in mail.own_facts(&mail.dates) {
        if lapsed(mail, &fact.value).is_none() {
            continue;
        }
        if fact.value.ambiguous && !lapsed_either_way(mail, &fact.value) {
            continue;
        }
        if !is_end_of_offer(mail, fact) || mail.is_questioned(fact.part, &fact.range) {
            continue;
        }
        let text = &mail.text(fact.part).content[fact.range.clone()];
        out.add(META.level, Spot::Text(fact.part, fact.range.clone()))
            .param("date", text)
            .param("today", mail.today.to_string());
    }
}

/// The date when it has passed, for the recipient too where his clock is known.
fn lapsed(mail: &Mail, written: &WrittenDate) -> Option<Date> {
    let date = written.resolve(mail.today, PAST_DAYS)?;
    (date < recipients_today(mail)).then_some(date)
}

/// The earliest date it still is: the sender's, or that of a recipient west
/// of him.
fn recipients_today(mail: &Mail) -> Date {
    mail.recipients
        .iter()
        .filter_map(|person| clocks::utc_offset(&person.domain))
        .filter_map(|hours| UtcOffset::from_hms(hours, 0, 0).ok())
        .map(|offset| mail.now.to_offset(offset).date())
        .fold(mail.today, Date::min)
}

fn lapsed_either_way(mail: &Mail, written: &WrittenDate) -> bool {
    lapsed(mail, &written.swapped()).is_some()
}

fn is_end_of_offer(mail: &Mail, fact: &Fact<WrittenDate>) -> bool {
    let text = mail.text(fact.part);
    let sentence = text.sentence_at(&fact.range);
    let line = text.line_at(fact.range.start);
    let start = reach(text, fact.range.start, sentence.start.min(line.start));
    let before = &text.folded[start..fact.range.start];
    let after_end = text.sentence_at(&fact.range).end;
    let after = &text.folded[fact.range.end..after_end];
    let hit = VALID_UNTIL
        .hits(before)
        .into_iter()
        .filter(|hit| is_close(&before[hit.range.end..]))
        .max_by_key(|hit| (hit.range.end, hit.range.len()));
    let whole = &text.folded[sentence.start..sentence.end.max(fact.range.end)];
    let after_says = ["まで有効", "前有效", "止有效", "有效", "之前有效", "まで"]
        .iter()
        .any(|w| after.trim_start().starts_with(w));
    let kept = HOLD_WORDS.is_in(whole)
        && UNTIL
            .hits(before)
            .iter()
            .any(|hit| is_close(&before[hit.range.end..]));
    let ends = hit.is_some() || kept || after_says && OFFER_WORDS.is_in(whole);
    ends && OFFER_WORDS.is_in(whole)
        && !TOLD.is_in(whole)
        && !is_start(before)
        && fact.part == Part::Body
}

/// `valid from`, `validity from … ` begin something.
fn is_start(before: &str) -> bool {
    let tail = before.trim_end().trim_end_matches([':', ',']);
    [
        "from",
        "since",
        "as of",
        "dated",
        "of",
        "ab",
        "vom",
        "seit",
        "desde",
        "desde el",
        "du",
        "à partir du",
        "dès le",
        "desde",
        "de",
        "a partir de",
        "с",
        "от",
        "自",
        "从",
        "des",
    ]
    .iter()
    .any(|w| tail.ends_with(w) && tail[..tail.len() - w.len()].ends_with([' ', '，', ',']))
}

/// Up to ninety bytes back: a weekday, an hour, "the end of" may be between.
fn reach(text: &crate::reading::Text, from: usize, floor: usize) -> usize {
    text.content
        .ceil_char_boundary(from.saturating_sub(90).max(floor))
}

/// Between the words and the date: no other date or number, few words.
fn is_close(between: &str) -> bool {
    between.split_whitespace().count() <= 5
        && !between.chars().any(|c| c.is_ascii_digit())
        && !between.contains(['\n', ';'])
        && between.len() <= 48
}
