//! What a ZIP container is, told by the names of its entries.

use crate::contents::FileKind;

use super::super::package::{Directory, LOCAL_HEADER, key, name_of};
use super::{find, number};

/// Entries looked at: office programs write the ones that count early.
const MAX_NAMES: usize = 4000;
/// Bytes searched for entries when there is no directory.
const ENTRY_SEARCH: usize = 16 << 20;

/// The kind of a container.
pub(super) fn kind(bytes: &[u8], extension: &str) -> FileKind {
    let mut names = listed(bytes);
    if names.is_empty() {
        names = found(bytes);
    }
    let has = |start: &str| names.iter().any(|name| name.starts_with(start));
    if is_open_document(bytes) || has("content.xml") && has("meta-inf/manifest.xml") {
        return FileKind::OpenDocument;
    }
    let package = has("[content_types].xml") || has("_rels/.rels");
    match extension {
        _ if package && has("xl/workbook.bin") => FileKind::Xlsb,
        _ if package && has("xl/") => FileKind::Xlsx,
        _ if package && has("word/") => FileKind::Docx,
        _ if package && has("ppt/") => FileKind::Pptx,
        "jar" => FileKind::Program,
        _ => FileKind::Zip,
    }
}

/// Whether the first entry is the type of an OpenDocument, as its standard
/// asks for.
fn is_open_document(bytes: &[u8]) -> bool {
    let top = bytes.get(..200).unwrap_or(bytes);
    find(top, b"mimetypeapplication/vnd.oasis.opendocument", 0).is_some()
}

/// The names in the directory.
fn listed(bytes: &[u8]) -> Vec<String> {
    let entries = Directory::find(bytes).into_iter().flatten();
    entries
        .take(MAX_NAMES)
        .map(|entry| key(&entry.name))
        .collect()
}

/// The names before the entries themselves, for a container cut off.
fn found(bytes: &[u8]) -> Vec<String> {
    let bytes = bytes.get(..ENTRY_SEARCH).unwrap_or(bytes);
    let mut names = Vec::new();
    let mut from = 0;
    while let Some(at) = find(bytes, LOCAL_HEADER, from)
        && names.len() < MAX_NAMES
    {
        let length = number::<2>(bytes, at + 26).unwrap_or(0);
        let name = bytes.get(at + 30..at + 30 + length).unwrap_or_default();
        names.push(key(&name_of(name)));
        from = at + LOCAL_HEADER.len();
    }
    names
}

#[cfg(test)]
mod tests {
    use super::super::super::package::{DIRECTORY_ENTRY, END_OF_DIRECTORY};
    use super::*;

    /// A container of empty entries, with or without its directory.
    fn container(names: &[&str], directory: bool) -> Vec<u8> {
        let (mut out, mut list) = (Vec::new(), Vec::new());
        for name in names {
            let length = u16::try_from(name.len()).unwrap().to_le_bytes();
            out.extend(LOCAL_HEADER);
            out.extend([0; 22]);
            out.extend(length);
            out.extend([0; 2]);
            out.extend(name.bytes());
            list.extend(DIRECTORY_ENTRY);
            list.extend([0; 24]);
            list.extend(length);
            list.extend([0; 16]);
            list.extend(name.bytes());
        }
        if directory {
            let size = u32::try_from(list.len()).unwrap().to_le_bytes();
            out.extend(list);
            out.extend(END_OF_DIRECTORY);
            out.extend([0; 8]);
            out.extend(size);
            out.extend([0; 6]);
        }
        out
    }

    #[test]
    fn entries_tell_the_kind_even_when_the_directory_is_cut_off() {
        let types = "[Content_Types].xml";
        for (names, extension, expected) in [
            (&[types, "word/document.xml"][..], "zip", FileKind::Docx),
            (&["xl\\workbook.xml", types], "xlsx", FileKind::Xlsx),
            (&[types, "xl/workbook.bin"], "xlsx", FileKind::Xlsb),
            (&["_rels/.rels", "ppt/a.xml"], "", FileKind::Pptx),
            (&["word/photo.jpg"], "docx", FileKind::Zip),
            (&["META-INF/MANIFEST.MF"], "jar", FileKind::Program),
            (
                &["META-INF/manifest.xml", "content.xml"],
                "",
                FileKind::OpenDocument,
            ),
        ] {
            for directory in [true, false] {
                let bytes = container(names, directory);
                assert_eq!(kind(&bytes, extension), expected, "{names:?}");
            }
        }
        assert_eq!(kind(&container(&[], true), "zip"), FileKind::Zip);
    }
}
