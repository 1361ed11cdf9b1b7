//! One test a provider's rule, and the sentences that go with it.

use super::*;
use crate::draft::{Address, Recipient};

const SENT: &str = "2026-11-25T09:00:00+08:00";

fn mail(from: &str, recipients: &[&str]) -> SentMail {
    SentMail {
        draft: Draft {
            from: Address {
                address: from.into(),
                ..Address::default()
            },
            recipients: recipients
                .iter()
                .map(|address| Recipient {
                    address: (*address).into(),
                    ..Recipient::default()
                })
                .collect(),
            now: SENT.into(),
            ..Draft::default()
        },
        ..SentMail::default()
    }
}

/// Minutes after the mail left, as RFC 3339.
fn after(minutes: i64) -> String {
    let sent = moment(SENT).expect("time");
    (sent + time::Duration::minutes(minutes))
        .format(&Rfc3339)
        .expect("format")
}

fn report(sent: &SentMail, provider: Option<&str>, minutes: i64) -> RecallReport {
    let policy = Policy::default();
    recall(
        sent,
        provider,
        None,
        &policy,
        &after(minutes),
        &Words::new("en"),
    )
    .expect("report")
}

/// From a colleague to one address.
fn one(provider: &str, to: &str, minutes: i64) -> RecallVerdict {
    let sent = mail("li@brightsea.cn", &[to]);
    report(&sent, Some(provider), minutes).verdicts.remove(0)
}

fn colleague(provider: &str, minutes: i64) -> RecallVerdict {
    one(provider, "wang@mail.brightsea.cn", minutes)
}

fn outcome(verdict: &RecallVerdict) -> (Chance, Condition) {
    (verdict.verdict, verdict.condition)
}

fn ids(verdict: &RecallVerdict) -> Vec<Condition> {
    verdict.conditions.iter().map(|c| c.id).collect()
}

const DAY: i64 = 24 * 60;

#[test]
fn no_provider_reaches_a_customer_of_a_firm() {
    let all = providers(&Words::new("en"));
    for provider in all.iter().filter(|p| !p.client) {
        let verdict = one(&provider.id, "anna@muller-tools.de", 1);
        assert_eq!(verdict.verdict, Chance::Gone, "{}", provider.id);
        assert!(verdict.drawn_grey && !verdict.inside);
        assert!(verdict.conditions.is_empty() && verdict.seconds_left.is_none());
        assert!(verdict.reason.len() > 20, "{}", verdict.reason);
    }
}

#[test]
fn exchange_online_reaches_colleagues_read_or_not() {
    let verdict = colleague("exchange-online", 20 * DAY);
    assert_eq!(outcome(&verdict), (Chance::TryNow, Condition::Unread));
    assert!(verdict.inside && !verdict.drawn_grey);
    assert_eq!(verdict.seconds_left, None);
    assert!(verdict.reason.contains("administrator’s setting"));
    assert_eq!(ids(&verdict), [Condition::Unread, Condition::BothSupportIt]);
}

#[test]
fn exchange_server_needs_it_unread() {
    let verdict = colleague("exchange-server", 5);
    assert_eq!(outcome(&verdict), (Chance::TryNow, Condition::Unread));
    assert_eq!(
        verdict.reason,
        "Works only while it is unread, which cannot be seen from here."
    );
}

#[test]
fn zoho_gives_half_an_hour_then_the_administrator_a_day() {
    let early = colleague("zoho", 12);
    assert_eq!(outcome(&early), (Chance::TryNow, Condition::NotFetched));
    assert_eq!(early.seconds_left, Some(18 * 60));
    assert!(
        early
            .reason
            .contains("The limit is 30 minutes after sending.")
    );
    let late = colleague("zoho", 30);
    assert_eq!(outcome(&late), (Chance::AskAdmin, Condition::TimeLimit));
    assert_eq!(late.seconds_left, Some((DAY - 30) * 60));
    assert!(late.reason.starts_with("Your own 30 minutes are over"));
    let gone = colleague("zoho", DAY);
    assert_eq!(outcome(&gone), (Chance::Gone, Condition::TimeLimit));
    assert!(gone.reason.contains("1 day"), "{}", gone.reason);
}

