//! Own words for the letters of the correction desk: which there can be, and
//! the slots each can have.

use std::collections::BTreeMap;

use super::PolicyError;

/// Languages with letters of their own, as BCP 47 tags; English first.
pub const LANGUAGES: &[&str] = &["en", "zh-CN", "de", "es", "fr", "ja", "pt-BR", "ru", "ar"];

/// The letters there are, as a key and the desk name them.
pub const KINDS: &[&str] = &[
    "wrong-attachment",
    "missing-attachment",
    "wrong-detail",
    "wrong-recipient",
    "deletion-request",
    "replace-offer",
    "tone",
    "phone",
    "phone-wrong-recipient",
    "voicemail",
    "memo",
];

/// Those that say nothing of the content.
pub const SILENT: &[&str] = &[
    "wrong-recipient",
    "deletion-request",
    "phone-wrong-recipient",
    "voicemail",
];

/// Those that are said, and have no subject.
pub const SPOKEN: &[&str] = &["phone", "phone-wrong-recipient", "voicemail"];

/// Slots of every letter.
const COMMON: &[&str] = &[
    "subject", "date", "time", "zone", "name", "me", "company", "phone", "deadline",
];

/// Slots of what the mail said and should say.
const CONTENT: &[&str] = &[
    "file", "wrong", "right", "number", "field", "valid", "facts",
];

/// Slots of what only a superior reads.
const INSIDE: &[&str] = &["recipients", "discussed"];

/// The key of own words: `de/wrong-detail`.
pub fn key(language: &str, kind: &str) -> String {
    format!("{language}/{kind}")
}

/// The slots that own words for a letter can have.
pub fn slots(kind: &str) -> impl Iterator<Item = &'static str> {
    let content = if SILENT.contains(&kind) { &[] } else { CONTENT };
    let inside = if kind == "memo" { INSIDE } else { &[] };
    COMMON.iter().chain(content).chain(inside).copied()
}

/// A piece of own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Said as it stands.
    Words(&'a str),
    /// A slot with its braces; without the second one where that is missing.
    Slot(&'a str),
}

/// Own words cut at their slots, in order.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find('{') {
        let length = rest[start..].find('}').map(|end| end + 1);
        let end = start + length.unwrap_or(rest.len() - start);
        pieces.push(Piece::Words(&rest[..start]));
        pieces.push(Piece::Slot(&rest[start..end]));
        rest = &rest[end..];
    }
    pieces.push(Piece::Words(rest));
    pieces
}

/// The name of a slot, if it is whole.
pub fn slot_name(slot: &str) -> Option<&str> {
    slot.strip_prefix('{')?.strip_suffix('}')
}

/// Refuses words for a letter that does not exist, empty ones, and slots that
/// the letter cannot have.
pub(super) fn validate(letters: &BTreeMap<String, String>) -> Result<(), PolicyError> {
    for (key, text) in letters {
        let kind = kind_of(key).ok_or_else(|| PolicyError::UnknownLetter(key.clone()))?;
        if split(kind, text).1.is_empty() {
            return Err(PolicyError::EmptyLetter(key.clone()));
        }
        if let Some(slot) = unknown_slot(kind, text) {
            return Err(PolicyError::UnknownSlot {
                letter: key.clone(),
                slot: slot.to_owned(),
            });
        }
    }
    Ok(())
}

/// Subject and text of own words: the first line is the subject, unless they
/// are said.
pub fn split<'a>(kind: &str, own: &'a str) -> (&'a str, &'a str) {
    let own = own.trim();
    if SPOKEN.contains(&kind) {
        return ("", own);
    }
    let (subject, text) = own.split_once('\n').unwrap_or((own, ""));
    (subject.trim(), text.trim())
}

fn kind_of(key: &str) -> Option<&str> {
    let (language, kind) = key.split_once('/')?;
    (LANGUAGES.contains(&language) && KINDS.contains(&kind)).then_some(kind)
}

fn unknown_slot<'a>(kind: &str, text: &'a str) -> Option<&'a str> {
    pieces(text).into_iter().find_map(|piece| match piece {
        Piece::Slot(slot) if !is_slot(kind, slot) => Some(slot),
        _ => None,
    })
}

/// Whether a letter can have a slot, which comes with its braces.
pub fn is_slot(kind: &str, slot: &str) -> bool {
    slot_name(slot).is_some_and(|name| slots(kind).any(|known| known == name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(key: &str, text: &str) -> Result<(), PolicyError> {
        validate(&BTreeMap::from([(key.to_owned(), text.to_owned())]))
    }

    fn bad_slot(letter: &str, slot: &str) -> Result<(), PolicyError> {
        Err(PolicyError::UnknownSlot {
            letter: letter.into(),
            slot: slot.into(),
        })
    }

    #[test]
    fn own_words_for_letters_that_exist_are_taken() {
        for language in LANGUAGES {
            for kind in KINDS {
                let text = "Subject\n{name}, {time} ({zone})\n{me}";
                assert_eq!(checked(&key(language, kind), text), Ok(()));
            }
        }
        let all = "{number}: {field}\n{wrong} {right} {file} {valid} {facts}";
        assert_eq!(checked("de/wrong-detail", all), Ok(()));
        assert_eq!(checked("en/memo", "M\n{recipients}, {discussed}"), Ok(()));
    }

    #[test]
    fn a_letter_nobody_knows_is_refused_by_its_key() {
        for key in [
            "de/wrong-details",
            "nl/wrong-detail",
            "DE/wrong-detail",
            "wrong-detail",
            "de",
            "/",
            "",
        ] {
            let refused = Err(PolicyError::UnknownLetter(key.into()));
            assert_eq!(checked(key, "Text"), refused, "{key}");
        }
    }

    #[test]
    fn a_slot_nobody_fills_is_refused() {
        for (key, text, slot) in [
            ("en/wrong-detail", "S\n{price}", "{price}"),
            ("en/wrong-detail", "S\n{named}", "{named}"),
            ("en/wrong-detail", "S\n{Name}", "{Name}"),
            ("en/wrong-detail", "S\n{}", "{}"),
            ("en/wrong-detail", "S\n{wrong", "{wrong"),
            ("en/wrong-detail", "{wrong\n{right}", "{wrong\n{right}"),
            ("en/wrong-detail", "S\n{recipients}", "{recipients}"),
            ("en/deletion-request", "S\n{wrong}", "{wrong}"),
            ("de/voicemail", "{right}", "{right}"),
        ] {
            assert_eq!(checked(key, text), bad_slot(key, slot), "{key}");
        }
    }

    #[test]
    fn a_letter_of_nothing_is_refused() {
        for text in ["", " \n ", "Only a subject", "Only a subject\n \n"] {
            let refused = Err(PolicyError::EmptyLetter("de/tone".into()));
            assert_eq!(checked("de/tone", text), refused, "{text}");
        }
        assert_eq!(checked("de/voicemail", "{me}, {phone}"), Ok(()));
    }

    #[test]
    fn what_is_said_has_no_subject() {
        assert_eq!(split("tone", " A\n\nB\nC "), ("A", "B\nC"));
        assert_eq!(split("voicemail", "A\nB"), ("", "A\nB"));
    }

    #[test]
    fn words_are_cut_at_their_slots() {
        use Piece::{Slot, Words};
        assert_eq!(
            pieces("a{b}c{d"),
            [Words("a"), Slot("{b}"), Words("c"), Slot("{d"), Words("")]
        );
        assert_eq!(pieces(""), [Words("")]);
    }
}
