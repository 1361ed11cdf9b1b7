//! The recall advisor: a verdict for each recipient, never one for all.
//!
//! What providers can take back is a dated table (`providers.toml`). From
//! here only addresses are seen: not who serves a domain (its MX records), and
//! not whether a mail was read. The report says so.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::SentMail;
use super::local::{self, LocalTime};
use crate::LastLookError;
use crate::draft::{Draft, RecipientKind};
use crate::policy::Policy;
use crate::wording::{Value, Words};

mod client;
mod providers;
#[cfg(test)]
mod tests;
mod verdict;

pub use client::Client;
pub use providers::{Grade, ProviderLine, providers};

use providers::{Notifies, Provider, Steps};
use verdict::{Situation, Target};

/// All there is to say about taking a mail back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct RecallReport {
    /// Whose rules these are.
    pub provider: RecallProvider,
    /// The sentence above all verdicts.
    pub summary: String,
    /// In the order of the mail; members of a list in its place.
    pub verdicts: Vec<RecallVerdict>,
    /// A delay that may still be running; not a recall.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "tsify", tsify(optional))]
    pub undo: Option<UndoWindow>,
    /// How to try it, the client the person is in first; empty when there is
    /// nothing to try.
    pub steps: Vec<ClientSteps>,
    /// What the provider's report says, and does not say.
    pub report_means: String,
    /// Why recall comes last.
    pub notice: String,
    /// What cannot be seen from here.
    pub cannot_know: String,
    /// How to have more time with the next mail.
    pub next_time: Vec<ClientSteps>,
}

/// The provider a report is made for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct RecallProvider {
    /// Its id in the table; `unknown` when nothing tells.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Taken from the sender's address, not from the settings.
    pub guessed: bool,
    /// Day the record was checked, `2026-11-21`.
    pub checked_on: String,
    /// How well the record is founded.
    pub grade: Grade,
    /// The record is older than twelve months.
    pub stale: bool,
    /// Name of the page it was checked against.
    pub source: String,
    /// What of the above a reader should know, in sentences.
    pub remarks: Vec<String>,
}

/// The verdict on one recipient.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct RecallVerdict {
    /// The address, as it stands in the mail.
    pub address: String,
    /// Display name; may be empty.
    pub name: String,
    /// The header it stands in.
    pub kind: RecipientKind,
    /// The list this member is on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "tsify", tsify(optional))]
    pub list: Option<String>,
    /// Of the sender's organisation.
    pub inside: bool,
    /// The verdict.
    pub verdict: Chance,
    /// The verdict in words.
    pub label: String,
    /// What decides it.
    pub condition: Condition,
    /// What must still hold for a recall to work.
    pub conditions: Vec<OpenCondition>,
    /// Seconds until the time limit, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "tsify", tsify(optional))]
    pub seconds_left: Option<i64>,
    /// Draw the recall button grey, with the reason.
    pub drawn_grey: bool,
    /// Why, in a sentence or two.
    pub reason: String,
    /// What time it is there.
    pub local: LocalTime,
}

/// What can be done for one recipient.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Chance {
    /// Nothing takes it back.
    Gone,
    /// Only an administrator could.
    AskAdmin,
    /// The sender can try.
    TryNow,
    /// Look in your client.
    Unknown,
}

/// What a recall depends on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Condition {
    /// Sender and recipient belong to one organisation.
    SameOrganisation,
    /// Nobody has opened it.
    Unread,
    /// No mail program has fetched a copy.
    NotFetched,
    /// The time the provider allows.
    TimeLimit,
    /// Both mailboxes are on a system that has recall.
    #[default]
    BothSupportIt,
}

impl Condition {
    /// Its id, as it serialises.
    pub fn id(self) -> &'static str {
        match self {
            Self::SameOrganisation => "same-organisation",
            Self::Unread => "unread",
            Self::NotFetched => "not-fetched",
            Self::TimeLimit => "time-limit",
            Self::BothSupportIt => "both-support-it",
        }
    }
}

impl Chance {
    /// Its id, as it serialises.
    pub fn id(self) -> &'static str {
        match self {
            Self::Gone => "gone",
            Self::AskAdmin => "ask-admin",
            Self::TryNow => "try-now",
            Self::Unknown => "unknown",
        }
    }
}

/// A condition in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub struct OpenCondition {
    /// Which.
    pub id: Condition,
    /// In words.
    pub text: String,
}

/// A delay before the mail really leaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UndoWindow {
    /// Seconds left if the longest delay is set.
    pub seconds_left: i64,
    /// In words.
    pub sentence: String,
}

