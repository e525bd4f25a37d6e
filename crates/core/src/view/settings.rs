//! Small answers that many screens ask for.
use crate::{
    event::{Copied, Role},
    state::{State, believed, latest},
    time::World,
};
use alloc::vec::Vec;

/// The last value of a setting that travels.
#[must_use]
pub fn setting<'a>(state: &'a State, key: &str, world: World) -> Option<&'a str> {
    let ahead = state.settings.iter().rev();
    believed(&state.settings, world.now)
        .rev()
        .chain(ahead)
        .find(|(_, noted)| &*noted.it.key == key)
        .map(|(_, noted)| &*noted.it.value)
}

/// Their side of a broken trust, if they told it.
#[must_use]
pub fn role(state: &State, world: World) -> Option<Role> {
    latest(&state.roles, world.now).map(|noted| noted.it.role)
}

/// Who it was about, by keys of kinds, and why they are still in contact, by keys.
#[must_use]
pub fn circumstance(state: &State, world: World) -> (Vec<&str>, Vec<&str>) {
    let Some(told) = latest(&state.circumstances, world.now) else {
        return (Vec::new(), Vec::new());
    };
    let it = &told.it;
    let kinds = it.kind.iter().chain(it.kinds.iter().flatten());
    let contact = it.contact.iter().flatten();
    (
        kinds.map(|it| &**it).collect(),
        contact.map(|it| &**it).collect(),
    )
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
