//! Journeys in a real Chromium: the driver.
//!
//! - [`Server`] starts the program that people run;
//! - [`Browser`] starts a Chromium with a profile of its own and speaks the DevTools protocol to
//!   it over one WebSocket;
//! - [`Page`] does what a person does: looks for names, clicks, types, waits.
//!
//! **Invariant:** nothing sleeps. Every wait has a condition and a deadline, and says what it
//! waited for when the deadline passes.
pub mod axe;
mod browser;
mod cdp;
mod chromium;
mod clock;
#[cfg(feature = "browser")]
pub mod gallery;
mod launch;
mod log;
mod names;
pub mod notice;
mod page;
mod profile;
mod server;
mod storage;

pub use browser::Browser;
pub use launch::{Launch, Now};
pub use log::{Console, Log, Request};
pub use names::Named;
pub use page::{Media, Page, Sheet, Slow, View};
pub use profile::{Profile, holds};
pub use server::Server;
