//! The cards on offers and on personal data: neutral, with their sources, and
//! no advice. The texts are data, in `cards.toml`.

use serde::{Deserialize, Serialize};

/// What a card is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Topic {
    /// Offers and mistakes.
    Offer,
    /// Personal data.
    Privacy,
}

/// The law the person wants to read of; he picks it, it is never guessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Jurisdiction {
    /// Whatever the law.
    Any,
    /// The UN convention on contracts for the international sale of goods.
    Cisg,
    /// China.
    Cn,
    /// The United States.
    Us,
    /// Germany.
    De,
    /// England, and Singapore.
    Uk,
    /// The European Union, and the United Kingdom for personal data.
    Eu,
    /// Japan.
    Jp,
}

/// One card in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Card {
    /// Stable name.
    pub id: String,
    /// What it is about.
    pub topic: Topic,
    /// Which law.
    pub jurisdiction: Jurisdiction,
    /// The rule in short.
    pub text: String,
    /// Where it stands.
    pub source: String,
    /// When that was looked up, `YYYY-MM-DD`.
    pub checked_on: String,
    /// A the rule itself, B a translation or report, K general knowledge.
    pub grade: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Deck {
    card: Vec<Record>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    id: String,
    topic: Topic,
    r#where: Jurisdiction,
    en: String,
    #[serde(rename = "zh-CN")]
    chinese: String,
    source: String,
    checked_on: String,
    grade: String,
}

/// The cards on a topic, in Chinese for a Chinese tag and in English for any
/// other.
pub fn cards(topic: Topic, language: &str) -> Vec<Card> {
    let chinese = language.to_lowercase().starts_with("zh");
    deck()
        .into_iter()
        .filter(|record| record.topic == topic)
        .map(|record| Card {
            id: record.id,
            topic: record.topic,
            jurisdiction: record.r#where,
            text: if chinese { record.chinese } else { record.en },
            source: record.source,
            checked_on: record.checked_on,
            grade: record.grade,
        })
        .collect()
}

/// A test refuses data that cannot be read.
fn deck() -> Vec<Record> {
    toml::from_str::<Deck>(include_str!("cards.toml"))
        .map(|deck| deck.card)
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_card_is_read_dated_graded_and_in_both_languages() {
        let deck = toml::from_str::<Deck>(include_str!("cards.toml")).expect("cards.toml");
        let mut ids: Vec<&str> = deck.card.iter().map(|c| c.id.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), deck.card.len(), "an id stands twice");
        for card in &deck.card {
            assert!(
                !card.source.is_empty() && card.checked_on.len() == 10,
                "{}",
                card.id
            );
            assert!(
                ["A", "B", "K"].contains(&card.grade.as_str()),
                "{}",
                card.id
            );
            assert!(card.en.is_ascii() || card.en.contains('“'), "{}", card.id);
            assert!(card.chinese.chars().any(|c| c > '\u{4e00}'), "{}", card.id);
        }
    }

    /// No card tells anybody that he is bound, or not.
    #[test]
    fn the_words_are_neutral() {
        for topic in [Topic::Offer, Topic::Privacy] {
            for card in cards(topic, "en") {
                let text = card.text.to_lowercase();
                for word in ["you are bound", "you are not bound", "you must", "!"] {
                    assert!(!text.contains(word), "{}: {word}", card.id);
                }
            }
        }
    }
}
