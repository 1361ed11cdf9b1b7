//! Plans and letters, by the rules of domain/correction.md.

use super::*;
use crate::aftercare::SentMail;
use crate::draft::{Address, Attachment, Body, Draft, Recipient, RecipientKind};
use crate::wording::Words;

const SENT: &str = "2026-11-21T16:10:00+08:00";
const NOW: &str = "2026-11-21T16:22:00+08:00";

fn person(kind: RecipientKind, name: &str, address: &str) -> Recipient {
    Recipient {
        kind,
        name: name.into(),
        address: address.into(),
        ..Recipient::default()
    }
}

fn sent() -> SentMail {
    SentMail {
        draft: Draft {
            from: Address {
                name: "Li Na".into(),
                address: "li.na@brightsea-trading.com".into(),
            },
            recipients: vec![
                person(RecipientKind::To, "Anna Weber", "anna@muller-tools.de"),
                person(RecipientKind::Cc, "Karl Vogt", "k.vogt@nordstern.de"),
                person(RecipientKind::Bcc, "", "boss@brightsea-trading.com"),
            ],
            subject: "Quotation QT-118, USD 27,500.00".into(),
            body: Body {
                content: "Dear Anna, please find our quotation attached. Best regards".into(),
                ..Body::default()
            },
            attachments: vec![Attachment {
                name: "QT-118.pdf".into(),
                ..Attachment::default()
            }],
            now: SENT.into(),
            ..Draft::default()
        },
        ..SentMail::default()
    }
}

fn slip(wrong: Wrong) -> Slip {
    Slip {
        wrong,
        details: Details {
            wrong: "27,500.00".into(),
            right: "25,700.00".into(),
            file: "QT-118-R1.pdf".into(),
            number: "QT-118".into(),
            field: "total".into(),
            valid: "30 November 2026".into(),
            deadline: "24 November 2026".into(),
            facts: "the goods arrived on 12 November".into(),
            name: "Anna Weber".into(),
            form: Form::Woman,
            company: "Brightsea".into(),
            phone: "+86 574 1234".into(),
            ..Details::default()
        },
        ..Slip::default()
    }
}

fn wish(kind: LetterKind, language: &str) -> Wish {
    let audience = if kind.is_to_wrong_recipient() {
        Audience::One {
            address: "k.vogt@nordstern.de".into(),
        }
    } else {
        Audience::Same
    };
    Wish {
        kind,
        audience,
        language: language.into(),
        own: None,
    }
}

fn ask(sent: &SentMail, slip: &Slip, wish: &Wish, secrets: bool) -> Result<Letter, LetterError> {
    letter(sent, slip, wish, secrets, NOW, &Words::new("en"))
}

fn write(kind: LetterKind, language: &str, slip: &Slip) -> Letter {
    ask(&sent(), slip, &wish(kind, language), false).expect("a letter")
}

/// The slip a text is written for; the wrong recipient is the one in Cc.
fn fitting(kind: LetterKind) -> Slip {
    let mut slip = slip(match kind {
        LetterKind::WrongAttachment => Wrong::WrongAttachment,
        LetterKind::MissingAttachment => Wrong::MissingAttachment,
        LetterKind::Tone => Wrong::Tone,
        kind if kind.is_to_wrong_recipient() => Wrong::Recipient,
        _ => Wrong::Amount,
    });
    if kind.is_to_wrong_recipient() {
        slip.whom = Whom::OtherCustomer;
        slip.wrong_recipients = vec!["k.vogt@nordstern.de".into()];
        slip.details.name = "Karl Vogt".into();
        slip.details.form = Form::Man;
    }
    slip
}

/// Every letter in every language, to be read: a change of words is a change
/// of these files.
#[test]
fn every_letter_in_every_language() {
    for language in letters::LANGUAGES {
        let mut page = String::new();
        for kind in LetterKind::ALL {
            let made = write(*kind, language, &fitting(*kind));
            if made.fallback {
                assert_eq!((*kind, made.language.as_str()), (LetterKind::Memo, "en"));
                continue;
            }
            let length = made.body.chars().count();
            page += &format!(
                "── {kind:?}, {}, {length} characters\n{}\n\n{}\n\n",
                made.direction, made.subject, made.body
            );
        }
        insta::assert_snapshot!(format!("letters-{language}"), page);
    }
}

