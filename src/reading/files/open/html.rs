//! Markup as text: what a browser shows of it, line by line.
//!
//! An own reader of some hundred lines: the tokenizer of the checks would be
//! a quarter of this module's WebAssembly, and nothing here needs its way
//! back into the markup.

use mail_parser::decoders::html::add_html_token;

use crate::contents::{Contents, Unread};

use super::budget::Budget;
use super::text::{decode, part_of};

/// Letters of the longest name of a character, with `&` and `;`.
const LONGEST_ENTITY: usize = 34;

/// Reads a page.
///
/// # Errors
/// [`Unread`] when a limit comes before the first line.
pub fn read(bytes: &[u8], budget: &mut Budget) -> Result<Contents, Unread> {
    let page = page(&decode(bytes), budget)?;
    budget.entry()?;
    let mut contents = Contents {
        title: budget.keep(&super::xml::one_line(&page.title)).to_owned(),
        ..Contents::default()
    };
    contents
        .parts
        .push(part_of(&page.text, &mut contents.cut, budget)?);
    Ok(contents)
}

/// What a page says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Page {
    /// Its title.
    pub title: String,
    /// Its text; blocks and rows of tables are lines.
    pub text: String,
}

/// The text of a page.
///
/// # Errors
/// [`Unread::TooSlow`].
pub(super) fn page(source: &str, budget: &Budget) -> Result<Page, Unread> {
    let mut page = Page::default();
    let mut rest = source;
    while let Some((text, tag)) = rest.split_once('<') {
        budget.in_time()?;
        push_text(&mut page.text, text);
        rest = match Tag::at(tag) {
            Some((tag, after)) => inside(&tag, after, &mut page),
            None => {
                page.text.push('<');
                tag
            }
        };
    }
    push_text(&mut page.text, rest);
    Ok(page)
}

/// Takes a tag in; the source after it, and after what it keeps from sight.
fn inside<'a>(tag: &Tag, after: &'a str, page: &mut Page) -> &'a str {
    if BREAKS.contains(&tag.name.as_str()) {
        page.text.push('\n');
    } else if matches!(tag.name.as_str(), "td" | "th") {
        page.text.push(' ');
    }
    if tag.closes || !UNSEEN.contains(&tag.name.as_str()) {
        return after;
    }
    let end = end_of(after, &tag.name).unwrap_or(after.len());
    let (unseen, after) = after.split_at(end);
    if tag.name == "title" && page.title.is_empty() {
        push_text(&mut page.title, unseen);
    }
    after
}

/// Where the end tag of an element begins.
fn end_of(source: &str, name: &str) -> Option<usize> {
    source.match_indices("</").map(|(at, _)| at).find(|at| {
        source
            .get(at + 2..at + 2 + name.len())
            .is_some_and(|found| found.eq_ignore_ascii_case(name))
    })
}

/// Elements whose text is not on the page.
const UNSEEN: &[&str] = &["script", "style", "title", "template", "noscript", "xml"];

/// Elements that begin or end a line.
const BREAKS: &[&str] = &[
    "address",
    "article",
    "blockquote",
    "br",
    "center",
    "dd",
    "div",
    "dl",
    "dt",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "tbody",
    "tfoot",
    "thead",
    "tr",
    "ul",
];

/// A tag, a comment or a declaration.
struct Tag {
    /// In small letters; empty for comments and declarations.
    name: String,
    closes: bool,
}

impl Tag {
    /// The tag whose `<` stands before `source`, and what follows it; none
    /// when the sign stands for itself.
    fn at(source: &str) -> Option<(Self, &str)> {
        let nameless = |after| {
            let tag = Self {
                name: String::new(),
                closes: false,
            };
            Some((tag, after))
        };
        if let Some(comment) = source.strip_prefix("!--") {
            return nameless(comment.split_once("-->").map_or("", |(_, after)| after));
        }
        if source.starts_with(['!', '?']) {
            return nameless(source.split_once('>').map_or("", |(_, after)| after));
        }
        let (closes, open) = match source.strip_prefix('/') {
            Some(open) => (true, open),
            None => (false, source),
        };
        if !open.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return None;
        }
        let end = open
            .find(|c: char| !c.is_ascii_alphanumeric() && c != ':')
            .unwrap_or(open.len());
        let (name, attributes) = open.split_at(end);
        let tag = Self {
            name: name.to_ascii_lowercase(),
            closes,
        };
        Some((tag, after_attributes(attributes)))
    }
}

/// What follows the `>` of a tag; one within quotes ends nothing.
fn after_attributes(source: &str) -> &str {
    let mut quote = None;
    for (at, c) in source.char_indices() {
        match (quote, c) {
            (None, '>') => return &source[at + 1..],
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            _ => {}
        }
    }
    // A quote that never ends would swallow the page.
    source.split_once('>').map_or("", |(_, after)| after)
}

/// Adds text between tags: line breaks in it are blanks, entities characters.
fn push_text(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find(['&', '\n', '\r', '\t']) {
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        let length = entity(after).unwrap_or(1);
        let (piece, after) = after.split_at(length);
        match length {
            1 if piece != "&" => out.push(' '),
            _ => add_html_token(out, piece.as_bytes(), false),
        }
        rest = after;
    }
    out.push_str(rest);
}

/// Bytes of the character reference at the start of `text`.
fn entity(text: &str) -> Option<usize> {
    let name = text.strip_prefix('&')?;
    let end = name
        .bytes()
        .take(LONGEST_ENTITY)
        .position(|byte| !(byte.is_ascii_alphanumeric() || byte == b'#'))?;
    name[end..].starts_with(';').then_some(end + 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contents::FileLimits;

    fn shown(source: &str) -> Vec<String> {
        let mut budget = Budget::new(&FileLimits::default(), || 0.0);
        let contents = read(source.as_bytes(), &mut budget).unwrap();
        let lines = contents.parts[0].lines.iter();
        lines.map(|line| line.cells[0].text.clone()).collect()
    }

    #[test]
    fn blocks_and_rows_are_lines() {
        assert_eq!(
            shown("<p>Dear\nAnn,<br>one</p><table><tr><td>a<td>b</tr><tr><td>c</table>d"),
            ["Dear Ann,", "one", "a b", "c", "d"]
        );
        assert_eq!(shown("<b>12</b>.50 &euro;&nbsp;&#65;&lt;"), ["12.50 € A<"]);
        assert_eq!(shown("5 < 6 &amp; R&D; x&"), ["5 < 6 & R&D; x&"]);
    }

    #[test]
    fn nothing_unseen_is_text() {
        assert_eq!(
            shown(
                "<html><TITLE>T</Title><style>a{}</style><!-- <p>x --><script>if(a<b)</script>\
                 <a title='a > b'>seen</a><SCRIPT>never ends"
            ),
            ["seen"]
        );
        let budget = Budget::new(&FileLimits::default(), || 0.0);
        let page = page("<title>A &amp;\nB</title>", &budget).unwrap();
        assert_eq!(page.title, "A & B");
    }

    #[test]
    fn broken_markup_keeps_the_text() {
        assert_eq!(shown("<a href=\"x>y</a> z"), ["y z"]);
        assert_eq!(shown("a<"), ["a<"]);
        assert_eq!(shown("a<b"), ["a"]);
    }
}
