//! How long an approved mail is held.

use crate::checks::{Found, Level};
use crate::draft::DraftKind;
use crate::knowledge::World;
use crate::policy::Hold;
use crate::reading::Mail;

/// Seconds by the defaults of requirement H1, the longest that applies.
pub(super) fn seconds(mail: &Mail, found: &[Found], world: &World, hold: &Hold) -> u32 {
    let outside = world.goes_out(mail);
    let mut seconds = if outside {
        hold.outside_clean
    } else {
        hold.inside_clean
    };
    if found.iter().any(|f| f.level >= Level::Ask) {
        seconds = seconds.max(hold.after_findings);
    }
    if outside && mail.has_commitment() && first_contact(mail, world) {
        seconds = seconds.max(hold.first_contact);
    }
    if found
        .iter()
        .any(|f| f.check == "heated" && f.level >= Level::Ask)
    {
        seconds = seconds.max(hold.heated);
    }
    seconds
}

/// An organisation nobody here has written to, as far as is known: not in the
/// policy, not in the memory, not in the thread. An answer is no first mail.
fn first_contact(mail: &Mail, world: &World) -> bool {
    world.knows_anyone()
        && mail.kind != DraftKind::Reply
        && mail
            .recipients
            .iter()
            .any(|p| !world.is_inside(mail, p) && !world.is_known(p) && !mail.in_thread(p))
}
