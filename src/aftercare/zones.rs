//! What time it is at people, learned from the `Date` of their own mails.
//!
//! What a `Date` cannot tell:
//!
//! - Exchange and many servers write UTC whatever the clock on the wall says;
//!   so `+0000` and `-0000` count as unknown, also in London in winter, where
//!   the country tells.
//! - It is the zone of the computer or of the account: somebody on a journey,
//!   or with a mailbox set up elsewhere, is not where it says.
//! - Clocks go forward and back: an offset from October may be an hour off in
//!   November, until enough mails of the new season came in.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use time::format_description::well_known::{Rfc2822, Rfc3339};

/// A mail that somebody wrote to us: who, and when by his clock.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(deny_unknown_fields)]
pub struct ReceivedMail {
    /// Address in `From`, with or without the name.
    pub from: String,
    /// Value of its `Date` header (RFC 5322); RFC 3339 is read too.
    pub date: String,
}

/// Minutes from UTC, by address in lower case; for [`super::SentMail::zones`].
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[cfg_attr(feature = "tsify", tsify(hashmap_as_object))]
#[serde(transparent)]
pub struct Zones(pub BTreeMap<String, i32>);

/// Mails of one person that count: the latest. More would keep the offset of
/// last summer alive, fewer believe one journey.
const RECENT: usize = 7;

/// Minutes from UTC that clocks show somewhere, in winter or summer. Source:
/// IANA time zone database 2026a. Without UTC itself, which servers write.
const OFFSETS: &[i32] = &[
    -720, -660, -600, -570, -540, -480, -420, -360, -300, -240, -210, -180, -150, -120, -60, 60,
    120, 180, 210, 240, 270, 300, 330, 345, 360, 390, 420, 480, 525, 540, 570, 600, 630, 660, 720,
    765, 780, 825, 840,
];

/// Minutes from UTC of the clock a `Date` was written by. None for what is no
/// date, for UTC, and for an offset that no clock has.
pub fn zone_of(date: &str) -> Option<i32> {
    offset(moment(date)?)
}

/// The offset of each person whose mails tell one: the most frequent among his
/// latest, the newest among equals. The order of the mails does not matter.
pub fn learn(mails: &[ReceivedMail]) -> Zones {
    let mut by_person: BTreeMap<String, Vec<(OffsetDateTime, i32)>> = BTreeMap::new();
    for mail in mails {
        let told = moment(&mail.date).and_then(|at| Some((at, offset(at)?)));
        if let (Some(address), Some(told)) = (address(&mail.from), told) {
            by_person.entry(address).or_default().push(told);
        }
    }
    let zones = by_person
        .into_iter()
        .filter_map(|(address, told)| Some((address, most_frequent(told)?)))
        .collect();
    Zones(zones)
}

/// A comment behind the date names the zone once more, in any language.
fn moment(date: &str) -> Option<OffsetDateTime> {
    let date = date.split('(').next().unwrap_or_default().trim();
    OffsetDateTime::parse(date, &Rfc2822)
        .or_else(|_| OffsetDateTime::parse(date, &Rfc3339))
        .ok()
}

fn offset(at: OffsetDateTime) -> Option<i32> {
    let seconds = at.offset().whole_seconds();
    let minutes = seconds / 60;
    (seconds % 60 == 0 && OFFSETS.contains(&minutes)).then_some(minutes)
}

/// The address alone, in lower case.
fn address(from: &str) -> Option<String> {
    let inner = from.rsplit_once('<').map_or(from, |(_, rest)| rest);
    let address = inner.trim().trim_end_matches('>').trim().to_lowercase();
    address.contains('@').then_some(address)
}

