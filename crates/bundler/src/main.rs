//! The tool that the build script starts: `footbridge-bundler ROOT OUT TARGET`.
use anyhow::Context as _;
use footbridge_bundler::{
    light::{Places, ended},
    make,
};
use std::{env, process::ExitCode};

fn main() -> ExitCode {
    ended(run())
}

fn run() -> anyhow::Result<()> {
    let mut places = env::args_os().skip(1).map(Into::into);
    let mut next = |name| places.next().with_context(|| format!("{name} is missing"));
    make::make(&Places {
        root: next("ROOT")?,
        out: next("OUT")?,
        target: next("TARGET")?,
    })
}
