//! How one step is picked: by rules that a person could follow by hand.
//!
//! 1. The hour, and the distance set today.
//! 2. The need named last today, else the family of the last word, else safety at night and
//!    connection by day.
//! 3. Without what was shown in the last three days, put away today, hidden, or made it worse.
//! 4. First what helped before, then the shortest at night, then one distance further than usual
//!    every third time.
//!
//! Ties go by the number of the day, not by chance, so that undo and other devices agree.
use crate::{
    event::{Distance, Feeling, Helped, Key},
    state::{State, latest, on_day, since},
    time::{Day, World},
};
use alloc::vec::Vec;

/// After this many steps in a day, nothing else is offered.
pub const STEPS_A_DAY: usize = 2;
/// After this many swaps the person is asked whether they would rather choose.
pub const SWAPS_BEFORE_CHOICE: usize = 4;
/// A step is not shown again within this many days.
const REST_DAYS: i32 = 3;
/// The usual distance is read from this many steps.
const USUAL_OVER: usize = 6;
const FURTHEST_AT_NIGHT: Distance = Distance::new(3).expect("3 is at most 5");
const FURTHEST_BY_DAY: Distance = Distance::new(4).expect("4 is at most 5");

/// When a step fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum When {
    Any,
    Day,
    Night,
}

/// What the rules look at in a step of the content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields of content/en/steps.toml")]
pub struct StepTraits<'a> {
    pub id: &'a str,
    pub needs: &'a [&'a str],
    pub minutes: u8,
    pub distance: u8,
    pub when: When,
}

/// Where the need came from, so that the explanation is true.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NeedFrom {
    /// They named it today.
    Named,
    /// It belongs to the word they chose last.
    Word,
    /// Neither: the hour decides.
    Hour,
}

/// Whether the step is one of the usual ones, or one further out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Kind {
    Usual,
    OneFurther,
}

/// Why this step: every field is a fact about the choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Because {
    /// The need that it meets, by key.
    pub need: Key,
    /// Where that need came from.
    pub from: NeedFrom,
    /// Whether the person set today's distance, and to what.
    pub distance_set: Option<u8>,
    /// Whether only night steps and any-time steps were looked at.
    pub night: bool,
    /// Whether it helped this person before.
    pub helped_before: bool,
    /// Usual, or one further out.
    pub kind: Kind,
}

/// A step, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice<'a> {
    /// The step.
    pub step: StepTraits<'a>,
    /// Why this one.
    pub because: Because,
}

/// How far a step may go today, and whether the person set it.
#[must_use]
pub fn distance_today(state: &State, world: World) -> (Distance, bool) {
    let set = on_day(&state.distances, world.today())
        .next()
        .map(|(_, noted)| noted.it.distance);
    match set {
        Some(distance) => (distance, true),
        None if world.is_night() => (FURTHEST_AT_NIGHT, false),
        None => (FURTHEST_BY_DAY, false),
    }
}

/// Picks the one step for the lamp. `needs_of_word` tells the needs of a feeling's family.
#[must_use]
pub fn choose_step<'a>(
    state: &State,
    steps: &[StepTraits<'a>],
    needs_of_word: &dyn Fn(&str) -> Vec<Key>,
    world: World,
) -> Option<Choice<'a>> {
    let (needs, from) = needs(state, needs_of_word, world);
    let (furthest, is_set) = distance_today(state, world);
    let today = world.today();
    let fits = |step: &StepTraits<'_>| fits_hour(step, world) && step.distance <= furthest.get();
    let meets = |step: &StepTraits<'_>| {
        step.needs
            .iter()
            .any(|it| needs.iter().any(|n| **n == **it))
    };
    let never = |step: &StepTraits<'_>| is_hidden(state, step.id) || is_away(state, step.id, today);

    let usual = usual_distance(state, steps);
    let goes_further = state.offered.len() % 3 == 2;
    let rank = |(n, step): &(usize, StepTraits<'a>)| {
        let beyond = step.distance.saturating_sub(usual);
        let n_steps = i64::try_from(steps.len()).unwrap_or(1).max(1);
        let turn = (i64::try_from(*n).unwrap_or_default() + i64::from(today.0)).rem_euclid(n_steps);
        (
            !has_helped(state, step.id),
            if world.is_night() { step.minutes } else { 0 },
            if goes_further && beyond != 1 {
                beyond + 1
            } else if goes_further {
                0
            } else {
                beyond
            },
            turn,
        )
    };
    let pick = |rested: bool, by_need: bool| {
        steps
            .iter()
            .copied()
            .enumerate()
            .filter(|(_, step)| fits(step) && !never(step))
            .filter(|(_, step)| !by_need || meets(step))
            .filter(|(_, step)| !rested || !is_recent(state, step.id, today))
            .min_by_key(rank)
            .map(|(_, step)| step)
    };
    // When all steps of a need were shown lately, an earlier one comes back before another need.
    let step = pick(true, true)
        .or_else(|| pick(false, true))
        .or_else(|| pick(true, false))?;
    let met = needs
        .iter()
        .find(|need| step.needs.iter().any(|it| **it == ***need))
        .cloned();
    Some(Choice {
        step,
        because: Because {
            from: if met.is_some() { from } else { NeedFrom::Hour },
            need: met.unwrap_or_else(|| step.needs.first().copied().unwrap_or_default().into()),
            distance_set: is_set.then_some(furthest.get()),
            night: world.is_night(),
            helped_before: has_helped(state, step.id),
            kind: if goes_further && step.distance == usual.saturating_add(1) {
                Kind::OneFurther
            } else {
                Kind::Usual
            },
        },
    })
}

