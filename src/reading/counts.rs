//! How many files a text says are with it: "three certificates attached",
//! 附件两份检测报告, "im Anhang die beiden Zeichnungen".
//!
//! A number counts files only beside a noun for one, and only in a sentence
//! that hands something over. "A report with two photos", "three originals by
//! courier", "all three in one zip" count nothing.

use std::ops::Range;

use super::numbers::han_digit;
use super::tokens::{Kind, Token, is_cjk};
use super::words::lexicon;
use super::{Text, Zone};

/// A number of files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileCount {
    /// The number and its noun, in bytes of the body.
    pub range: Range<usize>,
    /// How many.
    pub count: usize,
    /// What is counted.
    pub noun: Noun,
    /// The noun, folded as names are.
    pub written: String,
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noun {
    /// Files, attachments: nothing but whole files.
    File,
    /// Photos: one file each, or all on one page.
    Photo,
    /// Documents of a kind: one file may hold several.
    Document,
}

lexicon!(
    /// Words that hand something over, beside those that promise a file.
    HANDS_OVER,
    [
        "here are", "here's", "here is", "here you have", "i am sending you", "i'm sending you", "we are sending you", "please find", "you will find", "you'll find",
        "hier sind", "sende ich ihnen", "senden wir ihnen", "schicke ich ihnen", "schicke ihnen", "erhalten sie", "sie erhalten", "übersende*",
        "aquí tiene*", "aquí van", "le envío", "les envío", "te envío", "te mando", "le mando", "les mando", "encontrará", "le paso", "te paso",
        "voici", "je vous envoie", "nous vous envoyons", "vous trouverez", "veuillez trouver",
        "aqui estão", "aqui vão", "seguem", "envio os", "envio as", "envio aqui", "estou enviando", "estamos enviando",
        "направляю", "направляем", "высылаю", "высылаем", "отправляю", "отправляем", "вот",
        "نرسل لكم", "أرسل لكم", "附件", "附上", "随附", "附图", "附后", "添付", "別添", "同封"
    ]
);

lexicon!(
    /// The sentence counts what is in one file, elsewhere, or still to come.
    NOT_FILES,
    [
        "in one", "in a single", "one zip", "one pdf", "one file with", "single pdf", "single file", "same file", "a file with", "zip", "zipped", "combined", "merged", "per courier", "by courier", "courier", "dhl", "fedex", "ups", "by post", "by mail", "follow", "follows", "will follow", "later", "tomorrow", "separately", "separate mail", "next mail", "second mail", "another mail", "earlier", "already sent", "i sent", "we sent", "you sent", "your two", "your three", "copies of", "sets of", "missing", "remaining", "the rest", "download", "link", "one of the", "two of the", "of which", "instead of", "wetransfer", "print", "sign",
        "in einer", "in einem", "eine datei", "in der datei", "einzigen", "separat", "folgt", "folgen", "kurier", "per post", "morgen", "nachreichen", "später", "fehlt", "fehlen", "zusammengefasst", "seiten",
        "en un solo", "en un único", "mismo archivo", "mismo pdf", "un solo", "mensajería", "mensajero", "mañana", "aparte", "por separado", "falta", "faltan", "comprimid*",
        "dans un seul", "même fichier", "même pdf", "un seul", "coursier", "demain", "séparément", "manque", "suivra", "suivront", "regroupé*",
        "mesmo arquivo", "num arquivo", "em um arquivo", "num só", "em um só", "único arquivo", "único pdf", "mesma planilha", "correio", "amanhã", "separado", "falta", "faltam", "compactad*",
        "в одном", "одним файлом", "курьер*", "завтра", "отдельно", "позже", "архив*", "экземпляр*", "не хватает",
        "一个文件", "一个pdf", "同一", "合并", "压缩", "打包", "一式", "快递", "明天", "稍后", "另发", "上次", "还缺", "漏了", "您发", "你发", "贵司",
        "1つの", "一つの", "まとめ", "圧縮", "明日", "後日", "別途", "残り", "うち", "郵送", "不足"
    ]
);

