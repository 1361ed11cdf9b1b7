//! # What it does
//! Stops a mail to a domain that is one slip away from a known one: a letter
//! more, less, swapped or replaced, a look-alike character, another ending,
//! an inserted hyphen or word.
//!
//! # Why it matters
//! It is a typing slip, or somebody's trap for exactly that slip.
//!
//! # Example
//! Wrong: `anna@muler-tools.de` after fourteen mails to `muller-tools.de`.
//! Right: a truly new domain.
//!
//! # Traps
//! Sister firms (`abc-group.com` and `abc-group.de`) that are both known.
//! Short names: `bp` and `hp` are two firms; the label must have six letters
//! unless a look-alike character gives it away. A word in common
//! (`apex-import`, `acme-import`) is no likeness. The correction desk's
//! request to delete a mail, without a file, rightly goes to the wrong one.
//!
//! # Settings
//! Known domains are those of the policy, of the thread being answered, and
//! of sent mail.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot, Yield};
use crate::knowledge::{domains, skeleton};
use crate::reading::{Mail, Person};
use crate::review::Edit;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "lookalike-domain",
    family: Family::Recipients,
    level: Level::Stop,
    requirement: "B2",
    needs: Needs::Mail,
    yields_to: &[Yield::Here("malformed-address")],
};

/// Letters a label must have for a near miss to mean something.
const MIN_LABEL: usize = 6;
/// Mails a domain must have had before it counts as known.
const MIN_SENT: u32 = 2;
/// Words firms put beside their name; swindlers too.
const COMPANY_WORDS: &[&str] = &[
    "group",
    "global",
    "export",
    "import",
    "invoice",
    "mail",
    "trade",
    "trading",
    "international",
    "intl",
    "online",
    "shop",
    "sales",
    "office",
    "corp",
    "inc",
    "ltd",
    "gmbh",
    "co",
    "company",
    "cn",
    "china",
    "de",
    "usa",
    "us",
    "uk",
    "eu",
    "payment",
    "pay",
    "billing",
    "secure",
    "login",
    "support",
    "service",
    "finance",
    "account",
    "accounts",
    "web",
    "www",
    "info",
    "net",
    "com",
    "org",
];

/// How a domain is like a known one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Likeness {
    /// Characters of another alphabet.
    Twins,
    /// A slip of the fingers or the eye.
    Slip,
}

/// One finding a domain.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    if mail.asks_deletion {
        return;
    }
    let known: Vec<(&str, bool)> = known(mail, cx);
    let in_thread = thread(mail);
    let mut told: Vec<&str> = Vec::new();
    for person in &mail.recipients {
        if told.contains(&person.organisation.as_str()) || is_familiar(mail, cx, person) {
            continue;
        }
        // A thread makes its domains familiar, but not next to one known
        // better: answering a swindler is what the check is for.
        let near_thread = || match mail.in_thread(person) {
            true => None,
            false => nearest(person, &in_thread),
        };
        let Some((likeness, twin)) = nearest(person, &known).or_else(near_thread) else {
            continue;
        };
        told.push(&person.organisation);
        let shown = domains::unicode(&person.organisation);
        let right = format!("{}@{twin}", person.local);
        let found = out
            .add(META.level, Spot::Recipient(person.index))
            .param("address", person.address.as_str())
            .param("domain", shown)
            .param("known", twin)
            .note(person.address.clone())
            .note(right.clone());
        if likeness == Likeness::Twins {
            found.variant("letters");
        }
        if person.listed_as.is_some() {
            continue;
        }
        found.repair(
            "repair-replace",
            vec![("right", right.as_str().into())],
            Edit::ReplaceRecipient {
                address: mail.listed_address(person),
                with: right.clone(),
            },
        );
    }
}

/// Domains known from the policy and sent mail; the first and those of the
/// thread are sure: only near them another ending or an added word means something,
/// because among all domains one ever wrote to such pairs are common.
fn known<'a>(mail: &'a Mail, cx: &'a Context) -> Vec<(&'a str, bool)> {
    let policy_and_sent = cx
        .world
        .known_domains()
        .filter(|(_, sent)| *sent >= MIN_SENT)
        .map(|(domain, sent)| (domain, sent == u32::MAX));
    let own = (!mail.from.public_provider).then_some((mail.from.organisation.as_str(), true));
    let mut known: Vec<(&str, bool)> = policy_and_sent.chain(own).collect();
    // The memory has no order; the report must have one.
    known.sort_unstable_by_key(|(domain, sure)| (!sure, *domain));
    known
}

/// Domains of the thread being answered.
fn thread(mail: &Mail) -> Vec<(&str, bool)> {
    mail.thread
        .iter()
        .filter(|p| !p.public_provider)
        .map(|p| (p.organisation.as_str(), true))
        .collect()
}

