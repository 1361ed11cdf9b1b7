//! The settings: who we are, whom we know, how careful to be.
//!
//! One format everywhere: the keys are those of `policy.toml`, in JavaScript
//! too, so that a file exported from the settings page is the file the
//! command line reads. Every key has a default.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::checks::{self, Level};
use crate::contents::FileLimits;

pub mod letters;
mod pattern;

pub use pattern::RecipientPattern;

/// Everything a person or an administrator can set.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[cfg_attr(feature = "tsify", tsify(hashmap_as_object))]
#[serde(default, deny_unknown_fields)]
pub struct Policy {
    /// Language of the interface; `auto` follows the client.
    pub language: LanguageSetting,
    /// Domains of the own firm. Empty: the domain of the sender's address,
    /// unless that is a public mail provider.
    pub own_domains: Vec<String>,
    /// Own legal and trading names.
    pub own_names: Vec<String>,
    /// Who must never get a mail: a domain (its sub-domains included), an
    /// address, either with `*`, or an exception with a leading `-`.
    pub competitors: Vec<String>,
    /// Where goods leave from: ISO country codes, UN/LOCODEs or port names.
    pub origins: Vec<String>,
    /// Customers, each with all its domains.
    pub customers: Vec<Customer>,
    /// Firms that rightly stand beside a customer in one mail.
    pub partners: Vec<Partner>,
    /// Own bank accounts.
    pub bank_cards: Vec<BankCard>,
    /// How long an approved mail is held.
    pub hold: Hold,
    /// From where on a number is worth a look.
    pub limits: Limits,
    /// What the recall advisor and the correction desk need to know.
    pub aftercare: AftercareSetting,
    /// Level of single checks, by id. A check not named keeps its own.
    #[cfg_attr(feature = "tsify", tsify(type = "Record<string, CheckSetting>"))]
    pub checks: BTreeMap<String, CheckSetting>,
}

/// Language of the interface.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub enum LanguageSetting {
    /// As the mail client.
    #[default]
    #[serde(rename = "auto")]
    Auto,
    /// English.
    #[serde(rename = "en")]
    English,
    /// Simplified Chinese.
    #[serde(rename = "zh-CN")]
    Chinese,
}

/// A customer of ours.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(default, deny_unknown_fields)]
pub struct Customer {
    /// Name as it stands in contracts.
    pub name: String,
    /// Mail domains; all of them are one customer.
    pub domains: Vec<String>,
    /// Other names and short forms.
    pub aliases: Vec<String>,
}

/// A firm that serves a trade without being its customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(deny_unknown_fields)]
pub struct Partner {
    /// What it does.
    #[serde(default)]
    pub role: PartnerRole,
    /// Mail domains.
    #[serde(default)]
    pub domains: Vec<String>,
}

/// What a partner does.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs, reason = "the names say it")]
pub enum PartnerRole {
    Forwarder,
    Carrier,
    Bank,
    Insurer,
    Inspection,
    Agent,
    Lawyer,
    Authority,
    Marketplace,
    #[default]
    Other,
}

/// One own bank account.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(default, deny_unknown_fields)]
pub struct BankCard {
    /// IBAN, spaces allowed; empty where the country has none.
    pub iban: String,
    /// Account number where there is no IBAN.
    pub account: String,
    /// BIC (SWIFT code).
    pub bic: String,
    /// Name the account is held in.
    pub beneficiary: String,
    /// ISO 4217 code, empty for any.
    pub currency: String,
}

/// Seconds a mail is held after Send (requirement H1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(default, deny_unknown_fields)]
pub struct Hold {
    /// Clean mail that stays inside the own firm. Default 0.
    pub inside_clean: u32,
    /// Clean mail to the outside. Default 60.
    pub outside_clean: u32,
    /// Mail sent in spite of findings. Default 120.
    pub after_findings: u32,
    /// First mail to an organisation, with a price, contract or bank data in it. Default 300.
    pub first_contact: u32,
    /// Mail written in anger. Default 1200.
    pub heated: u32,
    /// What happens when the time is up.
    pub release: Release,
    /// Who keeps the time in Outlook.
    pub outlook: OutlookHold,
}

/// Who keeps a mail back in Outlook, which has no outbox an add-in could see into.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum OutlookHold {
    /// A reviewed mail counts down in the pane; a clean one is given a
    /// delivery time where the client lets it be taken back until then.
    #[default]
    Auto,
    /// Every mail counts down in the pane.
    Pane,
    /// Every mail is given a delivery time, even where it cannot be taken back.
    Delivery,
}

/// What happens to an approved mail when its hold is over.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Release {
    /// LastLook sends it.
    #[default]
    Automatic,
    /// The person presses the client's own button once more.
    PressAgain,
}

impl Default for Hold {
    fn default() -> Self {
        Self {
            inside_clean: 0,
            outside_clean: 60,
            after_findings: 120,
            first_contact: 300,
            heated: 20 * 60,
            release: Release::Automatic,
            outlook: OutlookHold::Auto,
        }
    }
}

/// From where on a number is worth a look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(default, deny_unknown_fields)]
pub struct Limits {
    /// Outsiders of several firms who see each other's address
    /// (`exposed-recipients`). Default 5.
    pub exposed_recipients: u32,
    /// Megabytes of all files from which `attachment-size` asks. Default 10.
    pub attachments_ask: u32,
    /// Megabytes from which it stops. Default 20.
    pub attachments_stop: u32,
    /// How much of an attached file is read.
    pub files: FileLimits,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            exposed_recipients: 5,
            attachments_ask: 10,
            attachments_stop: 20,
            files: FileLimits::default(),
        }
    }
}

