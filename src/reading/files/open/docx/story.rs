//! The text of a part of a document: paragraphs, tables and what is done to
//! them.

use std::collections::HashMap;

use super::super::budget::Budget;
use super::super::xml::{Tag, Token, Xml, one_line};
use super::numbering::Numbering;
use super::styles::{Styles, is_set};
use super::tables::{Tables, Words};
use crate::contents::{FileLine, Remark, Unread};

/// Characters of the text a comment is on that are quoted.
const LONGEST_QUOTE: usize = 60;
/// Comments whose text is open at once, at most.
const MOST_RANGES: usize = 64;
/// Fields within fields, at most.
const MOST_FIELDS: usize = 64;

/// What the whole document knows.
#[derive(Default)]
pub(super) struct Document {
    /// Its styles.
    pub(super) styles: Styles,
    /// Its lists, as far as they have counted.
    pub(super) numbering: Numbering,
    /// Tracked changes met so far.
    pub(super) changes: Vec<Remark>,
    /// The words a comment is on, by its id.
    pub(super) commented: HashMap<String, String>,
}

/// A part of a document while it is read.
pub(super) struct Story<'a> {
    document: &'a mut Document,
    /// Its lines so far.
    pub(super) lines: Vec<FileLine>,
    /// Texts of WordArt: in headers, watermarks.
    pub(super) word_art: Vec<String>,
    tables: Tables,
    /// The paragraphs that are open: text boxes stand within one.
    paragraphs: Vec<Paragraph>,
    /// How deep in elements that describe rather than hold text.
    properties: u32,
    /// How deep in what is there a second time, or for pronunciation.
    muted: u32,
    tracked: Vec<Tracked>,
    /// Of each field that is open: whether its result has begun.
    fields: Vec<bool>,
    /// Comments whose text is open.
    ranges: Vec<(String, String)>,
    text: Option<Kind>,
    /// Whether the run says it is hidden.
    hidden: Option<bool>,
    /// In the number of a slide.
    in_number: bool,
}

#[derive(Default)]
struct Paragraph {
    words: Words,
    style: Option<String>,
    list: Option<u32>,
    level: Option<usize>,
    changes: Vec<Remark>,
    /// Text came after the last change.
    apart: bool,
}

struct Tracked {
    author: String,
    deleted: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Text,
    Deleted,
}

impl<'a> Story<'a> {
    /// An empty one.
    pub(super) fn new(document: &'a mut Document) -> Self {
        Self {
            document,
            lines: Vec::new(),
            word_art: Vec::new(),
            tables: Tables::default(),
            paragraphs: Vec::new(),
            properties: 0,
            muted: 0,
            tracked: Vec::new(),
            fields: Vec::new(),
            ranges: Vec::new(),
            text: None,
            hidden: None,
            in_number: false,
        }
    }

    /// Reads the XML of a part; what was read stays when an error comes.
    ///
    /// # Errors
    /// As [`Xml::next`].
    pub(super) fn read(&mut self, text: &str, budget: &mut Budget) -> Result<(), Unread> {
        let mut xml = Xml::new(text);
        let result = loop {
            match xml.next(budget) {
                Ok(Some(Token::Open(tag))) => self.open(&tag),
                Ok(Some(Token::Close(end))) => self.close(end.name(), budget),
                Ok(Some(Token::Text(text))) => {
                    if let Some(kind) = self.text {
                        self.put(&text, kind);
                    }
                }
                Ok(None) => break Ok(()),
                Err(why) => break Err(why),
            }
            if budget.is_full() {
                break Ok(());
            }
        };
        while !self.paragraphs.is_empty() {
            self.end_paragraph(budget);
        }
        self.tables.end_all(&mut self.lines);
        result
    }

