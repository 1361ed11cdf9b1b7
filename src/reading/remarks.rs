//! Remarks meant for colleagues: our cost, floor price or margin, a question
//! to the boss, "do not tell the customer".

use std::ops::Range;

use super::Text;
use super::words::{Hit, lexicon};

lexicon!(
    /// Nobody writes these to a customer.
    SECRET,
    [
        "our floor price", "making money at", "making money on", "before it goes out", "before this goes out", "do we still make", "do we still earn", "are we still earning", "verdienen wir da", "ganamos algo", "on gagne encore", "ainda ganhamos", "还有得赚", "有没有利润", "有利润吗", "赚多少", "还能赚", "мы зарабатываем", "儲かる", "floor price is", "our bottom price", "internal note:", "internal remark:", "internal comment:", "interner hinweis:", "interne notiz:", "nota interna:", "note interne:", "note interne :", "внутренняя заметка:", "ملاحظة داخلية:", "our bottom line is", "bottom line price", "our lowest price is", "our walk-away", "walk-away price", "our cost is", "our cost price", "our costs are", "cost us", "costs us", "our purchase price", "our buying price", "our landed cost", "factory cost", "our margin", "our gross margin", "our net margin", "our profit", "our markup", "our mark-up", "margin is", "margin of 1*", "margin of 2*", "margin of 3*", "gross margin", "gp margin", "profit margin", "internal only", "internal use only", "for internal use", "not for customer", "not for the customer", "not for client", "don't tell the c*", "do not tell the c*", "dont tell the c*", "don't tell them", "do not tell them", "don't show the c*", "do not show the c*", "don't let the c*", "don't mention this to", "do not forward to the c*", "don't forward to the c*", "don't forward this to the c*", "keep this from the c*", "keep this internal", "keep it internal", "between us only", "note to self", "internal:", "[internal]", "(internal", "remove before sending", "delete before sending", "delete this before", "remove this before", "squeeze them", "squeeze him", "they don't know", "he doesn't know", "our target margin", "cost price is", "we make 1*%", "we earn 1*",
        "unser einkaufspreis", "unsere einkaufspreise", "unser ek", "ek-preis", "ek liegt", "ek ist", "unsere marge", "marge liegt", "marge von", "marge ist", "unsere untergrenze", "untergrenze liegt", "schmerzgrenze", "unser selbstkosten*", "selbstkostenpreis", "nur intern", "nur für intern", "intern:", "(intern", "nicht an den kunden", "nicht an kunden", "kunde darf nicht", "dem kunden nicht sagen", "kunden nicht sagen", "nicht weitersagen", "deckungsbeitrag", "rohertrag", "vor versand löschen", "vor dem versand löschen", "mindestpreis intern", "unser mindestpreis", "dem kunden bitte nicht", "dem kunden gegenüber nicht",
        "nuestro costo", "nuestro coste", "nuestro margen", "nuestros márgenes", "margen del", "margen de 1*", "margen de 2*", "precio mínimo nuestro", "precio piso", "nuestro precio mínimo", "solo interno", "uso interno", "(interno", "interno:", "no decir al cliente", "no se lo digas al cliente", "que el cliente no", "no mostrar al cliente", "no reenviar al cliente", "borrar antes de enviar", "no le digas al cliente", "no decirle al cliente", "nos cuesta", "nos sale a",
        "notre prix de revient", "prix de revient", "notre marge", "marge de 1*", "marge de 2*", "marge brute", "notre coût", "notre prix plancher", "prix plancher", "usage interne", "(interne", "interne :", "interne:", "ne pas dire au client", "ne pas transmettre au client", "ne pas montrer au client", "à supprimer avant envoi", "prix d'achat", "notre prix d'achat", "nous coûte", "nous revient à", "ne le dis pas au client", "pas un mot au client",
        "nosso custo", "nossa margem", "margem de 1*", "margem de 2*", "margem bruta", "preço mínimo nosso", "nosso preço mínimo", "preço de custo", "uso interno", "(interno", "interno:", "não dizer ao cliente", "não contar ao cliente", "não mostrar ao cliente", "não enviar ao cliente", "apagar antes de enviar", "não fala pro cliente", "não falar para o cliente", "nos custa", "custo de fábrica", "nosso piso",
        "наша себестоимость", "себестоимость", "наша маржа", "маржа", "наша наценка", "наценка", "только для внутреннего", "для внутреннего пользования", "клиенту не говори*", "не говорите клиенту", "не показывать клиенту", "нижняя цена", "минимальная цена у нас", "закупочная цена", "наша закупка", "клиенту не",
        "底价", "我们的底价", "成本价", "我司成本", "我们成本", "我们的成本", "成本是", "成本才", "成本在", "成本约", "成本大概", "出厂成本", "拿货价", "进货价", "进价", "采购价", "毛利", "毛利率", "利润率", "利润空间", "净利", "我们利润", "我们的利润", "利润还", "利润有", "利润约", "利润点", "内部参考", "仅供内部", "内部使用", "仅限内部", "别告诉客户", "不要告诉客户", "不能告诉客户", "别让客户", "不要让客户", "勿让客户", "不要转发给客户", "别转给客户", "勿转客户", "内部备注", "内部沟通", "发前删", "发送前删除", "发出前删", "老板说可以", "老板同意", "老板意思", "老板批", "领导批", "请老板", "内部:", "内部：", "(内部", "（内部", "客户不知道", "别跟客户说", "不要跟客户说", "最低可以做到", "别主动说", "不要主动说", "成本核", "核下来", "最多再让", "再让到", "点利润", "个点的利润",
        "社内用", "社内限", "社外秘", "社内メモ", "原価", "仕入値", "仕入価格", "仕入れ値", "粗利", "利益率", "マージン", "値引き限度", "下限価格", "お客様には言わない", "客先には内緒", "客先に言わない", "内緒", "お客様には内密", "先方には伝えない", "先方には言わない", "送信前に削除", "社内:", "社内：", "（社内", "限界価格", "底値", "客先には伏せ", "お客様には伏せ", "先方には伏せ",
        "هامش ربحنا", "هامش الربح", "تكلفتنا", "سعر التكلفة", "للاستخدام الداخلي", "لا تخبر العميل", "لا تخبروا العميل",
    ]
);

