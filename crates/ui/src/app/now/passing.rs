//! Time that passes in the hard moment: what runs, what ends, and when the screen stays awake.
//!
//! **Invariant:** what has a screen runs and what has none is let go, whichever way the person
//! left it.
use super::{
    Breath, GROUND, LIGHT, Model, RIDE, Run, Wave, keep_what_waits, note_tried, run_over, with,
};
use crate::app::{Effect, Screen};

/// The page was hidden or shown again. The light and the wave go on by the clock.
pub(in crate::app) fn hidden(model: &mut Model, hidden: bool) -> Vec<Effect> {
    let now = model.world.now;
    with(&mut model.now.run, |it| it.set_hidden(hidden, now));
    if !hidden && model.now.awake {
        // The browser lets go of the wish when the page is hidden.
        return vec![Effect::KeepAwake(true)];
    }
    vec![]
}

/// How often the current screen wants to hear of time passing, in milliseconds.
pub(in crate::app) fn tick_ms(model: &Model) -> Option<u32> {
    let now = model.world.now;
    match model.screen() {
        // Four times a second, so that light and words stay together.
        Screen::Breathe => model.now.breath.filter(|it| !it.is_over(now)).map(|_| 250),
        Screen::Wave => model
            .now
            .wave
            .filter(|it| !it.is_paused() && !it.is_over(now))
            .map(|_| 1_000),
        Screen::Practice => model.now.run.as_ref().filter(|it| it.runs()).map(|_| 1_000),
        _ => None,
    }
}

/// After every message: what has a screen runs, what has none is let go, and time is taken in.
pub(in crate::app) fn settle(model: &mut Model) -> Vec<Effect> {
    let now = model.world.now;
    let screen = model.screen();
    let behind = |it: Screen| model.trail.contains(&it);
    let (light, wave, run) = (
        behind(Screen::Breathe),
        behind(Screen::Wave),
        behind(Screen::Practice),
    );
    let moment = &mut model.now;
    moment.breath = moment.breath.filter(|_| light);
    moment.wave = moment.wave.filter(|_| wave);
    moment.run = moment.run.take().filter(|_| run);
    match screen {
        Screen::Breathe => {
            moment.breath.get_or_insert_with(|| Breath::started(now));
        }
        Screen::Wave => {
            moment.wave.get_or_insert_with(|| Wave::started(now));
        }
        // On the first bytes grounding is one tap, and this is how it arrives here.
        Screen::Practice if moment.run.is_none() => {
            moment.run = footbridge_content::practice(GROUND).map(|it| Run::started(it, now));
        }
        _ => (),
    }
    with(&mut moment.breath, |it| it.fold(now));
    with(&mut moment.wave, |it| it.fold(now));
    let mut effects = vec![];
    if screen == Screen::Practice && moment.run.as_mut().is_some_and(|it| it.pass(now)) {
        effects.extend(run_over(model));
    }
    effects.extend(note_what_ended(model));
    effects.extend(keep_what_waits(model));
    let awake = tick_ms(model).is_some();
    if awake != model.now.awake {
        model.now.awake = awake;
        effects.push(Effect::KeepAwake(awake));
    }
    effects
}

/// Six breaths or ten minutes that came to their end by themselves are noted once.
fn note_what_ended(model: &mut Model) -> Vec<Effect> {
    let now = model.world.now;
    let mut ended = vec![];
    if let Some(it) = model
        .now
        .breath
        .as_mut()
        .filter(|it| !it.noted && it.is_over(now))
    {
        it.noted = true;
        ended.push(LIGHT);
    }
    if let Some(it) = model
        .now
        .wave
        .as_mut()
        .filter(|it| !it.noted && it.is_over(now))
    {
        it.noted = true;
        ended.push(RIDE);
    }
    ended
        .into_iter()
        .flat_map(|id| note_tried(model, id, None, None))
        .collect()
}
