//! Goal: what holds for every input, not only for chosen ones.
//! Method: proptest over bodies, bytes, places and orders; one vault shared by all cases.

use crate::common::{self, OTHER, Seeded, VAULT, seal_all, start};
use footbridge_vault::{
    LockedVault, RescueWords, Words, age_file,
    chain::{Break, ChainCheck, Link},
    genesis::Genesis,
    padding,
    record::{Record, RecordError},
    segment::{Folded, PART_RECORDS_MAX},
    slot::{CREDENTIAL_BYTES_MAX, PasskeyAsk, PasskeySecret, SlotKind},
    vault::OpenError,
    words,
};
use proptest::{collection::vec, prelude::*, sample::Index};

fn body() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![vec(any::<u8>(), 0..600), vec(any::<u8>(), 3_900..5_000)]
}

/// A log of short bodies, folded into one segment.
fn fold(bodies: &[Vec<u8>]) -> (Vec<Vec<u8>>, Vec<u8>) {
    let records = seal_all(&VAULT, bodies, 7);
    let sealed = records.iter().map(|it| it.bytes().to_vec()).collect();
    let folded: Vec<Folded> = records
        .into_iter()
        .map(|it| Folded::new(&VAULT.open_record(it).unwrap()))
        .collect();
    (sealed, VAULT.seal_segment(&folded, &mut Seeded(8)))
}

fn links(n_records: usize) -> Vec<Link> {
    let bodies: Vec<_> = (0..n_records)
        .map(|n| vec![u8::try_from(n).unwrap()])
        .collect();
    seal_all(&VAULT, &bodies, 9)
        .iter()
        .map(|it| it.link(VAULT.id()))
        .collect()
}

fn check(links: &[Link]) -> Vec<Break> {
    let mut check = ChainCheck::new(VAULT.id(), VAULT.device_no());
    links
        .iter()
        .filter_map(|link| check.push(*link).err())
        .collect()
}

