//! Every screen as a pure function of state, and the pure machine that turns messages into the
//! next state.
//!
//! - [`app`] holds the [`Model`](app::Model), the messages and `update`;
//! - [`screens`] draws a model;
//! - [`kit`] holds the parts that screens are made of: rail, lamp, planks, fields, pictures.
//!
//! The browser takes this crate in two sizes. The *front* is all that can be done while no place is
//! open and none is made; the *house* is the front and everything behind it. One code draws and
//! answers for both: without the feature `house` the few edges that read [`HOUSE`] are cut, and the
//! linker leaves out what lies behind them.
//!
//! **Invariant:** nothing here reads a clock, rolls a die, touches the disk or the network.
//! What should happen outside leaves as an [`Effect`](app::Effect); what happened comes in as a
//! [`Msg`](app::Msg).
/// Whether this build holds the house, and not the front alone.
pub const HOUSE: bool = cfg!(feature = "house");

pub mod app;
#[cfg(any(feature = "ssr", test))]
pub mod first_bytes;
#[cfg(any(feature = "ssr", test))]
pub mod gallery;
pub mod kit;
pub mod locale;
pub mod prefs;
pub mod screens;
#[cfg(any(feature = "ssr", test))]
pub mod ssr;
