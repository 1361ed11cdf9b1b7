//! An archive that holds itself: unpacking what is in it never ends.
//!
//! After Russ Cox, "Zip Files All The Way Down": the packed bytes are a program
//! of two instructions of five bytes each, "copy what follows" and "repeat
//! what was last written", which writes the archive around it and itself.

/// Bytes of an instruction; header and directory are as many times as long.
const UNIT: usize = 5;
const NAME: &[u8] = b"a.zip";
/// Instructions as long as the header of the entry, and as the directory.
const HEADER: usize = 7;
const DIRECTORY: usize = 15;

/// The archive.
pub fn quine() -> Vec<u8> {
    // The program is as long whatever the header and the directory say.
    let length = program(&[0; HEADER * UNIT], &[0; DIRECTORY * UNIT]).len();
    let whole = length + (HEADER + DIRECTORY) * UNIT;
    let mut fields = vec![20, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    fields.extend((length as u32).to_le_bytes());
    fields.extend((whole as u32).to_le_bytes());
    fields.extend([NAME.len() as u8, 0, 0, 0]);
    let header = [b"PK\x03\x04", &fields[..], NAME].concat();
    let mut directory = [b"PK\x01\x02\x14\0", &fields[..], &[0; 14], NAME].concat();
    let (size, start) = (directory.len() as u32, (whole - DIRECTORY * UNIT) as u32);
    directory.extend(b"PK\x05\x06\0\0\0\0\x01\0\x01\0");
    directory.extend(size.to_le_bytes());
    directory.extend(start.to_le_bytes());
    // A comment fills it up.
    directory.extend(b"\x02\0..");
    [&header[..], &program(&header, &directory), &directory].concat()
}

/// The packed bytes: [`copy`] and what is copied, [`repeat`].
fn program(header: &[u8], directory: &[u8]) -> Vec<u8> {
    let (copy_header, repeat_header) = (copy(HEADER + 1), repeat(HEADER + 1));
    let (copy_end, repeat_end) = (copy(DIRECTORY + 1), repeat(DIRECTORY + 1));
    let (copy_0, copy_1, copy_4, repeat_4) = (copy(0), copy(1), copy(4), repeat(4));
    let pieces: &[&[&[u8]]] = &[
        &[&copy_header, header, &copy_header],
        &[&repeat_header],
        &[&copy_1, &repeat_header],
        &[&copy_1, &copy_1],
        &[&copy_4, &repeat_header, &copy_1, &copy_1, &copy_4],
        &[&repeat_4],
        &[&copy_4, &repeat_4, &copy_4, &repeat_4, &copy_4],
        &[&repeat_4],
        &[&copy_4, &repeat_4, &copy_0, &copy_0, &copy_end],
        &[&repeat_4],
        &[&copy_0, &copy_0, &copy_end, &repeat_end, directory],
        &[&repeat_end],
    ];
    pieces.concat().concat()
}

/// The head of a stored block of so many units.
fn copy(units: usize) -> Vec<u8> {
    let length = (units * UNIT) as u16;
    [&[0][..], &length.to_le_bytes(), &(!length).to_le_bytes()].concat()
}

/// A block that writes the last units once more.
fn repeat(units: usize) -> Vec<u8> {
    let mut bits = Bits::default();
    let last = units == DIRECTORY + 1;
    bits.push(usize::from(last) | 0b010, 3);
    // Symbols, further bits of a length and a distance (RFC 1951, 3.2.5).
    match units {
        4 => (0..2).for_each(|_| bits.pair((264, 0, 0), (8, 3, 3))),
        8 => bits.pair((273, 5, 3), (10, 7, 4)),
        _ => bits.pair((277, 13, 4), (12, 15, 5)),
    }
    bits.push(0, 7);
    if units == 8 {
        // An empty block fills it up to where the next may begin.
        bits.push(0b010, 3);
        bits.push(0, 7);
    }
    let mut bytes = bits.0.to_le_bytes().to_vec();
    bytes.truncate(UNIT);
    bytes
}

/// Bits, the first the lowest.
#[derive(Default)]
struct Bits(u64, u32);

impl Bits {
    fn push(&mut self, value: usize, length: u32) {
        self.0 |= (value as u64) << self.1;
        self.1 += length;
    }

    /// A length and a distance; codes stand the other way round.
    fn pair(&mut self, length: (usize, usize, u32), distance: (usize, usize, u32)) {
        self.push((length.0 - 256).reverse_bits() >> (usize::BITS - 7), 7);
        self.push(length.1, length.2);
        self.push(distance.0.reverse_bits() >> (usize::BITS - 5), 5);
        self.push(distance.1, distance.2);
    }
}
