//! My plan: its parts, the four-minute filling, the if-then lines, and the sheet of paper.
//!
//! **Invariant:** what is chosen becomes a fact at once, with Undo; what is being written stays in
//! its field, and in a sealed draft, until it is kept. Nothing is ever cut to fit.
mod draft;
mod first;
mod if_then;
mod offers;
pub mod paper;
mod part;
#[cfg(test)]
mod tests;

pub(super) use draft::{take as take_draft, text as draft_text};
pub(super) use first::turned;
pub use first::{FirstPage, first_page};
pub use if_then::{
    ANSWERS, IfThenMsg, Rehearsal, Shown, Writing, bare_act, bare_cue, cue_is_vague, in_sentence,
};
pub use offers::{if_then_offers, offers};
pub use part::{dial_href, halves, tel};

use super::{After, Effect, Model, Screen, Slot, Toast};
use crate::prefs::OpenCall;
use footbridge_content::words;
use footbridge_core::{
    decide::{Intent, Refusal},
    event::{LineEdit, PlanEdit, PlanLine, PlanPart},
    id::EventId,
    private::Private,
    state::State,
    view::{self, Planned},
};
use paper::{Paper, PaperMsg};
use std::{borrow::Cow, collections::BTreeMap};

/// Which line of a part is being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Editing {
    /// One that is not there yet.
    New,
    /// One that is.
    Line(EventId),
}

/// What stands in the fields of a part and is not kept yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Field {
    /// The line that is being written.
    pub editing: Option<Editing>,
    /// Its words.
    pub text: Private,
    /// The number to call.
    pub dial: Private,
}

/// The part of the model for My plan.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The part that is open.
    pub part: PlanPart,
    /// What is being written, by part: opening another part loses nothing.
    pub fields: BTreeMap<PlanPart, Field>,
    /// Why the line was not kept.
    pub refused: Option<Refusal>,
    /// The if-then line that is being written.
    pub writing: Writing,
    /// The if-then line that is open to be read.
    pub shown: Option<EventId>,
    /// The if-then line that is gone through.
    pub rehearsal: Option<Rehearsal>,
    /// The sheet of paper.
    pub paper: Paper,
    /// The lamp was put away for this visit.
    pub lamp_away: bool,
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            part: PlanPart::StartsWhen,
            fields: BTreeMap::new(),
            refused: None,
            writing: Writing::default(),
            shown: None,
            rehearsal: None,
            paper: Paper::default(),
            lamp_away: false,
        }
    }
}

impl Plan {
    /// What is being written in the part that is open.
    pub fn field(&self) -> Field {
        self.fields.get(&self.part).cloned().unwrap_or_default()
    }

    fn field_mut(&mut self) -> &mut Field {
        self.fields.entry(self.part).or_default()
    }
}

/// What the person does with their plan.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "each is said by its name")]
pub enum PlanMsg {
    /// Opens a part for changes.
    Open(PlanPart),
    /// The earlier versions of the part that is open.
    Earlier,
    /// The field for one more line.
    Write,
    Edit(EventId),
    Text(Private),
    Dial(Private),
    /// Keeps the line that is being written.
    Keep,
    /// Goes back into the field of a line that was too long.
    Shorter,
    TwoLines,
    Up(EventId),
    Down(EventId),
    TakeOut(EventId),
    /// Takes an offered line in, or out again.
    Offer(&'static str),
    PutBack(EventId),
    Done,
    /// From one page of the four minutes to the next; what is in the fields is kept.
    FirstNext,
    LampNotNow,
    IfThen(IfThenMsg),
    Paper(PaperMsg),
}

/// What is said once a change of the plan is on disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanSaid {
    /// The line is kept.
    Kept,
    /// It moved up, and stands here now, counted from one.
    MovedUp(u8),
    /// It moved down, and stands here now.
    MovedDown(u8),
    /// It was taken out.
    TakenOut,
    /// An if-then line is set.
    IfThenSet,
    /// An answer about an if-then line is noted.
    IfThenTold,
}

impl PlanSaid {
    /// The line at the foot.
    pub fn text(self) -> String {
        match self {
            Self::Kept | Self::IfThenTold => words::undo_saved().to_owned(),
            Self::MovedUp(n) => words::plan_moved_up(&n.to_string()),
            Self::MovedDown(n) => words::plan_moved_down(&n.to_string()),
            Self::TakenOut => words::plan_taken_out().to_owned(),
            Self::IfThenSet => words::ifthen_done().to_owned(),
        }
    }
}

/// The lines of a part as they will be once all is on disk.
pub fn lines(model: &Model, part: PlanPart) -> Vec<Planned> {
    view::plan_lines(&soon(model), part)
}

/// The state with what is on its way to the disk, as far as the plan reads it.
pub fn soon(model: &Model) -> Cow<'_, State> {
    model.soon(|full, soon| {
        soon.plan_edits.clone_from(&full.plan_edits);
        soon.if_thens.clone_from(&full.if_thens);
        soon.if_thens_out.clone_from(&full.if_thens_out);
        soon.if_thens_rested.clone_from(&full.if_thens_rested);
        soon.if_thens_told.clone_from(&full.if_thens_told);
        soon.if_thens_rehearsed.clone_from(&full.if_thens_rehearsed);
    })
}

