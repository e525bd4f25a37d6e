//! From the files of `content/` to the tables of this crate.
//!
//! **Invariant:** there are all tables, or every problem by file and line; never a part.
mod catalogue;
mod fair;
mod heavy;
mod help;
mod helplines;
mod hold;
mod later;
mod links;
mod page;
mod schema;
mod sides;
mod statics;
mod value;
mod words;

pub(crate) use page::Problem;

use page::Page;
use std::{collections::BTreeMap, fs, io, path::Path};

/// The text of every file, by its path below `content/`.
pub(crate) type Files = BTreeMap<String, String>;

/// The tables, as Rust.
pub(crate) struct Tables {
    pub(crate) catalogue: String,
    pub(crate) heavy: String,
    pub(crate) helplines: String,
    pub(crate) words: String,
}

/// Reads `content/en` and `content/helplines`.
pub(crate) fn read(content: &Path) -> io::Result<Files> {
    let mut files = Files::new();
    for folder in ["en", "helplines"] {
        for entry in fs::read_dir(content.join(folder))? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            files.insert(format!("{folder}/{name}"), fs::read_to_string(&path)?);
        }
    }
    Ok(files)
}

/// Checks every file and makes the tables.
pub(crate) fn make(files: &Files) -> Result<Tables, Vec<Problem>> {
    let mut problems = Vec::new();
    only_known_files(files, &mut problems);
    fair::check(files, &mut problems);
    let catalogue = catalogue::make(files, &mut problems);
    let helplines = helplines::make(files, &mut problems);
    let words = words::make(files, &mut problems);
    match (catalogue, helplines, words) {
        (Some((catalogue, heavy)), Some(helplines), Some(words)) if problems.is_empty() => {
            Ok(Tables {
                catalogue,
                heavy,
                helplines,
                words,
            })
        }
        _ => Err(problems),
    }
}

/// A file that nothing reads would go unchecked and unseen.
fn only_known_files(files: &Files, problems: &mut Vec<Problem>) {
    for (file, text) in files {
        let known = file == words::FILE
            || file == heavy::SIGNS
            || catalogue::FILES.contains(&file.as_str())
            || helplines::code_of(file).is_some();
        if !known {
            problems.push(Page { file, text }.problem(0, "no list has this name"));
        }
    }
}
