//! Names of people: how they are written, and whom a greeting is for.

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::tokens::is_cjk;
use super::words::lexicon;
use super::{Text, Zone};

/// Someone greeted at the top of a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Greeting {
    /// The name as written, without title.
    pub name: String,
    /// Its bytes in the body.
    pub range: Range<usize>,
    /// A title stood before it (or behind, in Chinese), so it is a surname.
    pub titled: bool,
}

/// Given names and their short forms (each line one family of forms).
static NICKNAMES: LazyLock<FxHashMap<&'static str, Vec<usize>>> = LazyLock::new(|| {
    let mut families: FxHashMap<&'static str, Vec<usize>> = FxHashMap::default();
    for (index, line) in data_lines(include_str!("../knowledge/nicknames.txt")).enumerate() {
        for name in line.split(' ') {
            families.entry(name).or_default().push(index);
        }
    }
    families
});

/// Chinese surnames and their Latin spellings.
static SURNAMES: LazyLock<FxHashMap<&'static str, Vec<&'static str>>> = LazyLock::new(|| {
    data_lines(include_str!("../knowledge/surnames.txt"))
        .filter_map(|line| line.split_once(' '))
        .map(|(han, latin)| (han, latin.split(' ').collect()))
        .collect()
});

/// Lines of a data file, comments left out.
fn data_lines(data: &'static str) -> impl Iterator<Item = &'static str> {
    data.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// Lower case without accents, Cyrillic in Latin letters. Other scripts stay.
pub fn fold(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for c in name.chars().flat_map(char::to_lowercase) {
        match c {
            'ß' => out.push_str("ss"),
            '\u{300}'..='\u{36f}' => {}
            _ if c.is_ascii() => out.push(c),
            _ => match latin_of(c) {
                Some(latin) => out.push_str(latin),
                None => out.push(c),
            },
        }
    }
    out
}

fn latin_of(c: char) -> Option<&'static str> {
    match c {
        'а' => Some("a"),
        'б' => Some("b"),
        'в' => Some("v"),
        'г' => Some("g"),
        'д' => Some("d"),
        'е' | 'ё' | 'э' => Some("e"),
        'ж' => Some("zh"),
        'з' => Some("z"),
        'и' | 'й' | 'ы' => Some("i"),
        'к' => Some("k"),
        'л' => Some("l"),
        'м' => Some("m"),
        'н' => Some("n"),
        'о' => Some("o"),
        'п' => Some("p"),
        'р' => Some("r"),
        'с' => Some("s"),
        'т' => Some("t"),
        'у' => Some("u"),
        'ф' => Some("f"),
        'х' => Some("kh"),
        'ц' => Some("ts"),
        'ч' => Some("ch"),
        'ш' => Some("sh"),
        'щ' => Some("shch"),
        'ъ' | 'ь' => Some(""),
        'ю' => Some("yu"),
        'я' => Some("ya"),
        'ا' | 'أ' | 'إ' | 'آ' | 'ة' | 'ى' => Some("a"),
        'ب' => Some("b"),
        'ت' | 'ط' => Some("t"),
        'ث' => Some("th"),
        'ج' => Some("j"),
        'ح' | 'ه' => Some("h"),
        'خ' => Some("kh"),
        'د' | 'ض' => Some("d"),
        'ذ' => Some("dh"),
        'ر' => Some("r"),
        'ز' | 'ظ' => Some("z"),
        'س' | 'ص' => Some("s"),
        'ش' => Some("sh"),
        'ع' | 'ء' | 'ئ' | 'ؤ' => Some(""),
        'غ' => Some("gh"),
        'ف' => Some("f"),
        'ق' | 'ك' => Some("k"),
        'ل' => Some("l"),
        'م' => Some("m"),
        'ن' => Some("n"),
        'و' => Some("u"),
        'ي' => Some("i"),
        '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => crate::knowledge::skeleton::ascii_twin(c),
        _ => None,
    }
}

/// The spellings one word of a name can have, folded: `müller` is also
/// `mueller`.
fn forms(word: &str) -> Vec<String> {
    let lower = word.to_lowercase();
    let transcribed: String = lower
        .chars()
        .map(|c| match c {
            'ä' => "ae".to_owned(),
            'ö' | 'ø' => "oe".to_owned(),
            'ü' => "ue".to_owned(),
            'å' => "aa".to_owned(),
            _ => c.to_string(),
        })
        .collect();
    let plain = fold(&lower);
    let mut forms = vec![plain.replace("ks", "x"), plain, fold(&transcribed)];
    forms.extend(spelled(word).iter().map(|latin| (*latin).to_owned()));
    forms.sort();
    forms.dedup();
    forms.retain(|form| !form.is_empty());
    forms
}

/// The Latin spellings of a Han surname; none for other names.
pub fn spelled(word: &str) -> &'static [&'static str] {
    SURNAMES.get(surname(word)).map_or(&[], Vec::as_slice)
}

