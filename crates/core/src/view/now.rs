//! What the hard moment shows of earlier ones.
use crate::{
    event::{Around, Helped, Key, Strength},
    state::{State, since},
    time::World,
};
use alloc::vec::Vec;

/// A rating belongs to this moment if it is not older than this.
const SAME_MOMENT_MS: u64 = 2 * 3_600_000;

/// How the pull went, with both numbers where there are two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Ending {
    Lower { before: u8, after: u8 },
    Same { after: u8 },
    Higher { before: u8, after: u8 },
    NoRating,
}

/// Compares the rating before with the one after.
#[must_use]
pub fn ending(before: Option<Strength>, after: Option<Strength>) -> Ending {
    match (before.map(Strength::get), after.map(Strength::get)) {
        (Some(before), Some(after)) if after < before => Ending::Lower { before, after },
        (Some(before), Some(after)) if after > before => Ending::Higher { before, after },
        (Some(_), Some(after)) => Ending::Same { after },
        _ => Ending::NoRating,
    }
}

/// The rating before, of this hard moment.
#[must_use]
pub fn before_last(state: &State, world: World) -> Option<Strength> {
    since(&state.pulls, world.today())
        .map(|(_, noted)| noted)
        .filter(|noted| world.now.0.abs_diff(noted.at.0) <= SAME_MOMENT_MS)
        .find(|noted| noted.it.around == Some(Around::Before))
        .map(|noted| noted.it.strength)
}

/// The practice that helped most often, and never less often than it made things worse.
#[must_use]
pub fn helped_most(state: &State) -> Option<Key> {
    // There are a handful of practices.
    let mut balance: Vec<(&Key, i32)> = Vec::new();
    for noted in state.practices.values() {
        let by = match noted.it.helped {
            Some(Helped::Helped) => 1,
            Some(Helped::MadeItWorse) => -2,
            Some(Helped::NoHelp) | None => 0,
        };
        let practice = &noted.it.practice;
        match balance.iter_mut().find(|(key, _)| *key == practice) {
            Some((_, n)) => *n += by,
            None => balance.push((practice, by)),
        }
    }
    balance
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .max_by_key(|(key, n)| (*n, core::cmp::Reverse(*key)))
        .map(|(key, _)| key.clone())
}

/// Whether a practice made it worse the last time this person said how it was.
#[must_use]
pub fn usually_worse(state: &State, practice: &str) -> bool {
    state
        .practices
        .values()
        .rev()
        .filter(|noted| &*noted.it.practice == practice)
        .find_map(|noted| noted.it.helped)
        == Some(Helped::MadeItWorse)
}
