//! The standard library for wasm32: the one thing beside the compiler that the app needs.
//!
//! **Invariant:** where it cannot be had, the build ends with the one command to type.
use super::nested;
use anyhow::{Context as _, bail};
use std::{env, ffi::OsString, path::Path};

const TARGET: &str = "wasm32-unknown-unknown";

/// Makes sure that the target is there, adding it through rustup where that works.
pub(super) fn ensure() -> anyhow::Result<()> {
    if is_there()? {
        return Ok(());
    }
    let added = nested::clean("rustup")
        .args(["target", "add", TARGET])
        .stdout(std::io::stderr())
        .status()
        .is_ok_and(|it| it.success());
    if added && is_there()? {
        return Ok(());
    }
    bail!(
        "the compiler cannot build for the browser yet. Type this, then try again:\n\n    \
         rustup target add {TARGET}\n"
    );
}

/// Asks the compiler itself, which also works where it came without rustup.
fn is_there() -> anyhow::Result<bool> {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| OsString::from("rustc"));
    let answer = nested::clean(rustc)
        .args(["--print", "target-libdir", "--target", TARGET])
        .output()
        .context("cannot start rustc")?;
    let folder = String::from_utf8_lossy(&answer.stdout).trim().to_owned();
    Ok(!folder.is_empty() && Path::new(&folder).is_dir())
}
