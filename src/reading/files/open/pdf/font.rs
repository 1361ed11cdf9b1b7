//! Fonts as far as text needs them: codes of a string, their letters and how
//! wide they are.

use hayro_syntax::object::{Array, Dict, MaybeRef, Name, Number, Object, Stream};

use super::super::budget::Budget;
use super::cmap::CMap;
use super::encoding::{Encoding, Wide, push_named};
use super::metrics::standard_width;
use super::streams::unpacked;
use crate::contents::Unread;

/// A font, read.
pub(super) struct Font {
    kind: Kind,
    letters: Option<Letters>,
    /// Thousandths of its size, or what the matrix of a font of drawings says.
    unit: f32,
    /// Written from top to bottom.
    pub vertical: bool,
}

enum Kind {
    Simple(Box<Simple>),
    Composite(Composite),
}

struct Simple {
    /// The letters of every byte.
    letters: Vec<Vec<char>>,
    /// The width of every byte.
    widths: Vec<f32>,
}

struct Composite {
    codes: Codes,
    /// First glyph, last glyph, their width; sorted.
    ranges: Vec<(u32, u32, f32)>,
    /// First glyph and widths from there.
    lists: Vec<(u32, Vec<f32>)>,
    default: f32,
}

/// How the codes of a composite font are put together.
enum Codes {
    /// Two bytes, the number of the glyph.
    Identity,
    Wide(Wide),
    Map(CMap),
}

/// What the map to letters says.
enum Letters {
    Map(CMap),
    /// The code is the letter.
    Code,
}

/// A code of a string.
pub(super) struct Code {
    /// Bytes it takes.
    pub length: usize,
    /// Part of the size of the font.
    pub width: f32,
    /// A single byte 32, which word spacing makes wider.
    pub blank: bool,
}

/// Widths kept of one font at most.
const MOST_WIDTHS: usize = 100_000;

impl Font {
    /// Reads a font.
    ///
    /// # Errors
    /// When the limits are reached.
    pub(super) fn read(dict: &Dict, budget: &mut Budget) -> Result<Self, Unread> {
        let letters = letters(dict, budget)?;
        let subtype = dict.get::<Name>(b"Subtype");
        if subtype.as_deref() == Some(b"Type0") {
            return Self::composite(dict, letters, budget);
        }
        let unit = match subtype.as_deref() {
            Some(b"Type3") => dict
                .get::<Array>(b"FontMatrix")
                .and_then(|matrix| matrix.iter::<f32>().next())
                .map_or(0.001, f32::abs),
            _ => 0.001,
        };
        Ok(Self {
            kind: Kind::Simple(Box::new(Simple::read(dict, budget)?)),
            letters,
            unit,
            vertical: false,
        })
    }

    fn composite(
        dict: &Dict,
        letters: Option<Letters>,
        budget: &mut Budget,
    ) -> Result<Self, Unread> {
        let codes = codes(dict, budget)?;
        let vertical = match &codes {
            Codes::Map(map) => map.vertical,
            _ => dict
                .get::<Name>(b"Encoding")
                .is_some_and(|name| name.as_str().ends_with("-V")),
        };
        let descendant = dict
            .get::<Array>(b"DescendantFonts")
            .and_then(|fonts| fonts.iter::<Dict>().next())
            .unwrap_or_default();
        let mut composite = Composite {
            codes,
            ranges: Vec::new(),
            lists: Vec::new(),
            default: descendant.get::<f32>(b"DW").unwrap_or(1000.0),
        };
        if let Some(widths) = descendant.get::<Array>(b"W") {
            composite.read_widths(&widths, budget)?;
        }
        Ok(Self {
            kind: Kind::Composite(composite),
            letters,
            unit: 0.001,
            vertical,
        })
    }

    /// The first code of `bytes`, with its letters appended to `out`; none
    /// are when they are not known.
    pub(super) fn next(&self, bytes: &[u8], out: &mut Vec<char>) -> Option<Code> {
        let first = *bytes.first()?;
        let (code, length, width) = match &self.kind {
            Kind::Simple(simple) => (
                u32::from(first),
                1,
                simple
                    .widths
                    .get(usize::from(first))
                    .copied()
                    .unwrap_or(0.0),
            ),
            Kind::Composite(composite) => composite.code(bytes),
        };
        let taken = bytes.get(..length)?;
        let known = match &self.letters {
            // Some write the letters where the glyphs belong.
            Some(Letters::Map(map)) => {
                map.push(code, out) || push_code(map.glyph(code).unwrap_or(0), out)
            }
            Some(Letters::Code) => push_code(code, out),
            None => false,
        };
        if !known {
            self.push_letters(taken, code, out);
        }
        Some(Code {
            length,
            width: width * self.unit,
            blank: length == 1 && first == b' ',
        })
    }

