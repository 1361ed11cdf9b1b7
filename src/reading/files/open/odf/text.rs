//! Text documents and presentations.

use std::collections::HashMap;

use super::super::budget::Budget;
use super::super::docx::tables::Tables;
use super::super::ooxml;
use super::super::xml::{Tag, Token, Xml};
use super::styles::Styles;
use super::{blank, put};
use crate::contents::{Contents, FileLine, FilePart, Hidden, PartKind, Remark, Unread};

/// Changes that are open at once, at most.
const MOST_OPEN: usize = 64;

/// Adds the text of `content.xml`; what was read stays when an error comes.
///
/// # Errors
/// As [`Xml::next`].
pub(super) fn read(
    text: &str,
    styles: &Styles,
    contents: &mut Contents,
    budget: &mut Budget,
) -> Result<(), Unread> {
    let mut reading = Reading::new(styles, contents);
    let mut xml = Xml::new(text);
    let result = loop {
        match xml.next(budget) {
            Ok(Some(Token::Open(tag))) if is_passed_over(tag.name()) => {
                if let Err(why) = xml.skip(budget) {
                    break Err(why);
                }
            }
            Ok(Some(Token::Open(tag))) => reading.open(&tag, budget),
            Ok(Some(Token::Close(end))) => reading.close(end.name(), budget),
            Ok(Some(Token::Text(text))) => reading.put(&text),
            Ok(None) => break Ok(()),
            Err(why) => break Err(why),
        }
        if budget.is_full() {
            break Ok(());
        }
    };
    reading.end_page();
    result
}

fn is_passed_over(name: &str) -> bool {
    matches!(
        name,
        "note-citation" | "automatic-styles" | "date-string" | "ruby-text"
    )
}

/// Where a paragraph belongs that does not belong to the text.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    Footnote,
    Comment,
    Deletion,
    Notes,
}

struct Reading<'a> {
    styles: &'a Styles,
    contents: &'a mut Contents,
    page: FilePart,
    notes: Vec<FileLine>,
    footnotes: Vec<FileLine>,
    tables: Tables,
    paragraphs: Vec<String>,
    places: Vec<Place>,
    /// The comment or the change that is open.
    remark: Remark,
    in_author: bool,
    /// Paragraphs that were open when it began: its own text is deeper.
    outside: usize,
    /// The region of changes that is open, and who made the insertions.
    region: String,
    insertions: HashMap<String, String>,
    inserted: Vec<(String, Remark)>,
    pages: u32,
}

impl<'a> Reading<'a> {
    fn new(styles: &'a Styles, contents: &'a mut Contents) -> Self {
        Self {
            styles,
            contents,
            page: FilePart::default(),
            notes: Vec::new(),
            footnotes: Vec::new(),
            tables: Tables::default(),
            paragraphs: Vec::new(),
            places: Vec::new(),
            remark: Remark::default(),
            in_author: false,
            outside: 0,
            region: String::new(),
            insertions: HashMap::new(),
            inserted: Vec::new(),
            pages: 0,
        }
    }

    fn open(&mut self, tag: &Tag, budget: &mut Budget) {
        super::add_link(tag, self.contents, budget);
        match tag.name() {
            "p" | "h" => self.paragraphs.push(String::new()),
            "page" => self.begin_page(tag),
            "table" => self.tables.begin(),
            "table-row" => self.tables.begin_row(),
            "table-cell" | "covered-table-cell" => self.tables.begin_cell(),
            "note-body" => self.places.push(Place::Footnote),
            "notes" => self.places.push(Place::Notes),
            "annotation" => self.begin(Place::Comment),
            "deletion" => self.begin(Place::Deletion),
            "creator" => self.in_author = true,
            "changed-region" => self.region = tag.attribute("id").unwrap_or_default(),
            "change-start" if self.inserted.len() < MOST_OPEN => {
                let id = tag.attribute("change-id").unwrap_or_default();
                let author = self.insertions.get(&id).cloned().unwrap_or_default();
                let change = Remark {
                    author,
                    ..Remark::default()
                };
                self.inserted.push((id, change));
            }
            "change-end" => self.end_insertion(tag.attribute("change-id"), budget),
            _ => self.put(blank(tag)),
        }
    }

