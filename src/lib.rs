//! LastLook: a look before Send.
//!
//! The way of a mail through the crate, one direction, no way back:
//!
//! ```text
//! draft ─▶ reading ─▶ checks ─▶ review ─▶ (host: hold, sent) ─▶ aftercare
//! ```
//!
//! [`draft`] is what a host hands in, [`reading`] turns it into facts once,
//! [`checks`] are pure functions of (facts, world), [`review`] alone turns
//! what they found into a verdict, and [`wording`] alone puts it into words.

#[cfg(feature = "aftercare")]
pub mod aftercare;
pub mod checks;
#[cfg(feature = "classic")]
mod classic;
pub mod contents;
pub mod draft;
#[cfg(feature = "files")]
pub mod eml;
pub mod knowledge;
pub mod policy;
pub mod reading;
#[cfg(any(feature = "tsify", feature = "classic"))]
mod refusal;
pub mod review;
#[cfg(feature = "tsify")]
mod wasm;
pub mod wording;

use thiserror::Error;

pub use checks::{CheckInfo, Level};
pub use draft::Draft;
pub use knowledge::{Knowledge, SentHeader};
pub use policy::Policy;
pub use review::{Edit, Edits, Finding, Report};

use contents::FileLimits;
use knowledge::World;
use wording::Words;

/// The checks with one policy, one memory and one language, compiled once.
///
/// No call keeps a borrow or state of the mail it saw.
pub struct Inspector {
    policy: Policy,
    knowledge: Knowledge,
    world: World,
    words: Words,
}

/// Why a draft could not be judged, or an inspector not be made.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LastLookError {
    /// The policy is not usable.
    #[error(transparent)]
    Policy(#[from] policy::PolicyError),
    /// `now` is not RFC 3339.
    #[error("\"{0}\" is not a time of the form 2026-11-21T16:10:00+08:00")]
    BadClock(String),
    /// An edit points outside the text it belongs to.
    #[error("the repair does not fit the mail as it is now")]
    StaleEdit,
    /// The draft is larger than anything a person writes.
    #[error("the mail's text has {0} bytes, more than a person writes")]
    TooLarge(usize),
    /// A mail provider that is not in the table.
    #[error("no mail provider is called \"{0}\"; `lastlook recall --providers` lists them")]
    UnknownProvider(String),
}

impl LastLookError {
    /// Stable name for hosts to switch on.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Policy(_) => "policy",
            Self::BadClock(_) => "clock",
            Self::StaleEdit => "stale-edit",
            Self::TooLarge(_) => "too-large",
            Self::UnknownProvider(_) => "provider",
        }
    }
}

impl Inspector {
    /// Compiles policy, memory and the words of `language` (a BCP 47 tag;
    /// English where there is no catalog).
    ///
    /// # Errors
    /// [`LastLookError::Policy`] when a setting is wrong.
    pub fn new(
        policy: Policy,
        knowledge: Knowledge,
        language: &str,
    ) -> Result<Self, LastLookError> {
        policy.validate()?;
        let world = World::new(&policy, &knowledge);
        Ok(Self {
            policy,
            knowledge,
            world,
            words: Words::new(language),
        })
    }

    /// Reads, checks and reviews one mail.
    ///
    /// # Errors
    /// [`LastLookError::BadClock`] or [`LastLookError::TooLarge`].
    pub fn check(&self, draft: &Draft) -> Result<Report, LastLookError> {
        let mail = reading::read(draft)?;
        let found = checks::run(&mail, &self.world, &self.policy);
        Ok(review::review(
            draft,
            &mail,
            found,
            &self.world,
            &self.policy,
            &self.words,
        ))
    }

    /// What a repair changes in the draft, as whole new values.
    ///
    /// # Errors
    /// [`LastLookError::StaleEdit`] when the draft is not the one the finding
    /// was made on.
    pub fn repair(&self, draft: &Draft, edit: &Edit) -> Result<Edits, LastLookError> {
        review::repair::apply(draft, edit)
    }

    /// Remembers the recipients of sent mail.
    pub fn learn(&mut self, headers: &[SentHeader]) {
        self.knowledge.learn(headers);
        self.world.remember(&self.knowledge);
    }

    /// What was learned, for the host to keep.
    pub fn knowledge(&self) -> &Knowledge {
        &self.knowledge
    }

    /// How much of an attached file is to be read.
    pub fn file_limits(&self) -> &FileLimits {
        &self.policy.limits.files
    }

    /// The words in use.
    pub fn words(&self) -> &Words {
        &self.words
    }
}
