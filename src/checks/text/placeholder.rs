//! # What it does
//! Finds slots of a template that were not filled in.
//!
//! # Why it matters
//! An open slot tells the customer that the mail was not written for him.
//!
//! # Example
//! Wrong: `Dear [Name]`, `{{company}}`, `USD xx.xx`, TBD, 待定, 【客户名】, ○○様.
//! Right: `[Ref. PI-118]`, size XXL, "vessel/voyage: TBA".
//!
//! # Traps
//! Quoted text. Real references in brackets, Markdown links, footnotes. A
//! field that is naturally open (vessel, container number, time of arrival).
//! Slots the customer is asked to fill in. Sizes, Roman numerals, code. In a
//! file: forms and templates, lines for name, date and signature.
//!
//! # Settings
//! None.

use std::ops::Range;
use std::sync::LazyLock;

use regex_lite::{Captures, Regex};

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::reading::words::lexicon;
use crate::reading::{Mail, Paper, Text, Zone};
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "placeholder",
    family: Family::Text,
    level: Level::Stop,
    requirement: "B12",
    needs: Needs::MailOrFile,
    yields_to: &[],
};

/// Brackets of any kind around a short text, and runs that stand for a value.
#[allow(clippy::expect_used, reason = "a constant pattern, tested below")]
static SLOTS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?x)
        (?P<double>\{\{[^{}\n]+\}\}|\$\{[^{}\n]+\}|%[A-Z][A-Z_]+%|%%[^%\n]+%%|\{%[^%\n]+%\}|[A-ZÁÉÍÓÚÑÇÜÖÄ]{3,24}(?:_[A-ZÁÉÍÓÚÑÇÜÖÄ]{2,24}){1,4})
        |(?P<bracket>\[\[[^\[\]\n]+\]\]|<<[^<>\n]+>>|\[[^\[\]\n]+\]|【[^【】\n]+】|〔[^〔〕\n]+〕|［[^［］\n]+］|<[^<>@/\n]+>|＜[^＜＞\n]+＞|«[^«»\n]+»|\{[A-Za-z_\x20]+\}|《[^《》\n]+》)
        |(?P<mask>\b[Xx]{2,6}(?:[.,/][Xx]{1,4})+\b|\b[Xx]{2,}\b|[○〇◯●]{2,}|＿{2,}|_{2,}[.,]_{2,}|_{3,}|[（(][\x20\x{3000}\x{a0}]+[)）]|\.{6,}|…{2,}|×{2,}|Х{2,}(?:[.,]Х{2,})*)
        |(?P<word>\b(?:TBD|TBA|TBC|T\.B\.D\.|tbd|tba|tbc|[Ll]orem\x20ipsum)\b|待定|待补充?|待填|此处填写|（客户名）|\(客户名\)|未定|要記入|ここに入力|INSERT\x20[A-Z]{3,}|insert\x20(?:name|price|date|company)\x20here)
        ",
    )
    .expect("constant pattern")
});

