//! RFC 5322 files as drafts, for the command line, the tests and the demo.

use mail_parser::{Address as Parsed, Message, MessageParser, MessagePart, MimeHeaders, PartType};
use sha2::{Digest, Sha256};
use thiserror::Error;

use crate::contents::FileLimits;
use crate::draft::{
    Address, Attachment, Body, BodyFormat, Draft, DraftKind, Recipient, RecipientKind,
};
use crate::reading::files::open::Opener;

/// A mail file read.
#[derive(Debug, Clone)]
pub struct MailFile {
    /// The mail as a draft; `now` is its `Date`, empty when it has none.
    pub draft: Draft,
}

/// Why a file is no mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum MailFileError {
    /// No header lines at its top.
    #[error("not a mail: no From, To, Subject or Date line at the top")]
    NoHeaders,
    /// Larger than [`MAX_FILE`].
    #[error("larger than {} MB", MAX_FILE >> 20)]
    TooLarge,
}

/// Bytes of a mail file read at most.
pub const MAX_FILE: usize = 64 << 20;

/// Parts looked at, at most: MIME bombs have thousands.
const MAX_PARTS: usize = 500;

/// Reads a mail file and opens its attachments, each within `limits` and all
/// within three times their seconds.
///
/// # Errors
/// [`MailFileError`] when the bytes are no mail, or too many.
pub fn read(bytes: &[u8], limits: &FileLimits) -> Result<MailFile, MailFileError> {
    if bytes.len() > MAX_FILE {
        return Err(MailFileError::TooLarge);
    }
    let message = MessageParser::default()
        .parse(bytes)
        .filter(has_headers)
        .ok_or(MailFileError::NoHeaders)?;
    let body = body(&message);
    let subject = message.subject().unwrap_or_default().to_owned();
    Ok(MailFile {
        draft: Draft {
            kind: kind(&message, &subject),
            from: addresses(message.from())
                .into_iter()
                .next()
                .unwrap_or_default(),
            reply_to: addresses(message.reply_to()),
            recipients: recipients(&message),
            attachments: attachments(&message, &body, limits),
            subject,
            body,
            thread: None,
            letter: None,
            now: message.date().map(|d| d.to_rfc3339()).unwrap_or_default(),
        },
    })
}

fn has_headers(message: &Message) -> bool {
    message.from().is_some()
        || message.to().is_some()
        || message.date().is_some()
        || message.subject().is_some()
}

fn kind(message: &Message, subject: &str) -> DraftKind {
    let lower = subject.trim_start().to_lowercase();
    let forwarded = [
        "fw:",
        "fwd:",
        "wg:",
        "tr:",
        "rv:",
        "enc:",
        "转发",
        "轉寄",
        "fw：",
        "пересл",
    ]
    .iter()
    .any(|prefix| lower.starts_with(prefix));
    let answered = message.in_reply_to().as_text().is_some()
        || !matches!(message.references(), mail_parser::HeaderValue::Empty);
    match (forwarded, answered) {
        (true, _) => DraftKind::Forward,
        (false, true) => DraftKind::Reply,
        (false, false) => DraftKind::New,
    }
}

/// Addresses of a header, groups taken apart.
fn addresses(header: Option<&Parsed>) -> Vec<Address> {
    header
        .map(|list| {
            list.iter()
                .filter(|a| a.address.as_deref().is_some_and(|x| !x.trim().is_empty()))
                .map(|a| Address {
                    name: a.name.as_deref().unwrap_or_default().to_owned(),
                    address: a.address.as_deref().unwrap_or_default().trim().to_owned(),
                })
                .collect()
        })
        .unwrap_or_default()
}

fn recipients(message: &Message) -> Vec<Recipient> {
    [
        (RecipientKind::To, message.to()),
        (RecipientKind::Cc, message.cc()),
        (RecipientKind::Bcc, message.bcc()),
    ]
    .into_iter()
    .flat_map(|(kind, header)| {
        addresses(header).into_iter().map(move |a| Recipient {
            kind,
            name: a.name,
            address: a.address,
            ..Recipient::default()
        })
    })
    .collect()
}

