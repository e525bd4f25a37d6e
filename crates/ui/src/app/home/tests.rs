//! Goal: Home offers one true step at a time, and never too much.
//! Method: sittings of presses, with facts that happened before.
pub(crate) mod sitting;
mod why;

use super::{Filter, HomeMsg, Length, Why, hidden_steps, pull_is_near, why_lines};
use crate::app::{Msg, NotStored, Screen, Tiding};
use footbridge_content::{STEPS, step, words};
use footbridge_core::{
    event::{Fact, Helped, Loneliness, Night, StepRef},
    view::When,
};
use sitting::{HOUR_MS, Sitting, Vault, at, named};

#[test]
fn one_step_is_offered_and_it_is_a_fact_once() {
    let mut it = Sitting::at(9);
    let first = it.pick().step;
    for _ in 0..5 {
        it.home(HomeMsg::Why);
        it.say(Msg::CloseToast);
    }
    it.say(Msg::Go(Screen::Settings));
    it.say(Msg::Back);
    assert_eq!(it.pick().step, first);
    assert_eq!(it.state().offered.len(), 1);
}

#[test]
fn a_step_that_is_not_on_disk_yet_is_not_offered_again() {
    let mut it = Sitting::at(9);
    it.vault = Vault::IsSlow;
    it.home(HomeMsg::Another);
    let second = it.pick().step;
    it.home(HomeMsg::Another);
    let third = it.pick().step;
    it.home(HomeMsg::Another);
    assert_eq!(it.state().offered.len(), 1);
    it.store_held();
    let shown: std::collections::BTreeSet<_> =
        it.state().offered.values().map(|it| &it.it.step).collect();
    assert_eq!(shown.len(), 4, "{second} {third}");
}

#[test]
fn by_night_only_night_steps_are_in_the_lamp() {
    for day in 0..40 {
        for hour in [22, 23, 0, 1, 2, 3, 5] {
            let mut it = Sitting::after(&[], day, hour);
            for _ in 0..6 {
                let traits = step(it.pick().step).expect("it exists").traits;
                assert_ne!(traits.when, When::Day, "{} at {hour}", traits.id);
                assert!(traits.distance <= 3, "{} at {hour}", traits.id);
                it.home(HomeMsg::Another);
            }
        }
    }
}

#[test]
fn a_step_for_the_day_gives_way_when_night_comes() {
    let day_step = STEPS
        .iter()
        .find(|it| it.traits.when == When::Day)
        .expect("there is one");
    let offered = Fact::StepOffered(StepRef {
        step: day_step.id.into(),
    });
    let facts = [(at(0, 21), offered)];
    assert_eq!(Sitting::after(&facts, 0, 21).pick().step, day_step.id);
    assert_ne!(Sitting::after(&facts, 0, 23).pick().step, day_step.id);

    // The same while it stays open.
    let mut open = Sitting::after(&facts, 0, 21);
    open.now_ms = at(0, 22);
    open.say(Msg::Outside(Tiding::Tick));
    assert_ne!(open.pick().step, day_step.id);
}

#[test]
fn not_now_says_so_and_undo_brings_the_step_back() {
    let mut it = Sitting::at(23);
    let first = it.pick().step;
    it.home(HomeMsg::NotNow);
    assert_eq!(it.model.home.pick, None);
    assert_eq!(it.model.home.said, Some("Fine. It is gone for tonight."));
    it.say(Msg::Undo);
    assert_eq!(it.pick().step, first);
    assert_eq!(it.model.home.said, None);
    assert_eq!(it.state().put_away.len(), 0);
}

#[test]
fn what_was_put_away_does_not_come_back_tonight() {
    let mut it = Sitting::at(23);
    let first = it.pick().step;
    it.home(HomeMsg::NotNow);
    for _ in 0..12 {
        it.home(HomeMsg::Another);
        assert_ne!(it.pick().step, first);
    }
}

