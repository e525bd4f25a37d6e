//! Goal: what a place goes through in ordinary years leaves everything where it was.
//! Method: one story each, through the rows alone.
use crate::common::{NEW_KEY, Place, Seeded, WORDS, bodies, bytes, sorted};
use footbridge_client::{Device, FOLD_AT, OpenFault, Rows};
use footbridge_core::{
    event::{CheckIn, Event, Fact},
    private::Private,
    state::State,
    time::{Moment, Offset, World},
};
use footbridge_vault::{
    Words,
    slot::{PasskeyAsk, PasskeySecret},
    vault::OpenError,
};

#[test]
fn a_place_opens_with_its_words_and_no_others() {
    let mut place = Place::make(30);
    let note = bytes(&place.note("hello"));
    place.append(std::slice::from_ref(&note));
    let open = |rows: Rows, words: &str| Device::open_with_words(rows, &Words::new(words).unwrap());
    let (_, loaded) = open(place.rows.clone(), WORDS).unwrap();
    assert_eq!(bodies(&loaded), [note]);
    let (rows, fault) = open(place.rows, "other words").unwrap_err();
    assert_eq!(fault, OpenFault::Open(OpenError::WrongKey));
    assert_eq!(rows.tail.len(), 1);
    assert_eq!(
        open(Rows::default(), WORDS).unwrap_err().1,
        OpenFault::NoVault
    );
}

#[test]
fn folding_keeps_the_chain_and_fills_segments() {
    let mut place = Place::make(31);
    let mut all = vec![];
    for n in 0..2_200u16 {
        let body = [&[0x82, 0x19][..], &u16::to_be_bytes(n), &[0x00]].concat();
        place.append(std::slice::from_ref(&body));
        all.push(body);
        if place.device.wants_folding() {
            place.fold();
            assert!(place.rows.tail.is_empty());
        }
    }
    assert_eq!(place.rows.tail.len(), all.len() % FOLD_AT);
    assert!(
        place.rows.segments.len() <= 3,
        "{}",
        place.rows.segments.len()
    );
    let loaded = place.reopen();
    assert!(loaded.is_whole(), "{:?}", loaded.breaks);
    let found: Vec<Vec<u8>> = loaded.bodies().map(<[u8]>::to_vec).collect();
    assert_eq!(found, all, "the order of the log");
}

#[test]
fn what_was_erased_is_off_the_disk_and_the_chain_holds() {
    let mut place = Place::make(32);
    let kept = place.note("kept");
    let canary = place.note("the sentence that must go");
    place.append(&[bytes(&kept), bytes(&canary)]);
    let erasure = place.erasure(canary.id);
    place.append(&[bytes(&erasure)]);
    // Taking the erasure back does not bring anything back.
    let undone = place.erasure(erasure.id);
    place.append(&[bytes(&undone)]);
    assert!(place.reopen().keeps_erased());
    place.fold();
    place.compact();
    let loaded = place.reopen();
    assert!(loaded.is_whole());
    assert!(!loaded.keeps_erased());
    assert_eq!(
        bodies(&loaded),
        sorted(vec![bytes(&kept), bytes(&erasure), bytes(&undone)])
    );
    assert!(place.device.compact(&mut place.dice).is_empty());
}

#[test]
fn after_new_words_the_old_rows_tell_nothing_new() {
    let mut place = Place::make(33);
    let first = bytes(&place.note("first"));
    place.append(&[first]);
    place.fold();
    let draft = place
        .device
        .keep_draft("note", b"half a line", &mut place.dice);
    place.write(draft.unwrap());
    let old_meta = place.rows.meta.clone();
    let changed = place
        .device
        .change_words(&NEW_KEY, &mut place.dice)
        .unwrap();
    place.write(changed);
    let second = bytes(&place.note("second"));
    place.append(&[second]);
    place.fold();
    let loaded = place.reopen();
    assert_eq!(loaded.bodies().count(), 2);
    assert_eq!(
        loaded.drafts,
        [("note".to_owned(), b"half a line".to_vec())]
    );

    // Who kept the old vault file and takes all that lies there now.
    let stolen = Rows {
        meta: old_meta,
        ..place.rows.clone()
    };
    let (_, loaded) = Device::open_with_words(stolen, &Words::new(WORDS).unwrap()).unwrap();
    assert_eq!(loaded.bodies().count(), 0);
    assert!(loaded.drafts.is_empty());
}

#[test]
fn a_draft_is_kept_changed_and_taken_away() {
    let mut place = Place::make(34);
    for (text, found) in [("half", 1), ("half a line", 1), ("", 0), ("", 0)] {
        let draft = place
            .device
            .keep_draft("note", text.as_bytes(), &mut place.dice);
        place.write(draft.unwrap());
        let drafts = place.reopen().drafts;
        assert_eq!(drafts.len(), found);
        assert!(drafts.iter().all(|(_, it)| it == text.as_bytes()));
    }
    let too_long = vec![b'a'; (1 << 20) + 1];
    assert!(
        place
            .device
            .keep_draft("note", &too_long, &mut place.dice)
            .is_none()
    );
}