#[test]
fn a_personal_zoho_address_has_no_organisation() {
    let sent = mail("li@zoho.com", &["wang@zoho.com"]);
    let report = report(&sent, None, 1);
    assert_eq!(report.provider.id, "zoho");
    let verdict = &report.verdicts[0];
    assert_eq!(
        outcome(verdict),
        (Chance::Gone, Condition::SameOrganisation)
    );
    assert!(verdict.reason.contains("your address belongs to none"));
}

#[test]
fn netease_reaches_its_family_for_fifteen_days() {
    let family = [
        "wang@126.com",
        "zhao@vip.163.com",
        "sun@yeah.net",
        "a@qq.com",
    ];
    let sent = mail("li@163.com", &family);
    let early = report(&sent, None, 60);
    assert_eq!(early.provider.id, "netease");
    for verdict in &early.verdicts[..3] {
        assert_eq!(outcome(verdict), (Chance::TryNow, Condition::Unread));
        assert_eq!(verdict.seconds_left, Some((15 * DAY - 60) * 60));
        assert!(!verdict.inside);
    }
    let other = &early.verdicts[3];
    assert_eq!(outcome(other), (Chance::Gone, Condition::BothSupportIt));
    assert_eq!(
        early.summary,
        "Technically possible for 3 of 4 recipients; do not count on it."
    );
    let late = report(&sent, None, 15 * DAY);
    assert!(late.verdicts.iter().all(|v| v.verdict == Chance::Gone));
    assert!(late.steps.is_empty());
}

#[test]
fn netease_enterprise_stays_in_the_firm() {
    let inside = colleague("netease-enterprise", DAY);
    assert_eq!(
        ids(&inside),
        [
            Condition::Unread,
            Condition::NotFetched,
            Condition::TimeLimit,
            Condition::BothSupportIt
        ]
    );
    assert_eq!(
        one("netease-enterprise", "a@163.com", 1).verdict,
        Chance::Gone
    );
}

#[test]
fn tencent_and_qq_are_unconfirmed() {
    let sent = mail(
        "1234@qq.com",
        &["5678@qq.com", "a@foxmail.com", "b@163.com"],
    );
    let qq = report(&sent, None, 5);
    assert_eq!(qq.provider.grade, Grade::Unconfirmed);
    assert_eq!(qq.verdicts[0].verdict, Chance::Unknown);
    assert_eq!(qq.verdicts[1].verdict, Chance::Unknown);
    assert_eq!(qq.verdicts[2].verdict, Chance::Gone);
    assert!(
        qq.summary
            .starts_with("For 2 of 3 recipients it cannot be told")
    );
    assert_eq!(colleague("tencent-enterprise", 5).verdict, Chance::Unknown);
    assert_eq!(
        one("tencent-enterprise", "a@qq.com", 5).verdict,
        Chance::Unknown
    );
}

#[test]
fn alibaba_gives_thirty_days_then_the_administrator() {
    let early = colleague("alibaba", DAY);
    assert_eq!(outcome(&early), (Chance::TryNow, Condition::Unread));
    assert!(early.reason.ends_with("your administrator can still try."));
    let late = colleague("alibaba", 30 * DAY);
    assert_eq!(outcome(&late), (Chance::AskAdmin, Condition::TimeLimit));
    assert_eq!(late.seconds_left, None);
    assert_eq!(
        ids(&late),
        [Condition::NotFetched, Condition::BothSupportIt]
    );
}

#[test]
fn coremail_and_notes_reach_colleagues() {
    let coremail = colleague("coremail", DAY);
    assert_eq!(outcome(&coremail), (Chance::TryNow, Condition::Unread));
    let notes = colleague("hcl-notes", DAY);
    assert_eq!(notes.verdict, Chance::TryNow);
    assert!(notes.reason.contains("administrator’s setting"));
}

#[test]
fn kakao_reaches_kakao() {
    let sent = mail("lee@kakao.com", &["kim@hanmail.net", "a@naver.com"]);
    let report = report(&sent, None, DAY);
    assert_eq!(report.verdicts[0].verdict, Chance::TryNow);
    assert_eq!(report.verdicts[1].verdict, Chance::Gone);
}

#[test]
fn lark_is_the_administrators_business() {
    let verdict = colleague("lark", DAY);
    assert_eq!(
        outcome(&verdict),
        (Chance::AskAdmin, Condition::BothSupportIt)
    );
    let sent = mail("li@brightsea.cn", &["wang@brightsea.cn", "a@x.de"]);
    let report = report(&sent, Some("lark"), 1);
    assert_eq!(
        report.summary,
        "Only your administrator could still try, for 1 of 2 recipients; do not count on it."
    );
    assert!(report.steps.iter().any(|s| s.client == "admin"));
}

