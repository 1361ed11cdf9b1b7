//! Documents, workbooks and presentations of LibreOffice (ODT, ODS, ODP).

use super::budget::Budget;
use super::docx::tables::{Tables, Words};
use super::ooxml;
use super::package::Package;
use super::xml::{Tag, Token, Xml, one_line};
use crate::contents::{Contents, FileLine, PartKind, Unread};

mod sheets;
mod styles;
mod text;

use styles::Styles;

/// Reads a file in a format of OpenDocument.
///
/// # Errors
/// Why it was not read; when only the rest of it was not, that is in the
/// contents.
pub fn read(bytes: &[u8], budget: &mut Budget) -> Result<Contents, Unread> {
    ooxml::read(bytes, budget, fill)
}

fn fill(package: &Package, contents: &mut Contents, budget: &mut Budget) -> Result<(), Unread> {
    let manifest = ooxml::text(package, "META-INF/manifest.xml", budget)?;
    if has(&manifest, "encryption-data", budget)? {
        return Err(Unread::Encrypted);
    }
    let bytes = package
        .part("content.xml", budget)?
        .ok_or(Unread::Damaged)?;
    let content = ooxml::decoded(bytes);
    contents.title = title(package, budget)?;
    let mut styles = Styles::default();
    let shared = ooxml::text(package, "styles.xml", budget)?;
    ooxml::whole(styles.read(&shared, budget))?;
    styles.read(&content, budget)?;
    match has(&content, "spreadsheet", budget)? {
        true => sheets::read(&content, &styles, contents, budget),
        false => {
            text::read(&content, &styles, contents, budget)?;
            edges(&shared, contents, budget)
        }
    }
}

/// Whether there is an element of this name.
fn has(text: &str, name: &str, budget: &Budget) -> Result<bool, Unread> {
    // Most texts do not even have the word.
    if !text.contains(name) {
        return Ok(false);
    }
    let mut xml = Xml::new(text);
    while let Some(token) = ooxml::lenient(xml.next(budget))? {
        if matches!(token, Token::Open(tag) if tag.name() == name) {
            return Ok(true);
        }
    }
    Ok(false)
}

fn title(package: &Package, budget: &mut Budget) -> Result<String, Unread> {
    let meta = ooxml::text(package, "meta.xml", budget)?;
    ooxml::title_in(&meta, budget)
}

/// Headers and footers of pages, which stand in the styles.
fn edges(text: &str, contents: &mut Contents, budget: &mut Budget) -> Result<(), Unread> {
    let (mut xml, mut inside, mut lines) = (Xml::new(text), false, Vec::new());
    let (mut line, mut tables) = (String::new(), Tables::default());
    while let Some(token) = ooxml::lenient(xml.next(budget))? {
        match token {
            Token::Open(tag) if inside => line += blank(&tag),
            Token::Open(tag) => inside = is_edge(tag.name()),
            Token::Text(text) if inside => line += &text,
            Token::Text(_) => {}
            Token::Close(end) if is_edge(end.name()) => inside = false,
            Token::Close(end) if inside && end.name() == "p" => {
                put(&mut tables, std::mem::take(&mut line), &mut lines, budget);
            }
            Token::Close(_) => {}
        }
    }
    ooxml::add_part(contents, PartKind::HeaderFooter, lines);
    Ok(())
}

fn is_edge(name: &str) -> bool {
    matches!(
        name,
        "header" | "footer" | "header-left" | "footer-left" | "header-first" | "footer-first"
    )
}

/// The blank that an element stands for.
fn blank(tag: &Tag) -> &'static str {
    match tag.name() {
        "s" | "tab" | "line-break" => " ",
        _ => "",
    }
}

fn put(tables: &mut Tables, text: String, lines: &mut Vec<FileLine>, budget: &mut Budget) {
    let words = Words {
        seen: one_line(&text),
        hidden: String::new(),
    };
    tables.put(words.kept(budget), lines);
}

/// Adds where a linked table, section or picture comes from.
fn add_link(tag: &Tag, contents: &mut Contents, budget: &mut Budget) {
    if !matches!(
        tag.name(),
        "table-source" | "cell-range-source" | "section-source" | "image" | "object"
    ) {
        return;
    }
    let link = tag.prefixed("href").unwrap_or_default();
    let outside = link.contains("://") || link.starts_with("../") || link.starts_with("file:");
    if outside {
        ooxml::add_link(&link, contents, budget);
    }
}

