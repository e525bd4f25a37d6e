//! The light half: what the build script of the binary links, with next to no dependencies.
//!
//! **Invariant:** without `PROFILE=release` or `FOOTBRIDGE_WEB=1` nothing is compiled here, so
//! plain `cargo check`, `cargo test` and an editor stay quick.
pub mod nested;
mod placeholder;
pub mod progress;
mod target;

use anyhow::{Context as _, bail};
use std::{
    env,
    ffi::OsStr,
    fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
    process::ExitCode,
};

/// What a change of must build the app again. Below a crate only these count: a changed test
/// changes no byte of the app.
const CRATES: [&str; 9] = [
    "bundler", "client", "content", "core", "naming", "ui", "vault", "web", "wire",
];
const PARTS: [&str; 4] = ["Cargo.toml", "build.rs", "src", "static"];
const AROUND: [&str; 4] = ["Cargo.toml", "Cargo.lock", "content", "rust-toolchain.toml"];

/// How many long steps a build of the app has, counted over both halves.
pub const N_STEPS: u8 = 5;

/// Where everything lies for one build.
#[derive(Clone, Debug)]
pub struct Places {
    /// The root of the workspace.
    pub root: PathBuf,
    /// Where the bundle goes.
    pub out: PathBuf,
    /// The target directory of the nested builds. Never that of the outer one, which holds its
    /// lock while the build script runs.
    pub target: PathBuf,
}

/// Does all that the build script of the binary has to do.
///
/// Leaves `bundle.rs` in `OUT_DIR`: one expression of type `footbridge_server::Bundle`.
pub fn build_script() -> ExitCode {
    ended(embed())
}

/// Turns a result into an end, with the reason in plain words and no backtrace.
pub fn ended(result: anyhow::Result<()>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            drop(writeln!(io::stderr(), "\nerror: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn embed() -> anyhow::Result<()> {
    let out = PathBuf::from(env::var_os("OUT_DIR").context("cargo sets OUT_DIR")?);
    let package = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").context("cargo sets it")?);
    let root = package
        .ancestors()
        .nth(2)
        .context("the crate lies in crates/ of the workspace")?
        .to_path_buf();
    let places = Places {
        target: target_of(&out)?.join("web-bundle"),
        out,
        root,
    };
    say("cargo::rerun-if-env-changed=FOOTBRIDGE_WEB")?;
    if !is_wanted(
        env::var_os("PROFILE").as_deref(),
        env::var_os("FOOTBRIDGE_WEB").as_deref(),
    ) {
        // Without a line of its own cargo would watch the whole package.
        say("cargo::rerun-if-changed=build.rs")?;
        return placeholder::write(&places.out);
    }
    watch(&places.root)?;
    make(&places)
}

/// Whether the app is built: in release, or where someone asks for it; never where someone asks
/// for it not to be.
fn is_wanted(profile: Option<&OsStr>, asked: Option<&OsStr>) -> bool {
    match asked {
        Some(asked) if asked == "1" => true,
        Some(asked) if asked == "0" => false,
        _ => profile.is_some_and(|it| it == "release"),
    }
}

/// Tells cargo what to look at before it runs the build script again.
fn watch(root: &Path) -> anyhow::Result<()> {
    let parts = CRATES.iter().flat_map(|name| {
        PARTS
            .iter()
            .map(move |part| format!("crates/{name}/{part}"))
    });
    let around = AROUND.iter().map(|it| (*it).to_owned());
    for path in parts.chain(around) {
        let path = root.join(path);
        // A path that is not there counts as changed, each time.
        if path.exists() {
            say(&format!("cargo::rerun-if-changed={}", path.display()))?;
        }
    }
    Ok(())
}

fn make(places: &Places) -> anyhow::Result<()> {
    progress::step(1, N_STEPS, "look for what the browser's half needs");
    target::ensure()?;

    progress::step(2, N_STEPS, "build the tool that makes the bundle");
    let mut build = nested::cargo(places);
    build.args(["build", "--release", "-p", "footbridge-bundler"]);
    build.args(["--features", "make", "--bin", "footbridge-bundler"]);
    nested::run(build, "building the bundler")?;

    let tool = places
        .target
        .join("release")
        .join(format!("footbridge-bundler{}", env::consts::EXE_SUFFIX));
    let mut tool = nested::clean(&tool);
    tool.arg(&places.root).arg(&places.out).arg(&places.target);
    nested::run(tool, "making the bundle")
}

/// Finds the target directory from `OUT_DIR`, which lies four levels below it.
fn target_of(out: &Path) -> anyhow::Result<PathBuf> {
    let build = out
        .ancestors()
        .find(|it| it.file_name() == Some(OsStr::new("build")));
    match build.and_then(|it| it.ancestors().nth(2)) {
        Some(target) => Ok(target.to_path_buf()),
        None => bail!("{} lies in no target directory", out.display()),
    }
}

/// Writes a line to cargo.
fn say(line: &str) -> io::Result<()> {
    writeln!(io::stdout(), "{line}")
}

/// Writes a file, and leaves an equal one as it is.
pub fn write(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    if fs::read(path).is_ok_and(|it| it == bytes) {
        return Ok(());
    }
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_release_or_a_wish_builds_the_app() {
        let wanted = |profile: &str, asked: Option<&str>| {
            is_wanted(Some(OsStr::new(profile)), asked.map(OsStr::new))
        };
        assert!(wanted("release", None));
        assert!(wanted("debug", Some("1")));
        assert!(!wanted("debug", None));
        assert!(!wanted("release", Some("0")));
        assert!(!wanted("debug", Some("")));
        assert!(!is_wanted(None, None));
    }

    #[test]
    fn the_target_directory_is_found_from_the_build_script() {
        let of = |path: &str| target_of(Path::new(path)).ok();
        assert_eq!(
            of("/x/target/release/build/footbridge-cli-1/out"),
            Some("/x/target".into())
        );
        assert_eq!(of("/x/elsewhere/out"), None);
    }
}
