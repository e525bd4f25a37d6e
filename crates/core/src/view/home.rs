//! Home: a greeting, at most one question, one lamp, at most one other line.
use crate::{
    event::{Feeling, Key},
    state::{State, latest, on_day},
    time::{NIGHT_FROM, NIGHT_TO, World},
    view::{NearDay, STEPS_A_DAY, SWAPS_BEFORE_CHOICE, near_day, only_copy, rescue_confirmed},
};
use alloc::vec::Vec;

/// How long the rescue-words line stays away after Later, in days.
const RESCUE_LINE_REST_DAYS: i32 = 7;

/// From this hour on nobody calls it last night any more.
const LAST_NIGHT_UNTIL: u8 = 17;

/// Which line greets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Greeting {
    /// The hour on the person's clock, for choosing the band.
    pub hour: u8,
    /// A number that differs from yesterday's; the line is this modulo the lines of the band.
    pub turn: usize,
    /// Nothing was written for a while: "Hello again" comes first.
    pub long_away: bool,
}

/// Which question is asked, if any.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Asked {
    Night,
    Day,
    /// It was answered today.
    Nothing,
}

/// The one line beside the lamp.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Line {
    HardDay(NearDay),
    OnlyCopy,
    RescueWords,
}

/// All that Home shows, apart from the step itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Home {
    /// Which line greets.
    pub greeting: Greeting,
    /// How many different feelings got a name last night; by night, and late in the day, none.
    pub named_last_night: usize,
    /// Which question is asked.
    pub asked: Asked,
    /// The step that is in the lamp: offered today, neither taken nor put away.
    pub step: Option<Key>,
    /// Enough steps were taken today.
    pub enough: bool,
    /// So many were swapped that choosing may be easier.
    pub choose_yourself: bool,
    /// The one line.
    pub line: Option<Line>,
}

/// What Home shows now.
#[must_use]
pub fn home(state: &State, world: World) -> Home {
    let today = world.today();
    let n_taken = on_day(&state.taken, today).count();
    let n_offered = on_day(&state.offered, today).count();
    let asked = match world.is_night() {
        true if on_day(&state.nights, today).next().is_none() => Asked::Night,
        false if on_day(&state.loneliness, today).next().is_none() => Asked::Day,
        _ => Asked::Nothing,
    };
    Home {
        greeting: greeting(state, world),
        named_last_night: named_last_night(state, world),
        asked,
        step: step_in_lamp(state, world),
        enough: n_taken >= STEPS_A_DAY,
        choose_yourself: n_offered > SWAPS_BEFORE_CHOICE + n_taken,
        line: line(state, world),
    }
}

fn greeting(state: &State, world: World) -> Greeting {
    let today = world.today();
    let last = state
        .newest_at(world.now)
        .and_then(|it| i64::try_from(it.millis()).ok())
        .map(|ms| crate::time::Moment(ms).day(world.offset));
    Greeting {
        hour: world.hour(),
        turn: usize::try_from(today.0.rem_euclid(1 << 20)).unwrap_or_default(),
        long_away: last.is_some_and(|day| today.days_after(day) >= 14),
    }
}

fn named_last_night(state: &State, world: World) -> usize {
    if !(NIGHT_TO..LAST_NIGHT_UNTIL).contains(&world.hour()) {
        return 0;
    }
    let minutes = i64::from(world.now.minute(world.offset));
    let ms_since = (i64::from(world.hour() - NIGHT_TO) * 60 + minutes) * 60_000;
    let ended = world.now.0.saturating_sub(ms_since);
    let began = ended.saturating_sub(i64::from(24 - NIGHT_FROM + NIGHT_TO) * 3_600_000);
    let mut named: Vec<&Feeling> = Vec::new();
    for note in state.check_ins.values() {
        if (began..ended).contains(&note.at.0) {
            for felt in &note.it.feelings {
                if !named.contains(&&felt.feeling) {
                    named.push(&felt.feeling);
                }
            }
        }
    }
    named.len()
}

/// The last step offered today, unless it was taken or put away since.
fn step_in_lamp(state: &State, world: World) -> Option<Key> {
    let today = world.today();
    let (offered, noted) = on_day(&state.offered, today).next()?;
    let step = &noted.it.step;
    let gone = on_day(&state.put_away, today).any(|(id, it)| id > offered && it.it.step == *step)
        || on_day(&state.taken, today).any(|(id, it)| id > offered && it.it.step == *step)
        || state.hidden.values().any(|it| it.it.step == *step);
    (!gone).then(|| step.clone())
}

fn line(state: &State, world: World) -> Option<Line> {
    // It is here for four days; the others wait.
    if let Some(near) = near_day(state, world) {
        return Some(Line::HardDay(near));
    }
    let has_written = !state.check_ins.is_empty() || !state.taken.is_empty();
    if only_copy(state) && has_written {
        return Some(Line::OnlyCopy);
    }
    let put_off = latest(&state.rescue_put_off, world.now)
        .is_some_and(|noted| world.today().days_after(noted.day) < RESCUE_LINE_REST_DAYS);
    let shows = !world.is_night() && !rescue_confirmed(state) && !put_off;
    shows.then_some(Line::RescueWords)
}
