//! Footbridge: ui.
