//! What the slots of the texts are filled with, and what each text may say.

use fluent_bundle::FluentArgs;
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::letters::{Audience, LetterError, LetterKind, Wish, is_wrong};
use super::{Form, Slip, Wrong, moments, wording};
use crate::aftercare::SentMail;
use crate::draft::RecipientKind;

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
    Name,
    Company,
    Phone,
}

impl Slot {
    const ALL: [Self; 12] = [
        Self::Wrong,
        Self::Right,
        Self::File,
        Self::Number,
        Self::Field,
        Self::Valid,
        Self::Deadline,
        Self::Facts,
        Self::Me,
        Self::Name,
        Self::Company,
        Self::Phone,
    ];

    /// The one with a name.
    pub(super) fn by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|slot| slot.name() == name)
    }

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
            Self::Name => "name",
            Self::Company => "company",
            Self::Phone => "phone",
        }
    }

    pub(super) fn is_empty(self, slip: &Slip, me: &str) -> bool {
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
            Self::Name => &details.name,
            Self::Company => &details.company,
            Self::Phone => &details.phone,
        };
        value.trim().is_empty()
    }
}

/// What the slots are filled with, before a language has its say.
pub struct Slots<'a> {
    pub slip: &'a Slip,
    pub kind: LetterKind,
    left: OffsetDateTime,
    subject: String,
    name: String,
    is_named: bool,
    takes_name: bool,
    me: String,
    recipients: String,
    minutes: i64,
}

impl<'a> Slots<'a> {
    pub fn new(
        sent: &SentMail,
        slip: &'a Slip,
        wish: &Wish,
        now: &str,
    ) -> Result<Self, LetterError> {
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
            .filter(|slot| is_wanted(*kind, *slot, slip) && slot.is_empty(slip, me))
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
            takes_name: takes_name(slip, audience),
            me: me.to_owned(),
            recipients: everybody(sent),
            minutes: (now - left).whole_minutes().max(0),
        })
    }

    pub fn parts(&self, kind: LetterKind, wanted: &'static str) -> (&'static str, wording::Parts) {
        let own = wording::parts(wanted, &kind.id(), &self.args(wanted));
        let (used, parts) = match own {
            Some(parts) => (wanted, parts),
            None => (
                "en",
                wording::parts("en", &kind.id(), &self.args("en")).unwrap_or_default(),
            ),
        };
        (used, parts.into_iter().filter(|p| self.keeps(p)).collect())
    }

    /// A part about a file that there is none of is left out, and of a corrected
    /// version where only the tone was wrong.
    fn keeps(&self, (name, text): &(String, String)) -> bool {
        let about_file = matches!(name.trim_start_matches("and-"), "document" | "replaces");
        let no_file = self.kind == LetterKind::WrongDetail && self.file().is_empty();
        let no_version = self.kind == LetterKind::Phone && self.slip.wrong == Wrong::Tone;
        !(text.is_empty() || about_file && no_file || name == "fix" && no_version)
    }

    /// A value that ends in a point, such as "Co., Ltd.", ends its sentence too.
    pub fn without_double_points(&self, parts: wording::Parts, language: &str) -> wording::Parts {
        let mut ends: Vec<String> = self.allowed(language).into_iter().map(|v| v.1).collect();
        ends.retain(|value| value.ends_with('.'));
        let single = |text: String| {
            ends.iter().fold(text, |text, end| {
                // The second point may stand behind the mark that ends a Latin name in Arabic.
                text.replace(&format!("{end}."), end)
                    .replace(&format!("{end}\u{2069}."), &format!("{end}\u{2069}"))
            })
        };
        parts
            .into_iter()
            .map(|(name, text)| (name, single(text)))
            .collect()
    }

    /// Whether an answer of the person would fill a slot: of several who should
    /// not have got a mail, the name in the details is nobody's.
    pub fn takes(&self, slot: Slot) -> bool {
        slot != Slot::Name || self.takes_name
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
        if !self.kind.is_silent() {
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
            (
                "valued",
                yes(if self.slip.wrong.is_value() {
                    &details.right
                } else {
                    ""
                }),
            ),
            ("field", details.field.trim().to_owned()),
            ("valid", details.valid.trim().to_owned()),
            ("facts", details.facts.trim().to_owned()),
        ]
    }

    /// All that this text may say, by the names of the slots.
    pub fn allowed(&self, language: &str) -> Vec<(&'static str, String)> {
        let mut values = self.common(language);
        if !self.kind.is_silent() {
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

/// Whether a text needs a value for this slip: on the telephone a wrong file has
/// no right value.
fn is_wanted(kind: LetterKind, slot: Slot, slip: &Slip) -> bool {
    (kind, slot) != (LetterKind::Phone, Slot::Right) || slip.wrong.is_value()
}

/// The old subject; a wrong recipient is not told it again, since figures,
/// numbers and names of others stand in it. The time tells him which mail.
fn shown_subject(sent: &SentMail, kind: LetterKind) -> String {
    match kind.is_silent() {
        true => "…".to_owned(),
        false => sent.draft.subject.trim().to_owned(),
    }
}

/// Whether name and form of address in the details are this addressee's: of
/// several who should not have got a mail they are nobody's.
fn takes_name(slip: &Slip, audience: &Audience) -> bool {
    *audience == Audience::Same || slip.wrong_recipients.len() == 1
}

fn is_named(slip: &Slip, audience: &Audience) -> bool {
    takes_name(slip, audience) && !slip.details.name.trim().is_empty()
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
