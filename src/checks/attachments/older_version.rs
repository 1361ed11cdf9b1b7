//! # What it does
//! Asks when an attached file, by its name or by its head, is an older version
//! than one the mail itself shows: in its subject, in its text, among its files
//! or in the mails below.
//!
//! # Why it matters
//! The workshop produces from the version it was sent last.
//!
//! # Example
//! Wrong: subject "Drawing Rev. C" and `Drawing_Rev_B.pdf`; `list_v2.xlsx`
//! after `list_v3.xlsx`.
//! Right: the newest, or "v2 as requested".
//!
//! # Traps
//! Both versions sent on purpose, to compare. A version the text itself names.
//! Versions of other things: your order rev. 2, a standard, a model V3.
//! Weekly reports and monthly invoices that differ in their date only. Inside a
//! file: the form it is written on, the drawing it names, the version it
//! replaces, a table of revisions.
//!
//! # Settings
//! None. Where the inside of files is not read, their names are.

use std::ops::Range;

use crate::checks::{Context, Family, Findings, Found, Level, Meta, Needs, Spot, Yield};
use crate::draft::DraftKind;
use crate::reading::file_names::{self, Mark, NameVersion};
use crate::reading::files::File;
use crate::reading::words::lexicon;
use crate::reading::{Fact, Layer, Mail, Sighting, Text, Version, Zone, versions};
use crate::review::{Edit, Part};

/// What it says of itself.
pub const META: Meta = Meta {
    id: "older-version",
    family: Family::Attachments,
    level: Level::Ask,
    requirement: "B6",
    needs: Needs::Mail,
    yields_to: &[
        Yield::Here("draft-file"),
        Yield::Anywhere("named-file-missing"),
    ],
};

lexicon!(
    /// The writer knows that it is the older one, or sends both.
    ON_PURPOSE,
    [
        "previous version", "previous issue", "previous one", "previous drawing", "older", "old version", "old one", "old issue", "the old", "earlier version", "earlier one", "former version", "both", "compare", "comparison", "comparing", "difference", "differences", "what changed", "what has changed", "back to", "go back", "revert*", "rejected", "withdrawn", "discard*", "dropped", "history", "for reference", "as requested", "you asked for", "original version", "first version", "superseded", "versions",
        "vorherige*", "ältere*", "alte", "alten", "frühere*", "beide", "beiden", "vergleich*", "verworfen", "zurück zu", "zurück auf", "ursprünglich*", "fassungen", "versionen",
        "anterior", "anteriores", "antigua", "ambas", "ambos", "comparar", "comparación", "descartad*", "volvemos a", "las dos", "los dos", "versiones",
        "précédent*", "ancienne", "antérieur*", "les deux", "comparer", "comparaison", "revenons", "rejeté*", "abandonné*", "versions",
        "antiga", "ambas", "as duas", "os dois", "voltamos", "descartad*", "versões",
        "предыдущ*", "прежн*", "старая", "старую", "старый", "обе", "оба", "сравн*", "отклон*", "вернулись", "возвращаемся", "версий",
        "旧版", "老版", "上一版", "之前的版本", "原版", "两版", "两个版本", "对比", "比较", "作废", "退回", "沿用", "旧版", "両方", "前の版", "比較", "前回の",
        "السابق*", "القديم*", "مقارنة", "كلا"
    ]
);

lexicon!(
    /// The version is one of something else.
    OF_OTHERS,
    [
        "your po", "your order", "your purchase", "of your", "your drawing", "your version", "your spec*", "purchase order", "po rev*", "standard", "norm", "norme", "norma", "model", "models", "modell", "modelle", "modèle", "modèles", "modelo", "modelos", "firmware", "software", "app", "incoterms", "iso", "gost", "directive", "edition of", "ihre bestellung", "ihrer bestellung", "ihre zeichnung", "su pedido", "su plano", "votre commande", "votre plan", "seu pedido", "seu desenho", "ваш заказ", "вашего заказа", "стандарт*", "модел*", "гост", "贵司", "贵方", "你们的", "您的订单", "标准", "型号", "机型", "御社", "貴社", "規格"
    ]
);

