//! Files: those attached, and those a text names.

use std::ops::Range;

use crate::draft::Attachment;

use super::Fact;
use super::documents::{self, Document};
use super::file_names::{self, NameVersion};

pub mod hidden;
pub mod inside;
#[cfg(feature = "files")]
pub mod open;

/// A file that leaves with the mail, inline images left out.
#[derive(Debug, Clone, PartialEq)]
pub struct File {
    /// Index in the draft's list.
    pub index: usize,
    /// Its name as the recipient sees it.
    pub name: String,
    /// Its media type.
    pub mime_type: String,
    /// Bytes, where known.
    pub size: Option<u64>,
    /// SHA-256 of its content in lower-case hex, where known.
    pub sha256: Option<String>,
    /// A link to a file service instead of the bytes.
    pub cloud: bool,
    /// The ending of its name, lower case.
    pub extension: String,
    /// The words of its name, folded, one blank between them.
    pub plain: String,
    /// Document numbers in its name.
    pub documents: Vec<Document>,
    /// The version in its name.
    pub version: Option<NameVersion>,
}

impl File {
    /// Its name with nothing in it that cannot be seen.
    pub fn label(&self) -> String {
        file_names::visible(&self.name)
    }

    /// A picture or a film.
    pub fn is_picture(&self) -> bool {
        self.mime_type.starts_with("image/")
            || self.mime_type.starts_with("video/")
            || PICTURES.contains(&self.extension.as_str())
    }

    /// Several files in one.
    pub fn is_archive(&self) -> bool {
        ARCHIVES.contains(&self.extension.as_str())
    }

    /// A document others can change: word processing and tables.
    pub fn is_editable(&self) -> bool {
        EDITABLE.contains(&self.extension.as_str())
    }

    /// What a program left behind and nobody meant to send: lock files, the
    /// folder's own data.
    pub fn is_left_behind(&self) -> bool {
        let name = self.name.trim().to_lowercase();
        ["~$", "._", ".~lock.", "~wrl"]
            .iter()
            .any(|start| name.starts_with(start))
            || matches!(
                name.as_str(),
                ".ds_store" | "thumbs.db" | "desktop.ini" | "ehthumbs.db" | ".localized"
            )
            || matches!(self.extension.as_str(), "crdownload" | "part" | "tmp")
    }

    /// A picture a mail program made out of a signature or a pasted image.
    pub fn is_pasted_picture(&self) -> bool {
        let name = self.name.to_lowercase();
        let digits = name.strip_prefix("image").map_or(0, |rest| {
            rest.bytes().take_while(u8::is_ascii_digit).count()
        });
        digits == 3 && self.is_picture()
    }

    /// A signature, a card or a calendar entry: not what "two files" counts.
    pub fn is_by_the_way(&self) -> bool {
        matches!(
            self.extension.as_str(),
            "p7s" | "p7m" | "asc" | "sig" | "vcf" | "ics"
        ) || self.is_left_behind()
            || self.is_pasted_picture()
    }
}

const PICTURES: &[&str] = &[
    "jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff", "webp", "heic", "mp4", "mov", "avi",
];
const ARCHIVES: &[&str] = &["zip", "rar", "7z", "gz", "tgz", "tar", "zipx", "bz2", "xz"];
const EDITABLE: &[&str] = &[
    "xlsx", "xls", "xlsm", "xlsb", "docx", "doc", "docm", "odt", "ods", "rtf", "pptx", "ppt",
    "wps", "et", "numbers", "pages",
];

/// The document numbers in a name.
fn numbers_of(name: &str, own: &[Fact<Document>]) -> Vec<Document> {
    let named = documents::in_file_name(name);
    if named.is_empty() {
        documents::written_alike(name, own)
    } else {
        named
    }
}

/// The files of a draft that a reader would call attachments; `own` are the
/// document numbers of the mail.
pub fn attached(attachments: &[Attachment], own: &[Fact<Document>]) -> Vec<File> {
    attachments
        .iter()
        .enumerate()
        .filter(|(_, a)| !a.inline)
        .map(|(index, a)| File {
            index,
            name: a.name.clone(),
            mime_type: a.mime_type.clone(),
            size: a.size,
            sha256: a.sha256.clone(),
            cloud: a.cloud,
            extension: file_names::extension(&a.name),
            plain: file_names::plain(&a.name),
            version: file_names::version(&a.name),
            documents: numbers_of(&a.name, own),
        })
        .collect()
}

/// Endings of the files trade people send.
const EXTENSIONS: &[&str] = &[
    "pdf", "xlsx", "xls", "xlsm", "docx", "doc", "pptx", "ppt", "csv", "txt", "zip", "rar", "7z",
    "jpg", "jpeg", "png", "tif", "tiff", "dwg", "dxf", "step", "stp", "igs", "iges", "stl", "ai",
    "psd", "eps", "mp4", "mov", "wps", "et", "odt", "ods", "xml", "heic", "eml", "msg", "rtf",
    "svg", "gif", "bmp", "webp", "cdr", "edi", "json",
];

/// Bytes of a file name read at most, and names of a text.
const MAX_NAME: usize = 240;
const MAX_NAMES: usize = 300;

