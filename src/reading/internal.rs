//! Marks and words that are for the own firm only.

use std::ops::Range;

use super::tokens::is_cjk;
use super::words::lexicon;
use super::{Text, Zone};

lexicon!(
    /// A line with one of these marks the whole mail. What is merely secret
    /// ("do not forward") may be said to a customer.
    MARKS,
    [
        "internal only", "internal use only", "for internal use", "internal use", "strictly internal", "internal e-mail", "internal email", "internal mail", "internal memo", "internal document", "internal communication", "internal distribution", "internal information", "internal note", "internal confidential", "confidential internal", "company internal", "for internal circulation", "for internal distribution", "internal circulation", "not for external", "not for customers", "not for customer", "not for clients", "do not forward to customers", "do not forward to the customer", "do not forward externally", "do not share externally", "do not share outside", "please do not share outside", "not to be shared outside", "do not pass on outside", "do not share with customers", "for employees only", "for staff only", "staff only", "employees only", "our eyes only",
        "nur intern", "nur für intern*", "nur für den intern*", "nur zum intern*", "nur zur intern*", "ausschließlich intern*", "ausschließlich für den intern*", "streng intern", "rein intern", "internes dokument", "interne mail", "interne e-mail", "interne information", "interne mitteilung", "interner gebrauch", "zum internen gebrauch", "für den internen gebrauch", "firmenintern*", "betriebsintern*", "unternehmensintern*", "nicht an kunden", "nicht an externe", "nicht nach extern", "nur für mitarbeiter",
        "uso interno", "uso exclusivamente interno", "uso exclusivo interno", "solo interno", "sólo interno", "exclusivamente interno", "documento interno", "correo interno", "comunicación interna", "nota interna", "información interna", "no reenviar a clientes", "no enviar a clientes", "no compartir con clientes", "difusión interna", "circulación interna",
        "usage interne", "diffusion interne", "strictement interne", "interne uniquement", "uniquement interne", "document interne", "note interne", "mail interne", "e-mail interne", "courriel interne", "communication interne", "réservé à l'interne", "réservé à l’interne", "réservé au personnel", "ne pas transmettre aux clients", "ne pas transférer aux clients", "ne pas diffuser aux clients", "confidentiel interne",
        "e-mail interno", "email interno", "somente interno", "apenas interno", "exclusivamente interno", "comunicação interna", "comunicado interno", "informação interna", "uso interno da", "não encaminhar a clientes", "não encaminhar para clientes", "não enviar a clientes", "não enviar para clientes", "circulação interna", "confidencial interno",
        "для внутреннего пользования", "для внутреннего использования", "только для внутренн*", "служебное письмо", "для служебного пользования", "внутренняя переписка", "внутреннее письмо", "внутренний документ", "клиентам не пересылать", "не пересылать клиент*", "не отправлять клиент*",
        "仅限内部", "仅供内部", "限内部", "内部邮件", "内部资料", "内部文件", "内部通知", "内部使用", "内部沟通", "内部机密", "内部传阅", "内部参考", "公司内部", "勿转发客户", "勿发客户", "內部郵件", "僅限內部", "內部資料",
        "社外秘", "社内限り", "社内限定", "社内専用", "社内用", "社内のみ", "社内メール", "社外転送禁止", "社外への転送", "社外厳禁",
        "للاستخدام الداخلي", "داخلي فقط", "للتداول الداخلي", "مراسلة داخلية", "بريد داخلي", "سري وداخلي", "لا ترسل إلى العملاء",
    ]
);

lexicon!(
    /// The one word that is a mark where it stands alone.
    LONE,
    [
        "internal", "intern", "intern!", "interno", "interna", "interne", "внутреннее", "внутренний", "внутренняя", "内部", "內部", "社内", "داخلي"
    ]
);

