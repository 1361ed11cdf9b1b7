//! Checks of numbers that carry a check digit.

pub mod air_waybill;
pub mod container_number;
pub mod gtin;
pub mod uscc;

use super::{Findings, Level, Spot};
use crate::reading::{IdentifierKind, Mail};
use crate::review::Part;

/// Reports each number of a kind that fails its check digit, once.
fn wrong(mail: &Mail, kind: IdentifierKind, out: &mut Findings) {
    let mut told: Vec<&str> = Vec::new();
    for fact in &mail.identifiers {
        let number = &fact.value;
        if number.kind != kind || number.valid || told.contains(&number.compact.as_str()) {
            continue;
        }
        if mail.is_questioned(Part::Body, &fact.range) {
            continue;
        }
        told.push(&number.compact);
        out.add(Level::Ask, Spot::Text(Part::Body, fact.range.clone()))
            .param("number", &mail.body.content[fact.range.clone()]);
    }
}
