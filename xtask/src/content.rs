//! The words' own checks: plain enough, none of the words that hurt, nothing of the post that
//! this grew from.
//!
//! That every key is there and every reference leads somewhere is the build script's work
//! (`crates/content/build`); here stands what only a reader would notice.
//!
//! **Invariant:** a warning and an old phone line are told, and never fail a run: what was right
//! yesterday must not be red today without a change.
mod grade;
mod lines;
mod origin;
mod strings;
mod style;
mod table;

use crate::run;
use anyhow::{Context as _, bail};
use std::{
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
};
use strings::Said;

/// What the checks found.
#[derive(Debug, Default)]
struct Found {
    problems: Vec<String>,
    warnings: Vec<String>,
}

/// `cargo xtask content`, which also makes the tables of phone lines anew; `--stale [DAY]`, which
/// lists the lines that are due on a day; or `--origin POST`, which writes the hashes anew.
pub(crate) fn door(root: &Path, rest: &[OsString]) -> anyhow::Result<()> {
    match rest {
        [] => {
            table::write(root, &lines::countries(root)?)?;
            run(root)
        }
        [option] if option == "--stale" => stale(root, &lines::today()),
        [option, day] if option == "--stale" => stale(root, &day.to_string_lossy()),
        [option, post] if option == "--origin" => origin::write(root, Path::new(post)),
        _ => bail!(
            "content stands alone, with --stale and perhaps a day, or with --origin and the file of the post"
        ),
    }
}

fn stale(root: &Path, today: &str) -> anyhow::Result<()> {
    run::say(&lines::stale(&lines::countries(root)?, today)?);
    Ok(())
}

/// Checks the words.
pub(crate) fn run(root: &Path) -> anyhow::Result<()> {
    run::cargo(root, &["check", "-q", "-p", "footbridge-content"])?;
    let mut found = Found::default();
    let origin = origin::read(root)?;
    for path in files(root, "content/en")? {
        let said = strings::read(root, &path)?;
        let words = style::check(&name_in(root, &path), &said, &mut found);
        origin.check(&said, &mut found);
        run::say(&words);
    }
    for path in files(root, "content/helplines")? {
        origin.check(&strings::read(root, &path)?, &mut found);
    }
    for path in documents(root)? {
        let text = fs::read_to_string(&path)?;
        let said = Said::whole(&name_in(root, &path), &text);
        origin.check(&[said], &mut found);
    }
    let countries = lines::countries(root)?;
    found.problems.extend(table::check(root, &countries)?);
    run::say(&lines::report(&countries, &lines::today())?);
    for warning in &found.warnings {
        run::say(&format!("warning: {warning}"));
    }
    for problem in &found.problems {
        run::complain(&format!("error: {problem}"));
    }
    match found.problems.len() {
        0 => Ok(()),
        n => bail!("the words have {n} problems; they stand above"),
    }
}

/// The files of a folder, in order.
fn files(root: &Path, folder: &str) -> anyhow::Result<Vec<PathBuf>> {
    let folder = root.join(folder);
    let entries = fs::read_dir(&folder).with_context(|| folder.display().to_string())?;
    let mut files: Vec<_> = entries
        .map(|it| it.map(|it| it.path()))
        .collect::<Result<_, _>>()?;
    files.retain(|it| it.is_file());
    files.sort();
    Ok(files)
}

/// The documents at the root and in `docs/`.
fn documents(root: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut documents = Vec::new();
    for folder in [".", "docs", "docs/formats", "docs/decisions"] {
        if root.join(folder).is_dir() {
            documents.extend(files(root, folder)?);
        }
    }
    documents.retain(|it| it.extension().is_some_and(|it| it == "md"));
    Ok(documents)
}

fn name_in(root: &Path, path: &Path) -> String {
    let path = path.strip_prefix(root).unwrap_or(path);
    path.display().to_string()
}
