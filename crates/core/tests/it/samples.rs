//! One event of every kind, and more where a body has more to say: what the vectors stand for.
//!
//! **Invariant:** a sample is added, never changed; its bytes lie in `testdata/event/event.json`.
use footbridge_core::{
    event::{
        Around, CheckIn, Circumstance, Copied, CopyPlace, Discovery, Distance, DistanceToday,
        Erasure, Event, Fact, Feeling, Felt, Force, Helped, Loneliness, LonelinessAnswer, Night,
        NightAnswer, Nothing, Place, PracticeOutcome, PullRating, Role, RoleAnswer, Setting,
        StepOutcome, StepRef, Strength,
    },
    id::EventId,
    private::Private,
    time::{Day, Moment, Offset},
};

/// 24 November 2026, 02:14 in the morning, an hour east of Greenwich.
const AT: Moment = Moment(1_795_482_840_000);

fn id(n: u8) -> EventId {
    EventId::next(Moment(AT.0 + i64::from(n)), None, [n; 10])
}

fn strength(it: u8) -> Strength {
    Strength::new(it).expect("a sample is in bounds")
}

fn step(step: &str) -> StepRef {
    StepRef { step: step.into() }
}

fn note() -> Fact {
    Fact::CheckedIn(CheckIn {
        feelings: vec![
            Felt {
                feeling: Feeling::Known("left-out".into()),
                strength: Some(strength(7)),
            },
            Felt {
                feeling: Feeling::Own(Private::new("hollow, like a bell 🔔")),
                strength: None,
            },
        ],
        strength: Some(strength(10)),
        places: Some(vec![
            Place {
                place: "chest".into(),
                felt: Some("tight".into()),
            },
            Place {
                place: "numb".into(),
                felt: None,
            },
        ]),
        force: Some(Force::UnclearSelf),
        needs: Some(vec!["validation".into(), "dignity".into()]),
        sentence: Some(Private::new("I notice that I feel left out.")),
        note: Some(Private::new("two\nlines, \"quoted\", שלום")),
        step: Some("one-true-line".into()),
    })
}

fn erased_and_notes() -> Vec<(&'static str, Fact)> {
    vec![
        ("erased", Fact::Erased(Erasure { event: id(200) })),
        ("checked_in", note()),
        (
            "checked_in_with_one_word",
            Fact::CheckedIn(CheckIn {
                feelings: vec![Felt {
                    feeling: Feeling::Known("hurt".into()),
                    strength: None,
                }],
                ..CheckIn::default()
            }),
        ),
        (
            "checked_in_with_a_note_alone",
            Fact::CheckedIn(CheckIn {
                note: Some(Private::new("…")),
                ..CheckIn::default()
            }),
        ),
    ]
}

fn others() -> Vec<(&'static str, Fact)> {
    vec![
        (
            "loneliness_told",
            Fact::LonelinessTold(LonelinessAnswer {
                answer: Loneliness::RatherNotSay,
            }),
        ),
        (
            "night_told",
            Fact::NightTold(NightAnswer {
                answer: Night::JustLookingIn,
            }),
        ),
        (
            "distance_set",
            Fact::DistanceSet(DistanceToday {
                distance: Distance::new(5).expect("a sample is in bounds"),
            }),
        ),
        (
            "pull_rated",
            Fact::PullRated(PullRating {
                strength: strength(0),
                around: Some(Around::After),
                practice: Some("ride-wave".into()),
            }),
        ),
        (
            "practice_done",
            Fact::PracticeDone(PracticeOutcome {
                practice: "ride-wave".into(),
                helped: Some(Helped::MadeItWorse),
                stopped_at: Some(3),
            }),
        ),
        ("step_offered", Fact::StepOffered(step("feet-floor"))),
        (
            "step_taken",
            Fact::StepTaken(StepOutcome {
                step: "feet-floor".into(),
                helped: Some(Helped::NoHelp),
            }),
        ),
        ("step_put_away", Fact::StepPutAway(step("feet-floor"))),
        ("step_hidden", Fact::StepHidden(step("feet-floor"))),
        (
            "discovery_told",
            Fact::DiscoveryTold(Discovery {
                on: Some(Day(20_781)),
            }),
        ),
        (
            "discovery_taken_back",
            Fact::DiscoveryTold(Discovery { on: None }),
        ),
        ("role_told", Fact::RoleTold(RoleAnswer { role: Role::Both })),
        (
            "circumstance_told",
            Fact::CircumstanceTold(Circumstance {
                kind: Some("partner".into()),
                contact: Some(vec!["children".into(), "work".into()]),
            }),
        ),
        (
            "rescue_words_confirmed",
            Fact::RescueWordsConfirmed(Nothing {}),
        ),
        ("rescue_words_put_off", Fact::RescueWordsPutOff(Nothing {})),
        (
            "copy_saved",
            Fact::CopySaved(CopyPlace {
                place: Copied::PlainFile,
            }),
        ),
        (
            "setting_changed",
            Fact::SettingChanged(Setting {
                key: "undo".into(),
                value: "off".into(),
            }),
        ),
        ("leave_explained", Fact::LeaveExplained(Nothing {})),
    ]
}

/// Every sample by its name.
pub(crate) fn samples() -> Vec<(&'static str, Event)> {
    erased_and_notes()
        .into_iter()
        .chain(others())
        .zip(0..)
        .map(|((name, fact), n)| {
            let event = Event {
                id: id(n),
                at: AT,
                offset: Offset(60),
                fact,
            };
            (name, event)
        })
        .collect()
}
