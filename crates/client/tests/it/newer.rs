//! Goal: what a newer version wrote is kept byte for byte, whatever this build does around it.
//! Method: rows and facts of a later format are planted; then append, fold, compact, new words.
use crate::common::{KEY, NEW_KEY, Place, bodies, bytes};
use footbridge_client::{Device, Rows, Store, testing};

/// A fact of a kind that this build does not know.
fn unknown_fact(n: u8) -> Vec<u8> {
    let mut event = vec![0x85, 0x50];
    event.extend_from_slice(&[n; 16]);
    event.extend_from_slice(&[0x00, 0x18, 60, 0x19, 0x03, 0x84]);
    event.extend_from_slice(&[0xa1, 0x00, 0x63, b'n', b'e', b'w']);
    event
}

/// A known fact with a field that this build does not know.
fn newer_field(place: &mut Place) -> Vec<u8> {
    let mut event = bytes(&place.note("n"));
    // The body is a map of two fields (feelings, note): now of three.
    let map = event.iter().rposition(|it| *it == 0xa2).unwrap();
    event[map] = 0xa3;
    event.extend_from_slice(&[0x18, 77, 0x64, b'm', b'o', b'r', b'e']);
    event
}

/// An event of a shape that this build does not know.
fn newer_shape() -> Vec<u8> {
    vec![0x86, 0x00, 0x01, 0x02, 0x03, 0x04, 0x05]
}

fn plant(place: &mut Place, store: Store, key: Vec<u8>, value: Vec<u8>) {
    let rows = place.rows.of_mut(store);
    rows.push((key, value));
    rows.sort();
}

fn key(seq: u32) -> Vec<u8> {
    [&[0, 0][..], &seq.to_be_bytes()].concat()
}

#[test]
fn facts_of_a_newer_version_are_kept_byte_for_byte() {
    let mut place = Place::make(20);
    let newer = vec![unknown_fact(1), newer_field(&mut place), newer_shape()];
    place.append(&newer);
    let mut all = newer.clone();
    for round in 0..3u8 {
        let note = place.note(&format!("round {round}"));
        let taken_back = place.note("taken back");
        let erasure = place.erasure(taken_back.id);
        place.append(&[bytes(&note), bytes(&taken_back), bytes(&erasure)]);
        all.extend([bytes(&note), bytes(&erasure)]);
        place.fold();
        place.compact();
        let changed = place
            .device
            .change_words(&NEW_KEY, &mut place.dice)
            .unwrap();
        place.write(changed);
        let loaded = place.reopen();
        assert!(loaded.is_whole());
        let mut expected = all.clone();
        expected.sort();
        assert_eq!(bodies(&loaded), expected);
        assert!(!loaded.keeps_erased());
    }
}

#[test]
fn rows_of_a_newer_format_are_kept_byte_for_byte() {
    let mut place = Place::make(21);
    let first = bytes(&place.note("first"));
    place.append(&[first]);
    let planted = [
        (Store::Tail, key(2), [&[2, 1][..], &[9; 400]].concat()),
        (Store::Segments, key(3), [&[2, 1][..], &[8; 900]].concat()),
        (
            Store::Drafts,
            b"later".to_vec(),
            [&[2, 1][..], &[7; 300]].concat(),
        ),
    ];
    for (store, key, value) in planted.clone() {
        plant(&mut place, store, key, value);
    }
    let loaded = place.reopen();
    assert_eq!(loaded.n_newer, 3);
    assert!(
        loaded.is_whole(),
        "newer is not damaged: {:?} {:?}",
        loaded.damaged,
        loaded.breaks
    );
    for round in 0..3u8 {
        let note = bytes(&place.note(&format!("round {round}")));
        place.append(&[note]);
        place.fold();
        place.compact();
        let changed = place
            .device
            .change_words(&NEW_KEY, &mut place.dice)
            .unwrap();
        place.write(changed);
        let loaded = place.reopen();
        assert_eq!(loaded.n_newer, 3);
        assert!(
            loaded.is_whole(),
            "{:?} {:?}",
            loaded.damaged,
            loaded.breaks
        );
        assert_eq!(loaded.bodies().count(), 2 + usize::from(round));
        for (store, key, value) in &planted {
            let found = testing::all_rows(&place.rows)
                .find(|(it, name, _)| it == store && name == key)
                .map(|(_, _, value)| value);
            assert_eq!(found, Some(value.as_slice()), "{store:?}");
        }
    }
}

#[test]
fn the_rest_is_folded_around_a_record_that_cannot_be_read() {
    let mut place = Place::make(22);
    plant(
        &mut place,
        Store::Tail,
        key(1),
        [&[2, 1][..], &[9; 400]].concat(),
    );
    drop(place.reopen());
    for n in 0..5 {
        let note = bytes(&place.note(&format!("{n}")));
        place.append(&[note]);
    }
    place.fold();
    assert_eq!(place.rows.tail.len(), 1);
    assert_eq!(place.rows.segments.len(), 1);
    let loaded = place.reopen();
    assert!(loaded.is_whole(), "{:?}", loaded.breaks);
    assert_eq!(loaded.bodies().count(), 5);
}

/// Two starts of one place: one knows a key that the other does not, as a newer build would.
#[test]
fn whoever_can_read_it_later_finds_the_chain_whole() {
    let mut newer = Place::make(23);
    let first = bytes(&newer.note("first"));
    newer.append(&[first]);
    newer.fold();
    let old_rows = newer.rows.clone();
    let changed = newer.device.change_words(&KEY, &mut newer.dice).unwrap();
    newer.write(changed);
    let middle = bytes(&newer.note("only the newer one reads this"));
    newer.append(&[middle]);

    let mut older = Place::make(23);
    older.rows = Rows {
        tail: newer.rows.tail.clone(),
        ..old_rows
    };
    let loaded = older.reopen();
    assert_eq!(loaded.damaged.len(), 1);
    let last = bytes(&newer.note("last"));
    older.append(&[last]);
    assert_eq!(older.rows.tail.len(), 2);

    newer.rows.tail = older.rows.tail.clone();
    let loaded = newer.reopen();
    assert!(
        loaded.is_whole(),
        "{:?} {:?}",
        loaded.damaged,
        loaded.breaks
    );
    assert_eq!(loaded.bodies().count(), 3);

    // And also where the older one has folded around it.
    older.fold();
    assert_eq!(older.rows.tail.len(), 1);
    let (tail, segments) = (older.rows.tail.clone(), older.rows.segments.clone());
    assert_eq!(tail[0].0, key(2));
    let loaded = older.reopen();
    assert!(loaded.breaks.is_empty(), "{:?}", loaded.breaks);
    assert_eq!((older.rows.tail, older.rows.segments), (tail, segments));
}

#[test]
fn a_vault_of_a_newer_format_is_told_and_left_alone() {
    let mut place = Place::make(24);
    let value = &mut place.rows.meta[0].1;
    value[2] = 2;
    let before = place.rows.meta.clone();
    let (rows, fault) = Device::open_with_rescue(place.rows.clone(), &place.rescue()).unwrap_err();
    assert_eq!(fault.to_string(), "vault format 2 is newer than 1");
    assert_eq!(rows.meta, before);
}
