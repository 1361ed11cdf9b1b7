//! PDF: the text of every page by its place on it, notes, fields of forms and
//! the names of attached files.
//!
//! Objects, references and encryption are read by `hayro-syntax`; fonts, text
//! and layout here, as nothing is drawn.

use std::borrow::Cow;

use hayro_syntax::object::{Array, Stream};
use hayro_syntax::page::Page;
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

use super::budget::Budget;
use crate::contents::{Contents, FileCell, FileLine, FilePart, PartKind, Remark, Unread};

mod cmap;
mod columns;
mod content;
mod encoding;
mod font;
mod glyphs;
mod guard;
mod layout;
mod marks;
mod metrics;
mod streams;
mod strings;

use content::{Reader, Resources, Shared};
use glyphs::{Drawn, MOST, Matrix};
use layout::Row;
use marks::Marks;

/// Reads a document, with the password everybody has: the empty one.
///
/// # Errors
/// [`Unread`] when nothing of it could be read.
pub fn read(bytes: &[u8], budget: &mut Budget) -> Result<Contents, Unread> {
    guard::check(bytes, budget)?;
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::InvalidEncryption) => Unread::Damaged,
        LoadPdfError::Decryption(_) => Unread::Encrypted,
        LoadPdfError::Invalid => Unread::Damaged,
    })?;
    let mut document = Document::default();
    let outcome = document.read(&pdf, budget);
    let mut contents = document.contents;
    contents.cut |= budget.is_full();
    contents.unread = match outcome {
        Err(why) => Some(why),
        Ok(()) if pdf.pages().is_empty() => Some(Unread::Damaged),
        Ok(()) if !document.has_text && document.painted => Some(Unread::NoText),
        Ok(()) => None,
    };
    Ok(contents)
}

/// A document as far as it is read.
#[derive(Default)]
struct Document {
    contents: Contents,
    /// Whether any page says anything.
    has_text: bool,
    /// Whether any page shows anything else.
    painted: bool,
}

impl Document {
    fn read(&mut self, pdf: &Pdf, budget: &mut Budget) -> Result<(), Unread> {
        let title = marks::title(pdf, budget)?;
        self.contents.title = budget.keep(&title).to_owned();
        let mut shared = Shared::default();
        for (index, page) in pdf.pages().iter().enumerate() {
            if budget.is_full() {
                break;
            }
            budget.entry()?;
            self.page(page, index + 1, &mut shared, budget)?;
        }
        marks::attachments(pdf, budget, &mut self.contents.entries)
    }

    fn page(
        &mut self,
        page: &Page,
        number: usize,
        shared: &mut Shared,
        budget: &mut Budget,
    ) -> Result<(), Unread> {
        let name = number.to_string();
        let matrix = page.initial_transform(false).as_coeffs();
        let mut marks = Marks::default();
        let mut reader = Reader::new(shared, budget);
        let outcome = draw(page, &name, matrix, &mut reader, &mut marks);
        let drawn = reader.finish();
        self.painted |= drawn.painted || drawn.unknown > 0;
        self.contents.cut |= drawn.glyphs.len() >= MOST;
        let lines = lines(&drawn, &marks.values, budget);
        self.has_text |= !lines.is_empty();
        self.contents.parts.push(FilePart {
            kind: PartKind::Page,
            name,
            lines,
            ..FilePart::default()
        });
        let comments = marks.comments.into_iter().map(|remark| kept(remark, budget));
        self.contents.comments.extend(comments);
        self.contents.entries.append(&mut marks.entries);
        outcome
    }
}

/// Draws a page and its annotations.
fn draw(
    page: &Page,
    name: &str,
    matrix: Matrix,
    reader: &mut Reader,
    marks: &mut Marks,
) -> Result<(), Unread> {
    let resources = Resources::of(page.resources());
    let operators = operators(page, reader)?;
    reader.run(&operators, &resources, matrix)?;
    marks::annotations(page, name, matrix, reader, marks)
}

/// The operators of a page; a page may have them in pieces.
fn operators(page: &Page, reader: &mut Reader) -> Result<Vec<u8>, Unread> {
    let single = page.raw().get::<Stream>(b"Contents");
    if let Some(stream) = single {
        return Ok(reader.unpacked(&stream)?.map(Cow::into_owned).unwrap_or_default());
    }
    let mut out = Vec::new();
    if let Some(pieces) = page.raw().get::<Array>(b"Contents") {
        for stream in pieces.iter::<Stream>() {
            reader.in_time()?;
            out.extend_from_slice(&reader.unpacked(&stream)?.unwrap_or_default());
            out.push(b'\n');
        }
    }
    Ok(out)
}

/// The rows of a page as lines, with the values of its fields beneath.
fn lines(drawn: &Drawn, values: &[String], budget: &mut Budget) -> Vec<FileLine> {
    // Letters nobody knows, page after page: a font without a map.
    let unreadable = drawn.unknown * 2 > drawn.glyphs.len();
    let rows = if unreadable { Vec::new() } else { layout::rows(drawn) };
    let values = values.iter().filter(|value| !value.is_empty());
    let texts = columns::in_order(rows)
        .into_iter()
        .map(Row::texts)
        .chain(values.map(|value| vec![value.clone()]));
    let mut lines: Vec<FileLine> = Vec::new();
    for cells in texts {
        if budget.is_full() {
            break;
        }
        lines.push(line(lines.len() as u32 + 1, cells, budget));
    }
    lines
}

fn line(row: u32, texts: Vec<String>, budget: &mut Budget) -> FileLine {
    let cells = texts.iter().zip(1..).map(|(text, column)| FileCell {
        column,
        hidden: false,
        text: budget.keep(text).to_owned(),
    });
    FileLine {
        row,
        hidden: false,
        cells: cells.filter(|cell| !cell.text.is_empty()).collect(),
    }
}

fn kept(remark: Remark, budget: &mut Budget) -> Remark {
    Remark {
        author: budget.keep(&remark.author).to_owned(),
        text: budget.keep(&remark.text).to_owned(),
        ..remark
    }
}
