//! Goal: a step is picked by rules that a person could follow by hand, and the reason is true.
//! Method: a short list of steps; one test for each rule of design 8.2, then proptest for "why".
use crate::common::{Life, at, feeling};
use footbridge_core::{
    event::{
        CheckIn, Distance, DistanceToday, Fact, Feeling, Felt, Helped, Key, StepOutcome, StepRef,
    },
    private::Private,
    time::World,
    view::{
        Because, Choice, Kind, NeedFrom, StepTraits, When, choose_step, distance_today,
        smaller_step,
    },
};
use proptest::{collection::vec, prelude::*, sample::select};
use std::collections::BTreeSet;

const fn step(
    id: &'static str,
    needs: &'static [&'static str],
    minutes: u8,
    distance: u8,
    when: When,
) -> StepTraits<'static> {
    StepTraits {
        id,
        needs,
        minutes,
        distance,
        when,
    }
}

const STEPS: [StepTraits<'static>; 10] = [
    step("floor", &["safety", "rest"], 1, 0, When::Any),
    step("lamp", &["safety"], 5, 0, When::Night),
    step("lock", &["safety"], 2, 0, When::Any),
    step("hello", &["connection"], 5, 3, When::Any),
    step("bench", &["connection"], 20, 1, When::Day),
    step("radio", &["connection"], 10, 0, When::Night),
    step("thanks", &["connection", "belonging"], 3, 2, When::Any),
    step("call", &["connection"], 15, 4, When::Day),
    step("line", &["validation"], 10, 3, When::Any),
    step("tell", &["validation"], 30, 5, When::Any),
];

fn needs_of_word(word: &str) -> Vec<Key> {
    match word {
        "hurt" => vec!["validation".into()],
        "shaken" => vec!["safety".into(), "rest".into()],
        _ => vec![],
    }
}

fn choose(life: &Life, world: World) -> Option<Choice<'static>> {
    choose_step(&life.state, &STEPS, &needs_of_word, world)
}

fn chosen(life: &Life, world: World) -> &'static str {
    choose(life, world).unwrap().step.id
}

fn why(life: &Life, world: World) -> Because {
    choose(life, world).unwrap().because
}

fn reference(step: &str) -> StepRef {
    StepRef { step: step.into() }
}

fn taken(step: &str, helped: Option<Helped>) -> Fact {
    Fact::StepTaken(StepOutcome {
        step: step.into(),
        helped,
    })
}

fn needing(need: &str) -> Fact {
    Fact::CheckedIn(CheckIn {
        needs: Some(vec![need.into()]),
        ..CheckIn::default()
    })
}

fn distance(it: u8) -> Fact {
    Fact::DistanceSet(DistanceToday {
        distance: Distance::new(it).unwrap(),
    })
}

/// Every step that can be reached by pressing Another, from one hour on.
fn reachable(life: &Life, world: World) -> BTreeSet<&'static str> {
    let mut life = life.clone();
    let mut found = BTreeSet::new();
    for _ in 0..STEPS.len() * 2 {
        let Some(choice) = choose(&life, world) else {
            break;
        };
        found.insert(choice.step.id);
        life.happens(world, Fact::StepPutAway(reference(choice.step.id)));
    }
    found
}

const DAY: (i64, i64) = (12, 0);

fn noon() -> World {
    at(0, DAY.0, DAY.1)
}

fn midnight() -> World {
    at(0, 23, 59)
}

#[test]
fn rule_1_the_hour_decides_which_steps_are_looked_at() {
    let by_night = reachable(&Life::default(), midnight());
    let by_day = reachable(&Life::default(), noon());
    assert!(!by_night.contains("bench") && by_night.contains("radio") && by_night.contains("lamp"));
    assert!(by_day.contains("bench") && !by_day.contains("radio") && !by_day.contains("lamp"));
    // The edges of the night.
    assert!(reachable(&Life::default(), at(0, 21, 59)).contains("bench"));
    assert!(!reachable(&Life::default(), at(0, 22, 0)).contains("bench"));
    assert!(!reachable(&Life::default(), at(1, 5, 59)).contains("bench"));
    assert!(reachable(&Life::default(), at(1, 6, 0)).contains("bench"));
}