#[test]
fn providers_with_undo_only_have_no_recall() {
    for (from, id, seconds) in [
        ("a@gmail.com", "gmail", 30),
        ("a@outlook.com", "outlook-com", 10),
        ("a@fastmail.com", "fastmail", 15),
        ("a@icloud.com", "icloud", 30),
        ("a@proton.me", "proton", 20),
    ] {
        let sent = mail(from, &[from, "b@x.de"]);
        let now = report(&sent, None, 0);
        assert_eq!(now.provider.id, id);
        assert_eq!(now.undo.as_ref().map(|u| u.seconds_left), Some(seconds));
        assert!(!now.steps.is_empty());
        assert!(now.verdicts.iter().all(|v| v.verdict == Chance::Gone));
        let later = report(&sent, None, 1);
        assert_eq!(later.undo, None);
        assert!(later.steps.is_empty());
        assert!(later.verdicts[0].reason.contains("Undo only holds"));
    }
}

#[test]
fn an_unknown_provider_is_looked_up_in_the_client() {
    let sent = mail("li@brightsea.cn", &["wang@brightsea.cn", "anna@x.de"]);
    let report = report(&sent, None, 5);
    assert_eq!(report.provider.id, "unknown");
    assert!(report.provider.guessed);
    assert_eq!(report.verdicts[0].verdict, Chance::Unknown);
    assert_eq!(
        outcome(&report.verdicts[1]),
        (Chance::Gone, Condition::SameOrganisation)
    );
    assert_eq!(report.provider.remarks.len(), 1);
}

#[test]
fn an_unknown_public_provider_may_reach_its_own_addresses() {
    let sent = mail("li@naver.com", &["kim@naver.com", "a@gmail.com"]);
    let report = report(&sent, None, 5);
    assert_eq!(report.verdicts[0].verdict, Chance::Unknown);
    assert!(!report.verdicts[0].inside);
    assert_eq!(report.verdicts[1].verdict, Chance::Gone);
}

#[test]
fn the_settings_beat_the_guess_and_a_wrong_id_is_refused() {
    let sent = mail("li@163.com", &["a@163.com"]);
    let chosen = report(&sent, Some("gmail"), 5);
    assert_eq!(chosen.provider.id, "gmail");
    assert!(!chosen.provider.guessed);
    for id in ["nobody", "thunderbird", "outlook-delay", ""] {
        let policy = Policy::default();
        let refused = recall(&sent, Some(id), None, &policy, SENT, &Words::new("en"));
        assert_eq!(refused, Err(LastLookError::UnknownProvider(id.into())));
    }
}

#[test]
fn own_domains_are_one_organisation() {
    let policy = Policy {
        own_domains: vec!["brightsea.cn".into(), "Brightsea-Trading.com".into()],
        ..Policy::default()
    };
    let words = Words::new("en");
    let ask = |from: &str| {
        let sent = mail(from, &["wang@brightsea-trading.com"]);
        let report = recall(&sent, Some("exchange-online"), None, &policy, SENT, &words);
        report.expect("report").verdicts.remove(0).verdict
    };
    assert_eq!(ask("li@brightsea.cn"), Chance::TryNow);
    // Sent from elsewhere: the firm's server does not know the mail.
    assert_eq!(ask("li@gmail.com"), Chance::Gone);
    assert_eq!(ask("li@other.example"), Chance::Gone);
}

#[test]
fn tenants_below_one_host_are_strangers() {
    let sent = mail(
        "li@a.onmicrosoft.com",
        &["wang@a.onmicrosoft.com", "eve@b.onmicrosoft.com"],
    );
    let report = report(&sent, Some("exchange-online"), 1);
    assert_eq!(report.verdicts[0].verdict, Chance::TryNow);
    assert_eq!(report.verdicts[1].verdict, Chance::Gone);
}

