//! Randomness, as an argument.
//!
//! **Invariant:** this crate never fetches randomness by itself, so tests are exact and the
//! platform's source is chosen in one place, by the caller.

/// A source of bytes that nobody can guess.
///
/// In the app this is the platform's generator; in tests it is a seeded stream. A source that
/// cannot deliver must not return: a vault with guessable keys is worse than none.
pub trait Dice {
    /// Overwrites all of `out`.
    fn fill(&mut self, out: &mut [u8]);
}

impl<F: FnMut(&mut [u8])> Dice for F {
    fn fill(&mut self, out: &mut [u8]) {
        self(out);
    }
}

/// Returns `N` fresh bytes.
pub(crate) fn roll<const N: usize>(dice: &mut dyn Dice) -> [u8; N] {
    let mut bytes = [0; N];
    dice.fill(&mut bytes);
    bytes
}