/// What to press in one client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub struct ClientSteps {
    /// `outlook-new`, `outlook-classic`, `web`, `thunderbird`, `admin` …
    pub client: String,
    /// Its name.
    pub name: String,
    /// In order.
    pub steps: Vec<String>,
    /// This is the client the person is in.
    pub here: bool,
}

/// Judges whether a sent mail can be taken back.
///
/// `provider` is the id from the settings; without one it is guessed from the
/// sender's address. `client` is where the person is: its steps come first, and
/// none is left out but what another program cannot do. `now` is RFC 3339.
///
/// # Errors
/// [`LastLookError::BadClock`] when `now` or the moment the mail left is no
/// time, [`LastLookError::UnknownProvider`] when no provider has that id.
pub fn recall(
    sent: &SentMail,
    provider: Option<&str>,
    client: Option<Client>,
    policy: &Policy,
    now: &str,
    words: &Words,
) -> Result<RecallReport, LastLookError> {
    let draft = &sent.draft;
    let (left, now) = (moment(&draft.now)?, moment(now)?);
    let (provider, guessed) = choose(provider, &draft.from.address)?;
    let situation = Situation::new(provider, &draft.from.address, policy, left, now, words);
    let verdicts: Vec<RecallVerdict> = people(draft)
        .into_iter()
        .map(|person| {
            let local = local::local_time(person.address, &sent.zones, left, now, words);
            verdict(&person, &situation, local, words)
        })
        .collect();
    let undo = undo(&situation, words);
    let hopeless = verdicts.iter().all(|v| v.verdict == Chance::Gone) && undo.is_none();
    Ok(RecallReport {
        provider: described(provider, guessed, now, words),
        summary: summary(&verdicts, words),
        steps: if hopeless {
            Vec::new()
        } else {
            steps(provider, client, |p| &p.steps, words)
        },
        next_time: steps(provider, client, |p| &p.next_time, words),
        report_means: provider.report_means.say(words),
        notice: words.message(notice(provider), &[]),
        cannot_know: words.message("recall-cannot-know", &[]),
        undo,
        verdicts,
    })
}

/// A span of time in its largest whole unit, as the words have it.
pub fn span(seconds: u64, words: &Words) -> String {
    let (id, unit) = match seconds {
        s if s >= 86_400 && (s % 86_400 == 0 || s >= 2 * 86_400) => ("recall-days", 86_400),
        s if s >= 3_600 && (s % 3_600 == 0 || s >= 2 * 3_600) => ("recall-hours", 3_600),
        s if s >= 60 => ("recall-minutes", 60),
        _ => ("recall-seconds", 1),
    };
    let count = usize::try_from(seconds / unit).unwrap_or(usize::MAX);
    words.message(id, &[("count", count.into())])
}

fn moment(text: &str) -> Result<OffsetDateTime, LastLookError> {
    OffsetDateTime::parse(text, &Rfc3339).map_err(|_| LastLookError::BadClock(text.to_owned()))
}

/// The provider of the settings, else the one the address tells of; and
/// whether that is a guess.
fn choose(chosen: Option<&str>, sender: &str) -> Result<(&'static Provider, bool), LastLookError> {
    match chosen {
        Some(id) => providers::by_id(id)
            .map(|provider| (provider, false))
            .ok_or_else(|| LastLookError::UnknownProvider(id.to_owned())),
        None => {
            let guess = verdict::host(sender).and_then(|host| providers::by_host(&host));
            Ok((guess.unwrap_or_else(providers::unknown), true))
        }
    }
}

/// A recipient, or a member of a list.
struct Person<'a> {
    address: &'a str,
    name: &'a str,
    kind: RecipientKind,
    list: Option<&'a str>,
    closed_list: bool,
}

/// Everyone the mail went to, once; lists taken apart where that is possible.
fn people(draft: &Draft) -> Vec<Person<'_>> {
    let mut people = Vec::new();
    for recipient in &draft.recipients {
        let members = recipient.members.as_deref().unwrap_or_default();
        if members.is_empty() {
            people.push(Person {
                address: &recipient.address,
                name: &recipient.name,
                kind: recipient.kind,
                list: None,
                closed_list: recipient.list || recipient.members.is_some(),
            });
        }
        people.extend(members.iter().map(|member| Person {
            address: &member.address,
            name: &member.name,
            kind: recipient.kind,
            list: Some(&recipient.address),
            closed_list: false,
        }));
    }
    let mut seen = BTreeSet::new();
    people.retain(|person| seen.insert(person.address.trim().to_lowercase()));
    people
}