/// Numbers in words, folded as texts are. `both` is two.
const NUMBERS: &[(usize, &[&str])] = &[
    (
        1,
        &[
            "one", "single", "einzige", "einzelne", "solo", "seul", "único", "один", "одно",
        ],
    ),
    (
        2,
        &[
            "two", "both", "zwei", "beide", "beiden", "dos", "ambos", "ambas", "deux", "dois",
            "duas", "два", "две", "оба", "обе",
        ],
    ),
    (
        3,
        &[
            "three",
            "drei",
            "tres",
            "trois",
            "três",
            "три",
            "ثلاثة",
            "ثلاث",
        ],
    ),
    (
        4,
        &[
            "four",
            "vier",
            "cuatro",
            "quatre",
            "quatro",
            "четыре",
            "أربعة",
            "أربع",
        ],
    ),
    (5, &["five", "fünf", "cinco", "cinq", "пять", "خمسة", "خمس"]),
    (6, &["six", "sechs", "seis", "шесть", "ستة", "ست"]),
    (7, &["seven", "sieben", "siete", "sept", "sete", "семь"]),
    (8, &["eight", "acht", "ocho", "huit", "oito", "восемь"]),
    (9, &["nine", "neun", "nueve", "neuf", "nove", "девять"]),
    (10, &["ten", "zehn", "diez", "dix", "dez", "десять"]),
    (12, &["twelve", "zwölf", "doce", "douze", "doze"]),
];

/// Nouns of files alone. German compounds end in theirs.
const FILES: &[&str] = &[
    "file",
    "files",
    "attachment",
    "attachments",
    "datei",
    "dateien",
    "anhang",
    "anhänge",
    "anhängen",
    "archivo",
    "archivos",
    "fichero",
    "ficheros",
    "adjuntos",
    "fichier",
    "fichiers",
    "arquivo",
    "arquivos",
    "anexos",
    "файл",
    "файла",
    "файлов",
    "файлы",
    "вложение",
    "вложения",
    "вложений",
    "ملفات",
    "مرفقات",
];
const PHOTOS: &[&str] = &[
    "photos",
    "pictures",
    "pics",
    "images",
    "fotos",
    "bilder",
    "bildern",
    "imágenes",
    "imagens",
    "фото",
    "фотографии",
    "фотографий",
    "صور",
];
const DOCUMENTS: &[&str] = &[
    "documents",
    "docs",
    "certificates",
    "certs",
    "drawings",
    "reports",
    "invoices",
    "scans",
    "lists",
    "quotations",
    "quotes",
    "offers",
    "catalogues",
    "catalogs",
    "brochures",
    "videos",
    "contracts",
    "manuals",
    "forms",
    "proformas",
    "layouts",
    "artworks",
    "datasheets",
    "pdfs",
    "pis",
    "dokumente",
    "dokumenten",
    "zeichnungen",
    "zertifikate",
    "zertifikaten",
    "berichte",
    "berichten",
    "rechnungen",
    "angebote",
    "angeboten",
    "listen",
    "datenblätter",
    "datenblättern",
    "kataloge",
    "protokolle",
    "protokollen",
    "verträge",
    "pläne",
    "unterlagen",
    "formulare",
    "anleitungen",
    "bescheinigungen",
    "documentos",
    "certificados",
    "planos",
    "dibujos",
    "informes",
    "facturas",
    "listas",
    "fichas",
    "ofertas",
    "cotizaciones",
    "presupuestos",
    "catálogos",
    "contratos",
    "manuales",
    "reportes",
    "vídeos",
    "escaneos",
    "proformas",
    "certificats",
    "plans",
    "dessins",
    "rapports",
    "factures",
    "listes",
    "fiches",
    "devis",
    "offres",
    "contrats",
    "manuels",
    "attestations",
    "vidéos",
    "notices",
    "desenhos",
    "relatórios",
    "faturas",
    "propostas",
    "contratos",
    "manuais",
    "planilhas",
    "notas",
    "laudos",
    "tabelas",
    "документа",
    "документов",
    "документы",
    "сертификата",
    "сертификатов",
    "сертификаты",
    "чертежа",
    "чертежей",
    "чертежи",
    "отчёта",
    "отчета",
    "отчётов",
    "отчетов",
    "счёта",
    "счета",
    "инвойса",
    "инвойсов",
    "спецификации",
    "спецификаций",
    "каталога",
    "договора",
    "скана",
    "видео",
    "протокола",
    "مستندات",
    "شهادات",
    "رسومات",
    "تقارير",
    "فواتير",
    "وثائق",
];

