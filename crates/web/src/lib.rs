//! Footbridge: web.
