//! What the sheets of a workbook share, and how values are shown with it.

use std::borrow::Cow;

use super::formats::Shown;
use super::strings::Strings;
use super::styles::Formats;
use crate::contents::Hidden;

/// A sheet as the workbook names it.
pub(in super::super) struct Entry {
    /// Its name.
    pub(in super::super) name: String,
    /// Whether its reader sees it.
    pub(in super::super) hidden: Hidden,
    /// Name of its part in the package.
    pub(in super::super) part: String,
}

/// What the sheets of a workbook share.
#[derive(Debug, Default)]
pub(in super::super) struct Workbook {
    /// The texts cells share.
    pub(in super::super) strings: Strings,
    /// How numbers are shown.
    pub(in super::super) formats: Formats,
    /// Days count from 1904.
    pub(in super::super) since_1904: bool,
}

impl Workbook {
    /// A number in the format of a style; none when the reader sees nothing
    /// and nothing is hidden either.
    pub(in super::super) fn number(&self, value: f64, style: usize) -> Option<Shown> {
        let shown = self.formats.of(style).show(value, self.since_1904);
        // Nobody hides a zero to hide something.
        (!shown.hidden || value != 0.0).then_some(shown)
    }

    /// Words in the format of a style.
    pub(in super::super) fn words(&self, words: Cow<'_, str>, style: usize) -> Shown {
        Shown {
            text: words.into_owned(),
            hidden: self.formats.of(style).hides_text(),
        }
    }
}
