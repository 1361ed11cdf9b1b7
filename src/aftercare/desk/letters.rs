//! The texts of a correction: letters, what to say on the telephone, the memo
//! for a superior.
//!
//! What must never happen is made impossible here, not left to the words: a
//! deletion request gets neither the wrong value nor the right one nor the
//! corrected file; a letter goes to one audience only; none opens with an
//! empty slot.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::severity::severity;
use super::slots::Slots;
use super::tongue::language_for;
use super::{Severity, Slip, Whom, Written, Wrong, never, own, wording};
use crate::aftercare::SentMail;
use crate::draft::{Recipient, RecipientKind};
use crate::wording::Words;

pub use super::own::own_words;
pub use super::slots::Slot;
pub use super::tongue::language_of;
pub use crate::policy::letters::LANGUAGES;

/// The texts there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum LetterKind {
    /// Another file was meant.
    WrongAttachment,
    /// The file was forgotten.
    MissingAttachment,
    /// A value is wrong.
    WrongDetail,
    /// It was meant for somebody else: please delete.
    WrongRecipient,
    /// The same, formal, after a call.
    DeletionRequest,
    /// A quotation that may be an offer is replaced.
    ReplaceOffer,
    /// It was written in anger.
    Tone,
    /// What to say on the telephone.
    Phone,
    /// The same to somebody who should not have got the mail.
    PhoneWrongRecipient,
    /// What to say to a machine, or in a chat.
    Voicemail,
    /// For the superior.
    Memo,
}

impl LetterKind {
    /// Every text.
    pub const ALL: &'static [Self] = &[
        Self::WrongAttachment,
        Self::MissingAttachment,
        Self::WrongDetail,
        Self::WrongRecipient,
        Self::DeletionRequest,
        Self::ReplaceOffer,
        Self::Tone,
        Self::Phone,
        Self::PhoneWrongRecipient,
        Self::Voicemail,
        Self::Memo,
    ];

    /// Its name, as it serialises and as a key of own words has it.
    pub fn name(self) -> &'static str {
        match self {
            Self::WrongAttachment => "wrong-attachment",
            Self::MissingAttachment => "missing-attachment",
            Self::WrongDetail => "wrong-detail",
            Self::WrongRecipient => "wrong-recipient",
            Self::DeletionRequest => "deletion-request",
            Self::ReplaceOffer => "replace-offer",
            Self::Tone => "tone",
            Self::Phone => "phone",
            Self::PhoneWrongRecipient => "phone-wrong-recipient",
            Self::Voicemail => "voicemail",
            Self::Memo => "memo",
        }
    }

    /// Its message in the catalogs.
    pub(super) fn id(self) -> String {
        match self {
            Self::Memo => "memo-escalation".to_owned(),
            kind if kind.is_mail() => format!("letter-{}", kind.name()),
            kind => format!("script-{}", kind.name()),
        }
    }

    /// It goes to somebody who should know nothing of the content.
    pub fn is_to_wrong_recipient(self) -> bool {
        matches!(
            self,
            Self::WrongRecipient | Self::DeletionRequest | Self::PhoneWrongRecipient
        )
    }

    /// It says nothing of the content: a machine may be heard by anybody.
    pub fn is_silent(self) -> bool {
        self.is_to_wrong_recipient() || self == Self::Voicemail
    }

    /// It leaves the house, so that it waits while a critical slip is not
    /// discussed.
    pub fn is_to_outside(self) -> bool {
        self != Self::Memo
    }

    /// A mail, not a text to say or to hand on.
    pub fn is_mail(self) -> bool {
        !matches!(
            self,
            Self::Phone | Self::PhoneWrongRecipient | Self::Voicemail | Self::Memo
        )
    }

    /// The slots it cannot do without.
    pub(super) fn needs(self) -> &'static [Slot] {
        match self {
            Self::WrongAttachment | Self::MissingAttachment => &[Slot::File, Slot::Me],
            Self::WrongDetail => &[Slot::Wrong, Slot::Right, Slot::Me],
            Self::WrongRecipient | Self::PhoneWrongRecipient | Self::Voicemail => &[Slot::Me],
            Self::Phone => &[Slot::Right, Slot::Me],
            Self::DeletionRequest => &[Slot::Deadline, Slot::Me],
            Self::ReplaceOffer => &[Slot::Number, Slot::Field, Slot::Valid, Slot::File, Slot::Me],
            Self::Tone => &[Slot::Facts, Slot::Me],
            Self::Memo => &[],
        }
    }
}

/// To whom a letter goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Audience {
    /// Those of the wrong mail, each in the header he stood in, without those
    /// who should not have got it.
    Same,
    /// One of those who should not have got it, and nobody else.
    One {
        /// His address.
        address: String,
    },
}

