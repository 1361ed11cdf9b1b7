//! The five rows a person reads before Send.

use serde::{Deserialize, Serialize};

use crate::checks::{Family, Found, Level};
use crate::draft::RecipientKind;
use crate::knowledge::World;
use crate::reading::Mail;
use crate::reading::files::File;
use crate::wording::Words;

/// Figures shown at most; a price list would bury the total.
const MAX_FIGURES: usize = 60;

/// The five rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub struct Checklist {
    /// To whom, by organisation.
    pub recipients: RecipientsRow,
    /// The subject line.
    pub subject: SubjectRow,
    /// The files.
    pub attachments: AttachmentsRow,
    /// Amounts, quantities, dates and document numbers, arithmetic redone.
    pub figures: FiguresRow,
    /// How it sounds.
    pub tone: ToneRow,
}

/// How a row stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum RowState {
    /// Looked at, nothing found.
    Ok,
    /// Something worth knowing.
    Note,
    /// A look is asked for.
    Ask,
    /// A touch is asked for.
    Stop,
    /// There was nothing to look at.
    Empty,
}

/// The recipients by organisation, outsiders first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub struct RecipientsRow {
    /// How the row stands.
    pub state: RowState,
    /// Each organisation once.
    pub organisations: Vec<Organisation>,
}

/// One organisation and its people on this mail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub struct Organisation {
    /// Customer name from the policy, else the domain.
    pub name: String,
    /// Registrable domain.
    pub domain: String,
    /// The own firm.
    pub inside: bool,
    /// In the policy or written to before.
    pub known: bool,
    /// The people.
    pub people: Vec<PersonLine>,
}

/// A person with the real address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub struct PersonLine {
    /// The header it stands in.
    pub kind: RecipientKind,
    /// Display name.
    pub name: String,
    /// Address.
    pub address: String,
    /// A distribution list whose members cannot be seen from here.
    pub list: bool,
}

/// The subject line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub struct SubjectRow {
    /// How the row stands.
    pub state: RowState,
    /// The subject.
    pub text: String,
}

/// The files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub struct AttachmentsRow {
    /// How the row stands.
    pub state: RowState,
    /// Inline images left out.
    pub files: Vec<AttachmentLine>,
}

/// A file with what is known of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct AttachmentLine {
    /// File name.
    pub name: String,
    /// Media type.
    pub mime_type: String,
    /// Bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "tsify", tsify(optional))]
    pub size: Option<u64>,
    /// Whether what is inside was read, in words; empty where there is nothing
    /// to read, as in a picture.
    pub read: String,
}

/// The values found in the authored text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub struct FiguresRow {
    /// How the row stands.
    pub state: RowState,
    /// In the order of the text; calculations first.
    pub values: Vec<FigureValue>,
}

/// One value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub struct FigureValue {
    /// As it stands in the mail, or the calculation redone.
    pub text: String,
    /// What it is.
    pub kind: FigureKind,
    /// Whether it came out right, where that could be tried.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "tsify", tsify(optional))]
    pub ok: Option<bool>,
}

/// What a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs, reason = "the names say it")]
pub enum FigureKind {
    Calculation,
    Money,
    Quantity,
    Date,
    Document,
}

/// How the mail sounds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub struct ToneRow {
    /// How the row stands.
    pub state: RowState,
    /// One sentence.
    pub note: String,
}

pub(super) fn checklist(mail: &Mail, found: &[Found], world: &World, words: &Words) -> Checklist {
    let figures = figures(mail);
    Checklist {
        recipients: RecipientsRow {
            state: state(found, &[Family::Recipients], mail.recipients.is_empty()),
            organisations: organisations(mail, world),
        },
        subject: SubjectRow {
            state: state(
                found,
                &[Family::Subject],
                mail.subject.content.trim().is_empty(),
            ),
            text: mail.subject.content.clone(),
        },
        attachments: AttachmentsRow {
            state: state(found, &[Family::Attachments], mail.files.is_empty()),
            files: mail
                .files
                .iter()
                .map(|file| AttachmentLine {
                    name: file.name.clone(),
                    mime_type: file.mime_type.clone(),
                    size: file.size,
                    read: was_read(mail, file, words),
                })
                .collect(),
        },
        figures: FiguresRow {
            state: state(
                found,
                &[
                    Family::Figures,
                    Family::Dates,
                    Family::Terms,
                    Family::Bank,
                    Family::Identifiers,
                ],
                figures.is_empty(),
            ),
            values: figures,
        },
        tone: tone(found, words),
    }
}

