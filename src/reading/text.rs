//! A text of the mail with its zones, its words and the way back to its
//! source.

use std::ops::Range;

use crate::draft::{Body, BodyFormat, DraftKind};
use crate::review::{Evidence, TextSpan};

use super::html::{self, Run};
use super::tokens::{self, Token};
use super::words::Sieve;
use super::zones::{self, Zone};

/// Bytes of a line looked at on either side of a place.
const LINE_REACH: usize = 2000;

/// Bytes of a sentence over several lines looked at on either side.
const PASSAGE_REACH: usize = 400;

/// Bytes of a sentence shown as evidence on either side of the place.
const SENTENCE_REACH: usize = 160;

/// The subject, or the body as plain text.
#[derive(Debug, Clone, Default)]
pub struct Text {
    /// The text all offsets refer to.
    pub content: String,
    /// Lower case, single line breaks as blanks; byte for byte as long as
    /// `content`, so offsets are shared.
    pub folded: String,
    /// Words, numbers and signs of all but quoted and forwarded mail, which is
    /// most of a long thread and nobody's to mend.
    pub tokens: Vec<Token>,
    zones: Vec<(Range<usize>, Zone)>,
    /// For HTML: the source and where each piece of text came from.
    source: Option<(String, Vec<Run>)>,
    links: Vec<(Range<usize>, String)>,
    sieve: Sieve,
    marks: Marks,
}

impl Text {
    /// A one-zone text, such as a subject.
    pub fn plain(content: &str) -> Self {
        Self::new(content.to_owned(), None, Vec::new(), DraftKind::New)
    }

    /// The text of a body, of either format.
    pub fn of_body(body: &Body) -> Self {
        Self::of_mail(body, DraftKind::New)
    }

    /// The text of a body with zones for this kind of mail.
    pub(super) fn of_mail(body: &Body, kind: DraftKind) -> Self {
        match body.format {
            BodyFormat::Text => Self::new(body.content.clone(), None, Vec::new(), kind),
            BodyFormat::Html => {
                let rendered = html::render(&body.content);
                let text = Self::new(
                    rendered.text,
                    Some((body.content.clone(), rendered.runs)),
                    rendered.zones,
                    kind,
                );
                Self {
                    links: rendered.links,
                    ..text
                }
            }
        }
    }

    fn new(
        content: String,
        source: Option<(String, Vec<Run>)>,
        marked: Vec<(Range<usize>, Zone)>,
        kind: DraftKind,
    ) -> Self {
        let zones = zones::split(&content, &marked, kind);
        Self::zoned(content, source, zones)
    }

    /// The text of a file: nothing in it is quoted.
    pub fn of_file(content: String) -> Self {
        let zones = vec![(0..content.len(), Zone::Authored)];
        Self::zoned(content, None, zones)
    }

    fn zoned(
        content: String,
        source: Option<(String, Vec<Run>)>,
        zones: Vec<(Range<usize>, Zone)>,
    ) -> Self {
        let folded = fold(&content);
        Self {
            sieve: Sieve::new(&folded),
            marks: Marks::new(&content),
            folded,
            tokens: own_tokens(&content, &zones),
            zones,
            content,
            source,
            links: Vec::new(),
        }
    }

    /// False when a word is certainly not in the text.
    pub(super) fn may_hold(&self, folded: &str) -> bool {
        self.sieve.may_hold(folded)
    }

    /// Words of links, and where they lead, lower case.
    pub fn links(&self) -> &[(Range<usize>, String)] {
        &self.links
    }

    /// The zone a byte is in.
    pub fn zone_at(&self, at: usize) -> Zone {
        let index = self.zones.partition_point(|(range, _)| range.end <= at);
        self.zones
            .get(index)
            .map_or(Zone::Authored, |(_, zone)| *zone)
    }

    /// Whether a byte is in what the sender wrote this time.
    pub fn is_authored(&self, at: usize) -> bool {
        self.zone_at(at) == Zone::Authored
    }

