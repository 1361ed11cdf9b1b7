//! Character maps: which bytes of a string are one code, which glyph that is
//! and which letters.

/// Entries of one map at most.
const MOST: usize = 100_000;

/// Bytes of a name, number or string of a map that are looked at.
const LONGEST: usize = 64;

/// A map as embedded in a file: of codes to glyphs, or to letters.
#[derive(Debug, Default)]
pub(super) struct CMap {
    /// Lengths in bytes and bounds of the codes.
    spaces: Vec<(u8, u32, u32)>,
    letters: Vec<Letters>,
    glyphs: Vec<(u32, u32, u32)>,
    /// Written from top to bottom.
    pub vertical: bool,
}

/// The letters of a range of codes: of its first, counted up in the last.
#[derive(Debug)]
struct Letters {
    first: u32,
    last: u32,
    units: Vec<u16>,
}

enum Token {
    Bytes(Vec<u8>),
    Number(u32),
    Name(Vec<u8>),
    Word(Vec<u8>),
    Open,
    Close,
}

impl CMap {
    /// Reads a map; what is not understood in it is passed over.
    pub(super) fn parse(data: &[u8]) -> Self {
        let mut map = Self::default();
        let mut tokens = Tokens { data, at: 0 };
        let mut operands = Vec::new();
        while let Some(token) = tokens.next() {
            match token {
                Token::Word(word) if word == b"def" => {
                    if let [.., Token::Name(name), Token::Number(mode)] = operands.as_slice()
                        && name == b"WMode"
                    {
                        map.vertical = *mode == 1;
                    }
                    operands.clear();
                }
                Token::Word(word) => {
                    map.section(&word, &operands);
                    operands.clear();
                }
                // A section has 100 entries of up to three operands.
                token if operands.len() < MOST => operands.push(token),
                _ => operands.clear(),
            }
        }
        map.letters.sort_by_key(|range| range.first);
        map.glyphs.sort_by_key(|range| range.0);
        map
    }

    fn section(&mut self, end: &[u8], operands: &[Token]) {
        if self.letters.len() + self.glyphs.len() + self.spaces.len() > MOST {
            return;
        }
        match end {
            b"endcodespacerange" => self.spaces.extend(
                pairs(operands)
                    .map(|(low, high)| (low.len().min(4) as u8, number(low), number(high))),
            ),
            b"endbfchar" => {
                for (code, letters) in pairs(operands) {
                    self.push_letters(number(code), number(code), letters);
                }
            }
            b"endbfrange" => self.letter_ranges(operands),
            b"endcidchar" => {
                for entry in operands.chunks(2) {
                    if let [Token::Bytes(code), Token::Number(glyph)] = entry {
                        self.glyphs.push((number(code), number(code), *glyph));
                    }
                }
            }
            b"endcidrange" => {
                for entry in operands.chunks(3) {
                    if let [Token::Bytes(low), Token::Bytes(high), Token::Number(glyph)] = entry {
                        self.glyphs.push((number(low), number(high), *glyph));
                    }
                }
            }
            _ => {}
        }
    }

    /// `<low> <high> <letters>` or `<low> <high> [<letters> …]`.
    fn letter_ranges(&mut self, operands: &[Token]) {
        let mut rest = operands;
        while let [Token::Bytes(low), Token::Bytes(high), tail @ ..] = rest {
            let (low, high) = (number(low), number(high));
            match tail {
                [Token::Bytes(letters), tail @ ..] => {
                    self.push_letters(low, high, letters);
                    rest = tail;
                }
                [Token::Open, tail @ ..] => {
                    let mut code = low;
                    rest = tail;
                    while let [token, tail @ ..] = rest {
                        rest = tail;
                        match token {
                            Token::Bytes(letters) => self.push_letters(code, code, letters),
                            Token::Close => break,
                            _ => {}
                        }
                        code = code.saturating_add(1);
                    }
                }
                _ => return,
            }
        }
    }

    fn push_letters(&mut self, first: u32, last: u32, letters: &[u8]) {
        let units: Vec<u16> = match letters {
            [byte] => vec![u16::from(*byte)],
            _ => letters
                .chunks_exact(2)
                .map(|pair| pair.iter().fold(0, |unit, b| unit << 8 | u16::from(*b)))
                .collect(),
        };
        if !units.is_empty() && last >= first && self.letters.len() < MOST {
            self.letters.push(Letters { first, last, units });
        }
    }

    /// Whether it says which codes there are.
    pub(super) fn has_spaces(&self) -> bool {
        !self.spaces.is_empty()
    }

    /// The first code of some bytes and its length.
    pub(super) fn code(&self, bytes: &[u8]) -> (u32, usize) {
        let mut code = 0;
        for (length, byte) in (1..=4).zip(bytes) {
            code = code << 8 | u32::from(*byte);
            let fits = |space: &&(u8, u32, u32)| space.0 == length && within(code, space);
            if self.spaces.iter().any(|space| fits(&space)) {
                return (code, usize::from(length));
            }
        }
        let shortest = self.spaces.iter().map(|space| space.0).min().unwrap_or(1);
        let length = usize::from(shortest.max(1)).min(bytes.len());
        (number(bytes.get(..length).unwrap_or_default()), length)
    }

