//! The tests of the vault from outside, as one program.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on may stop")]

mod common;

mod age_oracle;
mod laws;
mod stories;
mod vectors;
