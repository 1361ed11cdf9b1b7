//! Versions named in a text: "Rev. C", "version 4", 第三版.

use std::ops::Range;

use super::file_names::{Mark, Version, edition, value};
use super::words::lexicon;
use super::{Text, WrittenDate, Zone};

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
        "index",
        "indice",
        "índice",
        "改訂版*",
        "改訂*",
        "改定*",
        "修订版*",
        "修订号*",
        "ревизия*",
        "ревизии*",
        "рев*",
        "r*"
    ]
);

/// Versions of the subject or of what the sender wrote this time.
pub fn find(text: &Text) -> Vec<(Range<usize>, Version)> {
    if !VERSION_WORDS.may_be_in(text)
        && !REVISION_WORDS.may_be_in(text)
        && !text.folded.contains('版')
    {
        return Vec::new();
    }
    text.ranges(Zone::Authored)
        .flat_map(|range| within(text, &range))
        .take(super::MAX_FACTS)
        .collect()
}

/// Versions of a piece of a text, wherever it stands.
pub fn within(text: &Text, piece: &Range<usize>) -> Vec<(Range<usize>, Version)> {
    let folded = &text.folded[piece.clone()];
    let words = VERSION_WORDS.hits(folded).into_iter();
    let revisions = REVISION_WORDS.hits(folded).into_iter();
    let mut found: Vec<(Range<usize>, Version)> = words
        .map(|hit| (hit.range, Mark::Version))
        .chain(revisions.map(|hit| (hit.range, Mark::Revision)))
        .filter_map(|(range, mark)| number(folded, &range, mark))
        .collect();
    for (at, _) in folded.match_indices('版') {
        let floor = folded.floor_char_boundary(at.saturating_sub(12));
        let end = at + '版'.len_utf8();
        if let Some((version, digits)) = edition(&folded[floor..end]) {
            found.push((floor + digits.start..end, version));
        }
        if found.len() >= super::MAX_FACTS {
            break;
        }
    }
    for (range, _) in &mut found {
        *range = range.start + piece.start..range.end + piece.start;
    }
    found
}

lexicon!(
    /// The version is one that was, or one of something else.
    OF_OTHERS,
    [
        "replac*", "supersed*", "instead of", "cancel*", "previous", "former", "form", "template", "format", "document no", "doc no", "drawing*", "dwg", "standard", "norm", "iso", "en", "din", "astm", "model", "firmware", "software", "incoterms", "history", "your", "po", "order", "catalogue", "manual", "according to", "acc. to", "based on",
        "ersetzt*", "ersatz für", "anstelle", "statt", "formular", "formblatt", "vorlage", "zeichnung*", "norm", "modell", "gemäß", "laut", "ihre*", "vorherige*",
        "sustituye*", "reemplaza*", "anula*", "anterior", "formulario", "plano*", "norma", "modelo", "según", "remplace*", "annule*", "précédent*", "formulaire", "plan", "norme", "modèle", "selon", "substitui*", "cancela*", "formulário", "desenho*", "conforme", "замен*", "взамен", "отмен*", "предыдущ*", "форма", "чертеж*", "чертёж*", "гост", "модел*", "согласно",
        "代替", "取代", "替代", "作废", "上一版", "表单", "模板", "图纸", "图号", "标准", "型号", "旧版", "差替", "廃止", "様式", "図面", "規格"
    ]
);

/// Lines of a document its version stands in.
const HEAD_LINES: usize = 20;

/// Bytes of such a line.
const MAX_LINE: usize = 160;

/// The version a document bears in its head; none where it names several, as a
/// table of revisions does.
pub fn of_document(text: &Text) -> Option<(Range<usize>, Version)> {
    let head = text
        .lines()
        .filter(|line| !text.content[line.clone()].trim().is_empty())
        .take(HEAD_LINES);
    let mut found: Vec<(Range<usize>, Version)> = Vec::new();
    for line in head.filter(|line| line.len() <= MAX_LINE) {
        let mut at = line.start;
        for cell in text.content[line].split('\t') {
            let range = at..at + cell.len();
            at = range.end + 1;
            if !OF_OTHERS.is_in(&text.folded[range.clone()]) {
                found.extend(within(text, &range));
            }
        }
    }
    let first = found.first()?.clone();
    let same = found.iter().all(|(_, version)| *version == first.1);
    same.then_some(first)
}

lexicon!(
    /// In front of the day a list was last changed.
    AS_OF,
    [
        "as of", "status as of", "last updated", "updated on", "updated", "stand", "stand vom", "aktualisiert am", "fassung vom", "actualizado el", "actualizado", "état au", "mise à jour du", "mis à jour le", "atualizado em", "по состоянию на", "обновлено", "ред. от", "от редакции",
        "更新日期", "更新于", "截至", "版本日期", "改訂日", "更新日"
    ]
);

/// Bytes between such a word and its day.
const GAP: usize = 6;

/// The day a text gives as that of its paper: "Stand: 12.11.2026". `within`
/// are the bytes looked at.
pub fn as_of(
    text: &Text,
    dates: &[(Range<usize>, WrittenDate)],
    within: &Range<usize>,
) -> Option<(Range<usize>, Version)> {
    let labels = AS_OF.hits(&text.folded[within.clone()]);
    labels.into_iter().find_map(|hit| {
        let end = hit.range.end + within.start;
        let (range, date) = dates
            .iter()
            .find(|(range, _)| range.start >= end && range.start - end <= GAP)?;
        let year = u32::try_from(date.year?).ok().filter(|_| !date.ambiguous)?;
        let version = Version {
            mark: Mark::Date,
            value: year * 10000 + u32::from(date.month) * 100 + u32::from(date.day),
        };
        Some((hit.range.start + within.start..range.end, version))
    })
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
