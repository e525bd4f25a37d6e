//! Footbridge: client.