lexicon!(
    /// The other side's inside, or a thing.
    OTHERS,
    [
        "your", "yours", "you", "ihr", "ihre", "ihren", "ihrem", "ihrer", "sie", "su", "sus", "usted*", "vuestr*", "votre", "vos", "vous", "seu", "sua", "seus", "vocês", "ваш*", "вас", "вам", "贵司", "贵公司", "您", "你们", "貴社", "御社", "thread", "diameter", "audit", "dimension*", "structure", "approval", "code", "number", "gewinde", "durchmesser", "nummer", "artikelnummer", "diámetro", "rosca", "auditoría", "filetage", "diamètre", "auditoria", "diâmetro", "диаметр", "резьба", "结构", "尺寸", "螺纹", "addressee", "recipient"
    ]
);

/// Letters a line that is only a mark has at most.
const MAX_MARK: usize = 110;
/// Lines at the head of a mail a mark stands in.
const HEAD_LINES: usize = 3;

/// The line that marks a mail as internal: by itself at its head or foot, in
/// brackets, or as `Classification: internal`.
pub fn mark(body: &Text) -> Option<Range<usize>> {
    let mut lines: Vec<Range<usize>> = Vec::new();
    let mut blank = true;
    let mut alone: Vec<bool> = Vec::new();
    for line in body.lines() {
        let text = body.content[line.clone()].trim();
        if !matches!(body.zone_at(line.start), Zone::Authored | Zone::Disclaimer) {
            blank = true;
            continue;
        }
        if text.is_empty() {
            blank = true;
            continue;
        }
        if !blank && let Some(last) = alone.last_mut() {
            *last = false;
        }
        alone.push(blank);
        lines.push(line);
        blank = false;
    }
    let foot = lines.len().saturating_sub(2);
    lines.into_iter().enumerate().find_map(|(index, line)| {
        let at_edge = index < HEAD_LINES || index >= foot;
        (at_edge && is_mark(body, &line, alone[index], index)).then_some(line)
    })
}

/// Whether a line of a paper is such a mark.
pub fn is_mark_line(text: &Text, line: &Range<usize>) -> bool {
    let folded = text.folded[line.clone()].trim();
    // "Internal note: cost 1.62" is a remark and no mark.
    let goes_on = folded.contains(|c: char| c.is_ascii_digit())
        || folded.split([':', '：']).nth(1).is_some_and(|rest| {
            rest.split_whitespace().count() > 3 || rest.chars().filter(|c| is_cjk(*c)).count() > 8
        });
    is_mark(text, line, true, 0) && !goes_on && !GIVEN_OUT.is_in(folded)
}

lexicon!(
    /// Internal to whoever gets it.
    GIVEN_OUT,
    ["customer", "client", "of the buyer", "recipient*", "kunden", "cliente", "client", "клиента", "客户", "お客様", "laboratory", "hospital"]
);

fn is_mark(body: &Text, line: &Range<usize>, alone: bool, index: usize) -> bool {
    let content = body.content[line.clone()].trim();
    if content.chars().count() > MAX_MARK || !body.is_authored(line.start) {
        return false;
    }
    let folded = body.folded[line.clone()].trim();
    let ruled = content.starts_with([
        '[', '【', '(', '（', '*', '<', '=', '#', '-', '!', '〔', '「', '|', '⚠',
    ]) && content.ends_with([
        ']', '】', ')', '）', '*', '>', '=', '#', '-', '!', '〕', '」', '|',
    ]);
    if body.is_in_quotes(&(line.start..line.start)) || OTHERS.is_in(folded) {
        return false;
    }
    let hits = MARKS.hits(folded);
    if hits.iter().any(|hit| fills(folded, &hit.range)) {
        return alone || ruled || index == 0 && is_shouted(content);
    }
    lone(folded, content) && (ruled || alone || index == 0)
}

/// A mark is most of its line; a sentence that has the words in it goes on
/// about something else.
fn fills(folded: &str, hit: &Range<usize>) -> bool {
    let before = folded[..hit.start].split_whitespace().count();
    let led = folded[..hit.start].chars().filter(|c| is_cjk(*c)).count();
    let cjk = folded.chars().filter(|c| is_cjk(*c)).count();
    before <= 5
        && led <= 8
        && folded.split_whitespace().count() <= 14
        && cjk <= 24
        && !folded.contains(['?', '？'])
}

