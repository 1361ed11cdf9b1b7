//! `lastlook open`: what LastLook reads of a file, or why it does not.

use std::io::Write;
use std::path::{Path, PathBuf};

use lastlook::contents::{Contents, FilePart, Hidden, Remark};
use lastlook::reading::files::open::open;
use lastlook::wording::Words;
use serde::Serialize;

use super::{Problem, SettingsArgs, UNREADABLE, read_bytes};

#[derive(clap::Args)]
pub struct OpenArgs {
    /// One JSON object a file.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    settings: SettingsArgs,
    /// Files of any kind.
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
}

pub fn run(args: &OpenArgs) -> Result<u8, Problem> {
    let (policy, language) = args.settings.read()?;
    let words = Words::new(language);
    let mut status = 0;
    for path in &args.files {
        let bytes = match read_bytes(path) {
            Ok(bytes) => bytes,
            Err(error) => {
                eprintln!("lastlook: {}: {error}", path.display());
                status = UNREADABLE;
                continue;
            }
        };
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let contents = open(&bytes, &name, &policy.limits.files);
        if args.json {
            print_json(path, &contents)?;
        } else {
            let mut out = std::io::stdout().lock();
            print(&mut out, &path.display().to_string(), &contents, 0, &words)?;
        }
    }
    Ok(status)
}

#[derive(Serialize)]
struct Line<'a> {
    file: String,
    #[serde(flatten)]
    contents: &'a Contents,
}

fn print_json(path: &Path, contents: &Contents) -> Result<(), Problem> {
    let file = path.display().to_string();
    let line = serde_json::to_string(&Line { file, contents }).map_err(|e| e.to_string())?;
    writeln!(std::io::stdout().lock(), "{line}")?;
    Ok(())
}

/// A file, with the files in it beneath.
fn print(
    out: &mut impl Write,
    name: &str,
    contents: &Contents,
    depth: usize,
    words: &Words,
) -> std::io::Result<()> {
    let indent = "  ".repeat(depth);
    let kind = serde_json::to_string(&contents.kind).unwrap_or_default();
    let state = match contents.unread {
        Some(why) => words.message(&format!("file-unread-{}", why.word()), &[]),
        None if contents.cut => words.message("file-cut", &[]),
        None => String::new(),
    };
    let state = [kind.trim_matches('"'), &contents.title, &state]
        .into_iter()
        .filter(|piece| !piece.is_empty())
        .collect::<Vec<_>>()
        .join("; ");
    writeln!(out, "{indent}{name}: {state}")?;
    for part in &contents.parts {
        print_part(out, part, &indent)?;
    }
    for (sign, remarks) in [
        ("comment", &contents.comments),
        ("change", &contents.changes),
    ] {
        for remark in remarks {
            print_remark(out, sign, remark, &indent)?;
        }
    }
    for link in &contents.links {
        writeln!(out, "{indent}  link {link}")?;
    }
    if let Some(position) = contents.position {
        writeln!(
            out,
            "{indent}  taken at {:.4}, {:.4}",
            f64::from(position.latitude) / 10_000.0,
            f64::from(position.longitude) / 10_000.0
        )?;
    }
    for entry in &contents.entries {
        match &entry.contents {
            Some(inner) => print(out, &entry.name, inner, depth + 1, words)?,
            None => writeln!(out, "{indent}  {} ({} bytes)", entry.name, entry.size)?,
        }
    }
    Ok(())
}

fn print_part(out: &mut impl Write, part: &FilePart, indent: &str) -> std::io::Result<()> {
    let hidden = match part.hidden {
        Hidden::No => "",
        Hidden::Hidden => " (hidden)",
        Hidden::Very => " (very hidden)",
    };
    writeln!(
        out,
        "{indent}  [{} {}]{hidden}",
        part.kind.word(),
        part.name
    )?;
    for line in &part.lines {
        let cells: Vec<String> = line
            .cells
            .iter()
            .map(|cell| match line.hidden || cell.hidden {
                true => format!("({})", cell.text),
                false => cell.text.clone(),
            })
            .collect();
        writeln!(out, "{indent}  {:>4}  {}", line.row, cells.join(" | "))?;
    }
    Ok(())
}

fn print_remark(
    out: &mut impl Write,
    sign: &str,
    remark: &Remark,
    indent: &str,
) -> std::io::Result<()> {
    let deleted = if remark.deleted { "deleted: " } else { "" };
    writeln!(
        out,
        "{indent}  {sign} {} {}: {deleted}{}",
        remark.place, remark.author, remark.text
    )
}
