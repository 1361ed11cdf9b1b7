//! # What it does
//! Asks when the name of a file says that it is a draft, an old one or a copy
//! the desktop made, and stops it when the name says that it is internal: cost,
//! margin, floor price. A mark in the file says as much: DRAFT across its
//! pages, "internal only" at its head.
//!
//! # Why it matters
//! The name is what the customer sees first. Usually the right file lies
//! beside it.
//!
//! # Example
//! Wrong: a contract for signature with DRAFT on it; `Quote_ACME_draft.xlsx`, `报价_旧.pdf`, `final_final2.pdf`,
//! `Profile (1).pdf`, `价格_内部成本.xlsx`.
//! Right: `Quote_ACME_v3_20261121.pdf`.
//!
//! # Traps
//! Papers that are drafts by their nature: draft B/L, draft bill of exchange,
//! draft survey, a draft the text offers for comment. Copies of originals: copy
//! B/L, 提单副本. Words inside others and technical ones: Altbau, low-cost,
//! internal thread, 内部结构图, Old Town. Colleagues.
//!
//! # Settings
//! None. Where the inside of files is not read, their names are.

use std::cell::OnceCell;
use std::ops::Range;

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot, Yield};
use crate::contents::PartKind;
use crate::draft::DraftKind;
use crate::reading::files::File;
use crate::reading::words::{Lexicon, lexicon};
use crate::reading::{Layer, Mail, Opened, PlaceKind, Sighting, Zone};
use crate::reading::{file_names, internal, secrets};

/// What it says of itself.
pub const META: Meta = Meta {
    id: "draft-file",
    family: Family::Attachments,
    level: Level::Stop,
    requirement: "B6",
    needs: Needs::Mail,
    yields_to: &[Yield::Here("duplicate-file"), Yield::Here("disguised-file")],
};

lexicon!(
    /// Internal, in the words a file name ends or begins with.
    INTERNAL,
    ["internal", "intern", "interne", "interno", "interna", "intern only", "vnutrennii", "vnutrennyaya", "vnutrennee", "vnutr", "dlya sluzhebnogo", "社内", "社内用", "内部", "内部版", "内部用", "内部价", "内部价格", "内部报价", "内部文件", "内部参考", "内部讨论", "dakhli", "dakhlia"]
);

lexicon!(
    /// Beside "internal": papers somebody wrote, not the inside of a thing.
    WRITTEN,
    [
        "price", "prices", "pricelist", "quote", "quotation", "offer", "pi", "po", "order", "proforma", "invoice", "cost", "calc", "calculation", "note", "notes", "memo", "draft", "review", "list", "report", "summary", "plan", "analysis", "comments", "minutes", "meeting", "version", "copy", "use", "only", "doc", "document", "file",
        "preis", "preise", "preisliste", "angebot", "notiz", "notizen", "bericht", "protokoll", "nur", "precio", "precios", "oferta", "nota", "notas", "uso", "solo", "informe", "lista", "prix", "tarif", "devis", "offre", "rapport", "liste", "preco", "precos", "proposta", "relatorio", "tsena", "tseni", "otchet", "spisok"
    ]
);

lexicon!(
    /// The inside of a thing.
    INSIDE,
    ["结构*", "尺寸*", "视图*", "照片*", "图*", "空间*", "线路*", "布置*", "检验*", "审核*", "零件*", "部件*", "构造*", "構造*", "写真*", "寸法*"]
);

lexicon!(
    /// The other side asked to see how the price is made.
    ASKED_FOR,
    ["as requested", "you requested", "you asked", "your request", "requested by", "your template", "your form", "fill in", "fill out", "wie gewünscht", "wie angefragt", "ausfüllen", "como solicit*", "como pid*", "rellen*", "comme demandé", "remplir", "compléter", "como pedi*", "conforme solicit*", "preench*", "по вашей просьбе", "по вашему запросу", "заполн*", "按您要求", "按贵司要求", "应您要求", "您要的成本", "填写", "填好", "ご依頼の", "ご記入"]
);

lexicon!(
    /// Not the last word yet.
    DRAFT,
    [
        "draft", "drft", "drafts", "entwurf", "rohfassung", "brouillon", "borrador", "rascunho", "chernovik", "chernov", "bozza", "草稿", "草案", "初稿", "讨论稿", "征求意见稿", "修改稿", "下書き", "下書", "ドラフト", "草案", "msuda", "musawwada"
    ]
);

