//! Whether a day can be marked, and whether a line can be drawn.
//!
//! **Invariant:** what is refused changes nothing; the words stay with whoever wished it.
use super::{Refusal, key, plan::words};
use crate::{
    event::{Boundary, HardDay, HardDayYear},
    id::EventId,
    state::State,
    time::World,
    view::{boundaries, hard_days},
};
use core::ops::RangeInclusive;

/// The most days that are marked at one time.
pub const HARD_DAYS_MAX: usize = 100;
/// The years in which a day can be marked: far wider than a life, and such that each has four
/// digits in a calendar file.
pub const HARD_DAY_YEARS: RangeInclusive<i32> = 1900..=2200;
/// The most lines that somebody stands by at one time.
pub const BOUNDARIES_MAX: usize = 24;

pub(super) fn hard_day(state: &State, it: HardDay, world: World) -> Result<HardDay, Refusal> {
    let n_days = hard_days(state, world).len();
    match it.of {
        Some(of) => {
            known_day(state, of, world)?;
        }
        None if n_days >= HARD_DAYS_MAX => {
            return Err(Refusal::TooMany { max: HARD_DAYS_MAX });
        }
        None => (),
    }
    if !HARD_DAY_YEARS.contains(&it.day.civil().0) {
        return Err(Refusal::NoSuchDay);
    }
    let own = it.words.filter(|it| !it.is_blank());
    Ok(HardDay {
        kind: key(it.kind)?,
        words: own.map(|it| words(&it)).transpose()?,
        of: it.of,
        day: it.day,
        yearly: it.yearly,
        offer: it.offer,
    })
}

/// A marked day that is there.
pub(super) fn known_day(state: &State, day: EventId, world: World) -> Result<EventId, Refusal> {
    let found = hard_days(state, world).iter().any(|it| it.id == day);
    if found { Ok(day) } else { Err(Refusal::Gone) }
}

pub(super) fn left_out(
    state: &State,
    day: EventId,
    year: i32,
    world: World,
) -> Result<HardDayYear, Refusal> {
    let day = known_day(state, day, world)?;
    if HARD_DAY_YEARS.contains(&year) {
        Ok(HardDayYear { day, year })
    } else {
        Err(Refusal::NoSuchDay)
    }
}

pub(super) fn boundary(state: &State, it: Boundary, world: World) -> Result<Boundary, Refusal> {
    match it.of {
        Some(of) => {
            known_line(state, of, world)?;
        }
        None if boundaries(state, world).len() >= BOUNDARIES_MAX => {
            return Err(Refusal::TooMany {
                max: BOUNDARIES_MAX,
            });
        }
        None => (),
    }
    let act = it.act.filter(|it| !it.is_blank());
    Ok(Boundary {
        of: it.of,
        line: words(&it.line)?,
        act: act.map(|it| words(&it)).transpose()?,
    })
}

/// A line that is there.
pub(super) fn known_line(state: &State, line: EventId, world: World) -> Result<EventId, Refusal> {
    let found = boundaries(state, world).iter().any(|it| it.id == line);
    if found { Ok(line) } else { Err(Refusal::Gone) }
}
