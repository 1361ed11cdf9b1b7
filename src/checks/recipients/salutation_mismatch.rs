//! # What it does
//! Compares the name in the greeting with the names and addresses of the
//! recipients.
//!
//! # Why it matters
//! A wrong name says the mail was written for somebody else, and often it
//! was.
//!
//! # Example
//! Wrong: `Dear Mr Müller` to `j.smith@acme-import.com` only; 尊敬的王总 to 李总.
//! Right: `thomas.mueller@…`, `"Müller, Thomas"`, `info@…`.
//!
//! # Traps
//! ü is ue and u; Bob is Robert; 黄 is Huang and Wong; Иван is Ivan. A desk
//! (`info@`, `purchasing@`) may be anybody, and so may an address of which
//! only half a name is known. `Dear all`, 各位 and the like name nobody.
//!
//! # Settings
//! A name of another customer in `customers` makes it a Stop.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::draft::RecipientKind;
use crate::reading::names::{self, Greeting};
use crate::reading::{Mail, Person, tokens};
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "salutation-mismatch",
    family: Family::Recipients,
    level: Level::Stop,
    requirement: "B2",
    needs: Needs::Mail,
    yields_to: &[],
};

/// One finding for the first person greeted whom no recipient can be.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    let Some(greeting) = mail.greetings.first() else {
        return;
    };
    let people: Vec<&Person> = mail
        .recipients
        .iter()
        .filter(|p| p.kind != RecipientKind::Bcc && p.listed_as.is_none())
        .collect();
    let main: Vec<&Person> = people
        .iter()
        .copied()
        .filter(|p| p.kind == RecipientKind::To)
        .collect();
    if main.is_empty() || mail.recipients.iter().any(|p| p.listed_as.is_some()) {
        return;
    }
    let other = other_customer(mail, cx, &greeting.name);
    let greeted = mail
        .greetings
        .iter()
        .any(|g| people.iter().any(|p| could_be(p, g, cx)));
    if greeted || other.is_none() && !main.iter().all(|p| is_named(p, greeting)) {
        return;
    }
    let level = if other.is_some() {
        Level::Stop
    } else {
        Level::Ask
    };
    let recipients: Vec<&str> = main.iter().map(|p| p.label()).take(3).collect();
    let found = out
        .add(level, Spot::Text(Part::Body, greeting.range.clone()))
        .param("name", greeting.name.as_str())
        .param("recipients", recipients.join(", "));
    if other.is_some() {
        found.variant("customer");
    }
    for person in main.iter().take(5) {
        found.note(
            format!("{} <{}>", person.name, person.address)
                .trim()
                .to_owned(),
        );
    }
}

/// Another customer's name in the greeting ("Dear Nordstern team").
fn other_customer<'a>(mail: &Mail, cx: &'a Context, name: &str) -> Option<&'a str> {
    let lower = name.to_lowercase();
    let here: Vec<&str> = mail
        .recipients
        .iter()
        .filter_map(|p| cx.world.customer(p))
        .map(|c| c.name.as_str())
        .collect();
    cx.world
        .customers()
        .iter()
        .filter(|c| !here.contains(&c.name.as_str()) && !here.is_empty())
        .find(|c| c.names.iter().any(|n| n.len() >= 4 && *n == lower))
        .map(|c| c.name.as_str())
}

/// Words of a person's names: of the display name and the address.
struct Known {
    words: Vec<String>,
    initials: Vec<char>,
}

fn known(person: &Person) -> Known {
    let mut known = Known {
        words: Vec::new(),
        initials: Vec::new(),
    };
    let display = person.name.split('@').next().unwrap_or_default();
    let display = display
        .split(['(', '（', '|', '/'])
        .next()
        .unwrap_or(display);
    let pieces = display
        .split(|c: char| c.is_whitespace() || ",.·・-_'\"“”&".contains(c))
        .chain(person.local.split(['.', '_', '-', '+']));
    for piece in pieces {
        let word = piece.trim_matches(|c: char| c.is_ascii_digit() || !c.is_alphanumeric());
        let mut chars = word.chars();
        match (chars.next(), chars.next()) {
            (Some(c), None) if !tokens::is_cjk(c) => known.initials.extend(c.to_lowercase()),
            (Some(_), _) if !names::is_desk(&word.to_lowercase()) && !is_firm(person, word) => {
                known.words.push(word.to_owned());
            }
            _ => {}
        }
    }
    known
}

