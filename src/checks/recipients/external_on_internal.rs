//! # What it does
//! Stops a mail that is marked as internal and has an outsider among its
//! recipients.
//!
//! # Why it matters
//! What was written for colleagues is read as it was meant: by a customer.
//!
//! # Example
//! Wrong: `INTERNAL - do not forward`, and the buyer in Cc.
//! Right: the same among colleagues; “internal thread” of a valve.
//!
//! # Traps
//! Only a line that is a mark and nothing else counts: in brackets, by itself at
//! the head or foot of the mail. Sentences about internal audits, threads,
//! diameters or the other side’s internal approval are no marks, and so are
//! quoted mails and standard notes of confidentiality. Words in the subject are
//! told by internal-subject.
//!
//! # Settings
//! `own_domains`.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot, Yield};
use crate::reading::{Mail, Person};
use crate::review::{Edit, Part};

/// What it says of itself.
pub const META: Meta = Meta {
    id: "external-on-internal",
    family: Family::Recipients,
    level: Level::Stop,
    requirement: "B9",
    needs: Needs::Mail,
    yields_to: &[Yield::Anywhere("internal-subject")],
};

/// Outsiders shown at most.
const SHOWN: usize = 5;

/// One finding a mail, at the mark.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    let Some(mark) = &mail.internal_mark else {
        return;
    };
    let outside: Vec<&Person> = cx.world.outsiders(mail).collect();
    let Some(first) = outside.first() else {
        return;
    };
    if names_them(mail, cx, &outside) {
        return;
    }
    let shown: String = mail.body.content[mark.clone()]
        .trim()
        .chars()
        .take(80)
        .collect();
    let found = out
        .add(META.level, Spot::Text(Part::Body, mark.clone()))
        .param("mark", shown)
        .param("person", first.label())
        .param("count", outside.len());
    for person in outside.iter().take(SHOWN) {
        found.note(person.address.clone());
    }
    let alone = mail.recipients.iter().all(|p| p.index == first.index);
    if outside.len() == 1 && !alone && first.listed_as.is_none() {
        found.repair(
            "repair-remove",
            vec![("address", first.address.as_str().into())],
            Edit::RemoveRecipient {
                address: mail.listed_address(first),
            },
        );
    }
    found.repair(
        "repair-unmark",
        Vec::new(),
        mail.replace(Part::Body, mark, String::new()),
    );
}

/// "For internal use at Muller Tools": their inside is meant.
fn names_them(mail: &Mail, cx: &Context, outside: &[&Person]) -> bool {
    let Some(mark) = &mail.internal_mark else {
        return false;
    };
    let named = cx
        .world
        .firms()
        .named(&mail.body, mark.clone(), mail.language);
    named.iter().any(|(customer, _)| {
        outside
            .iter()
            .any(|p| cx.world.standing(p) == crate::knowledge::Standing::Customer(*customer))
    })
}