proptest! {
    #[test]
    fn what_was_sealed_is_opened_again(body in body(), seed: u64) {
        let (record, tip) = VAULT.seal_record(&start(&VAULT), &body, &mut Seeded(seed)).unwrap();
        let read = Record::read(record.bytes().to_vec()).unwrap();
        prop_assert_eq!(read.link(VAULT.id()).hash, tip.hash);
        let opened = VAULT.open_record(read).unwrap();
        prop_assert_eq!(opened.body(), &body[..]);
        prop_assert_eq!(opened.link().hash, tip.hash);
    }

    #[test]
    fn a_record_opens_in_its_own_vault_only(body in body()) {
        let (record, _) = VAULT.seal_record(&start(&VAULT), &body, &mut Seeded(3)).unwrap();
        prop_assert_eq!(OTHER.open_record(record).unwrap_err(), RecordError::Broken);
    }

    #[test]
    fn one_flipped_bit_closes_a_record(body in body(), at: Index, bit in 0..8u8) {
        let (record, _) = VAULT.seal_record(&start(&VAULT), &body, &mut Seeded(4)).unwrap();
        let mut bytes = record.into_bytes();
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        let opened = Record::read(bytes).and_then(|it| VAULT.open_record(it));
        prop_assert!(opened.is_err(), "byte {} is not vouched for", at);
    }

    #[test]
    fn the_size_of_a_record_shows_its_class_only(n_body in 0..20_000usize) {
        let (record, _) =
            VAULT.seal_record(&start(&VAULT), &vec![0; n_body], &mut Seeded(5)).unwrap();
        prop_assert_eq!(record.bytes().len(), 64 + padding::padded_len(n_body) + 16);
    }

    #[test]
    fn padding_adds_at_most_twelve_percent_to_what_is_long(n_content in 4_096..4_000_000usize) {
        let n_padded = padding::padded_len(n_content);
        prop_assert!(n_padded > n_content);
        prop_assert!(n_padded * 100 <= (n_content + 1) * 112);
        prop_assert!(n_padded >= padding::padded_len(n_content - 1));
    }

    #[test]
    fn any_bytes_are_refused_without_panic(bytes in vec(any::<u8>(), 0..700), typed: String) {
        drop(Record::read(bytes.clone()).and_then(|it| VAULT.open_record(it)));
        drop(VAULT.open_segment(&bytes));
        drop(VAULT.open_draft("name", &bytes));
        drop(LockedVault::read(&bytes));
        prop_assert!(Genesis::read(&bytes).is_none());
        drop(RescueWords::read(&typed));
        prop_assert!(words::strength(&typed) >= words::Strength::Short);
        prop_assert!(age_file::open(&bytes, "words").is_err());
    }

    #[test]
    fn bytes_that_begin_well_are_refused_without_panic(
        rest in vec(any::<u8>(), 0..700),
        n_parts in 0..4u8,
    ) {
        let segment = [&[1, 1, 0, n_parts, 0, 0, 0, 80][..], &rest].concat();
        if let Ok(segment) = VAULT.open_segment(&segment) {
            prop_assert_eq!(segment.records().count(), 0);
        }
        let record = [&[1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1][..], &rest].concat();
        prop_assert!(Record::read(record).and_then(|it| VAULT.open_record(it)).is_err());
    }

    #[test]
    fn a_changed_vault_file_opens_as_it_was_or_not_at_all(at: Index, bit in 0..8u8) {
        let mut file = VAULT.file().to_vec();
        let at = at.index(file.len());
        file[at] ^= 1 << bit;
        let rescue = common::rescue_of(&VAULT);
        if let Ok(vault) = LockedVault::read(&file).map_err(|_| ()).and_then(|it| {
            it.open_with_rescue(&rescue).map_err(|_| ())
        }) {
            // Only the slot of the other words may have been hit.
            prop_assert_eq!(vault.id(), VAULT.id());
            prop_assert_eq!(vault.signing_public(), VAULT.signing_public());
        }
    }

    #[test]
    fn a_passkey_opens_with_its_own_secret_alone(
        credential in vec(any::<u8>(), 1..=CREDENTIAL_BYTES_MAX),
        salt: [u8; 16],
        answer: [u8; 32],
        at: Index,
        bit in 0..8u8,
    ) {
        let ask = PasskeyAsk::new(&credential, salt).unwrap();
        let secret = |mut answer: [u8; 32]| PasskeySecret::take(&mut answer);
        let vault = VAULT.with_passkey(&ask, &secret(answer), &mut Seeded(12)).unwrap();
        let locked = LockedVault::read(vault.file()).unwrap();
        prop_assert_eq!(locked.passkey(), Some(ask));
        let opened = locked.open_with_passkey(&secret(answer)).unwrap();
        prop_assert_eq!(opened.signing_public(), VAULT.signing_public());
        let mut other = answer;
        other[at.index(32)] ^= 1 << bit;
        prop_assert_eq!(
            locked.open_with_passkey(&secret(other)).unwrap_err(),
            OpenError::WrongKey
        );
        // Away means away, and nothing else went with it.
        let without = vault.without_passkey();
        prop_assert_eq!(without.file(), VAULT.file());
    }

    #[test]
    fn a_changed_passkey_slot_opens_as_it_was_or_not_at_all(at: Index, bit in 0..8u8) {
        let ask = PasskeyAsk::new(b"name", [3; 16]).unwrap();
        let secret = || PasskeySecret::take(&mut [5; 32]);
        let vault = VAULT.with_passkey(&ask, &secret(), &mut Seeded(13)).unwrap();
        let mut file = vault.file().to_vec();
        let at = at.index(file.len());
        file[at] ^= 1 << bit;
        if let Ok(locked) = LockedVault::read(&file)
            && let Ok(opened) = locked.open_with_passkey(&secret())
        {
            // Only another slot may have been hit.
            prop_assert_eq!(locked.passkey(), Some(ask));
            prop_assert_eq!(opened.signing_public(), VAULT.signing_public());
        }
    }

    #[test]
    fn normalizing_twice_is_normalizing_once(typed in "\\PC{0,40}|[ \u{300}-\u{36f}a-zA-Zİßſﬃ\u{345}ΐ\u{200d}]{0,20}") {
        if let Ok(once) = Words::new(&typed) {
            let twice = Words::new(once.expose()).unwrap();
            prop_assert_eq!(once.expose(), twice.expose());
            let upper = Words::new(&once.expose().replace(' ', " \t ")).unwrap();
            prop_assert_eq!(once.expose(), upper.expose());
        }
    }

    #[test]
    fn a_folded_record_seals_back_to_the_same_bytes(bodies in vec(vec(any::<u8>(), 0..300), 1..150)) {
        let (sealed, segment) = fold(&bodies);
        let segment = VAULT.open_segment(&segment).unwrap();
        prop_assert!(segment.is_whole());
        let back: Vec<_> = segment
            .records()
            .map(|it| it.to_sealed(&VAULT).unwrap().into_bytes())
            .collect();
        prop_assert_eq!(back, sealed);
    }

    #[test]
    fn one_flipped_byte_in_a_seal_costs_one_part(n_records in 1..300usize, at: Index, bit in 0..8u8) {
        let bodies: Vec<_> = (0..n_records).map(|n| n.to_be_bytes().to_vec()).collect();
        let (_, mut bytes) = fold(&bodies);
        // Behind the first part's length and header: its sealed content.
        let n_part = usize::try_from(u32::from_be_bytes(bytes[4..8].try_into().unwrap())).unwrap();
        let at = 8 + 64 + at.index(n_part - 64);
        bytes[at] ^= 1 << bit;
        let segment = VAULT.open_segment(&bytes).unwrap();
        let n_lost = n_records.min(PART_RECORDS_MAX);
        let damaged: Vec<_> = segment.parts().iter().filter_map(|it| it.as_ref().err()).collect();
        prop_assert_eq!(damaged.len(), 1);
        prop_assert_eq!(damaged[0].records, Some((1, u32::try_from(n_lost).unwrap())));
        prop_assert_eq!(segment.records().count(), n_records - n_lost);
    }

    #[test]
    fn a_segment_with_any_flipped_bit_gives_only_true_records(
        n_records in 1..200usize, at: Index, bit in 0..8u8,
    ) {
        let bodies: Vec<_> = (0..n_records).map(|n| n.to_be_bytes().to_vec()).collect();
        let (_, mut bytes) = fold(&bodies);
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        if let Ok(segment) = VAULT.open_segment(&bytes) {
            for it in segment.records() {
                prop_assert_eq!(it.body(), Some(&bodies[it.header().seq as usize - 1][..]));
            }
        }
    }

    #[test]
    fn a_missing_record_is_named(n_records in 2..40usize, at: Index) {
        let mut links = links(n_records);
        // A chain cut at its end cannot be told from a shorter one; signed heads will tell.
        let at = at.index(n_records - 1);
        links.remove(at);
        let seq = u32::try_from(at + 1).unwrap();
        prop_assert_eq!(check(&links), [Break::Missing { first: seq, last: seq }]);
    }

    #[test]
    fn two_records_that_changed_places_are_named(n_records in 3..40usize, at: Index) {
        let mut links = links(n_records);
        let at = at.index(n_records - 1);
        links.swap(at, at + 1);
        let found = check(&links);
        let (first, second) = (u32::try_from(at + 1).unwrap(), u32::try_from(at + 2).unwrap());
        prop_assert_eq!(found[0], Break::Missing { first, last: first });
        prop_assert_eq!(found[1], Break::Reordered { seq: first });
        prop_assert!(found.len() == 2 || second < u32::try_from(n_records).unwrap());
    }

    #[test]
    fn an_altered_record_is_named(n_records in 2..40usize, at: Index) {
        let mut links = links(n_records);
        let at = at.index(n_records - 1);
        links[at].hash = links[n_records - 1].hash;
        let seq = u32::try_from(at + 2).unwrap();
        prop_assert_eq!(check(&links), [Break::Altered { seq }]);
    }

    #[test]
    fn a_fork_and_a_repetition_are_told_apart(n_records in 2..40usize, at: Index) {
        let whole = links(n_records);
        let at = at.index(n_records - 1);
        let seq = u32::try_from(at + 1).unwrap();
        let mut twice = whole.clone();
        twice.insert(at + 1, whole[at]);
        prop_assert_eq!(check(&twice), [Break::Twice { seq }]);
        let mut forked = twice;
        forked[at + 1].hash = whole[n_records - 1].hash;
        prop_assert_eq!(check(&forked), [Break::Forked { seq }]);
    }

    #[test]
    fn unreadable_records_are_passed_over_without_hiding_the_next_break(
        n_records in 6..40usize,
    ) {
        let links = links(n_records);
        let mut check = ChainCheck::new(VAULT.id(), VAULT.device_no());
        check.push(links[0]).unwrap();
        check.pass_unreadable(3);
        prop_assert!(check.push(links[3]).is_ok());
        let mut altered = links[4];
        altered.prev = links[0].hash;
        prop_assert_eq!(check.push(altered), Err(Break::Altered { seq: 5 }));
    }
}

