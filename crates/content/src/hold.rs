//! Don't send, Don't look, and what a slip can tell.
//!
//! **Invariant:** no list asks for anything; each is an offer beside the person's own words.
use crate::{
    catalogue::{SLIP_BEFORE, SLIP_HELPED},
    sides::Named,
};

/// How long a hold is, and what is said around a hope.
#[derive(Debug)]
pub struct HoldWords {
    /// How many minutes.
    pub minutes: u16,
    /// The one question after a hope.
    pub after_hope: &'static str,
    /// What is said in the place of that question, after [`SAFE_HOPE`].
    pub safe_hope: &'static str,
}

/// The hope that leads to phone numbers, by its key in [`HOPES`](crate::HOPES).
pub const SAFE_HOPE: &str = "safe";

/// What can be done instead of looking.
#[derive(Debug)]
pub struct Swap {
    /// Its key.
    pub id: &'static str,
    /// What to do.
    pub text: &'static str,
    /// About how long it takes.
    pub minutes: u8,
}

/// What may have come before a slip.
#[derive(Debug)]
pub struct SlipBefore {
    /// Its key.
    pub id: &'static str,
    /// The chip.
    pub name: &'static str,
    /// The "If…" of a line that can be made from it.
    pub cue: Option<&'static str>,
}

/// What came before, by its key.
pub fn slip_before(id: &str) -> Option<&'static SlipBefore> {
    SLIP_BEFORE.iter().find(|it| it.id == id)
}

/// What helped, by its key.
pub fn slip_helped(id: &str) -> Option<&'static Named> {
    SLIP_HELPED.iter().find(|it| it.id == id)
}