/// Whether the Latin spelling of a Han name is known.
pub fn has_latin_surname(name: &str) -> bool {
    !spelled(name).is_empty()
}

/// The surname a Han name begins with: two characters for the double ones.
fn surname(word: &str) -> &str {
    let first = |n: usize| {
        word.char_indices()
            .nth(n)
            .map_or(word, |(at, _)| &word[..at])
    };
    if SURNAMES.contains_key(first(2)) {
        first(2)
    } else {
        first(1)
    }
}

/// Whether two words can be the same name, or forms of it.
pub fn same_word(a: &str, b: &str) -> bool {
    if is_arabic(a) != is_arabic(b) {
        return same_bones(a, b);
    }
    let (a, b) = (forms(a), forms(b));
    a.iter().any(|a| b.iter().any(|b| same_form(a, b)))
}

fn same_form(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    if a.chars().any(is_cjk) || b.chars().any(is_cjk) {
        // 王伟 and 王: the surname alone, or the name in full.
        return a.starts_with(b) || b.starts_with(a);
    }
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let prefix = short.len() >= 3 && long.starts_with(short);
    prefix || nickname(a, b) || near(short, long) || consonants(a, b)
}

fn nickname(a: &str, b: &str) -> bool {
    match (NICKNAMES.get(a), NICKNAMES.get(b)) {
        (Some(a), Some(b)) => a.iter().any(|family| b.contains(family)),
        _ => false,
    }
}

/// Transliterations differ by a letter or two: Aleksandr, Alexander.
fn near(a: &str, b: &str) -> bool {
    let allowed = match a.len() {
        0..=4 => 0,
        5..=6 => 1,
        _ => 2,
    };
    allowed > 0 && a.as_bytes()[0] == b.as_bytes()[0] && strsim::osa_distance(a, b) <= allowed
}

/// Whether a word (folded) is a given name of the table.
pub fn is_given(word: &str) -> bool {
    NICKNAMES.contains_key(word)
}

/// Whether a word (folded) is a Chinese surname in Latin letters.
pub fn is_latin_surname(word: &str) -> bool {
    SURNAMES.values().any(|spellings| spellings.contains(&word))
}

/// Words in front of or behind a name.
const BESIDE: &[&str] = &[
    "mr", "mrs", "ms", "miss", "dr", "prof", "herr", "frau", "sr", "sra", "dipl", "ing", "mba",
    "phd", "san", "sama",
];

/// A person's full name in one spelling: words folded and in order of the
/// alphabet, initials left out. None for a single name, a desk or a firm.
pub fn full_name(display: &str) -> Option<String> {
    let display = display.split(['(', '（', '[', '|', '@', '<']).next()?;
    if display.chars().filter(|c| is_cjk(*c)).count() >= 2 {
        let han: String = display.chars().filter(|c| is_cjk(*c)).collect();
        let han = han.trim_end_matches(['様', '氏']);
        return (han.chars().count() >= 2 && !is_desk(han) && han.chars().count() <= 6)
            .then(|| han.to_owned());
    }
    let mut words: Vec<String> = display
        .split(|c: char| {
            !c.is_alphabetic() && c != '\'' && c != '’' && !('\u{300}'..='\u{36f}').contains(&c)
        })
        .map(|word| word.trim_matches(['\'', '’']))
        .filter(|word| !word.is_empty())
        .map(|word| {
            fold(word)
                .replace("ue", "u")
                .replace("oe", "o")
                .replace("ae", "a")
        })
        .collect();
    if words.iter().any(|word| is_desk(word)) {
        return None;
    }
    words.retain(|word| !BESIDE.contains(&word.as_str()) && word.chars().count() >= 2);
    words.sort();
    words.dedup();
    (2..=5).contains(&words.len()).then(|| words.join(" "))
}