fn is_shouted(content: &str) -> bool {
    let letters = content.chars().filter(|c| c.is_alphabetic()).count();
    let small = content.chars().filter(|c| c.is_lowercase()).count();
    letters >= 6 && small * 4 <= letters
}

/// `INTERNAL`, `*** internal ***`, `Classification: internal`, `密级：内部`,
/// `INTERNAL - not for …`.
fn lone(folded: &str, content: &str) -> bool {
    let mark = |c: char| !c.is_alphanumeric();
    let words: Vec<&str> = folded.split(mark).filter(|w| !w.is_empty()).collect();
    let is_lone = |word: &str| {
        LONE.hits(word)
            .iter()
            .any(|hit| hit.range.len() == word.len())
    };
    let classified = |label: &str| {
        matches!(
            label,
            "classification"
                | "confidentiality"
                | "sensitivity"
                | "level"
                | "status"
                | "klassifizierung"
                | "vertraulichkeit"
                | "clasificación"
                | "confidencialidad"
                | "confidencialidade"
                | "classificação"
                | "confidentialité"
                | "密级"
                | "级别"
                | "机密级别"
                | "機密区分"
                | "区分"
                | "гриф"
        )
    };
    match words.as_slice() {
        [word] => is_lone(word),
        [label, word] => {
            classified(label) && is_lone(word)
                || is_lone(label)
                    && matches!(
                        *word,
                        "confidential" | "vertraulich" | "confidencial" | "confidentiel"
                    )
                || matches!(
                    *label,
                    "confidential"
                        | "vertraulich"
                        | "confidencial"
                        | "confidentiel"
                        | "strictly"
                        | "streng"
                ) && is_lone(word)
        }
        [first, ..] => {
            let written: String = content
                .chars()
                .filter(|c| c.is_alphabetic())
                .take(first.chars().count())
                .collect();
            is_lone(first)
                && written.chars().all(|c| !c.is_lowercase())
                && first.is_ascii()
                && content[content.len().min(first.len())..]
                    .trim_start()
                    .starts_with(['-', '–', '—', ':', '|', '/', '!'])
        }
        [] => false,
    }
}

lexicon!(
    /// Words for our own cost, margin and lowest price.
    SECRETS,
    [
        "our cost", "our costs", "our own cost*", "our margin*", "our markup", "our mark-up", "our profit", "cost price", "cost calculation", "cost sheet", "internal cost*", "internal price*", "internal calculation", "internal quotation", "internal pricing", "internal margin*", "costing sheet", "factory cost", "purchase cost", "buying price", "landed cost internal", "margin calculation", "margin check", "margin table", "margin sheet", "margin analysis", "margin approval", "margin report", "gross margin", "profit margin", "profit calculation", "profit sheet", "floor price", "bottom price", "lowest price we can", "price floor", "walk-away price", "our limit",
        "unsere marge", "unser ek", "ek-preis*", "ek preis*", "einkaufspreis*", "selbstkosten*", "deckungsbeitrag", "rohertrag", "interne kalkulation", "kalkulation intern", "interne preis*", "preisuntergrenze", "untergrenze", "schmerzgrenze", "margenkalkulation", "margenliste",
        "coste interno", "costes internos", "costo interno", "costos internos", "precio de costo", "precio de coste", "nuestro costo", "nuestro coste", "nuestro margen", "margen bruto", "margen interno", "precio interno", "precio mínimo interno", "precio piso", "cálculo interno", "escandallo interno",
        "prix de revient", "coût de revient", "coûts internes", "coût interne", "notre marge", "marge brute", "marge interne", "prix plancher", "prix interne", "notre prix d'achat", "notre coût", "calcul interne",
        "nossa margem", "margem bruta", "margem interna", "custo interno", "custos internos", "preço de custo", "preço interno", "nosso custo", "preço mínimo interno", "cálculo interno",
        "себестоимост*", "наша маржа", "наша наценка", "нашей марж*", "закупочн* цен*", "закупочная цена", "закупочные цены", "внутренняя цена", "внутренние цены", "внутренний расч*", "внутренняя калькуляция", "нижняя цена", "валовая маржа",
        "底价", "底價", "成本核算", "成本价", "成本價", "成本表", "成本分析", "成本明细", "成本单", "成本测算", "我司成本", "我们成本", "内部成本", "内部报价", "内部价", "内部核价", "核价表", "利润表", "利润率", "利润分析", "利润核算", "利润测算", "毛利", "毛利率", "净利", "进货价", "拿货价", "进价", "采购底价", "最低价底线", "价格底线",
        "原価", "仕入値", "仕入れ値", "仕入価格", "粗利", "利益率", "社内価格", "社内原価", "底値", "下限価格", "限界価格", "値引き限度",
        "هامش الربح", "هامش ربحنا", "سعر التكلفة", "تكلفتنا", "السعر الأدنى الداخلي", "حساب التكلفة الداخلي",
    ]
);

