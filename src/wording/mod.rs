//! Words: Fluent catalogs, one folder a language.
//!
//! `findings/`, one file a family of checks, is rendered here, and
//! `aftercare.ftl` where that is built in.
//! `interface.ftl` beside them belongs to the windows, which must have words
//! when this module does not load.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

const ENGLISH: &[&str] = &[
    include_str!("en/findings/general.ftl"),
    include_str!("en/findings/recipients.ftl"),
    include_str!("en/findings/subject.ftl"),
    include_str!("en/findings/attachments.ftl"),
    include_str!("en/findings/figures.ftl"),
    include_str!("en/findings/dates.ftl"),
    include_str!("en/findings/terms.ftl"),
    include_str!("en/findings/bank.ftl"),
    include_str!("en/findings/identifiers.ftl"),
    include_str!("en/findings/text.ftl"),
    include_str!("en/findings/tone.ftl"),
    #[cfg(feature = "aftercare")]
    include_str!("en/aftercare.ftl"),
];
const CHINESE: &[&str] = &[
    include_str!("zh-CN/findings/general.ftl"),
    include_str!("zh-CN/findings/recipients.ftl"),
    include_str!("zh-CN/findings/subject.ftl"),
    include_str!("zh-CN/findings/attachments.ftl"),
    include_str!("zh-CN/findings/figures.ftl"),
    include_str!("zh-CN/findings/dates.ftl"),
    include_str!("zh-CN/findings/terms.ftl"),
    include_str!("zh-CN/findings/bank.ftl"),
    include_str!("zh-CN/findings/identifiers.ftl"),
    include_str!("zh-CN/findings/text.ftl"),
    include_str!("zh-CN/findings/tone.ftl"),
    #[cfg(feature = "aftercare")]
    include_str!("zh-CN/aftercare.ftl"),
];

/// A value for the words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Shown as it is.
    Text(String),
    /// Shown as a plain count, and chooses plural forms.
    Count(usize),
    /// Shown as its name in the language of the words.
    Weekday(time::Weekday),
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<usize> for Value {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

/// The catalog of one language, with English behind it.
pub struct Words {
    language: &'static str,
    chosen: FluentBundle<FluentResource>,
    english: FluentBundle<FluentResource>,
}

impl Words {
    /// The words of a BCP 47 language; English where there is no catalog.
    pub fn new(language: &str) -> Self {
        let (language, catalogs) = if language.to_lowercase().starts_with("zh") {
            ("zh-CN", CHINESE)
        } else {
            ("en", ENGLISH)
        };
        Self {
            language,
            chosen: bundle(language, catalogs),
            english: bundle("en", ENGLISH),
        }
    }

    /// BCP 47 tag of the catalog in use.
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// Name of a day.
    pub fn weekday(&self, day: time::Weekday) -> String {
        let id = format!("weekday-{}", day.to_string().to_lowercase());
        self.message(&id, &[])
    }

    /// A message; its id when no catalog has it, which a test forbids.
    pub fn message(&self, id: &str, params: &[(&str, Value)]) -> String {
        self.render(id, None, params)
    }

    /// An attribute of a message.
    pub fn attribute(&self, id: &str, attribute: &str, params: &[(&str, Value)]) -> String {
        self.render(id, Some(attribute), params)
    }

    /// An attribute that not every message has.
    pub fn optional(&self, id: &str, attribute: &str, params: &[(&str, Value)]) -> Option<String> {
        let args = self.args(params);
        [&self.chosen, &self.english]
            .into_iter()
            .find_map(|bundle| format(bundle, id, Some(attribute), &args))
    }

    fn render(&self, id: &str, attribute: Option<&str>, params: &[(&str, Value)]) -> String {
        let args = self.args(params);
        [&self.chosen, &self.english]
            .into_iter()
            .find_map(|bundle| format(bundle, id, attribute, &args))
            .unwrap_or_else(|| match attribute {
                Some(attribute) => format!("{id}.{attribute}"),
                None => id.to_owned(),
            })
    }

    fn args<'a>(&self, params: &[(&'a str, Value)]) -> FluentArgs<'a> {
        params
            .iter()
            .map(|(name, value)| {
                let value = match value {
                    Value::Text(text) => FluentValue::from(text.clone()),
                    Value::Count(count) => FluentValue::from(*count),
                    Value::Weekday(day) => FluentValue::from(self.weekday(*day)),
                };
                (*name, value)
            })
            .collect()
    }
}

fn bundle(tag: &str, catalogs: &[&str]) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![tag.parse().unwrap_or_default()]);
    // Isolating marks would end up in evidence that is compared and copied.
    bundle.set_use_isolating(false);
    for catalog in catalogs {
        let resource = match FluentResource::try_new((*catalog).to_owned()) {
            Ok(resource) => resource,
            // What could be read is kept; a test refuses a catalog with errors.
            Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

fn format(
    bundle: &FluentBundle<FluentResource>,
    id: &str,
    attribute: Option<&str>,
    args: &FluentArgs,
) -> Option<String> {
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        Some(attribute) => message.get_attribute(attribute)?.value(),
        None => message.value()?,
    };
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(args), &mut errors);
    Some(text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::REGISTRY;

    #[test]
    fn both_catalogs_have_no_errors_and_the_same_messages() {
        let messages = |catalog: &str| {
            let resource = FluentResource::try_new(catalog.to_owned())
                .map_err(|(_, errors)| format!("{errors:?}"))
                .expect("catalog");
            let mut ids: Vec<String> = resource
                .entries()
                .filter_map(|entry| match entry {
                    fluent_syntax::ast::Entry::Message(m) => Some(m),
                    _ => None,
                })
                .flat_map(|m| {
                    let id = m.id.name.to_owned();
                    std::iter::once(id.clone()).chain(
                        m.attributes
                            .iter()
                            .map(move |a| format!("{id}.{}", a.id.name)),
                    )
                })
                .collect();
            ids.sort();
            ids
        };
        assert_eq!(ENGLISH.len(), CHINESE.len());
        let mut all = Vec::new();
        for (english, chinese) in ENGLISH.iter().zip(CHINESE) {
            assert_eq!(messages(english), messages(chinese));
            all.extend(messages(english));
        }
        let distinct: std::collections::BTreeSet<&String> = all.iter().collect();
        assert_eq!(distinct.len(), all.len(), "a message in two catalogs");
    }

    #[test]
    fn every_check_has_its_words() {
        let english = Words::new("en");
        for check in REGISTRY {
            for attribute in ["name", "why", "touch"] {
                let text = english.attribute(check.meta.id, attribute, &[]);
                assert_ne!(text, format!("{}.{attribute}", check.meta.id));
            }
        }
    }

    #[test]
    fn a_missing_language_is_english() {
        let params = [("stops", Value::Count(0)), ("asks", Value::Count(0))];
        assert_eq!(
            Words::new("tlh").message("review-headline", &params),
            Words::new("en").message("review-headline", &params)
        );
    }
}
