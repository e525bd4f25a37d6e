//! The if-then lines: which are live, and which of them shows by itself at an hour.
//!
//! **Invariant:** what surfaces depends on the lines and on the person's own clock alone: not on
//! the zone they are in, and not on when they last looked.
use crate::{
    event::{Hours, IfThen, IfThenCame},
    id::EventId,
    state::State,
    time::{Day, World},
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
pub fn if_thens(state: &State) -> Vec<IfThenLine> {
    let mut lines: Vec<IfThenLine> = Vec::new();
    for (id, noted) in state.if_thens.iter() {
        let name = noted.it.of.unwrap_or(id);
        match lines.iter_mut().find(|it| it.id == name) {
            Some(line) => line.it = noted.it.clone(),
            None => lines.push(IfThenLine {
                id: name,
                it: noted.it.clone(),
                rests: false,
                n_rehearsed: 0,
                n_used: 0,
                n_helped: 0,
            }),
        }
    }
    lines.retain(|line| {
        !state
            .if_thens_out
            .values()
            .any(|noted| noted.it.line == line.id)
    });
    for line in &mut lines {
        let id = line.id;
        line.rests = state
            .if_thens_rested
            .values()
            .rev()
            .find(|noted| noted.it.line == id)
            .is_some_and(|noted| noted.it.rests);
        line.n_rehearsed = state
            .if_thens_rehearsed
            .values()
            .filter(|noted| noted.it.line == id)
            .count();
        let came = |which: &[IfThenCame]| {
            let told = state.if_thens_told.values();
            told.filter(|noted| noted.it.line == id && which.contains(&noted.it.came))
                .count()
        };
        line.n_used = came(&[IfThenCame::Helped, IfThenCame::NoHelp]);
        line.n_helped = came(&[IfThenCame::Helped]);
    }
    lines
}

/// How many are live.
#[must_use]
pub fn n_live(state: &State) -> usize {
    if_thens(state).iter().filter(|it| !it.rests).count()
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
    let mut lines = if_thens(state);
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
