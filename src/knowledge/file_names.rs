//! Customers as file names write them.

use rustc_hash::FxHashMap;

use crate::policy::Customer;
use crate::reading::names::fold;
use crate::reading::tokens::is_cjk;

/// A customer named in a file name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Index in the policy.
    pub customer: usize,
    /// The folded letters that named it.
    pub name: String,
    /// By its full name, an alias or its domain; otherwise by what is left of
    /// its name without the trade ("Sakamoto" of "Sakamoto Shoji").
    pub sure: bool,
    /// The word behind it.
    pub after: String,
}

/// Names of all customers, for one question a file.
#[derive(Debug, Clone, Default)]
pub struct NamesInFiles {
    /// Letters without blanks: `mullertools`.
    latin: FxHashMap<String, Vec<(usize, bool)>>,
    /// Names in scripts without blanks.
    han: Vec<(String, usize)>,
}

/// What follows a firm's own name.
const LEGAL: &[&str] = &[
    "gmbh",
    "mbh",
    "ag",
    "kg",
    "co",
    "ohg",
    "ug",
    "inc",
    "llc",
    "ltd",
    "limited",
    "lp",
    "plc",
    "corp",
    "corporation",
    "company",
    "sa",
    "sl",
    "slu",
    "srl",
    "sarl",
    "sas",
    "sasu",
    "eurl",
    "s",
    "a",
    "l",
    "r",
    "c",
    "v",
    "de",
    "ltda",
    "eireli",
    "me",
    "ooo",
    "oao",
    "zao",
    "ao",
    "pao",
    "kk",
    "k",
    "gk",
    "bv",
    "b",
    "nv",
    "n",
    "oy",
    "oyj",
    "ab",
    "as",
    "aps",
    "pty",
    "pte",
    "spa",
    "p",
    "sp",
    "z",
    "o",
    "fze",
    "fzco",
    "fzc",
    "wll",
    "sdn",
    "bhd",
    "tic",
    "sti",
    "holding",
    "group",
];

/// The trade in a name, which others share.
const TRADE: &[&str] = &[
    "trading",
    "trade",
    "treid",
    "traders",
    "tools",
    "tool",
    "import",
    "imports",
    "export",
    "exports",
    "hardware",
    "shoji",
    "shokai",
    "international",
    "industries",
    "industrial",
    "industry",
    "supply",
    "supplies",
    "werkzeuge",
    "werkzeug",
    "baumarkt",
    "handel",
    "handels",
    "ferreteria",
    "quincaillerie",
    "comercial",
    "comercio",
    "distribution",
    "distribuidora",
    "machinery",
    "equipment",
    "electric",
    "technology",
    "technik",
    "europe",
    "usa",
    "china",
    "the",
];

/// Words of a file name joined to one name at most.
const MAX_JOINED: usize = 6;

/// Letters a name needs to be known without its blanks.
const MIN_LETTERS: usize = 5;

impl NamesInFiles {
    /// Compiles the customers of a policy.
    pub fn new(customers: &[Customer]) -> Self {
        let mut names = Self::default();
        for (index, customer) in customers.iter().enumerate() {
            names.add_name(index, &customer.name, false);
            for alias in &customer.aliases {
                names.add_name(index, alias, true);
            }
            for domain in &customer.domains {
                names.add_domain(index, domain);
            }
        }
        names
    }

    fn add(&mut self, letters: String, index: usize, sure: bool) {
        let entry = self.latin.entry(letters).or_default();
        match entry.iter_mut().find(|(customer, _)| *customer == index) {
            Some(known) => known.1 |= sure,
            None => entry.push((index, sure)),
        }
    }