    fn begin(&mut self, place: Place) {
        self.places.push(place);
        self.outside = self.paragraphs.len();
        self.remark = Remark {
            place: match self.pages {
                0 => String::new(),
                page => page.to_string(),
            },
            deleted: place == Place::Deletion,
            ..Remark::default()
        };
    }

    fn close(&mut self, name: &str, budget: &mut Budget) {
        match name {
            "p" | "h" => self.end_paragraph(budget),
            "page" => self.end_page(),
            "table" => self.tables.end(&mut self.page.lines),
            "table-row" => self.tables.end_row(&mut self.page.lines),
            "table-cell" | "covered-table-cell" => self.tables.end_cell(),
            "creator" => self.in_author = false,
            "insertion" => {
                let author = std::mem::take(&mut self.remark.author);
                self.insertions.insert(self.region.clone(), author);
            }
            "note-body" | "notes" => drop(self.places.pop()),
            "annotation" | "deletion" => {
                self.places.pop();
                let remark = std::mem::take(&mut self.remark);
                let deleted = remark.deleted;
                let kept = ooxml::remark(remark, budget);
                match deleted {
                    true => self.contents.changes.extend(kept),
                    false => self.contents.comments.extend(kept),
                }
            }
            _ => {}
        }
    }

    fn put(&mut self, text: &str) {
        let in_remark = matches!(self.places.last(), Some(Place::Comment | Place::Deletion));
        if self.in_author {
            self.remark.author += text;
        } else if in_remark && self.paragraphs.len() <= self.outside {
            // When it was made.
        } else if let Some(paragraph) = self.paragraphs.last_mut() {
            *paragraph += text;
            for (_, change) in &mut self.inserted {
                change.text += text;
            }
        }
    }

    fn end_paragraph(&mut self, budget: &mut Budget) {
        let Some(text) = self.paragraphs.pop() else {
            return;
        };
        let mut outside = Tables::default();
        match self.places.last() {
            None => put(&mut self.tables, text, &mut self.page.lines, budget),
            Some(Place::Footnote) => put(&mut outside, text, &mut self.footnotes, budget),
            Some(Place::Notes) => put(&mut outside, text, &mut self.notes, budget),
            Some(Place::Comment | Place::Deletion) => {
                self.remark.text += &text;
                self.remark.text.push(' ');
            }
        }
    }

    fn end_insertion(&mut self, id: Option<String>, budget: &mut Budget) {
        let at = self
            .inserted
            .iter()
            .position(|it| Some(&it.0) == id.as_ref());
        if let Some(at) = at {
            let change = ooxml::remark(self.inserted.swap_remove(at).1, budget);
            self.contents.changes.extend(change);
        }
    }

    fn begin_page(&mut self, tag: &Tag) {
        self.pages += 1;
        self.page = FilePart {
            kind: PartKind::Slide,
            name: self.pages.to_string(),
            hidden: match self.styles.hides(tag.attribute("style-name").as_deref()) {
                true => Hidden::Hidden,
                false => Hidden::No,
            },
            lines: Vec::new(),
        };
    }

    /// Ends a slide, or the text.
    fn end_page(&mut self) {
        self.tables.end_all(&mut self.page.lines);
        let page = std::mem::take(&mut self.page);
        let notes = FilePart {
            kind: PartKind::Notes,
            lines: std::mem::take(&mut self.notes),
            name: page.name.clone(),
            hidden: page.hidden,
        };
        let is_slide = page.kind == PartKind::Slide;
        let parts = &mut self.contents.parts;
        parts.extend(Some(page).filter(|it| is_slide || !it.lines.is_empty()));
        parts.extend(Some(notes).filter(|it| !it.lines.is_empty()));
        let footnotes = std::mem::take(&mut self.footnotes);
        ooxml::add_part(self.contents, PartKind::Footnotes, footnotes);
    }
}
