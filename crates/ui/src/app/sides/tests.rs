//! Goal: a side changes examples and nothing else; an answer and a line are kept, and no word of
//! theirs is lost.
//! Method: messages through `update`, with a vault that answers at once.
use super::*;
use crate::{
    app::{HoldMsg, Msg, Opened, Screen, Slot, Tiding, VaultCall, hold, plan},
    gallery::Sitting,
};
use footbridge_core::event::{CheckIn, Fact, Hold, HoldAbout, PlanPart};
use proptest::prelude::*;

fn say(it: SidesMsg) -> Msg {
    Msg::Sides(it)
}

fn text(it: &str) -> Private {
    Private::new(it)
}

fn draft(it: &mut Sitting, slot: Slot) -> Private {
    it.press(Msg::Outside(Tiding::Paused(slot)));
    let kept = it.effects.iter().rev().find_map(|it| match it {
        Effect::Vault(VaultCall::KeepDraft { slot: of, text }) if *of == slot => Some(text.clone()),
        _ => None,
    });
    kept.unwrap_or_default()
}

fn reopened(slot: Slot, kept: Private) -> Sitting {
    let mut it = Sitting::locked(14);
    it.opened(Opened {
        drafts: vec![(slot, kept)],
        ..Opened::default()
    });
    it
}

#[test]
fn a_side_and_a_kind_change_the_examples_and_leave_all_that_was_written() {
    let note = Fact::CheckedIn(CheckIn {
        note: Some(text("It got quiet.")),
        ..CheckIn::default()
    });
    let mut it = Sitting::open(14, &[note]);
    let state = |it: &Sitting| it.model.state().cloned().unwrap();
    let before = state(&it);
    let hurt = plan::offers(&it.model, PlanPart::StartsWhen);
    it.go(Screen::Settings).go(Screen::Roles);
    for side in [Role::BrokeTrust, Role::Both, Role::Hurt, Role::BrokeTrust] {
        it.press(say(SidesMsg::Role(Some(side))));
        assert_eq!(it.model.screen(), Screen::RolesKind);
        assert_eq!(role(&it.model), Some(side));
        it.all([say(SidesMsg::Kind("work")), say(SidesMsg::KeepKinds)]);
        assert_eq!(it.model.screen(), Screen::Settings);
        it.go(Screen::Roles);
    }
    let broke = plan::offers(&it.model, PlanPart::StartsWhen);
    assert_ne!(hurt, broke);
    // Four times pressed: picked and taken off again.
    assert!(picked(&it.model).kinds.is_empty());
    // Rather not say: the examples are those from before, and nothing of the answer stays.
    it.press(say(SidesMsg::Role(None)));
    assert_eq!(it.model.screen(), Screen::Settings);
    assert_eq!(role(&it.model), None);
    assert_eq!(plan::offers(&it.model, PlanPart::StartsWhen), hurt);
    let after = state(&it);
    assert_eq!(after.check_ins, before.check_ins);
    assert!(after.roles.is_empty());
}

#[test]
fn a_kind_shows_its_own_examples_first() {
    let mut it = Sitting::open(14, &[]);
    it.go(Screen::Settings).go(Screen::Roles);
    it.press(say(SidesMsg::Role(Some(Role::Hurt))));
    it.all([
        say(SidesMsg::Kind("friend")),
        say(SidesMsg::Kind("faith")),
        say(SidesMsg::KeepKinds),
    ]);
    let offers = plan::offers(&it.model, PlanPart::StartsWhen);
    assert_eq!(offers[0], "A photo of all of them together");
    assert!(offers.contains(&"The day the others meet"));
    // Emptied again by a press on each.
    it.go(Screen::RolesKind);
    it.all([
        say(SidesMsg::Kind("friend")),
        say(SidesMsg::Kind("faith")),
        say(SidesMsg::KeepKinds),
    ]);
    assert_eq!(picked(&it.model), Picked::default());
}

