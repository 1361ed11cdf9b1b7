//! ZIP containers: what lies in one, and its parts on demand.
//!
//! Nothing a package says of itself is trusted: sizes are those really
//! unpacked, names are only text and never become paths.

use std::collections::HashMap;

use encoding_rs::GBK;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

use super::budget::Budget;
use super::ole::is_encrypted_package;
use crate::contents::Unread;

/// Entries listed at most; the rest of the directory is not looked at.
const MOST_ENTRIES: usize = 20_000;
/// A part unpacked to no more than this may have any ratio.
const SMALL_PART: u64 = 1 << 20;
/// An empty package is nothing else.
pub(super) const END_OF_DIRECTORY: &[u8] = b"PK\x05\x06";
const END_OF_DIRECTORY_64: &[u8] = b"PK\x06\x06";
const LOCATOR_64: &[u8] = b"PK\x06\x07";
pub(super) const DIRECTORY_ENTRY: &[u8] = b"PK\x01\x02";
pub(super) const LOCAL_HEADER: &[u8] = b"PK\x03\x04";
/// A length that stands in the ZIP64 field instead.
const IN_ZIP64: u64 = 0xFFFF_FFFF;
/// Code page 437 from 0x80 on: names of old packers.
const CP437: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";

/// A file in a package, as its directory describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackageEntry {
    /// Its name with its folders, `/` between them, as written there.
    pub name: String,
    /// Bytes unpacked, as declared.
    pub size: u64,
    /// Needs a password.
    pub encrypted: bool,
    /// A folder.
    pub folder: bool,
    method: u16,
    packed: u64,
    /// Of the local header, from the start of the package.
    offset: u64,
}

/// A package, its directory read.
pub struct Package<'a> {
    bytes: &'a [u8],
    entries: Vec<PackageEntry>,
    /// Places in `entries` by name in small letters; the last of a name counts.
    by_name: HashMap<String, usize>,
    cut: bool,
}

impl<'a> Package<'a> {
    /// Reads the directory of a package.
    ///
    /// # Errors
    /// [`Unread::Damaged`] when there is none, [`Unread::Encrypted`] when it
    /// lies in a container with a password, [`Unread::TooSlow`].
    pub fn open(bytes: &'a [u8], budget: &mut Budget) -> Result<Self, Unread> {
        if is_encrypted_package(bytes) {
            return Err(Unread::Encrypted);
        }
        let mut directory = Directory::find(bytes).ok_or(Unread::Damaged)?;
        let mut entries = Vec::new();
        for entry in directory.by_ref().take(MOST_ENTRIES) {
            if entries.len() % 256 == 0 {
                budget.in_time()?;
            }
            entries.push(entry);
        }
        let by_name = entries
            .iter()
            .enumerate()
            .map(|(at, entry)| (key(&entry.name), at))
            .collect();
        Ok(Self {
            bytes,
            cut: directory.rest.starts_with(DIRECTORY_ENTRY) && entries.len() == MOST_ENTRIES,
            entries,
            by_name,
        })
    }

    /// What its directory lists, in its order; names may be there twice.
    pub fn names(&self) -> &[PackageEntry] {
        &self.entries
    }

    /// Whether there are more entries than are listed.
    pub fn is_cut(&self) -> bool {
        self.cut
    }

    /// Whether there is a part of this name; capitals and a leading `/` do not matter.
    pub fn has(&self, name: &str) -> bool {
        self.by_name.contains_key(&key(name))
    }

    /// Unpacks a part; none when there is none of this name.
    ///
    /// # Errors
    /// As [`Package::entry`].
    pub fn part(&self, name: &str, budget: &mut Budget) -> Result<Option<Vec<u8>>, Unread> {
        match self.by_name.get(&key(name)) {
            Some(&at) => self.entry(at, budget).map(Some),
            None => Ok(None),
        }
    }

