//! Footbridge: cli.
