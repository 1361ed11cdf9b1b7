//! # What it does
//! Weighs signs of anger; a strong one with another, or several weak ones,
//! propose a longer hold.
//!
//! # Why it matters
//! A mail written in anger is the one that is forwarded, and quoted back for
//! years.
//!
//! # Example
//! Wrong: "This is ridiculous. Last warning!", 太过分, 骗子, unverschämt,
//! inaceptable.
//! Right: firm and factual: "We cannot accept the deduction."
//!
//! # Traps
//! The customer's own words in quotation marks. Legal boilerplate. One strong
//! word. Anger at oneself, jokes, "idiot-proof".
//!
//! # Settings
//! `hold.heated`: how long the mail waits, 20 minutes by default.

use std::ops::Range;

use crate::checks::{Context, Family, Findings, Level, Meta, Needs, Spot};
use crate::reading::words::{Lexicon, lexicon};
use crate::reading::{Language, Mail};
use crate::review::Part;

/// What it says of itself.
pub const META: Meta = Meta {
    id: "heated",
    family: Family::Tone,
    level: Level::Ask,
    requirement: "B8",
    needs: Needs::Mail,
    yields_to: &[],
};

/// Weight a mail must have: a strong sign weighs 2, a weak one or shouting 1.
const MIN_WEIGHT: usize = 3;

lexicon!(
    ENGLISH,
    [
        "ridiculous",
        "absurd",
        "outrageous",
        "unbelievable",
        "unacceptable",
        "totally unacceptable",
        "disgrace*",
        "disgusting",
        "shame on you",
        "shameful",
        "shameless",
        "pathetic",
        "incompetent",
        "incompetence",
        "idiot*",
        "stupid*",
        "liar*",
        "cheat",
        "cheated",
        "cheating",
        "cheaters",
        "fraud",
        "scam",
        "scammers",
        "crooks",
        "thieves",
        "nonsense",
        "bullshit",
        "last warning",
        "final warning",
        "last chance",
        "sick of",
        "sick and tired",
        "fed up",
        "had enough",
        "enough is enough",
        "enough of",
        "how dare you",
        "how many times",
        "waste of time",
        "wasting my time",
        "wasting our time",
        "wasted enough",
        "wasted our",
        "your fault",
        "your own fault",
        "your problem, not",
        "not our problem",
        "never again",
        "you people",
        "joke",
        "a joke",
        "what a joke",
        "insult",
        "insulting",
        "insulted",
        "angry",
        "furious",
        "garbage",
        "rubbish",
        "worst",
        "worst supplier",
        "worst customer",
        "worst service",
        "are you kidding",
        "are you serious",
        "do you even",
        "don't you dare",
        "regret this",
        "you will regret",
        "my lawyer will",
        "see you in court",
        "blacklist",
        "kindergarten",
        "unprofessional",
        "no excuse",
        "no excuses",
        "stop lying",
        "stop wasting",
        "stop your",
        "rude",
        "arrogant",
        "fool",
        "fools",
        "fool us",
        "take us for fools",
        "beyond me",
        "laughable",
        "amateur*",
        "blackmail",
        "extortion",
        "excuses",
        "patience is over",
        "run out of patience",
        "out of patience",
        "lost patience",
        "losing patience",
        "trash",
        "hell",
        "damn",
        "screw",
        "crap",
        "disrespect*",
        "can't you read",
        "cannot you read",
        "what is wrong with you",
        "what's wrong with you",
        "still waiting",
        "for the last time",
        "i don't care",
        "nobody treats",
        "no way to treat"
    ]
);

