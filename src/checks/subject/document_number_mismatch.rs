//! # What it does
//! Compares the numbers of documents of one kind between subject, text, file
//! names and the papers themselves.
//!
//! # Why it matters
//! A wrong number sends a payment, a shipment or a customs paper to the wrong
//! order.
//!
//! # Example
//! Wrong: subject `PI-2026-118`, text `PI 2026-181`.
//! Right: `PI2026118`, `PI No. 2026/118`, `PI-2026-118-R1`.
//!
//! # Traps
//! Their PO and our PI differ by design: only one kind is compared. A second
//! number that is spoken of on purpose (the last order, the one replaced).
//! Threads reused for another document: in an answer only a near miss counts.
//! A file name written out in the text belongs to named-file-missing. Of a
//! paper only the number it bears is compared; one it refers to, such as the
//! customer's order, only with a slip of it in the mail.
//!
//! # Settings
//! None. Where the inside of files is not read, names and texts are compared.

use std::ops::Range;

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot, TouchKind};
use crate::reading::papers::Head;
use crate::reading::words::lexicon;
use crate::reading::{Document, DocumentKind, Fact, Layer, Mail, Sighting};
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "document-number-mismatch",
    family: Family::Subject,
    level: Level::Stop,
    requirement: "B5",
    needs: Needs::Mail,
    yields_to: &[],
};

lexicon!(
    /// A second number is spoken of on purpose.
    RELATED,
    [
        "previous*", "last", "earlier", "former*", "old", "replaces", "replace", "replaced", "supersede*", "instead of", "cancel*", "void", "same as", "like", "repeat*", "reference", "refer", "compared", "balance of", "other", "another", "second", "both", "together with", "along with", "also", "as well as", "next", "new", "separate*", "combine*", "consolidat*", "offset", "deduct*", "credit*", "besides", "open", "pending", "overdue", "remaining",
        "vorig*", "letzt*", "früher*", "alt*", "ersetzt", "statt", "storniert", "wie bei", "ebenfalls", "auch", "neu*", "zusammen", "nächste*", "sowie", "offen*", "anterior*", "último", "última", "sustituye", "reemplaza", "en lugar de", "anula", "también", "nuevo", "nueva", "junto", "próxim*", "précédent*", "dernier*", "dernière*", "remplace", "annule", "au lieu de", "aussi", "nouveau", "nouvelle", "également", "passad*", "substitui", "cancela*", "em vez de", "também", "novo", "nova", "предыдущ*", "прошл*", "вместо", "отмен*", "также", "новый", "новая",
        "上次", "上一", "之前", "以前", "原", "旧", "作废", "替代", "代替", "取消", "参照", "参考", "另", "同时", "下一", "新", "前回", "旧", "差し替え", "取消", "別", "並び", "新規", "同様", "سابق*"
    ]
);

/// Where a number stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Subject,
    Body,
    /// In the name of an attachment.
    File(usize),
    /// In an opened file.
    Inside(usize),
}

struct Mention<'a> {
    document: &'a Document,
    place: Place,
    range: Range<usize>,
    /// A paper says it of another: only a slip of it counts.
    referred: bool,
}

/// One finding a kind of document.
pub fn check(mail: &Mail, _cx: &Context, out: &mut Findings) {
    let heads: Vec<(usize, Head)> = mail
        .opened
        .iter()
        .enumerate()
        .filter_map(|(file, opened)| Some((file, opened.letter.as_deref()?.head())))
        .collect();
    let mentions = mentions(mail, &heads);
    let mut kinds: Vec<DocumentKind> = Vec::new();
    for mention in &mentions {
        if !kinds.contains(&mention.document.kind) {
            kinds.push(mention.document.kind);
        }
    }
    for kind in kinds {
        let of_kind: Vec<&Mention> = mentions
            .iter()
            .filter(|m| m.document.kind == kind)
            .collect();
        if let Some((first, second)) = disagreement(mail, &of_kind) {
            report(mail, &of_kind, first, second, out);
        }
    }
}

fn mentions<'a>(mail: &'a Mail, heads: &'a [(usize, Head)]) -> Vec<Mention<'a>> {
    let inside_file_name = |fact: &Fact<Document>| {
        fact.part == Part::Body
            && mail
                .file_names
                .iter()
                .any(|n| n.range.start < fact.range.end && fact.range.start < n.range.end)
    };
    let texts = mail
        .own_facts(&mail.documents)
        .filter(|f| !inside_file_name(f))
        .map(|f| Mention {
            document: &f.value,
            place: match f.part {
                Part::Subject => Place::Subject,
                Part::Body => Place::Body,
            },
            range: f.range.clone(),
            referred: false,
        });
    let files = mail.files.iter().flat_map(|file| {
        file.documents.iter().map(move |document| Mention {
            document,
            place: Place::File(file.index),
            range: 0..0,
            referred: false,
        })
    });
    let inside = heads.iter().flat_map(|(file, head)| {
        let mention = |fact: &'a Fact<Document>, referred: bool| Mention {
            document: &fact.value,
            place: Place::Inside(*file),
            range: fact.range.clone(),
            referred,
        };
        let own = head.number.iter().map(move |f| mention(f, false));
        own.chain(head.referred.iter().map(move |f| mention(f, true)))
    });
    texts.chain(files).chain(inside).collect()
}

