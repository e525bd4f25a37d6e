//! The first night in a real Chromium, against the program that people run.
//! Each test has a browser profile of its own; waits have conditions and deadlines, never a sleep.
mod bad_luck;
mod crawl;
mod driver;
mod first_bytes;
mod first_night;
mod forget;
mod handover;
mod hold;
mod keyboard;
mod kills;
mod leave;
mod locked_file;
mod looks;
mod paper;
mod passkey;
mod person;
mod plan;
mod refused;
mod seen;
mod tabs;
mod update;
mod wrong_words;
mod yesterday;
