//! Starting cargo inside cargo.
//!
//! **Invariant:** the inner build sees none of the outer one's flags. `RUSTFLAGS`, wrappers,
//! profiles and `CARGO_CFG_*` are meant for the machine that builds, and would reach wasm32.
use super::Places;
use anyhow::{Context as _, bail};
use std::{
    env,
    ffi::{OsStr, OsString},
    path::{Path, PathBuf},
    process::Command,
};

/// Variables that are kept although they begin with `CARGO_`: where cargo lives and how it
/// reaches its registry.
const KEPT: [&str; 8] = [
    "CARGO_HOME",
    "CARGO_INCREMENTAL",
    "CARGO_HTTP_",
    "CARGO_NET_",
    "CARGO_REGISTRIES_",
    "CARGO_REGISTRY_",
    "CARGO_SOURCE_",
    "CARGO_TERM_",
];

/// Further variables that describe the outer build.
const DROPPED: [&str; 22] = [
    "CARGO",
    "DEBUG",
    "HOST",
    "MAKEFLAGS",
    "MFLAGS",
    "NUM_JOBS",
    "OPT_LEVEL",
    "OUT_DIR",
    "PROFILE",
    "RUST_BACKTRACE",
    "RUST_LIB_BACKTRACE",
    "RUSTC",
    "RUSTC_LINKER",
    "RUSTC_WORKSPACE_WRAPPER",
    "RUSTC_WRAPPER",
    "RUSTDOC",
    "RUSTDOCFLAGS",
    "RUSTFLAGS",
    "CLIPPY_ARGS",
    "CLIPPY_CONF_DIR",
    "TARGET",
    "FOOTBRIDGE_WEB",
];

/// Returns a command with a clean environment.
pub fn clean(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    for (name, _) in env::vars_os() {
        if is_dropped(&name) {
            command.env_remove(name);
        }
    }
    // The tool starts cargo in its turn, and should find the same one.
    if let Some(cargo) = env::var_os("CARGO") {
        command.env("FOOTBRIDGE_CARGO", cargo);
    }
    command
}

/// Returns cargo with a clean environment, at the root of the workspace, with its own target
/// directory.
///
/// `--locked` always holds: the outer cargo has just brought the lock file up to date.
pub fn cargo(places: &Places) -> Command {
    let program = env::var_os("CARGO")
        .or_else(|| env::var_os("FOOTBRIDGE_CARGO"))
        .unwrap_or_else(|| OsString::from("cargo"));
    let mut command = clean(program);
    command.current_dir(&places.root);
    command.env("CARGO_TARGET_DIR", &places.target);
    command.arg("--locked");
    command
}

/// Keeps the path of the registry on this machine out of what is compiled: panics name their
/// place in a file, and the same sources give the same bytes everywhere.
pub fn hide_paths(command: &mut Command) {
    let Some(cargo) = cargo_home() else {
        return;
    };
    let mut flag = OsString::from("--remap-path-prefix=");
    flag.push(cargo);
    flag.push("=cargo");
    // The encoded form has no trouble with a space in the path.
    command.env("CARGO_ENCODED_RUSTFLAGS", flag);
}

fn cargo_home() -> Option<PathBuf> {
    let home = || env::home_dir().map(|it| it.join(".cargo"));
    env::var_os("CARGO_HOME").map(PathBuf::from).or_else(home)
}

/// Runs a command to its end. What it writes goes to stderr, which cargo shows on failure.
pub fn run(mut command: Command, what: &str) -> anyhow::Result<()> {
    let program = Path::new(command.get_program()).display().to_string();
    let status = command
        .stdout(std::io::stderr())
        .status()
        .with_context(|| format!("cannot start {program}"))?;
    if !status.success() {
        bail!("{what} failed; the reason stands above");
    }
    Ok(())
}

fn is_dropped(name: &OsStr) -> bool {
    let Some(name) = name.to_str() else {
        return false;
    };
    let kept = KEPT
        .iter()
        .any(|it| name == *it || (it.ends_with('_') && name.starts_with(it)));
    DROPPED.contains(&name) || (name.starts_with("CARGO_") && !kept) || name.starts_with("DEP_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_describes_the_outer_build_is_dropped() {
        for name in [
            "RUSTFLAGS",
            "CARGO_ENCODED_RUSTFLAGS",
            "RUSTC_WRAPPER",
            "RUSTC_WORKSPACE_WRAPPER",
            "CARGO_CFG_TARGET_OS",
            "CARGO_BUILD_TARGET",
            "CARGO_BUILD_RUSTFLAGS",
            "CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_RUSTFLAGS",
            "CARGO_PROFILE_RELEASE_LTO",
            "CARGO_MAKEFLAGS",
            "CARGO_TARGET_DIR",
            "PROFILE",
            "TARGET",
        ] {
            assert!(is_dropped(OsStr::new(name)), "{name}");
        }
    }

    #[test]
    fn the_registry_of_this_machine_is_hidden_from_what_is_compiled() {
        let mut command = Command::new("cargo");
        hide_paths(&mut command);
        let flag = command
            .get_envs()
            .find(|(name, _)| *name == "CARGO_ENCODED_RUSTFLAGS")
            .and_then(|(_, value)| value?.to_str());
        let flag = flag.expect("a machine that runs this has a home for cargo");
        assert!(flag.starts_with("--remap-path-prefix="), "{flag}");
        assert!(flag.ends_with("=cargo"), "{flag}");
    }

    #[test]
    fn where_cargo_lives_and_how_it_reaches_crates_is_kept() {
        for name in [
            "PATH",
            "HOME",
            "CARGO_HOME",
            "CARGO_NET_OFFLINE",
            "CARGO_HTTP_CAINFO",
            "CARGO_REGISTRIES_CRATES_IO_PROTOCOL",
            "RUSTUP_HOME",
            "RUSTUP_TOOLCHAIN",
            "https_proxy",
        ] {
            assert!(!is_dropped(OsStr::new(name)), "{name}");
        }
    }
}