lexicon!(
    GERMAN,
    [
        "unverschämt*",
        "frechheit",
        "unfassbar",
        "lächerlich*",
        "skandal*",
        "inakzeptabel",
        "unglaublich",
        "schlamperei",
        "betrug",
        "betrüger*",
        "lügen",
        "lügner",
        "gelogen",
        "idiot*",
        "dumm",
        "dreist*",
        "unmöglich*",
        "zumutung",
        "peinlich",
        "mir reicht",
        "es reicht",
        "reicht es",
        "die nase voll",
        "schnauze voll",
        "letzte warnung",
        "letzte mahnung",
        "zum letzten mal",
        "was fällt ihnen",
        "was erlauben sie",
        "unprofessionell*",
        "unfähig*",
        "saftladen",
        "für dumm verkaufen",
        "verarschen",
        "auf den arm nehmen",
        "kindergarten",
        "erpressung",
        "ausreden",
        "nie wieder",
        "anwalt einschalten",
        "geduld am ende",
        "geduld ist am ende",
        "blamage",
        "unter aller sau",
        "schande",
        "blödsinn",
        "quatsch",
        "ein witz",
        "schlechter witz"
    ]
);

lexicon!(
    SPANISH,
    [
        "inaceptable",
        "inadmisible",
        "ridícul*",
        "vergüenza",
        "vergonzos*",
        "sinvergüenza*",
        "estafa",
        "estafador*",
        "mentira*",
        "mentiros*",
        "idiota*",
        "estúpid*",
        "incompetente*",
        "incompetencia",
        "indignante",
        "indignad*",
        "hart*",
        "hartos",
        "basta ya",
        "ya basta",
        "última advertencia",
        "último aviso",
        "tomadura de pelo",
        "tomarnos el pelo",
        "toman el pelo",
        "falta de respeto",
        "una burla",
        "burla",
        "qué se han creído",
        "pérdida de tiempo",
        "hacernos perder",
        "poca seriedad",
        "nunca más",
        "excusas",
        "absurdo",
        "intolerable",
        "qué descaro",
        "descaro",
        "no me importa",
        "colmo",
        "increíble",
        "chantaje",
        "pésim*",
        "porquería",
        "basura"
    ]
);

lexicon!(
    FRENCH,
    [
        "inacceptable",
        "inadmissible",
        "ridicule*",
        "scandaleu*",
        "honte",
        "honteu*",
        "escroc*",
        "escroquerie",
        "arnaque*",
        "menteur*",
        "mensonge*",
        "incompétent*",
        "incompétence",
        "marre",
        "ras le bol",
        "ras-le-bol",
        "se moquer de",
        "vous vous moquez",
        "moquez de",
        "foutez",
        "dernier avertissement",
        "dernière fois",
        "perdre notre temps",
        "perte de temps",
        "insultant",
        "insulte",
        "un manque de respect",
        "manque de respect",
        "c'est fini",
        "plus jamais",
        "n'importe quoi",
        "lamentable",
        "intolérable",
        "excuses bidon",
        "culotté",
        "quel culot",
        "culot",
        "une blague",
        "mauvaise plaisanterie",
        "pour des imbéciles",
        "imbécile*",
        "chantage",
        "ça suffit",
        "foutage",
        "minable*",
        "incroyable"
    ]
);

lexicon!(
    PORTUGUESE,
    [
        "inaceitável",
        "ridícul*",
        "absurdo",
        "vergonha",
        "vergonhos*",
        "palhaçada",
        "mentira*",
        "mentiros*",
        "incompetente*",
        "incompetência",
        "golpe",
        "golpista*",
        "enganad*",
        "enganar",
        "estou farto",
        "farto de",
        "fartos",
        "cansad* de",
        "cansado de",
        "último aviso",
        "última vez",
        "falta de respeito",
        "perda de tempo",
        "nunca mais",
        "desrespeito",
        "brincadeira",
        "piada",
        "de otário",
        "otári*",
        "idiota*",
        "chega",
        "já chega",
        "não aguento",
        "péssim*",
        "descaso",
        "inadmissível",
        "chantagem",
        "desculpas esfarrapadas",
        "cara de pau",
        "que absurdo"
    ]
);

lexicon!(
    RUSSIAN,
    [
        "возмутительн*",
        "безобраз*",
        "недопустим*",
        "неприемлем*",
        "хамств*",
        "наглость",
        "наглост*",
        "вран*",
        "врать",
        "вы врете",
        "врёте",
        "лож*",
        "обман*",
        "мошенни*",
        "издевает*",
        "издевательств*",
        "позор*",
        "стыдно",
        "последнее предупреждение",
        "последний раз",
        "надоел*",
        "хватит",
        "терпение",
        "идиот*",
        "некомпетентн*",
        "бред",
        "смешно",
        "сколько можно",
        "тратить наше время",
        "никогда больше",
        "шантаж*",
        "кошмар*",
        "ужасн*",
        "за дураков"
    ]
);

