//! Goal: what holds for every life, not only for chosen ones.
//! Method: proptest over every kind of fact, any bytes, any clock.
#![expect(
    clippy::unwrap_used,
    reason = "in a test a panic is the message, and clippy.toml covers only #[test] functions"
)]
mod any;
mod format;
mod ids;
mod state;
