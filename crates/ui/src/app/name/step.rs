//! The one step at the end of a note.
//!
//! **Invariant:** the step answers the note as it is now, and a step that is shown is a fact.
use super::{Page, flow::to};
use crate::app::{
    After, Effect, Model, Slot,
    home::{self, Pick, pick},
};
use footbridge_core::{decide::Intent, event::Distance};

/// To the last page, with a step that fits the note as it is now.
pub(super) fn to_step(model: &mut Model) -> Vec<Effect> {
    model.name.step_away = false;
    let fresh = pick::for_note(model, &model.name.note, None);
    // Coming back without a change shows the same step for the same reason.
    let same_reason = match (&fresh, &model.name.pick) {
        (Some(new), Some(old)) => reason(new) == reason(old),
        _ => false,
    };
    let mut effects = if same_reason {
        vec![]
    } else {
        model.name.pick = None;
        model.name.note.step = None;
        fresh.map_or_else(Vec::new, |it| show(model, it))
    };
    effects.extend(to(model, Page::Step));
    effects
}

/// The need that a step answers, and the force that it goes with.
fn reason(pick: &Pick) -> (Option<&str>, Option<footbridge_core::event::Force>) {
    match &pick.why {
        home::Why::Rules(because) => (Some(&because.need), None),
        home::Why::Force(force, because) => (Some(&because.need), Some(*force)),
        home::Why::Smaller(need) => (Some(need), None),
        home::Why::Chosen => (None, None),
    }
}

/// Shows a step at the end of the note: that is a fact, as on Home.
fn show(model: &mut Model, new: Pick) -> Vec<Effect> {
    let step = new.step;
    model.name.note.step = Some(step);
    model.name.pick = Some(new);
    model.name.why_open = false;
    model.name.step_away = false;
    let mut effects = model.wish_quietly(Intent::OfferStep(step.into()), After::Quiet);
    effects.push(Effect::DraftSoon(Slot::Note));
    effects
}

pub(super) fn set_distance(model: &mut Model, far: u8) -> Vec<Effect> {
    let Some(distance) = Distance::new(far) else {
        return vec![];
    };
    let mut effects = model.wish_quietly(Intent::SetDistance(distance), After::Quiet);
    let fits = model
        .name
        .pick
        .as_ref()
        .is_some_and(|it| pick::still_fits(&pick::soon(model, None), it.step, model.world));
    if !fits {
        let than = model.name.note.step;
        let new = pick::for_note(model, &model.name.note, than);
        model.name.note.step = None;
        model.name.pick = None;
        effects.extend(new.map_or_else(Vec::new, |it| show(model, it)));
    }
    effects
}

pub(super) fn not_now(model: &mut Model) -> Vec<Effect> {
    let Some(old) = model.name.pick.take() else {
        return vec![];
    };
    model.name.note.step = None;
    model.name.step_away = true;
    let mut effects = model.wish_quietly(Intent::PutStepAway(old.step.into()), After::Quiet);
    effects.push(Effect::DraftSoon(Slot::Note));
    effects
}

pub(super) fn another(model: &mut Model) -> Vec<Effect> {
    let than = model.name.note.step;
    let new = pick::for_note(model, &model.name.note, than);
    new.map_or_else(Vec::new, |it| show(model, it))
}

/// Whether there is a smaller step than the one for this note.
pub fn has_smaller(model: &Model) -> bool {
    find_smaller(model).is_some()
}

fn find_smaller(model: &Model) -> Option<Pick> {
    let step = model.name.note.step?;
    pick::smaller(&pick::soon(model, None), step, model.world)
}

pub(super) fn smaller(model: &mut Model) -> Vec<Effect> {
    find_smaller(model).map_or_else(Vec::new, |it| show(model, it))
}
