//! The device from outside: dying, damage, newer versions, files, and ten years of days.
#![expect(
    clippy::unwrap_used,
    reason = "in a test a panic is the message, and clippy.toml covers only #[test] functions"
)]
mod common;
mod dying;
mod files;
mod life;
mod newer;
mod tampering;
mod ten_years;
mod vectors;
