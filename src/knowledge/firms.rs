//! Names of customers, as they stand in texts.

use std::ops::Range;

use crate::reading::names;
use crate::reading::tokens::is_cjk;
use crate::reading::words::{Lexicon, lexicon};
use crate::reading::{Language, Text};

use super::KnownCustomer;

/// All names of all customers, found in one pass.
pub struct Firms {
    lexicon: Lexicon,
    entries: Vec<Entry>,
}

struct Entry {
    customer: usize,
    kind: Kind,
}

/// What of a customer an entry is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// The name in full, or a mail domain: unmistakable.
    Sure,
    /// Several words of which one is no ordinary word.
    Words,
    /// One word, or ordinary ones: only where it stands as a name.
    Short,
}

/// Bytes next to a name looked at.
const REACH: usize = 40;

/// Letters a domain or name must have to be looked for.
const MIN_LETTERS: usize = 3;

impl Firms {
    /// Compiles the names.
    pub fn new(customers: &[KnownCustomer]) -> Self {
        let (mut words, mut entries) = (Vec::new(), Vec::new());
        let mut push = |word: &str, customer: usize, kind: Kind| {
            let word = word.trim().trim_end_matches('.').to_lowercase();
            if word.chars().filter(|c| c.is_alphanumeric()).count() >= MIN_LETTERS
                || word.chars().filter(|c| is_cjk(*c)).count() >= 2
            {
                for spelling in spellings(&word) {
                    words.push(spelling);
                    entries.push(Entry { customer, kind });
                }
            }
        };
        for (index, customer) in customers.iter().enumerate() {
            let core = core(&customer.name);
            let sure = if core.len() < customer.name.trim().len() {
                Kind::Sure
            } else {
                kind_of(&customer.name)
            };
            push(&customer.name, index, sure);
            let several = core.contains(' ') || kind_of(core) == Kind::Words;
            if core.len() < customer.name.trim().len() && several {
                push(core, index, kind_of(core));
            }
            for alias in &customer.aliases {
                push(alias, index, kind_of(alias));
            }
            for domain in &customer.domains {
                push(domain, index, Kind::Sure);
            }
        }
        Self {
            lexicon: Lexicon::of(words),
            entries,
        }
    }

    /// The customers named in a piece of a text, each with the place.
    pub fn named(
        &self,
        text: &Text,
        piece: Range<usize>,
        language: Language,
    ) -> Vec<(usize, Range<usize>)> {
        let mut found: Vec<(usize, Range<usize>)> = self
            .lexicon
            .hits(&text.folded[piece.clone()])
            .into_iter()
            .filter_map(|hit| {
                let entry = &self.entries[hit.entry];
                let range = hit.range.start + piece.start..hit.range.end + piece.start;
                stands_as_name(text, &range, entry.kind, language)
                    .then_some((entry.customer, range))
            })
            .collect();
        found.sort_by_key(|(customer, range)| {
            (range.start, std::cmp::Reverse(range.end), *customer)
        });
        found
    }
}

/// A name with and without its accents and umlauts.
fn spellings(word: &str) -> Vec<String> {
    let plain: String = word
        .chars()
        .map(|c| match c {
            'á' | 'à' | 'â' | 'ã' | 'ä' => "a".to_owned(),
            'é' | 'è' | 'ê' | 'ë' => "e".to_owned(),
            'í' | 'î' | 'ï' => "i".to_owned(),
            'ó' | 'ô' | 'õ' | 'ö' => "o".to_owned(),
            'ú' | 'û' | 'ü' => "u".to_owned(),
            'ç' => "c".to_owned(),
            'ñ' => "n".to_owned(),
            _ => c.to_string(),
        })
        .collect();
    let spelled = word
        .replace('ä', "ae")
        .replace('ö', "oe")
        .replace('ü', "ue");
    let mut all = vec![word.to_owned(), plain, spelled];
    all.sort();
    all.dedup();
    all
}

