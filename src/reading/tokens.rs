//! Words, numbers and signs of a text, with their byte ranges.
//!
//! What only looks like a number (codes, addresses, versions, times) is kept
//! whole as a code, so that nothing later takes a piece of it for an amount.

use std::ops::Range;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Letters of one word; a single Han, Kana or Hangul character.
    Word,
    /// Digits with their separators: `2,000`, `12.85`, `1'234.50`.
    Number,
    /// Letters, digits and joiners that belong together: `PI-2026-118`,
    /// `21/11/2026`, `10:30`, `v1.2.3`.
    Code,
    /// A web or mail address.
    Address,
    /// One other character.
    Sign,
    /// A line break.
    Break,
}

/// One token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: Kind,
    /// Its bytes.
    pub range: Range<usize>,
}

impl Token {
    /// Its text.
    pub fn text<'a>(&self, content: &'a str) -> &'a str {
        &content[self.range.clone()]
    }
}

/// Han, Kana, Hangul and their marks: scripts written without blanks.
pub fn is_cjk(c: char) -> bool {
    matches!(c,
        '\u{2e80}'..='\u{2fdf}' | '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30ff}'
        | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3134f}')
}

/// Cuts a text into tokens. Blanks are left out.
pub fn lex(content: &str) -> Vec<Token> {
    let mut lexer = Lexer {
        content,
        at: 0,
        no_digits_until: 0,
        tokens: Vec::with_capacity(content.len() / 4),
    };
    while let Some(c) = lexer.peek() {
        lexer.next(c);
    }
    lexer.tokens
}

struct Lexer<'a> {
    content: &'a str,
    at: usize,
    /// End of a chunk known to hold no digit, of which only the first word
    /// was taken yet: `a.b.c.d` is read once, not at every letter.
    no_digits_until: usize,
    tokens: Vec<Token>,
}

impl Lexer<'_> {
    fn rest(&self) -> &str {
        &self.content[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn push(&mut self, kind: Kind, length: usize) {
        self.tokens.push(Token {
            kind,
            range: self.at..self.at + length,
        });
        self.at += length;
    }

    fn next(&mut self, c: char) {
        if c == '\n' {
            self.push(Kind::Break, 1);
        } else if c.is_whitespace() || c == '\u{feff}' || c == '\u{200b}' {
            self.at += c.len_utf8();
        } else if is_cjk(c) {
            self.push(Kind::Word, c.len_utf8());
        } else if let Some(length) = address_length(self.rest()) {
            self.push(Kind::Address, length);
        } else if c.is_alphanumeric() {
            self.chunk();
        } else {
            self.push(Kind::Sign, c.len_utf8());
        }
    }

    /// Letters and digits up to a blank, with the joiners between them.
    fn chunk(&mut self) {
        let known = self.no_digits_until > self.at;
        let length = if known {
            self.no_digits_until - self.at
        } else {
            chunk_length(self.rest())
        };
        let chunk = &self.rest()[..length];
        if known || !chunk.bytes().any(|b| b.is_ascii_digit()) {
            let word = word_length(chunk);
            self.no_digits_until = self.at + length;
            return self.push(Kind::Word, word);
        }
        match shape(chunk) {
            Shape::Pieces(pieces) => {
                for (kind, length) in pieces {
                    self.push(kind, length);
                }
            }
            Shape::Code => self.push(Kind::Code, length),
        }
        self.join_groups();
    }

    /// `1 234,56`: a blank between groups of three belongs to the number.
    fn join_groups(&mut self) {
        let Some(last) = self.tokens.last().filter(|t| t.kind == Kind::Number) else {
            return;
        };
        let start = last.range.start;
        let first = &self.content[last.range.clone()];
        let code_before = self.tokens.len() > 1 && {
            let before = &self.tokens[self.tokens.len() - 2];
            matches!(before.kind, Kind::Number | Kind::Code)
                && &self.content[before.range.end..start] == " "
                || before.text(self.content) == "+"
        };
        if code_before
            || first.len() > 3
            || first.starts_with('0')
            || !first.bytes().all(|b| b.is_ascii_digit())
        {
            return;
        }
        let mut end = self.at;
        while let Some(length) = group_of_three(&self.content[end..]) {
            end += length;
        }
        if end == self.at {
            return;
        }
        end += decimals(&self.content[end..]);
        let follows = self.content[end..].chars().next();
        if follows.is_some_and(|c| c.is_alphanumeric() && !is_cjk(c))
            || blank_digit(&self.content[end..])
        {
            return;
        }
        if let Some(last) = self.tokens.last_mut() {
            last.range.end = end;
        }
        self.at = end;
    }
}

fn group_of_three(rest: &str) -> Option<usize> {
    let blank = rest.chars().next()?;
    if !matches!(blank, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}') {
        return None;
    }
    let digits = &rest[blank.len_utf8()..];
    let count = digits.bytes().take_while(u8::is_ascii_digit).count();
    (count == 3).then_some(blank.len_utf8() + 3)
}

fn blank_digit(rest: &str) -> bool {
    rest.starts_with(' ') && rest[1..].starts_with(|c: char| c.is_ascii_digit())
}

