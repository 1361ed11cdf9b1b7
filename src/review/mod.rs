//! Findings become one verdict here, and nowhere else.

use serde::{Deserialize, Serialize};

use crate::checks::{Family, Found, Level, Spot, TouchKind};
use crate::draft::{Body, Draft, Recipient, RecipientKind};
use crate::knowledge::World;
use crate::policy::Policy;
use crate::reading::{Mail, Sighting, Zone};
use crate::wording::Words;

mod checklist;
mod digest;
mod hold;
mod recap;
pub mod repair;
mod risk;

pub use checklist::{
    AttachmentLine, AttachmentsRow, Checklist, FigureKind, FigureValue, FiguresRow, Organisation,
    PersonLine, RecipientsRow, RowState, SubjectRow, ToneRow,
};
pub use digest::digest;
pub use recap::Recap;
pub use risk::RecipientRisk;

/// All there is to say about a mail before it leaves.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// The heaviest level found; clear when there is nothing to say.
    pub verdict: Verdict,
    /// How long the mail is held once approved, in seconds.
    pub hold_seconds: u32,
    /// Names everything that leaves; an approval is for one digest.
    pub digest: String,
    /// Number and weight of the findings in one sentence.
    pub headline: String,
    /// What leaves, in one line.
    pub recap: Recap,
    /// Worst first.
    pub findings: Vec<Finding>,
    /// Each recipient with his risk.
    pub recipients: Vec<RecipientRisk>,
    /// The five rows a person reads before Send.
    pub checklist: Checklist,
}

/// The outcome of a review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// Nothing to say.
    Clear,
    /// Something worth knowing; never interrupts.
    Note,
    /// A look is asked for.
    Ask,
    /// Not before something was touched.
    Stop,
}

/// One thing a check found, in words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// Id of the check.
    pub check: String,
    /// The checklist row it belongs to.
    pub family: Family,
    /// How heavy it is.
    pub level: Level,
    /// Where it was seen.
    pub zone: Zone,
    /// In UTF-16 units of the subject, or of the body's text (for HTML: the
    /// text as [`crate::reading`] renders it). For recipients and attachments
    /// the index in the draft's list.
    pub span: TextSpan,
    /// What is wrong, in a few words.
    pub title: String,
    /// What is wrong, with the values, and what to do.
    pub detail: String,
    /// Why it matters.
    pub why: String,
    /// The sentence of the mail with the place marked, and computed lines.
    pub evidence: Vec<Evidence>,
    /// Edits that would settle it.
    pub repairs: Vec<Repair>,
    /// What the person must do to pass it unrepaired.
    pub touch: Touch,
}

/// A range in UTF-16 units, end exclusive.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(deny_unknown_fields)]
pub struct TextSpan {
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
}

/// A line to show under a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub struct Evidence {
    /// A sentence of the mail, or a computed line.
    pub text: String,
    /// What to mark in it, in UTF-16 units of `text`.
    pub marks: Vec<TextSpan>,
}

/// An edit that settles a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub struct Repair {
    /// The button's words.
    pub label: String,
    /// What it does.
    pub edit: Edit,
}

/// A change to a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Edit {
    /// Put other words in place of a range.
    Replace {
        /// The text the range is in.
        part: Part,
        /// The range, in UTF-16 units.
        span: TextSpan,
        /// What stood there when the finding was made: the edit is refused when
        /// something else does by now.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "tsify", tsify(optional))]
        was: Option<String>,
        /// The new words, plain text.
        with: String,
    },
    /// Put other words in place of several ranges of one text.
    ReplaceEach {
        /// The text the ranges are in.
        part: Part,
        /// In order of the text, none overlapping.
        changes: Vec<Change>,
    },
    /// Take an address out of all headers.
    RemoveRecipient {
        /// The address.
        address: String,
    },
    /// Put another address in the place of one.
    ReplaceRecipient {
        /// The address to replace.
        address: String,
        /// The one to write instead.
        with: String,
    },
    /// Move addresses from To and Cc to Bcc.
    MoveToBcc {
        /// The addresses.
        addresses: Vec<String>,
    },
    /// Take a file off the mail.
    RemoveAttachment {
        /// Its name.
        name: String,
    },
    /// Attach a file: only the person can, the host takes him there.
    AddAttachment,
}