/// A smaller step for a need that the given one meets: shorter or nearer, never longer or further.
#[must_use]
pub fn smaller_step<'a>(
    state: &State,
    steps: &[StepTraits<'a>],
    than: &str,
    world: World,
) -> Option<StepTraits<'a>> {
    let big = *steps.iter().find(|it| it.id == than)?;
    steps
        .iter()
        .copied()
        .filter(|it| fits_hour(it, world))
        .filter(|it| it.needs.iter().any(|need| big.needs.contains(need)))
        .filter(|it| it.minutes <= big.minutes && it.distance <= big.distance)
        .filter(|it| it.minutes < big.minutes || it.distance < big.distance)
        .filter(|it| !is_hidden(state, it.id) && !is_away(state, it.id, world.today()))
        .max_by_key(|it| (it.distance, it.minutes))
}

fn fits_hour(step: &StepTraits<'_>, world: World) -> bool {
    match step.when {
        When::Any => true,
        When::Day => !world.is_night(),
        When::Night => world.is_night(),
    }
}

/// The needs to meet, the first one first, and where they come from.
fn needs(
    state: &State,
    needs_of_word: &dyn Fn(&str) -> Vec<Key>,
    world: World,
) -> (Vec<Key>, NeedFrom) {
    let named = on_day(&state.check_ins, world.today())
        .find_map(|(_, noted)| noted.it.needs.clone().filter(|it| !it.is_empty()));
    if let Some(needs) = named {
        return (needs, NeedFrom::Named);
    }
    let of_last = latest(&state.check_ins, world.now).and_then(|noted| {
        noted
            .it
            .feelings
            .iter()
            .rev()
            .find_map(|felt| match &felt.feeling {
                Feeling::Known(key) => Some(needs_of_word(key)),
                Feeling::Own(_) => None,
            })
    });
    if let Some(needs) = of_last.filter(|it| !it.is_empty()) {
        return (needs, NeedFrom::Word);
    }
    let need = if world.is_night() {
        "safety"
    } else {
        "connection"
    };
    ([need.into()].into(), NeedFrom::Hour)
}

fn is_recent(state: &State, step: &str, today: Day) -> bool {
    since(&state.offered, Day(today.0.saturating_sub(REST_DAYS))).any(|(_, noted)| {
        (0..REST_DAYS).contains(&today.days_after(noted.day)) && &*noted.it.step == step
    })
}

fn is_away(state: &State, step: &str, today: Day) -> bool {
    on_day(&state.put_away, today).any(|(_, noted)| &*noted.it.step == step)
}

/// Hidden by wish, or because it made things worse.
fn is_hidden(state: &State, step: &str) -> bool {
    state.hidden.values().any(|noted| &*noted.it.step == step)
        || state
            .taken
            .values()
            .any(|noted| noted.it.helped == Some(Helped::MadeItWorse) && &*noted.it.step == step)
}

fn has_helped(state: &State, step: &str) -> bool {
    state
        .taken
        .values()
        .any(|noted| noted.it.helped == Some(Helped::Helped) && &*noted.it.step == step)
}

/// The middle distance of the last steps taken; alone, while there are none.
fn usual_distance(state: &State, steps: &[StepTraits<'_>]) -> u8 {
    let mut distances: Vec<u8> = state
        .taken
        .values()
        .rev()
        .filter_map(|noted| steps.iter().find(|it| *it.id == *noted.it.step))
        .take(USUAL_OVER)
        .map(|it| it.distance)
        .collect();
    distances.sort_unstable();
    distances.get(distances.len() / 2).copied().unwrap_or(0)
}
