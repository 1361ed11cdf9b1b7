//! The correction desk from outside: nothing makes it panic, and the command
//! line does what it says.
#![allow(clippy::expect_used, reason = "a failure is what is looked for")]

use std::process::Output;

use lastlook::aftercare::SentMail;
use lastlook::aftercare::desk::{
    Action, Answered, Audience, Cost, Details, Form, LetterKind, Severity, Slip, Whom, Wish, Wrong,
    letter, letters, plan,
};
use lastlook::draft::{Address, Body, Draft, Recipient, RecipientKind};
use lastlook::wording::Words;
use proptest::prelude::*;

mod shell;

const WRONG: &[Wrong] = &[
    Wrong::Cosmetic,
    Wrong::Recipient,
    Wrong::WrongAttachment,
    Wrong::MissingAttachment,
    Wrong::Amount,
    Wrong::Date,
    Wrong::Term,
    Wrong::Internal,
    Wrong::Bank,
    Wrong::Tone,
];

const WHOM: &[Whom] = &[
    Whom::Customer,
    Whom::OtherCustomer,
    Whom::Competitor,
    Whom::Supplier,
    Whom::Colleague,
    Whom::Unknown,
];

const ADDRESSES: &[&str] = &[
    "anna@muller-tools.de",
    "ANNA@muller-tools.de",
    "k.vogt@nordstern.de",
    "Sales team",
    "",
];

const OWN: &[&str] = &[
    "Subject\n{name} {time} {zone} {me}",
    "S\n{wrong} {right} {file} {number} {facts}",
    "S\n{recipients}",
    "{",
    "}{",
    "S\n{{me}}",
    "赔偿\n{me}{",
    "",
];

fn value() -> impl Strategy<Value = String> {
    let known = prop::sample::select(
        &[
            "USD 27,500.00",
            "12.5 €",
            "QT-118.pdf",
            "{me}",
            "ß\u{301}İ",
            "  ",
        ][..],
    );
    prop_oneof![known.prop_map(str::to_owned), "\\PC{0,8}"]
}

fn details() -> impl Strategy<Value = Details> {
    let values = prop::collection::vec(value(), 12);
    (values, 0..3u8).prop_map(|(values, form)| {
        let mut values = values.into_iter();
        let mut next = || values.next().unwrap_or_default();
        Details {
            wrong: next(),
            right: next(),
            file: next(),
            number: next(),
            field: next(),
            valid: next(),
            deadline: next(),
            facts: next(),
            name: next(),
            me: next(),
            company: next(),
            phone: next(),
            form: [Form::Woman, Form::Man, Form::Neutral][usize::from(form)],
        }
    })
}

fn slip() -> impl Strategy<Value = Slip> {
    let answers = (
        prop::sample::select(WRONG),
        prop::sample::select(WHOM),
        prop::sample::select(&[Answered::No, Answered::Replied, Answered::Accepted][..]),
        prop::sample::select(&[Cost::Nothing, Cost::Some, Cost::Order, Cost::More][..]),
    );
    let wrong_recipients = prop::collection::vec(prop::sample::select(ADDRESSES), 0..3);
    let rest = (any::<bool>(), any::<bool>(), value(), wrong_recipients);
    (answers, rest, details()).prop_map(|(answers, rest, details)| {
        let (wrong, whom, answered, cost) = answers;
        let (held, personal, discussed_with, wrong_recipients) = rest;
        Slip {
            wrong,
            whom,
            held,
            answered,
            cost,
            personal,
            discussed_with,
            wrong_recipients: wrong_recipients.into_iter().map(str::to_owned).collect(),
            details,
            ..Slip::default()
        }
    })
}

fn sent() -> impl Strategy<Value = SentMail> {
    let people = prop::collection::vec((prop::sample::select(ADDRESSES), value()), 0..4);
    (people, value(), value()).prop_map(|(people, subject, content)| SentMail {
        draft: Draft {
            from: Address {
                name: "Li Na".into(),
                address: "li.na@brightsea-trading.com".into(),
            },
            recipients: people
                .into_iter()
                .map(|(address, name)| Recipient {
                    address: address.to_owned(),
                    name,
                    kind: RecipientKind::Bcc,
                    ..Recipient::default()
                })
                .collect(),
            subject,
            body: Body {
                content,
                ..Body::default()
            },
            now: "2026-11-21T16:10:00+08:00".into(),
            ..Draft::default()
        },
        ..SentMail::default()
    })
}

const LATER: &str = "2026-11-21T16:22:00+08:00";