    fn push_letters(&self, taken: &[u8], code: u32, out: &mut Vec<char>) {
        match &self.kind {
            Kind::Simple(simple) => {
                out.extend(simple.letters.get(code as usize).into_iter().flatten());
            }
            Kind::Composite(composite) => {
                if let Codes::Wide(wide) = composite.codes {
                    out.extend(wide.letters(taken).chars());
                }
            }
        }
    }
}

/// Appends the character of a number; whether there is one.
fn push_code(code: u32, out: &mut Vec<char>) -> bool {
    let letter = char::from_u32(code).filter(|c| *c != '\0');
    out.extend(letter);
    letter.is_some()
}

fn letters(dict: &Dict, budget: &mut Budget) -> Result<Option<Letters>, Unread> {
    if let Some(stream) = dict.get::<Stream>(b"ToUnicode") {
        let data = unpacked(&stream, budget)?;
        return Ok(data.map(|data| Letters::Map(CMap::parse(&data))));
    }
    let named = dict.get::<Name>(b"ToUnicode");
    Ok(named
        .filter(|name| name.as_str().starts_with("Identity"))
        .map(|_| Letters::Code))
}

fn codes(dict: &Dict, budget: &mut Budget) -> Result<Codes, Unread> {
    if let Some(stream) = dict.get::<Stream>(b"Encoding") {
        let map = unpacked(&stream, budget)?
            .map(|data| CMap::parse(&data))
            .filter(CMap::has_spaces);
        return Ok(map.map_or(Codes::Identity, Codes::Map));
    }
    let wide = dict
        .get::<Name>(b"Encoding")
        .and_then(|name| Wide::named(name.as_str()));
    Ok(wide.map_or(Codes::Identity, Codes::Wide))
}

impl Simple {
    fn read(dict: &Dict, budget: &mut Budget) -> Result<Self, Unread> {
        let name = dict
            .get::<Name>(b"BaseFont")
            .map(|name| name.as_str().to_owned())
            .unwrap_or_default();
        let descriptor = dict.get::<Dict>(b"FontDescriptor").unwrap_or_default();
        let encoding = dict.get::<Dict>(b"Encoding");
        let named = match &encoding {
            Some(encoding) => encoding.get::<Name>(b"BaseEncoding"),
            None => dict.get::<Name>(b"Encoding"),
        };
        let mut names = Vec::new();
        if named.is_none()
            && let Some(program) = descriptor.get::<Stream>(b"FontFile")
        {
            names = own_names(&program, budget)?;
        }
        if let Some(differences) = encoding.and_then(|e| e.get::<Array>(b"Differences")) {
            take_differences(&differences, &mut names);
        }
        let base = named
            .and_then(|name| Encoding::named(&name))
            .unwrap_or_else(|| own_encoding(dict, &name));
        Ok(Self {
            letters: (0..=255)
                .map(|byte| letters_of(byte, &names, base))
                .collect(),
            widths: simple_widths(dict, &descriptor, &name),
        })
    }
}

/// The width of every byte; those of a standard font need not be said.
fn simple_widths(dict: &Dict, descriptor: &Dict, name: &str) -> Vec<f32> {
    let list = dict.get::<Array>(b"Widths");
    let said: Vec<f32> = list
        .map(|widths| widths.iter::<f32>().take(256).collect())
        .unwrap_or_default();
    let first = dict.get::<u32>(b"FirstChar").unwrap_or(0);
    let missing = descriptor
        .get::<f32>(b"MissingWidth")
        .filter(|_| !said.is_empty());
    (0..=255u8)
        .map(|byte| {
            u32::from(byte)
                .checked_sub(first)
                .and_then(|at| said.get(at as usize).copied())
                .or(missing)
                .unwrap_or_else(|| standard_width(name, byte))
        })
        .collect()
}

/// The letters of a byte: by the name of its glyph, else by the encoding.
fn letters_of(byte: u8, names: &[Option<String>], base: Encoding) -> Vec<char> {
    let mut out = Vec::new();
    let named = names.get(usize::from(byte)).and_then(Option::as_deref);
    if !named.is_some_and(|name| name == ".notdef" || push_named(name, &mut out)) {
        out.extend(base.letter(byte));
    }
    out
}

/// The encoding of a font that names none.
fn own_encoding(dict: &Dict, name: &str) -> Encoding {
    let truetype = dict.get::<Name>(b"Subtype").as_deref() == Some(b"TrueType");
    match name {
        _ if name.ends_with("Symbol") || name.contains("Symbol,") => Encoding::Symbol,
        _ if name.contains("ZapfDingbats") => Encoding::Dingbats,
        _ if truetype => Encoding::Windows,
        _ => Encoding::Standard,
    }
}

