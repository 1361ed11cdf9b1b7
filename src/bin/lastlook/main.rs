//! The command line: the same checks for scripts, archives and tests.
#![allow(clippy::print_stdout, reason = "this is what a command line does")]

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};
use lastlook::aftercare::SentMail;
use lastlook::review::{Report, Verdict};
use lastlook::wording::Words;
use lastlook::{Inspector, Knowledge, Policy, checks, eml};
use serde::Serialize;

mod correct;
mod recall;

/// A look before Send: checks business mail for slips.
#[derive(Parser)]
#[command(version, arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Check mails. Exit status: 0 nothing at Ask or above, 1 findings, 2 something could not be read.
    Check(CheckArgs),
    /// List all checks.
    Checks {
        /// Language of the names.
        #[arg(long, value_enum, default_value_t)]
        lang: Lang,
        /// One JSON object a line.
        #[arg(long)]
        json: bool,
    },
    /// Explain a check: what it does, why it matters, examples, traps.
    Explain {
        /// Id of the check, as `lastlook checks` lists it.
        id: String,
    },
    /// Tell whether a sent mail can be recalled, for each recipient. Exit status: 0, or 2 when something could not be read.
    Recall(recall::RecallArgs),
    /// Lay out the steps and letters that correct a sent mail. Exit status: 0, or 2 when something could not be read.
    Correct(Box<correct::CorrectArgs>),
}

#[derive(clap::Args)]
struct CheckArgs {
    /// One JSON object a mail and line.
    #[arg(long)]
    json: bool,
    /// The sender's clock, RFC 3339 with UTC offset. Default: the mail's Date, else now.
    #[arg(long, value_name = "RFC3339")]
    now: Option<String>,
    /// Language of the findings.
    #[arg(long, value_enum)]
    lang: Option<Lang>,
    /// Policy file.
    #[arg(long, value_name = "policy.toml")]
    policy: Option<PathBuf>,
    /// Mail files; `-` or none reads one mail from standard input.
    #[arg(value_name = "MAIL.eml")]
    mails: Vec<PathBuf>,
}

#[derive(Clone, Copy, Default, ValueEnum)]
enum Lang {
    #[default]
    #[value(name = "en")]
    English,
    #[value(name = "zh-CN")]
    Chinese,
}

impl Lang {
    fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Chinese => "zh-CN",
        }
    }
}

/// Exit status for input that could not be read.
const UNREADABLE: u8 = 2;

fn main() -> ExitCode {
    let outcome = match Cli::parse().command {
        Command::Check(args) => check(&args),
        Command::Checks { lang, json } => list(lang, json),
        Command::Explain { id } => explain(&id),
        Command::Recall(args) => recall::run(&args),
        Command::Correct(args) => correct::run(&args),
    };
    match outcome {
        Ok(status) => ExitCode::from(status),
        Err(Problem::ClosedPipe) => ExitCode::SUCCESS,
        Err(Problem::Words(words)) => {
            eprintln!("lastlook: {words}");
            ExitCode::from(UNREADABLE)
        }
    }
}

/// Why the command stops.
enum Problem {
    /// Whoever read the output has enough of it.
    ClosedPipe,
    Words(String),
}

impl From<String> for Problem {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}

impl From<std::io::Error> for Problem {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::BrokenPipe => Self::ClosedPipe,
            _ => Self::Words(error.to_string()),
        }
    }
}

#[derive(Serialize)]
struct Line<'a> {
    file: String,
    #[serde(flatten)]
    report: &'a Report,
}

fn check(args: &CheckArgs) -> Result<u8, Problem> {
    let (policy, language) = read_settings(args.policy.as_deref(), args.lang)?;
    if let Some(now) = &args.now {
        require_clock(now)?;
    }
    let inspector =
        Inspector::new(policy, Knowledge::default(), language).map_err(|e| e.to_string())?;
    let mut status = 0;
    let standard_input = [PathBuf::from("-")];
    let mails = if args.mails.is_empty() {
        &standard_input[..]
    } else {
        &args.mails
    };
    for path in mails {
        match check_one(&inspector, path, args.now.as_deref()) {
            Ok(report) => {
                print_report(path, &report, args.json)?;
                status = status.max(u8::from(report.verdict >= Verdict::Ask));
            }
            Err(words) => {
                eprintln!("lastlook: {}: {words}", path.display());
                status = UNREADABLE;
            }
        }
    }
    Ok(status)
}

fn check_one(inspector: &Inspector, path: &Path, now: Option<&str>) -> Result<Report, String> {
    let bytes = read_bytes(path).map_err(|e| e.to_string())?;
    let mut draft = eml::read(&bytes).map_err(|e| e.to_string())?.draft;
    if let Some(now) = now {
        draft.now = now.to_owned();
    } else if draft.now.is_empty() {
        draft.now = system_clock()?;
    }
    inspector.check(&draft).map_err(|e| e.to_string())
}