#[test]
fn no_contact_does_not_stand_beside_a_reason() {
    let mut it = Sitting::open(14, &[]);
    it.go(Screen::RolesKind);
    it.all([
        say(SidesMsg::Contact("work")),
        say(SidesMsg::Contact("children")),
    ]);
    assert_eq!(picked(&it.model).contact, ["work", "children"]);
    it.press(say(SidesMsg::Contact("none")));
    assert_eq!(picked(&it.model).contact, ["none"]);
    it.press(say(SidesMsg::Contact("house")));
    assert_eq!(picked(&it.model).contact, ["house"]);
    // Skip keeps nothing.
    it.press(say(SidesMsg::SkipKinds));
    assert_eq!(picked(&it.model), Picked::default());
    assert_eq!(it.model.screen(), Screen::Home);
}

#[test]
fn the_reason_to_stay_in_contact_is_one_answer_for_both_pages() {
    let mut it = Sitting::open(14, &[]);
    it.go(Screen::RolesKind);
    it.all([say(SidesMsg::Kind("family")), say(SidesMsg::KeepKinds)]);
    it.go(Screen::Contact);
    it.press(say(SidesMsg::Because("children")));
    assert_eq!(settings(&it.model), ["children"]);
    assert_eq!(picked(&it.model).kinds, ["family"]);
    it.press(Msg::Undo);
    assert!(settings(&it.model).is_empty());
}

#[test]
fn a_line_opens_with_its_blanks_and_each_line_keeps_its_own_answer() {
    let mut it = Sitting::open(14, &[]);
    it.go(Screen::Contact);
    it.press(say(SidesMsg::Write(Some("handover-change"))));
    let begun = answer(&it.model).text;
    assert!(
        begun
            .expose()
            .starts_with("Hi. [day] does not work for me. I can do [day] or [day].")
    );
    // Nothing was typed, so nothing is kept.
    assert!(draft(&mut it, Slot::Answer).is_blank());
    it.press(say(SidesMsg::Answer(text("Hi. Friday."))));
    it.press(Msg::Back);
    it.press(say(SidesMsg::Write(Some("money-later"))));
    it.press(say(SidesMsg::They(text("And the money?"))));
    it.press(Msg::Back);
    it.press(say(SidesMsg::Write(Some("handover-change"))));
    assert_eq!(answer(&it.model).text, text("Hi. Friday."));
    assert_eq!(answers(&it.model).count(), 2);
    // Emptied by hand, it is gone.
    it.press(say(SidesMsg::Answer(text(" "))));
    assert_eq!(answers(&it.model).count(), 1);
}

#[test]
fn an_answer_that_an_earlier_version_kept_is_shown_and_rests() {
    let mut it = Sitting::open(14, &[]);
    let kept = format!(
        "answers 1\nanswer new\nkept {}\nthey And?\ntext I can do Friday.",
        it.model.world.now.0
    );
    it = reopened(Slot::Answer, text(&kept));
    it.go(Screen::Contact);
    let first = |it: &Sitting| answers(&it.model).next().cloned().unwrap();
    let rests = |it: &Sitting| rested(&first(it), it.model.world.now);
    assert_eq!(first(&it).text, text("I can do Friday."));
    it.pass(86_400 - 10).press(Msg::CloseToast);
    assert!(!rests(&it));
    it.pass(10).press(Msg::CloseToast);
    assert!(rests(&it));
    let mut set_back = it.clone();
    set_back.pass(-7 * 86_400).press(Msg::CloseToast);
    assert!(!rests(&set_back));
    assert_eq!(draft(&mut it, Slot::Answer), text(&kept));
    it.press(say(SidesMsg::Write(None)));
    it.press(say(SidesMsg::Answer(text("I can do Sunday."))));
    assert!(!rests(&it));
    // Kept again it is held, and no second time here.
    it.press(say(SidesMsg::KeepForADay));
    assert_eq!(answers(&it.model).count(), 0);
    assert_eq!(hold::answers(&it.model).count(), 1);
}

