//! Kinds of text, told by their first words.

use crate::contents::FileKind;

use super::super::csv;
use super::super::text;

/// Bytes looked at.
const LOOKED_AT: usize = 64 << 10;
/// One byte in so many may be a control character: old programs leave some.
const CONTROLS: usize = 200;

/// The kind of a text; none for what is no text.
pub(super) fn kind(bytes: &[u8], extension: &str) -> Option<FileKind> {
    let top = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    if !is_text(top) {
        return None;
    }
    if is_mail(top, extension) {
        return Some(FileKind::Mail);
    }
    let words = text::decode(top);
    let words = words.trim_start();
    if words.starts_with('<')
        && let Some(kind) = markup(words)
    {
        return Some(kind);
    }
    Some(match extension {
        "csv" | "tsv" | "tab" => FileKind::Csv,
        "dxf" | "step" | "stp" | "igs" | "iges" | "stl" | "obj" | "eps" | "ps" => FileKind::Media,
        // Exports whose name tells nothing, or a workbook in name only.
        "" | "txt" | "asc" | "dat" | "out" | "prn" | "xls" | "xlsx" if csv::is_table(words) => {
            FileKind::Csv
        }
        _ => FileKind::Text,
    })
}

/// Whether nearly all of it is printable, in whatever encoding.
fn is_text(top: &[u8]) -> bool {
    if text::is_marked(top) || text::utf16(top).is_some() {
        return true;
    }
    // A form feed, an escape of ISO-2022 and the end mark of DOS are text.
    let odd = top
        .iter()
        .filter(|byte| matches!(byte, 0..=8 | 11 | 14..=25 | 28..=31 | 127))
        .count();
    !top.contains(&0) && odd * CONTROLS <= top.len()
}

/// HTML, XML or a drawing in XML; none for a text that begins with a bracket.
fn markup(words: &str) -> Option<FileKind> {
    let top = words.to_ascii_lowercase();
    let mut rest = top.as_str();
    // Declarations and comments say little; the first element tells.
    loop {
        rest = rest.trim_start();
        let end = match rest {
            _ if rest.starts_with("<!doctype html") => return Some(FileKind::Html),
            _ if rest.starts_with("<!--") => "-->",
            _ if rest.starts_with("<?") || rest.starts_with("<!") => ">",
            _ => break,
        };
        match rest.split_once(end) {
            Some((_, after)) => rest = after,
            // It goes on beyond what is looked at.
            None => return top.starts_with("<?xml").then_some(FileKind::Xml),
        }
    }
    let name = rest.strip_prefix('<')?;
    let end = name
        .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, ':' | '-' | '_' | '.')))
        .unwrap_or(name.len());
    let (name, after) = name.split_at(end);
    let is_element = !name.is_empty()
        && (after.is_empty() || after.starts_with(['>', ' ', '\r', '\n', '\t', '/']));
    match name {
        _ if !is_element => None,
        "svg" => Some(FileKind::Media),
        "html" => Some(FileKind::Html),
        _ if top.starts_with("<?xml") => Some(FileKind::Xml),
        _ if OF_HTML.contains(&name) => Some(FileKind::Html),
        _ => Some(FileKind::Xml),
    }
}

/// Elements a page or a piece of one begins with.
const OF_HTML: &[&str] = &[
    "head", "body", "title", "meta", "style", "script", "link", "table", "div", "p", "br", "font",
    "span", "center", "a", "b", "i", "u", "h1", "h2", "h3", "pre", "ul", "ol", "img", "o:p",
];

/// Whether header lines of a mail stand at the top.
pub(super) fn is_mail(top: &[u8], extension: &str) -> bool {
    let mut lines = top.split(|byte| *byte == b'\n').peekable();
    // The line mailboxes put before each of their mails.
    lines.next_if(|line| line.starts_with(b"From "));
    let (mut own, mut common) = (0, 0);
    for line in lines.take(200) {
        let line = line.trim_ascii_end();
        if line.is_empty() {
            break;
        }
        if line.starts_with(b" ") || line.starts_with(b"\t") {
            continue;
        }
        let Some(name) = header_name(line) else {
            break;
        };
        own += usize::from(OF_MAILS.contains(&name.as_str()));
        common += usize::from(OF_OTHERS_TOO.contains(&name.as_str()));
    }
    match extension {
        "eml" | "mht" | "mhtml" => own + common > 0,
        _ => own > 0 && own + common > 1,
    }
}

/// The name of a header line, in lower case.
fn header_name(line: &[u8]) -> Option<String> {
    let colon = line.iter().position(|byte| *byte == b':')?;
    let name = line.get(..colon)?.trim_ascii_end();
    (!name.is_empty() && name.iter().all(u8::is_ascii_graphic))
        .then(|| String::from_utf8_lossy(name).to_ascii_lowercase())
}

/// Header lines nobody types.
const OF_MAILS: &[&str] = &[
    "received",
    "return-path",
    "delivered-to",
    "message-id",
    "mime-version",
    "dkim-signature",
    "content-transfer-encoding",
    "x-mozilla-status",
    "x-unsent",
    "thread-index",
];
/// Header lines that also stand at the top of notes and minutes.
const OF_OTHERS_TOO: &[&str] = &[
    "from",
    "to",
    "cc",
    "bcc",
    "subject",
    "date",
    "sender",
    "reply-to",
    "in-reply-to",
    "references",
    "content-type",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_told_by_its_first_element() {
        assert_eq!(markup("<table><tr>"), Some(FileKind::Html));
        assert_eq!(
            markup("<?xml version=\"1.0\"?><!-- a > b --><svg>"),
            Some(FileKind::Media)
        );
        assert_eq!(
            markup("<?xml?><!DOCTYPE html PUBLIC><html>"),
            Some(FileKind::Html)
        );
        assert_eq!(markup("<rsm:Invoice xmlns:a=''>"), Some(FileKind::Xml));
        assert_eq!(markup("<a@b.example> wrote"), None);
        assert_eq!(markup("< 5 pcs"), None);
        assert_eq!(markup("<?xml?><!-- it goes on"), Some(FileKind::Xml));
    }

    #[test]
    fn a_mail_is_more_than_a_line_with_a_colon() {
        assert!(is_mail(b"MIME-Version: 1.0\nSubject: x\n\nHi", ""));
        assert!(is_mail(b"From - Mon\nMessage-ID: <1>\nTo: a\n", "txt"));
        assert!(!is_mail(
            b"From: me\nTo: you\nDate: today\n\nminutes",
            "txt"
        ));
        assert!(!is_mail(b"just words\n", "eml"));
    }
}
