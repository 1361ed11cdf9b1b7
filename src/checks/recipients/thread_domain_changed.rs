//! # What it does
//! Asks when an answer goes only to firms that are not on the thread it answers;
//! stops it when the new domain looks like the one of the thread.
//!
//! # Why it matters
//! The wrong firm gets a whole thread to read. And who wants your next payment
//! writes from a domain of his own.
//!
//! # Example
//! Wrong: a thread with `muller-tools.de`, the answer goes to
//! `accounts@bfh-settlement.net`.
//! Right: the forwarder joins in Cc; the customer named the new address in the
//! thread.
//!
//! # Traps
//! Forwarded mails go elsewhere by design. Partners (forwarder, bank, inspection)
//! and the own colleagues may be written to over any thread, and so may other
//! domains of the same customer, whoever is named in the thread below, and firms
//! that often get mail together.
//!
//! # Settings
//! `customers`, `partners`.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot, Yield};
use crate::draft::{DraftKind, RecipientKind};
use crate::knowledge::{Standing, domains, skeleton};
use crate::reading::{Mail, Person, names};
use crate::review::Edit;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "thread-domain-changed",
    family: Family::Recipients,
    level: Level::Stop,
    requirement: "B2",
    needs: Needs::Mail,
    yields_to: &[
        Yield::Here("malformed-address"),
        Yield::Here("lookalike-domain"),
        Yield::Here("lookalike-address"),
        Yield::Here("name-twin"),
        Yield::Here("personal-mailbox"),
    ],
};

/// Letters from which one slip in a domain is no other firm, in a thread.
const MIN_NEAR: usize = 4;
/// Letters from which two slips are.
const MIN_TWO_SLIPS: usize = 8;
/// Letters a surname must have to be looked for in the thread.
const MIN_SURNAME: usize = 4;

/// One finding a mail, at the first addressee.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    if mail.asks_deletion || !is_reply(mail) {
        return;
    }
    let theirs: Vec<&Person> = mail
        .thread
        .iter()
        .filter(|p| !p.organisation.is_empty() && !cx.world.is_inside(mail, p))
        .collect();
    let mut partners = theirs
        .iter()
        .filter(|p| cx.world.role(p).is_none())
        .peekable();
    let addressed: Vec<&Person> = cx
        .world
        .outsiders(mail)
        .filter(|p| p.kind != RecipientKind::Bcc && p.listed_as.is_none())
        .collect();
    // With somebody of the thread on it the others have joined.
    if partners.peek().is_none() || addressed.iter().any(|p| belongs(mail, cx, p, &theirs)) {
        return;
    }
    let Some(person) = addressed.iter().find(|p| p.kind == RecipientKind::To) else {
        return;
    };
    let twin = theirs.iter().find(|known| is_near(person, known));
    let level = if twin.is_some() {
        Level::Stop
    } else {
        Level::Ask
    };
    let writer = twin.copied().or_else(|| writer(mail, cx));
    let known = writer.unwrap_or(theirs[0]);
    let found = out
        .add(level, Spot::Recipient(person.index))
        .param("address", person.address.as_str())
        .param("domain", shown(person))
        .param("known", shown(known))
        .note(person.address.clone())
        .note(known.address.clone());
    if twin.is_some() {
        found.variant("near");
    }
    let others = addressed.iter().filter(|p| p.index != person.index).count();
    if let (Some(writer), 0) = (writer, others) {
        found.repair(
            "repair-replace",
            vec![("right", writer.address.as_str().into())],
            Edit::ReplaceRecipient {
                address: mail.listed_address(person),
                with: writer.address.clone(),
            },
        );
    }
}

/// The domain, or the mailbox where anybody can have one.
fn shown(person: &Person) -> String {
    match person.public_provider {
        true => person.address.clone(),
        false => domains::unicode(&person.domain),
    }
}

/// A mail found as a new one with a thread below was answered where the host
/// keeps no mark of it.
fn is_reply(mail: &Mail) -> bool {
    match mail.kind {
        DraftKind::Reply => true,
        DraftKind::New => mail.topic.start > 0 && !mail.thread.is_empty(),
        DraftKind::Forward | DraftKind::Redirect => false,
    }
}

/// The last outsider who wrote in the thread.
fn writer<'a>(mail: &'a Mail, cx: &Context) -> Option<&'a Person> {
    let outside = |p: &&Person| !cx.world.is_inside(mail, p);
    mail.earlier
        .iter()
        .filter_map(|earlier| earlier.from.as_ref())
        .find(outside)
        .or_else(|| mail.thread.iter().find(outside))
}

/// Whether a recipient has business in the thread.
fn belongs(mail: &Mail, cx: &Context, person: &Person, theirs: &[&Person]) -> bool {
    cx.world.standing(person) == Standing::Partner
        || mail.in_thread(person)
        || theirs.iter().any(|known| {
            cx.world.same_firm(person, known)
                || cx
                    .world
                    .know_each_other(&person.organisation, &known.organisation)
        })
        || is_named_below(mail, person, theirs)
}

/// "Bitte an Herrn Ortega in Wien": the thread names him, and it is not the
/// name of one of its own people.
fn is_named_below(mail: &Mail, person: &Person, theirs: &[&Person]) -> bool {
    let taken: Vec<String> = theirs
        .iter()
        .chain(&[&mail.from])
        .flat_map(|p| words(&format!("{} {}", p.name, p.local)))
        .collect();
    let wanted: Vec<String> = words(&person.name)
        .into_iter()
        .filter(|word| {
            (word.chars().count() >= MIN_SURNAME || !word.is_ascii())
                && !names::is_desk(word)
                && !taken.contains(word)
        })
        .collect();
    if wanted.is_empty() {
        return false;
    }
    mail.below(MAX_BELOW).any(|range| {
        let below = &mail.body.content[range];
        wanted.iter().any(|name| match name.is_ascii() {
            true => words(below).contains(name),
            false => below.contains(name.as_str()),
        })
    })
}

/// Bytes of the thread a name is looked for in.
const MAX_BELOW: usize = 16 * 1024;

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.len() >= 3)
        .map(names::fold)
        .collect()
}

/// One slip from the thread's domain, or the same name with another ending:
/// in an answer that is no other firm.
fn is_near(person: &Person, known: &Person) -> bool {
    if person.public_provider || known.public_provider {
        return false;
    }
    let (mine, theirs) = (
        domains::unicode(&person.organisation),
        domains::unicode(&known.organisation),
    );
    let (label, _) = domains::label_and_suffix(&mine);
    let (other, _) = domains::label_and_suffix(&theirs);
    let letters = label.chars().count().min(other.chars().count());
    let apart = strsim::osa_distance(label, other);
    letters >= MIN_NEAR && (apart <= 1 || skeleton::skeleton(label) == skeleton::skeleton(other))
        || letters >= MIN_TWO_SLIPS && apart == 2
}