/// The first two mentions of different numbers at different places that
/// cannot both be meant.
fn disagreement<'a, 'm>(
    mail: &Mail,
    mentions: &[&'a Mention<'m>],
) -> Option<(&'a Mention<'m>, &'a Mention<'m>)> {
    for (index, first) in mentions.iter().enumerate() {
        for second in &mentions[index + 1..] {
            if !meet(mail, first.place, second.place) || same(first, second) {
                continue;
            }
            if disagree(mail, mentions, first, second) {
                return Some((first, second));
            }
        }
    }
    None
}

/// Whether numbers of two places are compared: a paper with its own name, and
/// either with the mail.
fn meet(mail: &Mail, first: Place, second: Place) -> bool {
    match (first, second) {
        (Place::File(file), Place::Inside(opened)) => mail
            .opened
            .get(opened)
            .is_some_and(|o| o.index == file && !o.is_packed()),
        (Place::File(_) | Place::Inside(_), Place::File(_) | Place::Inside(_)) => false,
        _ => first != second,
    }
}

fn is_file(mention: &Mention) -> bool {
    matches!(mention.place, Place::File(_) | Place::Inside(_))
}

/// A number written short (`118` for `2026-118`) is the same one.
fn same(a: &Mention, b: &Mention) -> bool {
    let (a, b) = (&a.document.key, &b.document.key);
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    a == b
        || short.len() >= 3 && (long.ends_with(short.as_str()) || long.starts_with(short.as_str()))
}

fn disagree(mail: &Mail, all: &[&Mention], first: &Mention, second: &Mention) -> bool {
    // Each number confirmed at the other's place too: both are meant.
    let confirmed =
        |m: &Mention, other: &Mention| all.iter().any(|x| x.place == other.place && same(x, m));
    if confirmed(first, second) || confirmed(second, first) {
        return false;
    }
    if is_related(mail, first)
        || is_related(mail, second)
        || mail.is_questioned(Part::Body, &body_range(first, second))
    {
        return false;
    }
    let distinct = |place: Place| {
        let mut keys: Vec<&str> = all
            .iter()
            .filter(|m| m.place == place && (m.referred == second.referred || !is_file(m)))
            .map(|m| m.document.key.as_str())
            .collect();
        keys.sort_unstable();
        keys.dedup();
        keys.len()
    };
    let single = distinct(first.place) == 1 && distinct(second.place) == 1;
    // Of several numbers in one place one may be meant; a near miss is not.
    let slip = near_miss(&first.document.key, &second.document.key);
    if second.referred {
        return slip && single && !is_elsewhere(mail, all, first, second);
    }
    let alike = comparable(&first.document.key, &second.document.key);
    let counts = !mail.is_answer() || is_file(second) && first.place != Place::Subject;
    slip || single && alike && counts && !is_elsewhere(mail, all, first, second)
}

/// Whether the number the mail names is that of another file, so that this
/// one is a second paper.
fn is_elsewhere(mail: &Mail, all: &[&Mention], named: &Mention, other: &Mention) -> bool {
    let attachment = |place: Place| match place {
        Place::File(index) => Some(index),
        Place::Inside(file) => mail.opened.get(file).map(|o| o.index),
        Place::Subject | Place::Body => None,
    };
    is_file(other)
        && all
            .iter()
            .filter(|m| is_file(m) && !m.referred && same(m, named))
            .any(|m| attachment(m.place) != attachment(other.place))
}

/// Numbers of one series have one form; a customer's own number of the same
/// kind usually has another.
fn comparable(a: &str, b: &str) -> bool {
    let shape = |key: &str| -> Vec<bool> { key.chars().map(|c| c.is_ascii_digit()).collect() };
    shape(a) == shape(b)
}

/// One digit wrong, missing or two swapped.
fn near_miss(a: &str, b: &str) -> bool {
    let consecutive = match (a.parse::<u64>(), b.parse::<u64>()) {
        (Ok(a), Ok(b)) => a.abs_diff(b) == 1,
        _ => false,
    };
    a.len().min(b.len()) >= 4 && strsim::osa_distance(a, b) == 1 && !consecutive
}

