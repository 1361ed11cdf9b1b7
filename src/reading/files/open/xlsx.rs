//! Workbooks of Excel 2007 and later (XLSX, XLSM).

use super::budget::Budget;
use super::ooxml::{self, Relations};
use super::package::Package;
use super::xml::{Token, Xml, one_line};
use crate::contents::{Contents, FilePart, Hidden, PartKind, Unread};

mod dates;
pub(super) mod formats;
pub(super) mod grid;
mod remarks;
mod sheet;
pub(super) mod strings;
mod styles;
pub(super) mod workbook;

use grid::Grid;
use strings::Strings;
use styles::Formats;
use workbook::Workbook;

/// A sheet as the workbook names it.
struct Entry {
    name: String,
    hidden: Hidden,
    part: String,
}

/// Reads a workbook.
///
/// # Errors
/// Why it was not read; when only the rest of it was not, that is in the
/// contents.
pub fn read(bytes: &[u8], budget: &mut Budget) -> Result<Contents, Unread> {
    let package = Package::open(bytes, budget)?;
    let mut contents = Contents::default();
    let result = fill(&package, &mut contents, budget);
    ooxml::finish(contents, result, budget)
}

fn fill(package: &Package, contents: &mut Contents, budget: &mut Budget) -> Result<(), Unread> {
    let name = ooxml::main_part(package, "xl/workbook.xml", budget)?;
    let text = ooxml::decoded(package.part(&name, budget)?.ok_or(Unread::Damaged)?);
    let relations = Relations::of(package, &name, budget)?;
    let (entries, since_1904) = entries(&text, &relations, budget)?;
    contents.title = ooxml::title(package, budget)?;
    let strings = ooxml::text_of(package, &relations, "sharedStrings", budget)?;
    let styles = ooxml::text_of(package, &relations, "styles", budget)?;
    let workbook = Workbook {
        strings: Strings::read(&strings, budget)?,
        formats: ooxml::whole(Formats::read(&styles, budget))?,
        since_1904,
    };
    drop((text, strings, styles));
    outside(package, &relations, contents, budget)?;
    let people = remarks::people(package, &relations, budget)?;
    let mut damaged = None;
    for entry in entries {
        match sheet_read(package, &entry, &workbook, &people, contents, budget) {
            // The other sheets may be whole.
            Err(why @ (Unread::Damaged | Unread::Encrypted)) => damaged = Some(why),
            read => read?,
        }
    }
    damaged.map_or(Ok(()), Err)
}

/// The sheets, and whether days count from 1904.
fn entries(
    text: &str,
    relations: &Relations,
    budget: &mut Budget,
) -> Result<(Vec<Entry>, bool), Unread> {
    let (mut xml, mut entries, mut since_1904) = (Xml::new(text), Vec::new(), false);
    while let Some(token) = ooxml::lenient(xml.next(budget))? {
        let Token::Open(tag) = token else { continue };
        match tag.name() {
            "workbookPr" => since_1904 = tag.is_on("date1904"),
            "sheet" => {
                let id = tag.prefixed("id").unwrap_or_default();
                let Some(part) = relations.part(&id) else {
                    continue;
                };
                entries.push(Entry {
                    name: tag.attribute("name").unwrap_or_default(),
                    hidden: match tag.attribute("state").as_deref() {
                        Some("hidden") => Hidden::Hidden,
                        Some("veryHidden") => Hidden::Very,
                        _ => Hidden::No,
                    },
                    part: part.to_owned(),
                });
            }
            _ => {}
        }
    }
    Ok((entries, since_1904))
}

fn sheet_read(
    package: &Package,
    entry: &Entry,
    workbook: &Workbook,
    people: &remarks::People,
    contents: &mut Contents,
    budget: &mut Budget,
) -> Result<(), Unread> {
    let name = budget.keep(&one_line(&entry.name)).to_owned();
    let mut grid = Grid::default();
    let read = package.part(&entry.part, budget);
    let result = read.and_then(|bytes| {
        let text = ooxml::decoded(bytes.ok_or(Unread::Damaged)?);
        sheet::read(&text, workbook, &mut grid, budget)
    });
    contents.parts.push(FilePart {
        kind: PartKind::Sheet,
        name: name.clone(),
        hidden: entry.hidden,
        lines: grid.lines,
    });
    result?;
    let relations = Relations::of(package, &entry.part, budget)?;
    remarks::read(package, &relations, &name, people, contents, budget)
}

/// The workbooks and data that values are taken from.
///
/// # Errors
/// As [`Relations::of`].
pub(super) fn outside(
    package: &Package,
    relations: &Relations,
    contents: &mut Contents,
    budget: &mut Budget,
) -> Result<(), Unread> {
    for part in relations.parts("externalLink") {
        let relations = Relations::of(package, part, budget)?;
        ooxml::add_links(&relations, contents, budget);
    }
    Ok(())
}
