//! The real files with one thing broken in them.
use std::path::Path;

#[path = "../../build/tables/mod.rs"]
mod tables;

pub(crate) use tables::{Files, Tables};

pub(crate) fn real() -> Files {
    tables::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content")).unwrap()
}

pub(crate) fn problems(files: &Files) -> Vec<String> {
    match tables::make(files) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.iter().map(ToString::to_string).collect(),
    }
}

#[track_caller]
pub(crate) fn tables_of(files: &Files) -> Tables {
    tables::make(files).map_err(|_| problems(files)).unwrap()
}

/// Replaces the first `old` of a file by `new` and expects a problem on the line where it stood,
/// saying `what`.
#[track_caller]
pub(crate) fn refuses(file: &str, old: &str, new: &str, what: &str) {
    refuses_on(|line| line, file, old, new, what);
}

/// The same, where the problem is named some lines above the change.
#[track_caller]
pub(crate) fn refuses_above(n_lines: usize, file: &str, old: &str, new: &str, what: &str) {
    refuses_on(|line| line - n_lines, file, old, new, what);
}

/// The same, where the problem is named some lines below.
#[track_caller]
pub(crate) fn refuses_below(n_lines: usize, file: &str, old: &str, new: &str, what: &str) {
    refuses_on(|line| line + n_lines, file, old, new, what);
}

#[track_caller]
fn refuses_on(on: impl Fn(usize) -> usize, file: &str, old: &str, new: &str, what: &str) {
    let mut files = real();
    let text = &files[file];
    let (before, _) = text.split_once(old).expect("the old text is in the file");
    let line = on(1 + before.matches('\n').count());
    let broken = text.replacen(old, new, 1);
    files.insert(file.to_owned(), broken);
    let said = problems(&files);
    let place = format!("content/{file}:{line}: ");
    assert!(
        said.iter()
            .any(|it| it.starts_with(&place) && it.contains(what)),
        "no problem at {place} says {what:?}: {said:#?}"
    );
}