    /// Ranges of one zone.
    pub fn ranges(&self, zone: Zone) -> impl Iterator<Item = Range<usize>> + '_ {
        self.zones
            .iter()
            .filter(move |(_, z)| *z == zone)
            .map(|(range, _)| range.clone())
    }

    /// The authored text, its pieces joined by line breaks.
    pub fn authored(&self) -> String {
        let pieces: Vec<&str> = self
            .ranges(Zone::Authored)
            .map(|r| &self.content[r])
            .collect();
        pieces.join("\n")
    }

    /// The lines of the text with their ranges, line ends left out.
    pub fn lines(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        lines(&self.content)
    }

    /// The line a byte is in; of an endless line what is within reach, so that
    /// the work on a text stays in proportion to its length.
    pub fn line_at(&self, at: usize) -> Range<usize> {
        let floor = self
            .content
            .floor_char_boundary(at.saturating_sub(LINE_REACH));
        let ceiling = self.content.ceil_char_boundary(at + LINE_REACH);
        let (before, behind) = self.marks.breaks_around(at);
        let start = before.map_or(floor, |at| floor.max(at + 1));
        let end = behind.map_or(ceiling, |at| ceiling.min(at));
        start..end
    }

    /// A range with what stands around it on its line: so many bytes before and
    /// behind it at most.
    pub fn around_on_line(
        &self,
        range: &Range<usize>,
        before: usize,
        behind: usize,
    ) -> Range<usize> {
        let line = self.line_at(range.start);
        let start = self
            .content
            .ceil_char_boundary(range.start.saturating_sub(before));
        let end = self.content.floor_char_boundary(range.end + behind);
        start.max(line.start)..end.min(line.end).max(range.end)
    }

    /// What stands in front of a place on its line, folded: `reach` bytes of it
    /// at most.
    pub fn before_on_line(&self, at: usize, reach: usize) -> &str {
        &self.folded[self.around_on_line(&(at..at), reach, 0).start..at]
    }

    /// The sentence (never more than its line) around a range.
    pub fn sentence_at(&self, range: &Range<usize>) -> Range<usize> {
        let line = self.line_at(range.start);
        let end_of_line = self.line_at(range.end.min(self.content.len())).end;
        let start = self.content[line.start..range.start]
            .char_indices()
            .rev()
            .find(|(i, c)| ends_sentence(&self.content, line.start + i, *c))
            .map_or(line.start, |(i, c)| line.start + i + c.len_utf8());
        let end = self.content[range.end..end_of_line]
            .char_indices()
            .find(|(i, c)| ends_sentence(&self.content, range.end + i, *c))
            .map_or(end_of_line, |(i, c)| range.end + i + c.len_utf8());
        start..end
    }

    /// The sentence around a range across the lines a client wrapped it into.
    pub fn passage_at(&self, range: &Range<usize>) -> Range<usize> {
        let floor = self
            .folded
            .floor_char_boundary(range.start.saturating_sub(PASSAGE_REACH));
        let ceiling = self.folded.ceil_char_boundary(range.end + PASSAGE_REACH);
        let ends = |at: usize, c: char| c == '\n' || ends_sentence(&self.folded, at, c);
        let start = self.folded[floor..range.start]
            .char_indices()
            .rev()
            .find(|(i, c)| ends(floor + i, *c))
            .map_or(floor, |(i, c)| floor + i + c.len_utf8());
        let end = self.folded[range.end..ceiling]
            .char_indices()
            .find(|(i, c)| ends(range.end + i, *c))
            .map_or(ceiling, |(i, c)| range.end + i + c.len_utf8());
        start..end
    }

    /// The part of the sentence between commas; a very short one with the one
    /// before it.
    pub fn clause_at(&self, range: &Range<usize>) -> Range<usize> {
        const SHORT: usize = 16;
        let sentence = self.sentence_at(range);
        let comma = |c: char| matches!(c, ',' | '，' | ';' | '；' | '、' | '(' | '（' | ')' | '）');
        let before = &self.content[sentence.start..range.start];
        let after = &self.content[range.end..sentence.end];
        let start = before
            .rfind(comma)
            .filter(|at| before.len() - at > SHORT)
            .map_or(sentence.start, |at| sentence.start + at);
        let end = after.find(comma).map_or(sentence.end, |at| range.end + at);
        start..end
    }

    /// Evidence: the sentence around a range with the range marked.
    pub fn sentence_with(&self, range: &Range<usize>) -> Evidence {
        self.shown(&self.sentence_at(range), range)
    }

    /// Evidence: the line a range begins in with the range marked.
    pub fn line_with(&self, range: &Range<usize>) -> Evidence {
        let line = self.line_at(range.start);
        self.shown(&(line.start..line.end.max(range.end)), range)
    }

    fn shown(&self, sentence: &Range<usize>, range: &Range<usize>) -> Evidence {
        let start = near(&self.content, sentence.start, range.start, true);
        let end = near(&self.content, sentence.end, range.end, false);
        let shown = &self.content[start..end];
        let lead = shown.len() - shown.trim_start().len();
        let shown = shown.trim();
        let local =
            |at: usize| utf16_len(&shown[..at.saturating_sub(start + lead).min(shown.len())]);
        Evidence {
            text: shown.replace(['\n', '\r', '\t'], " "),
            marks: vec![TextSpan {
                start: local(range.start),
                end: local(range.end),
            }],
        }
    }

    /// Whether a range stands in quotation marks on its line: told, not said.
    pub fn is_in_quotes(&self, range: &Range<usize>) -> bool {
        let line = self.line_at(range.start);
        let before = &self.content[line.start..range.start];
        let after = &self.content[range.end..line.end.max(range.end)];
        let pairs = [
            ('“', '”'),
            ('„', '“'),
            ('«', '»'),
            ('「', '」'),
            ('‘', '’'),
            ('『', '』'),
            ('‹', '›'),
        ];
        let paired = pairs.iter().any(|(open, close)| {
            let open_at = before.rfind(*open);
            open_at.is_some_and(|at| !before[at + open.len_utf8()..].contains(*close))
                && after.contains(*close)
        });
        let straight = before.matches('"').count() % 2 == 1 && after.contains('"');
        paired || straight
    }

    /// A byte range in UTF-16 units.
    pub fn utf16(&self, range: &Range<usize>) -> TextSpan {
        let (byte, units) = self.marks.units_before(range.start);
        let start = units + utf16_len(&self.content[byte..range.start]);
        TextSpan {
            start,
            end: start + utf16_len(&self.content[range.clone()]),
        }
    }

    /// The source (plain text or HTML) with `with` in place of a range; none
    /// when the range is not in this text.
    pub fn replaced(&self, span: TextSpan, with: &str) -> Option<String> {
        let range = self.bytes(span)?;
        match &self.source {
            None => {
                let mut out = self.content.clone();
                out.replace_range(range, with);
                Some(out)
            }
            Some((source, runs)) => html::replaced(source, runs, &range, with),
        }
    }

    /// The words at a span; none when it is not in this text.
    pub fn at(&self, span: TextSpan) -> Option<&str> {
        self.content.get(self.bytes(span)?)
    }

    fn bytes(&self, span: TextSpan) -> Option<Range<usize>> {
        let start = byte_of_utf16(&self.content, span.start)?;
        let end = byte_of_utf16(&self.content, span.end)?;
        (start <= end).then_some(start..end)
    }
}

