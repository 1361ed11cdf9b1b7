//! What a compound file (the container of Office 97 to 2003, of messages,
//! installers and encrypted packages) is, told by its streams.

use std::collections::BTreeSet;

use crate::contents::FileKind;

use super::number;

/// How a compound file begins.
pub(super) const SIGNATURE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// Bytes of an entry of the directory, and entries looked at.
const ENTRY: usize = 128;
const MAX_ENTRIES: usize = 4096;
/// Marks of the table of sectors: everything from here on is no sector, and
/// no entry.
const NOTHING: usize = 0xffff_fff0;

/// The kind of a compound file.
pub(super) fn kind(bytes: &[u8], extension: &str) -> FileKind {
    let directory = File::new(bytes).map(|file| file.directory());
    let directory = directory.filter(|entries| !entries.is_empty());
    let (names, class) = match &directory {
        Some(entries) => (top(entries), entries.first().and_then(|e| e.get(80..96))),
        // The directory is cut off or overwritten.
        None => (scattered(bytes), None),
    };
    let has = |name: &str| names.iter().any(|n| n == name);
    if has("EncryptedPackage") {
        return encrypted(extension);
    }
    if class.is_some_and(is_installer) {
        return FileKind::Program;
    }
    let old = OLD_STREAMS.iter().any(|name| has(name));
    let first = names
        .iter()
        .find(|name| is_workbook(name) || OLD_STREAMS.contains(&name.as_str()));
    match (first, extension) {
        (Some(name), _) if is_workbook(name) => FileKind::Xls,
        (None, "xls" | "xlt" | "et") => FileKind::Xls,
        (None, "doc" | "dot" | "ppt" | "pps" | "pot" | "msg" | "wps" | "vsd" | "pub" | "hwp") => {
            FileKind::OldOffice
        }
        (None, "msi" | "msp") => FileKind::Program,
        _ if old => FileKind::OldOffice,
        _ => FileKind::Unknown,
    }
}

/// Streams of Word, PowerPoint, Outlook, Visio, Publisher and Hangul.
const OLD_STREAMS: &[&str] = &[
    "WordDocument",
    "PowerPoint Document",
    "__properties_version1.0",
    "VisioDocument",
    "Quill",
    "HwpSummaryInformation",
];

fn is_workbook(name: &str) -> bool {
    matches!(name, "Workbook" | "WORKBOOK" | "Book" | "BOOK")
}

/// What an encrypted package would be: nothing but its name tells.
fn encrypted(extension: &str) -> FileKind {
    match extension {
        "docx" | "docm" | "dotx" | "dotm" => FileKind::Docx,
        "pptx" | "pptm" | "ppsx" | "potx" => FileKind::Pptx,
        "xlsb" => FileKind::Xlsb,
        _ => FileKind::Xlsx,
    }
}

/// Windows Installer: a package, a patch, a transform.
fn is_installer(class: &[u8]) -> bool {
    matches!(
        class,
        [0x82 | 0x84 | 0x86, 0x10, 0x0c, 0, 0, 0, 0, 0, 0xc0, ..]
    )
}

/// The names of what stands at the top of the directory: an entry knows its
/// two neighbours, and the root one of its children.
fn top(entries: &[&[u8]]) -> Vec<String> {
    let mut names = Vec::new();
    let mut seen = BTreeSet::new();
    let mut waiting: Vec<usize> = entries
        .first()
        .and_then(|root| number::<4>(root, 76))
        .into_iter()
        .collect();
    while let Some(id) = waiting.pop() {
        let Some(entry) = entries.get(id).filter(|_| seen.insert(id)) else {
            continue;
        };
        names.extend(name(entry));
        waiting.extend([68, 72].iter().filter_map(|at| number::<4>(entry, *at)));
    }
    names
}

/// The names of everything that looks like an entry.
fn scattered(bytes: &[u8]) -> Vec<String> {
    bytes
        .chunks_exact(ENTRY)
        .filter_map(name)
        .take(MAX_ENTRIES)
        .collect()
}

/// The name of an entry, which is a storage, a stream or the root.
fn name(entry: &[u8]) -> Option<String> {
    let length = number::<2>(entry, 64)?.checked_sub(2)?;
    let known = matches!(entry.get(66), Some(1 | 2 | 5));
    if !known || length > 62 || length % 2 != 0 {
        return None;
    }
    let (units, _) = entry.get(..length)?.as_chunks::<2>();
    let units = units.iter().map(|unit| u16::from_le_bytes(*unit));
    char::decode_utf16(units).collect::<Result<_, _>>().ok()
}

/// The sectors of a compound file.
struct File<'a> {
    bytes: &'a [u8],
    /// Bytes of a sector.
    sector: usize,
}

