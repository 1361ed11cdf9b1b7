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
    let (mut workbook, mut entries) = (Workbook::default(), Vec::new());
    let mut records = Records::new(stream);
    match records.next() {
        Some(first) if first.id == Record::BEGIN => {
            if u16_at(first.data, 0) != Some(BIFF_8) {
                return Err(Unread::Unsupported);
            }
        }
        _ => return Err(Unread::Damaged),
    }
    while let Some(record) = records.next() {
        budget.in_time()?;
        match record.id {
            Record::PASSWORD => return Err(Unread::Encrypted),
            Record::SINCE_1904 => workbook.since_1904 = u16_at(record.data, 0) == Some(1),
            Record::FORMAT => {
                let id = u16_at(record.data, 0).unwrap_or_default();
                let code = text(record.data.get(2..).unwrap_or_default());
                workbook.formats.define(u32::from(id), &code);
            }
            Record::STYLE => {
                let id = u16_at(record.data, 2).unwrap_or_default();
                workbook.formats.add_style(u32::from(id));
            }
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
    for entry in entries {
        budget.entry()?;
        let rest = stream.get(entry.start..).unwrap_or_default();
        let name = budget.keep(&one_line(&entry.name)).to_owned();
        contents.parts.push(FilePart {
            kind: PartKind::Sheet,
            name,
            hidden: entry.hidden,
            lines: Vec::new(),
        });
        sheet::read(rest, &workbook, contents, budget)?;
    }
    Ok(())
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