/// What the recall advisor and the correction desk need to know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(default, deny_unknown_fields)]
pub struct AftercareSetting {
    /// Id of the own mail provider, as `lastlook recall --providers` lists it;
    /// empty: guessed from the sender's address.
    pub provider: String,
    /// Whether the cards on offers and personal data are shown. Default true.
    pub cards: bool,
    /// The person's telephone, for letters and scripts.
    pub phone: String,
    /// Own words for letters, by language and kind: `de/wrong-detail`. The
    /// first line is the subject; slots stand in braces, `{name}`. The keys and
    /// slots there are: [`letters`].
    #[cfg_attr(feature = "tsify", tsify(type = "Record<string, string>"))]
    pub letters: BTreeMap<String, String>,
}

impl Default for AftercareSetting {
    fn default() -> Self {
        Self {
            provider: String::new(),
            cards: true,
            phone: String::new(),
            letters: BTreeMap::new(),
        }
    }
}

/// The level a person gives a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum CheckSetting {
    /// Do not run.
    Off,
    /// Show in the checklist, never interrupt.
    Note,
    /// Interrupt, one press passes.
    Ask,
    /// Interrupt, a deliberate touch passes.
    Stop,
}

impl CheckSetting {
    /// The level this setting stands for; none when the check is off.
    pub fn level(self) -> Option<Level> {
        match self {
            Self::Off => None,
            Self::Note => Some(Level::Note),
            Self::Ask => Some(Level::Ask),
            Self::Stop => Some(Level::Stop),
        }
    }
}

/// A setting that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PolicyError {
    /// `[checks]` names a check that does not exist.
    #[error("[checks] names \"{0}\", which is no check; `lastlook checks` lists them")]
    UnknownCheck(String),
    /// A domain that cannot be one.
    #[error("\"{value}\" in {key} is not a mail domain")]
    BadDomain {
        /// The key it stands under.
        key: &'static str,
        /// What was written.
        value: String,
    },
    /// A bank card whose IBAN fails its own check digits.
    #[error("the IBAN \"{0}\" in bank_cards is not valid")]
    BadIban(String),
    /// A customer without a name.
    #[error("a customer has no name")]
    NamelessCustomer,
    /// `[aftercare.letters]` names a letter that does not exist.
    #[error(
        "[aftercare.letters] names \"{0}\", which is no letter; a key is a language and a kind, such as \"de/wrong-detail\""
    )]
    UnknownLetter(String),
    /// Own words for a letter that say nothing.
    #[error(
        "the letter \"{0}\" in [aftercare.letters] is empty; leave the key out to use the built-in one"
    )]
    EmptyLetter(String),
    /// Own words for a letter with a slot that nothing fills.
    #[error(
        "the letter \"{letter}\" in [aftercare.letters] has the slot {slot}; it can have {}",
        slots_of(letter)
    )]
    UnknownSlot {
        /// The key of the letter.
        letter: String,
        /// The slot, with its braces.
        slot: String,
    },
}

/// The slots a letter can have, for a sentence.
fn slots_of(letter: &str) -> String {
    let kind = letter.split_once('/').map_or(letter, |(_, kind)| kind);
    let slots: Vec<String> = letters::slots(kind)
        .map(|name| format!("{{{name}}}"))
        .collect();
    slots.join(", ")
}

impl PolicyError {
    /// The value that is wrong, as it stands in the file.
    pub fn culprit(&self) -> Option<&str> {
        match self {
            Self::UnknownCheck(value)
            | Self::BadIban(value)
            | Self::UnknownLetter(value)
            | Self::EmptyLetter(value)
            | Self::UnknownSlot { letter: value, .. }
            | Self::BadDomain { value, .. } => Some(value),
            Self::NamelessCustomer => None,
        }
    }
}

impl Policy {
    /// Refuses settings that would silently do nothing.
    ///
    /// # Errors
    /// The first setting that is wrong.
    pub fn validate(&self) -> Result<(), PolicyError> {
        for id in self.checks.keys() {
            if checks::by_id(id).is_none() {
                return Err(PolicyError::UnknownCheck(id.clone()));
            }
        }
        require_domains("own_domains", &self.own_domains)?;
        for customer in &self.customers {
            if customer.name.trim().is_empty() {
                return Err(PolicyError::NamelessCustomer);
            }
            require_domains("customers", &customer.domains)?;
        }
        for partner in &self.partners {
            require_domains("partners", &partner.domains)?;
        }
        for card in &self.bank_cards {
            if !card.iban.trim().is_empty() && card.iban.parse::<iban::Iban>().is_err() {
                return Err(PolicyError::BadIban(card.iban.clone()));
            }
        }
        letters::validate(&self.aftercare.letters)
    }
}

fn require_domains(key: &'static str, domains: &[String]) -> Result<(), PolicyError> {
    let bad = domains.iter().find(|domain| {
        let domain = domain.trim();
        domain.is_empty()
            || domain.contains(['@', '/', ' ', '*', ','])
            || !domain.contains('.')
            || domain.starts_with('.')
            || domain.ends_with('.')
    });
    match bad {
        Some(value) => Err(PolicyError::BadDomain {
            key,
            value: value.clone(),
        }),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_policy_is_valid() {
        assert_eq!(Policy::default().validate(), Ok(()));
    }

    #[test]
    fn a_check_that_does_not_exist_is_refused() {
        let mut policy = Policy::default();
        policy
            .checks
            .insert("line-totals".into(), CheckSetting::Off);
        assert_eq!(
            policy.validate(),
            Err(PolicyError::UnknownCheck("line-totals".into()))
        );
    }

    #[test]
    fn an_address_is_not_a_domain() {
        let policy = Policy {
            own_domains: vec!["me@firm.example".into()],
            ..Policy::default()
        };
        assert!(matches!(
            policy.validate(),
            Err(PolicyError::BadDomain { .. })
        ));
    }
}
