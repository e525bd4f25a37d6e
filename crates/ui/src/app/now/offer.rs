//! Which practice is lit, which ones lie below, and what is offered when one made it worse.
//!
//! **Invariant:** what made it worse for this person is never lit; it stays in the list of all
//! twelve, last, because it is theirs to choose.
use crate::app::Model;
use footbridge_content::{PRACTICES, Practice};
use footbridge_core::{
    event::Helped,
    view::{helped_most, usually_worse},
};

/// What a practice works with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Body,
    Eyes,
    Mind,
}

/// What is offered in place of a practice that made it worse.
#[derive(Clone, Copy, Debug)]
pub enum Instead {
    /// Another kind of practice.
    Practice(&'static Practice),
    /// A voice.
    People,
}

/// The practice in the lamp, and whether it is there because it helped.
#[derive(Clone, Copy, Debug)]
pub struct Lit {
    /// Which one.
    pub practice: &'static Practice,
    /// Whether this person said that it helped.
    pub helped_before: bool,
}

fn kind(practice: &str) -> Kind {
    match practice {
        "five-four-three" | "slow-look" => Kind::Eyes,
        "set-down" | "safe-place" | "ride-wave" => Kind::Mind,
        _ => Kind::Body,
    }
}

/// Whether a practice made it worse: the last time they said so, or a moment ago.
pub fn made_worse(model: &Model, practice: &str) -> bool {
    let said_now = model
        .now
        .tried
        .iter()
        .rev()
        .filter(|it| it.practice.id == practice)
        .find_map(|it| it.helped);
    match said_now {
        Some(helped) => helped == Helped::MadeItWorse,
        None => model.state().is_some_and(|it| usually_worse(it, practice)),
    }
}

fn fits(model: &Model, id: &str) -> Option<&'static Practice> {
    footbridge_content::practice(id).filter(|it| !made_worse(model, it.id))
}

/// What the lamp of Now offers: what helped most before, else the breathing light.
pub fn lit(model: &Model) -> Lit {
    let helped = model
        .state()
        .and_then(helped_most)
        .and_then(|id| fits(model, &id));
    let first = || {
        ["light-breath", "feel-ground", "slow-look"]
            .iter()
            .find_map(|id| fits(model, id))
            .or_else(|| PRACTICES.iter().find(|it| !made_worse(model, it.id)))
            // When all of them made it worse, the quietest is still one tap away.
            .unwrap_or(&PRACTICES[0])
    };
    Lit {
        practice: helped.unwrap_or_else(first),
        helped_before: helped.is_some(),
    }
}

/// The practices that lie below the lamp of Now.
pub fn below(model: &Model) -> Vec<&'static Practice> {
    let lit = lit(model).practice.id;
    ["light-breath", "feel-ground", "ride-wave"]
        .into_iter()
        .filter(|id| *id != lit)
        .filter_map(|id| fits(model, id))
        .collect()
}

/// All twelve; what made it worse stands last.
pub fn all(model: &Model) -> Vec<&'static Practice> {
    let (worse, mut all): (Vec<_>, Vec<_>) =
        PRACTICES.iter().partition(|it| made_worse(model, it.id));
    all.extend(worse);
    all
}

/// The lamp of the list: what helped most, else grounding; "Another" goes through the rest.
pub fn lit_in_list(model: &Model) -> Lit {
    let helped = lit(model).helped_before.then(|| lit(model).practice);
    let first = helped
        .or_else(|| fits(model, "feel-ground"))
        .map_or("", |it| it.id);
    let mut fitting: Vec<_> = all(model)
        .into_iter()
        .filter(|it| !made_worse(model, it.id))
        .collect();
    if fitting.is_empty() {
        fitting = all(model);
    }
    let from = fitting.iter().position(|it| it.id == first).unwrap_or(0);
    let practice = fitting[(from + model.now.swaps) % fitting.len()];
    Lit {
        practice,
        helped_before: helped.is_some_and(|it| it.id == practice.id),
    }
}

/// What is offered when a practice made it worse: body, then eyes, then people.
pub fn instead(model: &Model, practice: &Practice) -> Instead {
    let ids: &[&str] = match kind(practice.id) {
        Kind::Body => &["slow-look", "five-four-three"],
        Kind::Mind => &["feel-ground", "slow-look"],
        Kind::Eyes => &[],
    };
    let n_worse = model
        .now
        .tried
        .iter()
        .filter(|it| it.helped == Some(Helped::MadeItWorse))
        .count();
    if n_worse > 1 {
        // Twice in one sitting: a voice helps more than a third exercise.
        return Instead::People;
    }
    ids.iter()
        .filter(|id| **id != practice.id)
        .find_map(|id| fits(model, id))
        .map_or(Instead::People, Instead::Practice)
}
