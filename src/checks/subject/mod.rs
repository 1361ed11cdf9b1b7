//! Subject line and document numbers.

pub mod document_number_mismatch;