    /// Unpacks an entry by its place in [`Package::names`].
    ///
    /// # Errors
    /// [`Unread::Encrypted`], [`Unread::Damaged`], [`Unread::TooLarge`] when
    /// the budget has too few bytes or entries left or the ratio is that of a
    /// bomb, [`Unread::TooSlow`], [`Unread::Unsupported`] when it is packed in
    /// a rare way.
    pub fn entry(&self, at: usize, budget: &mut Budget) -> Result<Vec<u8>, Unread> {
        budget.in_time()?;
        budget.entry()?;
        let entry = self.entries.get(at).ok_or(Unread::Damaged)?;
        if entry.encrypted {
            return Err(Unread::Encrypted);
        }
        let packed = self.packed(entry).ok_or(Unread::Damaged)?;
        match entry.method {
            0 => {
                budget.unpack(packed.len() as u64)?;
                Ok(packed.to_vec())
            }
            8 => inflate(packed, budget),
            _ => Err(Unread::Unsupported),
        }
    }

    /// The packed bytes of an entry.
    fn packed(&self, entry: &PackageEntry) -> Option<&'a [u8]> {
        let at = usize::try_from(entry.offset).ok()?;
        let header = self.bytes.get(at..)?;
        if !header.starts_with(LOCAL_HEADER) {
            return None;
        }
        let skip = 30 + usize::from(u16_at(header, 26)?) + usize::from(u16_at(header, 28)?);
        let length = usize::try_from(entry.packed).ok()?;
        header.get(skip..)?.get(..length)
    }
}

/// Inflates with a limit that counts what comes out.
fn inflate(packed: &[u8], budget: &mut Budget) -> Result<Vec<u8>, Unread> {
    let allowed = (packed.len() as u64)
        .saturating_mul(budget.ratio())
        .max(SMALL_PART)
        .min(budget.unpacked_left());
    let limit = usize::try_from(allowed).unwrap_or(usize::MAX);
    match decompress_to_vec_with_limit(packed, limit) {
        Ok(bytes) => {
            budget.unpack(bytes.len() as u64)?;
            Ok(bytes)
        }
        Err(error) => {
            // What was unpacked in vain is paid for too.
            budget.unpack(error.output.len() as u64)?;
            Err(match error.status {
                TINFLStatus::HasMoreOutput => Unread::TooLarge,
                _ => Unread::Damaged,
            })
        }
    }
}

/// The directory of a package, entry by entry.
pub(super) struct Directory<'a> {
    rest: &'a [u8],
    /// Bytes before the package: that of a program which unpacks itself.
    shift: u64,
}

impl Iterator for Directory<'_> {
    type Item = PackageEntry;

    fn next(&mut self) -> Option<PackageEntry> {
        let (mut entry, length) = entry(self.rest)?;
        entry.offset = entry.offset.saturating_add(self.shift);
        self.rest = self.rest.get(length..).unwrap_or_default();
        Some(entry)
    }
}

impl<'a> Directory<'a> {
    /// None when there is none.
    pub(super) fn find(bytes: &'a [u8]) -> Option<Self> {
        let from = bytes.len().saturating_sub(22 + 0xFFFF);
        let end = from + rfind(bytes.get(from..)?, END_OF_DIRECTORY)?;
        let record = bytes.get(end..)?;
        let (end, size, offset) = Self::in_64(bytes, end).unwrap_or((
            end,
            u64::from(u32_at(record, 12)?),
            u64::from(u32_at(record, 16)?),
        ));
        let start = (end as u64).checked_sub(size)?;
        Some(Self {
            rest: bytes
                .get(usize::try_from(start).ok()?..)
                .unwrap_or_default(),
            shift: start.checked_sub(offset)?,
        })
    }

    /// Place of the ZIP64 record, size and offset of the directory there.
    fn in_64(bytes: &[u8], end: usize) -> Option<(usize, u64, u64)> {
        let locator = bytes.get(end.checked_sub(20)?..end)?;
        if !locator.starts_with(LOCATOR_64) {
            return None;
        }
        let at = rfind(bytes.get(..end - 20)?, END_OF_DIRECTORY_64)?;
        let record = bytes.get(at..)?;
        Some((at, u64_at(record, 40)?, u64_at(record, 48)?))
    }
}

