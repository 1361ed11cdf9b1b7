//! Opened files as facts. What a file's reader sees is read as a letter of its
//! own, so that the same checks can look at it; what he does not see at first
//! is a text apart.

use std::ops::Range;

use time::OffsetDateTime;

use crate::contents::{Contents, FileKind, FileLine, FilePart, Hidden, PartKind};
use crate::draft::{Attachment, Draft, DraftKind};
use crate::reading::{Mail, Paper, Text, forms};

/// A file that was opened, or a file in one.
#[derive(Debug, Clone)]
pub struct Opened {
    /// Index of the attachment in the draft's list.
    pub index: usize,
    /// Its name as the recipient sees it; a file in a file bears both:
    /// `papers.zip › PI-118.pdf`.
    pub name: String,
    /// What was found in it; the files in it are opened files of their own.
    pub contents: Contents,
    /// How many files are in it.
    pub entries: usize,
    /// What its reader sees; none where it has no text.
    pub letter: Option<Box<Mail>>,
    /// What its reader does not see at first, a line for each piece: hidden
    /// sheets, rows and columns, notes, comments, tracked changes.
    pub hidden: Text,
    packed: bool,
    seen: Places,
    unseen: Places,
}

/// One of the two texts of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layer {
    /// [`Opened::letter`].
    Seen,
    /// [`Opened::hidden`].
    Hidden,
}

/// A place in an opened file, for evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sighting {
    /// Index in [`Mail::opened`].
    pub file: usize,
    /// Which of its texts.
    pub layer: Layer,
    /// The bytes there.
    pub range: Range<usize>,
}

/// Where in a file a piece of its text stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place {
    /// What kind of piece.
    pub kind: PlaceKind,
    /// Name of the sheet, number of the page or slide.
    pub name: String,
    /// `D14`; empty outside sheets.
    pub cell: String,
}

/// Kinds of pieces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlaceKind {
    /// Of a part of the file.
    Part(PartKind),
    /// A comment.
    Comment,
    /// A tracked insertion.
    Insertion,
    /// A tracked deletion.
    Deletion,
}

impl Default for PlaceKind {
    fn default() -> Self {
        Self::Part(PartKind::default())
    }
}

impl PlaceKind {
    /// The word that stands for it in the catalogs.
    pub fn word(self) -> &'static str {
        match self {
            Self::Part(part) => part.word(),
            Self::Comment => "comment",
            Self::Insertion => "insertion",
            Self::Deletion => "deletion",
        }
    }
}

/// Where each piece of a text begins, in order.
type Places = Vec<(usize, Place)>;

/// Bytes of one file read for facts, and of all files of a mail: contracts
/// have their figures and parties on their first pages.
const MAX_LETTER: usize = 64 * 1024;
const MAX_LETTERS: usize = 256 * 1024;

/// Files looked at, those in archives included.
const MAX_OPENED: usize = 60;

/// Files in files in files.
const MAX_DEPTH: usize = 3;

impl Opened {
    /// Whether it is a file in a file.
    pub fn is_packed(&self) -> bool {
        self.packed
    }

    /// The text of a layer.
    pub fn text(&self, layer: Layer) -> Option<&Text> {
        match layer {
            Layer::Seen => self.letter.as_ref().map(|letter| &letter.body),
            Layer::Hidden => Some(&self.hidden),
        }
    }

    /// Where a byte of a layer stands in the file.
    pub fn place(&self, layer: Layer, at: usize) -> Place {
        let places = match layer {
            Layer::Seen => &self.seen,
            Layer::Hidden => &self.unseen,
        };
        let index = places.partition_point(|(start, _)| *start <= at);
        places
            .get(index.wrapping_sub(1))
            .map_or_else(Place::default, |(_, place)| place.clone())
    }

    /// Whether its reader sees a sheet of this name, be it in part.
    pub fn shows_sheet(&self, name: &str) -> bool {
        self.sheets().any(|sheet| sheet == name)
    }

