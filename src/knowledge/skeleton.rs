//! What a name looks like: characters that pass for ASCII, replaced by it.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// Each look-alike with its ASCII.
static TWINS: LazyLock<FxHashMap<char, &'static str>> = LazyLock::new(|| {
    include_str!("confusables.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(' '))
        .flat_map(|(ascii, twins)| twins.chars().map(move |twin| (twin, ascii)))
        .collect()
});

/// The ASCII a character passes for.
pub fn ascii_twin(c: char) -> Option<&'static str> {
    TWINS.get(&c).copied()
}

/// A label as the eye reads it: look-alikes, accents, `rn` and `vv`, digits
/// for letters.
pub fn skeleton(label: &str) -> String {
    let mut ascii = String::with_capacity(label.len());
    for c in label.chars() {
        match ascii_twin(c) {
            Some(twin) => ascii.push_str(twin),
            None => ascii.push(c),
        }
    }
    let pairs = ascii
        .replace("rn", "m")
        .replace("vv", "w")
        .replace("cl", "d")
        .replace("nn", "m");
    pairs
        .chars()
        .map(|c| match c {
            '0' => 'o',
            '1' | 'i' | 'j' | '|' => 'l',
            '3' => 'e',
            '5' => 's',
            '6' => 'b',
            '8' => 'b',
            '9' => 'g',
            'q' => 'g',
            _ => c,
        })
        .collect()
}

/// Whether a label has characters that only pass for ASCII.
pub fn has_twins(label: &str) -> bool {
    label
        .chars()
        .any(|c| !c.is_ascii() && ascii_twin(c).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_alike_is_alike() {
        for (a, b) in [
            ("muller", "mu11er"),
            ("modern", "modem"),
            ("alibaba", "аlibаba"),
            ("orange", "0range"),
            ("solano", "sоlanо"),
        ] {
            assert_eq!(skeleton(a), skeleton(b), "{a} {b}");
        }
        assert_ne!(skeleton("muller"), skeleton("miller"));
    }
}
