//! Goal: Home says one thing at a time, and what it says is so.
//! Method: sittings, drawn as text.
use crate::{
    app::{
        HomeMsg, Msg, Opened, Screen, Tiding,
        home::tests::sitting::{Sitting, Vault, at, felt, named},
    },
    locale::PlainEnglish,
    ssr,
};
use footbridge_content::words;
use footbridge_core::{
    event::{Copied, CopyPlace, Fact, HardDay, Hold, Hours, IfThen, Loneliness, Night, Nothing},
    private::Private,
    time::Day,
};

fn draw(it: &Sitting) -> String {
    ssr::draw(&it.model, &PlainEnglish)
}

fn greeting(it: &Sitting) -> String {
    let html = draw(it);
    let (_, after) = html.split_once("<h1").expect("a title");
    let (_, text) = after.split_once('>').expect("a tag");
    text.split('<').next().unwrap_or_default().to_owned()
}

#[test]
fn no_greeting_stands_on_two_days_in_a_row() {
    let bands = [
        (9, words::greeting_1()),
        (12, words::greeting_2()),
        (19, words::greeting_3()),
        (23, words::greeting_4()),
        (3, words::greeting_5()),
        (5, words::greeting_5()),
    ];
    for (hour, lines) in bands {
        let mut before = String::new();
        for day in 0..10 {
            let said = greeting(&Sitting::after(&[], day, hour));
            assert!(lines.contains(&said.as_str()), "{said} at {hour}");
            assert_ne!(said, before, "at {hour}");
            before = said;
        }
    }
}

#[test]
fn what_was_named_last_night_is_said_by_day() {
    let night = [
        (at(0, 1), felt("lonely")),
        (at(0, 3), felt("sad")),
        (at(0, 3), felt("lonely")),
    ];
    let two = "Last night you named two feelings. That counts.";
    assert!(draw(&Sitting::after(&night, 0, 9)).contains(two));
    assert!(!draw(&Sitting::after(&night, 0, 5)).contains("Last night"));
    let one = "Last night you named one feeling. That counts.";
    assert!(draw(&Sitting::after(&night[..1], 0, 9)).contains(one));
    assert!(!draw(&Sitting::after(&night, 1, 9)).contains("Last night"));
    let ten: Vec<_> = "abcdefghij"
        .chars()
        .map(|it| (at(0, 1), felt(&it.to_string())))
        .collect();
    assert!(draw(&Sitting::after(&ten[..9], 0, 9)).contains("nine feelings"));
    assert!(draw(&Sitting::after(&ten, 0, 9)).contains("10 feelings"));
}

#[test]
fn after_a_long_time_nothing_is_due() {
    let it = Sitting::after(&[(at(-30, 9), named("rest"))], 0, 9);
    assert_eq!(greeting(&it), words::empty_long_away());
}

#[test]
fn nothing_is_pressed_on_a_fresh_home() {
    for hour in [2, 9, 23] {
        assert!(!draw(&Sitting::at(hour)).contains("aria-pressed=\"true\""));
    }
}

#[test]
fn a_pull_turns_the_lamp_into_now() {
    let mut it = Sitting::at(23);
    it.home(HomeMsg::Night(Night::PullToAct));
    let html = draw(&it);
    assert!(html.contains(words::home_pull_what()));
    assert_eq!(html.matches("btn lit").count(), 1);
    it.home(HomeMsg::ShowStep);
    assert!(!draw(&it).contains(words::home_pull_what()));
}

#[test]
fn at_most_one_other_line_and_the_copy_before_the_rescue_words() {
    let copy = words::locked_file_only_copy();
    let rescue = words::home_rescue();
    let has = |facts: &[(i64, Fact)], hour: u8| {
        let html = draw(&Sitting::after(facts, 0, hour));
        (html.contains(copy), html.contains(rescue))
    };
    let wrote = (at(0, 1), named("rest"));
    let saved = Fact::CopySaved(CopyPlace {
        place: Copied::LockedFile,
    });
    let saved = (at(0, 1), saved);
    let confirmed = (at(0, 1), Fact::RescueWordsConfirmed(Nothing {}));
    assert_eq!(has(&[], 9), (false, true));
    assert_eq!(has(std::slice::from_ref(&wrote), 9), (true, false));
    assert_eq!(has(&[wrote.clone(), saved.clone()], 9), (false, true));
    assert_eq!(
        has(&[wrote.clone(), saved.clone()], 23),
        (false, false),
        "not by night"
    );
    assert_eq!(has(&[wrote, saved, confirmed], 9), (false, false));
}

#[test]
fn later_puts_the_rescue_words_off() {
    let mut it = Sitting::at(9);
    assert!(draw(&it).contains(words::home_rescue()));
    it.home(HomeMsg::PutOffRescue);
    assert!(!draw(&it).contains(words::home_rescue()));
}