lexicon!(
    CHINESE,
    [
        "太过分",
        "过分了",
        "骗子",
        "骗人",
        "骗我们",
        "忽悠",
        "欺骗",
        "撒谎",
        "说谎",
        "无耻",
        "不要脸",
        "可笑",
        "荒唐",
        "荒谬",
        "离谱",
        "岂有此理",
        "忍无可忍",
        "受够了",
        "最后警告",
        "最后通牒",
        "最后一次警告",
        "最后一次",
        "耍我们",
        "玩我们",
        "浪费我们的时间",
        "浪费时间",
        "垃圾",
        "白痴",
        "脑子",
        "什么态度",
        "搞什么",
        "没完没了",
        "气死",
        "愤怒",
        "恶心",
        "流氓",
        "无赖",
        "奸商",
        "耍赖",
        "不可理喻",
        "简直是",
        "简直就是",
        "莫名其妙",
        "一而再再而三",
        "一再拖延",
        "开玩笑",
        "当我们是傻",
        "当傻",
        "傻子",
        "傻瓜",
        "糊弄",
        "敷衍",
        "推卸责任",
        "不负责任",
        "丢人",
        "走着瞧",
        "没有下次",
        "别再",
        "到底想不想",
        "到底有没有",
        "不想再听",
        "借口",
        "太差劲",
        "差劲",
        "信誉扫地",
        "黑名单",
        "再也不",
        "永不合作",
        "威胁",
        "诈骗",
        "法庭见"
    ]
);

lexicon!(
    JAPANESE,
    [
        "ふざけ",
        "ふざけるな",
        "いい加減に",
        "いいかげんに",
        "非常識",
        "論外",
        "話にならない",
        "話になりません",
        "呆れ",
        "あきれ",
        "嘘",
        "詐欺",
        "騙",
        "無責任",
        "馬鹿",
        "バカ",
        "最低",
        "最後通告",
        "最終警告",
        "許せ",
        "許しません",
        "我慢の限界",
        "堪忍",
        "怒り",
        "腹が立",
        "二度と",
        "なめて",
        "舐めて",
        "誠意のかけら",
        "言い訳",
        "どういうつもり",
        "信じられない",
        "信じられません",
        "あり得ない",
        "ありえない",
        "あり得ません",
        "怠慢",
        "失礼にも",
        "恥を知",
        "恥ずかしくない"
    ]
);

lexicon!(
    ARABIC,
    [
        "سخيف",
        "فضيحة",
        "كاذب",
        "كذب",
        "نصب",
        "احتيال",
        "غير مقبول",
        "آخر تحذير",
        "التحذير الأخير",
        "وقاحة",
        "عار",
        "مهزلة",
        "إهانة",
        "ضقنا ذرعا",
        "لن أسكت"
    ]
);

lexicon!(
    /// Signs that weigh half: people also use them calmly.
    WEAK,
    ["absurd", "unbelievable", "unacceptable", "lying", "lies", "cheat", "steal*", "nonsense", "sick of", "enough of", "your fault", "never again", "joke", "a joke", "what a joke", "insult", "angry", "garbage", "rubbish", "worst", "blacklist", "unprofessional", "no excuse", "no excuses", "rude", "arrogant", "fool", "fools", "beyond me", "laughable", "amateur*", "bluff*", "excuses", "trash", "hell", "damn", "crap", "still waiting", "for the last time", "i don't care", "don't care", "unfassbar", "inakzeptabel", "unglaublich", "dumm", "unmöglich*", "zumutung", "peinlich", "ausreden", "nie wieder", "quatsch", "inaceptable", "hart*", "hartos", "burla", "nunca más", "excusas", "absurdo", "increíble", "pésim*", "basura", "inacceptable", "marre", "plus jamais", "lamentable", "incroyable", "inaceitável", "nunca mais", "brincadeira", "piada", "chega", "péssim*", "descaso", "недопустим*", "неприемлем*", "лож*", "хватит", "бред", "смешно", "кошмар*", "ужасн*", "离谱", "最后一次", "垃圾", "开玩笑", "敷衍", "别再", "借口", "太差劲", "差劲", "威胁", "嘘", "最低", "怒り", "二度と", "言い訳", "信じられない", "信じられません", "失礼にも", "غير مقبول", "عار"]
);

