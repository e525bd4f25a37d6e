//! Heavy words: the card on the page that is written on, and the quiet pages behind it.
//!
//! **Invariant:** nothing here leads to writing to the person who hurts, and no number outranks
//! another.
mod card;
mod pages;
#[cfg(test)]
mod tests;

pub(super) use card::{card, state_name};
pub(super) use pages::{ask, danger, distance, plan, soon};
