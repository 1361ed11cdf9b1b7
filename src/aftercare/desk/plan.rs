//! The steps, in order, for what went wrong.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::letters::{Audience, LetterKind, audiences, wrong_recipients};
use super::severity::severity;
use super::{Answered, Severity, Slip, Wrong};
use crate::LastLookError;
use crate::aftercare::SentMail;
use crate::wording::{Value, Words};

/// Hours within which an authority may have to know of a breach of personal
/// data (GDPR 33).
const PRIVACY_HOURS: i64 = 72;

/// What to do, first things first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Plan {
    /// How bad it is.
    pub severity: Severity,
    /// That in a sentence.
    pub headline: String,
    /// Seconds since the mail left, at the time of the plan.
    pub seconds_since: i64,
    /// The steps.
    pub steps: Vec<Step>,
    /// Whether the letters to the customer wait for a name.
    pub locked: bool,
    /// When 72 hours since the discovery are over, RFC 3339; only where
    /// personal data are in the mail.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "tsify", tsify(optional))]
    pub privacy_deadline: Option<String>,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Step {
    /// Stable name.
    pub id: String,
    /// What to do.
    pub title: String,
    /// How, or why.
    pub detail: String,
    /// What its button does.
    pub action: Action,
    /// What else to do where it does not work out: nobody answers a call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "tsify", tsify(optional))]
    pub otherwise: Option<Otherwise>,
    /// Cannot be taken yet, nor what else there is; the plan says what for.
    pub locked: bool,
}

/// What to do where a step does not work out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub struct Otherwise {
    /// When, and what to do then.
    pub title: String,
    /// What its button does.
    pub action: Action,
}

/// What the button of a step does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Action {
    /// None: the step is the person's own.
    None,
    /// Takes the waiting mail back for writing.
    TakeBack,
    /// Opens a letter in the client's compose window.
    Write {
        /// Which.
        letter: LetterKind,
        /// To whom.
        audience: Audience,
    },
    /// Shows a text to read out or to hand on.
    Show {
        /// Which.
        letter: LetterKind,
        /// To whom it is said.
        audience: Audience,
    },
    /// Shows the recall advisor.
    Recall,
    /// Shows the card on offers.
    Legal,
    /// Shows the card on personal data.
    Privacy,
    /// Writes the slip into the log.
    Log,
}

/// Puts the steps in order. `secrets`: figures or files are in the mail.
/// `now` is RFC 3339.
///
/// # Errors
/// [`LastLookError::BadClock`] when `now` or the mail's own time is none.
pub fn plan(
    sent: &SentMail,
    slip: &Slip,
    secrets: bool,
    now: &str,
    words: &Words,
) -> Result<Plan, LastLookError> {
    let clock = |text: &str| {
        OffsetDateTime::parse(text, &Rfc3339).map_err(|_| LastLookError::BadClock(text.to_owned()))
    };
    let (now, left) = (clock(now)?, clock(&sent.draft.now)?);
    let severity = severity(slip, secrets);
    let locked = severity == Severity::Critical && slip.discussed_with.trim().is_empty();
    let mut steps = Steps {
        words,
        locked,
        secrets,
        list: Vec::new(),
    };
    steps.of(severity, sent, slip);
    let discovered = OffsetDateTime::parse(&slip.discovered, &Rfc3339).unwrap_or(now);
    let deadline = discovered + time::Duration::hours(PRIVACY_HOURS);
    Ok(Plan {
        severity,
        headline: words.message(&format!("desk-{}", name(severity)), &[]),
        seconds_since: (now - left).whole_seconds().max(0),
        steps: steps.list,
        locked,
        // What nobody has got is no breach.
        privacy_deadline: (slip.personal && severity != Severity::Held)
            .then(|| deadline.format(&Rfc3339).unwrap_or_default()),
    })
}

fn name(severity: Severity) -> &'static str {
    match severity {
        Severity::Held => "held",
        Severity::Cosmetic => "cosmetic",
        Severity::Ordinary => "ordinary",
        Severity::High => "high",
        Severity::Critical => "critical",
    }
}

struct Steps<'a> {
    words: &'a Words,
    locked: bool,
    secrets: bool,
    list: Vec<Step>,
}