lexicon!(
    /// Files that come in rows of dates.
    IN_ROWS,
    [
        "pi", "pis", "po", "pos", "order", "orders", "report", "reports", "inspection", "invoice", "invoices", "statement", "minutes", "photo", "photos", "weekly", "daily", "monthly", "log", "test", "schedule", "week", "month", "payment", "receipt", "swift", "bericht*", "protokoll*", "rechnung*", "woche*", "monat*", "kontoauszug", "factura*", "informe*", "semana*", "mes", "meses", "extracto", "facture*", "rapport*", "semaine*", "mois", "releve", "relevé*", "fatura*", "relatorio*", "relatório*", "mês", "extrato", "otchet*", "отч*", "schet*", "счет*", "недел*", "месяц*", "报告*", "周报*", "月报*", "发票*", "对账*", "照片*", "流水*", "議事録*", "請求*", "報告*", "週報*"
    ]
);

/// Bytes beside a version that tell what it is of.
const NEAR: usize = 30;

/// Bytes of each mail below that are looked at.
const BELOW: usize = 8000;

/// Bytes at the head of a paper that its day stands in.
const HEAD: usize = 1500;

/// Files compared at most.
const MAX_FILES: usize = 40;

/// One finding a file.
pub fn check(mail: &Mail, _cx: &Context, out: &mut Findings) {
    let named = mail.files.iter().any(|f| f.version.is_some());
    if mail.kind == DraftKind::Redirect || !named && mail.opened.is_empty() {
        return;
    }
    // "Attached are the two layouts": both are meant.
    let counted = mail
        .file_counts
        .iter()
        .any(|count| count.count > 1 && count.count == mail.files.len());
    if counted || !ON_PURPOSE.authored(&mail.body).is_empty() {
        return;
    }
    by_name(mail, out);
    by_head(mail, out);
    by_day(mail, out);
}

fn by_name(mail: &Mail, out: &mut Findings) {
    let versioned: Vec<(&File, &NameVersion)> = mail
        .files
        .iter()
        .take(MAX_FILES)
        .filter_map(|file| Some((file, file.version.as_ref()?)))
        .collect();
    for (file, version) in &versioned {
        if is_named(mail, &version.version) {
            continue;
        }
        if let Some(newer) = beside(mail, &versioned, file, version) {
            let found = add(file, newer, "attached", out);
            super::offer_removal(mail, file, found);
        } else if let Some(newer) = below(mail, version) {
            add(file, &newer, "below", out).repair(
                "repair-attach",
                Vec::new(),
                Edit::AddAttachment,
            );
        } else if versioned.len() == 1
            && let Some(fact) = in_text(mail, &version.version, &version.family)
        {
            announced(mail, file, fact, "text", out);
        }
    }
}

fn announced<'a>(
    mail: &Mail,
    file: &File,
    fact: &Fact<Version>,
    variant: &'static str,
    out: &'a mut Findings,
) -> &'a mut Found {
    let newer = mail.text(fact.part).content[fact.range.clone()].trim();
    let found = add(file, newer, variant, out);
    found.mark(fact.part, fact.range.clone()).repair(
        "repair-attach",
        Vec::new(),
        Edit::AddAttachment,
    );
    found
}

/// A file with the version in its head.
struct Headed<'a> {
    number: usize,
    file: &'a File,
    range: Range<usize>,
    version: Version,
    /// Letters and digits of its name, without the ending.
    letters: String,
}

/// By what the documents say of themselves.
fn by_head(mail: &Mail, out: &mut Findings) {
    let headed = headed(mail);
    for own in &headed {
        let told = out
            .found
            .iter()
            .any(|f| f.spot == Spot::Attachment(own.file.index));
        if told || is_named(mail, &own.version) {
            continue;
        }
        let found = if let Some(newer) = newer_beside(&headed, own) {
            let found = add(own.file, &newer.file.label(), "inside-attached", out);
            found.sighting(seen(newer));
            super::offer_removal(mail, own.file, found);
            found
        } else if let Some(fact) = in_text(mail, &own.version, &own.letters)
            && is_meant(mail, own.file, mail.text(fact.part), &fact.range)
        {
            announced(mail, own.file, fact, "inside", out)
        } else if let Some(range) = quoted_above(mail, own) {
            let newer = mail.body.content[range.clone()].trim().to_owned();
            let found = add(own.file, &newer, "inside-below", out);
            found.mark(Part::Body, range);
            found
        } else {
            continue;
        };
        found.sighting(seen(own));
    }
}

