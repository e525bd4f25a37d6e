//! House rules: what the compiler cannot say and everybody relies on.
//! Each rule is a function from text to what breaks it; each is proven on a planted violation.
#![expect(
    clippy::unwrap_used,
    reason = "in a test a panic is the message, and clippy.toml covers only #[test] functions"
)]
mod arrows;
mod formats;
mod html;
mod manifest;
mod names;
mod screens;
mod sources;
mod workspace;
