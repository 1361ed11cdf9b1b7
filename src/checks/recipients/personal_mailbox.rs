//! # What it does
//! Notes an address at a public mail provider for somebody whose firm has a
//! domain of its own that is known.
//!
//! # Why it matters
//! A private mailbox is outside the firm’s control, and it is what swindlers
//! open in its name.
//!
//! # Example
//! Wrong: `muller.tools@gmail.com`, when `muller-tools.de` is a customer.
//! Right: a small buyer who has always written from `@163.com`.
//!
//! # Traps
//! Many small buyers use free mail: only a name that is known at a firm’s own
//! domain is noted, and not where the address was written to before or stands in
//! the thread.
//!
//! # Settings
//! `customers`.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot, Yield};
use crate::knowledge::domains;
use crate::reading::{Mail, Person, names};

use super::offer_right;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "personal-mailbox",
    family: Family::Recipients,
    level: Level::Note,
    requirement: "B2",
    needs: Needs::Mail,
    yields_to: &[
        Yield::Here("malformed-address"),
        Yield::Here("lookalike-address"),
    ],
};

/// Letters of a firm's name that make it recognisable in an address.
const MIN_FIRM: usize = 7;
/// Recipients and people of the thread compared, at most.
const MAX_PEOPLE: usize = 60;

/// One finding a mailbox.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    if !mail.recipients.iter().any(|p| p.public_provider) {
        return;
    }
    for person in cx
        .world
        .outsiders(mail)
        .filter(|p| p.public_provider)
        .take(MAX_PEOPLE)
    {
        if mail.address_in_thread(person) || cx.world.has_written_to(&person.address) {
            continue;
        }
        let known = namesake(mail, cx, person);
        let firm = match known {
            Some(known) => domains::unicode(&known.organisation),
            None => match firm(mail, cx, person) {
                Some(domain) => domain,
                None => continue,
            },
        };
        let found = out
            .add(META.level, Spot::Recipient(person.index))
            .param("name", person.label())
            .param("address", person.address.as_str())
            .param("firm", firm);
        let Some(known) = known.filter(|_| person.listed_as.is_none()) else {
            continue;
        };
        offer_right(found, mail, person, &known.address);
    }
}

/// Somebody of the same name at a firm's own domain, on the thread or on
/// this mail.
fn namesake<'a>(mail: &'a Mail, cx: &Context, person: &Person) -> Option<&'a Person> {
    let name = names::full_name(&person.name)?;
    mail.thread
        .iter()
        .take(MAX_PEOPLE)
        .chain(mail.recipients.iter().take(MAX_PEOPLE))
        .filter(|known| {
            !known.public_provider
                && !known.organisation.is_empty()
                && !cx.world.is_inside(mail, known)
        })
        .find(|known| names::full_name(&known.name).as_deref() == Some(name.as_str()))
}

/// A customer, or a firm of the thread, whose name the mailbox bears.
fn firm(mail: &Mail, cx: &Context, person: &Person) -> Option<String> {
    let squeezed = [squeeze(&person.local), squeeze(&person.name)];
    let bears = |domain: &str| {
        let decoded = domains::unicode(domain);
        let label = squeeze(domains::label_and_suffix(&decoded).0);
        label.chars().count() >= MIN_FIRM && squeezed.iter().any(|text| text.contains(&label))
    };
    let customer = cx.world.customers().iter().find(|customer| {
        customer.domains.iter().any(|domain| bears(domain))
            || customer.names.iter().any(|name| {
                let name = squeeze(name);
                name.chars().count() >= MIN_FIRM && squeezed[1] == name
            })
    });
    if let Some(customer) = customer {
        return customer
            .domains
            .first()
            .map(|domain| domains::unicode(domain));
    }
    mail.thread
        .iter()
        .take(MAX_PEOPLE)
        .filter(|known| !known.public_provider && !cx.world.is_inside(mail, known))
        .find(|known| bears(&known.organisation))
        .map(|known| domains::unicode(&known.organisation))
}

fn squeeze(text: &str) -> String {
    names::fold(text)
        .chars()
        .filter(|c| c.is_alphabetic())
        .collect()
}
