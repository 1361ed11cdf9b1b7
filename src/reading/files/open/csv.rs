//! Tables as text: values with a delimiter between them.

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

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
/// Bytes of a value that are kept; a spreadsheet's cell holds less.
const LONGEST_VALUE: usize = 128 << 10;

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
    let mut line = FileLine::default();
    let mut values = Values::new(table, delimiter, skipped);
    while let Some(value) = values.next() {
        budget.in_time()?;
        add(&value, &mut line, &mut contents.cut, budget);
        if value.is_last || contents.cut {
            line.row = values.row();
            let line = std::mem::take(&mut line);
            if !line.cells.is_empty() {
                sheet.lines.push(line);
            }
        }
        if contents.cut {
            break;
        }
    }
    contents.parts.push(sheet);
    Ok(contents)
}

/// Adds a value to its row, if it holds something; `cut` is set at the limit.
fn add(value: &Value, line: &mut FileLine, cut: &mut bool, budget: &mut Budget) {
    let text = one_line(&value.text);
    let kept = budget.keep(&text);
    *cut |= kept.len() < text.len();
    if !kept.is_empty() {
        line.cells.push(FileCell {
            column: value.column,
            text: kept.to_owned(),
            ..FileCell::default()
        });
    }
}

/// A value of a table.
struct Value {
    column: u32,
    text: String,
    /// The last of its row.
    is_last: bool,
}

/// The values of a table one by one: a row may have millions.
struct Values<'a> {
    reader: Reader,
    rest: &'a [u8],
    buffer: Vec<u8>,
    column: u32,
    /// Rows so far, as a spreadsheet counts them: a line break within quotes
    /// is none, an empty line is one.
    rows: u64,
    /// The line this row begins in, and line breaks within its quotes.
    line: u64,
    breaks: u64,
}

impl<'a> Values<'a> {
    fn new(table: &'a str, delimiter: char, skipped: u64) -> Self {
        let delimiter = u8::try_from(delimiter).unwrap_or(b',');
        Self {
            reader: ReaderBuilder::new().delimiter(delimiter).build(),
            rest: table.as_bytes(),
            buffer: vec![0; LONGEST_VALUE],
            column: 0,
            rows: skipped,
            line: 0,
            breaks: 0,
        }
    }

    fn next(&mut self) -> Option<Value> {
        if self.column == 0 {
            (self.line, self.breaks) = (self.reader.line(), 0);
        }
        let (mut text, mut length) = (None, 0);
        loop {
            let out = self.buffer.get_mut(length..)?;
            let (result, read, written) = self.reader.read_field(self.rest, out);
            self.rest = self.rest.get(read..)?;
            let new = self.buffer.get(length..length + written)?;
            self.breaks += new.iter().filter(|byte| **byte == b'\n').count() as u64;
            length += written;
            let so_far = self.buffer.get(..length)?;
            match result {
                ReadFieldResult::End => return None,
                ReadFieldResult::InputEmpty => {}
                // The rest of a value that is too long is read over.
                ReadFieldResult::OutputFull => {
                    text.get_or_insert_with(|| String::from_utf8_lossy(so_far).into_owned());
                    length = 0;
                }
                ReadFieldResult::Field { record_end } => {
                    let whole = || String::from_utf8_lossy(so_far).into_owned();
                    let column = self.column + 1;
                    self.column = column;
                    if record_end {
                        self.column = 0;
                        self.rows += self.lines().max(1);
                    }
                    return Some(Value {
                        column,
                        text: text.unwrap_or_else(whole),
                        is_last: record_end,
                    });
                }
            }
        }
    }

    /// Lines since the row before, those within quotes left out.
    fn lines(&self) -> u64 {
        let lines = self.reader.line().saturating_sub(self.line);
        lines.saturating_sub(self.breaks)
    }

    /// The row of the last value.
    fn row(&self) -> u32 {
        let begun = if self.column > 0 { self.lines() + 1 } else { 0 };
        u32::try_from(self.rows + begun).unwrap_or(u32::MAX)
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
            (
                3,
                vec![(1, "Valve brass".to_owned()), (2, "12,85".to_owned())],
            ),
            (4, vec![(2, "4".to_owned())]),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_row_that_is_cut_keeps_its_number() {
        let limits = FileLimits {
            characters: 5,
            ..FileLimits::default()
        };
        let mut budget = Budget::new(&limits, || 0.0);
        let contents = read(b"ab,c\n\nde,f\n", &mut budget).unwrap();
        assert!(contents.cut);
        assert_eq!(contents.parts[0].lines[1].row, 3);
        let long = format!("a,\"{}\n\"\nb,c", "x".repeat(300_000));
        let found = cells(&long);
        assert_eq!(found[0].1[1].1.len(), LONGEST_VALUE);
        assert_eq!(
            found[1],
            (2, vec![(1, "b".to_owned()), (2, "c".to_owned())])
        );
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