/// Arabic duals: the number is in the noun.
const DUALS: &[(&str, Noun)] = &[
    ("ملفين", Noun::File),
    ("ملفان", Noun::File),
    ("مرفقين", Noun::File),
    ("مرفقان", Noun::File),
    ("مستندين", Noun::Document),
    ("مستندان", Noun::Document),
    ("شهادتين", Noun::Document),
    ("شهادتان", Noun::Document),
    ("صورتين", Noun::Photo),
    ("صورتان", Noun::Photo),
];

/// Words in front of a number that make it a number of something inside, or
/// the number of something.
const INSIDE: &[&str] = &[
    "with", "of", "in", "im", "en", "em", "dans", "в", "on", "for", "page", "pages", "no", "nr",
    "your", "their", "mit", "von", "für", "auf", "ihre", "ihren", "ihrer", "con", "para", "sus",
    "avec", "pour", "vos", "com", "seus", "suas", "с", "со", "для", "из", "на", "ваши",
];

/// Words between a number and its noun that part them.
const PARTS: &[&str] = &[
    "and",
    "or",
    "of",
    "for",
    "with",
    "to",
    "in",
    "on",
    "from",
    "page",
    "und",
    "oder",
    "für",
    "mit",
    "von",
    "y",
    "o",
    "de",
    "del",
    "para",
    "con",
    "et",
    "ou",
    "du",
    "des",
    "pour",
    "avec",
    "e",
    "do",
    "da",
    "com",
    "и",
    "для",
    "с",
    "sets",
    "copies",
    "pages",
    "seiten",
    "types",
    "models",
    "sizes",
    "items",
    "pcs",
    "more",
    "other",
    "further",
    "additional",
    "weitere",
    "weiteren",
    "más",
    "otros",
    "autres",
    "outros",
    "ещё",
    "еще",
    "weeks",
    "days",
    "months",
    "the",
    "die",
    "las",
    "los",
    "les",
    "as",
    "os",
];

/// Words between a number and its noun at most.
const GAP: usize = 3;

/// Counts kept, at most.
const MAX_COUNTS: usize = 20;

/// The numbers of files in the authored text.
pub fn find(body: &Text, promises: &[Range<usize>]) -> Vec<FileCount> {
    let mut found = spaced(body);
    for range in body.ranges(Zone::Authored) {
        han(&body.folded, range, &mut found);
    }
    found.retain(|count| hands_over(body, &count.range, promises));
    found.sort_by_key(|count| count.range.start);
    found.truncate(MAX_COUNTS);
    found
}

fn hands_over(body: &Text, range: &Range<usize>, promises: &[Range<usize>]) -> bool {
    let passage = body.passage_at(range);
    let words = &body.folded[passage.clone()];
    let first = promises.partition_point(|p| p.end <= passage.start);
    let promised = promises.get(first).is_some_and(|p| p.start < passage.end);
    (promised || HANDS_OVER.is_in(words)) && !NOT_FILES.is_in(words) && !body.is_in_quotes(range)
}

/// Scripts with blanks.
fn spaced(body: &Text) -> Vec<FileCount> {
    let words: Vec<&Token> = body
        .tokens
        .iter()
        .filter(|t| t.kind != Kind::Break)
        .collect();
    let mut found = Vec::new();
    for at in 0..words.len() {
        if found.len() >= MAX_COUNTS * 10 {
            break;
        }
        if body.is_authored(words[at].range.start) {
            found.extend(counted(body, &words, at));
        }
    }
    found
}

