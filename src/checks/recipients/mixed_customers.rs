//! # What it does
//! Asks when people of two different customers stand in To and Cc of one
//! mail, and stops it when it carries an amount or a file.
//!
//! # Why it matters
//! A's quotation with B is the slip that costs most, and recall does not
//! reach outside.
//!
//! # Example
//! Wrong: `buyer@muller-tools.de; info@acme-import.com` on one quotation.
//! Right: the buyer with his forwarder `ops@kuehne-nagel.com`.
//!
//! # Traps
//! Forwarders, inspectors, banks and agents rightly stand beside a customer
//! (`partners` in the policy). Several domains of one customer are one
//! customer. Two firms that are both on the thread being answered, or that
//! went together on two mails before, know of each other. In Bcc nobody sees
//! the other. Unknown firms are no customers.
//!
//! # Settings
//! `customers`, `partners`.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::draft::RecipientKind;
use crate::knowledge::Standing;
use crate::reading::{Mail, Person};
use crate::review::Edit;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "mixed-customers",
    family: Family::Recipients,
    level: Level::Stop,
    requirement: "B4",
    needs: Needs::Mail,
    yields_to: &[],
};

/// One finding a mail, at the first person of the second customer.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    let customers: Vec<(usize, &Person)> = mail
        .recipients
        .iter()
        .filter(|p| p.kind != RecipientKind::Bcc)
        .filter_map(|p| match cx.world.standing(p) {
            Standing::Customer(index) => Some((index, p)),
            _ => None,
        })
        .collect();
    let strangers = customers.iter().enumerate().find_map(|(at, (first, one))| {
        customers[at + 1..]
            .iter()
            .find(|(second, other)| second != first && !belong_together(mail, cx, one, other))
            .map(|(second, other)| ((*first, *one), (*second, *other)))
    });
    let Some(((first, one), (second, other))) = strangers else {
        return;
    };
    let level = if mail.has_price_or_file() {
        Level::Stop
    } else {
        Level::Ask
    };
    let people: Vec<&Person> = customers
        .iter()
        .filter(|(index, _)| *index == second)
        .map(|(_, p)| *p)
        .collect();
    let found = out
        .add(level, Spot::Recipient(other.index))
        .param("first", cx.world.organisation_name(one))
        .param("second", cx.world.organisation_name(other));
    for (index, person) in &customers {
        if [first, second].contains(index) {
            found.note(person.address.clone());
        }
    }
    // With a third customer the mail would still be mixed.
    let two = customers
        .iter()
        .all(|(index, p)| [first, second].contains(index) && p.listed_as.is_none());
    if let ([only], true) = (people.as_slice(), two) {
        found.repair(
            "repair-remove",
            vec![("address", only.address.as_str().into())],
            Edit::RemoveRecipient {
                address: mail.listed_address(only),
            },
        );
    }
}

fn belong_together(mail: &Mail, cx: &Context, one: &Person, other: &Person) -> bool {
    let in_thread = mail.in_thread(one) && mail.in_thread(other);
    in_thread
        || cx
            .world
            .know_each_other(&one.organisation, &other.organisation)
}
