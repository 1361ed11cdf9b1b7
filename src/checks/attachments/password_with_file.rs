//! # What it does
//! Asks when a mail carries a locked file together with its password.
//!
//! # Why it matters
//! Whoever gets hold of the mail has both: the lock is for nothing.
//!
//! # Example
//! Wrong: `drawings.zip` and "Password: Reel#2026".
//! Right: "I will give you the password by phone."
//!
//! # Traps
//! The default password of a device in its manual, a portal or the visitors'
//! wireless network. A password that was agreed before or comes another way.
//! A file that opens without a password; where that is not known, a PDF or
//! Office file only when the text says that it is locked.
//!
//! # Settings
//! None.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::contents::{FileKind, Unread};
use crate::reading::files::File;
use crate::reading::{Language, Mail};
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "password-with-file",
    family: Family::Attachments,
    level: Level::Ask,
    requirement: "B6",
    needs: Needs::Mail,
    yields_to: &[],
};

/// One finding a mail, at the first password.
pub fn check(mail: &Mail, _cx: &Context, out: &mut Findings) {
    if mail.passwords.is_empty() || mail.files.is_empty() {
        return;
    }
    let locked = mail.files.iter().find(|f| is_locked(mail, f) == Some(true));
    let unknown = |file: &&File| is_locked(mail, file).is_none();
    let archive = mail
        .files
        .iter()
        .filter(unknown)
        .find(|file| can_be_locked_archive(file));
    let document = mail
        .files
        .iter()
        .filter(unknown)
        .find(|file| file.extension == "pdf" || file.is_editable());
    let given = mail.passwords.iter().find_map(|p| {
        let file = locked
            .or(archive)
            .or_else(|| document.filter(|_| p.of_file))?;
        Some((p, file))
    });
    let Some((password, file)) = given else {
        return;
    };
    out.add(META.level, Spot::Text(Part::Body, password.range.clone()))
        .param("file", file.label())
        .repair(
            "repair-separately",
            Vec::new(),
            mail.replace(
                Part::Body,
                &password.range,
                separately(mail.language).to_owned(),
            ),
        );
}

/// Whether a file, or a file in it, opens with a password only; none where
/// nobody could tell.
fn is_locked(mail: &Mail, file: &File) -> Option<bool> {
    let mut known = false;
    for opened in mail.opened.iter().filter(|o| o.index == file.index) {
        let kind = opened.contents.kind;
        match opened.contents.unread {
            Some(Unread::Encrypted) => return Some(true),
            None if is_told(kind) => known = true,
            _ => {}
        }
    }
    known.then_some(false)
}

/// Whether a kind says that a file opens: text under any ending may be a file
/// nobody could make out.
fn is_told(kind: FileKind) -> bool {
    !matches!(
        kind,
        FileKind::Unknown | FileKind::Archive | FileKind::Text | FileKind::Csv
    )
}

fn can_be_locked_archive(file: &File) -> bool {
    matches!(file.extension.as_str(), "zip" | "rar" | "7z" | "zipx")
}

/// What stands in the mail where the password stood.
fn separately(language: Language) -> &'static str {
    match language {
        Language::English => "(follows separately)",
        Language::Chinese => "（另行发送）",
        Language::Japanese => "（別途ご連絡）",
        Language::German => "(folgt separat)",
        Language::Spanish => "(por separado)",
        Language::French => "(envoyé séparément)",
        Language::Portuguese => "(enviada separadamente)",
        Language::Russian => "(отдельно)",
        Language::Arabic => "(منفصل)",
    }
}
