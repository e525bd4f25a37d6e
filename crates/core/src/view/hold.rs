//! What is held, what is kept, what is on its way out; and what slips have in common.
//!
//! **Invariant:** the last ending of a hold counts, by the order of ids; nothing here counts what
//! was not sent.
use crate::{
    event::{Hold, HoldAbout, HoldEnd, HoldEnding, Key},
    id::EventId,
    state::{Noted, State},
    time::Moment,
};
use alloc::vec::Vec;

/// From so many slips on, what they have in common is said.
const SLIPS_FOR_A_PATTERN: usize = 3;

/// A hold that is not ended: it runs, or its time is over and the question stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Held<'a> {
    /// The event that began it.
    pub hold: EventId,
    /// The event from which the minutes are counted: the same, or the last time it was held on.
    pub run: EventId,
    /// When that was.
    pub since: Moment,
    /// How many minutes it holds from then.
    pub minutes: u16,
    /// The words.
    pub it: &'a Hold,
}

/// The last ending of a hold.
fn ending(state: &State, hold: EventId) -> Option<(EventId, &Noted<HoldEnding>)> {
    let mut endings = state.hold_endings.iter();
    endings.rfind(|(_, noted)| noted.it.hold == hold)
}

/// Every hold that is not ended, the latest first.
pub fn open_holds(state: &State) -> impl Iterator<Item = Held<'_>> {
    let holds = state.holds.iter().rev();
    holds
        .filter(|(_, noted)| noted.it.minutes > 0)
        .filter_map(|(hold, noted)| match ending(state, hold) {
            None => Some(Held {
                hold,
                run: hold,
                since: noted.at,
                minutes: noted.it.minutes,
                it: &noted.it,
            }),
            Some((run, ending)) if ending.it.how == HoldEnd::HeldOn => Some(Held {
                hold,
                run,
                since: ending.at,
                minutes: ending.it.minutes.unwrap_or(noted.it.minutes),
                it: &noted.it,
            }),
            Some(_) => None,
        })
}

/// The one that the screens of Don't send, Don't look show. Answers that wait have their own.
#[must_use]
pub fn open_hold(state: &State) -> Option<Held<'_>> {
    open_holds(state).find(|it| it.it.about != Some(HoldAbout::Reply))
}

/// Words that stay here, unsent as far as this device knows, the latest first.
pub fn kept_holds(state: &State) -> impl Iterator<Item = (EventId, &Noted<Hold>)> {
    state.holds.iter().rev().filter(|(hold, noted)| {
        let how = ending(state, *hold).map(|(_, it)| it.it.how);
        noted.it.text.is_some()
            && match how {
                None => noted.it.minutes == 0,
                Some(how) => matches!(how, HoldEnd::Kept | HoldEnd::CopiedOut),
            }
    })
}

/// Holds that were let go and whose words are still here, each with the ending that says so: they
/// are to be erased once that cannot be undone any more.
pub fn let_go_holds(state: &State) -> impl Iterator<Item = (EventId, EventId)> {
    state.holds.iter().filter_map(|(hold, _)| {
        let (id, noted) = ending(state, hold)?;
        (noted.it.how == HoldEnd::LetGo).then_some((hold, id))
    })
}

/// What many slips have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlipPattern {
    /// What came before, by key.
    pub before: Key,
    /// How many times.
    pub times: usize,
    /// Of how many slips.
    pub of: usize,
}

/// What came before most often: only after three slips, and only what came before twice at least.
#[must_use]
pub fn slip_pattern(state: &State) -> Option<SlipPattern> {
    let of = state.slips.len();
    if of < SLIPS_FOR_A_PATTERN {
        return None;
    }
    let mut counts: Vec<(&Key, usize)> = Vec::new();
    for slip in state.slips.values() {
        let mut told: Vec<&Key> = slip.it.before.iter().flatten().collect();
        told.sort_unstable();
        told.dedup();
        for key in told.into_iter().filter(|it| &***it != UNKNOWN) {
            match counts.iter_mut().find(|(it, _)| *it == key) {
                Some((_, n)) => *n += 1,
                None => counts.push((key, 1)),
            }
        }
    }
    let most = counts
        .into_iter()
        .max_by_key(|(key, n)| (*n, core::cmp::Reverse(*key)))?;
    (most.1 > 1).then(|| SlipPattern {
        before: most.0.clone(),
        times: most.1,
        of,
    })
}

/// "I do not know" is an answer, and no pattern.
const UNKNOWN: &str = "unknown";
