//! The hard moment: help first, one optional number before and after.
//!
//! **Invariant:** nothing here waits for an answer. While the place is shut or not made, ratings
//! and answers stay in memory and end with the sitting, unless the person asks to keep them.
mod breath;
mod moment;
mod numbers;
mod offer;
mod passing;
mod public;
mod run;
#[cfg(test)]
mod tests;
mod watch;
mod wave;

pub use breath::{BREATHS, Breath, Guide, Pace, Part, guide};
pub use moment::{Rated, Tried, before, ends, is_unkept};
pub use numbers::{Found, Gaps, Happened, Numbers, found, gaps, in_order, is_old, noted};
pub use offer::{Instead, Lit, all, below, instead, lit, lit_in_list, made_worse};
pub(in crate::app) use passing::{hidden, settle, tick_ms};
pub use public::PublicStep;
pub use run::Run;
pub use wave::{Height, RIDE, Wave};

use super::{After, Effect, Model, Screen, VaultCall};
use footbridge_core::{
    event::{Around, Helped},
    time::Moment,
};
use minicbor::{Decode, Encode};
use moment::{answer, begin_again, forget_moment, keep, keep_what_waits, note_tried, rate};

/// The practice that has its own screen with the light.
pub const LIGHT: &str = "light-breath";
/// The practice that is one tap away on the first bytes.
pub const GROUND: &str = "feel-ground";
/// A moment is over when nothing was said in it for this long.
const SAME_MOMENT_MS: i64 = 2 * 3_600_000;

/// The part of the model for Now.
#[derive(Clone, Debug, Default, Encode, Decode)]
pub struct Now {
    /// How strong the pull was before anything.
    #[n(0)]
    pub before: Option<Rated>,
    /// How strong it was after.
    #[n(1)]
    pub after: Option<Rated>,
    /// What was done in this moment, in its order.
    #[n(2)]
    pub tried: Vec<Tried>,
    /// The breathing light, while its screen is open or behind.
    #[n(3)]
    pub breath: Option<Breath>,
    /// The wave, while its screen is open or behind.
    #[n(4)]
    pub wave: Option<Wave>,
    /// Any other practice, while its screen is open or behind.
    #[n(5)]
    pub run: Option<Run>,
    /// How often "Another" was pressed in the list of all twelve.
    #[n(6)]
    pub swaps: usize,
    /// The phone numbers.
    #[n(7)]
    pub numbers: Numbers,
    /// "Keep this here?" was answered with yes, and there is no open place yet.
    #[n(8)]
    pub keep_later: bool,
    #[cbor(skip)]
    awake: bool,
}

