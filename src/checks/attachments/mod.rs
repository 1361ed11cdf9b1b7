//! Files.

pub mod attachment_count;
pub mod attachment_size;
pub mod disguised_file;
pub mod draft_file;
pub mod duplicate_file;
pub mod editable_quote;
pub mod file_total_mismatch;
pub mod hidden_content;
pub mod missing_attachment;
pub mod named_file_missing;
pub mod older_version;
pub mod other_customer_file;
pub mod password_with_file;
pub mod photo_location;
pub mod unreadable_format;