/// Places of a text noted once, so that looking for its lines and counting
/// its units does not begin anew each time.
#[derive(Debug, Clone, Default)]
struct Marks {
    /// Bytes of its line breaks.
    breaks: Vec<usize>,
    /// Every [`Marks::STEP`] bytes or so a byte and the UTF-16 units before it.
    units: Vec<(usize, usize)>,
}

impl Marks {
    const STEP: usize = 1024;

    fn new(content: &str) -> Self {
        let (mut units, mut count) = (vec![(0, 0)], 0);
        let mut next = Self::STEP;
        for (at, c) in content.char_indices() {
            if at >= next {
                units.push((at, count));
                next = at + Self::STEP;
            }
            count += c.len_utf16();
        }
        let breaks = content.match_indices('\n').map(|(at, _)| at).collect();
        Self { breaks, units }
    }

    /// The last line break in front of a byte and the first at or behind it.
    fn breaks_around(&self, at: usize) -> (Option<usize>, Option<usize>) {
        let index = self.breaks.partition_point(|b| *b < at);
        let before = index.checked_sub(1).map(|i| self.breaks[i]);
        (before, self.breaks.get(index).copied())
    }

    /// A byte shortly before this one, with the units in front of it.
    fn units_before(&self, at: usize) -> (usize, usize) {
        let index = self.units.partition_point(|(byte, _)| *byte <= at);
        index.checked_sub(1).map_or((0, 0), |i| self.units[i])
    }
}

fn own_tokens(content: &str, zones: &[(Range<usize>, Zone)]) -> Vec<Token> {
    let mut own = Vec::new();
    for (range, _) in zones
        .iter()
        .filter(|(_, z)| !matches!(z, Zone::Quoted | Zone::Forwarded))
    {
        own.extend(
            tokens::lex(&content[range.clone()])
                .into_iter()
                .map(|token| Token {
                    kind: token.kind,
                    range: token.range.start + range.start..token.range.end + range.start,
                }),
        );
    }
    own
}

/// A dot ends a sentence only before a blank: `12.85`, `PI.pdf` go on.
fn ends_sentence(content: &str, at: usize, c: char) -> bool {
    match c {
        '。' | '！' | '？' | '；' => true,
        '.' | '!' | '?' | ';' => {
            let after = &content[at + 1..];
            after.is_empty()
                || after.starts_with(char::is_whitespace)
                    && !abbreviation(&content[..at])
                    && !(c == '.' && ordinal(&content[..at], after))
        }
        _ => false,
    }
}

/// `am 3. Dezember`: a day, not the end of a sentence.
fn ordinal(before: &str, after: &str) -> bool {
    let digits = before.bytes().rev().take_while(u8::is_ascii_digit).count();
    let space = before[..before.len() - digits].ends_with([' ', '\u{a0}', '(']);
    (1..=2).contains(&digits)
        && space
        && after
            .trim_start_matches([' ', '\u{a0}'])
            .starts_with(char::is_alphabetic)
}

