//! Word lists matched against a folded text in one pass.

use std::ops::Range;

use aho_corasick::automaton::{Automaton, OverlappingState};
use aho_corasick::nfa::contiguous::NFA;
use aho_corasick::{Input, MatchKind};

use super::Text;
use super::tokens::is_cjk;

/// A list of words and phrases, lower case. A trailing `*` lets the last word
/// go on (`attach*`), a leading one lets the first word begin earlier. One
/// blank stands for any run of blanks and one line break.
pub struct Lexicon {
    // One kind of automaton instead of the crate's own choice among three:
    // 60 KB less in WebAssembly, no slower on lists of this size.
    automaton: Option<NFA>,
    entries: Vec<Entry>,
}

struct Entry {
    open_start: bool,
    open_end: bool,
}

/// A word of a lexicon found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Its bytes.
    pub range: Range<usize>,
    /// Its index in the list the lexicon was made of.
    pub entry: usize,
}

impl Lexicon {
    /// Compiles a list.
    pub fn new(words: &[&str]) -> Self {
        let (mut patterns, mut entries) = (Vec::new(), Vec::new());
        for word in words {
            let bare = word.trim_matches('*');
            // Scripts without blanks have no word edges to test.
            let edge = |c: Option<char>| c.is_none_or(|c| is_cjk(c) || !c.is_alphanumeric());
            entries.push(Entry {
                open_start: word.starts_with('*') || edge(bare.chars().next()),
                open_end: word.ends_with('*') || edge(bare.chars().next_back()),
            });
            patterns.push(bare.to_owned());
        }
        Self {
            automaton: NFA::builder()
                .match_kind(MatchKind::Standard)
                .prefilter(false)
                .build(&patterns)
                .ok(),
            entries,
        }
    }

    /// All hits in a folded text, overlapping ones included.
    pub fn hits(&self, folded: &str) -> Vec<Hit> {
        let Some(automaton) = &self.automaton else {
            return Vec::new();
        };
        let input = Input::new(folded);
        let mut state = OverlappingState::start();
        let mut hits = Vec::new();
        while automaton.try_find_overlapping(&input, &mut state).is_ok()
            && let Some(found) = state.get_match()
        {
            let entry = found.pattern().as_usize();
            if self.edges_fit(folded, entry, found.start(), found.end()) {
                hits.push(Hit {
                    range: found.range(),
                    entry,
                });
            }
        }
        hits
    }

    /// Hits in what the sender wrote this time.
    pub fn authored(&self, text: &Text) -> Vec<Hit> {
        text.ranges(super::Zone::Authored)
            .flat_map(|range| {
                let mut hits = self.hits(&text.folded[range.clone()]);
                for hit in &mut hits {
                    hit.range = hit.range.start + range.start..hit.range.end + range.start;
                }
                hits
            })
            .collect()
    }

    /// Whether any entry stands in a folded text.
    pub fn is_in(&self, folded: &str) -> bool {
        !self.hits(folded).is_empty()
    }

    fn edges_fit(&self, folded: &str, entry: usize, start: usize, end: usize) -> bool {
        let entry = &self.entries[entry];
        let word = |c: char| c.is_alphanumeric() && !is_cjk(c);
        let before = folded[..start].chars().next_back().is_some_and(word);
        let after = folded[end..].chars().next().is_some_and(word);
        (entry.open_start || !before) && (entry.open_end || !after)
    }
}

/// A lexicon made on first use.
macro_rules! lexicon {
    ($(#[$doc:meta])* $vis:vis $name:ident, [$($word:expr),* $(,)?]) => {
        $(#[$doc])*
        $vis static $name: std::sync::LazyLock<$crate::reading::words::Lexicon> =
            std::sync::LazyLock::new(|| {
                const WORDS: &[&str] = &[$($word),*];
                $crate::reading::words::Lexicon::new(WORDS)
            });
    };
}
pub(crate) use lexicon;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_edges_and_stems_do_not() {
        let lexicon = Lexicon::new(&["cost", "attach*", "附件"]);
        let count = |text: &str| lexicon.hits(text).len();
        assert_eq!(count("the costly attachments, 请看附件。"), 2);
        assert_eq!(count("cost price"), 1);
    }
}
