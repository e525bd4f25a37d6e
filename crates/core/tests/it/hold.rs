//! Goal: a hold ends when its minutes are over and not before, and what is let go is let go.
//! Method: made-up evenings in which real time, the wall clock and the page go their own ways.
use crate::common::{Life, OFFSET, at};
use footbridge_core::{
    event::{Fact, Hold, HoldAbout, HoldEnd, HoldEnding, Slip},
    hold::{Count, DRIFT_MS_MAX, minutes_to_hour},
    id::EventId,
    private::Private,
    time::{Moment, Offset, World},
    view::{self, kept_holds, let_go_holds, open_hold, open_holds, slip_pattern},
};
use proptest::{collection::vec, prelude::*};

const MINUTES: u16 = 15;
const WHOLE_MS: i64 = 15 * 60_000;
const FROM: i64 = 1_790_000_000_000;

/// One thing that happens while a hold runs.
#[derive(Clone, Copy, Debug)]
enum Happens {
    /// The page is in view for so long, then the clock is read.
    InView(i64),
    /// It is hidden, asleep, locked or closed for so long.
    Away(i64),
    /// The clock is set by this much while the page is in view.
    Set(i64),
    /// The clock is set by this much while nobody looks.
    SetAway(i64),
    /// What was counted is written down.
    Note,
    /// The browser dies: what was written down last is all that is left.
    Killed,
}

/// Real time, the clock on the wall, and what was counted.
struct Evening {
    real_ms: i64,
    wall: i64,
    count: Count,
    noted: Count,
    /// How much the clock was ever set forward.
    forward_ms: i64,
}

impl Evening {
    fn begins() -> Self {
        let count = Count::begun(Moment(FROM));
        Self {
            real_ms: 0,
            wall: FROM,
            count,
            noted: count,
            forward_ms: 0,
        }
    }

    fn happens(&mut self, it: Happens) {
        let (real, set) = match it {
            Happens::InView(ms) | Happens::Away(ms) => (ms, 0),
            Happens::Set(ms) | Happens::SetAway(ms) => (0, ms),
            Happens::Note | Happens::Killed => (0, 0),
        };
        self.real_ms += real;
        self.wall += real + set;
        self.forward_ms += set.max(0);
        let now = Moment(self.wall);
        match it {
            Happens::InView(ms) => self.count.read(now, Some(ms)),
            Happens::Set(_) => self.count.read(now, Some(0)),
            Happens::Away(_) | Happens::SetAway(_) => self.count.read(now, None),
            Happens::Note => self.noted = self.count,
            Happens::Killed => {
                self.count = self.noted;
                self.count.read(now, None);
            }
        }
    }

    fn is_over(&self) -> bool {
        self.count.is_over(MINUTES)
    }
}

fn evening(of: &[Happens]) -> Evening {
    let mut it = Evening::begins();
    for happens in of {
        it.happens(*happens);
    }
    it
}

fn minutes(n: i64) -> i64 {
    n * 60_000
}

fn passes() -> impl Strategy<Value = Happens> {
    prop_oneof![
        4 => (0..minutes(4)).prop_map(Happens::InView),
        3 => (0..minutes(4)).prop_map(Happens::Away),
        2 => Just(Happens::Note),
        1 => Just(Happens::Killed),
    ]
}

fn set_back() -> impl Strategy<Value = Happens> {
    prop_oneof![
        (1..minutes(90)).prop_map(|ms| Happens::Set(-ms)),
        (1..minutes(90)).prop_map(|ms| Happens::SetAway(-ms)),
    ]
}

fn set_forward_in_view() -> impl Strategy<Value = Happens> {
    (DRIFT_MS_MAX + 1..minutes(90)).prop_map(Happens::Set)
}

