//! # What it does
//! Compares an amount in words with the amount in figures beside it, in
//! English, German, Spanish, French, Portuguese, Russian and Chinese.
//!
//! # Why it matters
//! Banks refuse papers whose words and figures disagree, and where they pay,
//! the words count.
//!
//! # Example
//! Wrong: USD 25,700.00 (SAY US DOLLARS TWENTY SEVEN THOUSAND FIVE HUNDRED
//! ONLY).
//! Right: USD 25,700.00 (SAY US DOLLARS TWENTY FIVE THOUSAND SEVEN HUNDRED
//! ONLY).
//!
//! # Traps
//! Fifteen hundred, 90/100, lakh and crore, 万. Words without hundredths.
//! Other amounts in the same sentence. Counts in words that are no amounts.
//!
//! # Settings
//! None.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot, TouchKind};
use crate::reading::{Mail, numbers};
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "words-figures",
    family: Family::Figures,
    level: Level::Stop,
    requirement: "B7",
    needs: Needs::MailOrFile,
    yields_to: &[],
};

/// One finding a disagreement.
pub fn check(mail: &Mail, _cx: &Context, out: &mut Findings) {
    for spelled in mail.spelled.iter().filter(|s| !s.agrees()) {
        let number = &spelled.figure.number;
        // The wrong figure is told already, with the words for right.
        let told = mail
            .mended(number)
            .is_some_and(|right| right == spelled.value)
            || mail.sums.iter().any(|sum| {
                sum.total.range == *number && !sum.is_right() && sum.expected == spelled.value
            });
        if told || mail.is_questioned(Part::Body, &spelled.range) {
            continue;
        }
        let figure = mail.body.content[number.clone()].to_owned();
        let scale = numbers::scale(&figure, mail.convention);
        let words = mail.body.content[spelled.range.clone()].to_owned();
        let as_words = numbers::write(spelled.value, scale, mail.convention);
        out.add(META.level, Spot::Text(Part::Body, spelled.range.clone()))
            .param("words", as_words.as_str())
            .param("figure", figure.as_str())
            .mark(Part::Body, number.clone())
            .note(format!("{words} = {as_words}"))
            .repair(
                "repair-figure",
                vec![("words", as_words.as_str().into())],
                mail.replace(Part::Body, number, as_words.clone()),
            )
            .touch(TouchKind::Choose(vec![figure, as_words.clone()]));
    }
}
