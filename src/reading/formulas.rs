//! Set phrases that end a letter, by language: a template's tail in another
//! language than the letter shows up here.

use std::ops::Range;
use std::sync::LazyLock;

use super::scripts;
use super::tokens::is_cjk;
use super::words::Lexicon;
use super::{Language, Text, Zone};

/// Phrases that close a letter. English regards stand under letters in every
/// language; of English only whole sentences are listed apart.
const CLOSINGS: &[(Language, &[&str])] = &[
    (
        Language::English,
        &[
            "best regards",
            "kind regards",
            "regards",
            "yours sincerely",
            "yours faithfully",
            "sincerely",
            "warm regards",
            "best wishes",
            "many thanks",
            "thanks and best",
        ],
    ),
    (
        Language::German,
        &[
            "mit freundlichen grüßen",
            "mit freundlichen grüssen",
            "freundliche grüße",
            "freundliche grüsse",
            "viele grüße",
            "beste grüße",
            "schöne grüße",
            "herzliche grüße",
            "mit besten grüßen",
            "für rückfragen stehen wir",
            "für rückfragen stehe ich",
            "wir freuen uns auf ihre",
            "hochachtungsvoll",
        ],
    ),
    (
        Language::Spanish,
        &[
            "saludos cordiales",
            "un cordial saludo",
            "un saludo",
            "cordiales saludos",
            "reciba un cordial",
            "quedamos a su disposición",
            "quedo a su disposición",
            "quedamos a la espera",
            "sin otro particular",
            "le saluda atentamente",
            "muchas gracias y saludos",
            "saludos",
        ],
    ),
    (
        Language::French,
        &[
            "cordialement",
            "bien cordialement",
            "salutations distinguées",
            "meilleures salutations",
            "bien à vous",
            "je vous prie d'agréer",
            "veuillez agréer",
            "sincères salutations",
            "dans l'attente de votre",
            "n'hésitez pas à nous",
        ],
    ),
    (
        Language::Portuguese,
        &[
            "atenciosamente",
            "fico no aguardo",
            "ficamos no aguardo",
            "agradeço desde já",
            "um abraço",
            "abraços",
            "ficamos à disposição",
            "fico à disposição",
            "com os melhores cumprimentos",
            "melhores cumprimentos",
        ],
    ),
    (
        Language::Russian,
        &[
            "с уважением",
            "с наилучшими пожеланиями",
            "всего доброго",
            "ждём вашего ответа",
            "ждем вашего ответа",
        ],
    ),
    (
        Language::Chinese,
        &[
            "此致",
            "敬礼",
            "顺祝商祺",
            "祝好",
            "期待您的回复",
            "如有任何问题",
            "请随时与我们联系",
            "请随时联系",
            "商祺",
        ],
    ),
    (
        Language::Japanese,
        &["よろしくお願い", "宜しくお願い", "敬具", "何卒", "ご査収"],
    ),
    (
        Language::Arabic,
        &[
            "مع خالص التحية",
            "مع أطيب التحيات",
            "وتفضلوا بقبول",
            "تحياتي",
            "مع التحية",
        ],
    ),
];

/// English sentences no other language borrows.
const ENGLISH_SENTENCES: &[&str] = &[
    "please do not hesitate to contact",
    "please don't hesitate to contact",
    "should you require any further",
    "should you have any questions",
    "if you have any questions, please",
    "we look forward to hearing from you",
    "looking forward to your reply",
    "looking forward to hearing from you",
    "thank you for your understanding and",
    "please feel free to contact",
];

struct Phrases {
    lexicon: Lexicon,
    languages: Vec<Language>,
    /// Index of the first English sentence.
    sentences: usize,
}

static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    let (mut words, mut languages) = (Vec::new(), Vec::new());
    for (language, closings) in CLOSINGS {
        words.extend_from_slice(closings);
        languages.extend(closings.iter().map(|_| *language));
    }
    let sentences = words.len();
    words.extend_from_slice(ENGLISH_SENTENCES);
    languages.extend(ENGLISH_SENTENCES.iter().map(|_| Language::English));
    Phrases {
        lexicon: Lexicon::new(&words),
        languages,
        sentences,
    }
});

/// English words a letter must have to be taken for English: it is also what
/// a letter too short to tell is taken for.
const MIN_ENGLISH: usize = 3;

const ENGLISH_WORDS: &[&str] = &[
    "the", "and", "for", "our", "your", "please", "you", "we", "is", "are", "of", "to", "this",
    "will", "with", "dear", "by", "today", "attached", "have", "from", "find",
];

/// A closing phrase in another language than the letter's, and that language.
/// None when the letter closes in its own language too: then it was meant,
/// unless the reader could not even read its script.
pub fn stray(text: &Text, language: Language) -> Option<(Range<usize>, Language)> {
    let told = language != Language::English || is_english(text);
    if !told || !PHRASES.lexicon.may_be_in(text) {
        return None;
    }
    let mut stray = None;
    let mut closed = false;
    for zone in text
        .ranges(Zone::Authored)
        .chain(text.ranges(Zone::Signature))
    {
        for hit in PHRASES.lexicon.hits(&text.folded[zone.clone()]) {
            let range = hit.range.start + zone.start..hit.range.end + zone.start;
            let of = PHRASES.languages[hit.entry];
            if text.is_in_quotes(&range) {
                continue;
            }
            closed |= of == language;
            let borrowed = of == Language::English && hit.entry < PHRASES.sentences;
            if of != language && !borrowed && stray.is_none() {
                stray = Some((range, of));
            }
        }
    }
    stray.filter(|(range, of)| !closed || is_alien(text, range, *of, language))
}

/// A line of its own in Chinese or Japanese under a letter in another script.
fn is_alien(text: &Text, range: &Range<usize>, of: Language, language: Language) -> bool {
    let han = |l| matches!(l, Language::Chinese | Language::Japanese);
    let line = &text.content[text.line_at(range.start)];
    han(of)
        && !han(language)
        && !scripts::is_bilingual(text)
        && !line.chars().any(|c| c.is_alphabetic() && !is_cjk(c))
}

fn is_english(text: &Text) -> bool {
    let words = text
        .tokens
        .iter()
        .filter(|token| text.is_authored(token.range.start))
        .map(|token| &text.folded[token.range.clone()]);
    words
        .filter(|word| ENGLISH_WORDS.contains(word))
        .take(MIN_ENGLISH)
        .count()
        == MIN_ENGLISH
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tail_in_another_language_is_seen() {
        let english = "Dear Ana, the parts are ready and will leave for your port this week.\n\n";
        let text = Text::plain(&format!("{english}Mit freundlichen Grüßen\nKevin"));
        assert_eq!(
            stray(&text, Language::English).map(|s| s.1),
            Some(Language::German)
        );
        let both = Text::plain(&format!(
            "{english}Best regards / Mit freundlichen Grüßen\nKevin"
        ));
        assert_eq!(stray(&both, Language::English), None);
        let regards = Text::plain("王总：\n图册下周印好。\nBest regards,\n徐峰");
        assert_eq!(stray(&regards, Language::Chinese), None);
        let short = Text::plain("Ok, um abraço");
        assert_eq!(stray(&short, Language::English), None);
    }
}
