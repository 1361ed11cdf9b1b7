//! # What it does
//! Asks when the number of an air waybill fails its check digit (the serial number modulo 7).
//!
//! # Why it matters
//! With a wrong number nobody can follow the shipment, nor fetch it.
//!
//! # Example
//! Wrong: `160-12345676`. Right: `160-12345675`.
//!
//! # Traps
//! House waybills follow no rule. Telephone numbers look the same: only behind a word for air waybill.
//! A number the mail itself calls wrong.
//!
//! # Settings
//! None.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs};
use crate::reading::{IdentifierKind, Mail};

/// What it says of itself.
pub const META: Meta = Meta {
    id: "air-waybill",
    family: Family::Identifiers,
    level: Level::Ask,
    requirement: "B7",
    needs: Needs::Mail,
    yields_to: &[],
};

/// One finding a number.
pub fn check(mail: &Mail, _cx: &Context, out: &mut Findings) {
    super::wrong(mail, IdentifierKind::AirWaybill, out);
}
