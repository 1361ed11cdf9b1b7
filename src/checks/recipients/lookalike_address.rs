//! # What it does
//! Asks when an address differs by one slip of the fingers from one known at the
//! same firm.
//!
//! # Why it matters
//! The mail bounces, or a namesake of your contact reads it.
//!
//! # Example
//! Wrong: `jon@company.com`, when the thread is with `john@company.com`.
//! Right: `anna.keller@` and `anne.keller@`, once both have been used.
//!
//! # Traps
//! Real twins: an address that was written to before, or stands in the thread, is
//! known. Colleagues who differ by an initial or a number (`sales1`, `sales2`),
//! by the ending of a given name (Rafael, Rafaela), or who have different display
//! names. `+tags` are the same mailbox. Own colleagues are left alone.
//!
//! # Settings
//! None. Known addresses are those of the thread being answered and of sent mail.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot, Yield};
use crate::reading::{Mail, Person, names};

use super::offer_right;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "lookalike-address",
    family: Family::Recipients,
    level: Level::Ask,
    requirement: "B2",
    needs: Needs::Mail,
    yields_to: &[Yield::Here("malformed-address")],
};

/// Mails an address must have had before it counts as known.
const MIN_SENT: u32 = 2;
/// Letters a name must have for a letter more or less to be a slip.
const MIN_LOCAL: usize = 3;
/// Letters for two that changed places.
const MIN_SWAPPED: usize = 4;
/// Letters for one replaced by another.
const MIN_REPLACED: usize = 6;
/// Letters where anybody can have a mailbox.
const MIN_PUBLIC: usize = 8;
/// Known addresses of one firm looked at, at most.
const MAX_KNOWN: usize = 2000;
/// Recipients looked at, at most: a circular is no slip.
const MAX_RECIPIENTS: usize = 50;

/// One finding an address.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    if mail.asks_deletion {
        return;
    }
    for person in mail.recipients.iter().take(MAX_RECIPIENTS) {
        if person.local.is_empty()
            || person.organisation.is_empty()
            || cx.world.is_inside(mail, person)
            || mail.address_in_thread(person)
            || cx.world.has_written_to(&person.address)
        {
            continue;
        }
        let Some(right) = in_thread(mail, person).or_else(|| in_memory(cx, person)) else {
            continue;
        };
        let found = out
            .add(META.level, Spot::Recipient(person.index))
            .param("address", person.address.as_str())
            .param("known", right.as_str())
            .note(person.address.clone())
            .note(right.clone());
        if person.listed_as.is_some() {
            continue;
        }
        offer_right(found, mail, person, &right);
    }
}

fn in_thread(mail: &Mail, person: &Person) -> Option<String> {
    mail.thread
        .iter()
        .filter(|known| {
            known.domain == person.domain
                || !known.public_provider && known.organisation == person.organisation
        })
        .find(|known| is_slip(person, &known.local, &known.name))
        .map(|known| known.address.clone())
}

/// The likeliest of the memory's addresses: the first by the alphabet, since
/// the memory has no order.
fn in_memory(cx: &Context, person: &Person) -> Option<String> {
    cx.world
        .written_at(&person.domain, MIN_SENT)
        .take(MAX_KNOWN)
        .filter(|known| {
            let local = known.rsplit_once('@').map_or("", |(local, _)| local);
            is_slip(person, local, "")
        })
        .min()
        .map(str::to_owned)
}

/// Whether `person` is the owner of `known`, mistyped.
fn is_slip(person: &Person, known: &str, known_name: &str) -> bool {
    let local = untagged(&person.local);
    let known = untagged(known);
    let differing = || {
        local
            .chars()
            .filter(|c| !c.is_ascii_digit())
            .eq(known.chars().filter(|c| !c.is_ascii_digit()))
    };
    if local == known || local.len().abs_diff(known.len()) > 2 || differing() {
        return false;
    }
    let apart = strsim::osa_distance(local, known);
    let named = (names::full_name(&person.name), names::full_name(known_name));
    if let (Some(a), Some(b)) = &named {
        return a == b && apart <= 2 && known.len() >= 4;
    }
    let both = |f: fn(&str) -> bool| f(local) && f(known);
    apart == 1
        && !both(names::is_desk)
        && !both(names::is_latin_surname)
        && (!person.public_provider || known.chars().count() >= MIN_PUBLIC)
        && is_typo(local, known, person.public_provider)
}

fn untagged(local: &str) -> &str {
    local.split('+').next().unwrap_or(local)
}

/// One slip, in a part of the name that is long enough, and neither its
/// initial nor the ending that makes another given name of it.
fn is_typo(local: &str, known: &str, public: bool) -> bool {
    let split =
        |text: &str| -> Vec<String> { text.split(['.', '_', '-']).map(str::to_owned).collect() };
    let (a, b) = (split(local), split(known));
    if a.len() != b.len() {
        // A dot more or less: annakeller, anna.keller.
        return known.len() >= MIN_REPLACED && a.concat() == b.concat();
    }
    a.iter()
        .zip(&b)
        .filter(|(a, b)| a != b)
        .all(|(a, b)| is_part_typo(a, b, public))
}

fn is_part_typo(a: &str, b: &str, public: bool) -> bool {
    let count = |word: &str| word.chars().count();
    let (short, long) = if count(a) <= count(b) { (a, b) } else { (b, a) };
    let vowel = |word: &str| word.ends_with(['a', 'e', 'i', 'o']);
    let longer = long.strip_prefix(short);
    let other_name = longer.is_some_and(|rest| matches!(rest, "a" | "o" | "e" | "i" | "s"))
        || count(short) == count(long)
            && but_last(short) == but_last(long)
            && vowel(short)
            && vowel(long);
    let enough = match count(short) < count(long) {
        true => MIN_LOCAL,
        false if sorted(short) == sorted(long) => MIN_SWAPPED,
        false => MIN_REPLACED,
    };
    short.chars().next() == long.chars().next() && count(short) >= enough && (public || !other_name)
}

fn sorted(word: &str) -> Vec<char> {
    let mut letters: Vec<char> = word.chars().collect();
    letters.sort_unstable();
    letters
}

fn but_last(word: &str) -> &str {
    let mut chars = word.chars();
    chars.next_back();
    chars.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slip(local: &str, known: &str) -> bool {
        let person = Person {
            local: local.to_owned(),
            ..Person::default()
        };
        is_slip(&person, known, "")
    }

    #[test]
    fn slips_and_namesakes() {
        for (local, known) in [
            ("jon", "john"),
            ("j.bachman", "j.bachmann"),
            ("lbenitze", "lbenitez"),
            ("renata.figueredo", "renata.figueiredo"),
            ("huangzhimin", "huangzhiming"),
            ("annakeller", "anna.keller"),
            ("jonh", "john"),
            ("martines.k", "martinez.k"),
        ] {
            assert!(slip(local, known), "{local} {known}");
        }
        for (local, known) in [
            ("sales1", "sales2"),
            ("k.whitfield", "j.whitfield"),
            ("rafaela.silva", "rafael.silva"),
            ("anne.keller", "anna.keller"),
            ("chen", "cheng"),
            ("dave+pumps", "dave"),
            ("tim", "tom"),
            ("orders", "order"),
        ] {
            assert!(!slip(local, known), "{local} {known}");
        }
    }
}