/// Whether there is a plan.
pub fn exists(model: &Model) -> bool {
    model.place().is_some() && view::has_plan(&soon(model))
}

/// The first line of a part.
pub fn first_line(model: &Model, part: PlanPart) -> Option<PlanLine> {
    lines(model, part).into_iter().next().map(|it| it.line)
}

/// The people of the plan who have a number, each with what may stand on Now while it is locked.
pub fn callable(model: &Model) -> Vec<(Private, OpenCall)> {
    [PlanPart::People, PlanPart::Professionals]
        .into_iter()
        .flat_map(|part| lines(model, part))
        .filter_map(|it| {
            let dial = part::dialled(it.line.dial.as_ref()?)?;
            // EXPOSE: two letters of the name, which the person may allow outside the lock.
            let call = OpenCall::new(&initials(name_and_rest(&it.line.text).0), &dial)?;
            Some((it.line.text, call))
        })
        .collect()
}

/// A name, and what was written behind it: "Amina. Any hour." is Amina, and any hour.
pub fn name_and_rest(line: &Private) -> (&str, &str) {
    // EXPOSE: taken apart for the row that calls them.
    let line = line.expose().trim();
    match line.split_once(['.', ',', ';', ':', '(', '–', '—']) {
        Some((name, rest)) if !name.trim().is_empty() => {
            (name.trim(), rest.trim().trim_end_matches(')'))
        }
        _ => (line, ""),
    }
}

/// The first letters of the first two words.
fn initials(name: &str) -> String {
    name.split_whitespace()
        .filter_map(|word| word.chars().find(|it| it.is_alphanumeric()))
        .take(2)
        .flat_map(char::to_uppercase)
        .take(2)
        .collect()
}

/// What the parts are called, in words.
pub fn part_name(part: PlanPart) -> &'static str {
    words::plan_parts()[part as usize]
}

/// The if-then lines whose hours are now.
pub fn surfaced(model: &Model) -> Vec<view::IfThenLine> {
    if model.place().is_none() {
        return vec![];
    }
    view::surfaced(&soon(model), model.world)
}

pub(super) fn update(model: &mut Model, msg: PlanMsg) -> Vec<Effect> {
    match msg {
        PlanMsg::Open(part) => part::open(model, part),
        PlanMsg::Earlier => model.forward(Screen::PlanEarlier),
        PlanMsg::Write => part::edit(model, Editing::New),
        PlanMsg::Edit(line) => part::edit(model, Editing::Line(line)),
        PlanMsg::Text(text) => {
            model.plan.field_mut().text = text;
            model.plan.refused = None;
            vec![Effect::DraftSoon(Slot::Plan)]
        }
        PlanMsg::Dial(dial) => {
            model.plan.field_mut().dial = dial;
            model.plan.refused = None;
            vec![Effect::DraftSoon(Slot::Plan)]
        }
        PlanMsg::Keep => part::keep(model),
        PlanMsg::Shorter => {
            model.plan.refused = None;
            vec![Effect::Focus("line")]
        }
        PlanMsg::TwoLines => part::two_lines(model),
        PlanMsg::Up(line) => part::step(model, line, false),
        PlanMsg::Down(line) => part::step(model, line, true),
        PlanMsg::TakeOut(line) => part::take_out(model, line),
        PlanMsg::Offer(text) => part::offer(model, text),
        PlanMsg::PutBack(version) => part::put_back(model, version),
        PlanMsg::Done => part::done(model),
        PlanMsg::FirstNext => first::next(model),
        PlanMsg::LampNotNow => {
            model.plan.lamp_away = true;
            vec![]
        }
        PlanMsg::IfThen(msg) => if_then::update(model, msg),
        PlanMsg::Paper(msg) => paper::update(model, msg),
    }
}

/// A wish about the plan, with what is said once it is kept; or why it cannot be.
fn wish(model: &mut Model, edit: LineEdit, said: PlanSaid) -> Vec<Effect> {
    let part = model.plan.part;
    let intent = Intent::EditPlan(PlanEdit { part, edit });
    // A line that is there now says so itself; a line at the foot would lie over the next button.
    let after = match said {
        PlanSaid::Kept => After::Quiet,
        said => After::Plan(said),
    };
    match model.wish(intent, after) {
        Ok(effects) => effects,
        Err(refusal) => {
            model.plan.refused = Some(refusal);
            vec![]
        }
    }
}

/// Nothing stands in the fields any more, so the draft goes too.
fn clear_fields(model: &mut Model) -> Vec<Effect> {
    let part = model.plan.part;
    model.plan.fields.remove(&part);
    model.plan.refused = None;
    model.keep_draft(Slot::Plan)
}

/// A line about what cannot be done now.
fn say(model: &mut Model, said: impl Into<String>) -> Vec<Effect> {
    model.toast = Some(Toast::said(said, model.world.now));
    vec![]
}
