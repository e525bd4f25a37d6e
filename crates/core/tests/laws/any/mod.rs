//! Any life: every kind of fact, with any body that the format allows.
mod areas;

use areas::{hold, if_then, mark, plan_edit};
use footbridge_core::{
    event::{
        Around, CheckIn, Circumstance, Copied, CopyPlace, Discovery, Distance, DistanceToday,
        Erasure, Event, Fact, Feeling, Felt, Force, Helped, Key, Loneliness, LonelinessAnswer,
        Night, NightAnswer, Nothing, Place, PracticeOutcome, PullRating, Role, RoleAnswer, Setting,
        StepOutcome, StepRef, Strength,
    },
    id::EventId,
    private::Private,
    time::{Day, Moment, Offset},
};
use proptest::{collection::vec, option, prelude::*, sample::select};
use std::collections::BTreeMap;

pub(crate) fn key() -> impl Strategy<Value = Key> {
    "[a-z][a-z0-9-]{0,8}".prop_map(Key::from)
}

pub(crate) fn private() -> impl Strategy<Value = Private> {
    "\\PC{0,12}".prop_map(Private::new)
}

pub(crate) fn strength() -> impl Strategy<Value = Strength> {
    (0..=10u8).prop_map(|it| Strength::new(it).unwrap())
}

pub(crate) fn helped() -> impl Strategy<Value = Option<Helped>> {
    option::of(select(vec![
        Helped::Helped,
        Helped::NoHelp,
        Helped::MadeItWorse,
    ]))
}

pub(crate) fn feeling() -> impl Strategy<Value = Feeling> {
    prop_oneof![
        key().prop_map(Feeling::Known),
        private().prop_map(Feeling::Own)
    ]
}

pub(crate) fn check_in() -> impl Strategy<Value = CheckIn> {
    let felt = (feeling(), option::of(strength()))
        .prop_map(|(feeling, strength)| Felt { feeling, strength });
    let place = (key(), option::of(key())).prop_map(|(place, felt)| Place { place, felt });
    let force = select(vec![
        Force::TrustLost,
        Force::Shame,
        Force::FearOfOpening,
        Force::UnclearSelf,
    ]);
    (
        vec(felt, 0..4),
        option::of(strength()),
        option::of(vec(place, 0..3)),
        option::of(force),
        option::of(vec(key(), 0..3)),
        option::of(private()),
        option::of(private()),
        option::of(key()),
    )
        .prop_map(
            |(feelings, strength, places, force, needs, sentence, note, step)| CheckIn {
                feelings,
                strength,
                places,
                force,
                needs,
                sentence,
                note,
                step,
            },
        )
}

/// Few of them, so that erasures meet what they erase.
pub(crate) fn event_id() -> impl Strategy<Value = EventId> {
    (0i64..40, 0..4u8).prop_map(|(ms, dice)| EventId::next(Moment(ms), None, [dice; 10]))
}

pub(crate) fn small_fact() -> impl Strategy<Value = Fact> {
    prop_oneof![
        select(vec![
            Loneliness::Hardly,
            Loneliness::ALittle,
            Loneliness::Quite,
            Loneliness::Very,
            Loneliness::RatherNotSay,
        ])
        .prop_map(|answer| Fact::LonelinessTold(LonelinessAnswer { answer })),
        select(vec![
            Night::Heavy,
            Night::PullToAct,
            Night::RacingMind,
            Night::JustLookingIn,
        ])
        .prop_map(|answer| Fact::NightTold(NightAnswer { answer })),
        (0..=5u8).prop_map(|it| Fact::DistanceSet(DistanceToday {
            distance: Distance::new(it).unwrap()
        })),
        select(vec![Role::Hurt, Role::BrokeTrust, Role::Both])
            .prop_map(|role| Fact::RoleTold(RoleAnswer { role })),
        select(vec![Copied::LockedFile, Copied::PlainFile])
            .prop_map(|place| Fact::CopySaved(CopyPlace { place })),
        select(vec![
            Fact::RescueWordsConfirmed(Nothing {}),
            Fact::RescueWordsPutOff(Nothing {}),
            Fact::LeaveExplained(Nothing {}),
        ]),
        option::of(any::<i32>().prop_map(Day)).prop_map(|on| Fact::DiscoveryTold(Discovery { on })),
        any::<u32>().prop_map(|n| Fact::Unknown {
            kind: 900,
            body: minicbor::to_vec(n).unwrap().into(),
        }),
    ]
}

pub(crate) fn fact() -> impl Strategy<Value = Fact> {
    let around = || option::of(select(vec![Around::Before, Around::After]));
    prop_oneof![
        3 => event_id().prop_map(|event| Fact::Erased(Erasure { event })),
        2 => check_in().prop_map(Fact::CheckedIn),
        1 => (strength(), around(), option::of(key())).prop_map(|(strength, around, practice)| {
            Fact::PullRated(PullRating { strength, around, practice })
        }),
        1 => (key(), helped(), option::of(any::<u8>())).prop_map(|(practice, helped, stopped_at)| {
            Fact::PracticeDone(PracticeOutcome { practice, helped, stopped_at })
        }),
        1 => key().prop_map(|step| Fact::StepOffered(StepRef { step })),
        1 => (key(), helped()).prop_map(|(step, helped)| Fact::StepTaken(StepOutcome { step, helped })),
        1 => key().prop_map(|step| Fact::StepPutAway(StepRef { step })),
        1 => key().prop_map(|step| Fact::StepHidden(StepRef { step })),
        1 => (option::of(key()), option::of(vec(key(), 0..3)))
            .prop_map(|(kind, contact)| {
                let kinds = contact.clone().filter(|it| it.len() > 1);
                Fact::CircumstanceTold(Circumstance { kind, contact, kinds })
            }),
        1 => (key(), key()).prop_map(|(key, value)| Fact::SettingChanged(Setting { key, value })),
        4 => small_fact(),
        2 => plan_edit(),
        2 => if_then(),
        3 => mark(),
        2 => hold(),
    ]
}

pub(crate) fn events() -> impl Strategy<Value = Vec<Event>> {
    let one = (event_id(), fact(), any::<i64>(), -900..900i16);
    vec(one, 0..24).prop_map(|all| {
        // Two events never share an id.
        let unique: BTreeMap<EventId, Event> = all
            .into_iter()
            .map(|(id, fact, at, offset)| {
                let (at, offset) = (Moment(at), Offset(offset));
                let event = Event {
                    id,
                    at,
                    offset,
                    fact,
                };
                (id, event)
            })
            .collect();
        unique.into_values().collect()
    })
}

pub(crate) fn shuffled() -> impl Strategy<Value = (Vec<Event>, Vec<Event>)> {
    events().prop_flat_map(|it| (Just(it.clone()), Just(it).prop_shuffle()))
}