/// `enron.security@enron.com`: the firm's own name is not the person's.
fn is_firm(person: &Person, word: &str) -> bool {
    person.domain.split('.').next() == Some(word.to_lowercase().as_str())
        && !person.name.contains(word)
}

/// Whether enough of a person's name is known to say that he is somebody
/// else: two words, or an initial and a word, or a Han name with its surname.
fn is_named(person: &Person, greeting: &Greeting) -> bool {
    let desk_in_display = person
        .name
        .split(|c: char| c.is_whitespace() || ",.".contains(c))
        .any(|word| names::is_desk(&word.to_lowercase()));
    let known = known(person);
    let han = |word: &String| word.chars().next().is_some_and(tokens::is_cjk);
    let greeted = script(&greeting.name);
    if !known.words.iter().any(|word| script(word) == greeted) {
        // Names in two scripts are compared only where the spelling is known.
        return greeted == Script::Han
            && names::has_latin_surname(&greeting.name)
            && full_latin(&known);
    }
    if desk_in_display {
        return false;
    }
    let mut distinct: Vec<String> = known.words.iter().map(|w| names::fold(w)).collect();
    distinct.sort();
    distinct.dedup();
    distinct.len() >= 2
        || !known.initials.is_empty() && !distinct.is_empty()
        || known.words.iter().any(han)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    /// Cyrillic is folded to it.
    Latin,
    Han,
    Other,
}

fn script(word: &str) -> Script {
    match names::fold(word).chars().next() {
        Some(c) if tokens::is_cjk(c) => Script::Han,
        Some(c) if !c.is_ascii() => Script::Other,
        _ => Script::Latin,
    }
}

fn full_latin(known: &Known) -> bool {
    known.words.len() >= 2 || !known.initials.is_empty() && !known.words.is_empty()
}

/// Whether the greeting can mean this person.
fn could_be(person: &Person, greeting: &Greeting, cx: &Context) -> bool {
    let known = known(person);
    let squeezed: String = names::fold(&person.local)
        .chars()
        .filter(char::is_ascii_alphabetic)
        .collect();
    let organisation = cx.world.organisation_name(person).to_lowercase();
    let label = person
        .domain
        .split('.')
        .next()
        .unwrap_or_default()
        .to_owned();
    let words: Vec<&str> = greeting
        .name
        .split(|c: char| c.is_whitespace() || "-.'".contains(c))
        .filter(|w| !w.is_empty())
        .collect();
    let whole = names::fold(&greeting.name.replace(' ', ""));
    words.iter().any(|word| {
        let folded = names::fold(word);
        let initial = folded.chars().next();
        let by_initial = !greeting.titled && initial.is_some_and(|c| known.initials.contains(&c));
        known.words.iter().any(|k| names::same_word(word, k))
            || by_initial
            || folded.len() >= 3
                && (squeezed.contains(&folded)
                    || names::spelled(word)
                        .iter()
                        .any(|s| s.len() >= 2 && squeezed.contains(*s)))
            || folded.len() >= 4 && (organisation.contains(&folded) || label.contains(&folded))
    }) || whole.len() >= 4
        && (squeezed.contains(&whole) || whole.contains(&squeezed) && squeezed.len() >= 4)
        || initials_match(&squeezed, &words)
}

/// `thmueller@`, `ltm@`: letters of the greeting's words in their order.
fn initials_match(local: &str, words: &[&str]) -> bool {
    let initials: String = words
        .iter()
        .filter_map(|w| names::fold(w).chars().next())
        .collect();
    words.len() >= 2 && local.len() <= 4 && local.starts_with(&initials)
}