#[test]
fn a_hundred_thousand_characters_are_one_note() {
    let mut place = Place::make(35);
    let long = "🌙 ليلة ".repeat(100_000 / 7);
    let note = bytes(&place.note(&long));
    place.append(std::slice::from_ref(&note));
    place.fold();
    assert_eq!(bodies(&place.reopen()), [note]);
}

#[test]
fn a_clock_at_2099_and_back_loses_nothing_and_poisons_nothing() {
    const DAY_MS: i64 = 86_400_000;
    let now = 1_795_482_000_000;
    let at_2099 = 4_073_000_000_000;
    let mut place = Place::make(36);
    let mut dice = Seeded(1);
    let mut state = State::default();
    let mut events: Vec<Event> = vec![];
    for ms in [
        now,
        now - DAY_MS,
        at_2099,
        at_2099 + 1,
        now,
        now + 1,
        now + DAY_MS,
    ] {
        let mut random = [0; World::N_RANDOM];
        footbridge_vault::Dice::fill(&mut dice, &mut random);
        let world = World {
            now: Moment(ms),
            offset: Offset(0),
            random,
        };
        let fact = Fact::CheckedIn(CheckIn {
            note: Some(Private::new(format!("{ms}"))),
            ..CheckIn::default()
        });
        let event = Event::new(fact, world, state.newest());
        state.apply(&event);
        place.append(&[bytes(&event)]);
        events.push(event);
    }
    let ids: Vec<_> = events.iter().map(|it| it.id).collect();
    assert!(
        ids[0] < ids[1],
        "a clock set back does not go behind what was"
    );
    assert!(
        ids[4] < ids[2],
        "a clock at 2099 does not pull along what follows"
    );
    assert!(ids[4] < ids[5] && ids[5] < ids[6]);
    let loaded = place.reopen();
    assert!(loaded.is_whole());
    let found: Vec<Event> = loaded.events().collect();
    assert_eq!(State::replay(&found), state);
}

#[test]
fn a_record_that_can_be_read_again_is_folded_where_it_stood() {
    let mut place = Place::make(35);
    let all: Vec<Vec<u8>> = ["first", "between", "last"]
        .map(|text| bytes(&place.note(text)))
        .into();
    for body in &all {
        place.append(std::slice::from_ref(body));
    }
    let whole = place.rows.tail[1].1.clone();
    place.rows.tail[1].1[80] ^= 1;
    drop(place.reopen());
    place.fold();
    assert_eq!(place.rows.tail.len(), 1, "it stays where it lies");
    place.rows.tail[0].1 = whole;
    drop(place.reopen());
    place.fold();
    assert!(place.rows.tail.is_empty());
    let loaded = place.reopen();
    assert!(loaded.is_whole(), "{:?}", loaded.breaks);
    let found: Vec<Vec<u8>> = loaded.bodies().map(<[u8]>::to_vec).collect();
    assert_eq!(found, all, "the order of the log");
}

fn passkey() -> (PasskeyAsk, PasskeySecret) {
    let ask = PasskeyAsk::new(b"the phone", [4; 16]).unwrap();
    (ask, PasskeySecret::take(&mut [5; 32]))
}

#[test]
fn a_passkey_opens_the_place_until_it_is_taken_away() {
    let mut place = Place::make(70);
    let note = bytes(&place.note("before"));
    place.append(std::slice::from_ref(&note));
    let (ask, secret) = passkey();
    assert_eq!(Device::passkey(&place.rows), None);
    let prepared = place.device.add_passkey(&ask, &secret, &mut Seeded(71));
    // Not written yet: a kill here leaves the place as it was.
    assert_eq!(Device::passkey(&place.rows), None);
    place.write(prepared.unwrap());
    assert_eq!(Device::passkey(&place.rows), Some(ask));
    // What is written afterwards lies under the same keys as before.
    let later = bytes(&place.note("after"));
    place.append(std::slice::from_ref(&later));
    let (_, loaded) = Device::open_with_passkey(place.rows.clone(), &secret).unwrap();
    assert!(loaded.is_whole());
    assert_eq!(bodies(&loaded), [note.clone(), later.clone()]);

    let other = PasskeySecret::take(&mut [6; 32]);
    let (_, fault) = Device::open_with_passkey(place.rows.clone(), &other).unwrap_err();
    assert_eq!(fault, OpenFault::Open(OpenError::WrongKey));

    let prepared = place.device.remove_passkey();
    place.write(prepared);
    assert_eq!(Device::passkey(&place.rows), None);
    let (rows, fault) = Device::open_with_passkey(place.rows.clone(), &secret).unwrap_err();
    assert_eq!(fault, OpenFault::Open(OpenError::NoSlot));
    let words = Words::new(WORDS).unwrap();
    let (_, loaded) = Device::open_with_words(rows, &words).unwrap();
    assert_eq!(bodies(&loaded), [note, later]);
}

#[test]
fn new_words_leave_the_passkey_out() {
    let mut place = Place::make(72);
    let (ask, secret) = passkey();
    let prepared = place.device.add_passkey(&ask, &secret, &mut Seeded(73));
    place.write(prepared.unwrap());
    let prepared = place
        .device
        .change_words(&NEW_KEY, &mut Seeded(74))
        .unwrap();
    place.write(prepared);
    assert_eq!(Device::passkey(&place.rows), None);
    assert!(Device::open_with_passkey(place.rows, &secret).is_err());
}
