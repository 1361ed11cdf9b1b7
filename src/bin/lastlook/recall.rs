//! `lastlook recall`: the recall advisor for a sent mail.

use std::io::Write;
use std::path::PathBuf;

use clap::ValueEnum;
use lastlook::aftercare::recall::{
    Client, ClientSteps, RecallReport, RecallVerdict, providers, recall, span,
};
use lastlook::aftercare::zones::{ReceivedMail, learn};
use lastlook::contents::FileLimits;
use lastlook::eml;
use lastlook::wording::Words;

use super::{Problem, SettingsArgs, read_bytes, read_sent, system_clock};

#[derive(clap::Args)]
pub struct RecallArgs {
    /// The sent mail; `-` reads standard input. Its Date is the moment it left.
    #[arg(value_name = "SENT.eml", required_unless_present_any = ["providers", "provider"])]
    mail: Option<PathBuf>,
    /// Id of the sender's mail provider; `list` lists them. Default: guessed from the sender's address.
    #[arg(long, value_name = "ID")]
    provider: Option<String>,
    /// The client you are in; its steps come first.
    #[arg(long, value_enum)]
    client: Option<ClientArg>,
    /// Mails from the recipients: the UTC offset in their Date tells what time it is there. UTC itself tells nothing.
    #[arg(long, value_name = "ARCHIVE.eml", num_args = 1..)]
    learn: Vec<PathBuf>,
    /// List the provider table with the date each row was checked and its grade.
    #[arg(long)]
    providers: bool,
    /// The clock to judge by, RFC 3339 with UTC offset. Default: now.
    #[arg(long, value_name = "RFC3339")]
    now: Option<String>,
    #[command(flatten)]
    settings: SettingsArgs,
    /// The report as one JSON object.
    #[arg(long)]
    json: bool,
}

/// A client, as the command line names it.
#[derive(Clone, Copy, ValueEnum)]
enum ClientArg {
    Thunderbird,
    OutlookClassic,
    OutlookNew,
    OutlookMac,
    Web,
}

impl From<ClientArg> for Client {
    fn from(client: ClientArg) -> Self {
        match client {
            ClientArg::Thunderbird => Self::Thunderbird,
            ClientArg::OutlookClassic => Self::OutlookClassic,
            ClientArg::OutlookNew => Self::OutlookNew,
            ClientArg::OutlookMac => Self::OutlookMac,
            ClientArg::Web => Self::Web,
        }
    }
}

/// Prints the report, or the table.
pub fn run(args: &RecallArgs) -> Result<u8, Problem> {
    let (policy, language) = args.settings.read()?;
    let words = Words::new(language);
    if args.providers || args.provider.as_deref() == Some("list") {
        return list(&words, args.json);
    }
    let Some(path) = &args.mail else {
        return Err("which mail? Name the file of a sent mail".to_owned().into());
    };
    let mut sent = read_sent(path)?;
    sent.zones = learn(&received(&args.learn)?).0;
    let now = args.now.clone().map_or_else(system_clock, Ok)?;
    let client = args.client.map(Client::from);
    let report = recall(
        &sent,
        args.provider.as_deref(),
        client,
        &policy,
        &now,
        &words,
    )
    .map_err(|e| e.to_string())?;
    if args.json {
        let line = serde_json::to_string(&report).map_err(|e| e.to_string())?;
        writeln!(std::io::stdout(), "{line}")?;
    } else {
        print(&report, &words)?;
    }
    Ok(0)
}

/// Who wrote these mails, and when by his clock.
fn received(paths: &[PathBuf]) -> Result<Vec<ReceivedMail>, Problem> {
    let read = |path: &PathBuf| {
        let failed = |words: String| Problem::from(format!("{}: {words}", path.display()));
        let bytes = read_bytes(path).map_err(|e| failed(e.to_string()))?;
        let draft = eml::read(&bytes, &FileLimits::default())
            .map_err(|e| failed(e.to_string()))?
            .draft;
        Ok(ReceivedMail {
            from: draft.from.address,
            date: draft.now,
        })
    };
    paths.iter().map(read).collect()
}

fn list(words: &Words, json: bool) -> Result<u8, Problem> {
    let mut out = std::io::stdout().lock();
    for provider in providers(words) {
        if json {
            let line = serde_json::to_string(&provider).map_err(|e| e.to_string())?;
            writeln!(out, "{line}")?;
        } else {
            writeln!(
                out,
                "{:<20} {} {}  {}",
                provider.id,
                provider.checked_on,
                provider.grade.sign(),
                provider.name
            )?;
        }
    }
    Ok(0)
}

fn print(report: &RecallReport, words: &Words) -> Result<(), Problem> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}", report.summary)?;
    if let Some(undo) = &report.undo {
        writeln!(out, "{}", undo.sentence)?;
    }
    print_provider(&mut out, report, words)?;
    for verdict in &report.verdicts {
        print_verdict(&mut out, verdict, words)?;
    }
    writeln!(out)?;
    print_steps(&mut out, &report.steps)?;
    if !report.steps.is_empty() {
        let params = [("text", report.report_means.as_str().into())];
        writeln!(out, "{}", words.message("recall-line-report", &params))?;
    }
    writeln!(out, "{}", report.notice)?;
    writeln!(out, "{}", report.cannot_know)?;
    if !report.next_time.is_empty() {
        writeln!(out, "\n{}", words.message("recall-line-next-time", &[]))?;
        print_steps(&mut out, &report.next_time)?;
    }
    Ok(())
}

fn print_provider(
    out: &mut impl Write,
    report: &RecallReport,
    words: &Words,
) -> std::io::Result<()> {
    let provider = &report.provider;
    let params = [
        ("provider", provider.name.as_str().into()),
        ("date", provider.checked_on.as_str().into()),
        ("grade", provider.grade.sign().into()),
        ("source", provider.source.as_str().into()),
    ];
    if provider.id != "unknown" {
        writeln!(out, "{}", words.message("recall-line-provider", &params))?;
    }
    for remark in &provider.remarks {
        writeln!(out, "  {remark}")?;
    }
    Ok(())
}

fn print_verdict(
    out: &mut impl Write,
    verdict: &RecallVerdict,
    words: &Words,
) -> std::io::Result<()> {
    let mut label = verdict.label.clone();
    if let Some(seconds) = verdict.seconds_left.and_then(|s| u64::try_from(s).ok()) {
        let params = [("span", span(seconds, words).into())];
        label = format!("{label} ({})", words.message("recall-left", &params));
    }
    write!(
        out,
        "\n{}: {label} [{}]",
        verdict.address,
        verdict.condition.id()
    )?;
    if let Some(list) = &verdict.list {
        let params = [("list", list.as_str().into())];
        write!(out, " {}", words.message("recall-line-member", &params))?;
    }
    writeln!(out, "\n  {}\n  {}", verdict.reason, verdict.local.sentence)
}

fn print_steps(out: &mut impl Write, steps: &[ClientSteps]) -> std::io::Result<()> {
    for client in steps {
        let here = if client.here { "* " } else { "" };
        writeln!(out, "{here}{}", client.name)?;
        for (index, step) in client.steps.iter().enumerate() {
            writeln!(out, "  {}. {step}", index + 1)?;
        }
    }
    Ok(())
}
