//! Goal: no press, no full disk and no closed app loses what was written.
//! Method: sittings with a vault that is slow or full, and places that open again.
use super::{begun, press, saved, text};
use crate::app::{
    Msg, NameMsg, NotStored, Phase, Screen, Slot, Tiding, history_number,
    home::tests::sitting::{Sitting, Vault, at},
    name::{Page, flow, is_saving, is_unfinished, not_saved},
};
use footbridge_core::{
    event::{Event, Fact, Strength},
    private::Private,
};

#[test]
fn a_note_that_cannot_be_written_stays_and_is_tried_again_as_it_is_now() {
    let mut it = begun(9);
    it.vault = Vault::IsFull;
    press(&mut it, [NameMsg::Typed(text("first")), NameMsg::Save]);
    assert_eq!(not_saved(&it.model), Some(NotStored::Full));
    assert_eq!(it.model.screen(), Screen::NameWrite);
    assert_eq!(it.model.name.note.text, text("first"));
    press(&mut it, [NameMsg::Copy]);
    assert_eq!(it.copied, Some(text("first")));
    press(&mut it, [NameMsg::Typed(text("first and more"))]);
    it.vault = Vault::Stores;
    press(&mut it, [NameMsg::TryAgain]);
    assert_eq!(saved(&it).note, Some(text("first and more")));
    assert_eq!(not_saved(&it.model), None);
}

#[test]
fn a_draft_that_cannot_be_kept_is_said_beside_it_and_tried_again() {
    let mut it = begun(9);
    let before = it.n_appended;
    it.vault = Vault::IsFull;
    press(&mut it, [NameMsg::Typed(text("first"))]);
    it.say(Msg::Outside(Tiding::Paused(Slot::Note)));
    assert_eq!(not_saved(&it.model), Some(NotStored::Full));
    assert_eq!(it.model.name.note.text, text("first"));
    it.vault = Vault::Stores;
    press(&mut it, [NameMsg::TryAgain]);
    assert_eq!(not_saved(&it.model), None);
    assert!(it.draft.is_some(), "it lies on the disk now");
    assert_eq!(
        it.n_appended, before,
        "an unfinished note is not saved by itself"
    );
}

#[test]
fn after_saving_one_press_of_back_goes_past_all_pages_of_the_note() {
    let mut it = begun(9);
    press(
        &mut it,
        [NameMsg::Toggle("sad"), NameMsg::Next, NameMsg::Save],
    );
    let depth = it.model.trail.len() - 2;
    assert!(depth > it.model.open_from, "there were pages in between");
    it.say(Msg::Outside(Tiding::Popped(history_number(
        depth,
        Screen::NameWrite,
    ))));
    assert!(matches!(it.model.phase, Phase::Locked));
}

#[test]
fn pressing_save_twice_saves_once() {
    let mut it = begun(9);
    it.vault = Vault::IsSlow;
    let before = it.n_appended;
    press(
        &mut it,
        [
            NameMsg::Toggle("sad"),
            NameMsg::Save,
            NameMsg::Save,
            NameMsg::DoNotSave,
        ],
    );
    assert_eq!(it.n_appended, before + 1);
    assert!(is_saving(&it.model));
    assert_eq!(
        it.model.screen(),
        Screen::NameWrite,
        "not saved yet, so not said"
    );
    it.store_held();
    saved(&it);
    assert_eq!(it.model.screen(), Screen::Home);
}

#[test]
fn words_typed_while_it_is_being_saved_are_not_lost() {
    let mut it = begun(9);
    it.vault = Vault::IsSlow;
    press(
        &mut it,
        [
            NameMsg::Typed(text("one")),
            NameMsg::Save,
            NameMsg::Typed(text("one two")),
        ],
    );
    it.store_held();
    assert_eq!(saved(&it).note, Some(text("one")));
    assert_eq!(it.model.name.note.text, text("one two"));
}

#[test]
fn undo_of_a_saved_note_gives_its_words_back() {
    let mut it = begun(9);
    press(
        &mut it,
        [
            NameMsg::Typed(text("all of it")),
            NameMsg::Toggle("sad"),
            NameMsg::Save,
        ],
    );
    assert_eq!(it.draft, Some(Private::default()), "the draft went");
    it.say(Msg::Undo);
    assert!(it.state().check_ins.is_empty());
    assert_eq!(it.model.name.note.text, text("all of it"));
    assert!(it.model.name.note.has("sad"));
    it.say(Msg::Outside(Tiding::Paused(Slot::Note)));
    assert_ne!(it.draft, Some(Private::default()), "it is a draft again");
}

