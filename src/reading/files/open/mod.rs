//! Opens files: bytes in, [`Contents`] out.
//!
//! Compiled into a module of its own (feature `files`), which hosts load only
//! when there is something to read. Knows nothing of trade, and of the rest of
//! the crate only [`crate::contents`].
//!
//! Whatever the bytes are, the answer is [`Contents`]: what could not be read
//! is said in [`Contents::unread`], never as an error and never by a panic.

use crate::contents::{Contents, FileKind, FileLimits, Unread};

mod budget;
mod clock;
mod kind;

use budget::Budget;
pub use budget::Clock;

/// Opens one file. `name` decides only between kinds whose bytes look alike
/// (CSV and text).
pub fn open(bytes: &[u8], name: &str, limits: &FileLimits) -> Contents {
    open_by(bytes, name, limits, clock::now)
}

/// [`open`] by another clock, for tests of the limit of seconds.
pub fn open_by(bytes: &[u8], name: &str, limits: &FileLimits, clock: Clock) -> Contents {
    let mut budget = Budget::new(limits, clock);
    open_within(bytes, name, &mut budget)
}

/// Opens a file, or a file in a file, with what is left of the budget.
fn open_within(bytes: &[u8], name: &str, budget: &mut Budget) -> Contents {
    let kind = kind::of(bytes, name);
    if bytes.len() as u64 > budget.largest_file() {
        return Contents::unread(kind, Unread::TooLarge);
    }
    let read = match kind {
        // Readers of single kinds go here: `FileKind::Pdf => pdf::read(bytes, budget)`.
        _ => Ok(Contents::default()),
    };
    let contents = read.unwrap_or_else(|why| Contents::unread(kind, why));
    Contents { kind, ..contents }
}
