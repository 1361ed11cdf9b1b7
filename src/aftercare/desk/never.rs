//! What no letter should say: words that promise, admit or claim what is not
//! known. A list a language, in `never.toml` beside its letters.
//!
//! A letter that says one is still written; the person is told of it.

use serde::Deserialize;

use crate::reading::tokens::is_cjk;
use crate::reading::words::Lexicon;
use crate::wording::Words;

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Never {
    /// What is offered is for a superior to decide.
    promise: Vec<String>,
    /// Liability is for counsel to judge.
    liability: Vec<String>,
    /// Whether a mail is gone cannot be known.
    recalled: Vec<String>,
}

/// One sentence for each word of a text that it should not say, in the
/// language of the interface. `language` is that of the text.
pub fn warnings(language: &str, text: &str, words: &Words) -> Vec<String> {
    found(language, text)
        .into_iter()
        .map(|(rule, word)| {
            let params = [("word", word.into())];
            words.message(&format!("desk-warning-{rule}"), &params)
        })
        .collect()
}

/// The words a text should not say, each once, with the rule against it.
pub fn found(language: &str, text: &str) -> Vec<(&'static str, String)> {
    let never = list(language);
    let folded = fold(text);
    let mut found = Vec::new();
    for (rule, entries) in [
        ("promise", never.promise),
        ("liability", never.liability),
        ("recalled", never.recalled),
    ] {
        for hit in Lexicon::of(entries).hits(&folded) {
            let one = (rule, whole_word(&folded, hit.range));
            if !found.contains(&one) {
                found.push(one);
            }
        }
    }
    found
}

/// A text as the lists are written.
fn fold(text: &str) -> String {
    let text = text.to_lowercase().replace('’', "'");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A hit with the rest of the word it ends in.
fn whole_word(text: &str, range: std::ops::Range<usize>) -> String {
    let goes_on = |c: &char| c.is_alphanumeric() && !is_cjk(*c);
    let rest = text[range.end..].chars().take_while(goes_on);
    let more: usize = match text[range.clone()].chars().next_back() {
        Some(last) if goes_on(&last) => rest.map(char::len_utf8).sum(),
        _ => 0,
    };
    text[range.start..range.end + more].to_owned()
}

/// A test refuses a list that cannot be read.
fn list(language: &str) -> Never {
    source(language)
        .and_then(|text| toml::from_str(text).ok())
        .unwrap_or_default()
}

fn source(language: &str) -> Option<&'static str> {
    Some(match language {
        "en" => include_str!("../../wording/en/never.toml"),
        "zh-CN" => include_str!("../../wording/zh-CN/never.toml"),
        "de" => include_str!("../../wording/de/never.toml"),
        "es" => include_str!("../../wording/es/never.toml"),
        "fr" => include_str!("../../wording/fr/never.toml"),
        "ja" => include_str!("../../wording/ja/never.toml"),
        "pt-BR" => include_str!("../../wording/pt-BR/never.toml"),
        "ru" => include_str!("../../wording/ru/never.toml"),
        "ar" => include_str!("../../wording/ar/never.toml"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::letters::LANGUAGES;

    #[test]
    fn every_language_has_its_lists_and_they_match() {
        for language in LANGUAGES {
            let text = source(language).expect("a list");
            let never = toml::from_str::<Never>(text).expect("a list that reads");
            for entries in [&never.promise, &never.liability, &never.recalled] {
                assert!(entries.len() >= 4, "{language}");
                for entry in entries {
                    let bare = entry.trim_matches('*');
                    assert_eq!(bare, fold(bare), "{language}");
                    let said = format!("— {bare} —");
                    assert!(!found(language, &said).is_empty(), "{language}: {entry}");
                }
            }
        }
    }

    #[test]
    fn promises_admissions_and_claims_are_found_in_every_language() {
        for (language, text, rules) in [
            ("en", "We accept Liability and will\ncompensate you", 2),
            ("en", "The mail was recalled. We cover a reliable bid.", 1),
            ("de", "Wir haften und garantieren Ihnen Ersatz.", 2),
            ("fr", "J’ajoute que je m’engage à vous dédommager", 2),
            ("es", "Asumimos la responsabilidad", 1),
            ("pt-BR", "O e-mail foi cancelado", 1),
            ("ru", "Мы возместим убытки, письмо отозвано", 2),
            ("ar", "ونتحمل المسؤولية", 2),
            ("ja", "弊社の責任です。メールは回収しました", 2),
            ("zh-CN", "我司承担责任，邮件已撤回", 2),
            ("en", "Please call me back. Thank you.", 0),
            ("nl", "guarantee", 0),
        ] {
            assert_eq!(found(language, text).len(), rules, "{language}: {text}");
        }
    }

    #[test]
    fn the_sentence_names_the_whole_word_once() {
        let made = warnings("en", "compensation, compensation", &Words::new("en"));
        assert_eq!(made.len(), 1);
        assert!(made[0].starts_with("“compensation”"), "{}", made[0]);
        let chinese = warnings("en", "liability", &Words::new("zh-CN"));
        assert!(chinese[0].starts_with("“liability”"), "{}", chinese[0]);
    }
}
