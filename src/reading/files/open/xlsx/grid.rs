//! The cells of a sheet as lines.

use super::super::budget::Budget;
use super::super::xml::one_line;
use super::formats::Shown;
use crate::contents::{FileCell, FileLine};

/// Columns Excel has.
const MOST_COLUMNS: usize = 16_384;

/// A sheet: only the cells that say something, row after row.
#[derive(Debug, Default)]
pub(in super::super) struct Grid {
    /// The rows so far.
    pub(in super::super) lines: Vec<FileLine>,
    columns: Vec<bool>,
    row: u32,
    row_hidden: bool,
}

impl Grid {
    /// The reader does not see these columns, from 1.
    pub(in super::super) fn hide_columns(&mut self, first: usize, last: usize) {
        self.columns.resize(MOST_COLUMNS + 1, false);
        let columns = self.columns.iter_mut().take(last.saturating_add(1));
        for column in columns.skip(first) {
            *column = true;
        }
    }

    /// The row, from 1, that the next cells are in.
    pub(in super::super) fn begin_row(&mut self, row: u32, hidden: bool) {
        self.row = row;
        self.row_hidden = hidden;
    }

    /// The row that is open, or was last.
    pub(in super::super) fn row(&self) -> u32 {
        self.row
    }

    /// Adds a cell of the open row; columns count from 1.
    pub(in super::super) fn put(&mut self, column: u32, shown: &Shown, budget: &mut Budget) {
        let line = one_line(&shown.text);
        let kept = budget.keep(&line);
        if kept.is_empty() {
            return;
        }
        let in_hidden = self.columns.get(column as usize).copied();
        let cell = FileCell {
            column,
            hidden: shown.hidden || in_hidden.unwrap_or_default(),
            text: kept.to_owned(),
        };
        match self.lines.last_mut() {
            Some(line) if line.row == self.row => line.cells.push(cell),
            _ => self.lines.push(FileLine {
                row: self.row,
                hidden: self.row_hidden,
                cells: vec![cell],
            }),
        }
    }
}

/// Where a cell is: `Prices, AB12`; rows and columns count from 1.
pub(in super::super) fn place(sheet: &str, row: u32, column: u32) -> String {
    let (mut left, mut letters) = (column, String::new());
    while left > 0 {
        let letter = u32::from('A') + (left - 1) % 26;
        letters.insert(0, char::from_u32(letter).unwrap_or('?'));
        left = (left - 1) / 26;
    }
    format!("{sheet}, {letters}{row}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_have_letters() {
        assert_eq!(place("A", 3, 1), "A, A3");
        assert_eq!(place("A", 3, 26), "A, Z3");
        assert_eq!(place("A", 3, 703), "A, AAA3");
    }
}
