//! # What it does
//! Stops a program, a shortcut, or a file that pretends to be another kind: by
//! its name, or by what is in it.
//!
//! # Why it matters
//! Firewalls throw the whole mail away, and a customer who opens it does not
//! open the next one. A shortcut carries nothing: the file stays on your desk.
//!
//! # Example
//! Wrong: `invoice.pdf.exe`, `Plan.xlsx.lnk`, a web page named `PI-118.pdf`.
//! Right: `PI-118.v2.pdf`, `drawings.step.zip`.
//!
//! # Traps
//! Dots inside a name (`EN.1092-1.PN16.pdf`, `brightsea.com.pdf`), signatures
//! beside a document (`.pdf.p7s`), archives (`.tar.gz`). A plain program sent
//! to a colleague is nobody's business. Kinds that programs mix up themselves:
//! `.xls` that is a web page or a list, `.doc` that is RTF, one picture named
//! as another.
//!
//! # Settings
//! None.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::contents::{FileKind, Unread};
use crate::reading::files::File;
use crate::reading::{Mail, Opened, file_names};

/// What it says of itself.
pub const META: Meta = Meta {
    id: "disguised-file",
    family: Family::Attachments,
    level: Level::Stop,
    requirement: "B6",
    needs: Needs::Mail,
    yields_to: &[],
};

/// Endings of what a double click runs.
const PROGRAMS: &[&str] = &[
    "exe",
    "scr",
    "bat",
    "cmd",
    "com",
    "pif",
    "msi",
    "msp",
    "msix",
    "js",
    "jse",
    "vbs",
    "vbe",
    "wsf",
    "wsh",
    "ps1",
    "psm1",
    "jar",
    "hta",
    "cpl",
    "reg",
    "dll",
    "sys",
    "apk",
    "dmg",
    "pkg",
    "gadget",
    "chm",
    "xll",
    "scf",
    "application",
    "appref",
];

/// Endings of what only points at a file.
const SHORTCUTS: &[&str] = &[
    "lnk", "url", "webloc", "desktop", "website", "gdoc", "gsheet", "gslides",
];

/// Endings of what a browser or the system opens without asking, suspicious
/// behind a document's ending only.
const CARRIERS: &[&str] = &[
    "html", "htm", "shtml", "mht", "svg", "iso", "img", "vhd", "vhdx",
];

/// Endings a disguise pretends to.
const DOCUMENTS: &[&str] = &[
    "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "jpg", "jpeg", "png", "tif", "txt", "csv",
    "zip", "rar", "mp4", "dwg", "step",
];

/// Media types of programs.
const PROGRAM_TYPES: &[&str] = &[
    "application/x-msdownload",
    "application/x-dosexec",
    "application/x-msdos-program",
    "application/vnd.microsoft.portable-executable",
    "application/x-executable",
    "application/hta",
    "application/x-ms-shortcut",
    "application/x-bat",
];

/// One finding a file.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    if mail.files.is_empty() {
        return;
    }
    let goes_out = cx.world.goes_out(mail);
    for file in mail
        .files
        .iter()
        .take(super::MAX_FILES)
        .filter(|file| !file.cloud)
    {
        let Some(disguise) = disguise(file) else {
            in_bytes(mail, file, out);
            in_archive(mail, file, out);
            continue;
        };
        if disguise == Disguise::None && !goes_out {
            continue;
        }
        let found = out
            .add(META.level, Spot::Attachment(file.index))
            .param("file", file.label())
            .param("ending", format!(".{}", file.extension));
        match &disguise {
            Disguise::None => {}
            Disguise::As(shown) => {
                found.variant("double").param("shown", format!(".{shown}"));
            }
            Disguise::Shortcut => {
                found.variant("shortcut");
            }
            Disguise::Turned => {
                found.variant("turned");
            }
        }
        super::offer_removal(mail, file, found);
    }
}

/// A file, or one in it, whose bytes are of another kind than its name says.
fn in_bytes(mail: &Mail, file: &File, out: &mut Findings) {
    let pretends = |opened: &&Opened| {
        let ending = file_names::extension(opened.own_name());
        let damaged = opened.contents.unread == Some(Unread::Damaged);
        opened.index == file.index && !damaged && is_pretence(opened.contents.kind, &ending)
    };
    let Some(opened) = mail.opened.iter().find(pretends) else {
        return;
    };
    let ending = file_names::extension(opened.own_name());
    let variant = match opened.contents.kind {
        FileKind::Program => "program-inside",
        FileKind::Html | FileKind::Xml => "page-inside",
        _ => "other-inside",
    };
    let found = out
        .add(META.level, Spot::Attachment(file.index))
        .variant(variant)
        .param("file", opened.name.as_str())
        .param("ending", format!(".{ending}"))
        .param("kind", kind_name(opened.contents.kind));
    super::offer_removal(mail, file, found);
}