    fn open(&mut self, tag: &Tag) {
        match tag.name() {
            "textpath" => self.word_art.extend(tag.attribute("string")),
            "Fallback" | "rt" => self.muted += 1,
            _ if self.muted > 0 => {}
            name if is_properties(name) => self.properties += 1,
            _ if self.properties > 0 => self.property(tag),
            "p" => self.paragraphs.push(Paragraph::default()),
            "tbl" => self.tables.begin(),
            "tr" => self.tables.begin_row(),
            "tc" => self.tables.begin_cell(),
            "ins" | "moveTo" => self.track(tag, false),
            "del" | "moveFrom" => self.track(tag, true),
            "r" => self.hidden = None,
            "t" => self.text = Some(Kind::Text),
            "delText" => self.text = Some(Kind::Deleted),
            "tab" | "br" | "cr" | "ptab" => self.put(" ", Kind::Text),
            "noBreakHyphen" => self.put("-", Kind::Text),
            "fld" => {
                self.in_number = tag.attribute("type").as_deref() == Some("slidenum");
            }
            "fldChar" => self.field(tag.attribute("fldCharType").as_deref()),
            "commentRangeStart" => self.begin_range(tag.attribute("id")),
            "commentRangeEnd" => self.end_range(tag.attribute("id")),
            _ => {}
        }
    }

    fn close(&mut self, name: &str, budget: &mut Budget) {
        match name {
            "Fallback" | "rt" => self.muted = self.muted.saturating_sub(1),
            _ if self.muted > 0 => {}
            _ if is_properties(name) => self.properties = self.properties.saturating_sub(1),
            _ if self.properties > 0 => {}
            "t" | "delText" => self.text = None,
            "fld" => self.in_number = false,
            "p" => self.end_paragraph(budget),
            "tc" => self.tables.end_cell(),
            "tr" => self.tables.end_row(&mut self.lines),
            "tbl" => self.tables.end(&mut self.lines),
            "ins" | "del" | "moveTo" | "moveFrom" => {
                self.tracked.pop();
            }
            _ => {}
        }
    }

    /// An element within properties; of those within properties of
    /// properties (of the mark at the end, of an earlier state) nothing counts.
    fn property(&mut self, tag: &Tag) {
        if self.properties > 1 {
            return;
        }
        let paragraph = self.paragraphs.last_mut();
        match (tag.name(), paragraph) {
            ("pStyle", Some(paragraph)) => paragraph.style = tag.attribute("val"),
            ("numId", Some(paragraph)) => paragraph.list = tag.number("val"),
            ("ilvl", Some(paragraph)) => paragraph.level = tag.number("val"),
            ("vanish", Some(_)) => self.hidden = Some(is_set(tag)),
            ("rStyle", Some(_)) if self.hidden.is_none() => {
                let style = tag.attribute("val").unwrap_or_default();
                self.hidden = self.document.styles.hidden(&style);
            }
            ("gridSpan", _) => self.tables.span(tag.number("val")),
            ("gridBefore", _) => self.tables.skip_columns(tag.number("val")),
            ("hidden", _) => self.tables.hide_row(is_set(tag)),
            _ => {}
        }
    }

    fn track(&mut self, tag: &Tag, deleted: bool) {
        self.tracked.push(Tracked {
            author: tag.attribute("author").unwrap_or_default(),
            deleted,
        });
    }

    fn field(&mut self, step: Option<&str>) {
        match step {
            Some("begin") if self.fields.len() < MOST_FIELDS => self.fields.push(false),
            Some("begin") => {}
            Some("separate") => {
                if let Some(in_result) = self.fields.last_mut() {
                    *in_result = true;
                }
            }
            _ => {
                self.fields.pop();
            }
        }
    }

    fn begin_range(&mut self, id: Option<String>) {
        if let Some(id) = id.filter(|_| self.ranges.len() < MOST_RANGES) {
            self.ranges.push((id, String::new()));
        }
    }

