//! Goal: Home asks at most one question, lights one lamp, and says at most one other line.
//! Method: lives told hour by hour, at both sides of each edge.
use crate::common::{Life, at, feeling};
use footbridge_core::{
    event::{
        CheckIn, Copied, CopyPlace, Event, Fact, Loneliness, LonelinessAnswer, Night, NightAnswer,
        Nothing, StepOutcome, StepRef, Strength,
    },
    time::World,
    view::{self, Asked, Home, Line, STEPS_A_DAY, SWAPS_BEFORE_CHOICE},
};

fn home(life: &Life, world: World) -> Home {
    view::home(&life.state, world)
}

fn told_night() -> Fact {
    Fact::NightTold(NightAnswer {
        answer: Night::Heavy,
    })
}

fn told_day() -> Fact {
    Fact::LonelinessTold(LonelinessAnswer {
        answer: Loneliness::RatherNotSay,
    })
}

fn note() -> Fact {
    Fact::CheckedIn(CheckIn {
        strength: Strength::new(3),
        ..CheckIn::default()
    })
}

fn offered(step: &str) -> Fact {
    Fact::StepOffered(StepRef { step: step.into() })
}

fn put_away(step: &str) -> Fact {
    Fact::StepPutAway(StepRef { step: step.into() })
}

fn hidden(step: &str) -> Fact {
    Fact::StepHidden(StepRef { step: step.into() })
}

fn taken(step: &str) -> Fact {
    Fact::StepTaken(StepOutcome {
        step: step.into(),
        helped: None,
    })
}

fn saved(place: Copied) -> Fact {
    Fact::CopySaved(CopyPlace { place })
}

#[test]
fn by_day_home_knows_how_many_feelings_got_a_name_last_night() {
    let life = Life::default()
        .tell(at(-1, 21, 59), feeling(&["calm"]))
        .tell(at(-1, 22, 0), feeling(&["lonely", "sad"]))
        .tell(at(0, 5, 59), feeling(&["sad", "tired"]))
        .tell(at(0, 6, 0), feeling(&["angry"]));
    let named_at = |hour, minute| home(&life, at(0, hour, minute)).named_last_night;
    assert_eq!(named_at(5, 59), 0, "the night is not over");
    for (hour, minute) in [(6, 0), (9, 30), (16, 59)] {
        assert_eq!(named_at(hour, minute), 3, "at {hour}:{minute}");
    }
    assert_eq!(named_at(17, 0), 0, "that was long ago");
    assert_eq!(home(&life, at(1, 9, 0)).named_last_night, 0);
    assert_eq!(home(&Life::default(), at(0, 9, 0)).named_last_night, 0);
}

#[test]
fn each_question_is_asked_once_a_day_at_its_hour() {
    let life = Life::default();
    assert_eq!(home(&life, at(0, 21, 59)).asked, Asked::Day);
    assert_eq!(home(&life, at(0, 22, 0)).asked, Asked::Night);
    let life = life.tell(at(0, 23, 0), told_night());
    assert_eq!(home(&life, at(0, 23, 1)).asked, Asked::Nothing);
    // The same night, on the next date.
    assert_eq!(home(&life, at(1, 3, 59)).asked, Asked::Nothing);
    assert_eq!(home(&life, at(1, 4, 0)).asked, Asked::Night);
    assert_eq!(home(&life, at(1, 6, 0)).asked, Asked::Day);
    let life = life.tell(at(1, 9, 0), told_day());
    assert_eq!(home(&life, at(1, 21, 59)).asked, Asked::Nothing);
    // By night there is another question.
    assert_eq!(home(&life, at(1, 22, 0)).asked, Asked::Night);
    assert_eq!(home(&life, at(2, 6, 0)).asked, Asked::Day);
}

#[test]
fn a_step_stays_in_the_lamp_until_it_is_dealt_with() {
    let offer = Life::default().tell(at(0, 10, 0), offered("walk"));
    let step = |life: &Life, world| home(life, world).step;
    assert_eq!(step(&offer, at(0, 23, 0)).as_deref(), Some("walk"));
    assert_eq!(step(&offer, at(1, 3, 59)).as_deref(), Some("walk"));
    assert_eq!(step(&offer, at(1, 4, 0)), None);
    for dealt_with in [put_away("walk"), taken("walk"), hidden("walk")] {
        let life = offer.clone().tell(at(0, 11, 0), dealt_with);
        assert_eq!(step(&life, at(0, 12, 0)), None);
    }
    // Another one was dealt with, or this one before it was offered again.
    let life = offer.clone().tell(at(0, 11, 0), put_away("read"));
    assert_eq!(step(&life, at(0, 12, 0)).as_deref(), Some("walk"));
    let life = offer
        .tell(at(0, 11, 0), taken("walk"))
        .tell(at(0, 12, 0), offered("walk"));
    assert_eq!(step(&life, at(0, 13, 0)).as_deref(), Some("walk"));
}

#[test]
fn two_steps_are_enough_for_a_day() {
    let mut life = Life::default();
    for n in 0..STEPS_A_DAY {
        assert!(!home(&life, at(0, 20, 0)).enough, "after {n}");
        life.happens(at(0, 12, i64::try_from(n).unwrap()), taken("walk"));
    }
    assert!(home(&life, at(0, 20, 0)).enough);
    assert!(home(&life, at(1, 3, 59)).enough);
    assert!(!home(&life, at(1, 4, 0)).enough);
}

#[test]
fn after_four_swaps_the_person_may_choose() {
    let mut life = Life::default().tell(at(0, 12, 0), offered("a"));
    for n in 1..=SWAPS_BEFORE_CHOICE {
        assert!(
            !home(&life, at(0, 13, 0)).choose_yourself,
            "after {} swaps",
            n - 1
        );
        life.happens(at(0, 12, i64::try_from(n).unwrap()), offered("b"));
    }
    assert!(home(&life, at(0, 13, 0)).choose_yourself);
    assert!(!home(&life, at(1, 13, 0)).choose_yourself);
}