fn decimals(rest: &str) -> usize {
    let Some(tail) = rest.strip_prefix([',', '.']) else {
        return 0;
    };
    match tail.bytes().take_while(u8::is_ascii_digit).count() {
        0 => 0,
        count => 1 + count,
    }
}

/// Bytes of an address read at most.
const MAX_ADDRESS: usize = 600;

/// How addresses that are no mailbox begin.
const SCHEMES: &[&str] = &[
    "http://", "https://", "www.", "ftp://", "file:/", "mailto:", "\\\\",
];

fn has_scheme(text: &str) -> bool {
    SCHEMES.iter().any(|scheme| {
        text.get(..scheme.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    })
}

fn is_mailbox(c: char) -> bool {
    c.is_alphanumeric() || "._%+-".contains(c)
}

/// Whether an address may begin here: seen at once at almost every word.
fn may_be_address(rest: &str) -> bool {
    let mailbox = || {
        let end = rest.find(|c| !is_mailbox(c)).unwrap_or(rest.len());
        end > 0 && rest[end..].starts_with('@')
    };
    has_scheme(rest) || mailbox()
}

/// Length of a web or mail address, a share path or a drive path.
fn address_length(rest: &str) -> Option<usize> {
    // Longer ones are no addresses, and looking for their end at every sign
    // of an endless run would take the square of its length.
    let rest = &rest[..rest.floor_char_boundary(MAX_ADDRESS)];
    if !may_be_address(rest) {
        return None;
    }
    let end = rest
        .find(|c: char| {
            c.is_whitespace() || is_cjk(c) || "<>\"“”«»，。；：！？、（）【】《》|".contains(c)
        })
        .unwrap_or(rest.len());
    let chunk = rest[..end].trim_end_matches(['.', ',', ';', ':', ')', ']', '!', '?', '\'']);
    if has_scheme(chunk) {
        return Some(chunk.len());
    }
    let (local, domain) = chunk.split_once('@')?;
    let is_mail = !local.is_empty()
        && local.chars().all(is_mailbox)
        && domain.contains('.')
        && domain
            .chars()
            .all(|c| c.is_alphanumeric() || ".-".contains(c));
    is_mail.then_some(chunk.len())
}

fn chunk_length(rest: &str) -> usize {
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let joins = c.is_alphanumeric() && !is_cjk(c) || is_mark(c);
        let joiner = ".,'’-–_/°".contains(c)
            && chars
                .peek()
                .is_some_and(|(_, n)| n.is_alphanumeric() && !is_cjk(*n))
            || c == ':' && in_time(&rest[..at], &rest[at + 1..]);
        if !joins && !joiner {
            break;
        }
        end = at + c.len_utf8();
    }
    end
}

/// `10:30` is one piece, `1200:384` is two.
fn in_time(before: &str, after: &str) -> bool {
    let digits = |bytes: &mut dyn Iterator<Item = u8>| bytes.take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&digits(&mut before.bytes().rev())) && digits(&mut after.bytes()) == 2
}

/// Combining accents and the like.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}')
}

/// A word without digits ends at the first joiner but an apostrophe or hyphen.
fn word_length(chunk: &str) -> usize {
    chunk
        .find(|c: char| ".,/:_–".contains(c))
        .filter(|at| *at > 0)
        .unwrap_or(chunk.len())
}

enum Shape {
    Pieces(Vec<(Kind, usize)>),
    Code,
}

/// Whether a chunk with digits is a number (with a currency before or a unit
/// behind), two numbers around an `x`, or a code.
fn shape(chunk: &str) -> Shape {
    if let Some((left, right)) = factors(chunk) {
        let mut pieces = number_pieces(left);
        pieces.push((Kind::Sign, 1));
        pieces.extend(number_pieces(right));
        return Shape::Pieces(pieces);
    }
    let start = chunk.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
    let (prefix, rest) = chunk.split_at(start);
    let end = rest
        .find(|c: char| !(c.is_ascii_digit() || ".,'’".contains(c)))
        .unwrap_or(rest.len());
    let (number, suffix) = rest.split_at(end);
    // "8.50/100": a price for a hundred.
    let per = suffix.strip_prefix('/').filter(|per| {
        number.contains(['.', ','])
            && matches!(*per, "10" | "12" | "100" | "1000" | "1,000" | "1.000")
    });
    if let Some(per) = per.filter(|_| is_number(number) && prefix.is_empty()) {
        return Shape::Pieces(vec![
            (Kind::Number, number.len()),
            (Kind::Sign, 1),
            (Kind::Number, per.len()),
        ]);
    }
    let prefix_ok = prefix.is_empty() || is_currency_prefix(prefix);
    let suffix_ok = suffix.is_empty() || is_unit_suffix(suffix);
    if !prefix_ok || !suffix_ok || !is_number(number) {
        return Shape::Code;
    }
    let mut pieces = Vec::new();
    if !prefix.is_empty() {
        pieces.push((Kind::Word, prefix.len()));
    }
    pieces.push((Kind::Number, number.len()));
    if !suffix.is_empty() {
        pieces.extend(suffix_pieces(suffix));
    }
    Shape::Pieces(pieces)
}

