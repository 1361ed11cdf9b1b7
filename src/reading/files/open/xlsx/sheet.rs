//! A sheet, as Excel writes it in XML.

use std::borrow::Cow;

use super::super::budget::Budget;
use super::super::xml::{Tag, Token, Xml};
use super::formats::Shown;
use super::grid::Grid;
use super::strings::unescaped;
use super::workbook::Workbook;
use crate::contents::Unread;

/// Reads the rows of a sheet; what was read stays when an error comes.
///
/// # Errors
/// As [`Xml::next`].
pub(super) fn read(
    text: &str,
    workbook: &Workbook,
    grid: &mut Grid,
    budget: &mut Budget,
) -> Result<(), Unread> {
    let (mut xml, mut cell) = (Xml::new(text), Cell::default());
    while let Some(token) = xml.next(budget)? {
        match token {
            Token::Open(tag) => match tag.name() {
                "col" => hide_columns(&tag, grid),
                "row" => {
                    begin_row(&tag, grid);
                    cell = Cell::default();
                }
                "c" => cell = cell.next(&tag),
                "v" | "t" => cell.in_text = true,
                "rPh" | "extLst" => xml.skip(budget)?,
                _ => {}
            },
            Token::Text(text) if cell.in_text => cell.text += &text,
            Token::Text(_) => {}
            Token::Close(end) => match end.name() {
                "v" | "t" => cell.in_text = false,
                "c" => {
                    if let Some(shown) = cell.shown(workbook) {
                        grid.put(cell.column, &shown, budget);
                    }
                }
                "sheetData" => break,
                _ => {}
            },
        }
        if budget.is_full() {
            break;
        }
    }
    Ok(())
}

fn hide_columns(tag: &Tag, grid: &mut Grid) {
    let flat = tag.number::<f64>("width").is_some_and(|width| width <= 0.0);
    if tag.is_on("hidden") || flat {
        let first = tag.number("min").unwrap_or(1);
        grid.hide_columns(first, tag.number("max").unwrap_or(first));
    }
}

fn begin_row(tag: &Tag, grid: &mut Grid) {
    let next = grid.row().saturating_add(1);
    let flat = tag.number::<f64>("ht").is_some_and(|height| height <= 0.0);
    grid.begin_row(tag.number("r").unwrap_or(next), tag.is_on("hidden") || flat);
}

/// A cell while it is read.
#[derive(Default)]
struct Cell {
    column: u32,
    style: usize,
    kind: String,
    text: String,
    in_text: bool,
}

impl Cell {
    /// The cell after this one in its row.
    fn next(&self, tag: &Tag) -> Self {
        let column = tag.attribute("r").and_then(|place| column(&place));
        Self {
            column: column.unwrap_or(self.column.saturating_add(1)),
            style: tag.number("s").unwrap_or_default(),
            kind: tag.attribute("t").unwrap_or_default(),
            text: String::new(),
            in_text: false,
        }
    }

    /// What the reader sees of it; none when there is nothing.
    fn shown(&self, workbook: &Workbook) -> Option<Shown> {
        let value = self.text.trim();
        if value.is_empty() {
            return None;
        }
        let words: Cow<str> = match self.kind.as_str() {
            "s" => unescaped(workbook.strings.get(value.parse().ok()?)?),
            "b" if value == "0" => "FALSE".into(),
            "b" => "TRUE".into(),
            "e" => value.into(),
            // A date of the strict kind.
            "d" => value.trim_end_matches("T00:00:00").replace('T', " ").into(),
            "str" | "inlineStr" => unescaped(&self.text),
            _ => match value.parse() {
                Ok(number) => return workbook.number(number, self.style),
                Err(_) => value.into(),
            },
        };
        Some(workbook.words(words, self.style))
    }
}

/// The column of a place such as `AB12`, from 1.
fn column(place: &str) -> Option<u32> {
    let letters = place.bytes().take_while(u8::is_ascii_alphabetic).take(4);
    let column = letters.fold(0, |column, letter| {
        column * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1
    });
    (column > 0).then_some(column)
}
