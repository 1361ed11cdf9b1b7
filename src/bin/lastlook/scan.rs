//! `lastlook scan`: the checks over an archive, to try a policy on last
//! year's mail before switching it on.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufReader, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};

use indicatif::{ProgressBar, ProgressStyle};
use lastlook::checks::{self, Level};
use lastlook::review::Report;
use lastlook::{Draft, Inspector, Knowledge, SentHeader, eml};
use mail_parser::mailbox::mbox::MessageIterator;
use serde::Serialize;
use walkdir::WalkDir;

use super::{Problem, SettingsArgs, UNREADABLE, level_word};

#[derive(clap::Args)]
pub struct ScanArgs {
    /// One JSON object a line: each mail with findings, then the tally.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    settings: SettingsArgs,
    /// Check mail from others too. Default: only what was sent from `own_domains`, where the policy has some.
    #[arg(long)]
    all: bool,
    /// Remember the recipients of each mail for the mails behind it, as the add-in does.
    #[arg(long)]
    learn: bool,
    /// Mails listed behind each check.
    #[arg(long, default_value_t = 5, value_name = "N")]
    show: usize,
    /// An mbox file, a mail file, or a folder of them (Maildir too).
    #[arg(value_name = "ARCHIVE.mbox|DIR", required = true)]
    archives: Vec<PathBuf>,
}

pub fn run(args: &ScanArgs) -> Result<u8, Problem> {
    let (policy, language) = args.settings.read()?;
    let own = if args.all {
        Vec::new()
    } else {
        policy.own_domains.clone()
    };
    let inspector =
        Inspector::new(policy, Knowledge::default(), language).map_err(|e| e.to_string())?;
    let files = files(&args.archives)?;
    let mut scan = Scan {
        args,
        inspector,
        own,
        tally: Tally::default(),
        progress: progress(&files),
    };
    for (path, _) in &files {
        scan.file(path)?;
    }
    scan.progress.finish_and_clear();
    scan.tally.print(args)?;
    Ok(scan.tally.status())
}

/// The regular files of the archives with their sizes, in order of their names.
fn files(archives: &[PathBuf]) -> Result<Vec<(PathBuf, u64)>, Problem> {
    let mut files = Vec::new();
    for archive in archives {
        for entry in WalkDir::new(archive).sort_by_file_name() {
            let entry = entry.map_err(|e| e.to_string())?;
            let size = entry.metadata().map_err(|e| e.to_string())?.len();
            if entry.file_type().is_file() && !is_index(entry.path()) {
                files.push((entry.into_path(), size));
            }
        }
    }
    Ok(files)
}

/// What mail programs keep beside their mails.
fn is_index(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with('.') || name.ends_with(".msf") || name.ends_with(".dat")
}

/// A bar over the bytes, drawn on a terminal only.
fn progress(files: &[(PathBuf, u64)]) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(files.iter().map(|(_, size)| size).sum());
    let style = ProgressStyle::with_template("{wide_bar} {bytes}/{total_bytes} {eta} {msg}");
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar
}

struct Scan<'a> {
    args: &'a ScanArgs,
    inspector: Inspector,
    /// Domains whose mail is looked at; empty: all.
    own: Vec<String>,
    tally: Tally,
    progress: ProgressBar,
}

impl Scan<'_> {
    fn file(&mut self, path: &Path) -> Result<(), Problem> {
        let mut file = match File::open(path) {
            Ok(file) => file,
            Err(error) => return self.unreadable(path, &error.to_string()),
        };
        let mut start = [0; 5];
        let read = file.read(&mut start).unwrap_or_default();
        let rest = start[..read].chain(file);
        if start[..read] == *b"From " {
            self.mailbox(path, rest)
        } else {
            let mut bytes = Vec::new();
            rest.take(eml::MAX_FILE as u64 + 1)
                .read_to_end(&mut bytes)?;
            self.progress.inc(bytes.len() as u64);
            self.mail(path, 1, &bytes)
        }
    }

    /// One mail in memory at a time.
    fn mailbox(&mut self, path: &Path, reader: impl Read) -> Result<(), Problem> {
        let progress = self.progress.clone();
        let reader = BufReader::new(progress.wrap_read(reader));
        for (index, message) in MessageIterator::new(reader).enumerate() {
            match message {
                Ok(message) => self.mail(path, index + 1, message.contents())?,
                Err(error) => return self.unreadable(path, &error.to_string()),
            }
        }
        Ok(())
    }

    fn unreadable(&mut self, path: &Path, words: &str) -> Result<(), Problem> {
        self.tally.unreadable += 1;
        self.progress
            .suspend(|| eprintln!("lastlook: {}: {words}", path.display()));
        Ok(())
    }

    fn mail(&mut self, path: &Path, number: usize, bytes: &[u8]) -> Result<(), Problem> {
        let draft = match eml::read(bytes, self.inspector.file_limits()) {
            Ok(mail) if !mail.draft.now.is_empty() => mail.draft,
            Ok(_) => return self.unreadable(path, "no Date"),
            Err(error) => return self.unreadable(path, &error.to_string()),
        };
        if !self.is_ours(&draft) {
            self.tally.others += 1;
            return Ok(());
        }
        let report = match self.inspector.check(&draft) {
            Ok(report) => report,
            Err(error) => return self.unreadable(path, &error.to_string()),
        };
        if self.args.learn {
            self.inspector.learn(&[header(&draft)]);
        }
        self.count(&Place::new(path, number, &draft), &report)
    }

    fn is_ours(&self, draft: &Draft) -> bool {
        let domain = draft.from.address.rsplit_once('@').map(|(_, d)| d);
        self.own.is_empty()
            || domain.is_some_and(|domain| {
                let domain = domain.trim().to_lowercase();
                self.own.iter().map(|own| own.to_lowercase()).any(|own| {
                    domain == own
                        || domain
                            .strip_suffix(&own)
                            .is_some_and(|front| front.ends_with('.'))
                })
            })
    }

    fn count(&mut self, place: &Place, report: &Report) -> Result<(), Problem> {
        self.tally.add(place, report, self.args.show);
        if self.args.json && !report.findings.is_empty() {
            let line = MailLine {
                place,
                findings: report
                    .findings
                    .iter()
                    .map(|f| FindingLine {
                        check: &f.check,
                        level: f.level,
                        title: &f.title,
                    })
                    .collect(),
            };
            let json = serde_json::to_string(&line).map_err(|e| e.to_string())?;
            let mut out = std::io::stdout().lock();
            self.progress.suspend(|| writeln!(out, "{json}"))?;
        }
        Ok(())
    }
}

