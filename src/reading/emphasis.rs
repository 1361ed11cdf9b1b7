//! How loudly a mail speaks, and what it binds itself to: raised voices,
//! apologies, firm offers, promises without limits.

use std::ops::Range;

use super::words::lexicon;
use super::{Text, Zone};

/// The tone of the authored text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Emphasis {
    /// Runs of two and more exclamation marks.
    pub exclamations: Vec<Range<usize>>,
    /// Sentences in capitals that speak to the reader.
    pub capitals: Vec<Range<usize>>,
    /// Words of apology.
    pub apologies: Vec<Range<usize>>,
    /// Words that make an offer binding.
    pub firm: Vec<Range<usize>>,
    /// Promises without limits.
    pub promises: Vec<Range<usize>>,
}

/// Reads the authored text of a body.
pub fn read(body: &Text) -> Emphasis {
    Emphasis {
        exclamations: exclamations(body),
        capitals: capitals(body),
        apologies: apologies(body),
        firm: firm(body),
        promises: promises(body),
    }
}

/// Places kept of one kind.
const MAX_PLACES: usize = 50;

fn exclamations(body: &Text) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for range in body.ranges(Zone::Authored) {
        let signs = body.content[range.clone()]
            .match_indices(['!', '！'])
            .map(|(at, sign)| range.start + at..range.start + at + sign.len());
        for sign in signs {
            match runs.last_mut() {
                Some(run) if run.end == sign.start => run.end = sign.end,
                _ => runs.push(sign),
            }
        }
    }
    runs.retain(|run| body.content[run.clone()].chars().count() >= 2);
    runs.truncate(MAX_PLACES);
    runs.retain(|run| !body.is_in_quotes(run));
    runs
}

#[rustfmt::skip]
lexicon!(
    /// Small words with which people are spoken to: forms and clauses of a
    /// letter of credit have none.
    TO_SOMEBODY, [
        "you", "your", "we", "please", "pls", "us", "our", "i", "me", "he", "him", "don't", "can't", "must", "why", "sie", "ihr", "ihre", "ihnen", "wir", "uns", "unsere", "bitte", "warum", "ich", "usted", "ustedes", "su", "sus", "nos", "nosotros", "por favor", "tienen", "podemos", "necesitamos", "esperamos", "vous", "votre", "vos", "nous", "notre", "merci", "s'il", "você", "vocês", "nós", "seu", "sua", "precisamos", "não podemos", "favor", "вы", "вас", "вам", "ваш", "мы", "нас", "нам", "просим", "пожалуйста", "ждём", "ждем", "срочно"
    ]
);

#[rustfmt::skip]
lexicon!(
    /// Capitals are the custom of these texts.
    FORM_TEXT, [
        "45a", "46a", "47a", "l/c", "letter of credit", "documents required", "additional conditions", "beneficiary's certificate", "shipping mark*", "consignee", "notify party", "say total", "shipper", "аккредитив*", "信用证", "唛头", "akkreditiv*", "crédit documentaire", "carta de crédito"
    ]
);

/// Words a shouted line has at least.
const SHOUTED_WORDS: usize = 4;

fn capitals(body: &Text) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for line in body.lines() {
        let text = &body.content[line.clone()];
        if line.len() < 20
            || line.len() > 2000
            || !body.is_authored(line.start)
            || text.contains('\t')
        {
            continue;
        }
        let mut at = line.start;
        for sentence in text.split_inclusive(['.', '!', '?', ';', ':']) {
            let range = at..at + sentence.len();
            at = range.end;
            if is_shouted(sentence) && !body.is_in_quotes(&range) {
                found.push(range);
            }
        }
        if found.len() >= MAX_PLACES {
            break;
        }
    }
    let words = |r: &Range<usize>| body.content[r.clone()].split_whitespace().count();
    let all: usize = found.iter().map(words).sum();
    let spoken = found
        .iter()
        .filter(|r| TO_SOMEBODY.is_in(&body.content[(*r).clone()].to_lowercase()))
        .count();
    let form = !FORM_TEXT.authored(body).is_empty();
    if all < 10 || spoken == 0 || form {
        found.clear();
    }
    found
}

fn is_shouted(sentence: &str) -> bool {
    let cased = |w: &&str| {
        w.chars().filter(|c| c.is_alphabetic()).count() >= 2
            && w.chars().any(|c| c.is_uppercase() || c.is_lowercase())
    };
    let words: Vec<&str> = sentence.split_whitespace().filter(cased).collect();
    let loud = words
        .iter()
        .filter(|w| !w.chars().any(char::is_lowercase) && !w.chars().any(|c| c.is_ascii_digit()))
        .count();
    words.len() >= SHOUTED_WORDS && loud * 10 >= words.len() * 9
}

