//! Workbooks of Excel 2007 and later (XLSX, XLSM).

use super::budget::Budget;
use super::docx;
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
use workbook::{Entry, Workbook};

/// Reads a workbook.
///
/// # Errors
/// Why it was not read; when only the rest of it was not, that is in the
/// contents.
pub fn read(bytes: &[u8], budget: &mut Budget) -> Result<Contents, Unread> {
    ooxml::read(bytes, budget, fill)
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

/// Reads a sheet; what is written on drawings over it is a part of its own,
/// of running text.
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
    let mut lines = Vec::new();
    for drawing in relations.parts("drawing") {
        docx::drawn_text(&ooxml::text(package, drawing, budget)?, &mut lines, budget)?;
    }
    if !lines.is_empty() {
        contents.parts.push(FilePart {
            name: name.clone(),
            hidden: entry.hidden,
            lines,
            ..FilePart::default()
        });
    }
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

#[cfg(test)]
mod tests {
    use super::super::package::tests::{budget, zip};
    use super::*;
    use crate::contents::FileLimits;

    const BOOK: &str = "<x:workbook><x:workbookPr date1904='1'/><x:sheets>
        <x:sheet name='Prices' r:id='r1'/><x:sheet name='Costs' state='veryHidden' r:id='r2'/></x:sheets></x:workbook>";
    const RELS: &str = "<Relationships>
        <Relationship Id='r1' Type='x/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='r2' Type='x/worksheet' Target='/xl/worksheets/sheet2.xml'/>
        <Relationship Id='r3' Type='x/sharedStrings' Target='strings.xml'/><Relationship Id='r4' Type='x/styles' Target='styles.xml'/>
        <Relationship Id='r5' Type='x/externalLink' Target='externalLinks/e.xml'/></Relationships>";
    const STYLES: &str = "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='#,##0.00 &quot;EUR&quot;'/></numFmts>
        <cellXfs><xf numFmtId='0'/><xf numFmtId='164'/><xf numFmtId='14'/></cellXfs></styleSheet>";
    const SHEET: &str = "<x:worksheet><x:cols><x:col min='3' max='4' hidden='1'/></x:cols><x:sheetData>
        <x:row r='2'><x:c r='A2' t='s'><x:v>0</x:v></x:c><x:c r='B2' s='1'><x:f>1+1</x:f><x:v>1234.5</x:v></x:c><x:c t='b'><x:v>1</x:v></x:c></x:row>
        <x:row r='5' hidden='1'><x:c r='A5' t='inlineStr'><x:is><x:t>in</x:t></x:is></x:c><x:c r='E5' s='2'><x:v>44885</x:v></x:c><x:c><x:v/></x:c></x:row>
        </x:sheetData></x:worksheet>";

    fn workbook() -> Vec<u8> {
        let parts = [
            ("xl/workbook.xml", BOOK),
            ("xl/_rels/workbook.xml.rels", RELS),
            ("xl/styles.xml", STYLES),
            ("xl/strings.xml", "<sst><si><t>Text_x000D_</t></si></sst>"),
            ("xl/worksheets/sheet1.xml", SHEET),
            (
                "xl/worksheets/sheet2.xml",
                "<worksheet><sheetData><row><c><v>0.30000000000000004</v></c></row></sheetData></worksheet>",
            ),
            (
                "xl/worksheets/_rels/sheet1.xml.rels",
                "<Relationships><Relationship Id='c' Type='x/comments' Target='../c.xml'/></Relationships>",
            ),
            (
                "xl/c.xml",
                "<comments><authors><author>Ann</author></authors><commentList><comment ref='B2' authorId='0'><text><r><t>Too </t></r><r><t>high</t></r></text></comment></commentList></comments>",
            ),
            (
                "xl/externalLinks/_rels/e.xml.rels",
                "<Relationships><Relationship Id='r' Type='x/externalLinkPath' Target='file:///C:/costs.xlsx' TargetMode='External'/></Relationships>",
            ),
        ];
        zip(&parts.map(|(name, text)| (name, text.as_bytes())))
    }

    #[test]
    fn sheets_cells_and_what_is_hidden() {
        let contents = read(&workbook(), &mut budget()).unwrap();
        let [prices, costs] = contents.parts.as_slice() else {
            panic!("two sheets");
        };
        assert_eq!(
            (prices.name.as_str(), prices.hidden),
            ("Prices", Hidden::No)
        );
        assert_eq!((costs.name.as_str(), costs.hidden), ("Costs", Hidden::Very));
        let cells: Vec<_> = prices
            .lines
            .iter()
            .flat_map(|line| line.cells.iter().map(move |it| (line.row, line.hidden, it)))
            .map(|(row, hidden, it)| (row, hidden, it.column, it.hidden, it.text.as_str()))
            .collect();
        assert_eq!(
            cells,
            [
                (2, false, 1, false, "Text"),
                (2, false, 2, false, "EUR 1234.50"),
                (2, false, 3, true, "TRUE"),
                (5, true, 1, false, "in"),
                (5, true, 5, false, "2026-11-21"),
            ]
        );
        assert_eq!(costs.lines[0].cells[0].text, "0.3");
    }

    #[test]
    fn comments_and_links() {
        let contents = read(&workbook(), &mut budget()).unwrap();
        let comment = &contents.comments[0];
        assert_eq!(comment.place, "Prices, B2");
        assert_eq!(
            (comment.author.as_str(), comment.text.as_str()),
            ("Ann", "Too high")
        );
        assert_eq!(contents.links, ["file:///C:/costs.xlsx"]);
    }

    #[test]
    fn more_sheets_than_allowed() {
        let limits = FileLimits {
            entries: 8,
            ..FileLimits::default()
        };
        let contents = read(&workbook(), &mut Budget::new(&limits, || 0.0)).unwrap();
        assert_eq!(contents.unread, Some(Unread::TooLarge));
        assert_eq!(contents.parts.len(), 2);
    }
}
