//! Goal: the made-up place of ten years is a true place, and the same each time.
//! Method: a smaller one is made twice, and opened.
use crate::common::{Seeded, WORDS};
use footbridge_client::{Device, testing};
use footbridge_core::{event::Event, state::State, time::Day};
use footbridge_vault::Words;
use std::collections::BTreeSet;

#[test]
fn the_same_dice_make_the_same_rows() {
    let words = Words::new(WORDS).unwrap();
    let make = |seed| {
        let rows = testing::years(&words, 1_500, &mut Seeded(seed));
        testing::all_rows(&rows)
            .map(|(_, key, value)| (key.to_vec(), value.to_vec()))
            .collect::<Vec<_>>()
    };
    assert_eq!(make(1), make(1));
    assert_ne!(make(1), make(2));
}

#[test]
fn years_open_whole() {
    let words = Words::new(WORDS).unwrap();
    let n_facts = 3_000;
    let rows = testing::years(&words, n_facts, &mut Seeded(3));
    assert!(rows.tail.is_empty());
    assert_eq!(rows.segments.len(), n_facts.div_ceil(1_024));
    let (_, loaded) = Device::open_with_words(rows, &words).unwrap();
    assert!(loaded.is_whole());
    let state = State::replay(&loaded.events().collect::<Vec<_>>());
    assert_eq!(loaded.events().count(), n_facts);
    assert!(state.unknown.is_empty());
    assert_eq!(state.check_ins.len(), n_facts / 5);
}

/// Made in full by the benchmark; here only the days are counted.
#[test]
fn ten_years_are_ten_years_of_ten_facts_a_day() {
    let events = testing::events(testing::TEN_YEARS_FACTS, &mut Seeded(4));
    let days: BTreeSet<Day> = events.iter().map(Event::day).collect();
    assert_eq!(days.len(), 3_650);
    assert!(events.is_sorted_by_key(|it| it.id));
}
