//! Opens files: bytes in, [`Contents`] out.
//!
//! Compiled into a module of its own (feature `files`), which hosts load only
//! when there is something to read. Knows nothing of trade, and of the rest of
//! the crate only [`crate::contents`].
//!
//! Whatever the bytes are, the answer is [`Contents`]: what could not be read
//! is said in [`Contents::unread`], never as an error and never by a panic.

use crate::contents::{Contents, FileKind, FileLimits, Unread};

mod archive;
mod budget;
mod clock;
mod csv;
mod docx;
mod html;
mod kind;
mod mail;
mod odf;
mod ole;
mod ooxml;
mod package;
mod pdf;
mod photo;
mod pptx;
mod text;
mod xls;
mod xlsb;
mod xlsx;
mod xml;

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

/// Times the seconds of one file that all files of a mail may take.
const FILES: f64 = 3.0;

/// Opens the files of one mail, each within the limits.
pub struct Opener<'a> {
    limits: &'a FileLimits,
    clock: Clock,
    ends: f64,
}

impl<'a> Opener<'a> {
    /// The time runs from here.
    pub fn new(limits: &'a FileLimits) -> Self {
        Self::by(limits, clock::now)
    }

    fn by(limits: &'a FileLimits, clock: Clock) -> Self {
        Self {
            limits,
            clock,
            ends: clock() + f64::from(limits.seconds) * 1000.0 * FILES,
        }
    }

    /// Opens the next file; when the time of all is over, none more.
    pub fn open(&self, bytes: &[u8], name: &str) -> Contents {
        if (self.clock)() > self.ends {
            return Contents::unread(kind::of(bytes, name), Unread::TooSlow);
        }
        open_by(bytes, name, self.limits, self.clock)
    }
}

/// Opens a file, or a file in a file, with what is left of the budget.
fn open_within(bytes: &[u8], name: &str, budget: &mut Budget) -> Contents {
    let kind = kind::of(bytes, name);
    let read = guarded(|| read(kind, bytes, budget));
    let contents = read.unwrap_or_else(|why| Contents::unread(kind, why));
    Contents { kind, ..contents }
}

/// Opens a file in a file; none when files at this depth are not opened.
fn open_entry(bytes: &[u8], name: &str, budget: &mut Budget) -> Option<Box<Contents>> {
    budget.enter_file()?;
    let contents = open_within(bytes, name, budget);
    budget.out();
    Some(Box::new(contents))
}

/// Hands a file to the reader of its kind.
///
/// # Errors
/// Why nothing of it was read.
fn read(kind: FileKind, bytes: &[u8], budget: &mut Budget) -> Result<Contents, Unread> {
    let too_large = bytes.len() as u64 > budget.largest_file();
    match kind {
        // Nothing in them is text for a person.
        FileKind::Empty | FileKind::Program | FileKind::Unknown | FileKind::Xml => {
            Ok(Contents::default())
        }
        FileKind::Jpeg => photo::read(bytes, budget),
        FileKind::Media if too_large => Ok(Contents::default()),
        FileKind::Media => photo::read(bytes, budget),
        FileKind::OldOffice | FileKind::Rtf | FileKind::Archive => Err(Unread::Unsupported),
        _ if too_large => Err(Unread::TooLarge),
        FileKind::Pdf => pdf::read(bytes, budget),
        FileKind::Docx => docx::read(bytes, budget),
        FileKind::Xlsx => xlsx::read(bytes, budget),
        FileKind::Pptx => pptx::read(bytes, budget),
        FileKind::Xls => xls::read(bytes, budget),
        FileKind::Xlsb => xlsb::read(bytes, budget),
        FileKind::OpenDocument => odf::read(bytes, budget),
        FileKind::Csv => csv::read(bytes, budget),
        FileKind::Text => text::read(bytes, budget),
        FileKind::Html => html::read(bytes, budget),
        FileKind::Mail => mail::read(bytes, budget),
        FileKind::Zip => archive::read(bytes, budget),
    }
}

/// The readers do not panic; should a library do so all the same, one file is
/// damaged and not the whole program. WebAssembly cannot go on after one.
#[cfg(not(target_arch = "wasm32"))]
fn guarded(read: impl FnOnce() -> Result<Contents, Unread>) -> Result<Contents, Unread> {
    use std::panic::{AssertUnwindSafe, catch_unwind};
    catch_unwind(AssertUnwindSafe(read)).unwrap_or(Err(Unread::Damaged))
}

#[cfg(target_arch = "wasm32")]
fn guarded(read: impl FnOnce() -> Result<Contents, Unread>) -> Result<Contents, Unread> {
    read()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_of_a_mail_share_their_time() {
        use std::sync::atomic::{AtomicU32, Ordering};
        static SECONDS: AtomicU32 = AtomicU32::new(0);
        let limits = FileLimits::default();
        let opener = Opener::by(&limits, || {
            f64::from(SECONDS.load(Ordering::Relaxed)) * 1000.0
        });
        assert_eq!(opener.open(b"Total 5", "a.txt").unread, None);
        SECONDS.store(16, Ordering::Relaxed);
        assert_eq!(
            opener.open(b"Total 5", "a.txt").unread,
            Some(Unread::TooSlow)
        );
    }
}