lexicon!(
    /// Papers that are drafts by nature, and the draft that is an angle.
    PROPER_DRAFT,
    [
        "draft bl", "draft b l", "bl draft", "b l draft", "draft hbl", "draft mbl", "hbl draft", "mbl draft", "draft bill of lading", "bill of lading draft", "draft awb", "awb draft", "draft hawb", "draft co", "co draft", "draft coo", "coo draft", "draft form", "form a draft", "form e draft", "draft certificate", "certificate draft", "draft lc", "lc draft", "l c draft", "draft l c", "si draft", "draft si", "draft telex", "draft bill of exchange", "draft bill", "bank draft", "sight draft", "time draft", "draft survey*", "draft angle*", "draft beer", "draft fan*", "draft tube", "draft hood", "draft excluder", "forced draft", "induced draft", "natural draft", "draft gauge", "draft guard", "draft stopper", "entwurf bl", "bl entwurf", "提单草稿", "提单确认件", "草稿提单", "信用证草稿", "草本提单", "提单草本", "draft copy bl", "draft documents"
    ]
);

lexicon!(
    /// What is measured by its draft.
    DRAFT_THING,
    ["m", "mm", "ft", "vessel", "beer", "angle", "angles", "max", "mark", "marks", "air", "fan", "cooler"]
);

lexicon!(
    /// The text says that it is one.
    SAYS_DRAFT,
    [
        "draft", "drafts", "preliminary", "provisional", "for your comments", "for comments", "for comment", "for your review", "for review", "for your approval", "first version", "first proposal", "not final", "work in progress",
        "entwurf", "entwürfe", "vorläufig*", "vorab", "zur freigabe", "zur durchsicht", "rohfassung", "vorschlag",
        "borrador", "preliminar", "provisional", "propuesta", "para revisión", "para su revisión", "para su aprobación",
        "brouillon", "projet", "provisoire", "pour relecture", "pour validation", "pour avis", "ébauche",
        "rascunho", "minuta", "preliminar", "provisório", "para revisão", "para sua revisão", "para aprovação",
        "черновик", "черновой", "проект", "предварительн*", "на согласование", "эскиз",
        "草稿", "草案", "初稿", "草本", "讨论稿", "征求意见", "修改意见", "提意见", "初步",
        "下書き", "ドラフト", "草案", "素案", "たたき台", "仮", "مسودة", "أولي*"
    ]
);

lexicon!(
    /// The text says that it is the last word.
    SAYS_FINAL,
    [
        "final", "finalised", "finalized", "signed", "countersigned", "definitive", "endgültig*", "unterschrieben*", "unterzeichnet*", "zur unterschrift", "definitiv*", "firmad*", "définitif", "définitive", "signé*", "assinad*", "окончательн*", "подписанн*", "финальн*", "定稿", "最终", "终稿", "已签", "盖章", "確定版", "最終", "署名済", "النهائي*", "موقع*"
    ]
);

lexicon!(
    /// Old, in the words a file name ends or begins with.
    OLD,
    ["old", "alt", "alte", "altes", "alter", "veraltet", "ancien", "ancienne", "anciens", "perime", "viejo", "vieja", "antiguo", "antigua", "obsoleto", "obsoleta", "antigo", "antiga", "velho", "velha", "starii", "staraya", "staroe", "starie", "ustarel*", "obsolete", "superseded", "outdated", "do not use", "dont use", "nicht verwenden", "ungultig", "no usar", "ne pas utiliser", "nao usar", "ne ispolzovat", "qadim", "旧", "旧版", "旧的", "旧件", "旧价", "老版", "老版本", "旧版本", "作废", "废", "失效", "不用", "过期", "旧データ"]
);

lexicon!(
    /// Beside "old": the file and not its subject.
    OLD_FILE,
    ["old version", "old price", "old prices", "old list", "old file", "old quote", "old quotation", "old offer", "old drawing", "old layout", "old copy", "old data", "old do not use", "do not use", "dont use", "alte version", "alte preise", "alte preisliste", "altes angebot", "ancienne version", "version antigua", "versao antiga", "staraya versiya", "旧版*", "老版*", "旧报价*", "旧价*", "旧图*", "旧版本*"]
);

