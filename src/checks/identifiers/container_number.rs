//! # What it does
//! Asks when the number of a container fails its check digit (ISO 6346).
//!
//! # Why it matters
//! The forwarder, customs and the customer track by this number, and with one wrong digit nobody finds the container.
//!
//! # Example
//! Wrong: `CSQU3045383`. Right: `CSQU3054383`.
//!
//! # Traps
//! Only four letters that end in U, J or Z with seven digits, and only where the mail speaks of a container or a shipment. Part numbers of the same shape.
//! A number the mail itself calls wrong.
//!
//! # Settings
//! None.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs};
use crate::reading::{IdentifierKind, Mail};

/// What it says of itself.
pub const META: Meta = Meta {
    id: "container-number",
    family: Family::Identifiers,
    level: Level::Ask,
    requirement: "B7",
    needs: Needs::Mail,
    yields_to: &[],
};

/// One finding a number.
pub fn check(mail: &Mail, _cx: &Context, out: &mut Findings) {
    super::wrong(mail, IdentifierKind::Container, out);
}
