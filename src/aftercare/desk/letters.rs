//! The texts of a correction: letters, what to say on the telephone, the memo
//! for a superior.
//!
//! What must never happen is made impossible here, not left to the words: a
//! deletion request gets neither the wrong value nor the right one nor the
//! corrected file; a letter goes to one audience only; none opens with an
//! empty slot.

use fluent_bundle::FluentArgs;
use serde::{Deserialize, Serialize};
use thiserror::Error;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::severity::severity;
use super::{Form, Severity, Slip, Whom, Written, Wrong, moments, wording};
use crate::aftercare::SentMail;
use crate::draft::{BodyFormat, Recipient, RecipientKind};
use crate::reading::language::{self, Language};
use crate::reading::tokens::lex;

pub use super::wording::LANGUAGES;

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

    fn id(self) -> &'static str {
        match self {
            Self::WrongAttachment => "letter-wrong-attachment",
            Self::MissingAttachment => "letter-missing-attachment",
            Self::WrongDetail => "letter-wrong-detail",
            Self::WrongRecipient => "letter-wrong-recipient",
            Self::DeletionRequest => "letter-deletion-request",
            Self::ReplaceOffer => "letter-replace-offer",
            Self::Tone => "letter-tone",
            Self::Phone => "script-phone",
            Self::PhoneWrongRecipient => "script-phone-wrong-recipient",
            Self::Voicemail => "script-voicemail",
            Self::Memo => "memo-escalation",
        }
    }

    /// It goes to somebody who should know nothing of the content.
    pub fn is_to_wrong_recipient(self) -> bool {
        matches!(
            self,
            Self::WrongRecipient | Self::DeletionRequest | Self::PhoneWrongRecipient
        )
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
    fn needs(self) -> &'static [Slot] {
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

/// Minutes up to which "so many minutes ago" says more than a date.
const FRESH_MINUTES: i64 = 90;

/// A value of [`super::Details`] that a text needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs, reason = "the names are those of the details")]
pub enum Slot {
    Wrong,
    Right,
    File,
    Number,
    Field,
    Valid,
    Deadline,
    Facts,
    Me,
}

impl Slot {
    /// The name of its field in [`super::Details`].
    pub fn name(self) -> &'static str {
        match self {
            Self::Wrong => "wrong",
            Self::Right => "right",
            Self::File => "file",
            Self::Number => "number",
            Self::Field => "field",
            Self::Valid => "valid",
            Self::Deadline => "deadline",
            Self::Facts => "facts",
            Self::Me => "me",
        }
    }

    fn is_empty(self, slip: &Slip, me: &str) -> bool {
        let details = &slip.details;
        let value = match self {
            Self::Wrong => &details.wrong,
            Self::Right => &details.right,
            Self::File => &details.file,
            Self::Number => &details.number,
            Self::Field => &details.field,
            Self::Valid => &details.valid,
            Self::Deadline => &details.deadline,
            Self::Facts => &details.facts,
            Self::Me => me,
        };
        value.trim().is_empty()
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
    /// The person's own words for this letter leave a slot open or do what a
    /// letter must not.
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
fn is_wrong(slip: &Slip, address: &str) -> bool {
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
    /// The person's own words for it, the first line its subject, with the
    /// slots in braces: `{name}`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "tsify", tsify(optional))]
    pub own: Option<String>,
}

/// Writes a text. `secrets` and `now` as for [`super::plan`].
///
/// # Errors
/// [`LetterError`].
pub fn letter(
    sent: &SentMail,
    slip: &Slip,
    wish: &Wish,
    secrets: bool,
    now: &str,
) -> Result<Letter, LetterError> {
    let Wish { kind, audience, .. } = wish;
    let kind = *kind;
    if kind.is_to_outside() && is_locked(slip, secrets) {
        return Err(LetterError::Locked);
    }
    let recipients = addressees(sent, slip, kind, audience)?;
    let slots = Slots::new(sent, slip, wish, now)?;
    let wanted = match wish.language.as_str() {
        "" => language_of(sent),
        tag => LANGUAGES
            .iter()
            .find(|l| **l == tag)
            .copied()
            .unwrap_or("en"),
    };
    let (used, parts) = match &wish.own {
        Some(text) => (wanted, own_parts(text, &slots, wanted)?),
        None => slots.parts(kind, wanted),
    };
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
        recipients,
    })
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
    if kind.is_to_wrong_recipient() != alone {
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

/// What the slots are filled with, before a language has its say.
struct Slots<'a> {
    slip: &'a Slip,
    kind: LetterKind,
    left: OffsetDateTime,
    subject: String,
    name: String,
    is_named: bool,
    me: String,
    recipients: String,
    minutes: i64,
}

impl<'a> Slots<'a> {
    fn new(sent: &SentMail, slip: &'a Slip, wish: &Wish, now: &str) -> Result<Self, LetterError> {
        let Wish { kind, audience, .. } = wish;
        let clock = |text| OffsetDateTime::parse(text, &Rfc3339).map_err(|_| LetterError::NoTime);
        let (left, now) = (clock(&sent.draft.now)?, clock(now)?);
        let me = match slip.details.me.trim() {
            "" => sent.draft.from.name.trim(),
            me => me,
        };
        let missing: Vec<Slot> = kind
            .needs()
            .iter()
            .copied()
            .filter(|slot| slot.is_empty(slip, me))
            .collect();
        if !missing.is_empty() {
            return Err(LetterError::Missing(missing));
        }
        Ok(Self {
            slip,
            kind: *kind,
            left,
            subject: shown_subject(sent, *kind),
            name: addressee(sent, slip, audience),
            is_named: is_named(slip, audience),
            me: me.to_owned(),
            recipients: everybody(sent),
            minutes: (now - left).whole_minutes().max(0),
        })
    }

    fn parts(&self, kind: LetterKind, wanted: &'static str) -> (&'static str, wording::Parts) {
        let own = wording::parts(wanted, kind.id(), &self.args(wanted));
        let (used, parts) = match own {
            Some(parts) => (wanted, parts),
            None => (
                "en",
                wording::parts("en", kind.id(), &self.args("en")).unwrap_or_default(),
            ),
        };
        (used, parts.into_iter().filter(|p| self.keeps(p)).collect())
    }

    /// A part about a file that there is none of is left out.
    fn keeps(&self, (name, text): &(String, String)) -> bool {
        let about_file = matches!(name.trim_start_matches("and-"), "document" | "replaces");
        let no_file = self.kind == LetterKind::WrongDetail && self.file().is_empty();
        !(text.is_empty() || about_file && no_file)
    }

    fn subject(&self, language: &str) -> String {
        match self.subject.as_str() {
            "" => wording::no_subject(language),
            subject => subject.to_owned(),
        }
    }

    fn files(&self) -> Vec<&str> {
        let lines = self.slip.details.file.lines().map(str::trim);
        lines.filter(|name| !name.is_empty()).collect()
    }

    fn file(&self) -> String {
        self.files().join(", ")
    }

    /// A deletion request gets nothing of the content.
    fn args(&self, language: &str) -> FluentArgs<'static> {
        let mut args = FluentArgs::new();
        for (slot, value) in self.allowed(language) {
            args.set(slot, value);
        }
        if self.minutes > FRESH_MINUTES {
            args.set("minutes", "long");
        } else {
            args.set("minutes", self.minutes);
        }
        if !self.kind.is_to_wrong_recipient() {
            args.set("count", self.files().len().max(1));
        }
        args
    }

    fn common(&self, language: &str) -> Vec<(&'static str, String)> {
        let details = &self.slip.details;
        let form = match details.form {
            Form::Woman if self.is_named => "f",
            Form::Man if self.is_named => "m",
            _ => "x",
        };
        vec![
            ("subject", self.subject(language)),
            ("date", moments::day(language, self.left)),
            ("time", moments::clock(language, self.left)),
            ("zone", moments::zone(self.left.offset())),
            ("name", self.name.clone()),
            ("named", yes(&self.name)),
            ("form", form.to_owned()),
            ("me", self.me.clone()),
            ("company", details.company.trim().to_owned()),
            ("firm", yes(&details.company)),
            ("phone", details.phone.trim().to_owned()),
            ("reachable", yes(&details.phone)),
            ("deadline", details.deadline.trim().to_owned()),
        ]
    }

    /// What only a superior reads: Bcc is among the recipients.
    fn inside(&self) -> [(&'static str, String); 2] {
        [
            ("recipients", self.recipients.clone()),
            ("discussed", self.slip.discussed_with.trim().to_owned()),
        ]
    }

    /// What the mail said and should say.
    fn content(&self) -> Vec<(&'static str, String)> {
        let details = &self.slip.details;
        vec![
            ("file", self.file()),
            ("wrong", details.wrong.trim().to_owned()),
            ("right", details.right.trim().to_owned()),
            ("number", details.number.trim().to_owned()),
            ("numbered", yes(&details.number)),
            ("field", details.field.trim().to_owned()),
            ("valid", details.valid.trim().to_owned()),
            ("facts", details.facts.trim().to_owned()),
        ]
    }

    /// All that this text may say, by the names of the slots.
    fn allowed(&self, language: &str) -> Vec<(&'static str, String)> {
        let mut values = self.common(language);
        if !self.kind.is_to_wrong_recipient() {
            values.extend(self.content());
        }
        if self.kind == LetterKind::Memo {
            values.extend(self.inside());
        }
        values
    }
}

fn yes(value: &str) -> String {
    let word = if value.trim().is_empty() { "no" } else { "yes" };
    word.to_owned()
}

/// The old subject; a wrong recipient is not told it again, since figures,
/// numbers and names of others stand in it. The time tells him which mail.
fn shown_subject(sent: &SentMail, kind: LetterKind) -> String {
    match kind.is_to_wrong_recipient() {
        true => "…".to_owned(),
        false => sent.draft.subject.trim().to_owned(),
    }
}

/// Whether name and form of address in the details are this addressee's: of
/// several who should not have got a mail they are nobody's.
fn is_named(slip: &Slip, audience: &Audience) -> bool {
    let alone = *audience == Audience::Same || slip.wrong_recipients.len() == 1;
    alone && !slip.details.name.trim().is_empty()
}

/// The name in the greeting: as given, else the display name of a single
/// addressee that is a name and no address.
fn addressee(sent: &SentMail, slip: &Slip, audience: &Audience) -> String {
    if is_named(slip, audience) {
        return slip.details.name.trim().to_owned();
    }
    let mut candidates = sent.draft.recipients.iter().filter(|one| match audience {
        Audience::One { address } => one.address.eq_ignore_ascii_case(address),
        Audience::Same => one.kind == RecipientKind::To && !is_wrong(slip, &one.address),
    });
    match (candidates.next(), candidates.next()) {
        (Some(one), None) if !one.name.contains('@') && !one.list => one.name.trim().to_owned(),
        _ => String::new(),
    }
}

fn everybody(sent: &SentMail) -> String {
    let people: Vec<String> = sent
        .draft
        .recipients
        .iter()
        .map(|one| match one.name.trim() {
            "" => one.address.clone(),
            name => format!("{name} <{}>", one.address),
        })
        .collect();
    people.join(", ")
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

/// The person's own words with the slots filled in.
fn own_parts(
    text: &str,
    slots: &Slots,
    language: &'static str,
) -> Result<wording::Parts, LetterError> {
    let values = slots.allowed(language);
    let mut filled = String::new();
    let mut rest = text.trim();
    // In one pass: what stands in a value is a word, not a slot.
    while let Some(start) = rest.find('{') {
        let Some(length) = rest[start..].find('}') else {
            break;
        };
        let slot = &rest[start..=start + length];
        let name = &slot[1..slot.len() - 1];
        let value = values.iter().find(|(known, _)| *known == name);
        match value {
            Some((_, value)) if !value.trim().is_empty() => {
                filled += &rest[..start];
                filled += value;
            }
            _ => return Err(LetterError::OwnWords(slot.to_owned())),
        }
        rest = &rest[start + length + 1..];
    }
    filled += rest;
    let (subject, body) = filled.split_once('\n').unwrap_or((&filled, ""));
    Ok(vec![
        ("subject".to_owned(), subject.trim().to_owned()),
        ("text".to_owned(), body.trim().to_owned()),
    ])
}

/// The language a mail was written in, as a tag of [`LANGUAGES`].
pub fn language_of(sent: &SentMail) -> &'static str {
    let body = &sent.draft.body;
    let text = match body.format {
        BodyFormat::Html => without_tags(&body.content),
        BodyFormat::Text => body.content[..beginning(&body.content)].to_owned(),
    };
    match language::detect(&text, lex(&text).iter()) {
        Language::English => "en",
        Language::Chinese => "zh-CN",
        Language::Japanese => "ja",
        Language::German => "de",
        Language::Spanish => "es",
        Language::French => "fr",
        Language::Portuguese => "pt-BR",
        Language::Russian => "ru",
        Language::Arabic => "ar",
    }
}

/// Bytes looked at to tell a language.
const ENOUGH: usize = 8_000;

fn beginning(text: &str) -> usize {
    text.floor_char_boundary(ENOUGH.min(text.len()))
}

/// Roughly the words of an HTML source, without its styles; only good for
/// telling a language.
fn without_tags(source: &str) -> String {
    let mut text = String::new();
    let mut rest = source;
    while let Some(start) = rest.find('<') {
        text += &rest[..start];
        text.push(' ');
        if text.len() > ENOUGH {
            break;
        }
        let tag = &rest[start..];
        let end = [
            ("<style", "</style"),
            ("<script", "</script"),
            ("<!--", "-->"),
        ]
        .iter()
        .find(|(open, _)| {
            tag.get(..open.len())
                .is_some_and(|t| t.eq_ignore_ascii_case(open))
        })
        .map_or(Some(0), |(_, close)| tag.to_ascii_lowercase().find(close));
        let after = end.and_then(|at| tag[at..].find('>').map(|close| at + close + 1));
        rest = after.map_or("", |after| &tag[after..]);
    }
    text + &rest[..beginning(rest)]
}