#[rustfmt::skip]
lexicon!(APOLOGIES, [
    "sorry", "apologise", "apologize", "apologies", "apology", "apologising", "apologizing", "forgive", "pardon us", "excuse us", "excuse me", "excuse my", "excuse our", "deeply regret", "sincerely regret",
    "entschuldig*", "tut mir leid", "tut uns leid", "tut mir sehr leid", "tut uns sehr leid", "tut uns wirklich leid", "tut mir wirklich leid", "tut es uns leid", "tut es mir leid", "verzeih*", "bedauern", "bedauere", "bedaure", "um nachsicht", "pardon",
    "perdón", "perdona", "perdonen", "perdone", "perdonad", "disculp*", "lo siento", "lo sentimos", "lo lamento", "lo lamentamos", "lamento", "lamentamos", "sentimos mucho", "siento mucho",
    "désolé", "désolée", "désolés", "désolées", "excuser", "excuses", "excusez", "pardonner", "pardonnez", "navré", "navrée", "navrés", "regrettons", "je regrette", "confus de", "confus et",
    "desculpe*", "desculpa*", "perdão", "perdoe*", "sinto muito", "sentimos muito", "lamento", "lamentamos", "pedimos escusa*",
    "извин*", "простите", "прощения", "прошу прощения", "сожалеем", "сожалею", "виноват*",
    "抱歉", "对不起", "道歉", "不好意思", "致歉", "歉意", "见谅", "请原谅", "恳请谅解", "请谅解", "對不起",
    "申し訳", "お詫び", "おわび", "すみません", "ごめん", "すいません", "失礼いたしました", "陳謝",
    "نعتذر", "أعتذر", "اعتذار*", "آسف", "آسفون", "نأسف", "المعذرة", "عذرا", "عذرًا"
]);

#[rustfmt::skip]
lexicon!(NO_APOLOGY, [
    "no need to apologi*", "don't apologi*", "not be sorry", "no apology", "your apolog*", "your sorry", "don't be sorry", "accept your", "nothing to be sorry", "keine entschuldigung", "nicht entschuldigen", "brauchen sich nicht", "no hay que disculp*", "no se disculpe", "no tiene que disculp*", "pas besoin de vous excuser", "ne vous excusez", "não precisa se desculpar", "não se desculpe", "не извиняйтесь", "не нужно извин*", "不用抱歉", "不用道歉", "不必道歉", "不必抱歉", "您不用", "没关系", "不用不好意思", "お詫びには", "لا داعي"
]);

fn apologies(body: &Text) -> Vec<Range<usize>> {
    let mut kept: Vec<Range<usize>> = Vec::new();
    for hit in APOLOGIES.authored(body).into_iter().take(4 * MAX_PLACES) {
        let sentence = body.sentence_at(&hit.range);
        let overlaps = kept.last().is_some_and(|k| hit.range.start < k.end);
        if !overlaps && !body.is_in_quotes(&hit.range) && !NO_APOLOGY.is_in(&body.folded[sentence])
        {
            kept.push(hit.range);
        }
    }
    kept.truncate(MAX_PLACES);
    kept
}

