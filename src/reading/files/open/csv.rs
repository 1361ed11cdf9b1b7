//! Tables as text: values with a delimiter between them.

use ::csv::{ReaderBuilder, StringRecord};

use crate::contents::{Contents, FileCell, FileLine, FilePart, PartKind, Unread};

use super::budget::Budget;
use super::text::decode;
use super::xml::one_line;

/// What may stand between two values; the earlier wins a draw.
const DELIMITERS: &[char] = &['\t', ';', ',', '|'];
/// Lines by which the delimiter is found.
const LOOKED_AT: usize = 50;
/// Lines a text needs to be taken for a table though its name does not say so.
const FEWEST_LINES: usize = 3;

/// Reads a table as the only sheet of a workbook.
///
/// # Errors
/// [`Unread`] when a limit comes.
pub fn read(bytes: &[u8], budget: &mut Budget) -> Result<Contents, Unread> {
    let text = decode(bytes);
    let (delimiter, skipped, table) = match directive(&text) {
        Some((delimiter, rest)) => (delimiter, 1, rest),
        None => (delimiter(&text), 0, &*text),
    };
    budget.entry()?;
    let mut contents = Contents::default();
    let mut sheet = FilePart {
        kind: PartKind::Sheet,
        ..FilePart::default()
    };
    let mut rows = Rows::new(table, delimiter, skipped);
    while let Some((row, record)) = rows.next() {
        budget.in_time()?;
        let line = line(row, record, &mut contents.cut, budget);
        if !line.cells.is_empty() {
            sheet.lines.push(line);
        }
        if contents.cut {
            break;
        }
    }
    contents.parts.push(sheet);
    Ok(contents)
}

/// A row with its cells that hold something; `cut` is set at the limit.
fn line(row: u32, record: &StringRecord, cut: &mut bool, budget: &mut Budget) -> FileLine {
    let mut line = FileLine {
        row,
        ..FileLine::default()
    };
    for (column, cell) in (1..).zip(record) {
        let text = one_line(cell);
        if text.is_empty() {
            continue;
        }
        let kept = budget.keep(&text);
        *cut |= kept.len() < text.len();
        if kept.is_empty() {
            break;
        }
        line.cells.push(FileCell {
            column,
            text: kept.to_owned(),
            ..FileCell::default()
        });
    }
    line
}

/// The records of a table with their rows as a spreadsheet counts them: a
/// line break within quotes is none, an empty line is one.
struct Rows<'a> {
    reader: ::csv::Reader<&'a [u8]>,
    record: StringRecord,
    row: u64,
}

impl<'a> Rows<'a> {
    fn new(table: &'a str, delimiter: char, skipped: u64) -> Self {
        let reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(u8::try_from(delimiter).unwrap_or(b','))
            .from_reader(table.as_bytes());
        Self {
            reader,
            record: StringRecord::new(),
            row: skipped,
        }
    }

    fn next(&mut self) -> Option<(u32, &StringRecord)> {
        let before = self.reader.position().line();
        // The text is UTF-8 and records may be of any length: no error comes.
        self.reader.read_record(&mut self.record).ok().filter(|more| *more)?;
        let read = self.reader.position().line().saturating_sub(before);
        let within = self.record.iter().map(|cell| cell.matches('\n').count());
        self.row += read.saturating_sub(within.sum::<usize>() as u64).max(1);
        Some((u32::try_from(self.row).ok()?, &self.record))
    }
}

/// The delimiter a first line `sep=;` names, which Excel obeys, with what
/// follows it.
fn directive(text: &str) -> Option<(char, &str)> {
    let rest = text.strip_prefix("sep=").or(text.strip_prefix("SEP="))?;
    let delimiter = rest.chars().next().filter(char::is_ascii)?;
    let (_, table) = rest.split_once('\n')?;
    Some((delimiter, table))
}

/// The delimiter that stands equally often in most of the first lines.
fn delimiter(text: &str) -> char {
    let best = DELIMITERS.iter().map(|d| (agreement(text, *d), *d));
    best.rev()
        .filter(|((lines, _), _)| *lines > 0)
        .max_by_key(|((lines, _), _)| *lines)
        .map_or(',', |(_, delimiter)| delimiter)
}

/// Whether a text is a table: most of its lines hold the same number of
/// delimiters. A comma or a bar in each line of a letter does not make one.
pub(super) fn is_table(text: &str) -> bool {
    let lines = text.lines().filter(|l| !l.trim().is_empty());
    let all = lines.take(LOOKED_AT).count();
    all >= FEWEST_LINES
        && DELIMITERS.iter().any(|delimiter| {
            let (lines, per_line) = agreement(text, *delimiter);
            let few = matches!(delimiter, ',' | '|') && per_line < 2;
            lines * 5 >= all * 4 && !few
        })
}

/// How many of the first lines hold the commonest number of a delimiter
/// outside quotes, and that number.
fn agreement(text: &str, delimiter: char) -> (usize, usize) {
    let mut counts = std::collections::BTreeMap::<usize, usize>::new();
    for line in text.lines().take(LOOKED_AT) {
        let outside = line.split('"').step_by(2);
        let count = outside.map(|piece| piece.matches(delimiter).count()).sum();
        if count > 0 {
            *counts.entry(count).or_default() += 1;
        }
    }
    counts
        .into_iter()
        .map(|(per_line, lines)| (lines, per_line))
        .max()
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contents::FileLimits;

    fn cells(text: &str) -> Vec<(u32, Vec<(u32, String)>)> {
        let mut budget = Budget::new(&FileLimits::default(), || 0.0);
        let contents = read(text.as_bytes(), &mut budget).unwrap();
        let [sheet] = &contents.parts[..] else {
            panic!("one sheet")
        };
        assert_eq!(sheet.kind, PartKind::Sheet);
        let cells = |line: &FileLine| {
            let cells = line.cells.iter();
            cells.map(|c| (c.column, c.text.clone())).collect()
        };
        sheet.lines.iter().map(|l| (l.row, cells(l))).collect()
    }

    #[test]
    fn rows_are_counted_as_a_spreadsheet_does() {
        let found = cells("Item;Price\r\n\r\n\"Valve\r\nbrass\";\"12,85\"\r\n;4\r\n");
        let expected = [
            (1, vec![(1, "Item".to_owned()), (2, "Price".to_owned())]),
            (3, vec![(1, "Valve brass".to_owned()), (2, "12,85".to_owned())]),
            (4, vec![(2, "4".to_owned())]),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn the_delimiter_is_found() {
        assert_eq!(delimiter("a,b;c\n1,5;2\n"), ';');
        assert_eq!(delimiter("a,b\n1,2\n"), ',');
        assert_eq!(delimiter("a\tb, c\n1\t2\n"), '\t');
        assert_eq!(delimiter("\"a,b\"|c\n1|2\n"), '|');
        assert_eq!(delimiter("one\ntwo\n"), ',');
        assert_eq!(cells("sep=|\na|b;c\n")[0].0, 2);
    }

    #[test]
    fn a_letter_is_no_table() {
        assert!(is_table("a;b\n1;2\n3;4\n"));
        assert!(!is_table("Dear Ann,\nwe, he and she\nwait,\n"));
        assert!(!is_table("a;b\n"));
    }
}
