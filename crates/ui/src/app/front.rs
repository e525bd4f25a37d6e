//! The front: all that is here before the house has come.
//!
//! A first visit begins with it, so that nobody waits for screens that need a place. The house is
//! fetched in peace; the first press that leads to one of its screens hands everything over.
//!
//! **Invariant:** a press that leads to the house is answered: by its screen, or by a line that
//! says that it is not here yet; and what was typed stays where it is.
#[cfg(test)]
mod tests;

use super::{Effect, Model, Phase, Screen, Toast};
use crate::HOUSE;
use footbridge_content::words;

/// The part of the model for what is here of the app.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Front {
    alone: bool,
    /// The house can take over at once.
    house_here: bool,
    /// The screen of the house that was asked for.
    wanted: Option<Screen>,
}

impl Front {
    pub(super) fn alone(alone: bool) -> Self {
        Self {
            alone,
            ..Self::default()
        }
    }

    /// Whether the house is not here.
    pub fn is_alone(&self) -> bool {
        !HOUSE || self.alone
    }

    /// Nothing is waited for any more.
    pub(super) fn forget(&mut self) {
        self.wanted = None;
    }
}

/// Goes one step in, to a screen of the house.
pub(super) fn go(model: &mut Model, screen: Screen) -> Vec<Effect> {
    if model.front.house_here {
        return hand_over(model, screen);
    }
    model.front.wanted = Some(screen);
    say(model, words::front_coming());
    vec![Effect::FetchHouse]
}

/// The house was fetched.
pub(super) fn house_here(model: &mut Model) -> Vec<Effect> {
    model.front.house_here = true;
    match model.front.wanted {
        Some(screen) => hand_over(model, screen),
        None => vec![],
    }
}

/// The house could not be fetched. The next press tries again.
pub(super) fn did_not_come(model: &mut Model) -> Vec<Effect> {
    if model.front.wanted.take().is_some() {
        say(model, words::front_did_not_come());
    }
    vec![]
}

/// Another screen came: whoever went on is not fetched back.
pub(super) fn turned(model: &mut Model) {
    model.front.wanted = None;
}

fn hand_over(model: &mut Model, screen: Screen) -> Vec<Effect> {
    if is_said(model, words::front_coming()) {
        model.toast = None;
    }
    model.trail.push(screen);
    vec![Effect::Show(model.forward_turn()), Effect::HandOver]
}

impl Model {
    /// The house has everything now: what lies here goes, and nothing is answered any more.
    pub fn let_go(&mut self) {
        self.forget_all();
        self.phase = Phase::Left;
    }
}

fn say(model: &mut Model, line: &str) {
    // Undo of what lies in memory alone goes with its line.
    if model.toast.as_ref().is_some_and(|it| it.gone) {
        return;
    }
    model.toast = Some(Toast::said(line, model.world.now));
}

fn is_said(model: &Model, line: &str) -> bool {
    model.toast.as_ref().is_some_and(|it| it.said == line)
}
