//! The laws of the letters: what one end writes the other reads, and any bytes are answered.
use crate::bytes::{read_call, read_reply, write_call, write_opened, write_reply};
use footbridge_content::heavy::Heavy;
use footbridge_core::{
    event::{Event, Fact, body},
    id::EventId,
    private::Private,
    time::{Moment, Offset},
};
use footbridge_ui::app::{
    Brought, DeviceAsk, DeviceSecret, NotBrought, NotOpened, NotStored, Opened, Slot, VaultCall,
    VaultReply, WordsStrength,
};
use proptest::{collection::vec, prelude::*};

fn words() -> impl Strategy<Value = Private> {
    any::<String>().prop_map(Private::new)
}

fn slot() -> impl Strategy<Value = Slot> {
    proptest::sample::select(Slot::ALL.to_vec())
}

fn id() -> impl Strategy<Value = EventId> {
    (0..i64::MAX / 2, any::<[u8; 10]>())
        .prop_map(|(ms, random)| EventId::next(Moment(ms), None, random))
}

fn event() -> impl Strategy<Value = Event> {
    let fact = prop_oneof![
        words().prop_map(|note| Fact::CheckedIn(body::CheckIn {
            note: Some(note),
            ..body::CheckIn::default()
        })),
        id().prop_map(|event| Fact::Erased(body::Erasure { event })),
    ];
    (id(), any::<i64>(), -1_000i16..1_000, fact).prop_map(|(id, at, offset, fact)| Event {
        id,
        at: Moment(at),
        offset: Offset(offset),
        fact,
    })
}

fn secret() -> impl Strategy<Value = DeviceSecret> {
    any::<[u8; 32]>().prop_map(|mut it| DeviceSecret::take(&mut it))
}

fn ask() -> impl Strategy<Value = DeviceAsk> {
    (vec(any::<u8>(), 0..70), any::<[u8; 16]>())
        .prop_map(|(credential, salt)| DeviceAsk { credential, salt })
}

fn call() -> impl Strategy<Value = VaultCall> {
    prop_oneof![
        Just(VaultCall::DrawWords),
        words().prop_map(|words| VaultCall::Create { words }),
        words().prop_map(VaultCall::OpenWithWords),
        words().prop_map(VaultCall::OpenWithRescue),
        event().prop_map(VaultCall::Append),
        (slot(), words()).prop_map(|(slot, text)| VaultCall::KeepDraft { slot, text }),
        Just(VaultCall::ShowRescueWords),
        words().prop_map(VaultCall::CheckWords),
        (words(), words()).prop_map(|(old, new)| VaultCall::ChangeWords { old, new }),
        words().prop_map(VaultCall::ChooseWords),
        words().prop_map(|words| VaultCall::MakeLockedFile { words }),
        Just(VaultCall::MakePlainFile),
        (vec(any::<u8>(), 0..64), words())
            .prop_map(|(bytes, words)| VaultCall::BringFile { bytes, words }),
        Just(VaultCall::ReadAgain),
        words().prop_map(VaultCall::Weigh),
        words().prop_map(VaultCall::Notice),
        Just(VaultCall::MakeDamagedFile),
        Just(VaultCall::Forget),
        Just(VaultCall::FindDevice),
        secret().prop_map(VaultCall::OpenWithDevice),
        (ask(), secret()).prop_map(|(ask, secret)| VaultCall::AddDevice(ask, secret)),
        Just(VaultCall::RemoveDevice),
    ]
}

fn not_opened() -> impl Strategy<Value = NotOpened> {
    prop_oneof![
        Just(NotOpened::WrongWords),
        (any::<u8>(), any::<String>())
            .prop_map(|(n, guess)| NotOpened::UnknownRescueWord { n, guess }),
        Just(NotOpened::RescueDoesNotFit),
        Just(NotOpened::DeviceDoesNotFit),
        Just(NotOpened::TooNew),
        Just(NotOpened::Storage),
    ]
}