    /// Names of the sheets its reader sees something in.
    pub fn sheets(&self) -> impl Iterator<Item = &str> {
        let mut last = None;
        self.seen
            .iter()
            .filter(|(_, place)| place.kind == PlaceKind::Part(PartKind::Sheet))
            .map(|(_, place)| place.name.as_str())
            .filter(move |name| last.replace(*name) != Some(*name))
    }

    /// Its own name: of a file in a file the last part.
    pub fn own_name(&self) -> &str {
        self.name.rsplit(" › ").next().unwrap_or(&self.name)
    }

    /// The pieces of the hidden text with their places.
    pub fn hidden_pieces(&self) -> impl Iterator<Item = (&Place, Range<usize>)> {
        pieces(&self.unseen, self.hidden.content.len())
    }
}

fn pieces(places: &Places, end: usize) -> impl Iterator<Item = (&Place, Range<usize>)> {
    places.iter().enumerate().map(move |(index, (at, place))| {
        let next = places.get(index + 1).map_or(end, |(next, _)| *next);
        (place, *at..next)
    })
}

/// Everything opened with a draft, files in files behind their file.
pub fn opened(draft: &Draft, mail: &Mail) -> Vec<Opened> {
    let mut reader = Reader {
        draft,
        now: mail.now,
        forms: forms::hands_over(&mail.subject, &mail.body),
        room: MAX_LETTERS,
        found: Vec::new(),
    };
    for (index, attachment) in draft.attachments.iter().enumerate() {
        if attachment.inline {
            continue;
        }
        if let Some(contents) = &attachment.contents {
            reader.read(index, label(attachment), contents, 0);
        }
    }
    reader.found
}

fn label(attachment: &Attachment) -> String {
    super::super::file_names::visible(&attachment.name)
}

struct Reader<'a> {
    draft: &'a Draft,
    now: OffsetDateTime,
    /// The mail hands over forms or templates.
    forms: bool,
    room: usize,
    found: Vec<Opened>,
}

impl Reader<'_> {
    fn read(&mut self, index: usize, name: String, contents: &Contents, depth: usize) {
        if self.found.len() >= MAX_OPENED || depth > MAX_DEPTH {
            return;
        }
        let mut seen = Page::new(self.room.min(MAX_LETTER));
        let mut unseen = Page::new(MAX_LETTER);
        for part in &contents.parts {
            lay_out(part, &mut seen, &mut unseen);
        }
        remarks(contents, &mut unseen);
        self.room = self.room.saturating_sub(seen.text.len());
        let entries = contents.entries.len();
        self.found.push(Opened {
            index,
            contents: Contents {
                cut: contents.cut || seen.cut,
                ..without_entries(contents)
            },
            entries,
            letter: (is_readable(contents, &name) && !seen.text.trim().is_empty())
                .then(|| self.letter(seen.text)),
            hidden: Text::of_file(unseen.text),
            packed: depth > 0,
            seen: seen.places,
            unseen: unseen.places,
            name: name.clone(),
        });
        for entry in &contents.entries {
            if let Some(inner) = &entry.contents {
                let short = entry.name.rsplit(['/', '\\']).next().unwrap_or_default();
                let short = super::super::file_names::visible(short);
                self.read(index, format!("{name} › {short}"), inner, depth + 1);
            }
        }
    }

    /// The same sender, recipients and day, with the file's text for a body.
    fn letter(&self, text: String) -> Box<Mail> {
        let draft = Draft {
            kind: DraftKind::New,
            from: self.draft.from.clone(),
            recipients: self.draft.recipients.clone(),
            now: self.draft.now.clone(),
            ..Draft::default()
        };
        let body = Text::of_file(text);
        let form = self.forms || forms::is_form(&body);
        let facts = super::super::facts(&draft, Text::plain(""), body, self.now);
        Box::new(Mail {
            paper: Some(if form { Paper::Form } else { Paper::Document }),
            ..facts
        })
    }
}

