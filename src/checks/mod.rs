//! The checks: one file each, in one folder a family. This file is the
//! registry and the shape they share.
//!
//! A check is a pure function of the facts and the world. It says what it saw
//! and where; words are put to it by [`crate::wording`], weight is given by
//! [`crate::review`].

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::knowledge::World;
use crate::policy::Policy;
use crate::reading::{Mail, Zone};
use crate::review::{Edit, Part};
use crate::wording::Value;

mod attachments;
mod bank;
mod dates;
mod figures;
mod recipients;
mod subject;
mod text;
mod tone;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Shown in the checklist, never interrupts.
    Note,
    /// Interrupts; one press passes.
    Ask,
    /// Interrupts; only a deliberate touch passes.
    Stop,
}

/// The row of the checklist a check belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Family {
    Recipients,
    Subject,
    Attachments,
    Figures,
    Dates,
    Bank,
    Text,
    Tone,
}

/// What a check says of itself.
#[derive(Debug)]
pub struct Meta {
    /// The name in code, policy files, reports and tests.
    pub id: &'static str,
    /// Its family.
    pub family: Family,
    /// The heaviest level it speaks at by default.
    pub level: Level,
    /// The row of requirements.md it serves.
    pub requirement: &'static str,
}

/// What a check may look at besides the mail.
pub struct Context<'a> {
    /// Policy and memory, compiled.
    pub world: &'a World,
}

/// One thing a check saw, before words are put to it.
#[derive(Debug, Clone)]
pub struct Found {
    /// Id of the check.
    pub check: &'static str,
    /// Its family.
    pub family: Family,
    /// The level asked for, then the one the policy allows.
    pub level: Level,
    /// Where.
    pub spot: Spot,
    /// Which title and detail of the catalog's block, when it has several.
    pub variant: Option<&'static str>,
    /// Values for the words.
    pub params: Vec<(&'static str, Value)>,
    /// Places in the mail to quote and mark.
    pub marks: Vec<(Part, Range<usize>)>,
    /// Computed lines to show beneath.
    pub notes: Vec<String>,
    /// Edits that would settle it.
    pub repairs: Vec<RepairSpec>,
    /// What passes a Stop.
    pub touch: TouchKind,
}

/// Where a finding is, in byte offsets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spot {
    /// A range of the subject or the body's text.
    Text(Part, Range<usize>),
    /// A recipient, by index.
    Recipient(usize),
    /// An attachment, by index.
    Attachment(usize),
    /// The mail as a whole.
    Whole,
}

/// A repair before words are put to its button.
#[derive(Debug, Clone)]
pub struct RepairSpec {
    /// Attribute of the catalog's block with the button's words.
    pub label: &'static str,
    /// Values for them.
    pub params: Vec<(&'static str, Value)>,
    /// What it does.
    pub edit: Edit,
}

/// What passes a Stop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TouchKind {
    /// A box with the block's `touch` words.
    Tick,
    /// The right one of these.
    Choose(Vec<String>),
    /// This value, typed again.
    Retype(String),
}

/// Where a check puts what it saw.
pub struct Findings {
    meta: &'static Meta,
    found: Vec<Found>,
}

impl Findings {
    /// Reports something at `spot` and gives it back to be completed. The
    /// place is marked as evidence when it is in a text.
    pub fn add(&mut self, level: Level, spot: Spot) -> &mut Found {
        let marks = match &spot {
            Spot::Text(part, range) => vec![(*part, range.clone())],
            _ => Vec::new(),
        };
        self.found.push(Found {
            check: self.meta.id,
            family: self.meta.family,
            level,
            spot,
            variant: None,
            params: Vec::new(),
            marks,
            notes: Vec::new(),
            repairs: Vec::new(),
            touch: TouchKind::Tick,
        });
        let last = self.found.len() - 1;
        &mut self.found[last]
    }

    /// Whether nothing was reported yet.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }
}

impl Found {
    /// Gives a value to the words.
    pub fn param(&mut self, name: &'static str, value: impl Into<Value>) -> &mut Self {
        self.params.push((name, value.into()));
        self
    }

    /// Picks the `-variant` title and detail.
    pub fn variant(&mut self, variant: &'static str) -> &mut Self {
        self.variant = Some(variant);
        self
    }

    /// Marks one more place.
    pub fn mark(&mut self, part: Part, range: Range<usize>) -> &mut Self {
        self.marks.push((part, range));
        self
    }

    /// Shows a computed line.
    pub fn note(&mut self, line: impl Into<String>) -> &mut Self {
        self.notes.push(line.into());
        self
    }

