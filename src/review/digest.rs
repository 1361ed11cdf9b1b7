//! The digest over everything that leaves.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::draft::{BodyFormat, Draft, Recipient, RecipientKind};

/// Names everything that leaves with a draft: sender, recipients, subject,
/// body, and the names, sizes and hashes of the files. Two drafts with one
/// digest are the same mail to everyone who gets it.
///
/// The order of recipients within a header does not count, and neither does
/// the clock.
pub fn digest(draft: &Draft) -> String {
    let mut hash = Hasher::default();
    hash.field("from", &draft.from.address.to_lowercase());
    for address in &draft.reply_to {
        hash.field("reply-to", &address.address.to_lowercase());
    }
    for kind in super::kinds() {
        for address in sorted_addresses(&draft.recipients, kind) {
            hash.field(kind_name(kind), &address);
        }
    }
    hash.field("subject", draft.subject.trim());
    let format = match draft.body.format {
        BodyFormat::Text => "text",
        BodyFormat::Html => "html",
    };
    hash.field(format, &settled(&draft.body.content));
    for file in &draft.attachments {
        hash.field("file", &file.name);
        hash.field("size", &file.size.unwrap_or_default().to_string());
        hash.field("sha256", file.sha256.as_deref().unwrap_or_default());
    }
    hash.hex()
}

fn kind_name(kind: RecipientKind) -> &'static str {
    match kind {
        RecipientKind::To => "to",
        RecipientKind::Cc => "cc",
        RecipientKind::Bcc => "bcc",
    }
}

fn sorted_addresses(recipients: &[Recipient], kind: RecipientKind) -> Vec<String> {
    let mut addresses: Vec<String> = recipients
        .iter()
        .filter(|r| r.kind == kind)
        .map(|r| r.address.trim().to_lowercase())
        .collect();
    addresses.sort();
    addresses.dedup();
    addresses
}

/// Mail clients rewrite line ends and trailing blanks when they save a draft;
/// nobody who gets the mail can tell.
fn settled(body: &str) -> String {
    body.trim_end()
        .lines()
        .map(str::trim_end)
        .collect::<Vec<_>>()
        .join("\n")
}

#[derive(Default)]
struct Hasher(Sha256);

impl Hasher {
    /// Length-prefixed, so that no two lists of fields run into one another.
    fn field(&mut self, name: &str, value: &str) {
        for part in [name, value] {
            self.0.update((part.len() as u64).to_be_bytes());
            self.0.update(part.as_bytes());
        }
    }

    fn hex(self) -> String {
        self.0
            .finalize()
            .iter()
            .fold(String::with_capacity(64), |mut out, byte| {
                // Writing to a String cannot fail.
                let _ = write!(out, "{byte:02x}");
                out
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{Address, Attachment, Body};

    fn draft() -> Draft {
        Draft {
            from: Address {
                name: String::new(),
                address: "me@firm.example".into(),
            },
            recipients: vec![
                Recipient {
                    address: "a@x.example".into(),
                    ..Recipient::default()
                },
                Recipient {
                    address: "b@x.example".into(),
                    ..Recipient::default()
                },
            ],
            subject: "Offer".into(),
            body: Body {
                content: "Hello\nBye".into(),
                ..Body::default()
            },
            attachments: vec![Attachment {
                name: "a.pdf".into(),
                size: Some(3),
                ..Attachment::default()
            }],
            now: "2026-11-21T16:10:00+08:00".into(),
            ..Draft::default()
        }
    }

    #[test]
    fn the_clock_and_the_order_of_recipients_do_not_count() {
        let mut other = draft();
        other.now = "2026-11-21T16:12:00+08:00".into();
        other.recipients.reverse();
        assert_eq!(digest(&draft()), digest(&other));
    }

    #[test]
    fn everything_that_leaves_counts() {
        let edits: [fn(&mut Draft); 7] = [
            |d| d.subject.push('!'),
            |d| d.body.content.push('!'),
            |d| d.recipients[0].kind = RecipientKind::Bcc,
            |d| d.recipients[0].address = "c@x.example".into(),
            |d| d.attachments[0].size = Some(4),
            |d| d.attachments[0].sha256 = Some("00".into()),
            |d| d.from.address = "other@firm.example".into(),
        ];
        for edit in edits {
            let mut other = draft();
            edit(&mut other);
            assert_ne!(digest(&draft()), digest(&other));
        }
    }
}