/// Whether the text of a file is what its reader sees. Plain text under the
/// ending of another kind does not open there.
fn is_readable(contents: &Contents, name: &str) -> bool {
    const NO_TEXT: &[&str] = &[
        "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "zip", "rar", "7z", "jpg", "jpeg",
        "png", "tif", "tiff", "ai", "cdr", "dwg", "mp4", "mov", "msg",
    ];
    let plain = matches!(contents.kind, FileKind::Text | FileKind::Csv);
    let ending = super::super::file_names::extension(name);
    // Tables are often sent as text under the ending of a workbook.
    !plain || ending == "xls" || !NO_TEXT.contains(&ending.as_str())
}

fn without_entries(contents: &Contents) -> Contents {
    Contents {
        kind: contents.kind,
        unread: contents.unread,
        cut: contents.cut,
        title: contents.title.clone(),
        comments: contents.comments.clone(),
        changes: contents.changes.clone(),
        links: contents.links.clone(),
        position: contents.position,
        // The text is in the letter.
        parts: Vec::new(),
        entries: Vec::new(),
    }
}

/// A text under way, with the places of its pieces.
struct Page {
    text: String,
    places: Places,
    room: usize,
    /// There was more than fits.
    cut: bool,
}

impl Page {
    fn new(room: usize) -> Self {
        Self {
            text: String::new(),
            places: Vec::new(),
            room,
            cut: false,
        }
    }

    fn put(&mut self, words: &str, place: Place) {
        if self.cut || self.text.len() + words.len() >= self.room {
            self.cut = true;
            return;
        }
        if self.places.last().is_none_or(|(_, last)| *last != place) {
            self.places.push((self.text.len(), place));
        }
        // What parts pieces here must not be in them.
        self.text
            .extend(words.chars().map(|c| if c.is_control() { ' ' } else { c }));
    }

    /// The gap before a cell, as far as there is room.
    fn tabs(&mut self, count: usize) {
        let room = self.room.saturating_sub(self.text.len());
        self.cut |= count > room;
        if !self.cut {
            self.text.extend(std::iter::repeat_n('\t', count));
        }
    }

    fn end_line(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }
}

fn lay_out(part: &FilePart, seen: &mut Page, unseen: &mut Page) {
    let hidden = part.hidden != Hidden::No || part.kind == PartKind::Notes;
    let columns = columns(part);
    for line in &part.lines {
        if !hidden && !line.hidden {
            put_row(part, line, &columns, seen);
        }
        for cell in &line.cells {
            if (hidden || line.hidden || cell.hidden) && !cell.text.trim().is_empty() {
                unseen.put(&cell.text, place(part, line.row, cell.column));
                unseen.end_line();
            }
        }
    }
    seen.end_line();
}

/// The columns of a sheet its reader finds something in: the others are left
/// out, so that a table reads as one.
fn columns(part: &FilePart) -> Vec<u32> {
    let mut columns: Vec<u32> = part
        .lines
        .iter()
        .filter(|line| !line.hidden)
        .flat_map(|line| &line.cells)
        .filter(|cell| !cell.hidden)
        .map(|cell| cell.column)
        .collect();
    columns.sort_unstable();
    columns.dedup();
    columns
}

/// One line of text for a row, a tab between its cells. Rows of a sheet keep
/// their columns; a lone cell is a line of text.
fn put_row(part: &FilePart, line: &FileLine, columns: &[u32], page: &mut Page) {
    let cells = || line.cells.iter().filter(|cell| !cell.hidden);
    let filled = cells().filter(|c| !c.text.trim().is_empty()).count();
    if filled == 0 {
        return;
    }
    let in_columns = part.kind == PartKind::Sheet && filled > 1;
    let mut at = 0;
    for (index, cell) in cells().enumerate() {
        if in_columns {
            let column = columns.partition_point(|c| *c < cell.column);
            page.tabs(column.saturating_sub(at));
            at = column;
        } else if index > 0 && filled > 1 {
            page.tabs(1);
        }
        page.put(cell.text.trim(), place(part, line.row, cell.column));
    }
    page.end_line();
}

