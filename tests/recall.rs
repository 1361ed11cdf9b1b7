//! The recall advisor from outside: nothing makes it panic, and the command
//! line says what the library says.
#![allow(clippy::expect_used, reason = "a failure is what is looked for")]

use std::collections::BTreeMap;
use std::process::Output;

use lastlook::aftercare::SentMail;
use lastlook::aftercare::recall::{Chance, Client, RecallReport, providers, recall};
use lastlook::aftercare::zones::{ReceivedMail, learn, zone_of};
use lastlook::contents::FileLimits;
use lastlook::draft::{Address, Draft, Recipient};
use lastlook::wording::Words;
use lastlook::{Policy, eml};
use proptest::prelude::*;

mod shell;

/// What addresses are made of, sensible and not.
const HOSTS: &[&str] = &[
    "163.com",
    "vip.126.com",
    "qq.com",
    "gmail.com",
    "brightsea.cn",
    "mail.brightsea.cn",
    "muller-tools.de",
    "x.co",
    "a.onmicrosoft.com",
    ".onmicrosoft.com",
    "onmicrosoft.com",
    "",
    ".",
    "..",
    "XN--MNCHEN-3YA.DE",
    "公司.cn",
    "zoho.com.",
];

const MOMENTS: &[&str] = &[
    "2026-11-25T09:00:00+08:00",
    "2026-11-25T09:00:10+08:00",
    "0000-01-01T00:00:00Z",
    "9999-12-31T23:59:59-23:59",
    "2024-02-29T23:59:60Z",
    "2030-03-31T01:30:00+01:00",
];

fn address() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => ("[a-zA-Z.]{0,6}", prop::sample::select(HOSTS)).prop_map(|(l, h)| format!("{l}@{h}")),
        1 => "\\PC{0,12}",
        1 => "[@.]{0,5}",
    ]
}

fn recipient() -> impl Strategy<Value = Recipient> {
    let members = prop::option::of(prop::collection::vec(address(), 0..3));
    (address(), any::<bool>(), members).prop_map(|(address, list, members)| Recipient {
        address,
        list,
        members: members.map(|all| {
            all.into_iter()
                .map(|address| Address {
                    address,
                    ..Address::default()
                })
                .collect()
        }),
        ..Recipient::default()
    })
}

fn moment() -> impl Strategy<Value = String> {
    let known = prop::sample::select(MOMENTS).prop_map(str::to_owned);
    let any_day = (0..=9999u16, 1..=12u8, 1..=28u8, -23..=23i8).prop_map(|(y, m, d, zone)| {
        let sign = if zone < 0 { '-' } else { '+' };
        format!("{y:04}-{m:02}-{d:02}T12:00:00{sign}{:02}:30", zone.abs())
    });
    prop_oneof![known, any_day, "\\PC{0,10}"]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, ..ProptestConfig::default() })]

    #[test]
    fn anything_is_judged_or_refused(
        from in address(),
        recipients in prop::collection::vec(recipient(), 0..6),
        zones in prop::collection::btree_map(address(), any::<i32>(), 0..4),
        own in prop::collection::vec("\\PC{0,8}", 0..3),
        chosen in any::<prop::sample::Index>(),
        client in prop::option::of(prop::sample::select(Client::ALL)),
        (left, now) in (moment(), moment()),
    ) {
        let words = Words::new("en");
        let ids: Vec<String> = providers(&words).into_iter().map(|p| p.id).collect();
        let choices: Vec<Option<&str>> =
            ids.iter().map(|id| Some(id.as_str())).chain([None, Some("?")]).collect();
        let policy = Policy { own_domains: own, ..Policy::default() };
        let draft = Draft {
            from: Address { address: from, ..Address::default() },
            recipients,
            now: left,
            ..Draft::default()
        };
        let zones: BTreeMap<String, i32> = zones;
        let sent = SentMail { draft, zones };
        if let Ok(report) = recall(&sent, *chosen.get(&choices), client, &policy, &now, &words) {
            for verdict in &report.verdicts {
                prop_assert_eq!(verdict.drawn_grey, verdict.verdict == Chance::Gone);
                prop_assert!(verdict.seconds_left.is_none_or(|left| left > 0));
                prop_assert!(!verdict.reason.contains("recall-"));
                prop_assert!(!verdict.local.sentence.contains("recall-"));
            }
        }
    }
}

proptest! {
    /// Headers come from strangers.
    #[test]
    fn any_date_tells_a_clock_that_somebody_has_or_nothing(
        date in prop_oneof![
            "\\PC{0,20}",
            "(Mon, )?[0-3]?[0-9] Nov [0-9]{2,4} [0-2][0-9]:[0-5][0-9](:60)? [+-]?[0-9]{0,5}[A-Z(]{0,4}",
        ],
        from in address(),
    ) {
        let zone = zone_of(&date);
        prop_assert!(zone.is_none_or(|minutes| minutes != 0 && (-720..=840).contains(&minutes)));
        let learned = learn(&[ReceivedMail { from, date }]);
        prop_assert!(learned.0.values().all(|minutes| Some(*minutes) == zone));
    }
}