fn is_arabic(word: &str) -> bool {
    word.chars().any(|c| matches!(c, '\u{600}'..='\u{6ff}'))
}

/// Arabic writes no short vowels: محمد is Mohammed, الراشد Al Rashid.
fn same_bones(a: &str, b: &str) -> bool {
    let bones = |word: &str| {
        let word = fold(word.strip_prefix("ال").unwrap_or(word));
        let mut letters: Vec<char> = word
            .chars()
            .filter(|c| c.is_ascii_alphabetic() && !"aeiouyw".contains(*c))
            .map(|c| match c {
                'q' | 'c' => 'k',
                'g' => 'j',
                _ => c,
            })
            .collect();
        letters.dedup();
        letters
    };
    let (a, b) = (bones(a), bones(b));
    a.len() >= 2 && a == b
}

/// Arabic names keep their consonants: Mohammed, Muhammad.
fn consonants(a: &str, b: &str) -> bool {
    let skeleton = |name: &str| {
        let mut letters: Vec<char> = name
            .chars()
            .filter(|c| c.is_ascii_alphabetic() && !"aeiouy".contains(*c))
            .collect();
        letters.dedup();
        letters
    };
    let (a_bones, b_bones) = (skeleton(a), skeleton(b));
    a_bones.len() >= 3 && a_bones == b_bones && a.as_bytes().first() == b.as_bytes().first()
}

lexicon!(
    /// Local parts and display words that are a desk, not a person.
    DESKS,
    ["info", "sales", "office", "purchase", "purchasing", "procurement", "buyer", "buying", "einkauf", "verkauf", "vertrieb", "kontakt", "contact", "compras", "ventas", "comercial", "commercial", "achats", "vendas",
     "export", "exports", "import", "imports", "admin", "service", "services", "support", "order", "orders", "bestellung", "accounts", "accounting", "finance", "logistics", "logistik", "logistica", "team", "mail", "post", "marketing",
     "customer", "customercare", "enquiry", "enquiries", "inquiry", "hello", "ops", "operations", "shipping", "billing", "invoice", "invoices", "rechnung", "buchhaltung", "facturation", "trade", "trading", "hr", "zakupki", "zakaz",
     "department", "dept", "desk", "group", "gmbh", "ltd", "llc", "inc", "co", "corp", "company", "sa", "sl", "srl", "sarl", "ltda", "kg", "ag", "oy", "ab", "bv", "limited", "采购", "采购部", "销售", "销售部", "公司", "财务", "部",
     "技术", "外贸", "株式会社", "購買", "購買部", "営業", "営業部", "担当", "отдел", "закупки", "ооо", "purchasing-dept", "eingang", "werkzeuge", "tools", "valve", "import.export", "documents", "docs", "documentation", "quality", "qc", "tech", "technical", "warehouse", "almacen", "lager", "reception", "expo", "news", "noreply", "no-reply", "security", "helpdesk", "webmaster", "postmaster", "alerts", "notifications", "press", "media", "legal", "compliance", "board", "committee", "staff", "everyone", "all", "administración", "administracion", "administration", "verwaltung", "dirección", "direction", "gerencia", "recepción", "operaciones", "facturación", "zentrale", "disposition", "secretaria", "secretariat", "sekretariat"]
);

/// Whether a word names a desk or a firm rather than a person.
pub fn is_desk(word: &str) -> bool {
    let bare = word.trim_end_matches(|c: char| c.is_ascii_digit());
    DESKS
        .hits(bare)
        .iter()
        .any(|hit| hit.range.len() == bare.len())
}

// ---- greetings ---------------------------------------------------------------