/// A text, ready to be opened in a compose window or shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Letter {
    /// Which.
    pub kind: LetterKind,
    /// The language it is in.
    pub language: String,
    /// There is none in the language asked for; this one is English.
    pub fallback: bool,
    /// `ltr` or `rtl`.
    pub direction: String,
    /// Subject; empty for what is said.
    pub subject: String,
    /// Plain text, a blank line between paragraphs.
    pub body: String,
    /// Who gets it; empty for what is said or handed on.
    pub recipients: Vec<Recipient>,
    /// It answers the wrong mail, to everybody and in its thread; otherwise it
    /// is a new mail that quotes nothing.
    pub in_thread: bool,
    /// The person has to attach the corrected file.
    pub needs_file: bool,
    /// One of this kind was opened for them already.
    pub again: bool,
    /// What the person's own words say and should not, a sentence each, in the
    /// language of the interface.
    pub warnings: Vec<String>,
}

/// Why a text is not written.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LetterError {
    /// Values are missing.
    #[error("the letter still lacks a value")]
    Missing(Vec<Slot>),
    /// A critical slip that was not discussed.
    #[error("a critical slip is first discussed with a superior")]
    Locked,
    /// Nobody is left to write to.
    #[error("there is nobody to write to")]
    Nobody,
    /// A text for one audience was asked for the other.
    #[error("a deletion request and a correction are two mails")]
    TwoAudiences,
    /// The mail's time is none.
    #[error("the mail's time cannot be read")]
    NoTime,
    /// The person's own words for this letter are empty, have a slot that
    /// cannot be filled, or repeat what a wrong recipient must not read.
    #[error("your own text for this letter cannot be used: {0}")]
    OwnWords(String),
}

impl LetterError {
    /// Stable name for hosts to switch on.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing(_) => "missing",
            Self::Locked => "locked",
            Self::Nobody => "nobody",
            Self::TwoAudiences => "two-audiences",
            Self::NoTime => "no-time",
            Self::OwnWords(_) => "own-words",
        }
    }
}

/// The letters a slip asks for, with those they go to.
pub(super) fn audiences(
    sent: &SentMail,
    slip: &Slip,
    secrets: bool,
) -> Vec<(LetterKind, Audience)> {
    let grade = severity(slip, secrets);
    if slip.is_leak() {
        return deletions(sent, slip, grade);
    }
    let same = |kind| vec![(kind, Audience::Same)];
    match slip.wrong {
        Wrong::Cosmetic => Vec::new(),
        Wrong::WrongAttachment => same(LetterKind::WrongAttachment),
        Wrong::MissingAttachment => same(LetterKind::MissingAttachment),
        Wrong::Amount | Wrong::Term if grade == Severity::Critical => {
            same(LetterKind::ReplaceOffer)
        }
        Wrong::Amount | Wrong::Term | Wrong::Date | Wrong::Bank => same(LetterKind::WrongDetail),
        Wrong::Tone => same(LetterKind::Tone),
        Wrong::Recipient | Wrong::Internal => Vec::new(),
    }
}

fn deletions(sent: &SentMail, slip: &Slip, grade: Severity) -> Vec<(LetterKind, Audience)> {
    let kind = if grade == Severity::Critical && slip.whom != Whom::Colleague {
        LetterKind::DeletionRequest
    } else {
        LetterKind::WrongRecipient
    };
    wrong_recipients(sent, slip)
        .into_iter()
        .map(|audience| (kind, audience))
        .collect()
}

/// Each of those who should not have got the mail, once.
pub(super) fn wrong_recipients(sent: &SentMail, slip: &Slip) -> Vec<Audience> {
    let mut addresses: Vec<&str> = Vec::new();
    for one in &sent.draft.recipients {
        let known = addresses
            .iter()
            .any(|a| a.eq_ignore_ascii_case(&one.address));
        if is_wrong(slip, &one.address) && !known {
            addresses.push(&one.address);
        }
    }
    addresses
        .into_iter()
        .map(|address| Audience::One {
            address: address.to_owned(),
        })
        .collect()
}

/// Marks of an answer that was changed since do not count.
pub(super) fn is_wrong(slip: &Slip, address: &str) -> bool {
    slip.is_leak()
        && slip
            .wrong_recipients
            .iter()
            .any(|wrong| wrong.trim().eq_ignore_ascii_case(address.trim()))
}

/// Which text is wanted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Wish {
    /// Which.
    pub kind: LetterKind,
    /// To whom.
    pub audience: Audience,
    /// A tag of [`LANGUAGES`]; empty for the language of the mail.
    #[serde(default)]
    pub language: String,
    /// The person's own words for it, the first line its subject where it has
    /// one, with the slots in braces: `{name}`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "tsify", tsify(optional))]
    pub own: Option<String>,
}

