//! No input may panic: any text, any HTML, any bytes as a mail, and repairs of
//! whatever was found.
#![allow(clippy::expect_used, reason = "a failure is what is looked for")]

use lastlook::contents::FileLimits;
use lastlook::draft::{
    Address, Attachment, Body, BodyFormat, Draft, DraftKind, Recipient, RecipientKind,
};
use lastlook::{Inspector, Knowledge, Policy, eml};
use proptest::prelude::*;

fn inspector() -> &'static Inspector {
    static INSPECTOR: std::sync::OnceLock<Inspector> = std::sync::OnceLock::new();
    INSPECTOR.get_or_init(|| {
        let text = include_str!("mails/house.toml");
        let policy: Policy = toml::from_str(text).expect("policy");
        Inspector::new(policy, Knowledge::default(), "zh-CN").expect("inspector")
    })
}

/// Pieces the readers look for, glued in any order.
const PIECES: &[&str] = &[
    "2,000 pcs × USD 12.85 = USD 27,500.00",
    "1.234,56",
    "12..85",
    "IBAN DE89 3704",
    "\u{202e}",
    "[Name]",
    "【客户名】",
    "{{x}}",
    "Dear ",
    "尊敬的",
    "王总",
    ",",
    "\n",
    "\r\n",
    "\t",
    "> ",
    "-- \n",
    "On 1.1.2026 A wrote:",
    "2026年",
    "31/02/2027",
    "Monday, 21 November 2026",
    "valid until ",
    "附件请查收",
    "attached",
    "PI-2026-118",
    "No.",
    "合同号：",
    "“",
    "”",
    "(",
    "（",
    "€",
    "'",
    "’",
    "x",
    "×",
    "=",
    "@",
    "a@b.c",
    "http://",
    "😀",
    "İ",
    "ß",
    "\u{0}",
    "é",
    "e\u{301}",
    "٣",
    "１２",
    "令和8年",
    "Qty\tUnit price\tAmount",
    "1,200\t7.45\t9,840",
    "margin 18%",
    "<br>",
    "&nbsp;",
    "&",
    "<blockquote type=cite>",
    "</table>",
    "<td>",
    "Re: ",
    "PI_1.pdf",
    "  ",
    "999999999999999999999999",
    "0.0000000000000000000001",
    "%",
    "‰",
    "xx.xx",
    "__.__",
    "FOB ",
    "FOB Ningbo",
    "CIF Hamburg Incoterms 2010",
    "DDU",
    "ETD ",
    "ETA 3 Apr",
    "latest shipment",
    "MOQ 1,000 pcs",
    "300 pcs",
    "30% deposit",
    "balance 60%",
    "余款70%",
    "L/C at sight",
    "120 ctns x 24 pcs",
    "N.W. 10 kg",
    "Total ",
    "Subtotal",
    "freight",
    "USD ",
    "¥",
    "SAY US DOLLARS TWENTY FIVE THOUSAND ONLY",
    "壹贰叁万元整",
    "zweitausend",
    "mil doscientos",
    "IBAN DE89 3704 0044 0532 0130 00",
    "SWIFT: COBADEFF",
    "account no. ",
    "Beneficiary: ",
    "HS code 8481.80",
    "EAN 6901234567892",
    "CSQU3054383",
    "passport no. E1234567",
    "4111 1111 1111 1111",
    "C:\\Users\\a",
    "\\\\NAS\\x",
    "收:\\",
    "http://10.0.0.1/a",
    "<a href=\"file:///x\">",
    "**bold**",
    "## x",
    "Mr./Ms. ",
    "30/45 days",
    "30/45天",
    "Rev. B",
    "v2",
    "第二版",
    "密码：",
    "password: ",
    "two attachments",
    "From: A <a@b.c>\nSent: Monday\nTo: d@e.f\nSubject: x\n",
    "发件人：",
    "| 1 | 2 | 3 |",
    "，",
    "。",
    "！！！",
    "sorry",
    "tomorrow",
    "والعرض",
    "ال",
    "شحنة 20%",
    "収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収収",
];

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(
        prop_oneof![
            4 => prop::sample::select(PIECES).prop_map(str::to_owned),
            1 => any::<char>().prop_map(String::from),
            1 => "[ -~]{0,12}",
        ],
        0..120,
    )
    .prop_map(|pieces| pieces.concat())
}