#[test]
fn members_of_a_list_count_one_by_one() {
    let mut sent = mail(
        "li@brightsea.cn",
        &["team@brightsea.cn", "all@brightsea.cn"],
    );
    sent.draft.recipients[0].list = true;
    sent.draft.recipients[0].members = Some(
        ["wang@brightsea.cn", "anna@x.de", "WANG@brightsea.cn"]
            .map(|address| Address {
                address: address.into(),
                ..Address::default()
            })
            .into(),
    );
    sent.draft.recipients[1].list = true;
    let report = report(&sent, Some("exchange-online"), 1);
    let verdicts: Vec<Chance> = report.verdicts.iter().map(|v| v.verdict).collect();
    assert_eq!(verdicts, [Chance::TryNow, Chance::Gone, Chance::Unknown]);
    assert_eq!(
        report.verdicts[0].list.as_deref(),
        Some("team@brightsea.cn")
    );
    assert_eq!(report.verdicts[2].list, None);
}

#[test]
fn the_name_of_a_list_is_no_address() {
    let sent = mail("li@brightsea.cn", &["Sales team", ""]);
    let inside = report(&sent, Some("exchange-online"), 1);
    assert!(inside.verdicts.iter().all(|v| v.verdict == Chance::Unknown));
    let gmail = report(&sent, Some("gmail"), 1);
    assert!(gmail.verdicts.iter().all(|v| v.verdict == Chance::Gone));
}

#[test]
fn an_old_table_warns() {
    let sent = mail("li@163.com", &["a@163.com"]);
    let fresh = report(&sent, None, 5);
    assert!(!fresh.provider.stale);
    let old = report(&sent, None, 400 * DAY);
    assert!(old.provider.stale);
    let warned = |report: &RecallReport| report.provider.remarks.join(" ").contains("a year ago");
    assert!(warned(&old) && !warned(&fresh));
}

#[test]
fn a_clock_that_runs_late_gives_the_whole_time() {
    assert_eq!(colleague("zoho", -90).seconds_left, Some(30 * 60));
}

#[test]
fn what_is_no_time_is_refused() {
    let sent = mail("li@163.com", &["a@163.com"]);
    let policy = Policy::default();
    let words = Words::new("en");
    let refused = recall(&sent, None, None, &policy, "yesterday", &words);
    assert_eq!(refused, Err(LastLookError::BadClock("yesterday".into())));
    let undated = SentMail {
        draft: Draft {
            now: String::new(),
            ..sent.draft
        },
        ..SentMail::default()
    };
    assert!(recall(&undated, None, None, &policy, SENT, &words).is_err());
}

#[test]
fn nobody_is_nobody() {
    let report = report(&mail("li@163.com", &[]), None, 5);
    assert_eq!(
        report.summary,
        "No recipient is known, so there is nobody to recall it from."
    );
    assert!(report.steps.is_empty());
}

#[test]
fn the_notice_ranks_recall_last_and_tells_of_notices() {
    let sent = mail("li@brightsea.cn", &["wang@brightsea.cn"]);
    let notice = |provider| report(&sent, Some(provider), 1).notice;
    assert!(notice("zoho").contains("is told that you recalled it"));
    assert!(notice("exchange-online").contains("may be told"));
    assert!(notice("gmail").contains("nothing to recall with"));
    assert!(notice("alibaba").starts_with("Recall comes last"));
}

#[test]
fn steps_name_the_clients_and_thunderbird_says_it_cannot() {
    let sent = mail("li@brightsea.cn", &["wang@brightsea.cn"]);
    let report = report(&sent, Some("exchange-online"), 1);
    let clients: Vec<&str> = report.steps.iter().map(|s| s.client.as_str()).collect();
    assert_eq!(
        clients,
        [
            "outlook-new",
            "outlook-web",
            "outlook-classic",
            "outlook-mobile",
            "thunderbird"
        ]
    );
    assert!(
        report
            .next_time
            .iter()
            .any(|s| s.client == "outlook-classic")
    );
}

/// The clients of the steps for somebody in a client, his own with a star.
fn clients(from: &str, provider: Option<&str>, client: Client) -> Vec<String> {
    let sent = mail(from, &["wang@brightsea.cn", from]);
    let policy = Policy::default();
    let words = Words::new("en");
    let report = recall(&sent, provider, Some(client), &policy, SENT, &words).expect("report");
    let star = |steps: &ClientSteps| if steps.here { "*" } else { "" };
    report
        .steps
        .iter()
        .map(|steps| format!("{}{}", steps.client, star(steps)))
        .collect()
}