/// Writes a text. `secrets`, `now` and `words` as for [`super::plan`]; the
/// language of the letter is its own.
///
/// # Errors
/// [`LetterError`].
pub fn letter(
    sent: &SentMail,
    slip: &Slip,
    wish: &Wish,
    secrets: bool,
    now: &str,
    words: &Words,
) -> Result<Letter, LetterError> {
    let Wish { kind, audience, .. } = wish;
    let kind = *kind;
    if kind.is_to_outside() && is_locked(slip, secrets) {
        return Err(LetterError::Locked);
    }
    let recipients = addressees(sent, slip, kind, audience)?;
    let slots = Slots::new(sent, slip, wish, now)?;
    let wanted = language_for(sent, wish);
    let (used, parts) = match &wish.own {
        Some(own) => (wanted, own::filled(own, &slots, wanted)?),
        None => slots.parts(kind, wanted),
    };
    let parts = slots.without_double_points(parts, used);
    Ok(Letter {
        kind,
        language: used.to_owned(),
        fallback: used != wanted || (!wish.language.is_empty() && wish.language != used),
        direction: wording::direction(used).to_owned(),
        subject: subject(&parts),
        body: body(&parts, used),
        in_thread: kind.is_mail() && *audience == Audience::Same,
        needs_file: needs_file(kind, slip),
        again: recipients
            .iter()
            .any(|r| was_written(slip, kind, &r.address)),
        warnings: never::warnings(used, &own_say(slip, wish), words),
        recipients,
    })
}

/// What the person himself says in a text. Nothing of the memo: it stays in
/// the house, where liability may be spoken of.
fn own_say(slip: &Slip, wish: &Wish) -> String {
    let facts = match wish.kind {
        LetterKind::Tone => slip.details.facts.as_str(),
        _ => "",
    };
    match (wish.kind, &wish.own) {
        (LetterKind::Memo, _) => String::new(),
        (_, Some(own)) => format!("{own}\n{facts}"),
        (_, None) => facts.to_owned(),
    }
}

/// Whether one of the same sort went to this address: a request to delete, or
/// a correction.
fn was_written(slip: &Slip, kind: LetterKind, address: &str) -> bool {
    slip.written.iter().any(|Written { kind: before, to }| {
        before.is_to_wrong_recipient() == kind.is_to_wrong_recipient()
            && to.eq_ignore_ascii_case(address)
    })
}

fn is_locked(slip: &Slip, secrets: bool) -> bool {
    severity(slip, secrets) == Severity::Critical && slip.discussed_with.trim().is_empty()
}

fn needs_file(kind: LetterKind, slip: &Slip) -> bool {
    match kind {
        LetterKind::WrongAttachment | LetterKind::MissingAttachment | LetterKind::ReplaceOffer => {
            true
        }
        LetterKind::WrongDetail => !slip.details.file.trim().is_empty(),
        _ => false,
    }
}

/// Two audiences are two mails.
fn addressees(
    sent: &SentMail,
    slip: &Slip,
    kind: LetterKind,
    audience: &Audience,
) -> Result<Vec<Recipient>, LetterError> {
    let alone = matches!(audience, Audience::One { .. });
    // What is left on a machine says nothing, so that it fits either.
    if kind != LetterKind::Voicemail && kind.is_to_wrong_recipient() != alone {
        return Err(LetterError::TwoAudiences);
    }
    if !kind.is_mail() {
        return Ok(Vec::new());
    }
    let list: Vec<Recipient> = match audience {
        Audience::Same => sent
            .draft
            .recipients
            .iter()
            .filter(|one| !is_wrong(slip, &one.address))
            .cloned()
            .collect(),
        Audience::One { address } => sent
            .draft
            .recipients
            .iter()
            .filter(|one| one.address.eq_ignore_ascii_case(address))
            .take(1)
            .map(|one| Recipient {
                kind: RecipientKind::To,
                ..one.clone()
            })
            .collect(),
    };
    if list.is_empty() {
        return Err(LetterError::Nobody);
    }
    Ok(list)
}

fn subject(parts: &wording::Parts) -> String {
    parts
        .iter()
        .find(|(name, _)| name == "subject")
        .map(|(_, text)| text.replace('\n', " "))
        .unwrap_or_default()
}

/// A part begins a paragraph, unless its name begins with `and-`.
fn body(parts: &wording::Parts, language: &str) -> String {
    let space = match language {
        "zh-CN" | "ja" => "",
        _ => " ",
    };
    let mut text = String::new();
    for (name, part) in parts.iter().filter(|(name, _)| name != "subject") {
        if !text.is_empty() {
            text.push_str(if name.starts_with("and-") {
                space
            } else {
                "\n\n"
            });
        }
        text.push_str(part);
    }
    text
}
