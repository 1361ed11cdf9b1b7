//! # What it does
//! Asks when many outsiders of different firms see each other in To and Cc.
//!
//! # Why it matters
//! Every prospect gets your list of prospects, and each can answer to all.
//!
//! # Example
//! Wrong: eighteen prospects in To. Right: the same in Bcc; six colleagues of
//! one firm in To.
//!
//! # Traps
//! Colleagues of one firm, all domains of one customer, and people of the thread
//! being answered know each other already, and so do firms that often get mail
//! together. Partners (forwarder, bank, inspection, agent) belong to the job.
//! Members of a list are hidden behind its name.
//!
//! # Settings
//! `limits.exposed_recipients`: from how many on; 5. Always of four firms.

use rustc_hash::FxHashSet;

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::draft::{DraftKind, RecipientKind};
use crate::reading::{Mail, Person};
use crate::review::Edit;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "exposed-recipients",
    family: Family::Recipients,
    level: Level::Ask,
    requirement: "B2",
    needs: Needs::Mail,
    yields_to: &[],
};

/// Firms they must come from.
const MIN_FIRMS: usize = 4;
/// One finding a mail.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    let limit = (cx.world.limits().exposed_recipients as usize).max(2);
    // An answer to all shows nobody anything new; whom it answers is not known.
    let unknown_round = mail.kind == DraftKind::Reply && mail.thread.is_empty();
    if mail.recipients.len() < limit || unknown_round {
        return;
    }
    let seen: FxHashSet<(&str, &str)> = mail
        .thread
        .iter()
        .map(|p| (p.local.as_str(), p.domain.as_str()))
        .collect();
    let people: Vec<&Person> = cx
        .world
        .outsiders(mail)
        .filter(|p| p.kind != RecipientKind::Bcc && p.listed_as.is_none() && !p.closed_list)
        .filter(|p| p.address.contains('@') && cx.world.role(p).is_none())
        .filter(|p| !seen.contains(&(p.local.as_str(), p.domain.as_str())))
        .collect();
    if people.len() < limit {
        return;
    }
    let mut firms: Vec<String> = people
        .iter()
        .map(|p| cx.world.organisation_name(p))
        .collect();
    firms.sort();
    firms.dedup();
    if firms.len() < MIN_FIRMS || know_each_other(cx, &people) {
        return;
    }
    let addresses: Vec<String> = people.iter().map(|p| p.address.clone()).collect();
    let found = out
        .add(META.level, Spot::Whole)
        .param("people", people.len())
        .param("firms", firms.len());
    for address in addresses.iter().take(6) {
        found.note(address.clone());
    }
    found.repair(
        "repair-bcc",
        vec![("people", people.len().into())],
        Edit::MoveToBcc { addresses },
    );
}

/// Whether all the firms went together on mails before.
fn know_each_other(cx: &Context, people: &[&Person]) -> bool {
    let Some((first, rest)) = people.split_first() else {
        return false;
    };
    rest.iter().all(|p| {
        p.organisation == first.organisation
            || cx
                .world
                .know_each_other(&first.organisation, &p.organisation)
    })
}
