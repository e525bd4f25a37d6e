//! The days a person marked, and the lines they stand by.
//!
//! **Invariant:** a day is a date on the wall: it has no hours and no zone, so whoever sees the
//! same calendar is as far from it. What was written last on a clock that can be believed counts.
use crate::{
    event::{Boundary, HardDay, Key},
    id::EventId,
    private::Private,
    state::{State, believed, last_written},
    time::{Day, Moment, World},
};
use alloc::vec::Vec;

/// So many days before a marked day the plan is offered, and then on the day itself.
pub const NEAR_DAYS: i32 = 3;
/// The kind of the day on which they found out.
pub const DISCOVERY: &str = "discovery";

/// A marked day as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct MarkedDay {
    /// The event that kept it first: its name.
    pub id: EventId,
    /// What it is, by key.
    pub kind: Key,
    /// Their words for it.
    pub words: Option<Private>,
    /// The date as they marked it.
    pub day: Day,
    /// Whether it comes back each year.
    pub yearly: bool,
    /// Whether the plan is offered.
    pub offer: bool,
    /// When it comes next: today or later. 29 February comes on the 28th where there is none.
    pub next: Option<Day>,
    /// How many days it is until then.
    pub away: Option<i32>,
    /// It is left out when it comes next.
    pub left_out: bool,
}

/// The marked day that is near, without its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NearDay {
    /// Which.
    pub id: EventId,
    /// When it comes.
    pub day: Day,
    /// How many days it is until then, 0 to [`NEAR_DAYS`].
    pub away: i32,
    /// Whether it comes back each year.
    pub yearly: bool,
}

/// A line they stand by.
#[derive(Clone, Debug, PartialEq)]
pub struct BoundaryLine {
    /// The event that kept it first: its name.
    pub id: EventId,
    /// The line.
    pub line: Private,
    /// What they do if it is crossed.
    pub act: Option<Private>,
}

/// The marked days that were not taken out: those to come by how far off they are, then those
/// that are over.
///
/// The day on which they found out stands here once: as they marked it, or else as they told it.
#[must_use]
pub fn hard_days(state: &State, world: World) -> Vec<MarkedDay> {
    let kept = last_written(&state.hard_days, |it| it.of, world.now);
    let mut days: Vec<(EventId, HardDay)> = kept
        .into_iter()
        .map(|(id, noted)| (id, noted.it.clone()))
        .collect();
    if let Some((id, on)) = told_discovery(state, world.now)
        && !days
            .iter()
            .any(|(it, day)| *it == id || (&*day.kind == DISCOVERY && !is_out(state, *it)))
    {
        let told = HardDay {
            of: None,
            kind: DISCOVERY.into(),
            words: None,
            day: on,
            yearly: true,
            offer: true,
        };
        days.push((id, told));
    }
    let mut days: Vec<MarkedDay> = days
        .into_iter()
        .filter(|(id, _)| !is_out(state, *id))
        .map(|(id, day)| marked(state, id, day, world))
        .collect();
    days.sort_by_key(|it| (it.next.is_none(), it.next, -i64::from(it.day.0), it.id));
    days
}

/// The marked day for which the plan is offered now: from three days before to the day itself.
#[must_use]
pub fn near_day(state: &State, world: World) -> Option<NearDay> {
    hard_days(state, world).into_iter().find_map(|it| {
        let (day, away) = (it.next?, it.away?);
        (it.offer && !it.left_out && away <= NEAR_DAYS).then_some(NearDay {
            id: it.id,
            day,
            away,
            yearly: it.yearly,
        })
    })
}

/// The day they found out, if they told it or marked it and did not take it back; the last one
/// where there are several.
#[must_use]
pub fn discovery(state: &State, world: World) -> Option<Day> {
    hard_days(state, world)
        .into_iter()
        .filter(|it| &*it.kind == DISCOVERY && it.day <= world.date())
        .map(|it| it.day)
        .max()
}

/// The lines they stand by, in the order in which they drew them.
#[must_use]
pub fn boundaries(state: &State, world: World) -> Vec<BoundaryLine> {
    let out = |id| state.boundaries_out.values().any(|it| it.it.line == id);
    last_written(&state.boundaries, |it: &Boundary| it.of, world.now)
        .into_iter()
        .filter(|(id, _)| !out(*id))
        .map(|(id, noted)| BoundaryLine {
            id,
            line: noted.it.line.clone(),
            act: noted.it.act.clone(),
        })
        .collect()
}

fn is_out(state: &State, id: EventId) -> bool {
    state.hard_days_out.values().any(|it| it.it.day == id)
}

/// The event by which they told it last, and the day.
fn told_discovery(state: &State, now: Moment) -> Option<(EventId, Day)> {
    let last = believed(&state.discoveries, now).next_back();
    let (id, noted) = last.or_else(|| state.discoveries.iter().next_back())?;
    Some((id, noted.it.on?))
}

fn marked(state: &State, id: EventId, it: HardDay, world: World) -> MarkedDay {
    let date = world.date();
    let next = next_time(&it, date);
    let year = next.map(|it| it.civil().0);
    let left_out = state
        .hard_days_left_out
        .values()
        .any(|noted| noted.it.day == id && Some(noted.it.year) == year);
    MarkedDay {
        id,
        kind: it.kind,
        words: it.words,
        day: it.day,
        yearly: it.yearly,
        offer: it.offer,
        next,
        away: next.map(|it| it.days_after(date)),
        left_out,
    }
}

/// When a marked day comes on or after a date: never before the day as they marked it.
fn next_time(it: &HardDay, date: Day) -> Option<Day> {
    if !it.yearly {
        return (it.day >= date).then_some(it.day);
    }
    let from = it.day.max(date);
    let year = from.civil().0;
    [year, year.saturating_add(1)]
        .into_iter()
        .filter_map(|year| it.day.in_year(year))
        .find(|day| *day >= from)
}
