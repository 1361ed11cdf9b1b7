//! Chinese left in a mail of another script: full-width marks and single words.

use std::ops::Range;

use super::files::half_width;
use super::tokens::is_cjk;
use super::words::lexicon;
use super::{Language, Text, Zone, names};

/// What stands out in a mail that is not written in Chinese or Japanese.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MixedScript {
    /// Full-width marks and digits between letters of another script.
    pub marks: Vec<Range<usize>>,
    /// Han words amid a sentence of another script.
    pub words: Vec<Range<usize>>,
}

/// Marks and words kept, at most.
const MAX_PLACES: usize = 60;

/// Lines mostly in Han script from which on a mail is bilingual.
const BILINGUAL_LINES: usize = 2;

lexicon!(
    /// The sentence speaks about the words themselves.
    ABOUT_WORDS,
    ["chinese", "characters", "character", "means", "meaning", "translation", "translated", "called", "read*", "chinesisch*", "heißt", "bedeutet", "schriftzeichen", "chino", "caracteres", "significa", "chinois*", "caractères", "signifie", "chinês", "кита*", "иероглиф*", "означает", "name", "names", "nombre", "nom", "nome", "им*", "address", "adresse", "dirección", "endereço", "адрес", "taxi", "driver", "wechat", "weixin", "company", "factory", "label*", "stamp"]
);

/// Looks through the authored text, line by line.
pub fn find(text: &Text, language: Language) -> MixedScript {
    let mut mixed = MixedScript::default();
    if matches!(language, Language::Chinese | Language::Japanese) || text.content.is_ascii() {
        return mixed;
    }
    if is_bilingual(text) {
        return mixed;
    }
    for zone in text.ranges(Zone::Authored) {
        for line in super::text::lines(&text.content[zone.clone()]) {
            let line = line.start + zone.start..line.end + zone.start;
            if matches!(script_of(&text.content[line.clone()]), Script::Other) {
                look(text, line, &mut mixed);
            }
        }
    }
    mixed.marks.truncate(MAX_PLACES);
    mixed.words.truncate(MAX_PLACES);
    mixed
}

/// Whether several lines of the authored text are in Han script: a mail in
/// two languages.
pub fn is_bilingual(text: &Text) -> bool {
    let lines = text.ranges(Zone::Authored).flat_map(|zone| {
        let content = &text.content[zone];
        content
            .lines()
            .filter(|line| matches!(script_of(line), Script::Han))
    });
    lines.take(BILINGUAL_LINES).count() == BILINGUAL_LINES
}

enum Script {
    Han,
    Other,
    None,
}

/// A Han character weighs about half a word.
fn script_of(line: &str) -> Script {
    let han = line.chars().filter(|c| is_letter(*c)).count();
    let words = line
        .split(|c: char| !c.is_alphabetic() || is_cjk(c))
        .filter(|word| word.chars().count() > 1)
        .count();
    match (han, words) {
        (0, 0) => Script::None,
        (han, words) if han > 2 && han >= words => Script::Han,
        (han, 0) if han > 0 => Script::Han,
        _ => Script::Other,
    }
}

fn is_letter(c: char) -> bool {
    is_cjk(c) && c.is_alphanumeric()
}

/// A mark the writer's keyboard left in full width.
pub fn is_full_width(c: char) -> bool {
    matches!(
        c,
        '，' | '。' | '：' | '；' | '！' | '？' | '（' | '）' | '、' | '％' | '＄' | '＋' | '＝' | '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ'
    )
}

/// What stands for a full-width mark in a Western line, `next` being the
/// character behind it.
pub fn western(mark: char, next: Option<char>) -> String {
    let narrow = match mark {
        '。' => '.',
        '、' => ',',
        c => half_width(c),
    };
    let mut out = String::from(narrow);
    let spaced = matches!(narrow, ',' | '.' | ':' | ';' | '!' | '?' | ')');
    if spaced && next.is_some_and(char::is_alphanumeric) {
        out.push(' ');
    }
    out
}

