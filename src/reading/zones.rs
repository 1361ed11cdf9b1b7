//! Who wrote which part of a body.
//!
//! When a cut is unsure the text stays authored: a check that reads too much
//! asks once too often, one that reads too little lets a mistake pass.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::draft::DraftKind;

use super::text::lines;
use super::words::lexicon;

/// Part of a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Zone {
    /// The address fields.
    Recipients,
    /// The subject line.
    Subject,
    /// What the sender wrote this time.
    Authored,
    /// The mail being answered.
    Quoted,
    /// A mail passed on.
    Forwarded,
    /// Name and contact data beneath.
    Signature,
    /// Confidentiality notes and the like.
    Disclaimer,
    /// The files.
    Attachments,
}

/// Cuts a body into zones that cover it. `marked` are zones the markup told.
pub(super) fn split(
    content: &str,
    marked: &[(Range<usize>, Zone)],
    kind: DraftKind,
) -> Vec<(Range<usize>, Zone)> {
    let lines: Vec<Range<usize>> = lines(content).collect();
    let mut splitter = Splitter {
        texts: lines
            .iter()
            .map(|line| texts(&content[line.clone()]))
            .collect(),
        lines: &lines,
        marked,
        thread_zone: match kind {
            DraftKind::Forward => Zone::Forwarded,
            _ => Zone::Quoted,
        },
        rest: None,
        below_closing: false,
        asked: 0,
    };
    let mut zones: Vec<(Range<usize>, Zone)> = Vec::new();
    let mut index = 0;
    while index < lines.len() {
        let (zone, count) = splitter.zone_of(index);
        for line in &lines[index..(index + count).min(lines.len())] {
            push(&mut zones, line.start, zone);
        }
        index += count;
    }
    close(&mut zones, content.len());
    zones
}

fn texts(line: &str) -> (&str, String) {
    let line = line.trim();
    let folded = line
        .to_lowercase()
        .replace(['\t', '\u{a0}', '\u{202f}'], " ");
    (line, folded)
}

fn push(zones: &mut Vec<(Range<usize>, Zone)>, start: usize, zone: Zone) {
    match zones.last_mut() {
        Some((_, last)) if *last == zone => {}
        Some((range, _)) => {
            range.end = start;
            zones.push((start..start, zone));
        }
        None => zones.push((start..start, zone)),
    }
}

fn close(zones: &mut [(Range<usize>, Zone)], end: usize) {
    if let Some((range, _)) = zones.last_mut() {
        range.end = end;
    }
}

struct Splitter<'a> {
    lines: &'a [Range<usize>],
    /// Each line trimmed, and the same in lower case with one kind of blank.
    texts: Vec<(&'a str, String)>,
    marked: &'a [(Range<usize>, Zone)],
    thread_zone: Zone,
    /// Set once everything to the end belongs to one zone.
    rest: Option<Zone>,
    /// After a closing formula or `-- `.
    below_closing: bool,
    /// Lines up to here were asked whether they are a disclaimer.
    asked: usize,
}

