//! What a file is, told by its bytes.

use super::package::{END_OF_DIRECTORY, LOCAL_HEADER};
use crate::contents::FileKind;

mod compound;
mod magic;
mod words;
mod zip;

/// Bytes from the start in which `%PDF-` may stand, as readers of PDF allow.
const PDF_SEARCH: usize = 1024;

/// The kind of a file. `name` decides only between kinds whose bytes look
/// alike. A file cut off is of the kind its beginning tells.
pub fn of(bytes: &[u8], name: &str) -> FileKind {
    if bytes.is_empty() {
        return FileKind::Empty;
    }
    let extension = extension(name);
    if bytes.starts_with(LOCAL_HEADER) || bytes.starts_with(END_OF_DIRECTORY) {
        return zip::kind(bytes, &extension);
    }
    if bytes.starts_with(compound::SIGNATURE) {
        return compound::kind(bytes, &extension);
    }
    if let Some(kind) = magic::kind(bytes) {
        return kind;
    }
    if is_pdf(bytes) {
        return FileKind::Pdf;
    }
    words::kind(bytes, &extension).unwrap_or_default()
}

/// Whether the signature of PDF stands near the top, with nothing but
/// rubbish of a transport before it: a mail that quotes one is no PDF.
fn is_pdf(bytes: &[u8]) -> bool {
    let top = bytes.get(..PDF_SEARCH).unwrap_or(bytes);
    find(top, b"%PDF-", 0).is_some_and(|at| at < 16 || !words::is_mail(top, ""))
}

/// The ending of a name in lower case; empty where there is none.
fn extension(name: &str) -> String {
    name.trim_end()
        .rsplit_once('.')
        .map_or_else(String::new, |(_, ending)| ending.to_lowercase())
}

/// Where `what` stands in `bytes`, at `from` or after it.
fn find(bytes: &[u8], what: &[u8], from: usize) -> Option<usize> {
    bytes
        .get(from..)?
        .windows(what.len())
        .position(|window| window == what)
        .map(|at| from + at)
}

/// A number of `N` bytes at `at`, least byte first; none beyond the end.
fn number<const N: usize>(bytes: &[u8], at: usize) -> Option<usize> {
    let field: [u8; N] = bytes.get(at..at.checked_add(N)?)?.try_into().ok()?;
    let value = field
        .iter()
        .rev()
        .fold(0_u64, |value, byte| value << 8 | u64::from(*byte));
    usize::try_from(value).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_kind(bytes: &[u8], name: &str, kind: FileKind) {
        assert_eq!(of(bytes, name), kind, "{name}");
    }

    #[test]
    fn signatures_tell_a_kind_whatever_the_name() {
        assert_kind(b"", "a.pdf", FileKind::Empty);
        assert_kind(b"%PDF-1.7\n", "a.doc", FileKind::Pdf);
        assert_kind(b"\0\0\r\n%PDF-1.4\n", "a.pdf", FileKind::Pdf);
        assert_kind(b"\xff\xd8\xff\xe0\0\x10JFIF", "a.png", FileKind::Jpeg);
        assert_kind(b"\x89PNG\r\n\x1a\n\0\0", "a.jpg", FileKind::Media);
        assert_kind(b"MZ\x90\0\x03\0\0\0", "invoice.pdf", FileKind::Program);
        assert_kind(b"\x7fELF\x02\x01\x01\0", "a", FileKind::Program);
        assert_kind(b"#!/bin/sh\necho\n", "a.txt", FileKind::Program);
        assert_kind(b"Rar!\x1a\x07\x01\0", "a.zip", FileKind::Archive);
        assert_kind(b"{\\rtf1\\ansi", "a.doc", FileKind::Rtf);
        assert_kind(b"\0\x01\x02\x03\xfe", "a.xlsx", FileKind::Unknown);
    }

    #[test]
    fn texts_are_told_apart_by_their_words() {
        assert_kind("Grüße".as_bytes(), "a.txt", FileKind::Text);
        assert_kind(b"Gr\xfc\xdfe aus K\xf6ln", "a", FileKind::Text);
        assert_kind(b"\xff\xfea\0b\0", "a.bin", FileKind::Text);
        assert_kind(b"a,b\n1,2\n", "a.csv", FileKind::Csv);
        assert_kind(b"a;b;c\n1;2;3\n4;5;6\n", "export", FileKind::Csv);
        assert_kind(b"Dear all,\nwe, as ever\nand so\n", "a", FileKind::Text);
        assert_kind(b"\n<!DOCTYPE html><p>", "a.xls", FileKind::Html);
        assert_kind(b"\xef\xbb\xbf<?xml version='1.0'?><a/>", "a", FileKind::Xml);
        assert_kind(
            b"Received: from x\r\nFrom: a@b.example\r\nSubject: x\r\n\r\nHi",
            "message",
            FileKind::Mail,
        );
        assert_kind(b"Subject: x\r\n\r\nHi", "a.eml", FileKind::Mail);
        assert_kind(b"Note: call him\nSubject: x\n", "a.txt", FileKind::Text);
    }
}