#[test]
fn a_step_put_away_for_good_can_come_back_from_the_list() {
    let mut it = Sitting::at(9);
    let first = it.pick().step;
    it.home(HomeMsg::NotNow);
    it.home(HomeMsg::Never);
    assert_eq!(hidden_steps(&it.model).len(), 1);
    let listed = |it: &Sitting| {
        let all = Filter::default().steps(&it.model);
        all.iter().any(|it| it.id == first)
    };
    assert!(!listed(&it));
    it.home(HomeMsg::BringBack(first));
    assert!(listed(&it));
    assert_eq!(hidden_steps(&it.model).len(), 0);
}

#[test]
fn done_counts_once_whatever_is_said_about_it() {
    for answer in [
        None,
        Some(Helped::Helped),
        Some(Helped::NoHelp),
        Some(Helped::MadeItWorse),
    ] {
        let mut it = Sitting::at(9);
        let first = it.pick().step;
        it.home(HomeMsg::Start);
        it.home(HomeMsg::Done);
        // It is kept at once, before anything is asked.
        assert_eq!(it.state().taken.len(), 1);
        assert_eq!(it.model.home.pick, None, "nothing new while asking");
        it.home(answer.map_or(HomeMsg::SkipHelped, HomeMsg::Helped));
        let all: Vec<_> = it.state().taken.values().map(|it| &it.it).collect();
        assert_eq!(all.len(), 1);
        assert_eq!(all[0].helped, answer);
        assert_ne!(it.pick().step, first);
    }
}

#[test]
fn a_taken_back_done_is_not_asked_about() {
    let mut it = Sitting::at(9);
    let first = it.pick().step;
    it.home(HomeMsg::Start);
    it.home(HomeMsg::Done);
    it.say(Msg::Undo);
    assert_eq!(it.model.home.asks_helped, None);
    assert_eq!(it.state().taken.len(), 0);
    assert_eq!(it.pick().step, first);
}

#[test]
fn two_done_is_enough_for_a_day() {
    let mut it = Sitting::at(9);
    for n in 0..2 {
        assert!(!super::is_enough(&it.model), "{n}");
        it.home(HomeMsg::Start);
        it.home(HomeMsg::Done);
        it.home(HomeMsg::SkipHelped);
    }
    assert!(super::is_enough(&it.model));
    assert_eq!(it.model.home.pick, None);
    // The next day begins anew.
    it.now_ms = at(1, 9);
    it.say(Msg::CloseToast);
    assert!(it.model.home.pick.is_some());
}

#[test]
fn after_four_swaps_choosing_is_offered() {
    let mut it = Sitting::at(9);
    let asks =
        |it: &Sitting| footbridge_core::view::home(it.state(), it.model.world).choose_yourself;
    for n in 0..4 {
        assert!(!asks(&it), "{n} swaps");
        it.home(HomeMsg::Another);
    }
    assert!(asks(&it));
}

#[test]
fn a_smaller_step_is_smaller_and_says_so() {
    let mut it = Sitting::at(12);
    let mut n_smaller = 0;
    for _ in 0..30 {
        let before = step(it.pick().step).expect("it exists").traits;
        if super::has_smaller(&it.model) {
            it.home(HomeMsg::Smaller);
            let after = step(it.pick().step).expect("it exists").traits;
            assert!(after.minutes <= before.minutes && after.distance <= before.distance);
            assert!(after.minutes < before.minutes || after.distance < before.distance);
            let Why::Smaller(need) = it.pick().why else {
                panic!("it says that it is smaller");
            };
            assert!(before.needs.contains(&need) && after.needs.contains(&need));
            n_smaller += 1;
        }
        it.home(HomeMsg::Another);
    }
    assert!(n_smaller > 0, "some step has a smaller one");
}