/// The entry at the start of `bytes`, and how long it is there.
fn entry(bytes: &[u8]) -> Option<(PackageEntry, usize)> {
    if !bytes.starts_with(DIRECTORY_ENTRY) {
        return None;
    }
    let flags = u16_at(bytes, 8)?;
    let [name, extra, comment] = [28, 30, 32].map(|at| u16_at(bytes, at).map(usize::from));
    let (name_end, comment) = (46 + name?, comment?);
    let extra_end = name_end + extra?;
    let name = name_of(bytes.get(46..name_end)?);
    let mut lengths = [24, 20, 42].map(|at| u32_at(bytes, at).map_or(0, u64::from));
    widen(&mut lengths, bytes.get(name_end..extra_end)?);
    let [size, packed, offset] = lengths;
    let entry = PackageEntry {
        folder: name.ends_with('/'),
        name,
        size,
        encrypted: flags & 1 != 0,
        method: u16_at(bytes, 10)?,
        packed,
        offset,
    };
    Some((entry, extra_end + comment))
}

/// Takes lengths that are too large for their field from the ZIP64 one.
fn widen(lengths: &mut [u64; 3], mut extra: &[u8]) {
    while let (Some(id), Some(length)) = (u16_at(extra, 0), u16_at(extra, 2)) {
        let end = 4 + usize::from(length);
        let mut field = extra.get(4..end).unwrap_or_default();
        if id == 1 {
            for value in lengths.iter_mut().filter(|value| **value == IN_ZIP64) {
                *value = u64_at(field, 0).unwrap_or(*value);
                field = field.get(8..).unwrap_or_default();
            }
        }
        extra = extra.get(end..).unwrap_or_default();
    }
}

/// A name with `/` between its folders, whatever the system wrote.
pub(super) fn name_of(bytes: &[u8]) -> String {
    text(bytes).replace('\\', "/")
}

/// A name: UTF-8 whatever its flag says, else GBK as Chinese Windows writes
/// it, else CP437 as the format has it.
fn text(bytes: &[u8]) -> String {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.to_owned();
    }
    if let Some(text) = GBK
        .decode_without_bom_handling_and_without_replacement(bytes)
        .filter(|_| has_double_bytes(bytes))
    {
        return text.into_owned();
    }
    let high: Vec<char> = CP437.chars().collect();
    bytes
        .iter()
        .map(|&byte| match byte.checked_sub(0x80) {
            Some(at) => high.get(usize::from(at)).copied().unwrap_or('?'),
            None => char::from(byte),
        })
        .collect()
}

/// Whether high bytes stand in pairs only, as they do in common Chinese.
fn has_double_bytes(bytes: &[u8]) -> bool {
    bytes
        .split(u8::is_ascii)
        .all(|run| run.len() % 2 == 0 && run.iter().all(|byte| *byte >= 0xA1))
}

/// A name as it is compared.
pub(super) fn key(name: &str) -> String {
    name.trim_start_matches('/').to_lowercase()
}

fn rfind(bytes: &[u8], mark: &[u8]) -> Option<usize> {
    bytes.windows(mark.len()).rposition(|window| window == mark)
}

/// The two bytes there, smallest first.
pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let field = bytes.get(at..)?.first_chunk()?;
    Some(u16::from_le_bytes(*field))
}

/// The four bytes there, smallest first.
pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let field = bytes.get(at..)?.first_chunk()?;
    Some(u32::from_le_bytes(*field))
}

fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    let field = bytes.get(at..)?.first_chunk()?;
    Some(u64::from_le_bytes(*field))
}