fn look(text: &Text, line: Range<usize>, mixed: &mut MixedScript) {
    let content = &text.content[line.clone()];
    if content.contains('\t')
        && content
            .split('\t')
            .any(|cell| matches!(script_of(cell), Script::Han))
    {
        // A row of a table with a column in Chinese.
        return;
    }
    for (at, c) in content.char_indices() {
        if mixed.marks.len() >= MAX_PLACES {
            break;
        }
        let after = content[at + c.len_utf8()..].chars().next();
        let before = content[..at].chars().next_back();
        let beside_han = before.is_some_and(is_letter) || after.is_some_and(is_letter);
        if is_full_width(c) && !beside_han {
            mixed
                .marks
                .push(line.start + at..line.start + at + c.len_utf8());
        }
    }
    for run in han_runs(content) {
        let run = line.start + run.start..line.start + run.end;
        if mixed.words.len() < MAX_PLACES && !is_proper(text, &line, &run) {
            mixed.words.push(run);
        }
    }
}

/// Runs of Han letters, marks between them included.
fn han_runs(content: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, c) in content.char_indices().filter(|(_, c)| is_letter(*c)) {
        match runs.last_mut() {
            Some(last)
                if content[last.end..at]
                    .chars()
                    .all(|c| is_cjk(c) || is_full_width(c)) =>
            {
                last.end = at + c.len_utf8();
            }
            _ => runs.push(at..at + c.len_utf8()),
        }
    }
    runs
}

/// Signs of firms and places.
const PROPER: &[&str] = &[
    "公司",
    "集团",
    "工厂",
    "厂",
    "有限",
    "省",
    "市",
    "区",
    "县",
    "镇",
    "路",
    "街",
    "号",
    "楼",
    "大厦",
    "广场",
    "酒店",
    "机场",
    "车站",
    "银行",
    "大学",
    "株式会社",
    "会社",
    "经理",
    "先生",
    "女士",
    "小姐",
    "总",
];

/// A name, an address, a file, or a word the sentence is about.
fn is_proper(text: &Text, line: &Range<usize>, run: &Range<usize>) -> bool {
    let words = &text.content[run.clone()];
    let before = text.content[line.start..run.start].trim_end();
    let after = text.content[run.end..line.end].trim_start();
    let enclosed = before.ends_with([
        '(', '（', '"', '“', '„', '«', '「', '《', '[', '_', '/', '\'',
    ]) || after.starts_with(['(', '（', '_', '/']);
    let sentence = text.sentence_at(run);
    let previous = text.sentence_at(&(sentence.start..sentence.start));
    enclosed
        || words.chars().count() <= 4
            && words.chars().count() > 1
            && names::has_latin_surname(words)
        || PROPER.iter().any(|sign| words.contains(sign))
        || ABOUT_WORDS.is_in(&text.folded[previous.start.min(sentence.start)..sentence.end])
        || text.is_in_quotes(run)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(content: &str) -> (Vec<String>, Vec<String>) {
        let text = Text::plain(content);
        let mixed = find(&text, Language::English);
        let words =
            |ranges: Vec<Range<usize>>| ranges.into_iter().map(|r| content[r].to_owned()).collect();
        (words(mixed.marks), words(mixed.words))
    }

    #[test]
    fn marks_and_words_left_in_chinese() {
        let (marks, words) = seen("USD 12.85，FOB Ningbo。 The door can be locked.");
        assert_eq!(marks, ["，", "。"]);
        assert!(words.is_empty());
        let (_, words) = seen("the heads are packed 50 个 in one box, with foam");
        assert_eq!(words, ["个"]);
    }

    #[test]
    fn names_addresses_and_bilingual_mails_are_left() {
        for content in [
            "the legal person is Mr. 陈志强 (Chen Zhiqiang)",
            "the factory is 宁波海曙华丰五金制品厂, in English Huafeng",
            "Office closed\n我司将于2027年1月1日放假。\nUrgent: call\n如有紧急出货，请拨打电话。",
            "地址：宁波市鄞州区中山东路188号\nsee you there",
            "10–12 °C ± 0.5 “Eco” … × 3",
        ] {
            assert_eq!(seen(content), (vec![], vec![]), "{content}");
        }
    }

    #[test]
    fn a_mark_becomes_its_western_twin() {
        assert_eq!(western('，', Some('F')), ", ");
        assert_eq!(western('。', None), ".");
        assert_eq!(western('３', Some('６')), "3");
    }
}