lexicon!(
    /// What a bracket holds when it is a slot.
    SLOT_WORDS,
    [
        "name", "first name", "last name", "firstname", "lastname", "surname", "full name", "customer", "customer name", "client", "client name", "company", "company name", "contact", "contact name", "recipient", "your name", "insert*", "date", "price", "amount", "quantity", "qty", "product", "product name", "item", "model", "number", "order number", "po number", "invoice number", "quote number", "address", "phone", "email", "signature", "title", "position", "xx*", "tbd", "tba", "tbc", "fill in", "eintragen", "einsetzen", "anzahl", "wochen", "tage", "lieferzeit", "weeks", "days", "menge", "semanas", "días", "jours", "semaines", "dias", "недель", "дней", "указать", "to be filled", "placeholder", "enter*", "port", "country", "city", "currency", "delivery date", "unit price", "total", "salutation", "sender", "subject",
        "kunde", "kundenname", "vorname", "nachname", "anrede", "firma", "firmenname", "datum", "preis", "betrag", "menge", "produkt", "ansprechpartner", "empfänger", "bitte ergänzen", "einfügen", "liefertermin", "artikel",
        "nombre", "cliente", "nombre del cliente", "empresa", "fecha", "precio", "importe", "cantidad", "producto", "destinatario", "apellido", "contacto", "insertar*", "completar", "número",
        "nom", "prénom", "nom du client", "client", "société", "entreprise", "date", "prix", "montant", "quantité", "produit", "destinataire", "à compléter", "insérer*", "numéro",
        "nome", "nome do cliente", "cliente", "empresa", "data", "preço", "valor", "quantidade", "produto", "contato", "inserir*", "preencher", "número", "prazo",
        "имя", "имя отчество", "фамилия", "клиент", "имя клиента", "название компании", "компания", "дата", "цена", "сумма", "количество", "фио", "вставить*", "заполнить",
        "客户名", "客户名称", "客户", "姓名", "名字", "称呼", "公司名", "公司名称", "公司", "日期", "价格", "单价", "金额", "数量", "产品", "产品名称", "型号", "联系人", "收件人", "填写*", "待定", "待填", "贵司名称", "交期", "对方公司", "插入*",
        "お名前", "氏名", "会社名", "御社名", "貴社名", "日付", "金額", "数量", "商品名", "製品名", "宛名", "担当者名", "価格", "納期", "品名", "記入",
        "الاسم", "اسم العميل", "الشركة", "التاريخ", "السعر"
    ]
);

lexicon!(
    /// Fields that are rightly open for now.
    NATURALLY_OPEN,
    ["vessel*", "voyage*", "container*", "seal*", "etd", "eta", "b/l", "bl no", "flight*", "awb", "tracking*", "driver*", "truck*", "booth", "hall no*", "meeting room", "room", "room no*", "location", "venue", "sala", "salle", "raum", "ort", "lugar", "lieu", "local", "место", "forwarder", "schiff*", "containernummer", "sendungsnummer", "buque", "contenedor", "navire", "conteneur", "navio", "conteiner", "contêiner", "судно", "контейнер*", "船名", "航次", "柜号", "箱号", "封号", "提单号", "运单号", "船期", "车牌", "司机", "会议室", "展位", "本船", "コンテナ", "便名", "会場", "pickup time", "closing date", "cut-off"]
);

lexicon!(
    /// The reader is to fill it in, or it is spoken of as a form.
    FOR_THE_READER,
    ["fill in", "fill out", "complete the", "please complete", "please enter", "please state", "your signature", "sign here", "signature:", "tick", "check the box", "form", "template", "placeholder*", "field", "fields", "marked", "format", "syntax", "variable*", "shown as", "appears as", "printed as", "reads",
     "ausfüllen", "eintragen", "bitte ergänzen sie", "formular*", "unterschrift", "platzhalter", "vorlage", "feld", "felder", "rellene", "rellenar", "completen", "complete*", "formulario", "plantilla", "firma:", "remplir", "remplissez", "compléter", "formulaire", "modèle", "champ", "champs", "preencha", "preencher o", "formulário", "assinatura", "modelo de", "campo", "campos", "заполните", "бланк*", "форма", "шаблон*", "подпись", "поле", "请填写", "请填", "填好", "表格", "模板", "签字", "签名", "盖章", "格式", "回填", "ご記入", "記入欄", "書式", "ひな形", "フォーム", "署名", "伏せ字", "印字", "表記"]
);

/// Slots of a text looked at, at most.
const MAX_SLOTS: usize = 200;

/// Characters a slot has at most.
const MAX_SLOT: usize = 50;

lexicon!(
    /// What a line must have for the pattern to be tried: it is slow on text
    /// that has none of it.
    TRIGGERS,
    ["*{*", "*[*", "*<*", "*＜*", "*%*", "*«*", "*【*", "*〔*", "*［*", "*《*", "*xx*", "*хх*", "*○*", "*〇*", "*◯*", "*●*", "*__*", "*＿＿*", "*_*", "*……*", "*××*", "( *", "（ *", "（\u{3000}*", "(\u{a0}*", "（\u{a0}*", "tbd", "tba", "tbc", "t.b.d.", "lorem ipsum", "待定", "待填", "待补", "此处填写", "客户名", "未定", "要記入", "ここに入力", "insert *"]
);

