//! One-byte encodings and the names of glyphs.

use std::borrow::Cow;

/// Names of glyphs with their letters in hexadecimal, sorted; from the Adobe
/// Glyph List (BSD-3-Clause), what European, Hebrew and Arabic scripts and
/// business signs need.
const NAMES: &str = include_str!("glyphs.txt");

const WINDOWS: &str = "€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ";

const MACINTOSH: &str = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨\0ÆØ\0±\0\0¥µ\0\0\0\0\0ªº\0æø¿¡¬\0ƒ\0\0«»… ÀÃÕŒœ–—“”‘’÷\0ÿŸ⁄¤‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\0ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

/// From 0xA0.
const STANDARD: &str = "\0¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ\0–†‡·\0¶•‚„”»…‰\0¿\0`´ˆ˜¯˘˙¨\0˚¸\0˝˛ˇ—\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0Æ\0ª\0\0\0\0ŁØŒº\0\0\0\0\0æ\0\0\0ı\0\0łøœß\0\0\0\0";

/// From 0x20.
const SYMBOL: &str = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧ∆ΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_\0αβχδεφγηιϕκλµνοπθρστυϖωξψζ{|}∼\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…\0\0↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑\0\0\0\0\0\0\0\0\0\0\0〉∫⌠\0⌡";

/// An encoding that gives every byte a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    /// `StandardEncoding`.
    Standard,
    /// `WinAnsiEncoding`.
    Windows,
    /// `MacRomanEncoding`.
    Macintosh,
    /// Of the font Symbol.
    Symbol,
    /// Of the font `ZapfDingbats`.
    Dingbats,
}

impl Encoding {
    /// An encoding by its name in a font.
    pub(super) fn named(name: &[u8]) -> Option<Self> {
        match name {
            b"StandardEncoding" => Some(Self::Standard),
            b"WinAnsiEncoding" | b"PDFDocEncoding" => Some(Self::Windows),
            b"MacRomanEncoding" => Some(Self::Macintosh),
            _ => None,
        }
    }

    /// The letter of a byte.
    pub(super) fn letter(self, byte: u8) -> Option<char> {
        let at = |table: &str, first: u8| {
            let index = usize::from(byte.checked_sub(first)?);
            table.chars().nth(index).filter(|c| *c != '\0')
        };
        match (self, byte) {
            (Self::Symbol, _) => at(SYMBOL, 0x20),
            (Self::Dingbats, _) => dingbat(byte),
            (Self::Standard, b'\'') => Some('’'),
            (Self::Standard, b'`') => Some('‘'),
            (_, 0x20..=0x7E) => Some(char::from(byte)),
            (Self::Standard, 0xA0..) => at(STANDARD, 0xA0),
            (Self::Macintosh, 0x80..) => at(MACINTOSH, 0x80),
            (Self::Windows, 0x80..=0x9F) => at(WINDOWS, 0x80),
            (Self::Windows, 0xA0..) => Some(char::from(byte)),
            _ => None,
        }
    }
}

/// The signs of `ZapfDingbats` stand in Unicode in their order, except those
/// that were there before.
fn dingbat(byte: u8) -> Option<char> {
    match byte {
        0x20 => Some(' '),
        0x25 => Some('☎'),
        0x48 => Some('★'),
        0x6C => Some('●'),
        0x6E => Some('■'),
        0x73 => Some('▲'),
        0x74 => Some('▼'),
        0x75 => Some('◆'),
        0x21..=0x7E => char::from_u32(0x2700 + u32::from(byte - 0x20)),
        _ => None,
    }
}

/// Appends the letters a glyph's name stands for; whether it is known.
pub(super) fn push_named(name: &str, out: &mut Vec<char>) -> bool {
    let base = name.split('.').next().unwrap_or(name);
    if base.is_empty() {
        return false;
    }
    let before = out.len();
    for part in base.split('_') {
        match letter_named(part) {
            Some(letter) => out.push(letter),
            None => {
                out.truncate(before);
                return false;
            }
        }
    }
    true
}

fn letter_named(name: &str) -> Option<char> {
    let mut letters = name.chars();
    if let (Some(only), None) = (letters.next(), letters.next()) {
        return Some(only);
    }
    listed(name).or_else(|| {
        let digits = name
            .strip_prefix("uni")
            .and_then(|rest| rest.get(..4))
            .or_else(|| {
                name.strip_prefix('u')
                    .filter(|rest| (4..=6).contains(&rest.len()))
            })?;
        char::from_u32(u32::from_str_radix(digits, 16).ok()?)
    })
}

/// Looks a name up by halving the sorted text.
fn listed(name: &str) -> Option<char> {
    let (mut low, mut high) = (0, NAMES.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let start = NAMES.get(..middle)?.rfind('\n').map_or(0, |at| at + 1);
        let line = NAMES.get(start..)?.lines().next()?;
        let (key, code) = line.split_once(' ')?;
        match key.cmp(name) {
            std::cmp::Ordering::Equal => {
                return char::from_u32(u32::from_str_radix(code, 16).ok()?);
            }
            std::cmp::Ordering::Less => low = start + line.len() + 1,
            std::cmp::Ordering::Greater => high = start,
        }
    }
    None
}

