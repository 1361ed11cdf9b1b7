//! The verdict on one recipient.

use time::OffsetDateTime;

use super::providers::{self, Grade, Provider, Unread, Who};
use super::{Chance, Condition};
use crate::knowledge::domains;
use crate::policy::Policy;
use crate::wording::{Value, Words};

/// Domains that are one organisation for each name below them.
const TENANT_HOSTS: &[&str] = &["onmicrosoft.com"];

/// What all recipients of one mail share.
pub(super) struct Situation<'a> {
    pub provider: &'static Provider,
    /// The domain that owns the sender's address.
    sender: String,
    /// Registrable domains of the sender's organisation; empty for a private
    /// mailbox at a public provider.
    organisation: Vec<String>,
    /// Seconds since the mail left; a clock that runs late is no negative age.
    age: i64,
    words: &'a Words,
}

/// A recipient, or a member of a list.
pub(super) struct Target<'a> {
    pub address: &'a str,
    /// A list whose members cannot be seen.
    pub closed_list: bool,
}

/// The outcome for one recipient.
pub(super) struct Judgement {
    pub verdict: Chance,
    pub condition: Condition,
    pub conditions: Vec<Condition>,
    pub seconds_left: Option<i64>,
    pub reason: String,
}

impl<'a> Situation<'a> {
    pub fn new(
        provider: &'static Provider,
        sender: &str,
        policy: &Policy,
        sent: OffsetDateTime,
        now: OffsetDateTime,
        words: &'a Words,
    ) -> Self {
        Self {
            provider,
            sender: host(sender).map(|host| owner(&host)).unwrap_or_default(),
            organisation: organisation(sender, policy),
            age: (now - sent).whole_seconds().max(0),
            words,
        }
    }

    /// Whether an address is in the sender's organisation.
    pub fn is_inside(&self, address: &str) -> bool {
        host(address).is_some_and(|host| self.organisation.contains(&owner(&host)))
    }

    /// Seconds until a limit in minutes; none when it is over.
    pub fn left(&self, minutes: u32) -> Option<i64> {
        self.left_of_seconds(i64::from(minutes) * 60)
    }

    /// Seconds until a limit in seconds; none when it is over.
    pub fn left_of_seconds(&self, seconds: i64) -> Option<i64> {
        let left = seconds.saturating_sub(self.age);
        (left > 0).then_some(left)
    }

    /// Judges one recipient: what is certain first.
    pub fn judge(&self, target: &Target) -> Judgement {
        if self.provider.who.is_empty() {
            return self.gone(Condition::BothSupportIt, self.no_recall());
        }
        if !self.user_in_time() && !self.admin_in_time() {
            return self.gone(Condition::TimeLimit, self.too_late());
        }
        let Some(host) = host(target.address).filter(|_| !target.closed_list) else {
            return self.unknown(Condition::SameOrganisation, self.say("recall-reason-list"));
        };
        if !self.reaches(target.address, &host) {
            return self.outside(&host);
        }
        if self.provider.grade == Grade::Unconfirmed {
            return self.unknown(Condition::BothSupportIt, self.unconfirmed());
        }
        if self.user_in_time() {
            self.try_now()
        } else {
            self.ask_admin()
        }
    }

    /// At a provider nobody knows, the same domain may be reached, a public one too.
    fn reaches(&self, address: &str, host: &str) -> bool {
        self.provider.same_organisation && self.is_inside(address)
            || providers::is_below(host, &self.provider.same_family)
            || self.provider.id == providers::UNKNOWN && owner(host) == self.sender
    }

    fn user_in_time(&self) -> bool {
        self.provider.lets(Who::User) && self.in_time(self.provider.max_age)
    }

    fn admin_in_time(&self) -> bool {
        self.provider.lets(Who::Admin) && self.in_time(self.provider.admin_max_age)
    }

    fn in_time(&self, limit: Option<u32>) -> bool {
        limit.is_none_or(|minutes| self.left(minutes).is_some())
    }

    fn gone(&self, condition: Condition, reason: String) -> Judgement {
        Judgement {
            verdict: Chance::Gone,
            condition,
            conditions: Vec::new(),
            seconds_left: None,
            reason,
        }
    }

    fn outside(&self, host: &str) -> Judgement {
        let (condition, id) = if self.provider.id == providers::UNKNOWN {
            (Condition::SameOrganisation, "recall-reason-outside-any")
        } else if self.provider.same_organisation && !self.organisation.is_empty() {
            (Condition::SameOrganisation, "recall-reason-outside")
        } else if self.provider.same_family.is_empty() {
            (Condition::SameOrganisation, "recall-reason-no-organisation")
        } else {
            (Condition::BothSupportIt, "recall-reason-other-system")
        };
        let params = [("domain", host.into()), ("provider", self.name())];
        self.gone(condition, self.words.message(id, &params))
    }

    fn unknown(&self, condition: Condition, reason: String) -> Judgement {
        Judgement {
            verdict: Chance::Unknown,
            condition,
            conditions: self.open_conditions(self.provider.max_age),
            seconds_left: self.provider.max_age.and_then(|limit| self.left(limit)),
            reason,
        }
    }

    fn try_now(&self) -> Judgement {
        let limit = self.provider.max_age;
        let conditions = self.open_conditions(limit);
        Judgement {
            verdict: Chance::TryNow,
            condition: conditions.first().copied().unwrap_or_default(),
            conditions,
            seconds_left: limit.and_then(|minutes| self.left(minutes)),
            reason: self.try_reason(),
        }
    }

