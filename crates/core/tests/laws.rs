//! Goal: what holds for every life, not only for chosen ones.
//! Method: proptest over every kind of fact, any bytes, any clock.
#![expect(
    clippy::unwrap_used,
    reason = "in a test a panic is the message, and clippy.toml covers only #[test] functions"
)]
use footbridge_core::{
    decide::{Intent, decide},
    event::{
        Around, Boundary, BoundaryRef, CheckIn, Circumstance, Copied, CopyPlace, Discovery,
        Distance, DistanceToday, Erasure, Event, Fact, Feeling, Felt, Force, HardDay, HardDayRef,
        HardDayYear, Helped, Hold, HoldAbout, HoldEnd, HoldEnding, Hours, IfThen, IfThenCame,
        IfThenOutcome, IfThenRef, IfThenRest, Key, LineEdit, Loneliness, LonelinessAnswer, Night,
        NightAnswer, Nothing, Place, PlanEdit, PlanLine, PlanPart, PracticeOutcome, PullRating,
        Role, RoleAnswer, Setting, Slip, StepOutcome, StepRef, Strength,
    },
    id::{AHEAD_MS_MAX, EventId},
    private::Private,
    state::State,
    time::{Day, Moment, Offset, World},
    view,
};
use proptest::{collection::vec, option, prelude::*, sample::select};
use std::collections::BTreeMap;

fn key() -> impl Strategy<Value = Key> {
    "[a-z][a-z0-9-]{0,8}".prop_map(Key::from)
}

fn private() -> impl Strategy<Value = Private> {
    "\\PC{0,12}".prop_map(Private::new)
}

fn strength() -> impl Strategy<Value = Strength> {
    (0..=10u8).prop_map(|it| Strength::new(it).unwrap())
}

fn helped() -> impl Strategy<Value = Option<Helped>> {
    option::of(select(vec![
        Helped::Helped,
        Helped::NoHelp,
        Helped::MadeItWorse,
    ]))
}

fn feeling() -> impl Strategy<Value = Feeling> {
    prop_oneof![
        key().prop_map(Feeling::Known),
        private().prop_map(Feeling::Own)
    ]
}

