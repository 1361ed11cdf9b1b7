//! Measures the checks on the data of `../shared/data` (see its README for the
//! protocols) and prints figures; nothing of the data enters the repository.
//!
//! `cargo run --release --example measure -- ../shared/data [--show N]`
#![allow(clippy::print_stdout, reason = "figures are the point")]

use std::collections::{BTreeMap, HashSet};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use flate2::read::GzDecoder;
use lastlook::checks::Level;
use lastlook::draft::{Address, Attachment, Body, Draft, DraftKind, Recipient, RecipientKind};
use lastlook::policy::Customer;
use lastlook::{Inspector, Knowledge, Policy, SentHeader};
use serde_json::Value;

fn main() {
    let mut args = std::env::args().skip(1);
    let data = PathBuf::from(args.next().unwrap_or_else(|| "../shared/data".into()));
    let show = match (args.next().as_deref(), args.next()) {
        (Some("--show"), Some(n)) => n.parse().unwrap_or(0),
        _ => 0,
    };
    attachments(&data, show);
    lookalikes(&data);
    quiet_day(&data, show);
}

fn rows(path: &Path) -> Vec<Value> {
    let Ok(file) = std::fs::File::open(path) else {
        println!("{}: not there", path.display());
        return Vec::new();
    };
    BufReader::new(GzDecoder::new(file))
        .lines()
        .map_while(Result::ok)
        .filter_map(|line| serde_json::from_str(&line).ok())
        .collect()
}

fn text(row: &Value, key: &str) -> String {
    row[key].as_str().unwrap_or_default().to_owned()
}

fn list(row: &Value, key: &str) -> Vec<String> {
    row[key]
        .as_array()
        .map(|a| {
            a.iter()
                .filter_map(|v| v.as_str().map(str::to_owned))
                .collect()
        })
        .unwrap_or_default()
}

fn inspector(policy: Policy, knowledge: Knowledge) -> Option<Inspector> {
    match Inspector::new(policy, knowledge, "en") {
        Ok(inspector) => Some(inspector),
        Err(error) => {
            println!("{error}");
            None
        }
    }
}

/// Missing attachment: each labelled mail with its attachment stripped must be
/// caught, mails without one must not.
fn attachments(data: &Path, show: usize) {
    let Some(inspector) = inspector(Policy::default(), Knowledge::default()) else {
        return;
    };
    let (mut caught, mut with, mut alarms, mut without) = (0u32, 0u32, 0u32, 0u32);
    let mut shown = (0, 0);
    for row in rows(&data.join("attachment-labels.jsonl.gz")) {
        let labelled = !text(&row, "attachments").is_empty();
        let body = text(&row, "text");
        let draft = plain_draft(
            "me@state.example",
            &["you@other.example".into()],
            &text(&row, "subject"),
            &body,
        );
        let Ok(report) = inspector.check(&draft) else {
            continue;
        };
        let finding = report
            .findings
            .iter()
            .find(|f| f.check == "missing-attachment");
        if labelled {
            with += 1;
            caught += u32::from(finding.is_some());
            let mentions = ["attach", "enclos"]
                .iter()
                .any(|w| body.to_lowercase().contains(w));
            if finding.is_none() && mentions && shown.0 < show {
                shown.0 += 1;
                println!("  missed: {}", excerpt(&body));
            }
        } else {
            without += 1;
            alarms += u32::from(finding.is_some());
            if let Some(finding) = finding.filter(|_| shown.1 < show) {
                shown.1 += 1;
                println!(
                    "  false: {}",
                    finding.evidence.first().map_or("", |e| &e.text)
                );
            }
        }
    }
    let precision = f64::from(caught) / f64::from(caught + alarms).max(1.0);
    let recall = f64::from(caught) / f64::from(with).max(1.0);
    println!(
        "missing attachment: recall {recall:.3} ({caught}/{with}), precision {precision:.3}, F1 {:.3}, false alarms {:.2} % ({alarms}/{without})",
        2.0 * precision * recall / (precision + recall).max(f64::EPSILON),
        100.0 * f64::from(alarms) / f64::from(without).max(1.0)
    );
}

fn excerpt(body: &str) -> String {
    let lower = body.to_lowercase();
    let at = ["attach", "enclos"]
        .iter()
        .filter_map(|w| lower.find(w))
        .min()
        .unwrap_or(0);
    let from = (0..=at.saturating_sub(80))
        .rev()
        .find(|i| body.is_char_boundary(*i))
        .unwrap_or(0);
    body[from..]
        .chars()
        .take(200)
        .collect::<String>()
        .replace('\n', " ")
}

/// Look-alikes: recall by class with the bases as customers; false alarms
/// when real domains arrive in order and are learned.
fn lookalikes(data: &Path) {
    let variants = rows(&data.join("lookalikes.jsonl.gz"));
    let bases: HashSet<String> = variants.iter().map(|row| text(row, "base")).collect();
    let policy = Policy {
        own_domains: vec!["own-firm.example".into()],
        customers: bases
            .iter()
            .map(|base| Customer {
                name: base.clone(),
                domains: vec![base.clone()],
                aliases: vec![],
            })
            .collect(),
        ..Policy::default()
    };
    let Some(inspector) = inspector(policy, Knowledge::default()) else {
        return;
    };
    let alarmed = |inspector: &Inspector, domain: &str| {
        let draft = plain_draft(
            "me@own-firm.example",
            &[format!("info@{domain}")],
            "Hello",
            "Text",
        );
        inspector
            .check(&draft)
            .is_ok_and(|r| r.findings.iter().any(|f| f.check == "lookalike-domain"))
    };
    let mut classes: BTreeMap<String, (u32, u32)> = BTreeMap::new();
    for row in &variants {
        let counts = classes.entry(text(row, "fuzzer")).or_default();
        counts.1 += 1;
        counts.0 += u32::from(alarmed(&inspector, &text(row, "variant")));
    }
    let (mut hit, mut all) = (0, 0);
    for (class, (caught, total)) in &classes {
        hit += caught;
        all += total;
        println!(
            "  look-alike {class:<14} {caught:>4}/{total:<4} {:.3}",
            f64::from(*caught) / f64::from(*total)
        );
    }
    println!(
        "look-alikes: recall {:.3} ({hit}/{all})",
        f64::from(hit) / f64::from(all).max(1.0)
    );
    real_domains(data, alarmed);
}

