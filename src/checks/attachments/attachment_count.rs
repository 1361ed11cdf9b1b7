//! # What it does
//! Asks when the text says how many files come with the mail and another
//! number is attached.
//!
//! # Why it matters
//! The file left out is the one the customer's bank or customs waits for, and
//! the one too many may be somebody else's.
//!
//! # Example
//! Wrong: "please find attached three certificates" with two files.
//! Right: the same with three files, or with one zip.
//!
//! # Traps
//! An archive, a cloud link or one file that holds them all. Photos inside a
//! report, copies sent by courier, what the other side sent or what follows
//! later. Signature pictures, cards and signature files are not counted. More
//! files than promised are asked about only when the text counts *files* or
//! *attachments* and says nothing of others.
//!
//! # Settings
//! None.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot, Yield};
use crate::reading::counts::Noun;
use crate::reading::files::File;
use crate::reading::words::lexicon;
use crate::reading::{FileCount, Mail};
use crate::review::{Edit, Part};

/// What it says of itself.
pub const META: Meta = Meta {
    id: "attachment-count",
    family: Family::Attachments,
    level: Level::Ask,
    requirement: "B6",
    needs: Needs::Mail,
    yields_to: &[Yield::Anywhere("named-file-missing")],
};

lexicon!(
    /// One file of these names holds several.
    COLLECTION,
    [
        "all", "set", "complete", "combined", "merged", "docs", "documents", "dossier", "pack", "package", "bundle", "kit", "collection", "alle", "komplett", "gesamt", "sammel*", "unterlagen", "dokumente", "todos", "todas", "completo", "documentos", "tous", "complet", "komplekt", "dokumenty", "vse", "全套", "合并", "合集", "汇总", "一式", "打包", "まとめ"
    ]
);

lexicon!(
    /// Something more is mentioned.
    MORE,
    [
        "also", "additionally", "in addition", "plus", "as well", "besides", "and the", "together with", "further", "außerdem", "zusätzlich", "ferner", "auch", "dazu", "sowie", "además", "también", "así como", "junto con", "en plus", "également", "ainsi que", "aussi", "além", "também", "bem como", "junto com", "также", "кроме того", "а ещё", "плюс", "另外", "还有", "以及", "同时", "また", "および", "あわせて", "كما", "أيضا"
    ]
);

/// One finding a mail, at the number.
pub fn check(mail: &Mail, _cx: &Context, out: &mut Findings) {
    if mail.files.is_empty() || mail.file_counts.is_empty() || mail.has_unnamed_file {
        return;
    }
    let too_few = mail.file_counts.iter().find(|c| is_short(mail, c));
    let Some(count) = too_few.or_else(|| too_many(mail)) else {
        return;
    };
    let attached = attached(mail, count.noun);
    let found = out
        .add(META.level, Spot::Text(Part::Body, count.range.clone()))
        .param("promised", count.count)
        .param("attached", attached);
    for file in &mail.files {
        found.note(file.label());
    }
    if too_few.is_some() {
        found.repair("repair-attach", Vec::new(), Edit::AddAttachment);
    } else {
        found.variant("more");
    }
}

/// Files a reader would count. A picture in the text may be one of the photos.
fn attached(mail: &Mail, noun: Noun) -> usize {
    let photos = noun == Noun::Photo;
    let files = mail
        .files
        .iter()
        .filter(|file| !file.is_by_the_way() || photos && file.is_pasted_picture())
        .count();
    files + if photos { mail.inline_files } else { 0 }
}

fn is_short(mail: &Mail, count: &FileCount) -> bool {
    attached(mail, count.noun) < count.count
        && !mail.cloud_link
        && !mail
            .files
            .iter()
            .any(|file| holds_several(mail, file, count))
}

fn holds_several(mail: &Mail, file: &File, count: &FileCount) -> bool {
    let several = || {
        let plural = count.written.len() > 3 && count.written.is_ascii();
        plural && file.plain.split(' ').any(|word| word == count.written)
            // Photos are pasted into documents, lists are sheets of one table.
            || mail.files.len() == 1 && file.is_editable()
    };
    file.is_archive() || COLLECTION.is_in(&file.plain) || count.noun != Noun::File && several()
}

/// The only number of the mail counts files, and there are more of them.
fn too_many(mail: &Mail) -> Option<&FileCount> {
    let [count] = mail.file_counts.as_slice() else {
        return None;
    };
    let more = attached(mail, count.noun) > count.count;
    let only = mail.promises.len() <= 2 && MORE.authored(&mail.body).is_empty();
    (count.noun == Noun::File && more && only).then_some(count)
}
