//! # What it does
//! Notes the first mail to a firm nobody here has written to, when it carries a
//! price, a contract or bank data.
//!
//! # Why it matters
//! A wrong address is most often wrong the first time it is used.
//!
//! # Example
//! Wrong: a proforma invoice to a firm that was never written to.
//! Right: the catalogue to the same firm; a quotation to an old customer.
//!
//! # Traps
//! Cold mail is normal work: only commitments are noted. An answer is no first
//! mail. With nothing learned from sent mail every firm would be new, and the
//! check is silent.
//!
//! # Settings
//! `customers`, `partners`.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot, Yield};
use crate::draft::DraftKind;
use crate::reading::Mail;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "first-contact",
    family: Family::Recipients,
    level: Level::Note,
    requirement: "B2",
    needs: Needs::Mail,
    yields_to: &[
        Yield::Anywhere("lookalike-domain"),
        Yield::Anywhere("malformed-address"),
        Yield::Anywhere("thread-domain-changed"),
    ],
};

/// One finding a mail, at the first recipient nobody knows.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    if !cx.world.remembers_anyone() || mail.kind == DraftKind::Reply || !mail.has_commitment() {
        return;
    }
    let new = cx.world.outsiders(mail).find(|p| {
        !p.organisation.is_empty() && !p.closed_list && !cx.world.is_known(p) && !mail.in_thread(p)
    });
    let Some(person) = new else { return };
    out.add(META.level, Spot::Recipient(person.index))
        .param("address", person.address.as_str())
        .param("firm", cx.world.organisation_name(person));
}