#[test]
fn no_letter_has_a_leftover_slot_or_strange_digits_or_runs_on() {
    for language in letters::LANGUAGES {
        for kind in LetterKind::ALL {
            for bare in [false, true] {
                let mut slip = fitting(*kind);
                if bare {
                    slip.details.name.clear();
                    slip.details.company.clear();
                    slip.details.phone.clear();
                    slip.details.form = Form::Neutral;
                }
                let made = write(*kind, language, &slip);
                let text = format!("{}\n{}", made.subject, made.body);
                let at = format!("{kind:?} in {language}: {text}");
                assert!(!text.contains(['{', '}', '$']), "{at}");
                assert!(!text.contains("  "), "{at}");
                let foreign =
                    |c: char| c.is_numeric() && !c.is_ascii() && c > '\u{600}' && c < '\u{4e00}';
                assert!(!text.chars().any(foreign), "{at}");
                assert_eq!(
                    made.subject.is_empty(),
                    !kind.is_mail() && *kind != LetterKind::Memo,
                    "{at}"
                );
                let words = made.body.split_whitespace().count();
                assert!(words <= 150 || !kind.is_mail(), "{words} words: {at}");
                assert!(made.body.chars().count() <= 1_200, "{at}");
                let direction = if language == &"ar" { "rtl" } else { "ltr" };
                let own = if made.fallback { "ltr" } else { direction };
                assert_eq!(made.direction, own, "{at}");
            }
        }
    }
}

/// The nine parts of 4.2, whatever the order of the language.
const NINE: [&str; 9] = [
    "subject",
    "which",
    "wrong",
    "unchanged",
    "document",
    "replaces",
    "apology",
    "ask",
    "closing",
];

/// Those that each letter has to have.
fn parts_of(kind: LetterKind) -> Vec<&'static str> {
    let without: &[&str] = match kind {
        LetterKind::WrongAttachment | LetterKind::WrongDetail | LetterKind::ReplaceOffer => &[],
        // There was no file to replace.
        LetterKind::MissingAttachment => &["replaces"],
        LetterKind::Tone => &["document", "replaces"],
        _ => &["unchanged", "document", "replaces"],
    };
    let mut parts = NINE.to_vec();
    parts.retain(|part| !without.contains(part));
    parts
}

#[test]
fn a_correction_has_all_nine_parts_and_a_deletion_request_its_six() {
    for language in letters::LANGUAGES {
        let text = include_catalog(language);
        for kind in LetterKind::ALL.iter().filter(|kind| kind.is_mail()) {
            let block = text
                .split(&format!("\nletter-{} =", kind.name()))
                .nth(1)
                .and_then(|rest| rest.split("\nletter-").next())
                .and_then(|rest| rest.split("\nscript-").next())
                .expect("the letter");
            for part in NINE {
                let there = block.contains(&format!(".{part} ="))
                    || block.contains(&format!(".and-{part} ="));
                let wanted = parts_of(*kind).contains(&part);
                assert_eq!(there, wanted, "{language}, {kind:?}: {part}");
            }
        }
    }
}

fn include_catalog(language: &str) -> String {
    let path = format!("src/wording/{language}/letters.ftl");
    std::fs::read_to_string(path).expect("a catalog")
}

/// The same lists that warn of a person's own words; notes are for the caller.
#[test]
fn no_promise_no_liability_no_claim_that_a_mail_was_recalled() {
    for language in letters::LANGUAGES {
        for kind in LetterKind::ALL.iter().filter(|k| k.is_to_outside()) {
            let made = write(*kind, language, &fitting(*kind));
            let text = format!("{}\n{}", made.subject, made.body);
            let note = text.rfind("\n\n").filter(|_| !kind.is_mail());
            let said = match kind {
                LetterKind::Voicemail => &text,
                _ => &text[..note.unwrap_or(text.len())],
            };
            let found = never::found(language, said);
            assert!(found.is_empty(), "{kind:?} in {language}: {found:?}");
            assert!(made.warnings.is_empty());
            assert!(!text.to_lowercase().contains("urgent"));
        }
    }
}

#[test]
fn a_wrong_recipient_reads_nothing_of_the_content_again() {
    for language in letters::LANGUAGES {
        for kind in LetterKind::ALL.iter().filter(|k| k.is_to_wrong_recipient()) {
            let made = write(*kind, language, &fitting(*kind));
            let text = format!("{} {}", made.subject, made.body);
            for value in [
                "27,500.00",
                "25,700.00",
                "QT-118",
                "Quotation",
                "Anna",
                "boss",
            ] {
                assert!(!text.contains(value), "{kind:?} in {language}: {text}");
            }
            assert!(!made.needs_file);
            if kind.is_mail() {
                assert_eq!(made.recipients.len(), 1);
                assert_eq!(made.recipients[0].address, "k.vogt@nordstern.de");
                assert_eq!(made.recipients[0].kind, RecipientKind::To);
                assert!(!made.in_thread);
            }
        }
    }
}

