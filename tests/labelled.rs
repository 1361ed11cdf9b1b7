//! Runs every labelled mail and prints precision and recall by check, and the
//! share of clean mails interrupted. `tests/mails/README.md` tells the labels.
#![allow(
    clippy::expect_used,
    reason = "a labelled mail that cannot be read must fail the test"
)]
#![allow(clippy::print_stdout, reason = "the table is the point")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use lastlook::checks::{self, Level, Needs};
use lastlook::contents::FileLimits;
use lastlook::{Inspector, Knowledge, Policy, Report, eml};

/// Mails each check must have: caught, silent.
const ENOUGH: (usize, usize) = (6, 10);
/// Share of caught mails a check must find.
const RECALL: f64 = 0.9;
/// Precision below which a check loses its level (domain/checks.md, rule 6).
const STOP_PRECISION: f64 = 0.95;
const ASK_PRECISION: f64 = 0.85;
/// Ordinary mails there must be, and the share of them that may be interrupted.
const ENOUGH_CLEAN: usize = 300;
const CLEAN_SHARE: f64 = 0.02;

struct Labelled {
    path: PathBuf,
    /// Ids that must be found, with the level where the label fixes it.
    expected: BTreeMap<String, Option<Level>>,
    report: Report,
}

#[derive(Default)]
struct Score {
    hits: usize,
    misses: Vec<String>,
    false_alarms: Vec<String>,
}

impl Score {
    fn precision(&self) -> f64 {
        ratio(self.hits, self.hits + self.false_alarms.len())
    }

    fn recall(&self) -> f64 {
        ratio(self.hits, self.hits + self.misses.len())
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        1.0
    } else {
        part as f64 / whole as f64
    }
}

#[test]
fn labelled_mails() {
    let mails = load();
    let scores = score(&mails);
    print_table(&scores);
    for (id, score) in &scores {
        let needed = match checks::by_id(id).map(|c| c.meta.level) {
            Some(Level::Stop) => STOP_PRECISION,
            _ => ASK_PRECISION,
        };
        assert!(
            score.precision() >= needed,
            "{id}: precision {:.3}",
            score.precision()
        );
        assert!(
            score.recall() >= RECALL,
            "{id}: recall {:.3}",
            score.recall()
        );
    }
    let interrupted = interrupted_clean(&mails);
    let clean = mails.iter().filter(|m| is_clean(m)).count();
    assert!(clean >= ENOUGH_CLEAN, "{clean} clean mails");
    assert!(
        interrupted.len() as f64 <= CLEAN_SHARE * clean as f64,
        "clean mails interrupted: {interrupted:?}"
    );
}

#[test]
fn every_check_has_enough_mails() {
    for check in checks::REGISTRY {
        if check.meta.needs == Needs::SentMail {
            continue;
        }
        let folder = root().join(check.meta.id);
        let count = |prefix: &str| {
            mail_files(&folder)
                .iter()
                .filter(|p| file_name(p).starts_with(prefix))
                .count()
        };
        let (caught, silent) = (count("caught-"), count("silent-"));
        assert!(
            caught >= ENOUGH.0 && silent >= ENOUGH.1,
            "{}: {caught} caught, {silent} silent",
            check.meta.id
        );
    }
}

/// Every repair offered on a labelled mail settles its finding.
#[test]
fn repairs_settle_their_findings() {
    let blank = inspector();
    let mut tried = 0;
    for path in all_files() {
        let draft = read(&path);
        let own = own_inspector(&path);
        let inspector = own.as_ref().unwrap_or(&blank);
        let report = inspector.check(&draft).expect("report");
        for finding in &report.findings {
            for repair in &finding.repairs {
                let edits = inspector.repair(&draft, &repair.edit).expect("edit fits");
                let repaired = apply(&draft, edits);
                if repaired == draft {
                    continue;
                }
                tried += 1;
                let after = inspector.check(&repaired).expect("report");
                let left = |r: &Report| {
                    r.findings
                        .iter()
                        .filter(|f| f.check == finding.check)
                        .count()
                };
                assert!(
                    left(&after) < left(&report),
                    "{}: \"{}\" does not settle {}",
                    path.display(),
                    repair.label,
                    finding.check
                );
            }
        }
    }
    println!("{tried} repairs tried");
    assert!(tried > 50);
}

