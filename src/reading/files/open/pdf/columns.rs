//! Columns of running text, which are read one after the other; the columns
//! of a table are not.

use super::layout::{Cell, Row};

/// Rows side by side before they count as columns.
const FEWEST: usize = 5;

/// Letters a column has on a line, on average.
const LETTERS: usize = 20;

/// How much of a column is written on, of its lines together.
const FULL: f32 = 0.6;

/// Columns within columns at most.
const DEEPEST: u8 = 4;

/// Puts rows into the order of reading.
pub(super) fn in_order(rows: Vec<Row<'_>>) -> Vec<Row<'_>> {
    let mut out = Vec::with_capacity(rows.len());
    split(rows, DEEPEST, &mut out);
    out
}

fn split<'d>(mut rows: Vec<Row<'d>>, depth: u8, out: &mut Vec<Row<'d>>) {
    let found = if depth == 0 { None } else { gutter(&rows) };
    let Some((at, range)) = found else {
        out.append(&mut rows);
        return;
    };
    let after = rows.split_off(range.end.min(rows.len()));
    let inside = rows.split_off(range.start.min(rows.len()));
    split(rows, depth - 1, out);
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for row in inside {
        let (a, b): (Vec<Cell>, Vec<Cell>) = row.cells.into_iter().partition(|cell| cell.to <= at);
        left.extend(running(a));
        right.extend(running(b));
    }
    split(left, depth - 1, out);
    split(right, depth - 1, out);
    split(after, depth - 1, out);
}

/// A line of running text, whose gaps are only those of justified text.
fn running(mut cells: Vec<Cell>) -> Option<Row> {
    cells.iter_mut().skip(1).for_each(|cell| cell.joined = true);
    cells.first_mut()?.joined = false;
    Some(Row { cells })
}

/// Where two columns part, and the rows they have.
fn gutter(rows: &[Row]) -> Option<(f32, std::ops::Range<usize>)> {
    candidates(rows)
        .into_iter()
        .flat_map(|at| {
            stretches(rows, at)
                .into_iter()
                .map(move |range| (at, range))
        })
        .filter(|(at, range)| is_prose(rows.get(range.clone()).unwrap_or_default(), *at))
        .max_by_key(|(_, range)| range.len())
}

/// The ends of gaps that many rows have.
fn candidates(rows: &[Row]) -> Vec<f32> {
    let mut ends: Vec<i32> = rows
        .iter()
        .flat_map(|row| row.cells.iter().skip(1))
        .map(|cell| cell.from as i32)
        .collect();
    ends.sort_unstable();
    let mut counted: Vec<(usize, i32)> = ends
        .chunk_by(|a, b| a == b)
        .filter_map(|same| Some((same.len(), *same.first()?)))
        .collect();
    counted.sort_unstable_by(|a, b| b.cmp(a));
    let best = counted.into_iter().take(8);
    best.map(|(_, end)| end as f32 - 1.0).collect()
}

/// The stretches of rows with nothing across a place.
fn stretches(rows: &[Row], at: f32) -> Vec<std::ops::Range<usize>> {
    let crosses = |row: &Row| row.cells.iter().any(|cell| cell.from < at && cell.to > at);
    let mut out = Vec::new();
    let mut start = 0;
    for (index, row) in rows.iter().enumerate() {
        if crosses(row) {
            if index >= start + FEWEST {
                out.push(start..index);
            }
            start = index + 1;
        }
    }
    if rows.len() >= start + FEWEST {
        out.push(start..rows.len());
    }
    out
}

/// Whether both sides are running text: one cell on a line, mostly letters,
/// most lines full.
fn is_prose(rows: &[Row], at: f32) -> bool {
    let side = |left: bool| {
        let cells: Vec<&Cell> = rows
            .iter()
            .flat_map(|row| &row.cells)
            .filter(|cell| (cell.to <= at) == left)
            .collect();
        let side = |row: &&Row| row.cells.iter().any(|cell| (cell.to <= at) == left);
        is_column(&cells, rows.iter().filter(side).count())
    };
    side(true) && side(false)
}

fn is_column(cells: &[&Cell], lines: usize) -> bool {
    let whole = cells.iter().filter(|cell| !cell.joined).count();
    if lines < FEWEST || whole * 5 > lines * 6 {
        return false;
    }
    let (mut letters, mut others) = (0, 0);
    let pieces = cells.iter().flat_map(|cell| &cell.pieces);
    for c in pieces.flat_map(|piece| piece.chars()) {
        match c {
            // A Chinese character says as much as two letters.
            '\u{2E80}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}' => letters += 2,
            _ if c.is_alphabetic() => letters += 1,
            ' ' => {}
            _ => others += 1,
        }
    }
    let from = cells.iter().map(|cell| cell.from).fold(f32::MAX, f32::min);
    let to = cells.iter().map(|cell| cell.to).fold(f32::MIN, f32::max);
    let written: f32 = cells.iter().map(|cell| cell.to - cell.from).sum();
    letters >= LETTERS * lines
        && letters >= others * 3
        && written > FULL * (to - from) * lines as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row<'d>(cells: &[(f32, &'d str)]) -> Row<'d> {
        let cell = |(from, text): &(f32, &'d str)| Cell {
            from: *from,
            to: from + 5.0 * text.len() as f32,
            joined: false,
            pieces: vec![text],
        };
        Row {
            cells: cells.iter().map(cell).collect(),
        }
    }

    fn first_cells(rows: Vec<Row>) -> Vec<String> {
        let rows = in_order(rows).into_iter();
        rows.filter_map(|row| row.texts().into_iter().next())
            .collect()
    }

    #[test]
    fn columns_of_text_are_read_one_after_the_other() {
        let mut rows = vec![row(&[(
            0.0,
            "A heading that goes over both of the columns of the text",
        )])];
        for _ in 0..6 {
            rows.push(row(&[
                (0.0, "left column running text"),
                (150.0, "right column more of it text"),
            ]));
        }
        let read = first_cells(rows);
        assert_eq!(read.len(), 13);
        assert!(
            read.iter()
                .skip(1)
                .take(6)
                .all(|text| text.starts_with("left"))
        );
        assert!(read.iter().skip(7).all(|text| text.starts_with("right")));
    }

    #[test]
    fn rows_of_a_table_stay_together() {
        let item = row(&[
            (0.0, "Hydraulic pump, blue, large"),
            (160.0, "12"),
            (200.0, "1,200.00"),
        ]);
        assert_eq!(first_cells(vec![item; 8]).len(), 8);
    }
}
