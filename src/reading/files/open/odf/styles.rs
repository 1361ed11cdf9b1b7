//! The styles that hide a table, a slide or letters.

use std::collections::HashSet;

use super::super::budget::Budget;
use super::super::xml::{Token, Xml};
use crate::contents::Unread;

/// Styles that are kept.
const MOST_STYLES: usize = 10_000;

/// Names of the styles that hide what has them.
#[derive(Debug, Default)]
pub(super) struct Styles(HashSet<String>);

impl Styles {
    /// Adds the styles of a part.
    ///
    /// # Errors
    /// As [`Xml::next`].
    pub(super) fn read(&mut self, text: &str, budget: &Budget) -> Result<(), Unread> {
        let (mut xml, mut name) = (Xml::new(text), String::new());
        while let Some(token) = xml.next(budget)? {
            let Token::Open(tag) = token else { continue };
            let hides = match tag.name() {
                "style" => {
                    name = tag.attribute("name").unwrap_or_default();
                    continue;
                }
                "body" => break,
                "table-properties" => ("display", "false"),
                "drawing-page-properties" => ("visibility", "hidden"),
                "text-properties" => ("display", "none"),
                _ => continue,
            };
            if tag.attribute(hides.0).as_deref() == Some(hides.1) && self.0.len() < MOST_STYLES {
                self.0.insert(name.clone());
            }
        }
        Ok(())
    }

    /// Whether what has this style is hidden.
    pub(super) fn hides(&self, style: Option<&str>) -> bool {
        style.is_some_and(|style| self.0.contains(style))
    }
}
