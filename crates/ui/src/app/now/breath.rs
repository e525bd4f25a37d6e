//! The breathing light: what it says and how large it is, as a function of time.
//!
//! **Invariant:** it counts to six breaths and then stands still; a change of pace keeps the light
//! where it is.
use super::watch::Watch;
use footbridge_core::time::Moment;
use minicbor::{Decode, Encode};

/// After this many breaths it ends by itself. The same as in `content/en/practices.toml`.
pub const BREATHS: u8 = 6;

/// Where in a breath it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Part {
    In,
    Rest,
    Out,
}

/// How long the parts of a breath are, in seconds. The out-breath is always the longest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Pace {
    pub breathe_in: u8,
    pub rest: u8,
    pub out: u8,
}

/// From the fastest to the slowest.
const PACES: [Pace; 4] = [
    Pace {
        breathe_in: 3,
        rest: 1,
        out: 4,
    },
    Pace {
        breathe_in: 4,
        rest: 1,
        out: 6,
    },
    Pace {
        breathe_in: 5,
        rest: 1,
        out: 7,
    },
    Pace {
        breathe_in: 6,
        rest: 1,
        out: 9,
    },
];
/// In for four, out for six.
const USUAL: usize = 1;

impl Pace {
    fn parts(self) -> [(Part, u8); 3] {
        [
            (Part::In, self.breathe_in),
            (Part::Rest, self.rest),
            (Part::Out, self.out),
        ]
    }

    /// How long one breath is.
    pub fn breath_ms(self) -> i64 {
        (i64::from(self.breathe_in) + i64::from(self.rest) + i64::from(self.out)) * 1_000
    }
}

/// What the guide says at an instant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Guide {
    /// In, rest or out.
    pub part: Part,
    /// The second within the part, counted from one.
    pub second: u8,
    /// How many seconds the part has.
    pub of: u8,
    /// How large the light is, from 0, settled, to 1, grown.
    pub light: f64,
}

/// What the guide says this long after a breath began.
pub fn guide(pace: Pace, ran_ms: i64) -> Guide {
    let mut left = ran_ms.max(0) % pace.breath_ms();
    for (part, seconds) in pace.parts() {
        let whole = i64::from(seconds) * 1_000;
        if left < whole {
            let second = u8::try_from(left / 1_000).unwrap_or_default();
            return Guide {
                part,
                second: second + 1,
                of: seconds,
                light: light(part, left, whole),
            };
        }
        left -= whole;
    }
    unreachable!("what is left of a breath lies in one of its parts")
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a part of a breath has a few thousand milliseconds"
)]
fn light(part: Part, at_ms: i64, whole_ms: i64) -> f64 {
    let at = at_ms as f64 / whole_ms as f64;
    // It starts and ends slowly, as a breath does.
    let eased = at * at * (3.0 - 2.0 * at);
    match part {
        Part::In => eased,
        Part::Rest => 1.0,
        Part::Out => 1.0 - eased,
    }
}

/// Breathing with the light, from the first breath to the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Breath {
    #[n(0)]
    pace: usize,
    /// Breaths that were over when the pace last changed.
    #[n(1)]
    done: u8,
    #[n(2)]
    watch: Watch,
    /// Whether the end was taken in.
    #[n(3)]
    pub(super) noted: bool,
}

impl Breath {
    /// The first breath begins.
    pub fn started(now: Moment) -> Self {
        Self {
            pace: USUAL,
            done: 0,
            watch: Watch::started(now),
            noted: false,
        }
    }

    /// How long the parts are.
    pub fn pace(&self) -> Pace {
        PACES[self.pace]
    }

    /// Whether there is nothing slower.
    pub fn is_slowest(&self) -> bool {
        self.pace + 1 == PACES.len()
    }

    /// Whether there is nothing faster.
    pub fn is_fastest(&self) -> bool {
        self.pace == 0
    }

    /// How many breaths are over.
    pub fn n_over(&self, now: Moment) -> u8 {
        let since = self.watch.ran_ms(now) / self.pace().breath_ms();
        u8::try_from(since)
            .unwrap_or(BREATHS)
            .saturating_add(self.done)
            .min(BREATHS)
    }

    /// Whether all six are over.
    pub fn is_over(&self, now: Moment) -> bool {
        self.n_over(now) == BREATHS
    }

    /// What the guide says now.
    pub fn guide(&self, now: Moment) -> Guide {
        guide(self.pace(), self.watch.ran_ms(now))
    }

    pub(super) fn fold(&mut self, now: Moment) {
        self.watch.fold(now);
    }

