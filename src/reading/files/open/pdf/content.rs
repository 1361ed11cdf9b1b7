//! Follows the operators of a page and collects the glyphs it draws.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use hayro_syntax::content::{Instruction, UntypedIter};
use hayro_syntax::object::{Array, Dict, Name, Object, Rect, Stream, String as PdfString};

use super::super::budget::Budget;
use super::font::Font;
use super::glyphs::{Drawn, IDENTITY, Matrix, TextState, multiply};
use super::guard;
use super::streams::unpacked;
use super::strings;
use crate::contents::Unread;

/// Forms within forms, states within states, marks within marks at most.
const DEEPEST: usize = 64;

/// Forms within forms at most.
const DEEPEST_FORM: usize = 12;

/// What pages share: fonts read, forms known to draw no text.
#[derive(Default)]
pub(super) struct Shared {
    fonts: HashMap<*const u8, Option<Rc<Font>>>,
    silent: HashSet<*const u8>,
}

/// Fonts, forms and marks by their names.
#[derive(Clone, Default)]
pub(super) struct Resources<'a> {
    fonts: Dict<'a>,
    forms: Dict<'a>,
    properties: Dict<'a>,
}

impl<'a> Resources<'a> {
    /// Of a page or a form.
    pub(super) fn new(dict: &Dict<'a>) -> Self {
        let part = |key: &[u8]| dict.get::<Dict<'a>>(key).unwrap_or_default();
        Self {
            fonts: part(b"Font"),
            forms: part(b"XObject"),
            properties: part(b"Properties"),
        }
    }

    /// Of a page.
    pub(super) fn of(resources: &hayro_syntax::page::Resources<'a>) -> Self {
        Self {
            fonts: resources.fonts.clone(),
            forms: resources.x_objects.clone(),
            properties: resources.properties.clone(),
        }
    }
}

/// Reads the operators of one page.
pub(super) struct Reader<'r> {
    /// What was drawn so far.
    pub drawn: Drawn,
    shared: &'r mut Shared,
    budget: &'r mut Budget,
    depth: usize,
    operators: u32,
}

/// The state of one stream of operators.
struct Scope<'r, 'a> {
    resources: &'r Resources<'a>,
    matrix: Matrix,
    text: TextState,
    saved: Vec<(Matrix, TextState)>,
    /// Marks open: the first glyph of each and what it says instead.
    marks: Vec<Option<(usize, String)>>,
}

impl<'r> Reader<'r> {
    /// Begins a page.
    pub(super) fn new(shared: &'r mut Shared, budget: &'r mut Budget) -> Self {
        Self {
            drawn: Drawn::default(),
            shared,
            budget,
            depth: 0,
            operators: 0,
        }
    }

    /// Asks whether there is time left.
    ///
    /// # Errors
    /// [`Unread::TooSlow`] when there is none.
    pub(super) fn in_time(&self) -> Result<(), Unread> {
        self.budget.in_time()
    }

    /// As much of a text as may still be kept.
    pub(super) fn keep(&mut self, text: &str) -> String {
        self.budget.keep(text).to_owned()
    }

    /// Whether no more text is kept.
    pub(super) fn is_full(&self) -> bool {
        self.budget.is_full()
    }