/// The only document, of an earlier day than the mail says of it.
fn by_day(mail: &Mail, out: &mut Findings) {
    let mut documents = mail.opened.iter().enumerate();
    let (Some((number, opened)), None) = (documents.next(), documents.next()) else {
        return;
    };
    let (Some(letter), [file]) = (&opened.letter, mail.files.as_slice()) else {
        return;
    };
    let days = |mail: &Mail, part: Part, end: usize| {
        let text = mail.text(part);
        let dates = mail.dates.iter().filter(|fact| fact.part == part);
        let dates: Vec<_> = dates.map(|f| (f.range.clone(), f.value)).collect();
        let end = text.folded.floor_char_boundary(end.min(text.folded.len()));
        versions::as_of(text, &dates, &(0..end))
    };
    let Some((own_range, own)) = days(letter, Part::Body, HEAD) else {
        return;
    };
    let said = [Part::Subject, Part::Body]
        .into_iter()
        .find_map(|part| Some((part, days(mail, part, BELOW)?)));
    let Some((part, (range, version))) = said else {
        return;
    };
    let meant = part == Part::Subject || promised(mail, &range);
    if version.value <= own.value || !meant || !out.is_empty() {
        return;
    }
    let fact = Fact {
        value: version,
        part,
        range,
    };
    announced(mail, file, &fact, "inside", out).sighting(Sighting {
        file: number,
        layer: Layer::Seen,
        range: own_range,
    });
}

fn headed(mail: &Mail) -> Vec<Headed<'_>> {
    mail.opened
        .iter()
        .enumerate()
        .take(MAX_FILES)
        .filter_map(|(number, opened)| {
            let file = mail.files.iter().find(|file| file.index == opened.index)?;
            let (range, version) = versions::of_document(&opened.letter.as_ref()?.body)?;
            let name = file_names::plain(opened.own_name());
            Some(Headed {
                number,
                file,
                range,
                version,
                letters: name.chars().filter(|c| c.is_alphanumeric()).collect(),
            })
        })
        .collect()
}

fn seen(of: &Headed) -> Sighting {
    Sighting {
        file: of.number,
        layer: Layer::Seen,
        range: of.range.clone(),
    }
}

/// The same paper with a newer version in its head.
fn newer_beside<'a>(headed: &'a [Headed<'a>], own: &Headed) -> Option<&'a Headed<'a>> {
    headed.iter().find(|other| {
        other.letters == own.letters
            && other.number != own.number
            && other.version.mark == own.version.mark
            && other.version.value > own.version.value
    })
}

/// Whether a version named in the mail is this file's: the only document, or
/// named in the same sentence.
fn is_meant(mail: &Mail, file: &File, text: &Text, range: &Range<usize>) -> bool {
    let documents = mail
        .files
        .iter()
        .filter(|f| !f.is_picture() && !f.is_by_the_way());
    documents.count() == 1 || names_file(&text.folded[text.passage_at(range)], file)
}

/// Whether words name the number in a file's name.
fn names_file(words: &str, file: &File) -> bool {
    let letters: String = words.chars().filter(char::is_ascii_alphanumeric).collect();
    file.documents
        .iter()
        .any(|document| document.key.len() >= 4 && letters.contains(&document.key.to_lowercase()))
}

/// A newer version of this very paper in the newest mail below that names one.
fn quoted_above(mail: &Mail, own: &Headed) -> Option<Range<usize>> {
    let (range, version) = mail
        .below(BELOW)
        .flat_map(|piece| versions::within(&mail.body, &piece))
        .filter(|(_, version)| version.mark == own.version.mark)
        .find(|(range, _)| {
            let words = &mail.body.folded[mail.body.passage_at(range)];
            names_file(words, own.file) && !OF_OTHERS.is_in(words)
        })?;
    (version.value > own.version.value).then_some(range)
}

fn add<'a>(
    file: &File,
    newer: &str,
    variant: &'static str,
    out: &'a mut Findings,
) -> &'a mut Found {
    out.add(META.level, Spot::Attachment(file.index))
        .variant(variant)
        .param("file", file.label())
        .param("newer", newer)
}

/// Whether the text names this very version: the writer knows.
fn is_named(mail: &Mail, own: &Version) -> bool {
    mail.versions
        .iter()
        .any(|fact| fact.value == *own && fact.part == Part::Body)
}

/// A newer one among the files.
fn beside<'a>(
    mail: &Mail,
    versioned: &[(&'a File, &NameVersion)],
    file: &File,
    own: &NameVersion,
) -> Option<&'a str> {
    let family: Vec<_> = versioned
        .iter()
        .filter(|(_, v)| v.family == own.family && v.version.mark == own.version.mark)
        .collect();
    let (newest, _) = family
        .iter()
        .filter(|(_, v)| v.version.value > own.version.value)
        .max_by_key(|(_, v)| v.version.value)?;
    let dated = own.version.mark == Mark::Date;
    let row = || {
        family.len() > 2
            || file.is_picture()
            || IN_ROWS.is_in(&file.plain)
            || !IN_ROWS.authored(&mail.body).is_empty()
            || IN_ROWS.is_in(&mail.subject.folded)
    };
    (!dated || !row()).then_some(newest.name.as_str())
}