#[cfg(test)]
mod tests {
    use super::super::package::tests::{budget, zip};
    use super::*;
    use crate::contents::FilePart;
    use crate::contents::Hidden;

    fn file(content: &str) -> Contents {
        read(&zip(&[("content.xml", content.as_bytes())]), &mut budget()).unwrap()
    }

    fn cells(part: &FilePart) -> Vec<(u32, u32, bool, &str)> {
        let cells = part.lines.iter().flat_map(|line| {
            let of_row = move |it| (line, it);
            line.cells.iter().map(of_row)
        });
        cells
            .map(|(line, it)| {
                (
                    line.row,
                    it.column,
                    line.hidden || it.hidden,
                    it.text.as_str(),
                )
            })
            .collect()
    }

    #[test]
    fn workbooks() {
        let contents = file(
            "<d><style:style style:name='ta'><style:table-properties table:display='false'/></style:style><office:body><office:spreadsheet>
            <table:table table:name='A' table:style-name='ta'><table:table-column/><table:table-column table:visibility='collapse'/>
            <table:table-row table:number-rows-repeated='2'><table:table-cell office:value-type='currency' office:currency='EUR' office:value='12.5'><text:p>12,50 €</text:p></table:table-cell>
            <table:table-cell office:value-type='string'><office:annotation><dc:creator>Ann</dc:creator><dc:date>2026</dc:date><text:p>Why</text:p></office:annotation><text:p>x<text:s/>y</text:p></table:table-cell></table:table-row>
            <table:table-row table:visibility='filter'><table:table-cell table:number-columns-repeated='9'/><table:table-cell office:value-type='percentage' office:value='0.07'/></table:table-row>
            </table:table></office:spreadsheet></office:body></d>",
        );
        let sheet = &contents.parts[0];
        assert_eq!((sheet.name.as_str(), sheet.hidden), ("A", Hidden::Hidden));
        assert_eq!(
            cells(sheet),
            [
                (1, 1, false, "EUR 12.5"),
                (1, 2, true, "x y"),
                (2, 1, false, "EUR 12.5"),
                (2, 2, true, "x y"),
                (3, 10, true, "7%"),
            ]
        );
        let comment = &contents.comments[0];
        assert_eq!(
            (comment.place.as_str(), comment.text.as_str()),
            ("A, B1", "Why")
        );
    }

    #[test]
    fn texts() {
        let contents = file(
            "<d><office:body><office:text><text:tracked-changes><text:changed-region text:id='c1'><text:deletion><office:change-info><dc:creator>Ann</dc:creator><dc:date>2026</dc:date></office:change-info><text:p>old</text:p></text:deletion></text:changed-region>
            <text:changed-region text:id='c2'><text:insertion><office:change-info><dc:creator>Bo</dc:creator></office:change-info></text:insertion></text:changed-region></text:tracked-changes>
            <text:h>Title</text:h><text:p>A<text:change-start text:change-id='c2'/>new<text:change-end text:change-id='c2'/><text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Foot</text:p></text:note-body></text:note></text:p>
            <table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>
            </office:text></office:body></d>",
        );
        assert_eq!(
            cells(&contents.parts[0]),
            [
                (1, 1, false, "Title"),
                (2, 1, false, "Anew"),
                (3, 1, false, "a"),
                (3, 2, false, "b")
            ]
        );
        assert_eq!(contents.parts[1].kind, PartKind::Footnotes);
        let changes: Vec<_> = contents
            .changes
            .iter()
            .map(|it| (it.author.as_str(), it.text.as_str(), it.deleted))
            .collect();
        assert_eq!(changes, [("Ann", "old", true), ("Bo", "new", false)]);
    }

    #[test]
    fn with_a_password() {
        let manifest = b"<m><manifest:encryption-data/></m>".as_slice();
        let bytes = zip(&[("META-INF/manifest.xml", manifest), ("content.xml", b"?")]);
        assert_eq!(read(&bytes, &mut budget()), Err(Unread::Encrypted));
    }
}