/// What the recipient will see: the HTML where there is one.
fn body(message: &Message) -> Body {
    let html = message
        .html_bodies()
        .take(MAX_PARTS)
        .find_map(|part| match &part.body {
            PartType::Html(html) => Some(html.to_string()),
            _ => None,
        });
    if let Some(content) = html {
        return Body {
            format: BodyFormat::Html,
            content,
        };
    }
    let pieces: Vec<&str> = message
        .text_bodies()
        .take(MAX_PARTS)
        .filter_map(|part| match &part.body {
            PartType::Text(text) => Some(text.as_ref()),
            _ => None,
        })
        .collect();
    Body {
        format: BodyFormat::Text,
        content: pieces.join("\n"),
    }
}

fn attachments(message: &Message, body: &Body, limits: &FileLimits) -> Vec<Attachment> {
    let opener = Opener::new(limits);
    message
        .attachments()
        .take(MAX_PARTS)
        .map(|part| attachment(part, body, &opener))
        .collect()
}

fn attachment(part: &MessagePart, body: &Body, opener: &Opener) -> Attachment {
    let name = part.attachment_name().unwrap_or_default().to_owned();
    let bytes = match &part.body {
        PartType::Message(message) => message.raw_message(),
        _ => part.contents(),
    };
    let inline = is_inline(part, body);
    Attachment {
        mime_type: mime_type(part),
        size: Some(part.len() as u64),
        sha256: Some(sha256(part.contents())),
        inline,
        cloud: false,
        contents: (!inline).then(|| opener.open(bytes, &name)),
        name,
    }
}

fn mime_type(part: &MessagePart) -> String {
    if matches!(part.body, PartType::Message(_)) {
        return "message/rfc822".to_owned();
    }
    match part.content_type() {
        Some(kind) => match kind.subtype() {
            Some(subtype) => format!("{}/{subtype}", kind.ctype()).to_lowercase(),
            None => kind.ctype().to_lowercase(),
        },
        None => String::new(),
    }
}

/// A picture the HTML shows, or one with an id and no file's disposition.
fn is_inline(part: &MessagePart, body: &Body) -> bool {
    let picture = mime_type(part).starts_with("image/");
    let id = part.content_id().map(|id| id.trim_matches(['<', '>']));
    let shown = id.is_some_and(|id| body.content.contains(&format!("cid:{id}")));
    let attached = part
        .content_disposition()
        .is_some_and(|d| d.ctype().eq_ignore_ascii_case("attachment"));
    picture && (shown || id.is_some() && !attached && body.format == BodyFormat::Html)
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_names_and_kinds_are_read() {
        let mail = read(b"From: \"Li, Ming\" <li@firm.example>\r\nTo: Buyers: a@x.example, B <b@x.example>;\r\nBcc: c@x.example\r\nSubject: =?utf-8?B?5oql5Lu3?=\r\nDate: Sat, 21 Nov 2026 16:10:00 +0800\r\nIn-Reply-To: <1@x.example>\r\n\r\nHello\r\n", &FileLimits::default())
            .expect("mail")
            .draft;
        assert_eq!(mail.from.name, "Li, Ming");
        assert_eq!(mail.recipients.len(), 3);
        assert_eq!(mail.recipients[2].kind, RecipientKind::Bcc);
        assert_eq!(mail.subject, "报价");
        assert_eq!(mail.kind, DraftKind::Reply);
        assert_eq!(mail.now, "2026-11-21T16:10:00+08:00");
    }

    #[test]
    fn rubbish_is_no_mail() {
        for bytes in [
            &b""[..],
            b"\0\0\0",
            b"just some words",
            b"%PDF-1.7\n%\xe2\xe3",
        ] {
            assert_eq!(
                read(bytes, &FileLimits::default()).err(),
                Some(MailFileError::NoHeaders)
            );
        }
    }
}