lexicon!(
    /// Beside a customer's name: about him, not to him.
    ABOUT,
    [
        "margin", "margins", "markup", "profit", "costing", "marge", "kalkulation", "margen", "escandallo", "margem", "маржа", "наценка", "利润", "成本", "利益", "マージン"
    ]
);

lexicon!(
    /// The same words in a harmless sense: theirs, a saving, a request.
    HARMLESS,
    [
        "your", "shop", "retail", "dealer*", "store", "reseller*", "safety", "error", "saving*", "save", "reduc*", "cut", "cutting", "lower*", "freight", "shipping cost*", "tooling cost*", "mould cost*", "mold cost*", "sample cost*", "rfq", "inquiry", "enquiry", "request*", "please quote", "ihre", "ihr", "einspar*", "senk*", "anfrage", "handelsmarge", "sicherheit*", "su margen", "sus costes", "ahorro", "reducción", "consulta", "solicitud", "votre", "vos", "économie*", "réduction", "demande", "seu", "sua", "economia", "redução", "solicitação", "ваш*", "снижени*", "запрос", "экономи*", "请报", "求", "询", "报个", "报一下", "报下", "给个", "降低", "降本", "节省", "优化", "您", "贵司", "贵公司", "你们", "低減", "削減", "改善", "お見積", "依頼", "貴社", "御社", "تخفيض", "توفير", "طلب",
    ]
);

/// Words in a subject that are for the own firm only. `topic` is what stands
/// behind `Re:`.
pub fn in_subject(subject: &Text, topic: &Range<usize>) -> Vec<Range<usize>> {
    let folded = &subject.folded[topic.clone()];
    if folded.is_empty() || folded.len() > 1000 {
        return Vec::new();
    }
    let whole = |range: Range<usize>| range.start + topic.start..range.end + topic.start;
    let harmless = HARMLESS.is_in(folded);
    let mut found: Vec<Range<usize>> = markers(&subject.content[topic.clone()], folded)
        .into_iter()
        .map(whole)
        .collect();
    if !OTHERS.is_in(folded) {
        found.extend(MARKS.hits(folded).into_iter().map(|hit| whole(hit.range)));
    }
    if !harmless {
        found.extend(SECRETS.hits(folded).into_iter().map(|hit| whole(hit.range)));
    }
    found.sort_by_key(|r| (r.start, std::cmp::Reverse(r.end)));
    found.dedup_by(|b, a| b.start < a.end);
    found
}

/// Whether words found in a subject mark it as internal, whoever reads it.
pub fn is_marker(folded: &str) -> bool {
    MARKS.is_in(folded) || LONE.is_in(folded)
}

/// Whether a text speaks of our own cost, margin or lowest price.
pub fn is_secret(folded: &str) -> bool {
    SECRETS.is_in(folded) && !HARMLESS.is_in(folded)
}

/// Whether a subject speaks of margin or cost; with a customer's name beside
/// it, it speaks about him.
pub fn is_about_margin(folded: &str) -> bool {
    folded.len() <= 1000 && ABOUT.is_in(folded) && !HARMLESS.is_in(folded)
}

