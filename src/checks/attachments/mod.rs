//! Files.

pub mod missing_attachment;
pub mod named_file_missing;
