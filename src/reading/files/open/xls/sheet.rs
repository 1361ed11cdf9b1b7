//! A sheet: the records between its beginning and its end.

use std::collections::{HashMap, HashSet};

use super::super::budget::Budget;
use super::super::ooxml;
use super::super::package::{u16_at, u32_at};
use super::super::xlsx::formats::Shown;
use super::super::xlsx::grid::{self, Grid};
use super::super::xlsx::workbook::Workbook;
use super::records::{Record, Records, bytes_text, text};
use crate::contents::{Contents, Remark, Unread};

/// Reads a sheet into the last part; what was read stays when an error comes.
///
/// # Errors
/// [`Unread::TooSlow`].
pub(super) fn read(
    bytes: &[u8],
    workbook: &Workbook,
    contents: &mut Contents,
    budget: &mut Budget,
) -> Result<(), Unread> {
    let mut sheet = Sheet {
        workbook,
        grid: Grid::default(),
        hidden_rows: HashSet::new(),
        formula: None,
        object: 0,
        texts: HashMap::new(),
        notes: Vec::new(),
    };
    let (mut records, mut depth, mut result) = (Records::new(bytes), 0_u32, Ok(()));
    while let Some(record) = records.next() {
        match record.id {
            Record::BEGIN => depth += 1,
            Record::END => depth = depth.saturating_sub(1),
            // Within the sheet are charts of their own.
            _ if depth > 1 => {}
            Record::OBJECT_TEXT => {
                let pieces = records.with_rest(record.data);
                sheet.object_text(&pieces);
            }
            _ => drop(sheet.record(record, budget)),
        }
        result = budget.in_time();
        if depth == 0 || result.is_err() || budget.is_full() {
            break;
        }
    }
    if let Some(part) = contents.parts.last_mut() {
        contents
            .comments
            .append(&mut sheet.comments(&part.name, budget));
        part.lines = sheet.grid.lines;
    }
    result
}

struct Sheet<'a> {
    workbook: &'a Workbook,
    grid: Grid,
    hidden_rows: HashSet<u16>,
    /// The cell whose text comes in the next record.
    formula: Option<Place>,
    /// The drawing that was last.
    object: u16,
    texts: HashMap<u16, String>,
    /// Cells with notes, the drawing that holds each, and its author.
    notes: Vec<(Place, u16, String)>,
}

#[derive(Clone, Copy)]
struct Place {
    row: u16,
    column: u16,
    style: usize,
}

impl Place {
    fn of(data: &[u8]) -> Option<Self> {
        Some(Self {
            row: u16_at(data, 0)?,
            column: u16_at(data, 2)?,
            style: u16_at(data, 4)?.into(),
        })
    }
}

