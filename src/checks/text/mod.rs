//! What the words give away.

pub mod internal_note;
pub mod placeholder;
