//! What goes on the sheet of paper, and whether it fits on one page in letters that can be read.
//!
//! **Invariant:** a line is left out only by the person's own press; nothing is cut to fit. What
//! is called fitting does fit: the sheet is set in the face of the app, whose letters are known.
mod letters;
mod rows;

use super::{in_sentence, soon};
use crate::app::{Effect, Model, Screen};
use footbridge_core::{
    event::PlanPart,
    id::EventId,
    private::Private,
    view::{if_thens, plan_lines},
};
use std::collections::BTreeSet;

/// Before a number to call: on paper spaces that are alike are drawn as one.
const GAP: &str = "\u{a0} ";

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
            let live = if_thens(&state, model.world.now)
                .into_iter()
                .filter(|it| !it.rests);
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
                Some(dial) => {
                    Private::new(format!("{}{GAP}{}", it.line.text.expose(), dial.expose()))
                }
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

/// Thousandths of a point.
type Length = u32;

/// What browsers round differently, over the letters of a row and over the rows of a page.
const SLACK_WIDE: Length = 500;
const SLACK_HIGH: Length = 1_500;

impl Size {
    /// Width and height of what can be printed on, inside the margins of `app.css`.
    fn inner(self) -> (Length, Length) {
        // 148 mm and 210 mm without twice 12 mm; 210 mm and 297 mm without twice 15 mm.
        match self {
            Self::A5 => (351_496, 527_244),
            Self::A4 => (510_236, 756_850),
        }
    }
}

/// The heights of `.paper` in `app.css`, in thousandths of the size of the letters.
const ROW: u32 = 1_350;
const TITLE: u32 = 1_688;
/// Above a head: the space outside of it, and inside.
const ABOVE: u32 = 800;
const BELOW_LINE: u32 = 150;
/// The rule above a head, a pixel at most.
const RULE: Length = 750;

fn fits(blocks: &[Block], size: Size, points: u8) -> bool {
    let points = u32::from(points);
    let (width, height) = size.inner();
    let column = (width - SLACK_WIDE) / points;
    let mut used = TITLE;
    let mut rules = 0;
    for block in blocks {
        rules += RULE;
        used += ABOVE + ROW;
        for line in &block.lines {
            used += ROW * rows::n_rows(&line.text, column) + BELOW_LINE;
        }
    }
    used * points + rules + SLACK_HIGH <= height
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