/// Words a greeting begins with, lower case, longest first within a language.
const OPENINGS: &[&str] = &[
    "good morning",
    "good afternoon",
    "good evening",
    "good day",
    "dear",
    "hi",
    "hello",
    "hey",
    "hallo",
    "sehr geehrte frau",
    "sehr geehrter herr",
    "sehr geehrte",
    "sehr geehrter",
    "geehrte",
    "geehrter",
    "liebe",
    "lieber",
    "guten tag",
    "guten morgen",
    "moin",
    "grüß gott",
    "servus",
    "estimado",
    "estimada",
    "estimados",
    "estimadas",
    "estimado/a",
    "apreciado",
    "apreciada",
    "querido",
    "querida",
    "hola",
    "buenos días",
    "buenas tardes",
    "muy señor",
    "cher",
    "chère",
    "chers",
    "chères",
    "bonjour",
    "bonsoir",
    "monsieur",
    "madame",
    "prezado",
    "prezada",
    "prezados",
    "prezado(a)",
    "caro",
    "cara",
    "olá",
    "oi",
    "bom dia",
    "boa tarde",
    "ola",
    "уважаемый",
    "уважаемая",
    "уважаемые",
    "здравствуйте",
    "добрый день",
    "доброе утро",
    "дорогой",
    "дорогая",
    "السيد",
    "السيدة",
    "الأستاذ",
    "الأستاذة",
    "عزيزي",
    "عزيزتي",
    "الأخ",
    "尊敬的",
    "亲爱的",
    "敬爱的",
    "greetings",
];

/// Titles; a name behind one is a surname.
const TITLES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "mister",
    "sir",
    "madam",
    "dr",
    "prof",
    "herr",
    "herrn",
    "frau",
    "dipl",
    "ing",
    "señor",
    "señora",
    "señorita",
    "sr",
    "sra",
    "srta",
    "sr(a)",
    "don",
    "doña",
    "monsieur",
    "madame",
    "mademoiselle",
    "m",
    "mme",
    "mlle",
    "senhor",
    "senhora",
    "dona",
    "eng",
    "engr",
    "господин",
    "госпожа",
    "г-н",
    "г-жа",
    "السيد",
    "السيدة",
    "الأستاذ",
    "المهندس",
    "الدكتور",
    "المحترم",
    "المحترمة",
    "المحترم،",
];

/// Titles behind a Chinese or Japanese name.
const TITLES_BEHIND: &[&str] = &[
    "总经理",
    "总监",
    "经理",
    "先生",
    "女士",
    "小姐",
    "老师",
    "主任",
    "部长",
    "老板",
    "总",
    "工",
    "董",
    "董事长",
    "殿",
    "様",
    "さま",
    "さん",
    "氏",
    "部長",
    "課長",
    "係長",
    "社長",
    "先生様",
    "经理您好",
    "專員",
    "店长",
];

