//! The records a workbook is made of, and the texts in them.

use super::super::budget::Budget;
use super::super::package::{u16_at, u32_at};
use super::super::xlsx::strings::Strings;
use crate::contents::Unread;

/// A record.
#[derive(Clone, Copy)]
pub(super) struct Record<'a> {
    /// What it is.
    pub(super) id: u16,
    /// What is in it.
    pub(super) data: &'a [u8],
}

/// Ids of records; those that [MS-XLS] calls BOF, EOF, Continue, FilePass,
/// Date1904, Format, XF, BoundSheet8, SST and SupBook, then those of sheets.
impl Record<'_> {
    pub(super) const BEGIN: u16 = 0x809;
    pub(super) const END: u16 = 0x0A;
    pub(super) const CONTINUE: u16 = 0x3C;
    pub(super) const PASSWORD: u16 = 0x2F;
    pub(super) const SINCE_1904: u16 = 0x22;
    pub(super) const FORMAT: u16 = 0x41E;
    pub(super) const STYLE: u16 = 0xE0;
    pub(super) const SHEET: u16 = 0x85;
    pub(super) const STRINGS: u16 = 0xFC;
    pub(super) const OTHER_BOOK: u16 = 0x1AE;
    pub(super) const ROW: u16 = 0x208;
    pub(super) const COLUMNS: u16 = 0x7D;
    pub(super) const SHARED_TEXT: u16 = 0xFD;
    pub(super) const TEXT: u16 = 0x204;
    pub(super) const SMALL_NUMBER: u16 = 0x27E;
    pub(super) const SMALL_NUMBERS: u16 = 0xBD;
    pub(super) const NUMBER: u16 = 0x203;
    pub(super) const BOOL_OR_ERROR: u16 = 0x205;
    pub(super) const FORMULA: u16 = 0x06;
    pub(super) const FORMULA_TEXT: u16 = 0x207;
    pub(super) const NOTE: u16 = 0x1C;
    pub(super) const OBJECT: u16 = 0x5D;
    pub(super) const OBJECT_TEXT: u16 = 0x1B6;
}

/// Records one after the other.
pub(super) struct Records<'a> {
    rest: &'a [u8],
}

impl<'a> Records<'a> {
    /// Those in a piece of a stream.
    pub(super) fn new(rest: &'a [u8]) -> Self {
        Self { rest }
    }

    /// A record and what the next ones continue of it.
    pub(super) fn with_rest(&mut self, first: &'a [u8]) -> Vec<&'a [u8]> {
        let mut pieces = vec![first];
        while u16_at(self.rest, 0) == Some(Record::CONTINUE) {
            let Some(record) = self.next() else { break };
            pieces.push(record.data);
        }
        pieces
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    fn next(&mut self) -> Option<Self::Item> {
        let (id, length) = (u16_at(self.rest, 0)?, u16_at(self.rest, 2)?);
        let (data, rest) = self.rest.get(4..)?.split_at_checked(length.into())?;
        self.rest = rest;
        Some(Record { id, data })
    }
}

/// A text with its length before it.
pub(super) fn text(data: &[u8]) -> String {
    let length = u16_at(data, 0).map_or(0, usize::from);
    bytes_text(data.get(2..).unwrap_or_default(), length)
}

/// A text of so many characters, after a byte that says how wide they are.
pub(super) fn bytes_text(data: &[u8], length: usize) -> String {
    let Some((flags, data)) = data.split_first() else {
        return String::new();
    };
    let mut text = Vec::new();
    add_units(data, flags & 1 != 0, length, &mut text);
    String::from_utf16_lossy(&text)
}

/// Adds up to `length` characters; gives the bytes they took.
fn add_units(data: &[u8], wide: bool, length: usize, text: &mut Vec<u16>) -> usize {
    if wide {
        let units = data.chunks_exact(2).take(length);
        let taken = units.len();
        text.extend(units.filter_map(|unit| u16_at(unit, 0)));
        taken * 2
    } else {
        let bytes = data.get(..length).unwrap_or(data);
        text.extend(bytes.iter().map(|&byte| u16::from(byte)));
        bytes.len()
    }
}

/// Adds the texts that cells share: a table that goes on over records, each of
/// which may end in the middle of a text.
///
/// # Errors
/// [`Unread::TooSlow`].
pub(super) fn joined_texts(
    pieces: &[&[u8]],
    strings: &mut Strings,
    budget: &Budget,
) -> Result<(), Unread> {
    let Some((first, rest)) = pieces.split_first() else {
        return Ok(());
    };
    let mut joined = Joined {
        piece: first.get(8..).unwrap_or_default(),
        rest,
    };
    while let Some(text) = joined.text() {
        budget.in_time()?;
        strings.push(&text);
    }
    Ok(())
}

struct Joined<'a> {
    piece: &'a [u8],
    rest: &'a [&'a [u8]],
}

impl Joined<'_> {
    fn text(&mut self) -> Option<String> {
        while self.piece.is_empty() {
            self.advance()?;
        }
        let (mut left, mut flags) = (usize::from(u16_at(self.piece, 0)?), *self.piece.get(2)?);
        self.skip(3)?;
        let runs = match flags & 8 != 0 {
            true => usize::from(u16_at(self.piece, 0)?),
            false => 0,
        };
        self.skip(if flags & 8 != 0 { 2 } else { 0 })?;
        let more = match flags & 4 != 0 {
            true => u32_at(self.piece, 0)? as usize,
            false => 0,
        };
        self.skip(if flags & 4 != 0 { 4 } else { 0 })?;
        let mut text = Vec::new();
        loop {
            let before = text.len();
            let taken = add_units(self.piece, flags & 1 != 0, left, &mut text);
            left -= text.len() - before;
            self.piece = self.piece.get(taken..)?;
            if left == 0 {
                break;
            }
            // What goes on says anew how wide it is.
            self.advance()?;
            flags = *self.piece.first()?;
            self.skip(1)?;
        }
        // Letters in several fonts, how to pronounce it: at the end of the
        // table it may be missing.
        let _ = self.skip(runs.saturating_mul(4).saturating_add(more));
        Some(String::from_utf16_lossy(&text))
    }

    fn advance(&mut self) -> Option<()> {
        let (next, rest) = self.rest.split_first()?;
        (self.piece, self.rest) = (next, rest);
        Some(())
    }

    fn skip(&mut self, mut bytes: usize) -> Option<()> {
        while bytes > self.piece.len() {
            bytes -= self.piece.len();
            self.advance()?;
        }
        self.piece = self.piece.get(bytes..)?;
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::package::tests::budget;
    use super::*;

    #[test]
    fn texts_go_on_over_records() {
        let first = [&[0; 8][..], &[5, 0, 0], b"abc"].concat();
        let second = [
            &[1][..],
            &[b'd', 0, 0xAC, 0x20],
            &[2, 0, 8, 1, 0],
            b"xy",
            &[9; 4],
        ]
        .concat();
        let mut strings = Strings::default();
        joined_texts(&[&first, &second], &mut strings, &budget()).unwrap();
        assert_eq!(strings.get(0), Some("abcd€"));
        assert_eq!(strings.get(1), Some("xy"));
        assert_eq!(strings.get(2), None);
    }
}