/// A newer one in the newest mail below that names any.
fn below(mail: &Mail, own: &NameVersion) -> Option<String> {
    const MIN_LEAD: usize = 4;
    if own.lead.chars().filter(|c| c.is_alphanumeric()).count() < MIN_LEAD {
        return None;
    }
    let zones: Vec<Range<usize>> = [Zone::Quoted, Zone::Forwarded]
        .into_iter()
        .flat_map(|zone| mail.body.ranges(zone))
        .collect();
    let first = zones.iter().find_map(|zone| {
        mail.body.folded[zone.clone()]
            .find(own.lead.as_str())
            .map(|at| zone.start + at)
    })?;
    // Versions of one mail stand together; what is further down is older.
    let end = mail
        .earlier
        .iter()
        .find(|earlier| earlier.range.contains(&first))
        .map_or(mail.body.folded.len(), |earlier| earlier.range.end);
    let mail_text = &mail.body.folded[first..end.max(first)];
    let mut newer = None;
    for (at, lead) in mail_text.match_indices(own.lead.as_str()).take(50) {
        let rest = &mail_text[at + lead.len()..];
        let Some(value) = same_mark(rest, own.version.mark) else {
            continue;
        };
        if value <= own.version.value {
            return None;
        }
        let length = rest
            .find(|c: char| c.is_whitespace() || ",;:)\"”»」".contains(c))
            .unwrap_or(rest.len());
        let name = &mail.body.content[first + at..first + at + lead.len() + length];
        newer = Some(name.trim_end_matches('.').to_owned());
    }
    newer
}

/// The value at the start of a text, read as the name's own was.
fn same_mark(rest: &str, mark: Mark) -> Option<u32> {
    // "a-v" in front, so that it reads as the end of a name.
    let name = match mark {
        Mark::Date => "xx ",
        Mark::Version => "xx v",
        Mark::Revision => "xx rev",
        Mark::Letter => "xx rev ",
    };
    let end = rest
        .char_indices()
        .take(12)
        .find(|(_, c)| !c.is_ascii_alphanumeric() && *c != '-')
        .map_or_else(|| rest.floor_char_boundary(12), |(at, _)| at);
    file_names::version(&format!("{name}{}", &rest[..end]))
        .filter(|found| found.version.mark == mark)
        .map(|found| found.version.value)
}

/// A newer one named in the subject of a new mail or beside the promise, when
/// it can only be this file's.
fn in_text<'a>(mail: &'a Mail, own: &Version, family: &str) -> Option<&'a Fact<Version>> {
    let mut newer = None;
    for fact in mail
        .own_facts(&mail.versions)
        .filter(|fact| fact.value.mark == own.mark)
    {
        let text = mail.text(fact.part);
        if fact.value.value <= own.value || OF_OTHERS.is_in(around(text, &fact.range)) {
            return None;
        }
        if !is_of(text, &fact.range, family) {
            continue;
        }
        let promised = fact.part == Part::Subject || promised(mail, &fact.range);
        newer = newer.or(promised.then_some(fact));
    }
    newer
}

/// Whether a version that ends a code ("PI-118-R2") is of this file's code.
fn is_of(text: &Text, range: &Range<usize>, family: &str) -> bool {
    let line = text.line_at(range.start);
    let before = &text.folded[line.start..range.start];
    let code = before
        .rfind(char::is_whitespace)
        .map_or(before, |at| &before[at..]);
    let code: String = code.chars().filter(|c| c.is_ascii_alphanumeric()).collect();
    code.is_empty() || family.contains(&code)
}

/// The words next to a version, within its sentence.
fn around<'a>(text: &'a Text, range: &Range<usize>) -> &'a str {
    let passage = text.passage_at(range);
    let start = text
        .folded
        .floor_char_boundary(range.start.saturating_sub(NEAR));
    let end = text.folded.ceil_char_boundary(range.end + NEAR);
    &text.folded[start.max(passage.start)..end.min(passage.end)]
}

fn promised(mail: &Mail, range: &Range<usize>) -> bool {
    let passage = mail.body.passage_at(range);
    mail.promises
        .iter()
        .any(|p| passage.start <= p.start && p.end <= passage.end)
}
