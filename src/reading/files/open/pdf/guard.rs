//! What is looked at before the library opens a file: it unpacks the streams
//! with its objects without a limit, and in damaged files it looks for the
//! ends of streams and dictionaries again and again.

use super::super::budget::Budget;
use super::streams::inflated;
use crate::contents::Unread;

/// Bytes before `stream` in which its dictionary is looked for.
const DICTIONARY: usize = 4096;

/// Bytes of operators that may be gone through for ends of pictures.
const MOST_SEARCHED: usize = 1 << 30;

/// Dictionaries within dictionaries at most.
const DEEPEST: usize = 150;

/// How often the file may be gone through for ends of streams.
const PASSES: usize = 64;

/// Goes through a file once.
///
/// # Errors
/// [`Unread::TooLarge`] when streams of objects unpack to more than the
/// limits allow, [`Unread::Damaged`] when the ends of too many are lost,
/// [`Unread::TooSlow`] when the time is over.
pub(super) fn check(bytes: &[u8], budget: &Budget) -> Result<(), Unread> {
    if depth(bytes) > DEEPEST {
        return Err(Unread::Damaged);
    }
    let ends = places(bytes, b"endstream");
    let mut ends = ends.iter().peekable();
    let (mut searched, mut unpacked) = (0usize, 0u64);
    for start in places(bytes, b"stream") {
        budget.in_time()?;
        // `endstream` holds the word too.
        while ends.peek().is_some_and(|end| **end + 3 < start) {
            ends.next();
        }
        let end = ends.peek().map_or(bytes.len(), |end| **end);
        if end + 3 == start {
            continue;
        }
        searched = searched.saturating_add(end.saturating_sub(start));
        if searched > bytes.len().saturating_mul(PASSES) {
            return Err(Unread::Damaged);
        }
        let before = bytes
            .get(start.saturating_sub(DICTIONARY)..start)
            .unwrap_or_default();
        if holds_objects(before) {
            let packed = bytes
                .get(start + 6..end)
                .unwrap_or_default()
                .trim_ascii_start();
            let left = budget.unpacked_left().saturating_sub(unpacked);
            unpacked += inflated(packed, left)?.map_or(0, |data| data.len() as u64);
        }
    }
    Ok(())
}

/// Whether the last dictionary before a stream is that of a stream of objects
/// or of references, or writes its names so that it could be one.
fn holds_objects(before: &[u8]) -> bool {
    let start = before
        .windows(4)
        .rposition(|word| word == b" obj")
        .unwrap_or(0);
    let dictionary = before.get(start..).unwrap_or_default();
    let has = |word: &[u8]| dictionary.windows(word.len()).any(|at| at == word);
    has(b"ObjStm") || has(b"/XRef") || has(b"/First") || has(b"#")
}

/// Whether the end of a file is there: where its references are, after all of
/// its objects.
pub(super) fn has_end(bytes: &[u8]) -> bool {
    let end = places(bytes, b"startxref").last().copied();
    end.is_some() && end > places(bytes, b" obj").last().copied()
}

/// Whether the ends of the pictures among operators are found soon: for every
/// `EI` the library looks for the next `BI`.
pub(super) fn is_searchable(operators: &[u8]) -> bool {
    let begins = places(operators, b"BI");
    if begins.is_empty() {
        return true;
    }
    let mut begins = begins.iter().peekable();
    let searched = places(operators, b"EI").iter().fold(0usize, |sum, end| {
        while begins.peek().is_some_and(|begin| *begin < end) {
            begins.next();
        }
        let next = begins.peek().map_or(operators.len(), |begin| **begin);
        sum.saturating_add(next - end)
    });
    searched < MOST_SEARCHED
}

/// How many dictionaries are open at most, in pictures by chance.
fn depth(bytes: &[u8]) -> usize {
    let (mut depth, mut deepest) = (0usize, 0);
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|b| matches!(b, b'<' | b'>')) {
        rest = rest.get(at..).unwrap_or_default();
        let step = match rest {
            [b'<', b'<', ..] => {
                depth += 1;
                deepest = deepest.max(depth);
                2
            }
            [b'>', b'>', ..] => {
                depth = depth.saturating_sub(1);
                2
            }
            _ => 1,
        };
        rest = rest.get(step..).unwrap_or_default();
    }
    deepest
}

/// Where a word is.
fn places(bytes: &[u8], word: &[u8]) -> Vec<usize> {
    let mut out = Vec::new();
    let Some((first, rest)) = word.split_first() else {
        return out;
    };
    let mut at = 0;
    while let Some(next) = bytes
        .get(at..)
        .and_then(|tail| tail.iter().position(|b| b == first))
    {
        at += next + 1;
        if bytes.get(at..).is_some_and(|tail| tail.starts_with(rest)) {
            out.push(at - 1);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contents::FileLimits;

    fn checked(bytes: &[u8]) -> Result<(), Unread> {
        check(bytes, &Budget::new(&FileLimits::default(), || 0.0))
    }

    fn objects(zeros: usize) -> Vec<u8> {
        let packed = miniz_oxide::deflate::compress_to_vec_zlib(&vec![b' '; zeros], 6);
        let mut file = b"1 0 obj<</Type/ObjStm/Filter/FlateDecode>>stream\n".to_vec();
        file.extend(packed);
        file.extend(b"\nendstream");
        file
    }

    #[test]
    fn streams_of_objects_have_a_limit() {
        assert_eq!(checked(&objects(1 << 20)), Ok(()));
        assert_eq!(checked(&objects(65 << 20)), Err(Unread::TooLarge));
    }

    #[test]
    fn files_without_ends_are_damaged() {
        assert_eq!(
            checked(&b"1 0 obj<<>>stream\n".repeat(1000)),
            Err(Unread::Damaged)
        );
        assert_eq!(checked(&b"1 0 obj<<".repeat(1000)), Err(Unread::Damaged));
        assert_eq!(
            checked(&b"1 0 obj<<>>stream\n endstream".repeat(1000)),
            Ok(())
        );
    }

    #[test]
    fn pictures_without_ends() {
        let mut operators = b"BI ID ".to_vec();
        operators.extend(b" EI \x80".repeat(100));
        assert!(is_searchable(&operators));
        operators.extend(b" EI \x80".repeat(50_000));
        assert!(!is_searchable(&operators));
    }
}
