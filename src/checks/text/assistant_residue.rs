//! # What it does
//! Stops a mail in which the words of a writing assistant were left: "Here is
//! a more polished version of your e-mail", an offer to adjust the tone, a
//! subject line in the body, Markdown stars and headings.
//!
//! # Why it matters
//! The customer reads that the letter to him was not written by you.
//!
//! # Example
//! Wrong: "Certainly! Here is a polished version of your e-mail:".
//! Right: the letter alone.
//!
//! # Traps
//! "Here is the revised version of the drawing", stars of footnotes and part
//! numbers, talk about such tools, what the customer quoted.
//!
//! # Settings
//! None.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::reading::Mail;
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "assistant-residue",
    family: Family::Text,
    level: Level::Stop,
    requirement: "B12",
    needs: Needs::MailOrFile,
    yields_to: &[],
};

/// One finding a mail: its places have one cause.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    let Some(first) = mail.residue.first() else {
        return;
    };
    if !cx.world.goes_out(mail) {
        return;
    }
    let words: String = mail.body.content[first.clone()]
        .trim()
        .chars()
        .take(80)
        .collect();
    let found = out
        .add(META.level, Spot::Text(Part::Body, first.clone()))
        .param("words", words);
    for range in &mail.residue[1..] {
        found.mark(Part::Body, range.clone());
    }
}
