//! Goal: each wish becomes its fact, or is refused for the reason that is so.
//! Method: a table of what was given, the wish, and what comes of it; both sides of each limit.
mod marks;

use super::*;
use crate::{
    event::{Event, Felt, HoldAbout, HoldEnd, LineEdit, Place, PlanLine, PlanPart},
    private::Private,
    time::{Moment, Offset},
};
use alloc::{string::String, vec};

/// Two in the morning of 24 November 2026, an hour east of Greenwich.
const NIGHT: World = World {
    now: Moment(1_795_482_000_000),
    offset: Offset(60),
    random: [7; World::N_RANDOM],
};

/// The single place that touches the API: a refactor changes one function, not ninety tests.
#[track_caller]
#[expect(
    clippy::needless_pass_by_value,
    reason = "so that each case is one plain line"
)]
fn check(given: &[Fact], wish: Intent, expected: Result<Fact, Refusal>) {
    let mut state = State::default();
    for fact in given {
        state.apply(&Event::new(fact.clone(), NIGHT, state.newest()));
    }
    assert_eq!(decide(&state, wish, NIGHT), expected);
}

fn key_of(text: &str) -> Key {
    text.into()
}

fn private(n_chars: usize) -> Private {
    Private::new("ä".repeat(n_chars))
}

fn own(n_chars: usize) -> Felt {
    Felt {
        feeling: Feeling::Own(private(n_chars)),
        strength: None,
    }
}

fn known(word: &str) -> Felt {
    Felt {
        feeling: Feeling::Known(key_of(word)),
        strength: Strength::new(4),
    }
}

fn note() -> CheckIn {
    CheckIn {
        note: Some(private(3)),
        ..CheckIn::default()
    }
}

#[track_caller]
fn check_note(note: CheckIn, expected: Result<CheckIn, Refusal>) {
    check(&[], Intent::CheckIn(note), expected.map(Fact::CheckedIn));
}

#[track_caller]
fn is_kept(note: CheckIn) {
    check_note(note.clone(), Ok(note));
}

#[test]
fn any_one_part_is_a_whole_note() {
    is_kept(note());
    is_kept(CheckIn {
        feelings: vec![known("left-out")],
        ..CheckIn::default()
    });
    is_kept(CheckIn {
        feelings: vec![own(1)],
        ..CheckIn::default()
    });
    is_kept(CheckIn {
        strength: Strength::new(0),
        ..CheckIn::default()
    });
    is_kept(CheckIn {
        places: Some(vec![Place {
            place: key_of("chest"),
            felt: Some(key_of("tight")),
        }]),
        ..CheckIn::default()
    });
    is_kept(CheckIn {
        force: Some(crate::event::Force::Shame),
        ..CheckIn::default()
    });
    is_kept(CheckIn {
        needs: Some(vec![key_of("safety")]),
        ..CheckIn::default()
    });
    is_kept(CheckIn {
        sentence: Some(private(1)),
        ..CheckIn::default()
    });
}

#[test]
fn a_note_of_nothing_is_refused() {
    let blank = || Some(Private::new(" \n\t\u{a0}"));
    check_note(CheckIn::default(), Err(Refusal::Empty));
    let nothing = CheckIn {
        feelings: vec![Felt {
            feeling: Feeling::Own(Private::new("  ")),
            strength: Strength::new(9),
        }],
        places: Some(vec![]),
        needs: Some(vec![]),
        sentence: blank(),
        note: blank(),
        // A step alone says nothing of the person.
        step: Some(key_of("feet-floor")),
        ..CheckIn::default()
    };
    check_note(nothing.clone(), Err(Refusal::Empty));
    // With one word beside it, what is blank is left out.
    let mut one_word = nothing;
    one_word.feelings.push(known("hurt"));
    let kept = CheckIn {
        feelings: vec![known("hurt")],
        step: Some(key_of("feet-floor")),
        ..CheckIn::default()
    };
    check_note(one_word, Ok(kept));
}