#[rustfmt::skip]
lexicon!(
    /// An offer that binds, in one phrase.
    FIRM, [
        "firm offer", "firm offers", "firm quotation", "firm quote", "firm and binding", "firmly offer", "firmly offers", "offer firm", "offer you firm", "binding offer", "binding quotation", "binding quote", "offer is binding", "offer is firm", "offer is irrevocable", "quotation is binding", "quotation is firm", "quotation is irrevocable", "irrevocable offer", "irrevocably offer", "bound by this offer", "bound by this quotation", "bound by our offer", "offer is final and binding", "legally binding offer", "offer binding", "bindingly offer",
        "verbindliches angebot", "verbindliche angebot", "verbindlichen angebot", "verbindlich an", "verbindlich anbieten", "verbindlich angeboten", "bindendes angebot", "bindende angebot", "bindenden angebot", "festangebot", "festes angebot", "festofferte", "feste offerte", "angebot ist verbindlich", "angebot ist bindend", "angebot ist unwiderruflich", "unwiderrufliches angebot", "rechtsverbindlich*", "an dieses angebot gebunden", "an dieses angebot halten wir uns", "an unser angebot gebunden",
        "oferta en firme", "oferta firme", "ofertas en firme", "oferta vinculante", "oferta irrevocable", "oferta es irrevocable", "oferta es vinculante", "oferta es firme", "ofrecemos en firme", "ofertamos en firme", "cotización en firme", "cotización vinculante", "oferta es en firme",
        "offre ferme", "offres fermes", "offre irrévocable", "offre est ferme", "offre est irrévocable", "offre engageante", "offre nous engage", "offrons ferme", "proposition ferme", "devis ferme et définitif", "offre contraignante",
        "proposta firme", "proposta vinculante", "proposta irrevogável", "oferta irrevogável", "oferta é irrevogável", "oferta é firme", "proposta é irrevogável", "proposta é firme", "proposta é vinculativa", "oferta vinculativa", "proposta vinculativa", "ofertamos firme",
        "твёрдую оферту", "твердую оферту", "твёрдая оферта", "твердая оферта", "твёрдое предложение", "твердое предложение", "твёрдой оферт*", "твердой оферт*", "безотзывная оферта", "безотзывную оферту", "оферта безотзывная", "безотзывное предложение", "предложение является твёрдым", "предложение является твердым", "обязывающее предложение",
        "实盘", "實盤", "不可撤销的报价", "不可撤销报价", "报价不可撤销", "有约束力的报价", "确定报价", "不可撤销要约", "不可撤销的要约",
        "ファームオファー", "確定オファー", "確定売申込", "確定申込", "取消不能オファー", "撤回不能", "法的拘束力のあるオファー", "拘束力のある見積", "拘束力のあるお見積",
        "عرض ملزم", "عرضا ملزما", "عرضًا ملزمًا", "عرض ثابت", "عرض غير قابل للإلغاء", "عرض نهائي وملزم", "عرض قاطع", "عرضنا ملزم", "العرض ملزم", "العرض غير قابل للإلغاء"
    ]
);

#[rustfmt::skip]
lexicon!(IRREVOCABLE, [
    "irrevocable", "irrevocably", "unwiderruflich*", "irrévocable*", "irrevogável", "irrevogáveis", "безотзывн*", "不可撤销", "撤回いたしません", "撤回不可", "غير قابل للإلغاء", "remain bound", "legally bound", "stay bound", "gebunden", "quedamos vinculad*", "nous engage", "binding on us", "ficamos vinculad*", "bindend"
]);

#[rustfmt::skip]
lexicon!(AN_OFFER, [
    "this offer", "our offer", "the offer", "this quotation", "our quotation", "these prices", "we offer", "hereby offer", "dieses angebot", "unser angebot", "an das angebot", "die offerte", "unsere offerte", "esta oferta", "nuestra oferta", "la oferta", "la presente oferta", "cette offre", "notre offre", "la présente offre", "l'offre", "l’offre", "esta proposta", "nossa proposta", "a proposta", "a oferta", "esta oferta", "nossa oferta", "оферта", "оферту", "предложение", "本报价", "此报价", "我方报价", "该报价", "本盘", "此盘", "本オファー", "本お見積", "本見積", "このオファー", "هذا العرض", "عرضنا"
]);

#[rustfmt::skip]
lexicon!(
    /// Whatever the words, it binds nobody.
    RESERVED, [
        "subject to our", "subject to final", "subject to confirmation", "subject to prior sale", "subject to availability", "subject to goods", "subject to contract", "subject to being unsold", "subject to change", "without obligation", "not binding", "non-binding", "nonbinding", "not a firm", "no firm", "not firm", "isn't a firm", "not legally binding", "indicative", "not an offer", "unless previously sold", "without engagement", "our final confirmation",
        "freibleibend*", "unverbindlich*", "nicht verbindlich", "kein verbindlich*", "keine verbindlich*", "nicht bindend", "zwischenverkauf", "unter vorbehalt", "vorbehaltlich", "ohne obligo", "kein bindendes", "kein festangebot",
        "sin compromiso", "no vinculante", "sujeta a nuestra", "sujeto a nuestra", "sujeta a confirmación", "sujeto a confirmación", "salvo venta", "salvo confirmación", "orientativ*", "no es una oferta", "no es en firme", "no constituye",
        "sans engagement", "sous réserve", "non ferme", "non contraignante", "pas une offre ferme", "pas d'offre ferme", "indicatif*", "sauf vente", "n'est pas ferme", "ne constitue pas",
        "sem compromisso", "sujeita à", "sujeito à", "sujeita a", "sujeito a", "não vinculativ*", "não vinculante", "não é uma oferta", "não é firme", "salvo venda", "não constitui",
        "без обязательств", "не является", "при условии нашего", "не твёрд*", "не тверд*", "ориентировочн*", "подлежит подтверждению", "после нашего подтверждения",
        "以我方最终确认", "以最终确认", "最终确认为准", "以我司确认", "以我方确认", "不是实盘", "非实盘", "并非实盘", "虚盘", "仅供参考", "不具约束力", "无约束力", "不构成",
        "最終確認", "確認を条件", "拘束力はありません", "拘束力のない", "ファームオファーではありません", "確定オファーではありません", "先売り御免", "غير ملزم", "بعد تأكيدنا", "رهنا بتأكيد", "رهنًا بتأكيد"
    ]
);

