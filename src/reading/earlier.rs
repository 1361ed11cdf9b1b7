//! The mails below: who wrote each to whom, and where its text is.

use std::ops::Range;

use crate::draft::RecipientKind;

use super::text::lines;
use super::zones::{FROM_HEADERS, OTHER_HEADERS, Zone, is_attribution, is_header, is_notes_head};
use super::{Person, Text, addresses};

/// A mail quoted or forwarded beneath the new text, newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierMail {
    /// Its sender, where the quote names an address.
    pub from: Option<Person>,
    /// Its recipients, where the quote has them.
    pub to: Vec<Person>,
    /// Header or attribution and text, in bytes of the body.
    pub range: Range<usize>,
    /// Its text alone.
    pub text: Range<usize>,
}

/// Mails of a thread looked at, at most.
const MAX_MAILS: usize = 50;

/// Header lines of a quoted mail looked at.
const HEADER_LINES: usize = 8;

/// The mails quoted in a body.
pub fn find(body: &Text) -> Vec<EarlierMail> {
    let mut mails = Vec::new();
    for range in body
        .ranges(Zone::Quoted)
        .chain(body.ranges(Zone::Forwarded))
    {
        split(&body.content, range, &mut mails);
    }
    mails.sort_by_key(|mail| mail.range.start);
    mails.truncate(MAX_MAILS);
    mails
}

/// A line without its quote marks.
struct Line<'a> {
    range: Range<usize>,
    bare: &'a str,
    folded: String,
}

fn split(content: &str, zone: Range<usize>, mails: &mut Vec<EarlierMail>) {
    let lines: Vec<Line> = lines(&content[zone.clone()])
        .map(|line| line.start + zone.start..line.end + zone.start)
        .map(|range| {
            let bare = content[range.clone()].trim_start_matches(['>', ' ', '\t', '|']);
            let bare = bare.trim();
            Line {
                folded: bare.to_lowercase().replace(['\t', '\u{a0}'], " "),
                bare,
                range,
            }
        })
        .collect();
    let mut at = 0;
    while at < lines.len() && mails.len() < MAX_MAILS {
        let Some((mail, count)) = begins(&lines, at) else {
            at += 1;
            continue;
        };
        if let Some(last) = mails.last_mut().filter(|m| m.range.start >= zone.start) {
            let end = lines[at].range.start;
            last.range.end = end;
            last.text.end = end.max(last.text.start);
        }
        let text = lines
            .get(at + count)
            .map_or(zone.end, |line| line.range.start);
        mails.push(EarlierMail {
            range: lines[at].range.start..zone.end,
            text: text..zone.end,
            ..mail
        });
        at += count;
    }
}

/// The head of a mail at this line, and how many lines it takes.
fn begins(lines: &[Line], at: usize) -> Option<(EarlierMail, usize)> {
    header_block(lines, at).or_else(|| attribution(lines, at))
}

fn header_block(lines: &[Line], at: usize) -> Option<(EarlierMail, usize)> {
    if !is_header(&lines[at].folded, FROM_HEADERS) && !is_notes_head(&lines[at].folded) {
        return None;
    }
    let below = lines[at + 1..]
        .iter()
        .take(HEADER_LINES)
        .take_while(|line| is_header(&line.folded, OTHER_HEADERS) || is_empty_header(&line.folded));
    let count = 1 + below.clone().count();
    if below
        .filter(|line| is_header(&line.folded, OTHER_HEADERS))
        .count()
        < 2
    {
        return None;
    }
    let to = lines[at + 1..at + count]
        .iter()
        .flat_map(|line| people(line.bare))
        .collect();
    let from = people(lines[at].bare).next();
    Some((head(from, to), count))
}

/// `cc:` with nobody in it, and where Lotus Notes says to whom to answer.
fn is_empty_header(line: &str) -> bool {
    let name = line.trim_end_matches([':', '：', ' ']);
    name.len() < line.len() && OTHER_HEADERS.contains(&name)
        || line.starts_with("please respond to")
}

fn attribution(lines: &[Line], at: usize) -> Option<(EarlierMail, usize)> {
    let mut joined = String::new();
    let mut bare = String::new();
    for count in 1..=3 {
        let line = lines.get(at + count - 1).filter(|l| !l.bare.is_empty())?;
        joined.push_str(&line.folded);
        bare.push_str(line.bare);
        if is_attribution(&joined) {
            return Some((head(people(&bare).next(), Vec::new()), count));
        }
        joined.push(' ');
        bare.push(' ');
    }
    None
}

fn head(from: Option<Person>, to: Vec<Person>) -> EarlierMail {
    EarlierMail {
        from,
        to,
        range: 0..0,
        text: 0..0,
    }
}

/// The people of a header line: each address with the name in front of it.
fn people(line: &str) -> impl Iterator<Item = Person> + '_ {
    addresses(line).map(|mut address| {
        let before = line
            .split(address.address.as_str())
            .next()
            .unwrap_or_default();
        let before = before
            .rsplit([';', ',', ':', '：'])
            .next()
            .unwrap_or_default();
        address.name = before
            .trim_matches(|c: char| !c.is_alphanumeric())
            .to_owned();
        Person::new(&address, RecipientKind::To, 0)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lotus_notes_heads_its_quotes_in_its_own_way() {
        let body = Text::plain(
            "Fine.\n\n\"Julie\" <julie@x.example> on 02/16/2001 09:39:37 AM\nPlease respond to \"Julie\" <julie@x.example>\nTo: <v@own.example>\ncc:  \nSubject: Re: course\n\nGreat.\n",
        );
        let mails = find(&body);
        assert_eq!(mails.len(), 1);
        assert_eq!(
            mails[0].from.as_ref().map(|p| p.address.as_str()),
            Some("julie@x.example")
        );
        assert!(body.content[mails[0].text.clone()].trim() == "Great.");
    }

    #[test]
    fn a_thread_is_taken_apart() {
        let body = Text::plain(
            "Ok.\n\nOn Mon, 23 Nov 2026 at 10:02, Anna Weber <anna@muller.example> wrote:\n> Price please\n>\n> From: Kevin <k@own.example>\n> Sent: Monday\n> To: Anna Weber <anna@muller.example>; Li Ming <li@own.example>\n> Subject: Offer\n>\n> USD 12.85 each\n",
        );
        let mails = find(&body);
        assert_eq!(mails.len(), 2);
        let from = |at: usize| mails[at].from.as_ref().map(|p| p.address.as_str());
        assert_eq!(from(0), Some("anna@muller.example"));
        assert_eq!(from(1), Some("k@own.example"));
        assert_eq!(
            mails[0].from.as_ref().map(|p| p.name.as_str()),
            Some("Anna Weber")
        );
        assert_eq!(mails[1].to.len(), 2);
        assert_eq!(mails[1].to[1].name, "Li Ming");
        assert!(body.content[mails[0].text.clone()].contains("Price please"));
        assert!(!body.content[mails[0].text.clone()].contains("12.85"));
        assert!(body.content[mails[1].text.clone()].contains("12.85"));
    }
}
