//! Presentations of PowerPoint 2007 and later (PPTX, PPTM).

use std::collections::HashMap;

use super::budget::Budget;
use super::docx;
use super::ooxml::{self, Relations, lenient};
use super::package::Package;
use super::xml::{Token, Xml};
use crate::contents::{Contents, FileLine, FilePart, Hidden, PartKind, Remark, Unread};

/// Names of who comments, by id.
type Authors = HashMap<String, String>;

/// Characters of a name that are kept.
const LONGEST_NAME: usize = 100;

/// Reads a presentation.
///
/// # Errors
/// Why it was not read; when only the rest of it was not, that is in the
/// contents.
pub fn read(bytes: &[u8], budget: &mut Budget) -> Result<Contents, Unread> {
    ooxml::read(bytes, budget, fill)
}

fn fill(package: &Package, contents: &mut Contents, budget: &mut Budget) -> Result<(), Unread> {
    let name = ooxml::main_part(package, "ppt/presentation.xml", budget)?;
    let text = ooxml::decoded(package.part(&name, budget)?.ok_or(Unread::Damaged)?);
    let relations = Relations::of(package, &name, budget)?;
    contents.title = ooxml::title(package, budget)?;
    let authors = authors(package, &relations, budget)?;
    let (mut xml, mut number) = (Xml::new(&text), 0_u32);
    let mut damaged = None;
    while let Some(token) = xml.next(budget)? {
        let Token::Open(tag) = token else { continue };
        if tag.name() != "sldId" || budget.is_full() {
            continue;
        }
        number += 1;
        let id = tag.prefixed("id").unwrap_or_default();
        let Some(part) = relations.part(&id) else {
            continue;
        };
        match slide(package, part, number, &authors, contents, budget) {
            // The other slides may be whole.
            Err(why @ (Unread::Damaged | Unread::Encrypted)) => damaged = Some(why),
            read => read?,
        }
    }
    damaged.map_or(Ok(()), Err)
}

/// Reads a slide, its notes and the comments on it.
fn slide(
    package: &Package,
    part: &str,
    number: u32,
    authors: &Authors,
    contents: &mut Contents,
    budget: &mut Budget,
) -> Result<(), Unread> {
    let bytes = package.part(part, budget)?.ok_or(Unread::Damaged)?;
    let text = ooxml::decoded(bytes);
    let mut lines = Vec::new();
    let result = docx::drawn_text(&text, &mut lines, budget);
    let relations = Relations::of(package, part, budget)?;
    for diagram in relations.parts("diagramData") {
        docx::drawn_text(&ooxml::text(package, diagram, budget)?, &mut lines, budget)?;
    }
    let hidden = match is_shown(&text, budget)? {
        true => Hidden::No,
        false => Hidden::Hidden,
    };
    push(contents, PartKind::Slide, number, hidden, lines);
    result?;
    let mut notes = Vec::new();
    let text = ooxml::text_of(package, &relations, "notesSlide", budget)?;
    docx::drawn_text(&text, &mut notes, budget)?;
    if !notes.is_empty() {
        push(contents, PartKind::Notes, number, hidden, notes);
    }
    let text = ooxml::text_of(package, &relations, "comments", budget)?;
    comments(&text, number, authors, contents, budget)?;
    ooxml::add_links(&relations, contents, budget);
    Ok(())
}

fn push(
    contents: &mut Contents,
    kind: PartKind,
    number: u32,
    hidden: Hidden,
    lines: Vec<FileLine>,
) {
    contents.parts.push(FilePart {
        kind,
        name: number.to_string(),
        hidden,
        lines,
    });
}

/// Whether a slide is shown: its first tag says so.
fn is_shown(text: &str, budget: &Budget) -> Result<bool, Unread> {
    let mut xml = Xml::new(text);
    while let Some(token) = lenient(xml.next(budget))? {
        if let Token::Open(tag) = token {
            return Ok(tag.attribute("show").is_none() || tag.is_on("show"));
        }
    }
    Ok(true)
}

fn authors(
    package: &Package,
    relations: &Relations,
    budget: &mut Budget,
) -> Result<Authors, Unread> {
    let mut authors = Authors::new();
    for kind in ["commentAuthors", "authors"] {
        let text = ooxml::text_of(package, relations, kind, budget)?;
        let mut xml = Xml::new(&text);
        while let Some(token) = lenient(xml.next(budget))? {
            if let Token::Open(tag) = token
                && let (Some(id), Some(name)) = (tag.attribute("id"), tag.attribute("name"))
            {
                authors.insert(id, name.chars().take(LONGEST_NAME).collect());
            }
        }
    }
    Ok(authors)
}