/// A program in an archive whose name pretends to be a document. One that says
/// so is a driver somebody waits for.
fn in_archive(mail: &Mail, file: &File, out: &mut Findings) {
    let of_archive = |opened: &&Opened| opened.index == file.index && opened.name != file.label();
    let pretends = mail.opened.iter().filter(of_archive).find_map(|opened| {
        let name = opened.own_name();
        let ending = file_names::extension(name);
        let runs = PROGRAMS.contains(&ending.as_str());
        Some((opened, ending, inner_ending(name)?)).filter(|_| runs)
    });
    if let Some((opened, ending, shown)) = pretends {
        let found = out
            .add(META.level, Spot::Attachment(file.index))
            .variant("double")
            .param("file", opened.name.as_str())
            .param("shown", format!(".{shown}"))
            .param("ending", format!(".{ending}"));
        super::offer_removal(mail, file, found);
    }
}

/// Whether bytes of this kind under this ending are no slip of a program.
fn is_pretence(kind: FileKind, ending: &str) -> bool {
    use FileKind as K;
    let office = ["docx", "xlsx", "pptx", "docm", "xlsm", "pptm"].contains(&ending);
    let old = ["doc", "xls", "ppt"].contains(&ending);
    let picture = [
        "jpg", "jpeg", "png", "gif", "tif", "tiff", "bmp", "webp", "heic",
    ];
    let picture = picture.contains(&ending);
    match kind {
        K::Program => ending.is_empty() || DOCUMENTS.contains(&ending) || office || picture,
        K::Html => ending == "pdf" || office || picture || ["zip", "rar", "7z"].contains(&ending),
        K::Pdf => office || old || picture,
        K::Docx | K::Xlsx | K::Pptx | K::Xls | K::OldOffice | K::Rtf => ending == "pdf" || picture,
        K::Jpeg | K::Media => ending == "pdf" || office,
        K::Zip | K::Archive => ending == "pdf" || office || picture,
        _ => false,
    }
}

/// What a kind is called wherever the name is read.
fn kind_name(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Pdf => "PDF",
        FileKind::Docx => "DOCX",
        FileKind::Xlsx | FileKind::Xlsb => "XLSX",
        FileKind::Xls => "XLS",
        FileKind::Pptx => "PPTX",
        FileKind::OldOffice => "DOC",
        FileKind::Rtf => "RTF",
        FileKind::Html => "HTML",
        FileKind::Zip => "ZIP",
        FileKind::Archive => "RAR/7z",
        FileKind::Jpeg => "JPG",
        FileKind::Media => "PNG/TIFF",
        FileKind::Program => "EXE",
        _ => "?",
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Disguise {
    /// A program that says so.
    None,
    /// A program or page that looks like a document.
    As(String),
    /// A pointer to a file.
    Shortcut,
    /// Marks in the name turn its letters around.
    Turned,
}

fn disguise(file: &File) -> Option<Disguise> {
    let ending = file.extension.as_str();
    if file
        .name
        .contains(['\u{202e}', '\u{202d}', '\u{2066}', '\u{2067}'])
    {
        return Some(Disguise::Turned);
    }
    let is = |list: &[&str]| list.contains(&ending);
    if is(SHORTCUTS) {
        return Some(Disguise::Shortcut);
    }
    let inner = inner_ending(&file.name);
    if is(PROGRAMS) || inner.is_some() && is(CARRIERS) {
        return Some(inner.map_or(Disguise::None, Disguise::As));
    }
    let runs = PROGRAM_TYPES.contains(&file.mime_type.to_lowercase().as_str());
    (runs && is(DOCUMENTS)).then(|| Disguise::As(ending.to_owned()))
}

/// `pdf` of `invoice.pdf      .exe`.
fn inner_ending(name: &str) -> Option<String> {
    let visible = file_names::visible(name);
    let inner = file_names::extension(file_names::stem(visible.trim_end()).trim_end());
    DOCUMENTS.contains(&inner.as_str()).then_some(inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Attachment;
    use crate::reading::files;

    fn of(name: &str) -> Option<Disguise> {
        let attachment = Attachment {
            name: name.into(),
            ..Attachment::default()
        };
        disguise(&files::attached(&[attachment], &[])[0])
    }

    #[test]
    fn names_that_pretend() {
        let shown = |ending: &str| Some(Disguise::As(ending.into()));
        assert_eq!(of("invoice.pdf.exe"), shown("pdf"));
        assert_eq!(of("report.pdf          .com"), shown("pdf"));
        assert_eq!(of("invoice.pdf.html"), shown("pdf"));
        assert_eq!(of("对账单.xls．exe"), shown("xls"));
        assert_eq!(of("setup.MSI"), Some(Disguise::None));
        assert_eq!(of("Plan.xlsx.lnk"), Some(Disguise::Shortcut));
        assert_eq!(of("invoice\u{202e}fdp.exe"), Some(Disguise::Turned));
        for none in [
            "PI-118.v2.pdf",
            "a.tar.gz",
            "x.pdf.p7s",
            "x.com.pdf",
            "x.html",
            "x.xlsx.pdf",
            "",
        ] {
            assert_eq!(of(none), None, "{none}");
        }
    }
}
