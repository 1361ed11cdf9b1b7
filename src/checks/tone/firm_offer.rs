//! # What it does
//! Asks once a thread about words that make an offer binding.
//!
//! # Why it matters
//! Under most laws a firm offer can be accepted and is then a contract; an
//! irrevocable one cannot be taken back before its date, even while the
//! material gets dearer. An offer "subject to our final confirmation" leaves
//! the last word to the seller.
//!
//! # Example
//! Asked: "we make you a firm offer", 现报实盘, *verbindlich*.
//! Silent: "subject to our final confirmation", *freibleibend*, 以我方最终确认为准.
//!
//! # Traps
//! A firm grip, a law firm, the customer's firm order, an irrevocable letter of
//! credit. A firm offer asked of a supplier or promised for later. A thread
//! that has ours already.
//!
//! # Settings
//! None.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::reading::{EarlierMail, Mail, emphasis};
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "firm-offer",
    family: Family::Tone,
    level: Level::Ask,
    requirement: "B10",
    needs: Needs::Mail,
    yields_to: &[],
};

/// One finding a mail, at the first words.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    let Some(first) = mail.emphasis.firm.first() else {
        return;
    };
    let outside = cx.world.goes_out(mail);
    let offered = |earlier: &EarlierMail| {
        let ours = earlier.from.as_ref().is_some_and(|from| {
            cx.world.is_inside(mail, from) || from.organisation == mail.from.organisation
        });
        ours && emphasis::has_firm_offer(&mail.body.folded[earlier.text.clone()])
    };
    if outside && !mail.earlier.iter().any(offered) {
        out.add(META.level, Spot::Text(Part::Body, first.clone()))
            .param("words", &mail.body.content[first.clone()]);
    }
}