/// How the bytes of Chinese, Japanese and Korean text are put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wide {
    /// UTF-16, big end first.
    Utf16,
    /// UTF-8.
    Utf8,
    /// UTF-32, big end first.
    Utf32,
    /// One or two bytes of an older encoding; four of GB 18030.
    Old(&'static encoding_rs::Encoding),
    /// JIS in seven bits: EUC without its high bits.
    Jis,
}

impl Wide {
    /// The encoding behind one of the predefined maps.
    pub(super) fn named(map: &str) -> Option<Self> {
        let family = |names: &[&str]| names.iter().any(|name| map.contains(name));
        Some(match map {
            _ if family(&["UCS2", "UTF16"]) => Self::Utf16,
            _ if family(&["UTF8"]) => Self::Utf8,
            _ if family(&["UTF32"]) => Self::Utf32,
            "H" | "V" => Self::Jis,
            "EUC-H" | "EUC-V" => Self::Old(encoding_rs::EUC_JP),
            _ if family(&["GB-EUC", "GBK", "GBpc"]) => Self::Old(encoding_rs::GB18030),
            _ if family(&["B5"]) => Self::Old(encoding_rs::BIG5),
            _ if family(&["RKSJ"]) => Self::Old(encoding_rs::SHIFT_JIS),
            _ if family(&["KSC"]) => Self::Old(encoding_rs::EUC_KR),
            _ => return None,
        })
    }

    /// How many bytes the first code has.
    pub(super) fn length(self, bytes: &[u8]) -> usize {
        let first = bytes.first().copied().unwrap_or(0);
        let length = match self {
            Self::Utf16 if (0xD8..=0xDB).contains(&first) => 4,
            Self::Utf16 | Self::Jis => 2,
            Self::Utf32 => 4,
            Self::Utf8 => match first {
                0x00..=0xBF => 1,
                0xC0..=0xDF => 2,
                0xE0..=0xEF => 3,
                _ => 4,
            },
            Self::Old(encoding) => old_length(encoding, first, bytes.get(1).copied()),
        };
        length.min(bytes.len()).max(1)
    }

    /// The letters of one code.
    pub(super) fn letters(self, code: &[u8]) -> Cow<'_, str> {
        match self {
            Self::Utf16 => encoding_rs::UTF_16BE.decode_without_bom_handling(code).0,
            Self::Utf8 => encoding_rs::UTF_8.decode_without_bom_handling(code).0,
            Self::Utf32 => {
                let number = code.iter().fold(0, |n, b| n << 8 | u32::from(*b));
                char::from_u32(number)
                    .map(String::from)
                    .unwrap_or_default()
                    .into()
            }
            Self::Old(encoding) => encoding.decode_without_bom_handling(code).0,
            Self::Jis => {
                let high: Vec<u8> = code.iter().map(|b| b | 0x80).collect();
                let text = encoding_rs::EUC_JP.decode_without_bom_handling(&high).0;
                text.into_owned().into()
            }
        }
    }
}

fn old_length(encoding: &encoding_rs::Encoding, first: u8, second: Option<u8>) -> usize {
    match first {
        ..=0x80 | 0xFF => 1,
        // Half-width katakana.
        0xA0..=0xDF if encoding == encoding_rs::SHIFT_JIS => 1,
        0x8F if encoding == encoding_rs::EUC_JP => 3,
        _ if encoding == encoding_rs::GB18030 && second.is_some_and(|b| b.is_ascii_digit()) => 4,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str) -> String {
        let mut out = Vec::new();
        push_named(name, &mut out);
        out.into_iter().collect()
    }

    #[test]
    fn names_of_glyphs() {
        for (name, letters) in [
            ("AE", "Æ"),
            ("zerosuperior", "⁰"),
            ("afii10017", "А"),
            ("Euro", "€"),
            ("one.tab", "1"),
            ("f_f_i", "ffi"),
            ("uni4E2D", "中"),
            ("u1F600", "😀"),
            ("A", "A"),
            ("nothing-like-it", ""),
        ] {
            assert_eq!(named(name), letters, "{name}");
        }
    }

    #[test]
    fn the_list_is_sorted() {
        let names: Vec<&str> = NAMES.lines().filter_map(|l| l.split(' ').next()).collect();
        assert!(names.is_sorted());
        assert!(names.iter().all(|name| listed(name).is_some()));
    }

    #[test]
    fn bytes_of_encodings() {
        assert_eq!(Encoding::Windows.letter(0x80), Some('€'));
        assert_eq!(Encoding::Macintosh.letter(0x8A), Some('ä'));
        assert_eq!(Encoding::Macintosh.letter(0xFF), Some('ˇ'));
        assert_eq!(Encoding::Standard.letter(0xFB), Some('ß'));
        assert_eq!(Encoding::Symbol.letter(0xA0), Some('€'));
        assert_eq!(Encoding::Symbol.letter(0xE5), Some('∑'));
        assert_eq!(Encoding::Dingbats.letter(0x34), Some('✔'));
    }

    #[test]
    fn wide_codes() {
        let gbk = Wide::named("GBK-EUC-H").unwrap();
        assert_eq!(gbk.length(b"\xD6\xD0A"), 2);
        assert_eq!(gbk.letters(b"\xD6\xD0"), "中");
        let jis = Wide::named("H").unwrap();
        assert_eq!(jis.letters(b"\x46\x7C"), "日");
        let ucs2 = Wide::named("UniGB-UCS2-H").unwrap();
        assert_eq!(ucs2.letters(b"\x4E\x2D"), "中");
    }
}