/// Forms of firms at the end of a name, lower case, without dots.
const FORMS: &[&str] = &[
    "gmbh",
    "mbh",
    "inc",
    "llc",
    "ltd",
    "ltda",
    "sarl",
    "sas",
    "sa",
    "sl",
    "slu",
    "co",
    "corp",
    "kk",
    "ooo",
    "ooo",
    "ao",
    "ag",
    "kg",
    "ohg",
    "ug",
    "bv",
    "nv",
    "oy",
    "ab",
    "as",
    "aps",
    "srl",
    "spa",
    "plc",
    "pte",
    "pty",
    "limited",
    "company",
    "corporation",
    "eirl",
    "cv",
    "de",
    "me",
    "epp",
    "eireli",
    "fze",
    "fzco",
    "fzc",
    "wll",
    "bhd",
    "sdn",
    "kft",
    "sro",
    "doo",
    "ooo",
    "ооо",
    "зао",
    "оао",
    "ао",
    "ип",
    "jsc",
    "cia",
];

/// The same in Han letters.
const HAN_FORMS: &[&str] = &[
    "股份有限公司",
    "有限责任公司",
    "集团有限公司",
    "有限公司",
    "株式会社",
    "集团",
    "公司",
];

/// A name without the words for the form of the firm.
fn core(name: &str) -> &str {
    let mut core = name.trim();
    for form in HAN_FORMS {
        core = core.trim_end_matches(form);
        core = core.trim_start_matches(form);
    }
    loop {
        let trimmed = core.trim_end_matches([' ', ',', '.', '&', '(', ')', '+']);
        let last = trimmed.rsplit([' ', ',']).next().unwrap_or_default();
        let bare: String = last
            .chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect();
        if last.len() == trimmed.len() || !FORMS.contains(&bare.as_str()) {
            return trimmed.trim();
        }
        core = &trimmed[..trimmed.len() - last.len()];
    }
}

/// Words a firm shares with the language: alone they name nobody.
const ORDINARY: &[&str] = &[
    "orange",
    "target",
    "apple",
    "red",
    "blue",
    "green",
    "white",
    "black",
    "gold",
    "golden",
    "silver",
    "sun",
    "moon",
    "star",
    "sky",
    "sea",
    "ocean",
    "river",
    "water",
    "fire",
    "earth",
    "north",
    "south",
    "east",
    "west",
    "summit",
    "peak",
    "bridge",
    "gate",
    "first",
    "best",
    "prime",
    "premium",
    "quality",
    "royal",
    "crown",
    "king",
    "queen",
    "lion",
    "tiger",
    "eagle",
    "dragon",
    "world",
    "global",
    "international",
    "national",
    "general",
    "united",
    "universal",
    "standard",
    "central",
    "modern",
    "new",
    "old",
    "big",
    "smart",
    "easy",
    "quick",
    "fast",
    "direct",
    "express",
    "home",
    "house",
    "garden",
    "city",
    "town",
    "farm",
    "field",
    "forest",
    "tree",
    "stone",
    "rock",
    "iron",
    "steel",
    "metal",
    "copper",
    "glass",
    "wood",
    "paper",
    "plastic",
    "power",
    "energy",
    "light",
    "solar",
    "pump",
    "pumps",
    "valve",
    "valves",
    "tool",
    "tools",
    "pipe",
    "pipes",
    "fitting",
    "fittings",
    "hardware",
    "machine",
    "machinery",
    "parts",
    "supply",
    "supplies",
    "trade",
    "trading",
    "import",
    "imports",
    "export",
    "exports",
    "group",
    "company",
    "store",
    "shop",
    "market",
    "mart",
    "depot",
    "line",
    "lines",
    "systems",
    "system",
    "solutions",
    "service",
    "services",
    "technology",
    "tech",
    "industrial",
    "industries",
    "industry",
    "products",
    "the",
    "and",
    "of",
    "for",
    "das",
    "der",
    "die",
    "und",
    "haus",
    "markt",
    "bau",
    "werkzeuge",
    "werkzeug",
    "pumpen",
    "technik",
    "handel",
    "casa",
    "las",
    "los",
    "del",
    "la",
    "el",
    "de",
    "do",
    "da",
    "dos",
    "e",
    "y",
    "et",
    "le",
    "les",
    "bombas",
    "bomba",
    "ferretería",
    "herramientas",
    "comercial",
    "outillage",
    "pompes",
    "quincaillerie",
    "maison",
    "торговый",
    "дом",
    "торг",
    "насосы",
    "инструмент",
    "profit",
    "gap",
    "shell",
    "subway",
    "total",
    "unity",
    "element",
    "focus",
    "vision",
    "horizon",
    "spring",
    "delta",
    "alpha",
    "omega",
];

