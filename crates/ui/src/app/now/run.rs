//! A practice step by step: each line stays for its time, or until Next, or as long as wished.
//!
//! **Invariant:** it moves on by at most one line at a time, so a clock that jumps cannot carry a
//! person past lines they never saw.
use super::watch::Watch;
use crate::app::handed::practice;
use footbridge_content::Practice;
use footbridge_core::time::Moment;
use minicbor::{Decode, Encode};

/// A practice on its way.
#[derive(Clone, Debug, Encode, Decode)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one thing that is or is not so"
)]
pub struct Run {
    /// Which one.
    #[cbor(n(0), with = "practice")]
    pub practice: &'static Practice,
    /// The line, counted from zero.
    #[n(1)]
    pub step: usize,
    /// The round, counted from zero.
    #[n(2)]
    pub round: u8,
    /// All lines are behind.
    #[n(3)]
    pub over: bool,
    /// It made things worse and was stopped.
    #[n(4)]
    pub worse: bool,
    #[n(5)]
    waits: bool,
    #[n(6)]
    hidden: bool,
    #[n(7)]
    watch: Watch,
}

impl Run {
    /// The first line is there.
    pub fn started(practice: &'static Practice, now: Moment) -> Self {
        Self {
            practice,
            step: 0,
            round: 0,
            over: false,
            worse: false,
            waits: false,
            hidden: false,
            watch: Watch::started(now),
        }
    }

    /// What is said now.
    pub fn line(&self) -> &'static str {
        self.practice.steps.get(self.step).map_or("", |it| it.say)
    }

    /// About how long the line stays, in seconds.
    pub fn seconds(&self) -> u16 {
        self.practice
            .steps
            .get(self.step)
            .map_or(0, |it| it.seconds)
    }

    /// Whether the line stays until Next.
    pub fn waits(&self) -> bool {
        self.waits
    }

    /// Whether time still moves it on.
    pub fn runs(&self) -> bool {
        !self.over && !self.worse && self.watch.runs()
    }

    /// Lets time move it on. Says whether this was the end.
    pub(super) fn pass(&mut self, now: Moment) -> bool {
        self.watch.fold(now);
        let due = self.runs() && self.watch.ran_ms(now) >= i64::from(self.seconds()) * 1_000;
        due && self.next(now)
    }

    /// Goes to the next line. Says whether this was the end.
    pub(super) fn next(&mut self, now: Moment) -> bool {
        if self.over || self.worse {
            return false;
        }
        self.waits = false;
        self.watch = Watch::started(now);
        if self.hidden {
            self.watch.hold(now);
        }
        self.step += 1;
        if self.step == self.practice.steps.len() {
            self.round += 1;
            self.over = self.round >= self.practice.repeat;
            self.step = if self.over { self.step - 1 } else { 0 };
        }
        self.over
    }

    pub(super) fn toggle_wait(&mut self, now: Moment) {
        self.waits = !self.waits;
        self.settle(now);
    }

    /// Lines that nobody sees do not pass.
    pub(super) fn set_hidden(&mut self, hidden: bool, now: Moment) {
        self.hidden = hidden;
        self.settle(now);
    }

    fn settle(&mut self, now: Moment) {
        if self.waits || self.hidden {
            self.watch.hold(now);
        } else {
            self.watch.run_on(now);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use footbridge_content::PRACTICES;

    fn run(id: &str) -> Run {
        let practice = footbridge_content::practice(id).expect("it is in the list");
        Run::started(practice, Moment(0))
    }

    #[test]
    fn every_practice_comes_to_its_end_by_next_alone() {
        for practice in PRACTICES {
            let mut run = Run::started(practice, Moment(0));
            let lines = practice.steps.len() * usize::from(practice.repeat);
            for n in 1..=lines {
                assert!(!run.line().is_empty(), "{}", practice.id);
                assert_eq!(run.next(Moment(0)), n == lines, "{} {n}", practice.id);
            }
        }
    }

    #[test]
    fn a_line_gives_way_after_its_seconds_and_not_before() {
        let mut run = run("feel-ground");
        assert!(!run.pass(Moment(14_999)));
        assert_eq!(run.step, 0);
        run.pass(Moment(15_000));
        assert_eq!(run.step, 1);
    }

    #[test]
    fn waiting_has_no_limit_and_next_ends_it() {
        let mut run = run("feel-ground");
        run.toggle_wait(Moment(1_000));
        run.pass(Moment(86_400_000));
        assert_eq!(run.step, 0);
        assert!(run.waits());
        run.next(Moment(86_400_000));
        assert_eq!((run.step, run.waits()), (1, false));
    }

    #[test]
    fn a_clock_that_jumps_a_year_moves_one_line_only() {
        let mut run = run("five-four-three");
        run.pass(Moment(31_536_000_000));
        assert_eq!(run.step, 1);
    }

    #[test]
    fn lines_do_not_pass_on_a_hidden_page() {
        let mut run = run("feel-ground");
        run.set_hidden(true, Moment(5_000));
        run.pass(Moment(600_000));
        run.set_hidden(false, Moment(600_000));
        assert_eq!(run.step, 0);
        run.pass(Moment(610_000));
        assert_eq!(run.step, 1);
    }

    #[test]
    fn a_practice_with_rounds_begins_again_from_its_first_line() {
        let mut run = run("hum");
        for _ in 0..run.practice.steps.len() {
            run.next(Moment(0));
        }
        assert_eq!((run.step, run.round, run.over), (0, 1, false));
    }
}
