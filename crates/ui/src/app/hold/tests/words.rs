//! The words: kept, let go, copied, brought back, and never lost by accident.
use super::*;
use crate::app::hold::{has_draft, my_reason, not_saved};
use footbridge_core::{
    event::{HoldEnd, PlanPart},
    view::{kept_holds, plan_lines},
};

fn kept(it: &Evening) -> usize {
    it.model.state().map_or(0, |it| kept_holds(it).count())
}

#[test]
fn what_is_typed_comes_back_after_the_page_died() {
    let mut it = Evening::open();
    it.write("You knew.\nhold 1\ntext\n and on");
    it.hold(HoldMsg::ToTyped(Private::new("S.\\n")));
    it.pause();
    let it = it.killed(3_600);
    assert_eq!(
        it.model.hold.text.expose(),
        "You knew.\nhold 1\ntext\n and on"
    );
    assert_eq!(it.model.hold.to.expose(), "S.\\n");
}

#[test]
fn what_was_typed_before_the_lock_opened_stands_after_what_was_kept() {
    let mut it = Evening::open();
    it.write("first");
    let mut it = Evening::start(LockMode::Words, it.disk.clone(), NIGHT);
    it.write("then");
    it.unlock();
    assert_eq!(it.model.hold.text.expose(), "first\n\nthen");
}

#[test]
fn before_a_place_nothing_typed_is_stored() {
    let mut it = Evening::no_place();
    it.write("words");
    it.say(Msg::Outside(Tiding::Hidden(true)));
    it.hold(HoldMsg::Keep);
    assert!(!it.out.iter().any(|it| matches!(it, Effect::Vault(_))));
}

#[test]
fn begun_the_words_lie_in_the_fact_alone() {
    let mut it = Evening::open();
    it.begin("words");
    it.hold(HoldMsg::Begin);
    it.only_hold();
    assert!(!it.disk.draft.expose().contains("words"));
    let again = it.killed(1);
    assert!(again.model.hold.text.is_blank());
}

#[test]
fn kept_without_a_hold_and_taken_back_it_is_in_the_box_again() {
    let mut it = Evening::open();
    it.write("words");
    it.hold(HoldMsg::Keep);
    assert_eq!((it.screen(), kept(&it)), (Screen::Now, 1));
    assert!(held(&it.model).is_none() && !has_draft(&it.model));
    it.say(Msg::Undo);
    it.pause();
    assert_eq!((kept(&it), it.model.hold.text.expose()), (0, "words"));
    assert!(it.disk.draft.expose().contains("words"));
}

#[test]
fn an_empty_box_keeps_nothing_and_holds_all_the_same() {
    let mut it = Evening::open();
    it.write("  ");
    it.hold(HoldMsg::Keep);
    assert_eq!((it.screen(), kept(&it)), (Screen::Hold, 0));
    it.hold(HoldMsg::Begin);
    assert_eq!(it.screen(), Screen::HoldWait);
}

#[test]
fn let_go_it_comes_back_within_ten_seconds_and_never_after() {
    let mut it = Evening::open();
    it.begin("words");
    it.hold(HoldMsg::LetGo);
    assert_eq!(it.screen(), Screen::Now);
    assert!(it.keeps("words"));
    let mut undone = it.clone();
    undone.wait(9);
    undone.say(Msg::Undo);
    undone.wait(30);
    assert!(undone.keeps("words"));
    assert_eq!(undone.left(), Some(15));

    it.wait(11);
    assert!(!it.keeps("words"));
    assert!(it.model.state().is_some_and(|it| it.holds.is_empty()));
    it.say(Msg::Undo);
    assert!(held(&it.model).is_none() && !it.keeps("words"));
}

#[test]
fn let_go_and_locked_or_killed_at_once_it_is_gone_when_the_place_opens() {
    let mut it = Evening::open();
    it.begin("words");
    it.hold(HoldMsg::LetGo);
    let it = it.killed(2);
    assert!(!it.keeps("words"));
    assert!(held(&it.model).is_none());
}

#[test]
fn let_go_from_the_box_it_comes_back_within_ten_seconds_and_never_after() {
    for mut it in [Evening::open(), Evening::no_place()] {
        it.write("words");
        it.hold(HoldMsg::LetGo);
        assert_eq!(it.screen(), Screen::Now);
        assert!(!it.keeps("words"));
        let mut undone = it.clone();
        undone.say(Msg::Undo);
        assert_eq!(undone.model.hold.text.expose(), "words");
        it.wait(11);
        assert!(it.model.hold.aside.is_none());
        it.say(Msg::Undo);
        assert!(it.model.hold.text.is_blank());
    }
}