/// Adds the comments of a slide; answers stand within what they answer.
fn comments(
    text: &str,
    number: u32,
    authors: &Authors,
    contents: &mut Contents,
    budget: &mut Budget,
) -> Result<(), Unread> {
    let mut xml = Xml::new(text);
    let (mut open, mut inside) = (Vec::<Remark>::new(), false);
    while let Some(token) = lenient(xml.next(budget))? {
        match token {
            Token::Open(tag) if matches!(tag.name(), "cm" | "reply") => {
                let author = tag.attribute("authorId").unwrap_or_default();
                open.push(Remark {
                    place: number.to_string(),
                    author: authors.get(&author).cloned().unwrap_or_default(),
                    ..Remark::default()
                });
            }
            Token::Open(tag) => inside = matches!(tag.name(), "t" | "text"),
            Token::Text(text) => {
                if let Some(comment) = open.last_mut().filter(|_| inside) {
                    comment.text += &text;
                }
            }
            Token::Close(end) if matches!(end.name(), "cm" | "reply") => {
                let comment = open.pop().and_then(|it| ooxml::remark(it, budget));
                contents.comments.extend(comment);
            }
            Token::Close(end) => {
                inside = false;
                if let Some(comment) = open.last_mut().filter(|_| end.name() == "p") {
                    comment.text.push(' ');
                }
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::package::tests::{budget, zip};
    use super::*;

    #[test]
    fn slides_in_order_with_notes_and_comments() {
        let parts = [
            (
                "ppt/presentation.xml",
                "<p:presentation><p:sldIdLst><p:sldId id='256' r:id='r2'/><p:sldId id='257' r:id='r1'/></p:sldIdLst></p:presentation>",
            ),
            (
                "ppt/_rels/presentation.xml.rels",
                "<Relationships><Relationship Id='r1' Type='x/slide' Target='slides/s1.xml'/><Relationship Id='r2' Type='x/slide' Target='slides/s2.xml'/><Relationship Id='r3' Type='x/commentAuthors' Target='a.xml'/></Relationships>",
            ),
            (
                "ppt/a.xml",
                "<p:cmAuthorLst><p:cmAuthor id='4' name='Ann'/></p:cmAuthorLst>",
            ),
            (
                "ppt/slides/s1.xml",
                "<p:sld show='0'><a:p><a:r><a:t>Hidden one</a:t></a:r></a:p></p:sld>",
            ),
            (
                "ppt/slides/s2.xml",
                "<p:sld><a:p><a:r><a:t>First</a:t></a:r><a:br/><a:fld type='slidenum'><a:t>1</a:t></a:fld></a:p><a:tbl><a:tr><a:tc><a:p><a:r><a:t>a</a:t></a:r></a:p></a:tc><a:tc><a:p><a:r><a:t>b</a:t></a:r></a:p></a:tc></a:tr></a:tbl></p:sld>",
            ),
            (
                "ppt/slides/_rels/s2.xml.rels",
                "<Relationships><Relationship Id='n' Type='x/notesSlide' Target='../n.xml'/><Relationship Id='c' Type='x/comments' Target='../c.xml'/></Relationships>",
            ),
            (
                "ppt/n.xml",
                "<p:notes><a:p><a:r><a:t>Say this</a:t></a:r></a:p></p:notes>",
            ),
            (
                "ppt/c.xml",
                "<p:cmLst><p:cm authorId='4'><p:text>Really?</p:text></p:cm></p:cmLst>",
            ),
        ];
        let bytes = zip(&parts.map(|(name, text)| (name, text.as_bytes())));
        let contents = read(&bytes, &mut budget()).unwrap();
        let parts: Vec<_> = contents
            .parts
            .iter()
            .map(|part| (part.kind, part.name.as_str(), part.hidden, part.lines.len()))
            .collect();
        assert_eq!(
            parts,
            [
                (PartKind::Slide, "1", Hidden::No, 2),
                (PartKind::Notes, "1", Hidden::No, 1),
                (PartKind::Slide, "2", Hidden::Hidden, 1),
            ]
        );
        assert_eq!(contents.parts[0].lines[0].cells[0].text, "First");
        assert_eq!(contents.parts[0].lines[1].cells[1].text, "b");
        let comment = &contents.comments[0];
        assert_eq!(
            (comment.place.as_str(), comment.author.as_str()),
            ("1", "Ann")
        );
        assert_eq!(comment.text, "Really?");
    }
}
