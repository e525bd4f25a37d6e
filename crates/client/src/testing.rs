//! A place of ten years, made up: for benchmarks and tests.
//!
//! **Invariant:** the same words and the same dice give the same rows, byte for byte.
use crate::{
    Change, Device, Prepared,
    store::{Rows, Store},
};
use footbridge_core::{
    event::{
        Around, CheckIn, Distance, DistanceToday, Event, Fact, Feeling, Felt, Force, Helped,
        Loneliness, LonelinessAnswer, Night, NightAnswer, Place, PracticeOutcome, PullRating,
        StepOutcome, StepRef, Strength,
    },
    private::Private,
    time::{Moment, Offset, World},
};
use footbridge_vault::{Cost, Dice, Words, WordsKey};

/// How many facts ten years hold: ten a day.
pub const TEN_YEARS_FACTS: usize = 36_500;

/// The moment of the first fact: 2016-11-24 at four in the morning, an hour east of Greenwich.
pub const TEN_YEARS_FROM: Moment = Moment(1_479_956_400_000);

const OFFSET: Offset = Offset(60);
/// Facts written in one batch while the place is made.
const BATCH: usize = 1_024;

const FEELINGS: [&str; 6] = [
    "lonely", "betrayed", "left-out", "hurt", "let-down", "unseen",
];
const NEEDS: [&str; 4] = ["safety", "validation", "connection", "belonging"];
const STEPS: [&str; 5] = [
    "feet-floor",
    "five-things",
    "warm-drink",
    "hello-text",
    "walk-block",
];
const PLACES: [&str; 3] = ["chest", "throat", "belly"];
const NOTE: &str = "Quiet evening. I wanted to write to him and went for a walk instead. ";

/// Makes the rows of a place with [`TEN_YEARS_FACTS`] facts, locked with `words`.
///
/// The lock costs as little as a lock may, and the log is folded, as after an idle minute.
pub fn ten_years(words: &Words, dice: &mut dyn Dice) -> Rows {
    years(words, TEN_YEARS_FACTS, dice)
}

/// Makes the rows of a place with so many facts.
///
/// # Panics
/// Where the memory for stretching the words is not there.
pub fn years(words: &Words, n_facts: usize, dice: &mut dyn Dice) -> Rows {
    let key = WordsKey::make(words, Cost::FLOOR, dice).expect("32 MiB are there");
    let (mut device, made) = Device::create(&key, dice);
    let mut rows = Rows::default();
    let mut write = |device: &mut Device, prepared: Prepared| {
        apply(&mut rows, &prepared.changes);
        device.commit(prepared);
    };
    write(&mut device, made);
    let bodies: Vec<Vec<u8>> = events(n_facts, dice)
        .iter()
        .map(|it| minicbor::to_vec(it).expect("a Vec takes every byte"))
        .collect();
    for batch in bodies.chunks(BATCH) {
        let prepared = device
            .append(batch.iter().map(Vec::as_slice), dice)
            .expect("the facts are short");
        write(&mut device, prepared);
        let folded = device.fold(dice);
        write(&mut device, folded);
    }
    rows
}

/// Makes up facts as a person would leave them: a handful each day, most of them small.
pub fn events(n_facts: usize, dice: &mut dyn Dice) -> Vec<Event> {
    let mut newest = None;
    (0..n_facts)
        .map(|n| {
            let mut random = [0; World::N_RANDOM];
            dice.fill(&mut random);
            // Ten a day: a step of 144 minutes.
            let ms = i64::try_from(n).unwrap_or_default() * 144 * 60_000;
            let world = World {
                now: Moment(TEN_YEARS_FROM.0 + ms),
                offset: OFFSET,
                random,
            };
            let [a, b, c, d, ..] = random;
            let event = Event::new(fact(n, [a, b, c, d]), world, newest);
            newest = Some(event.id);
            event
        })
        .collect()
}

fn fact(nth: usize, [a, b, c, d]: [u8; 4]) -> Fact {
    let strength = |it: u8| Strength::new(it % 11);
    let step = || pick(&STEPS, a).into();
    let helped = [
        Some(Helped::Helped),
        Some(Helped::NoHelp),
        Some(Helped::Helped),
        None,
    ][usize::from(b % 4)];
    match nth % 10 {
        0 | 5 => Fact::CheckedIn(CheckIn {
            feelings: [a, b]
                .into_iter()
                .map(|it| Felt {
                    feeling: Feeling::Known(pick(&FEELINGS, it).into()),
                    strength: None,
                })
                .collect(),
            strength: strength(c),
            places: Some(vec![Place {
                place: pick(&PLACES, d).into(),
                felt: None,
            }]),
            force: (d % 4 == 0).then_some(Force::Shame),
            needs: Some(vec![pick(&NEEDS, c).into()]),
            sentence: Some(Private::new("I notice that I feel lonely.")),
            note: Some(Private::new(NOTE.repeat(usize::from(1 + d % 6)))),
            step: None,
        }),
        1 => Fact::LonelinessTold(LonelinessAnswer {
            answer: [
                Loneliness::Hardly,
                Loneliness::ALittle,
                Loneliness::Quite,
                Loneliness::Very,
            ][usize::from(a % 4)],
        }),
        2 => Fact::NightTold(NightAnswer {
            answer: [Night::Heavy, Night::RacingMind, Night::JustLookingIn][usize::from(a % 3)],
        }),
        3 => Fact::PullRated(PullRating {
            strength: Strength::new(a % 11).expect("a remainder of 11 is at most 10"),
            around: Some(if b % 2 == 0 {
                Around::Before
            } else {
                Around::After
            }),
            practice: Some("ride-wave".into()),
        }),
        4 | 8 => Fact::StepOffered(StepRef { step: step() }),
        6 => Fact::StepTaken(StepOutcome {
            step: step(),
            helped,
        }),
        7 => Fact::PracticeDone(PracticeOutcome {
            practice: "ride-wave".into(),
            helped,
            stopped_at: None,
        }),
        _ => Fact::DistanceSet(DistanceToday {
            distance: Distance::new(a % 4).expect("3 is at most 5"),
        }),
    }
}

fn pick<'a>(list: &[&'a str], at: u8) -> &'a str {
    list[usize::from(at) % list.len()]
}

/// Does to rows what a disk does with a batch.
pub fn apply(rows: &mut Rows, changes: &[Change]) {
    for change in changes {
        let (store, key) = match change {
            Change::Put { store, key, .. } | Change::Delete { store, key } => (*store, key),
        };
        let rows = rows.of_mut(store);
        let at = rows.binary_search_by(|(it, _)| it.cmp(key));
        match (at, change) {
            (Ok(at), Change::Put { value, .. }) => rows[at].1.clone_from(value),
            (Ok(at), Change::Delete { .. }) => drop(rows.remove(at)),
            (Err(at), Change::Put { value, .. }) => rows.insert(at, (key.clone(), value.clone())),
            (Err(_), Change::Delete { .. }) => (),
        }
    }
}

/// Every row with its store, for tests that look at all of them.
pub fn all_rows(rows: &Rows) -> impl Iterator<Item = (Store, &[u8], &[u8])> {
    [
        (Store::Meta, &rows.meta),
        (Store::Segments, &rows.segments),
        (Store::Tail, &rows.tail),
        (Store::Drafts, &rows.drafts),
    ]
    .into_iter()
    .flat_map(|(store, rows)| {
        rows.iter()
            .map(move |(key, value)| (store, key.as_slice(), value.as_slice()))
    })
}