/// `No.`, `Mr.`, `approx.` and single letters do not end a sentence.
fn abbreviation(before: &str) -> bool {
    let word: String = before
        .chars()
        .rev()
        .take_while(|c| c.is_alphabetic())
        .take(12)
        .collect();
    let word: String = word.chars().rev().collect::<String>().to_lowercase();
    word.chars().count() == 1
        || matches!(
            word.as_str(),
            "no" | "nr"
                | "mr"
                | "mrs"
                | "ms"
                | "dr"
                | "co"
                | "ltd"
                | "inc"
                | "st"
                | "approx"
                | "ca"
                | "sr"
                | "sra"
                | "art"
                | "ref"
                | "vs"
                | "tel"
                | "incl"
                | "excl"
                | "bzw"
                | "etc"
                | "zzgl"
                | "inkl"
        )
}

/// `edge`, pulled in to within reach of `place`, on a character boundary.
fn near(content: &str, edge: usize, place: usize, before: bool) -> usize {
    if before {
        content.ceil_char_boundary(edge.max(place.saturating_sub(SENTENCE_REACH)))
    } else {
        content.floor_char_boundary(edge.min(place + SENTENCE_REACH))
    }
}

/// At most `reach` bytes of a text before a place.
pub(super) fn tail(text: &str, at: usize, reach: usize) -> &str {
    &text[text.ceil_char_boundary(at.saturating_sub(reach)).min(at)..at]
}

/// Lines with their ranges, without their ends.
pub(super) fn lines(content: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    content.split_inclusive('\n').scan(0, |at, line| {
        let start = *at;
        *at += line.len();
        let kept = line.trim_end_matches(['\n', '\r']).len();
        Some(start..start + kept)
    })
}

fn utf16_len(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

fn byte_of_utf16(text: &str, units: usize) -> Option<usize> {
    let mut seen = 0;
    for (at, c) in text.char_indices() {
        if seen == units {
            return Some(at);
        }
        seen += c.len_utf16();
    }
    (seen == units).then_some(text.len())
}

/// Lower case where that keeps the length; a single line break is a blank (it
/// is only where the client wrapped), an empty line stays a break.
fn fold(content: &str) -> String {
    let mut folded = String::with_capacity(content.len());
    let bytes = content.as_bytes();
    for (at, c) in content.char_indices() {
        match c {
            '\r' => folded.push(' '),
            '\n' => folded.push(if breaks_paragraph(bytes, at) {
                '\n'
            } else {
                ' '
            }),
            'A'..='Z' => folded.push(c.to_ascii_lowercase()),
            _ if c.is_ascii() => folded.push(c),
            _ => folded.push(lower_same_length(c)),
        }
    }
    folded
}

fn lower_same_length(c: char) -> char {
    let mut lower = c.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(l), None) if l.len_utf8() == c.len_utf8() => l,
        _ => c,
    }
}

/// Whether the line break at `at` is followed, or preceded, by an empty line.
fn breaks_paragraph(bytes: &[u8], at: usize) -> bool {
    // A no-break space (C2 A0) alone on its line is how HTML writes an empty one.
    let blank = |b: &u8| matches!(b, b' ' | b'\t' | b'\r' | 0xC2 | 0xA0);
    let blank_until_break =
        |mut iter: std::slice::Iter<u8>| iter.find(|b| !blank(b)).is_none_or(|b| *b == b'\n');
    blank_until_break(bytes[at + 1..].iter())
        || bytes[..at]
            .iter()
            .rev()
            .find(|b| !blank(b))
            .is_none_or(|b| *b == b'\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_keeps_every_offset() {
        let text = Text::plain("İSTANBUL Grüße ẞ\r\n報価");
        assert_eq!(text.content.len(), text.folded.len());
        assert!(text.folded.contains("grüße"));
    }

    #[test]
    fn a_sentence_ends_at_a_full_stop_but_not_inside_a_number() {
        let text = Text::plain("First. Price is 12.85 each, No. 7 of all. Last.");
        let at = text.content.find("12.85").unwrap_or_default();
        let sentence = text.sentence_at(&(at..at + 5));
        assert_eq!(
            text.content[sentence].trim(),
            "Price is 12.85 each, No. 7 of all."
        );
    }

    #[test]
    fn a_replacement_uses_utf16_units() {
        let text = Text::plain("😀 27,500");
        let span = TextSpan { start: 3, end: 9 };
        assert_eq!(text.replaced(span, "25,700").as_deref(), Some("😀 25,700"));
        assert_eq!(text.replaced(TextSpan { start: 3, end: 90 }, ""), None);
    }
}
