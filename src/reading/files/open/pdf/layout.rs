//! Puts the glyphs of a page together to words, cells and rows.

use super::glyphs::{Drawn, Glyph};
use super::strings::tidy;

/// A row of a page: what stands on one line.
#[derive(Debug, Clone, Default)]
pub(super) struct Row<'d> {
    /// From left to right.
    pub cells: Vec<Cell<'d>>,
}

/// A cell, or a part of one: text without a gap wide enough to be the one
/// between two columns.
#[derive(Debug, Clone, Default)]
pub(super) struct Cell<'d> {
    /// Where it starts, in points from the left.
    pub from: f32,
    /// Where it ends.
    pub to: f32,
    /// Whether it goes on with the cell before it.
    pub joined: bool,
    /// From left to right.
    pub pieces: Vec<&'d str>,
}

impl<'d> Row<'d> {
    /// The texts of its cells, parts of one put together.
    pub(super) fn texts(self) -> Vec<String> {
        let mut whole: Vec<Vec<&'d str>> = Vec::new();
        for cell in self.cells {
            match whole.last_mut().filter(|_| cell.joined) {
                Some(last) => {
                    last.push(" ");
                    last.extend(cell.pieces);
                }
                None => whole.push(cell.pieces),
            }
        }
        let texts = whole.into_iter().map(|pieces| tidy(&in_order(pieces)));
        texts.filter(|text| !text.is_empty()).collect()
    }
}

/// A gap between words, in heights of the font.
const WORD_GAP: f32 = 0.11;

/// A gap that may be the one between two columns of text.
const COLUMN_GAP: f32 = 0.6;

/// A gap between cells, by how many blanks were drawn in it: with none it is
/// seldom one between words, with one it may be one of justified text.
const CELL_GAPS: [f32; 3] = [0.8, 2.0, 1.1];

/// Glyphs drawn one after the other on one line.
struct Run {
    /// In the frame of its direction.
    from: f32,
    to: f32,
    line: f32,
    size: f32,
    /// Quarter of a turn, none for oblique text.
    turn: Option<u8>,
    glyphs: std::ops::Range<usize>,
}

/// The rows of a page, from top to bottom; text in other directions after
/// that of the most common one.
pub(super) fn rows(drawn: &Drawn) -> Vec<Row<'_>> {
    let mut turned: [Vec<Run>; 4] = Default::default();
    let mut oblique = Vec::new();
    for run in runs(&drawn.glyphs) {
        match run.turn.and_then(|turn| turned.get_mut(usize::from(turn))) {
            Some(runs) => runs.push(run),
            None => oblique.push(run),
        }
    }
    turned
        .sort_by_key(|runs| std::cmp::Reverse(runs.iter().map(|r| r.glyphs.len()).sum::<usize>()));
    let lined = turned.into_iter().flat_map(lines);
    lined
        .chain(oblique.into_iter().map(|run| vec![run]))
        .map(|line| Row {
            cells: cells(drawn, &line),
        })
        .filter(|row| !row.cells.is_empty())
        .collect()
}

/// Parts the glyphs wherever the next one is not where it is expected.
fn runs(glyphs: &[Glyph]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut last: Option<&Glyph> = None;
    for (at, glyph) in glyphs.iter().enumerate() {
        let (from, line, turn) = place(glyph);
        let follows = last.is_some_and(|last| follows(last, glyph));
        match runs.last_mut().filter(|_| follows) {
            Some(run) => {
                run.to = run.to.max(from + glyph.width);
                run.glyphs.end = at + 1;
            }
            None => runs.push(Run {
                from,
                to: from + glyph.width,
                line,
                size: glyph.size,
                turn,
                glyphs: at..at + 1,
            }),
        }
        last = Some(glyph);
    }
    runs
}

fn follows(last: &Glyph, next: &Glyph) -> bool {
    let end = last.end();
    let (dx, dy) = (next.at.0 - end.0, next.at.1 - end.1);
    let gap = dx * last.along.0 + dy * last.along.1;
    let off = dy * last.along.0 - dx * last.along.1;
    let size = last.size.min(next.size);
    let same = last.along.0 * next.along.0 + last.along.1 * next.along.1 > 0.99;
    // Other text may stand in a wider gap.
    let widest = if next.blanks > 0 { 0.7 } else { 0.35 };
    same && off.abs() < 0.15 * size
        && (-0.3 * size..widest * size).contains(&gap)
        && (last.size - next.size).abs() < 0.3 * size
}

/// Where a glyph is in the frame of its direction: from the left, up, and
/// which quarter of a turn the frame is.
fn place(glyph: &Glyph) -> (f32, f32, Option<u8>) {
    let (x, y) = glyph.at;
    match glyph.along {
        (dx, _) if dx > 0.99 => (x, y, Some(0)),
        (_, dy) if dy > 0.99 => (y, -x, Some(1)),
        (dx, _) if dx < -0.99 => (-x, -y, Some(2)),
        (_, dy) if dy < -0.99 => (-y, x, Some(3)),
        (dx, dy) => (x * dx + y * dy, y * dx - x * dy, None),
    }
}

/// Sorts runs of one direction into lines.
fn lines(mut runs: Vec<Run>) -> Vec<Vec<Run>> {
    runs.sort_by(|a, b| b.line.total_cmp(&a.line));
    // Height and size of a line are those of its largest run.
    let mut lines: Vec<(f32, f32, Vec<Run>)> = Vec::new();
    for run in runs {
        let near = lines.iter_mut().rev().take(4);
        let nearest = near
            .filter(|(line, size, _)| on_line(*line, *size, &run))
            .min_by(|a, b| (a.0 - run.line).abs().total_cmp(&(b.0 - run.line).abs()));
        match nearest {
            Some((line, size, members)) => {
                if run.size > *size * 1.2 {
                    (*line, *size) = (run.line, run.size);
                }
                members.push(run);
            }
            None => lines.push((run.line, run.size, vec![run])),
        }
    }
    let mut out: Vec<Vec<Run>> = lines.into_iter().map(|(_, _, members)| members).collect();
    for line in &mut out {
        line.sort_by(|a, b| a.from.total_cmp(&b.from));
    }
    out
}

