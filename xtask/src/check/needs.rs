//! What the checks need beyond Rust: the target wasm32, a Chromium, the tool `age`.
//!
//! **Invariant:** what is missing is installed where that is safe to do, and otherwise named with
//! the one command to type. Nothing is skipped.
use crate::run;
use anyhow::bail;
use std::{env, ffi::OsString, path::Path, process::Command};

const TARGET: &str = "wasm32-unknown-unknown";
const CHROMIUMS: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
];

/// Makes sure of everything.
pub(crate) fn all() -> anyhow::Result<()> {
    wasm32()?;
    chromium()?;
    if find(&["age"]).is_none() {
        install("age", "the test of the locked file opens it with this tool")?;
    }
    Ok(())
}

/// Makes sure that the compiler can build for the browser.
pub(crate) fn wasm32() -> anyhow::Result<()> {
    if has_target() {
        return Ok(());
    }
    let added = Command::new("rustup")
        .args(["target", "add", TARGET])
        .status()
        .is_ok_and(|it| it.success());
    if added && has_target() {
        return Ok(());
    }
    bail!(
        "the compiler cannot build for the browser yet. Type this, then try again:\n\n    rustup target add {TARGET}\n"
    );
}

/// Makes sure that there is a Chromium to test in.
pub(crate) fn chromium() -> anyhow::Result<()> {
    if env::var_os("FOOTBRIDGE_CHROMIUM").is_some() || find(&CHROMIUMS).is_some() {
        return Ok(());
    }
    install("chromium", "the journeys run in a real one")?;
    if find(&CHROMIUMS).is_none() {
        bail!("chromium was installed, and is still not found on the PATH");
    }
    Ok(())
}

fn has_target() -> bool {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| OsString::from("rustc"));
    let answer = Command::new(rustc)
        .args(["--print", "target-libdir", "--target", TARGET])
        .output();
    answer.is_ok_and(|it| {
        let folder = String::from_utf8_lossy(&it.stdout).trim().to_owned();
        !folder.is_empty() && Path::new(&folder).is_dir()
    })
}

/// The first of these programs that lies on the `PATH`.
fn find(names: &[&str]) -> Option<OsString> {
    let path = env::var_os("PATH")?;
    let folders: Vec<_> = env::split_paths(&path).collect();
    names.iter().find_map(|name| {
        folders
            .iter()
            .map(|folder| folder.join(name))
            .find(|it| it.is_file())
            .map(Into::into)
    })
}

/// Installs a package by apt where this user may do that; otherwise stops with the command.
fn install(package: &str, why: &str) -> anyhow::Result<()> {
    if is_root_on_debian() {
        run::say(&format!("installing {package} by apt: {why}"));
        run::to_its_end(apt(&["update", "-qq"]))?;
        return run::to_its_end(apt(&[
            "install",
            "-y",
            "-qq",
            "--no-install-recommends",
            package,
        ]));
    }
    bail!(
        "`{package}` is missing: {why}. Type this, then try again:\n\n    {}\n",
        how(package)
    );
}

fn apt(words: &[&str]) -> Command {
    let mut command = Command::new("apt-get");
    command.args(words).env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn how(package: &str) -> String {
    if cfg!(target_os = "macos") {
        format!("brew install {package}")
    } else if cfg!(windows) {
        format!("winget install {package}")
    } else if Path::new("/etc/debian_version").exists() {
        format!("sudo apt-get install -y {package}")
    } else {
        format!("sudo dnf install {package}    (or as your system names it)")
    }
}

fn is_root_on_debian() -> bool {
    let root = Command::new("id").arg("-u").output();
    Path::new("/etc/debian_version").exists() && root.is_ok_and(|it| it.stdout.trim_ascii() == b"0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_is_found_on_the_path_and_a_made_up_one_is_not() {
        assert!(find(&["no-such-program-anywhere", "cargo"]).is_some());
        assert!(find(&["no-such-program-anywhere"]).is_none());
    }

    #[test]
    fn the_command_to_type_names_the_package() {
        assert!(how("chromium").contains("chromium"));
    }
}
