//! The provider table: data in `providers.toml`, read once.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use time::macros::format_description;
use time::{Date, Duration};

use crate::wording::Words;

/// Id of the record used when no other fits.
pub(super) const UNKNOWN: &str = "unknown";

/// A table that cannot be read is empty; a test forbids it.
static TABLE: LazyLock<Vec<Provider>> = LazyLock::new(|| {
    toml::from_str::<Table>(include_str!("providers.toml"))
        .map(|table| table.provider)
        .unwrap_or_default()
});

/// What stands in when even the table has no record for the unknown.
static NOTHING: LazyLock<Provider> = LazyLock::new(Provider::default);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    provider: Vec<Provider>,
}

/// What a provider can take back.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Provider {
    pub id: String,
    #[serde(default)]
    pub kind: RecordKind,
    pub name: Text,
    pub domains: Vec<String>,
    pub who: Vec<Who>,
    pub same_organisation: bool,
    pub same_family: Vec<String>,
    pub unread_required: Unread,
    pub fetched_blocks: bool,
    /// Minutes after sending.
    pub max_age: Option<u32>,
    /// Minutes after sending.
    pub admin_max_age: Option<u32>,
    pub undo_seconds: Option<u32>,
    pub notifies_recipient: Notifies,
    /// Of a client: the providers whose report tells of it.
    #[serde(default)]
    pub providers: Vec<String>,
    #[serde(default)]
    pub steps: Vec<Steps>,
    #[serde(default)]
    pub next_time: Vec<Steps>,
    pub report_means: Text,
    pub source: String,
    pub checked_on: String,
    pub grade: Grade,
}

/// Whether a record is a mail service or a program.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum RecordKind {
    #[default]
    Provider,
    Client,
}

/// Who may recall.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Who {
    User,
    Admin,
}

/// Whether only unread mail can be recalled.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Unread {
    #[default]
    Yes,
    No,
    Admin,
}

/// Whether the recipient is told of a recall.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Notifies {
    Yes,
    No,
    Optional,
    #[default]
    Unknown,
}

/// How well a record is founded.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub enum Grade {
    /// The vendor's own text.
    A,
    /// Third parties.
    B,
    /// Unconfirmed: look in your client.
    #[default]
    #[serde(rename = "?")]
    Unconfirmed,
}

impl Grade {
    /// As the table writes it.
    pub fn sign(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::Unconfirmed => "?",
        }
    }
}

/// A text of the table in both languages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Text {
    pub en: String,
    #[serde(rename = "zh-CN")]
    pub zh_cn: String,
}

impl Text {
    /// In the language of the words.
    pub fn say(&self, words: &Words) -> String {
        match words.language() {
            "zh-CN" => self.zh_cn.clone(),
            _ => self.en.clone(),
        }
    }
}

/// What to press, in one client.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Steps {
    pub client: String,
    pub lines: Vec<Text>,
}

/// A row of the table, for settings and the command line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ProviderLine {
    /// Id to choose it by.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Domains its addresses are recognised by.
    pub domains: Vec<String>,
    /// A program's own facts; it cannot be chosen as a provider.
    pub client: bool,
    /// Day the record was checked, `2026-11-21`.
    pub checked_on: String,
    /// How well it is founded.
    pub grade: Grade,
    /// Name of the page it was checked against.
    pub source: String,
}

/// All records in the order of the table.
pub fn providers(words: &Words) -> Vec<ProviderLine> {
    TABLE
        .iter()
        .map(|provider| ProviderLine {
            id: provider.id.clone(),
            name: provider.name.say(words),
            domains: provider.domains.clone(),
            client: provider.kind == RecordKind::Client,
            checked_on: provider.checked_on.clone(),
            grade: provider.grade,
            source: provider.source.clone(),
        })
        .collect()
}

/// The provider with an id; programs are none.
pub(super) fn by_id(id: &str) -> Option<&'static Provider> {
    TABLE
        .iter()
        .find(|p| p.id == id && p.kind == RecordKind::Provider)
}

/// The provider that serves addresses at a host, where the host tells.
pub(super) fn by_host(host: &str) -> Option<&'static Provider> {
    TABLE.iter().find(|p| is_below(host, &p.domains))
}

/// The record for what is not known.
pub(super) fn unknown() -> &'static Provider {
    by_id(UNKNOWN).unwrap_or(&NOTHING)
}

/// The programs a report on a provider tells of.
pub(super) fn clients(provider: &Provider) -> impl Iterator<Item = &'static Provider> {
    TABLE.iter().filter(|client| {
        client.kind == RecordKind::Client && client.providers.contains(&provider.id)
    })
}

/// Whether a host is one of the domains or below one.
pub(super) fn is_below(host: &str, domains: &[String]) -> bool {
    domains.iter().any(|domain| {
        host.strip_suffix(domain.as_str())
            .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    })
}

impl Provider {
    /// Whether this one may recall at all.
    pub fn lets(&self, who: Who) -> bool {
        self.who.contains(&who)
    }

