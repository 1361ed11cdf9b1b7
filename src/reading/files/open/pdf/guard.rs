//! What is looked at before the library opens a file: it unpacks the streams
//! with its objects without a limit, and looks for lost ends of streams again
//! and again.

use super::super::budget::Budget;
use super::streams::inflated;
use crate::contents::Unread;

/// Bytes before `stream` in which its dictionary is looked for.
const DICTIONARY: usize = 1024;

/// How often the file may be gone through for ends of streams.
const PASSES: usize = 64;

/// Goes through a file once.
///
/// # Errors
/// [`Unread::TooLarge`] when streams of objects unpack to more than the
/// limits allow, [`Unread::Damaged`] when the ends of too many are lost,
/// [`Unread::TooSlow`] when the time is over.
pub(super) fn check(bytes: &[u8], budget: &Budget) -> Result<(), Unread> {
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
        let before = bytes.get(start.saturating_sub(DICTIONARY)..start).unwrap_or_default();
        if holds_objects(before) {
            let packed = bytes.get(start + 6..end).unwrap_or_default().trim_ascii_start();
            let left = budget.unpacked_left().saturating_sub(unpacked);
            unpacked += inflated(packed, left)?.map_or(0, |data| data.len() as u64);
        }
    }
    Ok(())
}

/// Whether the last dictionary before a stream is that of a stream of objects
/// or of references, or writes its names so that it could be one.
fn holds_objects(before: &[u8]) -> bool {
    let start = before.windows(4).rposition(|word| word == b" obj").unwrap_or(0);
    let dictionary = before.get(start..).unwrap_or_default();
    let has = |word: &[u8]| dictionary.windows(word.len()).any(|at| at == word);
    has(b"ObjStm") || has(b"/XRef") || has(b"/First") || has(b"#")
}

/// Where a word is.
fn places(bytes: &[u8], word: &[u8]) -> Vec<usize> {
    let mut out = Vec::new();
    let Some((first, rest)) = word.split_first() else { return out };
    let mut at = 0;
    while let Some(next) = bytes.get(at..).and_then(|tail| tail.iter().position(|b| b == first)) {
        at += next + 1;
        if bytes.get(at..).is_some_and(|tail| tail.starts_with(rest)) {
            out.push(at - 1);
        }
    }
    out
}