const MAIL: &str = "From: Li <li@163.com>\r\n\
    To: wang@126.com, anna@muller-tools.de\r\n\
    Subject: PI-2026-118\r\n\
    Date: Wed, 25 Nov 2026 16:00:00 +0800\r\n\
    \r\n\
    Dear Anna\r\n";

const NOW: &str = "2026-11-25T17:20:00+08:00";

/// `lastlook recall` with a mail on its standard input.
fn recalled(arguments: &[&str], mail: &str) -> Output {
    shell::lastlook(&[&["recall"], arguments].concat(), mail.as_bytes())
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

#[test]
fn the_command_line_says_what_the_library_says() {
    let output = recalled(&["-", "--now", NOW, "--json"], MAIL);
    assert_eq!(output.status.code(), Some(0));
    let printed: RecallReport = serde_json::from_slice(&output.stdout).expect("report");
    let sent = SentMail {
        draft: eml::read(MAIL.as_bytes(), &FileLimits::default())
            .expect("mail")
            .draft,
        ..SentMail::default()
    };
    let words = Words::new("en");
    let report = recall(&sent, None, None, &Policy::default(), NOW, &words).expect("report");
    assert_eq!(printed, report);
}

#[test]
fn the_printed_report_reads_from_the_summary_down() {
    let output = recalled(&["-", "--now", NOW], MAIL);
    let printed = text(&output.stdout);
    assert!(printed.starts_with("Technically possible for 1 of 2 recipients"));
    for part in [
        "wang@126.com: Try now (14 days left) [unread]",
        "anna@muller-tools.de: Gone [both-support-it]",
        "It is probably Wednesday 10:20 there",
        "1. Sign in to webmail",
    ] {
        assert!(printed.contains(part), "{part} in\n{printed}");
    }
}

#[test]
fn the_steps_of_the_client_named_come_first() {
    let provider = ["-", "--now", NOW, "--provider", "exchange-online"];
    let mail = MAIL.replace("li@163.com", "li@muller-tools.de");
    for (client, first) in [
        ("outlook-classic", "* Classic Outlook"),
        ("web", "* Outlook on the web"),
        ("thunderbird", "* Thunderbird"),
        ("outlook-mac", "Outlook on the web"),
    ] {
        let output = recalled(&[&provider[..], &["--client", client]].concat(), &mail);
        let printed = text(&output.stdout);
        let steps = printed.lines().skip_while(|line| !line.is_empty());
        let all = steps.collect::<Vec<_>>().join("\n");
        let at = |name: &str| all.find(&format!("\n{name}\n")).unwrap_or(usize::MAX);
        let others = ["New Outlook", "Classic Outlook", "Outlook on the web"];
        assert!(others.iter().all(|other| at(first) <= at(other)), "{all}");
        assert_ne!(at(first), usize::MAX, "{all}");
    }
    let refused = recalled(&["-", "--client", "eudora"], MAIL);
    assert_eq!(refused.status.code(), Some(2));
}

#[test]
fn mails_from_a_recipient_tell_his_clock() {
    let folder = std::env::temp_dir();
    let archive = |name: &str, date: &str| {
        let path = folder.join(format!("lastlook-{}-{name}.eml", std::process::id()));
        let mail = format!("From: Anna <Anna@Muller-Tools.de>\r\nDate: {date}\r\n\r\nHello\r\n");
        std::fs::write(&path, mail).expect("a file");
        path.to_str().expect("UTF-8").to_owned()
    };
    let tokyo = archive("tokyo", "Mon, 23 Nov 2026 18:00:00 +0900 (JST)");
    let server = archive("server", "Tue, 24 Nov 2026 09:00:00 +0000");
    let learned = recalled(&["-", "--now", NOW, "--learn", &tokyo, &server], MAIL);
    let unknown = recalled(&["-", "--now", NOW, "--learn", &server], MAIL);
    let missing = recalled(&["-", "--now", NOW, "--learn", "/does/not/exist.eml"], MAIL);
    for path in [tokyo, server] {
        let _ = std::fs::remove_file(path);
    }
    let learned = text(&learned.stdout);
    assert!(learned.contains("It is Wednesday 18:20 there"), "{learned}");
    let unknown = text(&unknown.stdout);
    assert!(
        unknown.contains("It is probably Wednesday 10:20 there"),
        "{unknown}"
    );
    assert_eq!(missing.status.code(), Some(2));
}

#[test]
fn the_table_is_listed_with_dates_and_grades() {
    for arguments in [&["--providers"][..], &["--provider", "list"]] {
        let output = recalled(arguments, "");
        let printed = text(&output.stdout);
        assert_eq!(output.status.code(), Some(0));
        assert!(printed.contains("2026-11-21 A  Zoho Mail"), "{printed}");
        assert_eq!(printed.lines().count(), 20);
    }
}

#[test]
fn what_cannot_be_read_ends_with_two() {
    let undated = MAIL.replace("Date:", "X-Date:");
    for (arguments, mail) in [
        (&["-"][..], "no mail"),
        (&["-"], undated.as_str()),
        (&["/does/not/exist.eml"], MAIL),
        (&["-", "--provider", "nobody"], MAIL),
        (&["--provider", "zoho"], MAIL),
        (&["-", "--now", "today"], MAIL),
        (&[], MAIL),
    ] {
        let output = recalled(arguments, mail);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(!output.stderr.is_empty());
    }
}