#[rustfmt::skip]
lexicon!(
    /// The firm offer is asked for, the other side's, or comes later.
    NOT_NOW, [
        "your firm", "your binding", "please send", "please let us have", "let us have", "please make us", "please give us", "please quote", "need a firm", "need your", "we request", "request for", "ask for", "asking for", "asked us for", "awaiting", "waiting for", "would follow", "will follow", "to follow", "can follow", "could make", "can make", "can only make", "will make you", "will send", "cannot make", "can't make", "cannot give", "can't give", "unable to", "not yet", "competitor*", "law firm", "look forward to receiving", "before we can", "before i can",
        "ihr verbindliches", "ihr festangebot", "ihr bindendes", "ihre feste", "bitte um", "bitte senden", "bitte schicken", "bitte machen", "bitte unterbreiten", "wir benötigen", "wir brauchen", "erbitten", "folgt", "sobald", "erst nach", "erst wenn", "noch kein*", "später",
        "su oferta", "vuestra oferta", "tu oferta", "envíennos", "envíenos", "necesitamos", "solicitamos", "les pedimos", "podríamos", "seguirá", "enviaremos", "haremos", "en cuanto", "más adelante", "todavía no",
        "votre offre", "envoyez", "veuillez nous", "besoin", "demandons", "pourrions", "suivra", "suivrait", "suivront", "dès que", "plus tard", "pas encore", "ferons",
        "sua proposta", "sua oferta", "vossa proposta", "envie-nos", "enviem", "precisamos", "solicitamos", "poderíamos", "seguirá", "enviaremos", "faremos", "assim que", "mais tarde", "ainda não",
        "вашу твёрд*", "вашу тверд*", "ваше твёрд*", "ваше тверд*", "пришлите", "просим прислать", "просим направить", "нам нужн*", "позже", "после того как", "сможем", "пока не",
        "请报", "请发", "请给", "请提供", "贵司实盘", "贵方实盘", "您的实盘", "需要实盘", "要实盘", "求实盘", "再报实盘", "再发实盘", "才能报", "无法报", "不能报", "稍后", "暂时",
        "ご提示ください", "オファーをいただけ", "お見積をいただけ", "お願いできます", "お送りください", "貴社の", "御社の", "後日", "改めて", "できません", "يرجى إرسال", "نطلب", "عرضكم", "سنرسل", "لاحقا"
    ]
);

lexicon!(
    CREDIT,
    [
        "l/c",
        "lc",
        "letter of credit",
        "credit",
        "akkreditiv*",
        "crédito",
        "crédit",
        "аккредитив*",
        "信用证",
        "信用状",
        "اعتماد",
        "power of attorney",
        "licence",
        "license",
        "bank guarantee"
    ]
);

fn firm(body: &Text) -> Vec<Range<usize>> {
    if !RESERVED.authored(body).is_empty() {
        return Vec::new();
    }
    let phrases = FIRM.authored(body).into_iter();
    let bound = IRREVOCABLE
        .authored(body)
        .into_iter()
        .take(MAX_PLACES)
        .filter(|hit| {
            let sentence = body.sentence_at(&hit.range);
            AN_OFFER.is_in(&body.folded[sentence])
        });
    let mut found: Vec<Range<usize>> = phrases
        .take(MAX_PLACES)
        .chain(bound)
        .map(|hit| hit.range)
        .filter(|range| {
            let sentence = body.sentence_at(range);
            let words = &body.folded[sentence.clone()];
            let asked = body.content[sentence].trim_end().ends_with(['?', '？']);
            !asked && !body.is_in_quotes(range) && !NOT_NOW.is_in(words) && !CREDIT.is_in(words)
        })
        .collect();
    found.sort_by_key(|range| range.start);
    found
}

