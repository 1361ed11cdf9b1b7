//! Glyphs as a page draws them, and the state of its text.

use std::rc::Rc;

use super::font::Font;
use super::strings::push_plain;

/// Glyphs of one page at most: beyond, nobody reads it.
pub(super) const MOST: usize = 300_000;

/// A matrix as files write it: `[a b c d e f]`.
pub(super) type Matrix = [f64; 6];

pub(super) const IDENTITY: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

/// `first`, then `second`.
pub(super) fn multiply(first: &Matrix, second: &Matrix) -> Matrix {
    let [a, b, c, d, e, f] = *first;
    let [p, q, r, s, t, u] = *second;
    [
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    ]
}

/// What is drawn at one place.
#[derive(Debug, Clone)]
pub(super) struct Glyph {
    /// Where it starts, in points, y upwards.
    pub at: (f32, f32),
    /// Where the next one goes, of length 1.
    pub along: (f32, f32),
    /// How far the next one is.
    pub width: f32,
    /// Height of its font.
    pub size: f32,
    /// Its letters in [`Drawn::text`].
    pub letters: (u32, u32),
    /// Blanks drawn right before it.
    pub blanks: u8,
}

impl Glyph {
    /// Where it ends.
    pub(super) fn end(&self) -> (f32, f32) {
        (
            self.at.0 + self.along.0 * self.width,
            self.at.1 + self.along.1 * self.width,
        )
    }
}

/// What was drawn on a page.
#[derive(Debug, Default)]
pub(super) struct Drawn {
    /// In the order of drawing.
    pub glyphs: Vec<Glyph>,
    /// The letters of all glyphs.
    pub text: String,
    /// Whether there are pictures, lines or areas.
    pub painted: bool,
    /// Glyphs nobody knows the letters of.
    pub unknown: usize,
    /// Blanks not followed by a glyph yet, and where the last one ended.
    blanks: (u8, (f32, f32)),
}

impl Drawn {
    /// The letters of a glyph.
    pub(super) fn letters(&self, glyph: &Glyph) -> &str {
        let (start, end) = glyph.letters;
        self.text
            .get(start as usize..end as usize)
            .unwrap_or_default()
    }

    /// Gives the glyphs from `start` on the letters `text` together.
    pub(super) fn replace(&mut self, start: usize, text: &str) {
        let Some([first, rest @ ..]) = self.glyphs.get(start..) else {
            return;
        };
        let last = rest.last().unwrap_or(first);
        let (dx, dy) = (last.end().0 - first.at.0, last.end().1 - first.at.1);
        let width = dx * first.along.0 + dy * first.along.1;
        let off = dx * first.along.1 - dy * first.along.0;
        if off.abs() > first.size / 2.0 || width < 0.0 {
            return;
        }
        let from = self.text.len() as u32;
        text.chars().for_each(|c| push_plain(&mut self.text, c));
        let letters = (from, self.text.len() as u32);
        self.glyphs.truncate(start + 1);
        if let Some(glyph) = self.glyphs.last_mut() {
            glyph.letters = letters;
            glyph.width = width;
        }
    }

    fn push(&mut self, mut glyph: Glyph, letters: &[char]) {
        let from = self.text.len();
        letters.iter().for_each(|&c| push_plain(&mut self.text, c));
        let said = self.text.get(from..).unwrap_or_default();
        if said.trim().is_empty() {
            self.text.truncate(from);
            if !letters.is_empty() {
                self.blanks = (self.blanks.0.saturating_add(1), glyph.end());
            }
            return;
        }
        let (blanks, end) = std::mem::take(&mut self.blanks);
        let near = glyph.size * 0.3;
        if (end.0 - glyph.at.0).abs() <= near && (end.1 - glyph.at.1).abs() <= near {
            glyph.blanks = blanks;
        }
        glyph.letters = (from as u32, self.text.len() as u32);
        self.glyphs.push(glyph);
    }
}

