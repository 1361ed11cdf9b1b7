//! A person's own words for a letter. Whatever they say, no slot stays open,
//! and who should not have got the mail reads nothing of its content again.

use super::Details;
use super::letters::{LetterError, Wish};
use super::slots::{Slot, Slots};
use super::tongue::language_for;
use super::wording::Parts;
use crate::aftercare::SentMail;
use crate::policy::AftercareSetting;
use crate::policy::letters::{self, Piece};
use crate::reading::tokens::{Kind, lex};

/// Letters and digits below which a value says nothing by itself.
const TELLING: usize = 3;

/// The person's own words for a text, in the language the text will be in.
pub fn own_words<'a>(
    setting: &'a AftercareSetting,
    sent: &SentMail,
    wish: &Wish,
) -> Option<&'a str> {
    let key = letters::key(language_for(sent, wish), wish.kind.name());
    setting.letters.get(&key).map(String::as_str)
}

/// Own words with the slots filled: subject and text.
///
/// # Errors
/// [`LetterError::Missing`] for values the person can still give,
/// [`LetterError::OwnWords`] for words that cannot be used.
pub(super) fn filled(own: &str, slots: &Slots, language: &str) -> Result<Parts, LetterError> {
    let (subject, text) = letters::split(slots.kind.name(), own);
    if text.is_empty() {
        return Err(LetterError::OwnWords(subject.to_owned()));
    }
    let values = slots.allowed(language);
    require_slots(own, slots, &values)?;
    if slots.kind.is_silent() {
        refuse_content(own, &slots.slip.details)?;
    }
    Ok(vec![
        ("subject".to_owned(), fill(subject, &values)),
        ("text".to_owned(), fill(text, &values)),
    ])
}

/// In one pass: what stands in a value is a word, not a slot.
fn fill(text: &str, values: &[(&'static str, String)]) -> String {
    letters::pieces(text)
        .into_iter()
        .map(|piece| match piece {
            Piece::Words(words) => words,
            Piece::Slot(slot) => value_of(slot, values).unwrap_or_default(),
        })
        .collect()
}

fn value_of<'a>(slot: &str, values: &'a [(&'static str, String)]) -> Option<&'a str> {
    let name = letters::slot_name(slot)?;
    let (_, value) = values.iter().find(|(known, _)| *known == name)?;
    let value = value.trim();
    (!value.is_empty()).then_some(value)
}

/// A slot that is empty is asked for where an answer would fill it.
fn require_slots(
    own: &str,
    slots: &Slots,
    values: &[(&'static str, String)],
) -> Result<(), LetterError> {
    let mut missing = Vec::new();
    for piece in letters::pieces(own) {
        let Piece::Slot(slot) = piece else {
            continue;
        };
        let known = letters::is_slot(slots.kind.name(), slot);
        if known && value_of(slot, values).is_some() {
            continue;
        }
        let asked = letters::slot_name(slot).and_then(Slot::by_name);
        match asked.filter(|asked| known && slots.takes(*asked)) {
            Some(asked) if missing.contains(&asked) => {}
            Some(asked) => missing.push(asked),
            None => return Err(LetterError::OwnWords(slot.to_owned())),
        }
    }
    if missing.is_empty() {
        Ok(())
    } else {
        Err(LetterError::Missing(missing))
    }
}

/// Nothing of the content, not even written out instead of a slot.
fn refuse_content(own: &str, details: &Details) -> Result<(), LetterError> {
    let told = bare(own);
    let Details {
        wrong,
        right,
        number,
        file,
        ..
    } = details;
    let secret = [wrong, right, number, file]
        .into_iter()
        .flat_map(|value| value.lines())
        .find(|value| secrets(value).iter().any(|one| told.contains(one)));
    match secret {
        Some(value) => Err(LetterError::OwnWords(value.trim().to_owned())),
        None => Ok(()),
    }
}

/// What would give a value away: the whole of it, and its numbers however
/// they are written ("USD 27,500.00" is also "27 500").
fn secrets(value: &str) -> Vec<String> {
    let tokens = lex(value);
    let numbers = tokens
        .iter()
        .filter(|token| token.kind == Kind::Number)
        .map(|token| {
            let number = token.text(value);
            let whole = [".00", ",00"]
                .iter()
                .find_map(|end| number.strip_suffix(end));
            bare(whole.unwrap_or(number))
        });
    numbers
        .chain([bare(value)])
        .filter(|one| one.chars().count() >= TELLING)
        .collect()
}

/// The letters and digits alone, in lower case.
fn bare(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn details() -> Details {
        Details {
            wrong: "USD 27,500.00".into(),
            right: "3".into(),
            number: "QT-118".into(),
            file: "Cost sheet.xlsx\nPrices.pdf".into(),
            ..Details::default()
        }
    }

    #[test]
    fn a_value_written_out_is_refused_however_it_is_written() {
        for own in [
            "the figure 27,500.00",
            "27.500 dollars",
            "usd 27 500",
            "our QT 118",
            "the COST SHEET.xlsx",
            "see prices.pdf",
        ] {
            assert!(refuse_content(own, &details()).is_err(), "{own}");
        }
        // A single digit gives nothing away, and stands in every list.
        let own = "Please (1) delete it, (2) use nothing of it, (3) confirm.";
        assert_eq!(refuse_content(own, &details()), Ok(()));
        assert_eq!(refuse_content("2,750", &details()), Ok(()));
    }

    #[test]
    fn what_stands_in_a_value_is_no_slot() {
        let values = [("name", "{me}".to_owned()), ("me", "Li".to_owned())];
        assert_eq!(fill("{name}, {me}", &values), "{me}, Li");
    }
}