#[test]
fn a_new_passkey_takes_the_place_of_the_one_before() {
    let ask = |name: &[u8]| PasskeyAsk::new(name, [1; 16]).unwrap();
    let secret = |n| PasskeySecret::take(&mut [n; 32]);
    let first = VAULT.with_passkey(&ask(b"one"), &secret(1), &mut Seeded(14));
    let second = first
        .unwrap()
        .with_passkey(&ask(b"two"), &secret(2), &mut Seeded(15))
        .unwrap();
    let locked = LockedVault::read(second.file()).unwrap();
    assert_eq!(
        locked.slot_kinds().collect::<Vec<_>>(),
        [SlotKind::Words, SlotKind::Rescue, SlotKind::Passkey]
    );
    assert_eq!(locked.passkey(), Some(ask(b"two")));
    assert!(locked.open_with_passkey(&secret(1)).is_err());
    assert!(second.has_passkey() && !VAULT.has_passkey());
    let before = LockedVault::read(VAULT.file()).unwrap();
    assert_eq!(
        before.open_with_passkey(&secret(1)).unwrap_err(),
        OpenError::NoSlot
    );
}

#[test]
fn the_name_of_a_passkey_has_a_lower_and_an_upper_bound() {
    let is_name = |n_bytes| PasskeyAsk::new(&vec![1; n_bytes], [0; 16]).is_some();
    assert!(!is_name(0) && is_name(1));
    assert!(is_name(CREDENTIAL_BYTES_MAX) && !is_name(CREDENTIAL_BYTES_MAX + 1));
}