#[test]
fn a_correction_goes_where_the_wrong_mail_went_and_bcc_stays_bcc() {
    let made = write(LetterKind::WrongDetail, "en", &slip(Wrong::Amount));
    assert_eq!(made.recipients, sent().draft.recipients);
    assert!(made.in_thread && made.needs_file);
}

#[test]
fn marks_of_an_answer_that_was_changed_do_not_count() {
    let mut slip = slip(Wrong::Recipient);
    slip.wrong_recipients = vec!["K.Vogt@nordstern.de".into()];
    let made = write(LetterKind::WrongDetail, "en", &slip);
    assert_eq!(made.recipients.len(), 2);
    slip.wrong = Wrong::Amount;
    let made = write(LetterKind::WrongDetail, "en", &slip);
    assert_eq!(made.recipients.len(), 3);
}

#[test]
fn a_competitor_is_asked_to_delete_and_gets_no_right_file() {
    let mut slip = slip(Wrong::WrongAttachment);
    slip.whom = Whom::Competitor;
    slip.wrong_recipients = vec!["k.vogt@nordstern.de".into()];
    let made = plan(&sent(), &slip, true, NOW, &Words::new("en")).expect("a plan");
    assert_eq!(made.severity, Severity::Critical);
    let letters: Vec<&Action> = made
        .steps
        .iter()
        .map(|step| &step.action)
        .filter(|action| matches!(action, Action::Write { .. }))
        .collect();
    let expected = Action::Write {
        letter: LetterKind::DeletionRequest,
        audience: Audience::One {
            address: "k.vogt@nordstern.de".into(),
        },
    };
    assert_eq!(letters, [&expected]);
}

#[test]
fn the_script_for_a_wrong_recipient_greets_him() {
    let slip = fitting(LetterKind::PhoneWrongRecipient);
    let made = plan(&sent(), &slip, false, NOW, &Words::new("en")).expect("a plan");
    let call = made
        .steps
        .iter()
        .find(|step| step.id == "call-one")
        .expect("a call");
    let Action::Show {
        letter: kind,
        audience,
    } = call.action.clone()
    else {
        panic!("not shown");
    };
    let wish = Wish {
        kind,
        audience,
        language: "en".into(),
        own: None,
    };
    let text = ask(&sent(), &slip, &wish, false).expect("a text").body;
    assert!(
        text.contains("Karl Vogt") && !text.contains("Anna"),
        "{text}"
    );
}

#[test]
fn a_style_sheet_is_no_language() {
    let mut mail = sent();
    let css = "p { margin: 0 } the and for our your ".repeat(400);
    mail.draft.body = Body {
        format: crate::draft::BodyFormat::Html,
        content: format!(
            "<style>{css}</style><p>Sehr geehrte Frau Weber, anbei erhalten Sie unser Angebot für die Pumpen</p>"
        ),
    };
    assert_eq!(letters::language_of(&mail), "de");
    mail.draft.body = Body {
        content: "Preis < 100 EUR. Sehr geehrte Frau Weber, anbei erhalten Sie unser Angebot"
            .into(),
        ..Body::default()
    };
    assert_eq!(letters::language_of(&mail), "de");
}

#[test]
fn two_audiences_are_two_mails() {
    let slip = fitting(LetterKind::WrongRecipient);
    let mut deletion = wish(LetterKind::WrongRecipient, "en");
    deletion.audience = Audience::Same;
    let refused = ask(&sent(), &slip, &deletion, false);
    assert_eq!(refused, Err(LetterError::TwoAudiences));
    let mut correction = wish(LetterKind::WrongDetail, "en");
    correction.audience = wish(LetterKind::WrongRecipient, "en").audience;
    let refused = ask(&sent(), &slip, &correction, false);
    assert_eq!(refused, Err(LetterError::TwoAudiences));
}

#[test]
fn nothing_opens_with_an_empty_slot() {
    let mut slip = slip(Wrong::Amount);
    slip.details.right.clear();
    slip.details.wrong = "  ".into();
    let refused = ask(&sent(), &slip, &wish(LetterKind::WrongDetail, "en"), false);
    assert_eq!(
        refused,
        Err(LetterError::Missing(vec![Slot::Wrong, Slot::Right]))
    );
}

