//! Word lists matched against a folded text in one pass.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

use aho_corasick::automaton::{Automaton, OverlappingState};
use aho_corasick::nfa::contiguous::NFA;
use aho_corasick::{Input, MatchKind};

use super::Text;
use super::tokens::{Kind, is_cjk};

/// A list of words and phrases, lower case. A trailing `*` lets the last word
/// go on (`attach*`), a leading one lets the first word begin earlier. One
/// blank stands for any run of blanks and one line break.
pub struct Lexicon {
    words: Vec<Cow<'static, str>>,
    /// Made when a text may hold one of the words.
    compiled: OnceLock<Compiled>,
}

struct Compiled {
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
    /// A list; compiled when it is first needed.
    pub fn new(words: &[&'static str]) -> Self {
        Self {
            words: words.iter().map(|word| Cow::Borrowed(*word)).collect(),
            compiled: OnceLock::new(),
        }
    }

    /// A list that was not known when this was built.
    pub fn of(words: Vec<String>) -> Self {
        Self {
            words: words.into_iter().map(Cow::Owned).collect(),
            compiled: OnceLock::new(),
        }
    }

    fn compiled(&self) -> &Compiled {
        self.compiled.get_or_init(|| Compiled::new(&self.words))
    }

    /// All hits in a folded text, overlapping ones included.
    pub fn hits(&self, folded: &str) -> Vec<Hit> {
        self.compiled().hits(folded)
    }

    /// Hits in what the sender wrote this time.
    pub fn authored(&self, text: &Text) -> Vec<Hit> {
        if !self.may_be_in(text) {
            return Vec::new();
        }
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

    /// Hits in a range of a text, those inside article codes left out: the "ca"
    /// of CA-60120 is no circa.
    pub fn said(&self, text: &Text, range: Range<usize>) -> Vec<Hit> {
        let mut hits = self.hits(&text.folded[range.clone()]);
        for hit in &mut hits {
            hit.range = hit.range.start + range.start..hit.range.end + range.start;
        }
        hits.retain(|hit| {
            let next = text
                .tokens
                .partition_point(|token| token.range.end < hit.range.end);
            !text.tokens.get(next).is_some_and(|token| {
                token.kind == Kind::Code && token.range.start <= hit.range.start
            })
        });
        hits
    }

    /// False when no entry stands anywhere in a text, told in a moment.
    pub fn may_be_in(&self, text: &Text) -> bool {
        self.words.iter().any(|word| text.may_hold(bare(word)))
    }

    /// Whether any entry stands in a folded text.
    pub fn is_in(&self, folded: &str) -> bool {
        self.compiled().each(folded).next().is_some()
    }
}

fn bare(word: &str) -> &str {
    word.trim_matches('*')
}

impl Compiled {
    fn new(words: &[Cow<str>]) -> Self {
        let (mut patterns, mut entries) = (Vec::new(), Vec::new());
        for word in words {
            let bare = bare(word);
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

    fn hits(&self, folded: &str) -> Vec<Hit> {
        self.each(folded).collect()
    }

    fn each(&self, folded: &str) -> impl Iterator<Item = Hit> {
        let input = Input::new(folded);
        let mut state = OverlappingState::start();
        let found = move || {
            let automaton = self.automaton.as_ref()?;
            automaton.try_find_overlapping(&input, &mut state).ok()?;
            state.get_match()
        };
        std::iter::from_fn(found)
            .filter(|m| self.edges_fit(folded, m.pattern().as_usize(), m.start(), m.end()))
            .map(|m| Hit {
                range: m.range(),
                entry: m.pattern().as_usize(),
            })
    }

    fn edges_fit(&self, folded: &str, entry: usize, start: usize, end: usize) -> bool {
        let entry = &self.entries[entry];
        let word = |c: char| c.is_alphanumeric() && !is_cjk(c);
        let before = folded[..start].chars().next_back().is_some_and(word);
        let after = folded[end..].chars().next().is_some_and(word);
        let open_start = entry.open_start || !before || is_behind_article(&folded[..start]);
        open_start && (entry.open_end || !after)
    }
}

/// Whether an Arabic word begins here behind what is written onto it: the
/// article, "and", "in", "for".
fn is_behind_article(before: &str) -> bool {
    const JOINED: &[&str] = &[
        "ال", "و", "وال", "ب", "بال", "ل", "لل", "ف", "فال", "ك", "كال",
    ];
    let word = before
        .char_indices()
        .rev()
        .take_while(|(_, c)| ('\u{621}'..='\u{64a}').contains(c))
        // One letter more than the longest.
        .take(4)
        .last()
        .map_or("", |(at, _)| &before[at..]);
    JOINED.contains(&word)
}

/// Which groups of three bytes a text holds: tells in a moment that a word is
/// not in it, so that most lists need not be looked for at all.
#[derive(Debug, Clone, Default)]
pub struct Sieve(Vec<u64>);

impl Sieve {
    const BITS: usize = 1 << 16;

    /// Of a folded text.
    pub fn new(folded: &str) -> Self {
        let mut bits = vec![0; Self::BITS / 64];
        for group in folded.as_bytes().windows(3) {
            let place = Self::place(group);
            bits[place / 64] |= 1 << (place % 64);
        }
        Self(bits)
    }

    fn place(group: &[u8]) -> usize {
        let number = u32::from_le_bytes([group[0], group[1], group[2], 0]);
        (number.wrapping_mul(0x9E37_79B1) >> 16) as usize
    }

    /// False when the word is certainly not in the text; a word of less than
    /// three bytes always may be.
    pub fn may_hold(&self, word: &str) -> bool {
        word.as_bytes().windows(3).all(|group| {
            let place = Self::place(group);
            self.0
                .get(place / 64)
                .is_none_or(|bits| bits & (1 << (place % 64)) != 0)
        })
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
    fn a_sieve_never_loses_a_word() {
        let text = "please find attached 附件 USD 12.85";
        let sieve = Sieve::new(text);
        for (start, _) in text.char_indices() {
            assert!(sieve.may_hold(&text[start..]));
        }
        assert!(!sieve.may_hold("quotation"));
    }

    #[test]
    fn arabic_words_are_found_behind_their_article() {
        let lexicon = Lexicon::new(&["عرض"]);
        assert!(lexicon.is_in("العرض ساري"));
        assert!(lexicon.is_in("والعرض"));
        assert!(!lexicon.is_in("معرض"));
    }

    #[test]
    fn words_have_edges_and_stems_do_not() {
        let lexicon = Lexicon::new(&["cost", "attach*", "附件"]);
        let count = |text: &str| lexicon.hits(text).len();
        assert_eq!(count("the costly attachments, 请看附件。"), 2);
        assert_eq!(count("cost price"), 1);
    }
}
