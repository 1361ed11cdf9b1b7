//! What a file has beside its pages: annotations, fields of forms, attached
//! files, the title.

use hayro_syntax::Pdf;
use hayro_syntax::object::{
    Array, Dict, Name, ObjectIdentifier, Rect, Stream, String as PdfString,
};
use hayro_syntax::page::Page;

use super::super::budget::Budget;
use super::content::Reader;
use super::glyphs::Matrix;
use super::streams::unpacked;
use super::strings::{decode, tidy};
use crate::contents::{FileEntry, Remark, Unread};

/// Parents of a field, levels of a tree of names at most.
const DEEPEST: u8 = 16;

/// An annotation nobody sees.
const HIDDEN: u32 = 2;

/// Annotations of one page, attached files at most.
const MOST: usize = 2000;

/// The title: in the properties, else in the metadata.
///
/// # Errors
/// When the limits are reached.
pub(super) fn title(pdf: &Pdf, budget: &mut Budget) -> Result<String, Unread> {
    let title = pdf
        .metadata()
        .title
        .as_deref()
        .map(decode)
        .unwrap_or_default();
    let title = tidy(&title);
    if !title.is_empty() {
        return Ok(title);
    }
    let root = pdf.xref().get::<Dict>(pdf.xref().root_id());
    let Some(stream) = root.and_then(|root| root.get::<Stream>(b"Metadata")) else {
        return Ok(title);
    };
    let data = unpacked(&stream, budget)?.unwrap_or_default();
    Ok(metadata_title(&String::from_utf8_lossy(&data)).unwrap_or_default())
}

/// The first `<rdf:li>` in `<dc:title>`.
fn metadata_title(xml: &str) -> Option<String> {
    let (_, rest) = xml.split_once("<dc:title")?;
    let (element, _) = rest.split_once("</dc:title>")?;
    let (_, item) = element.split_once("<rdf:li")?;
    let (_, text) = item.split_once('>')?;
    let (text, _) = text.split_once('<')?;
    let plain = text
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
    Some(tidy(&plain))
}

/// What the annotations of a page say.
#[derive(Default)]
pub(super) struct Marks {
    /// Notes and remarks.
    pub comments: Vec<Remark>,
    /// Files attached to a place.
    pub entries: Vec<FileEntry>,
    /// Values of fields that draw nothing themselves.
    pub values: Vec<String>,
}

/// Reads the annotations of a page; fields of forms and stamps are drawn.
///
/// # Errors
/// When the limits are reached; what was read until then is in `marks`.
pub(super) fn annotations(
    page: &Page,
    number: &str,
    matrix: Matrix,
    reader: &mut Reader,
    marks: &mut Marks,
) -> Result<(), Unread> {
    let Some(list) = page.raw().get::<Array>(b"Annots") else {
        return Ok(());
    };
    for dict in list.iter::<Dict>() {
        reader.in_time()?;
        let kept = marks.comments.len() + marks.entries.len() + marks.values.len();
        if kept >= MOST || reader.is_full() {
            break;
        }
        let flags = dict.get::<i64>(b"F").unwrap_or(0) as u32;
        let subtype = dict.get::<Name>(b"Subtype");
        match subtype.as_deref().unwrap_or_default() {
            b"Link" | b"Popup" => {}
            b"Widget" if flags & HIDDEN == 0 => field(&dict, matrix, reader, marks)?,
            b"Widget" => {}
            kind => {
                if kind == b"Stamp" && flags & HIDDEN == 0 {
                    draw(&dict, matrix, reader)?;
                }
                marks.comments.extend(remark(&dict, number, reader));
                marks.entries.extend(
                    dict.get::<Dict>(b"FS")
                        .and_then(|file| attached(&file, None)),
                );
            }
        }
    }
    Ok(())
}

fn remark(dict: &Dict, number: &str, reader: &mut Reader) -> Option<Remark> {
    let mut said = |key: &[u8]| {
        let text = dict.get::<PdfString>(key)?;
        Some(reader.keep(&tidy(&decode(&text))))
    };
    let text = said(b"Contents").filter(|text| !text.is_empty())?;
    Some(Remark {
        place: number.to_owned(),
        author: said(b"T").unwrap_or_default(),
        text,
        deleted: false,
    })
}