proptest! {
    #[test]
    fn with_an_honest_clock_it_is_over_when_the_minutes_are_and_not_before(
        all in vec(passes(), 0..20),
    ) {
        let mut it = Evening::begins();
        for happens in all {
            it.happens(happens);
            prop_assert_eq!(it.is_over(), it.real_ms >= WHOLE_MS);
            prop_assert_eq!(it.count.ran_ms, it.real_ms);
            prop_assert!(!it.count.set_back && !it.count.is_early(MINUTES));
        }
    }

    #[test]
    fn a_clock_set_back_makes_it_longer_and_never_shorter(
        all in vec(prop_oneof![3 => passes(), 1 => set_back()], 0..20),
    ) {
        let mut it = Evening::begins();
        for happens in all {
            it.happens(happens);
            prop_assert!(!it.is_over() || it.real_ms >= WHOLE_MS);
            prop_assert!(!it.count.is_early(MINUTES));
        }
        // However far back it stands: from here on it counts again, also unseen, and it ends.
        it.happens(Happens::Away(WHOLE_MS));
        prop_assert!(it.is_over());
    }

    #[test]
    fn it_ends_early_only_by_a_clock_set_forward_and_then_it_says_so(
        all in vec(prop_oneof![3 => passes(), 1 => set_back(), 1 => set_forward_in_view()], 0..20),
    ) {
        let mut it = Evening::begins();
        for happens in all {
            // What dies unwritten takes with it that the clock was seen to be set.
            if !matches!(happens, Happens::Killed) {
                it.happens(happens);
            }
            if it.is_over() && it.real_ms < WHOLE_MS {
                prop_assert!(it.forward_ms > 0);
                prop_assert!(it.count.is_early(MINUTES));
            }
        }
    }

    #[test]
    fn the_minutes_on_the_screen_fit_what_is_over(
        all in vec(prop_oneof![3 => passes(), 1 => set_back(), 1 => set_forward_in_view()], 0..20),
        of in 0..2_000u16,
    ) {
        let count = evening(&all).count;
        prop_assert_eq!(count.minutes_left(of) == 0, count.is_over(of));
        prop_assert!(count.minutes_left(of) <= of);
    }

    #[test]
    fn any_clock_is_borne(readings in vec((any::<i64>(), proptest::option::of(any::<i64>())), 0..12), of: u16) {
        let mut count = Count::begun(Moment(readings.first().map_or(0, |it| it.0)));
        for (now, in_view) in readings {
            count.read(Moment(now), in_view);
            prop_assert!(count.minutes_left(of) <= of);
        }
    }
}

#[test]
fn killed_at_minute_five_it_goes_on_from_there() {
    use Happens::{Away, InView, Killed, Note, SetAway};
    let to_five = [InView(minutes(5)), Note, InView(20_000)];
    let mut it = evening(&to_five);
    it.happens(Killed);
    assert_eq!(it.count.minutes_left(MINUTES), 10);
    it.happens(Away(minutes(9) + 40_000));
    assert!(it.is_over() && it.count.is_by_clock(MINUTES));

    // Set back by an hour while it was closed: ten minutes more from when it is opened again.
    let mut back = evening(&to_five);
    back.happens(SetAway(minutes(-60)));
    back.happens(Killed);
    assert_eq!(back.count.minutes_left(MINUTES), 10);
    assert!(back.count.set_back);
    back.happens(InView(minutes(10) - 1));
    assert!(!back.is_over());
    back.happens(InView(1));
    assert!(back.is_over() && !back.count.is_by_clock(MINUTES));
}

#[test]
fn set_forward_in_view_it_ends_early_and_put_right_it_goes_on() {
    let mut it = evening(&[Happens::InView(minutes(5)), Happens::Set(minutes(20))]);
    assert!(it.is_over() && it.count.is_early(MINUTES));
    it.happens(Happens::Set(minutes(-20)));
    assert_eq!(it.count.minutes_left(MINUTES), 10);
    // The other way round: a clock that was put right is no clock set forward.
    let mut it = evening(&[Happens::Set(minutes(-60)), Happens::Set(minutes(60))]);
    assert_eq!(it.count.minutes_left(MINUTES), MINUTES);
    it.happens(Happens::InView(WHOLE_MS));
    assert!(it.is_over() && !it.count.is_early(MINUTES));
}

#[test]
fn a_clock_that_is_only_a_little_off_was_not_set() {
    for off in [-DRIFT_MS_MAX, DRIFT_MS_MAX] {
        let it = evening(&[Happens::Set(off), Happens::InView(WHOLE_MS)]);
        assert!(it.is_over() && !it.count.set_back && !it.count.is_early(MINUTES));
    }
    let it = evening(&[Happens::Set(-DRIFT_MS_MAX - 1)]);
    assert!(it.count.set_back);
}

#[test]
fn until_nine_is_counted_on_the_wall_and_is_never_now() {
    let nine = |hour, minute| minutes_to_hour(9, at(0, hour, minute));
    assert_eq!(nine(22, 14), 10 * 60 + 46);
    assert_eq!(nine(2, 0), 7 * 60);
    assert_eq!(nine(8, 59), 1);
    assert_eq!(nine(9, 0), 24 * 60);
    assert_eq!(nine(9, 1), 24 * 60 - 1);
    // The same moment an hour further east.
    let east = World {
        offset: Offset(OFFSET.0 + 60),
        ..at(0, 2, 0)
    };
    assert_eq!(minutes_to_hour(9, east), 6 * 60);
}

