//! Footbridge: bundler.
