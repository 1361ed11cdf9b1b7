//! The correction desk: from what went wrong to the steps that help, in order.
//!
//! A person answers six questions, most of them answered beforehand by what
//! the checks find in the sent mail; [`plan`] puts the steps in order, and
//! [`letters::letter`] writes what a step needs.

use serde::{Deserialize, Serialize};

pub mod cards;
pub mod letters;
mod moments;
mod never;
mod own;
mod plan;
mod severity;
mod slots;
mod suggest;
#[cfg(test)]
mod tests;
mod tongue;
mod wording;

pub use cards::{Card, Jurisdiction, Topic, cards};
pub use letters::{Audience, Letter, LetterError, LetterKind, Slot, Wish, letter, own_words};
pub use plan::{Action, Otherwise, Plan, Step, plan};
pub use severity::Severity;
pub use suggest::{has_secrets, suggest};

/// What is to be corrected: the answers to the six questions, and the values
/// the letters need. Everything has a default, so that a host can begin with
/// nothing and fill in as the person answers.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Slip {
    /// What went wrong.
    pub wrong: Wrong,
    /// To whom.
    pub whom: Whom,
    /// The mail still waits and can be changed. A host that holds it knows;
    /// one that does not asks. The plan is then to take it back.
    pub held: bool,
    /// What the other side has done.
    pub answered: Answered,
    /// What it could cost.
    pub cost: Cost,
    /// Personal data are in it (passports, contact lists).
    pub personal: bool,
    /// When that was discovered, RFC 3339; empty: at the time of the plan.
    pub discovered: String,
    /// Addresses that should not have got it.
    pub wrong_recipients: Vec<String>,
    /// What the letters say.
    pub details: Details,
    /// With whom a critical slip was discussed; opens the customer letters.
    pub discussed_with: String,
    /// Letters already opened, so that a second one asks.
    pub written: Vec<Written>,
}

impl Slip {
    /// Somebody has what he should not have: he is asked to delete it, and gets
    /// no correction.
    pub fn is_leak(&self) -> bool {
        matches!(self.wrong, Wrong::Recipient | Wrong::Internal)
            || (self.whom == Whom::Competitor && self.wrong != Wrong::Cosmetic)
            || (self.whom == Whom::OtherCustomer && self.wrong == Wrong::WrongAttachment)
    }
}

/// What went wrong.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Wrong {
    /// A slip of the pen that misleads nobody.
    #[default]
    Cosmetic,
    /// Somebody got it who should not have.
    Recipient,
    /// Another file than the one meant, or an old version.
    WrongAttachment,
    /// The file was forgotten.
    MissingAttachment,
    /// A price, a total or a quantity.
    Amount,
    /// A date, or the number of a document.
    Date,
    /// An Incoterm, a payment term, a clause.
    Term,
    /// Cost, margin, another customer's papers, a remark for colleagues.
    Internal,
    /// Bank data.
    Bank,
    /// It was written in anger.
    Tone,
}

impl Wrong {
    /// One value stands where another should: there is a right one to name.
    pub(super) fn is_value(self) -> bool {
        matches!(self, Self::Amount | Self::Date | Self::Term | Self::Bank)
    }
}

/// To whom the slip went.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Whom {
    #[default]
    Customer,
    OtherCustomer,
    Competitor,
    Supplier,
    Colleague,
    Unknown,
}

/// What the other side has done so far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Answered {
    /// Nothing that is known.
    #[default]
    No,
    /// Answered.
    Replied,
    /// Accepted, ordered or paid.
    Accepted,
}

/// What the slip could cost.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Cost {
    /// Nothing but a red face.
    #[default]
    Nothing,
    /// Less than the order is worth.
    Some,
    /// About what the order is worth.
    Order,
    /// More than that: the customer, or a suit.
    More,
}

/// The values letters, scripts and the memo are filled with; empty where not
/// known. What is needed for a text is named in [`letters::LetterError`].
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Details {
    /// The wrong value as it stands in the mail.
    pub wrong: String,
    /// The right one.
    pub right: String,
    /// Name of the corrected file; one a line where there are several.
    pub file: String,
    /// Number of the document.
    pub number: String,
    /// What in it was wrong: "unit price".
    pub field: String,
    /// Until when the replacing offer stands.
    pub valid: String,
    /// Until when a deletion is to be confirmed.
    pub deadline: String,
    /// What of an angry mail is to stand.
    pub facts: String,
    /// The addressee's name as his language greets by it.
    pub name: String,
    /// Form of address.
    pub form: Form,
    /// The sender.
    pub me: String,
    /// His firm.
    pub company: String,
    /// His telephone.
    pub phone: String,
}

/// Form of address, for languages that need one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// To a woman.
    Woman,
    /// To a man.
    Man,
    /// Neither said.
    #[default]
    Neutral,
}

/// A letter that was opened already.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Written {
    /// Which.
    pub kind: LetterKind,
    /// To whom; one entry an address.
    pub to: String,
}
