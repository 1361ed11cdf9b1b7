//! What leaves, in one line.

use serde::{Deserialize, Serialize};

use crate::knowledge::World;
use crate::reading::{Mail, Person};

/// To whom, which files, which total (requirement H3).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Recap {
    /// The first recipient outside, else the first, with his organisation,
    /// and how many more there are: `Anna Weber · Muller Tools GmbH +2`.
    pub to: String,
    /// Whether anyone outside gets it.
    pub outside: bool,
    /// Names of the files, inline images left out.
    pub files: Vec<String>,
    /// The total or, where there is only one, the amount of the mail.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "tsify", tsify(optional))]
    pub total: Option<String>,
}

pub(super) fn recap(mail: &Mail, world: &World) -> Recap {
    let outsiders = || world.outsiders(mail);
    let first = outsiders().next().or(mail.recipients.first());
    Recap {
        to: first.map_or_else(String::new, |p| to(p, mail, world)),
        outside: outsiders().next().is_some(),
        files: mail.files.iter().map(|f| f.name.clone()).collect(),
        total: mail.total_text(),
    }
}

fn to(person: &Person, mail: &Mail, world: &World) -> String {
    let more = mail.recipients.len() - 1;
    let mut line = person.label().to_owned();
    if !world.is_inside(mail, person) {
        line.push_str(" · ");
        line.push_str(&world.organisation_name(person));
    }
    if more > 0 {
        line.push_str(&format!(" +{more}"));
    }
    line
}
