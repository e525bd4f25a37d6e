//! The one door: everything that is done to this repository by hand or by a machine.
//!
//! **Invariant:** `check` never passes by skipping. What it needs and cannot get, it names, with
//! the one command to type.
mod check;
mod content;
mod program;
mod run;

use anyhow::{Context as _, bail};
use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

const HELP: &str = "\
cargo xtask check            all that must pass: format, lints, tests, words, house, real browser
cargo xtask content          the words only: seconds; makes the tables of docs/helplines.md
cargo xtask content --stale [DAY]
                             the phone lines that are due, today or on a day
cargo xtask vectors          make new test vectors, to be reviewed and added by hand
cargo xtask bench [--json]   the budgets of docs/architecture.md, as a table
cargo xtask bench notice     heavy words alone: every miss and false alarm
cargo xtask bench --goemotions FILE   the same, with ordinary comments
cargo xtask screens DIR      a picture of every screen, phone and desktop, in three lights
";

fn main() -> ExitCode {
    match door(env::args_os().skip(1).collect()) {
        Ok(code) => code,
        Err(error) => {
            run::complain(&format!("error: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn door(args: Vec<OsString>) -> anyhow::Result<ExitCode> {
    let root = root()?;
    let mut args = args.into_iter();
    let name = args.next().unwrap_or_default();
    let rest: Vec<OsString> = args.collect();
    match name.to_str() {
        Some("check") => none_of(&rest).map(|()| check::run(&root)),
        Some("content") => content::door(&root, &rest).map(|()| ExitCode::SUCCESS),
        Some("vectors") => none_of(&rest)
            .and_then(|()| vectors(&root))
            .map(|()| ExitCode::SUCCESS),
        Some("bench") if program::is_of_notice(&rest) => {
            program::notice(&root, &rest).map(|()| ExitCode::SUCCESS)
        }
        Some("bench") => program::start(&root, "bench", &rest).map(|()| ExitCode::SUCCESS),
        Some("screens") => program::start(&root, "screens", &rest).map(|()| ExitCode::SUCCESS),
        Some("" | "help" | "--help" | "-h") => {
            run::say(HELP.trim_end());
            Ok(ExitCode::SUCCESS)
        }
        _ => bail!("no such door: {}\n\n{HELP}", name.display()),
    }
}

fn none_of(rest: &[OsString]) -> anyhow::Result<()> {
    match rest.first() {
        None => Ok(()),
        Some(extra) => bail!("{} is one word too many\n\n{HELP}", extra.display()),
    }
}

/// Prints what every generator of vectors makes, or says where it lies; `testdata/` stays as it is.
fn vectors(root: &Path) -> anyhow::Result<()> {
    let mut crates: Vec<PathBuf> = root
        .join("crates")
        .read_dir()?
        .map(|it| it.map(|it| it.path()))
        .collect::<Result<_, _>>()?;
    crates.sort();
    for path in crates {
        let name = path.file_name().unwrap_or_default().display().to_string();
        // Each generator has a name of its own: cargo puts all examples into one folder.
        let generator = format!("{name}_vectors");
        if path.join(format!("examples/{generator}.rs")).is_file() {
            run::say(&format!("# {name}"));
            let package = format!("footbridge-{name}");
            let out = root.join("target/vectors").join(&name);
            fs::create_dir_all(&out).with_context(|| format!("cannot make {}", out.display()))?;
            let out = out.display().to_string();
            let words = ["run", "-q", "-p", &package, "--example", &generator];
            run::cargo(root, &[&words[..], &["--", &out]].concat())?;
        }
    }
    run::say("What is not printed above lies in target/vectors.");
    Ok(())
}

/// The root of the workspace, whatever folder the person stands in.
fn root() -> anyhow::Result<PathBuf> {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .map(Path::to_path_buf)
        .context("xtask lies in the workspace")
}
