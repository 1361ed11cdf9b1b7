//! Versions named in a text: "Rev. C", "version 4", 第三版.

use std::ops::Range;

use super::Text;
use super::file_names::{Mark, Version, edition, value};
use super::words::lexicon;

lexicon!(
    VERSION_WORDS,
    [
        "v*",
        "ver*",
        "version*",
        "versión*",
        "versão*",
        "versione*",
        "versionsnummer*",
        "fassung*",
        "версия*",
        "версии*",
        "версию*",
        "バージョン*",
        "الإصدار*",
        "版本*"
    ]
);

lexicon!(
    REVISION_WORDS,
    [
        "rev*",
        "revision*",
        "revisión*",
        "révision*",
        "revisão*",
        "ревизия*",
        "ревизии*",
        "рев*",
        "r*"
    ]
);

/// Versions of the subject or of what the sender wrote this time.
pub fn find(text: &Text) -> Vec<(Range<usize>, Version)> {
    let words = VERSION_WORDS
        .authored(text)
        .into_iter()
        .map(|hit| (hit.range, Mark::Version));
    let revisions = REVISION_WORDS
        .authored(text)
        .into_iter()
        .map(|hit| (hit.range, Mark::Revision));
    let mut found: Vec<(Range<usize>, Version)> = words
        .chain(revisions)
        .filter_map(|(range, mark)| number(&text.folded, &range, mark))
        .collect();
    for (at, _) in text.folded.match_indices('版') {
        let floor = text.folded.floor_char_boundary(at.saturating_sub(12));
        let end = at + '版'.len_utf8();
        if let Some((version, digits)) = edition(&text.folded[floor..end])
            && text.is_authored(at)
        {
            found.push((floor + digits.start..end, version));
        }
        if found.len() >= super::MAX_FACTS {
            break;
        }
    }
    found
}

/// The number behind the word at `range`.
fn number(folded: &str, range: &Range<usize>, mark: Mark) -> Option<(Range<usize>, Version)> {
    let rest = &folded[range.end..];
    let gap = rest.trim_start_matches([' ', '.', ':', '\u{a0}', '：']);
    let skipped = rest.len() - gap.len();
    let single = range.len() == 1;
    if skipped > 3 || single && skipped > 0 {
        return None;
    }
    // "rev a" is a word and an article; a letter needs its dot or capital form.
    let (version, length) = value(gap, mark)?;
    if version.mark == Mark::Letter && (single || skipped == 0) {
        return None;
    }
    let start = range.end + skipped;
    Some((range.start..start + length, version))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(content: &str) -> Vec<(Mark, u32)> {
        find(&Text::plain(content))
            .into_iter()
            .map(|(_, v)| (v.mark, v.value))
            .collect()
    }

    #[test]
    fn versions_of_texts() {
        assert_eq!(read("Zeichnung Rev. C"), [(Mark::Letter, 3)]);
        assert_eq!(read("manual na rev. 05,"), [(Mark::Revision, 500)]);
        assert_eq!(read("la versión 4 del"), [(Mark::Version, 400)]);
        assert_eq!(read("V3图纸见附件"), [(Mark::Version, 300)]);
        assert_eq!(read("图纸第三版"), [(Mark::Version, 300)]);
        for none in [
            "review 3",
            "r 2",
            "R134a",
            "very 4",
            "v. 380 V",
            "EN 1092",
            "revised by",
        ] {
            assert!(read(none).is_empty(), "{none}: {:?}", read(none));
        }
    }
}