fn body_range(first: &Mention, second: &Mention) -> Range<usize> {
    match (first.place, second.place) {
        (Place::Body, _) => first.range.clone(),
        (_, Place::Body) => second.range.clone(),
        _ => 0..0,
    }
}

/// Whether the words just before the number relate it to another document.
fn is_related(mail: &Mail, mention: &Mention) -> bool {
    if mention.place != Place::Body {
        return false;
    }
    let sentence = mail.body.sentence_at(&mention.range);
    let folded = &mail.body.folded;
    let start = mention.range.start.saturating_sub(48).max(sentence.start);
    let start = folded.ceil_char_boundary(start);
    let end = folded.floor_char_boundary((mention.range.end + 32).min(sentence.end));
    RELATED.is_in(&folded[start..mention.range.start])
        || REPLACED.is_in(&folded[mention.range.end..end])
}

lexicon!(
    /// Behind a number: it is the old one.
    REPLACED,
    ["is cancelled", "is void", "is replaced", "was replaced", "is superseded", "no longer", "ersetzt", "storniert", "ungültig", "anulad*", "annulé*", "cancelad*", "отменен*", "作废", "取消", "无效", "破棄", "stays open", "remains open", "separately"]
);

fn report(mail: &Mail, all: &[&Mention], first: &Mention, second: &Mention, out: &mut Findings) {
    let (one, two) = (written(mail, first), written(mail, second));
    let (spot, other) = if second.place == Place::Body || is_file(first) {
        (second, first)
    } else {
        (first, second)
    };
    let spot_at = match spot.place {
        Place::File(index) => Spot::Attachment(index),
        Place::Inside(file) => {
            Spot::Attachment(mail.opened.get(file).map_or(0, |opened| opened.index))
        }
        Place::Subject => Spot::Text(Part::Subject, spot.range.clone()),
        Place::Body => Spot::Text(Part::Body, spot.range.clone()),
    };
    let found = out
        .add(META.level, spot_at)
        .param("first", one.as_str())
        .param("second", two.as_str())
        .param("where-first", place_word(first.place))
        .param("where-second", place_word(second.place))
        .param("file", paper_name(mail, first, second))
        .touch(TouchKind::Choose(vec![one.clone(), two.clone()]));
    for mention in [first, second] {
        if let Place::Inside(file) = mention.place {
            found.sighting(Sighting {
                file,
                layer: Layer::Seen,
                range: mention.range.clone(),
            });
        }
    }
    match other.place {
        Place::Inside(_) => {}
        Place::Subject => {
            found.mark(Part::Subject, other.range.clone());
        }
        Place::Body => {
            found.mark(Part::Body, other.range.clone());
        }
        Place::File(index) => {
            let name = mail.files.iter().find(|f| f.index == index);
            found.note(name.map_or_else(String::new, |f| f.name.clone()));
        }
    }
    // The number that stands alone is the one to change.
    let backing = |m: &Mention| all.iter().filter(|x| same(x, m)).count();
    let (backs_first, backs_second) = (backing(first), backing(second));
    let repairs = [
        (second, "repair-second", &one, backs_first >= backs_second),
        (first, "repair-first", &two, backs_second >= backs_first),
    ];
    for (mention, label, with, _) in repairs.into_iter().filter(|(_, _, _, odd)| *odd) {
        let part = match mention.place {
            Place::Subject => Part::Subject,
            Place::Body => Part::Body,
            Place::File(_) | Place::Inside(_) => continue,
        };
        let name = if label == "repair-second" {
            "first"
        } else {
            "second"
        };
        found.repair(
            label,
            vec![(name, with.as_str().into())],
            mail.replace(part, &mention.range, with.clone()),
        );
    }
}

fn place_word(place: Place) -> &'static str {
    match place {
        Place::Subject => "subject",
        Place::Body => "body",
        Place::File(_) => "file",
        Place::Inside(_) => "inside",
    }
}

/// The name of the paper one of the numbers stands in.
fn paper_name(mail: &Mail, first: &Mention, second: &Mention) -> String {
    [second, first]
        .into_iter()
        .find_map(|m| match m.place {
            Place::Inside(file) => Some(mail.opened.get(file)?.name.clone()),
            _ => None,
        })
        .unwrap_or_default()
}

fn written(mail: &Mail, mention: &Mention) -> String {
    match mention.place {
        Place::Subject => mail.subject.content[mention.range.clone()].to_owned(),
        Place::Body => mail.body.content[mention.range.clone()].to_owned(),
        Place::File(_) | Place::Inside(_) => mention.document.written.clone(),
    }
}
