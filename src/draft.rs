//! What a host hands in: one mail as the person is about to send it.
//!
//! Hosts fill these types from their own interfaces and nothing else; the
//! meaning of addresses, text and files is found in [`crate::reading`].

use serde::{Deserialize, Serialize};

use crate::contents::Contents;

/// A mail about to leave.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Draft {
    /// How the mail came about.
    #[serde(default)]
    pub kind: DraftKind,
    /// The sender's identity.
    pub from: Address,
    /// Addresses answers go to, empty when the same as `from`.
    #[serde(default)]
    pub reply_to: Vec<Address>,
    /// Everyone the mail goes to, in the order of the header.
    pub recipients: Vec<Recipient>,
    /// The decoded subject line.
    pub subject: String,
    /// The text with its quotes and signature.
    pub body: Body,
    /// Files and inline images.
    #[serde(default)]
    pub attachments: Vec<Attachment>,
    /// The mail being answered or forwarded, where the host knows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "tsify", tsify(optional))]
    pub thread: Option<Thread>,
    /// A letter of the correction desk, where the host knows it for one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "tsify", tsify(optional))]
    pub letter: Option<LetterMark>,
    /// The sender's clock as RFC 3339 with his UTC offset,
    /// `2026-11-21T16:10:00+08:00`.
    pub now: String,
}

/// What a letter of the correction desk is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum LetterMark {
    /// It corrects a mail for those who got it.
    Correction,
    /// It asks somebody who should not have got a mail to delete it.
    Deletion,
}

/// How a mail came about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum DraftKind {
    /// Written from scratch or from a template.
    #[default]
    New,
    /// An answer; the quoted thread is below or between.
    Reply,
    /// A forwarded mail.
    Forward,
    /// Resent unchanged to someone else.
    Redirect,
}

/// A mailbox as RFC 5322 has it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Address {
    /// Display name, decoded; may be empty.
    #[serde(default)]
    pub name: String,
    /// `local@domain`.
    pub address: String,
}

/// One address of To, Cc or Bcc.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Recipient {
    /// The header it stands in.
    pub kind: RecipientKind,
    /// Display name, decoded; may be empty.
    #[serde(default)]
    pub name: String,
    /// `local@domain`, or the name of a list.
    pub address: String,
    /// A distribution list: whoever is on it gets the mail.
    #[serde(default)]
    pub list: bool,
    /// Members of a mailing list, where the host could expand it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "tsify", tsify(optional))]
    pub members: Option<Vec<Address>>,
}

/// The header a recipient stands in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum RecipientKind {
    /// The people the mail is for.
    #[default]
    To,
    /// The people who should know of it.
    Cc,
    /// The people nobody sees.
    Bcc,
}

/// The text of a mail in one of its two forms.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Body {
    /// What `content` is.
    pub format: BodyFormat,
    /// Plain text, or the HTML source.
    pub content: String,
}

/// The two forms of a body.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum BodyFormat {
    /// `text/plain`.
    #[default]
    Text,
    /// `text/html`.
    Html,
}

/// A file that leaves with the mail.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Attachment {
    /// File name as the recipient will see it.
    pub name: String,
    /// Media type, as the host believes it to be.
    #[serde(default)]
    pub mime_type: String,
    /// Bytes; absent when the host does not know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "tsify", tsify(optional))]
    pub size: Option<u64>,
    /// SHA-256 of the content in lower-case hex, where the host could read it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "tsify", tsify(optional))]
    pub sha256: Option<String>,
    /// Shown inside the body (a logo, a pasted picture), so not a file to the reader.
    #[serde(default)]
    pub inline: bool,
    /// A link to a file service instead of the bytes.
    #[serde(default)]
    pub cloud: bool,
    /// What is inside, where the host opened it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "tsify", tsify(optional))]
    pub contents: Option<Contents>,
}

/// What is known of the mail being answered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Thread {
    /// Its subject.
    #[serde(default)]
    pub subject: String,
    /// Its sender and recipients.
    #[serde(default)]
    pub participants: Vec<Address>,
}
