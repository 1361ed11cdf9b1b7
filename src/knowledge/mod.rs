//! What is known: the policy compiled, and the memory of sent mail.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};

use crate::policy::{BankCard, Limits, PartnerRole, Policy, RecipientPattern};
use crate::reading::{Mail, Person};

pub mod clocks;
pub mod domains;
pub mod file_names;
pub mod firms;
pub mod holidays;
pub mod ports;
pub mod skeleton;

/// Memory of the recipients of sent mail. Opaque to hosts: they keep it and
/// hand it back.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[cfg_attr(feature = "tsify", tsify(hashmap_as_object))]
#[serde(rename_all = "camelCase", default)]
pub struct Knowledge {
    /// Mails sent to each address.
    #[cfg_attr(feature = "tsify", tsify(type = "Record<string, number>"))]
    pub addresses: BTreeMap<String, u32>,
    /// Mails that went to two outside organisations at once, by
    /// `one.example+two.example` in order of the alphabet.
    #[cfg_attr(feature = "tsify", tsify(type = "Record<string, number>"))]
    pub pairs: BTreeMap<String, u32>,
}

/// The headers of one sent mail.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SentHeader {
    /// RFC 3339; kept for what later learns from order and recency.
    #[serde(default)]
    pub date: String,
    /// Addresses of To.
    #[serde(default)]
    pub to: Vec<String>,
    /// Addresses of Cc.
    #[serde(default)]
    pub cc: Vec<String>,
    /// Addresses of Bcc.
    #[serde(default)]
    pub bcc: Vec<String>,
}

/// Addresses remembered at most; a firm writes to a few thousand.
const MAX_ADDRESSES: usize = 20_000;

/// Organisations of one mail looked at in pairs at most: a circular to
/// hundreds says nothing about who belongs together.
const MAX_PAIRED: usize = 12;

impl Knowledge {
    /// Counts the recipients of sent mail.
    pub fn learn(&mut self, headers: &[SentHeader]) {
        for header in headers {
            let addresses: FxHashSet<String> = header
                .to
                .iter()
                .chain(&header.cc)
                .chain(&header.bcc)
                .map(|a| a.trim().to_lowercase())
                .filter(|a| a.contains('@'))
                .collect();
            for address in &addresses {
                if self.addresses.len() < MAX_ADDRESSES || self.addresses.contains_key(address) {
                    *self.addresses.entry(address.clone()).or_default() += 1;
                }
            }
            self.learn_pairs(&addresses);
        }
    }

    fn learn_pairs(&mut self, addresses: &FxHashSet<String>) {
        let mut organisations: Vec<String> = addresses
            .iter()
            .filter_map(|a| a.rsplit_once('@'))
            .map(|(_, host)| domains::registrable(host))
            .collect();
        organisations.sort();
        organisations.dedup();
        if organisations.len() > MAX_PAIRED {
            return;
        }
        for (index, first) in organisations.iter().enumerate() {
            for second in &organisations[index + 1..] {
                *self.pairs.entry(format!("{first}+{second}")).or_default() += 1;
            }
        }
    }
}

/// Mails two organisations must have shared to belong together.
const SEEN_TOGETHER: u32 = 2;

/// Who an organisation is to us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The own firm.
    Own,
    /// A customer, by index in the policy.
    Customer(usize),
    /// A forwarder, bank, agent …
    Partner,
    /// Not in the policy.
    Stranger,
}

/// A customer as checks look at it.
#[derive(Debug, Clone)]
pub struct KnownCustomer {
    /// Its name.
    pub name: String,
    /// Name and aliases, lower case.
    pub names: Vec<String>,
    /// Aliases as the policy writes them.
    pub aliases: Vec<String>,
    /// Registrable domains.
    pub domains: Vec<String>,
}

