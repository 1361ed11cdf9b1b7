//! What the words give away.

pub mod assistant_residue;
pub mod internal_note;
pub mod internal_thread;
pub mod missing_signature;
pub mod mixed_script;
pub mod personal_data;
pub mod placeholder;
pub mod private_link;
pub mod unresolved_choice;
pub mod wrong_language;
