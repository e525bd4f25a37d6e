//! Goal: one flipped byte anywhere costs its own part, which is named and kept; the rest opens.
//! Method: every byte of the heads, and any byte of any row by proptest; then life goes on.
use crate::common::{Place, bodies, bytes};
use footbridge_client::{Change, Rows, Store, testing};
use proptest::{prelude::*, sample::Index};
use std::sync::LazyLock;

const N_FOLDED: usize = 150;
const N_TAIL: usize = 4;
/// The most records that lie in one sealed part.
const PART: usize = 64;

struct Made {
    rows: Rows,
    bodies: Vec<Vec<u8>>,
}

static MADE: LazyLock<Made> = LazyLock::new(|| {
    let mut place = place();
    let mut bodies = vec![];
    for n in 0..N_FOLDED + N_TAIL {
        if n == N_FOLDED {
            place.fold();
        }
        let body = bytes(&place.note(&format!("note {n}")));
        place.append(std::slice::from_ref(&body));
        bodies.push(body);
    }
    let draft = place
        .device
        .keep_draft("note", b"half a line", &mut place.dice);
    place.write(draft.unwrap());
    Made {
        rows: place.rows,
        bodies,
    }
});

/// The same vault each time: its rescue words open [`MADE`].
fn place() -> Place {
    Place::make(7)
}

fn of(store: Store, rows: &mut Rows, at: usize) -> &mut Vec<u8> {
    &mut rows.of_mut(store)[at].1
}

fn flipped(store: Store, row: usize, at: usize, bit: u8) -> Rows {
    let mut rows = MADE.rows.clone();
    of(store, &mut rows, row)[at] ^= 1 << bit;
    rows
}

/// Opens, looks, goes on, and looks again.
fn check(rows: Rows, store: Store, row: usize) -> Result<(), TestCaseError> {
    let key = rows.clone().of_mut(store)[row].0.clone();
    let value = rows.clone().of_mut(store)[row].1.clone();
    let mut place = place().over(rows);
    let loaded = place.reopen();
    let named = loaded.damaged.contains(&(store, key.clone())) || loaded.n_newer > 0;
    prop_assert!(named, "nothing was said about it");
    prop_assert!(loaded.breaks.is_empty(), "{:?}", loaded.breaks);
    let found = bodies(&loaded);
    prop_assert!(
        found.iter().all(|it| MADE.bodies.contains(it)),
        "a body was made up"
    );
    let n_most = match store {
        Store::Segments => N_FOLDED,
        _ => 1,
    };
    prop_assert!(found.len() + n_most >= MADE.bodies.len());
    prop_assert_eq!(loaded.drafts.is_empty(), store == Store::Drafts);

    let new = bytes(&place.note("and on it goes"));
    place.append(std::slice::from_ref(&new));
    place.fold();
    place.compact();
    let kept = place.device.row(store, &key);
    prop_assert_eq!(kept, Some(&*value), "the damaged row was changed");
    let again = place.reopen();
    prop_assert_eq!(place.device.row(store, &key), Some(&*value));
    prop_assert_eq!(&again.damaged, &loaded.damaged);
    prop_assert_eq!(again.n_newer, loaded.n_newer);
    prop_assert!(again.breaks.is_empty(), "{:?}", again.breaks);
    let mut expected = found;
    expected.push(new);
    expected.sort();
    prop_assert_eq!(bodies(&again), expected);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_flipped_bit_in_a_segment_is_named_and_the_rest_opens(at: Index, bit in 0..8u8) {
        let at = at.index(MADE.rows.segments[0].1.len());
        check(flipped(Store::Segments, 0, at, bit), Store::Segments, 0)?;
    }

    #[test]
    fn a_flipped_bit_in_a_single_record_is_named_and_the_rest_opens(
        row in 0..N_TAIL, at: Index, bit in 0..8u8,
    ) {
        let at = at.index(MADE.rows.tail[row].1.len());
        check(flipped(Store::Tail, row, at, bit), Store::Tail, row)?;
    }

    #[test]
    fn a_flipped_bit_in_a_draft_is_named_and_the_rest_opens(at: Index, bit in 0..8u8) {
        let at = at.index(MADE.rows.drafts[0].1.len());
        check(flipped(Store::Drafts, 0, at, bit), Store::Drafts, 0)?;
    }

    #[test]
    fn a_flipped_bit_in_the_vault_file_opens_as_before_or_not_at_all(at: Index, bit in 0..8u8) {
        let at = at.index(MADE.rows.meta[0].1.len());
        let rows = flipped(Store::Meta, 0, at, bit);
        let place = place().over(rows.clone());
        match place.open() {
            // The slot of the other words was hit.
            Ok((_, loaded)) => {
                prop_assert!(loaded.is_whole());
                prop_assert_eq!(loaded.bodies().count(), MADE.bodies.len());
            }
            Err((back, _)) => {
                let all = |rows: &Rows| testing::all_rows(rows).map(|(_, key, value)| (key.to_vec(), value.to_vec())).collect::<Vec<_>>();
                prop_assert_eq!(all(&back), all(&rows), "rows were changed");
            }
        }
    }
}

#[test]
fn every_byte_of_a_segments_head_and_of_its_first_header_is_borne() {
    for at in 0..8 + 64 {
        let rows = flipped(Store::Segments, 0, at, 0);
        check(rows, Store::Segments, 0).unwrap_or_else(|why| panic!("byte {at}: {why}"));
    }
}

#[test]
fn every_byte_of_a_records_header_is_borne() {
    for row in [0, N_TAIL - 1] {
        for at in 0..64 {
            let rows = flipped(Store::Tail, row, at, 0);
            check(rows, Store::Tail, row).unwrap_or_else(|why| panic!("byte {at}: {why}"));
        }
    }
}

#[test]
fn damage_inside_a_part_costs_that_part_alone() {
    let rows = flipped(Store::Segments, 0, 8 + 64 + 100, 3);
    let loaded = place().over(rows).reopen();
    let found: Vec<Vec<u8>> = loaded.bodies().map(<[u8]>::to_vec).collect();
    assert_eq!(found, MADE.bodies[PART..]);
}

#[test]
fn numbers_behind_an_unreadable_end_are_not_used_again() {
    let mut rows = MADE.rows.clone();
    rows.tail.clear();
    let last = rows.segments[0].1.len() - 1;
    of(Store::Segments, &mut rows, 0)[last] ^= 1;
    let mut place = place().over(rows);
    drop(place.reopen());
    let new = bytes(&place.note("new"));
    let prepared = place
        .device
        .append([new.as_slice()], &mut place.dice)
        .unwrap();
    let [Change::Put { key, .. }] = &prepared.changes[..] else {
        panic!("one record is one row");
    };
    let seq = u32::from_be_bytes(key[2..6].try_into().unwrap());
    assert!(
        seq as usize > N_FOLDED,
        "number {seq} may lie in the damaged part"
    );
}

#[test]
fn a_row_that_is_gone_is_told_as_a_gap() {
    let mut rows = MADE.rows.clone();
    rows.tail.remove(1);
    let loaded = place().over(rows).reopen();
    assert_eq!(loaded.breaks.len(), 1);
    assert!(!loaded.is_whole());
    assert_eq!(loaded.bodies().count(), MADE.bodies.len() - 1);
}
