//! The command line: the same checks for scripts, archives and tests.
#![allow(clippy::print_stdout, reason = "this is what a command line does")]

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};
use lastlook::aftercare::SentMail;
use lastlook::contents::FileLimits;
use lastlook::wording::Words;
use lastlook::{Policy, checks, eml};

mod check;
mod correct;
mod open;
mod recall;
mod scan;

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
    Check(check::CheckArgs),
    /// Run the checks over an archive of sent mail and tally what they find. Exit status as of check.
    Scan(scan::ScanArgs),
    /// Open files as attachments are opened, and print what is read of them. Exit status: 0, or 2 when a file could not be read from the disk.
    Open(open::OpenArgs),
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
        Command::Check(args) => check::run(&args),
        Command::Scan(args) => scan::run(&args),
        Command::Open(args) => open::run(&args),
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
    let draft = eml::read(&bytes, &FileLimits::default())
        .map_err(|e| failed(e.to_string()))?
        .draft;
    if draft.now.is_empty() {
        return Err(failed("no Date, so the time it left is not known".into()));
    }
    Ok(SentMail {
        draft,
        ..SentMail::default()
    })
}

/// What every command that judges or explains mail is told.
#[derive(clap::Args)]
struct SettingsArgs {
    /// Language of what is printed. Default: the policy's.
    #[arg(long, value_enum)]
    lang: Option<Lang>,
    /// Policy file.
    #[arg(long, value_name = "policy.toml")]
    policy: Option<PathBuf>,
}

impl SettingsArgs {
    /// The policy of a command, and the language it speaks: the one asked for,
    /// else the policy's.
    fn read(&self) -> Result<(Policy, &'static str), Problem> {
        let policy = match &self.policy {
            Some(path) => read_policy(path)?,
            None => Policy::default(),
        };
        let language = self
            .lang
            .map_or_else(|| policy_language(&policy), Lang::tag);
        Ok((policy, language))
    }
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
