//! Workbooks of Excel 97 to 2003 (XLS).

use super::budget::Budget;
use super::ole::Compound;
use super::ooxml;
use super::package::{u16_at, u32_at};
use super::xlsx::workbook::Workbook;
use super::xml::one_line;
use crate::contents::{Contents, FilePart, Hidden, PartKind, Unread};

mod records;
pub(super) mod sheet;

use records::{Record, Records, bytes_text, joined_texts, text};

/// The version of records that is read.
const BIFF_8: u16 = 0x0600;

/// A sheet as the workbook names it.
struct Entry {
    name: String,
    hidden: Hidden,
    start: usize,
}

/// Reads a workbook.
///
/// # Errors
/// Why it was not read; when only the rest of it was not, that is in the
/// contents.
pub fn read(bytes: &[u8], budget: &mut Budget) -> Result<Contents, Unread> {
    let file = Compound::open(bytes).ok_or(Unread::Damaged)?;
    let stream = match file.stream("Workbook", budget)? {
        Some(stream) => stream,
        // Excel 5 and 95.
        None if file.stream("Book", budget)?.is_some() => return Err(Unread::Unsupported),
        None => return Err(Unread::Damaged),
    };
    let mut contents = Contents::default();
    let result = fill(&stream, &mut contents, budget);
    ooxml::finish(contents, result, budget)
}

fn fill(stream: &[u8], contents: &mut Contents, budget: &mut Budget) -> Result<(), Unread> {
    let (workbook, entries) = shared(stream, contents, budget)?;
    for entry in entries {
        budget.entry()?;
        let rest = stream.get(entry.start..).unwrap_or_default();
        contents.parts.push(FilePart {
            kind: PartKind::Sheet,
            name: budget.keep(&one_line(&entry.name)).to_owned(),
            hidden: entry.hidden,
            lines: Vec::new(),
        });
        sheet::read(rest, &workbook, contents, budget)?;
    }
    Ok(())
}

/// Reads what comes before the sheets.
fn shared(
    stream: &[u8],
    contents: &mut Contents,
    budget: &mut Budget,
) -> Result<(Workbook, Vec<Entry>), Unread> {
    let (mut workbook, mut entries) = (Workbook::default(), Vec::new());
    let mut records = Records::new(stream);
    let first = records.next().filter(|it| it.id == Record::BEGIN);
    if u16_at(first.ok_or(Unread::Damaged)?.data, 0) != Some(BIFF_8) {
        return Err(Unread::Unsupported);
    }
    while let Some(record) = records.next() {
        budget.in_time()?;
        let id_at = |at| u32::from(u16_at(record.data, at).unwrap_or_default());
        match record.id {
            Record::PASSWORD => return Err(Unread::Encrypted),
            Record::SINCE_1904 => workbook.since_1904 = id_at(0) == 1,
            Record::FORMAT => {
                let code = text(record.data.get(2..).unwrap_or_default());
                workbook.formats.define(id_at(0), &code);
            }
            Record::STYLE => workbook.formats.add_style(id_at(2)),
            Record::SHEET => entries.extend(entry(record.data)),
            Record::STRINGS => {
                let pieces = records.with_rest(record.data);
                joined_texts(&pieces, &mut workbook.strings, budget)?;
            }
            Record::OTHER_BOOK => {
                if let Some(link) = link(record.data) {
                    ooxml::add_link(&link, contents, budget);
                }
            }
            Record::END => break,
            _ => {}
        }
    }
    Ok((workbook, entries))
}

fn entry(data: &[u8]) -> Option<Entry> {
    let length = usize::from(*data.get(6)?);
    Some(Entry {
        name: bytes_text(data.get(7..)?, length),
        hidden: match data.get(4)? & 3 {
            0 => Hidden::No,
            1 => Hidden::Hidden,
            _ => Hidden::Very,
        },
        start: u32_at(data, 0)? as usize,
    })
}