/// Whether a text, be it an earlier mail, made a firm offer.
pub fn has_firm_offer(folded: &str) -> bool {
    FIRM.is_in(folded) && !RESERVED.is_in(folded)
}

#[rustfmt::skip]
lexicon!(
    /// Promises without limits, in one phrase.
    ABSOLUTE, [
        "100% guarantee*", "100 % guarantee*", "guarantee 100%", "guarantee 100 %", "guarantee you 100%", "guaranteed 100%", "guaranteed 100 %", "100% guaranteed", "100 percent guarantee*", "guarantee 100 percent", "one hundred percent guarantee*", "hundred percent guarantee*", "fully guarantee", "absolutely guarantee", "absolute guarantee", "guarantee absolutely", "unconditional guarantee", "unconditionally guarantee", "unlimited guarantee", "unlimited warranty", "lifetime guarantee", "lifetime warranty", "guarantee that nothing", "guarantee there will be no", "guarantee that there will be no", "guarantee no problem*", "guarantee zero", "zero defects guaranteed", "zero defect guarantee", "never leaks", "never leak", "never breaks", "never break", "never fails", "never fail", "never rusts", "never rust", "will last forever", "lasts forever", "no claims at all", "no complaint at all", "no risk at all", "without any risk", "whatever happens", "under all circumstances", "under any circumstances", "no matter what", "exclusive for your country", "exclusive for your market", "exclusive to your country", "exclusive in your country", "exclusive rights for", "exclusive agent for", "exclusive distributor for", "exclusively for your country", "exclusively to you in", "exclusivity for your", "sole agent for", "sole distributor for", "sole distribution", "nobody else in", "no one else in", "we will only sell to you", "only sell to you", "sell only to you", "best price in the world", "cheapest in the world", "lowest price in the world", "guarantee the lowest price",
        "100% garantie*", "100 % garantie*", "100-prozentige garantie", "hundertprozentige garantie", "garantieren zu 100", "garantieren ihnen zu 100", "zu 100 % garantier*", "zu 100% garantier*", "garantieren 100", "absolute garantie", "uneingeschränkte garantie", "lebenslange garantie", "ohne wenn und aber", "unter allen umständen", "auf jeden fall garantier*", "bricht niemals", "bricht nie", "geht nie kaputt", "rostet nie", "rostet niemals", "leckt nie", "leckt niemals", "exklusiv für ihr land", "exklusiv für deutschland", "exklusivrecht*", "alleinvertrieb*", "alleinvertretung*", "gebietsschutz", "beliefern sonst niemanden", "niemand sonst in",
        "garantía al 100", "garantía del 100", "garantizamos al 100", "garantizamos 100", "garantizado al 100", "100 % garantizad*", "100% garantizad*", "garantía total", "garantía absoluta", "garantía de por vida", "pase lo que pase", "en cualquier circunstancia", "nunca falla", "nunca se rompe", "nunca gotea", "nunca se oxida", "sin ningún riesgo", "exclusiva para su país", "exclusiva para todo", "exclusiva para españa", "exclusividad para su", "exclusividad para todo", "exclusividad en", "exclusividad para", "distribuidor exclusivo", "en exclusiva para", "en exclusiva a", "nadie más en",
        "garanti à 100", "garantie à 100", "garantis à 100", "garantissons à 100", "garantissons 100", "garantie 100", "garantie absolue", "garantie totale", "garantie à vie", "quoi qu'il arrive", "quoi qu’il arrive", "en toutes circonstances", "ne casse jamais", "ne fuit jamais", "ne rouille jamais", "ne tombe jamais en panne", "sans aucun risque", "l'exclusivité pour", "l’exclusivité pour", "exclusivité pour la", "exclusivité pour votre", "exclusivité pour le", "exclusivité pour toute", "exclusivité sur", "distributeur exclusif", "personne d'autre en", "personne d’autre en", "vous accordons l'exclusivité", "vous accordons l’exclusivité",
        "garantimos 100", "garantia de 100", "100% garantido", "100 % garantido", "100% de garantia", "garantia total", "garantia absoluta", "garantia vitalícia", "aconteça o que acontecer", "em qualquer circunstância", "nunca falha", "nunca quebra", "nunca vaza", "nunca enferruja", "sem nenhum risco", "exclusiva para vocês", "exclusivo para vocês", "exclusiva para o brasil", "exclusivo para o brasil", "exclusividade para", "exclusividade no", "exclusividade em", "distribuidor exclusivo", "mais ninguém no",
        "100% гарант*", "100 % гарант*", "стопроцентная гарантия", "стопроцентную гарантию", "абсолютная гарантия", "абсолютную гарантию", "гарантируем на 100", "гарантируем 100", "пожизненная гарантия", "пожизненную гарантию", "никогда не потек*", "никогда не слома*", "никогда не заржав*", "ни при каких обстоятельствах не", "что бы ни случилось", "эксклюзивное право", "эксклюзивные права", "эксклюзив на", "эксклюзивно для вас", "никому больше в", "никаких рекламаций не будет",
        "百分之百保证", "百分百保证", "100%保证", "保证100%", "保证百分之百", "百分之百没问题", "绝对保证", "绝对没有问题", "绝对没有质量问题", "绝对没问题", "绝对不会", "保证绝不", "永不", "永远不会坏", "终身不坏", "终身保修", "终身质保", "无条件保证", "无论发生什么", "独家代理权", "独家经销权", "独家销售权", "独家供应给", "独家给您", "独家授权", "只供您一家", "只卖给您", "不会卖给别", "不再供给其他", "全球最低价", "全网最低价",
        "100％保証", "100%保証", "完全保証", "絶対に保証", "絶対に壊れ", "絶対に漏れ", "必ず保証", "永久保証", "一切のリスクなし", "何があっても", "独占販売権", "独占代理", "総代理店とし", "他社には一切", "御社だけに", "ضمان 100", "نضمن 100", "ضمان كامل", "ضمان مطلق", "ضمان مدى الحياة", "مهما حدث", "حصري لبلدكم", "حصريا لكم", "وكيل حصري", "الوكيل الحصري", "لن نبيع لغيركم"
    ]
);