/// An answer to what they wrote, kept for a day.
fn kept_for_a_day() -> Sitting {
    let mut it = Sitting::open(14, &[]);
    it.go(Screen::Contact);
    it.press(say(SidesMsg::Write(Some("money-later"))));
    it.press(say(SidesMsg::They(text("And the money?"))));
    it.press(say(SidesMsg::Answer(text("I can pay on Friday."))));
    it.press(say(SidesMsg::KeepForADay));
    it
}

fn open_answer(it: &mut Sitting) -> EventId {
    let hold = hold::answers(&it.model).next().unwrap().hold.unwrap();
    it.press(Msg::Hold(HoldMsg::Answer(hold)));
    hold
}

#[test]
fn an_answer_is_held_for_a_day_and_then_asks() {
    let mut it = Sitting::open(14, &[]);
    it.go(Screen::Contact).press(say(SidesMsg::Write(None)));
    // Without words there is nothing to keep.
    it.press(say(SidesMsg::KeepForADay));
    assert_eq!(it.model.screen(), Screen::ContactScript);

    let mut it = kept_for_a_day();
    assert_eq!(it.model.screen(), Screen::Contact);
    let held = hold::answers(&it.model).next().unwrap();
    assert_eq!((held.minutes, held.about), (1_440, HoldAbout::Reply));
    // The words lie in the fact alone, and a new answer can be begun from the same line.
    assert!(answers(&it.model).next().is_none());
    let kept = draft(&mut it, Slot::Answer);
    assert!(kept.expose().contains("And the money?") && !kept.expose().contains("Friday"));
    // It is not the hold of what is not sent.
    assert!(hold::standing(&it.model).is_none());
    let id = open_answer(&mut it);
    assert_eq!(it.model.screen(), Screen::HoldWait);
    assert_eq!(they_wrote(&it.model, id), Some(&text("And the money?")));
    let now = it.model.world.now.0;
    let begun = it.model.state().unwrap().holds.get(id).unwrap().at.0;
    it.wait((begun - now) / 1_000 + 86_400 - 10);
    assert_eq!(it.model.screen(), Screen::HoldWait);
    it.wait(10);
    assert_eq!(it.model.screen(), Screen::HoldAfter);
    let count = hold::held(&it.model).unwrap().count;
    assert!(!count.is_early(1_440) && !count.is_by_clock(1_440));
    it.press(Msg::Hold(HoldMsg::HoldOn));
    assert_eq!(it.model.screen(), Screen::HoldWait);
    assert_eq!(hold::held(&it.model).map(|it| it.left()), Some(1_440));
}

#[test]
fn an_answer_and_what_is_not_sent_hold_side_by_side() {
    let mut it = kept_for_a_day();
    it.go(Screen::Now).go(Screen::Hold);
    assert_eq!(it.model.screen(), Screen::Hold);
    it.press(Msg::Hold(HoldMsg::Typed(text("You knew."))));
    it.press(Msg::Hold(HoldMsg::Begin));
    assert_eq!(it.model.screen(), Screen::HoldWait);
    assert_eq!(
        hold::held(&it.model).unwrap().text,
        Some(&text("You knew."))
    );
    it.wait(905);
    assert_eq!(it.model.screen(), Screen::HoldAfter);
    it.press(Msg::Hold(HoldMsg::Keep));
    assert_eq!(hold::answers(&it.model).count(), 1);
    it.go(Screen::Contact);
    open_answer(&mut it);
    assert_eq!(hold::held(&it.model).unwrap().about, HoldAbout::Reply);
    it.press(Msg::Hold(HoldMsg::SomethingElse));
    assert_eq!(it.model.screen(), Screen::Contact);
}

#[test]
fn an_answer_that_is_held_can_be_changed_where_it_was_written() {
    let mut it = kept_for_a_day();
    it.press(say(SidesMsg::Write(Some("money-later"))));
    it.press(say(SidesMsg::Answer(text("Another."))));
    it.press(Msg::Back);
    open_answer(&mut it);
    it.full = true;
    it.press(Msg::Hold(HoldMsg::LetGo));
    it.press(Msg::Hold(HoldMsg::Change));
    assert_eq!(it.model.screen(), Screen::HoldWait);
    it.full = false;
    it.press(Msg::Hold(HoldMsg::Change));
    assert_eq!(it.model.screen(), Screen::ContactScript);
    let back = answer(&it.model);
    assert_eq!(back.text, text("I can pay on Friday.\n\nAnother."));
    assert_eq!((back.they, back.held), (text("And the money?"), None));
    assert!(it.model.state().unwrap().holds.is_empty());
    assert_eq!(it.model.sides.answers.len(), 1);
    assert!(draft(&mut it, Slot::Answer).expose().contains("Friday"));
}