/// Who may be greeted without being named.
const NOBODY: &[&str] = &[
    "all",
    "team",
    "sirs",
    "sir",
    "madam",
    "sir/madam",
    "sirs/madams",
    "customer",
    "customers",
    "colleague",
    "colleagues",
    "partner",
    "partners",
    "friend",
    "friends",
    "everyone",
    "everybody",
    "both",
    "there",
    "again",
    "buyer",
    "buyers",
    "supplier",
    "client",
    "clients",
    "folks",
    "guys",
    "ladies",
    "gentlemen",
    "damen",
    "herren",
    "zusammen",
    "alle",
    "alles",
    "kollegen",
    "kolleginnen",
    "kunde",
    "kunden",
    "kundin",
    "partner",
    "todos",
    "todas",
    "equipo",
    "cliente",
    "clientes",
    "señores",
    "amigo",
    "amigos",
    "tous",
    "toutes",
    "messieurs",
    "mesdames",
    "madame",
    "monsieur",
    "équipe",
    "client",
    "clients",
    "senhores",
    "senhoras",
    "equipe",
    "time",
    "colegas",
    "collègues",
    "коллеги",
    "партнеры",
    "партнёры",
    "господа",
    "друзья",
    "各位",
    "大家",
    "你",
    "您",
    "贵司",
    "客户",
    "朋友",
    "同事",
    "领导",
    "御中",
    "皆",
    "皆様",
    "各位様",
    "担当者",
    "ご担当者",
    "お客様",
    "女士们",
    "先生们",
    "valued",
    "sales",
    "purchasing",
    "import",
    "export",
    "head",
    "manager",
    "director",
    "department",
    "whom",
    "concern",
    "الجميع",
    "السادة",
    "الكرام",
    "الزملاء",
    "purchaser",
    "friend,",
    "in",
    "the",
    "from",
    "thanks",
    "thank",
    "many",
    "we",
    "please",
    "as",
    "this",
    "our",
    "hope",
    "i",
    "und",
    "wir",
    "ich",
    "vielen",
    "danke",
    "anbei",
    "wie",
    "gracias",
    "como",
    "le",
    "les",
    "nous",
    "je",
    "merci",
    "ci",
    "veuillez",
    "a",
    "o",
    "os",
    "segue",
    "tudo",
    "obrigado",
    "conforme",
    "с",
    "мы",
    "chicas",
    "chicos",
    "gente",
    "amigas",
    "guapa",
    "compañeros",
    "compañeras",
    "queridos",
    "queridas",
    "familia",
    "leute",
    "mädels",
    "jungs",
    "allerseits",
    "miteinander",
    "tutti",
    "pessoal",
    "galera",
    "turma",
    "gang",
    "mate",
    "buddy",
    "bro",
    "dude",
    "ladies",
    "girls",
    "boys",
    "doctor",
    "boss",
    "ok",
    "okay",
    "yes",
    "sure",
    "great",
    "sorry",
    "perfect",
    "regards",
    "thx",
    "hello",
    "hi",
];

/// The people greeted in the first authored lines.
pub fn greetings(text: &Text) -> Vec<Greeting> {
    let mut seen = 0;
    let mut found = Vec::new();
    for line in text.lines() {
        if text.content[line.clone()].trim().is_empty() {
            continue;
        }
        if text.zone_at(line.start) != Zone::Authored || seen >= 4 {
            break;
        }
        seen += 1;
        found = greeted(text, &line);
        if !found.is_empty() {
            break;
        }
    }
    found
}

fn greeted(text: &Text, line: &Range<usize>) -> Vec<Greeting> {
    let content = &text.content[line.clone()];
    let lead = content.len()
        - content
            .trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '¡' | '¿'))
            .len();
    let start = line.start + lead;
    let trimmed = text.content[start..line.end].trim_end();
    if trimmed.chars().any(is_cjk) {
        return greeted_cjk(trimmed, start);
    }
    let folded = &text.folded[start..start + trimmed.len()];
    let Some(opening) = OPENINGS
        .iter()
        .filter(|o| {
            folded.starts_with(**o) && !folded[o.len()..].starts_with(|c: char| c.is_alphanumeric())
        })
        .map(|o| o.len())
        .max()
    else {
        return name_first(trimmed, start);
    };
    let last = folded[..opening].rsplit(' ').next().unwrap_or_default();
    let formal = TITLES.contains(&last);
    let behind = &trimmed[opening..];
    // "Prezado(a)", "Estimado/a"
    let suffix = ["(a)", "/a", "(o)", "/o"]
        .iter()
        .find(|s| behind.starts_with(**s))
        .map_or(0, |s| s.len());
    let blanks = behind[suffix..].len()
        - behind[suffix..]
            .trim_start_matches([' ', ',', '\u{a0}'])
            .len();
    let behind_start = start + opening + suffix + blanks;
    let rest = &text.content[behind_start..start + trimmed.len()];
    let end = rest
        .find([',', ':', '!', ';', '،', '\n', '–', '—', '?', '('])
        .unwrap_or(rest.len());
    // Without punctuation a longer line is a sentence: "Hello from Ningbo ...".
    let who = &rest[..end];
    if who.split_whitespace().count() > 7 {
        return Vec::new();
    }
    let mut people = split_people(who, behind_start, formal);
    // "Hi Anna, Tom," and "Dear Ms Weber, dear Mr Kern,"
    let mut at = end;
    while people.len() < 6 && !people.is_empty() && at < rest.len() && rest[at..].starts_with(',') {
        let tail = &rest[at + 1..];
        let tail_end = tail.find([',', ':', '!', ';']).unwrap_or(tail.len());
        let piece = tail[..tail_end].trim();
        let piece_start = behind_start + at + 1 + (tail.len() - tail.trim_start().len());
        let folded_piece = piece.to_lowercase();
        let opened = OPENINGS
            .iter()
            .filter(|o| folded_piece.starts_with(&format!("{o} ")))
            .map(|o| o.len() + 1)
            .max()
            .unwrap_or(0);
        let capital = piece[opened.min(piece.len())..].starts_with(|c: char| c.is_uppercase());
        if tail_end == tail.len() && opened == 0 || piece.split_whitespace().count() > 4 || !capital
        {
            break;
        }
        people.extend(split_people(&piece[opened..], piece_start + opened, formal));
        at += 1 + tail_end;
    }
    people
}

