//! Goal: the one step at the end answers the note, and is there to be done.
//! Method: sittings of presses, with a vault that may be slow.
use super::{begun, press, saved};
use crate::app::{HomeMsg, Msg, NameMsg, Screen, home, home::tests::sitting::Vault};

#[test]
fn the_step_answers_the_need_just_named() {
    let mut it = begun(9);
    press(
        &mut it,
        [
            NameMsg::Next,
            NameMsg::Next,
            NameMsg::Need("rest"),
            NameMsg::Next,
        ],
    );
    for _ in 0..4 {
        let pick = it.model.name.pick.clone().expect("a step");
        let traits = footbridge_content::step(pick.step)
            .expect("it exists")
            .traits;
        assert!(traits.needs.contains(&"rest"), "{}", pick.step);
        assert_eq!(
            home::why_lines(&pick.why)[0],
            "You named “to rest”. This step answers that."
        );
        press(&mut it, [NameMsg::Another]);
        assert_ne!(it.model.name.note.step, Some(pick.step));
    }
}

#[test]
fn going_back_and_on_without_a_change_keeps_the_step() {
    let mut it = begun(9);
    press(
        &mut it,
        [
            NameMsg::Next,
            NameMsg::Next,
            NameMsg::Need("rest"),
            NameMsg::Next,
        ],
    );
    let first = it.model.name.note.step;
    it.say(Msg::Back);
    press(&mut it, [NameMsg::Next]);
    assert_eq!(it.model.name.note.step, first);
    it.say(Msg::Back);
    press(
        &mut it,
        [
            NameMsg::Need("rest"),
            NameMsg::Need("clarity"),
            NameMsg::Next,
        ],
    );
    assert_ne!(it.model.name.note.step, first);
}

#[test]
fn the_distance_chosen_here_holds_at_once() {
    let mut it = begun(12);
    it.vault = Vault::IsSlow;
    press(
        &mut it,
        [
            NameMsg::Next,
            NameMsg::Next,
            NameMsg::Need("connection"),
            NameMsg::Next,
        ],
    );
    press(&mut it, [NameMsg::Distance(0)]);
    for _ in 0..4 {
        let id = it.model.name.note.step.expect("a step");
        let traits = footbridge_content::step(id).expect("it exists").traits;
        assert_eq!(traits.distance, 0, "{id}");
        press(&mut it, [NameMsg::Another]);
    }
    assert_eq!(home::distance_set(&it.model), Some(0));
}

#[test]
fn i_will_saves_the_note_and_brings_the_step_home() {
    let mut it = begun(9);
    press(
        &mut it,
        [
            NameMsg::Toggle("sad"),
            NameMsg::Next,
            NameMsg::Next,
            NameMsg::Next,
        ],
    );
    let step = it.model.name.note.step;
    press(&mut it, [NameMsg::DoIt]);
    assert_eq!(saved(&it).step.as_deref(), step);
    assert_eq!(it.model.screen(), Screen::Home);
    assert_eq!(it.model.home.pick.as_ref().map(|it| it.step), step);
    assert!(it.model.home.doing);
    it.home(HomeMsg::Done);
    assert_eq!(it.state().taken.len(), 1);
}

#[test]
fn save_and_close_leaves_the_step_in_the_lamp() {
    let mut it = begun(9);
    press(
        &mut it,
        [
            NameMsg::Toggle("sad"),
            NameMsg::Next,
            NameMsg::Next,
            NameMsg::Next,
        ],
    );
    let step = it.model.name.note.step;
    press(&mut it, [NameMsg::Save]);
    assert_eq!(it.model.home.pick.as_ref().map(|it| it.step), step);
    assert!(!it.model.home.doing);
}