#[test]
fn rule_1_no_step_goes_further_than_today_allows() {
    let furthest = |life: &Life, world| {
        let ids = reachable(life, world);
        let of = |id: &str| STEPS.iter().find(|it| it.id == id).unwrap().distance;
        ids.into_iter().map(of).max()
    };
    assert_eq!(furthest(&Life::default(), noon()), Some(4));
    assert_eq!(furthest(&Life::default(), midnight()), Some(3));
    for (set, found) in [(0, 0), (1, 1), (2, 2), (3, 3), (5, 5)] {
        let life = Life::default().tell(at(0, 11, 0), distance(set));
        assert_eq!(
            distance_today(&life.state, noon()),
            (Distance::new(set).unwrap(), true)
        );
        assert_eq!(furthest(&life, noon()), Some(found));
        // It holds until the day turns.
        assert!(distance_today(&life.state, at(1, 3, 59)).1);
        assert!(!distance_today(&life.state, at(1, 4, 0)).1);
    }
    let life = Life::default()
        .tell(at(0, 10, 0), distance(5))
        .tell(at(0, 11, 0), distance(1));
    assert_eq!(furthest(&life, noon()), Some(1), "the last one counts");
}

#[test]
fn rule_2_the_need_named_today_goes_first() {
    let life = Life::default().tell(at(0, 9, 0), needing("validation"));
    assert_eq!(chosen(&life, noon()), "line");
    let because = why(&life, noon());
    assert_eq!(
        (&*because.need, because.from),
        ("validation", NeedFrom::Named)
    );
    // The last one that was named; a note without a need does not take it back.
    let life = life
        .tell(at(0, 10, 0), needing("rest"))
        .tell(at(0, 11, 0), feeling(&["hurt"]));
    assert_eq!(chosen(&life, noon()), "floor");
    assert_eq!(why(&life, noon()).from, NeedFrom::Named);
    // Tomorrow it is the last word that counts.
    let tomorrow = at(1, 12, 0);
    assert_eq!(why(&life, tomorrow).from, NeedFrom::Word);
    assert_eq!(chosen(&life, tomorrow), "line");
}

#[test]
fn rule_2_else_the_last_word_else_the_hour() {
    let last = Life::default().tell(at(0, 9, 0), feeling(&["hurt", "shaken"]));
    let because = why(&last, noon());
    assert_eq!((&*because.need, because.from), ("safety", NeedFrom::Word));
    for life in [
        Life::default(),
        Life::default().tell(at(0, 9, 0), feeling(&["odd"])),
    ] {
        let because = why(&life, noon());
        assert_eq!(
            (&*because.need, because.from),
            ("connection", NeedFrom::Hour)
        );
        let because = why(&life, midnight());
        assert_eq!((&*because.need, because.from), ("safety", NeedFrom::Hour));
    }
    let own = Fact::CheckedIn(CheckIn {
        feelings: vec![Felt {
            feeling: Feeling::Own(Private::new("hurt")),
            strength: None,
        }],
        ..CheckIn::default()
    });
    let life = Life::default().tell(at(0, 9, 0), own);
    assert_eq!(
        why(&life, noon()).from,
        NeedFrom::Hour,
        "an own word has no family"
    );
}

#[test]
fn rule_3_what_was_shown_lately_rests_for_three_days() {
    let need = |life: Life, day| life.tell(at(day, 8, 0), needing("safety"));
    let life = need(Life::default(), 0).tell(at(0, 9, 0), Fact::StepOffered(reference("floor")));
    for day in 0..3 {
        assert_eq!(
            chosen(&need(life.clone(), day), at(day, 12, 0)),
            "lock",
            "day {day}"
        );
    }
    // Then both may come, as the number of the day has it.
    let floor_is_back =
        (3..13).any(|day| chosen(&need(life.clone(), day), at(day, 12, 0)) == "floor");
    assert!(floor_is_back);
    // When all steps of a need were shown, an earlier one comes back before another need.
    let life = life.tell(at(0, 9, 1), Fact::StepOffered(reference("lock")));
    let because = why(&life, noon());
    assert_eq!((&*because.need, because.from), ("safety", NeedFrom::Named));
}