    /// Offers an edit; `label` is an attribute of the check's block.
    pub fn repair(
        &mut self,
        label: &'static str,
        params: Vec<(&'static str, Value)>,
        edit: Edit,
    ) -> &mut Self {
        self.repairs.push(RepairSpec {
            label,
            params,
            edit,
        });
        self
    }

    /// Asks for something better than a tick.
    pub fn touch(&mut self, touch: TouchKind) -> &mut Self {
        self.touch = touch;
        self
    }

    /// The zone of the place.
    pub fn zone(&self, mail: &Mail) -> Zone {
        match &self.spot {
            Spot::Text(Part::Subject, _) => Zone::Subject,
            Spot::Text(Part::Body, range) => mail.body.zone_at(range.start),
            Spot::Recipient(_) => Zone::Recipients,
            Spot::Attachment(_) => Zone::Attachments,
            Spot::Whole => Zone::Authored,
        }
    }
}

/// A registered check.
pub struct Check {
    /// What it says of itself.
    pub meta: &'static Meta,
    run: fn(&Mail, &Context, &mut Findings),
    #[cfg(feature = "cli")]
    source: &'static str,
    #[cfg(all(test, feature = "cli"))]
    file: &'static str,
}

macro_rules! registry {
    ($($family:ident / $name:ident),* $(,)?) => {
        /// Every check, ordered by family and harm: the order findings of one
        /// level are shown in.
        pub static REGISTRY: &[Check] = &[$(Check {
            meta: &$family::$name::META,
            run: $family::$name::check,
            #[cfg(feature = "cli")]
            source: include_str!(concat!(stringify!($family), "/", stringify!($name), ".rs")),
            #[cfg(all(test, feature = "cli"))]
            file: stringify!($name),
        }),*];
    };
}

registry![
    recipients / blocked_recipient,
    recipients / lookalike_domain,
    recipients / mixed_customers,
    recipients / salutation_mismatch,
    bank / iban_invalid,
    figures / line_total,
    subject / document_number_mismatch,
    attachments / named_file_missing,
    attachments / missing_attachment,
    text / internal_note,
    text / placeholder,
    dates / lapsed_date,
    dates / weekday_mismatch,
    tone / heated,
];

/// The check with this id.
pub fn by_id(id: &str) -> Option<&'static Check> {
    REGISTRY.iter().find(|check| check.meta.id == id)
}

/// Findings of one check shown at most.
const MAX_FINDINGS: usize = 20;

/// Runs every check the policy leaves on and gives each finding the level
/// the policy wants.
pub fn run(mail: &Mail, world: &World, policy: &Policy) -> Vec<Found> {
    let cx = Context { world };
    let mut all = Vec::new();
    for check in REGISTRY {
        let setting = policy.checks.get(check.meta.id).copied();
        if setting.is_some_and(|s| s.level().is_none()) {
            continue;
        }
        let mut out = Findings {
            meta: check.meta,
            found: Vec::new(),
        };
        (check.run)(mail, &cx, &mut out);
        out.found.truncate(MAX_FINDINGS);
        if let Some(level) = setting.and_then(|s| s.level()) {
            out.found.iter_mut().for_each(|f| f.level = level);
        }
        all.append(&mut out.found);
    }
    all
}

/// A check as settings pages and `lastlook checks` list it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct CheckInfo {
    /// Its id.
    pub id: String,
    /// Its family.
    pub family: Family,
    /// Its default level.
    pub level: Level,
    /// The requirement it serves.
    pub requirement: String,
    /// Its name in the interface language.
    pub title: String,
    /// What it looks for and why, in the interface language.
    pub help: String,
}

/// All checks in the words of a language.
pub fn list(words: &crate::wording::Words) -> Vec<CheckInfo> {
    REGISTRY
        .iter()
        .map(|check| CheckInfo {
            id: check.meta.id.to_owned(),
            family: check.meta.family,
            level: check.meta.level,
            requirement: check.meta.requirement.to_owned(),
            title: words.attribute(check.meta.id, "name", &[]),
            help: words.attribute(check.meta.id, "why", &[]),
        })
        .collect()
}

#[cfg(feature = "cli")]
impl Check {
    /// The doc comment of the check's file, which is its help page.
    pub fn help(&self) -> String {
        self.source
            .lines()
            .take_while(|line| line.starts_with("//!"))
            .map(|line| line.trim_start_matches("//!").trim_start_matches(' '))
            .collect::<Vec<_>>()
            .join("\n")
    }
}

#[cfg(all(test, feature = "cli"))]
mod tests {
    use super::*;

    #[test]
    fn every_check_is_documented_for_its_user() {
        for check in REGISTRY {
            let help = check.help();
            for heading in [
                "# What it does",
                "# Why it matters",
                "# Example",
                "# Traps",
                "# Settings",
            ] {
                assert!(help.contains(heading), "{} lacks {heading}", check.meta.id);
            }
        }
    }

    #[test]
    fn ids_are_unique_and_named_as_their_files() {
        let mut ids: Vec<&str> = REGISTRY.iter().map(|check| check.meta.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), REGISTRY.len());
        for check in REGISTRY {
            let file = check.meta.id.replace('-', "_");
            assert!(check.source.contains(&format!("id: \"{}\"", check.meta.id)));
            assert!(
                check.file.ends_with(&file),
                "{} is in {}",
                check.meta.id,
                check.file
            );
        }
    }
}
