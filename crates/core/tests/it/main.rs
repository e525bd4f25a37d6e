//! The views and the calendar from outside, and the vectors of the events.
#![expect(
    clippy::unwrap_used,
    reason = "in a test a panic is the message, and clippy.toml covers only #[test] functions"
)]
mod common;
mod days;
mod hold;
mod home;
mod marks;
mod now;
mod plan;
mod samples;
mod steps;
mod vectors;
