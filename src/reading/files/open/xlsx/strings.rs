//! The texts that the cells of a workbook share.

use std::borrow::Cow;

use super::super::budget::Budget;
use super::super::ooxml;
use super::super::xml::{Token, Xml};
use crate::contents::Unread;

/// Texts by their number.
#[derive(Debug, Default)]
pub(in super::super) struct Strings {
    text: String,
    /// Where each ends in `text`.
    ends: Vec<usize>,
}

impl Strings {
    /// Reads `sharedStrings.xml`; what was read before it is damaged stays.
    ///
    /// # Errors
    /// [`Unread::TooSlow`].
    pub(super) fn read(text: &str, budget: &Budget) -> Result<Self, Unread> {
        let (mut xml, mut strings) = (Xml::new(text), Self::default());
        let mut in_text = false;
        while let Some(token) = ooxml::lenient(xml.next(budget))? {
            match token {
                // How to pronounce it.
                Token::Open(tag) if tag.name() == "rPh" => ooxml::whole(xml.skip(budget))?,
                Token::Open(tag) => in_text = tag.name() == "t",
                Token::Text(text) if in_text => strings.text += &text,
                Token::Text(_) => {}
                Token::Close(end) => {
                    in_text = false;
                    if end.name() == "si" {
                        strings.end();
                    }
                }
            }
        }
        Ok(strings)
    }

    /// Adds the next text.
    pub(in super::super) fn push(&mut self, text: &str) {
        self.text += text;
        self.end();
    }

    fn end(&mut self) {
        self.ends.push(self.text.len());
    }

    /// The text of a number, from 0.
    pub(in super::super) fn get(&self, at: usize) -> Option<&str> {
        let end = *self.ends.get(at)?;
        let start = match at.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        self.text.get(start..end)
    }
}

/// A text with the characters that Excel writes as `_x000D_`.
pub(super) fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let (mut out, mut rest) = (String::with_capacity(text.len()), text);
    while let Some((before, after)) = rest.split_once("_x") {
        out += before;
        rest = after;
        match escaped(after) {
            Some((c, after)) => {
                out.push(c);
                rest = after;
            }
            None => out += "_x",
        }
    }
    Cow::Owned(out + rest)
}

/// The character of `000D_` and what follows it.
fn escaped(text: &str) -> Option<(char, &str)> {
    let (hex, rest) = text.split_at_checked(4)?;
    let code = u32::from_str_radix(hex, 16).ok()?;
    Some((char::from_u32(code)?, rest.strip_prefix('_')?))
}

#[cfg(test)]
mod tests {
    use super::super::super::package::tests::budget;
    use super::*;

    #[test]
    fn rich_texts_without_pronunciation() {
        let strings = Strings::read(
            "<x:sst><x:si><x:t>A</x:t></x:si><x:si/><x:si><x:r><x:t>B </x:t></x:r><x:r><x:t>C</x:t></x:r><x:rPh><x:t>no</x:t></x:rPh></x:si></x:sst>",
            &budget(),
        )
        .unwrap();
        assert_eq!(strings.get(0), Some("A"));
        assert_eq!(strings.get(1), Some(""));
        assert_eq!(strings.get(2), Some("B C"));
        assert_eq!(strings.get(3), None);
    }

    #[test]
    fn escapes_of_excel() {
        assert_eq!(unescaped("a_x000D_b_x005F_x_xyz_"), "a\rb_x_xyz_");
        assert_eq!(unescaped("_x00äö_"), "_x00äö_");
    }
}
