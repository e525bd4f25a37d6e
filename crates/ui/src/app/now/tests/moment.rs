//! Ratings and answers: what is kept, where, and when it is not.
use super::*;

#[test]
fn a_rating_waits_for_nothing_and_is_a_fact_in_an_open_place() {
    let mut model = open();
    say(&mut model, 0, NowMsg::Rate(8));
    assert_eq!(before(&model), Strength::new(8));
    assert_eq!(model.state().map(|it| it.pulls.len()), Some(1));
    // Another number takes its place, the same one takes it back.
    say(&mut model, 1, NowMsg::Rate(7));
    assert_eq!(before(&model), Strength::new(7));
    assert_eq!(model.state().map(|it| it.pulls.len()), Some(1));
    say(&mut model, 2, NowMsg::Rate(7));
    assert_eq!(before(&model), None);
    assert_eq!(model.state().map(|it| it.pulls.len()), Some(0));
    // A number that is none changes nothing.
    assert!(say(&mut model, 3, NowMsg::Rate(11)).is_empty());
}

#[test]
fn nothing_is_stored_while_the_place_is_shut_or_not_made() {
    for lock in [
        LockMode::FirstVisit,
        LockMode::NoPlace,
        LockMode::Words,
        LockMode::AskEachTime,
    ] {
        let mut model = model(lock);
        let mut effects = say(&mut model, 0, NowMsg::Rate(8));
        effects.extend(at(&mut model, 1, Msg::Go(Screen::Breathe)));
        effects.extend(tick(&mut model, 70));
        effects.extend(say(&mut model, 71, NowMsg::Enough));
        effects.extend(say(&mut model, 72, NowMsg::RateAfter(5)));
        let helped = Helped::Helped;
        effects.extend(say(
            &mut model,
            73,
            NowMsg::Answer {
                practice: LIGHT,
                helped,
            },
        ));
        assert!(facts(&effects).is_empty());
        assert!(!effects.contains(&Effect::SavePrefs));
        assert!(is_unkept(&model));
        assert_eq!(
            ends(&model),
            Ending::Lower {
                before: 8,
                after: 5
            }
        );
        // It ends with the sitting.
        turn(&mut model, Msg::Leave, world(74));
        assert!(model.now.before.is_none() && model.now.tried.is_empty());
    }
}

#[test]
fn each_ending_comes_from_the_two_numbers() {
    for (before, after, expected) in [
        (
            Some(8),
            Some(5),
            Ending::Lower {
                before: 8,
                after: 5,
            },
        ),
        (Some(8), Some(8), Ending::Same { after: 8 }),
        (
            Some(3),
            Some(9),
            Ending::Higher {
                before: 3,
                after: 9,
            },
        ),
        (None, Some(4), Ending::NoRating),
        (Some(8), None, Ending::NoRating),
        (None, None, Ending::NoRating),
    ] {
        let mut model = open();
        if let Some(n) = before {
            say(&mut model, 0, NowMsg::Rate(n));
        }
        if let Some(n) = after {
            say(&mut model, 60, NowMsg::RateAfter(n));
        }
        assert_eq!(ends(&model), expected);
    }
}

#[test]
fn the_number_after_belongs_to_what_was_done_last() {
    let mut model = open();
    say(&mut model, 0, NowMsg::Do("hum"));
    for second in 1..=15 {
        say(&mut model, second, NowMsg::Next);
    }
    say(&mut model, 20, NowMsg::Enough);
    assert_eq!(model.screen(), Screen::NowAfter);
    say(&mut model, 21, NowMsg::RateAfter(4));
    let state = model.state().expect("the place is open");
    let rated = state.pulls.values().next().expect("it is noted");
    assert_eq!(rated.it.practice.as_deref(), Some("hum"));
    assert_eq!(rated.it.around, Some(Around::After));
}

