//! A slip, as something to learn from.
//!
//! **Invariant:** noting a slip changes nothing but that it is noted: nothing starts over.
use super::{Effect, Intent, Model, Screen, Slot, Stored, draft::joined, leave, wish};
use crate::app::{
    PlanMsg,
    plan::{self, IfThenMsg},
};
use footbridge_content::{slip_before, slip_helped};
use footbridge_core::{
    event::{Key, Keys, Slip},
    private::Private,
};

/// A slip that is being noted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Jotted {
    /// What came before, by key, in the order of the taps.
    pub before: Vec<&'static str>,
    /// What helped, by key, in the order of the taps.
    pub helped: Vec<&'static str>,
    /// In their words.
    pub note: Private,
}

/// What the person does with a slip.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "each is said by its name")]
pub enum SlipMsg {
    Before(&'static str),
    Helped(&'static str),
    Typed(Private),
    /// Keeps it, and begins an if-then line from it.
    MakeLine,
    Keep,
}

impl Jotted {
    /// Whether nothing was said yet.
    pub fn is_empty(&self) -> bool {
        self.before.is_empty() && self.helped.is_empty() && self.note.is_blank()
    }

    pub(super) fn toggle_before(&mut self, id: &str) {
        if let Some(it) = slip_before(id) {
            toggle(&mut self.before, it.id);
        }
    }

    pub(super) fn toggle_helped(&mut self, id: &str) {
        if let Some(it) = slip_helped(id) {
            toggle(&mut self.helped, it.id);
        }
    }

    /// What was taken back comes beside what was begun since.
    pub(super) fn join(&mut self, back: Self) {
        let begun = std::mem::replace(self, back);
        for (list, more) in [
            (&mut self.before, begun.before),
            (&mut self.helped, begun.helped),
        ] {
            for id in more {
                if !list.contains(&id) {
                    list.push(id);
                }
            }
        }
        self.note = joined(&self.note, &begun.note);
    }
}

fn toggle(list: &mut Vec<&'static str>, id: &'static str) {
    if list.contains(&id) {
        list.retain(|it| *it != id);
    } else {
        list.push(id);
    }
}

/// The "If…" of a line that can be made from it: of the first thing that came before and has one.
pub fn line_from_slip(slip: &Jotted) -> Option<&'static str> {
    let mut before = slip.before.iter().filter_map(|id| slip_before(id));
    before.find_map(|it| it.cue)
}

pub(super) fn update(model: &mut Model, msg: SlipMsg) -> Vec<Effect> {
    let slip = &mut model.hold.slip;
    match msg {
        SlipMsg::Before(id) => slip.toggle_before(id),
        SlipMsg::Helped(id) => slip.toggle_helped(id),
        SlipMsg::Typed(note) => slip.note = note,
        SlipMsg::MakeLine => {
            model.hold.makes_line = true;
            return keep(model);
        }
        SlipMsg::Keep => {
            model.hold.makes_line = false;
            return keep(model);
        }
    }
    vec![Effect::DraftSoon(Slot::Hold)]
}

/// After it: to the line that is made from it, if they asked for one, else back to Now.
pub(super) fn go_on(model: &mut Model, cue: Option<&'static str>) -> Vec<Effect> {
    if !std::mem::take(&mut model.hold.makes_line) {
        return leave(model);
    }
    let begin = |msg| PlanMsg::IfThen(msg);
    let mut effects = plan::update(model, begin(IfThenMsg::New));
    if model.screen() != Screen::IfThenEdit {
        // Five lines live already, and that was said.
        effects.extend(leave(model));
        return effects;
    }
    // A line that was begun earlier keeps its words.
    if let Some(cue) = cue.filter(|_| model.plan.writing.cue.is_blank()) {
        effects.extend(plan::update(model, begin(IfThenMsg::OfferCue(cue))));
    }
    // The form of a slip that is noted is not gone back to.
    for screen in &mut model.trail {
        if *screen == Screen::Slip {
            *screen = Screen::Now;
        }
    }
    effects
}

/// Where nothing was said there is nothing to keep, and that is fine.
fn keep(model: &mut Model) -> Vec<Effect> {
    let slip = &model.hold.slip;
    if slip.is_empty() {
        return go_on(model, None);
    }
    let keys = |ids: &[&'static str]| -> Option<Keys> {
        Some(ids.iter().map(|id| Key::from(*id)).collect())
    };
    let slip = Slip {
        before: keys(&slip.before),
        helped: keys(&slip.helped),
        note: Some(slip.note.clone()),
        about: None,
    };
    wish(model, Intent::NoteSlip(slip), Stored::Slip)
}
