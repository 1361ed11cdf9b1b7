//! Documents, workbooks and presentations of LibreOffice (ODT, ODS, ODP).

use super::budget::Budget;
use super::docx::tables::{Tables, Words};
use super::ooxml;
use super::package::Package;
use super::xml::{Tag, Token, Xml, one_line};
use crate::contents::{Contents, FileLine, FilePart, PartKind, Unread};

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
    let package = Package::open(bytes, budget)?;
    let mut contents = Contents::default();
    let result = fill(&package, &mut contents, budget);
    ooxml::finish(contents, result, budget)
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
    push(contents, PartKind::HeaderFooter, lines);
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

fn push(contents: &mut Contents, kind: PartKind, lines: Vec<FileLine>) {
    if !lines.is_empty() {
        contents.parts.push(FilePart {
            kind,
            lines,
            ..FilePart::default()
        });
    }
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
