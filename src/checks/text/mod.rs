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

use super::Context;
use crate::reading::Mail;

/// Whether anybody outside the own firm gets the mail.
fn goes_outside(mail: &Mail, cx: &Context) -> bool {
    mail.recipients
        .iter()
        .any(|person| !cx.world.is_inside(mail, person))
}