#[test]
fn a_correction_without_a_file_speaks_of_none() {
    let mut slip = slip(Wrong::Amount);
    slip.details.file.clear();
    for language in letters::LANGUAGES {
        let made = write(LetterKind::WrongDetail, language, &slip);
        assert!(!made.needs_file);
        assert!(!made.body.contains("QT-118-R1"), "{}", made.body);
    }
}

#[test]
fn a_critical_letter_waits_for_a_name_and_the_memo_does_not() {
    let mut slip = fitting(LetterKind::DeletionRequest);
    slip.whom = Whom::Competitor;
    for kind in [LetterKind::DeletionRequest, LetterKind::PhoneWrongRecipient] {
        let refused = ask(&sent(), &slip, &wish(kind, "en"), true);
        assert_eq!(refused, Err(LetterError::Locked));
    }
    assert!(ask(&sent(), &slip, &wish(LetterKind::Memo, "en"), true).is_ok());
    slip.discussed_with = "Wang Fang".into();
    assert!(
        ask(
            &sent(),
            &slip,
            &wish(LetterKind::DeletionRequest, "en"),
            true
        )
        .is_ok()
    );
}

#[test]
fn of_several_wrong_recipients_each_is_greeted_by_his_own_name() {
    let mut slip = fitting(LetterKind::WrongRecipient);
    slip.wrong_recipients.push("anna@muller-tools.de".into());
    let mut wish = wish(LetterKind::WrongRecipient, "de");
    wish.audience = Audience::One {
        address: "anna@muller-tools.de".into(),
    };
    let made = ask(&sent(), &slip, &wish, false).expect("a letter");
    assert!(
        made.body.starts_with("Guten Tag Anna Weber"),
        "{}",
        made.body
    );
}

#[test]
fn a_second_letter_to_the_same_person_says_so() {
    let mut slip = fitting(LetterKind::WrongRecipient);
    assert!(!write(LetterKind::WrongRecipient, "en", &slip).again);
    slip.written.push(Written {
        kind: LetterKind::DeletionRequest,
        to: "K.Vogt@nordstern.de".into(),
    });
    assert!(write(LetterKind::WrongRecipient, "en", &slip).again);
}

#[test]
fn the_language_is_the_mails_own() {
    for (content, language) in [
        ("Dear Anna, please find our offer attached", "en"),
        (
            "<p>Sehr geehrte Frau Weber, anbei erhalten Sie unser Angebot</p>",
            "de",
        ),
        ("您好，报价单请见附件", "zh-CN"),
        ("Добрый день, во вложении счёт", "ru"),
    ] {
        let mut mail = sent();
        mail.draft.body.content = content.into();
        let made = ask(
            &mail,
            &slip(Wrong::Amount),
            &wish(LetterKind::WrongDetail, ""),
            false,
        );
        assert_eq!(made.expect("a letter").language, language);
    }
}

#[test]
fn a_language_without_letters_is_english_and_says_so() {
    let made = write(LetterKind::WrongDetail, "nl", &slip(Wrong::Amount));
    assert!(made.fallback);
    assert_eq!(made.language, "en");
}

#[test]
fn own_words_replace_ours_and_leave_no_slot_open() {
    let own = |text: &str| {
        let mut wish = wish(LetterKind::WrongDetail, "en");
        wish.own = Some(text.into());
        ask(&sent(), &slip(Wrong::Amount), &wish, false)
    };
    let made = own("Correction {number}\nDear {name},\n\n{wrong} should read {right}.\n\n{me}")
        .expect("own");
    assert_eq!(made.subject, "Correction QT-118");
    assert_eq!(
        made.body,
        "Dear Anna Weber,\n\n27,500.00 should read 25,700.00.\n\nLi Na"
    );
    assert_eq!(
        own("S\n{price}"),
        Err(LetterError::OwnWords("{price}".into()))
    );
}

#[test]
fn own_words_to_a_wrong_recipient_get_no_content_either() {
    let mut wish = wish(LetterKind::WrongRecipient, "en");
    wish.own = Some("Please delete\n{wrong} was not meant for you. {me}".into());
    let refused = ask(&sent(), &fitting(LetterKind::WrongRecipient), &wish, false);
    assert_eq!(refused, Err(LetterError::OwnWords("{wrong}".into())));
}

