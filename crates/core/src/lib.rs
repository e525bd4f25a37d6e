//! Footbridge: core.
