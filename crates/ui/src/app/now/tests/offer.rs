//! Which practice is lit, and what is offered when one made it worse.
use super::*;

#[test]
fn every_practice_opens_on_its_screen_and_can_be_left_for_the_question() {
    for practice in PRACTICES {
        let mut model = model(LockMode::NoPlace);
        say(&mut model, 0, NowMsg::Do(practice.id));
        let expected = match practice.id {
            LIGHT => Screen::Breathe,
            RIDE => Screen::Wave,
            _ => Screen::Practice,
        };
        assert_eq!(model.screen(), expected, "{}", practice.id);
        say(&mut model, 1, NowMsg::Enough);
        assert_eq!(model.screen(), Screen::NowAfter);
    }
}

#[test]
fn what_makes_it_worse_stops_at_once_and_another_kind_is_offered() {
    for (practice, offered) in [
        ("feel-ground", Some("slow-look")),
        ("cool-water", Some("slow-look")),
        ("safe-place", Some("feel-ground")),
        ("slow-look", None),
        ("five-four-three", None),
    ] {
        let mut model = open();
        say(&mut model, 0, NowMsg::Do(practice));
        say(&mut model, 5, NowMsg::MadeWorse);
        let run = model.now.run.clone().expect("it is on the screen");
        assert!(run.worse && !run.runs());
        let got = match instead(&model, run.practice) {
            Instead::Practice(it) => Some(it.id),
            Instead::People => None,
        };
        assert_eq!(got, offered, "{practice}");
        assert_eq!(answers(&model, practice), [Some(Helped::MadeItWorse)]);
        let state = model.state().expect("the place is open");
        let stopped = state.practices.values().next().expect("it is noted");
        assert_eq!(stopped.it.stopped_at, Some(0));
    }
}

#[test]
fn twice_worse_in_one_sitting_leads_to_a_voice() {
    let mut model = model(LockMode::NoPlace);
    for practice in ["feel-ground", "safe-place"] {
        say(&mut model, 0, NowMsg::Do(practice));
        say(&mut model, 1, NowMsg::MadeWorse);
    }
    let run = model.now.run.clone().expect("it is on the screen");
    assert!(matches!(instead(&model, run.practice), Instead::People));
}

#[test]
fn what_made_it_worse_is_never_lit_and_stands_last() {
    let mut model = open();
    assert_eq!(lit(&model).practice.id, LIGHT);
    told(&mut model, LIGHT, Helped::MadeItWorse);
    assert_eq!(lit(&model).practice.id, GROUND);
    assert_eq!(all(&model).last().map(|it| it.id), Some(LIGHT));
    assert_eq!(all(&model).len(), 12);
    assert!(below(&model).iter().all(|it| it.id != LIGHT));
    // Said anew that it helped, it comes back.
    told(&mut model, LIGHT, Helped::Helped);
    assert!(!made_worse(&model, LIGHT));
}

#[test]
fn with_all_of_them_worse_something_is_still_lit() {
    let mut model = open();
    for practice in PRACTICES {
        told(&mut model, practice.id, Helped::MadeItWorse);
    }
    assert_eq!(lit(&model).practice.id, LIGHT);
    assert_eq!(all(&model).len(), 12);
    assert!(!lit_in_list(&model).helped_before);
}

#[test]
fn what_helped_most_before_is_lit_and_says_so() {
    let mut model = open();
    told(&mut model, "hum", Helped::Helped);
    let it = lit(&model);
    assert_eq!((it.practice.id, it.helped_before), ("hum", true));
    assert_eq!(
        below(&model).iter().map(|it| it.id).collect::<Vec<_>>(),
        [LIGHT, GROUND, RIDE]
    );
    let it = lit_in_list(&model);
    assert_eq!((it.practice.id, it.helped_before), ("hum", true));
}

#[test]
fn another_goes_through_all_twelve_and_comes_back() {
    let mut model = model(LockMode::NoPlace);
    let first = lit_in_list(&model).practice.id;
    assert_eq!(first, GROUND);
    let mut seen = vec![first];
    for _ in 0..11 {
        say(&mut model, 0, NowMsg::Another);
        seen.push(lit_in_list(&model).practice.id);
    }
    say(&mut model, 0, NowMsg::Another);
    assert_eq!(lit_in_list(&model).practice.id, first);
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen.len(), 12);
}

#[test]
fn what_made_it_worse_a_moment_ago_is_lowered_also_before_a_place() {
    let mut model = model(LockMode::NoPlace);
    say(&mut model, 0, NowMsg::Do(GROUND));
    say(&mut model, 1, NowMsg::MadeWorse);
    assert!(made_worse(&model, GROUND));
    assert!(below(&model).iter().all(|it| it.id != GROUND));
    // Another answer in the same sitting counts more.
    let helped = Helped::Helped;
    let practice = GROUND;
    say(&mut model, 2, NowMsg::Answer { practice, helped });
    assert!(!made_worse(&model, GROUND));
}
