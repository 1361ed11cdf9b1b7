//! Mail files: who wrote to whom, the text, what is attached.
//!
//! Headers and encodings are mail-parser's; the parts are taken apart here,
//! because a mail made to do harm nests them without end, and every part has
//! to ask the budget.

use std::borrow::Cow;

use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{Address, ContentType, HeaderValue, Message, MessageParser, MimeHeaders};

use crate::contents::{Contents, FileEntry, Unread};

use super::budget::Budget;
use super::text::{decode_as, part_of};
use super::xml::one_line;
use super::{html, open_entry};

/// Bytes of the headers of a part that are read.
const MOST_HEADERS: usize = 64 << 10;
/// Parts in parts that are taken apart.
const DEEPEST: u32 = 12;

/// Reads a mail.
///
/// # Errors
/// [`Unread::Damaged`] when it has no headers, or a limit.
pub fn read(bytes: &[u8], budget: &mut Budget) -> Result<Contents, Unread> {
    let (head, body) = split(after_mailbox_line(bytes));
    let message = headers(head).ok_or(Unread::Damaged)?;
    let mut found = Found::default();
    let walked = found.take(Some(&message), body, 0, budget);

    let subject = one_line(message.subject().unwrap_or_default());
    let mut contents = Contents {
        unread: walked.err(),
        title: budget.keep(&subject).to_owned(),
        ..Contents::default()
    };
    let text = top_lines(&message) + &found.text;
    let part = part_of(&text, &mut contents.cut, budget);
    contents.parts.push(part?);
    for attached in found.attached {
        if budget.is_full() {
            contents.cut = true;
        }
        contents.entries.push(FileEntry {
            size: attached.bytes.len() as u64,
            contents: open_entry(&attached.bytes, &attached.name, budget),
            name: attached.name,
        });
    }
    Ok(contents)
}

/// The headers a reader sees, as the first lines of the text.
fn top_lines(message: &Message) -> String {
    let date = message.header_raw("Date").map(one_line);
    [
        ("From", addresses(message.from())),
        ("To", addresses(message.to())),
        ("Cc", addresses(message.cc())),
        ("Subject", one_line(message.subject().unwrap_or_default())),
        ("Date", date.unwrap_or_default()),
    ]
    .iter()
    .filter(|(_, value)| !value.is_empty())
    .map(|(name, value)| format!("{name}: {value}\n"))
    .collect()
}

fn addresses(header: Option<&Address>) -> String {
    let people = header.into_iter().flat_map(Address::iter);
    let people = people.filter_map(|person| match (&person.name, &person.address) {
        (Some(name), Some(address)) => Some(format!("{name} <{address}>")),
        (name, address) => Some(name.as_ref().or(address.as_ref())?.to_string()),
    });
    one_line(&people.collect::<Vec<_>>().join(", "))
}

/// What the parts of a mail hold.
#[derive(Default)]
struct Found<'a> {
    text: String,
    /// The text was a page.
    page: bool,
    attached: Vec<Attached<'a>>,
}

/// A file attached.
struct Attached<'a> {
    name: String,
    bytes: Cow<'a, [u8]>,
}

impl<'a> Found<'a> {
    /// Takes a part in, and the parts in it.
    fn take(
        &mut self,
        headers: Option<&Message>,
        body: &'a [u8],
        depth: u32,
        budget: &mut Budget,
    ) -> Result<(), Unread> {
        budget.in_time()?;
        budget.entry()?;
        let part = headers.and_then(|message| message.parts.first());
        let kind = part.and_then(|part| part.content_type());
        let (main, sub) = media_type(kind);
        let boundary = kind.and_then(|kind| kind.attribute("boundary"));
        if let Some(boundary) = boundary.filter(|_| main == "multipart" && depth < DEEPEST) {
            let parts = parts(body, boundary.trim_end().as_bytes());
            return match sub.as_str() {
                "alternative" => self.choose(parts, depth, budget),
                _ => parts.into_iter().try_for_each(|part| {
                    let (head, body) = split(part);
                    self.take(self::headers(head).as_ref(), body, depth + 1, budget)
                }),
            };
        }
        let bytes = decoded(body, part.and_then(|part| part.content_transfer_encoding()));
        budget.unpack(bytes.len() as u64)?;
        let name = part.and_then(|part| part.attachment_name());
        let disposition = part.and_then(|part| part.content_disposition());
        let apart = name.is_some() || disposition.is_some_and(ContentType::is_attachment);
        if !apart && main == "text" && matches!(sub.as_str(), "plain" | "html") {
            return self.write(&bytes, kind, sub == "html", budget);
        }
        // Logos and lines of a signature are no files to their reader.
        let pictured = main == "image"
            && part.is_some_and(|part| part.content_id().is_some())
            && !disposition.is_some_and(ContentType::is_attachment);
        if !pictured && (apart || main != "text") {
            let name = name.map_or_else(|| usual_name(&main, &sub), one_line);
            self.attached.push(Attached { name, bytes });
        }
        Ok(())
    }