#[test]
fn what_is_not_saved_can_be_brought_back() {
    let mut it = begun(9);
    press(
        &mut it,
        [
            NameMsg::Typed(text("secret")),
            NameMsg::Next,
            NameMsg::Skip,
            NameMsg::Skip,
        ],
    );
    press(&mut it, [NameMsg::DoNotSave]);
    assert_eq!(it.model.screen(), Screen::Home);
    assert_eq!(it.draft, Some(Private::default()));
    assert!(it.state().check_ins.is_empty());
    press(&mut it, [NameMsg::BringBack]);
    assert_eq!(it.model.screen(), Screen::NameStep);
    assert_eq!(it.model.name.note.text, text("secret"));
    assert!(it.model.name.aside.is_empty());
}

#[test]
fn an_unfinished_note_asks_go_on_or_start_over() {
    let mut it = begun(9);
    press(&mut it, [NameMsg::Typed(text("half")), NameMsg::Next]);
    it.say(Msg::GoHome);
    it.say(Msg::Go(Screen::NameWrite));
    assert!(it.model.name.asks_unfinished);
    press(&mut it, [NameMsg::GoOn]);
    assert_eq!(it.model.screen(), Screen::NameStrength);

    it.say(Msg::GoHome);
    it.say(Msg::Go(Screen::NameWrite));
    press(&mut it, [NameMsg::StartOver]);
    assert!(it.model.name.note.is_empty());
    assert_eq!(it.model.screen(), Screen::NameWrite);
    press(&mut it, [NameMsg::Typed(text("other")), NameMsg::BringBack]);
    assert_eq!(it.model.name.note.text, text("half"));
    assert_eq!(
        it.model.name.aside[0].text,
        text("other"),
        "and this one is not lost either"
    );
}

#[test]
fn a_draft_opens_where_it_was_left() {
    let mut it = begun(9);
    press(
        &mut it,
        [
            NameMsg::Typed(text("half")),
            NameMsg::Next,
            NameMsg::Level(3),
        ],
    );
    it.say(Msg::Outside(Tiding::Paused(Slot::Note)));
    let mut again = Sitting::open(vec![], it.draft.clone(), at(0, 10));
    assert!(is_unfinished(&again.model));
    again.say(Msg::Go(Screen::NameWrite));
    assert!(again.model.name.asks_unfinished);
    press(&mut again, [NameMsg::GoOn]);
    assert_eq!(again.model.screen(), Screen::NameStrength);
    assert_eq!(again.model.name.note.strength, Strength::new(3));
}

#[test]
fn a_draft_that_was_saved_just_before_is_not_offered_again() {
    let mut it = begun(9);
    press(&mut it, [NameMsg::Typed(text("half"))]);
    it.say(Msg::Outside(Tiding::Paused(Slot::Note)));
    let draft = it.draft.clone();
    press(&mut it, [NameMsg::Save]);
    let noted = it
        .state()
        .check_ins
        .values()
        .next()
        .expect("saved")
        .it
        .clone();
    let facts = Sitting::after(&[(at(0, 9), Fact::CheckedIn(noted))], 0, 9);
    let mut events = vec![];
    for (id, it) in facts.state().check_ins.iter() {
        events.push(Event {
            id,
            at: it.at,
            offset: facts.model.world.offset,
            fact: Fact::CheckedIn(it.it.clone()),
        });
    }
    assert!(!is_unfinished(
        &Sitting::open(events, draft.clone(), at(0, 10)).model
    ));
    assert!(is_unfinished(
        &Sitting::open(vec![], draft, at(0, 10)).model
    ));
}

#[test]
fn after_a_saved_note_back_does_not_lead_into_its_pages() {
    let mut it = begun(9);
    press(
        &mut it,
        [
            NameMsg::Toggle("sad"),
            NameMsg::Next,
            NameMsg::Next,
            NameMsg::Save,
        ],
    );
    assert!(it.model.trail.iter().all(|it| flow::page_of(*it).is_none()));
}

#[test]
fn leaving_keeps_nothing_of_the_note() {
    let mut it = begun(9);
    press(&mut it, [NameMsg::Typed(text("secret")), NameMsg::Next]);
    it.say(Msg::Leave);
    assert!(it.model.name.note.is_empty());
    assert_eq!(it.model.name.note.page, Page::Write);
    assert!(it.model.name.aside.is_empty() && it.model.name.undoable.is_none());
}