impl Splitter<'_> {
    /// The zone of a line and how many lines share it for sure.
    fn zone_of(&mut self, index: usize) -> (Zone, usize) {
        if let Some(zone) = self.rest {
            return (zone, self.lines.len() - index);
        }
        if let Some(zone) = self.marked_zone(index) {
            self.below_closing = false;
            return (zone, 1);
        }
        if self.line(index).starts_with('>') {
            self.below_closing = false;
            return (self.thread_zone, 1);
        }
        if let Some(zone) = self.thread_starts(index) {
            self.rest = Some(zone);
            return (zone, 1);
        }
        if let Some(count) = self.attribution(index) {
            if !self.quote_marks_follow(index + count) {
                self.rest = Some(self.thread_zone);
            }
            self.below_closing = false;
            return (self.thread_zone, count);
        }
        self.own_line(index)
    }

    /// A line of the sender's: text, signature or disclaimer.
    fn own_line(&mut self, index: usize) -> (Zone, usize) {
        let line = self.line(index);
        if line == "--" || line == "—" {
            self.below_closing = true;
            return (Zone::Signature, 1);
        }
        // Asked once a paragraph.
        if !line.is_empty() && index >= self.asked {
            let paragraph = self.paragraph(index);
            self.asked = index + paragraph;
            if is_disclaimer(&self.joined(index, paragraph)) {
                return (Zone::Disclaimer, paragraph);
            }
        }
        let line = self.line(index);
        if self.below_closing {
            if line.is_empty() || !is_prose(line) {
                return (Zone::Signature, 1);
            }
            self.below_closing = false;
        }
        if starts_with_any(self.folded(index), SENT_FROM) {
            return (Zone::Signature, 1);
        }
        let folded = self.folded(index);
        // "… do not hesitate to contact us. Best regards,"
        let last = folded.rsplit_once(". ").map_or(folded, |(_, last)| last);
        let closing = is_closing(folded) || is_closing(last);
        self.below_closing = closing;
        (Zone::Authored, 1)
    }

    fn line(&self, index: usize) -> &str {
        self.texts.get(index).map_or("", |(line, _)| line)
    }

    fn folded(&self, index: usize) -> &str {
        self.texts.get(index).map_or("", |(_, folded)| folded)
    }

    fn joined(&self, index: usize, count: usize) -> String {
        (index..index + count)
            .map(|i| self.folded(i))
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Lines up to the next empty one, at least one.
    fn paragraph(&self, index: usize) -> usize {
        (index..self.lines.len())
            .take_while(|i| !self.line(*i).is_empty() && !self.line(*i).starts_with('>'))
            .count()
            .max(1)
    }

    fn marked_zone(&self, index: usize) -> Option<Zone> {
        let range = &self.lines[index];
        let index = self
            .marked
            .partition_point(|(marked, _)| marked.end <= range.start);
        self.marked
            .get(index)
            .filter(|(marked, _)| marked.start <= range.start)
            .map(|(_, zone)| match (*zone, self.thread_zone) {
                (Zone::Quoted, thread) => thread,
                (zone, _) => zone,
            })
    }

    /// A separator, or a block of header lines of a mail below.
    fn thread_starts(&self, index: usize) -> Option<Zone> {
        let line = self.folded(index);
        let bare = line.trim_matches(['-', '_', '=', '*', ' ']);
        let ruled = bare.len() + 2 <= line.len() && !bare.is_empty();
        if ruled && starts_with_any(bare, FORWARD_MARKS)
            || line.starts_with("begin forwarded message:")
        {
            return Some(Zone::Forwarded);
        }
        if ruled && ORIGINAL_MARKS.contains(&bare) || self.header_block(index) {
            return Some(self.thread_zone);
        }
        // Outlook draws a rule of underscores above the header block.
        let rule = line.len() >= 10 && line.bytes().all(|b| b == b'_');
        (rule && (index + 1..index + 3).any(|i| self.header_block(i))).then_some(self.thread_zone)
    }

    /// `From:` and two more headers. "From: Ningbo / To: Hamburg / Date: …" is
    /// a shipping advice: a mail's block has an address or a subject in it.
    fn header_block(&self, index: usize) -> bool {
        let from = self.folded(index);
        if !is_header(from, FROM_HEADERS) && !is_notes_head(from) {
            return false;
        }
        let following = || (index + 1..index + 6).map(|i| self.folded(i));
        let headers = following()
            .filter(|line| is_header(line, OTHER_HEADERS))
            .count();
        headers >= 2
            && (from.contains('@') || following().any(|line| is_header(line, MAIL_HEADERS)))
    }

    /// `On … wrote:`, on one line or wrapped over two or three.
    fn attribution(&self, index: usize) -> Option<usize> {
        let mut joined = String::new();
        for count in 1..=3 {
            let line = self.folded(index + count - 1);
            if line.is_empty() || joined.len() > 300 {
                return None;
            }
            joined.push_str(line);
            if is_attribution(&joined) {
                return Some(count);
            }
            joined.push(' ');
        }
        None
    }

    fn quote_marks_follow(&self, index: usize) -> bool {
        (index..self.lines.len())
            .find(|i| !self.line(*i).is_empty())
            .is_some_and(|i| self.line(i).starts_with('>') || self.marked_zone(i).is_some())
    }
}

fn starts_with_any(line: &str, starts: &[&str]) -> bool {
    starts.iter().any(|start| line.starts_with(start))
}

/// What a forwarded mail is announced with, between dashes.
const FORWARD_MARKS: &[&str] = &[
    "forwarded message",
    "weitergeleitete nachricht",
    "message transféré",
    "mensaje reenviado",
    "mensagem encaminhada",
    "转发邮件",
    "转发的邮件",
    "转发信息",
    "轉寄郵件",
    "転送メッセージ",
    "пересылаемое сообщение",
    "начало пересылаемого",
    "messaggio inoltrato",
];