/// File names written out in a text.
pub fn named(content: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (dot, _) in content.match_indices('.') {
        if found.len() >= MAX_NAMES {
            break;
        }
        let tail = &content[dot + 1..];
        let length = tail.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let known = EXTENSIONS.contains(&tail[..length].to_ascii_lowercase().as_str());
        let ends = !tail[length..].starts_with(['@', '/', '\\', '_', '-'])
            && !tail[length..]
                .strip_prefix('.')
                .is_some_and(|t| t.starts_with(|c: char| c.is_ascii_alphanumeric()));
        if !known || !ends {
            continue;
        }
        let start = name_start(content, dot);
        let stem = &content[start..dot];
        let address = stem.contains("//")
            || stem.contains('@')
            || stem.contains('\\')
            || stem.to_ascii_lowercase().starts_with("www.");
        if stem.chars().any(char::is_alphanumeric) && !address {
            found.push(start..dot + 1 + length);
        }
    }
    found
}

/// Back over what a file name is made of; blanks end it unless it is quoted.
fn name_start(content: &str, dot: usize) -> usize {
    let before = &content[..dot];
    let floor = content.ceil_char_boundary(dot.saturating_sub(MAX_NAME));
    let line = content[floor..dot]
        .rfind(['\n', '\t'])
        .map_or(floor, |i| floor + i + 1);
    for (open, close) in [
        ('"', '"'),
        ('“', '”'),
        ('„', '“'),
        ('«', '»'),
        ('《', '》'),
        ('「', '」'),
        ('\'', '\''),
    ] {
        if let Some(at) = before[line..].rfind(open) {
            let inside = &before[line + at + open.len_utf8()..];
            let closes = content[dot..].chars().take(8).any(|c| c == close);
            if closes && !inside.contains(close) && inside.len() < 120 {
                return line + at + open.len_utf8();
            }
        }
    }
    before[line..]
        .char_indices()
        .rev()
        .find(|(_, c)| {
            c.is_whitespace()
                || "\"<>|:;,*?，。；：、！？“”„«»《》「」()[]【】（）".contains(*c)
                    && !matches!(c, '(' | ')' | '（' | '）')
                || matches!(c, '(' | '（') && !before[line..].ends_with(')')
        })
        .map_or(line, |(at, c)| line + at + c.len_utf8())
}

/// Whether a name written in a text means an attached file. The text may run
/// into the name (Chinese), write blanks for underscores, leave out a version
/// of the same letters in another width, or quote only the end of the name.
pub fn same_name(written: &str, attached: &str) -> bool {
    let (written, attached) = (plain_name(written), plain_name(attached));
    if written.is_empty() || attached.is_empty() {
        return false;
    }
    let attached_stem = attached
        .rsplit_once('.')
        .map_or(attached.as_str(), |(s, _)| s);
    written == attached
        || written.ends_with(&attached)
        || attached.ends_with(&written)
        || stem(&written) == attached_stem && kin(&written, &attached)
}

fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// `.xls` for an attached `.xlsx` is the same file to its writer.
fn kin(a: &str, b: &str) -> bool {
    let family = |name: &str| {
        let ext = name.rsplit_once('.').map_or("", |(_, e)| e);
        match ext {
            "jpeg" => "jpg".to_owned(),
            _ => ext.chars().take(3).collect::<String>(),
        }
    };
    family(a) == family(b)
}

/// Lower case, half width, without blanks, underscores and accents.
fn plain_name(name: &str) -> String {
    super::names::fold(name)
        .chars()
        .map(half_width)
        .filter(|c| !matches!(c, '\u{3099}' | '\u{309a}'))
        .map(unvoiced)
        .filter(|c| c.is_alphanumeric() || *c == '.')
        .collect::<String>()
        .to_lowercase()
}

/// Kana without its sound mark: file systems store the mark apart (NFD).
fn unvoiced(c: char) -> char {
    const VOICED: &str =
        "がぎぐげござじずぜぞだぢづでどばびぶべぼガギグゲゴザジズゼゾダヂヅデドバビブベボ";
    const HALF_VOICED: &str = "ぱぴぷぺぽパピプペポ";
    let back = match c {
        _ if VOICED.contains(c) => 1,
        _ if HALF_VOICED.contains(c) => 2,
        _ => 0,
    };
    char::from_u32(c as u32 - back).unwrap_or(c)
}

/// The ASCII twin of a full-width character.
pub fn half_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{3000}' => ' ',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(content: &str) -> Vec<&str> {
        named(content).into_iter().map(|r| &content[r]).collect()
    }

    #[test]
    fn names_are_found_with_their_edges() {
        assert_eq!(
            names("see PI-2026-118.pdf, and “Packing List.xlsx”."),
            ["PI-2026-118.pdf", "Packing List.xlsx"]
        );
        assert_eq!(names("- drawing_v2.dwg\n"), ["drawing_v2.dwg"]);
        assert!(names("https://x.example/a.pdf me@x.zip node.js v1.2").is_empty());
    }

    #[test]
    fn spellings_of_a_name_are_one() {
        assert!(same_name("请见附件报价单.pdf", "报价单.pdf"));
        assert!(same_name("Packing List.PDF", "packing_list.pdf"));
        assert!(same_name("ＰＩ－１.pdf", "PI-1.pdf"));
        assert!(!same_name("PI-118.pdf", "PI-181.pdf"));
    }
}