/// The signs of a mail's language; East Asian writers scold in English too.
fn lexicons(language: Language) -> Vec<&'static Lexicon> {
    match language {
        Language::English => vec![&ENGLISH],
        Language::German => vec![&GERMAN, &ENGLISH],
        Language::Spanish => vec![&SPANISH],
        Language::French => vec![&FRENCH],
        Language::Portuguese => vec![&PORTUGUESE],
        Language::Russian => vec![&RUSSIAN],
        Language::Chinese => vec![&CHINESE, &ENGLISH],
        Language::Japanese => vec![&JAPANESE, &ENGLISH],
        Language::Arabic => vec![&ARABIC],
    }
}

lexicon!(
    /// Around a sign these take its edge off: about a thing, oneself, a joke.
    SOFT,
    ["idiot-proof", "idiot proof", "fool-proof", "foolproof", "my stupid", "my own stupid", "stupid mistake of mine", "stupid of me", "i was stupid", "stupid question", "stupid me", "i feel stupid", "sounds stupid", "our fault", "my fault", "just a joke", "joke aside", "jokes aside", "joking", "kidding", "only kidding", "ridiculously low", "ridiculously good", "unbelievably good", "unbelievable view", "unbelievably", "incredible", "unverschämt günstig", "unverschämt gut", "unglaublich gut", "unglaublich schön", "unglaublich freundlich", "garbage bag*", "garbage disposal", "garbage truck", "trash can*", "trash bag*", "rubbish bin*", "waste water", "steal the show", "a steal", "stealing the show", "fraud prevention", "anti-fraud", "fraud warning", "fraud attempt", "scam mail*", "scam warning", "phishing", "scammers who", "against fraud", "beware of fraud", "fraudulent e-mails", "blacklist check", "worst case", "worst-case", "in the worst case", "worst of it", "the worst is over", "rude surprise", "angry customers", "hell of a", "damn good", "still waiting for the vessel", "increíblemente", "incroyablement", "垃圾袋", "垃圾桶", "垃圾车", "垃圾邮件", "防骗", "谨防诈骗", "谨防骗子", "开个玩笑", "开玩笑的", "開玩笑", "最低价", "最低注文", "最低発注", "最低数量", "最低でも", "最低限", "最低ロット", "最低温度", "最低価格", "別再", "威胁情报", "信じられないほど", "unmöglich zu", "nicht unmöglich", "möglich", "garbage collection", "harto conocido", "de mi parte", "fue error mío", "erro meu", "mea culpa", "basura marina", "lixo", "kindergarten project", "kindergarten furniture", "kindergarten tender", "piada interna", "brincadeira à parte", "ohne ausreden", "keine ausreden", "no es ridículo"]
);

/// One finding a mail.
pub fn check(mail: &Mail, _cx: &Context, out: &mut Findings) {
    let signs = signs(mail);
    let shouts = shouts(mail);
    let mut distinct: Vec<&str> = Vec::new();
    for range in &signs {
        let word = &mail.body.folded[range.clone()];
        if !distinct
            .iter()
            .any(|d| d.contains(word) || word.contains(d))
        {
            distinct.push(word);
        }
    }
    let weight: usize = distinct
        .iter()
        .map(|word| if WEAK.is_in(word) { 1 } else { 2 })
        .sum();
    if distinct.is_empty() || weight + usize::from(shouts.is_some()) < MIN_WEIGHT {
        return;
    }
    let mut places: Vec<Range<usize>> = signs
        .iter()
        .filter(|r| distinct.contains(&&mail.body.folded[(*r).clone()]))
        .cloned()
        .chain(shouts)
        .collect();
    places.dedup();
    let said = |index: usize| {
        places
            .get(index)
            .map_or("", |r| mail.body.content[r.clone()].trim())
    };
    let found = out
        .add(META.level, Spot::Text(Part::Body, places[0].clone()))
        .param("first", said(0))
        .param("second", said(1));
    for place in places.iter().skip(1).take(4) {
        found.mark(Part::Body, place.clone());
    }
}