    fn end_range(&mut self, id: Option<String>) {
        let at = self.ranges.iter().position(|it| Some(&it.0) == id.as_ref());
        if let Some(at) = at {
            let (id, quote) = self.ranges.swap_remove(at);
            self.document.commented.insert(id, one_line(&quote));
        }
    }

    /// Adds text where it belongs: to the paragraph, or to what was changed.
    fn put(&mut self, text: &str, kind: Kind) {
        let in_code = self.fields.iter().any(|in_result| !in_result);
        let Some(paragraph) = self
            .paragraphs
            .last_mut()
            .filter(|_| !in_code && !self.in_number)
        else {
            return;
        };
        let deleted = kind == Kind::Deleted || self.tracked.iter().any(|it| it.deleted);
        paragraph.change(text, self.tracked.last(), deleted);
        if deleted {
            return;
        }
        let style = || self.document.styles.hidden(paragraph.style.as_deref()?);
        if self.hidden.or_else(style) == Some(true) {
            paragraph.words.hidden += text;
            return;
        }
        paragraph.words.seen += text;
        for (_, quote) in &mut self.ranges {
            let left = LONGEST_QUOTE.saturating_sub(quote.chars().count());
            quote.extend(text.chars().take(left));
        }
    }

    fn end_paragraph(&mut self, budget: &mut Budget) {
        // A field whose code goes on beyond a paragraph is a broken one.
        self.fields.fill(true);
        self.text = None;
        let Some(paragraph) = self.paragraphs.pop() else {
            return;
        };
        let mut words = paragraph.words;
        words.seen = one_line(&words.seen);
        words.hidden = one_line(&words.hidden);
        let label = match words.seen.is_empty() && !words.hidden.is_empty() {
            // Word does not number what it does not show.
            true => String::new(),
            false => self.label(&paragraph.style, paragraph.list, paragraph.level),
        };
        for change in paragraph.changes {
            let text = one_line(&change.text);
            if !text.is_empty() {
                self.document.changes.push(Remark {
                    place: budget.keep(&label).to_owned(),
                    author: budget.keep(&one_line(&change.author)).to_owned(),
                    text: budget.keep(&text).to_owned(),
                    ..change
                });
            }
        }
        if !words.seen.is_empty() && !label.is_empty() {
            words.seen = format!("{label} {}", words.seen);
        }
        self.tables.put(words.kept(budget), &mut self.lines);
    }

    /// The number Word sets before a paragraph.
    fn label(&mut self, style: &Option<String>, list: Option<u32>, level: Option<usize>) -> String {
        let Document {
            styles, numbering, ..
        } = &mut *self.document;
        let (style_list, style_level) = style
            .as_deref()
            .map(|style| styles.numbering(style))
            .unwrap_or_default();
        // List 0 means: none, whatever the style says.
        let Some(list) = list.or(style_list).filter(|&list| list != 0) else {
            return String::new();
        };
        let level = level.or(style_level);
        one_line(&numbering.next(list, level, style.as_deref(), styles))
    }
}

impl Paragraph {
    /// Notes text that was put in or taken out.
    fn change(&mut self, text: &str, by: Option<&Tracked>, deleted: bool) {
        let author = by.map(|it| it.author.as_str());
        let apart = std::mem::replace(&mut self.apart, author.is_none() && !deleted);
        if self.apart {
            return;
        }
        let author = author.unwrap_or_default();
        match self.changes.last_mut() {
            Some(last) if !apart && last.deleted == deleted && last.author == author => {
                last.text += text;
            }
            _ => self.changes.push(Remark {
                place: String::new(),
                author: author.to_owned(),
                text: text.to_owned(),
                deleted,
            }),
        }
    }
}

/// Whether an element of this name describes text and holds none.
fn is_properties(name: &str) -> bool {
    matches!(
        name,
        "pPr" | "rPr" | "tblPr" | "trPr" | "tcPr" | "sectPr" | "sdtPr" | "tblPrEx" | "tblGrid"
    )
}