impl Steps<'_> {
    fn of(&mut self, severity: Severity, sent: &SentMail, slip: &Slip) {
        match severity {
            Severity::Held => {
                self.add("take-back", Action::TakeBack);
                self.add(put_right(slip.wrong), Action::None);
                self.add("log", Action::Log);
                return;
            }
            Severity::Cosmetic => self.add("let-be", Action::None),
            Severity::Ordinary => self.letters(sent, slip),
            Severity::High => {
                self.call(sent, slip);
                self.letters(sent, slip);
                self.add("confirm", Action::None);
            }
            Severity::Critical => {
                self.add(
                    "escalate",
                    Action::Show {
                        letter: LetterKind::Memo,
                        audience: Audience::Same,
                    },
                );
                self.call(sent, slip);
                self.letters(sent, slip);
                self.add("confirm", Action::None);
            }
        }
        self.around(severity, slip);
    }

    /// What stands beside every way: personal data early, recall last.
    fn around(&mut self, severity: Severity, slip: &Slip) {
        if slip.personal {
            let first = usize::from(severity == Severity::Critical).min(self.list.len());
            let step = self.step("privacy", Action::Privacy);
            self.list.insert(first, step);
        }
        if is_offer(slip) {
            self.add("legal", Action::Legal);
        }
        if severity != Severity::Cosmetic {
            self.add("recall", Action::Recall);
        }
        self.add("log", Action::Log);
    }

    /// One call for everybody, or one for each who should not have got it.
    fn call(&mut self, sent: &SentMail, slip: &Slip) {
        if slip.is_leak() {
            for audience in wrong_recipients(sent, slip) {
                self.call_one("call-one", LetterKind::PhoneWrongRecipient, audience);
            }
            return;
        }
        let id = match slip.wrong {
            Wrong::Bank => "call-bank",
            _ => "call",
        };
        self.call_one(id, LetterKind::Phone, Audience::Same);
    }

    /// A call, and what to leave on the machine.
    fn call_one(&mut self, id: &str, letter: LetterKind, audience: Audience) {
        let voicemail = Action::Show {
            letter: LetterKind::Voicemail,
            audience: audience.clone(),
        };
        let mut step = self.step(id, Action::Show { letter, audience });
        step.otherwise = Some(Otherwise {
            title: self.words.message("desk-nobody-answers", &[]),
            action: voicemail,
        });
        step.locked = self.locked;
        self.list.push(step);
    }

    fn letters(&mut self, sent: &SentMail, slip: &Slip) {
        let letters = audiences(sent, slip, self.secrets);
        if slip.is_leak() && letters.is_empty() {
            self.add("name-them", Action::None);
        }
        for (letter, audience) in letters {
            let id = match letter {
                LetterKind::WrongRecipient | LetterKind::DeletionRequest => "ask-deletion",
                LetterKind::ReplaceOffer => "replace-offer",
                LetterKind::Tone => "apologise",
                _ => "correct",
            };
            self.lockable(id, Action::Write { letter, audience });
        }
        if slip.is_leak() {
            self.add("resend", Action::None);
        }
    }

    fn lockable(&mut self, id: &str, action: Action) {
        let mut step = self.step(id, action);
        step.locked = self.locked;
        self.list.push(step);
    }

    fn add(&mut self, id: &str, action: Action) {
        let step = self.step(id, action);
        self.list.push(step);
    }

    fn step(&self, id: &str, action: Action) -> Step {
        let message = format!("desk-step-{id}");
        let to = match &action {
            Action::Write {
                audience: Audience::One { address },
                ..
            }
            | Action::Show {
                audience: Audience::One { address },
                ..
            } => address.clone(),
            _ => String::new(),
        };
        let params: [(&str, Value); 1] = [("to", to.into())];
        Step {
            id: id.to_owned(),
            title: self.words.message(&message, &params),
            detail: self.words.attribute(&message, "detail", &params),
            action,
            otherwise: None,
            locked: false,
        }
    }
}

/// What to do with a mail that is open again.
fn put_right(wrong: Wrong) -> &'static str {
    match wrong {
        Wrong::Cosmetic => "put-right",
        Wrong::Recipient => "put-right-recipient",
        Wrong::WrongAttachment => "put-right-file",
        Wrong::MissingAttachment => "put-right-missing",
        Wrong::Amount | Wrong::Date | Wrong::Term => "put-right-value",
        Wrong::Internal => "put-right-internal",
        Wrong::Bank => "put-right-bank",
        Wrong::Tone => "put-right-tone",
    }
}

/// A wrong price or term may be an offer that binds.
fn is_offer(slip: &Slip) -> bool {
    matches!(slip.wrong, Wrong::Amount | Wrong::Term)
        || (slip.answered == Answered::Accepted && slip.wrong != Wrong::Cosmetic)
}
