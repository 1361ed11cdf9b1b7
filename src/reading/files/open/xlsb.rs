//! Binary workbooks of Excel 2007 and later (XLSB).

use super::budget::Budget;
use super::ooxml::{self, Relations};
use super::package::{Package, u16_at, u32_at};
use super::xls::sheet::{bool_or_error, small_number};
use super::xlsx::grid::{self, Grid};
use super::xlsx::workbook::{Entry, Workbook};
use super::xml::one_line;
use crate::contents::{Contents, FilePart, Hidden, PartKind, Remark, Unread};

/// Reads a workbook.
///
/// # Errors
/// Why it was not read; when only the rest of it was not, that is in the
/// contents.
pub fn read(bytes: &[u8], budget: &mut Budget) -> Result<Contents, Unread> {
    ooxml::read(bytes, budget, fill)
}

fn fill(package: &Package, contents: &mut Contents, budget: &mut Budget) -> Result<(), Unread> {
    let name = ooxml::main_part(package, "xl/workbook.bin", budget)?;
    let book = package.part(&name, budget)?.ok_or(Unread::Damaged)?;
    let relations = Relations::of(package, &name, budget)?;
    contents.title = ooxml::title(package, budget)?;
    super::xlsx::outside(package, &relations, contents, budget)?;
    let (mut workbook, mut entries) = (Workbook::default(), Vec::new());
    for (id, data) in Records(&book) {
        match id {
            Records::BOOK => workbook.since_1904 = data.first().is_some_and(|flags| flags & 1 != 0),
            Records::SHEET => entries.extend(entry(data, &relations)),
            _ => {}
        }
    }
    read_styles(&bin(package, &relations, "styles", budget)?, &mut workbook);
    let strings = bin(package, &relations, "sharedStrings", budget)?;
    for (_, data) in Records(&strings).filter(|it| it.0 == Records::STRING) {
        workbook.strings.push(&rich_text(data).unwrap_or_default());
    }
    for entry in entries {
        let name = budget.keep(&one_line(&entry.name)).to_owned();
        let mut grid = Grid::default();
        let part = package.part(&entry.part, budget)?.unwrap_or_default();
        let result = read_sheet(&part, &workbook, &mut grid, budget);
        let relations = Relations::of(package, &entry.part, budget)?;
        let notes = bin(package, &relations, "comments", budget)?;
        contents
            .comments
            .append(&mut comments(&notes, &name, budget));
        contents.parts.push(FilePart {
            kind: PartKind::Sheet,
            name,
            hidden: entry.hidden,
            lines: grid.lines,
        });
        result?;
    }
    Ok(())
}

/// A part by its kind; empty when it is missing or damaged.
fn bin(
    package: &Package,
    relations: &Relations,
    kind: &str,
    budget: &mut Budget,
) -> Result<Vec<u8>, Unread> {
    let Some(name) = relations.parts(kind).next() else {
        return Ok(Vec::new());
    };
    Ok(ooxml::lenient(package.part(name, budget))?.unwrap_or_default())
}

fn entry(data: &[u8], relations: &Relations) -> Option<Entry> {
    let (id, rest) = wide_text(data.get(8..)?)?;
    Some(Entry {
        name: wide_text(rest)?.0,
        hidden: match u32_at(data, 0)? {
            0 => Hidden::No,
            1 => Hidden::Hidden,
            _ => Hidden::Very,
        },
        part: relations.part(&id)?.to_owned(),
    })
}

fn read_styles(bytes: &[u8], workbook: &mut Workbook) {
    let mut of_cells = false;
    for (id, data) in Records(bytes) {
        match id {
            Records::FORMAT => {
                let id = u16_at(data, 0).unwrap_or_default();
                let code = wide_text(data.get(2..).unwrap_or_default());
                let code = code.map(|(code, _)| code).unwrap_or_default();
                workbook.formats.define(id.into(), &code);
            }
            Records::CELL_STYLES => of_cells = true,
            Records::CELL_STYLES_END => of_cells = false,
            Records::STYLE if of_cells => {
                let id = u16_at(data, 2).unwrap_or_default();
                workbook.formats.add_style(id.into());
            }
            _ => {}
        }
    }
}