fn header(draft: &Draft) -> SentHeader {
    SentHeader {
        date: draft.now.clone(),
        to: draft.recipients.iter().map(|r| r.address.clone()).collect(),
        ..SentHeader::default()
    }
}

/// Where a mail is, and how a person knows it.
#[derive(Clone, Serialize)]
struct Place {
    file: String,
    /// Counted from 1 inside an mbox.
    number: usize,
    date: String,
    subject: String,
}

impl Place {
    fn new(path: &Path, number: usize, draft: &Draft) -> Self {
        Self {
            file: path.display().to_string(),
            number,
            date: draft.now.clone(),
            subject: draft.subject.clone(),
        }
    }
}

#[derive(Serialize)]
struct MailLine<'a> {
    #[serde(flatten)]
    place: &'a Place,
    findings: Vec<FindingLine<'a>>,
}

#[derive(Serialize)]
struct FindingLine<'a> {
    check: &'a str,
    level: Level,
    title: &'a str,
}

/// What was found in the whole archive.
#[derive(Default, Serialize)]
struct Tally {
    /// Mails looked at.
    mails: usize,
    /// Mails at Ask or above.
    interrupted: usize,
    /// Mails of other senders, left out.
    others: usize,
    /// Files and mails that could not be read.
    unreadable: usize,
    checks: BTreeMap<String, CheckTally>,
}

#[derive(Default, Serialize)]
struct CheckTally {
    mails: usize,
    stop: usize,
    ask: usize,
    note: usize,
    #[serde(skip)]
    first: Vec<Place>,
}

impl Tally {
    fn add(&mut self, place: &Place, report: &Report, show: usize) {
        self.mails += 1;
        self.interrupted += usize::from(report.findings.iter().any(|f| f.level >= Level::Ask));
        let mut levels: BTreeMap<&str, Level> = BTreeMap::new();
        for finding in &report.findings {
            let level = levels.entry(&finding.check).or_insert(finding.level);
            *level = (*level).max(finding.level);
        }
        for (id, level) in levels {
            let check = self.checks.entry(id.to_owned()).or_default();
            check.mails += 1;
            match level {
                Level::Stop => check.stop += 1,
                Level::Ask => check.ask += 1,
                Level::Note => check.note += 1,
            }
            if check.first.len() < show {
                check.first.push(place.clone());
            }
        }
    }

    fn status(&self) -> u8 {
        if self.unreadable > 0 {
            UNREADABLE
        } else {
            u8::from(self.interrupted > 0)
        }
    }

    fn print(&self, args: &ScanArgs) -> Result<(), Problem> {
        let mut out = std::io::stdout().lock();
        if args.json {
            #[derive(Serialize)]
            struct TallyLine<'a> {
                tally: &'a Tally,
            }
            let line =
                serde_json::to_string(&TallyLine { tally: self }).map_err(|e| e.to_string())?;
            writeln!(out, "{line}")?;
            return Ok(());
        }
        writeln!(
            out,
            "{} mails, {} interrupted ({}), {} of other senders, {} not read",
            self.mails,
            self.interrupted,
            per_thousand(self.interrupted, self.mails),
            self.others,
            self.unreadable
        )?;
        for (id, check) in self.by_count() {
            let level = checks::by_id(id).map_or("", |c| level_word(c.meta.level));
            writeln!(
                out,
                "\n{:>6}  {id}  {level}, {}; stop {}, ask {}, note {}",
                check.mails,
                per_thousand(check.mails, self.mails),
                check.stop,
                check.ask,
                check.note
            )?;
            for place in &check.first {
                writeln!(out, "        {}", line_of(place))?;
            }
            let more = check.mails - check.first.len();
            if more > 0 {
                writeln!(out, "        and {more} more")?;
            }
        }
        Ok(())
    }

    fn by_count(&self) -> Vec<(&str, &CheckTally)> {
        let mut checks: Vec<_> = self.checks.iter().map(|(id, c)| (id.as_str(), c)).collect();
        checks.sort_by_key(|(_, check)| std::cmp::Reverse(check.mails));
        checks
    }
}

fn per_thousand(part: usize, whole: usize) -> String {
    let share = 1000.0 * part as f64 / whole.max(1) as f64;
    format!("{share:.1} per 1,000")
}

/// `Sent.mbox:12  2026-11-21  Offer PI-2026-118`, free of control characters
/// that a subject might play to a terminal.
fn line_of(place: &Place) -> String {
    let day = place.date.get(..10).unwrap_or_default();
    let subject: String = place.subject.chars().filter(|c| !c.is_control()).collect();
    format!("{}:{}  {day}  {subject}", place.file, place.number)
}