/// Policy and memory, compiled for fast questions.
pub struct World {
    own: FxHashSet<String>,
    customers: Vec<KnownCustomer>,
    names_in_files: file_names::NamesInFiles,
    by_domain: FxHashMap<String, Standing>,
    roles: FxHashMap<String, PartnerRole>,
    blocked: Vec<RecipientPattern>,
    own_names: Vec<String>,
    origins: Vec<String>,
    origin_countries: Vec<String>,
    bank_cards: Vec<BankCard>,
    limits: Limits,
    bank_ibans: Vec<String>,
    /// Mails sent to each registrable domain.
    sent: FxHashMap<String, u32>,
    pairs: BTreeMap<String, u32>,
    /// Mails sent to each address.
    addresses: FxHashMap<String, u32>,
    /// The customers' names to look for in texts, made on first use.
    firms: OnceLock<firms::Firms>,
}

impl World {
    /// Compiles policy and memory.
    pub fn new(policy: &Policy, knowledge: &Knowledge) -> Self {
        let registrable = |list: &[String]| -> Vec<String> {
            list.iter().map(|d| domains::registrable(d)).collect()
        };
        let own: FxHashSet<String> = registrable(&policy.own_domains).into_iter().collect();
        let customers: Vec<KnownCustomer> = policy
            .customers
            .iter()
            .map(|c| KnownCustomer {
                name: c.name.clone(),
                names: std::iter::once(&c.name)
                    .chain(&c.aliases)
                    .map(|n| n.to_lowercase())
                    .collect(),
                aliases: c.aliases.clone(),
                domains: registrable(&c.domains),
            })
            .collect();
        let mut by_domain = FxHashMap::default();
        let mut roles = FxHashMap::default();
        for partner in &policy.partners {
            for domain in registrable(&partner.domains) {
                roles.insert(domain.clone(), partner.role);
                by_domain.insert(domain, Standing::Partner);
            }
        }
        for (index, customer) in customers.iter().enumerate() {
            for domain in &customer.domains {
                by_domain.insert(domain.clone(), Standing::Customer(index));
            }
        }
        for domain in &own {
            by_domain.insert(domain.clone(), Standing::Own);
        }
        let mut world = Self {
            own,
            names_in_files: file_names::NamesInFiles::new(&policy.customers),
            customers,
            by_domain,
            roles,
            own_names: policy.own_names.iter().map(|n| n.to_lowercase()).collect(),
            origins: policy.origins.clone(),
            origin_countries: {
                let mut countries: Vec<String> = policy
                    .origins
                    .iter()
                    .flat_map(|entry| ports::origin_countries(entry))
                    .collect();
                countries.sort();
                countries.dedup();
                countries
            },
            bank_cards: policy.bank_cards.clone(),
            limits: policy.limits.clone(),
            blocked: policy
                .competitors
                .iter()
                .filter_map(|entry| RecipientPattern::parse(entry))
                .collect(),
            bank_ibans: policy
                .bank_cards
                .iter()
                .map(|c| {
                    c.iban
                        .chars()
                        .filter(|c| c.is_ascii_alphanumeric())
                        .collect::<String>()
                        .to_uppercase()
                })
                .filter(|iban| !iban.is_empty())
                .collect(),
            sent: FxHashMap::default(),
            pairs: BTreeMap::new(),
            addresses: FxHashMap::default(),
            firms: OnceLock::new(),
        };
        world.remember(knowledge);
        world
    }

    /// Takes what the memory holds now; the policy stays compiled.
    pub fn remember(&mut self, knowledge: &Knowledge) {
        self.sent.clear();
        for (address, count) in &knowledge.addresses {
            if let Some((_, host)) = address.rsplit_once('@') {
                *self.sent.entry(domains::registrable(host)).or_default() += count;
            }
        }
        self.pairs.clone_from(&knowledge.pairs);
        self.addresses = knowledge
            .addresses
            .iter()
            .map(|(address, count)| (address.clone(), *count))
            .collect();
    }

    /// Who this person's organisation is to us.
    pub fn standing(&self, person: &Person) -> Standing {
        self.by_domain
            .get(&person.organisation)
            .copied()
            .unwrap_or(Standing::Stranger)
    }

