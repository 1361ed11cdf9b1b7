//! # What it does
//! Notes *tomorrow* in a mail written late in the evening to somebody in
//! another time zone.
//!
//! # Why it matters
//! Read the next morning, or half a day behind, it is another day.
//!
//! # Example
//! Noted: "please send the slip by tomorrow" at 22:40 to America.
//! Silent: "by tomorrow, Wednesday 25 November".
//!
//! # Traps
//! *Guten Morgen*, *por la mañana*. The tools of tomorrow. A date, weekday or
//! zone beside it. Colleagues and readers in the same zone.
//!
//! # Settings
//! None.

use std::ops::Range;

use time::{Duration, UtcOffset};

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::knowledge::clocks;
use crate::reading::words::lexicon;
use crate::reading::{Language, Mail, Person, WrittenDate};
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "relative-date",
    family: Family::Dates,
    level: Level::Note,
    requirement: "B7",
    needs: Needs::Mail,
    yields_to: &[],
};

/// From this hour on, and until the other, it is late.
const LATE: (u8, u8) = (21, 5);

lexicon!(
    TOMORROW,
    [
        "tomorrow",
        "tmrw",
        "tmr",
        "morgen",
        "mañana",
        "demain",
        "amanhã",
        "завтра",
        "明天",
        "明日",
        "غدا",
        "غدًا",
        "غداً"
    ]
);

lexicon!(
    /// The word means something else.
    NOT_A_DAY,
    [
        "of tomorrow", "for tomorrow's", "day after tomorrow", "tomorrow's world", "guten morgen", "am morgen", "jeden morgen", "heute morgen", "von morgen", "gestern morgen", "übermorgen", "por la mañana", "de la mañana", "a la mañana", "en la mañana", "esta mañana", "toda la mañana", "cada mañana", "del mañana", "pasado mañana", "de demain", "après-demain", "après demain", "depois de amanhã", "do amanhã", "послезавтра", "завтрашн*"
    ]
);

lexicon!(
    /// The sentence says which day it is.
    TOLD,
    [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "gmt", "utc", "cet", "est", "pst", "your time", "our time", "china time", "beijing time", "local time", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "ihrer zeit", "unserer zeit", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo", "hora de", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "heure de", "heure française", "segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "понедельник", "вторник", "среда", "среду", "четверг", "пятница", "пятницу", "по вашему времени", "по москве", "星期", "周一", "周二", "周三", "周四", "周五", "北京时间", "当地时间", "曜日", "日本時間", "中国時間", "بتوقيت", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة"
    ]
);

/// One finding a word.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    let hour = mail.now.hour();
    if (LATE.1..LATE.0).contains(&hour)
        || !mail.recipients.iter().any(|p| is_elsewhere(mail, cx, p))
    {
        return;
    }
    let body = &mail.body;
    for hit in TOMORROW.authored(body).into_iter().take(5) {
        let sentence = body.sentence_at(&hit.range);
        let words = &body.folded[sentence.clone()];
        let dated = mail
            .body_facts(&mail.dates)
            .any(|f| sentence.contains(&f.range.start));
        if dated
            || TOLD.is_in(words)
            || is_no_day(mail, &hit.range)
            || body.is_in_quotes(&hit.range)
        {
            continue;
        }
        let word = &body.content[hit.range.clone()];
        let found = out
            .add(META.level, Spot::Text(Part::Body, hit.range.clone()))
            .param("word", word);
        // After midnight nobody knows which day is meant.
        if hour >= LATE.0
            && let Some(day) = mail.today.checked_add(Duration::DAY)
        {
            let written = WrittenDate {
                year: None,
                month: u8::from(day.month()),
                day: day.day(),
                ambiguous: false,
            };
            let date = written.in_words(mail.language);
            let with = match mail.language {
                Language::Chinese | Language::Japanese => format!("{word}（{date}）"),
                _ => format!("{word} ({date})"),
            };
            found.repair(
                "repair-date",
                vec![("right", date.as_str().into())],
                mail.replace(Part::Body, &hit.range, with),
            );
        }
    }
}

/// In another zone than the sender, as far as is known; a domain that tells
/// no country is abroad unless the mail is in Chinese.
fn is_elsewhere(mail: &Mail, cx: &Context, person: &Person) -> bool {
    if cx.world.is_inside(mail, person) {
        return false;
    }
    match clocks::utc_offset(&person.domain) {
        Some(hours) => UtcOffset::from_hms(hours, 0, 0).is_ok_and(|o| o != mail.now.offset()),
        None => mail.language != Language::Chinese,
    }
}

/// *Guten Morgen*, the tools of tomorrow.
fn is_no_day(mail: &Mail, hit: &Range<usize>) -> bool {
    let body = &mail.body;
    let line = body.line_at(hit.start);
    NOT_A_DAY
        .hits(&body.folded[line.clone()])
        .iter()
        .any(|other| {
            let range = other.range.start + line.start..other.range.end + line.start;
            range.start <= hit.start && range.end >= hit.end
        })
        || &body.content[hit.clone()] == "Morgen"
            && !body.content[line.start..hit.start].trim().is_empty()
}