#[test]
fn a_leaked_value_written_out_in_own_words_is_refused() {
    for kind in LetterKind::ALL.iter().filter(|kind| kind.is_silent()) {
        for (own, value) in [
            (
                "Please delete\nThe 27.500,00 was not meant for you.",
                "27,500.00",
            ),
            ("Please delete QT 118\nIt was not meant for you.", "QT-118"),
        ] {
            let mut slip = fitting(*kind);
            slip.details.deadline = "24 November 2026".into();
            let mut wish = wish(*kind, "en");
            wish.own = Some(own.into());
            let refused = ask(&sent(), &slip, &wish, false);
            assert_eq!(
                refused,
                Err(LetterError::OwnWords(value.into())),
                "{kind:?}"
            );
        }
    }
}

#[test]
fn own_words_that_promise_are_written_with_a_warning() {
    let mut one = wish(LetterKind::WrongDetail, "de");
    one.own = Some("Korrektur\nWir haften dafür und geben Ihnen Rabatt. {me}".into());
    let slip = slip(Wrong::Amount);
    let made = letter(&sent(), &slip, &one, false, NOW, &Words::new("zh-CN")).expect("own");
    assert_eq!(made.warnings.len(), 2, "{:?}", made.warnings);
    assert!(
        made.warnings[0].starts_with("“rabatt”"),
        "{:?}",
        made.warnings
    );
    assert!(made.warnings[0].contains("上级"));
    // Values are the mail's own words, and the memo stays in the house.
    one.own = Some("Korrektur\n{wrong} {right}".into());
    let mut values = slip.clone();
    values.details.right = "24 Monate Garantie".into();
    assert_eq!(
        ask(&sent(), &values, &one, false).expect("own").warnings,
        [""; 0]
    );
    one.kind = LetterKind::Memo;
    one.own = Some("Memo\nHaftung?".into());
    assert_eq!(
        ask(&sent(), &slip, &one, false).expect("own").warnings,
        [""; 0]
    );
}

#[test]
fn the_facts_of_an_apology_are_own_words_too() {
    let mut slip = fitting(LetterKind::Tone);
    slip.details.facts = "we will compensate the delay".into();
    let made = write(LetterKind::Tone, "en", &slip);
    assert_eq!(made.warnings.len(), 1, "{:?}", made.warnings);
}

#[test]
fn own_words_ask_for_what_they_need_and_the_built_in_letter_does_not() {
    let mut slip = slip(Wrong::Amount);
    slip.details.number.clear();
    slip.details.valid.clear();
    let mut one = wish(LetterKind::WrongDetail, "en");
    assert!(ask(&sent(), &slip, &one, false).is_ok());
    one.own = Some("{number}\n{number} until {valid}, {wrong}, {right}".into());
    assert_eq!(
        ask(&sent(), &slip, &one, false),
        Err(LetterError::Missing(vec![Slot::Number, Slot::Valid]))
    );
    for (own, slot) in [("S\n{phone}", Slot::Phone), ("S\n{company}", Slot::Company)] {
        one.own = Some(own.into());
        let mut slip = slip.clone();
        slip.details.phone.clear();
        slip.details.company.clear();
        let asked = Err(LetterError::Missing(vec![slot]));
        assert_eq!(ask(&sent(), &slip, &one, false), asked);
    }
    for (own, problem) in [
        ("S\n{named}", "{named}"),
        ("S\n{wrong", "{wrong"),
        ("Only a subject", "Only a subject"),
    ] {
        one.own = Some(own.into());
        let refused = Err(LetterError::OwnWords(problem.into()));
        assert_eq!(ask(&sent(), &slip, &one, false), refused, "{own}");
    }
}

#[test]
fn own_words_ask_for_a_name_only_where_one_can_be_given() {
    let mut mail = sent();
    mail.draft.recipients[0].name.clear();
    mail.draft.recipients[1].name.clear();
    let mut slip = fitting(LetterKind::WrongRecipient);
    slip.details.name.clear();
    let mut one = wish(LetterKind::WrongRecipient, "en");
    one.own = Some("Please delete\nDear {name}".into());
    let asked = Err(LetterError::Missing(vec![Slot::Name]));
    assert_eq!(ask(&mail, &slip, &one, false), asked);
    slip.wrong_recipients.push("anna@muller-tools.de".into());
    let refused = Err(LetterError::OwnWords("{name}".into()));
    assert_eq!(ask(&mail, &slip, &one, false), refused);
}

#[test]
fn own_words_are_found_by_the_language_the_letter_will_be_in() {
    let setting = crate::policy::AftercareSetting {
        letters: [("de/memo", "D"), ("en/memo", "E")]
            .map(|(key, text)| (key.to_owned(), text.to_owned()))
            .into(),
        ..Default::default()
    };
    for (language, own) in [
        ("de", Some("D")),
        ("", Some("E")),
        ("nl", Some("E")),
        ("fr", None),
    ] {
        let wish = wish(LetterKind::Memo, language);
        assert_eq!(own_words(&setting, &sent(), &wish), own, "{language}");
    }
}

