//! HTML to plain text, with the way back for edits.
//!
//! The tokenizer is html5gum, so entities and broken markup are read as a
//! browser does. Nothing of the markup is kept but line structure, table
//! cells (tabs) and the containers mail clients put quotes and signatures in.

use std::collections::BTreeMap;
use std::ops::Range;

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{HtmlString, Spanned, Token, Tokenizer};

use super::zones::Zone;

/// Elements kept open at most; deeper nesting is not from a mail client.
const MAX_DEPTH: usize = 400;

/// Links of a body looked at, and bytes of a target, at most.
const MAX_LINKS: usize = 2000;
const MAX_TARGET: usize = 2048;

/// A piece of text and where it came from. Equal lengths: byte for byte;
/// otherwise one entity.
#[derive(Debug, Clone)]
pub struct Run {
    text: Range<usize>,
    html: Range<usize>,
}

/// A rendered body.
#[derive(Debug, Default)]
pub struct Rendered {
    pub text: String,
    pub runs: Vec<Run>,
    /// Zones the markup itself tells.
    pub zones: Vec<(Range<usize>, Zone)>,
    /// Words of links with where they lead.
    pub links: Vec<(Range<usize>, String)>,
}

/// Renders HTML as text.
pub fn render(source: &str) -> Rendered {
    let mut renderer = Renderer::new(source);
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(true);
    for token in Tokenizer::new_with_emitter(source, emitter) {
        match token {
            Ok(Token::StartTag(tag)) => renderer.open(&tag.name, &tag.attributes, tag.self_closing),
            Ok(Token::EndTag(tag)) => renderer.close(&tag.name),
            Ok(Token::String(text)) => renderer.text(text.span.start..text.span.end),
            _ => {}
        }
    }
    renderer.finish()
}

/// The source with `with` (plain text) in place of a range of the rendered
/// text. The markup between its pieces stays.
pub fn replaced(source: &str, runs: &[Run], range: &Range<usize>, with: &str) -> Option<String> {
    let mut cuts: Vec<Range<usize>> = runs
        .iter()
        .filter(|run| run.text.start < range.end && run.text.end > range.start)
        .map(|run| cut(run, range))
        .collect();
    if cuts.is_empty() {
        cuts.push(insertion_point(runs, range.start)?);
    }
    let escaped = escape(with);
    let mut out = source.to_owned();
    for (index, cut) in cuts.iter().enumerate().rev() {
        out.replace_range(cut.clone(), if index == 0 { &escaped } else { "" });
    }
    Some(out)
}

fn cut(run: &Run, range: &Range<usize>) -> Range<usize> {
    if run.text.len() != run.html.len() {
        return run.html.clone();
    }
    let start = range.start.max(run.text.start) - run.text.start;
    let end = range.end.min(run.text.end) - run.text.start;
    run.html.start + start..run.html.start + end
}

fn insertion_point(runs: &[Run], at: usize) -> Option<Range<usize>> {
    let run = runs
        .iter()
        .find(|run| run.text.start <= at && at <= run.text.end)?;
    let place = if at == run.text.start {
        run.html.start
    } else {
        run.html.end
    };
    Some(place..place)
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('\n', "<br>")
}

/// What an open element means for the text in it.
struct Open {
    name: Vec<u8>,
    hidden: bool,
    pre: bool,
    cell: bool,
    zone: Option<Zone>,
    /// Where a link leads, and where its words begin.
    link: Option<(usize, String)>,
}

struct Renderer<'a> {
    source: &'a str,
    out: Rendered,
    stack: Vec<Open>,
    /// A collapsed blank waits until something visible follows.
    blank: Option<Range<usize>>,
    zone: Option<(usize, Zone)>,
}

impl<'a> Renderer<'a> {
    fn new(source: &'a str) -> Self {
        Self {
            source,
            out: Rendered::default(),
            stack: Vec::new(),
            blank: None,
            zone: None,
        }
    }