#[test]
fn each_text_has_its_limit() {
    let with_note = |n_chars| CheckIn {
        note: Some(private(n_chars)),
        ..CheckIn::default()
    };
    is_kept(with_note(NOTE_CHARS_MAX));
    let max = NOTE_CHARS_MAX;
    check_note(with_note(max + 1), Err(Refusal::TooLong { max }));

    let with_sentence = |n_chars| CheckIn {
        sentence: Some(private(n_chars)),
        ..CheckIn::default()
    };
    is_kept(with_sentence(SENTENCE_CHARS_MAX));
    let max = SENTENCE_CHARS_MAX;
    check_note(with_sentence(max + 1), Err(Refusal::TooLong { max }));

    let with_word = |n_chars| CheckIn {
        feelings: vec![own(n_chars)],
        ..CheckIn::default()
    };
    is_kept(with_word(OWN_WORD_CHARS_MAX));
    let max = OWN_WORD_CHARS_MAX;
    check_note(with_word(max + 1), Err(Refusal::TooLong { max }));
}

#[test]
fn each_list_has_its_limit() {
    let max = FEELINGS_MAX;
    let too_many = Err(Refusal::TooMany { max });
    let feelings = |n| CheckIn {
        feelings: vec![known("hurt"); n],
        ..CheckIn::default()
    };
    is_kept(feelings(max));
    check_note(feelings(max + 1), too_many.clone());
    let place = Place {
        place: key_of("chest"),
        felt: None,
    };
    let places = |n| CheckIn {
        places: Some(vec![place.clone(); n]),
        ..CheckIn::default()
    };
    is_kept(places(max));
    check_note(places(max + 1), too_many.clone());
    let needs = |n| CheckIn {
        needs: Some(vec![key_of("safety"); n]),
        ..CheckIn::default()
    };
    is_kept(needs(max));
    check_note(needs(max + 1), too_many);
    let tell = |n| Intent::TellCircumstance {
        kinds: vec![],
        contact: Some(vec![key_of("work"); n]),
    };
    let told = Fact::CircumstanceTold(Circumstance {
        kind: None,
        contact: Some(vec![key_of("work"); max]),
        kinds: None,
    });
    check(&[], tell(max), Ok(told));
    check(&[], tell(max + 1), Err(Refusal::TooMany { max }));
}

#[test]
fn a_key_is_short_and_plain() {
    let longest = "k".repeat(KEY_BYTES_MAX);
    for good in ["a", "five-things", "2026-11-24", &longest] {
        let step = key_of(good);
        let offered = Fact::StepOffered(StepRef { step: step.clone() });
        check(&[], Intent::OfferStep(step), Ok(offered));
    }
    let too_long = longest + "k";
    for bad in ["", "Five", "a b", "ä", "a_b", "a\0", &too_long] {
        let bad = || key_of(bad);
        let wishes = [
            Intent::OfferStep(bad()),
            Intent::PutStepAway(bad()),
            Intent::HideStep(bad()),
            Intent::TakeStep {
                step: bad(),
                helped: None,
            },
            Intent::FinishPractice {
                practice: bad(),
                helped: None,
            },
            Intent::StopPractice {
                practice: bad(),
                at: 1,
                helped: None,
            },
            Intent::RatePull {
                strength: Strength::new(1).unwrap(),
                around: Around::Before,
                practice: Some(bad()),
            },
            Intent::ChangeSetting {
                key: bad(),
                value: key_of("on"),
            },
            Intent::ChangeSetting {
                key: key_of("undo"),
                value: bad(),
            },
            Intent::TellCircumstance {
                kinds: vec![bad()],
                contact: None,
            },
            Intent::TellCircumstance {
                kinds: vec![],
                contact: Some(vec![bad()]),
            },
        ];
        for wish in wishes {
            check(&[], wish, Err(Refusal::BadKey));
        }
        let place = |place, felt| Some(vec![Place { place, felt }]);
        let notes = [
            CheckIn {
                feelings: vec![Felt {
                    feeling: Feeling::Known(bad()),
                    strength: None,
                }],
                ..note()
            },
            CheckIn {
                needs: Some(vec![key_of("safety"), bad()]),
                ..note()
            },
            CheckIn {
                places: place(bad(), None),
                ..note()
            },
            CheckIn {
                places: place(key_of("chest"), Some(bad())),
                ..note()
            },
            CheckIn {
                step: Some(bad()),
                ..note()
            },
        ];
        for note in notes {
            check_note(note, Err(Refusal::BadKey));
        }
    }
}

#[test]
fn what_is_gone_cannot_go_again() {
    let event = Event::new(Fact::CheckedIn(note()), NIGHT, None).id;
    let erased = Fact::Erased(Erasure { event });
    check(&[], Intent::Erase { event }, Ok(erased.clone()));
    check(&[erased], Intent::Erase { event }, Err(Refusal::Gone));
}

