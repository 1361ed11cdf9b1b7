//! Entries of the recipient lists.

use crate::knowledge::domains;

/// An entry such as `rivalpump.cn`, `sales@rival.cn`, `*@*.rival.cn` or the
/// exception `-service@rival.cn`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecipientPattern {
    exception: bool,
    local: Option<String>,
    domain: String,
}

impl RecipientPattern {
    /// Reads one entry; none when it is blank.
    pub fn parse(entry: &str) -> Option<Self> {
        let entry = domains::unicode(&entry.trim().trim_end_matches('.').to_lowercase());
        let (exception, entry) = match entry.strip_prefix('-') {
            Some(rest) => (true, rest.trim()),
            None => (false, entry.as_str()),
        };
        if entry.is_empty() {
            return None;
        }
        let (local, domain) = match entry.rsplit_once('@') {
            Some((local, domain)) => (Some(local).filter(|l| !l.is_empty()), domain),
            None => (None, entry),
        };
        Some(Self {
            exception,
            local: local.map(str::to_owned),
            domain: domain.to_owned(),
        })
    }

    /// The entry that puts `address` on the list: some entry means it and no
    /// exception does.
    pub fn listed<'a>(list: &'a [Self], address: &str) -> Option<&'a Self> {
        let address = plain(address);
        let excepted = list.iter().any(|p| p.exception && p.matches(&address));
        list.iter()
            .find(|p| !p.exception && p.matches(&address))
            .filter(|_| !excepted)
    }

    /// Whether `address` (lower case) is meant by the entry.
    pub fn matches(&self, address: &str) -> bool {
        let Some((local, domain)) = address.rsplit_once('@') else {
            return false;
        };
        self.domain_matches(domain) && self.local.as_ref().is_none_or(|glob| wildcard(glob, local))
    }

    fn domain_matches(&self, domain: &str) -> bool {
        if self.domain.contains('*') {
            return wildcard(&self.domain, domain);
        }
        domain == self.domain
            || domain
                .strip_suffix(&self.domain)
                .is_some_and(|rest| rest.ends_with('.'))
    }
}

/// An address as lists are compared with it: small letters, internationalised
/// labels decoded, no full stop at its end.
fn plain(address: &str) -> String {
    let address = address.trim().trim_end_matches('.').to_lowercase();
    match address.rsplit_once('@') {
        Some((local, domain)) => format!("{local}@{}", domains::unicode(domain)),
        None => address,
    }
}

/// `*` stands for any run of characters, everything else for itself.
fn wildcard(pattern: &str, text: &str) -> bool {
    let mut parts = pattern.split('*');
    let first = parts.next().unwrap_or_default();
    let Some(mut rest) = text.strip_prefix(first) else {
        return false;
    };
    let parts: Vec<&str> = parts.collect();
    let Some((last, middle)) = parts.split_last() else {
        return rest.is_empty();
    };
    for part in middle {
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    rest.ends_with(last)
}

impl std::fmt::Display for RecipientPattern {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.exception { "-" } else { "" };
        match &self.local {
            Some(local) => write!(f, "{sign}{local}@{}", self.domain),
            None => write!(f, "{sign}{}", self.domain),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matches(entry: &str, address: &str) -> bool {
        RecipientPattern::parse(entry).is_some_and(|p| p.matches(address))
    }

    #[test]
    fn a_domain_means_its_sub_domains_but_not_a_longer_word() {
        assert!(matches("rival.cn", "a@rival.cn"));
        assert!(matches("rival.cn", "a@mail.rival.cn"));
        assert!(!matches("rival.cn", "a@arrival.cn"));
    }

    #[test]
    fn wildcards_stand_on_either_side() {
        assert!(matches("*@*.rival.cn", "a@mail.rival.cn"));
        assert!(matches("sales*@rival.*", "sales2@rival.com"));
        assert!(!matches("sales*@rival.*", "info@rival.com"));
    }

    #[test]
    fn a_punycode_address_is_the_domain_it_shows() {
        let list: Vec<_> = RecipientPattern::parse("müller-rival.de")
            .into_iter()
            .collect();
        for address in [
            "s@xn--mller-rival-thb.de",
            "s@MÜLLER-rival.de",
            "s@müller-rival.de.",
        ] {
            assert!(
                RecipientPattern::listed(&list, address).is_some(),
                "{address}"
            );
        }
    }

    #[test]
    fn an_exception_wins() {
        let list: Vec<_> = ["rival.cn", "-service@rival.cn"]
            .iter()
            .filter_map(|e| RecipientPattern::parse(e))
            .collect();
        assert!(RecipientPattern::listed(&list, "Service@Rival.cn").is_none());
        assert!(RecipientPattern::listed(&list, "sales@rival.cn").is_some());
    }
}
