//! What is written is read, and whatever else comes is refused or kept, never a panic.
use crate::any::events;
use footbridge_core::{
    event::{CheckIn, Event, Fact, Feeling, Felt, Night, NightAnswer},
    id::EventId,
    private::Private,
    state::State,
    time::{Moment, Offset},
};
use proptest::{collection::vec, prelude::*};

proptest! {
    #[test]
    fn what_is_written_is_read(events in events()) {
        for event in events {
            let bytes = minicbor::to_vec(&event).unwrap();
            let read: Event = minicbor::decode(&bytes).unwrap();
            prop_assert_eq!(minicbor::to_vec(&read).unwrap(), bytes);
            prop_assert_eq!(read, event);
        }
    }

    #[test]
    fn any_bytes_are_refused_without_panic(bytes in vec(any::<u8>(), 0..200)) {
        if let Ok(event) = minicbor::decode::<Event>(&bytes) {
            State::default().apply(&event);
        }
    }

    #[test]
    fn any_body_behind_a_good_head_is_refused_or_kept(kind in 0..40u16, body in vec(any::<u8>(), 0..60)) {
        let mut bytes = minicbor::to_vec(head(kind)).unwrap();
        // An array of four becomes one of five.
        bytes[0] = 0x85;
        bytes.extend_from_slice(&body);
        if let Ok(event) = minicbor::decode::<Event>(&bytes) {
            if let Fact::Unknown { kind: found, body: kept } = &event.fact {
                prop_assert_eq!(*found, kind);
                prop_assert!(body.starts_with(kept));
            }
            State::default().apply(&event);
        }
    }

    #[test]
    fn one_flipped_bit_is_refused_or_another_fact_but_no_panic(
        event in events().prop_filter_map("none", |it| it.into_iter().next()),
        at: prop::sample::Index, bit in 0..8u8,
    ) {
        let mut bytes = minicbor::to_vec(&event).unwrap();
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        if let Ok(other) = minicbor::decode::<Event>(&bytes) {
            State::default().apply(&other);
        }
    }
}

fn head(kind: u16) -> (EventId, Moment, Offset, u16) {
    let id = EventId::next(Moment(5), None, [1; 10]);
    (id, Moment(5), Offset(60), kind)
}

/// A device that is one version behind reads a fact with a field it has never heard of.
#[test]
fn a_newer_field_is_passed_over() {
    let mut bytes = minicbor::to_vec(head(3)).unwrap();
    bytes[0] = 0x85;
    // {0: Heavy, 9: "from the future"}
    bytes.extend_from_slice(&[0xa2, 0x00, 0x00, 0x09, 0x6f]);
    bytes.extend_from_slice(b"from the future");
    let event: Event = minicbor::decode(&bytes).unwrap();
    let answer = Night::Heavy;
    assert_eq!(event.fact, Fact::NightTold(NightAnswer { answer }));
}

/// A newer word inside a fact we know makes the whole fact unknown, and keeps every byte of it.
#[test]
fn a_newer_answer_is_kept_byte_for_byte() {
    let mut bytes = minicbor::to_vec(head(3)).unwrap();
    bytes[0] = 0x85;
    bytes.extend_from_slice(&[0xa1, 0x00, 0x18, 99]);
    let event: Event = minicbor::decode(&bytes).unwrap();
    let body = [0xa1, 0x00, 0x18, 99].into();
    assert_eq!(event.fact, Fact::Unknown { kind: 3, body });
    assert_eq!(minicbor::to_vec(&event).unwrap(), bytes);
}

#[test]
fn out_of_bounds_is_unknown_and_its_neighbor_is_read() {
    for (kind, edge) in [(5u16, 10u8), (4, 5)] {
        for (value, is_read) in [(edge, true), (edge + 1, false)] {
            let mut bytes = minicbor::to_vec(head(kind)).unwrap();
            bytes[0] = 0x85;
            bytes.extend_from_slice(&[0xa1, 0x00, value]);
            let event: Event = minicbor::decode(&bytes).unwrap();
            let is_unknown = matches!(event.fact, Fact::Unknown { .. });
            assert_eq!(!is_unknown, is_read, "kind {kind}, {value}");
        }
    }
}

#[test]
fn debug_output_hides_private_words() {
    let fact = Fact::CheckedIn(CheckIn {
        feelings: vec![Felt {
            feeling: Feeling::Own(Private::new("canary")),
            strength: None,
        }],
        sentence: Some(Private::new("canary")),
        note: Some(Private::new("canary")),
        ..CheckIn::default()
    });
    assert!(!format!("{fact:?}").contains("canary"));
}