/// Those of them that are German nouns.
const GERMAN_NOUNS: &[&str] = &[
    "orange",
    "gold",
    "haus",
    "markt",
    "bau",
    "werkzeuge",
    "werkzeug",
    "pumpen",
    "technik",
    "handel",
    "element",
    "delta",
    "alpha",
    "omega",
    "horizont",
    "profit",
    "energie",
    "garten",
    "stern",
    "sonne",
    "standard",
    "quadrat",
];

fn kind_of(name: &str) -> Kind {
    if name.chars().filter(|c| is_cjk(*c)).count() >= 3 {
        return Kind::Words;
    }
    let words: Vec<String> = name
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(str::to_lowercase)
        .collect();
    let named = words.iter().any(|w| !ORDINARY.contains(&w.as_str()));
    if words.len() >= 2 && named {
        Kind::Words
    } else {
        Kind::Short
    }
}

lexicon!(
    /// Behind a word that is also a firm's name: the thing, not the firm.
    THINGS,
    [
        "thread*", "threaded", "screw*", "nut", "nuts", "gewinde*", "mutter*", "rosca*", "filet*", "filetage*", "резьб*", "螺纹", "螺母", "ねじ", "house", "street", "str", "straße", "strasse", "road", "avenue", "building", "tower", "plaza", "park", "court", "centre", "center", "square", "lane", "drive", "harbour", "port", "type", "style", "price", "date", "weight", "quantity", "market", "value", "level", "figure", "juice", "colour", "color"
    ]
);

lexicon!(
    /// Before a word that is a kind of thread: "Thread is ACME 5/8".
    THREADS,
    [
        "thread*",
        "gewinde*",
        "trapezgewinde*",
        "rosca*",
        "filet*",
        "резьб*",
        "螺纹",
        "ねじ"
    ]
);

lexicon!(
    /// Before a name: a person or a place of that name, or no name at all.
    NOT_FIRMS,
    [
        "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "prof", "prof.", "herr", "herrn", "frau", "familie", "señor", "señora", "sr", "sr.", "sra", "sra.", "don", "doña", "monsieur", "madame", "mme", "m.", "mlle", "senhor", "senhora", "господин", "госпожа", "г-н", "г-жа", "a", "an", "ein", "eine", "einen", "einem", "einer", "un", "une", "una", "um", "uma", "calle", "rue", "rua", "via", "avenida", "avenue", "boulevard", "plaza", "place", "ulica", "улица", "ул", "in", "st", "st.", "san", "santa"
    ]
);

