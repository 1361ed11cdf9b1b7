//! # What it does
//! Asks when personal data go outside: the number of a passport or of a
//! Chinese identity card, a list of people with private data. Stops the
//! number of a payment card.
//!
//! # Why it matters
//! A card number in a mail can be used by whoever reads it; personal data
//! sent to the wrong desk may have to be reported within 72 hours.
//!
//! # Example
//! Wrong: "our company card: 4111 1111 1111 1111, valid 09/28".
//! Right: a payment link; the last four digits.
//!
//! # Traps
//! Invitations and visa papers need passport numbers. Tracking, serial and
//! account numbers have as many digits: a card number has an issuer, a Luhn
//! digit and the word card beside it. The own team with its telephones.
//!
//! # Settings
//! None.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::reading::{Mail, PersonalKind};
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "personal-data",
    family: Family::Text,
    level: Level::Stop,
    requirement: "C8",
    needs: Needs::Mail,
    yields_to: &[],
};

/// One finding a kind: a list of passports is one cause.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    if !cx.world.goes_out(mail) {
        return;
    }
    let kinds = [
        (PersonalKind::Card, "card", Level::Stop),
        (PersonalKind::IdentityNumber, "identity", Level::Ask),
        (PersonalKind::Passport, "passport", Level::Ask),
        (PersonalKind::People, "people", Level::Ask),
    ];
    for (kind, variant, level) in kinds {
        let mut places = mail
            .personal
            .iter()
            .filter(|(_, of)| *of == kind)
            .map(|(range, _)| range.clone());
        let Some(first) = places.next() else { continue };
        let found = out
            .add(level, Spot::Text(Part::Body, first))
            .variant(variant);
        for range in places {
            found.mark(Part::Body, range);
        }
    }
}
