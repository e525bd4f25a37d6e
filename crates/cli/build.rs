//! Has the web app made, or the page that says how to make it.
use std::process::ExitCode;

fn main() -> ExitCode {
    footbridge_bundler::light::build_script()
}
