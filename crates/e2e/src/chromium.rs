//! Where the browser is.
use anyhow::Context as _;
use std::{env, path::PathBuf};

const NAMES: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
];

/// The first Chromium on the `PATH`, or the one that was named.
pub(crate) fn find() -> anyhow::Result<PathBuf> {
    if let Some(named) = env::var_os("FOOTBRIDGE_CHROMIUM") {
        return Ok(named.into());
    }
    let path = env::var_os("PATH").unwrap_or_default();
    NAMES
        .iter()
        .flat_map(|name| env::split_paths(&path).map(move |it| it.join(name)))
        .find(|it| it.is_file())
        .context("there is no Chromium here. `cargo xtask check` installs one or says how")
}
