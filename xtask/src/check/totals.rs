//! Adds up what the test runners say.
//!
//! **Invariant:** only lines of the runner itself count, so the sum is of tests that ran.

/// The sums so far, and the last part's own closing lines.
#[derive(Debug, Default)]
pub(crate) struct Totals {
    passed: u64,
    failed: u64,
    last: Option<String>,
}

impl Totals {
    /// Takes in one line of a runner's output.
    pub(crate) fn hear(&mut self, line: &str) {
        let Some((passed, failed)) = counts(line) else {
            return;
        };
        self.passed += passed;
        self.failed += failed;
        // Programs without a test in them close with a line too; it says nothing.
        if passed + failed > 0 {
            self.last = Some(line.to_owned());
        }
    }

    /// How many tests passed so far.
    pub(crate) fn n_passed(&self) -> u64 {
        self.passed
    }

    /// The sum, and the last closing line of the runner as it was.
    pub(crate) fn closing_lines(&self) -> Vec<String> {
        let sum = format!("{} passed, {} failed", self.passed, self.failed);
        self.last.iter().cloned().chain([sum]).collect()
    }
}

/// The passed and failed of `test result: ok. 3 passed; 0 failed; 0 ignored; …`.
fn counts(line: &str) -> Option<(u64, u64)> {
    let rest = line.strip_prefix("test result: ")?;
    let (_, rest) = rest.split_once(". ")?;
    let mut parts = rest.split("; ");
    let passed = parts.next()?.strip_suffix(" passed")?.parse().ok()?;
    let failed = parts.next()?.strip_suffix(" failed")?.parse().ok()?;
    Some((passed, failed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_is_over_all_runners() {
        let mut totals = Totals::default();
        for line in [
            "running 3 tests",
            "test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s",
            "test result: FAILED. 4 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.20s",
            "test result: ok. 0 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s",
            "test result of something else",
        ] {
            totals.hear(line);
        }
        assert_eq!(totals.n_passed(), 7);
        let lines = totals.closing_lines();
        assert_eq!(lines.len(), 2);
        assert!(lines[0].starts_with("test result: FAILED. 4 passed"));
        assert_eq!(lines[1], "7 passed, 2 failed");
    }

    #[test]
    fn without_any_test_the_sum_says_so() {
        assert_eq!(Totals::default().closing_lines(), ["0 passed, 0 failed"]);
    }
}
