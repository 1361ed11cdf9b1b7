//! The language of a letter.

use super::letters::{LANGUAGES, Wish};
use crate::aftercare::SentMail;
use crate::draft::BodyFormat;
use crate::reading::language::{self, Language};
use crate::reading::tokens::lex;

/// The language a text is wanted in: the one asked for, English where that has
/// no letters, else the mail's own.
pub(super) fn language_for(sent: &SentMail, wish: &Wish) -> &'static str {
    match wish.language.as_str() {
        "" => language_of(sent),
        tag => LANGUAGES
            .iter()
            .find(|l| **l == tag)
            .copied()
            .unwrap_or("en"),
    }
}

/// The language a mail was written in, as a tag of [`LANGUAGES`].
pub fn language_of(sent: &SentMail) -> &'static str {
    let body = &sent.draft.body;
    let text = match body.format {
        BodyFormat::Html => without_tags(&body.content),
        BodyFormat::Text => body.content[..beginning(&body.content)].to_owned(),
    };
    match language::detect(&text, lex(&text).iter()) {
        Language::English => "en",
        Language::Chinese => "zh-CN",
        Language::Japanese => "ja",
        Language::German => "de",
        Language::Spanish => "es",
        Language::French => "fr",
        Language::Portuguese => "pt-BR",
        Language::Russian => "ru",
        Language::Arabic => "ar",
    }
}

/// Bytes looked at to tell a language.
const ENOUGH: usize = 8_000;

fn beginning(text: &str) -> usize {
    text.floor_char_boundary(ENOUGH.min(text.len()))
}

/// Roughly the words of an HTML source, without its styles; only good for
/// telling a language.
fn without_tags(source: &str) -> String {
    let mut text = String::new();
    let mut rest = source;
    while let Some(start) = rest.find('<') {
        text += &rest[..start];
        text.push(' ');
        if text.len() > ENOUGH {
            break;
        }
        let tag = &rest[start..];
        let end = [
            ("<style", "</style"),
            ("<script", "</script"),
            ("<!--", "-->"),
        ]
        .iter()
        .find(|(open, _)| {
            tag.get(..open.len())
                .is_some_and(|t| t.eq_ignore_ascii_case(open))
        })
        .map_or(Some(0), |(_, close)| tag.to_ascii_lowercase().find(close));
        let after = end.and_then(|at| tag[at..].find('>').map(|close| at + close + 1));
        rest = after.map_or("", |after| &tag[after..]);
    }
    text + &rest[..beginning(rest)]
}
