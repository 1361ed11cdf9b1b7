//! How much stands against each recipient.

use serde::{Deserialize, Serialize};

use crate::checks::{Found, Level, Spot};
use crate::draft::RecipientKind;
use crate::knowledge::World;
use crate::reading::{Mail, Person};
use crate::wording::Words;

/// One recipient with his risk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct RecipientRisk {
    /// The address as written.
    pub address: String,
    /// The header it stands in.
    pub kind: RecipientKind,
    /// Whether it belongs to the own firm.
    pub inside: bool,
    /// 0 nothing stands against it, 1 it must not be there.
    pub risk: f64,
    /// Why, in a few words.
    pub reason: String,
}

pub(super) fn risks(
    mail: &Mail,
    found: &[Found],
    world: &World,
    words: &Words,
) -> Vec<RecipientRisk> {
    mail.recipients
        .iter()
        .map(|person| {
            let (risk, reason) = risk(person, mail, found, world, words);
            RecipientRisk {
                address: person.address.clone(),
                kind: person.kind,
                inside: world.is_inside(mail, person),
                risk,
                reason,
            }
        })
        .collect()
}

fn risk(
    person: &Person,
    mail: &Mail,
    found: &[Found],
    world: &World,
    words: &Words,
) -> (f64, String) {
    let against = found
        .iter()
        .filter(|f| f.spot == Spot::Recipient(person.index))
        .max_by_key(|f| f.level);
    if let Some(finding) = against {
        let risk = match finding.level {
            Level::Note => 0.3,
            Level::Ask => 0.7,
            Level::Stop => 0.95,
        };
        let title = match finding.variant {
            Some(variant) => format!("title-{variant}"),
            None => "title".to_owned(),
        };
        return (
            risk,
            words.attribute(finding.check, &title, &finding.params),
        );
    }
    let (risk, reason) = if world.is_inside(mail, person) {
        (0.0, "risk-inside")
    } else if world.is_known(person) || mail.in_thread(person) {
        (0.05, "risk-known")
    } else {
        (0.2, "risk-unknown")
    };
    (risk, words.message(reason, &[]))
}