/// `Thiago, bom dia!`: the name, then the greeting.
fn name_first(line: &str, start: usize) -> Vec<Greeting> {
    let Some((name, rest)) = line.split_once(',') else {
        return Vec::new();
    };
    let rest = rest.trim_start().to_lowercase();
    let greets = OPENINGS
        .iter()
        .filter(|o| {
            !matches!(
                **o,
                "dear" | "liebe" | "lieber" | "caro" | "cara" | "le" | "m"
            )
        })
        .any(|o| rest.starts_with(o) && !rest[o.len()..].starts_with(char::is_alphanumeric));
    let words = name.split_whitespace().count();
    let capital = name.starts_with(char::is_uppercase);
    if greets && capital && (1..=3).contains(&words) {
        split_people(name, start, false)
    } else {
        Vec::new()
    }
}

/// `Anna and Tom`, `Anna/Tom`, `Herr Dr. Kern`.
fn split_people(who: &str, start: usize, formal: bool) -> Vec<Greeting> {
    let mut people = Vec::new();
    let mut words: Vec<(&str, usize)> = Vec::new();
    let mut titled = formal;
    let mut nobody = false;
    let mut flush = |words: &mut Vec<(&str, usize)>, titled: bool| {
        if let (Some(first), Some(last)) = (words.first(), words.last()) {
            let range = start + first.1..start + last.1 + last.0.len();
            people.push(Greeting {
                name: words.iter().map(|(w, _)| *w).collect::<Vec<_>>().join(" "),
                range,
                titled,
            });
        }
        words.clear();
    };
    for word in who
        .split([' ', '\u{a0}', '/', '&', '+'])
        .filter(|w| !w.is_empty())
    {
        let at = word.as_ptr() as usize - who.as_ptr() as usize;
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let lower = bare.to_lowercase();
        if matches!(lower.as_str(), "and" | "und" | "y" | "e" | "et" | "и") {
            flush(&mut words, titled);
        } else if TITLES.contains(&lower.as_str()) || TITLES.contains(&word.to_lowercase().as_str())
        {
            titled = true;
        } else if word.starts_with(['[', '<', '«', '{', '_', '【'])
            || word.contains('_')
            || NOBODY.contains(&lower.as_str())
        {
            nobody = true;
        } else if !bare.is_empty() {
            let offset = word.find(bare).unwrap_or(0);
            words.push((bare, at + offset));
        }
    }
    flush(&mut words, titled);
    if nobody { Vec::new() } else { people }
}