lexicon!(
    /// The text says that it is an older one.
    SAYS_OLD,
    ["the old", "your old", "our old", "old version", "old price*", "old list", "old one", "older", "previous version", "previous list", "previous price*", "previous one", "earlier version", "compare", "comparison", "obsolete", "superseded", "alte", "alten", "ältere*", "vorherige*", "vergleich*", "antigu*", "versión anterior", "lista anterior", "viej*", "ancien*", "version précédente", "antig*", "versão anterior", "velh*", "стар*", "предыдущ*", "прежн*", "旧", "老版", "之前的", "对比", "前の", "القديم*"]
);

lexicon!(
    /// A name the desktop gave to a copy, on the name as it stands.
    DESKTOP_COPY,
    ["- copy", "- kopie", "- copia", "- copie", "- cópia", "- копия", "— копия", "- 副本", "-副本", "的副本", "- コピー", "のコピー", "- نسخة", "- kopia", "- kopi"]
);

lexicon!(
    /// The same, unless the original is a paper that has copies.
    PLAIN_COPY,
    [" copy", "_copy", " kopie", "_kopie", " copie", " copia", " cópia", " 副本", "_副本", "_копия", " копия"]
);

lexicon!(
    /// The same at the beginning of a name.
    COPY_OF,
    ["copy of", "copy_of", "kopie von", "copia de", "copie de", "copia di", "cópia de", "копия", "コピー", "副本"]
);

lexicon!(
    /// Originals have copies.
    ORIGINALS,
    ["bl", "b l", "lading", "hbl", "mbl", "awb", "hawb", "certificate*", "cert", "co", "coo", "origin", "form", "lc", "l c", "insurance", "policy", "licence", "license", "permit", "passport", "id", "receipt", "swift", "payment", "invoice", "contract", "po", "signed", "zertifikat*", "vertrag", "certificado*", "contrato", "factura", "certificat*", "contrat", "facture", "fatura", "sertifikat*", "dogovor*", "提单*", "证书*", "合同*", "发票*", "护照*", "执照*"]
);

lexicon!(
    /// The text says that it is a copy.
    SAYS_COPY,
    ["copy", "copies", "kopie", "kopien", "copia", "copias", "cópia", "cópias", "copie", "copies", "копия", "копию", "копии", "副本", "复印件", "写し", "コピー", "نسخة", "صورة"]
);

/// One finding a file.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    if mail.files.is_empty() || mail.kind == DraftKind::Redirect || !cx.world.goes_out(mail) {
        return;
    }
    let said = Said::of(mail);
    for file in mail.files.iter().take(super::MAX_FILES) {
        let kind = if is_internal(file) {
            if asked_for(mail, file) {
                continue;
            }
            "internal"
        } else if mail.kind == DraftKind::Forward {
            // What others named is not ours to rename.
            continue;
        } else if is_draft(mail, file, &said) {
            "draft"
        } else if is_old(mail, file, &said) {
            "old"
        } else if is_final_again(file) {
            "final"
        } else if is_copy(mail, file, &said) {
            "copy"
        } else {
            marked(mail, file, &said, out);
            continue;
        };
        let level = match kind {
            "internal" => META.level,
            _ => Level::Ask,
        };
        let found = out
            .add(level, Spot::Attachment(file.index))
            .variant(kind)
            .param("file", file.label());
        super::offer_removal(mail, file, found);
    }
}

/// A mark inside the file: internal, or a draft that the mail hands over as
/// final.
fn marked(mail: &Mail, file: &File, said: &Said, out: &mut Findings) {
    let opened = mail.opened.iter().enumerate();
    for (number, opened) in opened.filter(|(_, opened)| opened.index == file.index) {
        // "The laboratory stamps every report for internal use only."
        let spoken = || {
            let authored = mail.body.ranges(Zone::Authored);
            authored
                .into_iter()
                .any(|range| internal::is_marker(&mail.body.folded[range]))
        };
        let internal = internal_mark(opened).filter(|_| !spoken());
        let draft = || {
            let proper = PROPER_DRAFT.is_in(&file.plain)
                || PROPER_DRAFT.is_in(&file_names::plain(opened.own_name()));
            let final_paper = !said.draft() || handed_over_as_final(mail);
            (!proper && final_paper).then(|| draft_mark(opened))?
        };
        let (variant, level, range) = match internal {
            Some(range) => ("marked-internal", META.level, range),
            None => match draft() {
                Some(range) => ("marked-draft", Level::Ask, range),
                None => continue,
            },
        };
        let found = out
            .add(level, Spot::Attachment(file.index))
            .variant(variant)
            .param("file", opened.name.as_str());
        found.sighting(Sighting {
            file: number,
            layer: Layer::Seen,
            range,
        });
        super::offer_removal(mail, file, found);
        return;
    }
}

