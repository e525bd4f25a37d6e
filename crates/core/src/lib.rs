//! The domain: what happened, what it means now, and what may happen next.
//!
//! Three functions carry the whole crate:
//!
//! - [`decide`](decide::decide) turns an [`Intent`](decide::Intent) into a fact, or a
//!   [`Refusal`](decide::Refusal);
//! - [`State::apply`](state::State::apply) turns one fact into new state, and cannot fail;
//! - the functions in [`view`] turn state into what a screen shows.
//!
//! **Invariant:** this crate is `no_std`. It cannot read a clock, roll a die, open a file or
//! reach a network; time and randomness arrive as arguments. The same events therefore give the
//! same state on every device, in every test, forever.
#![no_std]
extern crate alloc;

pub mod decide;
pub mod event;
pub mod hold;
pub mod id;
pub mod log;
pub mod private;
pub mod state;
pub mod time;
pub mod view;