    /// The data of a stream.
    ///
    /// # Errors
    /// [`Unread::TooLarge`] when it unpacks to more than the limits allow.
    pub(super) fn unpacked<'a>(
        &mut self,
        stream: &Stream<'a>,
    ) -> Result<Option<Cow<'a, [u8]>>, Unread> {
        unpacked(stream, self.budget)
    }

    /// What was drawn.
    pub(super) fn finish(self) -> Drawn {
        self.drawn
    }

    /// Follows the operators of a stream.
    ///
    /// # Errors
    /// When the limits are reached; what was drawn until then is there.
    pub(super) fn run<'a>(
        &mut self,
        operators: &[u8],
        resources: &Resources<'a>,
        matrix: Matrix,
    ) -> Result<(), Unread> {
        let mut scope = Scope {
            resources,
            matrix,
            text: TextState::default(),
            saved: Vec::new(),
            marks: Vec::new(),
        };
        if !guard::is_searchable(operators) {
            return Err(Unread::Damaged);
        }
        let mut instructions = UntypedIter::new(operators);
        while let Some(instruction) = instructions.next() {
            self.operators = self.operators.wrapping_add(1);
            if self.operators.is_multiple_of(128) {
                self.budget.in_time()?;
            }
            self.step(&instruction, &mut scope)?;
        }
        Ok(())
    }

    fn step(&mut self, instruction: &Instruction, scope: &mut Scope) -> Result<(), Unread> {
        let operator: &[u8] = instruction.operator;
        match operator {
            b"q" if scope.saved.len() < DEEPEST => {
                scope.saved.push((scope.matrix, scope.text.clone()));
            }
            b"Q" => {
                if let Some((matrix, text)) = scope.saved.pop() {
                    scope.matrix = matrix;
                    let (at, line) = (scope.text.matrix, scope.text.line);
                    scope.text = TextState {
                        matrix: at,
                        line,
                        ..text
                    };
                }
            }
            b"cm" => {
                if let Some(change) = numbers(instruction) {
                    scope.matrix = multiply(&change, &scope.matrix);
                }
            }
            b"Do" => self.draw(instruction, scope)?,
            b"Tf" => self.take_font(instruction, scope)?,
            b"Tj" | b"TJ" | b"'" | b"\"" => self.show(operator, instruction, scope),
            b"BDC" | b"BMC" | b"EMC" => self.mark(operator, instruction, scope),
            b"BI" | b"f" | b"F" | b"f*" | b"B" | b"B*" | b"b" | b"b*" | b"S" | b"s" | b"sh" => {
                self.drawn.painted = true;
            }
            _ => scope.text.set(operator, instruction),
        }
        Ok(())
    }

    fn show(&mut self, operator: &[u8], instruction: &Instruction, scope: &mut Scope) {
        if operator == b"\"" {
            let [word, character] = numbers(instruction).unwrap_or_default();
            (scope.text.word, scope.text.character) = (word, character);
        }
        if operator == b"'" || operator == b"\"" {
            scope.text.move_line(0.0, -scope.text.leading);
        }
        let matrix = scope.matrix;
        match instruction.operands().last() {
            Some(Object::String(text)) => scope.text.show(text, &matrix, &mut self.drawn),
            Some(Object::Array(pieces)) => {
                for piece in pieces.iter::<Object>() {
                    match piece {
                        Object::String(text) => scope.text.show(&text, &matrix, &mut self.drawn),
                        Object::Number(number) => scope.text.kern(number.as_f64()),
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }

    fn take_font(&mut self, instruction: &Instruction, scope: &mut Scope) -> Result<(), Unread> {
        if let Some(Object::Number(size)) = instruction.operands().last() {
            scope.text.size = size.as_f64();
        }
        let Some(Object::Name(name)) = instruction.operands().next() else {
            return Ok(());
        };
        let Some(dict) = scope.resources.fonts.get::<Dict>(name) else {
            scope.text.font = None;
            return Ok(());
        };
        let key = dict.data().as_ptr();
        if let Some(font) = self.shared.fonts.get(&key) {
            scope.text.font.clone_from(font);
            return Ok(());
        }
        self.budget.in_time()?;
        let font = Some(Rc::new(Font::read(&dict, self.budget)?));
        self.shared.fonts.insert(key, font.clone());
        scope.text.font = font;
        Ok(())
    }

    fn draw(&mut self, instruction: &Instruction, scope: &mut Scope) -> Result<(), Unread> {
        let Some(Object::Name(name)) = instruction.operands().last() else {
            return Ok(());
        };
        let Some(form) = scope.resources.forms.get::<Stream>(name) else {
            return Ok(());
        };
        match form.dict().get::<Name>(b"Subtype").as_deref() {
            Some(b"Form") => self.form(&form, scope.resources, scope.matrix),
            _ => {
                self.drawn.painted = true;
                Ok(())
            }
        }
    }

    /// Follows the operators of a form.
    ///
    /// # Errors
    /// When the limits are reached.
    pub(super) fn form<'a>(
        &mut self,
        form: &Stream<'a>,
        around: &Resources<'a>,
        matrix: Matrix,
    ) -> Result<(), Unread> {
        let key = form.dict().data().as_ptr();
        if self.depth >= DEEPEST_FORM || self.shared.silent.contains(&key) {
            return Ok(());
        }
        self.budget.in_time()?;
        let Some(operators) = unpacked(form, self.budget)? else {
            return Ok(());
        };
        let own = form.dict().get::<Dict>(b"Resources");
        let resources = own.map_or_else(|| around.clone(), |dict| Resources::new(&dict));
        let before = self.drawn.glyphs.len();
        self.depth += 1;
        let outcome = self.run(
            &operators,
            &resources,
            multiply(&form_matrix(form), &matrix),
        );
        self.depth -= 1;
        if self.drawn.glyphs.len() == before {
            self.shared.silent.insert(key);
        }
        outcome
    }

    /// Draws how an annotation looks, in its place.
    ///
    /// # Errors
    /// When the limits are reached.
    pub(super) fn appearance<'a>(
        &mut self,
        form: &Stream<'a>,
        place: Rect,
        page: Matrix,
    ) -> Result<(), Unread> {
        let bounds = form.dict().get::<Rect>(b"BBox").unwrap_or(Rect {
            x0: 0.0,
            y0: 0.0,
            x1: place.x1 - place.x0,
            y1: place.y1 - place.y0,
        });
        let [a, b, c, d, e, f] = form_matrix(form);
        let xs = [bounds.x0, bounds.x1, bounds.x0, bounds.x1];
        let ys = [bounds.y0, bounds.y0, bounds.y1, bounds.y1];
        let corners = xs
            .iter()
            .zip(ys)
            .map(|(x, y)| (a * x + c * y + e, b * x + d * y + f));
        let least = corners.clone().fold((f64::MAX, f64::MAX), |low, at| {
            (low.0.min(at.0), low.1.min(at.1))
        });
        let most = corners.fold((f64::MIN, f64::MIN), |high, at| {
            (high.0.max(at.0), high.1.max(at.1))
        });
        let ratio = |want: f64, have: f64| if have > 0.0 { want / have } else { 1.0 };
        let x = ratio(place.x1 - place.x0, most.0 - least.0);
        let y = ratio(place.y1 - place.y0, most.1 - least.1);
        let fit = [
            x,
            0.0,
            0.0,
            y,
            place.x0 - least.0 * x,
            place.y0 - least.1 * y,
        ];
        self.form(form, &Resources::default(), multiply(&fit, &page))
    }

    fn mark(&mut self, operator: &[u8], instruction: &Instruction, scope: &mut Scope) {
        if operator == b"EMC" {
            if let Some(Some((start, text))) = scope.marks.pop() {
                self.drawn.replace(start, &text);
            }
            return;
        }
        let said = match instruction.operands().nth(1) {
            Some(Object::Dict(dict)) => said_instead(dict),
            Some(Object::Name(name)) => scope
                .resources
                .properties
                .get::<Dict>(name)
                .and_then(|dict| said_instead(&dict)),
            _ => None,
        };
        if scope.marks.len() < DEEPEST {
            let start = self.drawn.glyphs.len();
            scope.marks.push(said.map(|text| (start, text)));
        }
    }
}

impl TextState {
    fn set(&mut self, operator: &[u8], instruction: &Instruction) {
        let number = || numbers(instruction).map_or(0.0, |[number]: [f64; 1]| number);
        match operator {
            b"BT" => (self.matrix, self.line) = (IDENTITY, IDENTITY),
            b"Tc" => self.character = number(),
            b"Tw" => self.word = number(),
            b"Tz" => self.scale = number() / 100.0,
            b"TL" => self.leading = number(),
            b"Ts" => self.rise = number(),
            b"T*" => self.move_line(0.0, -self.leading),
            b"Td" | b"TD" => {
                let [x, y] = numbers(instruction).unwrap_or_default();
                if operator == b"TD" {
                    self.leading = -y;
                }
                self.move_line(x, y);
            }
            b"Tm" => {
                if let Some(matrix) = numbers(instruction) {
                    (self.matrix, self.line) = (matrix, matrix);
                }
            }
            _ => {}
        }
    }
}

/// What a mark says its glyphs mean.
fn said_instead(dict: &Dict) -> Option<String> {
    let text = strings::decode(&dict.get::<PdfString>(b"ActualText")?);
    (!text.trim().is_empty()).then_some(text)
}

/// The matrix of a form.
fn form_matrix(form: &Stream) -> Matrix {
    let numbers = form.dict().get::<Array>(b"Matrix");
    let mut matrix = IDENTITY;
    if let Some(numbers) = numbers {
        for (place, number) in matrix.iter_mut().zip(numbers.iter::<f64>()) {
            *place = number;
        }
    }
    matrix
}

/// The first numbers of an operator.
fn numbers<const COUNT: usize>(instruction: &Instruction) -> Option<[f64; COUNT]> {
    let mut out = [0.0; COUNT];
    let mut operands = instruction.operands();
    for place in &mut out {
        *place = match operands.next()? {
            Object::Number(number) => number.as_f64(),
            _ => return None,
        };
    }
    Some(out)
}