/// At two in the morning the person's day is still yesterday, but the calendar is not.
#[test]
fn the_day_of_the_discovery_has_come() {
    let date = NIGHT.date();
    assert_eq!(NIGHT.today(), Day(date.0 - 1));
    let told = |on| Ok(Fact::DiscoveryTold(Discovery { on }));
    for on in [None, Some(Day(date.0 - 9_000)), Some(date)] {
        check(&[], Intent::TellDiscovery(on), told(on));
    }
    let tomorrow = Some(Day(date.0 + 1));
    check(
        &[],
        Intent::TellDiscovery(tomorrow),
        Err(Refusal::InTheFuture),
    );
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table is read line by line")]
fn a_wish_becomes_the_fact_of_its_name() {
    let step = || key_of("feet-floor");
    let helped = Some(Helped::Helped);
    let distance = Distance::new(2).unwrap();
    let strength = Strength::new(7).unwrap();
    for (wish, fact) in [
        (
            Intent::TellLoneliness(Loneliness::Quite),
            Fact::LonelinessTold(LonelinessAnswer {
                answer: Loneliness::Quite,
            }),
        ),
        (
            Intent::TellNight(Night::RacingMind),
            Fact::NightTold(NightAnswer {
                answer: Night::RacingMind,
            }),
        ),
        (
            Intent::SetDistance(distance),
            Fact::DistanceSet(DistanceToday { distance }),
        ),
        (
            Intent::RatePull {
                strength,
                around: Around::After,
                practice: Some(step()),
            },
            Fact::PullRated(PullRating {
                strength,
                around: Some(Around::After),
                practice: Some(step()),
            }),
        ),
        (
            Intent::FinishPractice {
                practice: step(),
                helped,
            },
            Fact::PracticeDone(PracticeOutcome {
                practice: step(),
                helped,
                stopped_at: None,
            }),
        ),
        (
            Intent::StopPractice {
                practice: step(),
                at: 3,
                helped: Some(Helped::MadeItWorse),
            },
            Fact::PracticeDone(PracticeOutcome {
                practice: step(),
                helped: Some(Helped::MadeItWorse),
                stopped_at: Some(3),
            }),
        ),
        (
            Intent::TakeStep {
                step: step(),
                helped,
            },
            Fact::StepTaken(StepOutcome {
                step: step(),
                helped,
            }),
        ),
        (
            Intent::PutStepAway(step()),
            Fact::StepPutAway(StepRef { step: step() }),
        ),
        (
            Intent::HideStep(step()),
            Fact::StepHidden(StepRef { step: step() }),
        ),
        (
            Intent::TellRole(Role::Both),
            Fact::RoleTold(RoleAnswer { role: Role::Both }),
        ),
        (
            Intent::ConfirmRescueWords,
            Fact::RescueWordsConfirmed(Nothing {}),
        ),
        (
            Intent::PutOffRescueWords,
            Fact::RescueWordsPutOff(Nothing {}),
        ),
        (
            Intent::NoteCopy(Copied::PlainFile),
            Fact::CopySaved(CopyPlace {
                place: Copied::PlainFile,
            }),
        ),
        (
            Intent::ChangeSetting {
                key: key_of("undo"),
                value: key_of("off"),
            },
            Fact::SettingChanged(Setting {
                key: key_of("undo"),
                value: key_of("off"),
            }),
        ),
        (Intent::NoteLeaveExplained, Fact::LeaveExplained(Nothing {})),
    ] {
        check(&[], wish, Ok(fact));
    }
}

#[test]
fn a_refusal_holds_none_of_the_words() {
    let canary = CheckIn {
        note: Some(Private::new("canary".repeat(NOTE_CHARS_MAX))),
        ..CheckIn::default()
    };
    let refusal = decide(&State::default(), Intent::CheckIn(canary), NIGHT).unwrap_err();
    let said: String = alloc::format!("{refusal} {refusal:?}");
    assert!(!said.contains("canary"));
}

fn line(n_chars: usize) -> PlanLine {
    PlanLine {
        text: private(n_chars),
        dial: None,
    }
}

fn planned(edit: LineEdit) -> PlanEdit {
    PlanEdit {
        part: PlanPart::Reasons,
        edit,
    }
}

#[track_caller]
fn check_edit(given: &[Fact], edit: LineEdit, expected: Result<(), Refusal>) {
    let fact = Fact::PlanEdited(planned(edit.clone()));
    check(
        given,
        Intent::EditPlan(planned(edit)),
        expected.map(|()| fact),
    );
}

/// The names that the facts given to `check` have.
fn names(n: usize) -> Vec<EventId> {
    let mut newest = None;
    (0..n)
        .map(|_| {
            let id = Event::new(Fact::LeaveExplained(Nothing {}), NIGHT, newest).id;
            newest = Some(id);
            id
        })
        .collect()
}

#[test]
fn a_line_of_the_plan_holds_120_characters_and_a_part_five_lines() {
    let added = |n| LineEdit::Added(line(n));
    check_edit(&[], added(120), Ok(()));
    check_edit(&[], added(121), Err(Refusal::TooLong { max: 120 }));
    check_edit(&[], added(0), Err(Refusal::Empty));
    let dial = |n_chars| {
        LineEdit::Added(PlanLine {
            dial: Some(private(n_chars)),
            ..line(3)
        })
    };
    check_edit(&[], dial(40), Ok(()));
    check_edit(&[], dial(41), Err(Refusal::TooLong { max: 40 }));
    let given = vec![Fact::PlanEdited(planned(added(3))); 5];
    check_edit(&given[..4], added(3), Ok(()));
    check_edit(&given, added(3), Err(Refusal::TooMany { max: 5 }));
    // Another part has room of its own.
    let elsewhere = PlanEdit {
        part: PlanPart::Safer,
        edit: added(3),
    };
    check(
        &given,
        Intent::EditPlan(elsewhere.clone()),
        Ok(Fact::PlanEdited(elsewhere)),
    );
}

#[test]
fn a_line_that_is_not_there_is_not_changed_moved_or_taken_out() {
    let given = vec![Fact::PlanEdited(planned(LineEdit::Added(line(3)))); 2];
    let [first, second, third] = names(3)[..] else {
        panic!("three names");
    };
    for edit in [
        LineEdit::Changed(third, line(3)),
        LineEdit::Moved(third, 0),
        LineEdit::TakenOut(third),
        LineEdit::PutBack(third),
    ] {
        check_edit(&given, edit, Err(Refusal::Gone));
    }
    check_edit(&given, LineEdit::Changed(first, line(9)), Ok(()));
    check_edit(&given, LineEdit::TakenOut(second), Ok(()));
    check_edit(&given, LineEdit::PutBack(first), Ok(()));
    check_edit(&given, LineEdit::Moved(first, 1), Ok(()));
    check_edit(&given, LineEdit::Moved(first, 0), Err(Refusal::NoFurther));
    check_edit(&given, LineEdit::Moved(first, 2), Err(Refusal::NoFurther));
}

fn if_then(n_cue: usize, n_act: usize) -> IfThen {
    IfThen {
        of: None,
        cue: private(n_cue),
        act: private(n_act),
        hours: None,
        triggers: None,
        offer: None,
    }
}

#[test]
fn both_halves_of_an_if_then_line_are_needed_and_hold_120_characters() {
    let wish = |cue, act| Intent::KeepIfThen(if_then(cue, act));
    check(&[], wish(120, 120), Ok(Fact::IfThenKept(if_then(120, 120))));
    let too_long = Err(Refusal::TooLong { max: 120 });
    check(&[], wish(121, 1), too_long.clone());
    check(&[], wish(1, 121), too_long);
    check(&[], wish(0, 1), Err(Refusal::Empty));
    check(&[], wish(1, 0), Err(Refusal::Empty));
}

#[test]
fn an_if_then_line_that_is_not_there_is_not_touched() {
    let given = [Fact::IfThenKept(if_then(3, 3))];
    let [line, none] = names(2)[..] else {
        panic!("two names");
    };
    let came = IfThenCame::NotUsed;
    for wish in [
        Intent::RehearseIfThen(none),
        Intent::TellIfThen { line: none, came },
        Intent::RestIfThen {
            line: none,
            rests: true,
        },
        Intent::TakeOutIfThen(none),
        Intent::KeepIfThen(IfThen {
            of: Some(none),
            ..if_then(3, 3)
        }),
    ] {
        check(&given, wish, Err(Refusal::Gone));
    }
    check(
        &given,
        Intent::TakeOutIfThen(line),
        Ok(Fact::IfThenTakenOut(IfThenRef { line })),
    );
}

fn held(n_chars: usize, minutes: u16) -> Hold {
    Hold {
        text: Some(private(n_chars)),
        minutes,
        ..Hold::default()
    }
}

#[test]
fn words_are_held_for_up_to_a_week_or_kept_without_a_hold() {
    let wish = |it: &Hold| Intent::BeginHold(it.clone());
    for good in [
        held(1, 15),
        held(NOTE_CHARS_MAX, HOLD_MINUTES_MAX),
        held(3, 0),
        Hold {
            to: Some(private(HOLD_TO_CHARS_MAX)),
            about: Some(HoldAbout::Look),
            minutes: 15,
            text: None,
        },
    ] {
        check(&[], wish(&good), Ok(Fact::HoldBegun(good)));
    }
    let max = NOTE_CHARS_MAX;
    check(&[], wish(&held(max + 1, 15)), Err(Refusal::TooLong { max }));
    let max = HOLD_TO_CHARS_MAX;
    let to = Hold {
        to: Some(private(max + 1)),
        ..held(1, 15)
    };
    check(&[], wish(&to), Err(Refusal::TooLong { max }));
    let max = usize::from(HOLD_MINUTES_MAX);
    let long = held(1, HOLD_MINUTES_MAX + 1);
    check(&[], wish(&long), Err(Refusal::TooLong { max }));
    check(&[], wish(&held(0, 0)), Err(Refusal::Empty));
    // Blank words are none.
    let blank = Hold {
        text: Some(Private::new(" \n")),
        to: Some(Private::new(" ")),
        ..held(1, 15)
    };
    let none = Hold {
        text: None,
        ..held(1, 15)
    };
    check(&[], wish(&blank), Ok(Fact::HoldBegun(none)));
}

#[test]
fn only_a_hold_that_is_there_ends_and_only_one_that_goes_on_gets_minutes() {
    let given = [Fact::HoldBegun(held(3, 15))];
    let [hold, none] = names(2)[..] else {
        panic!("two names");
    };
    let ending = |hold, how, minutes| HoldEnding { hold, how, minutes };
    for (how, minutes, kept) in [
        (HoldEnd::Kept, None, None),
        (HoldEnd::LetGo, Some(15), None),
        (HoldEnd::CopiedOut, None, None),
        (HoldEnd::HeldOn, Some(600), Some(600)),
        (HoldEnd::HeldOn, None, None),
    ] {
        let wish = Intent::EndHold(ending(hold, how, minutes));
        check(&given, wish, Ok(Fact::HoldEnded(ending(hold, how, kept))));
        let gone = Intent::EndHold(ending(none, how, minutes));
        check(&given, gone, Err(Refusal::Gone));
    }
    let long = ending(hold, HoldEnd::HeldOn, Some(HOLD_MINUTES_MAX + 1));
    let max = usize::from(HOLD_MINUTES_MAX);
    check(&given, Intent::EndHold(long), Err(Refusal::TooLong { max }));
    let erased = [given[0].clone(), Fact::Erased(Erasure { event: hold })];
    let end = Intent::EndHold(ending(hold, HoldEnd::Kept, None));
    check(&erased, end, Err(Refusal::Gone));
}

#[test]
fn a_slip_is_any_one_part_and_no_part_is_none() {
    let part = |before: &[&str], helped: &[&str], note: &str| Slip {
        before: Some(before.iter().map(|it| key_of(it)).collect()),
        helped: Some(helped.iter().map(|it| key_of(it)).collect()),
        note: Some(Private::new(note)),
        about: None,
    };
    let wish = |it: Slip| Intent::NoteSlip(it);
    check(&[], wish(part(&[], &[], " ")), Err(Refusal::Empty));
    let late = Slip {
        before: Some(vec![key_of("late")]),
        ..Slip::default()
    };
    check(
        &[],
        wish(part(&["late"], &[], "")),
        Ok(Fact::SlipNoted(late)),
    );
    let words = Slip {
        note: Some(Private::new("until two")),
        ..Slip::default()
    };
    check(
        &[],
        wish(part(&[], &[], "until two")),
        Ok(Fact::SlipNoted(words)),
    );
    check(
        &[],
        wish(part(&[], &["It ended"], "")),
        Err(Refusal::BadKey),
    );
    let many = vec!["late"; FEELINGS_MAX + 1];
    let max = FEELINGS_MAX;
    check(
        &[],
        wish(part(&many, &[], "")),
        Err(Refusal::TooMany { max }),
    );
}