fn place(part: &FilePart, row: u32, column: u32) -> Place {
    let cell = match part.kind {
        PartKind::Sheet => format!("{}{row}", column_letters(column)),
        _ => String::new(),
    };
    Place {
        kind: PlaceKind::Part(part.kind),
        name: part.name.clone(),
        cell,
    }
}

/// `A` for 1, `AA` for 27.
fn column_letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut left = column;
    while left > 0 {
        left -= 1;
        letters.push(char::from(
            b'A' + u8::try_from(left % 26).unwrap_or_default(),
        ));
        left /= 26;
    }
    letters.iter().rev().collect()
}

fn remarks(contents: &Contents, unseen: &mut Page) {
    let comments = contents
        .comments
        .iter()
        .map(|remark| (PlaceKind::Comment, remark));
    let changes = contents.changes.iter().map(|remark| {
        let kind = if remark.deleted {
            PlaceKind::Deletion
        } else {
            PlaceKind::Insertion
        };
        (kind, remark)
    });
    for (kind, remark) in comments.chain(changes) {
        let place = Place {
            kind,
            name: remark.place.clone(),
            cell: String::new(),
        };
        // A place of its own for each, be they in one cell.
        let start = unseen.text.len();
        unseen.put(&remark.text, place.clone());
        if unseen.places.last().is_some_and(|(at, _)| *at != start) && unseen.text.len() > start {
            unseen.places.push((start, place));
        }
        unseen.end_line();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contents::{FileCell, Remark};

    fn cell(column: u32, text: &str) -> FileCell {
        FileCell {
            column,
            hidden: false,
            text: text.to_owned(),
        }
    }

    fn draft(contents: Contents) -> Draft {
        Draft {
            attachments: vec![Attachment {
                name: "Quotation.xlsx".to_owned(),
                contents: Some(contents),
                ..Attachment::default()
            }],
            now: "2026-11-21T16:10:00+08:00".to_owned(),
            ..Draft::default()
        }
    }

    fn open(contents: Contents) -> Opened {
        let mail = crate::reading::read(&draft(contents)).expect("mail");
        mail.opened.into_iter().next().expect("file")
    }

    #[test]
    fn a_sheet_reads_as_a_table_and_knows_its_cells() {
        let row = |row, cells| FileLine {
            row,
            hidden: false,
            cells,
        };
        let mut secret = row(5, vec![cell(2, "cost 9.20")]);
        secret.hidden = true;
        let file = open(Contents {
            parts: vec![FilePart {
                kind: PartKind::Sheet,
                name: "Price".to_owned(),
                lines: vec![
                    row(
                        3,
                        vec![cell(2, "Qty"), cell(4, "Price"), cell(28, "Amount")],
                    ),
                    row(4, vec![cell(2, "2000"), cell(28, "25700")]),
                    secret,
                ],
                ..FilePart::default()
            }],
            ..Contents::default()
        });
        let letter = file.letter.as_ref().expect("text");
        assert_eq!(letter.body.content, "Qty\tPrice\tAmount\n2000\t\t25700\n");
        let at = letter.body.content.find("25700").expect("amount");
        let place = file.place(Layer::Seen, at);
        assert_eq!((place.name.as_str(), place.cell.as_str()), ("Price", "AB4"));
        assert_eq!(file.hidden.content, "cost 9.20\n");
        assert_eq!(file.place(Layer::Hidden, 3).cell, "B5");
    }

    #[test]
    fn remarks_are_hidden_and_kept_apart() {
        let remark = |text: &str| Remark {
            text: text.to_owned(),
            ..Remark::default()
        };
        let file = open(Contents {
            comments: vec![remark("first"), remark("second")],
            changes: vec![remark("third")],
            ..Contents::default()
        });
        let pieces: Vec<&str> = file
            .hidden_pieces()
            .map(|(_, range)| file.hidden.content[range].trim())
            .collect();
        assert_eq!(pieces, ["first", "second", "third"]);
    }
}
