//! The real clock, for deadlines and for moving the browser's own.
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// How long anything may take before a test gives up: a loaded machine is no failure.
pub(crate) const PATIENCE: Duration = Duration::from_mins(1);

/// A moment after which waiting ends.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Deadline(Instant);

impl Deadline {
    pub(crate) fn after(time: Duration) -> Self {
        Self(now() + time)
    }

    pub(crate) fn usual() -> Self {
        Self::after(PATIENCE)
    }

    pub(crate) fn has_passed(self) -> bool {
        now() >= self.0
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "a deadline is real time; it decides nothing but when to give up"
)]
pub(crate) fn now() -> Instant {
    Instant::now()
}

/// Milliseconds since the epoch.
#[expect(
    clippy::disallowed_methods,
    reason = "the browser's clock is moved relative to the real one"
)]
pub(crate) fn epoch_ms() -> i64 {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}