#[cfg(test)]
pub(super) mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::DeflateEncoder;

    use super::*;
    use crate::contents::FileLimits;

    /// A package of these parts, deflated.
    pub(in super::super) fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let (mut out, mut directory) = (Vec::new(), Vec::new());
        for (name, bytes) in parts {
            let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
            encoder.write_all(bytes).unwrap();
            let packed = encoder.finish().unwrap();
            let offset = out.len() as u32;
            let mut fields = vec![20, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0];
            fields.extend((packed.len() as u32).to_le_bytes());
            fields.extend((bytes.len() as u32).to_le_bytes());
            fields.extend((name.len() as u16).to_le_bytes());
            fields.extend([0, 0]);
            out.extend(LOCAL_HEADER);
            out.extend(&fields);
            out.extend(name.as_bytes());
            out.extend(&packed);
            directory.extend(DIRECTORY_ENTRY);
            directory.extend([20, 0]);
            directory.extend(&fields);
            directory.extend([0; 10]);
            directory.extend(offset.to_le_bytes());
            directory.extend(name.as_bytes());
        }
        let start = out.len() as u32;
        out.extend(&directory);
        out.extend(END_OF_DIRECTORY);
        out.extend([0; 4]);
        out.extend((parts.len() as u16).to_le_bytes());
        out.extend((parts.len() as u16).to_le_bytes());
        out.extend((directory.len() as u32).to_le_bytes());
        out.extend(start.to_le_bytes());
        out.extend([0, 0]);
        out
    }

    pub(in super::super) fn budget() -> Budget {
        Budget::new(&FileLimits::default(), || 0.0)
    }

    #[test]
    fn names_are_decoded_as_their_systems_write_them() {
        assert_eq!(text("报价.pdf".as_bytes()), "报价.pdf");
        assert_eq!(text(b"\xB1\xA8\xBC\xDB.pdf"), "报价.pdf");
        assert_eq!(text(b"M\x81ller.pdf"), "Müller.pdf");
    }

    #[test]
    fn gives_parts_by_name() {
        let bytes = zip(&[("a/B.xml", b"first"), ("../c", b"second"), ("d/", b"")]);
        let package = Package::open(&bytes, &mut budget()).unwrap();
        assert_eq!(package.names().len(), 3);
        assert_eq!(package.names()[1].name, "../c");
        assert_eq!(package.names()[1].size, 6);
        assert!(package.names()[2].folder);
        let part = package.part("/A/b.xml", &mut budget()).unwrap();
        assert_eq!(part.as_deref(), Some(b"first".as_slice()));
        assert_eq!(package.part("e", &mut budget()), Ok(None));
    }

    #[test]
    fn finds_a_package_behind_other_bytes() {
        let bytes = [b"MZ program".as_slice(), &zip(&[("a", b"first")])].concat();
        let package = Package::open(&bytes, &mut budget()).unwrap();
        assert_eq!(
            package.part("a", &mut budget()),
            Ok(Some(b"first".to_vec()))
        );
    }

    #[test]
    fn refuses_a_bomb_whatever_it_declares() {
        let zeros = vec![0; 8 << 20];
        let mut bytes = zip(&[("a", &zeros)]);
        // It declares ten bytes.
        let declared = (zeros.len() as u32).to_le_bytes();
        while let Some(at) = rfind(&bytes, &declared) {
            bytes[at..at + 4].copy_from_slice(&10_u32.to_le_bytes());
        }
        let package = Package::open(&bytes, &mut budget()).unwrap();
        assert_eq!(package.names()[0].size, 10);
        assert_eq!(package.entry(0, &mut budget()), Err(Unread::TooLarge));
    }

    #[test]
    fn damaged_packages_are_said_to_be() {
        let bytes = zip(&[("a", &[7; 5000])]);
        // The last two say how long a comment follows.
        for end in 0..bytes.len() - 2 {
            assert!(Package::open(&bytes[..end], &mut budget()).is_err());
        }
        for at in 0..bytes.len() {
            let mut bytes = bytes.clone();
            bytes[at] ^= 0xFF;
            if let Ok(package) = Package::open(&bytes, &mut budget()) {
                let _ = package.part("a", &mut budget());
            }
        }
    }

    #[test]
    fn names_of_old_packers_are_read() {
        assert_eq!(text(b"Pr\x84mie"), "Prämie");
        assert_eq!(CP437.chars().count(), 128);
    }
}
