//! Who gets the mail.

pub mod blocked_recipient;
pub mod lookalike_domain;
pub mod mixed_customers;
pub mod salutation_mismatch;
