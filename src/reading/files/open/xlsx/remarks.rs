//! Comments of cells: notes of the old kind, and threads.

use std::collections::HashMap;

use super::super::budget::Budget;
use super::super::ooxml::{self, Relations, lenient};
use super::super::package::Package;
use super::super::xml::{Tag, Token, Xml};
use crate::contents::{Contents, Remark, Unread};

/// Characters of a name that are kept.
const LONGEST_NAME: usize = 100;

/// Names of who takes part in threads, by id.
pub(super) type People = HashMap<String, String>;

/// Reads who takes part in threads.
///
/// # Errors
/// As [`Relations::of`].
pub(super) fn people(
    package: &Package,
    relations: &Relations,
    budget: &mut Budget,
) -> Result<People, Unread> {
    let text = ooxml::text_of(package, relations, "person", budget)?;
    let (mut xml, mut people) = (Xml::new(&text), People::new());
    while let Some(token) = lenient(xml.next(budget))? {
        if let Token::Open(tag) = token
            && let (Some(id), Some(name)) = (tag.attribute("id"), tag.attribute("displayName"))
        {
            people.insert(id, name);
        }
    }
    Ok(people)
}

/// Adds the comments of a sheet.
///
/// # Errors
/// As [`Relations::of`].
pub(super) fn read(
    package: &Package,
    relations: &Relations,
    sheet: &str,
    people: &People,
    contents: &mut Contents,
    budget: &mut Budget,
) -> Result<(), Unread> {
    for kind in ["threadedComment", "comments"] {
        let text = ooxml::text_of(package, relations, kind, budget)?;
        if !text.is_empty() {
            contents
                .comments
                .append(&mut comments(&text, sheet, people, budget)?);
        }
    }
    Ok(())
}

fn comments(
    text: &str,
    sheet: &str,
    people: &People,
    budget: &mut Budget,
) -> Result<Vec<Remark>, Unread> {
    let (mut xml, mut comments) = (Xml::new(text), Vec::new());
    let mut reading = Reading::default();
    while let Some(token) = lenient(xml.next(budget))? {
        match token {
            // How to pronounce it.
            Token::Open(tag) if tag.name() == "rPh" => ooxml::whole(xml.skip(budget))?,
            Token::Open(tag) => reading.open(&tag, sheet, people),
            Token::Text(text) => reading.put(&text),
            Token::Close(end) => {
                reading.inside = false;
                if matches!(end.name(), "comment" | "threadedComment") {
                    let comment = std::mem::take(&mut reading.comment);
                    // For older versions of Excel, threads are notes too.
                    if !comment.author.starts_with("tc={") {
                        comments.extend(ooxml::remark(comment, budget));
                    }
                }
            }
        }
        if budget.is_full() {
            break;
        }
    }
    Ok(comments)
}

/// Comments while they are read.
#[derive(Default)]
struct Reading {
    authors: Vec<String>,
    /// The one that is open; before the first, all text is that of authors.
    comment: Remark,
    inside: bool,
}

impl Reading {
    fn open(&mut self, tag: &Tag, sheet: &str, people: &People) {
        self.inside = matches!(tag.name(), "t" | "text" | "author");
        match tag.name() {
            "author" => self.authors.push(String::new()),
            "comment" | "threadedComment" => {
                let place = tag.attribute("ref").unwrap_or_default();
                let person = tag.attribute("personId").unwrap_or_default();
                let author = tag
                    .number::<usize>("authorId")
                    .and_then(|at| self.authors.get(at))
                    .or_else(|| people.get(&person));
                self.comment = Remark {
                    place: format!("{sheet}, {place}"),
                    author: author
                        .map(|name| name.chars().take(LONGEST_NAME).collect())
                        .unwrap_or_default(),
                    ..Remark::default()
                };
            }
            _ => {}
        }
    }

    fn put(&mut self, text: &str) {
        if !self.inside {
            return;
        }
        match self.authors.last_mut() {
            Some(author) if self.comment.place.is_empty() => *author += text,
            _ => self.comment.text += text,
        }
    }
}
