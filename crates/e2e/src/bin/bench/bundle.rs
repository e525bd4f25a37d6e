//! Bytes of the first load and of all that is kept, as the bundler wrote them down for the program
//! that is measured.
use crate::figure::Figure;
use anyhow::Context as _;
use serde_json::Value;
use std::{env, fs, path::PathBuf};

pub(crate) fn figures() -> anyhow::Result<Vec<Figure>> {
    let text = fs::read_to_string(summary()?)?;
    let bundle: Value = serde_json::from_str(&text)?;
    let kb = |name: &str| {
        bundle[name]
            .as_f64()
            .map(|it| it / 1000.0)
            .with_context(|| format!("bundle.json says {name}"))
    };
    Ok(vec![
        Figure::one(
            "module and scripts, first load, brotli",
            "KB",
            kb("app_bytes")?,
            Some((180.0, 260.0)),
        ),
        Figure::one(
            "everything on first load",
            "KB",
            kb("first_load_bytes")?,
            Some((350.0, 450.0)),
        ),
        Figure::one("kept on the device in all", "KB", kb("kept_bytes")?, None),
    ])
}

/// The summary that the last build of the app left beside its own target directory.
fn summary() -> anyhow::Result<PathBuf> {
    env::current_exe()?
        .ancestors()
        .map(|it| it.join("web-bundle/bundle.json"))
        .find(|it| it.is_file())
        .context("the build of the app left a summary")
}
