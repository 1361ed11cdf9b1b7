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
use crate::contents::{Contents, FileCell, FileLine, FilePart, PartKind, Unread};

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
        Ok(()) if pdf.pages().is_empty() || !guard::has_end(bytes) => Some(Unread::Damaged),
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
        self.contents.comments.append(&mut marks.comments);
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
        return Ok(reader
            .unpacked(&stream)?
            .map(Cow::into_owned)
            .unwrap_or_default());
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
    let rows = if unreadable {
        Vec::new()
    } else {
        layout::rows(drawn)
    };
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contents::FileLimits;

    /// A file of these objects, numbered from 1, and no table of references,
    /// which is rebuilt then.
    fn file(objects: &[&str]) -> Vec<u8> {
        let mut out = "%PDF-1.7\n".to_owned();
        for (object, number) in objects.iter().zip(1..) {
            out += &format!("{number} 0 obj\n{object}\nendobj\n");
        }
        (out + "trailer <</Root 1 0 R /Info 6 0 R>> startxref 0").into_bytes()
    }

    fn stream(dictionary: &str, data: &str) -> String {
        format!(
            "<<{dictionary} /Length {}>>\nstream\n{data}\nendstream",
            data.len()
        )
    }

    fn page(operators: &str, more: &str) -> Vec<u8> {
        let page = format!(
            "<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R {more}
            /Resources <</Font <</F 5 0 R>>>>>>"
        );
        file(&[
            "<</Type /Catalog /Pages 2 0 R>>",
            "<</Type /Pages /Kids [3 0 R] /Count 1>>",
            &page,
            &stream("", operators),
            "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>",
            "<</Title (Offer)>>",
        ])
    }

    fn opened(bytes: &[u8]) -> Result<Contents, Unread> {
        read(bytes, &mut Budget::new(&FileLimits::default(), || 0.0))
    }

    fn lines(bytes: &[u8]) -> Vec<String> {
        let parts = opened(bytes).unwrap().parts;
        let lines = parts.iter().flat_map(|part| &part.lines);
        lines
            .map(|line| {
                let cells: Vec<&str> = line.cells.iter().map(|cell| &*cell.text).collect();
                cells.join(" | ")
            })
            .collect()
    }

    #[test]
    fn text_by_its_place() {
        let operators = "BT /F 10 Tf 400 700 Td (USD 27,500.00) Tj -350 0 Td (Total) Tj ET
            BT /F 10 Tf 1 0 0 1 50 720 Tm [(Pay) -10 (ment) -400 (terms)] TJ ET
            BT 3 Tr /F 10 Tf 50 680 Td (Read by a machine) Tj ET";
        assert_eq!(
            lines(&page(operators, "")),
            [
                "Payment terms",
                "Total | USD 27,500.00",
                "Read by a machine"
            ]
        );
    }

    #[test]
    fn pages_on_their_side() {
        let operators = "BT /F 10 Tf 0 1 -1 0 100 50 Tm (First) Tj 0 -14 Td (Second) Tj ET";
        assert_eq!(lines(&page(operators, "/Rotate 90")), ["First", "Second"]);
        assert_eq!(lines(&page(operators, "")), ["First", "Second"]);
    }

    #[test]
    fn notes_and_fields() {
        let notes = "/Annots [<</Subtype /Text /T (Anna) /Contents (Ask\nthem) /Rect [0 0 9 9]>>
            <</Subtype /Widget /FT /Tx /V (PO-17) /Rect [50 600 90 610]>>]";
        let contents = opened(&page("BT /F 9 Tf (Order) Tj ET", notes)).unwrap();
        assert_eq!(contents.title, "Offer");
        let remark = contents.comments.first().unwrap();
        assert_eq!(
            (&*remark.place, &*remark.author, &*remark.text),
            ("1", "Anna", "Ask them")
        );
        assert_eq!(
            lines(&page("BT /F 9 Tf (Order) Tj ET", notes)),
            ["Order", "PO-17"]
        );
    }

    #[test]
    fn what_there_is_to_read() {
        let outcome = |operators: &str| opened(&page(operators, "")).unwrap().unread;
        assert_eq!(outcome("0 0 9 9 re f"), Some(Unread::NoText));
        assert_eq!(outcome("BT /F 9 Tf (A) Tj ET 0 0 9 9 re f"), None);
        assert_eq!(outcome(""), None);
        assert_eq!(opened(b"%PDF-1.7 and nothing else"), Err(Unread::Damaged));
        assert_eq!(opened(b""), Err(Unread::Damaged));
    }

    #[test]
    fn said_otherwise() {
        let operators = "BT /F 9 Tf /Span <</ActualText (1/2)>> BDC (x) Tj EMC ( kg) Tj ET";
        assert_eq!(lines(&page(operators, "")), ["1/2 kg"]);
    }

    #[test]
    fn cut_files_and_small_limits() {
        let bytes = page("BT /F 9 Tf (Order) Tj ET", "");
        for end in 0..bytes.len() {
            let _ = opened(bytes.get(..end).unwrap_or_default());
        }
        let cut = bytes.strip_suffix(b"trailer <</Root 1 0 R /Info 6 0 R>> startxref 0");
        let contents = opened(cut.unwrap()).unwrap();
        assert_eq!(contents.unread, Some(Unread::Damaged));
        assert_eq!(contents.parts.len(), 1);
        let limits = FileLimits {
            characters: 7,
            ..FileLimits::default()
        };
        let contents = read(&bytes, &mut Budget::new(&limits, || 0.0)).unwrap();
        assert!(contents.cut);
        assert_eq!(contents.title.len(), 5);
    }
}