/// One of the changes of [`Edit::ReplaceEach`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// The range, in UTF-16 units.
    pub span: TextSpan,
    /// What stood there when the finding was made.
    pub was: String,
    /// The new words, plain text.
    pub with: String,
}

/// The two texts of a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// The subject line.
    Subject,
    /// The body's text.
    Body,
}

/// What an [`Edit`] changes, as whole new values; absent means unchanged.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Edits {
    /// New subject.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "tsify", tsify(optional))]
    pub subject: Option<String>,
    /// New body in its old format.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "tsify", tsify(optional))]
    pub body: Option<Body>,
    /// New list of all recipients.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "tsify", tsify(optional))]
    pub recipients: Option<Vec<Recipient>>,
    /// Names of files to take off.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "tsify", tsify(optional))]
    pub remove_attachments: Option<Vec<String>>,
}

/// What the person must do to pass a finding without repairing it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Touch {
    /// Nothing.
    None,
    /// Press one button.
    Confirm {
        /// Its words.
        label: String,
    },
    /// Tick a box.
    Tick {
        /// Its words.
        label: String,
    },
    /// Pick one of several; it is the looking that counts.
    Choose {
        /// The question.
        label: String,
        /// The answers.
        options: Vec<String>,
    },
    /// Type a value again.
    Retype {
        /// The request.
        label: String,
        /// The value, compared without regard to spaces.
        expected: String,
    },
}

/// Turns what the checks found into the report.
pub fn review(
    draft: &Draft,
    mail: &Mail,
    mut found: Vec<Found>,
    world: &World,
    policy: &Policy,
    words: &Words,
) -> Report {
    // Stable: checks of one level keep the order of the registry.
    found.sort_by_key(|f| std::cmp::Reverse(f.level));
    let verdict = found
        .first()
        .map_or(Verdict::Clear, |worst| match worst.level {
            Level::Note => Verdict::Note,
            Level::Ask => Verdict::Ask,
            Level::Stop => Verdict::Stop,
        });
    Report {
        verdict,
        hold_seconds: hold::seconds(mail, &found, world, &policy.hold),
        digest: digest(draft),
        headline: headline(&found, words),
        recap: recap::recap(mail, world),
        recipients: risk::risks(mail, &found, world, words),
        checklist: checklist::checklist(mail, &found, world, words),
        findings: found.iter().map(|f| finding(f, mail, words)).collect(),
    }
}

fn headline(found: &[Found], words: &Words) -> String {
    let at = |level| found.iter().filter(|f| f.level == level).count();
    let (stops, asks) = (at(Level::Stop), at(Level::Ask));
    words.message(
        "review-headline",
        &[("stops", stops.into()), ("asks", asks.into())],
    )
}

fn finding(found: &Found, mail: &Mail, words: &Words) -> Finding {
    let id = found.check;
    let say = |attribute: &str| words.attribute(id, attribute, &found.params);
    Finding {
        check: id.to_owned(),
        family: found.family,
        level: found.level,
        zone: found.zone(mail),
        span: text_span(&found.spot, mail),
        title: title(found, words),
        detail: say(&variant("detail", found.variant)),
        why: say("why"),
        evidence: evidence(found, mail, words),
        repairs: found
            .repairs
            .iter()
            .map(|r| Repair {
                label: words.attribute(id, r.label, &r.params),
                edit: r.edit.clone(),
            })
            .collect(),
        touch: touch(found, words),
    }
}