fn opened() -> impl Strategy<Value = Opened> {
    (
        vec(event(), 0..4),
        vec((slot(), words()), 0..3),
        any::<u32>(),
        any::<u32>(),
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(
            |(events, drafts, n_damaged, n_newer, fresh, device)| Opened {
                events,
                drafts,
                n_damaged,
                n_newer,
                fresh,
                device,
            },
        )
}

fn reply() -> impl Strategy<Value = VaultReply> {
    let why = prop_oneof![Just(NotStored::Full), Just(NotStored::Refused)];
    let not_brought = prop_oneof![
        Just(NotBrought::WrongWords),
        Just(NotBrought::NotOurs),
        Just(NotBrought::Full)
    ];
    prop_oneof![
        words().prop_map(VaultReply::Drew),
        opened().prop_map(|it| VaultReply::Opened(Box::new(it))),
        not_opened().prop_map(VaultReply::DidNotOpen),
        vec(id(), 0..4).prop_map(VaultReply::Stored),
        (vec(id(), 0..4), why).prop_map(|(ids, why)| VaultReply::NotStored { ids, why }),
        slot().prop_map(VaultReply::DraftStored),
        vec(words(), 0..13).prop_map(VaultReply::RescueWords),
        Just(VaultReply::WordsRight),
        Just(VaultReply::WordsChanged),
        Just(VaultReply::WordsNotChanged),
        (any::<String>(), vec(any::<u8>(), 0..64))
            .prop_map(|(name, bytes)| VaultReply::FileMade { name, bytes }),
        (any::<u32>(), any::<u32>())
            .prop_map(|(notes, facts)| VaultReply::Brought(Brought { notes, facts })),
        not_brought.prop_map(VaultReply::DidNotBring),
        Just(VaultReply::Forgotten),
        prop_oneof![
            Just(WordsStrength::Short),
            Just(WordsStrength::Weak),
            Just(WordsStrength::Fair),
            Just(WordsStrength::Strong),
        ]
        .prop_map(VaultReply::Weighed),
        ask().prop_map(|it| VaultReply::DeviceAsked(Some(it))),
        Just(VaultReply::DeviceAsked(None)),
        any::<bool>().prop_map(VaultReply::DeviceOpens),
        prop::option::of(prop::sample::select(&Heavy::ALL[..])).prop_map(VaultReply::Noticed),
        Just(VaultReply::Trouble),
    ]
}

proptest! {
    #[test]
    fn what_the_page_asks_is_heard(call in call()) {
        prop_assert_eq!(read_call(&write_call(&call)), Some(call));
    }

    #[test]
    fn what_the_worker_answers_is_heard(reply in reply()) {
        prop_assert_eq!(read_reply(&write_reply(&reply)), Some(reply));
    }

    #[test]
    fn any_bytes_are_answered(bytes in vec(any::<u8>(), 0..200)) {
        drop(read_call(&bytes));
        drop(read_reply(&bytes));
    }

    #[test]
    fn a_letter_that_was_cut_short_is_none(call in call(), reply in reply()) {
        let (call, reply) = (write_call(&call), write_reply(&reply));
        prop_assert_eq!(read_call(&call[..call.len() - 1]), None);
        prop_assert_eq!(read_reply(&reply[..reply.len() - 1]), None);
    }
}

#[test]
fn a_body_that_only_a_newer_version_reads_is_counted() {
    let event = Event {
        id: EventId::next(Moment(1), None, [1; 10]),
        at: Moment(1),
        offset: Offset(0),
        fact: Fact::Erased(body::Erasure {
            event: EventId::next(Moment(0), None, [0; 10]),
        }),
    };
    let known = minicbor::to_vec(&event).unwrap();
    let bodies: [&[u8]; 3] = [&known, b"\x81\x01", &known];
    let letter = write_opened(bodies.into_iter(), &[], 0, 2, false, false);
    let Some(VaultReply::Opened(opened)) = read_reply(&letter) else {
        panic!("an open place is read");
    };
    assert_eq!(opened.events, [event.clone(), event]);
    assert_eq!(opened.n_newer, 3);
}
