//! Who gets the mail.

pub mod blocked_recipient;
pub mod exposed_recipients;
pub mod external_on_internal;
pub mod first_contact;
pub mod list_expanded;
pub mod lookalike_address;
pub mod lookalike_domain;
pub mod malformed_address;
pub mod mixed_customers;
pub mod name_twin;
pub mod other_customer_named;
pub mod personal_mailbox;
pub mod reply_to_elsewhere;
pub mod salutation_mismatch;
pub mod thread_domain_changed;
pub mod unusual_recipient;
pub mod usual_recipient_missing;
pub mod wrong_identity;