#[test]
fn the_keys_of_own_words_are_the_letters_there_are() {
    use crate::policy::letters::{KINDS, SILENT, SPOKEN, slots};
    let names = |keep: fn(LetterKind) -> bool| -> Vec<&str> {
        let kinds = LetterKind::ALL.iter().copied().filter(|kind| keep(*kind));
        kinds.map(LetterKind::name).collect()
    };
    assert_eq!(names(|_| true), KINDS);
    assert_eq!(names(LetterKind::is_silent), SILENT);
    let is_said = |kind: LetterKind| !kind.is_mail() && kind != LetterKind::Memo;
    assert_eq!(names(is_said), SPOKEN);
    for kind in LetterKind::ALL {
        assert_eq!(serde_json::to_value(kind).expect("json"), kind.name());
        // Every slot there can be is filled.
        let all: String = slots(kind.name())
            .map(|name| format!("{{{name}}} "))
            .collect();
        let mut wish = wish(*kind, "en");
        wish.own = Some(format!("Subject\n{all}"));
        let mut slip = fitting(*kind);
        slip.discussed_with = "Wang Fang".into();
        let made = ask(&sent(), &slip, &wish, false).expect("own words");
        assert!(!made.body.contains(['{', '}']), "{}", made.body);
    }
}

#[test]
fn where_nobody_answers_there_is_a_text_without_content() {
    for (wrong, whom) in [
        (Wrong::Amount, Whom::Customer),
        (Wrong::Bank, Whom::Customer),
        (Wrong::Recipient, Whom::OtherCustomer),
    ] {
        let mut slip = slip(wrong);
        slip.whom = whom;
        slip.discussed_with = "Wang Fang".into();
        slip.wrong_recipients = vec!["k.vogt@nordstern.de".into()];
        for tag in ["en", "zh-CN"] {
            let made = plan(&sent(), &slip, true, NOW, &Words::new(tag)).expect("a plan");
            let calls = made.steps.iter().filter(|step| step.otherwise.is_some());
            let ids: Vec<&str> = calls.clone().map(|step| step.id.as_str()).collect();
            assert_eq!(ids.len(), 1, "{ids:?}");
            assert!(ids[0].starts_with("call"));
            for other in calls.filter_map(|step| step.otherwise.clone()) {
                assert!(!other.title.starts_with("desk-"), "{}", other.title);
                let Action::Show {
                    letter: kind,
                    audience,
                } = other.action
                else {
                    panic!("not shown");
                };
                for language in letters::LANGUAGES {
                    let wish = Wish {
                        kind,
                        audience: audience.clone(),
                        language: (*language).into(),
                        own: None,
                    };
                    let text = ask(&sent(), &slip, &wish, true).expect("a text").body;
                    assert!(text.lines().count() <= 2, "{language}: {text}");
                    for value in ["27,500", "25,700", "QT-118", "Quotation"] {
                        assert!(!text.contains(value), "{language}: {text}");
                    }
                }
            }
        }
    }
}

#[test]
fn a_mail_that_waits_is_taken_back_put_right_and_nobody_is_written_to() {
    for wrong in [
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
    ] {
        let mut slip = slip(wrong);
        (slip.held, slip.personal, slip.whom) = (true, true, Whom::Competitor);
        for tag in ["en", "zh-CN"] {
            let made = plan(&sent(), &slip, true, NOW, &Words::new(tag)).expect("a plan");
            assert_eq!(made.severity, Severity::Held);
            assert!(!made.locked && made.privacy_deadline.is_none());
            let actions: Vec<&Action> = made.steps.iter().map(|step| &step.action).collect();
            assert_eq!(actions, [&Action::TakeBack, &Action::None, &Action::Log]);
            assert!(
                made.steps
                    .iter()
                    .all(|step| !step.title.starts_with("desk-"))
            );
            assert!(
                made.steps
                    .iter()
                    .all(|step| !step.detail.starts_with("desk-"))
            );
        }
    }
}

