//! # What it does
//! Notes a file in a format that buyers outside China seldom can open.
//!
//! # Why it matters
//! The customer answers days later that he cannot open it, or never.
//!
//! # Example
//! Wrong: `.wps`, `.et`, `.dps`, `.rar`, `.7z` to a buyer abroad.
//! Right: PDF, Office formats, zip.
//!
//! # Traps
//! Colleagues and Chinese firms open WPS and RAR every day. A customer who
//! sends such files himself can open them.
//!
//! # Settings
//! None.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::reading::{Language, Mail, Person, Zone};

/// What it says of itself.
pub const META: Meta = Meta {
    id: "unreadable-format",
    family: Family::Attachments,
    level: Level::Note,
    requirement: "B6",
    needs: Needs::Mail,
    yields_to: &[],
};

/// Endings few can open, and what opens everywhere instead.
const FORMATS: &[(&str, &str)] = &[
    ("wps", "PDF"),
    ("wpt", "PDF"),
    ("et", "XLSX"),
    ("ett", "XLSX"),
    ("dps", "PPTX"),
    ("ofd", "PDF"),
    ("caj", "PDF"),
    ("ceb", "PDF"),
    ("pages", "PDF"),
    ("numbers", "XLSX"),
    ("rar", "ZIP"),
    ("7z", "ZIP"),
];

/// One finding a file.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    if mail.files.is_empty() || !cx.world.outsiders(mail).any(|p| !reads_chinese(mail, p)) {
        return;
    }
    for file in &mail.files {
        let Some((ending, instead)) = FORMATS.iter().find(|(e, _)| *e == file.extension) else {
            continue;
        };
        if sends_them_himself(mail, ending) {
            continue;
        }
        out.add(META.level, Spot::Attachment(file.index))
            .param("file", file.label())
            .param("ending", format!(".{ending}"))
            .param("instead", *instead);
    }
}

fn reads_chinese(mail: &Mail, person: &Person) -> bool {
    mail.language == Language::Chinese || person.domain.ends_with(".cn")
}

/// A file of that kind is named in the mail being answered.
fn sends_them_himself(mail: &Mail, ending: &str) -> bool {
    mail.body_facts(&mail.file_names).any(|fact| {
        let quoted = matches!(
            mail.body.zone_at(fact.range.start),
            Zone::Quoted | Zone::Forwarded
        );
        let same = fact.value.to_lowercase().ends_with(&format!(".{ending}"));
        let refused = mail.body.folded[mail.body.sentence_at(&fact.range)].contains("open");
        quoted && same && !refused
    })
}