fn read_sheet(
    bytes: &[u8],
    workbook: &Workbook,
    grid: &mut Grid,
    budget: &mut Budget,
) -> Result<(), Unread> {
    for (id, data) in Records(bytes) {
        budget.in_time()?;
        if budget.is_full() {
            break;
        }
        // Records that are too short say nothing.
        let _ = match id {
            Records::ROW => row(data, grid),
            Records::COLUMNS => columns(data, grid),
            _ => cell(id, data, workbook, grid, budget),
        };
    }
    Ok(())
}

fn row(data: &[u8], grid: &mut Grid) -> Option<()> {
    let row = u32_at(data, 0)?.saturating_add(1);
    let flat = data.get(11)? & 0x10 != 0 || u16_at(data, 8)? == 0;
    grid.begin_row(row, flat);
    Some(())
}

fn columns(data: &[u8], grid: &mut Grid) -> Option<()> {
    if u16_at(data, 16)? & 1 != 0 || u32_at(data, 8)? == 0 {
        let [first, last] = [u32_at(data, 0)?, u32_at(data, 4)?].map(|at| at as usize);
        grid.hide_columns(first.saturating_add(1), last.saturating_add(1));
    }
    Some(())
}

fn cell(
    id: u32,
    data: &[u8],
    workbook: &Workbook,
    grid: &mut Grid,
    budget: &mut Budget,
) -> Option<()> {
    if !matches!(id, 2..=11 | Records::RICH_CELL) {
        return None;
    }
    let column = u32_at(data, 0)?.saturating_add(1);
    let style = (u32_at(data, 4)? & 0x00FF_FFFF) as usize;
    let value = data.get(8..)?;
    let shown = match id {
        2 => workbook.number(small_number(u32_at(value, 0)?), style)?,
        5 | 9 => workbook.number(f64::from_le_bytes(*value.first_chunk()?), style)?,
        3 | 11 => workbook.words(bool_or_error(*value.first()?, true).into(), style),
        4 | 10 => workbook.words(bool_or_error(*value.first()?, false).into(), style),
        7 => {
            let words = workbook.strings.get(u32_at(value, 0)? as usize)?;
            workbook.words(words.into(), style)
        }
        6 | 8 => workbook.words(wide_text(value)?.0.into(), style),
        _ => workbook.words(rich_text(value)?.into(), style),
    };
    grid.put(column, &shown, budget);
    Some(())
}

fn comments(bytes: &[u8], sheet: &str, budget: &mut Budget) -> Vec<Remark> {
    let (mut authors, mut comments) = (Vec::new(), Vec::new());
    let mut comment = Remark::default();
    for (id, data) in Records(bytes) {
        match id {
            Records::AUTHOR => authors.push(wide_text(data).unwrap_or_default().0),
            Records::COMMENT => {
                let [author, row, column] =
                    [0, 4, 12].map(|at| u32_at(data, at).unwrap_or_default());
                let (row, column) = (row.saturating_add(1), column.saturating_add(1));
                comment = Remark {
                    place: grid::place(sheet, row, column),
                    author: authors.get(author as usize).cloned().unwrap_or_default(),
                    ..Remark::default()
                };
            }
            Records::COMMENT_TEXT => {
                comment.text = rich_text(data).unwrap_or_default();
                comments.extend(ooxml::remark(std::mem::take(&mut comment), budget));
            }
            _ => {}
        }
        if budget.is_full() {
            break;
        }
    }
    comments
}