#[test]
fn what_an_answer_was_written_to_goes_when_the_answer_is_gone() {
    let mut it = kept_for_a_day();
    let hold = open_answer(&mut it);
    it.press(Msg::Hold(HoldMsg::LetGo));
    assert_eq!(it.model.screen(), Screen::Contact);
    let mut undone = it.clone();
    undone.press(Msg::Undo).wait(30);
    assert_eq!(hold::answers(&undone.model).count(), 1);
    assert!(they_wrote(&undone.model, hold).is_some());
    it.wait(11).wait(1);
    assert!(it.model.state().unwrap().holds.is_empty());
    assert!(draft(&mut it, Slot::Answer).is_blank());
}

#[test]
fn an_answer_is_the_one_that_was_copied_also_where_another_screen_is_there_by_then() {
    let mut it = kept_for_a_day();
    it.go(Screen::Now).go(Screen::Hold);
    it.press(Msg::Hold(HoldMsg::Begin));
    it.go(Screen::Contact);
    open_answer(&mut it);
    it.press(Msg::Hold(HoldMsg::CopyOut));
    it.press(Msg::GoHome);
    it.press(Msg::Outside(Tiding::Copied));
    assert_eq!(hold::answers(&it.model).count(), 0);
    assert!(hold::standing(&it.model).is_some());
    assert_eq!(it.model.screen(), Screen::Home);
}

#[test]
fn an_answer_that_reached_the_disk_before_its_draft_changed_is_there_once() {
    let facts = [Fact::HoldBegun(Hold {
        text: Some(text("I can pay on Friday.")),
        minutes: 1_440,
        about: Some(HoldAbout::Reply),
        ..Hold::default()
    })];
    let it = Sitting::open(14, &facts);
    let events: Vec<_> = crate::gallery::events(&facts, it.model.world.now.0 - 3_600_000);
    let mut it = Sitting::locked(14);
    let kept = text("answers 1\nanswer new\nthey And?\ntext I can pay on Friday.");
    it.opened(Opened {
        events,
        drafts: vec![(Slot::Answer, kept)],
        ..Opened::default()
    });
    assert!(answers(&it.model).next().is_none());
    let hold = hold::answers(&it.model).next().unwrap().hold.unwrap();
    assert_eq!(they_wrote(&it.model, hold), Some(&text("And?")));
}

#[test]
fn an_answer_that_could_not_be_held_stays_where_it_is_written() {
    let mut it = Sitting::open(14, &[]);
    it.go(Screen::Contact).press(say(SidesMsg::Write(None)));
    it.press(say(SidesMsg::Answer(text("I can do Friday."))));
    it.full = true;
    it.press(say(SidesMsg::KeepForADay));
    assert_eq!(it.model.screen(), Screen::ContactScript);
    assert_eq!(answer(&it.model).text, text("I can do Friday."));
    assert!(hold::not_saved(&it.model).is_some());
}

#[test]
fn an_answer_is_copied_as_it_stands_and_cleared_with_a_way_back() {
    let mut it = Sitting::open(14, &[]);
    it.go(Screen::Contact).press(say(SidesMsg::Write(None)));
    it.press(say(SidesMsg::Answer(text("I can do Friday."))));
    it.press(say(SidesMsg::Copy));
    let copied = it
        .effects
        .iter()
        .any(|it| *it == Effect::Copy(text("I can do Friday.")));
    assert!(copied);
    it.press(say(SidesMsg::Clear));
    assert!(draft(&mut it, Slot::Answer).is_blank());
    assert!(answer(&it.model).text.is_blank());
    it.press(say(SidesMsg::BringBack));
    assert_eq!(answer(&it.model).text, text("I can do Friday."));
    assert!(!draft(&mut it, Slot::Answer).is_blank());
}