#[test]
fn rule_3_put_away_is_for_tonight_and_hidden_is_for_ever() {
    let rest = |day| Life::default().tell(at(day, 8, 0), needing("rest"));
    let only = |life: &Life, world| chosen(life, world) == "floor";
    assert!(only(&rest(0), noon()));
    let away = rest(0).tell(at(0, 9, 0), Fact::StepPutAway(reference("floor")));
    assert!(!reachable(&away, noon()).contains("floor"));
    assert!(!reachable(&away, at(1, 3, 59)).contains("floor"));
    assert!(reachable(&away, at(1, 12, 0)).contains("floor"));
    for gone in [
        Fact::StepHidden(reference("floor")),
        taken("floor", Some(Helped::MadeItWorse)),
    ] {
        let life = rest(0).tell(at(0, 9, 0), gone);
        for day in [0, 1, 1_000] {
            assert!(!reachable(&life, at(day, 12, 0)).contains("floor"));
        }
    }
}

#[test]
fn rule_4a_what_helped_before_comes_first() {
    let life = Life::default()
        .tell(at(-9, 9, 0), taken("hello", Some(Helped::Helped)))
        .tell(at(-9, 9, 1), taken("thanks", Some(Helped::NoHelp)));
    for day in 0..10 {
        let world = at(day, 12, 0);
        assert_eq!(chosen(&life, world), "hello");
        assert!(why(&life, world).helped_before);
    }
    assert!(!why(&Life::default(), noon()).helped_before);
}

#[test]
fn rule_4b_at_night_the_shortest_comes_first() {
    for day in 0..10 {
        assert_eq!(chosen(&Life::default(), at(day, 23, 0)), "floor");
        let life = Life::default().tell(at(day, 22, 0), needing("connection"));
        assert_eq!(chosen(&life, at(day, 23, 0)), "thanks");
        assert!(why(&life, at(day, 23, 0)).night);
    }
    let by_day: BTreeSet<_> = (0..10)
        .map(|day| chosen(&Life::default(), at(day, 12, 0)))
        .collect();
    assert!(!why(&Life::default(), noon()).night);
    assert!(by_day.iter().all(|it| *it != "radio"));
}

/// Usual is being near people (1): two offers in three stay there, the third goes one further.
#[test]
fn rule_4c_every_third_time_goes_one_further() {
    let mut life = Life::default();
    for n in 0..6 {
        life.happens(at(-20, 9, n), taken("bench", None));
    }
    for n in 0..12 {
        let world = at(n * 4, 12, 0);
        let choice = choose(&life, world).unwrap();
        let further = n % 3 == 2;
        assert_eq!(
            choice.step.id,
            if further { "thanks" } else { "bench" },
            "offer {n}"
        );
        let kind = if further {
            Kind::OneFurther
        } else {
            Kind::Usual
        };
        assert_eq!(choice.because.kind, kind);
        life.happens(world, Fact::StepOffered(reference(choice.step.id)));
    }
}

/// Where no step is exactly one further, it does not leap.
#[test]
fn rule_4c_one_further_is_not_three_further() {
    let steps = [
        step("far", &["connection"], 5, 4, When::Any),
        step("near", &["connection"], 5, 0, When::Any),
    ];
    for day in 0..6 {
        let mut life = Life::default();
        for n in 0..6 {
            let choice = choose_step(&life.state, &steps, &needs_of_word, at(day, 12, n));
            assert_eq!(choice.as_ref().unwrap().step.id, "near", "offer {n}");
            assert_eq!(choice.unwrap().because.kind, Kind::Usual);
            life.happens(at(day - 9, 9, n), Fact::StepOffered(reference("old")));
        }
    }
}

#[test]
fn ties_go_by_the_number_of_the_day() {
    let need = |day| Life::default().tell(at(day, 8, 0), needing("safety"));
    let days: Vec<_> = (0..20)
        .map(|day| chosen(&need(day), at(day, 12, 0)))
        .collect();
    let kinds: BTreeSet<_> = days.iter().collect();
    assert_eq!(kinds.len(), 2, "both steps have their days: {days:?}");
    assert_eq!(
        chosen(&need(0), at(0, 8, 1)),
        chosen(&need(0), at(0, 21, 0))
    );
}

