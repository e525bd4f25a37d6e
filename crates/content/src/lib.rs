//! Footbridge: content.