/// What the person does in Now.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "each is said by its name")]
pub enum NowMsg {
    /// 0 to 10.
    Rate(u8),
    /// 0 to 10.
    RateAfter(u8),
    /// Any of the twelve, by its key.
    Do(&'static str),
    Another,
    Slower,
    Faster,
    ToggleMovement,
    OnceMore,
    StillHere,
    TogglePause,
    Next,
    ToggleWait,
    MadeWorse,
    /// Enough of it: how is it now?
    Enough,
    Answer {
        practice: &'static str,
        helped: Helped,
    },
    Again,
    Done,
    /// "Keep this here?"
    Keep,
    Country(String),
    /// "This number did not work", by the key of the line.
    Report(&'static str),
    Happened(Happened),
    NotSo,
    /// A mail to whoever runs the address, about the number.
    TellOfNumber,
}

impl Now {
    /// Breathing had begun on the first bytes.
    pub(super) fn breathe_since(&mut self, since: Moment) {
        self.breath = Some(Breath::started(since));
    }
}

pub(super) fn update(model: &mut Model, msg: NowMsg) -> Vec<Effect> {
    let now = model.world.now;
    match msg {
        NowMsg::Rate(n) => return rate(model, n, Around::Before),
        NowMsg::RateAfter(n) => return rate(model, n, Around::After),
        NowMsg::Do(LIGHT) => return enter(model, Screen::Breathe),
        NowMsg::Do(RIDE) => return enter(model, Screen::Wave),
        NowMsg::Do(id) => {
            let Some(practice) = footbridge_content::practice(id) else {
                return vec![];
            };
            model.now.run = Some(Run::started(practice, now));
            return model.forward(Screen::Practice);
        }
        NowMsg::Another => model.now.swaps += 1,
        NowMsg::Slower => with(&mut model.now.breath, |it| it.slower(now)),
        NowMsg::Faster => with(&mut model.now.breath, |it| it.faster(now)),
        NowMsg::ToggleMovement => {
            model.prefs.still = !model.prefs.still;
            return vec![Effect::SavePrefs];
        }
        NowMsg::OnceMore => once_more(model),
        NowMsg::StillHere => with(&mut model.now.wave, Wave::answer),
        NowMsg::TogglePause => with(&mut model.now.wave, |it| it.toggle_pause(now)),
        NowMsg::Next => {
            if model.now.run.as_mut().is_some_and(|it| it.next(now)) {
                return run_over(model);
            }
        }
        NowMsg::ToggleWait => with(&mut model.now.run, |it| it.toggle_wait(now)),
        NowMsg::MadeWorse => return made_it_worse(model),
        NowMsg::Enough => return enough(model),
        NowMsg::Answer { practice, helped } => return answer(model, practice, helped),
        NowMsg::Again => {
            begin_again(&mut model.now);
            return model.instead(Screen::Now);
        }
        NowMsg::Done => {
            forget_moment(&mut model.now);
            return model.go_home();
        }
        NowMsg::Keep => {
            model.now.keep_later = true;
            let door = if model.prefs.has_place() {
                Screen::Unlock
            } else {
                Screen::Create
            };
            return model.forward(door);
        }
        NowMsg::Country(code) => return numbers::choose(model, &code),
        NowMsg::Report(service) => return numbers::report(model, service),
        NowMsg::Happened(happened) => return numbers::say(model, Some(happened)),
        NowMsg::NotSo => return numbers::say(model, None),
        NowMsg::TellOfNumber => return numbers::tell(model),
    }
    vec![]
}

fn with<T>(it: &mut Option<T>, change: impl FnOnce(&mut T)) {
    if let Some(it) = it {
        change(it);
    }
}

/// Now was opened.
pub(super) fn begin(model: &mut Model) -> Vec<Effect> {
    let now = model.world.now.0;
    let said = model.now.after.or(model.now.before);
    if said.is_some_and(|it| now.abs_diff(it.at.0) > SAME_MOMENT_MS.unsigned_abs()) {
        forget_moment(&mut model.now);
    }
    model.forward(Screen::Now)
}

/// The light or the wave was opened: it begins at once.
pub(super) fn enter(model: &mut Model, screen: Screen) -> Vec<Effect> {
    match screen {
        Screen::Wave => model.now.wave = None,
        _ => model.now.breath = None,
    }
    model.forward(screen)
}

/// A second passed: [`settle`] does the rest.
pub(super) fn tick(_: &mut Model) -> Vec<Effect> {
    vec![]
}

fn run_over(model: &mut Model) -> Vec<Effect> {
    let Some(id) = model.now.run.as_ref().map(|it| it.practice.id) else {
        return vec![];
    };
    note_tried(model, id, None, None)
}

fn made_it_worse(model: &mut Model) -> Vec<Effect> {
    let Some(run) = model.now.run.as_mut().filter(|it| !it.over && !it.worse) else {
        return vec![];
    };
    run.worse = true;
    let (id, step) = (run.practice.id, run.step);
    note_tried(model, id, Some(step), Some(Helped::MadeItWorse))
}

/// From the light, the wave or a practice to "How strong is it now?".
fn enough(model: &mut Model) -> Vec<Effect> {
    let now = model.world.now;
    let mut effects = match model.screen() {
        Screen::Breathe if model.now.breath.is_some_and(|it| !it.noted) => {
            note_tried(model, LIGHT, None, None)
        }
        Screen::Wave => match model.now.wave.filter(|it| !it.noted) {
            Some(wave) => note_tried(model, RIDE, Some(wave.step(now)), None),
            None => vec![],
        },
        _ => vec![],
    };
    effects.extend(model.instead(Screen::NowAfter));
    effects
}

fn once_more(model: &mut Model) {
    let now = model.world.now;
    match model.screen() {
        Screen::Breathe => model.now.breath = Some(Breath::started(now)),
        Screen::Wave => model.now.wave = Some(Wave::started(now)),
        Screen::Practice => {
            with(&mut model.now.run, |it| {
                *it = Run::started(it.practice, now);
            });
        }
        _ => (),
    }
}
