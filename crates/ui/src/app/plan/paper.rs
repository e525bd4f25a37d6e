//! What goes on the sheet of paper, and whether it fits on one page in letters that can be read.
//!
//! **Invariant:** a line is left out only by the person's own press; nothing is cut to fit. The
//! count is careful: what it calls fitting does fit, in letters wider than most.
use super::{in_sentence, soon};
use crate::app::{Effect, Model, Screen};
use footbridge_core::{
    event::PlanPart,
    id::EventId,
    private::Private,
    view::{if_thens, plan_lines},
};
use std::collections::BTreeSet;

/// How large the paper is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are those of ISO 216")]
pub enum Size {
    #[default]
    A5,
    A4,
}

/// The sizes of the letters that are tried, in points, the largest first.
const POINTS: [u8; 5] = [13, 12, 11, 10, 9];

/// The part of the model for the sheet of paper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paper {
    /// How large it is.
    pub size: Size,
    /// The lines that the person left out.
    pub out: BTreeSet<EventId>,
    /// Print was pressed although it does not fit: it is said once more.
    pub said_again: bool,
}

/// What the person does with the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is said by its name")]
pub enum PaperMsg {
    Size(Size),
    Toggle(EventId),
    See,
    Print,
}

/// One part on the sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// Which part; `None` for the if-then lines.
    pub part: Option<PlanPart>,
    /// Its lines.
    pub lines: Vec<OnPaper>,
}

/// One line on the sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct OnPaper {
    /// Its name.
    pub id: EventId,
    /// What it says, the number to call after it.
    pub text: Private,
}

/// All lines in the order of the plan, those that were left out too.
pub fn blocks(model: &Model) -> Vec<Block> {
    let state = soon(model);
    let mut all = vec![];
    let mut put = |part: Option<PlanPart>, lines: Vec<OnPaper>| {
        if !lines.is_empty() {
            all.push(Block { part, lines });
        }
    };
    for part in PlanPart::ALL {
        if part == PlanPart::People {
            let live = if_thens(&state).into_iter().filter(|it| !it.rests);
            let lines = live.map(|it| OnPaper {
                id: it.id,
                text: in_sentence(&it.it),
            });
            put(None, lines.collect());
        }
        let lines = plan_lines(&state, part).into_iter().map(|it| OnPaper {
            id: it.id,
            // EXPOSE: put together for the paper of the person who wrote it.
            text: match &it.line.dial {
                Some(dial) => Private::new(format!("{}  {}", it.line.text.expose(), dial.expose())),
                None => it.line.text,
            },
        });
        put(Some(part), lines.collect());
    }
    all
}

/// What stands on the sheet.
pub fn chosen(model: &Model) -> Vec<Block> {
    let out = &model.plan.paper.out;
    let mut all = blocks(model);
    for block in &mut all {
        block.lines.retain(|it| !out.contains(&it.id));
    }
    all.retain(|it| !it.lines.is_empty());
    all
}

/// How a choice of lines fits on one page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// In letters of this many points.
    Points(u8),
    /// So many lines are too many, even in nine points.
    Over(usize),
}

/// Whether what is chosen fits on one page.
pub fn fit(model: &Model) -> Fit {
    let blocks = chosen(model);
    let size = model.plan.paper.size;
    if let Some(points) = POINTS.into_iter().find(|it| fits(&blocks, size, *it)) {
        return Fit::Points(points);
    }
    // How many of the last lines would have to go: said as a number, never done.
    let mut less = blocks;
    let mut n = 0;
    while !fits(&less, size, 9) {
        let Some(last) = less.last_mut() else { break };
        last.lines.pop();
        n += 1;
        less.retain(|it| !it.lines.is_empty());
    }
    Fit::Over(n)
}

/// Tenths of a millimetre.
type Tenths = u32;

impl Size {
    /// Width and height of what can be printed on, inside the margins of `app.css`.
    fn inner(self) -> (Tenths, Tenths) {
        match self {
            Self::A5 => (1_480 - 240, 2_100 - 240),
            Self::A4 => (2_100 - 360, 2_970 - 360),
        }
    }
}

fn fits(blocks: &[Block], size: Size, points: u8) -> bool {
    let (width, height) = size.inner();
    // A point is 0.3528 mm; the lines of the sheet are 1.35 letters high.
    let em = u32::from(points) * 3_528 / 1_000;
    let row = em * 135 / 100 + 1;
    let mut used = 2 * row;
    for block in blocks {
        // The head, its space above, and the space below the part.
        used += row + row * 8 / 10;
        for line in &block.lines {
            used += row * n_rows(&line.text, width - 5 * em / 2, em) + row / 5;
        }
    }
    used <= height
}

/// How many rows a text takes, broken at spaces as a browser breaks it.
fn n_rows(text: &Private, width: Tenths, em: Tenths) -> u32 {
    let mut rows = 1;
    let mut used = 0;
    // EXPOSE: only its width is looked at.
    for word in text.expose().split_whitespace() {
        let wide: u32 = word.chars().map(|it| width_of(it, em)).sum();
        let space = em * 35 / 100;
        if used > 0 && used + space + wide > width {
            rows += 1;
            used = 0;
        }
        if used > 0 {
            used += space;
        }
        used += wide;
        // A word that is wider than the page is broken anywhere.
        while used > width {
            rows += 1;
            used -= width.max(1);
        }
    }
    rows
}

/// Rather too wide than too narrow, in any of the system's serifs.
fn width_of(it: char, em: Tenths) -> Tenths {
    let hundredths = match it {
        'i' | 'j' | 'l' | 'I' | 'f' | 't' | 'r' | '.' | ',' | ';' | ':' | '\'' | '’' | '!'
        | '|' | '(' | ')' | '-' => 42,
        'm' | 'w' | 'M' | 'W' | '@' | '—' => 100,
        'A'..='Z' => 78,
        '0'..='9' => 56,
        it if it.is_ascii() || (it.is_alphabetic() && it < '\u{250}') => 57,
        it if it < '\u{1100}' => 75,
        _ => 105,
    };
    em * hundredths / 100
}

pub(super) fn update(model: &mut Model, msg: PaperMsg) -> Vec<Effect> {
    let paper = &mut model.plan.paper;
    match msg {
        PaperMsg::Size(size) => {
            paper.size = size;
            paper.said_again = false;
            vec![]
        }
        PaperMsg::Toggle(line) => {
            if !paper.out.remove(&line) {
                paper.out.insert(line);
            }
            paper.said_again = false;
            vec![]
        }
        PaperMsg::See => match fit(model) {
            Fit::Points(_) => model.forward(Screen::Print),
            Fit::Over(_) => say_again(model),
        },
        PaperMsg::Print => match fit(model) {
            Fit::Points(_) => vec![Effect::Print],
            Fit::Over(_) => say_again(model),
        },
    }
}

fn say_again(model: &mut Model) -> Vec<Effect> {
    model.plan.paper.said_again = true;
    vec![Effect::Focus("fit")]
}