    /// Whether the record was checked more than twelve months before a day.
    pub fn is_stale(&self, today: Date) -> bool {
        let Some(checked) = parse_day(&self.checked_on) else {
            return true;
        };
        let year_later = checked
            .replace_year(checked.year() + 1)
            .unwrap_or_else(|_| checked.saturating_add(Duration::days(365)));
        today > year_later
    }
}

fn parse_day(text: &str) -> Option<Date> {
    Date::parse(text, format_description!("[year]-[month]-[day]")).ok()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn texts(provider: &Provider) -> Vec<&Text> {
        let steps = provider.steps.iter().chain(&provider.next_time);
        steps
            .flat_map(|s| &s.lines)
            .chain([&provider.name, &provider.report_means])
            .collect()
    }

    #[test]
    fn the_table_is_readable() {
        let table = toml::from_str::<Table>(include_str!("providers.toml"));
        assert!(table.is_ok(), "{}", table.err().expect("error"));
        assert_eq!(TABLE.len(), 20);
    }

    #[test]
    fn a_field_nobody_knows_is_refused() {
        let text = include_str!("providers.toml").replacen("who =", "whom =", 1);
        assert!(toml::from_str::<Table>(&text).is_err());
    }

    #[test]
    fn ids_are_unique_and_plain() {
        let ids: BTreeSet<&str> = TABLE.iter().map(|p| p.id.as_str()).collect();
        assert_eq!(ids.len(), TABLE.len());
        let plain = |c: char| c.is_ascii_lowercase() || c == '-';
        assert!(ids.iter().all(|id| id.chars().all(plain)));
        assert!(ids.contains(UNKNOWN));
    }

    #[test]
    fn every_record_is_dated_and_sourced() {
        for provider in TABLE.iter() {
            assert!(parse_day(&provider.checked_on).is_some(), "{}", provider.id);
            assert!(!provider.source.is_empty(), "{}", provider.id);
        }
    }

    #[test]
    fn every_text_stands_in_both_languages_and_stays_calm() {
        for provider in TABLE.iter() {
            for text in texts(provider) {
                for words in [&text.en, &text.zh_cn] {
                    assert!(!words.trim().is_empty(), "{}", provider.id);
                    assert!(!words.contains(['!', '！']), "{words}");
                }
            }
        }
    }

    #[test]
    fn domains_are_lower_case_and_in_one_record() {
        let mut seen = BTreeSet::new();
        for domain in TABLE.iter().flat_map(|p| &p.domains) {
            assert_eq!(domain, &domain.to_lowercase());
            assert!(domain.contains('.') && !domain.contains('@'));
            assert!(seen.insert(domain), "{domain} twice");
        }
    }

    #[test]
    fn a_recall_reaches_somebody_and_says_how() {
        for provider in TABLE.iter().filter(|p| !p.who.is_empty()) {
            assert!(provider.same_organisation || !provider.same_family.is_empty());
            assert!(!provider.steps.is_empty(), "{}", provider.id);
            let admin_steps = provider.steps.iter().any(|s| s.client == "admin");
            assert_eq!(admin_steps, provider.lets(Who::Admin), "{}", provider.id);
        }
    }

    #[test]
    fn every_client_has_a_name_in_the_words() {
        for language in ["en", "zh-CN"] {
            let words = Words::new(language);
            for steps in TABLE
                .iter()
                .flat_map(|p| p.steps.iter().chain(&p.next_time))
            {
                let id = format!("recall-client-{}", steps.client);
                assert_ne!(words.message(&id, &[]), id);
            }
        }
    }

    #[test]
    fn clients_name_providers_that_exist_and_cannot_be_chosen() {
        for client in TABLE.iter().filter(|p| p.kind == RecordKind::Client) {
            assert!(client.providers.iter().all(|id| by_id(id).is_some()));
            assert!(by_id(&client.id).is_none());
        }
    }

    #[test]
    fn thunderbird_is_told_of_wherever_there_is_a_recall() {
        for provider in TABLE.iter().filter(|p| p.kind == RecordKind::Provider) {
            let told = clients(provider).any(|c| c.id == "thunderbird");
            assert_eq!(told, !provider.who.is_empty(), "{}", provider.id);
        }
    }

    #[test]
    fn a_record_is_stale_after_twelve_months() {
        use time::macros::date;
        let mut provider = unknown().clone();
        provider.checked_on = "2024-02-29".into();
        assert!(!provider.is_stale(date!(2025 - 02 - 28)));
        assert!(provider.is_stale(date!(2025 - 03 - 01)));
        provider.checked_on = "sometime".into();
        assert!(provider.is_stale(date!(2024 - 03 - 01)));
    }

    #[test]
    fn hosts_below_a_domain_are_recognised_and_lookalikes_not() {
        assert_eq!(
            by_host("vip.163.com").map(|p| p.id.as_str()),
            Some("netease")
        );
        assert_eq!(by_host("my163.com"), None);
        assert_eq!(by_host(""), None);
    }
}
