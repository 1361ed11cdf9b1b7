//! `lastlook check`: mails, or drafts as JSON lines, one report each.

use std::io::{BufRead, Read, Write};
use std::path::{Path, PathBuf};

use lastlook::review::{Report, Verdict};
use lastlook::{Draft, Inspector, Knowledge, eml};
use serde::Serialize;

use super::{
    Problem, SettingsArgs, UNREADABLE, level_word, read_bytes, require_clock, system_clock,
};

#[derive(clap::Args)]
pub struct CheckArgs {
    /// One JSON object a mail and line.
    #[arg(long)]
    json: bool,
    /// Read drafts from standard input, one JSON object a line, and print one report a line: for pipelines.
    #[arg(long, conflicts_with_all = ["json", "now", "mails"])]
    jsonl: bool,
    /// The sender's clock, RFC 3339 with UTC offset. Default: the mail's Date, else now.
    #[arg(long, value_name = "RFC3339")]
    now: Option<String>,
    #[command(flatten)]
    settings: SettingsArgs,
    /// Mail files; `-` or none reads one mail from standard input.
    #[arg(value_name = "MAIL.eml")]
    mails: Vec<PathBuf>,
}

pub fn run(args: &CheckArgs) -> Result<u8, Problem> {
    let (policy, language) = args.settings.read()?;
    if let Some(now) = &args.now {
        require_clock(now)?;
    }
    let inspector =
        Inspector::new(policy, Knowledge::default(), language).map_err(|e| e.to_string())?;
    if args.jsonl {
        return lines(&inspector);
    }
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
    let mut draft = eml::read(&bytes, inspector.file_limits())
        .map_err(|e| e.to_string())?
        .draft;
    if let Some(now) = now {
        draft.now = now.to_owned();
    } else if draft.now.is_empty() {
        draft.now = system_clock()?;
    }
    inspector.check(&draft).map_err(|e| e.to_string())
}

/// What stands in the place of a report when a line holds no draft.
#[derive(Serialize)]
struct BadLine {
    /// Counted from 1.
    line: usize,
    error: String,
}

/// One draft a line in, one report a line out, so that line n belongs to line
/// n whatever the lines hold.
fn lines(inspector: &Inspector) -> Result<u8, Problem> {
    let mut input = std::io::stdin().lock();
    let mut output = std::io::stdout().lock();
    let mut status = 0;
    for line in 1.. {
        let Some(bytes) = next_line(&mut input)? else {
            break;
        };
        let json = match report_of(inspector, &bytes) {
            Ok(report) => {
                if status != UNREADABLE && report.verdict >= Verdict::Ask {
                    status = 1;
                }
                serde_json::to_string(&report)
            }
            Err(error) => {
                status = UNREADABLE;
                serde_json::to_string(&BadLine { line, error })
            }
        };
        writeln!(output, "{}", json.map_err(|e| e.to_string())?)?;
        // A pipeline waits for the answer before it sends the next line.
        output.flush()?;
    }
    Ok(status)
}

fn report_of(inspector: &Inspector, line: &[u8]) -> Result<Report, String> {
    if line.len() > eml::MAX_FILE {
        return Err(eml::MailFileError::TooLarge.to_string());
    }
    let draft: Draft = serde_json::from_slice(line).map_err(|e| e.to_string())?;
    inspector.check(&draft).map_err(|e| e.to_string())
}

/// The next line without its end, none at the end of the input. Of a line
/// longer than a mail may be, one byte more than that is kept.
fn next_line(input: &mut impl BufRead) -> std::io::Result<Option<Vec<u8>>> {
    let mut line = Vec::new();
    let limit = eml::MAX_FILE as u64 + 1;
    if input.take(limit).read_until(b'\n', &mut line)? == 0 {
        return Ok(None);
    }
    if line.last() == Some(&b'\n') {
        line.pop();
    } else if line.len() > eml::MAX_FILE {
        skip_line(input)?;
    }
    Ok(Some(line))
}

fn skip_line(input: &mut impl BufRead) -> std::io::Result<()> {
    loop {
        let buffer = input.fill_buf()?;
        if buffer.is_empty() {
            return Ok(());
        }
        let end = buffer.iter().position(|b| *b == b'\n');
        let used = end.map_or(buffer.len(), |at| at + 1);
        input.consume(used);
        if end.is_some() {
            return Ok(());
        }
    }
}

#[derive(Serialize)]
struct Line<'a> {
    file: String,
    #[serde(flatten)]
    report: &'a Report,
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
