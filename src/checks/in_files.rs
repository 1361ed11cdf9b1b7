//! Checks that read an opened file as they read a mail.
//!
//! Only files of our own are judged: nobody mends the customer's order or the
//! supplier's invoice that he passes on.

use crate::reading::words::lexicon;
use crate::reading::{Layer, Mail, Opened, Sighting};
use crate::review::Part;

use super::{Check, Context, Family, Findings, Found, Needs, Spot, TouchKind};

lexicon!(
    /// An old paper is sent on purpose: its dates are past, and known to be.
    OLD_ON_PURPOSE,
    ["expired", "has lapsed", "for your records", "for your files", "for the records", "for your archive", "last year*", "abgelaufen*", "für ihre unterlagen", "zur ablage", "vom vorjahr", "letztes jahr", "vencid*", "caducad*", "para su archivo", "del año pasado", "expiré*", "pour vos archives", "de l'année dernière", "para o seu arquivo", "do ano passado", "истек*", "для архива", "прошлого года", "已过期", "存档", "去年", "期限切れ", "昨年", "控えとして"]
);

/// Findings of one check in one file, at most.
const MAX_IN_FILE: usize = 3;

/// Runs one check over the files of a mail.
pub(super) fn run(check: &Check, mail: &Mail, cx: &Context, out: &mut Vec<Found>) {
    if check.meta.needs != Needs::MailOrFile || mail.opened.is_empty() {
        return;
    }
    if check.meta.family == Family::Dates && !OLD_ON_PURPOSE.authored(&mail.body).is_empty() {
        return;
    }
    for (number, opened) in mail.opened.iter().enumerate() {
        let Some(letter) = opened.letter.as_deref() else {
            continue;
        };
        if !cx.is_ours(number) {
            continue;
        }
        let mut inner = Findings::of(check.meta);
        (check.run)(letter, cx, &mut inner);
        if check.meta.family == Family::Text {
            inner
                .found
                .retain(|found| !is_spoken_of(mail, letter, found));
        }
        let found = inner.found.into_iter().take(MAX_IN_FILE);
        out.extend(found.map(|found| moved(found, number, opened)));
    }
}

/// Whether the mail speaks of the very words: "do not mind the stamp 'for
/// internal use only' on page one".
fn is_spoken_of(mail: &Mail, letter: &Mail, found: &Found) -> bool {
    const LEAST: usize = 4;
    found.marks.iter().any(|(_, range)| {
        let words = letter.body.folded[range.clone()].trim();
        words.chars().count() >= LEAST
            && mail
                .body
                .folded
                .find(words)
                .is_some_and(|at| mail.body.is_authored(at))
    })
}

/// A finding of the file's text as one of the attachment: the places become
/// evidence, and nothing can be mended from here.
fn moved(mut found: Found, number: usize, opened: &Opened) -> Found {
    let seen = found
        .marks
        .drain(..)
        .filter(|(part, _)| *part == Part::Body)
        .map(|(_, range)| Sighting {
            file: number,
            layer: Layer::Seen,
            range,
        });
    found.seen = seen.collect();
    found.spot = Spot::Attachment(opened.index);
    found.file = Some(opened.name.clone());
    found.repairs.clear();
    // A choice between two places of the file says nothing without them.
    if matches!(found.touch, TouchKind::Choose(_)) {
        found.touch = TouchKind::Tick;
    }
    found
}
