//! The client a person is in, and whose steps come first there.

use serde::{Deserialize, Serialize};

/// A mail client that LastLook is built into, by the id its host gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Client {
    Thunderbird,
    OutlookClassic,
    OutlookNew,
    OutlookMac,
    /// A mailbox in the browser, Outlook on the web among them.
    Web,
}

impl Client {
    /// Every client.
    pub const ALL: &'static [Self] = &[
        Self::Thunderbird,
        Self::OutlookClassic,
        Self::OutlookNew,
        Self::OutlookMac,
        Self::Web,
    ];

    /// Its id, as it serialises.
    pub fn id(self) -> &'static str {
        match self {
            Self::Thunderbird => "thunderbird",
            Self::OutlookClassic => "outlook-classic",
            Self::OutlookNew => "outlook-new",
            Self::OutlookMac => "outlook-mac",
            Self::Web => "web",
        }
    }

    /// The steps of the table that are this client's own.
    fn own(self) -> &'static [&'static str] {
        match self {
            Self::Thunderbird => &["thunderbird"],
            Self::OutlookClassic => &["outlook-classic"],
            Self::OutlookNew => &["outlook-new"],
            // No record says what Outlook for Mac offers.
            Self::OutlookMac => &[],
            Self::Web => &["outlook-web", "web"],
        }
    }

    /// Those of the same mailbox elsewhere, the nearest first.
    fn near(self) -> &'static [&'static str] {
        match self {
            Self::Thunderbird => &[],
            Self::OutlookClassic => &["outlook-new", "outlook-web"],
            Self::OutlookNew => &["outlook-web", "outlook-classic"],
            Self::OutlookMac | Self::Web => &["outlook-web", "outlook-new"],
        }
    }

    /// Whether steps are this client's own.
    pub(super) fn is_own(self, steps: &str) -> bool {
        self.own().contains(&steps)
    }

    /// Whether steps say nothing to somebody in this client: what another
    /// program cannot do.
    pub(super) fn is_beside_the_point(self, steps: &str) -> bool {
        steps == "thunderbird" && self != Self::Thunderbird
    }

    /// Place of steps in this client's order, the own first; what is neither
    /// own nor near keeps the order of the table behind them.
    pub(super) fn rank(self, steps: &str) -> usize {
        let (own, near) = (self.own(), self.near());
        own.iter()
            .chain(near)
            .position(|known| *known == steps)
            .unwrap_or(own.len() + near.len())
    }
}