/// What a quoted mail is announced with, between dashes.
const ORIGINAL_MARKS: &[&str] = &[
    "original message",
    "original appointment",
    "ursprüngliche nachricht",
    "originalnachricht",
    "message d'origine",
    "message original",
    "mensaje original",
    "mensagem original",
    "原始邮件",
    "原始郵件",
    "原邮件",
    "回复邮件",
    "回复的邮件",
    "元のメッセージ",
    "исходное сообщение",
    "messaggio originale",
];

pub(super) const FROM_HEADERS: &[&str] = &[
    "from",
    "von",
    "de",
    "da",
    "发件人",
    "寄件者",
    "差出人",
    "送信者",
    "от",
    "от кого",
    "من",
];

pub(super) const OTHER_HEADERS: &[&str] = &[
    "sent",
    "date",
    "to",
    "cc",
    "subject",
    "gesendet",
    "datum",
    "an",
    "betreff",
    "envoyé",
    "à",
    "objet",
    "enviado",
    "enviada em",
    "fecha",
    "para",
    "asunto",
    "assunto",
    "data",
    "发送时间",
    "发送日期",
    "日期",
    "收件人",
    "抄送",
    "主题",
    "送信日時",
    "日時",
    "宛先",
    "件名",
    "отправлено",
    "дата",
    "кому",
    "копия",
    "тема",
];

/// Headers only a mail has.
const MAIL_HEADERS: &[&str] = &[
    "sent",
    "subject",
    "gesendet",
    "betreff",
    "envoyé",
    "objet",
    "enviado",
    "enviada em",
    "asunto",
    "assunto",
    "发送时间",
    "发送日期",
    "主题",
    "送信日時",
    "件名",
    "отправлено",
    "тема",
];

const SENT_FROM: &[&str] = &[
    "sent from my",
    "von meinem iphone",
    "von meinem handy",
    "von meinem samsung",
    "von meinem mobil",
    "envoyé de mon",
    "enviado desde mi",
    "enviado do meu",
    "发自我的",
    "來自我的",
    "iphoneから送信",
    "отправлено с",
];

/// `"Anna Weber" <anna@x.example> on 02/16/2001 09:39:37 AM`: how Lotus Notes
/// heads a quoted mail.
pub(super) fn is_notes_head(line: &str) -> bool {
    let Some((who, when)) = line.rsplit_once(" on ") else {
        return false;
    };
    let date = when.split(' ').next().unwrap_or_default();
    let dated = date.len() >= 8
        && date
            .bytes()
            .all(|b| b.is_ascii_digit() || matches!(b, b'/' | b'.' | b'-'));
    let timed = when.contains(':') && when.len() <= 32;
    dated && timed && who.contains('@') && line.len() <= 200
}

/// `From: …`, `*Von:* …`, `发件人：…`
pub(super) fn is_header(line: &str, names: &[&str]) -> bool {
    let bare = line.trim_start_matches('*');
    let Some(colon) = bare.find([':', '：']) else {
        return false;
    };
    let name = bare[..colon].trim_end_matches(['*', ' ']);
    let value = bare[colon..].trim_start_matches([':', '：', '*', ' ']);
    names.contains(&name) && !value.is_empty()
}

/// How attribution lines of clients begin and end, lower case. The line may
/// go on with the address behind the verb in German, Dutch and the North.
const ATTRIBUTIONS: &[(&str, &str)] = &[
    ("on ", "wrote"),
    ("am ", "schrieb"),
    ("le ", "a écrit"),
    ("el ", "escribió"),
    ("em ", "escreveu"),
    ("il ", "ha scritto"),
    ("op ", "schreef"),
    ("den ", "skrev"),
    ("w dniu ", "napisał"),
    ("", " пишет"),
    ("", " написал"),
    ("", " писал"),
    ("", "yazdı"),
    ("في ", "كتب"),
    ("", "さんは書きました"),
    ("", "さんからのメール"),
    ("", "のメール"),
    ("", "写道"),
];

pub(super) fn is_attribution(line: &str) -> bool {
    if line.len() > 400 || !line.ends_with([':', '：', '.']) && !line.ends_with("のメール") {
        return false;
    }
    let bare = line.trim_end_matches([':', '：', ' ']);
    let by_verb = ATTRIBUTIONS.iter().any(|(start, verb)| {
        let Some(at) = bare.rfind(verb).filter(|_| bare.starts_with(start)) else {
            return false;
        };
        let dated = start.is_empty()
            || bare[start.len()..at.max(start.len())]
                .chars()
                .any(|c| c.is_ascii_digit());
        at >= start.len() + 4
            && bare.len() - at - verb.len() <= 120
            && dated
            && line.ends_with([':', '：', 'ル'])
    });
    // 2026年11月17日(火) 10:22 安娜 <anna@x.example>:
    let year = line
        .get(..4)
        .is_some_and(|y| y.bytes().all(|b| b.is_ascii_digit()));
    by_verb || year && line[4..].starts_with('年') && line.ends_with([':', '：'])
}