    pub(super) fn slower(&mut self, now: Moment) {
        self.set_pace(now, (self.pace + 1).min(PACES.len() - 1));
    }

    pub(super) fn faster(&mut self, now: Moment) {
        self.set_pace(now, self.pace.saturating_sub(1));
    }

    /// Keeps the part, and how far it has gone.
    fn set_pace(&mut self, now: Moment, pace: usize) {
        let old = self.pace();
        self.done = self.n_over(now);
        let mut left = self.watch.ran_ms(now) % old.breath_ms();
        let mut ran = 0;
        for ((_, was), (_, is)) in old.parts().into_iter().zip(PACES[pace].parts()) {
            let (was, is) = (i64::from(was) * 1_000, i64::from(is) * 1_000);
            if left < was {
                ran += left * is / was;
                break;
            }
            left -= was;
            ran += is;
        }
        self.watch = Watch::at(ran, now);
        self.pace = pace;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn pace() -> impl Strategy<Value = Pace> {
        (0..PACES.len()).prop_map(|it| PACES[it])
    }

    proptest! {
        #[test]
        fn the_count_lies_within_its_part_at_any_time(pace in pace(), ran in any::<i64>()) {
            let it = guide(pace, ran);
            prop_assert!((1..=it.of).contains(&it.second));
            prop_assert!((0.0..=1.0).contains(&it.light));
        }

        #[test]
        fn every_breath_is_like_the_first(pace in pace(), ran in 0..1_000_000_i64) {
            prop_assert_eq!(guide(pace, ran), guide(pace, ran + pace.breath_ms()));
        }

        #[test]
        fn the_light_never_jumps(pace in pace(), ran in 0..1_000_000_i64) {
            let step = guide(pace, ran + 50).light - guide(pace, ran).light;
            prop_assert!(step.abs() < 0.05, "{step}");
        }

        #[test]
        fn another_pace_keeps_the_light_where_it_is(at in 0..66_000_i64, slower in any::<bool>()) {
            let now = Moment(at);
            let mut breath = Breath::started(Moment(0));
            let (before, over) = (breath.guide(now), breath.n_over(now));
            if slower { breath.slower(now) } else { breath.faster(now) }
            let after = breath.guide(now);
            prop_assert_eq!(before.part, after.part);
            prop_assert!((before.light - after.light).abs() < 0.01);
            prop_assert_eq!(over, breath.n_over(now));
        }

        #[test]
        fn it_never_counts_past_six(
            clock in proptest::collection::vec(prop_oneof![any::<i64>(), 0..300_000_i64], 1..20)
        ) {
            let mut breath = Breath::started(Moment(clock[0]));
            for now in clock.into_iter().map(Moment) {
                breath.fold(now);
                prop_assert!(breath.n_over(now) <= BREATHS);
            }
        }
    }

    #[test]
    fn a_breath_goes_in_for_four_rests_for_one_and_goes_out_for_six() {
        let said: Vec<_> = (0..11)
            .map(|second| guide(PACES[USUAL], second * 1_000))
            .map(|it| (it.part, it.second, it.of))
            .collect();
        let (i, r, o) = (Part::In, Part::Rest, Part::Out);
        assert_eq!(
            said,
            [
                (i, 1, 4),
                (i, 2, 4),
                (i, 3, 4),
                (i, 4, 4),
                (r, 1, 1),
                (o, 1, 6),
                (o, 2, 6),
                (o, 3, 6),
                (o, 4, 6),
                (o, 5, 6),
                (o, 6, 6),
            ]
        );
    }

    #[test]
    fn the_usual_pace_and_the_six_are_those_of_the_content() {
        let practice = footbridge_content::practice("light-breath").expect("it is in the list");
        let seconds: Vec<_> = practice.steps.iter().map(|it| it.seconds).collect();
        let pace = PACES[USUAL];
        assert_eq!(
            seconds,
            [pace.breathe_in, pace.rest, pace.out].map(u16::from)
        );
        assert_eq!(practice.repeat, BREATHS);
    }

    #[test]
    fn the_way_out_is_the_longest_part_at_every_pace() {
        for pace in PACES {
            assert!(pace.out > pace.breathe_in && pace.breathe_in > pace.rest);
        }
    }

    #[test]
    fn there_is_an_end_to_slower_and_to_faster() {
        let mut breath = Breath::started(Moment(0));
        for _ in 0..9 {
            breath.slower(Moment(0));
        }
        assert!(breath.is_slowest() && !breath.is_fastest());
        for _ in 0..9 {
            breath.faster(Moment(0));
        }
        assert!(breath.is_fastest() && !breath.is_slowest());
    }
}
