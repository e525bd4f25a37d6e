//! The minutes of a hold: in view, asleep, killed, and with the clock set this way and that.
use super::*;
use crate::app::{SidesMsg, hold::answers};

#[test]
fn fifteen_minutes_in_view_are_fifteen_minutes() {
    let mut it = Evening::open();
    it.begin("words");
    it.wait(899);
    assert_eq!((it.screen(), it.left()), (Screen::HoldWait, Some(1)));
    it.wait(1);
    assert_eq!((it.screen(), it.left()), (Screen::HoldAfter, Some(0)));
    assert!(!it.is_early());
}

#[test]
fn it_holds_on_behind_every_screen_and_is_found_again() {
    let mut it = Evening::open();
    it.begin("words");
    it.go(Screen::Settings);
    assert_eq!(it.model.tick_ms(), Some(15_000));
    it.wait(600);
    it.go(Screen::Now);
    it.go(Screen::Hold);
    assert_eq!((it.screen(), it.left()), (Screen::HoldWait, Some(5)));
    it.go(Screen::Settings);
    it.wait(300);
    assert_eq!(it.model.tick_ms(), None);
    it.go(Screen::Hold);
    assert_eq!(it.screen(), Screen::HoldAfter);
}

#[test]
fn a_page_that_sleeps_holds_on_and_is_not_taken_for_a_clock_set_forward() {
    let mut it = Evening::open();
    it.begin("words");
    it.wait(30);
    it.sleep(50);
    it.wait(819);
    assert_eq!(it.screen(), Screen::HoldWait);
    it.wait(1);
    assert_eq!(it.screen(), Screen::HoldAfter);
    assert!(!it.is_early());
    assert!(held(&it.model).is_some_and(|it| it.count.is_by_clock(it.minutes)));
}

#[test]
fn killed_at_minute_five_it_goes_on_while_nobody_looks() {
    let mut it = Evening::open();
    it.begin("words");
    it.wait(300);
    let on = it.killed(540);
    assert_eq!(on.left(), Some(1));
    let over = it.killed(600);
    assert_eq!(over.left(), Some(0));
    assert!(!over.is_early());
}

#[test]
fn killed_at_minute_five_and_the_clock_set_back_it_takes_ten_minutes_more() {
    let mut it = Evening::open();
    it.begin("words");
    it.wait(310);
    let mut back = it.killed(-3_600);
    // The last whole minute was written down.
    assert_eq!(back.left(), Some(10));
    back.go(Screen::Hold);
    back.wait(599);
    assert_eq!(back.screen(), Screen::HoldWait);
    assert!(held(&back.model).is_some_and(|it| it.count.set_back));
    back.wait(1);
    assert_eq!(back.screen(), Screen::HoldAfter);
    assert!(!back.is_early());
}

#[test]
fn set_back_in_view_it_takes_no_minute_away() {
    let mut it = Evening::open();
    it.begin("words");
    it.wait(300);
    it.set_clock(-7_200);
    assert_eq!(it.left(), Some(10));
    it.wait(600);
    assert_eq!(it.screen(), Screen::HoldAfter);
    assert!(held(&it.model).is_some_and(|it| it.count.set_back));
}

#[test]
fn set_forward_in_view_it_ends_early_says_so_and_can_be_held_again() {
    let mut it = Evening::open();
    it.begin("words");
    it.wait(300);
    it.set_clock(1_200);
    assert_eq!(it.screen(), Screen::HoldAfter);
    assert!(it.is_early());
    it.hold(HoldMsg::HoldOn);
    assert_eq!((it.screen(), it.left()), (Screen::HoldWait, Some(15)));
    it.wait(900);
    assert_eq!(it.screen(), Screen::HoldAfter);
    assert!(!it.is_early());
    // The words lie in one fact all the same.
    it.only_hold();
}

#[test]
fn what_was_seen_of_the_clock_outlives_the_page() {
    let mut it = Evening::open();
    it.begin("words");
    it.wait(300);
    it.set_clock(300);
    let mut it = it.killed(1);
    it.go(Screen::Hold);
    it.wait(300);
    assert_eq!(it.screen(), Screen::HoldAfter);
    assert!(it.is_early());
}

#[test]
fn summer_time_and_another_zone_change_no_minute() {
    for offset in [0, 120, -600, 840] {
        let mut it = Evening::open();
        it.begin("words");
        it.wait(300);
        it.offset = offset;
        it.wait(599);
        assert_eq!(it.left(), Some(1), "{offset}");
        it.wait(1);
        assert_eq!(it.left(), Some(0), "{offset}");
        assert!(held(&it.model).is_some_and(|it| !it.count.set_back));
    }
}

