//! Footbridge: server.
