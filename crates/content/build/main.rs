//! Reads `content/`, refuses what does not fit, and writes the tables of this crate.
mod tables;

use std::{
    env, fs,
    io::{self, Write as _},
    path::Path,
    process::ExitCode,
};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            // Cargo shows what a failed build script wrote here. Nothing is left if this fails too.
            writeln!(io::stderr(), "{why}").ok();
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let out = env::var_os("OUT_DIR").ok_or("OUT_DIR is not set")?;
    let mut said = io::stdout();
    for watched in ["en", "helplines"] {
        let folder = content.join(watched);
        writeln!(said, "cargo::rerun-if-changed={}", folder.display())
            .map_err(|it| in_words(&it))?;
    }
    writeln!(said, "cargo::rerun-if-changed=build").map_err(|it| in_words(&it))?;

    let files = tables::read(&content).map_err(|it| in_words(&it))?;
    let tables = tables::make(&files).map_err(|problems| {
        let lines: Vec<_> = problems.iter().map(ToString::to_string).collect();
        lines.join("\n")
    })?;
    for (name, text) in [
        ("catalogue.rs", tables.catalogue),
        ("heavy.rs", tables.heavy),
        ("helplines.rs", tables.helplines),
        ("words.rs", tables.words),
    ] {
        fs::write(Path::new(&out).join(name), text).map_err(|it| in_words(&it))?;
    }
    Ok(())
}

fn in_words(error: &io::Error) -> String {
    error.to_string()
}