#[test]
fn the_steps_of_the_client_one_is_in_come_first() {
    let exchange = |client| clients("li@brightsea.cn", Some("exchange-online"), client);
    assert_eq!(
        exchange(Client::OutlookClassic),
        [
            "outlook-classic*",
            "outlook-new",
            "outlook-web",
            "outlook-mobile"
        ]
    );
    assert_eq!(exchange(Client::OutlookNew)[0], "outlook-new*");
    assert_eq!(exchange(Client::Web)[0], "outlook-web*");
    assert_eq!(
        exchange(Client::Thunderbird)[..2],
        ["thunderbird*", "outlook-new"]
    );
    // Nothing is known of it, so nothing is marked.
    assert_eq!(exchange(Client::OutlookMac)[0], "outlook-web");
}

#[test]
fn somebody_elsewhere_still_sees_how_it_is_done() {
    let zoho = clients("li@brightsea.cn", Some("zoho"), Client::OutlookClassic);
    assert_eq!(zoho, ["web", "admin"]);
    let notes = clients("li@brightsea.cn", Some("hcl-notes"), Client::Thunderbird);
    assert_eq!(notes, ["thunderbird*", "notes"]);
    let gmail = clients("li@gmail.com", None, Client::Web);
    assert_eq!(gmail, ["web*", "mobile"]);
}

#[test]
fn the_steps_for_the_next_mail_are_ordered_too() {
    let sent = mail("li@brightsea.cn", &["wang@brightsea.cn"]);
    let (policy, words) = (Policy::default(), Words::new("en"));
    for (client, first) in [
        (Client::OutlookNew, "outlook-new"),
        (Client::Web, "outlook-web"),
        (Client::OutlookClassic, "outlook-classic"),
    ] {
        let provider = Some("exchange-online");
        let made = recall(&sent, provider, Some(client), &policy, SENT, &words);
        assert_eq!(made.expect("report").next_time[0].client, first);
    }
}

#[test]
fn a_client_has_one_id() {
    for client in Client::ALL {
        let id = serde_json::to_value(client).expect("json");
        assert_eq!(id, client.id());
    }
}

#[test]
fn chinese_is_chinese_throughout() {
    let sent = mail("li@163.com", &["wang@126.com", "anna@muller-tools.de"]);
    let words = Words::new("zh-CN");
    let report = recall(&sent, None, None, &Policy::default(), &after(61), &words).expect("report");
    assert_eq!(
        report.summary,
        "2 位收件人中，1 位从技术上还有可能撤回，但别指望它。"
    );
    assert_eq!(report.verdicts[0].label, "现在就试");
    assert!(report.verdicts[0].reason.ends_with("时限是发送后 15 天。"));
    assert!(report.steps[0].steps[0].contains("已发送"));
    assert!(report.verdicts[1].local.sentence.contains("星期三 03:01"));
}

#[test]
fn nothing_promises_or_shouts() {
    for language in ["en", "zh-CN"] {
        let words = Words::new(language);
        for provider in providers(&words).iter().filter(|p| !p.client) {
            let sent = mail("li@brightsea.cn", &["wang@brightsea.cn", "a@qq.com"]);
            let policy = Policy::default();
            let report = recall(&sent, Some(&provider.id), None, &policy, &after(5), &words);
            let text = format!("{:?}", report.expect("report"));
            for bad in ["!", "！", "guarantee", "保证", "recall-", "{ $"] {
                assert!(!text.contains(bad), "{bad} in {text}");
            }
        }
    }
}

#[test]
fn spans_are_said_in_their_unit() {
    let words = Words::new("en");
    for (seconds, said) in [
        (59, "59 seconds"),
        (60, "1 minute"),
        (5_400, "90 minutes"),
        (86_400, "1 day"),
        (90_000, "25 hours"),
        (1_296_000, "15 days"),
    ] {
        assert_eq!(span(seconds, &words), said);
    }
}

#[test]
fn the_report_has_the_shape_hosts_read() {
    let sent = mail("li@163.com", &["wang@126.com"]);
    let value = serde_json::to_value(report(&sent, None, 5)).expect("json");
    let verdict = &value["verdicts"][0];
    assert_eq!(verdict["verdict"], "try-now");
    assert_eq!(verdict["conditions"][1]["id"], "not-fetched");
    assert_eq!(verdict["drawnGrey"], false);
    assert_eq!(verdict["local"]["basis"], "unknown");
    assert_eq!(value["provider"]["checkedOn"], "2026-11-21");
    assert_eq!(value["provider"]["grade"], "A");
    let back: RecallReport = serde_json::from_value(value).expect("report");
    assert_eq!(back, report(&sent, None, 5));
}