/// Formulas mails end with, lower case, without punctuation.
const CLOSINGS: &[&str] = &[
    "best regards",
    "kind regards",
    "regards",
    "best wishes",
    "warm regards",
    "with best regards",
    "with kind regards",
    "sincerely",
    "yours sincerely",
    "yours faithfully",
    "sincerely yours",
    "thanks and regards",
    "thanks & regards",
    "thanks and best regards",
    "thank you and best regards",
    "thanks & best regards",
    "b.regards",
    "brgds",
    "best",
    "cheers",
    "rgds",
    "mit freundlichen grüßen",
    "mit freundlichem gruß",
    "freundliche grüße",
    "viele grüße",
    "beste grüße",
    "liebe grüße",
    "mit besten grüßen",
    "mfg",
    "vg",
    "mit freundlichen gruessen",
    "saludos",
    "un saludo",
    "saludos cordiales",
    "un cordial saludo",
    "atentamente",
    "cordialmente",
    "cordialement",
    "bien cordialement",
    "bien à vous",
    "sincères salutations",
    "salutations",
    "meilleures salutations",
    "atenciosamente",
    "att",
    "abraços",
    "cumprimentos",
    "com os melhores cumprimentos",
    "с уважением",
    "с наилучшими пожеланиями",
    "此致",
    "敬礼",
    "此致敬礼",
    "祝好",
    "顺祝商祺",
    "祝商祺",
    "商祺",
    "顺颂商祺",
    "谨上",
    "敬上",
    "敬具",
    "以上",
    "よろしくお願いいたします",
    "よろしくお願い申し上げます",
    "何卒よろしくお願い申し上げます",
    "何卒よろしくお願いいたします",
    "どうぞよろしくお願いいたします",
    "مع أطيب التحيات",
    "مع خالص التحية",
    "وتفضلوا بقبول فائق الاحترام",
];

fn is_closing(folded: &str) -> bool {
    let bare = folded.trim_matches(|c: char| c.is_whitespace() || ",.!，。！:;、~".contains(c));
    CLOSINGS.contains(&bare)
}

/// Beneath a closing: a sentence goes on with the mail, name and telephone do
/// not.
fn is_prose(line: &str) -> bool {
    let folded = line.to_lowercase();
    let resumes = [
        "p.s", "ps:", "ps ", "pps", "n.b", "nb:", "附:", "附：", "另:", "另：", "又及", "追伸",
        "encl", "attach", "anlage", "anbei", "附件", "adjunto", "anexo", "pièce", "p.d",
        "nachtrag",
    ];
    if resumes.iter().any(|word| folded.starts_with(word)) {
        return true;
    }
    let words = line.split_whitespace().count();
    let ends = line.ends_with(['.', '!', '?', '。', '！', '？']);
    let han = line.chars().filter(|c| super::tokens::is_cjk(*c)).count();
    ends && (words >= 9 || han >= 14) || words >= 22
}

lexicon!(
    /// Two of these in one longer paragraph make a disclaimer.
    DISCLAIMER_WORDS,
    [
    "*confidential*", "*intended recipient*", "*intended only*", "*intended solely*", "*privileged*", "*if you are not the*", "*this e-mail*", "*this email*",
    "*this message*", "*received this*", "*in error*", "*unauthorized*", "*unauthorised*", "*print this*", "*virus*",
    "*vertraulich*", "*diese e-mail*", "*richtige adressat*", "*richtige empfänger*", "*irrtümlich*", "*unbefugte*", "*geschäftsführer*", "*handelsregister*", "*amtsgericht*",
    "*confidencial*", "*destinatario*", "*este mensaje*", "*este correo*", "*confidentiel*", "*destinataire*", "*ce message*", "*ce courriel*",
    "*destinatário*", "*esta mensagem*", "*este e-mail*", "*本邮件*", "*保密*", "*机密*", "*收件人*", "*误收*", "*本メール*", "*機密*", "*受信者*", "*конфиденциальн*", "*данное сообщение*", "*адресат*",
]
);

