//! Who gets the mail.

use super::Found;
use crate::reading::{Mail, Person, names};
use crate::review::Edit;

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

/// Offers the right address for a wrong one; where the mail goes there
/// already, to take the wrong one off.
fn offer_right(found: &mut Found, mail: &Mail, wrong: &Person, right: &str) {
    let address = mail.listed_address(wrong);
    let is_there = mail
        .recipients
        .iter()
        .any(|p| p.address.eq_ignore_ascii_case(right));
    if is_there {
        found.repair(
            "repair-remove",
            vec![("address", wrong.address.as_str().into())],
            Edit::RemoveRecipient { address },
        );
    } else {
        found.repair(
            "repair-replace",
            vec![("right", right.into())],
            Edit::ReplaceRecipient {
                address,
                with: right.to_owned(),
            },
        );
    }
}
