//! Documents of Word 2007 and later (DOCX, DOCM).

use super::budget::Budget;
use super::ooxml::{self, Relations};
use super::package::Package;
use super::xml::{Token, Xml};
use crate::contents::{Contents, FileLine, FilePart, PartKind, Remark, Unread};

mod numbering;
mod story;
mod styles;
pub(super) mod tables;

use numbering::Numbering;
use story::{Document, Story};
use styles::Styles;

/// Lines of headers and footers that are kept.
const MOST_EDGES: usize = 300;

/// Reads a document.
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

/// Adds the lines of a drawing, a slide: their text is built like that of a
/// document.
///
/// # Errors
/// As [`Xml::next`].
pub(super) fn drawn_text(
    text: &str,
    lines: &mut Vec<FileLine>,
    budget: &mut Budget,
) -> Result<(), Unread> {
    let mut document = Document::default();
    let mut story = Story::new(&mut document);
    let result = story.read(text, budget);
    lines.append(&mut story.lines);
    renumber(lines);
    result
}

fn fill(package: &Package, contents: &mut Contents, budget: &mut Budget) -> Result<(), Unread> {
    let name = ooxml::main_part(package, "word/document.xml", budget)?;
    let body = package.part(&name, budget)?.ok_or(Unread::Damaged)?;
    let relations = Relations::of(package, &name, budget)?;
    contents.title = ooxml::title(package, budget)?;
    let styles = ooxml::text_of(package, &relations, "styles", budget)?;
    let lists = ooxml::text_of(package, &relations, "numbering", budget)?;
    let mut document = Document {
        styles: ooxml::whole(Styles::read(&styles, budget))?,
        numbering: ooxml::whole(Numbering::read(&lists, budget))?,
        ..Document::default()
    };
    let mut story = Story::new(&mut document);
    let result = story.read(&ooxml::decoded(body), budget);
    let (mut lines, marks) = (story.lines, story.word_art);
    for diagram in relations.parts("diagramData") {
        drawn_text(&ooxml::text(package, diagram, budget)?, &mut lines, budget)?;
    }
    push(contents, PartKind::Text, lines);
    let rest = result.and_then(|()| {
        around(package, &relations, marks, &mut document, contents, budget)?;
        contents.comments = comments(package, &relations, &document, budget)?;
        links(package, &relations, contents, budget)
    });
    contents.changes = document.changes;
    rest
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

/// Headers, footers, footnotes and endnotes; and large words, of which `marks`
/// were in the body.
fn around(
    package: &Package,
    relations: &Relations,
    mut marks: Vec<String>,
    document: &mut Document,
    contents: &mut Contents,
    budget: &mut Budget,
) -> Result<(), Unread> {
    let mut edges = Vec::<FileLine>::new();
    for name in relations.parts("header").chain(relations.parts("footer")) {
        let mut story = Story::new(document);
        story.read(&ooxml::text(package, name, budget)?, budget)?;
        marks.append(&mut story.word_art);
        // The first, the even and the odd pages often say the same.
        for line in story.lines {
            if edges.len() < MOST_EDGES && !edges.iter().any(|known| known.cells == line.cells) {
                edges.push(line);
            }
        }
        links(
            package,
            &Relations::of(package, name, budget)?,
            contents,
            budget,
        )?;
    }
    let mut notes = Vec::new();
    for name in relations
        .parts("footnotes")
        .chain(relations.parts("endnotes"))
    {
        let mut story = Story::new(document);
        story.read(&ooxml::text(package, name, budget)?, budget)?;
        notes.append(&mut story.lines);
    }
    renumber(&mut edges);
    renumber(&mut notes);
    push(contents, PartKind::HeaderFooter, edges);
    push(contents, PartKind::Footnotes, notes);
    push(contents, PartKind::Watermark, ooxml::lines(marks, budget));
    Ok(())
}

/// Numbers lines that come from several parts.
fn renumber(lines: &mut [FileLine]) {
    for (line, row) in lines.iter_mut().zip(1..) {
        line.row = row;
    }
}

/// The comments in the margin; their place is the text they are on.
fn comments(
    package: &Package,
    relations: &Relations,
    document: &Document,
    budget: &mut Budget,
) -> Result<Vec<Remark>, Unread> {
    let text = ooxml::text_of(package, relations, "comments", budget)?;
    let (mut xml, mut comments) = (Xml::new(&text), Vec::new());
    let (mut comment, mut in_text) = (Remark::default(), false);
    while let Some(token) = ooxml::lenient(xml.next(budget))? {
        match token {
            Token::Open(tag) if tag.name() == "comment" => {
                let id = tag.attribute("id").unwrap_or_default();
                comment = Remark {
                    place: document.commented.get(&id).cloned().unwrap_or_default(),
                    author: tag.attribute("author").unwrap_or_default(),
                    ..Remark::default()
                };
            }
            Token::Open(tag) => in_text = tag.name() == "t",
            Token::Text(text) if in_text => comment.text += &text,
            Token::Close(end) if end.name() == "comment" => {
                comments.extend(ooxml::remark(std::mem::take(&mut comment), budget));
            }
            Token::Close(end) => {
                in_text = false;
                if end.name() == "p" {
                    comment.text.push(' ');
                }
            }
            Token::Text(_) => {}
        }
    }
    Ok(comments)
}

/// What the document, or a part of it, takes from elsewhere; with the template
/// it was made from.
fn links(
    package: &Package,
    relations: &Relations,
    contents: &mut Contents,
    budget: &mut Budget,
) -> Result<(), Unread> {
    ooxml::add_links(relations, contents, budget);
    for settings in relations.parts("settings") {
        let relations = Relations::of(package, settings, budget)?;
        ooxml::add_links(&relations, contents, budget);
    }
    Ok(())
}