fn check_in() -> impl Strategy<Value = CheckIn> {
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
fn event_id() -> impl Strategy<Value = EventId> {
    (0i64..40, 0..4u8).prop_map(|(ms, dice)| EventId::next(Moment(ms), None, [dice; 10]))
}

fn small_fact() -> impl Strategy<Value = Fact> {
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

fn plan_edit() -> impl Strategy<Value = Fact> {
    let line =
        || (private(), option::of(private())).prop_map(|(text, dial)| PlanLine { text, dial });
    let edit = prop_oneof![
        3 => line().prop_map(LineEdit::Added),
        2 => (event_id(), line()).prop_map(|(id, line)| LineEdit::Changed(id, line)),
        1 => (event_id(), any::<u8>()).prop_map(|(id, to)| LineEdit::Moved(id, to)),
        1 => event_id().prop_map(LineEdit::TakenOut),
        1 => event_id().prop_map(LineEdit::PutBack),
    ];
    (select(PlanPart::ALL.to_vec()), edit)
        .prop_map(|(part, edit)| Fact::PlanEdited(PlanEdit { part, edit }))
}

fn hours() -> impl Strategy<Value = Hours> {
    (0..24u8, 1..=24u8, 1..=Hours::EACH_DAY)
        .prop_filter_map("hours are never none", |(from, to, days)| {
            Hours::new(from, to, days)
        })
}

fn if_then() -> impl Strategy<Value = Fact> {
    let written = (
        option::of(event_id()),
        private(),
        private(),
        option::of(hours()),
        option::of(vec(event_id(), 0..3)),
        option::of(key()),
    )
        .prop_map(|(of, cue, act, hours, triggers, offer)| {
            Fact::IfThenKept(IfThen {
                of,
                cue,
                act,
                hours,
                triggers,
                offer,
            })
        });
    let came = select(vec![
        IfThenCame::Helped,
        IfThenCame::NoHelp,
        IfThenCame::NotUsed,
    ]);
    prop_oneof![
        3 => written,
        1 => event_id().prop_map(|line| Fact::IfThenRehearsed(IfThenRef { line })),
        1 => (event_id(), came).prop_map(|(line, came)| Fact::IfThenTold(IfThenOutcome { line, came })),
        1 => (event_id(), any::<bool>()).prop_map(|(line, rests)| Fact::IfThenRested(IfThenRest { line, rests })),
        1 => event_id().prop_map(|line| Fact::IfThenTakenOut(IfThenRef { line })),
    ]
}

fn mark() -> impl Strategy<Value = Fact> {
    let day = prop_oneof![
        // Near enough to meet the clocks of these laws, and any at all.
        (-400..400i32).prop_map(Day),
        any::<i32>().prop_map(Day),
    ];
    let kind = prop_oneof![Just(Key::from(view::DISCOVERY)), key()];
    let hard_day = (
        option::of(event_id()),
        kind,
        option::of(private()),
        day,
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(|(of, kind, words, day, yearly, offer)| {
            Fact::HardDayKept(HardDay {
                of,
                kind,
                words,
                day,
                yearly,
                offer,
            })
        });
    let boundary = (option::of(event_id()), private(), option::of(private()))
        .prop_map(|(of, line, act)| Fact::BoundaryKept(Boundary { of, line, act }));
    prop_oneof![
        3 => hard_day,
        1 => event_id().prop_map(|day| Fact::HardDayTakenOut(HardDayRef { day })),
        1 => (event_id(), 1968..1973i32)
            .prop_map(|(day, year)| Fact::HardDayLeftOut(HardDayYear { day, year })),
        2 => boundary,
        1 => event_id().prop_map(|line| Fact::BoundaryTakenOut(BoundaryRef { line })),
    ]
}

fn hold() -> impl Strategy<Value = Fact> {
    let about = || {
        option::of(select(vec![
            HoldAbout::Message,
            HoldAbout::Look,
            HoldAbout::Reply,
        ]))
    };
    let how = select(vec![
        HoldEnd::Kept,
        HoldEnd::LetGo,
        HoldEnd::CopiedOut,
        HoldEnd::HeldOn,
    ]);
    let words = || option::of(private());
    let keys = || option::of(vec(key(), 0..3));
    prop_oneof![
        2 => (words(), words(), any::<u16>(), about())
            .prop_map(|(text, to, minutes, about)| Fact::HoldBegun(Hold { text, to, minutes, about })),
        2 => (event_id(), how, option::of(any::<u16>()))
            .prop_map(|(hold, how, minutes)| Fact::HoldEnded(HoldEnding { hold, how, minutes })),
        1 => (keys(), keys(), words(), about())
            .prop_map(|(before, helped, note, about)| Fact::SlipNoted(Slip { before, helped, note, about })),
    ]
}

fn fact() -> impl Strategy<Value = Fact> {
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

fn events() -> impl Strategy<Value = Vec<Event>> {
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

fn shuffled() -> impl Strategy<Value = (Vec<Event>, Vec<Event>)> {
    events().prop_flat_map(|it| (Just(it.clone()), Just(it).prop_shuffle()))
}

proptest! {
    #[test]
    fn arrival_order_does_not_matter((one, other) in shuffled()) {
        prop_assert_eq!(State::replay(&one), State::replay(&other));
    }

    #[test]
    fn hearing_it_twice_changes_nothing((one, other) in shuffled()) {
        prop_assert_eq!(State::replay(one.iter().chain(&other)), State::replay(&one));
    }

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
    fn what_was_erased_is_in_no_log((mut events, _) in shuffled(), at: prop::sample::Index) {
        prop_assume!(!events.is_empty());
        let gone = events[at.index(events.len())].id;
        let id = EventId::next(Moment(100), None, [9; 10]);
        let fact = Fact::Erased(Erasure { event: gone });
        // The erasure may arrive before what it erases.
        events.insert(0, Event { id, at: Moment(0), offset: Offset(0), fact });
        let kept: Vec<Event> = events
            .iter()
            .filter(|it| it.id != gone || matches!(it.fact, Fact::Erased(_)))
            .cloned()
            .collect();
        let (mut with, without) = (State::replay(&events), State::replay(&kept));
        prop_assert!(with.erased.contains(&gone));
        // Only the newest id was heard of and is gone now.
        with.apply(events.last().unwrap());
        prop_assert_eq!(format!("{:?}", with.check_ins), format!("{:?}", without.check_ins));
        prop_assert_eq!(with.unknown, without.unknown);
        prop_assert_eq!(with.settings, without.settings);
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

    #[test]
    fn an_id_is_later_than_all_that_it_has_seen(
        now in 0..1i64 << 47, seen in -1_000_000..=172_800_000 - 1i64, dice: [u8; 10], dice_of_seen: [u8; 10],
    ) {
        let seen = EventId::next(Moment(now.saturating_add(seen)), None, dice_of_seen);
        prop_assert!(seen < EventId::next(Moment(now), Some(seen), dice));
    }

    #[test]
    fn a_clock_far_ahead_does_not_pull_ids_along(now in 0..1i64 << 42, ahead in 172_800_001..1i64 << 43, dice: [u8; 10]) {
        let far = EventId::next(Moment(now + ahead), None, [0; 10]);
        let next = EventId::next(Moment(now), Some(far), dice);
        prop_assert_eq!(next, EventId::next(Moment(now), None, dice));
        prop_assert!(next <= EventId::last_believed(Moment(now)));
        prop_assert!(far > EventId::last_believed(Moment(now)));
    }

    #[test]
    fn views_bear_any_clock(
        events in events(), now: i64, offset: i16, at in vec(any::<i64>(), 24),
    ) {
        let mut newest = None;
        let events: Vec<Event> = events
            .into_iter()
            .zip(at)
            .map(|(event, at)| {
                let id = EventId::next(Moment(at), newest, [1; 10]);
                newest = Some(id);
                Event { id, at: Moment(at), ..event }
            })
            .collect();
        let state = State::replay(&events);
        let world = World { now: Moment(now), offset: Offset(offset), ..World::default() };
        drop(view::home(&state, world));
        prop_assert!(view::before_last(&state, world).is_none_or(|it| it.get() <= 10));
        for day in view::hard_days(&state, world) {
            prop_assert!(day.next.is_none_or(|next| next >= world.date() && next >= day.day));
            prop_assert!(day.away.is_none_or(|away| away >= 0));
            let wish = Intent::LeaveHardDayOut { day: day.id, year: 2000 };
            prop_assert!(decide(&state, wish, world).is_ok());
        }
        prop_assert!(view::discovery(&state, world).is_none_or(|it| it <= world.date()));
        prop_assert!(view::near_day(&state, world).is_none_or(|it| it.away <= view::NEAR_DAYS));
        for line in view::boundaries(&state, world) {
            prop_assert!(decide(&state, Intent::TakeOutBoundary(line.id), world).is_ok());
        }
        prop_assert!(view::open_holds(&state).all(|it| state.holds.get(it.hold).is_some()));
        prop_assert!(view::slip_pattern(&state).is_none_or(|it| 2 <= it.times && it.times <= it.of));
        drop(view::choose_step(&state, &[], &|_| vec![], world));
        drop(decide(&state, Intent::TellDiscovery(Some(Day(i32::MAX))), world));
        let believed = state.newest_at(world.now);
        prop_assert!(believed.is_none_or(|it| it <= EventId::last_believed(world.now)));
    }
}

fn head(kind: u16) -> (EventId, Moment, Offset, u16) {
    let id = EventId::next(Moment(5), None, [1; 10]);
    (id, Moment(5), Offset(60), kind)
}

#[test]
fn the_limit_of_a_believed_clock_is_exact() {
    let now = Moment(1_000);
    let at = |ms: u64| EventId::next(Moment(i64::try_from(ms).unwrap()), None, [0xff; 10]);
    let edge = 1_000 + AHEAD_MS_MAX;
    assert!(at(edge) <= EventId::last_believed(now));
    assert!(at(edge + 1) > EventId::last_believed(now));
    // One millisecond below the edge is followed; the edge itself would lead beyond it.
    assert_eq!(
        EventId::next(now, Some(at(edge - 1)), [0; 10]).millis(),
        edge
    );
    assert_eq!(EventId::next(now, Some(at(edge)), [0; 10]).millis(), 1_000);
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