/// 王总，您好 / 尊敬的李先生： / 坂本様
fn greeted_cjk(line: &str, start: usize) -> Vec<Greeting> {
    let end = line
        .find(['，', ',', '：', ':', '！', '!', '。', '、', ' ', '　'])
        .unwrap_or(line.len());
    let mut head = &line[..end];
    let mut at = start;
    // "Hi 王总" and "Dear 王总"
    if head.is_ascii() && end < line.len() {
        let rest = line[end..].trim_start_matches([' ', ',']);
        if OPENINGS.contains(&head.to_lowercase().as_str())
            && rest.chars().next().is_some_and(is_cjk)
        {
            return greeted_cjk(rest, start + line.len() - rest.len());
        }
        return Vec::new();
    }
    for opening in ["尊敬的", "亲爱的", "敬爱的", "您好", "你好"] {
        if let Some(rest) = head.strip_prefix(opening) {
            at += opening.len();
            head = rest;
        }
    }
    let head = ["您好", "你好", "早上好", "下午好", "好"]
        .iter()
        .find_map(|h| head.strip_suffix(h))
        .unwrap_or(head);
    // A Japanese line may hold firm and department before the name.
    let Some(title) = TITLES_BEHIND
        .iter()
        .filter(|t| head.ends_with(**t))
        .max_by_key(|t| t.len())
    else {
        return if line.ends_with("様") && end < line.len() {
            last_word_greeted(line, start)
        } else {
            Vec::new()
        };
    };
    let name = &head[..head.len() - title.len()];
    let characters = name.chars().count();
    let japanese = matches!(
        *title,
        "様" | "さま" | "さん" | "殿" | "氏" | "部長" | "課長" | "係長" | "社長"
    );
    let fits = if japanese {
        (1..=6).contains(&characters)
    } else {
        (1..=4).contains(&characters)
    };
    let letters = name.chars().all(char::is_alphabetic);
    if !fits
        || !letters
        || NOBODY.contains(&head)
        || NOBODY.contains(&name)
        || name.contains(['的', '们'])
        || !japanese && !SURNAMES.contains_key(surname(name))
    {
        return Vec::new();
    }
    vec![Greeting {
        name: name.to_owned(),
        range: at..at + name.len(),
        titled: true,
    }]
}

/// 坂本商事株式会社 購買部 坂本様
fn last_word_greeted(line: &str, start: usize) -> Vec<Greeting> {
    let word = line.rsplit([' ', '　']).next().unwrap_or(line);
    greeted_cjk(word, start + line.len() - word.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(content: &str) -> Vec<(String, bool)> {
        greetings(&Text::plain(content))
            .into_iter()
            .map(|g| (g.name, g.titled))
            .collect()
    }

    #[test]
    fn greetings_of_nine_languages_name_someone() {
        for (content, name, titled) in [
            ("Dear Mr Müller,\n", "Müller", true),
            ("Hi Anna,\nthe offer", "Anna", false),
            ("Sehr geehrte Frau Dr. Weber,", "Weber", true),
            ("Estimado Sr. Solano:", "Solano", true),
            ("Bonjour Madame Delorme,", "Delorme", true),
            ("Prezado Carlos,", "Carlos", false),
            ("Уважаемый Иван Петрович!", "Иван Петрович", false),
            ("尊敬的王总：", "王", true),
            ("李明先生，您好！", "李明", true),
            ("坂本様\n", "坂本", true),
            ("Good morning Tom!", "Tom", false),
        ] {
            assert_eq!(names(content), [(name.to_owned(), titled)], "{content}");
        }
        assert_eq!(names("Dear Anna and Tom,").len(), 2);
    }

    #[test]
    fn nobody_in_particular_is_nobody() {
        for content in [
            "Dear all,",
            "Dear Sirs,",
            "Sehr geehrte Damen und Herren,",
            "各位：",
            "Hello from Ningbo, where it rains all the time today",
            "您好，",
            "To whom it may concern,",
            "ご担当者様",
            "Buenos días,",
            "The total is fine.",
            "Hi team,",
        ] {
            assert!(names(content).is_empty(), "{content}: {:?}", names(content));
        }
    }

    #[test]
    fn spellings_of_one_name_are_the_same() {
        for (a, b) in [
            ("Müller", "mueller"),
            ("Müller", "muller"),
            ("Bob", "Robert"),
            ("黄", "Wong"),
            ("Иван", "Ivan"),
            ("Mohammed", "muhammad"),
            ("王伟", "王"),
            ("Christina", "Chris"),
            ("Aleksandr", "Alexander"),
            ("陈", "Tan"),
            ("刘", "劉"),
        ] {
            assert!(same_word(a, b), "{a} {b}");
        }
        for (a, b) in [
            ("Müller", "Smith"),
            ("王", "李"),
            ("Anna", "Tom"),
            ("Weber", "Werner"),
        ] {
            assert!(!same_word(a, b), "{a} {b}");
        }
    }
}
