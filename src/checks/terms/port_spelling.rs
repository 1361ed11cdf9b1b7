//! # What it does
//! Notes the name of a port that is one slip away from a main port's name.
//!
//! # Why it matters
//! A misspelt port travels on into booking, bill of lading and letter of credit,
//! where every letter counts.
//!
//! # Example
//! Wrong: "ETA Roterddam".
//! Right: "ETA Rotterdam".
//!
//! # Traps
//! Names in other languages (Róterdam, Anvers, Danzig), old names (Bombay), two
//! spellings of one port (Port Kelang), small ports, people and firms named after
//! a port. Quoted text.
//!
//! # Settings
//! None.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::reading::Mail;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "port-spelling",
    family: Family::Terms,
    level: Level::Note,
    requirement: "B7",
    needs: Needs::Mail,
    yields_to: &[],
};

/// One finding a name.
pub fn check(mail: &Mail, _cx: &Context, out: &mut Findings) {
    for fact in mail.own_facts(&mail.port_slips) {
        if mail.is_questioned(fact.part, &fact.range) {
            continue;
        }
        let written = mail.text(fact.part).content[fact.range.clone()].to_owned();
        let right = capitalised(fact.value, &written);
        out.add(META.level, Spot::Text(fact.part, fact.range.clone()))
            .param("written", written)
            .param("right", right.as_str())
            .repair(
                "repair-name",
                vec![("right", right.as_str().into())],
                mail.replace(fact.part, &fact.range, right.clone()),
            );
    }
}

/// With capitals as the mail has them.
fn capitalised(name: &str, written: &str) -> String {
    if written == written.to_uppercase() {
        return name.to_uppercase();
    }
    let words: Vec<String> = name
        .split(' ')
        .map(|word| match word.chars().next() {
            Some(first) if !matches!(word, "de" | "of" | "es" | "do") => {
                first.to_uppercase().chain(word.chars().skip(1)).collect()
            }
            _ => word.to_owned(),
        })
        .collect();
    words.join(" ")
}