/// `/pc` is a sign and a word.
fn suffix_pieces(suffix: &str) -> Vec<(Kind, usize)> {
    match suffix.strip_prefix('/') {
        Some(unit) => vec![(Kind::Sign, 1), (Kind::Word, unit.len())],
        None => match suffix.split_once('/') {
            Some((currency, unit)) => vec![
                (Kind::Word, currency.len()),
                (Kind::Sign, 1),
                (Kind::Word, unit.len()),
            ],
            None => vec![(Kind::Word, suffix.len())],
        },
    }
}

fn number_pieces(text: &str) -> Vec<(Kind, usize)> {
    match shape(text) {
        Shape::Pieces(pieces) => pieces,
        Shape::Code => vec![(Kind::Code, text.len())],
    }
}

/// `2000x12.85`, `2000pcsx12.85`: exactly one x between numbers.
fn factors(chunk: &str) -> Option<(&str, &str)> {
    let at = chunk.find(['x', 'X'])?;
    let (left, right) = (&chunk[..at], &chunk[at + 1..]);
    let digit_before = left.ends_with(|c: char| c.is_ascii_digit());
    let clean = |side: &str| {
        side.chars()
            .all(|c| c.is_ascii_digit() || ".,'".contains(c))
            && is_number(side)
    };
    (digit_before && clean(left) && clean(right)).then_some((left, right))
}

fn is_currency_prefix(prefix: &str) -> bool {
    let prefix = prefix.trim_end_matches([':', '.', '-']);
    super::money::is_currency(prefix)
}

fn is_unit_suffix(suffix: &str) -> bool {
    let lower = suffix.to_lowercase();
    let bare = lower.trim_start_matches(['/', '-']);
    let (bare, per) = bare.split_once('/').unwrap_or((bare, ""));
    let per_ok = per.is_empty() || super::quantities::unit(per).is_some();
    per_ok
        && (super::quantities::unit(bare).is_some()
            || super::money::is_currency(bare)
            || matches!(
                bare,
                "k" | "m"
                    | "mio"
                    | "st"
                    | "nd"
                    | "rd"
                    | "th"
                    | "er"
                    | "º"
                    | "ª"
                    | "x"
                    | "hrs"
                    | "h"
                    | "days"
                    | "gb"
                    | "mb"
                    | "kb"
                    | "%"
            ))
}

/// Digits with separators as people write numbers: not a version, an address
/// or a date with dots.
fn is_number(text: &str) -> bool {
    if text.is_empty()
        || !text.starts_with(|c: char| c.is_ascii_digit())
        || !text.ends_with(|c: char| c.is_ascii_digit())
    {
        return false;
    }
    let groups: Vec<&str> = text.split(['.', ',', '\'', '’']).collect();
    let seps: Vec<char> = text.chars().filter(|c| !c.is_ascii_digit()).collect();
    match groups.as_slice() {
        [digits] => digits.len() <= 15,
        [_, _] => true,
        // More groups: three digits each (two in India), the last may be decimals.
        [first, middle @ .., last] => {
            let inner = middle.iter().all(|g| matches!(g.len(), 2 | 3));
            let uniform = seps[..seps.len() - 1].windows(2).all(|w| w[0] == w[1]);
            let last_differs = seps[seps.len() - 1] != seps[0];
            let dates = seps.iter().all(|s| *s == '.') && middle.iter().any(|g| g.len() == 2);
            (1..=3).contains(&first.len())
                && inner
                && uniform
                && !dates
                && (last_differs || last.len() == 3)
        }
        [] => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(content: &str) -> Vec<(Kind, &str)> {
        lex(content)
            .iter()
            .map(|t| (t.kind, &content[t.range.clone()]))
            .collect()
    }

    #[test]
    fn numbers_keep_their_separators_and_lose_their_units() {
        use Kind::*;
        assert_eq!(
            kinds("2,000pcs × USD12.85 = 27.500,00"),
            [
                (Number, "2,000"),
                (Word, "pcs"),
                (Sign, "×"),
                (Word, "USD"),
                (Number, "12.85"),
                (Sign, "="),
                (Number, "27.500,00")
            ]
        );
        assert_eq!(kinds("1 234,56 EUR")[0], (Number, "1 234,56"));
        assert_eq!(kinds("单价12.85美元")[2], (Number, "12.85"));
        assert_eq!(kinds("2000x12.85").len(), 3);
    }

    #[test]
    fn what_is_no_amount_stays_whole() {
        use Kind::*;
        for code in [
            "PI-2026-118",
            "M1.25",
            "192.168.1.5",
            "21/11/2026",
            "21.11.2026",
            "10:30",
            "v3.2",
            "2026-11-21",
            "BX200",
        ] {
            assert_eq!(kinds(code), [(Code, code)], "{code}");
        }
        assert_eq!(
            kinds("see https://x.example/1,200?q=2.")[1],
            (Address, "https://x.example/1,200?q=2")
        );
        assert_eq!(kinds("(a.b@x.example)")[1], (Address, "a.b@x.example"));
    }
}