/// `[internal]`, `(intern)`, `INTERNAL: …`, `INTERN Kalkulation`, `内部：…`.
fn markers(content: &str, folded: &str) -> Vec<Range<usize>> {
    LONE.hits(folded)
        .into_iter()
        .map(|hit| hit.range)
        .filter(|range| {
            let before = folded[..range.start].trim_end();
            let after = folded[range.end..].trim_start();
            let bracketed = before.ends_with(['[', '【', '(', '（', '*', '〔', '<', '「'])
                && after.starts_with([
                    ']', '】', ')', '）', '*', '〕', '>', '」', ',', '/', ':', '-', ' ',
                ]);
            let closed = |c: char| matches!(c, ':' | '：' | '|' | '!' | '/');
            let leading = before.is_empty()
                && (after.is_empty()
                    || after.starts_with(closed)
                    || folded[range.end..].starts_with(" - ")
                    || folded[range.end..].starts_with(" – "));
            let trailing =
                after.is_empty() && before.ends_with(['-', '–', '—', '|', '/', ':', ',']);
            let written = &content[range.clone()];
            let capitals = before.is_empty()
                && written.is_ascii()
                && written.len() >= 6
                && written.bytes().all(|b| b.is_ascii_uppercase())
                && !content[range.end..]
                    .chars()
                    .filter(|c| c.is_alphabetic())
                    .all(char::is_uppercase)
                && !OTHERS.is_in(folded);
            bracketed || leading || trailing || capitals
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(content: &str) -> bool {
        mark(&Text::plain(content)).is_some()
    }

    #[test]
    fn a_mark_stands_by_itself() {
        for content in [
            "INTERNAL - do not forward outside the firm\n\nMark,\n\n1. Rooms",
            "【内部邮件，请勿外传】\n\n各位同事：\n\n考核表请交。",
            "*** internal only ***\nHi",
            "Nur für den internen Gebrauch\n\nHallo",
            "Hi all,\n\nthe rota is out.\n\nClassification: Internal",
            "社外秘\n\n皆さん",
            "Hi,\n\nrooms move.\n\n(internal use only)",
        ] {
            assert!(marked(content), "{content}");
        }
    }

    #[test]
    fn a_sentence_with_the_words_is_no_mark() {
        for content in [
            "Dave,\n\none end internal thread. Internal only on request from 500 pcs.",
            "Guten Tag,\n\nsie wäre nur für den internen Gebrauch in Ihrem Lager.\n\nGrüße",
            "Dear Omar,\n\ndo not worry about the words \"internal document\" at the foot of the test sheets, it is the template of the laboratory.",
            "Is this for internal use only?",
            "Bom dia,\n\na auditoria interna da ISO é em março.",
            "For internal use at your plant only.",
            "模具照片见附件，压缩包密码886612，请勿外传。",
            "Please do not forward outside your company.",
            "Confidential - do not distribute",
        ] {
            assert!(!marked(content), "{content}");
        }
    }

    fn words(subject: &str) -> usize {
        let text = Text::plain(subject);
        in_subject(&text, &super::super::subject::topic(&text.folded)).len()
    }

    #[test]
    fn subjects_for_the_own_firm() {
        for subject in [
            "Fw: 底价 for them",
            "[internal] margin",
            "INTERNAL ONLY: minutes",
            "WG: INTERN Kalkulation Pumpe",
            "成本核算 - 彩盒",
            "Re: our margin on the lids",
            "Lids (internal)",
            "内部：会议",
            "Prix de revient robinet",
        ] {
            assert!(words(subject) > 0, "{subject}");
        }
        for subject in [
            "Internal thread G 3/4",
            "Diámetro interno del tubo",
            "阀体内部结构图",
            "请报电机底价",
            "Shop margin on the lever set",
            "Sicherheitsmarge Berstdruck",
            "Votre audit interne",
            "Freight cost to Hamburg",
            "INTERNAL THREAD 3/4",
            "原価低減のご提案",
        ] {
            assert_eq!(words(subject), 0, "{subject}");
        }
    }
}
