//! Subject line and document numbers.

pub mod clause_not_found;
pub mod document_number_mismatch;
pub mod empty_subject;
pub mod internal_subject;
pub mod stale_subject;
pub mod test_message;
