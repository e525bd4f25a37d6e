//! One event of every kind, and more where a body has more to say: what the vectors stand for.
//!
//! **Invariant:** a sample is added, never changed; its bytes lie in `testdata/event/event.json`.
use footbridge_core::{
    event::{
        Around, Boundary, BoundaryRef, CheckIn, Circumstance, Copied, CopyPlace, Discovery,
        Distance, DistanceToday, Erasure, Event, Fact, Feeling, Felt, Force, HardDay, HardDayRef,
        HardDayYear, Helped, Hold, HoldAbout, HoldEnd, HoldEnding, Hours, IfThen, IfThenCame,
        IfThenOutcome, IfThenRef, IfThenRest, LineEdit, Loneliness, LonelinessAnswer, Night,
        NightAnswer, Nothing, Place, PlanEdit, PlanLine, PlanPart, PracticeOutcome, PullRating,
        Role, RoleAnswer, Setting, Slip, StepOutcome, StepRef, Strength,
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
                kinds: None,
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

fn line(text: &str) -> PlanLine {
    PlanLine {
        text: Private::new(text),
        dial: None,
    }
}

fn edited(part: PlanPart, edit: LineEdit) -> Fact {
    Fact::PlanEdited(PlanEdit { part, edit })
}

fn plan() -> Vec<(&'static str, Fact)> {
    let of = id(201);
    let one = IfThenRef { line: of };
    vec![
        (
            "plan_line_added",
            edited(
                PlanPart::People,
                LineEdit::Added(PlanLine {
                    text: Private::new("Amina, any hour"),
                    dial: Some(Private::new("07700 900 112")),
                }),
            ),
        ),
        (
            "plan_line_changed",
            edited(
                PlanPart::StartsWhen,
                LineEdit::Changed(of, line("Sunday evenings")),
            ),
        ),
        (
            "plan_line_moved",
            edited(PlanPart::HelpsAlone, LineEdit::Moved(of, 4)),
        ),
        (
            "plan_line_taken_out",
            edited(PlanPart::Safer, LineEdit::TakenOut(of)),
        ),
        (
            "plan_part_put_back",
            edited(PlanPart::Reasons, LineEdit::PutBack(of)),
        ),
        (
            "if_then_kept",
            Fact::IfThenKept(IfThen {
                of: Some(of),
                cue: Private::new("If I want to read the old chats"),
                act: Private::new("I put the phone in the kitchen."),
                hours: Hours::new(22, 6, Hours::EACH_DAY),
                triggers: Some(vec![of]),
                offer: Some("old-chats".into()),
            }),
        ),
        (
            "if_then_kept_with_words_alone",
            Fact::IfThenKept(IfThen {
                of: None,
                cue: Private::new("it is eleven"),
                act: Private::new("I lie down"),
                hours: None,
                triggers: None,
                offer: None,
            }),
        ),
        ("if_then_rehearsed", Fact::IfThenRehearsed(one.clone())),
        (
            "if_then_told",
            Fact::IfThenTold(IfThenOutcome {
                line: of,
                came: IfThenCame::NotUsed,
            }),
        ),
        (
            "if_then_rested",
            Fact::IfThenRested(IfThenRest {
                line: of,
                rests: true,
            }),
        ),
        ("if_then_taken_out", Fact::IfThenTakenOut(one)),
    ]
}

fn marks() -> Vec<(&'static str, Fact)> {
    let of = id(202);
    vec![
        (
            "circumstance_told_of_several_kinds",
            Fact::CircumstanceTold(Circumstance {
                kind: Some("friend".into()),
                contact: None,
                kinds: Some(vec!["faith".into(), "money".into()]),
            }),
        ),
        (
            "hard_day_kept",
            Fact::HardDayKept(HardDay {
                of: Some(of),
                kind: "birthday".into(),
                words: Some(Private::new("Ida’s birthday, at his place")),
                day: Day(21_243),
                yearly: true,
                offer: true,
            }),
        ),
        (
            "hard_day_kept_without_words",
            Fact::HardDayKept(HardDay {
                of: None,
                kind: "court".into(),
                words: None,
                day: Day(20_796),
                yearly: false,
                offer: false,
            }),
        ),
        (
            "hard_day_taken_out",
            Fact::HardDayTakenOut(HardDayRef { day: of }),
        ),
        (
            "hard_day_left_out",
            Fact::HardDayLeftOut(HardDayYear {
                day: of,
                year: 2027,
            }),
        ),
        (
            "boundary_kept",
            Fact::BoundaryKept(Boundary {
                of: Some(of),
                line: Private::new("I answer about the children, once a day."),
                act: Some(Private::new("I leave it until tomorrow.")),
            }),
        ),
        (
            "boundary_kept_with_the_line_alone",
            Fact::BoundaryKept(Boundary {
                of: None,
                line: Private::new("…"),
                act: None,
            }),
        ),
        (
            "boundary_taken_out",
            Fact::BoundaryTakenOut(BoundaryRef { line: of }),
        ),
    ]
}

fn holds() -> Vec<(&'static str, Fact)> {
    let hold = id(201);
    let ended = |how, minutes| Fact::HoldEnded(HoldEnding { hold, how, minutes });
    vec![
        (
            "hold_begun",
            Fact::HoldBegun(Hold {
                text: Some(Private::new(
                    "You knew.\nAnd now you write “hope you are well”",
                )),
                to: Some(Private::new("S.")),
                minutes: 15,
                about: Some(HoldAbout::Message),
            }),
        ),
        (
            "hold_begun_without_words",
            Fact::HoldBegun(Hold {
                minutes: 15,
                about: Some(HoldAbout::Look),
                ..Hold::default()
            }),
        ),
        (
            "hold_begun_of_a_reply",
            Fact::HoldBegun(Hold {
                text: Some(Private::new("Thursday at five is fine.")),
                minutes: 1_440,
                about: Some(HoldAbout::Reply),
                ..Hold::default()
            }),
        ),
        (
            "words_kept_without_a_hold",
            Fact::HoldBegun(Hold {
                text: Some(Private::new("…")),
                ..Hold::default()
            }),
        ),
        ("hold_ended_kept", ended(HoldEnd::Kept, None)),
        ("hold_ended_let_go", ended(HoldEnd::LetGo, None)),
        ("hold_ended_copied_out", ended(HoldEnd::CopiedOut, None)),
        ("hold_held_on", ended(HoldEnd::HeldOn, Some(640))),
        (
            "slip_noted",
            Fact::SlipNoted(Slip {
                before: Some(vec!["late".into(), "name".into()]),
                helped: Some(vec!["sooner".into()]),
                note: Some(Private::new("I read the old chats until two.")),
                about: Some(HoldAbout::Look),
            }),
        ),
        (
            "slip_noted_in_words_alone",
            Fact::SlipNoted(Slip {
                note: Some(Private::new("…")),
                ..Slip::default()
            }),
        ),
    ]
}

/// Every sample by its name.
pub(crate) fn samples() -> Vec<(&'static str, Event)> {
    let first = erased_and_notes()
        .into_iter()
        .chain(others())
        .chain(plan())
        .chain(marks())
        .zip(0..);
    first
        .chain(holds().into_iter().zip(140..))
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