#[test]
fn a_firm_that_ends_in_a_point_ends_the_sentence_once() {
    for language in letters::LANGUAGES {
        for kind in LetterKind::ALL {
            let mut slip = fitting(*kind);
            slip.details.company = "Hengli Tools Co., Ltd.".into();
            slip.details.right = "USD 25,700.00 per ctn.".into();
            let text = write(*kind, language, &slip).body.replace('\u{2069}', "");
            assert!(!text.contains(".."), "{language}: {kind:?}: {text}");
        }
    }
    let mut wish = wish(LetterKind::Tone, "en");
    wish.own = Some("S\n{me} of {company}. Sorry".into());
    let mut slip = fitting(LetterKind::Tone);
    slip.details.company = "Brightsea Ltd.".into();
    let letter = ask(&sent(), &slip, &wish, false).expect("a letter");
    assert_eq!(letter.body, "Li Na of Brightsea Ltd. Sorry");
}

#[test]
fn on_the_telephone_only_a_wrong_value_has_a_right_one() {
    let said = |wrong: Wrong, language: &str| {
        let mut slip = slip(wrong);
        if !matches!(wrong, Wrong::Amount) {
            // Left from an answer that was changed since, or never given.
            slip.details.right = if wrong == Wrong::WrongAttachment {
                "25,700.00".into()
            } else {
                String::new()
            };
        }
        write(LetterKind::Phone, language, &slip).body
    };
    for language in letters::LANGUAGES {
        let amount = said(Wrong::Amount, language);
        let file = said(Wrong::WrongAttachment, language);
        let missing = said(Wrong::MissingAttachment, language);
        let tone = said(Wrong::Tone, language);
        assert!(amount.contains("25,700.00"), "{language}");
        assert!(!file.contains("25,700.00"), "{language}");
        assert_eq!(file, missing, "{language}");
        // Of an angry mail there is no corrected version.
        assert!(tone.len() < file.len(), "{language}");
    }
}

#[test]
fn a_price_far_too_low_goes_to_a_superior_and_is_replaced() {
    let mut slip = slip(Wrong::Amount);
    slip.details.wrong = "USD 2,570.00".into();
    let made = plan(&sent(), &slip, true, NOW, &Words::new("en")).expect("a plan");
    let ids: Vec<&str> = made.steps.iter().map(|s| s.id.as_str()).collect();
    assert_eq!(ids[..3], ["escalate", "call", "replace-offer"]);
    assert!(made.locked);
}

/// Thirty slips, and the steps each of them asks for.
#[test]
fn plans_for_thirty_slips() {
    use Answered::{Accepted, No, Replied};
    use Cost::{More, Nothing, Order, Some as Little};
    use Whom::{Colleague, Competitor, Customer, OtherCustomer, Supplier, Unknown};
    let mut page = String::new();
    for (wrong, whom, answered, cost, personal) in [
        (Wrong::Cosmetic, Customer, No, Nothing, false),
        (Wrong::Cosmetic, Colleague, No, Nothing, false),
        (Wrong::Cosmetic, Customer, Replied, Little, false),
        (Wrong::MissingAttachment, Customer, No, Nothing, false),
        (Wrong::MissingAttachment, Supplier, Replied, Nothing, false),
        (Wrong::WrongAttachment, Customer, No, Nothing, false),
        (Wrong::WrongAttachment, Customer, No, Order, false),
        (Wrong::WrongAttachment, Customer, No, More, true),
        (Wrong::WrongAttachment, Colleague, No, Nothing, false),
        (Wrong::Amount, Customer, No, Nothing, false),
        (Wrong::Amount, Customer, Replied, Order, false),
        (Wrong::Amount, Customer, Accepted, Order, false),
        (Wrong::Amount, Supplier, No, More, false),
        (Wrong::Amount, Colleague, No, Nothing, false),
        (Wrong::Date, Customer, No, Nothing, false),
        (Wrong::Date, Customer, Accepted, Nothing, false),
        (Wrong::Term, Customer, No, Nothing, false),
        (Wrong::Term, Customer, Accepted, Nothing, false),
        (Wrong::Recipient, OtherCustomer, No, Nothing, false),
        (Wrong::Recipient, OtherCustomer, Replied, Order, true),
        (Wrong::Recipient, Competitor, No, Nothing, false),
        (Wrong::Recipient, Unknown, No, Nothing, false),
        (Wrong::Recipient, Unknown, No, Nothing, true),
        (Wrong::Recipient, Colleague, No, Nothing, true),
        (Wrong::Internal, Customer, No, Nothing, false),
        (Wrong::Internal, Competitor, No, More, false),
        (Wrong::Bank, Customer, No, Nothing, false),
        (Wrong::Bank, Customer, Accepted, More, false),
        (Wrong::Tone, Customer, No, Nothing, false),
        (Wrong::Tone, Customer, Replied, Order, false),
    ] {
        let mut slip = slip(wrong);
        (slip.whom, slip.answered, slip.cost, slip.personal) = (whom, answered, cost, personal);
        slip.wrong_recipients = vec!["k.vogt@nordstern.de".into()];
        let made = plan(&sent(), &slip, true, NOW, &Words::new("en")).expect("a plan");
        let steps: Vec<String> = made
            .steps
            .iter()
            .map(|step| {
                let locked = if step.locked { " (locked)" } else { "" };
                let text = match &step.action {
                    Action::Write { letter, .. } | Action::Show { letter, .. } => {
                        format!(" {letter:?}")
                    }
                    _ => String::new(),
                };
                let other = match &step.otherwise {
                    Some(Otherwise {
                        action: Action::Show { letter, .. },
                        ..
                    }) => format!(" or {letter:?}"),
                    _ => String::new(),
                };
                format!("{}{text}{other}{locked}", step.id)
            })
            .collect();
        page += &format!(
            "{wrong:?} to {whom:?}, {answered:?}, {cost:?}{}: {:?}\n  {}\n",
            if personal { ", personal" } else { "" },
            made.severity,
            steps.join(" → ")
        );
    }
    insta::assert_snapshot!("plans", page);
}