/// What was found in a file as it would be in the mail says where it was.
fn title(found: &Found, words: &Words) -> String {
    let attribute = variant("title", found.variant);
    let title = words.attribute(found.check, &attribute, &found.params);
    match &found.file {
        Some(file) => words.message(
            "title-in-file",
            &[("title", title.into()), ("file", file.as_str().into())],
        ),
        None => title,
    }
}

fn variant(attribute: &str, variant: Option<&str>) -> String {
    match variant {
        Some(variant) => format!("{attribute}-{variant}"),
        None => attribute.to_owned(),
    }
}

fn text_span(spot: &Spot, mail: &Mail) -> TextSpan {
    match spot {
        Spot::Text(part, range) => mail.text(*part).utf16(range),
        Spot::Recipient(index) | Spot::Attachment(index) => TextSpan {
            start: *index,
            end: index + 1,
        },
        Spot::Whole => TextSpan::default(),
    }
}

fn evidence(found: &Found, mail: &Mail, words: &Words) -> Vec<Evidence> {
    let mut lines: Vec<Evidence> = Vec::new();
    for (part, range) in &found.marks {
        let line = mail.text(*part).sentence_with(range);
        match lines.iter_mut().find(|l| l.text == line.text) {
            Some(known) => known.marks.extend(line.marks),
            None => lines.push(line),
        }
    }
    lines.extend(found.seen.iter().filter_map(|s| sighting(s, mail, words)));
    lines.extend(found.notes.iter().map(|text| Evidence {
        text: text.clone(),
        marks: Vec::new(),
    }));
    lines
}

/// `Quotation.xlsx, sheet Price, D14: 27,500.00`
fn sighting(seen: &Sighting, mail: &Mail, words: &Words) -> Option<Evidence> {
    let opened = mail.opened.get(seen.file)?;
    let line = opened.text(seen.layer)?.line_with(&seen.range);
    let place = opened.place(seen.layer, seen.range.start);
    let at = if place.name.is_empty() {
        "nowhere"
    } else {
        "somewhere"
    };
    let place = words.message(
        &format!("place-{}", place.kind.word()),
        &[
            ("at", at.into()),
            ("file", opened.name.as_str().into()),
            ("name", place.name.into()),
            ("cell", place.cell.into()),
        ],
    );
    let lead = words.message(
        "place-quoted",
        &[("place", place.into()), ("text", "".into())],
    );
    let shift = lead.trim_end().encode_utf16().count() + 1;
    Some(Evidence {
        text: format!("{} {}", lead.trim_end(), line.text),
        marks: line
            .marks
            .into_iter()
            .map(|mark| TextSpan {
                start: mark.start + shift,
                end: mark.end + shift,
            })
            .collect(),
    })
}

/// A Stop is never passed by a bare OK: where a check asks for nothing
/// better, a box with the finding's own words is ticked.
fn touch(found: &Found, words: &Words) -> Touch {
    let label = || {
        found
            .variant
            .and_then(|v| words.optional(found.check, &variant("touch", Some(v)), &found.params))
            .unwrap_or_else(|| words.attribute(found.check, "touch", &found.params))
    };
    match (found.level, &found.touch) {
        (Level::Note, _) => Touch::None,
        (Level::Ask, _) => Touch::Confirm {
            label: words.message("touch-confirm", &[]),
        },
        (Level::Stop, TouchKind::Tick) => Touch::Tick { label: label() },
        (Level::Stop, TouchKind::Choose(options)) => Touch::Choose {
            label: label(),
            options: options.clone(),
        },
        (Level::Stop, TouchKind::Retype(expected)) => Touch::Retype {
            label: label(),
            expected: expected.clone(),
        },
    }
}

/// Names of the kinds, for lists sorted by header.
pub(crate) fn kinds() -> [RecipientKind; 3] {
    [RecipientKind::To, RecipientKind::Cc, RecipientKind::Bcc]
}
