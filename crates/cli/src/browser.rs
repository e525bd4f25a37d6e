//! Opens the browser where there is a screen to show it on.
//!
//! **Invariant:** it is a courtesy. Whatever goes wrong here, the server runs and its address
//! stands in the terminal.
use std::{
    env,
    process::{Command, Stdio},
    thread,
};

/// Opens an address, if this machine shows windows.
pub(crate) fn open(url: &str) {
    if !has_display() {
        return;
    }
    let Ok(mut opener) = opener(url)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
    else {
        return;
    };
    // Somebody has to take note of its end, or it stays in the process table.
    thread::spawn(move || opener.wait());
}

fn has_display() -> bool {
    let is_set = |name: &str| env::var_os(name).is_some_and(|it| !it.is_empty());
    cfg!(any(target_os = "macos", windows)) || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

fn opener(url: &str) -> Command {
    let (program, before): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        ("cmd", &["/C", "start", ""])
    } else {
        ("xdg-open", &[])
    };
    let mut command = Command::new(program);
    command.args(before).arg(url);
    command
}