#[rustfmt::skip]
lexicon!(
    /// The promise is declined, asked for or hedged.
    DECLINED, [
        "not", "cannot", "can't", "can not", "don't", "doesn't", "won't", "nobody can", "no one can", "no exclusiv*", "unable", "after", "if", "only if", "talk about", "discuss", "negotiat*", "would", "you ask*", "you want", "your request", "interested in", "instead of", "except", "subject to",
        "nicht", "kein*", "niemand kann", "würde*", "sofern", "wenn sie", "falls", "erst nach", "no podemos", "no puedo", "no damos", "no es", "nadie puede", "si", "podría*", "ne pouvons", "ne peut", "pas", "si vous", "pourr*", "aucun exclusivité", "não podemos", "não posso", "não damos", "não é", "ninguém pode", "se vocês", "poderia*", "не можем", "не могу", "нельзя", "никто не может", "если", "不能", "无法", "没有独家", "不做独家", "不给", "如果", "不敢", "谈", "できません", "いたしかね", "もし", "ではありません", "لا يمكن", "لا نستطيع", "إذا"
    ]
);

lexicon!(
    IMPOSSIBLE,
    [
        "is not possible",
        "not possible",
        "impossible",
        "we do not",
        "we cannot",
        "we can't",
        "nicht möglich",
        "geht nicht",
        "no es posible",
        "no podemos",
        "n'est pas",
        "pas possible",
        "não é possível",
        "não podemos",
        "невозможн*",
        "не можем",
        "不行",
        "不能",
        "不可能",
        "難しい",
        "できません",
        "غير ممكن"
    ]
);

fn promises(body: &Text) -> Vec<Range<usize>> {
    let mut kept: Vec<Range<usize>> = Vec::new();
    for hit in ABSOLUTE.authored(body).into_iter().take(MAX_PLACES) {
        let sentence = body.sentence_at(&hit.range);
        let clause = body.clause_at(&hit.range);
        let overlaps = kept.last().is_some_and(|k| hit.range.start < k.end);
        let asked = body.content[sentence].trim_end().ends_with(['?', '？']);
        let before = &body.folded[clause.start..hit.range.start.max(clause.start)];
        let after = &body.folded[hit.range.end..clause.end.max(hit.range.end)];
        if !overlaps && !asked && !body.is_in_quotes(&hit.range) && !declined(before, after) {
            kept.push(hit.range);
        }
    }
    kept
}

fn declined(before: &str, after: &str) -> bool {
    DECLINED.is_in(before) || IMPOSSIBLE.is_in(after)
}
