//! Goal: each wish becomes its fact, or is refused for the reason that is so.
//! Method: a table of what was given, the wish, and what comes of it; both sides of each limit.
mod hold;
mod marks;
mod plan;

use super::*;
use crate::{
    event::{Event, Felt, Place},
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
