//! The if-then lines: which are live, and which of them shows by itself at an hour.
//!
//! **Invariant:** what surfaces depends on the lines and on the person's own clock alone: not on
//! the zone they are in, and not on when they last looked. What was written last on a clock that
//! can be believed counts.
use crate::{
    event::{Hours, IfThen, IfThenCame},
    id::EventId,
    state::{State, last_written},
    time::{Day, Moment, World},
};
use alloc::vec::Vec;

/// The most if-then lines that are live at one time.
pub const LIVE_IF_THENS: usize = 5;

/// An if-then line as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct IfThenLine {
    /// The event that wrote it first: its name.
    pub id: EventId,
    /// As it was written last.
    pub it: IfThen,
    /// It rests: it is kept, and shows nowhere by itself.
    pub rests: bool,
    /// How often it was gone through three times.
    pub n_rehearsed: usize,
    /// How often it was used.
    pub n_used: usize,
    /// How often it was used and helped.
    pub n_helped: usize,
}

/// All if-then lines that were not taken out, in the order in which they were first written.
#[must_use]
pub fn if_thens(state: &State, now: Moment) -> Vec<IfThenLine> {
    let rested = last_written(&state.if_thens_rested, |it| Some(it.line), now);
    let rests = |line| {
        let told = rested.iter().find(|(name, _)| *name == line);
        told.is_some_and(|(_, noted)| noted.it.rests)
    };
    let came = |line, which: &[IfThenCame]| {
        let told = state.if_thens_told.values();
        told.filter(|noted| noted.it.line == line && which.contains(&noted.it.came))
            .count()
    };
    let rehearsed = |line| {
        let all = state.if_thens_rehearsed.values();
        all.filter(|noted| noted.it.line == line).count()
    };
    last_written(&state.if_thens, |it| it.of, now)
        .into_iter()
        .filter(|(id, _)| !is_out(state, *id))
        .map(|(id, noted)| IfThenLine {
            id,
            it: noted.it.clone(),
            rests: rests(id),
            n_rehearsed: rehearsed(id),
            n_used: came(id, &[IfThenCame::Helped, IfThenCame::NoHelp]),
            n_helped: came(id, &[IfThenCame::Helped]),
        })
        .collect()
}

fn is_out(state: &State, id: EventId) -> bool {
    state.if_thens_out.values().any(|it| it.it.line == id)
}

/// Whether there is any if-then line, live or at rest.
#[must_use]
pub fn has_if_then(state: &State) -> bool {
    let mut all = state.if_thens.iter();
    all.any(|(id, noted)| !is_out(state, noted.it.of.unwrap_or(id)))
}

/// How many are live.
#[must_use]
pub fn n_live(state: &State, now: Moment) -> usize {
    if_thens(state, now).iter().filter(|it| !it.rests).count()
}

/// Whether a clock on the wall stands within these hours.
#[must_use]
pub fn is_within(hours: Hours, world: World) -> bool {
    let (from, to, hour) = (hours.from(), hours.to(), world.hour());
    let date = world.date();
    let (within, began) = if from < to {
        (from <= hour && hour < to, date)
    } else if hour >= from {
        (true, date)
    } else {
        // After midnight they still belong to the day on which they began.
        (hour < to, Day(date.0.saturating_sub(1)))
    };
    within && hours.days() & (1 << weekday(began)) != 0
}

/// The live lines whose hours are now, those with the fewest hours in a week first.
#[must_use]
pub fn surfaced(state: &State, world: World) -> Vec<IfThenLine> {
    let mut lines = if_thens(state, world.now);
    lines.retain(|line| !line.rests && line.it.hours.is_some_and(|it| is_within(it, world)));
    lines.sort_by_key(|line| line.it.hours.map(hours_a_week));
    lines
}

fn hours_a_week(hours: Hours) -> u32 {
    let (from, to) = (u32::from(hours.from()), u32::from(hours.to()));
    let a_day = if from < to { to - from } else { 24 - from + to };
    a_day * hours.days().count_ones()
}

/// The day of the week, Monday 0.
fn weekday(day: Day) -> i64 {
    // 1 January 1970 was a Thursday.
    (i64::from(day.0) + 3).rem_euclid(7)
}