/// Whether a run stands on a line; small ones may be raised or lowered.
fn on_line(line: f32, size: f32, run: &Run) -> bool {
    let (small, large) = (size.min(run.size), size.max(run.size));
    let limit = if large > 1.25 * small { 0.7 } else { 0.4 };
    (line - run.line).abs() <= limit * small
}

/// Takes a line apart at its wide gaps.
fn cells<'d>(drawn: &'d Drawn, line: &[Run]) -> Vec<Cell<'d>> {
    let mut cells: Vec<Cell> = Vec::new();
    let mut last: Option<&Run> = None;
    for run in line {
        if last.is_some_and(|last| is_shadow(drawn, last, run)) {
            continue;
        }
        last = Some(run);
        let glyphs = drawn.glyphs.get(run.glyphs.clone()).unwrap_or_default();
        let word = word_gap(glyphs, run.size);
        for glyph in glyphs {
            let (from, _, _) = place(glyph);
            let to = from + glyph.width;
            let letters = drawn.letters(glyph);
            let gap = cells.last().map_or(f32::MAX, |cell| from - cell.to);
            let whole = CELL_GAPS[usize::from(glyph.blanks.min(2))];
            match cells.last_mut().filter(|_| gap <= COLUMN_GAP * run.size) {
                Some(cell) => {
                    if gap > word || glyph.blanks > 0 && gap > -0.3 * run.size {
                        cell.pieces.push(" ");
                    }
                    cell.pieces.push(letters);
                    cell.to = cell.to.max(to);
                }
                None => cells.push(Cell {
                    from,
                    to,
                    joined: gap <= whole * run.size,
                    pieces: vec![letters],
                }),
            }
        }
    }
    cells
}

/// Whether a run is the one before drawn once more, to look bold or to throw
/// a shadow.
fn is_shadow(drawn: &Drawn, last: &Run, run: &Run) -> bool {
    let text = |run: &Run| {
        let glyphs = drawn.glyphs.get(run.glyphs.clone()).unwrap_or_default();
        glyphs.iter().map(|glyph| drawn.letters(glyph))
    };
    (run.from - last.from).abs() < 0.3 * run.size && text(last).eq(text(run))
}

/// The gap between words of a run: wider in text that is spaced out.
fn word_gap(glyphs: &[Glyph], size: f32) -> f32 {
    let mut gaps: Vec<f32> = glyphs
        .iter()
        .zip(glyphs.iter().skip(1))
        .map(|(last, next)| {
            let end = last.end();
            (next.at.0 - end.0) * last.along.0 + (next.at.1 - end.1) * last.along.1
        })
        .collect();
    if gaps.len() < 3 {
        return WORD_GAP * size;
    }
    let middle = gaps.len() / 2;
    let (_, median, _) = gaps.select_nth_unstable_by(middle, f32::total_cmp);
    WORD_GAP * size + median.max(0.0)
}

/// Letters as they stand from left to right, in the order of reading: Arabic
/// and Hebrew are turned round.
fn in_order(mut pieces: Vec<&str>) -> String {
    let count = |is: fn(char) -> bool| pieces.iter().filter(|piece| piece.chars().any(is)).count();
    let leftwards = count(is_leftwards);
    if leftwards == 0 {
        return pieces.concat();
    }
    if leftwards > count(is_rightwards) {
        pieces.reverse();
        turn(&mut pieces, |piece| {
            piece
                .chars()
                .any(|c| is_rightwards(c) || c.is_ascii_digit())
        });
    } else {
        turn(&mut pieces, |piece| piece.chars().any(is_leftwards));
    }
    pieces.concat()
}

/// Turns round every stretch from one piece that `belongs` to the last before
/// another one does that cannot stand between them.
fn turn(pieces: &mut [&str], belongs: fn(&str) -> bool) {
    let mut at = 0;
    while at < pieces.len() {
        let rest = pieces.get_mut(at..).unwrap_or_default();
        if !rest.first().is_some_and(|piece| belongs(piece)) {
            at += 1;
            continue;
        }
        let opposite = |piece: &&str| {
            !belongs(piece) && piece.chars().any(|c| is_leftwards(c) || is_rightwards(c))
        };
        let end = rest.iter().position(opposite).unwrap_or(rest.len());
        let inside = rest.get(..end).unwrap_or_default();
        let length = inside
            .iter()
            .rposition(|piece| belongs(piece))
            .map_or(1, |last| last + 1);
        if let Some(stretch) = rest.get_mut(..length) {
            stretch.reverse();
        }
        at += length;
    }
}

fn is_leftwards(c: char) -> bool {
    matches!(c, '\u{591}'..='\u{65F}' | '\u{66E}'..='\u{6EF}' | '\u{6FA}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

fn is_rightwards(c: char) -> bool {
    c.is_alphabetic() && !is_leftwards(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn turned(text: &str) -> String {
        let pieces: Vec<String> = text.chars().map(String::from).collect();
        in_order(pieces.iter().map(String::as_str).collect())
    }

    #[test]
    fn right_to_left() {
        assert_eq!(turned("םולש"), "שלום");
        assert_eq!(turned("12.50 םולש בר םולש"), "שלום רב שלום 12.50");
        assert_eq!(turned("Total םולש now"), "Total שלום now");
        assert_eq!(turned("plain"), "plain");
    }
}