proptest! {
    #![proptest_config(ProptestConfig { cases: 800, ..ProptestConfig::default() })]

    /// A plan whose every text is written or refused; no slot stays open, and a
    /// deletion request says nothing of what was wrong.
    #[test]
    fn any_answers_make_a_plan_and_texts_that_keep_the_rules(
        sent in sent(),
        slip in slip(),
        secrets in any::<bool>(),
        own in prop::option::of(prop::sample::select(OWN)),
        language in prop::sample::select(letters::LANGUAGES),
    ) {
        let words = Words::new("en");
        let made = plan(&sent, &slip, secrets, LATER, &words).expect("a plan");
        prop_assert_eq!(made.severity == Severity::Held, slip.held);
        prop_assert!(made.steps[0].action != Action::Recall);
        for step in &made.steps {
            prop_assert!(!step.title.starts_with("desk-") && !step.detail.starts_with("desk-"));
            let other = step.otherwise.as_ref().map(|other| &other.action);
            for action in std::iter::once(&step.action).chain(other) {
                let (Action::Write { letter: kind, audience }
                    | Action::Show { letter: kind, audience }) = action
                else {
                    continue;
                };
                let wish = Wish {
                    kind: *kind,
                    audience: audience.clone(),
                    language: (*language).to_owned(),
                    own: own.map(str::to_owned),
                };
                let Ok(text) = letter(&sent, &slip, &wish, secrets, LATER, &words) else {
                    continue;
                };
                prop_assert!(!step.locked || !kind.is_to_outside());
                prop_assert!(!text.body.trim().is_empty());
                prop_assert_eq!(text.needs_file && kind.is_to_wrong_recipient(), false);
                if kind.is_to_wrong_recipient() && kind.is_mail() {
                    prop_assert_eq!(text.recipients.len(), 1);
                }
            }
        }
    }

    /// No value and no own words make anything panic.
    #[test]
    fn anything_is_written_or_refused(
        sent in sent(),
        slip in slip(),
        kind in prop::sample::select(LetterKind::ALL),
        to in prop::option::of(prop::sample::select(ADDRESSES)),
        own in prop::option::of("\\PC{0,30}"),
        language in "[a-zA-Z-]{0,5}",
    ) {
        let audience = match to {
            Some(address) => Audience::One { address: address.to_owned() },
            None => Audience::Same,
        };
        let wish = Wish { kind, audience, language, own };
        let _ = letter(&sent, &slip, &wish, true, LATER, &Words::new("zh-CN"));
    }
}

const MAIL: &str = "From: Li Na <li.na@brightsea-trading.com>\r\n\
    To: Anna Weber <anna@muller-tools.de>, k.vogt@nordstern.de\r\n\
    Subject: Quotation QT-118\r\n\
    Date: Sat, 21 Nov 2026 16:10:00 +0800\r\n\
    \r\n\
    Dear Anna, our price is USD 2,570.00. Best regards, Li Na\r\n";

/// `lastlook correct` with the mail on its standard input.
fn corrected(arguments: &[&str]) -> Output {
    let command = ["correct", "-", "--now", LATER];
    shell::lastlook(&[&command, arguments].concat(), MAIL.as_bytes())
}

fn printed(arguments: &[&str]) -> String {
    let output = corrected(arguments);
    assert_eq!(output.status.code(), Some(0), "{arguments:?}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[test]
fn a_wrong_price_is_a_call_a_text_for_the_machine_and_a_letter() {
    let wrong = ["--slip", "amount", "--wrong", "USD 27,500"];
    let right = ["--right", "USD 25,700", "--letters", "de"];
    let text = printed(&[&wrong[..], &right[..]].concat());
    assert!(text.starts_with("Telephone first, then write"), "{text}");
    for part in [
        "1. Call",
        "Nobody answers: what to leave on the machine",
        "| Guten Tag, hier ist Li Na. Zu meiner E-Mail",
        "2. Send one correction",
        "| Korrektur: Quotation QT-118",
    ] {
        assert!(text.contains(part), "{part} in\n{text}");
    }
}

#[test]
fn a_price_far_too_low_waits_for_a_superior() {
    let low = ["--slip", "amount", "--wrong", "USD 2,570"];
    let text = printed(&[&low[..], &["--right", "25,700"]].concat());
    assert!(text.starts_with("Nothing to the customer yet"), "{text}");
    assert!(text.contains("Still to be said: --discussed-with"));
}

#[test]
fn a_mail_that_waits_is_taken_back() {
    let text = printed(&[
        "--slip",
        "recipient",
        "--to",
        "k.vogt@nordstern.de",
        "--held",
    ]);
    assert!(text.starts_with("It still waits here. Nobody has seen it."));
    for part in ["1. Take the mail back", "2. Take out who", "3. Note it"] {
        assert!(text.contains(part), "{part} in\n{text}");
    }
    assert!(!text.contains(" | "), "{text}");
}

#[test]
fn own_words_come_from_the_policy_and_are_warned_of() {
    let policy = std::env::temp_dir().join(format!("lastlook-own-{}.toml", std::process::id()));
    let write = |text: &str| std::fs::write(&policy, text).expect("a file");
    let path = policy.to_str().expect("UTF-8");
    let arguments = [
        "--policy", path, "--slip", "date", "--wrong", "3 May", "--right", "5 May",
    ];
    write(
        "[aftercare]\nphone = \"123\"\n[aftercare.letters]\n\"en/wrong-detail\" = \"\"\"Own\n{right}, {phone}. We guarantee it.\"\"\"\n",
    );
    let text = printed(&arguments);
    assert!(text.contains("| 5 May, 123. We guarantee it."), "{text}");
    assert!(text.contains("! “guarantee” promises something."), "{text}");
    write("[aftercare.letters]\n\"en/tone\" = \"A\\nB\"\n\"en/wrong-details\" = \"A\\nB\"\n");
    let refused = corrected(&arguments);
    let words = String::from_utf8(refused.stderr).expect("UTF-8");
    let _ = std::fs::remove_file(&policy);
    assert_eq!(refused.status.code(), Some(2));
    assert!(
        words.contains(":3: [aftercare.letters] names \"en/wrong-details\""),
        "{words}"
    );
}

#[test]
fn json_has_the_texts_beside_their_steps() {
    let text = printed(&["--slip", "term", "--right", "FOB", "--json"]);
    let value: serde_json::Value = serde_json::from_str(&text).expect("json");
    let call = &value["texts"][0];
    assert_eq!(call["step"]["otherwise"]["action"]["letter"], "voicemail");
    assert_eq!(call["letter"]["kind"], "phone");
    assert_eq!(call["otherwise"]["letter"]["kind"], "voicemail");
    assert_eq!(value["texts"][1]["needs"], "--wrong");
}
