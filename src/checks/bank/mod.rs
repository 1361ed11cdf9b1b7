//! Bank data.

pub mod account_not_mine;
pub mod bank_change;
pub mod beneficiary_not_mine;
pub mod bic_invalid;
pub mod iban_invalid;
pub mod iban_nowhere;
