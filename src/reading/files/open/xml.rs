//! XML as the readers of packages need it: local names, text, nothing else.
//!
//! Entities are the five of XML and character references; a document type and
//! what it declares is passed over.

use std::borrow::Cow;

use quick_xml::XmlVersion;
use quick_xml::events::{BytesEnd, BytesStart, Event};
use quick_xml::reader::Reader;

use super::budget::Budget;
use crate::contents::Unread;

/// Elements in elements, at most.
const DEEPEST: u32 = 512;
/// Tokens between two looks at the clock.
const STEPS: u32 = 256;

/// A piece of XML.
pub(super) enum Token<'a> {
    /// A start tag; an empty element is this and [`Token::Close`].
    Open(Tag<'a>),
    /// An end tag.
    Close(End<'a>),
    /// Text, not trimmed; a long one may come in pieces.
    Text(Cow<'a, str>),
}

/// A start tag.
pub(super) struct Tag<'a>(BytesStart<'a>);

/// An end tag.
pub(super) struct End<'a>(BytesEnd<'a>);

impl Tag<'_> {
    /// Its name without the prefix.
    pub(super) fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// The value of an attribute by its local name; one without a prefix is
    /// preferred.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        self.find(|key, local| key == name && local == name)
            .or_else(|| self.find(|_, local| local == name))
    }

    /// The value of an attribute with a prefix: `r:id` beside `id`.
    pub(super) fn prefixed(&self, name: &str) -> Option<String> {
        self.find(|key, local| local == name && key != name)
    }

    /// A number; none when it is missing or no such number.
    pub(super) fn number<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.attribute(name)?.trim().parse().ok()
    }

    /// Whether an attribute says yes.
    pub(super) fn is_on(&self, name: &str) -> bool {
        self.attribute(name).is_some_and(|value| says_yes(&value))
    }

    fn find(&self, wanted: impl Fn(&str, &str) -> bool) -> Option<String> {
        self.0
            .attributes()
            .with_checks(false)
            .filter_map(Result::ok)
            .find(|attribute| {
                wanted(
                    attribute.key.into_inner(),
                    attribute.key.local_name().into_inner(),
                )
            })
            .map(
                |attribute| match attribute.normalized_value(XmlVersion::Implicit1_0) {
                    Ok(value) => value.into_owned(),
                    Err(_) => attribute.value.into_owned(),
                },
            )
    }
}

impl End<'_> {
    /// Its name without the prefix.
    pub(super) fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }
}

/// Whether a value of an attribute means yes.
pub(super) fn says_yes(value: &str) -> bool {
    matches!(value, "1" | "true" | "on")
}

/// Reads XML token by token.
pub(super) struct Xml<'a> {
    reader: Reader<&'a [u8]>,
    depth: u32,
    steps: u32,
}

impl<'a> Xml<'a> {
    /// From the start of a text, see [`decode`].
    pub(super) fn new(text: &'a str) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self {
            reader,
            depth: 0,
            steps: 0,
        }
    }

    /// The next token; none at the end.
    ///
    /// # Errors
    /// [`Unread::Damaged`] when it is no XML, [`Unread::TooSlow`].
    pub(super) fn next(&mut self, budget: &Budget) -> Result<Option<Token<'a>>, Unread> {
        loop {
            self.steps += 1;
            if self.steps >= STEPS {
                self.steps = 0;
                budget.in_time()?;
            }
            let token = match self.reader.read_event().map_err(|_| Unread::Damaged)? {
                Event::Start(tag) => {
                    self.depth += 1;
                    if self.depth > DEEPEST {
                        return Err(Unread::Damaged);
                    }
                    Token::Open(Tag(tag))
                }
                Event::End(end) => {
                    self.depth = self.depth.saturating_sub(1);
                    Token::Close(End(end))
                }
                Event::Text(text) => Token::Text(text.into_inner()),
                Event::CData(text) => Token::Text(text.into_inner()),
                Event::GeneralRef(name) => match reference(&name.into_inner()) {
                    Some(c) => Token::Text(Cow::Owned(c.to_string())),
                    None => continue,
                },
                Event::Eof => return Ok(None),
                _ => continue,
            };
            return Ok(Some(token));
        }
    }

    /// Passes over the rest of the element whose start tag was the last token.
    ///
    /// # Errors
    /// As [`Xml::next`].
    pub(super) fn skip(&mut self, budget: &Budget) -> Result<(), Unread> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside && self.next(budget)?.is_some() {}
        Ok(())
    }
}