/// At most one byte more than a mail may have, so that a device or a huge
/// file cannot fill the memory.
fn read_bytes(path: &Path) -> std::io::Result<Vec<u8>> {
    let limit = eml::MAX_FILE as u64 + 1;
    let mut bytes = Vec::new();
    if path == Path::new("-") {
        std::io::stdin().take(limit).read_to_end(&mut bytes)?;
    } else {
        std::fs::File::open(path)?
            .take(limit)
            .read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

/// A mail that has left; its `Date` is the moment.
fn read_sent(path: &Path) -> Result<SentMail, Problem> {
    let failed = |words: String| Problem::from(format!("{}: {words}", path.display()));
    let bytes = read_bytes(path).map_err(|e| failed(e.to_string()))?;
    let draft = eml::read(&bytes).map_err(|e| failed(e.to_string()))?.draft;
    if draft.now.is_empty() {
        return Err(failed("no Date, so the time it left is not known".into()));
    }
    Ok(SentMail {
        draft,
        ..SentMail::default()
    })
}

/// The policy of a command, and the language it speaks: the one asked for, else
/// the policy's.
fn read_settings(
    path: Option<&Path>,
    lang: Option<Lang>,
) -> Result<(Policy, &'static str), Problem> {
    let policy = match path {
        Some(path) => read_policy(path)?,
        None => Policy::default(),
    };
    let language = lang.map_or_else(|| policy_language(&policy), Lang::tag);
    Ok((policy, language))
}

fn read_policy(path: &Path) -> Result<Policy, String> {
    let bytes = read_bytes(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let text = String::from_utf8(bytes).map_err(|_| format!("{}: not UTF-8", path.display()))?;
    let policy: Policy = toml::from_str(&text).map_err(|e| {
        let line = e.span().map_or(1, |span| line_of(&text, span.start));
        format!(
            "{}:{line}: {}",
            path.display(),
            e.message().replace('\n', " ")
        )
    })?;
    policy.validate().map_err(|e| {
        let line = e
            .culprit()
            .and_then(|value| text.find(value))
            .map_or(1, |at| line_of(&text, at));
        format!("{}:{line}: {e}", path.display())
    })?;
    Ok(policy)
}

fn line_of(text: &str, at: usize) -> usize {
    text.as_bytes()[..at.min(text.len())]
        .iter()
        .filter(|b| **b == b'\n')
        .count()
        + 1
}

fn policy_language(policy: &Policy) -> &'static str {
    match policy.language {
        lastlook::policy::LanguageSetting::Chinese => "zh-CN",
        _ => "en",
    }
}

fn require_clock(now: &str) -> Result<(), String> {
    use time::format_description::well_known::Rfc3339;
    time::OffsetDateTime::parse(now, &Rfc3339)
        .map(|_| ())
        .map_err(|_| lastlook::LastLookError::BadClock(now.to_owned()).to_string())
}

fn system_clock() -> Result<String, String> {
    use time::format_description::well_known::Rfc3339;
    time::OffsetDateTime::from(std::time::SystemTime::now())
        .format(&Rfc3339)
        .map_err(|e| e.to_string())
}

fn print_report(path: &Path, report: &Report, json: bool) -> Result<(), Problem> {
    let mut out = std::io::stdout().lock();
    let file = path.display().to_string();
    if json {
        let line = Line { file, report };
        let line = serde_json::to_string(&line).map_err(|e| e.to_string())?;
        writeln!(out, "{line}")?;
        return Ok(());
    }
    writeln!(out, "{file}: {}", report.headline)?;
    for finding in &report.findings {
        writeln!(
            out,
            "  {:<4}  {}  [{}]",
            level_word(finding.level),
            finding.title,
            finding.check
        )?;
        writeln!(out, "        {}", finding.detail)?;
        for evidence in &finding.evidence {
            writeln!(out, "        | {}", evidence.text)?;
        }
        for repair in &finding.repairs {
            writeln!(out, "        > {}", repair.label)?;
        }
    }
    Ok(())
}

fn level_word(level: checks::Level) -> &'static str {
    match level {
        checks::Level::Note => "note",
        checks::Level::Ask => "ask",
        checks::Level::Stop => "stop",
    }
}

fn list(lang: Lang, json: bool) -> Result<u8, Problem> {
    let mut out = std::io::stdout().lock();
    for check in checks::list(&Words::new(lang.tag())) {
        if json {
            let line = serde_json::to_string(&check).map_err(|e| e.to_string())?;
            writeln!(out, "{line}")?;
        } else {
            writeln!(
                out,
                "{:<26} {:<5} {}",
                check.id,
                level_word(check.level),
                check.title
            )?;
        }
    }
    Ok(0)
}

fn explain(id: &str) -> Result<u8, Problem> {
    match checks::by_id(id) {
        Some(check) => {
            writeln!(std::io::stdout(), "{id}\n\n{}", check.help())?;
            Ok(0)
        }
        None => Err(format!("no check is called \"{id}\"; `lastlook checks` lists them").into()),
    }
}
