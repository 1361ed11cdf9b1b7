//! The language a mail is written in, from its script and its small words.

use super::numbers::Convention;
use super::tokens::{Kind, Token, is_cjk};

/// Languages whose habits the reading knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Language {
    #[default]
    English,
    Chinese,
    Japanese,
    German,
    Spanish,
    French,
    Portuguese,
    Russian,
    Arabic,
}

impl Language {
    /// How numbers are usually written in it.
    pub fn convention(self) -> Convention {
        match self {
            Self::German | Self::Spanish | Self::French | Self::Portuguese | Self::Russian => {
                Convention::Comma
            }
            _ => Convention::Point,
        }
    }
}

const SMALL_WORDS: &[(Language, &[&str])] = &[
    (
        Language::English,
        &[
            "the", "and", "for", "our", "your", "please", "with", "you", "we", "is", "of", "to",
            "this", "will", "dear", "regards", "have",
        ],
    ),
    (
        Language::German,
        &[
            "und", "die", "der", "das", "wir", "sie", "ihre", "mit", "für", "bitte", "ist",
            "nicht", "den", "im", "von", "zu", "sehr", "herr", "frau", "grüße", "grüßen",
        ],
    ),
    (
        Language::Spanish,
        &[
            "el", "los", "las", "y", "para", "con", "que", "su", "por", "del", "una", "nuestra",
            "saludos", "estimado", "estimada", "gracias", "le", "les",
        ],
    ),
    (
        Language::French,
        &[
            "le",
            "les",
            "et",
            "pour",
            "vous",
            "nous",
            "votre",
            "avec",
            "des",
            "est",
            "une",
            "bonjour",
            "cordialement",
            "merci",
            "dans",
            "ci",
            "du",
        ],
    ),
    (
        Language::Portuguese,
        &[
            "o",
            "os",
            "e",
            "para",
            "com",
            "não",
            "uma",
            "segue",
            "prezado",
            "prezada",
            "obrigado",
            "em",
            "do",
            "da",
            "atenciosamente",
            "seu",
            "nossa",
            "você",
        ],
    ),
];

/// The language of the tokens given (those of the authored text).
pub fn detect<'a>(content: &str, tokens: impl Iterator<Item = &'a Token>) -> Language {
    let mut scores = [0usize; 5];
    let (mut han, mut kana, mut cyrillic, mut arabic, mut latin) = (0, 0, 0, 0, 0);
    for token in tokens.filter(|t| t.kind == Kind::Word) {
        let text = token.text(content);
        match text.chars().next() {
            Some('\u{3040}'..='\u{30ff}') => kana += 1,
            Some(c) if is_cjk(c) => han += 1,
            Some('\u{400}'..='\u{4ff}') => cyrillic += 1,
            Some('\u{600}'..='\u{6ff}') => arabic += 1,
            _ => {
                latin += 1;
                let word = text.to_lowercase();
                for (index, (_, words)) in SMALL_WORDS.iter().enumerate() {
                    scores[index] += usize::from(words.contains(&word.as_str()));
                }
            }
        }
    }
    // A Han character is about half a word.
    let (cjk, other) = ((han + kana) / 2, latin + cyrillic + arabic);
    if cjk > other {
        return if kana * 8 > han {
            Language::Japanese
        } else {
            Language::Chinese
        };
    }
    if cyrillic > latin {
        return Language::Russian;
    }
    if arabic > latin {
        return Language::Arabic;
    }
    let mut best = (Language::English, 0);
    for (index, (language, _)) in SMALL_WORDS.iter().enumerate() {
        if scores[index] > best.1 {
            best = (*language, scores[index]);
        }
    }
    best.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::tokens::lex;

    #[test]
    fn small_words_and_scripts_tell() {
        for (text, language) in [
            ("Please find the offer attached", Language::English),
            (
                "anbei erhalten Sie unser Angebot mit der Bitte um Prüfung",
                Language::German,
            ),
            (
                "Adjuntamos la oferta para su revisión, saludos",
                Language::Spanish,
            ),
            (
                "Veuillez trouver ci-joint notre offre pour les pompes",
                Language::French,
            ),
            (
                "Segue em anexo a proposta para análise, obrigado",
                Language::Portuguese,
            ),
            ("您好，附件请查收", Language::Chinese),
            ("お見積書をお送りいたします", Language::Japanese),
            ("Добрый день, во вложении счёт", Language::Russian),
        ] {
            assert_eq!(detect(text, lex(text).iter()), language, "{text}");
        }
    }
}
