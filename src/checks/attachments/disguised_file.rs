//! # What it does
//! Stops a program, a shortcut, or a file whose name pretends to be another
//! kind.
//!
//! # Why it matters
//! Firewalls throw the whole mail away, and a customer who opens it does not
//! open the next one. A shortcut carries nothing: the file stays on your desk.
//!
//! # Example
//! Wrong: `invoice.pdf.exe`, `Plan.xlsx.lnk`.
//! Right: `PI-118.v2.pdf`, `drawings.step.zip`.
//!
//! # Traps
//! Dots inside a name (`EN.1092-1.PN16.pdf`, `brightsea.com.pdf`), signatures
//! beside a document (`.pdf.p7s`), archives (`.tar.gz`). A plain program sent
//! to a colleague is nobody's business.
//!
//! # Settings
//! None.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::reading::Mail;
use crate::reading::file_names;
use crate::reading::files::File;

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
