//! # What it does
//! Asks when Chinese full-width marks, digits or single Chinese words stand
//! in a mail of another script.
//!
//! # Why it matters
//! To the reader they are boxes or gaps, and say that nobody read the mail
//! once more.
//!
//! # Example
//! Wrong: `USD 12.85，FOB Ningbo。`
//! Right: `USD 12.85, FOB Ningbo.`
//!
//! # Traps
//! Names of people, firms and streets, file names, a word that is explained,
//! tables with a Chinese column, bilingual mails, readers who read Chinese.
//!
//! # Settings
//! None.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot, Yield};
use crate::reading::tokens::is_cjk;
use crate::reading::{Mail, scripts};
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "mixed-script",
    family: Family::Text,
    level: Level::Ask,
    requirement: "B7",
    needs: Needs::Mail,
    yields_to: &[Yield::Here("private-link")],
};

/// One finding for the marks, one for the words.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    if !cx.world.goes_out(mail) || reads_chinese(mail) {
        return;
    }
    marks(mail, out);
    words(mail, out);
}

fn marks(mail: &Mail, out: &mut Findings) {
    let marks = &mail.mixed_script.marks;
    let Some(first) = marks.first() else { return };
    let content = &mail.body.content;
    let changes = marks
        .iter()
        .filter_map(|range| {
            let mark = content[range.clone()].chars().next()?;
            let next = content[range.end..].chars().next();
            Some((range.clone(), scripts::western(mark, next)))
        })
        .collect();
    let found = out
        .add(META.level, Spot::Text(Part::Body, first.clone()))
        .variant("marks")
        .param("marks", seen(mail, marks));
    for range in &marks[1..] {
        found.mark(Part::Body, range.clone());
    }
    found.repair(
        "repair-convert",
        Vec::new(),
        mail.replace_each(Part::Body, changes),
    );
}

fn words(mail: &Mail, out: &mut Findings) {
    let words = &mail.mixed_script.words;
    let Some(first) = words.first() else { return };
    let found = out
        .add(META.level, Spot::Text(Part::Body, first.clone()))
        .variant("words")
        .param("words", seen(mail, words));
    for range in &words[1..] {
        found.mark(Part::Body, range.clone());
    }
}

/// The first different ones, as they stand.
fn seen(mail: &Mail, places: &[std::ops::Range<usize>]) -> String {
    let mut seen: Vec<&str> = Vec::new();
    for range in places {
        let text = &mail.body.content[range.clone()];
        if !seen.contains(&text) && seen.len() < 4 {
            seen.push(text);
        }
    }
    seen.join(" ")
}

/// Somebody outside whose name or country says that he reads it.
fn reads_chinese(mail: &Mail) -> bool {
    const COUNTRIES: &[&str] = &[".cn", ".tw", ".hk", ".mo", ".jp", ".sg"];
    mail.recipients.iter().any(|person| {
        person.domain != mail.from.domain
            && (person.name.chars().any(is_cjk)
                || COUNTRIES.iter().any(|end| person.domain.ends_with(end)))
    })
}
