//! # What it does
//! Notes a closing phrase in another language than the letter's.
//!
//! # Why it matters
//! The tail of another customer's letter says that this one was made from it.
//!
//! # Example
//! Wrong: "Mit freundlichen Grüßen" under an English letter to Spain.
//! Right: "Best regards" under anything.
//!
//! # Traps
//! English regards stand under letters in every language. Bilingual mails and
//! signatures, quoted words, a letter too short to tell its language.
//!
//! # Settings
//! None.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::reading::Mail;
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "wrong-language",
    family: Family::Text,
    level: Level::Note,
    requirement: "B12",
    needs: Needs::Mail,
    yields_to: &[],
};

/// One finding a mail.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    let Some((range, _)) = &mail.stray_closing else {
        return;
    };
    if cx.world.goes_out(mail) {
        let words = mail.body.content[mail.body.sentence_at(range)].trim();
        let words: String = words.chars().take(80).collect();
        out.add(META.level, Spot::Text(Part::Body, range.clone()))
            .param("words", words);
    }
}