#[test]
fn an_answer_takes_the_place_of_the_one_before() {
    let mut model = open();
    at(&mut model, 0, Msg::Go(Screen::Breathe));
    say(&mut model, 30, NowMsg::Enough);
    assert_eq!(answers(&model, LIGHT), [None]);
    for (helped, left) in [
        (Helped::Helped, Some(Helped::Helped)),
        (Helped::NoHelp, Some(Helped::NoHelp)),
        (Helped::MadeItWorse, Some(Helped::MadeItWorse)),
        (Helped::MadeItWorse, None),
    ] {
        say(
            &mut model,
            31,
            NowMsg::Answer {
                practice: LIGHT,
                helped,
            },
        );
        assert_eq!(answers(&model, LIGHT), [left]);
    }
}

#[test]
fn keep_this_here_opens_the_making_and_the_moment_goes_into_the_new_place() {
    let mut model = model(LockMode::NoPlace);
    say(&mut model, 0, NowMsg::Rate(8));
    at(&mut model, 1, Msg::Go(Screen::Breathe));
    say(&mut model, 60, NowMsg::Enough);
    say(&mut model, 61, NowMsg::RateAfter(5));
    say(
        &mut model,
        62,
        NowMsg::Answer {
            practice: LIGHT,
            helped: Helped::Helped,
        },
    );
    say(&mut model, 63, NowMsg::Keep);
    assert_eq!(model.screen(), Screen::Create);
    model.phase = Phase::Open(Box::default());
    let kept = tick(&mut model, 64);
    let kinds: Vec<_> = facts(&kept).iter().map(|it| it.fact.name()).collect();
    assert_eq!(kinds, ["PullRated", "PullRated", "PracticeDone"]);
    let told = facts(&kept)
        .iter()
        .any(|it| matches!(&it.fact, Fact::PracticeDone(it) if it.helped == Some(Helped::Helped)));
    assert!(told);
    assert!(facts(&tick(&mut model, 65)).is_empty(), "it is kept once");
}

#[test]
fn opening_a_place_without_asking_to_keep_keeps_nothing() {
    let mut model = model(LockMode::Words);
    say(&mut model, 0, NowMsg::Rate(8));
    model.phase = Phase::Open(Box::default());
    assert!(facts(&tick(&mut model, 1)).is_empty());
}

#[test]
fn keep_this_here_opens_the_lock_where_there_is_a_place() {
    let mut model = model(LockMode::Words);
    at(&mut model, 0, Msg::Go(Screen::Now));
    say(&mut model, 1, NowMsg::Keep);
    assert_eq!(model.screen(), Screen::Unlock);
}

#[test]
fn again_takes_the_last_number_along_and_done_ends_the_moment() {
    let mut model = open();
    at(&mut model, 0, Msg::Go(Screen::Now));
    say(&mut model, 0, NowMsg::Rate(8));
    at(&mut model, 1, Msg::Go(Screen::Breathe));
    say(&mut model, 60, NowMsg::Enough);
    say(&mut model, 61, NowMsg::RateAfter(6));
    say(&mut model, 62, NowMsg::Again);
    assert_eq!(model.screen(), Screen::Now);
    assert_eq!(model.now.before.map(|it| it.strength.get()), Some(6));
    assert!(model.now.tried.is_empty());
    say(&mut model, 63, NowMsg::Done);
    assert_eq!(model.screen(), Screen::Home);
    assert!(model.now.before.is_none());
}

#[test]
fn a_number_of_three_hours_ago_belongs_to_another_moment() {
    let mut model = model(LockMode::NoPlace);
    say(&mut model, 0, NowMsg::Rate(8));
    at(&mut model, 3_600, Msg::Go(Screen::Now));
    assert!(model.now.before.is_some());
    at(&mut model, 3_601, Msg::GoHome);
    at(&mut model, 4 * 3_600, Msg::Go(Screen::Now));
    assert!(model.now.before.is_none());
}
