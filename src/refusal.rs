//! What a boundary to JavaScript says when it refuses: one mapping for all of
//! them, so that hosts see the same names and codes everywhere.

use std::fmt::Display;

use crate::LastLookError;

/// The three things a host is told, which become a JavaScript `Error`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "classic", derive(serde::Serialize))]
pub struct Refusal {
    /// The error's `name`, by what is to blame.
    pub name: &'static str,
    /// Stable, for hosts to switch on.
    pub code: &'static str,
    /// The problem's own words.
    pub message: String,
}

impl Refusal {
    fn new(name: &'static str, code: &'static str, problem: &impl Display) -> Self {
        Self {
            name,
            code,
            message: problem.to_string(),
        }
    }

    /// What came in has not the shape it must have.
    pub fn input(problem: &impl Display) -> Self {
        Self::new("InputError", "input", problem)
    }

    /// A policy that has not the shape of one.
    pub fn policy(problem: &impl Display) -> Self {
        Self::new("PolicyError", "policy", problem)
    }

    /// A text of the correction desk that is not written.
    #[cfg(all(feature = "aftercare", feature = "tsify"))]
    pub fn letter(problem: &crate::aftercare::desk::LetterError) -> Self {
        use crate::aftercare::desk::LetterError;
        let message = match problem {
            LetterError::Missing(slots) => {
                let names: Vec<&str> = slots.iter().map(|slot| slot.name()).collect();
                names.join(" ")
            }
            LetterError::OwnWords(slot) => slot.clone(),
            other => other.to_string(),
        };
        Self::new("LetterError", problem.code(), &message)
    }

    /// Bytes that are no mail.
    #[cfg(all(feature = "files", feature = "tsify"))]
    pub fn mail(problem: &impl Display) -> Self {
        Self::new("MailError", "mail", problem)
    }
}

impl From<LastLookError> for Refusal {
    fn from(problem: LastLookError) -> Self {
        let name = match problem {
            LastLookError::Policy(_) => "PolicyError",
            LastLookError::UnknownProvider(_) => "InputError",
            _ => "DraftError",
        };
        Self::new(name, problem.code(), &problem)
    }
}