fn most_frequent(mut told: Vec<(OffsetDateTime, i32)>) -> Option<i32> {
    told.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    told.truncate(RECENT);
    let count = |minutes: i32| told.iter().filter(|(_, other)| *other == minutes).count();
    told.iter()
        .map(|(_, minutes)| *minutes)
        // The last of several with the same count: the newest first, so from behind.
        .rev()
        .max_by_key(|minutes| count(*minutes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_tells_the_clock_it_was_written_by() {
        for (date, minutes) in [
            ("Wed, 25 Nov 2026 10:00:00 +0100", 60),
            ("Wed, 25 Nov 2026 16:00:00 +0800 (CST)", 480),
            ("Wed, 25 Nov 2026 16:00:00 +0800 (中国标准时间)", 480),
            ("25 Nov 2026 14:30 +0530", 330),
            (" Wed, 25 Nov 2026 10:00:00\r\n -0330 ", -210),
            ("Wed, 25 Nov 2026 14:45:00 +0545", 345),
            ("Wed, 25 Nov 2026 04:00:00 EST", -300),
            ("2026-11-25T16:00:00+08:00", 480),
        ] {
            assert_eq!(zone_of(date), Some(minutes), "{date}");
        }
    }

    #[test]
    fn utc_and_clocks_that_nobody_has_tell_nothing() {
        for date in [
            "Wed, 25 Nov 2026 10:00:00 +0000",
            "Wed, 25 Nov 2026 10:00:00 -0000",
            "Wed, 25 Nov 2026 10:00:00 GMT",
            "Wed, 25 Nov 2026 10:00:00 UT",
            "Wed, 25 Nov 2026 10:00:00 +0000 (UTC)",
            "2026-11-25T10:00:00Z",
            "Wed, 25 Nov 2026 10:00:00 +0115",
            "Wed, 25 Nov 2026 10:00:00 +1500",
            "Wed, 25 Nov 2026 10:00:00 -1300",
            "Wed, 25 Nov 2026 10:00:00 +9999",
            "Wed, 25 Nov 2026 10:00:00",
            "yesterday",
            "(",
            "",
        ] {
            assert_eq!(zone_of(date), None, "{date}");
        }
    }

    fn mails(list: &[(&str, &str)]) -> Vec<ReceivedMail> {
        list.iter()
            .map(|(from, date)| ReceivedMail {
                from: (*from).into(),
                date: (*date).into(),
            })
            .collect()
    }

    #[test]
    fn the_most_frequent_of_the_latest_counts() {
        let from = "Anna Weber <Anna@Muller-Tools.de>";
        let day = |day: u32, zone: &str| format!("{day} Nov 2026 10:00:00 {zone}");
        let learned = |days: &[(u32, &str)]| {
            let dates: Vec<String> = days.iter().map(|(d, zone)| day(*d, zone)).collect();
            let list: Vec<(&str, &str)> = dates.iter().map(|d| (from, d.as_str())).collect();
            learn(&mails(&list)).0.get("anna@muller-tools.de").copied()
        };
        // One from a journey changes nothing, whatever the order.
        assert_eq!(
            learned(&[(3, "+0800"), (1, "+0100"), (2, "+0100")]),
            Some(60)
        );
        // Of two the newer.
        assert_eq!(learned(&[(2, "+0800"), (1, "+0100")]), Some(480));
        assert_eq!(learned(&[(1, "+0100"), (2, "+0800")]), Some(480));
        // UTC is no vote.
        assert_eq!(
            learned(&[(1, "+0100"), (2, "+0000"), (3, "+0000")]),
            Some(60)
        );
        // Ten of the summer lose against four of the seven latest.
        let mut days: Vec<(u32, &str)> = (1..=10).map(|d| (d, "+0200")).collect();
        days.extend((11..=14).map(|d| (d, "+0100")));
        assert_eq!(learned(&days), Some(60));
        assert_eq!(learned(&[]), None);
    }

    #[test]
    fn who_tells_nothing_is_not_in_it() {
        let list = mails(&[
            ("bob@x.com", "Wed, 25 Nov 2026 10:00:00 +0000"),
            ("nobody", "Wed, 25 Nov 2026 10:00:00 +0100"),
            ("", "Wed, 25 Nov 2026 10:00:00 +0100"),
            ("<<>", "Wed, 25 Nov 2026 10:00:00 +0100"),
            ("carl@x.com", "Wed, 25 Nov 2026 10:00:00 +0100"),
        ]);
        let zones = learn(&list).0;
        assert_eq!(zones, BTreeMap::from([("carl@x.com".to_owned(), 60)]));
    }
}