fn begun(minutes: u16, about: Option<HoldAbout>) -> Fact {
    Fact::HoldBegun(Hold {
        text: Some(Private::new("words")),
        minutes,
        about,
        ..Hold::default()
    })
}

fn ended(hold: EventId, how: HoldEnd, minutes: Option<u16>) -> Fact {
    Fact::HoldEnded(HoldEnding { hold, how, minutes })
}

#[test]
fn a_hold_stands_until_it_is_ended_and_held_on_it_is_counted_anew() {
    let mut life = Life::default();
    let hold = life.happens(at(0, 2, 0), begun(15, None)).id;
    let now = open_hold(&life.state).unwrap();
    assert_eq!(
        (now.run, now.since, now.minutes),
        (hold, at(0, 2, 0).now, 15)
    );
    let on = life.happens(at(0, 2, 20), ended(hold, HoldEnd::HeldOn, Some(400)));
    let now = open_hold(&life.state).unwrap();
    assert_eq!((now.hold, now.run, now.minutes), (hold, on.id, 400));
    assert_eq!(now.since, at(0, 2, 20).now);
    let again = life.happens(at(0, 9, 5), ended(hold, HoldEnd::HeldOn, None));
    assert_eq!(
        open_hold(&life.state).map(|it| (it.run, it.minutes)),
        Some((again.id, 15))
    );
    life.happens(at(0, 9, 30), ended(hold, HoldEnd::Kept, None));
    assert_eq!(open_hold(&life.state), None);
    assert_eq!(kept_holds(&life.state).count(), 1);
}

#[test]
fn an_answer_that_waits_is_not_the_hold_of_tonight() {
    let life = Life::default().tell(at(0, 2, 0), begun(1_440, Some(HoldAbout::Reply)));
    assert_eq!(open_hold(&life.state), None);
    assert_eq!(open_holds(&life.state).count(), 1);
}

#[test]
fn what_is_let_go_waits_to_be_erased_and_then_is_nowhere() {
    let mut life = Life::default();
    let hold = life.happens(at(0, 2, 0), begun(15, None)).id;
    let ending = life
        .happens(at(0, 2, 16), ended(hold, HoldEnd::LetGo, None))
        .id;
    assert_eq!(
        let_go_holds(&life.state).collect::<Vec<_>>(),
        [(hold, ending)]
    );
    let erase = |event| Fact::Erased(footbridge_core::event::Erasure { event });
    // Undone: the question stands again.
    let undone = life.clone().tell(at(0, 2, 17), erase(ending));
    assert_eq!(open_hold(&undone.state).map(|it| it.hold), Some(hold));
    // Not undone: only that something ended is left.
    life.happens(at(0, 2, 17), erase(hold));
    assert_eq!(let_go_holds(&life.state).count(), 0);
    assert_eq!(
        kept_holds(&life.state).count() + open_holds(&life.state).count(),
        0
    );
    assert!(life.state.holds.is_empty());
}

#[test]
fn words_kept_without_a_hold_never_run() {
    let life = Life::default().tell(at(0, 2, 0), begun(0, None));
    assert_eq!(open_hold(&life.state), None);
    assert_eq!(kept_holds(&life.state).count(), 1);
}

fn slips(all: &[&[&str]]) -> Life {
    all.iter()
        .zip(0..)
        .fold(Life::default(), |life, (before, day)| {
            let before = before.iter().map(|it| (*it).into()).collect();
            let slip = Slip {
                before: Some(before),
                ..Slip::default()
            };
            life.tell(at(day, 2, 0), Fact::SlipNoted(slip))
        })
}

#[test]
fn what_slips_have_in_common_is_said_after_three_and_in_counts() {
    assert_eq!(slip_pattern(&slips(&[&["late"], &["late"]]).state), None);
    let three = slips(&[&["late", "name"], &["late", "late"], &["alone"]]);
    let pattern = view::SlipPattern {
        before: "late".into(),
        times: 2,
        of: 3,
    };
    assert_eq!(slip_pattern(&three.state), Some(pattern));
    // Nothing twice, or nothing known twice: nothing is said.
    assert_eq!(
        slip_pattern(&slips(&[&["late"], &["name"], &["alone"]]).state),
        None
    );
    let unknown = ["unknown"].as_slice();
    assert_eq!(
        slip_pattern(&slips(&[unknown, unknown, unknown]).state),
        None
    );
}
