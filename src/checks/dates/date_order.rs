//! # What it does
//! Stops a mail in which a ship arrives before it leaves, or a letter of credit
//! ends before the latest date of shipment it allows.
//!
//! # Why it matters
//! One of the two dates is wrong. A credit with such dates cannot be used, and
//! a booking with them is not believed.
//!
//! # Example
//! Wrong: "ETD Ningbo 14 December, ETA Long Beach 2 December".
//! Right: "ETA Ningbo 10 December, ETD Ningbo 12 December", the ship comes
//! before it goes.
//!
//! # Traps
//! A new year between the two dates. Flights across the date line. Old and new
//! dates of one event. Several shipments in one mail. A feeder's arrival at the
//! port of loading. Dates of the other side that the mail asks about.
//!
//! # Settings
//! None.

use std::ops::Range;

use time::Date;

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::reading::Mail;
use crate::reading::schedule::{Event, Planned};
use crate::reading::words::lexicon;
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "date-order",
    family: Family::Dates,
    level: Level::Stop,
    requirement: "B7",
    needs: Needs::Mail,
    yields_to: &[],
};

/// Bytes between the two dates of one voyage at most.
const REACH: usize = 400;

lexicon!(
    /// Another shipment begins between the two dates.
    SWITCH,
    [
        "container", "containers", "lot", "lots", "batch", "other", "another", "second", "first", "third", "previous", "earlier", "last", "sample*", "sendung", "partie", "zweite*", "erste*", "andere*", "muster*", "contenedor", "lote", "otro", "otra", "segund*", "primer*", "muestra*", "conteneur", "lot", "autre", "deuxième", "premier*", "échantillon*", "contêiner", "contentor", "outro", "outra", "amostra*", "контейнер*", "партия", "партии", "друг*", "втор*", "перв*", "образ*", "柜", "票", "批", "另", "样品", "コンテナ", "便", "サンプル", "حاوية", "شحنة", "عينات"
    ]
);

lexicon!(
    /// By air one may land before one left.
    BY_AIR,
    ["flight", "air", "airfreight", "awb", "courier", "flug", "luftfracht", "vuelo", "aéreo", "avión", "vol", "avion", "aérien", "voo", "avião", "авиа*", "рейс", "самолёт*", "航班", "空运", "飞", "航空", "便名", "جوي*", "رحلة"]
);

lexicon!(
    /// A date that no longer holds.
    OLD,
    ["old", "original*", "previous*", "instead", "was", "were", "had", "alt*", "ursprünglich*", "bisher*", "war", "anterior*", "era", "ancien*", "était", "initial*", "antig*", "прежн*", "был*", "原", "旧", "之前", "従来", "السابق*"]
);

/// One finding a pair.
pub fn check(mail: &Mail, _cx: &Context, out: &mut Findings) {
    let voyages = pairs(mail, Event::Departure, Event::Arrival);
    let shipped = pairs(mail, Event::Shipment, Event::Arrival);
    for (first, second) in voyages.into_iter().chain(shipped) {
        report(mail, first, second, "voyage", out);
    }
    for (first, second) in pairs(mail, Event::LatestShipment, Event::CreditExpiry) {
        report(mail, first, second, "credit", out);
    }
}

/// Each first event with the second one that follows it; one that stands
/// before it only where both are alone and name different places.
fn pairs(mail: &Mail, first: Event, second: Event) -> Vec<(&Planned, &Planned)> {
    let of = |event| {
        mail.schedule
            .iter()
            .filter(move |planned| planned.event == event)
    };
    let mut pairs = Vec::new();
    for (at, planned) in mail.schedule.iter().enumerate() {
        if planned.event != first {
            continue;
        }
        let next = mail.schedule[at + 1..]
            .iter()
            .find(|p| p.event == first || p.event == second);
        if let Some(next) = next.filter(|p| p.event == second) {
            pairs.push((planned, next));
        }
    }
    if pairs.is_empty()
        && let (Some(one), Some(two)) = (of(first).next(), of(second).next())
        && of(first).count() == 1
        && of(second).count() == 1
        && (second == Event::CreditExpiry || are_elsewhere(mail, one, two))
    {
        pairs.push((one, two));
    }
    pairs
}

/// Both name a place between word and date, and not the same.
fn are_elsewhere(mail: &Mail, one: &Planned, two: &Planned) -> bool {
    let place = |planned: &Planned| {
        let (date, _) = planned.dates.first()?;
        let between = mail.body.folded.get(planned.label.end..date.start)?;
        let word = between
            .split(|c: char| !c.is_alphabetic())
            .find(|w| w.chars().count() >= 4)?;
        Some(word.to_owned())
    };
    match (place(one), place(two)) {
        (Some(one), Some(two)) => one != two,
        _ => false,
    }
}

fn report(
    mail: &Mail,
    first: &Planned,
    second: &Planned,
    variant: &'static str,
    out: &mut Findings,
) {
    let Some((early, late)) = reversed(mail, first, second) else {
        return;
    };
    let content = &mail.body.content;
    out.add(META.level, Spot::Text(Part::Body, late.clone()))
        .variant(variant)
        .param("first", &content[early.clone()])
        .param("second", &content[late])
        .mark(Part::Body, early);
}

/// The two dates, when every reading has the second before the first.
fn reversed(
    mail: &Mail,
    first: &Planned,
    second: &Planned,
) -> Option<(Range<usize>, Range<usize>)> {
    let (first_date, _) = first.dates.first()?;
    let (second_date, _) = second.dates.last()?;
    if !belong_together(mail, first, second)
        || mail.is_questioned(Part::Body, first_date)
        || mail.is_questioned(Part::Body, second_date)
    {
        return None;
    }
    let earliest = readings(first, mail.today).min()?;
    let latest = readings(second, earliest).max()?;
    let sentence = &mail.body.folded[mail.body.sentence_at(second_date)];
    let slack = i64::from(BY_AIR.is_in(sentence) || BY_AIR.is_in(&mail.subject.folded));
    ((earliest - latest).whole_days() > slack).then(|| (first_date.clone(), second_date.clone()))
}

/// The dates an event may mean, near another date.
fn readings(planned: &Planned, near: Date) -> impl Iterator<Item = Date> {
    planned
        .dates
        .iter()
        .flat_map(|(_, date)| [Some(*date), date.ambiguous.then(|| date.swapped())])
        .flatten()
        .filter_map(move |date| date.nearest(near))
}

/// Two dates of one voyage or credit: near each other with no other shipment
/// and no old date between, or in one row of a table.
fn belong_together(mail: &Mail, first: &Planned, second: &Planned) -> bool {
    let folded = &mail.body.folded;
    let (Some((one, _)), Some((two, _))) = (first.dates.first(), second.dates.last()) else {
        return false;
    };
    if one.start > second.label.end && two.start > first.label.end {
        return mail.body.line_at(one.start).contains(&two.start);
    }
    let labels = (&first.label, &second.label);
    let start = labels.0.start.min(labels.1.start);
    let end = one.end.max(two.end);
    let between = labels.0.end.min(labels.1.end)..labels.0.start.max(labels.1.start);
    let switched = folded.get(between).is_some_and(|b| SWITCH.is_in(b));
    let old = folded.get(start..end).is_none_or(|b| OLD.is_in(b));
    end - start <= REACH && !switched && !old
}