    /// The glyph of a code.
    pub(super) fn glyph(&self, code: u32) -> Option<u32> {
        let after = self.glyphs.partition_point(|range| range.0 <= code);
        let near = self.glyphs.get(..after)?.iter().rev().take(4);
        near.into_iter()
            .find(|range| code <= range.1)
            .map(|range| range.2.saturating_add(code - range.0))
    }

    /// Appends the letters of a code; whether there are any.
    pub(super) fn push(&self, code: u32, out: &mut Vec<char>) -> bool {
        let after = self.letters.partition_point(|range| range.first <= code);
        let near = self.letters.get(..after).unwrap_or_default().iter().rev();
        let Some(range) = near.take(4).find(|range| code <= range.last) else {
            return false;
        };
        let last = range.units.len() - 1;
        let units = range
            .units
            .iter()
            .enumerate()
            .map(|(at, unit)| match at == last {
                true => unit.wrapping_add((code - range.first) as u16),
                false => *unit,
            });
        out.extend(char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)));
        true
    }
}

/// Whether every byte of a code lies between those of the bounds.
fn within(code: u32, &(_, low, high): &(u8, u32, u32)) -> bool {
    let bytes = code.to_be_bytes().into_iter();
    bytes
        .zip(low.to_be_bytes().into_iter().zip(high.to_be_bytes()))
        .all(|(byte, (low, high))| low <= byte && byte <= high)
}

fn number(bytes: &[u8]) -> u32 {
    bytes
        .iter()
        .take(4)
        .fold(0, |code, b| code << 8 | u32::from(*b))
}

fn pairs(operands: &[Token]) -> impl Iterator<Item = (&[u8], &[u8])> {
    operands.chunks(2).filter_map(|pair| match pair {
        [Token::Bytes(a), Token::Bytes(b)] => Some((a.as_slice(), b.as_slice())),
        _ => None,
    })
}

/// The words of a map.
struct Tokens<'a> {
    data: &'a [u8],
    at: usize,
}

impl Tokens<'_> {
    fn next(&mut self) -> Option<Token> {
        loop {
            let byte = *self.data.get(self.at)?;
            self.at += 1;
            match byte {
                b'%' => self.skip(|b| b != b'\n' && b != b'\r'),
                b'<' if self.data.get(self.at) == Some(&b'<') => self.at += 1,
                b'<' => return Some(self.hexadecimal()),
                b'(' => self.skip(|b| b != b')'),
                b'[' => return Some(Token::Open),
                b']' => return Some(Token::Close),
                b'/' => return Some(Token::Name(self.word(self.at))),
                b'>' | b')' | b'{' | b'}' => {}
                b if b.is_ascii_whitespace() || b == 0 => {}
                _ => return Some(number_or_word(self.word(self.at - 1))),
            }
        }
    }

    fn skip(&mut self, inside: fn(u8) -> bool) {
        while self.data.get(self.at).is_some_and(|b| inside(*b)) {
            self.at += 1;
        }
    }

    fn hexadecimal(&mut self) -> Token {
        let start = self.at;
        self.skip(|b| b != b'>');
        let text = self.data.get(start..self.at).unwrap_or_default();
        let digits: Vec<u8> = text
            .iter()
            .filter_map(|b| char::from(*b).to_digit(16))
            .map(|digit| digit as u8)
            .take(LONGEST)
            .collect();
        let byte = |pair: &[u8]| pair.first().unwrap_or(&0) << 4 | pair.get(1).unwrap_or(&0);
        Token::Bytes(digits.chunks(2).map(byte).collect())
    }

    fn word(&mut self, start: usize) -> Vec<u8> {
        self.at = start;
        self.skip(|b| !b.is_ascii_whitespace() && !b"<>[]()/%{}\0".contains(&b));
        let end = self.at.min(start + LONGEST);
        self.data.get(start..end).unwrap_or_default().to_vec()
    }
}

fn number_or_word(word: Vec<u8>) -> Token {
    match std::str::from_utf8(&word).map(str::parse) {
        Ok(Ok(number)) => Token::Number(number),
        _ => Token::Word(word),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(map: &CMap, code: u32) -> String {
        let mut out = Vec::new();
        map.push(code, &mut out);
        out.into_iter().collect()
    }

    #[test]
    fn letters_of_codes() {
        let map = CMap::parse(
            b"/WMode 1 def 1 begincodespacerange <00> <7F> <8140> <FEFE> endcodespacerange
            2 beginbfchar <01> <00660069> <02> <> <8140> <D840DC3E> endbfchar
            2 beginbfrange <10> <12> <0041> <20> <21> [<0061> <0062>] endbfrange
            1 begincidrange <10> <1F> 100 endcidrange",
        );
        assert!(map.vertical);
        assert_eq!(letters(&map, 1), "fi");
        assert_eq!(letters(&map, 0x12), "C");
        assert_eq!(letters(&map, 0x21), "b");
        assert_eq!(letters(&map, 0x8140), "\u{2003E}");
        assert_eq!(letters(&map, 0x30), "");
        assert_eq!(map.glyph(0x11), Some(101));
        assert_eq!(map.code(b"\x81\x40\x20"), (0x8140, 2));
        assert_eq!(map.code(b"\x20\x20"), (0x20, 1));
    }
}
