//! Lines they stand by, and what they do if one is crossed.
use super::soon;
use crate::app::{After, Effect, Model, Screen, Slot};
use footbridge_content::words;
use footbridge_core::{
    decide::{Intent, Refusal},
    event::{Boundary, Fact},
    id::EventId,
    private::Private,
    view::{self, BoundaryLine},
};

/// What stands in the form of one line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BoundaryForm {
    /// The line that is written over; `None` is a new one.
    pub of: Option<EventId>,
    /// The line.
    pub line: Private,
    /// What they do if it is crossed.
    pub act: Private,
}

/// The lines as they will be once all is on disk.
pub fn boundaries(model: &Model) -> Vec<BoundaryLine> {
    view::boundaries(&soon(model), model.world)
}

/// The form that is open.
pub fn form(model: &Model) -> BoundaryForm {
    let open = model.sides.open;
    let begun = model.sides.forms.iter().find(|it| it.of == open);
    begun.cloned().unwrap_or_else(|| pristine(model, open))
}

fn pristine(model: &Model, of: Option<EventId>) -> BoundaryForm {
    let line = of.and_then(|id| boundaries(model).into_iter().find(|it| it.id == id));
    line.map_or_else(BoundaryForm::default, |it| BoundaryForm {
        of: Some(it.id),
        line: it.line,
        act: it.act.unwrap_or_default(),
    })
}

pub(super) fn open(model: &mut Model, of: Option<EventId>) -> Vec<Effect> {
    model.sides.open = of;
    model.sides.refused = None;
    model.forward(Screen::Boundary)
}

pub(super) fn edit(model: &mut Model, change: impl FnOnce(&mut BoundaryForm)) -> Vec<Effect> {
    let mut form = form(model);
    change(&mut form);
    let same = form == pristine(model, form.of);
    let sides = &mut model.sides;
    sides.refused = None;
    sides.forms.retain(|it| it.of != form.of);
    if !same {
        sides.forms.push(form);
    }
    vec![Effect::DraftSoon(Slot::Boundary)]
}

/// Whether the line is on its way to the disk.
pub fn is_saving(model: &Model) -> bool {
    let pending = model.place().map_or(&[][..], |it| &it.pending);
    pending
        .iter()
        .any(|it| it.after == After::BoundaryKept && it.failed.is_none())
}

pub(super) fn keep(model: &mut Model) -> Vec<Effect> {
    if is_saving(model) {
        return vec![];
    }
    // What could not be written before is written as it is now.
    if let Some(place) = model.place_mut() {
        place.pending.retain(|it| it.after != After::BoundaryKept);
    }
    let form = form(model);
    let wish = |of| {
        Intent::KeepBoundary(Boundary {
            of,
            line: form.line.clone(),
            act: Some(form.act.clone()),
        })
    };
    let kept = match model.wish(wish(form.of), After::BoundaryKept) {
        // It was taken out elsewhere: what stands in the form is a new line.
        Err(Refusal::Gone) => model.wish(wish(None), After::BoundaryKept),
        kept => kept,
    };
    kept.unwrap_or_else(|refusal| {
        model.sides.refused = Some(refusal);
        vec![Effect::Focus("line")]
    })
}

/// The line is on disk: its form goes, unless it was changed since.
pub(in crate::app) fn kept(model: &mut Model, event: EventId, fact: &Fact) -> Vec<Effect> {
    let Fact::BoundaryKept(it) = fact else {
        return vec![];
    };
    let act = it.act.clone().unwrap_or_default();
    let same = |form: &BoundaryForm| form.line.same_word(&it.line) && form.act.same_word(&act);
    let forms = &mut model.sides.forms;
    if let Some(at) = forms.iter().position(same) {
        model.sides.undoable = Some((event, forms.remove(at)));
    }
    let mut effects = model.keep_draft(Slot::Boundary);
    if model.screen() == Screen::Boundary {
        effects.extend(model.back());
    }
    effects
}

/// A line that was kept was taken back. True if its words are in a form again.
pub(in crate::app) fn taken_back(model: &mut Model, event: EventId) -> bool {
    let Some((_, form)) = model.sides.undoable.take_if(|(id, _)| *id == event) else {
        return false;
    };
    if model.sides.forms.iter().all(|it| it.of != form.of) {
        model.sides.forms.push(form);
        return true;
    }
    false
}

pub(super) fn take_out(model: &mut Model, line: EventId) -> Vec<Effect> {
    let said = After::Said(words::plan_taken_out());
    let mut effects = model.wish_quietly(Intent::TakeOutBoundary(line), said);
    if model.screen() == Screen::Boundary {
        effects.extend(model.back());
    }
    effects
}
