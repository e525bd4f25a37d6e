//! Goal: "Why this?" says only what is so.
//! Method: for each field of the reason, facts with it and facts without it.
use super::sitting::{Sitting, at, felt, named, taken, world};
use crate::app::home::{Why, pick, why_lines};
use footbridge_content::{FAMILIES, NEEDS, step, words};
use footbridge_core::{
    event::{Distance, DistanceToday, Event, Fact, Force, Helped, Key, StepRef},
    state::State,
    view::{Because, Kind, NeedFrom},
};

/// Why the step that is picked after these facts, at this hour.
fn why_after(facts: &[(i64, Fact)], hour: u8) -> (Because, Vec<String>) {
    let it = Sitting::after(facts, 0, hour);
    let picked = it.pick();
    let lines = why_lines(&picked.why);
    let Why::Rules(because) = picked.why.clone() else {
        panic!("picked by the rules");
    };
    assert!(
        step(picked.step).is_some_and(|it| it.traits.needs.contains(&&*because.need)),
        "the step answers the need that is said"
    );
    (because, lines)
}

#[test]
fn why_is_true_for_a_need_that_was_named_today() {
    for need in NEEDS {
        let (because, lines) = why_after(&[(at(0, 8), named(need.id))], 9);
        assert_eq!((because.from, &*because.need), (NeedFrom::Named, need.id));
        assert_eq!(lines, [words::home_why_named(need.chip)]);
    }
    // What was named yesterday is not today's reason.
    let (because, _) = why_after(&[(at(-1, 8), named("dignity"))], 9);
    assert_ne!(because.from, NeedFrom::Named);
}

#[test]
fn why_is_true_for_the_last_word() {
    for family in FAMILIES {
        let (because, lines) = why_after(&[(at(-1, 8), felt(family.words[0].id))], 9);
        assert_eq!(because.from, NeedFrom::Word);
        assert!(family.needs.contains(&&*because.need), "{}", family.id);
        assert!(lines[0].starts_with("The last word you chose"));
    }
}

#[test]
fn why_is_true_for_the_hour_alone() {
    let (because, lines) = why_after(&[], 9);
    assert_eq!(
        (because.from, &*because.need),
        (NeedFrom::Hour, "connection")
    );
    assert_eq!(lines, [words::home_why_hour_day("to be close to someone")]);
    let (because, lines) = why_after(&[], 23);
    assert_eq!((because.from, &*because.need), (NeedFrom::Hour, "safety"));
    assert_eq!(
        lines,
        [
            words::home_why_hour_night("to feel safe"),
            words::home_why_night().to_owned()
        ]
    );
}

#[test]
fn why_is_true_for_the_distance_set_today() {
    let set = Fact::DistanceSet(DistanceToday {
        distance: Distance::new(0).expect("0 is at most 5"),
    });
    let facts = [(at(0, 8), named("rest")), (at(0, 8), set)];
    let (because, lines) = why_after(&facts, 9);
    assert_eq!(because.distance_set, Some(0));
    assert_eq!(lines[1], words::home_why_distance("alone"));
    let (because, lines) = why_after(&facts[..1], 9);
    assert_eq!(because.distance_set, None);
    assert_eq!(lines.len(), 1);
}

#[test]
fn why_is_true_for_a_step_that_helped_before() {
    let need = named("rest");
    let helped = taken("lie-down", Some(Helped::Helped));
    let (because, lines) = why_after(&[(at(-9, 8), helped), (at(0, 8), need.clone())], 9);
    assert!(because.helped_before);
    assert!(lines.contains(&words::home_why_helped().to_owned()));
    let no_help = taken("lie-down", Some(Helped::NoHelp));
    let (because, _) = why_after(&[(at(-9, 8), no_help), (at(0, 8), need)], 9);
    assert!(!because.helped_before);
}

#[test]
fn why_says_one_further_only_when_it_is_further() {
    let line = words::home_why_further().to_owned();
    let mut n_further = 0;
    for day in 0..60 {
        let offered = |id: &str| Fact::StepOffered(StepRef { step: id.into() });
        let facts = [
            (at(day - 30, 8), taken("hello-text", None)),
            (at(day - 20, 8), offered("feet-floor")),
            (at(day - 20, 9), offered("five-things")),
        ];
        let it = Sitting::open(vec![], None, at(day, 9));
        let events = facts.iter().enumerate().map(|(n, (ms, fact))| {
            Event::new(fact.clone(), world(*ms, u8::try_from(n).unwrap_or(0)), None)
        });
        let state = State::replay(&events.collect::<Vec<_>>());
        let picked = pick::choose(&state, None, it.model.world).expect("a step fits");
        let usual = step("hello-text").expect("it exists").traits.distance;
        let far = step(picked.step).expect("it exists").traits.distance;
        let says = why_lines(&picked.why).contains(&line);
        assert!(!says || far == usual + 1, "{} on day {day}", picked.step);
        n_further += usize::from(says);
    }
    assert!(n_further > 0, "some step is one further");
}

#[test]
fn why_is_true_where_the_need_cannot_be_met_at_this_hour() {
    let because = Because {
        need: Key::from("rest"),
        from: NeedFrom::Hour,
        distance_set: None,
        night: false,
        helped_before: false,
        kind: Kind::Usual,
    };
    assert_eq!(
        why_lines(&Why::Rules(because)),
        [words::home_why_hour_other("to rest")]
    );
}

#[test]
fn each_force_has_steps_of_its_own_by_day_and_by_night() {
    for force in [
        Force::TrustLost,
        Force::Shame,
        Force::FearOfOpening,
        Force::UnclearSelf,
    ] {
        for hour in [9, 23] {
            let mut it = Sitting::at(hour);
            it.model.name.note.force = Some(force);
            let picked = pick::for_note(&it.model, &it.model.name.note, None).expect("a step");
            let Why::Force(said, because) = &picked.why else {
                panic!("{force:?} at {hour}: {:?}", picked.why);
            };
            assert_eq!(*said, force);
            assert!(pick::needs_of_force(force).contains(&&*because.need));
        }
    }
}

#[test]
fn a_named_need_counts_before_the_force() {
    let mut it = Sitting::at(9);
    it.model.name.note.force = Some(Force::Shame);
    it.model.name.note.needs = vec!["rest"];
    let picked = pick::for_note(&it.model, &it.model.name.note, None).expect("a step");
    let traits = step(picked.step).expect("it exists").traits;
    assert!(traits.needs.contains(&"rest"), "{}", picked.step);
    let (Why::Rules(because) | Why::Force(_, because)) = picked.why else {
        panic!("picked by the rules");
    };
    assert_eq!(&*because.need, "rest");
}
