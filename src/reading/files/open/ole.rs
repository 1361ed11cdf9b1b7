//! Compound files: the containers of Office before 2007, and of packages with
//! a password.

use super::budget::Budget;
use super::package::{u16_at, u32_at};
use crate::contents::Unread;

const MAGIC: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
/// Bytes of an entry of the directory.
const ENTRY: usize = 128;
/// Streams shorter than this lie in the small sectors.
const SMALL_STREAM: usize = 4096;
const SMALL_SECTOR: usize = 64;
/// Sector numbers from here on mean something else: the end, a free one.
const NO_SECTOR: u32 = 0xFFFF_FFFA;

/// A compound file, its tables read.
pub(super) struct Compound<'a> {
    bytes: &'a [u8],
    sector: usize,
    next: Vec<u32>,
    next_small: Vec<u32>,
    directory: Vec<u8>,
}

/// A stream as the directory names it.
struct Stream {
    name: String,
    start: u32,
    size: usize,
}

/// Whether bytes are a document, workbook or presentation of Word, Excel or
/// PowerPoint 2007 and later that opens with a password only.
pub(super) fn is_encrypted_package(bytes: &[u8]) -> bool {
    Compound::open(bytes).is_some_and(|file| file.find("EncryptedPackage").is_some())
}

impl<'a> Compound<'a> {
    /// Reads the tables; none when there are none.
    pub(super) fn open(bytes: &'a [u8]) -> Option<Self> {
        if !bytes.starts_with(MAGIC) {
            return None;
        }
        let sector = match u16_at(bytes, 30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut file = Self {
            bytes,
            sector,
            next: Vec::new(),
            next_small: Vec::new(),
            directory: Vec::new(),
        };
        file.read_table()?;
        file.directory = file.chain(u32_at(bytes, 48)?);
        let small = file.chain(u32_at(bytes, 60)?);
        file.next_small = numbers(&small).collect();
        Some(file)
    }

    /// The table of which sector follows which; its own sectors are listed in
    /// the header and in a chain of lists.
    fn read_table(&mut self) -> Option<()> {
        let most = self.bytes.len() / self.sector;
        let mut list = self.bytes.get(76..512)?;
        let mut after = u32_at(self.bytes, 68)?;
        for _ in 0..=most {
            for at in numbers(list).filter(|&at| at < NO_SECTOR) {
                // No more than there are sectors, whatever the lists say.
                if self.next.len() <= most {
                    let sector = self.at(at)?;
                    self.next.extend(numbers(sector));
                }
            }
            if after >= NO_SECTOR {
                return Some(());
            }
            let sector = self.at(after)?;
            list = sector.get(..self.sector - 4)?;
            after = u32_at(sector, self.sector - 4)?;
        }
        None
    }

    fn at(&self, sector: u32) -> Option<&'a [u8]> {
        let start = (sector as usize).checked_add(1)?.checked_mul(self.sector)?;
        let rest = self.bytes.get(start..)?;
        // The last one may be cut short, but has something in it: chains may
        // go round in one that has nothing.
        rest.get(..self.sector)
            .or((!rest.is_empty()).then_some(rest))
    }

    /// The bytes of a chain of sectors, as far as it is whole.
    fn chain(&self, mut sector: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        while let (Some(piece), true) = (self.at(sector), bytes.len() <= self.bytes.len()) {
            bytes.extend(piece);
            match self.next.get(sector as usize) {
                Some(&next) if next < NO_SECTOR => sector = next,
                _ => break,
            }
        }
        bytes
    }

    fn streams(&self) -> impl Iterator<Item = Stream> {
        self.directory.chunks_exact(ENTRY).filter_map(|entry| {
            let length = usize::from(u16_at(entry, 64)?).clamp(2, 64) - 2;
            let name = entry.get(..length)?.chunks_exact(2);
            let units = name.filter_map(|unit| u16_at(unit, 0));
            Some(Stream {
                name: char::decode_utf16(units).filter_map(Result::ok).collect(),
                start: u32_at(entry, 116)?,
                size: usize::try_from(u32_at(entry, 120)?).ok()?,
            })
        })
    }