#[test]
fn recall_is_never_first_and_critical_begins_inside() {
    for wrong in [
        Wrong::Amount,
        Wrong::Recipient,
        Wrong::Internal,
        Wrong::Bank,
        Wrong::WrongAttachment,
    ] {
        let mut slip = slip(wrong);
        slip.whom = Whom::Competitor;
        slip.wrong_recipients = vec!["k.vogt@nordstern.de".into()];
        let made = plan(&sent(), &slip, true, NOW, &Words::new("en")).expect("a plan");
        let ids: Vec<&str> = made.steps.iter().map(|s| s.id.as_str()).collect();
        let recall = ids.iter().position(|id| *id == "recall").expect("recall");
        assert_eq!(recall, ids.len() - 2, "{ids:?}");
        if made.severity == Severity::Critical {
            assert_eq!(ids[0], "escalate");
            assert!(made.locked);
        }
    }
}

#[test]
fn without_a_name_nobody_is_asked_to_delete() {
    let slip = Slip {
        wrong: Wrong::Recipient,
        whom: Whom::OtherCustomer,
        ..Slip::default()
    };
    let made = plan(&sent(), &slip, false, NOW, &Words::new("en")).expect("a plan");
    let ids: Vec<&str> = made.steps.iter().map(|s| s.id.as_str()).collect();
    assert_eq!(ids, ["name-them", "resend", "confirm", "recall", "log"]);
}

#[test]
fn personal_data_start_a_clock_of_seventy_two_hours() {
    let mut slip = slip(Wrong::Recipient);
    let without = plan(&sent(), &slip, false, NOW, &Words::new("en")).expect("a plan");
    assert_eq!(without.privacy_deadline, None);
    slip.personal = true;
    let with = plan(&sent(), &slip, false, NOW, &Words::new("en")).expect("a plan");
    assert_eq!(
        with.privacy_deadline.as_deref(),
        Some("2026-11-24T16:22:00+08:00")
    );
    slip.discovered = "2026-11-21T16:12:00+08:00".into();
    let known = plan(&sent(), &slip, false, NOW, &Words::new("en")).expect("a plan");
    assert_eq!(
        known.privacy_deadline.as_deref(),
        Some("2026-11-24T16:12:00+08:00")
    );
    assert!(with.steps.iter().any(|step| step.id == "privacy"));
    assert_eq!(with.seconds_since, 12 * 60);
}

#[test]
fn every_step_has_words_in_both_languages() {
    for tag in ["en", "zh-CN"] {
        let words = Words::new(tag);
        for wrong in [
            Wrong::Cosmetic,
            Wrong::Amount,
            Wrong::Bank,
            Wrong::Tone,
            Wrong::Internal,
            Wrong::WrongAttachment,
        ] {
            for held in [false, true] {
                let mut slip = slip(wrong);
                slip.held = held;
                slip.personal = true;
                slip.answered = Answered::Accepted;
                slip.wrong_recipients = vec!["k.vogt@nordstern.de".into()];
                let made = plan(&sent(), &slip, true, NOW, &words).expect("a plan");
                assert!(!made.headline.starts_with("desk-"), "{}", made.headline);
                for step in made.steps {
                    assert!(
                        !step.title.starts_with("desk-") && !step.detail.starts_with("desk-"),
                        "{}",
                        step.id
                    );
                }
            }
        }
    }
}