    fn open(
        &mut self,
        name: &[u8],
        attributes: &BTreeMap<HtmlString, Spanned<HtmlString, usize>>,
        self_closing: bool,
    ) {
        let attribute = |key: &[u8]| {
            attributes
                .get(key)
                .map(|v| String::from_utf8_lossy(&v.value).to_lowercase())
                .unwrap_or_default()
        };
        match name {
            b"br" => self.line_break(true),
            b"td" | b"th" => self.cell(),
            _ if is_block(name) => self.line_break(false),
            _ => {}
        }
        if self_closing || is_void(name) || self.stack.len() >= MAX_DEPTH {
            return;
        }
        let style = attribute(b"style").replace(' ', "");
        let link = (name == b"a" && self.out.links.len() < MAX_LINKS)
            .then(|| (self.out.text.len(), attribute(b"href")))
            .filter(|(_, target)| !target.is_empty() && target.len() <= MAX_TARGET);
        self.stack.push(Open {
            name: name.to_vec(),
            hidden: is_unseen(name) || style.contains("display:none"),
            pre: matches!(name, b"pre") || style.contains("white-space:pre"),
            cell: matches!(name, b"td" | b"th"),
            zone: container_zone(
                name,
                &attribute(b"class"),
                &attribute(b"id"),
                &attribute(b"type"),
            ),
            link,
        });
        self.zone_changed();
    }

    fn close(&mut self, name: &[u8]) {
        if let Some(at) = self.stack.iter().rposition(|open| open.name == name) {
            for open in self.stack.drain(at..) {
                if let Some((start, target)) = open.link {
                    self.out.links.push((start..self.out.text.len(), target));
                }
            }
            self.zone_changed();
        }
        if is_block(name) {
            self.line_break(false);
        }
    }

    fn text(&mut self, span: Range<usize>) {
        if self.stack.iter().any(|open| open.hidden) {
            return;
        }
        let Some(raw) = self.source.get(span.clone()) else {
            return;
        };
        let mut at = span.start;
        while at < span.end {
            let rest = &raw[at - span.start..];
            if let Some((decoded, length)) = entity(rest) {
                self.piece(&decoded, at..at + length);
                at += length;
            } else if let Some(c) = rest.chars().next() {
                let mut buffer = [0; 4];
                self.piece(c.encode_utf8(&mut buffer), at..at + c.len_utf8());
                at += c.len_utf8();
            } else {
                break;
            }
        }
    }

    /// One character or decoded entity.
    fn piece(&mut self, piece: &str, html: Range<usize>) {
        let collapses = piece.chars().all(|c| matches!(c, ' ' | '\t' | '\n' | '\r'));
        if collapses && self.stack.iter().any(|open| open.pre) {
            let shown = if piece == "\r" { " " } else { piece };
            return self.push(shown, Some(html));
        }
        if collapses {
            if !self.at_line_start() {
                self.blank.get_or_insert(html);
            }
            return;
        }
        if let Some(blank) = self.blank.take() {
            // A blank between blocks of a cell has no place in the source.
            self.push(" ", (!blank.is_empty()).then_some(blank));
        }
        self.push(piece, Some(html));
    }

    fn push(&mut self, piece: &str, html: Option<Range<usize>>) {
        let start = self.out.text.len();
        self.out.text.push_str(piece);
        let text = start..self.out.text.len();
        let Some(html) = html else { return };
        if let Some(last) = self.out.runs.last_mut() {
            let exact = last.text.len() == last.html.len() && text.len() == html.len();
            if exact && last.text.end == text.start && last.html.end == html.start {
                last.text.end = text.end;
                last.html.end = html.end;
                return;
            }
        }
        self.out.runs.push(Run { text, html });
    }

    fn at_line_start(&self) -> bool {
        self.out.text.is_empty() || self.out.text.ends_with(['\n', '\t'])
    }

    /// `always`: a `<br>`; otherwise only if the line is not empty. Blocks
    /// inside a table cell stay on the row's line.
    fn line_break(&mut self, always: bool) {
        self.blank = None;
        if self.stack.iter().any(|open| open.cell) {
            if !self.at_line_start() {
                self.blank = Some(0..0);
            }
            return;
        }
        if always || !(self.out.text.is_empty() || self.out.text.ends_with('\n')) {
            self.push("\n", None);
        }
    }

    fn cell(&mut self) {
        self.blank = None;
        if !(self.out.text.is_empty() || self.out.text.ends_with('\n')) {
            self.push("\t", None);
        }
    }

    fn zone_changed(&mut self) {
        let now = self.stack.iter().find_map(|open| open.zone);
        if now == self.zone.map(|(_, zone)| zone) {
            return;
        }
        self.end_zone();
        self.zone = now.map(|zone| (self.out.text.len(), zone));
    }

    fn end_zone(&mut self) {
        if let Some((start, zone)) = self.zone.take()
            && start < self.out.text.len()
        {
            self.out.zones.push((start..self.out.text.len(), zone));
        }
    }

    fn finish(mut self) -> Rendered {
        self.end_zone();
        self.out
    }
}