#[test]
fn nothing_is_left_when_all_are_hidden() {
    let mut life = Life::default();
    for it in STEPS {
        life.happens(at(0, 9, 0), Fact::StepHidden(reference(it.id)));
    }
    assert!(choose(&life, noon()).is_none());
}

#[test]
fn smaller_is_shorter_or_nearer_and_meets_a_need_of_the_first() {
    let smaller = |than: &str, world| {
        smaller_step(&Life::default().state, &STEPS, than, world).map(|it| it.id)
    };
    assert_eq!(smaller("call", noon()), Some("hello"));
    assert_eq!(smaller("hello", noon()), Some("thanks"));
    assert_eq!(smaller("thanks", noon()), None);
    assert_eq!(smaller("tell", noon()), Some("line"));
    assert_eq!(smaller("lamp", midnight()), Some("lock"));
    assert_eq!(smaller("floor", noon()), None);
    assert_eq!(smaller("unknown", noon()), None);
    for gone in [
        Fact::StepHidden(reference("hello")),
        Fact::StepPutAway(reference("hello")),
        taken("hello", Some(Helped::MadeItWorse)),
    ] {
        let life = Life::default().tell(at(0, 9, 0), gone);
        let found = smaller_step(&life.state, &STEPS, "call", noon()).map(|it| it.id);
        assert_eq!(found, Some("thanks"));
    }
}

fn any_fact() -> impl Strategy<Value = Fact> {
    let id = select(STEPS.iter().map(|it| it.id).collect::<Vec<_>>());
    let helped = select(vec![
        None,
        Some(Helped::Helped),
        Some(Helped::NoHelp),
        Some(Helped::MadeItWorse),
    ]);
    prop_oneof![
        (id.clone(), helped).prop_map(|(id, helped)| taken(id, helped)),
        id.clone().prop_map(|id| Fact::StepOffered(reference(id))),
        id.clone().prop_map(|id| Fact::StepPutAway(reference(id))),
        id.prop_map(|id| Fact::StepHidden(reference(id))),
        (0..=5u8).prop_map(distance),
        select(vec!["safety", "connection", "validation", "odd"]).prop_map(needing),
        select(vec!["hurt", "shaken", "odd"]).prop_map(|it| feeling(&[it])),
    ]
}

proptest! {
    #[test]
    fn every_reason_is_true(
        facts in vec((any_fact(), -6..2i64, 0..24i64), 0..30), hour in 0..24i64,
    ) {
        let mut life = Life::default();
        for (fact, day, of_day) in facts {
            life.happens(at(day, of_day, 0), fact);
        }
        let world = at(1, hour, 30);
        let Some(Choice { step, because }) = choose(&life, world) else {
            return Ok(());
        };
        let (furthest, is_set) = distance_today(&life.state, world);
        prop_assert!(step.distance <= furthest.get());
        prop_assert_eq!(because.distance_set, is_set.then_some(furthest.get()));
        prop_assert_eq!(because.night, world.is_night());
        prop_assert!(step.when == When::Any || (step.when == When::Night) == world.is_night());
        prop_assert!(step.needs.contains(&&*because.need));
        let state = &life.state;
        let helped = state.taken.values().any(|it| {
            &*it.it.step == step.id && it.it.helped == Some(Helped::Helped)
        });
        prop_assert_eq!(because.helped_before, helped);
        prop_assert!(!state.hidden.values().any(|it| &*it.it.step == step.id));
        let mut away = state.put_away.values().filter(|it| it.day == world.today());
        prop_assert!(!away.any(|it| &*it.it.step == step.id));
        if because.from == NeedFrom::Named {
            let mut today = state.check_ins.values().filter(|it| it.day == world.today());
            prop_assert!(today.any(|it| it.it.needs.iter().flatten().any(|it| *it == because.need)));
        }
        prop_assert!(because.kind == Kind::Usual || state.offered.len() % 3 == 2);
    }
}