lexicon!(
    /// A paragraph with these is about this mail's own matter.
    BUSINESS_WORDS,
    ["please find", "find attached", "attached is", "attached are", "attached please", "see attached", "附件请", "anbei", "adjunto le", "ci-joint"]
);

fn is_disclaimer(paragraph: &str) -> bool {
    let long = paragraph.len() >= 72
        && (paragraph.chars().count() >= 80
            || paragraph
                .chars()
                .filter(|c| super::tokens::is_cjk(*c))
                .count()
                >= 24);
    if !long {
        return false;
    }
    let mut entries: Vec<usize> = DISCLAIMER_WORDS
        .hits(paragraph)
        .iter()
        .map(|hit| hit.entry)
        .collect();
    entries.sort_unstable();
    entries.dedup();
    entries.len() >= 4 || entries.len() >= 2 && !BUSINESS_WORDS.is_in(paragraph)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zones(content: &str) -> Vec<(String, Zone)> {
        split(content, &[], DraftKind::Reply)
            .into_iter()
            .map(|(range, zone)| (content[range].trim().to_owned(), zone))
            .filter(|(text, _)| !text.is_empty())
            .collect()
    }

    #[test]
    fn the_zones_cover_the_text() {
        let content = "a\n> b\n-- \nc\n\nOn Monday, 16 Nov 2026 Anna wrote:\nd";
        let zones = split(content, &[], DraftKind::Reply);
        assert_eq!(zones.first().map(|(r, _)| r.start), Some(0));
        assert_eq!(zones.last().map(|(r, _)| r.end), Some(content.len()));
        assert!(zones.windows(2).all(|w| w[0].0.end == w[1].0.start));
    }

    #[test]
    fn answers_between_quotes_stay_authored() {
        let content = "Hi\n\nAnna Weber wrote:\n\nAm 16.11.2026 um 09:10 schrieb Anna Weber:\n> Price?\nUSD 12.85\n> Delivery?\n30 days";
        let authored: Vec<_> = zones(content)
            .into_iter()
            .filter(|(_, zone)| *zone == Zone::Authored)
            .map(|(text, _)| text)
            .collect();
        assert_eq!(authored[1..], ["USD 12.85", "30 days"]);
    }

    #[test]
    fn marks_of_every_language_begin_the_thread() {
        for mark in [
            "-----Original Message-----",
            "-----Ursprüngliche Nachricht-----",
            "------------------ 原始邮件 ------------------",
            "On Tue, 17 Nov 2026 at 10:22, Anna Weber <anna@x.example> wrote:",
            "Le mar. 17 nov. 2026 à 10:22, Anna a écrit :",
            "El mar, 17 nov 2026 a las 10:22, Anna escribió:",
            "Em ter., 17 de nov. de 2026 às 10:22, Anna escreveu:",
            "17.11.2026 10:22, Анна пишет:",
            "2026年11月17日(火) 10:22 安娜 <anna@x.example>:",
            "在 2026年11月17日，安娜 写道：",
        ] {
            let content = format!("mine\n\n{mark}\ntheirs");
            let zones = zones(&content);
            assert_eq!(zones[0], ("mine".to_owned(), Zone::Authored), "{mark}");
            assert!(
                zones[1].1 == Zone::Quoted && zones[1].0.ends_with("theirs"),
                "{mark}"
            );
        }
    }

    #[test]
    fn a_header_block_begins_the_thread_in_chinese_too() {
        let content =
            "好的\n\n发件人: 王伟\n发送时间: 2026年11月20日\n收件人: 李明\n主题: 报价\n\n底价多少";
        assert_eq!(zones(content)[1].1, Zone::Quoted);
        // A shipping advice is no header block.
        assert_eq!(zones("From: Ningbo\nTo: Hamburg\nFine").len(), 1);
        assert_eq!(
            zones("From: Ningbo\nTo: Hamburg\nDate: 21 Nov\nFine").len(),
            1
        );
    }

    #[test]
    fn a_postscript_beneath_the_signature_is_authored() {
        let content =
            "Text.\n\nBest regards,\nLi Ming\nTel. +86 574 1234\n\nP.S. The file is attached.";
        let zones = zones(content);
        assert_eq!(zones[1].1, Zone::Signature);
        assert_eq!(zones[2].1, Zone::Authored);
    }

    #[test]
    fn a_confidentiality_note_is_a_disclaimer() {
        let note = "This e-mail and any files are confidential and intended solely for the addressee. If you are not the intended recipient, delete it.";
        let content = format!("Hello\n\n{note}\n");
        assert_eq!(zones(&content)[1].1, Zone::Disclaimer);
    }
}
