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
use crate::reading::{Mail, Sighting, Zone};
use crate::review::{Edit, Part};
use crate::wording::Value;

mod attachments;
mod bank;
mod dates;
mod figures;
mod identifiers;
mod in_files;
mod issuer;
mod recipients;
mod subject;
mod terms;
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
    Terms,
    Bank,
    Identifiers,
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
    /// What it must be given besides the mail and the policy.
    pub needs: Needs,
    /// Checks that speak in its place where both saw one cause.
    pub yields_to: &'static [Yield],
}

/// What a check must be given besides the mail and the policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Needs {
    /// Nothing.
    Mail,
    /// Nothing; it reads a file that was opened as it reads a mail.
    MailOrFile,
    /// What is inside the attachments; silent while nobody reads them.
    Files,
    /// What was learned from sent mail; silent until there is enough of it.
    SentMail,
}

/// How one cause seen by two checks is told: the more specific check speaks,
/// this one keeps silent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Yield {
    /// When that check found something at the same place.
    Here(&'static str),
    /// When that check found anything in the mail.
    Anywhere(&'static str),
}

/// What a check may look at besides the mail.
pub struct Context<'a> {
    /// Policy and memory, compiled.
    pub world: &'a World,
    /// Which of the opened files are papers of our own.
    ours: Vec<bool>,
}

impl<'a> Context<'a> {
    fn new(mail: &Mail, world: &'a World) -> Self {
        let ours = mail.opened.iter().map(|opened| {
            let letter = opened.letter.as_deref();
            letter.is_some_and(|letter| issuer::is_ours(world, letter))
        });
        Self {
            world,
            ours: ours.collect(),
        }
    }

    /// Whether an opened file is a paper of our own.
    pub fn is_ours(&self, opened: usize) -> bool {
        self.ours.get(opened).copied().unwrap_or_default()
    }
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
    /// Places in opened files to quote and mark.
    pub seen: Vec<Sighting>,
    /// The file it was found in, by its label, when it was read as a mail is.
    pub file: Option<String>,
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
    fn of(meta: &'static Meta) -> Self {
        Self {
            meta,
            found: Vec::new(),
        }
    }

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
            seen: Vec::new(),
            file: None,
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

    /// Quotes a place of an opened file.
    pub fn sighting(&mut self, sighting: Sighting) -> &mut Self {
        self.seen.push(sighting);
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
    recipients / thread_domain_changed,
    recipients / malformed_address,
    recipients / mixed_customers,
    recipients / external_on_internal,
    recipients / other_customer_named,
    bank / account_not_mine,
    bank / beneficiary_not_mine,
    bank / bank_change,
    bank / iban_nowhere,
    bank / iban_invalid,
    bank / bic_invalid,
    text / internal_note,
    text / internal_thread,
    subject / internal_subject,
    attachments / hidden_content,
    attachments / other_customer_file,
    attachments / draft_file,
    text / personal_data,
    text / private_link,
    attachments / disguised_file,
    attachments / password_with_file,
    recipients / lookalike_address,
    recipients / name_twin,
    recipients / salutation_mismatch,
    recipients / unusual_recipient,
    recipients / wrong_identity,
    recipients / list_expanded,
    recipients / exposed_recipients,
    figures / line_total,
    figures / sum_total,
    figures / words_figures,
    attachments / file_total_mismatch,
    figures / price_outlier,
    figures / unit_changed,
    figures / currency_conflict,
    figures / percent_split,
    figures / malformed_number,
    figures / ambiguous_number,
    figures / open_price,
    figures / below_moq,
    figures / packing_arithmetic,
    terms / incoterm_conflict,
    terms / payment_conflict,
    terms / freight_contradiction,
    terms / incoterm_wrong_side,
    terms / obsolete_incoterm,
    terms / sea_term_by_air,
    terms / incoterm_place_missing,
    terms / hs_code,
    subject / document_number_mismatch,
    attachments / named_file_missing,
    attachments / missing_attachment,
    attachments / attachment_count,
    attachments / older_version,
    attachments / duplicate_file,
    attachments / attachment_size,
    text / placeholder,
    text / assistant_residue,
    text / unresolved_choice,
    text / mixed_script,
    dates / impossible_date,
    dates / lapsed_date,
    dates / date_order,
    dates / weekday_mismatch,
    dates / stale_year,
    dates / lead_time,
    identifiers / container_number,
    identifiers / air_waybill,
    identifiers / gtin,
    identifiers / uscc,
    tone / firm_offer,
    tone / no_validity,
    tone / heated,
    subject / empty_subject,
    subject / test_message,
    recipients / first_contact,
    recipients / usual_recipient_missing,
    recipients / personal_mailbox,
    recipients / reply_to_elsewhere,
    subject / stale_subject,
    subject / clause_not_found,
    attachments / editable_quote,
    attachments / unreadable_format,
    attachments / photo_location,
    attachments / unread_file,
    dates / ambiguous_date,
    dates / holiday,
    dates / relative_date,
    terms / port_spelling,
    text / wrong_language,
    text / missing_signature,
    tone / absolute_promise,
    tone / shouting,
    tone / over_apology,
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
    let cx = Context::new(mail, world);
    let mut all = Vec::new();
    for check in REGISTRY {
        let setting = policy.checks.get(check.meta.id).copied();
        if setting.is_some_and(|s| s.level().is_none()) {
            continue;
        }
        let mut out = Findings::of(check.meta);
        (check.run)(mail, &cx, &mut out);
        in_files::run(check, mail, &cx, &mut out.found);
        out.found.truncate(MAX_FINDINGS);
        if let Some(level) = setting.and_then(|s| s.level()) {
            out.found.iter_mut().for_each(|f| f.level = level);
        }
        all.append(&mut out.found);
    }
    let silent: Vec<bool> = all.iter().map(|found| yields(found, &all)).collect();
    let mut silent = silent.into_iter();
    all.retain(|_| !silent.next().unwrap_or_default());
    all
}

/// Whether another finding tells the cause of this one better.
fn yields(found: &Found, all: &[Found]) -> bool {
    let Some(check) = by_id(found.check) else {
        return false;
    };
    check.meta.yields_to.iter().any(|to| match to {
        Yield::Anywhere(id) => all.iter().any(|other| other.check == *id),
        Yield::Here(id) => all
            .iter()
            .any(|other| other.check == *id && other.spot.meets(&found.spot)),
    })
}

impl Spot {
    /// Whether two findings are about one place.
    fn meets(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Text(part, a), Self::Text(same, b)) => {
                part == same && a.start < b.end && b.start < a.end
            }
            _ => self == other,
        }
    }
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
    /// What it must be given besides the mail and the policy.
    pub needs: Needs,
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
            needs: check.meta.needs,
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
    fn checks_yield_to_checks() {
        for check in REGISTRY {
            for to in check.meta.yields_to {
                let (Yield::Here(id) | Yield::Anywhere(id)) = to;
                assert!(by_id(id).is_some(), "{} yields to {id}", check.meta.id);
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