#[test]
fn it_holds_until_nine_by_the_clock_on_the_wall() {
    let mut it = Evening::open();
    it.begin("words");
    it.wait(900);
    // Three in the morning, a quarter past.
    it.hold(HoldMsg::UntilNine);
    let minutes = it.left().expect("it holds");
    let ends = Moment(it.wall + i64::from(minutes) * 60_000);
    assert_eq!((ends.hour(Offset(60)), ends.minute(Offset(60))), (9, 0));
    let on = it.killed(i64::from(minutes) * 60 - 61);
    assert_eq!(on.left(), Some(2));
    let over = it.killed(i64::from(minutes) * 60);
    assert_eq!(over.left(), Some(0));
}

#[test]
fn in_memory_alone_it_holds_as_long_as_the_page_and_nothing_is_written() {
    let mut it = Evening::no_place();
    it.begin("words");
    it.wait(300);
    it.sleep(300);
    it.wait(300);
    assert_eq!(it.screen(), Screen::HoldAfter);
    it.hold(HoldMsg::HoldOn);
    assert_eq!(it.left(), Some(15));
    let asked = it.out.iter().any(|it| matches!(it, Effect::Vault(_)));
    assert!(!asked && it.disk.draft.is_blank() && it.disk.events.is_empty());
    it.say(Msg::Leave);
    assert!(held(&it.model).is_none() && it.model.hold.text.is_blank());
}

#[test]
fn the_count_is_written_once_a_minute_and_not_with_every_tick() {
    let mut it = Evening::open();
    it.begin("words");
    it.out.clear();
    it.wait(600);
    let is_draft = |it: &&Effect| matches!(it, Effect::Vault(VaultCall::KeepDraft { .. }));
    assert_eq!(it.out.iter().filter(is_draft).count(), 10);
    // Counting is no history.
    let is_fact = |it: &&Effect| matches!(it, Effect::Vault(VaultCall::Append(_)));
    assert_eq!(it.out.iter().filter(is_fact).count(), 0);
}

/// An answer is held for a day beside words that are not sent.
fn with_answer() -> Evening {
    let mut it = Evening::open();
    it.begin("words");
    it.go(Screen::Contact);
    let side = |msg| Msg::Sides(msg);
    it.say(side(SidesMsg::Write(None)));
    it.say(side(SidesMsg::Answer(Private::new("I can do Friday."))));
    it.say(side(SidesMsg::KeepForADay));
    it
}

fn answer_left(it: &Evening) -> Option<u16> {
    answers(&it.model).next().map(|it| it.left())
}

#[test]
fn a_day_is_never_shorter_whatever_the_clock_does_while_it_is_closed() {
    let mut it = with_answer();
    it.wait(5 * 3_600);
    assert_eq!(answer_left(&it), Some(19 * 60));
    // Set back while it was closed: what was counted stays.
    let back = it.killed(-7_200);
    assert_eq!(answer_left(&back), Some(19 * 60));
    let mut on = back.killed(10 * 3_600);
    assert_eq!(answer_left(&on), Some(9 * 60));
    assert!(answers(&on.model).all(|it| it.count.set_back));
    on.wait(9 * 3_600 - 1);
    assert_eq!(answer_left(&on), Some(1));
    on.wait(1);
    assert!(answers(&on.model).all(|it| it.is_over() && !it.count.is_early(it.minutes)));
    // Closed for the rest of the day it is over, and a minute before it is not.
    assert_eq!(answer_left(&it.killed(19 * 3_600 - 61)), Some(2));
    assert_eq!(answer_left(&it.killed(19 * 3_600)), Some(0));
}

#[test]
fn two_that_hold_are_counted_each_for_itself() {
    let mut it = with_answer();
    it.wait(300);
    let (words, answer) = (it.left(), answer_left(&it));
    assert_eq!((words, answer), (Some(10), Some(1_435)));
    let runs = |it: &Evening| it.disk.draft.expose().matches("\nrun ").count();
    assert_eq!(runs(&it), 2);
    let mut it = it.killed(-3_600);
    assert_eq!((it.left(), answer_left(&it)), (words, answer));
    it.go(Screen::Now);
    it.go(Screen::Hold);
    it.hold(HoldMsg::LetGo);
    it.wait(15);
    assert_eq!((it.left(), runs(&it)), (None, 1));
    assert_eq!(answer_left(&it), Some(1_435));
}