impl<'a> File<'a> {
    fn new(bytes: &'a [u8]) -> Option<Self> {
        let power = number::<2>(bytes, 30)?;
        matches!(power, 9 | 12).then(|| Self {
            bytes,
            sector: 1 << power,
        })
    }

    /// What a sector holds, the last one perhaps cut off.
    fn at(&self, sector: usize) -> Option<&'a [u8]> {
        let start = sector.checked_add(1)?.checked_mul(self.sector)?;
        let rest = self.bytes.get(start..).filter(|rest| !rest.is_empty())?;
        Some(rest.get(..self.sector).unwrap_or(rest))
    }

    /// The sector after this one in its chain.
    fn next(&self, sector: usize) -> Option<usize> {
        let table = sector / (self.sector / 4);
        let field = sector % (self.sector / 4);
        number::<4>(self.at(self.table(table)?)?, field * 4).filter(|next| *next < NOTHING)
    }

    /// Where a piece of the table of sectors lies: the first 109 are named in
    /// the header, the others in a chain of lists.
    fn table(&self, index: usize) -> Option<usize> {
        let Some(index) = index.checked_sub(109) else {
            return number::<4>(self.bytes, 76 + index * 4).filter(|s| *s < NOTHING);
        };
        let per_list = self.sector / 4 - 1;
        let mut list = number::<4>(self.bytes, 68)?;
        for _ in 0..index / per_list {
            list = number::<4>(self.at(list)?, per_list * 4)?;
        }
        number::<4>(self.at(list)?, index % per_list * 4).filter(|s| *s < NOTHING)
    }

    /// The entries of the directory; the first is the root.
    fn directory(&self) -> Vec<&'a [u8]> {
        let mut entries = Vec::new();
        let mut sector = number::<4>(self.bytes, 48);
        for _ in 0..MAX_ENTRIES * ENTRY / self.sector {
            let Some(bytes) = sector.and_then(|sector| self.at(sector)) else {
                break;
            };
            entries.extend(bytes.chunks_exact(ENTRY));
            sector = sector.and_then(|sector| self.next(sector));
        }
        let root = entries.first().and_then(|entry| entry.get(66));
        if root != Some(&5) {
            entries.clear();
        }
        entries
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(text: &str, kind: u8, left: u32, right: u32, child: u32) -> Vec<u8> {
        let mut out: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let length = u16::try_from(out.len() + 2).unwrap();
        out.resize(64, 0);
        out.extend(length.to_le_bytes());
        out.extend([kind, 1]);
        out.extend([left, right, child].iter().flat_map(|id| id.to_le_bytes()));
        out.resize(ENTRY, 0);
        out
    }

    /// A compound file of a header, a directory and no table.
    fn file(entries: &[Vec<u8>]) -> Vec<u8> {
        let mut out = SIGNATURE.to_vec();
        out.resize(512, 0);
        out[30] = 9;
        out[76..80].copy_from_slice(&[0xff; 4]);
        out.extend(entries.concat());
        out
    }

    const NONE: u32 = 0xffff_ffff;

    #[test]
    fn streams_at_the_top_tell_the_kind() {
        let root = entry("Root Entry", 5, NONE, NONE, 1);
        let inner = entry("WordDocument", 2, NONE, NONE, NONE);
        let book = file(&[
            root.clone(),
            entry("MBD0001", 1, NONE, 2, 3),
            entry("Workbook", 2, NONE, NONE, NONE),
            inner.clone(),
        ]);
        assert_eq!(kind(&book, "doc"), FileKind::Xls);
        assert_eq!(
            kind(&file(&[root.clone(), inner]), "xls"),
            FileKind::OldOffice
        );
        let package = file(&[root, entry("EncryptedPackage", 2, NONE, NONE, NONE)]);
        assert_eq!(kind(&package, "docx"), FileKind::Docx);
        assert_eq!(kind(&package, "pdf"), FileKind::Xlsx);
    }

    #[test]
    fn what_is_left_of_a_file_is_used() {
        let mut cut = file(&[entry("Root Entry", 5, NONE, NONE, 1)]);
        cut[48] = 9;
        assert_eq!(kind(&cut, "ppt"), FileKind::OldOffice);
        assert_eq!(kind(&cut, ""), FileKind::Unknown);
        assert_eq!(kind(SIGNATURE, "xls"), FileKind::Xls);
    }

    #[test]
    fn an_installer_is_a_program() {
        let mut root = entry("Root Entry", 5, NONE, NONE, NONE);
        root[80..96].copy_from_slice(&[0x84, 0x10, 0xc, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 70]);
        assert_eq!(kind(&file(&[root]), "pdf"), FileKind::Program);
    }
}
