//! Names of ports and trading cities with their countries.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// A country's ISO code.
pub type Country = &'static str;

static PORTS: &str = include_str!("ports.txt");
static PLACES: &str = include_str!("places.txt");

struct Index {
    countries: FxHashMap<&'static str, Vec<Country>>,
    /// Names a slip of the pen is looked for from, by their first letter.
    main: Vec<&'static str>,
}

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let mut index = Index {
        countries: FxHashMap::default(),
        main: Vec::new(),
    };
    for line in PLACES.lines().chain(PORTS.lines()) {
        let Some((country, names)) = line.split_once(' ').filter(|(c, _)| *c != "#") else {
            continue;
        };
        let is_port = !country.starts_with('~');
        let country = country.trim_start_matches('~');
        for name in names.split(';') {
            let countries = index.countries.entry(name).or_default();
            if countries.is_empty() && is_port && name.len() >= MIN_NEAR && name.is_ascii() {
                index.main.push(name);
            }
            if !countries.contains(&country) {
                countries.push(country);
            }
        }
    }
    // The long tail of small ports is known, but nothing is taken for a slip
    // of one of their names.
    let main: rustc_hash::FxHashSet<&str> = PLACES
        .lines()
        .filter(|line| !line.starts_with(['~', '#']))
        .filter_map(|line| line.split_once(' '))
        .flat_map(|(_, names)| names.split(';'))
        .collect();
    index.main.retain(|name| main.contains(name));
    index
});

/// Bytes of the shortest name a slip is looked for from.
const MIN_NEAR: usize = 5;

/// Words of a place name at most.
const MAX_WORDS: usize = 4;

/// The countries with a place of this name; empty when it is not known.
pub fn countries(name: &str) -> &'static [Country] {
    INDEX
        .countries
        .get(name.trim().to_lowercase().as_str())
        .map_or(&[], Vec::as_slice)
}

/// The longest known place a folded text begins with: its bytes and countries.
pub fn at(folded: &str) -> Option<(usize, &'static [Country])> {
    ends(folded)
        .into_iter()
        .rev()
        .find_map(|end| Some((end, INDEX.countries.get(&folded[..end])?.as_slice())))
}

/// Where a name of one to four words, or of two to six characters of a script
/// without blanks, could end.
fn ends(folded: &str) -> Vec<usize> {
    use crate::reading::tokens::is_cjk;
    let mut ends = Vec::new();
    let mut words = 0;
    let mut before: Option<char> = None;
    for (at, c) in folded.char_indices().take(48) {
        let letter = c.is_alphanumeric();
        let was_letter = before.is_some_and(char::is_alphanumeric);
        if was_letter && (!letter || is_cjk(c) || before.is_some_and(is_cjk)) {
            ends.push(at);
            words += usize::from(!before.is_some_and(is_cjk));
        }
        let joins = letter || matches!(c, ' ' | '-' | '\'' | '’' | '.');
        if !joins || words >= MAX_WORDS || ends.len() > 8 {
            return ends;
        }
        before = Some(c);
    }
    if folded.chars().count() < 48 && before.is_some_and(char::is_alphanumeric) {
        ends.push(folded.len());
    }
    ends
}

/// The main port an unknown name is a slip of.
pub fn near(name: &str) -> Option<&'static str> {
    let name = name.to_lowercase();
    if name.len() < MIN_NEAR || name.len() > 24 || !countries(&name).is_empty() {
        return None;
    }
    let mut best: Option<(usize, &str)> = None;
    for port in &INDEX.main {
        let allowed = if port.len() >= 8 { 2 } else { 1 };
        let first = port.as_bytes()[0] == name.as_bytes()[0];
        if !first || port.len().abs_diff(name.len()) > allowed {
            continue;
        }
        let distance = strsim::osa_distance(port, &name);
        if distance <= allowed && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, port));
        }
    }
    best.map(|(_, port)| port)
}

/// The country an entry of `origins` stands for: a country code, a UN/LOCODE
/// or a port name.
pub fn origin_countries(entry: &str) -> Vec<String> {
    let entry = entry.trim();
    let by_name = countries(entry);
    if !by_name.is_empty() {
        return by_name.iter().map(|c| (*c).to_owned()).collect();
    }
    let compact = entry.replace(' ', "");
    if matches!(compact.len(), 2 | 5) && compact.is_ascii() {
        return vec![compact[..2].to_uppercase()];
    }
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_known_by_every_name() {
        for (name, country) in [
            ("hamburg", "DE"),
            ("鹿特丹", "NL"),
            ("Нинбо", "CN"),
            ("róterdam", "NL"),
            ("iquique", "CL"),
            ("gioia tauro", "IT"),
        ] {
            assert!(countries(name).contains(&country), "{name}");
        }
        assert_eq!(at("le havre, valable").map(|(n, _)| n), Some(8));
        assert_eq!(at("上海浦东机场").map(|(_, c)| c), Some(&["CN"][..]));
        assert!(at("key reader").is_none());
    }

    #[test]
    fn a_slip_is_near_one_port() {
        for (slip, port) in [
            ("Roterddam", "rotterdam"),
            ("Hambrug", "hamburg"),
            ("Le Harve", "le havre"),
            ("Santso", "santos"),
        ] {
            assert_eq!(near(slip), Some(port), "{slip}");
        }
        for right in ["Hamburg", "Danzig", "Geneva", "Dortmund", "Hamburger Str"] {
            assert_eq!(near(right), None, "{right}");
        }
    }
}
