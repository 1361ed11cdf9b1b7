//! The catalogs of letters, one a language.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

/// A letter's parts in the order of its language: name and text.
pub type Parts = Vec<(String, String)>;

/// Renders the parts of a message; none when the language has no such letter.
pub fn parts(language: &str, id: &str, args: &FluentArgs) -> Option<Parts> {
    let catalog = bundle(language)?;
    let message = catalog.get_message(id)?;
    let parts = message
        .attributes()
        .map(|attribute| {
            let mut errors = Vec::new();
            let text = catalog.format_pattern(attribute.value(), Some(args), &mut errors);
            (attribute.id().to_owned(), text.trim().to_owned())
        })
        .collect();
    Some(parts)
}

/// What stands for a subject where there was none.
pub fn no_subject(language: &str) -> String {
    bundle(language)
        .and_then(|catalog| {
            let pattern = catalog.get_message("no-subject")?.value()?;
            let text = catalog.format_pattern(pattern, None, &mut Vec::new());
            Some(text.into_owned())
        })
        .unwrap_or_default()
}

/// `rtl` for languages written from right to left.
pub fn direction(language: &str) -> &'static str {
    if language == "ar" { "rtl" } else { "ltr" }
}

fn bundle(language: &str) -> Option<FluentBundle<FluentResource>> {
    let text = source(language)?;
    let resource = match FluentResource::try_new(text.to_owned()) {
        Ok(resource) => resource,
        // What could be read is kept; a test refuses a catalog with errors.
        Err((resource, _)) => resource,
    };
    let mut bundle = FluentBundle::new_concurrent(vec![language.parse().ok()?]);
    // Numbers and names in Latin letters keep their direction between Arabic ones.
    bundle.set_use_isolating(direction(language) == "rtl");
    bundle.add_resource_overriding(resource);
    Some(bundle)
}

fn source(language: &str) -> Option<&'static str> {
    Some(match language {
        "en" => include_str!("../../wording/en/letters.ftl"),
        "zh-CN" => include_str!("../../wording/zh-CN/letters.ftl"),
        "de" => include_str!("../../wording/de/letters.ftl"),
        "es" => include_str!("../../wording/es/letters.ftl"),
        "fr" => include_str!("../../wording/fr/letters.ftl"),
        "ja" => include_str!("../../wording/ja/letters.ftl"),
        "pt-BR" => include_str!("../../wording/pt-BR/letters.ftl"),
        "ru" => include_str!("../../wording/ru/letters.ftl"),
        "ar" => include_str!("../../wording/ar/letters.ftl"),
        _ => return None,
    })
}
