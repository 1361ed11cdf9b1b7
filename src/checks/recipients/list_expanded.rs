//! # What it does
//! Looks behind mailing lists: asks when a list of the own firm, or a group of
//! mixed members, has outsiders on it, and says so when nobody can look.
//!
//! # Why it matters
//! “Sales Team” looks like colleagues. The agent, the former colleague and the
//! factory on it read everything.
//!
//! # Example
//! Wrong: `sales-team@own` with three outside members. Right: the customer’s own
//! list with the customer’s own people.
//!
//! # Traps
//! A list at a customer’s domain with his people on it. A group of one firm only.
//! Outsiders whose firm is openly addressed anyway learn nothing they should not.
//!
//! # Settings
//! `own_domains`.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::knowledge::domains;
use crate::reading::{Mail, Person};
use crate::review::Edit;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "list-expanded",
    family: Family::Recipients,
    level: Level::Ask,
    requirement: "B2",
    needs: Needs::Mail,
    yields_to: &[],
};

/// Members shown at most.
const SHOWN: usize = 6;

/// One finding a list.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    let mut at = 0;
    while let Some(first) = mail.recipients.get(at) {
        let count = mail.recipients[at..]
            .iter()
            .take_while(|p| p.index == first.index)
            .count();
        let members = &mail.recipients[at..at + count];
        at += count;
        match &first.listed_as {
            Some(list) => expanded(mail, cx, list, members, out),
            None if first.closed_list => closed(mail, cx, first, out),
            None => {}
        }
    }
}

fn expanded(mail: &Mail, cx: &Context, list: &str, members: &[Person], out: &mut Findings) {
    let home = home(list);
    let own_list = home
        .as_deref()
        .is_some_and(|home| cx.world.is_own(mail, home));
    let outside: Vec<&Person> = members
        .iter()
        .filter(|p| {
            !cx.world.is_inside(mail, p) && Some(p.organisation.as_str()) != home.as_deref()
        })
        .filter(|p| {
            !is_openly_addressed(mail, cx, p) && !is_at_home(cx, p, members, home.as_deref())
        })
        .collect();
    let Some(first) = outside.first() else {
        return;
    };
    let inside = members.iter().any(|p| cx.world.is_inside(mail, p));
    let mixed = outside.iter().any(|p| !cx.world.same_firm(p, first));
    if !own_list && !inside && !mixed {
        return;
    }
    let names: Vec<&str> = outside.iter().map(|p| p.label()).take(3).collect();
    let found = out
        .add(META.level, Spot::Recipient(first.index))
        .param("list", list)
        .param("count", outside.len())
        .param("names", names.join(", "));
    for person in outside.iter().take(SHOWN) {
        found.note(person.address.clone());
    }
    if mail.recipients.iter().any(|p| p.index != first.index) {
        found.repair(
            "repair-remove",
            vec![("list", list.into())],
            Edit::RemoveRecipient {
                address: list.to_owned(),
            },
        );
    }
}

/// Whether the list is at a domain of the member's own customer.
fn is_at_home(cx: &Context, person: &Person, members: &[Person], home: Option<&str>) -> bool {
    members
        .iter()
        .any(|p| Some(p.organisation.as_str()) == home && cx.world.same_firm(p, person))
}

fn is_openly_addressed(mail: &Mail, cx: &Context, person: &Person) -> bool {
    mail.recipients
        .iter()
        .any(|p| p.listed_as.is_none() && !p.public_provider && cx.world.same_firm(p, person))
}

/// The registrable domain a list is at; none for a name without one.
fn home(list: &str) -> Option<String> {
    let (_, host) = list.trim().rsplit_once('@')?;
    Some(domains::registrable(host))
}

/// A list of the own firm that the host cannot look into.
fn closed(mail: &Mail, cx: &Context, list: &Person, out: &mut Findings) {
    if list.address.contains('@') && !cx.world.is_inside(mail, list) {
        return;
    }
    out.add(Level::Note, Spot::Recipient(list.index))
        .param("list", list.label())
        .variant("closed");
}