    /// Whether a person belongs to the own firm: by the policy, else by the
    /// sender's own domain.
    pub fn is_inside(&self, mail: &Mail, person: &Person) -> bool {
        self.own.contains(&person.organisation)
            || self.own.is_empty() && person.organisation == mail.from.organisation
    }

    /// Whether the organisation is in the policy or was written to before.
    pub fn is_known(&self, person: &Person) -> bool {
        self.standing(person) != Standing::Stranger
            || self.addresses.contains_key(&person.address.to_lowercase())
            || !person.public_provider && self.sent.contains_key(&person.organisation)
    }

    /// Whether the policy says which domains are our own.
    pub fn has_own_domains(&self) -> bool {
        !self.own.is_empty()
    }

    /// Whether a registrable domain is the own firm's.
    pub fn is_own(&self, mail: &Mail, domain: &str) -> bool {
        self.own.contains(domain) || self.own.is_empty() && domain == mail.from.organisation
    }

    /// Whether there is anything that could be known.
    pub fn knows_anyone(&self) -> bool {
        !self.own.is_empty() || !self.sent.is_empty()
    }

    /// Whether anybody was ever written to, as far as the memory goes.
    pub fn remembers_anyone(&self) -> bool {
        !self.sent.is_empty()
    }

    /// Addresses of this host written to at least `times` mails.
    pub fn written_at<'a>(
        &'a self,
        host: &'a str,
        times: u32,
    ) -> impl Iterator<Item = &'a str> + 'a {
        self.addresses
            .iter()
            .filter(move |(address, count)| {
                **count >= times
                    && address
                        .strip_suffix(host)
                        .is_some_and(|local| local.ends_with('@'))
            })
            .map(|(address, _)| address.as_str())
    }

    /// The customers' names, to be looked for in texts.
    pub fn firms(&self) -> &firms::Firms {
        self.firms
            .get_or_init(|| firms::Firms::new(&self.customers))
    }

    /// Whether two people work for one organisation or one customer.
    pub fn same_firm(&self, a: &Person, b: &Person) -> bool {
        let index = |p: &Person| match self.standing(p) {
            Standing::Customer(index) => Some(index),
            _ => None,
        };
        a.organisation == b.organisation || index(a).is_some() && index(a) == index(b)
    }

    /// The customer a person works for.
    pub fn customer(&self, person: &Person) -> Option<&KnownCustomer> {
        match self.standing(person) {
            Standing::Customer(index) => self.customers.get(index),
            _ => None,
        }
    }

    /// All customers.
    pub fn customers(&self) -> &[KnownCustomer] {
        &self.customers
    }

    /// Customers named in the words of a file name.
    pub fn customers_in_file_name(&self, plain: &str) -> Vec<file_names::Mention> {
        self.names_in_files.find(plain)
    }

    /// Recipients who are not of the own firm.
    pub fn outsiders<'a>(&'a self, mail: &'a Mail) -> impl Iterator<Item = &'a Person> {
        mail.recipients
            .iter()
            .filter(move |person| !self.is_inside(mail, person))
    }

    /// Whether the mail leaves the own firm.
    pub fn goes_out(&self, mail: &Mail) -> bool {
        self.outsiders(mail).next().is_some()
    }

    /// The customer's name, else the organisation's domain.
    pub fn organisation_name(&self, person: &Person) -> String {
        self.customer(person)
            .map_or_else(|| person.organisation.clone(), |c| c.name.clone())
    }

    /// What a partner of ours does.
    pub fn role(&self, person: &Person) -> Option<PartnerRole> {
        self.roles.get(&person.organisation).copied()
    }

    /// Own legal and trading names, lower case.
    pub fn own_names(&self) -> &[String] {
        &self.own_names
    }

    /// Whether an own name is in the policy, be it on a bank card.
    pub fn knows_own_names(&self) -> bool {
        !self.own_names.is_empty()
            || self
                .bank_cards
                .iter()
                .any(|c| !c.beneficiary.trim().is_empty())
    }

    /// Whether a name is the own firm's, however it is abbreviated.
    pub fn is_own_name(&self, name: &str) -> bool {
        let written = bare_name(name);
        let holders = self.bank_cards.iter().map(|c| c.beneficiary.as_str());
        self.own_names
            .iter()
            .map(String::as_str)
            .chain(holders)
            .map(bare_name)
            .filter(|own| own.chars().count() >= 2)
            .any(|own| written == own || written.contains(&own))
    }

    /// Where goods leave from, as the policy has it: ISO country codes,
    /// UN/LOCODEs or port names.
    pub fn origins(&self) -> &[String] {
        &self.origins
    }

    /// ISO codes of the countries goods leave from.
    pub fn origin_countries(&self) -> &[String] {
        &self.origin_countries
    }

    /// Own bank accounts.
    pub fn bank_cards(&self) -> &[BankCard] {
        &self.bank_cards
    }

    /// From where on a number is worth a look.
    pub fn limits(&self) -> &Limits {
        &self.limits
    }

    /// Mails sent to this very address.
    pub fn has_written_to(&self, address: &str) -> bool {
        self.addresses.contains_key(&address.to_lowercase())
    }

    /// The blocked-list entries.
    pub fn blocked(&self) -> &[RecipientPattern] {
        &self.blocked
    }

    /// Own IBANs, compact.
    pub fn bank_ibans(&self) -> &[String] {
        &self.bank_ibans
    }

    /// Mails sent to a registrable domain.
    pub fn sent_to(&self, domain: &str) -> u32 {
        self.sent.get(domain).copied().unwrap_or_default()
    }

    /// Registrable domains of the policy, and how sure we are of each: 2 when
    /// it is in the policy, else the number of mails sent there.
    pub fn known_domains(&self) -> impl Iterator<Item = (&str, u32)> {
        let policy = self.by_domain.keys().map(|d| (d.as_str(), u32::MAX));
        let sent = self
            .sent
            .iter()
            .filter(|(d, _)| !self.by_domain.contains_key(*d))
            .map(|(d, n)| (d.as_str(), *n));
        policy.chain(sent)
    }

    /// Whether two organisations were on enough mails together to belong
    /// together.
    pub fn know_each_other(&self, a: &str, b: &str) -> bool {
        self.together(a, b) >= SEEN_TOGETHER
    }

    /// Mails that went to both organisations.
    pub fn together(&self, a: &str, b: &str) -> u32 {
        let (first, second) = if a < b { (a, b) } else { (b, a) };
        self.pairs
            .get(&format!("{first}+{second}"))
            .copied()
            .unwrap_or_default()
    }
}