#[test]
fn the_house_says_the_gravest_thing_alone() {
    let mut it = Sitting::at(9);
    let all = [
        words::house_damaged(),
        words::errors_not_saved_private(),
        words::house_version_newer_note(),
        words::house_version(),
    ];
    let said = |it: &Sitting| {
        let html = draw(it);
        all.iter()
            .filter(|line| html.contains(**line))
            .copied()
            .collect::<Vec<_>>()
    };
    assert!(said(&it).is_empty());
    it.say(Msg::Outside(Tiding::VersionReady));
    assert_eq!(said(&it), [words::house_version()]);
    it.model.around.forgets = true;
    assert_eq!(said(&it), [words::errors_not_saved_private()]);
    let opened = Opened {
        n_damaged: 1,
        n_newer: 1,
        ..Opened::default()
    };
    let mut it = Sitting::of(opened, at(0, 9));
    it.model.around.forgets = true;
    it.say(Msg::GoHome);
    assert_eq!(said(&it), [words::house_damaged()]);
}

#[test]
fn what_could_not_be_written_is_said_with_a_way_out() {
    let mut it = Sitting::at(9);
    it.vault = Vault::IsFull;
    it.home(HomeMsg::Another);
    assert!(
        !draw(&it).contains(words::home_not_saved_full()),
        "a step that was shown is no loss"
    );
    it.home(HomeMsg::Day(Loneliness::Very));
    assert!(draw(&it).contains(words::home_not_saved_full()));
    it.vault = Vault::Stores;
    it.home(HomeMsg::TryAgain);
    assert!(!draw(&it).contains(words::home_not_saved_full()));
    assert_eq!(it.state().loneliness.len(), 1);
}

#[test]
fn each_state_of_the_lamp_has_its_words() {
    let mut it = Sitting::at(9);
    for _ in 0..2 {
        it.home(HomeMsg::Start);
        assert!(draw(&it).contains(words::home_done()));
        it.home(HomeMsg::Done);
        let html = draw(&it);
        assert!(html.contains(words::home_after_done()) && html.contains(words::home_helped_ask()));
        assert!(!html.contains("btn lit"), "nothing new while asking");
        it.home(HomeMsg::SkipHelped);
    }
    assert!(draw(&it).contains(words::home_no_more_steps()));

    let mut away = Sitting::at(23);
    away.home(HomeMsg::NotNow);
    assert!(draw(&away).contains(words::home_after_not_now()));
    away.home(HomeMsg::Never);
    assert!(draw(&away).contains(words::home_never_done()));
    let mut by_day = Sitting::at(9);
    by_day.home(HomeMsg::NotNow);
    assert!(draw(&by_day).contains(words::home_after_not_now_day()));
}

#[test]
fn after_four_swaps_the_list_is_offered() {
    let mut it = Sitting::at(9);
    for _ in 0..4 {
        assert!(!draw(&it).contains(words::home_choose_yourself()));
        it.home(HomeMsg::Another);
    }
    assert!(draw(&it).contains(words::home_choose_yourself()));
    it.say(Msg::Go(Screen::Steps));
    let html = draw(&it);
    assert_eq!(
        html.matches("<li class=\"plank\">").count(),
        footbridge_content::STEPS.len()
    );
    assert!(!html.contains("btn lit"), "no choice outranks another");
}

#[test]
fn a_step_that_is_not_for_everyone_says_when_to_leave_it_out() {
    let step = footbridge_content::STEPS
        .iter()
        .find(|it| it.caution.is_some())
        .expect("there is one");
    let mut it = Sitting::at(9);
    it.say(Msg::Go(Screen::Steps));
    it.home(HomeMsg::Choose(step.id));
    assert!(draw(&it).contains(step.caution.unwrap_or_default()));
}

#[test]
fn of_what_is_due_the_first_has_a_card_and_a_second_is_a_quiet_row() {
    let line = Fact::IfThenKept(IfThen {
        of: None,
        cue: Private::new("it is late"),
        act: Private::new("I lie down"),
        hours: Hours::new(0, 24, Hours::EACH_DAY),
        triggers: None,
        offer: None,
    });
    let day = Fact::HardDayKept(HardDay {
        of: None,
        kind: "anniversary".into(),
        words: None,
        day: Day::from_civil(2026, 11, 25).unwrap(),
        yearly: true,
        offer: true,
    });
    let hold = Fact::HoldBegun(Hold {
        minutes: 15,
        ..Hold::default()
    });
    let due = |facts: &[&Fact]| {
        let facts: Vec<_> = facts.iter().map(|it| (at(0, 8), (*it).clone())).collect();
        draw(&Sitting::after(&facts, 0, 9))
    };
    let (hours, leave_out) = (words::ifthen_at_hour(), words::hard_days_past());
    let both = due(&[&line, &day]);
    let card = both.find("note").unwrap_or_default();
    let (first, second) = (both.find(hours), both.find(leave_out));
    assert!(Some(card) < first && first < second, "{first:?} {second:?}");
    assert_eq!(both.matches("class=\"note\"").count(), 1);
    assert!(both.contains("lie down"));
    assert!(due(&[&day]).contains(leave_out));
    // What waits for an answer goes first, and a third stays away.
    let all = due(&[&line, &day, &hold]);
    assert!(all.find(words::hold_row_go()) < all.find(hours));
    assert!(!all.contains(leave_out) && !all.contains("lie down"));
}
