//! Workbooks.

use super::super::budget::Budget;
use super::super::ooxml;
use super::super::xlsx::formats::general;
use super::super::xlsx::grid::place;
use super::super::xml::{Tag, Token, Xml, one_line};
use super::blank;
use super::styles::Styles;
use crate::contents::{Contents, FileCell, FileLine, FilePart, Hidden, PartKind, Remark, Unread};

/// Columns LibreOffice has.
const MOST_COLUMNS: u32 = 16_384;
/// Times a row that says something is repeated, at most.
const MOST_REPEATS: usize = 10_000;

/// Adds the sheets of `content.xml`; what was read stays when an error comes.
///
/// # Errors
/// As [`Xml::next`], [`Budget::entry`].
pub(super) fn read(
    text: &str,
    styles: &Styles,
    contents: &mut Contents,
    budget: &mut Budget,
) -> Result<(), Unread> {
    let (mut xml, mut reading) = (Xml::new(text), Reading::default());
    while let Some(token) = xml.next(budget)? {
        match token {
            Token::Open(tag) => {
                super::add_link(&tag, contents, budget);
                match tag.name() {
                    "automatic-styles" | "tracked-changes" | "shapes" | "dde-links" => {
                        xml.skip(budget)?
                    }
                    // What was taken over from another file stands in a table too.
                    "table" if is_cache(&tag) => xml.skip(budget)?,
                    "table" => {
                        budget.entry()?;
                        reading = Reading::default();
                        contents.parts.push(sheet(&tag, styles, budget));
                    }
                    _ => reading.open(&tag),
                }
            }
            Token::Text(text) => reading.put(&text),
            Token::Close(end) => {
                if let Some(sheet) = contents.parts.last_mut() {
                    reading.close(end.name(), sheet, &mut contents.comments, budget);
                }
            }
        }
        if budget.is_full() {
            break;
        }
    }
    Ok(())
}

fn is_cache(tag: &Tag) -> bool {
    tag.attribute("name")
        .is_some_and(|name| name.starts_with("'file:"))
}

fn sheet(tag: &Tag, styles: &Styles, budget: &mut Budget) -> FilePart {
    let name = tag.attribute("name").unwrap_or_default();
    FilePart {
        kind: PartKind::Sheet,
        name: budget.keep(&one_line(&name)).to_owned(),
        hidden: match styles.hides(tag.attribute("style-name").as_deref()) {
            true => Hidden::Hidden,
            false => Hidden::No,
        },
        lines: Vec::new(),
    }
}

/// A sheet while it is read.
#[derive(Default)]
struct Reading {
    /// Columns the reader does not see.
    hidden: Vec<bool>,
    /// The row that is open; before it, the last one.
    line: FileLine,
    row_repeats: u32,
    columns: u32,
    cell_repeats: u32,
    /// A value that is written in another way than it is shown.
    value: Option<String>,
    text: String,
    /// How deep in paragraphs.
    paragraphs: u32,
    comment: Option<Remark>,
    in_author: bool,
}

impl Reading {
    fn open(&mut self, tag: &Tag) {
        match tag.name() {
            "table-column" => self.add_columns(tag),
            "table-row" => {
                self.row_repeats = tag.number("number-rows-repeated").unwrap_or(1);
                self.columns = 0;
                self.line = FileLine {
                    row: self.line.row.saturating_add(1),
                    hidden: is_collapsed(tag),
                    cells: Vec::new(),
                };
            }
            "table-cell" | "covered-table-cell" => {
                self.cell_repeats = tag.number("number-columns-repeated").unwrap_or(1);
                self.value = value(tag);
                self.text.clear();
            }
            "annotation" => self.comment = Some(Remark::default()),
            "creator" => self.in_author = true,
            "p" => self.paragraphs += 1,
            _ => self.put(blank(tag)),
        }
    }

    fn add_columns(&mut self, tag: &Tag) {
        let columns: u32 = tag.number("number-columns-repeated").unwrap_or(1);
        let left = MOST_COLUMNS.saturating_sub(self.hidden.len() as u32);
        let hidden = is_collapsed(tag);
        self.hidden
            .extend(std::iter::repeat_n(hidden, columns.min(left) as usize));
    }

    fn put(&mut self, text: &str) {
        match &mut self.comment {
            Some(comment) if self.in_author => comment.author += text,
            Some(comment) if self.paragraphs > 0 => comment.text += text,
            None if self.paragraphs > 0 => self.text += text,
            _ => {}
        }
    }

    fn close(
        &mut self,
        name: &str,
        sheet: &mut FilePart,
        comments: &mut Vec<Remark>,
        budget: &mut Budget,
    ) {
        match name {
            "p" => {
                self.put(" ");
                self.paragraphs = self.paragraphs.saturating_sub(1);
            }
            "creator" => self.in_author = false,
            "annotation" => {
                if let Some(comment) = self.comment.take() {
                    let place = place(&sheet.name, self.line.row, self.columns.saturating_add(1));
                    comments.extend(ooxml::remark(Remark { place, ..comment }, budget));
                }
            }
            "table-cell" | "covered-table-cell" => self.end_cell(budget),
            "table-row" => self.end_row(&mut sheet.lines, budget),
            _ => {}
        }
    }

    fn end_cell(&mut self, budget: &mut Budget) {
        let text = self.value.take().unwrap_or_else(|| one_line(&self.text));
        if !text.is_empty() {
            let first = self.columns.saturating_add(1);
            for column in first..first.saturating_add(self.cell_repeats.min(MOST_COLUMNS)) {
                let kept = budget.keep(&text).to_owned();
                if kept.is_empty() {
                    break;
                }
                let hidden = self.hidden.get(column as usize - 1).copied();
                self.line.cells.push(FileCell {
                    column,
                    hidden: hidden.unwrap_or_default(),
                    text: kept,
                });
            }
        }
        self.columns = self.columns.saturating_add(self.cell_repeats);
    }

    fn end_row(&mut self, lines: &mut Vec<FileLine>, budget: &mut Budget) {
        let cells = std::mem::take(&mut self.line.cells);
        let first = self.line.row;
        let last = first.saturating_add(self.row_repeats.max(1) - 1);
        let copies = if cells.is_empty() { 0 } else { MOST_REPEATS };
        for row in (first..=last).take(copies) {
            let mut kept = cells
                .iter()
                .map(|cell| budget.keep(&cell.text).len() == cell.text.len());
            // The first was paid for cell by cell.
            if row > first && !kept.all(|whole| whole) {
                break;
            }
            lines.push(FileLine {
                row,
                hidden: self.line.hidden,
                cells: cells.clone(),
            });
        }
        self.line.row = last;
    }
}

fn is_collapsed(tag: &Tag) -> bool {
    matches!(
        tag.attribute("visibility").as_deref(),
        Some("collapse" | "filter")
    )
}

/// The value of a cell with a decimal point and its currency, or a date.
fn value(tag: &Tag) -> Option<String> {
    let number = tag.number::<f64>("value").map(general);
    match tag.attribute("value-type")?.as_str() {
        "float" => number,
        "percentage" => Some(general(tag.number::<f64>("value")? * 100.0) + "%"),
        "currency" => {
            let currency = tag.attribute("currency").unwrap_or_default();
            Some(one_line(&format!("{currency} {}", number?)))
        }
        "date" => {
            let date = tag.attribute("date-value")?;
            Some(date.trim_end_matches("T00:00:00").replace('T', " "))
        }
        _ => None,
    }
}