/// A firm's name without punctuation, legal form and letter case.
fn bare_name(name: &str) -> String {
    const FORMS: &[&str] = &[
        "co",
        "ltd",
        "limited",
        "company",
        "inc",
        "corp",
        "corporation",
        "llc",
        "gmbh",
        "ag",
        "kg",
        "sa",
        "sl",
        "srl",
        "sarl",
        "sas",
        "bv",
        "nv",
        "ltda",
        "spa",
        "pte",
        "pty",
        "plc",
        "oy",
        "ab",
        "as",
        "kk",
        "the",
    ];
    let lower = name
        .to_lowercase()
        .replace("有限责任公司", "")
        .replace("股份有限公司", "")
        .replace("有限公司", "")
        .replace(['.', '’', '\''], "");
    lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && !FORMS.contains(word))
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sent_mail_is_counted_once_an_address() {
        let mut knowledge = Knowledge::default();
        let header = SentHeader {
            to: vec!["A@one.example".into(), "a@one.example".into()],
            cc: vec!["b@two.example".into(), "not an address".into()],
            ..SentHeader::default()
        };
        knowledge.learn(&[header.clone(), header]);
        assert_eq!(knowledge.addresses["a@one.example"], 2);
        assert_eq!(knowledge.pairs["one.example+two.example"], 2);
        let world = World::new(&Policy::default(), &knowledge);
        assert_eq!(world.together("two.example", "one.example"), 2);
        assert_eq!(world.sent_to("one.example"), 2);
    }
}