#[test]
fn the_only_copy_is_named_once_there_is_something_to_lose() {
    let said = |life: &Life| home(life, at(0, 12, 0)).line;
    let confirmed = || {
        let confirmed = Fact::RescueWordsConfirmed(Nothing {});
        Life::default().tell(at(0, 9, 0), confirmed)
    };
    assert_eq!(said(&confirmed()), None);
    let life = confirmed().tell(at(0, 9, 1), told_day());
    assert_eq!(said(&life), None);
    for written in [note(), taken("walk")] {
        let life = confirmed().tell(at(0, 9, 1), written);
        assert_eq!(said(&life), Some(Line::OnlyCopy));
        // It goes before the rescue words, and shows at night too.
        assert_eq!(home(&life, at(0, 23, 0)).line, Some(Line::OnlyCopy));
        let plain = life.clone().tell(at(0, 9, 2), saved(Copied::PlainFile));
        assert_eq!(said(&plain), Some(Line::OnlyCopy));
        let locked = life.tell(at(0, 9, 2), saved(Copied::LockedFile));
        assert_eq!(said(&locked), None);
    }
}

#[test]
fn rescue_words_wait_for_day_and_rest_for_a_week() {
    let said = |life: &Life, world| home(life, world).line;
    let life = Life::default();
    assert_eq!(said(&life, at(0, 5, 59)), None);
    assert_eq!(said(&life, at(0, 6, 0)), Some(Line::RescueWords));
    assert_eq!(said(&life, at(0, 21, 59)), Some(Line::RescueWords));
    assert_eq!(said(&life, at(0, 22, 0)), None);
    let later = life.tell(at(0, 12, 0), Fact::RescueWordsPutOff(Nothing {}));
    assert_eq!(said(&later, at(6, 21, 0)), None);
    assert_eq!(said(&later, at(7, 6, 0)), Some(Line::RescueWords));
    let done = later.tell(at(7, 7, 0), Fact::RescueWordsConfirmed(Nothing {}));
    assert_eq!(said(&done, at(400, 12, 0)), None);
}

#[test]
fn no_greeting_stands_two_days_in_a_row() {
    let life = Life::default();
    for day in 0..800 {
        let (today, tomorrow) = (home(&life, at(day, 12, 0)), home(&life, at(day + 1, 12, 0)));
        for n_lines in 2..6 {
            assert_ne!(
                today.greeting.turn % n_lines,
                tomorrow.greeting.turn % n_lines
            );
        }
    }
    assert_eq!(home(&life, at(0, 23, 30)).greeting.hour, 23);
}

#[test]
fn who_was_away_for_two_weeks_is_greeted_anew() {
    assert!(!home(&Life::default(), at(0, 12, 0)).greeting.long_away);
    let life = Life::default().tell(at(0, 12, 0), note());
    assert!(!home(&life, at(13, 23, 0)).greeting.long_away);
    assert!(home(&life, at(14, 12, 0)).greeting.long_away);
}

/// A clock once stood at 2099: what was written then stays, and steers nothing afterwards.
#[test]
fn a_clock_at_2099_does_not_poison_what_follows() {
    let far = at(26_500, 23, 0);
    let life = Life::default()
        .tell(at(0, 10, 0), note())
        .tell(far, offered("far"))
        .tell(far, told_night())
        .tell(far, told_day())
        .tell(far, taken("far"))
        .tell(far, taken("far"))
        .tell(far, Fact::RescueWordsPutOff(Nothing {}))
        .tell(far, saved(Copied::LockedFile));
    let now = home(&life, at(20, 12, 0));
    assert_eq!(now.asked, Asked::Day);
    assert!(!now.enough);
    assert_eq!(now.step, None);
    assert!(now.greeting.long_away);
    // Only ever put off in 2099: nothing else is known of it. Now it is put off today.
    let life = life
        .tell(at(20, 12, 0), Fact::RescueWordsPutOff(Nothing {}))
        .tell(at(20, 12, 1), offered("near"));
    assert_eq!(home(&life, at(26, 12, 0)).line, None);
    assert_eq!(home(&life, at(27, 12, 0)).line, Some(Line::RescueWords));
    assert_eq!(home(&life, at(20, 13, 0)).step.as_deref(), Some("near"));
}

/// A clock was set back for a while: what was written before it on the same day still counts.
#[test]
fn a_clock_set_back_a_month_hides_nothing_of_today() {
    let life = Life::default()
        .tell(at(30, 9, 0), told_day())
        .tell(at(30, 9, 1), offered("walk"))
        .tell(at(0, 9, 2), told_day())
        .tell(at(0, 9, 3), offered("run"));
    let now = home(&life, at(30, 9, 4));
    assert_eq!(now.asked, Asked::Nothing);
    assert_eq!(now.step.as_deref(), Some("walk"));
}

/// A newer version may let a person say that something happened earlier.
#[test]
fn what_is_told_today_of_last_month_hides_nothing_of_today() {
    let mut life = Life::default()
        .tell(at(30, 9, 0), told_day())
        .tell(at(30, 9, 1), offered("walk"));
    for fact in [told_day(), offered("run")] {
        let event = Event::new(fact, at(30, 9, 2), life.state.newest());
        life.state.apply(&Event {
            at: at(0, 9, 0).now,
            ..event
        });
    }
    let now = home(&life, at(30, 9, 3));
    assert_eq!(now.asked, Asked::Nothing);
    assert_eq!(now.step.as_deref(), Some("walk"));
}