/// Matches of the pattern in the lines that can have one and that the sender
/// answers for.
fn candidates(text: &Text) -> Vec<(Range<usize>, Captures<'_>)> {
    let mut found = Vec::new();
    let mut done = 0;
    for hit in TRIGGERS.hits(&text.folded) {
        let zone = text.zone_at(hit.range.start);
        if hit.range.start < done
            || !matches!(zone, Zone::Authored | Zone::Signature | Zone::Subject)
        {
            continue;
        }
        let line = text.line_at(hit.range.start);
        done = line.end;
        let captures = SLOTS.captures_iter(&text.content[line.clone()]);
        found.extend(
            captures
                .take(MAX_SLOTS)
                .map(|captures| (line.clone(), captures)),
        );
        if found.len() >= MAX_SLOTS {
            break;
        }
    }
    found
}

/// One finding a slot.
pub fn check(mail: &Mail, _cx: &Context, out: &mut Findings) {
    if mail.paper == Some(Paper::Form) {
        return;
    }
    for (part, text) in [(Part::Subject, &mail.subject), (Part::Body, &mail.body)] {
        let mut told = 0;
        for (line, captures) in candidates(text) {
            let Some(whole) = captures
                .get(0)
                .filter(|m| m.as_str().chars().count() <= MAX_SLOT)
            else {
                continue;
            };
            let range = line.start + whole.start()..line.start + whole.end();
            let kind = ["double", "bracket", "mask", "word"]
                .into_iter()
                .find(|name| captures.name(name).is_some())
                .unwrap_or_default();
            if told < 5
                && let Some(level) = weigh(mail, part, &range, kind)
            {
                told += 1;
                out.add(level, Spot::Text(part, range.clone()))
                    .param("slot", whole.as_str().trim());
            }
        }
    }
}

/// How much a slot weighs; none when it is none.
fn weigh(mail: &Mail, part: Part, range: &Range<usize>, kind: &str) -> Option<Level> {
    let text = mail.text(part);
    let slot = &text.folded[range.clone()];
    let line = text.line_at(range.start);
    let around = &text.folded[line.clone()];
    let outside = format!(
        "{} {}",
        &text.folded[line.start..range.start],
        &text.folded[range.end..line.end]
    );
    let inside = slot.trim_matches(|c: char| !c.is_alphanumeric() && !"○〇◯●".contains(c));
    let is_slot = match kind {
        "double" => {
            match slot.contains('_') && slot.chars().all(|c| c.is_alphanumeric() || c == '_') {
                true => is_slot_word(&slot.replace('_', " ")),
                false => crate::reading::files::named(&text.content[range.clone()]).is_empty(),
            }
        }
        "bracket" => {
            is_slot_word(inside)
                && !is_link(text, range)
                && !is_list_marker(&text.content[range.clone()])
                && !is_heading(text, range)
        }
        "mask" if mail.paper.is_some() && is_blank(slot) => {
            ends_with_currency(&text.folded[line.start..range.start])
        }
        "mask" => is_masked_value(text, range, inside),
        _ => {
            let row = mail.paper.is_some() && is_under_prices(text, &line);
            is_price_line(around)
                || outside.contains([':', '：'])
                || row && outside.contains(|c: char| c.is_ascii_digit())
        }
    };
    // "Container no. [TBA]" is open for now, "the container is loaded on
    // [date]" is not.
    let vague =
        kind != "double" && (kind != "bracket" || ["tba", "tbd", "tbc", "待定"].contains(&inside));
    let open = vague && NATURALLY_OPEN.is_in(around);
    if !is_slot
        || open
        || FOR_THE_READER.is_in(&outside)
        || text.is_in_quotes(range)
        || text.zone_at(range.start) == Zone::Signature && kind == "mask"
    {
        return None;
    }
    let name_or_price = kind != "word" || is_price_line(around);
    Some(if name_or_price {
        Level::Stop
    } else {
        Level::Ask
    })
}