/// A text in wide characters with its length before it, and what follows.
fn wide_text(data: &[u8]) -> Option<(String, &[u8])> {
    let length = u32_at(data, 0)?;
    if length == u32::MAX {
        return Some((String::new(), data.get(4..)?));
    }
    let bytes = (length as usize).checked_mul(2)?;
    let (text, rest) = data.get(4..)?.split_at_checked(bytes)?;
    let units: Vec<u16> = text
        .chunks_exact(2)
        .filter_map(|it| u16_at(it, 0))
        .collect();
    Some((String::from_utf16_lossy(&units), rest))
}

/// A text that may be set in several fonts.
fn rich_text(data: &[u8]) -> Option<String> {
    Some(wide_text(data.get(1..)?)?.0)
}

/// Records one after the other: what they are, and what is in them.
struct Records<'a>(&'a [u8]);

impl Records<'_> {
    const ROW: u32 = 0;
    const STRING: u32 = 19;
    const FORMAT: u32 = 44;
    const STYLE: u32 = 47;
    const COLUMNS: u32 = 60;
    const RICH_CELL: u32 = 62;
    const BOOK: u32 = 153;
    const SHEET: u32 = 156;
    const CELL_STYLES: u32 = 617;
    const CELL_STYLES_END: u32 = 618;
    const AUTHOR: u32 = 632;
    const COMMENT: u32 = 635;
    const COMMENT_TEXT: u32 = 637;

    /// A number whose bytes have their highest bit set but the last.
    fn number(&mut self, most: u32) -> Option<u32> {
        let mut number = 0;
        for at in 0..most {
            let (&byte, rest) = self.0.split_first()?;
            self.0 = rest;
            number |= u32::from(byte & 0x7F) << (at * 7);
            if byte & 0x80 == 0 {
                break;
            }
        }
        Some(number)
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = (u32, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let id = self.number(2)?;
        let length = self.number(4)? as usize;
        let (data, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some((id, data))
    }
}

#[cfg(test)]
mod tests {
    use super::super::package::tests::{budget, zip};
    use super::*;

    fn record(id: u32, data: &[&[u8]]) -> Vec<u8> {
        let data = data.concat();
        let id = match id {
            0..0x80 => vec![id as u8],
            _ => vec![id as u8 | 0x80, (id >> 7) as u8],
        };
        [&id, &[data.len() as u8][..], &data].concat()
    }

    fn wide(text: &str) -> Vec<u8> {
        let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        [&(text.len() as u32).to_le_bytes()[..], &units].concat()
    }

    #[test]
    fn sheets_cells_and_what_is_hidden() {
        let book = record(
            Records::SHEET,
            &[&[1, 0, 0, 0, 1, 0, 0, 0], &wide("r1"), &wide("A")],
        );
        let number = 0.5_f64.to_le_bytes();
        let sheet = [
            record(
                Records::COLUMNS,
                &[&[1, 0, 0, 0, 1, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 1, 0]],
            ),
            record(Records::ROW, &[&[3, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0x10]]),
            record(6, &[&[0; 8], &wide("Sum")]),
            record(5, &[&[1, 0, 0, 0, 0, 0, 0, 0], &number]),
            record(7, &[&[2, 0, 0, 0, 0, 0, 0, 0], &[9, 0, 0, 0]]),
        ]
        .concat();
        let rels = b"<Relationships><Relationship Id='r1' Type='x/worksheet' Target='s.bin'/></Relationships>";
        let bytes = zip(&[
            ("xl/workbook.bin", &book),
            ("xl/_rels/workbook.bin.rels", rels),
            ("xl/s.bin", &sheet),
        ]);
        let contents = read(&bytes, &mut budget()).unwrap();
        let part = &contents.parts[0];
        assert_eq!((part.name.as_str(), part.hidden), ("A", Hidden::Hidden));
        let line = &part.lines[0];
        assert_eq!((line.row, line.hidden), (4, true));
        let cells: Vec<_> = line
            .cells
            .iter()
            .map(|it| (it.hidden, it.text.as_str()))
            .collect();
        assert_eq!(cells, [(false, "Sum"), (true, "0.5")]);
    }
}