/// Signs looked at, at most.
const MAX_SIGNS: usize = 200;

fn signs(mail: &Mail) -> Vec<Range<usize>> {
    let mut signs: Vec<Range<usize>> = lexicons(mail.language)
        .into_iter()
        .flat_map(|lexicon| lexicon.authored(&mail.body))
        .map(|hit| hit.range)
        .collect();
    if signs.is_empty() {
        return signs;
    }
    signs.truncate(MAX_SIGNS);
    let soft = SOFT.authored(&mail.body);
    signs = signs
        .into_iter()
        .filter(|r| {
            !soft
                .iter()
                .any(|s| s.range.start <= r.start && r.end <= s.range.end)
        })
        .filter(|r| !is_others_word(mail, r))
        .collect();
    signs.sort_by_key(|r| (r.start, std::cmp::Reverse(r.end)));
    signs.dedup_by(|b, a| b.start < a.end);
    signs
}

/// In quotation marks, reported as the other side's, or said in delight.
fn is_others_word(mail: &Mail, range: &Range<usize>) -> bool {
    let sentence = mail.body.sentence_at(range);
    let next = mail.body.sentence_at(&(sentence.end..sentence.end));
    mail.body.is_in_quotes(range)
        || REPORTED.is_in(&mail.body.folded[sentence.clone()])
        || PRAISE.is_in(&mail.body.folded[sentence.start..next.end.max(sentence.end)])
}

lexicon!(
    REPORTED,
    [
        "you wrote that",
        "you called",
        "you said",
        "your customer called",
        "customer said",
        "customers say",
        "he called",
        "she called",
        "they called",
        "their complaint",
        "customer complained",
        "end user complained",
        "ihr kunde schrieb",
        "sie schrieben",
        "su cliente dijo",
        "votre client a dit",
        "客户说",
        "客户骂",
        "客人说",
        "对方说",
        "您说",
        "お客様が",
        "お客様から",
        "not to offend",
        "apologise for",
        "apologize for",
        "sorry for",
        "entschuldig*",
        "disculp*",
        "excusez",
        "désolé*",
        "desculpe*",
        "抱歉",
        "对不起",
        "申し訳",
        "お詫び",
        "извин*"
    ]
);

lexicon!(
    /// Strong words of delight.
    PRAISE,
    ["insanely", "best", "amazing", "love it", "loved it", "fantastic", "wonderful", "awesome", "great job", "good job", "well done", "wow", "congratulations", "impressed", "you are the best", "großartig", "klasse", "spitze", "super", "genial", "fantástic*", "maravill*", "enhorabuena", "formidable", "génial", "bravo", "parabéns", "молодц*", "太棒", "太好了", "厉害", "了不起", "素晴らしい", "最高です"]
);

/// A line in capitals, or three exclamation marks: one sign at most.
fn shouts(mail: &Mail) -> Option<Range<usize>> {
    let content = &mail.body.content;
    let marks = ["!!", "！！", "?!?", "??!", "???", "？？"]
        .iter()
        .filter_map(|m| content.find(m).map(|at| at..at + m.len()))
        .find(|r| mail.body.is_authored(r.start));
    marks.or_else(|| {
        mail.body
            .lines()
            .filter(|line| mail.body.is_authored(line.start))
            .find(|line| is_shouted(&content[line.clone()]))
    })
}

fn is_shouted(line: &str) -> bool {
    let letters: Vec<char> = line.chars().filter(|c| c.is_alphabetic()).collect();
    let upper = letters.iter().filter(|c| c.is_uppercase()).count();
    letters.len() >= 20
        && upper * 10 >= letters.len() * 8
        && line.contains('!')
        && !line.chars().any(|c| c.is_ascii_digit())
}