/// 【交期】 at the start of a line with its value behind it.
fn is_heading(text: &Text, range: &Range<usize>) -> bool {
    let line = text.line_at(range.start);
    let first = text.content[line.start..range.start].trim().is_empty();
    let behind = text.content[range.end..line.end].trim();
    let addressed =
        behind.starts_with([',', '，', ':', '：', '您', '你']) || starts_with_person(behind);
    first
        && text.content[range.clone()].starts_with(['【', '〔', '［'])
        && !behind.is_empty()
        && !addressed
}

fn is_slot_word(inside: &str) -> bool {
    // Slot words make up half of it: "date à compléter", "customer order ref".
    let mut covered = 0;
    let mut end = 0;
    for hit in SLOT_WORDS.hits(inside) {
        covered += hit.range.end.saturating_sub(hit.range.start.max(end));
        end = end.max(hit.range.end);
    }
    let masked = inside.len() >= 2
        && inside
            .chars()
            .all(|c| matches!(c, 'x' | '○' | '〇' | '◯' | '●' | '.' | '-' | '_' | ' '));
    let asks = [
        "insert ",
        "enter ",
        "fill in",
        "your ",
        "add ",
        "hier ",
        "bitte ",
        "insertar ",
        "insérer ",
        "inserir ",
        "вставить ",
        "填写",
        "填入",
        "输入",
    ]
    .iter()
    .any(|word| inside.starts_with(word));
    masked || asks || inside.chars().count() <= 32 && covered * 2 >= inside.len() && covered > 0
}

/// `[text](https://…)`, `[1]: https://…`
fn is_link(text: &Text, range: &Range<usize>) -> bool {
    text.content[range.end..].starts_with(['(', ':'])
        && text.content[range.end + 1..]
            .trim_start()
            .starts_with(['h', 'w', 'm'])
}

/// `[1]`, `[x]`, `[ref. PI-118]`: with digits it is a reference.
fn is_list_marker(slot: &str) -> bool {
    slot.chars().any(|c| c.is_ascii_digit())
        || matches!(slot, "[x]" | "[X]" | "[ ]")
        || slot.starts_with('《') && !slot.contains("客户")
}

/// `xx.xx` behind a currency, `XXX` where a value belongs, ○○様; not XXL,
/// XXX-rated wool, `__________` for a signature.
fn is_masked_value(text: &Text, range: &Range<usize>, inside: &str) -> bool {
    let content = &text.content;
    let before = content[..range.start].trim_end();
    let after = content[range.end..].trim_start();
    let touches = content[..range.start]
        .ends_with(|c: char| c.is_alphanumeric() || c == '-' || c == '/')
        || content[range.end..].starts_with(|c: char| c.is_ascii_alphanumeric() || c == '-');
    let slot = &content[range.clone()];
    if slot.starts_with(['○', '〇', '◯', '●']) {
        return !after.starts_with(['%', '％']);
    }
    if slot.starts_with(['(', '（']) {
        return ["月", "日", "元", "天", "年", "号", "件", "个"]
            .iter()
            .any(|w| after.starts_with(w));
    }
    if slot.starts_with(['_', '＿', '.', '…', '×']) {
        // A blank to write in: a value was to stand behind the currency or
        // "Dear". Dots lead to page numbers and end thoughts.
        return (ends_with_value_word(before) || starts_with_person(after))
            && !slot.starts_with(['.', '…']);
    }
    let dotted = inside.contains(['.', ',', '/']);
    let value =
        ends_with_value_word(before) || starts_with_unit(after) || starts_with_person(after);
    if touches && !dotted {
        return false;
    }
    // "xx.xx" stands for a price, "xxx.xxx.xxx" for an address.
    let one_sign = inside.matches(['.', ',']).count() == 1;
    dotted && one_sign || value
}