fn apply(draft: &lastlook::Draft, edits: lastlook::Edits) -> lastlook::Draft {
    let mut draft = draft.clone();
    draft.subject = edits.subject.unwrap_or(draft.subject);
    draft.body = edits.body.unwrap_or(draft.body);
    draft.recipients = edits.recipients.unwrap_or(draft.recipients);
    if let Some(names) = edits.remove_attachments {
        draft.attachments.retain(|a| !names.contains(&a.name));
    }
    draft
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mails")
}

fn inspector() -> Inspector {
    remembering(Knowledge::default())
}

/// An inspector with a memory of sent mail.
fn remembering(knowledge: Knowledge) -> Inspector {
    let text = std::fs::read_to_string(root().join("house.toml")).expect("house.toml");
    let policy: Policy = toml::from_str(&text).expect("policy");
    Inspector::new(policy, knowledge, "en").expect("inspector")
}

/// The inspector of a mail that comes with a memory of its own.
fn own_inspector(path: &Path) -> Option<Inspector> {
    let knowledge = is_json(path).then(|| read_json(path).knowledge)?;
    (knowledge != Knowledge::default()).then(|| remembering(knowledge))
}

/// A draft with its label, for what a mail file cannot carry: members of
/// lists, files of many megabytes, the participants of a thread.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct LabelledDraft {
    expect: String,
    draft: lastlook::Draft,
    /// What was learned from sent mail before this one.
    #[serde(default)]
    knowledge: Knowledge,
}

fn is_json(path: &Path) -> bool {
    path.extension().is_some_and(|e| e == "json")
}

fn read_json(path: &Path) -> LabelledDraft {
    let bytes = std::fs::read(path).expect("draft");
    serde_json::from_slice(&bytes).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

fn read(path: &Path) -> lastlook::Draft {
    if is_json(path) {
        return read_json(path).draft;
    }
    let bytes = std::fs::read(path).expect("mail");
    eml::read(&bytes, &FileLimits::default())
        .expect("RFC 5322")
        .draft
}

fn load() -> Vec<Labelled> {
    let blank = inspector();
    all_files()
        .into_iter()
        .map(|path| {
            let own = own_inspector(&path);
            let inspector = own.as_ref().unwrap_or(&blank);
            Labelled {
                expected: expected(&path),
                report: inspector.check(&read(&path)).expect("report"),
                path,
            }
        })
        .collect()
}

fn all_files() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = std::fs::read_dir(root())
        .expect("tests/mails")
        .filter_map(|entry| entry.ok().map(|e| e.path()))
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    folders
        .iter()
        .flat_map(|folder| mail_files(folder))
        .collect()
}

fn mail_files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("a folder of mails")
        .filter_map(|entry| entry.ok().map(|e| e.path()))
        .filter(|path| path.extension().is_some_and(|e| e == "eml" || e == "json"))
        .collect();
    files.sort();
    files
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

fn short(path: &Path) -> String {
    let folder = path.parent().map(file_name).unwrap_or_default();
    format!("{folder}/{}", file_name(path))
}

/// The label, read from the raw header so that no parser can hide it.
fn label(path: &Path) -> String {
    if is_json(path) {
        return read_json(path).expect;
    }
    let bytes = std::fs::read(path).expect("mail");
    let text = String::from_utf8_lossy(&bytes);
    text.lines()
        .take_while(|line| !line.trim().is_empty())
        .find_map(|line| line.strip_prefix("X-LastLook-Expect:"))
        .unwrap_or_else(|| panic!("{} has no label", path.display()))
        .to_owned()
}