fn take_differences(differences: &Array, names: &mut Vec<Option<String>>) {
    names.resize(256, None);
    let mut code = 0;
    for object in differences.iter::<Object>().take(2048) {
        match object {
            Object::Number(number) => code = number.as_i64().clamp(0, 256) as usize,
            Object::Name(name) => {
                if let Some(place) = names.get_mut(code) {
                    *place = Some(name.as_str().to_owned());
                }
                code += 1;
            }
            _ => {}
        }
    }
}

/// The names a Type 1 program gives its codes: `dup 65 /A put`, in the part
/// of it that is plain text.
fn own_names(program: &Stream, budget: &mut Budget) -> Result<Vec<Option<String>>, Unread> {
    let data = unpacked(program, budget)?.unwrap_or_default();
    let head = data.get(..data.len().min(64 << 10)).unwrap_or_default();
    let end = head
        .windows(5)
        .position(|word| word == b"eexec")
        .unwrap_or(head.len());
    let text = String::from_utf8_lossy(head.get(..end).unwrap_or_default());
    let mut names = vec![None; 256];
    let mut words = text.split_whitespace();
    while let Some(word) = words.next() {
        if word != "dup" {
            continue;
        }
        let code = words.next().and_then(|word| word.parse::<usize>().ok());
        let name = code
            .and(words.next())
            .and_then(|word| word.strip_prefix('/'));
        if let (Some(code), Some(name)) = (code, name)
            && let Some(place) = names.get_mut(code)
        {
            *place = Some(name.to_owned());
        }
    }
    Ok(names)
}

impl Composite {
    /// `first [w w …]` or `first last w`, any number of times.
    fn read_widths(&mut self, widths: &Array, budget: &Budget) -> Result<(), Unread> {
        let mut numbers: Vec<f32> = Vec::new();
        let mut kept = 0;
        for object in widths.iter::<Object>().take(MOST_WIDTHS) {
            budget.in_time()?;
            match (object, numbers.as_slice()) {
                (Object::Array(list), [first]) => {
                    let list: Vec<f32> = list
                        .raw_iter()
                        .map_while(|width| match width {
                            MaybeRef::NotRef(Object::Number(width)) => Some(width.as_f32()),
                            _ => None,
                        })
                        .take(MOST_WIDTHS - kept)
                        .collect();
                    kept += list.len();
                    self.lists.push((*first as u32, list));
                    numbers.clear();
                }
                (Object::Number(width), [first, last]) => {
                    self.ranges
                        .push((*first as u32, *last as u32, Number::as_f32(&width)));
                    numbers.clear();
                }
                (Object::Number(number), _) => numbers.push(number.as_f32()),
                _ => numbers.clear(),
            }
        }
        self.ranges.sort_by_key(|range| range.0);
        self.lists.sort_by_key(|list| list.0);
        Ok(())
    }

    /// The first code, its length and its width.
    fn code(&self, bytes: &[u8]) -> (u32, usize, f32) {
        let (code, length) = match &self.codes {
            Codes::Map(map) => map.code(bytes),
            Codes::Identity => (0, bytes.len().min(2)),
            Codes::Wide(wide) => (0, wide.length(bytes)),
        };
        let code = match &self.codes {
            Codes::Map(_) => code,
            _ => bytes
                .iter()
                .take(length)
                .fold(0, |code, b| code << 8 | u32::from(*b)),
        };
        let width = match &self.codes {
            Codes::Identity => self.width(code),
            Codes::Map(map) => self.width(map.glyph(code).unwrap_or(code)),
            // In all their collections the letters of ASCII are the first.
            Codes::Wide(_) if (0x20..0x7F).contains(&code) => {
                self.listed(code - 31).unwrap_or(500.0)
            }
            Codes::Wide(_) => self.default,
        };
        (code, length, width)
    }

    fn width(&self, glyph: u32) -> f32 {
        self.listed(glyph).unwrap_or(self.default)
    }

    fn listed(&self, glyph: u32) -> Option<f32> {
        let after = self.lists.partition_point(|list| list.0 <= glyph);
        let listed = self
            .lists
            .get(..after)?
            .last()
            .and_then(|(first, list)| list.get((glyph - first) as usize).copied());
        listed.or_else(|| {
            let after = self.ranges.partition_point(|range| range.0 <= glyph);
            let range = self.ranges.get(..after)?.last()?;
            (glyph <= range.1).then_some(range.2)
        })
    }
}
