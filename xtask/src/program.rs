//! The programs that need a browser and the real app: they live beside the browser tests.
//!
//! **Invariant:** they look at the program that people run: the same build as
//! `cargo run --release`.
use crate::{check::needs, run};
use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
    process::Command,
};

/// The words that build what `cargo run --release` runs.
pub(crate) const BUILD: [&str; 4] = ["build", "--release", "--bin", "footbridge"];

/// Where the features are the same as in the tests, nothing is built twice.
pub(crate) const WITH_BROWSER: [&str; 3] = ["--workspace", "--features", "footbridge-e2e/browser"];

/// Whether a bench is of heavy words alone: these need neither browser nor app.
pub(crate) fn is_of_notice(words: &[OsString]) -> bool {
    words
        .first()
        .is_some_and(|it| it == "notice" || it == "--goemotions")
}

/// Runs the bench of heavy words.
pub(crate) fn notice(root: &Path, words: &[OsString]) -> anyhow::Result<()> {
    run::cargo(
        root,
        &["build", "-q", "-p", "footbridge-e2e", "--bin", "notice"],
    )?;
    let mut command = Command::new(built("notice", root));
    // A file that is named from where the person stands is meant from there.
    command.args(words.iter().filter(|it| *it != "notice"));
    run::to_its_end(command)
}

/// Builds the app and the program of this name, then starts it with these words.
pub(crate) fn start(root: &Path, name: &str, words: &[OsString]) -> anyhow::Result<()> {
    run::complain("1 of 4: look for what is needed");
    needs::wasm32()?;
    needs::chromium()?;
    run::complain("2 of 4: build the app, as cargo run --release does");
    run::cargo(root, &BUILD)?;
    run::complain(&format!("3 of 4: build the program `{name}`"));
    let mut build = vec!["build"];
    build.extend(WITH_BROWSER);
    build.extend(["--bin", name]);
    run::cargo(root, &build)?;
    run::complain(&format!("4 of 4: run it: {name}"));
    let mut command = Command::new(built(name, root));
    // A folder that is named from where the person stands is meant from there.
    command.args(words);
    run::to_its_end(command)
}

/// Where cargo puts a program.
fn built(name: &str, root: &Path) -> PathBuf {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    target
        .join("debug")
        .join(format!("{name}{}", env::consts::EXE_SUFFIX))
}
