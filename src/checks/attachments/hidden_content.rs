//! # What it does
//! Asks when a file carries what its reader does not see at first: tracked
//! changes, comments, hidden sheets, rows, columns or slides, speaker's notes,
//! values taken from other files. Stops it when that tells cost, margin or
//! floor price, or names another customer.
//!
//! # Why it matters
//! One click shows the customer the sheet the price was made on.
//!
//! # Example
//! Wrong: a quotation with a hidden sheet "cost"; "boss: ok at 11.9?" in the
//! margin of a contract.
//! Right: the same as PDF, or with the sheet deleted.
//!
//! # Traps
//! Helper sheets that hold nothing but lists to choose from, columns with keys,
//! weights and row numbers, empty ones. Changes and comments the mail speaks
//! of, as long as they tell nothing secret. Colleagues, forwarders, banks and
//! inspectors. Links a reader clicks on.
//!
//! # Settings
//! `customers`, `partners`. Where the inside of files is not read, the check is
//! silent.

use std::ops::Range;

use crate::checks::{Context, Family, Findings, Found, Level, Meta, Needs, Spot};
use crate::reading::files::hidden::{self, Group, Hiding};
use crate::reading::words::{Lexicon, lexicon};
use crate::reading::{Language, Layer, Mail, Opened, Person, Sighting, file_names};

use super::other_customer_file::{belongs, reader};

/// What it says of itself.
pub const META: Meta = Meta {
    id: "hidden-content",
    family: Family::Attachments,
    level: Level::Stop,
    requirement: "B9",
    needs: Needs::Files,
    yields_to: &[],
};

lexicon!(
    /// The mail speaks of the comments in its file.
    SAYS_COMMENTS,
    [
        "my comments", "our comments", "comments in the", "comments in red", "comments inside", "see comments", "see the comments", "with comments", "commented", "annotat*", "my notes", "our notes", "notes in the", "our remarks", "my remarks", "remarks in", "margin notes", "in the margin", "sticky note*", "comment bubble*", "redline*", "track*", "marked up", "mark-up*", "markup*",
        "unsere kommentare", "meine kommentare", "kommentare in", "kommentare im", "mit kommentaren", "mit unseren kommentaren", "kommentiert*", "anmerkungen", "randbemerkung*", "am rand", "korrekturmodus", "überarbeitungsmodus", "änderungsmodus", "nachverfolg*",
        "nuestros comentarios", "mis comentarios", "comentarios en", "con comentarios", "comentad*", "anotacion*", "al margen", "control de cambios", "nos commentaires", "mes commentaires", "commentaires dans", "avec commentaires", "commenté*", "annotation*", "annoté*", "en marge", "nos remarques", "suivi des modifications",
        "nossos comentários", "meus comentários", "comentários no", "com comentários", "anotaç*", "na margem", "controle de alterações", "наши комментарии", "мои комментарии", "комментарии в", "с комментариями", "примечани*", "пометк*", "на полях",
        "批注", "备注在", "注释", "标注", "修订模式", "コメントを", "コメント付", "注釈", "校閲", "変更履歴", "تعليقاتنا", "ملاحظاتنا"
    ]
);

lexicon!(
    /// Comments, whoever made them.
    COMMENTS,
    ["comment", "comments", "remark", "remarks", "question*", "kommentar*", "anmerkung*", "fragen", "comentario*", "observacion*", "commentaire*", "remarque*", "comentário*", "observaç*", "комментари*", "замечани*", "вопрос*", "意见", "问题", "コメント", "ご質問", "تعليق*"]
);

lexicon!(
    /// They were answered, in the file.
    ANSWERED,
    ["answered", "replied", "repl* to", "responded", "addressed", "taken up", "incorporated", "in the file", "in the word file", "beantwortet", "eingearbeitet", "in der datei", "respondido", "contestado", "hemos respondido", "incorporado", "répondu", "intégré", "dans le fichier", "respondemos", "respondidos", "incorporados", "no arquivo", "ответил*", "учли", "в файле", "已回复", "答复", "回复在", "ファイル内", "回答"]
);

