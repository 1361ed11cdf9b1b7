//! A sheet: its rows one after the other, only the cells that say something.

use super::super::budget::Budget;
use super::super::xml::{Tag, Token, Xml, one_line};
use super::Workbook;
use super::formats::Shown;
use crate::contents::{FileCell, FileLine, Unread};

/// Columns Excel has.
const MOST_COLUMNS: usize = 16_384;

/// Reads the rows of a sheet into `lines`; what was read stays when an error
/// comes.
///
/// # Errors
/// As [`Xml::next`].
pub(super) fn read(
    text: &str,
    workbook: &Workbook,
    lines: &mut Vec<FileLine>,
    budget: &mut Budget,
) -> Result<(), Unread> {
    let mut sheet = Sheet {
        columns: HiddenColumns::default(),
        line: FileLine::default(),
        cell: Cell::default(),
    };
    let mut xml = Xml::new(text);
    while let Some(token) = xml.next(budget)? {
        match token {
            Token::Open(tag) => match tag.name() {
                "col" => sheet.columns.add(&tag),
                "row" => sheet.begin_row(&tag),
                "c" => sheet.begin_cell(&tag),
                "v" | "t" => sheet.cell.in_text = true,
                "rPh" | "extLst" => xml.skip(budget)?,
                _ => {}
            },
            Token::Text(text) if sheet.cell.in_text => sheet.cell.text += &text,
            Token::Close(end) => match end.name() {
                "v" | "t" => sheet.cell.in_text = false,
                "c" => sheet.end_cell(workbook, budget),
                "row" => lines.extend(sheet.end_row()),
                "sheetData" => break,
                _ => {}
            },
            Token::Text(_) => {}
        }
        if budget.is_full() {
            break;
        }
    }
    lines.extend(sheet.end_row());
    Ok(())
}

struct Sheet {
    columns: HiddenColumns,
    /// The row that is open, or the last one without its cells.
    line: FileLine,
    cell: Cell,
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

impl Sheet {
    fn begin_row(&mut self, tag: &Tag) {
        let next = self.line.row.saturating_add(1);
        let flat = tag.number::<f64>("ht").is_some_and(|height| height <= 0.0);
        self.line = FileLine {
            row: tag.number("r").unwrap_or(next),
            hidden: tag.is_on("hidden") || flat,
            cells: Vec::new(),
        };
        self.cell = Cell::default();
    }

    fn begin_cell(&mut self, tag: &Tag) {
        let next = self.cell.column.saturating_add(1);
        let column = tag.attribute("r").and_then(|place| column(&place));
        self.cell = Cell {
            column: column.unwrap_or(next),
            style: tag.number("s").unwrap_or_default(),
            kind: tag.attribute("t").unwrap_or_default(),
            text: String::new(),
            in_text: false,
        };
    }

    fn end_cell(&mut self, workbook: &Workbook, budget: &mut Budget) {
        let text = std::mem::take(&mut self.cell.text);
        let Some(shown) = self.cell.shown(&text, workbook) else {
            return;
        };
        let line = one_line(&shown.text);
        let kept = budget.keep(&line);
        if !kept.is_empty() {
            self.line.cells.push(FileCell {
                column: self.cell.column,
                hidden: shown.hidden || self.columns.has(self.cell.column),
                text: kept.to_owned(),
            });
        }
    }

    /// The row that was open, when there is something in it.
    fn end_row(&mut self) -> Option<FileLine> {
        let cells = std::mem::take(&mut self.line.cells);
        (!cells.is_empty()).then(|| FileLine {
            cells,
            ..self.line
        })
    }
}

impl Cell {
    /// What the reader sees of a value; none when there is nothing.
    fn shown(&self, text: &str, workbook: &Workbook) -> Option<Shown> {
        let value = text.trim();
        if value.is_empty() {
            return None;
        }
        let format = workbook.formats.of(self.style);
        let words = match self.kind.as_str() {
            "s" => super::unescaped(workbook.strings.get(value.parse().ok()?)?),
            "b" if value == "0" => "FALSE".into(),
            "b" => "TRUE".into(),
            "e" => value.into(),
            // A date of the strict kind.
            "d" => value.trim_end_matches("T00:00:00").replace('T', " ").into(),
            "str" | "inlineStr" => super::unescaped(text),
            _ => match value.parse::<f64>() {
                Ok(number) => {
                    let shown = format.show(number, workbook.since_1904);
                    // Nobody hides a zero to hide something.
                    return (!shown.hidden || number != 0.0).then_some(shown);
                }
                Err(_) => value.into(),
            },
        };
        Some(Shown {
            text: words.into_owned(),
            hidden: format.hides_text(),
        })
    }
}

/// The columns the reader does not see.
#[derive(Default)]
struct HiddenColumns(Vec<bool>);

impl HiddenColumns {
    fn add(&mut self, tag: &Tag) {
        let flat = tag.number::<f64>("width").is_some_and(|width| width <= 0.0);
        if !tag.is_on("hidden") && !flat {
            return;
        }
        let from = tag.number::<usize>("min").unwrap_or(1);
        let to = tag.number::<usize>("max").unwrap_or(from);
        self.0.resize(MOST_COLUMNS + 1, false);
        for column in self.0.iter_mut().take(to.saturating_add(1)).skip(from) {
            *column = true;
        }
    }

    fn has(&self, column: u32) -> bool {
        self.0.get(column as usize).copied().unwrap_or_default()
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
