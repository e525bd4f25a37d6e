//! The free choice of a step: the whole list, narrowed as the person likes.
use super::{Pick, Why, lamp, pick};
use crate::app::{After, Effect, Model, Screen, Toast};
use footbridge_content::{STEPS, Step, words};
use footbridge_core::{decide::Intent, id::EventId};

/// What the free list of steps is narrowed to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// A need, by key.
    pub need: Option<&'static str>,
    /// How close to people.
    pub distance: Option<u8>,
    /// How long.
    pub length: Option<Length>,
}

/// How long a step may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are those of the chips")]
pub enum Length {
    OneMinute,
    UpToFive,
    UpToFifteen,
    Longer,
}

impl Length {
    /// Every length, in the order of the chips.
    pub const ALL: [Self; 4] = [
        Self::OneMinute,
        Self::UpToFive,
        Self::UpToFifteen,
        Self::Longer,
    ];

    fn holds(self, minutes: u8) -> bool {
        match self {
            Self::OneMinute => minutes <= 1,
            Self::UpToFive => minutes <= 5,
            Self::UpToFifteen => minutes <= 15,
            Self::Longer => minutes > 15,
        }
    }
}

impl Filter {
    /// The steps that are left, in the order of the content; those put away for good are not
    /// among them.
    pub fn steps(self, model: &Model) -> Vec<&'static Step> {
        STEPS
            .iter()
            .filter(|it| self.need.is_none_or(|need| it.traits.needs.contains(&need)))
            .filter(|it| self.distance.is_none_or(|far| it.traits.distance == far))
            .filter(|it| self.length.is_none_or(|long| long.holds(it.traits.minutes)))
            .filter(|it| !is_hidden(model, it.id))
            .collect()
    }
}

/// The steps that were put away for good and can come back.
pub fn hidden_steps(model: &Model) -> Vec<&'static Step> {
    STEPS.iter().filter(|it| is_hidden(model, it.id)).collect()
}

fn is_hidden(model: &Model, step: &str) -> bool {
    pick::soon(model, None)
        .hidden
        .values()
        .any(|it| &*it.it.step == step)
}

/// The person chose a step from the list: it goes into the lamp, ready to be done.
pub(super) fn choose(model: &mut Model, id: &str) -> Vec<Effect> {
    let Some(step) = footbridge_content::step(id) else {
        return vec![];
    };
    let mut effects = lamp::show(
        model,
        Pick {
            step: step.id,
            why: Why::Chosen,
        },
    );
    model.home.doing = true;
    model.home.asks_helped = None;
    model.home.pull_aside = true;
    effects.extend(if model.behind() == Some(Screen::Home) {
        model.back()
    } else {
        model.instead(Screen::Home)
    });
    effects
}

pub(super) fn bring_back(model: &mut Model, id: &str) -> Vec<Effect> {
    let soon = pick::soon(model, None);
    let hides: Vec<EventId> = soon
        .hidden
        .iter()
        .filter(|(_, it)| &*it.it.step == id)
        .map(|(id, _)| id)
        .collect();
    drop(soon);
    let effects = hides
        .into_iter()
        .flat_map(|event| model.wish_quietly(Intent::Erase { event }, After::Quiet))
        .collect();
    model.toast = Some(Toast::said(words::steps_back(), model.world.now));
    effects
}