impl Sheet<'_> {
    /// The notes, with the texts that stand in drawings.
    fn comments(&mut self, sheet: &str, budget: &mut Budget) -> Vec<Remark> {
        let mut comments = Vec::new();
        for (place, drawing, author) in std::mem::take(&mut self.notes) {
            let (row, column) = (u32::from(place.row) + 1, u32::from(place.column) + 1);
            let remark = Remark {
                place: grid::place(sheet, row, column),
                author,
                text: self.texts.remove(&drawing).unwrap_or_default(),
                deleted: false,
            };
            comments.extend(ooxml::remark(remark, budget));
        }
        comments
    }

    /// Takes in a record; none when it is too short.
    fn record(&mut self, record: Record, budget: &mut Budget) -> Option<()> {
        let data = record.data;
        match record.id {
            Record::ROW => {
                let row = u16_at(data, 0)?;
                let flat = u32_at(data, 12)? & 0x20 != 0 || u16_at(data, 6)? & 0x7FFF == 0;
                if flat {
                    self.hidden_rows.insert(row);
                }
            }
            Record::COLUMNS => {
                let flat = u16_at(data, 8)? & 1 != 0 || u16_at(data, 4)? == 0;
                if flat {
                    let (first, last) = (u16_at(data, 0)?, u16_at(data, 2)?);
                    self.grid
                        .hide_columns(usize::from(first) + 1, usize::from(last) + 1);
                }
            }
            Record::OBJECT => self.object = u16_at(data, 6)?,
            Record::NOTE => {
                let place = Place::of(data)?;
                let author = text(data.get(8..)?);
                self.notes.push((place, u16_at(data, 6)?, author));
            }
            Record::FORMULA_TEXT => {
                let place = self.formula.take()?;
                self.words(place, &text(data), budget);
            }
            _ => return self.cell(record, budget),
        }
        Some(())
    }

    fn cell(&mut self, record: Record, budget: &mut Budget) -> Option<()> {
        let data = record.data;
        match record.id {
            Record::SHARED_TEXT => {
                let workbook = self.workbook;
                let words = workbook.strings.get(u32_at(data, 6)? as usize)?;
                self.words(Place::of(data)?, words, budget);
            }
            Record::TEXT => self.words(Place::of(data)?, &text(data.get(6..)?), budget),
            Record::SMALL_NUMBER => {
                self.number(Place::of(data)?, small_number(u32_at(data, 6)?), budget);
            }
            Record::SMALL_NUMBERS => {
                let mut place = Place::of(data)?;
                for pair in data.get(4..)?.chunks_exact(6) {
                    place.style = u16_at(pair, 0)?.into();
                    self.number(place, small_number(u32_at(pair, 2)?), budget);
                    place.column = place.column.checked_add(1)?;
                }
            }
            Record::NUMBER => {
                let number = f64::from_le_bytes(*data.get(6..)?.first_chunk()?);
                self.number(Place::of(data)?, number, budget);
            }
            Record::BOOL_OR_ERROR => {
                let words = bool_or_error(*data.get(6)?, *data.get(7)? != 0);
                self.words(Place::of(data)?, words, budget);
            }
            Record::FORMULA => {
                self.formula(Place::of(data)?, data.get(6..)?.first_chunk()?, budget)
            }
            _ => {}
        }
        Some(())
    }

    fn formula(&mut self, place: Place, result: &[u8; 8], budget: &mut Budget) {
        self.formula = None;
        match *result {
            [0, .., 0xFF, 0xFF] => self.formula = Some(place),
            [kind @ 1..=2, _, value, .., 0xFF, 0xFF] => {
                self.words(place, bool_or_error(value, kind == 2), budget);
            }
            [.., 0xFF, 0xFF] => {}
            number => self.number(place, f64::from_le_bytes(number), budget),
        }
    }

    fn number(&mut self, place: Place, number: f64, budget: &mut Budget) {
        if let Some(shown) = self.workbook.number(number, place.style) {
            self.put(place, &shown, budget);
        }
    }

    fn words(&mut self, place: Place, words: &str, budget: &mut Budget) {
        let shown = self.workbook.words(words.into(), place.style);
        self.put(place, &shown, budget);
    }

    fn put(&mut self, place: Place, shown: &Shown, budget: &mut Budget) {
        let hidden = self.hidden_rows.contains(&place.row);
        self.grid.begin_row(u32::from(place.row) + 1, hidden);
        self.grid.put(u32::from(place.column) + 1, shown, budget);
    }

    fn object_text(&mut self, pieces: &[&[u8]]) {
        if let [first, words, ..] = pieces {
            let length = u16_at(first, 10).map_or(0, usize::from);
            self.texts.insert(self.object, bytes_text(words, length));
        }
    }
}

/// A number in four bytes: a whole number, or the first half of another one;
/// either may be in hundredths.
pub(in super::super) fn small_number(packed: u32) -> f64 {
    let number = match packed & 2 != 0 {
        true => f64::from(packed.cast_signed() >> 2),
        false => f64::from_bits(u64::from(packed & !3) << 32),
    };
    if packed & 1 != 0 {
        number / 100.0
    } else {
        number
    }
}

/// What Excel shows of a truth or of an error.
pub(in super::super) fn bool_or_error(value: u8, is_error: bool) -> &'static str {
    match (is_error, value) {
        (false, 0) => "FALSE",
        (false, _) => "TRUE",
        (true, 0x00) => "#NULL!",
        (true, 0x07) => "#DIV/0!",
        (true, 0x0F) => "#VALUE!",
        (true, 0x17) => "#REF!",
        (true, 0x1D) => "#NAME?",
        (true, 0x24) => "#NUM!",
        (true, _) => "#N/A",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_four_bytes() {
        assert_eq!(small_number(0x0000_04D2 << 2 | 2), 1234.0);
        assert_eq!(small_number(0x0000_04D2 << 2 | 3), 12.34);
        assert_eq!(small_number(0x3FF0_0000), 1.0);
        assert_eq!(small_number((-5_i32 << 2).cast_unsigned() | 2), -5.0);
    }
}