lexicon!(
    /// The mail speaks of the changes in its file.
    SAYS_CHANGES,
    [
        "track*", "redline*", "red-line*", "marked up", "mark-up*", "markup*", "our changes", "my changes", "the changes", "changes in", "changes are", "with changes", "proposed changes", "suggested changes", "changes marked", "changes highlighted", "amendments", "our edits", "my edits", "edits", "suggestions", "corrections", "revision mode", "review mode", "revised", "compare version", "comparison version", "highlighted in",
        "korrekturmodus", "überarbeitungsmodus", "änderungsmodus", "nachverfolg*", "änderungsvorschl*", "unsere änderungen", "meine änderungen", "die änderungen", "mit änderungen", "korrekturen", "überarbeitet*", "geändert*", "markiert",
        "control de cambios", "los cambios", "nuestros cambios", "con cambios", "modificaciones", "correcciones", "marcados", "revisad*", "suivi des modifications", "modifications", "corrections", "révisé*", "révisions", "modifié*", "controle de alterações", "alterações", "correções", "revisad*", "modificaç*",
        "правк*", "исправлени*", "изменени*", "режим* рецензирования", "修订", "修改", "改动", "标出", "标红", "更改", "変更履歴", "修正", "赤字", "校閲", "変更箇所", "التعديلات", "تعقب التغييرات"
    ]
);

lexicon!(
    /// The mail speaks of what is hidden, or the file is the reader's own form.
    SAYS_HIDDEN,
    [
        "hidden", "unhide", "speaker notes", "speaker's notes", "presenter notes", "your form", "your template", "your file", "your sheet", "filled in", "completed form", "ausgeblendet*", "einblenden", "notizen", "ihr formular", "ihre vorlage", "ihre datei", "ausgefüllt*", "ocult*", "notas del orador", "su formulario", "su plantilla", "rellenad*", "masqué*", "notes de l'orateur", "votre formulaire", "votre modèle", "rempli", "complété", "seu formulário", "seu modelo", "preenchid*", "скрыт*", "заметки", "вашу форму", "заполнен*",
        "隐藏", "备注页", "贵司表格", "贵司模板", "您的表格", "已填", "填好", "非表示", "ノート", "貴社フォーム", "記入済", "مخفي*"
    ]
);

lexicon!(
    /// Kinds of threads: ACME among them is one.
    THREADS,
    ["npt", "bsp", "bspp", "bspt", "unc", "unf", "metric", "trapezoidal", "whitworth", "gewinde*", "thread*", "rosca*", "螺纹"]
);

/// Places shown of one file.
const MAX_SHOWN: usize = 3;

/// One finding a file.
pub fn check(mail: &Mail, cx: &Context, out: &mut Findings) {
    if mail.opened.is_empty() {
        return;
    }
    let outsiders: Vec<&Person> = cx.world.outsiders(mail).collect();
    if reader(cx, &outsiders).is_none() {
        return;
    }
    let said = Said::of(mail);
    for (number, opened) in mail.opened.iter().enumerate() {
        let groups = hidden::groups(opened);
        let Some(leak) = secret(&groups)
            .or_else(|| other_customer(mail, cx, &outsiders, opened, &groups))
            .or_else(|| telling(opened, &groups, &said))
        else {
            continue;
        };
        report(mail, opened, number, &leak, out);
    }
}

/// What a file would tell.
struct Leak {
    level: Level,
    variant: &'static str,
    /// Name of the sheet, the other customer, or where a link leads.
    name: String,
    places: Vec<Range<usize>>,
}

/// What the mail says of its files.
struct Said {
    comments: bool,
    changes: bool,
    hidden: bool,
}

impl Said {
    fn of(mail: &Mail) -> Self {
        let says = |list: &Lexicon| {
            !list.authored(&mail.body).is_empty() || list.is_in(&mail.subject.folded)
        };
        let answered = || {
            COMMENTS
                .authored(&mail.body)
                .iter()
                .any(|hit| ANSWERED.is_in(&mail.body.folded[mail.body.passage_at(&hit.range)]))
        };
        Self {
            comments: says(&SAYS_COMMENTS) || answered(),
            changes: says(&SAYS_CHANGES),
            hidden: says(&SAYS_HIDDEN),
        }
    }

    fn tells(&self, hiding: Hiding) -> bool {
        match hiding {
            Hiding::Comments => self.comments,
            Hiding::Changes => self.changes,
            _ => self.hidden,
        }
    }
}

