//! Name it: words, strength and body, the sentence, the force, one step.
mod families;
mod force;
mod parts;
mod sentence;
mod step;
mod strength;
mod write;

pub(super) use families::families;
pub(super) use force::force;
pub(super) use parts::{aside, not_saved};
pub(super) use sentence::sentence;
pub(super) use step::step;
pub(super) use strength::strength;
pub(super) use write::write;

#[cfg(test)]
mod tests;
