//! Goal: a store that dies at any write leaves the old state or the new one, never half.
//! Method: any sequence of acts; at any of them the disk dies before or after its commit; a new
//! start must find what a plain model of the place says.
use crate::common::{NEW_KEY, Place, bodies, bytes, has_put, sorted};
use footbridge_client::Prepared;
use footbridge_core::{event::Event, id::EventId, state::State};
use proptest::{collection::vec, prelude::*, sample::Index};
use std::collections::BTreeMap;

#[derive(Clone, Debug)]
enum Act {
    Write(u8),
    Erase(Index),
    Draft(String),
    Fold,
    Compact,
    ChangeWords,
    Import(u8),
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        6 => (1..70u8).prop_map(Act::Write),
        2 => any::<Index>().prop_map(Act::Erase),
        2 => "[a-z]{0,5}".prop_map(Act::Draft),
        3 => Just(Act::Fold),
        2 => Just(Act::Compact),
        1 => Just(Act::ChangeWords),
        1 => (1..20u8).prop_map(Act::Import),
    ]
}

/// How a write ends.
#[derive(Clone, Copy, Debug)]
enum End {
    Lives,
    /// The process dies before the disk commits.
    DiesBefore,
    /// The process dies after the commit, before it hears of it.
    DiesAfter,
}

fn end() -> impl Strategy<Value = End> {
    prop_oneof![
        6 => Just(End::Lives),
        1 => Just(End::DiesBefore),
        1 => Just(End::DiesAfter),
    ]
}

/// What the place holds, as plainly as it can be said.
#[derive(Clone, Debug, Default, PartialEq)]
struct Model {
    events: BTreeMap<EventId, Event>,
    draft: Option<String>,
}

fn prepare(place: &mut Place, model: &mut Model, act: &Act) -> Prepared {
    match act {
        Act::Write(n) | Act::Import(n) => {
            let events: Vec<Event> = (0..*n).map(|n| place.note(&format!("note {n}"))).collect();
            let facts: Vec<Vec<u8>> = events.iter().map(bytes).collect();
            model
                .events
                .extend(events.into_iter().map(|it| (it.id, it)));
            if matches!(act, Act::Import(_)) {
                // All of it twice: the second half is nothing new.
                let twice = [facts.clone(), facts].concat();
                return place
                    .device
                    .take_in(&twice, &mut place.dice)
                    .unwrap()
                    .prepared;
            }
            let facts = facts.iter().map(Vec::as_slice);
            place.device.append(facts, &mut place.dice).unwrap()
        }
        Act::Erase(at) => {
            let ids: Vec<EventId> = model.events.keys().copied().collect();
            let Some(id) = (!ids.is_empty()).then(|| ids[at.index(ids.len())]) else {
                return place.device.append([], &mut place.dice).unwrap();
            };
            let event = place.erasure(id);
            let fact = bytes(&event);
            model.events.insert(event.id, event);
            place
                .device
                .append([fact.as_slice()], &mut place.dice)
                .unwrap()
        }
        Act::Draft(text) => {
            model.draft = (!text.is_empty()).then(|| text.clone());
            let draft = place
                .device
                .keep_draft("note", text.as_bytes(), &mut place.dice);
            draft.unwrap()
        }
        Act::Fold => place.device.fold(&mut place.dice),
        Act::Compact => place.device.compact(&mut place.dice),
        Act::ChangeWords => place
            .device
            .change_words(&NEW_KEY, &mut place.dice)
            .unwrap(),
    }
}

fn agrees(place: &mut Place, model: &Model) -> Result<(), TestCaseError> {
    let loaded = place.reopen();
    prop_assert!(
        loaded.is_whole(),
        "{:?} {:?}",
        loaded.damaged,
        loaded.breaks
    );
    prop_assert_eq!(loaded.n_newer, 0);
    let found: Vec<Event> = loaded.events().collect();
    prop_assert_eq!(State::replay(&found), State::replay(model.events.values()));
    let drafts: Vec<(String, Vec<u8>)> = model
        .draft
        .iter()
        .map(|it| ("note".to_owned(), it.clone().into_bytes()))
        .collect();
    prop_assert_eq!(&loaded.drafts, &drafts);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_disk_that_dies_leaves_the_old_state_or_the_new(
        acts in vec((act(), end()), 1..14), seed: u64,
    ) {
        let mut place = Place::make(seed);
        let mut model = Model::default();
        for (act, end) in acts {
            let mut after = model.clone();
            let prepared = prepare(&mut place, &mut after, &act);
            match end {
                End::Lives => {
                    place.write(prepared);
                    model = after;
                }
                End::DiesBefore => {
                    agrees(&mut place, &model)?;
                }
                End::DiesAfter => {
                    footbridge_client::testing::apply(&mut place.rows, &prepared.changes);
                    model = after;
                    agrees(&mut place, &model)?;
                }
            }
        }
        agrees(&mut place, &model)?;
    }

    #[test]
    fn what_was_not_written_changes_nothing_in_memory(n in 1..100u8, seed: u64) {
        let mut place = Place::make(seed);
        let first: Vec<Vec<u8>> = (0..n).map(|it| vec![0x81, it % 24]).collect();
        place.append(&first);
        // All of these are thrown away, as after a full disk.
        prop_assert!(has_put(&place.device.fold(&mut place.dice).changes));
        drop(place.device.append([&b"\x80"[..]], &mut place.dice).unwrap());
        drop(place.device.keep_draft("note", b"half", &mut place.dice));
        drop(place.device.change_words(&NEW_KEY, &mut place.dice).unwrap());
        place.append(&[vec![0x80]]);
        let all = [first, vec![vec![0x80]]].concat();
        prop_assert_eq!(bodies(&place.device.reload()), sorted(all.clone()));
        let loaded = place.reopen();
        prop_assert!(loaded.is_whole());
        prop_assert_eq!(bodies(&loaded), sorted(all));
    }
}
