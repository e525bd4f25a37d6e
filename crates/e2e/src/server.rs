//! The program that people run, on a port of its own.
use anyhow::{Context as _, bail};
use std::{
    env,
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

/// A running `footbridge`, ended when dropped.
#[derive(Debug)]
pub struct Server {
    child: Child,
    port: u16,
}

impl Server {
    /// Starts it on a free port.
    pub fn start() -> anyhow::Result<Self> {
        Self::start_at(0)
    }

    /// Starts it on this port.
    pub fn start_at(port: u16) -> anyhow::Result<Self> {
        Self::start_program(&program()?, port)
    }

    /// Starts another build of it on this port, as a host does who takes a newer version.
    pub fn start_program(program: &Path, port: u16) -> anyhow::Result<Self> {
        let mut child = Command::new(program)
            .args([
                "serve",
                "--no-open",
                "--listen",
                &format!("localhost:{port}"),
            ])
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("cannot start {}", program.display()))?;
        let out = child.stdout.take().context("stdout is piped")?;
        let mut line = String::new();
        BufReader::new(out).read_line(&mut line)?;
        let port = line
            .trim()
            .strip_prefix("Footbridge is at http://localhost:")
            .and_then(|it| it.parse().ok());
        let Some(port) = port else {
            drop(child.kill());
            bail!("the first line names no address: {line:?}");
        };
        Ok(Self { child, port })
    }

    /// The address that the person types.
    pub fn url(&self) -> String {
        format!("http://localhost:{}", self.port)
    }

    /// Its port.
    pub fn port(&self) -> u16 {
        self.port
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing left to end.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// Where the built program lies.
pub(crate) fn program() -> anyhow::Result<PathBuf> {
    if let Some(path) = env::var_os("FOOTBRIDGE_BIN") {
        return Ok(path.into());
    }
    // This test program lies in `target/debug/deps`, a tool in `target/debug`.
    let here = env::current_exe()?;
    let name = format!("release/footbridge{}", env::consts::EXE_SUFFIX);
    here.ancestors()
        .map(|it| it.join(&name))
        .find(|it| it.is_file())
        .context("the app is not built yet. Type: cargo build --release --bin footbridge")
}
