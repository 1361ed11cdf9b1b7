//! Bank data.

pub mod iban_invalid;
