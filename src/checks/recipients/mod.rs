//! Who gets the mail.

use super::Context;
use crate::reading::{Mail, Person, names};

pub mod blocked_recipient;
pub mod exposed_recipients;
pub mod external_on_internal;
pub mod first_contact;
pub mod list_expanded;
pub mod lookalike_address;
pub mod lookalike_domain;
pub mod malformed_address;
pub mod mixed_customers;
pub mod name_twin;
pub mod other_customer_named;
pub mod personal_mailbox;
pub mod reply_to_elsewhere;
pub mod salutation_mismatch;
pub mod thread_domain_changed;
pub mod unusual_recipient;
pub mod usual_recipient_missing;
pub mod wrong_identity;

/// Recipients who do not belong to the own firm, members of lists included.
pub fn outsiders<'a>(mail: &'a Mail, cx: &'a Context) -> impl Iterator<Item = &'a Person> + 'a {
    mail.recipients
        .iter()
        .filter(|p| !cx.world.is_inside(mail, p))
}

/// Letters of the sender's name that make a mailbox his.
const MIN_OWN: usize = 5;

/// The sender himself, in a mailbox at a public provider.
pub fn is_self(mail: &Mail, person: &Person) -> bool {
    let from = &mail.from;
    let name = names::full_name(&from.name);
    let local: String = names::fold(&person.local);
    let mine = format!("{} {}", from.name, from.local);
    person.public_provider
        && (name.is_some() && names::full_name(&person.name) == name
            || mine
                .split(|c: char| !c.is_alphabetic())
                .map(names::fold)
                .any(|word| word.chars().count() >= MIN_OWN && local.contains(&word)))
}