    fn ask_admin(&self) -> Judgement {
        let limit = self.provider.admin_max_age;
        let late = self.provider.lets(Who::User);
        let mut conditions = self.open_conditions(limit);
        // What an administrator does reaches read mail too.
        conditions.retain(|c| *c != Condition::Unread);
        Judgement {
            verdict: Chance::AskAdmin,
            condition: if late {
                Condition::TimeLimit
            } else {
                Condition::BothSupportIt
            },
            conditions,
            seconds_left: limit.and_then(|minutes| self.left(minutes)),
            reason: self.admin_reason(late, limit),
        }
    }

    /// What must still hold, the one that decides first.
    fn open_conditions(&self, limit: Option<u32>) -> Vec<Condition> {
        let provider = self.provider;
        [
            (provider.unread_required != Unread::No, Condition::Unread),
            (provider.fetched_blocks, Condition::NotFetched),
            (limit.is_some(), Condition::TimeLimit),
            (true, Condition::BothSupportIt),
        ]
        .into_iter()
        .filter_map(|(open, condition)| open.then_some(condition))
        .collect()
    }

    fn no_recall(&self) -> String {
        let provider = ("provider", self.name());
        match self.provider.undo_seconds {
            Some(seconds) => {
                let seconds = ("seconds", Value::Count(seconds as usize));
                self.words
                    .message("recall-reason-undo-only", &[provider, seconds])
            }
            None => self.words.message("recall-reason-no-recall", &[provider]),
        }
    }

    fn too_late(&self) -> String {
        let longest = self.provider.max_age.max(self.provider.admin_max_age);
        let params = [
            ("provider", self.name()),
            ("span", self.minutes(longest.unwrap_or_default())),
        ];
        self.words.message("recall-reason-too-late", &params)
    }

    fn unconfirmed(&self) -> String {
        let id = if self.provider.id == providers::UNKNOWN {
            "recall-reason-unknown-provider"
        } else {
            "recall-reason-unconfirmed"
        };
        self.words.message(id, &[("provider", self.name())])
    }

    fn try_reason(&self) -> String {
        let id = match (self.provider.unread_required, self.provider.fetched_blocks) {
            (Unread::Yes, true) => "recall-reason-unread-not-fetched",
            (Unread::Yes, false) => "recall-reason-unread",
            (Unread::Admin, _) => "recall-reason-admin-decides",
            (Unread::No, true) => "recall-reason-not-fetched",
            (Unread::No, false) => "recall-reason-supported",
        };
        let mut reason = self.say(id);
        if let Some(limit) = self.provider.max_age {
            let params = [("span", self.minutes(limit))];
            reason = self.join(reason, self.words.message("recall-limit", &params));
        }
        if self.admin_in_time() {
            reason = self.join(reason, self.say("recall-reason-admin-too"));
        }
        reason
    }

    fn admin_reason(&self, late: bool, limit: Option<u32>) -> String {
        let mut reason = if late {
            let own = self.provider.max_age.unwrap_or_default();
            let params = [("span", self.minutes(own))];
            self.words.message("recall-reason-admin-still", &params)
        } else {
            let params = [("provider", self.name())];
            self.words.message("recall-reason-admin-only", &params)
        };
        if let Some(limit) = limit {
            let params = [("span", self.minutes(limit))];
            reason = self.join(reason, self.words.message("recall-limit", &params));
        }
        reason
    }

    fn join(&self, first: String, second: String) -> String {
        let params = [("first", first.into()), ("second", second.into())];
        self.words.message("recall-two-sentences", &params)
    }

    fn minutes(&self, minutes: u32) -> Value {
        super::span(u64::from(minutes) * 60, self.words).into()
    }

    fn name(&self) -> Value {
        self.provider.name.say(self.words).into()
    }

    fn say(&self, id: &str) -> String {
        self.words.message(id, &[])
    }
}

/// The host of an address in lower case.
pub(super) fn host(address: &str) -> Option<String> {
    let (local, host) = address.trim().rsplit_once('@')?;
    let host = host.trim_end_matches('.').to_lowercase();
    (!local.is_empty() && !host.is_empty()).then_some(host)
}

/// The domain that names the owner of a host.
fn owner(host: &str) -> String {
    let tenant = TENANT_HOSTS.iter().find_map(|shared| {
        let name = host.strip_suffix(shared)?.strip_suffix('.')?;
        let tenant = name.rsplit('.').next()?;
        Some(format!("{tenant}.{shared}"))
    });
    tenant.unwrap_or_else(|| domains::registrable(host))
}

/// The sender's domain, and the other own ones of the policy when it is one of
/// them: a mail sent from somewhere else is recalled from there or not at all.
fn organisation(sender: &str, policy: &Policy) -> Vec<String> {
    let Some(host) = host(sender) else {
        return Vec::new();
    };
    let sender = owner(&host);
    if domains::is_public_provider(&sender) || providers::by_host(&host).is_some() {
        return Vec::new();
    }
    let own: Vec<String> = policy
        .own_domains
        .iter()
        .map(|domain| owner(&domain.trim().to_lowercase()))
        .collect();
    if own.contains(&sender) {
        own
    } else {
        vec![sender]
    }
}
