//! Plain text: which letters its bytes mean, and its lines.

use std::borrow::Cow;
use std::str::Utf8Error;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::contents::{Contents, FileCell, FileLine, FilePart, Unread};

use super::budget::Budget;
use super::xml::one_line;

/// Bytes by which an encoding is guessed, from the first that is not ASCII on.
const GUESSED_BY: usize = 64 << 10;

/// Reads a plain text.
///
/// # Errors
/// [`Unread`] when a limit comes before the first line.
pub fn read(bytes: &[u8], budget: &mut Budget) -> Result<Contents, Unread> {
    let text = decode(bytes);
    let mut contents = Contents::default();
    budget.entry()?;
    contents
        .parts
        .push(part_of(&text, &mut contents.cut, budget)?);
    Ok(contents)
}

/// A text as a part: its lines with their numbers, empty ones left out. `cut`
/// is set when there is more than may be kept.
pub(super) fn part_of(text: &str, cut: &mut bool, budget: &mut Budget) -> Result<FilePart, Unread> {
    let mut part = FilePart::default();
    for (number, line) in (1..).zip(lines(text)) {
        budget.in_time()?;
        let line = one_line(line);
        if line.is_empty() {
            continue;
        }
        if budget.is_full() {
            *cut = true;
            break;
        }
        let kept = budget.keep(&line);
        *cut |= kept.len() < line.len();
        part.lines.push(paragraph(number, kept));
    }
    Ok(part)
}

/// A line of running text.
pub(super) fn paragraph(row: u32, text: &str) -> FileLine {
    FileLine {
        row,
        cells: vec![FileCell {
            column: 1,
            text: text.to_owned(),
            ..FileCell::default()
        }],
        ..FileLine::default()
    }
}

/// Lines, whichever system ended them; a form feed begins one too.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split(['\n', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'])
        .flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r'))
}

/// Bytes as text: by their mark, as UTF-8, by the zeros of UTF-16, or by what
/// letters most likely stand for the language they make up.
pub(super) fn decode(bytes: &[u8]) -> Cow<'_, str> {
    if is_marked(bytes) {
        return UTF_8.decode(bytes).0;
    }
    match std::str::from_utf8(bytes) {
        // Zeros are UTF-16, escapes in plain ASCII are Japanese of old mail.
        Ok(text) if !(text.contains('\0') || text.contains('\u{1b}') && text.is_ascii()) => {
            return Cow::Borrowed(text);
        }
        Err(error) if is_cut_off(bytes, &error) => return String::from_utf8_lossy(bytes),
        _ => {}
    }
    let encoding = utf16(bytes).unwrap_or_else(|| guessed(bytes));
    encoding.decode_without_bom_handling(bytes).0
}

/// Whether UTF-8 ends within a character. One byte that is the only one beyond
/// ASCII is a letter of another encoding: the é of "Café".
fn is_cut_off(bytes: &[u8], error: &Utf8Error) -> bool {
    let (whole, rest) = bytes
        .split_at_checked(error.valid_up_to())
        .unwrap_or((bytes, &[]));
    error.error_len().is_none() && (rest.len() > 1 || !whole.is_ascii())
}

/// Bytes as text in the encoding they are said to be in.
pub(super) fn decode_as<'a>(bytes: &'a [u8], charset: &str) -> Cow<'a, str> {
    match Encoding::for_label_no_replacement(charset.as_bytes()) {
        // Much that says to be ASCII or Latin is not.
        Some(encoding) if encoding != WINDOWS_1252 && encoding != UTF_8 => encoding.decode(bytes).0,
        _ => decode(bytes),
    }
}

/// Whether it begins with a byte order mark.
pub(super) fn is_marked(bytes: &[u8]) -> bool {
    Encoding::for_bom(bytes).is_some()
}

/// UTF-16 without a mark, when most letters are of the first 256: every other
/// byte is zero, and no byte between them.
pub(super) fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let pairs = bytes.get(..GUESSED_BY).unwrap_or(bytes).as_chunks::<2>().0;
    let zeros = |place: usize| pairs.iter().filter(|pair| pair[place] == 0).count();
    let mostly = pairs.len() - pairs.len() / 3;
    match (zeros(0), zeros(1)) {
        _ if pairs.is_empty() => None,
        (0, high) if high >= mostly => Some(UTF_16LE),
        (high, 0) if high >= mostly => Some(UTF_16BE),
        _ => None,
    }
}

fn guessed(bytes: &[u8]) -> &'static Encoding {
    let start = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
    let rest = bytes.get(start..).unwrap_or_default();
    let sample = rest.get(..GUESSED_BY).unwrap_or(rest);
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(sample, true);
    detector.guess(None, Utf8Detection::Allow)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contents::FileLimits;

    fn read_all(bytes: &[u8], limits: &FileLimits) -> Contents {
        read(bytes, &mut Budget::new(limits, || 0.0)).unwrap()
    }

    fn texts(contents: &Contents) -> Vec<(u32, &str)> {
        let lines = contents.parts.iter().flat_map(|part| &part.lines);
        lines.map(|l| (l.row, l.cells[0].text.as_str())).collect()
    }

    #[test]
    fn lines_keep_their_numbers() {
        let contents = read_all(
            b"one\ttwo  \r\n\r\n three\0\x0cfour",
            &FileLimits::default(),
        );
        assert_eq!(
            texts(&contents),
            [(1, "one two"), (3, "three"), (4, "four")]
        );
        assert!(!contents.cut);
    }

    #[test]
    fn text_beyond_the_limit_is_cut() {
        let limits = FileLimits {
            characters: 5,
            ..FileLimits::default()
        };
        let contents = read_all("äöü\nabc\nd\n".as_bytes(), &limits);
        assert_eq!(texts(&contents), [(1, "äöü"), (2, "ab")]);
        assert!(contents.cut);
        assert!(!read_all("äöüab\n\n".as_bytes(), &limits).cut);
    }

    #[test]
    fn encodings_of_trade_are_guessed() {
        let offer = "尊敬的客户：请查收附件中的报价单，单价为含税价格，交货期三十天。";
        let letter = "Sehr geehrte Damen und Herren, die Übergabe der Ware für Köln ist möglich.";
        let order = "Уважаемые господа, просим подтвердить заказ и сроки поставки товара.";
        let reply = "お世話になっております。見積書を添付いたしますのでご確認ください。";
        for (text, label) in [
            (offer, "gb18030"),
            (letter, "windows-1252"),
            (order, "windows-1251"),
            (reply, "shift_jis"),
            (reply, "iso-2022-jp"),
        ] {
            let encoding = Encoding::for_label(label.as_bytes()).unwrap();
            assert_eq!(decode(&encoding.encode(text).0), text, "{label}");
        }
        let utf16: Vec<u8> = letter.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decode(&utf16), letter);
        assert_eq!(decode(b"\xef\xbb\xbfx"), "x");
        assert_eq!(decode(b"abc\xe4\xb8"), "abc\u{fffd}");
        assert_eq!(decode(b"Caf\xe9"), "Café");
    }
}
