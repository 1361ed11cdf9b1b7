//! Tables of a document as lines: a row is one, with a cell each.

use super::super::budget::Budget;
use crate::contents::{FileCell, FileLine};

/// Cells of a row that are kept; Word allows 63.
const MOST_CELLS: usize = 200;

/// The text of a paragraph, on one line.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(in super::super) struct Words {
    /// What its reader sees.
    pub(in super::super) seen: String,
    /// What is set in hidden letters.
    pub(in super::super) hidden: String,
}

/// The tables that are open: cells may hold tables.
#[derive(Debug, Default)]
pub(in super::super) struct Tables(Vec<Table>);

#[derive(Debug, Default)]
struct Table {
    row: Row,
    /// The cell that is open.
    cell: Option<Cell>,
}

#[derive(Debug, Default)]
struct Row {
    cells: Vec<Cell>,
    /// Columns of the grid before the next cell.
    columns: u32,
    hidden: bool,
}

#[derive(Debug, Default)]
struct Cell {
    column: u32,
    span: u32,
    items: Vec<Item>,
}

/// Something in a cell.
#[derive(Debug)]
enum Item {
    Words(Words),
    /// A row of a table within.
    Line(FileLine),
}

impl Words {
    /// As much of it as may be kept.
    pub(in super::super) fn kept(self, budget: &mut Budget) -> Self {
        Self {
            seen: budget.keep(&self.seen).to_owned(),
            hidden: budget.keep(&self.hidden).to_owned(),
        }
    }

    /// As cells in a column: what is seen, and apart from it what is not.
    fn cells(self, column: u32, blank: bool) -> impl Iterator<Item = FileCell> {
        let seen = (blank || !self.seen.is_empty()).then_some((false, self.seen));
        let hidden = (!self.hidden.is_empty()).then_some((true, self.hidden));
        [seen, hidden]
            .into_iter()
            .flatten()
            .map(move |(hidden, text)| FileCell {
                column,
                hidden,
                text,
            })
    }

    fn add(&mut self, more: &Self) {
        for (all, more) in [
            (&mut self.seen, &more.seen),
            (&mut self.hidden, &more.hidden),
        ] {
            if !all.is_empty() && !more.is_empty() {
                all.push(' ');
            }
            *all += more;
        }
    }
}

impl Tables {
    /// A table begins.
    pub(in super::super) fn begin(&mut self) {
        self.0.push(Table::default());
    }

    /// A row of the last table begins.
    pub(in super::super) fn begin_row(&mut self) {
        if let Some(table) = self.0.last_mut() {
            table.row = Row::default();
        }
    }

    /// A cell of its row begins.
    pub(in super::super) fn begin_cell(&mut self) {
        if let Some(table) = self.0.last_mut() {
            table.cell = Some(Cell {
                column: table.row.columns.saturating_add(1),
                span: 1,
                items: Vec::new(),
            });
        }
    }

    /// The open cell is this many columns wide.
    pub(in super::super) fn span(&mut self, columns: Option<u32>) {
        if let Some(cell) = self.0.last_mut().and_then(|table| table.cell.as_mut()) {
            cell.span = columns.unwrap_or(1).clamp(1, 63);
        }
    }

    /// The open row leaves this many columns free.
    pub(in super::super) fn skip_columns(&mut self, columns: Option<u32>) {
        if let Some(table) = self.0.last_mut() {
            table.row.columns += columns.unwrap_or(0).min(63);
        }
    }

    /// Whether the reader does not see the open row.
    pub(in super::super) fn hide_row(&mut self, hidden: bool) {
        if let Some(table) = self.0.last_mut() {
            table.row.hidden = hidden;
        }
    }

    /// The cell ends.
    pub(in super::super) fn end_cell(&mut self) {
        let Some(table) = self.0.last_mut() else {
            return;
        };
        let Some(cell) = table.cell.take() else {
            return;
        };
        if table.row.cells.len() < MOST_CELLS {
            table.row.columns = table.row.columns.saturating_add(cell.span);
            table.row.cells.push(cell);
        }
    }

    /// A row becomes a line, and those of tables within follow it; a row of a
    /// single cell is only a frame, its paragraphs stay lines of their own.
    pub(in super::super) fn end_row(&mut self, lines: &mut Vec<FileLine>) {
        let Some(table) = self.0.last_mut() else {
            return;
        };
        let row = std::mem::take(&mut table.row);
        let frame = row.cells.len() == 1 && !row.hidden;
        let mut line = FileLine {
            hidden: row.hidden,
            ..FileLine::default()
        };
        let mut within = Vec::new();
        for cell in row.cells {
            let mut words = Words::default();
            for item in cell.items {
                match item {
                    Item::Words(more) if !frame => words.add(&more),
                    item => within.push(item),
                }
            }
            line.cells.extend(words.cells(cell.column, true));
        }
        while line.cells.pop_if(|cell| cell.text.is_empty()).is_some() {}
        self.put_outside(Item::Line(line), lines);
        for item in within {
            self.put_outside(item, lines);
        }
    }

    /// The last table ends.
    pub(in super::super) fn end(&mut self, lines: &mut Vec<FileLine>) {
        self.end_cell();
        self.end_row(lines);
        self.0.pop();
    }

    /// Ends what a damaged file left open.
    pub(in super::super) fn end_all(&mut self, lines: &mut Vec<FileLine>) {
        while !self.0.is_empty() {
            self.end(lines);
        }
    }

    /// Adds a paragraph where it stands: to the open cell, else to the lines.
    pub(in super::super) fn put(&mut self, words: Words, lines: &mut Vec<FileLine>) {
        put(self.0.iter_mut(), Item::Words(words), lines);
    }

    fn put_outside(&mut self, item: Item, lines: &mut Vec<FileLine>) {
        let outside = self.0.len().saturating_sub(1);
        put(self.0.iter_mut().take(outside), item, lines);
    }
}

fn put<'a>(
    tables: impl DoubleEndedIterator<Item = &'a mut Table>,
    item: Item,
    lines: &mut Vec<FileLine>,
) {
    let item = match item {
        Item::Words(words) if words == Words::default() => return,
        Item::Line(line) if line.cells.is_empty() => return,
        item => item,
    };
    let cell = tables.rev().find_map(|table| table.cell.as_mut());
    match (cell, item) {
        (Some(cell), item) => cell.items.push(item),
        (None, Item::Line(line)) => push(line, lines),
        (None, Item::Words(words)) => {
            let cells = words.cells(1, false).collect();
            push(
                FileLine {
                    cells,
                    ..FileLine::default()
                },
                lines,
            );
        }
    }
}

fn push(line: FileLine, lines: &mut Vec<FileLine>) {
    let row = u32::try_from(lines.len() + 1).unwrap_or(u32::MAX);
    lines.push(FileLine { row, ..line });
}