    fn add_name(&mut self, index: usize, name: &str, alias: bool) {
        if name.chars().any(is_cjk) {
            let bare = name.replace(['（', '）', '(', ')', ' '], "");
            let core = ["股份有限公司", "有限公司", "株式会社", "集团"]
                .iter()
                .fold(bare, |name, legal| name.replace(legal, ""));
            if core.chars().count() >= 2 {
                self.han.push((core, index));
            }
            return;
        }
        for spelling in [fold(name), fold(&transcribed(name))] {
            let words: Vec<&str> = spelling
                .split(|c: char| !c.is_alphanumeric())
                .filter(|word| !word.is_empty())
                .collect();
            let mut core = words.as_slice();
            while let [rest @ .., last] = core
                && LEGAL.contains(last)
                && !rest.is_empty()
            {
                core = rest;
            }
            if words.concat().len() >= 3 && (alias || core.len() < words.len()) {
                self.add(words.concat(), index, true);
            }
            // "Target Corp" without its Corp. is a word like any other.
            let sure = alias && core.concat().len() >= 3 || core.len() > 1;
            if core.concat().len() >= MIN_LETTERS || alias && core.concat().len() >= 3 {
                self.add(core.concat(), index, sure);
            }
            let own: Vec<&str> = core
                .iter()
                .copied()
                .filter(|word| !TRADE.contains(word))
                .collect();
            if own.len() < core.len() && own.concat().len() >= MIN_LETTERS {
                self.add(own.concat(), index, false);
            }
        }
    }

    fn add_domain(&mut self, index: usize, domain: &str) {
        let label = super::domains::registrable(domain);
        let label = label.split('.').next().unwrap_or_default();
        let letters: String = label.chars().filter(|c| c.is_alphanumeric()).collect();
        if letters.len() > MIN_LETTERS {
            self.add(fold(&letters), index, true);
        }
    }

    /// The customers in the words of a file name.
    pub fn find(&self, plain: &str) -> Vec<Mention> {
        let mut found: Vec<Mention> = Vec::new();
        let words: Vec<&str> = plain.split(' ').filter(|word| !word.is_empty()).collect();
        for start in 0..words.len() {
            let mut joined = String::new();
            for end in start..words.len().min(start + MAX_JOINED) {
                joined.push_str(words[end]);
                for (customer, sure) in self.latin.get(&joined).into_iter().flatten() {
                    found.push(Mention {
                        customer: *customer,
                        name: joined.clone(),
                        sure: *sure,
                        after: words.get(end + 1).copied().unwrap_or_default().to_owned(),
                    });
                }
            }
        }
        for (name, customer) in &self.han {
            if plain.contains(name.as_str()) {
                found.push(Mention {
                    customer: *customer,
                    name: name.clone(),
                    sure: true,
                    after: String::new(),
                });
            }
        }
        // The longest name first: "Muller Tools" before "Muller".
        found.sort_by_key(|m| (m.customer, std::cmp::Reverse((m.sure, m.name.len()))));
        found.dedup_by_key(|m| m.customer);
        found
    }
}

/// `Müller` as `Mueller`.
fn transcribed(name: &str) -> String {
    let lower = name.to_lowercase();
    lower
        .replace('ä', "ae")
        .replace(['ö', 'ø'], "oe")
        .replace('ü', "ue")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::file_names::plain;

    fn found(name: &str) -> Vec<(usize, bool)> {
        let customer = |name: &str, domain: &str, alias: &str| Customer {
            name: name.into(),
            domains: vec![domain.into()],
            aliases: vec![alias.into()],
        };
        let names = NamesInFiles::new(&[
            customer("Müller Tools GmbH", "muller-tools.example", "Müller"),
            customer("Target Corp.", "tgt.example", "目标公司"),
            customer("Al Noor Trading LLC", "alnoor-trading.example", ""),
        ]);
        names
            .find(&plain(name))
            .into_iter()
            .map(|m| (m.customer, m.sure))
            .collect()
    }

    #[test]
    fn names_in_file_names() {
        assert_eq!(found("PI_Mueller_118.pdf"), [(0, true)]);
        assert_eq!(found("PI MullerTools.pdf"), [(0, true)]);
        assert_eq!(found("target_prices.pdf"), [(1, false)]);
        assert_eq!(found("Target Corp prices.pdf"), [(1, true)]);
        assert_eq!(found("报价_目标公司.pdf"), [(1, true)]);
        assert_eq!(found("AlNoor_Trading_Nov.pdf"), [(2, true)]);
        assert_eq!(found("AlNoor_Nov.pdf"), [(2, false)]);
        assert!(found("Mullermuehle_trading.pdf").is_empty());
    }
}