lexicon!(
    /// A remark addressed to a colleague in passing.
    ASIDE,
    ["boss:", "(boss", "boss ok", "boss says ok", "boss says yes", "boss said ok", "boss, ok", "boss agreed", "boss approved", "boss wants", "ask boss", "@boss", "chef:", "(chef", "chef fragen", "jefe:", "(jefe", "patron :", "(patron", "chefe:", "(chefe", "шеф:", "(шеф", "老板:", "老板：", "(老板", "（老板", "王总定", "部長:", "部長：", "(部長", "（部長", "pls don't tell", "please don't tell", "just between us", "unter uns gesagt", "entre nosotros", "entre nous", "cá entre nós", "между нами", "老板看", "请领导", "ok at", "is it ok to go", "ok to go", "pts on it", "points on it", "can go down to", "can go to", "we can go down to", "could go down to", "max discount", "maximum discount we", "lowest we can", "runter bis", "können bis auf", "podemos bajar hasta", "on peut descendre", "podemos baixar até", "可以做到", "最低到", "最低能做", "最低做到", "最低能到", "已同意", "最多让", "まで下げ", "client must not", "customer must not", "customer should not", "client should not", "customer doesn't need to know", "customer need not know"]
);

lexicon!(
    /// In brackets these belong to an aside; in the open they are an offer.
    BARGAIN,
    ["ok at", "is it ok to go", "ok to go", "pts on it", "points on it", "can go down to", "can go to", "we can go down to", "could go down to", "max discount", "maximum discount we", "lowest we can", "runter bis", "können bis auf", "podemos bajar hasta", "on peut descendre", "podemos baixar até", "可以做到", "最低到", "最低能做", "最低做到", "最低能到", "已同意", "最多让", "まで下げ"]
);