    fn find(&self, name: &str) -> Option<Stream> {
        self.streams()
            .find(|stream| stream.name.eq_ignore_ascii_case(name))
    }

    /// The bytes of a stream; none when there is none of this name.
    ///
    /// # Errors
    /// [`Unread::TooLarge`] when the budget has too few bytes left.
    pub(super) fn stream(
        &self,
        name: &str,
        budget: &mut Budget,
    ) -> Result<Option<Vec<u8>>, Unread> {
        let Some(stream) = self.find(name) else {
            return Ok(None);
        };
        let mut bytes = match stream.size < SMALL_STREAM {
            true => self.small(&stream),
            false => self.chain(stream.start),
        };
        bytes.truncate(stream.size);
        budget.unpack(bytes.len() as u64)?;
        Ok(Some(bytes))
    }

    fn small(&self, stream: &Stream) -> Vec<u8> {
        let start = self.streams().next().map_or(NO_SECTOR, |root| root.start);
        let (all, mut bytes, mut at) = (self.chain(start), Vec::new(), stream.start as usize);
        while bytes.len() < stream.size {
            let Some(piece) = all.chunks(SMALL_SECTOR).nth(at) else {
                break;
            };
            bytes.extend(piece);
            match self.next_small.get(at) {
                Some(&next) => at = next as usize,
                None => break,
            }
        }
        bytes
    }
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.chunks_exact(4).filter_map(|it| u32_at(it, 0))
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::package::tests::budget;
    use super::*;

    /// A compound file of one stream, which is made long enough for sectors.
    pub(in super::super) fn compound(name: &str, content: &[u8]) -> Vec<u8> {
        let mut content = content.to_vec();
        content.resize(content.len().max(SMALL_STREAM).next_multiple_of(512), 0);
        let sectors = content.len() as u32 / 512;
        let mut bytes = vec![0xFF; 512];
        bytes[..8].copy_from_slice(MAGIC);
        bytes[30..32].copy_from_slice(&9_u16.to_le_bytes());
        bytes[48..52].copy_from_slice(&1_u32.to_le_bytes());
        bytes[76..80].copy_from_slice(&0_u32.to_le_bytes());
        // Sector 0 is the table, 1 the directory, the stream follows.
        let mut table = vec![0xFFFF_FFFD, 0xFFFF_FFFE];
        table.extend((3..2 + sectors).chain([0xFFFF_FFFE]));
        table.resize(128, u32::MAX);
        bytes.extend(table.iter().flat_map(|next| next.to_le_bytes()));
        for (name, start, size) in [("Root Entry", 0xFFFF_FFFE, 0), (name, 2, sectors * 512)] {
            let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let length = entry.len() as u16 + 2;
            entry.resize(ENTRY, 0);
            entry[64..66].copy_from_slice(&length.to_le_bytes());
            entry[116..120].copy_from_slice(&u32::to_le_bytes(start));
            entry[120..124].copy_from_slice(&u32::to_le_bytes(size));
            bytes.extend(entry);
        }
        bytes.resize(512 * 3, 0);
        bytes.extend(content);
        bytes
    }

    #[test]
    fn streams_are_found() {
        let bytes = compound("EncryptedPackage", &[7; 5000]);
        assert!(is_encrypted_package(&bytes));
        assert!(!is_encrypted_package(&compound("Workbook", b"")));
        let file = Compound::open(&bytes).unwrap();
        let stream = file
            .stream("encryptedpackage", &mut budget())
            .unwrap()
            .unwrap();
        assert_eq!(&stream[..5000], [7; 5000]);
        assert_eq!(file.stream("other", &mut budget()), Ok(None));
    }

    #[test]
    fn damaged_files_do_no_harm() {
        let bytes = compound("Workbook", &[7; 5000]);
        for at in 0..1800 {
            for value in [0, 1, 0x7F, 0xFF] {
                let mut bytes = bytes.clone();
                bytes[at] = value;
                if let Some(file) = Compound::open(&bytes) {
                    let _ = file.stream("Workbook", &mut budget());
                }
                let _ = Compound::open(&bytes[..at]);
            }
        }
    }
}