/// Where another workbook is; none when it is this one, or functions.
fn link(data: &[u8]) -> Option<String> {
    let length = usize::from(u16_at(data, 2)?);
    if !(2..=0xFF).contains(&length) {
        return None;
    }
    let path = bytes_text(data.get(4..)?, length);
    let path = path.strip_prefix('\u{1}')?;
    // A volume is one letter after a 1; folders end in a 3, a 4 goes up.
    let path = match path.strip_prefix('\u{1}') {
        Some(volume) if volume.starts_with('@') => volume.replacen('@', "\\\\", 1),
        Some(volume) => {
            let mut chars = volume.chars();
            let letter = chars.next()?;
            format!("{letter}:\\{}", chars.as_str())
        }
        None => path.to_owned(),
    };
    Some(
        path.replace(['\u{2}', '\u{3}'], "\\")
            .replace('\u{4}', "..\\"),
    )
}

#[cfg(test)]
mod tests {
    use super::super::ole::tests::compound;
    use super::super::package::tests::budget;
    use super::*;

    fn record(id: u16, data: &[&[u8]]) -> Vec<u8> {
        let data = data.concat();
        let length = (data.len() as u16).to_le_bytes();
        [&id.to_le_bytes()[..], &length, &data].concat()
    }

    fn begin() -> Vec<u8> {
        record(Record::BEGIN, &[&BIFF_8.to_le_bytes(), &[0; 14]])
    }

    #[test]
    fn sheets_cells_and_what_is_hidden() {
        let globals = |start: u32| {
            [
                begin(),
                record(Record::FORMAT, &[&[164, 0, 8, 0, 0], b"0.00 EUR"]),
                record(Record::STYLE, &[&[0, 0, 0, 0]]),
                record(Record::STYLE, &[&[0, 0, 164, 0]]),
                record(Record::SHEET, &[&start.to_le_bytes(), &[2, 0, 1, 0], b"A"]),
                record(
                    Record::STRINGS,
                    &[&[1, 0, 0, 0, 1, 0, 0, 0, 3, 0, 0], b"Sum"],
                ),
                record(Record::OTHER_BOOK, &[&[1, 0, 8, 0, 0, 1, 1], b"Ca\x03b.x"]),
                record(Record::END, &[]),
            ]
            .concat()
        };
        let sheet = [
            begin(),
            record(Record::COLUMNS, &[&[1, 0, 1, 0, 9, 0, 0, 0, 1, 0, 0, 0]]),
            record(
                Record::ROW,
                &[&[4, 0, 0, 0, 9, 0, 9, 0, 0, 0, 0, 0, 0x20, 0, 0, 0]],
            ),
            record(Record::SHARED_TEXT, &[&[0, 0, 0, 0, 0, 0, 0, 0, 0, 0]]),
            record(Record::SMALL_NUMBER, &[&[0, 0, 1, 0, 1, 0, 0x4B, 0, 0, 0]]),
            record(
                Record::FORMULA,
                &[&[4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]],
            ),
            record(Record::FORMULA_TEXT, &[&[2, 0, 1, 0xAC, 0x20, b'x', 0]]),
            record(Record::END, &[]),
        ]
        .concat();
        let start = globals(0).len() as u32;
        let bytes = compound("Workbook", &[globals(start), sheet].concat());
        let contents = read(&bytes, &mut budget()).unwrap();
        let part = &contents.parts[0];
        assert_eq!((part.name.as_str(), part.hidden), ("A", Hidden::Very));
        let [first, fifth] = part.lines.as_slice() else {
            panic!("two rows");
        };
        assert_eq!(
            (first.row, first.hidden, first.cells[0].text.as_str()),
            (1, false, "Sum")
        );
        let amount = &first.cells[1];
        assert_eq!(
            (amount.column, amount.hidden, amount.text.as_str()),
            (2, true, "EUR 0.18")
        );
        assert_eq!(
            (fifth.row, fifth.hidden, fifth.cells[0].text.as_str()),
            (5, true, "€x")
        );
        assert_eq!(contents.links, ["C:\\a\\b.x"]);
    }

    #[test]
    fn with_a_password_and_older() {
        let locked = [begin(), record(Record::PASSWORD, &[&[0; 4]])].concat();
        let read_stream = |name, stream: &[u8]| read(&compound(name, stream), &mut budget());
        assert_eq!(read_stream("Workbook", &locked), Err(Unread::Encrypted));
        assert_eq!(read_stream("Book", b"?"), Err(Unread::Unsupported));
        assert_eq!(read_stream("WordDocument", b"?"), Err(Unread::Damaged));
    }
}
