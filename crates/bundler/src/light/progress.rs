//! Tells a person at a terminal which long step is under way.
//!
//! **Invariant:** cargo keeps what a build script prints to itself, so the lines go to the
//! terminal directly; where there is none, nothing is written anywhere.
use std::{fs::OpenOptions, io::Write as _};

/// Says which step of how many begins.
pub fn step(number: u8, of: u8, what: &str) {
    line(&format!("Web app, step {number} of {of}: {what}"));
}

/// Says one line.
pub fn line(text: &str) {
    let terminal = if cfg!(windows) { "CONOUT$" } else { "/dev/tty" };
    if let Ok(mut terminal) = OpenOptions::new().write(true).open(terminal) {
        // The first part wipes cargo's own progress bar, which draws itself again below. A line
        // that cannot be written is no reason to fail.
        drop(writeln!(terminal, "\r\u{1b}[K{text}"));
    }
}
