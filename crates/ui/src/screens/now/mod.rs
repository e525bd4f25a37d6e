//! The hard moment.
mod after;
mod breathe;
#[expect(
    clippy::module_inception,
    reason = "the first screen of Now is called now"
)]
mod now;
mod practice;
mod practices;
#[cfg(test)]
mod tests;
mod wave;
mod wave_art;

pub(super) use after::{after, keep_row};
pub(super) use breathe::breathe;
pub(super) use now::now;
pub(super) use practice::practice;
pub(super) use practices::practices;
pub(super) use wave::wave;
