//! `lastlook scan` and `lastlook check --jsonl`, run as a shell would.
#![allow(clippy::expect_used, reason = "a failed expectation fails the test")]

use std::path::{Path, PathBuf};
use std::process::Output;

use lastlook::contents::FileLimits;
use lastlook::{Draft, Inspector, Knowledge, Policy, eml};
use serde_json::Value;

mod shell;

use shell::lastlook;

fn lines(output: &Output) -> Vec<Value> {
    output
        .stdout
        .split(|b| *b == b'\n')
        .filter(|line| !line.is_empty())
        .map(|line| serde_json::from_slice(line).expect("a JSON line"))
        .collect()
}

fn mails() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mails")
}

fn house() -> String {
    mails().join("house.toml").display().to_string()
}

fn draft(path: &str) -> Draft {
    let bytes = std::fs::read(mails().join(path)).expect("mail");
    eml::read(&bytes, &FileLimits::default())
        .expect("RFC 5322")
        .draft
}

#[test]
fn a_draft_a_line_is_a_report_a_line() {
    let good = draft("line-total/caught-ch-apostroph.eml");
    let good = serde_json::to_string(&good).expect("JSON");
    let input = format!("{good}\nnot json\n\n{{\"from\":1}}\n{good}\n");
    let output = lastlook(
        &["check", "--jsonl", "--policy", &house()],
        input.as_bytes(),
    );
    assert_eq!(output.status.code(), Some(2));
    let lines = lines(&output);
    assert_eq!(lines.len(), 5);
    assert_eq!(lines[0]["verdict"], "stop");
    assert_eq!(lines[0], lines[4]);
    for (index, line) in lines.iter().enumerate().take(4).skip(1) {
        assert_eq!(line["line"], index + 1);
        assert!(line["error"].is_string());
    }
}

#[test]
fn a_line_longer_than_a_mail_is_refused_and_the_next_one_read() {
    let mut input = vec![b'x'; eml::MAX_FILE + 10];
    input.push(b'\n');
    input.extend(serde_json::to_vec(&draft("clean/de-angebot.eml")).expect("JSON"));
    let output = lastlook(&["check", "--jsonl", "--policy", &house()], &input);
    let lines = lines(&output);
    assert_eq!(lines.len(), 2);
    assert!(lines[0]["error"].is_string());
    assert!(lines[1]["verdict"].is_string());
}

/// An mbox of a caught mail, a mail from elsewhere and a clean one.
fn mailbox(name: &str) -> PathBuf {
    let caught = std::fs::read(mails().join("line-total/caught-ch-apostroph.eml")).expect("mail");
    let clean = std::fs::read(mails().join("clean/de-angebot.eml")).expect("mail");
    let mut mbox = Vec::new();
    for mail in [
        &caught[..],
        b"From: a@elsewhere.example\r\nDate: Mon, 23 Nov 2026 10:00:00 +0000\r\nSubject: Hello\r\n\r\nHello\r\n",
        &clean[..],
    ] {
        mbox.extend_from_slice(b"From - Mon Nov 23 10:00:00 2026\n");
        mbox.extend_from_slice(mail);
        mbox.extend_from_slice(b"\n");
    }
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, mbox).expect("written");
    path
}

#[test]
fn an_archive_is_tallied_by_check() {
    let path = mailbox("tally.mbox").display().to_string();
    let output = lastlook(&["scan", "--policy", &house(), &path], b"");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    assert_eq!(output.status.code(), Some(1), "{text}");
    assert!(
        text.starts_with("2 mails, 1 interrupted (500.0 per 1,000), 1 of other senders"),
        "{text}"
    );
    assert!(text.contains("     1  line-total  stop"), "{text}");
    assert!(text.contains("tally.mbox:1  "), "{text}");
}

#[test]
fn an_archive_as_json_names_each_mail_and_ends_with_the_tally() {
    let path = mailbox("lines.mbox").display().to_string();
    let output = lastlook(
        &["scan", "--json", "--all", "--policy", &house(), &path],
        b"",
    );
    let lines = lines(&output);
    assert_eq!(lines[0]["number"], 1);
    assert_eq!(lines[0]["findings"][0]["check"], "line-total");
    let tally = &lines[lines.len() - 1]["tally"];
    assert_eq!(tally["mails"], 3);
    assert_eq!(tally["checks"]["line-total"]["stop"], 1);
}

#[test]
fn a_folder_of_mails_gives_what_the_library_gives() {
    let folder = mails().join("line-total");
    let output = lastlook(
        &[
            "scan",
            "--json",
            "--policy",
            &house(),
            &folder.display().to_string(),
        ],
        b"",
    );
    let text = std::fs::read_to_string(house()).expect("policy");
    let policy: Policy = toml::from_str(&text).expect("policy");
    let inspector = Inspector::new(policy, Knowledge::default(), "en").expect("inspector");
    let stopped = std::fs::read_dir(&folder)
        .expect("folder")
        .filter_map(|entry| entry.ok().map(|e| e.path()))
        .filter(|path| path.extension().is_some_and(|e| e == "eml"))
        .filter(|path| {
            let bytes = std::fs::read(path).expect("mail");
            let draft = eml::read(&bytes, &FileLimits::default())
                .expect("RFC 5322")
                .draft;
            let report = inspector.check(&draft).expect("report");
            report.findings.iter().any(|f| f.check == "line-total")
        })
        .count();
    let lines = lines(&output);
    assert!(stopped > 0);
    assert_eq!(
        lines[lines.len() - 1]["tally"]["checks"]["line-total"]["mails"],
        stopped
    );
}

#[test]
fn rubbish_in_a_folder_is_told_and_passed_over() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("rubbish");
    std::fs::create_dir_all(&folder).expect("folder");
    std::fs::write(folder.join("a.eml"), b"\0\0\0").expect("written");
    std::fs::copy(mails().join("clean/de-angebot.eml"), folder.join("b.eml")).expect("copied");
    let output = lastlook(&["scan", "--json", &folder.display().to_string()], b"");
    assert_eq!(output.status.code(), Some(2));
    let lines = lines(&output);
    assert_eq!(lines[lines.len() - 1]["tally"]["mails"], 1);
    assert_eq!(lines[lines.len() - 1]["tally"]["unreadable"], 1);
    assert!(String::from_utf8_lossy(&output.stderr).contains("a.eml"));
}
