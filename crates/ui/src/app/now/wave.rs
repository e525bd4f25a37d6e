//! Riding the pull: ten minutes by the clock, a line for each part, a pause with no limit.
//!
//! **Invariant:** it never goes backwards and never past its end; nothing is counted.
use super::watch::Watch;
use footbridge_content::Practice;
use footbridge_core::time::Moment;
use minicbor::{Decode, Encode};

/// Its key in the content.
pub const RIDE: &str = "ride-wave";

/// Where on the wave it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Height {
    Foot,
    Rising,
    High,
    Easing,
    Flat,
}

/// One ride.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Wave {
    #[n(0)]
    watch: Watch,
    /// How often the person said "Still here": each answers back with the next line.
    #[n(1)]
    answers: usize,
    /// Whether the end was taken in.
    #[n(2)]
    pub(super) noted: bool,
}

fn practice() -> &'static Practice {
    footbridge_content::practice(RIDE).expect("the build of the content checks the keys")
}

/// How long the whole ride is.
pub(super) fn whole_ms() -> i64 {
    practice()
        .steps
        .iter()
        .map(|it| i64::from(it.seconds) * 1_000)
        .sum()
}

impl Wave {
    /// It begins now.
    pub fn started(now: Moment) -> Self {
        Self {
            watch: Watch::started(now),
            answers: 0,
            noted: false,
        }
    }

    /// When it would have begun, had it never stood still.
    pub(super) fn began(&self, now: Moment) -> Moment {
        Moment(now.0.saturating_sub(self.ran_ms(now)))
    }

    fn ran_ms(&self, now: Moment) -> i64 {
        self.watch.ran_ms(now).min(whole_ms())
    }

    /// How much of it is behind, from 0 to 1.
    #[expect(
        clippy::cast_precision_loss,
        reason = "ten minutes have 600,000 milliseconds"
    )]
    pub fn done(&self, now: Moment) -> f64 {
        self.ran_ms(now) as f64 / whole_ms() as f64
    }

    /// Minutes and seconds that are left.
    pub fn left(&self, now: Moment) -> (i64, i64) {
        let seconds = (whole_ms() - self.ran_ms(now) + 999) / 1_000;
        (seconds / 60, seconds % 60)
    }

    /// Whether the ten minutes are over.
    pub fn is_over(&self, now: Moment) -> bool {
        self.ran_ms(now) == whole_ms()
    }

    /// Whether clock and picture stand still.
    pub fn is_paused(&self) -> bool {
        !self.watch.runs()
    }

    /// Where on the drawn wave the lamp is. The drawing is at its highest before the middle.
    pub fn height(&self, now: Moment) -> Height {
        match self.done(now) {
            it if it < 0.1 => Height::Foot,
            it if it < 0.3 => Height::Rising,
            it if it < 0.62 => Height::High,
            it if it < 0.88 => Height::Easing,
            _ => Height::Flat,
        }
    }

    /// The part of the practice, counted from zero.
    pub fn step(&self, now: Moment) -> usize {
        let ran = self.ran_ms(now);
        let mut until = 0;
        let steps = practice().steps;
        steps
            .iter()
            .position(|it| {
                until += i64::from(it.seconds) * 1_000;
                ran < until
            })
            .unwrap_or(steps.len() - 1)
    }

    /// The line that is said now.
    pub fn line(&self, now: Moment) -> &'static str {
        let steps = practice().steps;
        steps[(self.step(now) + self.answers) % steps.len()].say
    }

    pub(super) fn fold(&mut self, now: Moment) {
        self.watch.fold(now);
    }

    pub(super) fn answer(&mut self) {
        self.answers += 1;
    }

    pub(super) fn toggle_pause(&mut self, now: Moment) {
        if self.is_paused() {
            self.watch.run_on(now);
        } else {
            self.watch.hold(now);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_stays_between_its_beginning_and_its_end(
            clock in proptest::collection::vec((any::<i64>(), any::<bool>()), 1..30)
        ) {
            let mut wave = Wave::started(Moment(clock[0].0));
            let mut before = 0.0;
            for (now, press) in clock {
                let now = Moment(now);
                wave.fold(now);
                prop_assert!((before..=1.0).contains(&wave.done(now)));
                before = wave.done(now);
                let (minutes, seconds) = wave.left(now);
                prop_assert!((0..=10).contains(&minutes) && (0..60).contains(&seconds));
                if press { wave.toggle_pause(now) } else { wave.answer() }
                prop_assert!(!wave.line(now).is_empty());
            }
        }
    }

    #[test]
    fn the_ride_is_ten_minutes_long() {
        assert_eq!(whole_ms(), 600_000);
        let wave = Wave::started(Moment(0));
        assert_eq!(wave.left(Moment(0)), (10, 0));
        assert_eq!(wave.left(Moment(220_000)), (6, 20));
        assert!(!wave.is_over(Moment(599_999)));
        assert!(wave.is_over(Moment(600_000)));
    }

    #[test]
    fn still_here_answers_with_the_next_line_every_time() {
        let mut wave = Wave::started(Moment(0));
        let mut before = wave.line(Moment(0));
        for _ in 0..20 {
            wave.answer();
            assert_ne!(wave.line(Moment(0)), before);
            before = wave.line(Moment(0));
        }
    }

    #[test]
    fn a_pause_may_last_a_day() {
        let mut wave = Wave::started(Moment(0));
        wave.toggle_pause(Moment(60_000));
        assert!(wave.is_paused());
        wave.toggle_pause(Moment(86_400_000));
        assert_eq!(wave.left(Moment(86_400_000)), (9, 0));
    }

    #[test]
    fn each_height_comes_in_its_turn() {
        let wave = Wave::started(Moment(0));
        let at = |seconds: i64| wave.height(Moment(seconds * 1_000));
        assert_eq!(
            [0, 60, 180, 220, 400, 590].map(at),
            [
                Height::Foot,
                Height::Rising,
                Height::High,
                Height::High,
                Height::Easing,
                Height::Flat
            ]
        );
    }
}