/// The character that a reference means: `amp`, `#228`, `#xE4`.
fn reference(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?)
        }
    }
}

/// XML as text: UTF-8, or UTF-16 by its byte order mark.
pub(super) fn decode(bytes: &[u8]) -> Cow<'_, str> {
    let wide: fn([u8; 2]) -> u16 = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => return String::from_utf8_lossy(rest),
        [0xFF, 0xFE, ..] => u16::from_le_bytes,
        [0xFE, 0xFF, ..] => u16::from_be_bytes,
        _ => return String::from_utf8_lossy(bytes),
    };
    let units = bytes.as_chunks().0.iter().skip(1).map(|pair| wide(*pair));
    Cow::Owned(
        char::decode_utf16(units)
            .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect(),
    )
}

/// A text on one line: white space of any kind is a blank, runs of it are one,
/// control characters are left out.
pub(super) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_whitespace() {
            if !line.ends_with(' ') && !line.is_empty() {
                line.push(' ');
            }
        } else if !c.is_control() {
            line.push(c);
        }
    }
    line.truncate(line.trim_end().len());
    line
}

#[cfg(test)]
mod tests {
    use super::super::package::tests::budget;
    use super::*;

    fn tokens(xml: &str) -> Result<String, Unread> {
        let (mut xml, mut out) = (Xml::new(xml), String::new());
        while let Some(token) = xml.next(&budget())? {
            match token {
                Token::Open(tag) => out += &format!("<{}>", tag.name()),
                Token::Close(end) => out += &format!("</{}>", end.name()),
                Token::Text(text) => out += &text,
            }
        }
        Ok(out)
    }

    #[test]
    fn gives_local_names_and_text() {
        assert_eq!(
            tokens("<w:p a='1'><w:br/>A &amp; &#228;&#xE4;<![CDATA[<]]></w:p>"),
            Ok("<p><br></br>A & ää<</p>".to_owned())
        );
    }

    #[test]
    fn entities_are_not_expanded() {
        let bomb = r#"<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;"><!ENTITY z SYSTEM "file:///etc/passwd">]><a b="&y;">&y;&z;!</a>"#;
        assert_eq!(tokens(bomb), Ok("<a>!</a>".to_owned()));
    }

    #[test]
    fn depth_is_bounded() {
        assert_eq!(tokens(&"<a>".repeat(100_000)), Err(Unread::Damaged));
    }

    #[test]
    fn attributes_with_and_without_prefix() {
        let mut xml = Xml::new(r#"<a r:id="rel" id=" 7" on="true" t="x&lt;y"/>"#);
        let Ok(Some(Token::Open(tag))) = xml.next(&budget()) else {
            panic!("a start tag");
        };
        assert_eq!(tag.number("id"), Some(7));
        assert_eq!(tag.prefixed("id").as_deref(), Some("rel"));
        assert!(tag.is_on("on"));
        assert_eq!(tag.attribute("t").as_deref(), Some("x<y"));
    }

    #[test]
    fn utf_16_is_read() {
        assert_eq!(decode(b"\xFE\xFF\0<\0a\x20\xAC"), "<a€");
        assert_eq!(decode(b"\xFF\xFE<\0a\0\xAC"), "<a");
    }

    #[test]
    fn lines_have_single_blanks() {
        assert_eq!(one_line("\t a\n\u{a0} b\u{1}c "), "a bc");
    }
}