/// A character reference at the start of `text`, decoded, with its length.
fn entity(text: &str) -> Option<(String, usize)> {
    // No entity has a longer name.
    const LONGEST: usize = 34;
    let text = text
        .char_indices()
        .nth(LONGEST)
        .map_or(text, |(end, _)| &text[..end]);
    let body = text.strip_prefix('&')?;
    if !body.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '#') {
        return None;
    }
    let end = body.find(|c: char| !(c.is_ascii_alphanumeric() || c == '#'))?;
    let closed = body[end..].starts_with(';');
    let length = 1 + end + usize::from(closed);
    // The same kind of tokenizer as above: a second one is 180 KB of WebAssembly.
    let emitter = DefaultEmitter::<usize>::new_with_span();
    let decoded: String = Tokenizer::new_with_emitter(&text[..length], emitter)
        .filter_map(|token| match token {
            Ok(Token::String(s)) => Some(String::from_utf8_lossy(&s.value).into_owned()),
            _ => None,
        })
        .collect();
    (decoded != text[..length]).then_some((decoded, length))
}

fn container_zone(name: &[u8], class: &str, id: &str, kind: &str) -> Option<Zone> {
    let has = |word: &str| class.split_whitespace().any(|c| c == word);
    if name == b"blockquote" && (kind == "cite" || has("gmail_quote")) {
        // Thunderbird, Apple Mail; Gmail's own wrapper div also holds what the
        // sender writes, so only its blockquote counts.
        Some(Zone::Quoted)
    } else if has("moz-cite-prefix") {
        Some(Zone::Quoted)
    } else if has("moz-forward-container") {
        Some(Zone::Forwarded)
    } else if has("moz-signature")
        || has("gmail_signature")
        || id == "signature"
        || id == "ms-outlook-mobile-signature"
    {
        Some(Zone::Signature)
    } else {
        None
    }
}

fn is_unseen(name: &[u8]) -> bool {
    matches!(
        name,
        b"script" | b"style" | b"head" | b"title" | b"template" | b"noscript" | b"svg" | b"object"
    )
}

fn is_void(name: &[u8]) -> bool {
    matches!(
        name,
        b"area"
            | b"base"
            | b"br"
            | b"col"
            | b"embed"
            | b"hr"
            | b"img"
            | b"input"
            | b"link"
            | b"meta"
            | b"source"
            | b"track"
            | b"wbr"
    )
}

fn is_block(name: &[u8]) -> bool {
    matches!(
        name,
        b"address"
            | b"article"
            | b"aside"
            | b"blockquote"
            | b"body"
            | b"center"
            | b"dd"
            | b"div"
            | b"dl"
            | b"dt"
            | b"fieldset"
            | b"footer"
            | b"form"
            | b"h1"
            | b"h2"
            | b"h3"
            | b"h4"
            | b"h5"
            | b"h6"
            | b"header"
            | b"hr"
            | b"html"
            | b"li"
            | b"main"
            | b"nav"
            | b"ol"
            | b"p"
            | b"pre"
            | b"section"
            | b"table"
            | b"tbody"
            | b"tfoot"
            | b"thead"
            | b"tr"
            | b"ul"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_breaks_and_cells_keep_their_shape() {
        let html = "<p>Dear&nbsp;Anna,<br>see <b>below</b></p><table><tr><td><p>1,200</p></td><td>7.45</td></tr><tr><td>a</td></tr></table>";
        assert_eq!(
            render(html).text,
            "Dear\u{a0}Anna,\nsee below\n1,200\t7.45\na\n"
        );
    }

    #[test]
    fn what_is_not_seen_is_not_read() {
        let html =
            "<style>p{}</style><div style='display: none'>secret</div>shown<script>1</script>";
        assert_eq!(render(html).text, "shown");
    }

    #[test]
    fn a_replacement_leaves_the_markup_alone() {
        let html = "<p>Total USD 27,<b>500</b>.00 &amp; more</p>";
        let rendered = render(html);
        let start = rendered.text.find("27").unwrap_or_default();
        let out = replaced(html, &rendered.runs, &(start..start + 9), "25<700");
        assert_eq!(
            out.as_deref(),
            Some("<p>Total USD 25&lt;700<b></b> &amp; more</p>")
        );
    }

    #[test]
    fn quotes_are_known_by_their_containers() {
        let html =
            "mine<blockquote type=\"cite\">theirs</blockquote><div class='moz-signature'>me</div>";
        let rendered = render(html);
        let zones: Vec<_> = rendered
            .zones
            .iter()
            .map(|(r, z)| (rendered.text[r.clone()].trim(), *z))
            .collect();
        assert_eq!(zones, [("theirs", Zone::Quoted), ("me", Zone::Signature)]);
    }
}