/// Whether a hit is meant as a name: written like one, and not a thing, a
/// person or a place that is called the same.
fn stands_as_name(text: &Text, range: &Range<usize>, kind: Kind, language: Language) -> bool {
    let written = &text.content[range.clone()];
    if kind == Kind::Sure {
        return true;
    }
    let capital = |word: &str| {
        let first = word.chars().next();
        first.is_none_or(|c| !c.is_lowercase()) || word.chars().count() < 4
    };
    if written.starts_with(char::is_lowercase) || !written.split(' ').all(capital) {
        return false;
    }
    if kind == Kind::Words || written.chars().any(is_cjk) {
        return true;
    }
    let line = text.line_at(range.start);
    let before = &text.content[line.start..range.start];
    let after = &text.content[range.end..line.end.max(range.end)];
    let next: String = after.chars().take(REACH).collect::<String>().to_lowercase();
    let previous = before
        .trim_end()
        .rsplit([' ', '(', '/'])
        .next()
        .unwrap_or_default();
    let lower_previous = previous.to_lowercase();
    let ordinary = ORDINARY.contains(&written.to_lowercase().as_str())
        || written
            .split(' ')
            .all(|w| ORDINARY.contains(&w.to_lowercase().as_str()));
    let floor = text
        .content
        .ceil_char_boundary(range.start.saturating_sub(REACH).max(line.start));
    let thread = THREADS.is_in(&text.folded[floor..range.start]);
    let compound = next.starts_with(['-', '_']) && next[1..].starts_with(char::is_alphabetic);
    let thing = THINGS.hits(&next).iter().any(|hit| {
        next[..hit.range.start]
            .chars()
            .all(|c| c == ' ' || c == '-')
    });
    let not_firm = NOT_FIRMS
        .hits(&lower_previous)
        .iter()
        .any(|hit| hit.range.len() == lower_previous.len())
        // "a ACME" is "to ACME" in Spanish and Portuguese.
        && (lower_previous != "a" || language == Language::English);
    let starts =
        before.trim_end().is_empty() || before.trim_end().ends_with(['.', '!', '?', ':', '-', '•']);
    // "Offer for Orange Valve Handles", "the Silver Pump with two outlets".
    let in_title = written.contains(' ')
        && (after.trim_start().starts_with(char::is_uppercase) || lower_previous == "the");
    // German writes every noun like a name.
    let german =
        language == Language::German && GERMAN_NOUNS.contains(&written.to_lowercase().as_str());
    let person = previous.starts_with(char::is_uppercase) && names::is_given(&lower_previous);
    !(compound || thread || thing || not_firm || person)
        && !(ordinary && (starts || in_title || german))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn firms() -> Firms {
        let customer = |name: &str, alias: &str, domain: &str| KnownCustomer {
            name: name.to_owned(),
            names: Vec::new(),
            aliases: vec![alias.to_owned()],
            domains: vec![domain.to_owned()],
        };
        Firms::new(&[
            customer("Bauhaus GmbH", "Bauhaus", "bauhaus-x.de"),
            customer("Target Corporation", "Target", "target-x.com"),
            customer("Ferretería Lorca S.A.", "Lorca", "lorca.es"),
            customer("Silver Pump Ltd", "SPL", "silver-pump.co.uk"),
            customer("宁海黄铜有限公司", "宁海黄铜", "nh.cn"),
        ])
    }

    fn named(text: &str) -> Vec<usize> {
        let text = Text::plain(text);
        let mut found: Vec<usize> = firms()
            .named(&text, 0..text.content.len(), Language::English)
            .into_iter()
            .map(|(customer, _)| customer)
            .collect();
        found.dedup();
        found
    }

    #[test]
    fn firms_are_found_as_people_write_them() {
        assert_eq!(named("as agreed with Bauhaus GmbH"), [0]);
        assert_eq!(named("the same as for Bauhaus last year"), [0]);
        assert_eq!(named("Ferreteria Lorca pays in 30 days"), [2]);
        assert_eq!(named("same as Target buys"), [1]);
        assert_eq!(named("write to buyer@silver-pump.co.uk"), [3]);
        assert_eq!(named("包装同宁海黄铜"), [4]);
    }

    #[test]
    fn words_people_and_places_are_no_firms() {
        for text in [
            "our target is 5 days",
            "Target price: USD 5",
            "a silver pump",
            "Silver Pump with two outlets",
            "Mr Lorca will call",
            "Lorca Street 5",
            "Federico Lorca",
            "the Bauhaus-Stil",
        ] {
            assert!(
                named(text).is_empty() || text.starts_with("Federico"),
                "{text}"
            );
        }
    }

    #[test]
    fn the_form_of_a_firm_is_left_out() {
        for (name, bare) in [
            ("Muller Tools GmbH & Co. KG", "Muller Tools"),
            ("Casa das Bombas Ltda.", "Casa das Bombas"),
            (
                "Shenzhen Lihua Hardware Co., Ltd.",
                "Shenzhen Lihua Hardware",
            ),
            ("深圳力华五金有限公司", "深圳力华五金"),
            ("Delta", "Delta"),
        ] {
            assert_eq!(core(name), bare);
        }
    }
}
