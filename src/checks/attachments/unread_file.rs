//! # What it does
//! Notes a document that LastLook could not open or read, and says why.
//!
//! # Why it matters
//! Nothing in it was compared with the mail: its totals, dates and names are
//! yours to look at.
//!
//! # Example
//! Wrong: nothing; the Note says what was left out.
//! Right: "PI-118.pdf is scanned paper: its text was not read."
//!
//! # Traps
//! Pictures, drawings, films and programs have no text to read. Where the host
//! opens no files at all, nothing is said of them.
//!
//! # Settings
//! `limits.files`: how much of a file is read.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::contents::{FileKind, Unread};
use crate::reading::words::lexicon;
use crate::reading::{Mail, Opened, file_names};

/// What it says of itself.
pub const META: Meta = Meta {
    id: "unread-file",
    family: Family::Attachments,
    level: Level::Note,
    requirement: "B6",
    needs: Needs::Files,
    yields_to: &[],
};

/// Endings of documents, where the bytes do not tell.
const DOCUMENTS: &[&str] = &[
    "pdf", "doc", "docx", "docm", "xls", "xlsx", "xlsm", "xlsb", "ppt", "pptx", "odt", "ods",
    "odp", "rtf", "csv", "txt", "xml", "eml", "msg", "zip", "rar", "7z", "wps", "et", "dps", "ofd",
    "pages", "numbers", "htm", "html",
];

lexicon!(
    /// Drawn, not written: no text is no loss.
    DRAWN,
    ["drawing*", "dwg", "layout", "sketch", "artwork", "photo*", "picture*", "logo", "zeichnung*", "skizze", "foto*", "plano*", "dibujo*", "dessin*", "plan", "desenho*", "chertezh*", "图纸*", "图", "照片*", "图片*", "図面*", "写真*"]
);

/// The reasons, in the order they are told.
const REASONS: &[Unread] = &[
    Unread::Encrypted,
    Unread::Damaged,
    Unread::Unsupported,
    Unread::NoText,
    Unread::TooLarge,
    Unread::TooSlow,
    Unread::Unavailable,
];

/// Names told in one finding, at most.
const MAX_NAMES: usize = 3;

/// One finding a reason.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    if mail.opened.is_empty() || !cx.world.goes_out(mail) {
        return;
    }
    for reason in REASONS {
        let files: Vec<&Opened> = mail
            .opened
            .iter()
            .filter(|opened| opened.contents.unread == Some(*reason) && is_document(opened))
            .collect();
        let Some(first) = files.first() else {
            continue;
        };
        let names: Vec<&str> = files
            .iter()
            .take(MAX_NAMES)
            .map(|opened| opened.name.as_str())
            .collect();
        out.add(META.level, Spot::Attachment(first.index))
            .variant(reason.word())
            .param("files", names.join(", "))
            .param("count", files.len())
            .param("more", files.len() - names.len());
    }
}

fn is_document(opened: &Opened) -> bool {
    let name = opened.own_name();
    match opened.contents.kind {
        FileKind::Jpeg | FileKind::Media | FileKind::Program | FileKind::Empty => false,
        FileKind::Unknown => DOCUMENTS.contains(&file_names::extension(name).as_str()),
        FileKind::Pdf if opened.contents.unread == Some(Unread::NoText) => {
            !DRAWN.is_in(&file_names::plain(name))
        }
        _ => true,
    }
}
