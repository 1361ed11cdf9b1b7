//! # What it does
//! Stops a mail to an address on the list of competitors and blocked
//! addresses.
//!
//! # Why it matters
//! What a competitor has read cannot be taken back.
//!
//! # Example
//! Wrong: `sales@rivalpump.cn` in Cc of a quotation.
//! Right: the same mail without it.
//!
//! # Traps
//! A customer whose domain only contains the word: `arrivalpump.cn` is not
//! `rivalpump.cn`. An exception on the list (`-service@rivalpump.cn`) wins.
//! A display name says nothing; the address decides. The correction desk's
//! request to delete a mail, without a file, rightly goes there.
//!
//! # Settings
//! `competitors`: domains (with their sub-domains), addresses, `*`, and
//! exceptions with a leading `-`.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::draft::RecipientKind;
use crate::policy::RecipientPattern;
use crate::reading::Mail;
use crate::review::Edit;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "blocked-recipient",
    family: Family::Recipients,
    level: Level::Stop,
    requirement: "B3",
    needs: Needs::Mail,
    yields_to: &[],
};

/// One finding an address.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    if mail.asks_deletion {
        return;
    }
    for person in &mail.recipients {
        let Some(entry) = RecipientPattern::listed(cx.world.blocked(), &person.address) else {
            continue;
        };
        let kind = match person.kind {
            RecipientKind::To => "To",
            RecipientKind::Cc => "Cc",
            RecipientKind::Bcc => "Bcc",
        };
        let found = out
            .add(META.level, Spot::Recipient(person.index))
            .param("address", person.address.as_str())
            .param("kind", kind)
            .param("entry", entry.to_string())
            .note(format!("{kind}: {} <{}>", person.name, person.address));
        // The address of a list's member is not in the draft to be removed.
        if person.listed_as.is_some() {
            continue;
        }
        found.repair(
            "repair-remove",
            vec![("address", person.address.as_str().into())],
            Edit::RemoveRecipient {
                address: mail.listed_address(person),
            },
        );
    }
}