#[test]
fn a_line_is_kept_changed_taken_out_and_brought_back() {
    let mut it = Sitting::open(14, &[]);
    it.go(Screen::Contact);
    it.all([
        say(SidesMsg::NewLine),
        say(SidesMsg::StartFrom("I wait one hour.")),
        say(SidesMsg::Act(text("put the phone away"))),
        say(SidesMsg::KeepLine),
    ]);
    assert_eq!(it.model.screen(), Screen::Contact);
    let lines = |it: &Sitting| -> Vec<(String, bool)> {
        let all = boundaries(&it.model).into_iter();
        all.map(|it| (it.line.expose().to_owned(), it.act.is_some()))
            .collect()
    };
    assert_eq!(lines(&it), [("I wait one hour.".to_owned(), true)]);
    assert!(draft(&mut it, Slot::Boundary).is_blank());
    let id = boundaries(&it.model)[0].id;
    it.all([
        say(SidesMsg::EditLine(id)),
        say(SidesMsg::Line(text("I wait two hours."))),
        say(SidesMsg::Act(text(""))),
        say(SidesMsg::KeepLine),
    ]);
    assert_eq!(lines(&it), [("I wait two hours.".to_owned(), false)]);
    it.press(Msg::Undo);
    assert_eq!(lines(&it), [("I wait one hour.".to_owned(), true)]);
    // What was written is in the form again.
    it.press(say(SidesMsg::EditLine(id)));
    assert_eq!(boundary_form(&it.model).line, text("I wait two hours."));
    it.press(say(SidesMsg::TakeOutLine(id)));
    assert!(lines(&it).is_empty());
    it.press(Msg::Undo);
    assert_eq!(lines(&it).len(), 1);
}

#[test]
fn a_line_that_is_refused_or_not_written_stays_in_its_form() {
    let mut it = Sitting::open(14, &[]);
    it.go(Screen::Contact).press(say(SidesMsg::NewLine));
    it.press(say(SidesMsg::KeepLine));
    assert_eq!(it.model.sides.refused, Some(Refusal::Empty));
    let long = "a".repeat(121);
    it.all([say(SidesMsg::Line(text(&long))), say(SidesMsg::KeepLine)]);
    assert_eq!(it.model.sides.refused, Some(Refusal::TooLong { max: 120 }));
    assert_eq!(boundary_form(&it.model).line, text(&long));
    it.press(say(SidesMsg::Line(text("Not after nine."))));
    it.full = true;
    it.press(say(SidesMsg::KeepLine));
    assert_eq!(it.model.screen(), Screen::Boundary);
    assert!(it.model.not_saved().is_some());
    let kept = draft(&mut it, Slot::Boundary);
    let mut again = reopened(Slot::Boundary, kept);
    again.go(Screen::Contact).press(say(SidesMsg::NewLine));
    assert_eq!(boundary_form(&again.model).line, text("Not after nine."));
}

#[test]
fn leaving_forgets_all_of_it_in_memory() {
    let mut it = Sitting::open(14, &[]);
    it.go(Screen::Contact).press(say(SidesMsg::Write(None)));
    it.press(say(SidesMsg::They(text("canary"))));
    it.press(Msg::Leave);
    assert!(it.model.sides.answers.is_empty());
}

proptest! {
    #[test]
    fn any_draft_is_read(
        draft in "(answers 1\n|boundaries 1\n)?(\\PC{0,20}\n|answer new\n|answer money-later\n|kept [0-9]{1,30}\n|held [0-9a-f]{32}\n|text \\PC{0,9}\n|line new\n|words \\PC{0,9}\n){0,8}",
    ) {
        for slot in [Slot::Answer, Slot::Boundary] {
            let it = reopened(slot, Private::new(draft.clone()));
            let again = it.model.draft_text(slot);
            let twice = reopened(slot, again.clone());
            prop_assert_eq!(twice.model.draft_text(slot), again);
        }
    }
}