fn draft() -> impl Strategy<Value = Draft> {
    (
        text(),
        text(),
        any::<bool>(),
        0..4usize,
        prop::collection::vec(text(), 0..3),
        prop::collection::vec("[a-zü.@-]{0,24}", 0..5),
    )
        .prop_map(|(subject, content, html, kind, names, addresses)| Draft {
            kind: [
                DraftKind::New,
                DraftKind::Reply,
                DraftKind::Forward,
                DraftKind::Redirect,
            ][kind],
            from: Address {
                name: subject.clone(),
                address: "a@brightsea.cn".into(),
            },
            recipients: addresses
                .into_iter()
                .map(|address| Recipient {
                    kind: RecipientKind::To,
                    name: content.chars().take(9).collect(),
                    address,
                    ..Recipient::default()
                })
                .collect(),
            attachments: names
                .into_iter()
                .map(|name| Attachment {
                    name,
                    ..Attachment::default()
                })
                .collect(),
            subject,
            body: Body {
                format: if html {
                    BodyFormat::Html
                } else {
                    BodyFormat::Text
                },
                content,
            },
            now: "2026-11-21T16:10:00+08:00".into(),
            ..Draft::default()
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, ..ProptestConfig::default() })]

    #[test]
    fn any_draft_is_judged_and_every_repair_applies(draft in draft()) {
        let report = inspector().check(&draft).expect("a report");
        for finding in &report.findings {
            prop_assert!(finding.span.start <= finding.span.end);
            for repair in &finding.repairs {
                inspector().repair(&draft, &repair.edit).expect("a repair that fits");
            }
        }
    }

    #[test]
    fn any_bytes_are_a_mail_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let mut mail = b"Subject: x\r\nDate: Sat, 21 Nov 2026 16:10:00 +0800\r\n".to_vec();
        mail.extend(bytes);
        if let Ok(file) = eml::read(&mail, &FileLimits::default()) {
            let _ = inspector().check(&file.draft);
        }
    }
}

#[test]
fn a_huge_mail_is_refused_and_a_large_one_is_read() {
    let mut draft = Draft {
        now: "2026-11-21T16:10:00+08:00".into(),
        ..Draft::default()
    };
    draft.body.content = "a".repeat(lastlook::reading::MAX_TEXT + 1);
    assert!(inspector().check(&draft).is_err());
    draft.body.content =
        "2,000 pcs × USD 12.85 = USD 27,500.00 attached (boss: ok?) [Name]\n".repeat(4000);
    assert!(inspector().check(&draft).is_ok());
}

#[test]
fn deep_html_ends() {
    let mut draft = Draft {
        now: "2026-11-21T16:10:00+08:00".into(),
        ..Draft::default()
    };
    draft.body.format = BodyFormat::Html;
    draft.body.content = "<div><b>".repeat(40_000) + "text" + &"</blockquote>".repeat(10_000);
    assert!(inspector().check(&draft).is_ok());
}

/// Work in the square of the length would make these last for many minutes.
#[test]
fn endless_runs_end() {
    const LENGTH: usize = 128 * 1024;
    for piece in [
        "a.",
        "a/b/",
        "a_b_",
        ".pdf",
        "[",
        "12 ",
        "و",
        "\r\n",
        "Monday, 21 November 2026\n",
        "margin 18% ",
    ] {
        let mut draft = Draft {
            now: "2026-11-21T16:10:00+08:00".into(),
            ..Draft::default()
        };
        draft.body.content = piece.repeat(LENGTH / piece.len());
        assert!(inspector().check(&draft).is_ok(), "{piece}");
    }
}