/// Whether a line is a row of a table with a heading for prices.
fn is_under_prices(text: &Text, line: &Range<usize>) -> bool {
    const ABOVE: usize = 3000;
    let floor = text
        .folded
        .floor_char_boundary(line.start.saturating_sub(ABOVE));
    text.folded[line.clone()].contains('\t')
        && text.content[floor..line.start]
            .lines()
            .any(|row| row.contains('\t') && PRICE_LINE.is_in(&row.to_lowercase()))
}

/// A line to write on. On paper it is there to be signed or filled in by
/// hand, unless a price was to stand on it.
fn is_blank(slot: &str) -> bool {
    slot.starts_with(['_', '＿', '(', '（'])
}

fn ends_with_currency(before: &str) -> bool {
    let word = before.trim_end().rsplit([' ', '\t', '(']).next();
    word.is_some_and(|word| {
        word.ends_with(['$', '€', '¥', '￥', '£']) || crate::reading::money::is_currency(word)
    })
}

fn ends_with_value_word(before: &str) -> bool {
    let lower = before.to_lowercase();
    [
        "usd",
        "eur",
        "rmb",
        "cny",
        "us$",
        "$",
        "€",
        "¥",
        "￥",
        "£",
        "gbp",
        "dear",
        "dear mr",
        "dear mr.",
        "dear ms.",
        "price",
        "price:",
        "total:",
        "total",
        "amount:",
        "no.",
        "nr.",
        "date:",
        "qty:",
        "价格",
        "价格：",
        "单价",
        "单价：",
        "金额",
        "总价",
        "尊敬的",
        "交期",
        "prix :",
        "precio:",
        "preis:",
        "preço:",
        "preço",
        "herr",
        "frau",
        "estimado",
        "estimada",
        "prezado",
        "monsieur",
        "bonjour",
        "hello",
        "hi",
        "hola",
        "olá",
        "金額",
        "単価",
        "r$",
        "até",
        "until",
        "by",
        "on",
        "am",
        "bis",
        "hasta",
        "für",
        "for",
        "цена",
        "цена:",
        "номер",
        "№",
    ]
    .iter()
    .any(|w| {
        lower.ends_with(w)
            && !lower[..lower.len() - w.len()]
                .ends_with(|c: char| c.is_alphanumeric() && c.is_ascii())
    })
}

fn starts_with_unit(after: &str) -> bool {
    let word: String = after
        .chars()
        .take_while(|c| c.is_alphabetic())
        .collect::<String>()
        .to_lowercase();
    let first: String = after.chars().take(1).collect();
    crate::reading::quantities::unit(&word).is_some()
        || crate::reading::quantities::unit(&first).is_some()
        || crate::reading::money::is_currency(&word)
        || [
            "美元",
            "欧元",
            "元",
            "天",
            "days",
            "weeks",
            "円",
            "%",
            "working days",
            "business days",
            "tage",
            "Tage",
            "Wochen",
            "días",
            "semanas",
            "jours",
            "semaines",
            "dias",
            "дней",
            "недель",
            "日",
            "週間",
            "周",
            "个工作日",
        ]
        .iter()
        .any(|w| after.starts_with(w))
}

fn starts_with_person(after: &str) -> bool {
    [
        "先生",
        "女士",
        "总",
        "经理",
        "様",
        "さま",
        "公司",
        "株式会社",
        "会社",
        "有限公司",
        "御中",
    ]
    .iter()
    .any(|w| after.starts_with(w))
}

lexicon!(
    PRICE_LINE,
    [
        "price",
        "usd",
        "eur",
        "total",
        "amount",
        "dear",
        "preis",
        "precio",
        "prix",
        "preço",
        "单价",
        "价格",
        "总价",
        "金额",
        "単価",
        "価格",
        "цена",
        "unit price",
        "payment",
        "delivery",
        "交期",
        "付款",
        "lieferzeit",
        "plazo",
        "délai",
        "prazo",
        "срок"
    ]
);

fn is_price_line(line: &str) -> bool {
    PRICE_LINE.is_in(line)
}