/// Lines at the head of a paper that its mark stands in.
const HEAD_LINES: usize = 6;

/// Words of a line that is a mark.
const MAX_MARK_WORDS: usize = 6;

/// The lines of a paper a mark may stand in: its watermark, its head, what
/// stands above and beneath every page.
fn mark_lines(opened: &Opened) -> Vec<(PlaceKind, Range<usize>)> {
    let Some(letter) = &opened.letter else {
        return Vec::new();
    };
    let lines = letter.body.lines().filter(|line| !line.is_empty());
    lines
        .enumerate()
        .filter_map(|(index, line)| {
            let kind = opened.place(Layer::Seen, line.start).kind;
            let apart = matches!(
                kind,
                PlaceKind::Part(PartKind::Watermark) | PlaceKind::Part(PartKind::HeaderFooter)
            );
            let alone = is_alone(letter.body.content[line.clone()].trim());
            (apart || alone || index < HEAD_LINES).then_some((kind, line))
        })
        .collect()
}

/// One word in capitals, as readers of PDF find a watermark.
fn is_alone(line: &str) -> bool {
    line.chars().count() <= 12
        && line
            .chars()
            .all(|c| c.is_alphabetic() && !c.is_lowercase() || c == ' ')
}

fn internal_mark(opened: &Opened) -> Option<Range<usize>> {
    let letter = opened.letter.as_ref()?;
    mark_lines(opened)
        .into_iter()
        .map(|(_, line)| line)
        .find(|line| internal::is_mark_line(&letter.body, line))
}

/// `DRAFT`, `D R A F T`, "Draft version of 12 November", 草稿.
fn draft_mark(opened: &Opened) -> Option<Range<usize>> {
    let letter = opened.letter.as_ref()?;
    let text = &letter.body;
    let is_mark = |(kind, line): &(PlaceKind, Range<usize>)| {
        let content = text.content[line.clone()].trim();
        let words = file_names::words_of(content);
        let spaced = words.split(' ').all(|word| word.chars().count() == 1);
        let words = if spaced {
            words.replace(' ', "")
        } else {
            words
        };
        let count = words.split(' ').count();
        let short = count <= MAX_MARK_WORDS && content.chars().count() <= 48;
        let first = DRAFT.hits(&words).into_iter().any(|hit| {
            hit.range.start == 0 && (count <= 2 || !content.contains(char::is_lowercase))
        }) || DRAFT.is_in(&words) && *kind == PlaceKind::Part(PartKind::Watermark);
        short && first && !PROPER_DRAFT.is_in(&words) && !DRAFT_THING.is_in(&words)
    };
    mark_lines(opened)
        .into_iter()
        .find(is_mark)
        .map(|(_, line)| line)
}

/// What the text says of its files, looked up when a name raises the question.
struct Said<'a> {
    mail: &'a Mail,
    draft: OnceCell<bool>,
    old: OnceCell<bool>,
    copy: OnceCell<bool>,
}

impl<'a> Said<'a> {
    fn of(mail: &'a Mail) -> Self {
        Self {
            mail,
            draft: OnceCell::new(),
            old: OnceCell::new(),
            copy: OnceCell::new(),
        }
    }

    fn draft(&self) -> bool {
        *self.draft.get_or_init(|| self.says(&SAYS_DRAFT))
    }

    fn old(&self) -> bool {
        *self.old.get_or_init(|| self.says(&SAYS_OLD))
    }

    fn copy(&self) -> bool {
        *self.copy.get_or_init(|| self.says(&SAYS_COPY))
    }

    fn says(&self, list: &Lexicon) -> bool {
        !list.authored(&self.mail.body).is_empty() || list.is_in(&self.mail.subject.folded)
    }
}

