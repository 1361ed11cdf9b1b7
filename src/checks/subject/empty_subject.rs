//! # What it does
//! Asks when a mail leaves the firm with no subject, or with one that tells the
//! reader nothing.
//!
//! # Why it matters
//! Such mails are filtered as spam, opened last, and never found again.
//!
//! # Example
//! Wrong: an empty line, `hi`, `...`, 无主题.
//! Right: `B/L`, `样品`, a bare document number.
//!
//! # Traps
//! One short word is a subject. A greeting with a topic behind it. An answer
//! keeps the subject it was sent with; a thread that began without one is only
//! noted, and so is a word to somebody who is no customer and gets no figure and
//! no file. Mail among colleagues, and to one’s own mailbox elsewhere.
//!
//! # Settings
//! None.

use crate::checks::recipients::is_self;
use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::draft::DraftKind;
use crate::knowledge::Standing;
use crate::reading::{Mail, subject};
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "empty-subject",
    family: Family::Subject,
    level: Level::Ask,
    requirement: "B5",
    needs: Needs::Mail,
    yields_to: &[],
};

/// One finding a mail.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    let topic = &mail.subject.folded[mail.topic.clone()];
    let empty = subject::is_empty(topic);
    let says_nothing = match mail.kind {
        DraftKind::New => empty || subject::is_meaningless(topic),
        _ => empty,
    };
    if !says_nothing {
        return;
    }
    if cx.world.outsiders(mail).all(|p| is_self(mail, p)) {
        return;
    }
    // The other side began the thread without one and knows it; a friend is
    // written to without.
    let business = mail.has_commitment()
        || mail.files.iter().any(|file| !file.extension.is_empty())
        || cx
            .world
            .outsiders(mail)
            .any(|p| matches!(cx.world.standing(p), Standing::Customer(_)));
    let level = match mail.kind {
        DraftKind::Reply => Level::Note,
        _ if !business => Level::Note,
        _ => META.level,
    };
    let whole = 0..mail.subject.content.len();
    let found = out.add(level, Spot::Text(Part::Subject, whole));
    if !empty {
        found
            .variant("greeting")
            .param("subject", mail.subject.content.trim());
    }
}