/// Whether a file was read; of a file that holds files, whether it was itself.
fn was_read(mail: &Mail, file: &File, words: &Words) -> String {
    let Some(opened) = mail.opened.iter().find(|o| o.index == file.index) else {
        return String::new();
    };
    let id = match opened.contents.unread {
        Some(why) => format!("file-unread-{}", why.word()),
        None if opened.contents.cut => "file-cut".to_owned(),
        None if opened.letter.is_some() || opened.entries > 0 => "file-read".to_owned(),
        None => return String::new(),
    };
    words.message(&id, &[])
}

/// Text findings have no row of their own in look.md's checklist; they are
/// about what the words give away, so they count with the tone.
fn tone(found: &[Found], words: &Words) -> ToneRow {
    let state = state(found, &[Family::Tone, Family::Text], false);
    let note = if state == RowState::Ok {
        "tone-calm"
    } else {
        "tone-look"
    };
    ToneRow {
        state,
        note: words.message(note, &[]),
    }
}

fn state(found: &[Found], families: &[Family], empty: bool) -> RowState {
    let worst = found
        .iter()
        .filter(|f| families.contains(&f.family))
        .map(|f| f.level)
        .max();
    match worst {
        Some(Level::Stop) => RowState::Stop,
        Some(Level::Ask) => RowState::Ask,
        Some(Level::Note) => RowState::Note,
        None if empty => RowState::Empty,
        None => RowState::Ok,
    }
}

fn organisations(mail: &Mail, world: &World) -> Vec<Organisation> {
    let mut list: Vec<Organisation> = Vec::new();
    for person in &mail.recipients {
        let line = PersonLine {
            kind: person.kind,
            name: person.name.clone(),
            address: person.address.clone(),
            list: person.closed_list,
        };
        let name = world.organisation_name(person);
        match list.iter_mut().find(|o| o.name == name) {
            Some(organisation) => organisation.people.push(line),
            None => list.push(Organisation {
                name,
                domain: person.organisation.clone(),
                inside: world.is_inside(mail, person),
                known: world.is_known(person),
                people: vec![line],
            }),
        }
    }
    list.sort_by_key(|o| o.inside);
    list
}

fn figures(mail: &Mail) -> Vec<FigureValue> {
    let calculations = mail.calculations.iter().map(|c| FigureValue {
        text: c.redone(mail.convention),
        kind: FigureKind::Calculation,
        ok: Some(c.is_right()),
    });
    calculations
        .chain(single_figures(mail))
        .take(MAX_FIGURES)
        .collect()
}

fn single_figures(mail: &Mail) -> Vec<FigureValue> {
    let mut values: Vec<(usize, FigureValue)> = Vec::new();
    let mut add = |range: &std::ops::Range<usize>, kind| {
        if mail.body.is_authored(range.start) {
            let text = mail.body.content[range.clone()].to_owned();
            values.push((
                range.start,
                FigureValue {
                    text,
                    kind,
                    ok: None,
                },
            ));
        }
    };
    mail.body_facts(&mail.money)
        .for_each(|f| add(&f.range, FigureKind::Money));
    mail.body_facts(&mail.quantities)
        .for_each(|f| add(&f.range, FigureKind::Quantity));
    mail.body_facts(&mail.dates)
        .for_each(|f| add(&f.range, FigureKind::Date));
    mail.body_facts(&mail.documents)
        .for_each(|f| add(&f.range, FigureKind::Document));
    values.sort_by_key(|(start, _)| *start);
    let mut seen = std::collections::HashSet::new();
    values
        .into_iter()
        .map(|(_, value)| value)
        .filter(|value| seen.insert(value.text.clone()))
        .collect()
}