#[test]
fn a_pull_puts_now_into_the_lamp_for_a_while() {
    let mut it = Sitting::at(23);
    assert!(!pull_is_near(&it.model));
    it.home(HomeMsg::Night(Night::PullToAct));
    assert!(pull_is_near(&it.model));
    it.home(HomeMsg::ShowStep);
    assert!(!pull_is_near(&it.model));

    let mut later = Sitting::at(23);
    later.home(HomeMsg::Night(Night::PullToAct));
    later.now_ms += 3 * HOUR_MS;
    later.say(Msg::CloseToast);
    assert!(!pull_is_near(&later.model));

    let mut racing = Sitting::at(23);
    racing.home(HomeMsg::Night(Night::RacingMind));
    assert!(!pull_is_near(&racing.model));
}

#[test]
fn an_answer_is_changed_by_another_press_and_taken_back_by_the_same() {
    let mut it = Sitting::at(9);
    it.home(HomeMsg::Day(Loneliness::Quite));
    it.home(HomeMsg::Day(Loneliness::Very));
    assert_eq!(super::answered(&it.model), (None, Some(Loneliness::Very)));
    assert_eq!(it.state().loneliness.len(), 1, "one answer a day");
    it.home(HomeMsg::Day(Loneliness::Very));
    assert_eq!(it.state().loneliness.len(), 0);

    let mut night = Sitting::at(23);
    night.home(HomeMsg::Night(Night::Heavy));
    night.home(HomeMsg::Night(Night::Heavy));
    assert_eq!(super::answered(&night.model), (None, None));
}

#[test]
fn a_step_of_the_list_goes_into_the_lamp_ready_to_be_done() {
    let mut it = Sitting::at(9);
    it.say(Msg::Go(Screen::Steps));
    let chosen = STEPS.last().expect("there are steps").id;
    it.home(HomeMsg::Choose(chosen));
    assert_eq!(it.model.screen(), Screen::Home);
    assert_eq!(it.pick().step, chosen);
    assert!(it.model.home.doing);
    assert_eq!(why_lines(&it.pick().why), [words::home_why_chosen()]);
    it.home(HomeMsg::Done);
    assert_eq!(it.state().taken.len(), 1);
}

#[test]
fn the_list_narrows_by_each_of_its_three_questions() {
    let mut it = Sitting::at(9);
    let all = Filter::default().steps(&it.model).len();
    assert_eq!(all, STEPS.len());
    it.home(HomeMsg::FilterNeed("rest"));
    it.home(HomeMsg::FilterDistance(0));
    it.home(HomeMsg::FilterLength(Length::UpToFive));
    let some = it.model.home.filter.steps(&it.model);
    assert!(!some.is_empty() && some.len() < all);
    for step in &some {
        assert!(step.traits.needs.contains(&"rest"));
        assert_eq!(step.traits.distance, 0);
        assert!(step.traits.minutes <= 5);
    }
    it.home(HomeMsg::FilterNeed("rest"));
    it.home(HomeMsg::FilterDistance(0));
    it.home(HomeMsg::FilterLength(Length::UpToFive));
    assert_eq!(it.model.home.filter, Filter::default());
}

#[test]
fn the_long_away_greeting_stays_for_the_sitting() {
    let facts = [(at(-20, 9), named("rest"))];
    let mut it = Sitting::after(&facts, 0, 9);
    assert!(it.model.home.long_away);
    it.home(HomeMsg::Another);
    assert!(it.model.home.long_away);
    assert!(!Sitting::after(&facts, -19, 9).model.home.long_away);
}

#[test]
fn what_could_not_be_written_is_tried_again() {
    let mut it = Sitting::at(9);
    it.vault = Vault::IsFull;
    it.home(HomeMsg::Start);
    it.home(HomeMsg::Done);
    assert_eq!(it.model.not_saved(), Some(NotStored::Full));
    assert_eq!(it.state().taken.len(), 0);
    it.vault = Vault::Stores;
    it.home(HomeMsg::TryAgain);
    assert_eq!(it.model.not_saved(), None);
    assert_eq!(it.state().taken.len(), 1);
}
