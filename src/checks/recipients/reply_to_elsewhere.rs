//! # What it does
//! Notes a Reply-To in another domain than the sender’s own.
//!
//! # Why it matters
//! The answer, and everything after it, goes to a mailbox the recipient did not
//! write to on purpose.
//!
//! # Example
//! Wrong: From `kevin@brightsea.example`, Reply-To `kevin.nb@gmail.com`.
//! Right: the shared mailbox `export@` of the same firm.
//!
//! # Traps
//! Own alias domains and sub-domains. With no own domains in the settings, the
//! sender’s own domain under another ending is taken for an alias.
//!
//! # Settings
//! `own_domains`.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::knowledge::domains;
use crate::reading::{Mail, Person};

/// What it says of itself.
pub const META: Meta = Meta {
    id: "reply-to-elsewhere",
    family: Family::Recipients,
    level: Level::Note,
    requirement: "B2",
    needs: Needs::Mail,
    yields_to: &[],
};

/// One finding a mail.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    let Some(elsewhere) = mail.reply_to.iter().find(|p| is_elsewhere(mail, cx, p)) else {
        return;
    };
    out.add(META.level, Spot::Whole)
        .param("address", elsewhere.address.as_str())
        .param("from", mail.from.address.as_str())
        .note(format!("From: {}", mail.from.address))
        .note(format!("Reply-To: {}", elsewhere.address));
}

fn is_elsewhere(mail: &Mail, cx: &Context, person: &Person) -> bool {
    let own_label = || domains::label_and_suffix(&mail.from.organisation).0;
    let alias = !cx.world.has_own_domains()
        && !mail.from.public_provider
        && domains::label_and_suffix(&person.organisation).0 == own_label();
    !person.organisation.is_empty()
        && person.organisation != mail.from.organisation
        && !cx.world.is_inside(mail, person)
        && !alias
}