#[test]
fn a_hold_in_memory_comes_back_as_far_as_it_was() {
    let mut it = Evening::no_place();
    it.begin("words");
    it.wait(300);
    it.hold(HoldMsg::LetGo);
    assert!(held(&it.model).is_none());
    it.wait(6);
    it.say(Msg::Undo);
    assert_eq!(it.left(), Some(10));
    assert!(!it.is_early());
}

#[test]
fn at_the_end_each_way_does_what_it_says() {
    let over = || {
        let mut it = Evening::open();
        it.begin("words");
        it.wait(900);
        it
    };
    let mut it = over();
    it.hold(HoldMsg::Keep);
    assert_eq!((it.screen(), kept(&it)), (Screen::Now, 1));
    let hold = it.only_hold();
    it.go(Screen::Hold);
    assert_eq!(it.screen(), Screen::Hold);
    it.hold(HoldMsg::LetGoKept(hold));
    assert_eq!((it.screen(), kept(&it)), (Screen::Hold, 0));
    it.wait(11);
    assert!(!it.keeps("words"));

    let mut it = over();
    it.hold(HoldMsg::SomethingElse);
    assert_eq!(it.screen(), Screen::Now);
    // The question stands.
    it.go(Screen::Hold);
    assert_eq!(it.screen(), Screen::HoldAfter);
}

#[test]
fn it_is_copied_only_when_it_is_asked_for_and_ends_only_when_it_was_copied() {
    let mut it = Evening::open();
    it.begin("words");
    it.wait(900);
    let copies = |it: &Evening| {
        let is_copy = |it: &&Effect| matches!(it, Effect::Copy(_));
        it.out.iter().filter(is_copy).count()
    };
    // A copy of something else ends nothing.
    it.say(Msg::Outside(Tiding::Copied));
    assert_eq!((copies(&it), it.screen()), (0, Screen::HoldAfter));
    it.hold(HoldMsg::CopyOut);
    it.say(Msg::Outside(Tiding::DidNotWork));
    assert_eq!((copies(&it), it.screen()), (1, Screen::HoldAfter));
    it.hold(HoldMsg::CopyOut);
    it.say(Msg::Outside(Tiding::Copied));
    assert_eq!(it.screen(), Screen::Now);
    let how = it.model.state().and_then(|it| {
        let last = it.hold_endings.values().next_back();
        last.map(|it| it.it.how)
    });
    assert_eq!(how, Some(HoldEnd::CopiedOut));
    // What was copied is not hidden: it can be let go.
    assert_eq!(kept(&it), 1);
}

#[test]
fn a_full_disk_says_so_and_keeps_the_words_on_the_screen() {
    let mut it = Evening::open();
    it.disk.full = true;
    it.write("words");
    it.hold(HoldMsg::Begin);
    assert_eq!(it.screen(), Screen::Hold);
    assert_eq!(not_saved(&it.model), Some(NotStored::Full));
    assert_eq!(it.model.hold.text.expose(), "words");
    it.disk.full = false;
    it.hold(HoldMsg::TryAgain);
    assert_eq!(it.screen(), Screen::HoldWait);
    assert_eq!(not_saved(&it.model), None);
    it.only_hold();
}

#[test]
fn a_reason_becomes_a_line_of_the_plan_and_is_there_the_next_time() {
    let mut it = Evening::open();
    it.begin("words");
    assert!(my_reason(&it.model).is_none());
    it.hold(HoldMsg::Reason("sleep"));
    it.hold(HoldMsg::OwnTyped(Private::new("Mornings with Ida.")));
    it.hold(HoldMsg::UseOwn);
    let shown = |it: &Evening| my_reason(&it.model).map(|it| it.expose().to_owned());
    assert_eq!(shown(&it).as_deref(), Some("Mornings with Ida."));
    let lines = it
        .model
        .state()
        .map_or(0, |it| plan_lines(it, PlanPart::Reasons).len());
    assert_eq!(lines, 2);
    it.hold(HoldMsg::OtherReason);
    assert_eq!(shown(&it).as_deref(), Some("I want to sleep tonight"));
    assert!(shown(&it.killed(5)).is_some());

    let mut open = Evening::no_place();
    open.begin("words");
    open.hold(HoldMsg::Reason("sleep"));
    assert_eq!(shown(&open).as_deref(), Some("I want to sleep tonight"));
}