lexicon!(
    /// Words for the lowest price that are also said to the customer himself.
    FLOOR,
    ["bottom price", "lowest price", "floor price", "bottom line", "mindestpreis", "untergrenze", "schmerzgrenze", "precio mínimo", "precio piso", "prix plancher", "preço mínimo", "минимальная цена", "нижняя цена", "底价", "下限価格", "底値", "限界価格"]
);

lexicon!(
    /// "This is already our lowest price": said in bargaining.
    ALREADY,
    ["already", "really is", "truly", "bereits", "schon", "ya es", "ya está", "ya son", "déjà", "já é", "já está", "уже", "已经是", "已是", "就是底价", "真的是", "すでに", "既に", "もう", "بالفعل"]
);

lexicon!(
    /// The same words in a harmless sense.
    HARMLESS,
    ["margin of error", "margin of safety", "safety margin", "cost-effective", "cost effective", "cost-efficient", "left margin", "right margin", "page margin*", "margins of the", "print margin*", "your margin*", "your profit*", "your cost*", "your gross margin", "your mark-up", "your markup", "your customers", "your customer", "their margin*", "retail margin*", "dealer margin*", "margin for you", "margin for your", "end customer*", "cost us time", "internal use of the*", "internal use by the*", "your internal use", "internal use at the*", "internal only on*", "internal only for*", "internal only from*", "internal only with*", "internal only in*", "cost us a day", "cost us two days", "cost us a week", "cost us dear*", "cost us the", "cost us nothing", "cost us some",
     "ihre marge", "ihrer marge", "ihren kunden", "fehlermarge", "handelsmarge", "für ihre", "su margen", "sus márgenes", "margen de error", "margen de seguridad", "su cliente", "sus clientes", "votre marge", "vos marges", "marge d'erreur", "marge de sécurité", "marge de manœuvre", "votre client", "vos clients", "sua margem", "margem de erro", "margem de segurança", "margem de manobra", "seu cliente", "seus clientes", "ваша маржа", "вашу маржу", "вашей марж*", "ваша наценка",
     "您的利润", "贵司的利润", "贵司利润", "您的毛利", "您的成本", "贵司成本", "贵司的成本", "降低您的成本", "客户的利润", "你们的利润", "你们成本", "您的底价", "贵司底价", "贵司的底价", "你们的底价", "你们底价", "给个底价", "报个底价", "报底价", "最低底价", "底价是多少", "底价多少", "请报", "麻烦报", "核一下底价", "能做的底价", "给我底价", "做的底价", "给我们底价", "告知底价", "提供底价", "贵公司的", "您这边的底价", "贵厂",
     "貴社の利益", "御社の利益", "御社の原価", "貴社の原価", "原価低減", "御社の粗利", "マージンを見込", "余白", "原価率改善", "原価管理システム", "安全マージン", "誤差", "貴社のマージン", "貴社粗利"]
);

lexicon!(
    /// With a percentage beside it, ours.
    MARGIN_WORDS,
    ["margin", "margins", "markup", "mark-up", "profit", "gp", "marge", "aufschlag", "gewinn", "margen", "ganancia", "bénéfice", "margem", "lucro", "маржа", "наценка", "прибыль", "毛利", "利润", "净利", "粗利", "利益", "マージン", "هامش"]
);

