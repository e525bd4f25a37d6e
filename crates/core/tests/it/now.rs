//! Goal: the hard moment remembers what helped, and says truly how it went.
//! Method: a table for the endings, and lives for the rest.
use crate::common::{Life, at};
use footbridge_core::{
    event::{
        Around, Discovery, Fact, Helped, PracticeOutcome, PullRating, Role, RoleAnswer, Setting,
        Strength,
    },
    time::Day,
    view::{self, Ending},
};

fn strength(it: u8) -> Option<Strength> {
    Strength::new(it)
}

fn pull(it: u8, around: Option<Around>) -> Fact {
    Fact::PullRated(PullRating {
        strength: Strength::new(it).unwrap(),
        around,
        practice: None,
    })
}

fn practice(key: &str, helped: Option<Helped>) -> Fact {
    Fact::PracticeDone(PracticeOutcome {
        practice: key.into(),
        helped,
        stopped_at: None,
    })
}

#[test]
fn an_ending_needs_two_numbers() {
    for (before, after, ending) in [
        (
            strength(8),
            strength(5),
            Ending::Lower {
                before: 8,
                after: 5,
            },
        ),
        (strength(5), strength(5), Ending::Same { after: 5 }),
        (strength(0), strength(0), Ending::Same { after: 0 }),
        (
            strength(5),
            strength(6),
            Ending::Higher {
                before: 5,
                after: 6,
            },
        ),
        (None, strength(6), Ending::NoRating),
        (strength(5), None, Ending::NoRating),
        (None, None, Ending::NoRating),
    ] {
        assert_eq!(view::ending(before, after), ending);
    }
}

#[test]
fn the_rating_before_belongs_to_this_moment() {
    let life = Life::default().tell(at(0, 1, 0), pull(8, Some(Around::Before)));
    let before = |life: &Life, hour, minute| view::before_last(&life.state, at(0, hour, minute));
    assert_eq!(before(&life, 1, 0), strength(8));
    assert_eq!(before(&life, 3, 0), strength(8));
    assert_eq!(before(&life, 3, 1), None);
    // A clock that went back a little in between.
    assert_eq!(before(&life, 0, 30), strength(8));
    let life = life
        .tell(at(0, 1, 10), pull(6, Some(Around::After)))
        .tell(at(0, 1, 20), pull(4, None));
    assert_eq!(before(&life, 1, 30), strength(8));
    let life = life.tell(at(0, 1, 40), pull(7, Some(Around::Before)));
    assert_eq!(before(&life, 1, 50), strength(7));
    // A rating from a clock at 2099 stands in nobody's way.
    let life = life.tell(at(26_500, 1, 0), pull(1, Some(Around::Before)));
    assert_eq!(before(&life, 1, 50), strength(7));
}

#[test]
fn what_helped_most_comes_first() {
    let helped = Some(Helped::Helped);
    let most = |life: &Life| view::helped_most(&life.state);
    let life = Life::default();
    assert_eq!(most(&life), None);
    let life = life.tell(at(0, 1, 0), practice("wave", None));
    assert_eq!(most(&life), None);
    let life = life
        .tell(at(0, 1, 1), practice("wave", helped))
        .tell(at(0, 1, 2), practice("ground", helped));
    // A tie goes by the key, so that every device says the same.
    assert_eq!(most(&life).as_deref(), Some("ground"));
    let life = life.tell(at(0, 1, 3), practice("wave", helped));
    assert_eq!(most(&life).as_deref(), Some("wave"));
    let life = life.tell(at(0, 1, 4), practice("wave", Some(Helped::NoHelp)));
    assert_eq!(most(&life).as_deref(), Some("wave"));
    // Once worse weighs as much as twice better.
    let life = life.tell(at(0, 1, 5), practice("wave", Some(Helped::MadeItWorse)));
    assert_eq!(most(&life).as_deref(), Some("ground"));
}

#[test]
fn what_made_it_worse_is_told_by_the_last_answer() {
    let worse = Some(Helped::MadeItWorse);
    let is_worse = |life: &Life| view::usually_worse(&life.state, "wave");
    let life = Life::default().tell(at(0, 1, 0), practice("ground", worse));
    assert!(!is_worse(&life));
    let life = life.tell(at(0, 1, 1), practice("wave", worse));
    assert!(is_worse(&life));
    let life = life.tell(at(0, 1, 2), practice("wave", None));
    assert!(is_worse(&life));
    let life = life.tell(at(0, 1, 3), practice("wave", Some(Helped::Helped)));
    assert!(!is_worse(&life));
}

#[test]
fn the_last_answer_counts_and_2099_only_where_there_is_no_other() {
    let (now, far) = (at(0, 12, 0), at(26_500, 12, 0));
    let role = |role| Fact::RoleTold(RoleAnswer { role });
    let on = |day| Fact::DiscoveryTold(Discovery { on: day });
    let set = |value: &str| {
        Fact::SettingChanged(Setting {
            key: "undo".into(),
            value: value.into(),
        })
    };
    let life = Life::default();
    assert_eq!(view::role(&life.state, now), None);
    assert_eq!(view::discovery(&life.state, now), None);
    assert_eq!(view::setting(&life.state, "undo", now), None);
    let life = life
        .tell(far, role(Role::Hurt))
        .tell(far, on(Some(Day(1))))
        .tell(far, set("far"));
    assert_eq!(view::role(&life.state, now), Some(Role::Hurt));
    assert_eq!(view::discovery(&life.state, now), Some(Day(1)));
    assert_eq!(view::setting(&life.state, "undo", now), Some("far"));
    assert_eq!(view::setting(&life.state, "other", now), None);
    let life = life
        .tell(now, role(Role::Both))
        .tell(now, on(None))
        .tell(now, set("near"));
    let later = at(0, 12, 1);
    assert_eq!(view::role(&life.state, later), Some(Role::Both));
    assert_eq!(view::discovery(&life.state, later), None);
    assert_eq!(view::setting(&life.state, "undo", later), Some("near"));
}
