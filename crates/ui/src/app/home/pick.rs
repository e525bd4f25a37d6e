//! Which step stands in the lamp, and why: the rules of core over the steps of the content.
//!
//! **Invariant:** a [`Why`] says only what is so at the moment of the choice. What is still on its
//! way to the disk counts already, so that two quick presses give two different steps.
use crate::app::{Model, name::Note};
use footbridge_content::{STEPS, family_of};
use footbridge_core::{
    event::{Event, Fact, Force, Key},
    state::{State, believed, on_day},
    time::World,
    view::{
        Because, Choice, Kind, NeedFrom, StepTraits, When, choose_step, distance_today,
        smaller_step,
    },
};
use std::borrow::Cow;

/// A step, and why it was picked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pick {
    /// By its key.
    pub step: &'static str,
    /// Why.
    pub why: Why,
}

/// Why a step was picked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// By the rules of core.
    Rules(Because),
    /// By the rules of core, among the steps that go with one of the four forces.
    Force(Force, Because),
    /// It is smaller than the one before, and meets this need too.
    Smaller(&'static str),
    /// The person chose it.
    Chosen,
}

/// The needs that steps against a force answer.
pub(in crate::app) fn needs_of_force(force: Force) -> &'static [&'static str] {
    match force {
        // Trust grows by small things that are one's own to decide, and by sorting what is known.
        Force::TrustLost => &["agency", "clarity"],
        Force::Shame => &["validation"],
        Force::FearOfOpening => &["connection", "belonging"],
        Force::UnclearSelf => &["dignity", "agency"],
    }
}

/// What the rules look at in every step, in the order of the content.
fn all() -> Vec<StepTraits<'static>> {
    STEPS.iter().map(|it| it.traits).collect()
}

fn needs_of_word(word: &str) -> Vec<Key> {
    let needs = family_of(word).map_or(&[][..], |family| family.needs);
    needs.iter().map(|id| Key::from(*id)).collect()
}

/// The state as it will be once everything on its way is on disk, and `more` too.
///
/// Where something is on its way, it holds only what Home and the choice of a step read.
pub(in crate::app) fn soon(model: &Model, more: Option<Fact>) -> Cow<'_, State> {
    let (world, full) = (model.world, model.state());
    let (Some(fact), Some(full)) = (more, full) else {
        return model.soon(|full, soon| *soon = lean(full, world));
    };
    let mut soon = match model.soon(|full, soon| *soon = lean(full, world)) {
        Cow::Borrowed(full) => lean(full, world),
        Cow::Owned(soon) => soon,
    };
    let newest = soon.newest().max(full.newest_at(world.now));
    soon.apply(&Event::new(fact, world, newest));
    Cow::Owned(soon)
}

/// A copy of what the choice of a step reads: notes of ten years are not copied for a press.
fn lean(full: &State, world: World) -> State {
    let mut lean = State::default();
    lean.nights.clone_from(&full.nights);
    lean.loneliness.clone_from(&full.loneliness);
    lean.distances.clone_from(&full.distances);
    lean.offered.clone_from(&full.offered);
    lean.taken.clone_from(&full.taken);
    lean.put_away.clone_from(&full.put_away);
    lean.hidden.clone_from(&full.hidden);
    let last = believed(&full.check_ins, world.now).next_back();
    let last = last.or_else(|| full.check_ins.iter().next_back());
    for (id, it) in on_day(&full.check_ins, world.today()).chain(last) {
        lean.check_ins.insert(id, it.clone());
    }
    lean
}

fn picked(choice: &Choice<'static>, why: fn(Because) -> Why) -> Pick {
    Pick {
        step: choice.step.id,
        why: why(choice.because.clone()),
    }
}

/// Picks a step by the rules; another one than `than` where there is another.
pub(in crate::app) fn choose(state: &State, than: Option<&str>, world: World) -> Option<Pick> {
    let steps = all();
    let first = choose_step(state, &steps, &needs_of_word, world)?;
    if Some(first.step.id) != than {
        return Some(picked(&first, Why::Rules));
    }
    let others: Vec<_> = steps.into_iter().filter(|it| Some(it.id) != than).collect();
    let mut other = choose_step(state, &others, &needs_of_word, world)?;
    // What is usual was read from a list with a gap, so nothing is claimed about it.
    other.because.kind = Kind::Usual;
    Some(picked(&other, Why::Rules))
}

/// Whether a step that was picked earlier still fits the hour and the distance set today.
pub(in crate::app) fn still_fits(state: &State, step: &str, world: World) -> bool {
    let (furthest, _) = distance_today(state, world);
    footbridge_content::step(step).is_some_and(|it| {
        let fits_hour = match it.traits.when {
            When::Any => true,
            When::Day => !world.is_night(),
            When::Night => world.is_night(),
        };
        fits_hour && it.traits.distance <= furthest.get()
    })
}

/// Why a step that was picked in an earlier sitting fits now; `None` where it does not fit.
pub(in crate::app) fn explain(state: &State, step: &str, world: World) -> Option<Pick> {
    let only: Vec<_> = all().into_iter().filter(|it| it.id == step).collect();
    // That it was shown a moment ago does not speak against it.
    let mut state = lean(state, world);
    state.offered.clear();
    let mut choice = choose_step(&state, &only, &needs_of_word, world)?;
    choice.because.kind = Kind::Usual;
    Some(picked(&choice, Why::Rules))
}

/// A smaller step than this one, if there is one.
pub(in crate::app) fn smaller(state: &State, than: &str, world: World) -> Option<Pick> {
    let steps = all();
    let big = steps.iter().find(|it| it.id == than)?;
    let small = smaller_step(state, &steps, than, world)?;
    let need = small.needs.iter().find(|it| big.needs.contains(it))?;
    Some(Pick {
        step: small.id,
        why: Why::Smaller(need),
    })
}

/// Picks the step for a note that is not saved yet.
pub(in crate::app) fn for_note(model: &Model, note: &Note, than: Option<&str>) -> Option<Pick> {
    let world = model.world;
    let mut check_in = note.check_in();
    let Some(force) = note.force else {
        let state = soon(model, Some(Fact::CheckedIn(check_in)));
        return choose(&state, than, world);
    };
    let of_force = needs_of_force(force);
    let named = !note.needs.is_empty();
    if !named {
        check_in.needs = Some(of_force.iter().map(|id| Key::from(*id)).collect());
    }
    let state = soon(model, Some(Fact::CheckedIn(check_in)));
    // The need that they named counts first; among its steps those that go with the force.
    let both: Vec<_> = all()
        .into_iter()
        .filter(|it| Some(it.id) != than)
        .filter(|it| it.needs.iter().any(|need| of_force.contains(need)))
        .filter(|it| !named || it.needs.iter().any(|need| note.needs.contains(need)))
        .collect();
    let choice = choose_step(&state, &both, &needs_of_word, world);
    match choice.filter(|it| it.because.from == NeedFrom::Named) {
        Some(mut choice) => {
            choice.because.kind = Kind::Usual;
            Some(Pick {
                step: choice.step.id,
                why: Why::Force(force, choice.because),
            })
        }
        None => choose(&state, than, world),
    }
}