fn verdict(
    person: &Person,
    situation: &Situation,
    local: LocalTime,
    words: &Words,
) -> RecallVerdict {
    let judged = situation.judge(&Target {
        address: person.address,
        closed_list: person.closed_list,
    });
    RecallVerdict {
        address: person.address.to_owned(),
        name: person.name.to_owned(),
        kind: person.kind,
        list: person.list.map(str::to_owned),
        inside: situation.is_inside(person.address),
        verdict: judged.verdict,
        label: words.message(&format!("recall-verdict-{}", judged.verdict.id()), &[]),
        condition: judged.condition,
        conditions: judged
            .conditions
            .into_iter()
            .map(|id| OpenCondition {
                id,
                text: words.message(&format!("recall-condition-{}", id.id()), &[]),
            })
            .collect(),
        seconds_left: judged.seconds_left,
        drawn_grey: judged.verdict == Chance::Gone,
        reason: judged.reason,
        local,
    }
}

fn summary(verdicts: &[RecallVerdict], words: &Words) -> String {
    let count = |verdict| verdicts.iter().filter(|v| v.verdict == verdict).count();
    let total = verdicts.len();
    let (id, some) = [
        (Chance::TryNow, "recall-summary-try"),
        (Chance::AskAdmin, "recall-summary-admin"),
        (Chance::Unknown, "recall-summary-unknown"),
    ]
    .into_iter()
    .map(|(verdict, id)| (id, count(verdict)))
    .find(|(_, some)| *some > 0)
    .unwrap_or(("recall-summary-gone", 0));
    let id = if total == 0 {
        "recall-summary-nobody"
    } else {
        id
    };
    words.message(id, &[("some", some.into()), ("total", total.into())])
}

fn undo(situation: &Situation, words: &Words) -> Option<UndoWindow> {
    let seconds_left = situation.left_of_seconds(situation.provider.undo_seconds?.into())?;
    let params = [
        ("provider", situation.provider.name.say(words).into()),
        ("seconds", Value::Count(usize::try_from(seconds_left).ok()?)),
    ];
    Some(UndoWindow {
        seconds_left,
        sentence: words.message("recall-undo", &params),
    })
}

fn described(
    provider: &Provider,
    guessed: bool,
    now: OffsetDateTime,
    words: &Words,
) -> RecallProvider {
    let stale = provider.is_stale(now.date());
    let known = provider.id != providers::UNKNOWN;
    let remarks = [
        (!known, "recall-provider-unknown"),
        (known && guessed, "recall-provider-guessed"),
        (known && stale, "recall-provider-stale"),
        (provider.grade == Grade::B, "recall-grade-b"),
        (
            known && provider.grade == Grade::Unconfirmed,
            "recall-grade-unconfirmed",
        ),
    ];
    let params = [
        ("provider", provider.name.say(words).into()),
        ("date", provider.checked_on.as_str().into()),
    ];
    RecallProvider {
        id: provider.id.clone(),
        name: provider.name.say(words),
        guessed,
        checked_on: provider.checked_on.clone(),
        grade: provider.grade,
        stale,
        source: provider.source.clone(),
        remarks: remarks
            .into_iter()
            .filter(|(holds, _)| *holds)
            .map(|(_, id)| words.message(id, &params))
            .collect(),
    }
}

/// The provider's own steps, then those of programs that serve it; before them
/// those of the client the person is in.
fn steps(
    provider: &'static Provider,
    client: Option<Client>,
    which: fn(&Provider) -> &Vec<Steps>,
    words: &Words,
) -> Vec<ClientSteps> {
    let programs = providers::clients(provider).flat_map(which);
    let mut list: Vec<ClientSteps> = which(provider)
        .iter()
        .chain(programs)
        .filter(|steps| client.is_none_or(|here| !here.is_beside_the_point(&steps.client)))
        .map(|steps| ClientSteps {
            client: steps.client.clone(),
            name: words.message(&format!("recall-client-{}", steps.client), &[]),
            steps: steps.lines.iter().map(|line| line.say(words)).collect(),
            here: client.is_some_and(|here| here.is_own(&steps.client)),
        })
        .collect();
    if let Some(here) = client {
        list.sort_by_key(|steps| here.rank(&steps.client));
    }
    list
}

fn notice(provider: &Provider) -> &'static str {
    match provider.notifies_recipient {
        _ if provider.who.is_empty() => "recall-notice-none",
        Notifies::Yes => "recall-notice-yes",
        Notifies::Optional => "recall-notice-optional",
        Notifies::Unknown => "recall-notice-unknown",
        Notifies::No => "recall-notice-no",
    }
}