/// The state of text, as operators set it.
#[derive(Clone)]
pub(super) struct TextState {
    /// The font, none before the first `Tf`.
    pub font: Option<Rc<Font>>,
    /// Its size, before any matrix.
    pub size: f64,
    /// Added after every glyph.
    pub character: f64,
    /// Added after every blank.
    pub word: f64,
    /// Width of everything, 1 for as it is.
    pub scale: f64,
    /// Between lines.
    pub leading: f64,
    /// Above the line.
    pub rise: f64,
    /// Where the next glyph goes.
    pub matrix: Matrix,
    /// Where the line began.
    pub line: Matrix,
}

impl Default for TextState {
    fn default() -> Self {
        Self {
            font: None,
            size: 0.0,
            character: 0.0,
            word: 0.0,
            scale: 1.0,
            leading: 0.0,
            rise: 0.0,
            matrix: IDENTITY,
            line: IDENTITY,
        }
    }
}

impl TextState {
    /// Goes to the start of a line, by so much from the start of this one.
    pub(super) fn move_line(&mut self, x: f64, y: f64) {
        self.line = multiply(&[1.0, 0.0, 0.0, 1.0, x, y], &self.line);
        self.matrix = self.line;
    }

    /// Goes on within the line, in thousandths of the size, backwards.
    pub(super) fn kern(&mut self, thousandths: f64) {
        self.advance(-thousandths / 1000.0 * self.size);
    }

    /// Goes on by an unscaled distance.
    fn advance(&mut self, distance: f64) {
        let vertical = self.font.as_ref().is_some_and(|font| font.vertical);
        let (x, y) = match vertical {
            true => (0.0, distance),
            false => (distance * self.scale, 0.0),
        };
        self.matrix = multiply(&[1.0, 0.0, 0.0, 1.0, x, y], &self.matrix);
    }

    /// Draws a string.
    pub(super) fn show(&mut self, bytes: &[u8], page: &Matrix, drawn: &mut Drawn) {
        let Some(font) = self.font.clone() else {
            return;
        };
        let mut rest = bytes;
        let mut letters = Vec::new();
        while drawn.glyphs.len() < MOST {
            letters.clear();
            let Some(code) = font.next(rest, &mut letters) else {
                return;
            };
            rest = rest.get(code.length..).unwrap_or_default();
            if letters.is_empty() {
                drawn.unknown += 1;
                letters.push(char::REPLACEMENT_CHARACTER);
            }
            let blank = if code.blank { self.word } else { 0.0 };
            let width = f64::from(code.width) * self.size;
            if let Some(glyph) = self.glyph(width, font.vertical, page) {
                drawn.push(glyph, &letters);
            }
            match font.vertical {
                // Every letter as high as it is wide.
                true => self.advance(-self.size - self.character - blank),
                false => self.advance(width + self.character + blank),
            }
        }
    }

    /// The place of a glyph on the page, none when it is nowhere.
    fn glyph(&self, width: f64, vertical: bool, page: &Matrix) -> Option<Glyph> {
        let rise = multiply(&[1.0, 0.0, 0.0, 1.0, 0.0, self.rise], &self.matrix);
        let [a, b, c, d, x, y] = multiply(&rise, page);
        let (across, up, distance) = match vertical {
            true => ((-c, -d), (a, b), self.size.abs()),
            false => ((a * self.scale, b * self.scale), (c, d), width),
        };
        let length = across.0.hypot(across.1);
        let size = up.0.hypot(up.1) * self.size.abs();
        // Text of a negative size runs backwards and upside down.
        let sign = if self.size < 0.0 { -1.0 } else { 1.0 };
        let glyph = Glyph {
            at: (x as f32, y as f32),
            along: (
                (sign * across.0 / length) as f32,
                (sign * across.1 / length) as f32,
            ),
            width: (distance.abs() * length) as f32,
            size: size as f32,
            letters: (0, 0),
            blanks: 0,
        };
        let sound = [
            glyph.at.0,
            glyph.at.1,
            glyph.along.0,
            glyph.along.1,
            glyph.width,
            glyph.size,
        ]
        .iter()
        .all(|number| number.is_finite() && number.abs() < 1e6);
        (sound && glyph.size > 0.0).then_some(glyph)
    }
}
