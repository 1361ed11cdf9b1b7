//! # What it does
//! Asks when a recipient has the name of somebody in this thread, but sits at
//! another firm.
//!
//! # Why it matters
//! The mail client completes a name from its first letters, and takes the wrong
//! David Chen.
//!
//! # Example
//! Wrong: `chen@rival.com` in a thread with `chen@acme.com`.
//! Right: both Chens were on the mail being answered.
//!
//! # Traps
//! People who only share a surname or a given name. Desks (`Sales`, `info@`).
//! A second domain of the same customer, and sister firms (`abc.de`,
//! `abc-group.com`). The own colleague of that name. Two
//! firms that often get mail together. A private mailbox of the same person is
//! told by personal-mailbox.
//!
//! # Settings
//! `customers`: all domains of a customer are one firm.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot, Yield};
use crate::knowledge::domains;
use crate::reading::{Mail, Person, names};

use super::offer_right;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "name-twin",
    family: Family::Recipients,
    level: Level::Ask,
    requirement: "B2",
    needs: Needs::Mail,
    yields_to: &[
        Yield::Here("malformed-address"),
        Yield::Here("lookalike-domain"),
        Yield::Here("lookalike-address"),
    ],
};

/// Letters a single name must have to be somebody's.
const MIN_SINGLE: usize = 4;
/// Recipients and people of the thread compared, at most.
const MAX_PEOPLE: usize = 60;

/// One finding a recipient.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    if mail.asks_deletion {
        return;
    }
    let people: Vec<&Person> = cx
        .world
        .outsiders(mail)
        .filter(|p| !p.public_provider && !p.organisation.is_empty())
        .take(MAX_PEOPLE)
        .collect();
    for (at, person) in people.iter().enumerate() {
        if mail.address_in_thread(person) {
            continue;
        }
        let Some(twin) = twin_in_thread(mail, cx, person)
            .or_else(|| twin_beside(mail, cx, person, &people[..at]))
        else {
            continue;
        };
        let found = out
            .add(META.level, Spot::Recipient(person.index))
            .param("name", person.label())
            .param("address", person.address.as_str())
            .param("firm", cx.world.organisation_name(person))
            .param("twin", twin.address.as_str())
            .param("other", cx.world.organisation_name(twin))
            .note(person.address.clone())
            .note(twin.address.clone());
        if person.listed_as.is_some() {
            continue;
        }
        offer_right(found, mail, person, &twin.address);
    }
}

fn twin_in_thread<'a>(mail: &'a Mail, cx: &Context, person: &Person) -> Option<&'a Person> {
    mail.thread
        .iter()
        .take(MAX_PEOPLE)
        .filter(|known| !known.public_provider && !cx.world.is_inside(mail, known))
        .find(|known| could_be_taken_for(cx, person, known) && same_name(person, known))
}

/// Two of one name in one header, of whom the second is not on the thread.
fn twin_beside<'a>(
    mail: &Mail,
    cx: &Context,
    person: &Person,
    others: &[&'a Person],
) -> Option<&'a Person> {
    others.iter().copied().find(|other| {
        could_be_taken_for(cx, person, other)
            && cx.world.role(person).is_none()
            && cx.world.role(other).is_none()
            && !mail.in_thread(person)
            && full_name(person).is_some_and(|name| full_name(other) == Some(name))
    })
}

fn could_be_taken_for(cx: &Context, person: &Person, other: &Person) -> bool {
    !cx.world.same_firm(person, other)
        && !is_sister(person, other)
        && !cx
            .world
            .know_each_other(&person.organisation, &other.organisation)
}

/// Letters of a domain that make it the firm's own.
const MIN_BRAND: usize = 5;

/// `lacima.co.uk`, `lacimagroup.com`: one name within the other.
fn is_sister(person: &Person, other: &Person) -> bool {
    let label = |p: &Person| {
        domains::label_and_suffix(&p.organisation)
            .0
            .replace('-', "")
    };
    let (a, b) = (label(person), label(other));
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    short.chars().count() >= MIN_BRAND && (long.starts_with(&short) || long.ends_with(&short))
}

/// The full name of the display name, else of `anna.keller@`.
fn full_name(person: &Person) -> Option<String> {
    if !person.name.is_empty() && !person.name.contains('@') {
        return names::full_name(&person.name);
    }
    let spelled = person
        .local
        .split('+')
        .next()
        .unwrap_or_default()
        .replace(['.', '_', '-'], " ");
    names::full_name(&spelled).filter(|name| name.split(' ').all(|word| word.len() >= 3))
}

fn same_name(person: &Person, known: &Person) -> bool {
    match (full_name(person), full_name(known)) {
        (Some(a), Some(b)) => a == b,
        _ => {
            // chen@rival.com, chen@acme.com
            let displays = [&person.name, &known.name];
            person.local == known.local
                && person.local.chars().filter(|c| c.is_alphabetic()).count() >= MIN_SINGLE
                && !names::is_desk(&person.local)
                && (displays.iter().any(|name| name.is_empty())
                    || displays[0].eq_ignore_ascii_case(displays[1]))
                && displays.iter().all(|name| {
                    !name
                        .split(' ')
                        .any(|word| names::is_desk(&word.to_lowercase()))
                })
        }
    }
}