/// Cost and margin anywhere in the name; "internal" where it says for whom the
/// file is, not what it shows ("internal thread", 内部结构图).
fn is_internal(file: &File) -> bool {
    if !secrets::in_name(&file.plain).is_empty() {
        return true;
    }
    let shows_inside = file.is_picture()
        || matches!(
            file.extension.as_str(),
            "dwg" | "dxf" | "step" | "stp" | "igs" | "iges" | "stl"
        );
    if shows_inside {
        return false;
    }
    let words = bare_words(file);
    let whole = |word: Option<&&str>| word.is_some_and(|word| is_whole(&INTERNAL, word));
    let paper = file.is_editable() || WRITTEN.is_in(&file.plain);
    let han = words.iter().enumerate().any(|(at, word)| {
        let next = words.get(at + 1).copied().unwrap_or_default();
        is_han(Some(word)) && is_whole(&INTERNAL, word) && !INSIDE.is_in(next)
    });
    han || paper && (whole(words.last()) || whole(words.first()))
        || ["(internal", "[internal", "（内部", "【内部", "(intern"]
            .iter()
            .any(|mark| file.name.to_lowercase().contains(mark))
}

/// A cost breakdown the other side asked for, and the text says so.
fn asked_for(mail: &Mail, file: &File) -> bool {
    let named = secrets::in_name(&file.plain).into_iter().any(|range| {
        let word = &file.plain[range];
        let word = word.strip_suffix('s').unwrap_or(word);
        word.len() >= 4 && (mail.body.folded.contains(word) || mail.subject.folded.contains(word))
    });
    named && !ASKED_FOR.authored(&mail.body).is_empty()
}

fn is_draft(mail: &Mail, file: &File, said: &Said) -> bool {
    if !DRAFT.is_in(&file.plain) || PROPER_DRAFT.is_in(&file.plain) {
        return false;
    }
    !said.draft() || handed_over_as_final(mail)
}

/// "The final contract is attached; forget the draft."
fn handed_over_as_final(mail: &Mail) -> bool {
    mail.promises.iter().take(5).any(|promise| {
        let words = &mail.body.folded[mail.body.passage_at(promise)];
        SAYS_FINAL.is_in(words) && !SAYS_DRAFT.is_in(words)
    })
}

fn is_old(mail: &Mail, file: &File, said: &Said) -> bool {
    let words = bare_words(file);
    let edge = |word: Option<&&str>| word.is_some_and(|word| is_whole(&OLD, word));
    let named = OLD_FILE.is_in(&file.plain)
        || words.len() > 1 && edge(words.last()) && !is_foreign_alt(mail, words.last())
        || words.len() > 1
            && words
                .iter()
                .any(|word| is_han(Some(word)) && is_whole(&OLD, word));
    named && !said.old()
}

/// "alt" is old in German and an alternative in English.
fn is_foreign_alt(mail: &Mail, word: Option<&&str>) -> bool {
    word == Some(&"alt") && mail.language != crate::reading::Language::German
}

/// `final_final`, `final2`.
fn is_final_again(file: &File) -> bool {
    let words: Vec<&str> = file.plain.split(' ').collect();
    let finals = words
        .iter()
        .filter(|word| matches!(**word, "final" | "finale" | "finalfinal" | "endfassung"))
        .count();
    let counted = words.iter().any(|word| {
        word.strip_prefix("final")
            .is_some_and(|rest| matches!(rest.as_bytes(), [b'2'..=b'9']) || rest == "final")
    });
    let again =
        matches!(words.as_slice(), [.., "final", last] if matches!(last.as_bytes(), [b'2'..=b'9']));
    finals > 1
        || counted
        || again
        || [
            "最终最终",
            "最终版2",
            "终稿2",
            "最终版最终",
            "定稿2",
            "最終最終",
        ]
        .iter()
        .any(|mark| file.plain.contains(mark))
}

fn is_copy(mail: &Mail, file: &File, said: &Said) -> bool {
    let name = file_names::visible(&file.name).to_lowercase();
    let stem = file_names::stem(&name).trim();
    if is_numbered_copy(mail, file, stem) {
        return true;
    }
    let unnumbered = match stem.rfind(['(', '（']) {
        Some(open) if stem.ends_with([')', '）']) => stem[..open].trim_end(),
        _ => stem,
    };
    let ends = |list: &Lexicon| {
        list.hits(unnumbered)
            .iter()
            .any(|hit| hit.range.end == unnumbered.len())
    };
    let begins = COPY_OF.hits(stem).iter().any(|hit| {
        let rest = &stem[hit.range.end..];
        hit.range.start == 0 && rest.starts_with([' ', '_', '-', '～', '~'])
    });
    let plain = begins || ends(&PLAIN_COPY);
    (ends(&DESKTOP_COPY) || plain && !ORIGINALS.is_in(&file.plain)) && !said.copy()
}

