//! What is inside a file, as a reader saw it: text with its places, and what
//! a person does not see at first.
//!
//! Made by [`crate::reading::files::open`] from the bytes (a module of its
//! own, loaded only when there is something to read), handed in with the
//! draft, turned into facts by [`crate::reading::files::inside`].

use serde::{Deserialize, Serialize};

/// A file, opened.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Contents {
    /// What it is, told by its bytes and not by its name.
    pub kind: FileKind,
    /// Why it was not read; what could be read all the same is there.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "tsify", tsify(optional))]
    pub unread: Option<Unread>,
    /// There is more text in it than was read ([`FileLimits::characters`]).
    pub cut: bool,
    /// The title in its properties.
    pub title: String,
    /// Its text, in reading order.
    pub parts: Vec<FilePart>,
    /// Comments in the margin, of cells or of slides.
    pub comments: Vec<Remark>,
    /// Tracked insertions and deletions.
    pub changes: Vec<Remark>,
    /// Files and addresses elsewhere that it takes values from: links between
    /// workbooks, linked pictures. Not what a reader clicks on.
    pub links: Vec<String>,
    /// Where a photo was taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "tsify", tsify(optional))]
    pub position: Option<Position>,
    /// The files in an archive, the attachments of a mail.
    pub entries: Vec<FileEntry>,
}

/// What a file is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum FileKind {
    Pdf,
    Docx,
    Xlsx,
    Pptx,
    /// Binary workbook of Excel 97 to 2003.
    Xls,
    /// Binary workbook of Excel 2007 and later.
    Xlsb,
    /// Word or PowerPoint of 97 to 2003, a message of Outlook.
    OldOffice,
    /// Text document, workbook or presentation of LibreOffice.
    OpenDocument,
    Rtf,
    Csv,
    Text,
    Html,
    Xml,
    Mail,
    Zip,
    /// An archive of another kind: RAR, 7z, gzip.
    Archive,
    Jpeg,
    /// A picture of another kind, a film, a sound.
    Media,
    /// A program, or a library of one.
    Program,
    /// Nothing in it.
    Empty,
    #[default]
    Unknown,
}

/// Why a file was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Unread {
    /// It opens with a password only.
    Encrypted,
    /// It does not hold together.
    Damaged,
    /// More bytes, packed or unpacked, or more files in it, than the limits
    /// allow.
    TooLarge,
    /// It took longer than the limits allow.
    TooSlow,
    /// A document in a format nobody reads here.
    Unsupported,
    /// Pages without text: scanned paper.
    NoText,
    /// The mail program did not hand it over.
    Unavailable,
}

impl Unread {
    /// The word that stands for it in the catalogs.
    pub fn word(self) -> &'static str {
        match self {
            Self::Encrypted => "encrypted",
            Self::Damaged => "damaged",
            Self::TooLarge => "too-large",
            Self::TooSlow => "too-slow",
            Self::Unsupported => "unsupported",
            Self::NoText => "no-text",
            Self::Unavailable => "unavailable",
        }
    }
}

/// A piece of a file: a page, a sheet, a slide.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct FilePart {
    /// What it is.
    pub kind: PartKind,
    /// Name of a sheet; number of a page or slide, from 1; else empty.
    pub name: String,
    /// Whether its reader sees it.
    pub hidden: Hidden,
    /// Its lines: paragraphs, rows.
    pub lines: Vec<FileLine>,
}

/// What a part is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum PartKind {
    /// The running text of a document, mail or text file.
    #[default]
    Text,
    Page,
    Sheet,
    Slide,
    /// Above or beneath the text of every page.
    HeaderFooter,
    Footnotes,
    /// Speaker's notes of the slide of that name.
    Notes,
    /// Large words behind the text.
    Watermark,
}

impl PartKind {
    /// The word that stands for it in the catalogs.
    pub fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Page => "page",
            Self::Sheet => "sheet",
            Self::Slide => "slide",
            Self::HeaderFooter => "header-footer",
            Self::Footnotes => "footnotes",
            Self::Notes => "notes",
            Self::Watermark => "watermark",
        }
    }
}

/// Whether the reader of a file sees a part of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Hidden {
    /// He does.
    #[default]
    No,
    /// Two clicks show it.
    Hidden,
    /// Only the macro editor shows it.
    Very,
}

/// A paragraph, or a row of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct FileLine {
    /// Row of a sheet, from 1; else the number of the line in its part.
    pub row: u32,
    /// A row the reader does not see: hidden, or of no height.
    pub hidden: bool,
    /// Its cells; a paragraph is one. Empty ones are left out of sheets, and
    /// kept between the cells of other tables.
    pub cells: Vec<FileCell>,
}

/// A cell of a row, or the whole of a paragraph.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct FileCell {
    /// Column, from 1.
    pub column: u32,
    /// In a column the reader does not see, or set in hidden letters.
    pub hidden: bool,
    /// As the reader sees it, on one line. Numbers of a sheet with a decimal
    /// point and without grouping, with the currency and the per cent sign of
    /// their format; dates as 2026-11-21.
    pub text: String,
}

/// A comment, or a tracked change.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Remark {
    /// Where: `Price, D14` for a cell, a slide's number; may be empty.
    pub place: String,
    /// Who.
    pub author: String,
    /// What it says, what was put in or taken out.
    pub text: String,
    /// Taken out of the text.
    pub deleted: bool,
}

/// Where a photo was taken, in ten-thousandths of a degree, some eleven metres;
/// south and west are negative. Whole numbers pass every boundary.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Position {
    /// North of the equator.
    pub latitude: i32,
    /// East of Greenwich.
    pub longitude: i32,
}

/// A file in a file.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct FileEntry {
    /// Its name with its folders, as written there.
    pub name: String,
    /// Its bytes, unpacked.
    pub size: u64,
    /// What is in it, where it was opened too.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "tsify", tsify(optional))]
    pub contents: Option<Box<Contents>>,
}

/// How much of a file is read, `[limits.files]` of the policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(default, deny_unknown_fields)]
pub struct FileLimits {
    /// Megabytes of a file that is opened at all. Default 16.
    pub megabytes: u32,
    /// Megabytes everything packed in one file may unpack to. Default 64.
    pub unpacked_megabytes: u32,
    /// How many times its packed size a part may unpack to, once it is larger
    /// than a megabyte. Default 200.
    pub ratio: u32,
    /// Files in a package, sheets in a workbook, pages of a document that are
    /// looked at. Default 2,000.
    pub entries: u32,
    /// Files in files that are opened. Default 1.
    pub nesting: u32,
    /// Seconds for one file. Default 5.
    pub seconds: u32,
    /// Characters of text kept of one file. Default 200,000.
    pub characters: u32,
}

impl Default for FileLimits {
    fn default() -> Self {
        Self {
            megabytes: 16,
            unpacked_megabytes: 64,
            ratio: 200,
            entries: 2000,
            nesting: 1,
            seconds: 5,
            characters: 200_000,
        }
    }
}

impl Contents {
    /// A file of this kind that was not read.
    pub fn unread(kind: FileKind, why: Unread) -> Self {
        Self {
            kind,
            unread: Some(why),
            ..Self::default()
        }
    }
}