fn expected(path: &Path) -> BTreeMap<String, Option<Level>> {
    label(path)
        .split(',')
        .map(str::trim)
        .filter(|id| !id.is_empty() && *id != "none")
        .map(|id| match id.split_once('/') {
            Some((id, "stop")) => (id.to_owned(), Some(Level::Stop)),
            Some((id, "ask")) => (id.to_owned(), Some(Level::Ask)),
            Some((id, "note")) => (id.to_owned(), Some(Level::Note)),
            Some((_, level)) => panic!("{}: level {level}?", path.display()),
            None => (id.to_owned(), None),
        })
        .inspect(|(id, _)| assert!(checks::by_id(id).is_some(), "{}: {id}?", path.display()))
        .collect()
}

fn score(mails: &[Labelled]) -> BTreeMap<String, Score> {
    let mut scores: BTreeMap<String, Score> = checks::REGISTRY
        .iter()
        .map(|check| (check.meta.id.to_owned(), Score::default()))
        .collect();
    for mail in mails {
        let found: BTreeMap<&str, Level> = mail
            .report
            .findings
            .iter()
            .rev()
            .map(|f| (f.check.as_str(), f.level))
            .collect();
        for (id, level) in &mail.expected {
            let score = scores.entry(id.clone()).or_default();
            match found.get(id.as_str()) {
                Some(seen) if level.is_none_or(|l| l == *seen) => score.hits += 1,
                Some(seen) => score
                    .misses
                    .push(format!("{} is {seen:?}", short(&mail.path))),
                None => score.misses.push(short(&mail.path)),
            }
        }
        // A Note interrupts nobody: it is judged on the mails written for it.
        let judged = |id: &str, level: Level| {
            level >= Level::Ask || mail.path.parent().map(file_name).as_deref() == Some(id)
        };
        for (id, _) in found
            .iter()
            .filter(|(id, level)| !mail.expected.contains_key(**id) && judged(id, **level))
        {
            let score = scores.entry((*id).to_owned()).or_default();
            score.false_alarms.push(short(&mail.path));
        }
    }
    scores
}

fn is_clean(mail: &Labelled) -> bool {
    short(&mail.path).starts_with("clean/")
}

fn interrupted_clean(mails: &[Labelled]) -> BTreeSet<String> {
    mails
        .iter()
        .filter(|m| is_clean(m))
        .filter(|m| m.report.findings.iter().any(|f| f.level >= Level::Ask))
        .map(|m| short(&m.path))
        .collect()
}

fn print_table(scores: &BTreeMap<String, Score>) {
    println!(
        "{:<26} {:>5} {:>7} {:>6} {:>10} {:>7}",
        "check", "hits", "misses", "false", "precision", "recall"
    );
    for (id, score) in scores {
        println!(
            "{id:<26} {:>5} {:>7} {:>6} {:>10.3} {:>7.3}",
            score.hits,
            score.misses.len(),
            score.false_alarms.len(),
            score.precision(),
            score.recall()
        );
    }
    let mails = load();
    let silent: Vec<&Labelled> = mails.iter().filter(|m| m.expected.is_empty()).collect();
    let loud = silent
        .iter()
        .filter(|m| m.report.findings.iter().any(|f| f.level >= Level::Ask))
        .count();
    let clean = mails.iter().filter(|m| is_clean(m)).count();
    println!(
        "{} mails; {loud} of {} silent ones interrupted, {} of {clean} clean ones",
        mails.len(),
        silent.len(),
        interrupted_clean(&mails).len()
    );
    for (id, score) in scores {
        for miss in &score.misses {
            println!("missed       {id}: {miss}");
        }
        for alarm in &score.false_alarms {
            println!("false alarm  {id}: {alarm}");
        }
    }
}
