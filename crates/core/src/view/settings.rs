//! Small answers that many screens ask for.
use crate::{
    event::{Copied, Role},
    state::{State, latest},
    time::Day,
};

/// The last value of a setting that travels.
#[must_use]
pub fn setting<'a>(state: &'a State, key: &str) -> Option<&'a str> {
    state
        .settings
        .values()
        .rev()
        .find(|noted| &*noted.it.key == key)
        .map(|noted| &*noted.it.value)
}

/// Their side of a broken trust, if they told it.
#[must_use]
pub fn role(state: &State) -> Option<Role> {
    latest(&state.roles).map(|noted| noted.it.role)
}

/// The day they found out, if they told it and did not take it back.
#[must_use]
pub fn discovery(state: &State) -> Option<Day> {
    latest(&state.discoveries).and_then(|noted| noted.it.on)
}

/// Whether all that was written lies on this device alone.
#[must_use]
pub fn only_copy(state: &State) -> bool {
    !state
        .copies
        .values()
        .any(|noted| noted.it.place == Copied::LockedFile)
}

/// Whether the rescue words were checked against the paper.
#[must_use]
pub fn rescue_confirmed(state: &State) -> bool {
    !state.rescue_confirmed.is_empty()
}

/// Whether Leave was explained once.
#[must_use]
pub fn is_leave_explained(state: &State) -> bool {
    !state.leave_explained.is_empty()
}
