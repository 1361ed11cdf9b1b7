//! # What it does
//! Stops a mail whose text names a file that is not among its attachments,
//! when it carries others.
//!
//! # Why it matters
//! A file of nearly the same name is usually another order's, or an older
//! one.
//!
//! # Example
//! Wrong: `PI-2026-118.pdf` in the text, `PI-2026-181.pdf` attached.
//! Right: the name as attached.
//!
//! # Traps
//! Names in quoted text. The customer's own file, one sent earlier, one that
//! comes later, one to be sent back. Blanks for underscores, other case,
//! full-width letters, Chinese text running into the name. Inside a zip.
//! With no file at all, missing-attachment speaks.
//!
//! # Settings
//! None.

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot, TouchKind};
use crate::reading::files::{self, File};
use crate::reading::words::lexicon;
use crate::reading::{Fact, Mail};
use crate::review::{Edit, Part};

/// What it says of itself.
pub const META: Meta = Meta {
    id: "named-file-missing",
    family: Family::Attachments,
    level: Level::Stop,
    requirement: "B6",
    needs: Needs::Mail,
    yields_to: &[],
};

lexicon!(
    /// The sentence speaks of a file that is somewhere else, or of later.
    ELSEWHERE,
    [
        "you sent", "you have sent", "you attached", "your file", "your drawing", "your attachment", "your spreadsheet", "received your", "from you", "sent you", "sent to you", "sent on", "sent yesterday", "sent last", "already sent", "already have", "you already", "earlier", "previous*", "last week", "last month", "i sent", "we sent", "sent by", "will send", "will follow", "to follow", "follows", "tomorrow", "next week", "later", "send back", "return", "rename*", "save as", "saved as", "save it as", "call it", "name it", "named as", "please send", "pls send", "send us", "could you send", "can you send", "resend", "replaces", "superseded", "supersedes", "replaced", "delete", "disregard", "ignore", "discard", "out of date", "obsolete", "do not use", "don't use", "not use", "no longer", "on our website", "download*", "on the server", "ftp", "portal", "wetransfer", "inside the zip", "in the zip", "zip file", "in the archive", "unzip", "missing", "cannot open", "can't open", "could not open", "couldn't open", "upload*", "shared folder", "your version", "based on", "compared with", "compared to", "see our", "old file", "old version", "formerly", "like this", "format", "e.g", "for example", "template", "fill in", "sign and",
        "ihre datei", "ihrer datei", "ihre zeichnung", "ihrer zeichnung", "haben sie uns", "von ihnen", "letzte woche", "gestern geschickt", "gestern gesendet", "geschickt", "gesendet", "zugesandt", "ihrer anfrage", "morgen", "folgt", "folgen", "nachreichen", "zurück", "ersetzt", "bitte senden", "schicken sie", "herunterladen", "speichern", "umbenennen", "im zip", "zip-datei", "ungültig", "nicht mehr", "zip-archiv", "früher", "bereits",
        "su archivo", "su plano", "nos envió", "nos enviaron", "envié", "mandé", "enviamos ayer", "enviado ayer", "la semana pasada", "la semana que viene", "la próxima semana", "mañana", "enviaremos", "enviaré", "envíenos", "reemplaza", "sustituye", "descargar", "anterior", "ya enviado", "le enviaré", "les enviaré", "en el zip",
        "votre fichier", "votre plan", "vous nous avez", "envoyé", "envoyée", "la semaine dernière", "la semaine prochaine", "demain", "enverrons", "enverrai", "remplace", "annule", "télécharger", "précédent*", "déjà", "renvoyer", "retourner", "dans le zip",
        "seu arquivo", "seu desenho", "nos enviou", "mandei ontem", "semana passada", "semana que vem", "próxima semana", "amanhã", "enviaremos", "enviarei", "envie", "substitui", "baixar", "anterior", "já enviado", "já enviei", "já enviamos", "enviado antes", "enviado em", "enviada em", "no zip", "mandei", "mandamos",
        "ваш файл", "вашем файле", "вашего", "отправил*", "выслал*", "послал*", "завтра", "пришлите", "вышлем", "заменяет", "ранее", "прошлой неделе", "в архиве",
        "您发的", "你发的", "您发来", "贵司", "昨天发", "上周", "上次", "之前", "下周", "明天", "稍后", "另发", "再发", "请发", "回传", "命名", "另存", "改名", "作废", "替换", "不要用", "压缩包", "下载", "网盘", "以前", "已发", "早前", "填好", "传回", "发回", "提供",
        "お送りいただい", "いただいた", "貴社", "昨日お送り", "先日", "先週", "来週", "明日", "後日", "後ほど", "別途", "差し替え前", "破棄", "圧縮", "保存", "名前で", "ご返送", "お送りください", "zip内", "旧版",
        "ملفكم", "سنرسل", "غدا"
    ]
);