/// `Profile (1).pdf`, not one of a row of pictures.
fn is_numbered_copy(mail: &Mail, file: &File, stem: &str) -> bool {
    let Some((lead, number)) = numbered(stem) else {
        return false;
    };
    let row = mail.files.iter().any(|other| {
        let other_name = file_names::visible(&other.name).to_lowercase();
        other.index != file.index
            && numbered(file_names::stem(&other_name).trim())
                .is_some_and(|(same, n)| same == lead && n != number)
    });
    !row && !file.is_picture()
}

/// The name and the digit of `name (1)`, `name[2]`.
fn numbered(stem: &str) -> Option<(&str, char)> {
    let inner = stem
        .strip_suffix(')')
        .or_else(|| stem.strip_suffix('）'))
        .or_else(|| stem.strip_suffix(']'))?;
    let (lead, number) = inner
        .rsplit_once('(')
        .or_else(|| inner.rsplit_once('（'))
        .or_else(|| inner.rsplit_once('['))?;
    let mut digits = number.chars();
    let digit = digits.next().filter(|c| ('1'..='9').contains(c))?;
    (digits.next().is_none() && !lead.trim().is_empty()).then_some((lead.trim_end(), digit))
}

/// The words of a name without versions, dates and numbers.
fn bare_words(file: &File) -> Vec<&str> {
    file.plain
        .split(' ')
        .filter(|word| {
            let digits = word.bytes().filter(u8::is_ascii_digit).count();
            digits == 0 && !matches!(*word, "v" | "rev" | "ver" | "version")
        })
        .collect()
}

/// Whether a word is an entry of the list from end to end.
fn is_whole(list: &Lexicon, word: &str) -> bool {
    list.hits(word)
        .iter()
        .any(|hit| hit.range.start == 0 && hit.range.end == word.len())
}

fn is_han(word: Option<&&str>) -> bool {
    word.and_then(|word| word.chars().next())
        .is_some_and(crate::reading::tokens::is_cjk)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Attachment;
    use crate::reading::files;

    fn file(name: &str) -> File {
        let attachment = Attachment {
            name: name.into(),
            ..Attachment::default()
        };
        files::attached(&[attachment], &[]).remove(0)
    }

    #[test]
    fn internal_names() {
        for name in [
            "ACME_quote_internal.xlsx",
            "Internal price list.xlsx",
            "fittings_margin_calc.xlsx",
            "管接头_内部成本核算.xlsx",
            "报价_内部_v2.xlsx",
            "pecas_custo_interno.xlsx",
            "себестоимость_насосы.xlsx",
            "Angebot_intern.docx",
            "ACME_internal.xlsx",
            "内部_报价.pdf",
        ] {
            assert!(is_internal(&file(name)), "{name}");
        }
        for name in [
            "阀体内部结构图.pdf",
            "Internal_thread_gauge_M20.pdf",
            "Low-cost_tooling.pdf",
            "Freight_costs.pdf",
            "Farol_Costa_del_Sol.pdf",
            "International_Internals.pdf",
            "Внутренний_диаметр.pdf",
            "Rosca_interna.pdf",
            "内部_结构图.pdf",
            "Pump_internal.jpg",
            "Repair cost estimate.pdf",
        ] {
            assert!(!is_internal(&file(name)), "{name}");
        }
    }

    #[test]
    fn numbers_of_copies() {
        assert_eq!(numbered("profile (1)"), Some(("profile", '1')));
        assert_eq!(numbered("报价单（2）"), Some(("报价单", '2')));
        for none in ["(1)", "catalogue (2026)", "a (b)", "profile 1", ""] {
            assert_eq!(numbered(none), None, "{none}");
        }
        assert!(is_final_again(&file("Proposal_final_final2.pdf")));
        assert!(!is_final_again(&file("visuel_finale_2027.pdf")));
    }
}