fn real_domains(data: &Path, alarmed: impl Fn(&Inspector, &str) -> bool) {
    let policy = Policy {
        own_domains: vec!["own-firm.example".into()],
        ..Policy::default()
    };
    let Some(mut inspector) = inspector(policy, Knowledge::default()) else {
        return;
    };
    let rows = rows(&data.join("real-domains.jsonl.gz"));
    let mut alarms = Vec::new();
    for row in &rows {
        let domain = text(row, "domain");
        if alarmed(&inspector, &domain) {
            alarms.push(domain.clone());
        }
        let mails = row["mails"].as_u64().unwrap_or(1).min(5) as usize;
        let header = SentHeader {
            to: vec![format!("info@{domain}")],
            ..SentHeader::default()
        };
        inspector.learn(&vec![header; mails]);
    }
    println!(
        "real domains: {:.1} false alarms per 1,000 ({}: {:?})",
        1000.0 * alarms.len() as f64 / rows.len().max(1) as f64,
        alarms.len(),
        alarms
    );
}

/// Quiet day: real sent mail unchanged through all checks.
fn quiet_day(data: &Path, show: usize) {
    let policy = Policy::default();
    let mut inspectors: BTreeMap<String, Inspector> = BTreeMap::new();
    let mut tally: BTreeMap<String, u32> = BTreeMap::new();
    let (mut sends, mut interrupted) = (0u32, 0u32);
    let mut shown: BTreeMap<String, usize> = BTreeMap::new();
    for row in rows(&data.join("leaks.jsonl.gz")) {
        if row["sent"].as_bool() != Some(true) {
            continue;
        }
        sends += 1;
        let user = text(&row, "user");
        if !inspectors.contains_key(&user) {
            let Some(new) = inspector(policy.clone(), Knowledge::default()) else {
                return;
            };
            inspectors.insert(user.clone(), new);
        }
        let Some(inspector) = inspectors.get_mut(&user) else {
            continue;
        };
        let draft = enron_draft(&row);
        let Ok(report) = inspector.check(&draft) else {
            continue;
        };
        let mut any = false;
        for finding in report.findings.iter().filter(|f| f.level >= Level::Ask) {
            any = true;
            *tally.entry(finding.check.clone()).or_default() += 1;
            let count = shown.entry(finding.check.clone()).or_default();
            if *count < show {
                *count += 1;
                println!(
                    "  {}: {} | {}",
                    finding.check,
                    finding.title,
                    finding.evidence.first().map_or("", |e| &e.text)
                );
            }
        }
        interrupted += u32::from(any);
        inspector.learn(&[SentHeader {
            to: list(&row, "to"),
            cc: list(&row, "cc"),
            bcc: list(&row, "bcc"),
            ..SentHeader::default()
        }]);
    }
    println!(
        "quiet day: {sends} sends, {:.1} interrupted per 1,000",
        1000.0 * f64::from(interrupted) / f64::from(sends).max(1.0)
    );
    for (check, count) in tally {
        println!(
            "  {check:<26} {:.1} per 1,000",
            1000.0 * f64::from(count) / f64::from(sends).max(1.0)
        );
    }
}

fn enron_draft(row: &Value) -> Draft {
    let mut draft = plain_draft(
        &text(row, "from"),
        &list(row, "to"),
        &text(row, "subject"),
        &text(row, "body"),
    );
    for (kind, key) in [(RecipientKind::Cc, "cc"), (RecipientKind::Bcc, "bcc")] {
        draft
            .recipients
            .extend(list(row, key).into_iter().map(|address| Recipient {
                kind,
                address,
                ..Recipient::default()
            }));
    }
    // The release does not say which mails had files: a mail that promises one
    // is taken to have had it.
    // The names stand at the end of its text.
    let body = draft.body.content.clone();
    draft.attachments = lastlook::reading::files::named(&body)
        .into_iter()
        .map(|range| body[range].to_owned())
        .chain(std::iter::once("file".to_owned()))
        .map(|name| Attachment {
            name,
            ..Attachment::default()
        })
        .collect();
    let subject = draft.subject.to_lowercase();
    if subject.starts_with("re:") {
        draft.kind = DraftKind::Reply;
    } else if subject.starts_with("fw") {
        draft.kind = DraftKind::Forward;
    }
    let seconds = row["ts"].as_i64().unwrap_or_default();
    if let Ok(now) = time::OffsetDateTime::from_unix_timestamp(seconds)
        && let Ok(now) = now.format(&time::format_description::well_known::Rfc3339)
    {
        draft.now = now;
    }
    draft
}

fn plain_draft(from: &str, to: &[String], subject: &str, body: &str) -> Draft {
    Draft {
        from: Address {
            name: String::new(),
            address: from.to_owned(),
        },
        recipients: to
            .iter()
            .map(|address| Recipient {
                address: address.clone(),
                ..Recipient::default()
            })
            .collect(),
        subject: subject.to_owned(),
        body: Body {
            content: body.to_owned(),
            ..Body::default()
        },
        now: "2010-06-01T10:00:00+00:00".into(),
        ..Draft::default()
    }
}