/// One finding a name.
pub fn check(mail: &Mail, _cx: &Context, out: &mut Findings) {
    if mail.files.is_empty() || mail.has_unnamed_file || mail.cloud_link {
        return;
    }
    let mut told: Vec<&str> = Vec::new();
    for fact in mail.own_facts(&mail.file_names) {
        let name = fact.value.as_str();
        if told.contains(&name) || is_attached(mail, name) || is_elsewhere(mail, fact) {
            continue;
        }
        told.push(name);
        report(mail, fact, out);
    }
}

fn is_attached(mail: &Mail, name: &str) -> bool {
    mail.files.iter().any(|f| files::same_name(name, &f.name))
}

/// "Your DN80_models.rar": the name is one of the other side's files.
fn is_theirs(before: &str) -> bool {
    const THEIR: &[&str] = &[
        "your",
        "ihre",
        "ihrer",
        "ihr",
        "ihren",
        "vuestro",
        "votre",
        "seu",
        "sua",
        "ваш",
        "вашего",
        "вашем",
        "您的",
        "你的",
        "你们的",
        "贵司的",
        "御社の",
        "貴社の",
    ];
    let before = before.trim_end_matches([' ', '"', '“', '„', '«', '《', '「']);
    THEIR.iter().any(|word| {
        before
            .strip_suffix(word)
            .is_some_and(|rest| !word.is_ascii() || !rest.ends_with(|c: char| c.is_alphanumeric()))
    })
}

fn is_elsewhere(mail: &Mail, fact: &Fact<String>) -> bool {
    let is_archive = |f: &File| {
        [".zip", ".rar", ".7z"]
            .iter()
            .any(|ext| f.name.to_lowercase().ends_with(ext))
    };
    // "Attached PI-118.pdf, please sign and return": promised here, whatever
    // else the sentence wants.
    let clause = mail.body.clause_at(&fact.range);
    let promised = mail
        .promises
        .iter()
        .any(|p| clause.start <= p.start && p.end <= clause.end);
    let sentence = mail.body.sentence_at(&fact.range);
    // Around the name itself, whose words must not decide.
    let before = &mail.body.folded[sentence.start..fact.range.start];
    let after = &mail.body.folded[fact.range.end..sentence.end];
    mail.files.iter().any(is_archive)
        || is_theirs(before)
        || !promised && (ELSEWHERE.is_in(before) || ELSEWHERE.is_in(after))
}

fn report(mail: &Mail, fact: &Fact<String>, out: &mut Findings) {
    let near = mail
        .files
        .iter()
        .filter(|f| {
            !mail
                .own_facts(&mail.file_names)
                .any(|n| files::same_name(&n.value, &f.name))
        })
        .max_by(|a, b| closeness(&fact.value, a).total_cmp(&closeness(&fact.value, b)))
        .filter(|f| closeness(&fact.value, f) > 0.8);
    let found = out
        .add(META.level, Spot::Text(Part::Body, fact.range.clone()))
        .param("name", fact.value.as_str());
    for file in &mail.files {
        found.note(file.name.clone());
    }
    match near {
        Some(file) => {
            found
                .variant("near")
                .param("attached", file.name.as_str())
                .repair(
                    "repair-rename",
                    vec![("attached", file.name.as_str().into())],
                    mail.replace(Part::Body, &fact.range, file.name.clone()),
                )
                .touch(TouchKind::Choose(vec![
                    fact.value.clone(),
                    file.name.clone(),
                ]));
        }
        None => {
            found.repair("repair-attach", Vec::new(), Edit::AddAttachment);
        }
    }
}

fn closeness(name: &str, file: &File) -> f64 {
    strsim::jaro_winkler(&name.to_lowercase(), &file.name.to_lowercase())
}
