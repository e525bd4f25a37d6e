//! Home: one question, one lamp, and the free choice of a step.
//!
//! **Invariant:** at most one step stands in the lamp, every step that is shown becomes a fact
//! once, and nothing here is decided by chance.
mod lamp;
mod list;
pub(super) mod pick;
mod why;

pub(super) use lamp::{settle, take_over};
pub use list::{Filter, Length, hidden_steps};
pub use pick::{Pick, Why};
pub use why::{force_name, why_lines};

use super::{After, Effect, Model, NotStored};
use footbridge_core::{
    decide::Intent,
    event::{Fact, Helped, Loneliness, Night},
    id::EventId,
    state::on_day,
    view,
};

/// An answer "A pull to act" keeps Now in the lamp for this long.
const PULL_MS: i64 = 2 * 3_600_000;

/// The part of the model for Home.
#[derive(Clone, Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one thing on the screen that is or is not so"
)]
pub struct Home {
    /// The step in the lamp.
    pub pick: Option<Pick>,
    /// It was started: the lamp waits for Done.
    pub doing: bool,
    /// "Why this?" is open.
    pub why_open: bool,
    /// The step that was done a moment ago, and the fact of it: "Did it help?"
    pub asks_helped: Option<(&'static str, EventId)>,
    /// A step was put away: nothing new is offered until the person asks.
    pub put_away: Option<(&'static str, EventId)>,
    /// One line in the place of the lamp.
    pub said: Option<&'static str>,
    /// They asked for a step although there was a pull.
    pub pull_aside: bool,
    /// They had been away for long when they opened the place.
    pub long_away: bool,
    /// What the free list of steps is narrowed to.
    pub filter: Filter,
}

/// What the person does on Home.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is said by its name")]
pub enum HomeMsg {
    Night(Night),
    Day(Loneliness),
    Start,
    Done,
    Helped(Helped),
    SkipHelped,
    Another,
    Smaller,
    NotNow,
    Never,
    Why,
    ShowStep,
    PutOffRescue,
    TryAgain,
    FilterNeed(&'static str),
    FilterDistance(u8),
    FilterLength(Length),
    Choose(&'static str),
    BringBack(&'static str),
}

/// What was answered today: by night, and by day.
pub fn answered(model: &Model) -> (Option<Night>, Option<Loneliness>) {
    let soon = pick::soon(model, None);
    let today = model.world.today();
    let night = on_day(&soon.nights, today).next();
    let day = on_day(&soon.loneliness, today).next();
    (
        night.map(|(_, noted)| noted.it.answer),
        day.map(|(_, noted)| noted.it.answer),
    )
}

/// Whether Now is in the lamp, because they said a moment ago that there is a pull.
pub fn pull_is_near(model: &Model) -> bool {
    if model.home.pull_aside || !model.is_night() {
        return false;
    }
    let now = model.world.now.0;
    let soon = pick::soon(model, None);
    let answer = on_day(&soon.nights, model.world.today()).next();
    answer.is_some_and(|(_, noted)| {
        noted.it.answer == Night::PullToAct && (now - noted.at.0).abs() < PULL_MS
    })
}

/// Whether there is a smaller step than the one in the lamp.
pub fn has_smaller(model: &Model) -> bool {
    smaller(model).is_some()
}

fn smaller(model: &Model) -> Option<Pick> {
    let big = model.home.pick.as_ref()?;
    pick::smaller(&pick::soon(model, None), big.step, model.world)
}

/// Whether enough steps were done today.
pub fn is_enough(model: &Model) -> bool {
    view::home(&pick::soon(model, None), model.world).enough
}

/// The distance that was set today, if one was.
pub fn distance_set(model: &Model) -> Option<u8> {
    let soon = pick::soon(model, None);
    let set = on_day(&soon.distances, model.world.today()).next();
    set.map(|(_, noted)| noted.it.distance.get())
}

/// Why something that was done here could not be written, if so. That a step was shown is not
/// worth a word.
pub fn not_saved(model: &Model) -> Option<NotStored> {
    let failed = model.place()?.pending.iter();
    failed
        .filter(|it| !matches!(it.event.fact, Fact::StepOffered(_)))
        .find_map(|it| it.failed)
}

pub(super) fn update(model: &mut Model, msg: HomeMsg) -> Vec<Effect> {
    if msg != HomeMsg::Why {
        model.home.said = None;
    }
    match msg {
        HomeMsg::Night(answer) => answer_night(model, answer),
        HomeMsg::Day(answer) => answer_day(model, answer),
        HomeMsg::Start => {
            model.home.doing = model.home.pick.is_some();
            vec![]
        }
        HomeMsg::Done => lamp::done(model),
        HomeMsg::Helped(helped) => lamp::say_helped(model, helped),
        HomeMsg::SkipHelped => {
            model.home.asks_helped = None;
            vec![]
        }
        HomeMsg::Another => lamp::another(model),
        HomeMsg::Smaller => {
            let small = smaller(model);
            small.map_or_else(Vec::new, |it| lamp::show(model, it))
        }
        HomeMsg::NotNow => lamp::not_now(model),
        HomeMsg::Never => lamp::never(model),
        HomeMsg::Why => {
            model.home.why_open = !model.home.why_open;
            vec![]
        }
        HomeMsg::ShowStep => {
            model.home.pull_aside = true;
            vec![]
        }
        HomeMsg::PutOffRescue => model.wish_quietly(Intent::PutOffRescueWords, After::Quiet),
        HomeMsg::TryAgain => model.save_again(),
        HomeMsg::FilterNeed(id) => {
            let filter = &mut model.home.filter;
            filter.need = (filter.need != Some(id)).then_some(id);
            vec![]
        }
        HomeMsg::FilterDistance(far) => {
            let filter = &mut model.home.filter;
            filter.distance = (filter.distance != Some(far)).then_some(far);
            vec![]
        }
        HomeMsg::FilterLength(length) => {
            let filter = &mut model.home.filter;
            filter.length = (filter.length != Some(length)).then_some(length);
            vec![]
        }
        HomeMsg::Choose(id) => list::choose(model, id),
        HomeMsg::BringBack(id) => list::bring_back(model, id),
    }
}

/// The place was opened a moment ago.
pub(super) fn entered(model: &mut Model) -> Vec<Effect> {
    let away = model
        .state()
        .is_some_and(|state| view::home(state, model.world).greeting.long_away);
    // Showing a step is a fact too, so this is asked before the first one.
    model.home.long_away = away;
    settle(model)
}

fn answer_night(model: &mut Model, answer: Night) -> Vec<Effect> {
    let soon = pick::soon(model, None);
    let last = on_day(&soon.nights, model.world.today()).next();
    let last = last.map(|(id, noted)| (id, noted.it.answer));
    drop(soon);
    model.home.pull_aside = false;
    match last {
        // A second press takes the answer back.
        Some((event, same)) if same == answer => {
            model.wish_quietly(Intent::Erase { event }, After::Quiet)
        }
        _ => model.wish_quietly(Intent::TellNight(answer), After::Quiet),
    }
}

fn answer_day(model: &mut Model, answer: Loneliness) -> Vec<Effect> {
    let soon = pick::soon(model, None);
    let last = on_day(&soon.loneliness, model.world.today()).next();
    let last = last.map(|(id, noted)| (id, noted.it.answer));
    drop(soon);
    let Some((event, before)) = last else {
        return model.wish_quietly(Intent::TellLoneliness(answer), After::Quiet);
    };
    // One answer a day counts: a change takes the earlier one back, a second press as well.
    let mut effects = model.wish_quietly(Intent::Erase { event }, After::Quiet);
    if before != answer {
        effects.extend(model.wish_quietly(Intent::TellLoneliness(answer), After::Quiet));
    }
    effects
}

#[cfg(test)]
pub(crate) mod tests;