fn is_familiar(mail: &Mail, cx: &Context, person: &Person) -> bool {
    person.public_provider
        || person.organisation.is_empty()
        || cx.world.is_inside(mail, person)
        || cx.world.standing(person) != crate::knowledge::Standing::Stranger
        || cx.world.sent_to(&person.organisation) >= MIN_SENT
}

fn nearest<'a>(person: &Person, known: &[(&'a str, bool)]) -> Option<(Likeness, &'a str)> {
    let domain = domains::unicode(&person.organisation);
    let mut best = None;
    for (twin, sure) in known {
        match likeness(&domain, &person.domain, twin, *sure) {
            Some(Likeness::Twins) => return Some((Likeness::Twins, twin)),
            Some(slip) => best = best.or(Some((slip, *twin))),
            None => {}
        }
    }
    best
}

/// `domain` is registrable, `host` the whole host.
fn likeness(domain: &str, host: &str, known: &str, sure: bool) -> Option<Likeness> {
    if domain == known {
        return None;
    }
    let (label, suffix) = domains::label_and_suffix(domain);
    let (known_label, known_suffix) = domains::label_and_suffix(known);
    // With look-alike characters in it, one more slip is no accident.
    let (seen, meant) = (skeleton::skeleton(label), skeleton::skeleton(known_label));
    let apart = strsim::osa_distance(&seen, &meant);
    if skeleton::has_twins(label) && (apart == 0 || apart == 1 && !is_short(known_label)) {
        return Some(Likeness::Twins);
    }
    if is_short(known_label) {
        return None;
    }
    let slip = sure && label == known_label && suffix != known_suffix
        || apart == 0
        || label.replace('-', "") == known_label.replace('-', "")
        || is_typo(label, known_label)
        || sure && has_word_added(label, known_label)
        || dots_moved(host, known);
    slip.then_some(Likeness::Slip)
}

fn is_short(label: &str) -> bool {
    label.chars().filter(|c| c.is_alphanumeric()).count() < MIN_LABEL
}

/// One slip of the fingers. A slip that changes a whole part of a
/// compound (`apex-import`, `acme-import`) makes another name.
fn is_typo(label: &str, known: &str) -> bool {
    if strsim::osa_distance(label, known) != 1 {
        return false;
    }
    let (a, b): (Vec<&str>, Vec<&str>) = (label.split('-').collect(), known.split('-').collect());
    if a.len() != b.len() {
        return true;
    }
    let digits_only = label
        .chars()
        .zip(known.chars())
        .filter(|(x, y)| x != y)
        .all(|(x, y)| x.is_ascii_digit() && y.is_ascii_digit());
    // Numbered firms (`factory21`, `factory22`) are different firms.
    !(digits_only && label.len() == known.len())
        && a.iter()
            .zip(&b)
            .all(|(x, y)| x == y || strsim::osa_distance(x, y) * 4 <= y.chars().count().max(4))
}

/// `muller-tools-group`, `invoicemuller-tools`.
fn has_word_added(label: &str, known: &str) -> bool {
    let rest = label
        .strip_prefix(known)
        .or_else(|| label.strip_suffix(known))
        .map(|rest| rest.trim_matches('-'));
    rest.is_some_and(|rest| COMPANY_WORDS.contains(&rest))
}

/// `muller.tools.de`, `mullertools.com.de`: the letters of the known domain
/// with a dot moved.
fn dots_moved(host: &str, known: &str) -> bool {
    host.matches('.').count() > known.matches('.').count()
        && host.replace('.', "") == known.replace('.', "")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn like(domain: &str, known: &str) -> bool {
        likeness(domain, domain, known, true).is_some()
    }

    #[test]
    fn slips_of_every_kind() {
        for slip in [
            "muler-tools.de",
            "mullet-tools.de",
            "mulelr-tools.de",
            "muller-tools.com",
            "mullertools.de",
            "mu11er-tools.de",
            "muller-too1s.de",
            "muller-tools-group.de",
            "muller-toools.de",
            "rnuller-tools.de",
            "müller-tools.de",
        ] {
            assert!(like(slip, "muller-tools.de"), "{slip}");
        }
        assert!(likeness("libaba.com", "a.libaba.com", "alibaba.com", true).is_some());
    }

    #[test]
    fn other_firms() {
        for (domain, known) in [
            ("hp.com", "bp.com"),
            ("apex-import.com", "acme-import.com"),
            ("factory22.cn", "factory21.cn"),
            ("baumarkt-sued.de", "baumarkt-nord.de"),
            ("tools-world.de", "muller-tools.de"),
        ] {
            assert!(!like(domain, known), "{domain} {known}");
        }
    }
}