    /// Takes the best of several forms of the same text: a page before plain
    /// text, as its reader's program does.
    fn choose(
        &mut self,
        parts: Vec<&'a [u8]>,
        depth: u32,
        budget: &mut Budget,
    ) -> Result<(), Unread> {
        let mut best = Found::default();
        for part in parts {
            let (head, body) = split(part);
            let mut form = Found::default();
            let taken = form.take(headers(head).as_ref(), body, depth + 1, budget);
            self.attached.append(&mut form.attached);
            if !form.text.trim().is_empty() && form.page >= best.page {
                best = form;
            }
            taken?;
        }
        self.text.push_str(&best.text);
        self.page |= best.page;
        Ok(())
    }

    /// Adds text to the body.
    fn write(
        &mut self,
        bytes: &[u8],
        kind: Option<&ContentType>,
        page: bool,
        budget: &Budget,
    ) -> Result<(), Unread> {
        let charset = kind.and_then(|kind| kind.attribute("charset"));
        let text = decode_as(bytes, charset.unwrap_or_default());
        match page {
            true => self.text.push_str(&html::page(&text, budget)?.text),
            false => self.text.push_str(&text),
        }
        self.text.push('\n');
        self.page |= page;
        Ok(())
    }
}

/// Type and subtype in small letters; what says nothing is plain text.
fn media_type(kind: Option<&ContentType>) -> (String, String) {
    match kind {
        Some(kind) => (
            kind.ctype().to_ascii_lowercase(),
            kind.subtype().unwrap_or_default().to_ascii_lowercase(),
        ),
        None => ("text".to_owned(), "plain".to_owned()),
    }
}

/// A name for a file that has none.
fn usual_name(main: &str, sub: &str) -> String {
    match (main, sub) {
        ("message", "rfc822" | "global") => "message.eml".to_owned(),
        ("text", "calendar") => "invitation.ics".to_owned(),
        _ => String::new(),
    }
}

/// The bytes of a part without the encoding they were sent in.
fn decoded<'a>(body: &'a [u8], encoding: Option<&str>) -> Cow<'a, [u8]> {
    let encoding = encoding.map(|name| name.trim().to_ascii_lowercase());
    let bytes = match encoding.as_deref() {
        Some("base64") => base64_decode(body).or_else(|| base64_decode(&letters(body))),
        Some("quoted-printable") => quoted_printable_decode(body),
        _ => None,
    };
    bytes.map_or(Cow::Borrowed(body), Cow::Owned)
}

/// What of a damaged base64 is of its alphabet, filled up to whole groups.
fn letters(body: &[u8]) -> Vec<u8> {
    let known = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/');
    let mut letters: Vec<u8> = body.iter().copied().filter(known).collect();
    let rest = letters.len() % 4;
    letters.truncate(letters.len() - usize::from(rest == 1));
    letters.extend(b"==".iter().take((4 - rest) % 4));
    letters
}

/// The headers of a part; none when it has none.
fn headers(head: &[u8]) -> Option<Message<'_>> {
    let head = head.get(..MOST_HEADERS).unwrap_or(head);
    let parser = MessageParser::new().with_minimal_headers();
    let message = parser.parse_headers(head)?;
    let known = |value: &HeaderValue| !matches!(value, HeaderValue::Empty);
    let first = message.parts.first()?;
    first
        .headers
        .iter()
        .any(|h| known(&h.value))
        .then_some(message)
}

/// The line that mailboxes put before a mail is none of it.
fn after_mailbox_line(bytes: &[u8]) -> &[u8] {
    let line = bytes.starts_with(b"From ");
    let end = bytes.iter().position(|byte| *byte == b'\n');
    match end.filter(|_| line) {
        Some(end) => bytes.get(end + 1..).unwrap_or_default(),
        None => bytes,
    }
}

/// Headers and body of a part: an empty line stands between them.
fn split(part: &[u8]) -> (&[u8], &[u8]) {
    let mut at = 0;
    for line in part.split_inclusive(|byte| *byte == b'\n') {
        at += line.len();
        if line.trim_ascii().is_empty() {
            break;
        }
    }
    part.split_at(at)
}

