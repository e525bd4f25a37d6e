//! A stopwatch that reads the wall clock and cannot be harmed by it.
//!
//! **Invariant:** what has run never gets less, whatever the clock does, and nothing runs while
//! it is held.
use footbridge_core::time::Moment;
use minicbor::{Decode, Encode};

/// How long something has run, and since when it runs on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub(super) struct Watch {
    #[n(0)]
    ran_ms: i64,
    #[n(1)]
    since: Option<Moment>,
}

impl Watch {
    /// Runs from now.
    pub(super) fn started(now: Moment) -> Self {
        Self::at(0, now)
    }

    /// Runs from now, with some of it run already.
    pub(super) fn at(ran_ms: i64, now: Moment) -> Self {
        Self {
            ran_ms: ran_ms.max(0),
            since: Some(now),
        }
    }

    /// How long it has run.
    pub(super) fn ran_ms(self, now: Moment) -> i64 {
        let since = self.since.unwrap_or(now);
        self.ran_ms
            .saturating_add(now.0.saturating_sub(since.0).max(0))
    }

    /// Whether it runs.
    pub(super) fn runs(self) -> bool {
        self.since.is_some()
    }

    /// Takes in the time that has passed, so that a clock set back costs only what came after.
    pub(super) fn fold(&mut self, now: Moment) {
        self.ran_ms = self.ran_ms(now);
        self.since = self.since.map(|_| now);
    }

    /// Stands still, with no limit.
    pub(super) fn hold(&mut self, now: Moment) {
        self.fold(now);
        self.since = None;
    }

    /// Runs on from where it stood.
    pub(super) fn run_on(&mut self, now: Moment) {
        self.fold(now);
        self.since = Some(now);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_has_run_never_gets_less(clock in proptest::collection::vec(any::<i64>(), 1..40)) {
            let mut watch = Watch::started(Moment(clock[0]));
            let mut before = 0;
            for now in clock.into_iter().map(Moment) {
                watch.fold(now);
                prop_assert!(watch.ran_ms(now) >= before);
                before = watch.ran_ms(now);
            }
        }

        #[test]
        fn nothing_runs_while_it_is_held(from in any::<i64>(), later in any::<i64>()) {
            let mut watch = Watch::at(5_000, Moment(from));
            watch.hold(Moment(from));
            watch.fold(Moment(later));
            prop_assert_eq!(watch.ran_ms(Moment(later)), 5_000);
            watch.run_on(Moment(later));
            prop_assert_eq!(watch.ran_ms(Moment(later)), 5_000);
        }
    }

    #[test]
    fn a_clock_set_back_an_hour_costs_nothing_and_goes_on() {
        let mut watch = Watch::started(Moment(7_200_000));
        watch.fold(Moment(7_260_000));
        watch.fold(Moment(3_660_000));
        assert_eq!(watch.ran_ms(Moment(3_660_000)), 60_000);
        assert_eq!(watch.ran_ms(Moment(3_661_000)), 61_000);
    }
}