lexicon!(
    THEIRS,
    [
        "you",
        "your",
        "yours",
        "dealer*",
        "retail*",
        "reseller*",
        "their",
        "safety",
        "error",
        "ihr*",
        "sie",
        "händler*",
        "handel*",
        "su",
        "sus",
        "le",
        "usted*",
        "distribuidor*",
        "votre",
        "vos",
        "vous",
        "revendeur*",
        "seu",
        "sua",
        "você",
        "lojista*",
        "revenda",
        "ваш*",
        "вам",
        "您",
        "贵",
        "你",
        "经销商",
        "零售",
        "貴社",
        "御社",
        "小売",
        "at least",
        "non-profit",
        "no profit",
        "安全",
        "誤差"
    ]
);

lexicon!(
    YOURS,
    [
        "your",
        "votre",
        "vos",
        "ihnen",
        "ihr",
        "ihre",
        "ihren",
        "ihrem",
        "ihrer",
        "su",
        "sus",
        "vuestra",
        "vuestro",
        "sua",
        "seu",
        "vossa",
        "ваш*",
        "您的",
        "贵司",
        "贵公司",
        "你们",
        "貴社",
        "御社"
    ]
);

/// `margin 18%`, `毛利约15%`, `18 % Marge`.
fn margins(body: &Text) -> Vec<Range<usize>> {
    let folded = &body.folded;
    MARGIN_WORDS
        .authored(body)
        .into_iter()
        .map(|hit| hit.range)
        .filter(|range| {
            let near = |from: usize, to: usize| {
                &folded[folded.floor_char_boundary(from)..folded.floor_char_boundary(to)]
            };
            let behind = near(range.end, range.end + 16);
            let before = near(range.start.saturating_sub(8), range.start);
            let percent = |text: &str| {
                text.find(['%', '％']).is_some_and(|at| {
                    text[..at]
                        .trim_end()
                        .ends_with(|c: char| c.is_ascii_digit())
                })
            };
            (percent(behind) || percent(before)) && !THEIRS.is_in(&folded[body.sentence_at(range)])
        })
        .take(MAX_REMARKS)
        .collect()
}

/// The brackets around a range, on its line.
pub fn brackets(body: &Text, range: &Range<usize>) -> Option<Range<usize>> {
    let line = body.line_at(range.start);
    let before = &body.content[line.start..range.start];
    let after = &body.content[range.end..line.end.max(range.end)];
    let opened = before.rfind(['(', '（', '[', '【'])?;
    if before.rfind([')', '）', ']', '】']) > Some(opened) {
        return None;
    }
    let (closed, sign) = after
        .char_indices()
        .find(|(_, c)| matches!(c, ')' | '）' | ']' | '】'))?;
    Some(line.start + opened..range.end + closed + sign.len_utf8())
}

/// Remarks looked at, at most.
const MAX_REMARKS: usize = 200;

/// The remarks of the authored text.
pub fn find(body: &Text) -> Vec<Range<usize>> {
    let asides = ASIDE
        .authored(body)
        .into_iter()
        .map(|hit| hit.range)
        .filter(|range| {
            !BARGAIN.is_in(&body.folded[range.clone()]) || brackets(body, range).is_some()
        });
    let mut found: Vec<Range<usize>> = SECRET
        .authored(body)
        .into_iter()
        .map(|hit| hit.range)
        .chain(asides)
        .chain(margins(body))
        .collect();
    if found.is_empty() {
        return found;
    }
    found.truncate(MAX_REMARKS);
    let harmless = HARMLESS.authored(body);
    found.retain(|range| {
        let before = body
            .folded
            .floor_char_boundary(range.start.saturating_sub(14));
        let meant = !body.is_in_quotes(range) && !YOURS.is_in(&body.folded[before..range.start]);
        let bargained = FLOOR.is_in(&body.folded[range.clone()])
            && ALREADY.is_in(&body.folded[body.sentence_at(range)]);
        let overlaps = |hit: &Hit| hit.range.start < range.end && range.start < hit.range.end;
        meant && !bargained && !harmless.iter().any(overlaps)
    });
    found.sort_by_key(|r| (r.start, std::cmp::Reverse(r.end)));
    found.dedup_by(|b, a| b.start < a.end);
    found
}
