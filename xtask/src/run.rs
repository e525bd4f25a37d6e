//! Starting other programs, and speaking to the terminal.
//!
//! **Invariant:** an inner cargo gets none of the variables that describe this crate to itself, so
//! that it decides as it would have from a shell, and builds nothing anew.
use anyhow::{Context as _, bail};
use std::{
    env,
    ffi::OsString,
    io::{self, BufRead as _, BufReader, Write as _},
    path::Path,
    process::{Command, Stdio},
};

/// Says a line; a terminal that is gone is no reason to stop.
pub(crate) fn say(text: &str) {
    drop(writeln!(io::stdout(), "{text}"));
}

/// Says a line on the other stream.
pub(crate) fn complain(text: &str) {
    drop(writeln!(io::stderr(), "{text}"));
}

/// Runs cargo with these words at the root, to its end.
pub(crate) fn cargo(root: &Path, args: &[&str]) -> anyhow::Result<()> {
    to_its_end(cargo_command(root, args))
}

/// Runs cargo, handing each line of its stdout on and to `heard`.
///
/// Returns whether it ended well: the caller has heard why not.
pub(crate) fn cargo_heard(
    root: &Path,
    args: &[&str],
    mut heard: impl FnMut(&str),
) -> anyhow::Result<bool> {
    let mut child = cargo_command(root, args)
        .stdout(Stdio::piped())
        .spawn()
        .context("cannot start cargo")?;
    let out = child.stdout.take().context("stdout is piped")?;
    for line in BufReader::new(out).lines() {
        let line = line?;
        say(&line);
        heard(&line);
    }
    Ok(child.wait()?.success())
}

/// Runs a program to its end.
pub(crate) fn to_its_end(mut command: Command) -> anyhow::Result<()> {
    let name = command.get_program().display().to_string();
    let status = command
        .status()
        .with_context(|| format!("cannot start {name}"))?;
    if !status.success() {
        bail!("{name} ended with {status}; the reason stands above");
    }
    Ok(())
}

fn cargo_command(root: &Path, args: &[&str]) -> Command {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    let mut command = Command::new(cargo);
    command.current_dir(root).args(args);
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(is_of_this_crate) {
            command.env_remove(name);
        }
    }
    command
}

fn is_of_this_crate(name: &str) -> bool {
    const STARTS: [&str; 5] = [
        "CARGO_PKG_",
        "CARGO_MANIFEST_",
        "CARGO_BIN_",
        "CARGO_CRATE_",
        "CARGO_PRIMARY_",
    ];
    STARTS.iter().any(|it| name.starts_with(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_describes_this_crate_is_kept_from_the_inner_cargo() {
        assert!(is_of_this_crate("CARGO_PKG_NAME"));
        assert!(is_of_this_crate("CARGO_MANIFEST_DIR"));
        for kept in [
            "CARGO",
            "CARGO_HOME",
            "CARGO_TARGET_DIR",
            "PATH",
            "RUSTUP_TOOLCHAIN",
        ] {
            assert!(!is_of_this_crate(kept), "{kept}");
        }
    }
}
