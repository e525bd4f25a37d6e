//! One function for every message of `content/en/ui.ftl`.
//!
//! `rail-home` is `rail_home()`. A message with variables takes them as `&str` in the order in
//! which they first stand, and gives a `String`; a variable that a message selects on is a
//! [`Count`](crate::Count). Messages `x-1` to `x-n` are one function `x()` that gives all of them.
include!(concat!(env!("OUT_DIR"), "/words.rs"));