/// Cost, margin, floor price.
fn secret(groups: &[Group]) -> Option<Leak> {
    let group = groups.iter().find(|group| !group.secret.is_empty())?;
    Some(Leak {
        level: META.level,
        variant: match group.hiding {
            Hiding::Comments => "cost-comment",
            _ => "cost",
        },
        name: group.name.clone(),
        places: group.secret.clone(),
    })
}

/// The name of a customer whom the mail does not go to.
fn other_customer(
    mail: &Mail,
    cx: &Context,
    outsiders: &[&Person],
    opened: &Opened,
    groups: &[Group],
) -> Option<Leak> {
    if cx.world.customers().is_empty() || THREADS.is_in(&opened.hidden.folded) {
        return None;
    }
    let stranger = |customer: usize, name: &str| !belongs(mail, cx, outsiders, customer, name);
    let content = &opened.hidden.content;
    let in_text = cx
        .world
        .firms()
        .named(&opened.hidden, 0..content.len(), Language::English)
        .into_iter()
        .filter(|(customer, range)| stranger(*customer, &content[range.clone()]))
        .map(|(customer, range)| (customer, vec![range]));
    // Names of sheets and of files are written as names of files are.
    let in_name = |name: &str| {
        let found = cx.world.customers_in_file_name(&file_names::words_of(name));
        found
            .into_iter()
            .find(|mention| mention.sure && stranger(mention.customer, &mention.name))
            .map(|mention| mention.customer)
    };
    let in_names = groups
        .iter()
        .filter(|group| group.hiding == Hiding::Sheet)
        .filter_map(|group| Some((in_name(&group.name)?, group.pieces.clone())));
    let links = opened.contents.links.iter();
    let in_links = links.filter_map(|link| Some((in_name(link)?, Vec::new())));
    let (customer, places) = in_text.chain(in_names).chain(in_links).next()?;
    Some(Leak {
        level: META.level,
        variant: "customer",
        name: cx.world.customers().get(customer)?.name.clone(),
        places,
    })
}

/// Anything else its reader would learn something from.
fn telling(opened: &Opened, groups: &[Group], said: &Said) -> Option<Leak> {
    let group = groups
        .iter()
        .find(|group| !group.telling.is_empty() && !said.tells(group.hiding));
    if let Some(group) = group {
        return Some(Leak {
            level: Level::Ask,
            variant: match group.hiding {
                Hiding::Changes => "changes",
                Hiding::Comments => "comments",
                Hiding::Sheet => "sheet",
                Hiding::Cells => "cells",
                Hiding::Notes => "notes",
                Hiding::Slide => "slide",
                Hiding::Words => "words",
            },
            name: group.name.clone(),
            places: group.telling.clone(),
        });
    }
    let link = opened.contents.links.iter().find(|link| is_path(link))?;
    Some(Leak {
        level: Level::Ask,
        variant: "link",
        name: link.clone(),
        places: Vec::new(),
    })
}

/// A file on somebody's computer or server; pages of the web hold logos.
fn is_path(link: &str) -> bool {
    let lower = link.trim().to_lowercase();
    let local = lower.starts_with("file:") || lower.contains(":\\") || lower.contains(":/users");
    let server = lower.starts_with("\\\\") || lower.starts_with("//");
    let web = lower.starts_with("http") || lower.starts_with("mailto:") || lower.starts_with("ftp");
    // The template a text was made from is named in every one of them.
    let template = [".dot", ".dotx", ".dotm", ".potx", ".potm", ".xltx", ".xltm"]
        .iter()
        .any(|ending| lower.ends_with(ending));
    let workbook = [
        ".xls", ".xlsx", ".xlsm", ".xlsb", ".csv", ".mdb", ".accdb", ".doc", ".docx",
    ]
    .iter()
    .any(|ending| lower.ends_with(ending));
    !web && !template && (local || server || workbook)
}

fn report(mail: &Mail, opened: &Opened, number: usize, leak: &Leak, out: &mut Findings) {
    let found: &mut Found = out
        .add(leak.level, Spot::Attachment(opened.index))
        .variant(leak.variant)
        .param("file", opened.name.as_str())
        .param("name", leak.name.as_str());
    for range in leak.places.iter().take(MAX_SHOWN) {
        found.sighting(Sighting {
            file: number,
            layer: Layer::Hidden,
            range: range.clone(),
        });
    }
    if let Some(file) = mail.files.iter().find(|file| file.index == opened.index) {
        super::offer_removal(mail, file, found);
    }
}