/// The parts between the lines of a boundary; what stands before the first
/// and after the last is for nobody.
fn parts<'a>(body: &'a [u8], boundary: &[u8]) -> Vec<&'a [u8]> {
    let mut parts = Vec::new();
    let (mut at, mut start) = (0, None);
    for line in body.split_inclusive(|byte| *byte == b'\n') {
        let mark = line.strip_prefix(b"--").map(<[u8]>::trim_ascii_end);
        if let Some(rest) = mark.and_then(|mark| mark.strip_prefix(boundary))
            && matches!(rest, b"" | b"--")
        {
            parts.extend(
                start
                    .and_then(|start| body.get(start..at))
                    .map(before_boundary),
            );
            start = rest.is_empty().then_some(at + line.len());
        }
        at += line.len();
    }
    // A mail cut off has no last boundary.
    parts.extend(start.and_then(|start| body.get(start..)));
    parts
}

/// The line break before a boundary is the boundary's.
fn before_boundary(part: &[u8]) -> &[u8] {
    let part = part.strip_suffix(b"\n").unwrap_or(part);
    part.strip_suffix(b"\r").unwrap_or(part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contents::{FileKind, FileLimits};

    fn opened(mail: &str) -> Contents {
        let mut budget = Budget::new(&FileLimits::default(), || 0.0);
        read(mail.replace('\n', "\r\n").as_bytes(), &mut budget).unwrap()
    }

    fn texts(contents: &Contents) -> Vec<&str> {
        let lines = contents.parts.iter().flat_map(|part| &part.lines);
        lines.map(|line| line.cells[0].text.as_str()).collect()
    }

    #[test]
    fn a_plain_mail_is_its_headers_and_its_text() {
        let mail = opened(
            "From: =?utf-8?q?J=C3=BCrgen?= <j@a.example>\nTo: b@b.example,\n c@b.example\n\
             Subject: Offer\nDate: Sat, 21 Nov 2026 16:10:00 +0800\n\
             Content-Transfer-Encoding: quoted-printable\n\nPrice=20EUR 5\nBye=\n bye\n",
        );
        assert_eq!(mail.title, "Offer");
        assert_eq!(
            texts(&mail),
            [
                "From: Jürgen <j@a.example>",
                "To: b@b.example, c@b.example",
                "Subject: Offer",
                "Date: Sat, 21 Nov 2026 16:10:00 +0800",
                "Price EUR 5",
                "Bye bye",
            ]
        );
    }

    #[test]
    fn the_page_is_chosen_and_files_are_opened() {
        let mail = opened(
            "Subject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"o\"\n\n\
             ignored\n--o\nContent-Type: multipart/alternative; boundary=i\n\n\
             --i\n\nplain\n--i\nContent-Type: text/html; charset=gb2312\n\n<p>page</p>\n--i--\n\
             --o\nContent-Type: text/plain; name=a.txt\nContent-Transfer-Encoding: base64\n\n\
             aGVs*bG8=\n--o\nContent-Type: message/rfc822\n\nSubject: inner\n\nhi\n--o--\nend\n",
        );
        assert_eq!(texts(&mail), ["Subject: x", "page"]);
        let [note, inner] = &mail.entries[..] else {
            panic!("{:?}", mail.entries)
        };
        assert_eq!((note.name.as_str(), note.size), ("a.txt", 5));
        assert_eq!(texts(note.contents.as_ref().unwrap()), ["hello"]);
        assert_eq!(inner.contents.as_ref().unwrap().kind, FileKind::Mail);
        assert_eq!(inner.contents.as_ref().unwrap().title, "inner");
    }

    #[test]
    fn parts_without_end_are_taken_as_they_come() {
        let cut = opened("Subject: x\nContent-Type: multipart/mixed; boundary=o\n\n--o\n\nhello\n");
        assert_eq!(texts(&cut), ["Subject: x", "hello"]);
        let mut nested = "Subject: x\n".to_owned();
        for _ in 0..3000 {
            nested += "Content-Type: multipart/mixed; boundary=o\n\n--o\n";
        }
        assert!(opened(&nested).entries.is_empty());
        let many = "Subject: x\nContent-Type: multipart/mixed; boundary=o\n\n".to_owned()
            + &"--o\n\n".repeat(5000);
        assert_eq!(opened(&many).unread, Some(Unread::TooLarge));
    }
}
