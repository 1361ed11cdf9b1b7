//! The number formats of the cells of a workbook.

use std::collections::HashMap;
use std::rc::Rc;

use super::super::budget::Budget;
use super::super::xml::{Token, Xml};
use super::formats::Format;
use crate::contents::Unread;

/// Formats and styles of cells that are kept; Excel allows as many.
const MOST_STYLES: usize = 65_536;

/// The number formats of a workbook, by the styles of its cells.
#[derive(Debug, Default)]
pub(in super::super) struct Formats {
    known: HashMap<u32, Rc<Format>>,
    styles: Vec<Rc<Format>>,
}

impl Formats {
    /// Reads `styles.xml`.
    ///
    /// # Errors
    /// As [`Xml::next`].
    pub(super) fn read(text: &str, budget: &Budget) -> Result<Self, Unread> {
        let (mut xml, mut formats) = (Xml::new(text), Self::default());
        let (mut in_formats, mut in_styles) = (false, false);
        while let Some(token) = xml.next(budget)? {
            match token {
                Token::Open(tag) => match tag.name() {
                    "numFmts" => in_formats = true,
                    "cellXfs" => in_styles = true,
                    "numFmt" if in_formats => {
                        let code = tag.attribute("formatCode").unwrap_or_default();
                        formats.define(tag.number("numFmtId").unwrap_or_default(), &code);
                    }
                    "xf" if in_styles => {
                        formats.add_style(tag.number("numFmtId").unwrap_or_default());
                    }
                    _ => {}
                },
                Token::Close(end) => match end.name() {
                    "numFmts" => in_formats = false,
                    "cellXfs" => in_styles = false,
                    _ => {}
                },
                Token::Text(_) => {}
            }
        }
        Ok(formats)
    }

    /// Gives a format its number.
    pub(in super::super) fn define(&mut self, id: u32, code: &str) {
        if self.known.len() < MOST_STYLES {
            self.known.insert(id, Rc::new(Format::parse(code)));
        }
    }

    /// Adds the next style: the number of its format.
    pub(in super::super) fn add_style(&mut self, id: u32) {
        if self.styles.len() >= MOST_STYLES {
            return;
        }
        let format = self
            .known
            .entry(id)
            .or_insert_with(|| Rc::new(Format::built_in(id).unwrap_or_default()));
        self.styles.push(Rc::clone(format));
    }

    /// The format of a style; that of plain numbers when there is none.
    pub(in super::super) fn of(&self, style: usize) -> Rc<Format> {
        self.styles.get(style).cloned().unwrap_or_default()
    }
}
