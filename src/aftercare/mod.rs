//! After Send: whether a mail can still be recalled, and how to correct it.
//!
//! ```text
//! sent mail ─▶ recall: a verdict for each recipient
//!           └▶ slip ─▶ plan: severity, steps ─▶ letters
//! ```
//!
//! Nothing here sends anything, and nothing promises anything: a mail that has
//! left an organisation is gone, and what helps is a quick and honest
//! correction.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::draft::Draft;

pub mod desk;
pub mod local;
pub mod recall;
pub mod zones;

/// A mail that has left.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SentMail {
    /// The mail as it was; its `now` is the moment it left.
    pub draft: Draft,
    /// Minutes from UTC at people who wrote to us, by address in lower case,
    /// as the `Date` of their own mails says; [`zones::learn`] reads them.
    #[serde(default)]
    #[cfg_attr(feature = "tsify", tsify(type = "Record<string, number>"))]
    pub zones: BTreeMap<String, i32>,
}