fn counted(body: &Text, words: &[&Token], at: usize) -> Option<FileCount> {
    let text = |index: usize| words.get(index).map_or("", |t| t.text(&body.folded));
    let dual = DUALS.iter().find(|(dual, _)| *dual == text(at));
    if let Some((written, noun)) = dual {
        return Some(FileCount {
            range: words[at].range.clone(),
            count: 2,
            noun: *noun,
            written: (*written).to_owned(),
        });
    }
    let count = number(words[at], text(at))?;
    let before = at.checked_sub(1).map_or("", text);
    if INSIDE.contains(&before) || matches!(before, "-" | "/" | "#" | "." | "°" | "№") {
        return None;
    }
    for ahead in 1..=GAP {
        let token = words.get(at + ahead)?;
        let word = text(at + ahead);
        if token.kind != Kind::Word || PARTS.contains(&word) {
            return None;
        }
        if let Some(noun) = noun(word, text(at + ahead + 1)) {
            return (count > 1 || noun == Noun::File).then(|| FileCount {
                range: words[at].range.start..token.range.end,
                count,
                noun,
                written: super::names::fold(word),
            });
        }
    }
    None
}

fn number(token: &Token, text: &str) -> Option<usize> {
    match token.kind {
        Kind::Number => text
            .parse()
            .ok()
            .filter(|n| text.len() <= 2 && (1..=40).contains(n)),
        Kind::Word => NUMBERS
            .iter()
            .find(|(_, words)| words.contains(&text))
            .map(|(count, _)| *count),
        _ => None,
    }
}

fn noun(word: &str, next: &str) -> Option<Noun> {
    // "pièces jointes" is two words, "pièces" alone are pieces.
    if matches!(word, "pièces" | "pièce") && next.starts_with("jointe") {
        return Some(Noun::File);
    }
    let long = word.len() >= 10;
    let is = |nouns: &[&str]| {
        nouns.contains(&word)
            || long
                && nouns
                    .iter()
                    .any(|noun| noun.len() >= 5 && word.ends_with(noun))
    };
    if is(FILES) {
        Some(Noun::File)
    } else if is(PHOTOS) {
        Some(Noun::Photo)
    } else {
        is(DOCUMENTS).then_some(Noun::Document)
    }
}

// ---- scripts without blanks --------------------------------------------------

const HAN_FILES: &[&str] = &["文件", "附件", "ファイル"];
const HAN_PHOTOS: &[&str] = &["照片", "图片", "写真", "画像"];
const HAN_DOCUMENTS: &[&str] = &[
    "报告",
    "证书",
    "图纸",
    "合同",
    "发票",
    "箱单",
    "报价单",
    "清单",
    "说明书",
    "扫描件",
    "单据",
    "资料",
    "文档",
    "证明",
    "図面",
    "書類",
    "資料",
    "見積書",
    "証明書",
    "報告書",
    "成績書",
    "請求書",
    "仕様書",
    "カタログ",
    "表",
];

/// Characters between a counter and its noun at most.
const HAN_GAP: usize = 8;

fn han(folded: &str, range: Range<usize>, found: &mut Vec<FileCount>) {
    let text = &folded[range.clone()];
    for (at, counter) in text.char_indices() {
        if !"份个個张張件点枚つ".contains(counter) {
            continue;
        }
        let Some((count, start)) = han_number(&text[..at]) else {
            continue;
        };
        let end = at + counter.len_utf8();
        let next = text[end..].chars().next();
        let closes = next.is_none_or(|c| !is_cjk(c) || "请請供给見见を添で".contains(c));
        let near = han_after(&text[end..], counter).or_else(|| {
            closes
                .then(|| han_before(&text[..start], counter))
                .flatten()
        });
        if let Some((noun, written)) = near
            && (count > 1 || noun == Noun::File && counter == '个')
        {
            found.push(FileCount {
                range: range.start + start..range.start + end,
                count,
                noun,
                written: written.to_owned(),
            });
        }
        if found.len() >= MAX_COUNTS * 10 {
            return;
        }
    }
}

