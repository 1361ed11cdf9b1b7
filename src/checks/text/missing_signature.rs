//! # What it does
//! Notes a first mail to the outside that ends without a name or a telephone
//! number.
//!
//! # Why it matters
//! Nobody answers a stranger who does not say who he is.
//!
//! # Example
//! Wrong: a first letter that ends with "Best regards".
//! Right: a name beneath, or the signature of the mail program.
//!
//! # Traps
//! Answers and forwards. A name or number in the text itself.
//!
//! # Settings
//! None.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::draft::DraftKind;
use crate::reading::{Mail, Zone, names, tokens};

/// What it says of itself.
pub const META: Meta = Meta {
    id: "missing-signature",
    family: Family::Text,
    level: Level::Note,
    requirement: "B12",
    needs: Needs::Mail,
    yields_to: &[],
};

/// Characters below which a mail is a word in passing.
const SHORT: usize = 60;

/// Lines from the end a name is looked for in.
const LAST_LINES: usize = 8;

/// One finding a mail.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    let first = mail.kind == DraftKind::New && !mail.is_answer();
    let written = mail.body.authored();
    if !first || written.trim().chars().count() < SHORT || !cx.world.goes_out(mail) {
        return;
    }
    let signature: String = mail
        .body
        .ranges(Zone::Signature)
        .map(|range| &mail.body.content[range])
        .collect();
    let end = last_lines(&format!("{written}\n{signature}"));
    if !has_telephone(&written) && !has_telephone(&signature) && !is_signed(mail, &end) {
        out.add(META.level, Spot::Whole);
    }
}

fn last_lines(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().filter(|l| !l.trim().is_empty()).collect();
    let from = lines
        .len()
        .saturating_sub(LAST_LINES)
        .max(1)
        .min(lines.len());
    lines[from..].iter().map(|l| l.trim().to_owned()).collect()
}

fn has_telephone(text: &str) -> bool {
    let mut digits = 0;
    text.chars().any(|c| {
        match c {
            '0'..='9' => digits += 1,
            ' ' | '-' | '/' | '(' | ')' | '.' | '+' | '\u{a0}' => {}
            _ => digits = 0,
        }
        digits >= 8
    })
}

/// A part of the sender's name, or the name of somebody known by his surname.
fn is_signed(mail: &Mail, lines: &[String]) -> bool {
    let own: Vec<&str> = mail
        .from
        .name
        .split(|c: char| !c.is_alphanumeric())
        .chain(mail.from.local.split(|c: char| !c.is_alphanumeric()))
        .filter(|word| word.chars().count() > 1 && !names::is_desk(&word.to_lowercase()))
        .collect();
    lines.iter().any(|line| {
        let words = || line.split(|c: char| !c.is_alphanumeric());
        let short = line.chars().count() <= 40;
        words().any(|word| !word.is_empty() && own.iter().any(|name| names::same_word(name, word)))
            || short
                && words().any(|word| {
                    word.chars().all(tokens::is_cjk)
                        && (2..=4).contains(&word.chars().count())
                        && names::has_latin_surname(word)
                })
            || is_short_name(line)
    })
}

/// "Kevin Zhou", "K. Zhou", "Анна Петрова": a line of two or three words that
/// all begin with a capital, and no department.
fn is_short_name(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    (2..=3).contains(&words.len())
        && words.iter().all(|word| {
            word.starts_with(char::is_uppercase)
                && word
                    .chars()
                    .all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\''))
                && !names::is_desk(&word.to_lowercase())
        })
}
