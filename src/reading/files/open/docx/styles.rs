//! What the styles of a document say of numbers and of hidden letters.

use std::collections::HashMap;

use super::super::budget::Budget;
use super::super::xml::{Tag, Token, Xml, says_yes};
use crate::contents::Unread;

/// Styles based on styles, at most.
const LONGEST_CHAIN: usize = 12;

/// Styles that are kept; Word itself knows some 4,000.
const MOST_STYLES: usize = 10_000;

/// The styles of a document by their id.
#[derive(Debug, Default)]
pub(super) struct Styles(HashMap<String, Style>);

#[derive(Debug, Default)]
struct Style {
    based_on: Option<String>,
    list: Option<u32>,
    level: Option<usize>,
    hidden: Option<bool>,
}

impl Styles {
    /// Reads `styles.xml`.
    ///
    /// # Errors
    /// As [`Xml::next`].
    pub(super) fn read(text: &str, budget: &Budget) -> Result<Self, Unread> {
        let (mut xml, mut styles) = (Xml::new(text), Self::default());
        let mut id = None;
        while let Some(token) = xml.next(budget)? {
            match token {
                Token::Open(tag) if tag.name() == "style" => id = tag.attribute("styleId"),
                // What a table style says of its first row or column.
                Token::Open(tag) if tag.name() == "tblStylePr" => xml.skip(budget)?,
                Token::Open(tag) => {
                    if let Some(id) = &id {
                        styles.set(id, &tag);
                    }
                }
                Token::Close(end) if end.name() == "style" => id = None,
                _ => {}
            }
        }
        Ok(styles)
    }

    fn set(&mut self, id: &str, tag: &Tag) {
        if !matches!(tag.name(), "basedOn" | "numId" | "ilvl" | "vanish")
            || self.0.len() >= MOST_STYLES
        {
            return;
        }
        let style = self.0.entry(id.to_owned()).or_default();
        match tag.name() {
            "basedOn" => style.based_on = tag.attribute("val"),
            "numId" => style.list = tag.number("val"),
            "ilvl" => style.level = tag.number("val"),
            _ => style.hidden = Some(is_set(tag)),
        }
    }

    /// The list and the level that a style numbers its paragraphs with.
    pub(super) fn numbering(&self, id: &str) -> (Option<u32>, Option<usize>) {
        (
            self.chain(id).find_map(|style| style.list),
            self.chain(id).find_map(|style| style.level),
        )
    }

    /// Whether a style hides its letters; none when it does not say.
    pub(super) fn hidden(&self, id: &str) -> Option<bool> {
        self.chain(id).find_map(|style| style.hidden)
    }

    fn chain<'a>(&'a self, id: &str) -> impl Iterator<Item = &'a Style> {
        std::iter::successors(self.0.get(id), |style| self.0.get(style.based_on.as_ref()?))
            .take(LONGEST_CHAIN)
    }
}

/// Whether a property that is on by being there is on.
pub(super) fn is_set(tag: &Tag) -> bool {
    tag.attribute("val").is_none_or(|value| says_yes(&value))
}

#[cfg(test)]
mod tests {
    use super::super::super::package::tests::budget;
    use super::*;

    #[test]
    fn styles_take_from_those_they_are_based_on() {
        let styles = Styles::read(
            r#"<w:styles><w:style w:styleId="A"><w:rPr><w:vanish/></w:rPr><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr></w:pPr></w:style>
               <w:style w:styleId="B"><w:basedOn w:val="A"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>
               <w:style w:styleId="C"><w:basedOn w:val="C"/></w:style></w:styles>"#,
            &budget(),
        )
        .unwrap();
        assert_eq!(styles.numbering("B"), (Some(7), Some(1)));
        assert_eq!(styles.hidden("A"), Some(true));
        assert_eq!(styles.hidden("B"), Some(false));
        assert_eq!(styles.hidden("C"), None);
    }
}
