//! Bytes of the first load, as the bundler wrote them down for the program that is measured.
use crate::figure::Figure;
use anyhow::Context as _;
use serde_json::Value;
use std::{env, fs, path::PathBuf};

pub(crate) fn figures() -> anyhow::Result<Vec<Figure>> {
    let text = fs::read_to_string(newest()?)?;
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
    ])
}

/// The newest summary of a release build.
fn newest() -> anyhow::Result<PathBuf> {
    let here = env::current_exe()?;
    let builds = here
        .ancestors()
        .map(|it| it.join("release/build"))
        .find(|it| it.is_dir())
        .context("there is a release build")?;
    let mut found = vec![];
    for entry in fs::read_dir(builds)? {
        let path = entry?.path().join("out/bundle.json");
        if let Ok(about) = fs::metadata(&path) {
            found.push((about.modified()?, path));
        }
    }
    found.sort();
    found
        .pop()
        .map(|(_, path)| path)
        .context("the release build made a bundle")
}