/// The numeral at the end of a text, and where it starts.
fn han_number(before: &str) -> Option<(usize, usize)> {
    let digits = before.bytes().rev().take_while(u8::is_ascii_digit).count();
    let (value, start) = if digits > 0 {
        let start = before.len() - digits;
        (before[start..].parse().ok()?, start)
    } else {
        let (start, c) = before.char_indices().next_back()?;
        (han_digit(c)?.try_into().ok()?, start)
    };
    let lead = before[..start].chars().next_back();
    let ordinal =
        lead.is_some_and(|c| "第每这那十百式各.,-/".contains(c) || c.is_ascii_alphanumeric());
    (!ordinal && (1..=40).contains(&value)).then_some((value, start))
}

fn han_after(after: &str, counter: char) -> Option<(Noun, &'static str)> {
    let end = after
        .char_indices()
        .nth(HAN_GAP + 4)
        .map_or(after.len(), |(at, _)| at);
    let near = &after[..end];
    let stop = near
        .find(|c: char| !is_cjk(c) && !c.is_ascii_alphanumeric() || "请給给您は、".contains(c))
        .unwrap_or(near.len());
    let near = &near[..stop];
    let (noun, written, at) = han_noun(near)?;
    // "三个型号的图纸": drawings of three models.
    let loose = "个個件点つ".contains(counter);
    let gap = &near[..at];
    let apart = loose && gap.chars().count() > 2;
    (!apart && (counter != '枚' || noun == Noun::Photo)).then_some((noun, written))
}

fn han_before(before: &str, counter: char) -> Option<(Noun, &'static str)> {
    let before = before.trim_end_matches([
        '共', '有', '为', '是', '计', '总', 'を', 'は', 'が', '、', '：', ' ',
    ]);
    let nouns = [
        (HAN_FILES, Noun::File),
        (HAN_PHOTOS, Noun::Photo),
        (HAN_DOCUMENTS, Noun::Document),
    ];
    let (noun, written) = nouns.iter().find_map(|(list, noun)| {
        list.iter()
            .find(|word| before.ends_with(**word))
            .map(|word| (*noun, *word))
    })?;
    (counter != '枚' || noun == Noun::Photo).then_some((noun, written))
}

/// The first noun of a text and where it is.
fn han_noun(text: &str) -> Option<(Noun, &'static str, usize)> {
    [
        (HAN_FILES, Noun::File),
        (HAN_PHOTOS, Noun::Photo),
        (HAN_DOCUMENTS, Noun::Document),
    ]
    .iter()
    .flat_map(|(list, noun)| list.iter().map(move |word| (*noun, *word)))
    .filter_map(|(noun, word)| text.find(word).map(|at| (noun, word, at)))
    .min_by_key(|(_, _, at)| *at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(content: &str) -> Vec<usize> {
        let text = Text::plain(content);
        let promises = super::super::promises::find(&text);
        find(&text, &promises)
            .into_iter()
            .map(|c| c.count)
            .collect()
    }

    #[test]
    fn numbers_of_files() {
        for (content, count) in [
            ("please find attached three signed\ncertificates", 3),
            ("im Anhang die beiden Maßzeichnungen", 2),
            ("Vous trouverez ci-joint les deux documents", 2),
            ("Te adjunto cuatro fotos", 4),
            ("Seguem em anexo as 5 fichas técnicas", 5),
            ("Во вложении три файла: инвойс", 3),
            ("附件两份检测报告请查收", 2),
            ("附件共3个，请查收", 3),
            ("図面を2件添付いたします", 2),
            ("attached is one file", 1),
        ] {
            assert_eq!(counts(content), [count], "{content}");
        }
    }

    #[test]
    fn other_numbers() {
        for content in [
            "anbei das Protokoll mit drei Fotos",
            "attached the drawings of three parts",
            "attached the deal data in two forms",
            "attached are the three drawings in one zip",
            "we ship two documents by courier",
            "附件是三个型号的图纸",
            "合同见附件，请打印一式两份，签字后快递",
            "attached PI-2026-3 files",
            "thanks for your two attachments",
        ] {
            assert!(
                counts(content).is_empty(),
                "{content}: {:?}",
                counts(content)
            );
        }
    }
}
