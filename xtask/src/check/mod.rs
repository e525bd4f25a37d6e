//! `cargo xtask check`: all that must pass, in the order in which it fails fastest.
//!
//! **Invariant:** each part really ran. A part that cannot run is a failure, and the last lines
//! are those of the test runner itself.
pub(crate) mod needs;
mod totals;

use crate::{
    content,
    program::{BUILD, WITH_BROWSER},
    run,
};
use anyhow::bail;
use std::{
    path::Path,
    process::ExitCode,
    time::{Duration, Instant},
};
use totals::Totals;

/// What a part does.
#[derive(Clone, Copy, Debug)]
enum Work {
    Needs,
    Words,
    /// Cargo with these words.
    Cargo(&'static [&'static str]),
    /// Cargo with these words and those that turn the browser tests on.
    CargoWithBrowser(&'static [&'static str]),
    /// The program as people run it.
    Program,
}

/// One part of the check, and whether it runs tests, so that it must count some.
#[derive(Clone, Copy, Debug)]
struct Part {
    name: &'static str,
    work: Work,
    tests: Tests,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tests {
    None,
    Counted,
}

const fn part(name: &'static str, work: Work) -> Part {
    Part {
        name,
        work,
        tests: Tests::None,
    }
}

const fn tests(name: &'static str, work: Work) -> Part {
    Part {
        name,
        work,
        tests: Tests::Counted,
    }
}

/// The heavy half of the bundler: off in plain builds, never untested.
const MAKE: &str = "footbridge-bundler/make";

const PARTS: [Part; 8] = [
    part("what is needed", Work::Needs),
    part("format", Work::Cargo(&["fmt", "--all", "--check"])),
    part(
        "lints",
        Work::CargoWithBrowser(&[
            "clippy",
            "--features",
            MAKE,
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ]),
    ),
    part(
        "lints of the browser's half",
        Work::Cargo(&[
            "clippy",
            "-p",
            "footbridge-web",
            "--target",
            "wasm32-unknown-unknown",
            "--",
            "-D",
            "warnings",
        ]),
    ),
    part("words", Work::Words),
    tests(
        "tests and house rules",
        Work::Cargo(&["test", "--workspace", "--features", MAKE, "--no-fail-fast"]),
    ),
    part("the program, as people run it", Work::Program),
    tests(
        "a first night in a real Chromium",
        Work::CargoWithBrowser(&["test", "--test", "journeys"]),
    ),
];

/// Runs every part, stops at the first that fails, and says what each took.
pub(crate) fn run(root: &Path) -> ExitCode {
    let mut totals = Totals::default();
    let mut took = vec![];
    let mut failed = None;
    for (n, part) in PARTS.iter().enumerate() {
        run::say(&format!("\n{} of {}: {}", n + 1, PARTS.len(), part.name));
        let began = now();
        let done = one(root, *part, &mut totals);
        took.push((part.name, began.elapsed()));
        if let Err(error) = done {
            failed = Some((part.name, error));
            break;
        }
    }
    run::say("\nWhat each part took:");
    for (name, time) in &took {
        run::say(&format!("{:>8}  {name}", minutes(*time)));
    }
    run::say(&format!(
        "{:>8}  all of it",
        minutes(took.iter().map(|(_, time)| *time).sum())
    ));
    if let Some((name, error)) = &failed {
        run::say(&format!("\nFAILED in `{name}`: {error:#}"));
    }
    run::say("");
    for line in totals.closing_lines() {
        run::say(&line);
    }
    match failed {
        None => ExitCode::SUCCESS,
        Some(_) => ExitCode::FAILURE,
    }
}

fn one(root: &Path, part: Part, totals: &mut Totals) -> anyhow::Result<()> {
    let args: Vec<&str> = match part.work {
        Work::Needs => return needs::all(),
        Work::Words => return content::run(root),
        Work::Program => BUILD.to_vec(),
        Work::Cargo(words) => words.to_vec(),
        Work::CargoWithBrowser(words) => {
            let (verb, rest) = words.split_first().unwrap_or((&"", &[]));
            let mut args = vec![*verb];
            args.extend(WITH_BROWSER);
            args.extend(rest);
            args
        }
    };
    let before = totals.n_passed();
    let good = run::cargo_heard(root, &args, |line| totals.hear(line))?;
    if !good {
        bail!("cargo {} did not end well", args.join(" "));
    }
    if part.tests == Tests::Counted && totals.n_passed() == before {
        bail!("no test ran");
    }
    Ok(())
}

fn minutes(time: Duration) -> String {
    let seconds = time.as_secs();
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

#[expect(
    clippy::disallowed_methods,
    reason = "how long a part took is shown to a person and decides nothing"
)]
fn now() -> Instant {
    Instant::now()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_that_runs_tests_says_so() {
        for part in PARTS {
            let (Work::Cargo(words) | Work::CargoWithBrowser(words)) = part.work else {
                continue;
            };
            assert_eq!(
                words.first() == Some(&"test"),
                part.tests == Tests::Counted,
                "{}",
                part.name
            );
        }
    }

    #[test]
    fn the_last_part_is_that_of_the_browser() {
        assert!(matches!(
            PARTS.last().map(|it| it.work),
            Some(Work::CargoWithBrowser(_))
        ));
    }

    #[test]
    fn a_time_reads_as_minutes_and_seconds() {
        assert_eq!(minutes(Duration::from_millis(59_999)), "0:59");
        assert_eq!(minutes(Duration::from_secs(605)), "10:05");
    }
}
