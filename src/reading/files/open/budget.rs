//! What one file may cost: bytes, characters, entries and time, shared by
//! everything packed in it.

use crate::contents::{FileLimits, Unread};

/// Milliseconds since any fixed point: WebAssembly has no clock of its own.
pub type Clock = fn() -> f64;

/// What is left of the limits.
pub struct Budget {
    limits: FileLimits,
    clock: Clock,
    deadline: f64,
    unpacked: u64,
    entries: u32,
    characters: usize,
    depth: u32,
}

impl Budget {
    /// A full budget; the time runs from here.
    pub fn new(limits: &FileLimits, clock: Clock) -> Self {
        Self {
            limits: *limits,
            clock,
            deadline: clock() + f64::from(limits.seconds) * 1000.0,
            unpacked: u64::from(limits.unpacked_megabytes) << 20,
            entries: limits.entries,
            characters: limits.characters as usize,
            depth: 0,
        }
    }

    /// Bytes of a file that is opened at all.
    pub fn largest_file(&self) -> u64 {
        u64::from(self.limits.megabytes) << 20
    }

    /// Bytes that may still be unpacked.
    pub fn unpacked_left(&self) -> u64 {
        self.unpacked
    }

    /// Takes unpacked bytes away.
    ///
    /// # Errors
    /// [`Unread::TooLarge`] when there are not as many left.
    pub fn unpack(&mut self, bytes: u64) -> Result<(), Unread> {
        self.unpacked = self.unpacked.checked_sub(bytes).ok_or(Unread::TooLarge)?;
        Ok(())
    }

    /// How many times its packed size a large part may unpack to.
    pub fn ratio(&self) -> u64 {
        u64::from(self.limits.ratio)
    }

    /// Takes one entry away: a file in a package, a sheet, a page.
    ///
    /// # Errors
    /// [`Unread::TooLarge`] when there is none left.
    pub fn entry(&mut self) -> Result<(), Unread> {
        self.entries = self.entries.checked_sub(1).ok_or(Unread::TooLarge)?;
        Ok(())
    }

    /// As much of a text as may still be kept; shorter than `text` when the
    /// characters have run out, which [`Budget::is_full`] tells afterwards.
    pub fn keep<'a>(&mut self, text: &'a str) -> &'a str {
        let end = text
            .char_indices()
            .nth(self.characters)
            .map_or(text.len(), |(at, _)| at);
        self.characters -= text[..end].chars().count();
        &text[..end]
    }

    /// Whether no more text is kept: [`crate::contents::Contents::cut`].
    pub fn is_full(&self) -> bool {
        self.characters == 0
    }

    /// To be asked in every loop over what a file holds.
    ///
    /// # Errors
    /// [`Unread::TooSlow`] when the time is over.
    pub fn in_time(&self) -> Result<(), Unread> {
        if (self.clock)() > self.deadline {
            return Err(Unread::TooSlow);
        }
        Ok(())
    }

    /// Goes one file deeper; none when files at this depth are not opened.
    /// To be undone with [`Budget::out`].
    pub fn enter_file(&mut self) -> Option<()> {
        (self.depth < self.limits.nesting).then(|| self.depth += 1)
    }

    /// Comes back from a file in a file.
    pub fn out(&mut self) {
        self.depth = self.depth.saturating_sub(1);
    }
}
