//! Footbridge: naming.