/// A field: as it is drawn, else its value.
fn field(
    dict: &Dict,
    matrix: Matrix,
    reader: &mut Reader,
    marks: &mut Marks,
) -> Result<(), Unread> {
    let before = reader.drawn.glyphs.len();
    draw(dict, matrix, reader)?;
    if reader.drawn.glyphs.len() > before {
        return Ok(());
    }
    let mut field = dict.clone();
    for _ in 0..DEEPEST {
        // The value of a button is a name, which nobody sees.
        if let Some(value) = field.get::<PdfString>(b"V") {
            marks.values.push(tidy(&decode(&value)));
            return Ok(());
        }
        let Some(parent) = field.get::<Dict>(b"Parent") else {
            break;
        };
        field = parent;
    }
    Ok(())
}

fn draw(dict: &Dict, matrix: Matrix, reader: &mut Reader) -> Result<(), Unread> {
    let Some(looks) = dict.get::<Dict>(b"AP") else {
        return Ok(());
    };
    let form = looks.get::<Stream>(b"N").or_else(|| {
        let states = looks.get::<Dict>(b"N")?;
        states.get::<Stream>(&*dict.get::<Name>(b"AS")?)
    });
    match (form, dict.get::<Rect>(b"Rect")) {
        (Some(form), Some(place)) => reader.appearance(&form, place, matrix),
        _ => Ok(()),
    }
}

/// The files attached to the document.
///
/// # Errors
/// When the limits are reached; what was read until then is in `entries`.
pub(super) fn attachments(
    pdf: &Pdf,
    budget: &mut Budget,
    entries: &mut Vec<FileEntry>,
) -> Result<(), Unread> {
    let root = pdf
        .xref()
        .get::<Dict>(pdf.xref().root_id())
        .unwrap_or_default();
    let tree = root
        .get::<Dict>(b"Names")
        .and_then(|names| names.get::<Dict>(b"EmbeddedFiles"));
    match tree {
        Some(tree) => branch(&tree, budget, entries, DEEPEST, &mut Vec::new()),
        None => Ok(()),
    }
}

fn branch(
    tree: &Dict,
    budget: &mut Budget,
    entries: &mut Vec<FileEntry>,
    depth: u8,
    seen: &mut Vec<ObjectIdentifier>,
) -> Result<(), Unread> {
    budget.in_time()?;
    if depth == 0 || tree.obj_id().is_some_and(|id| seen.contains(&id)) {
        return Ok(());
    }
    seen.extend(tree.obj_id());
    if let Some(names) = tree.get::<Array>(b"Names") {
        let mut pairs = names.flex_iter();
        while let Some(name) = pairs.next::<PdfString>() {
            let Some(file) = pairs.next::<Dict>() else {
                break;
            };
            budget.entry()?;
            entries.extend(attached(&file, Some(&name)));
        }
    }
    if let Some(kids) = tree.get::<Array>(b"Kids") {
        for kid in kids.iter::<Dict>() {
            branch(&kid, budget, entries, depth - 1, seen)?;
        }
    }
    Ok(())
}

/// An attached file by its specification.
fn attached(file: &Dict, name: Option<&[u8]>) -> Option<FileEntry> {
    let streams = file.get::<Dict>(b"EF")?;
    let stream = streams
        .get::<Stream>(b"F")
        .or_else(|| streams.get::<Stream>(b"UF"))?;
    let written = file
        .get::<PdfString>(b"UF")
        .or_else(|| file.get::<PdfString>(b"F"));
    let size = stream
        .dict()
        .get::<Dict>(b"Params")
        .and_then(|params| params.get::<u32>(b"Size"))
        .or_else(|| stream.dict().get::<u32>(b"Length"))
        .unwrap_or(0);
    Some(FileEntry {
        name: tidy(&decode(written.as_deref().or(name).unwrap_or_default())),
        size: u64::from(size),
        contents: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn title_of_the_metadata() {
        let xml = "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">Offer &amp;\n terms</rdf:li></rdf:Alt></dc:title>";
        assert_eq!(metadata_title(xml).as_deref(), Some("Offer & terms"));
        assert_eq!(metadata_title("<dc:title/>"), None);
    }
}
