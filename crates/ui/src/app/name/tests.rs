//! Goal: a note can be one word or all of it, and no press loses what was written.
//! Method: sittings of presses, counted; a vault that is slow or full.
mod draft;
mod keeping;
mod sentence;
mod step;
mod suggest;

use super::{NameMsg, Word};
use crate::app::{
    Msg, Screen, Slot, Tiding,
    home::tests::sitting::{Sitting, at, named},
};
use footbridge_core::{
    decide::{NOTE_CHARS_MAX, OWN_WORD_CHARS_MAX, Refusal},
    event::{CheckIn, Feeling, Force, Strength},
    private::Private,
};

fn text(words: &str) -> Private {
    Private::new(words)
}

/// A sitting on the first page of Name it.
fn begun(hour: u8) -> Sitting {
    let mut it = Sitting::at(hour);
    it.say(Msg::Go(Screen::NameWrite));
    it
}

fn press(it: &mut Sitting, msgs: impl IntoIterator<Item = NameMsg>) {
    for msg in msgs {
        it.name(msg);
    }
}

/// The one note that was saved.
#[track_caller]
fn saved(it: &Sitting) -> CheckIn {
    let mut all = it.state().check_ins.values();
    let one = all.next().expect("a note was saved").it.clone();
    assert!(all.next().is_none(), "only one");
    one
}

#[test]
fn one_word_alone_is_a_full_note_in_five_presses() {
    let mut it = Sitting::at(2);
    // Name it · All words · the family, which opens by itself · the word · save.
    it.say(Msg::Go(Screen::NameWrite));
    press(&mut it, [NameMsg::AllWords]);
    let native_press = 1;
    press(&mut it, [NameMsg::Toggle("lonely"), NameMsg::Save]);
    assert_eq!(1 + 1 + native_press + 2, 5);
    let note = saved(&it);
    assert_eq!(note.feelings.len(), 1);
    let only = CheckIn {
        feelings: note.feelings.clone(),
        ..CheckIn::default()
    };
    assert_eq!(note, only);
    assert_eq!(it.model.screen(), Screen::Home);
}

#[test]
fn every_part_can_be_skipped_and_the_text_stays() {
    let mut it = begun(9);
    press(&mut it, [NameMsg::Typed(text("one line"))]);
    press(&mut it, [NameMsg::Skip, NameMsg::Skip, NameMsg::Skip]);
    assert_eq!(it.model.screen(), Screen::NameStep);
    press(&mut it, [NameMsg::NotNow, NameMsg::Save]);
    let only = CheckIn {
        note: Some(text("one line")),
        ..CheckIn::default()
    };
    assert_eq!(saved(&it), only);
}

#[test]
fn nothing_at_all_is_refused_in_words_and_nothing_breaks() {
    let mut it = begun(9);
    press(
        &mut it,
        [
            NameMsg::Skip,
            NameMsg::Skip,
            NameMsg::Skip,
            NameMsg::NotNow,
            NameMsg::Save,
        ],
    );
    assert_eq!(it.model.name.refused, Some(Refusal::Empty));
    assert_eq!(it.model.screen(), Screen::NameStep);
    assert!(it.state().check_ins.is_empty());
}

#[test]
fn the_whole_way_keeps_each_part() {
    let mut it = begun(9);
    press(
        &mut it,
        [
            NameMsg::Typed(text("His sister knew.")),
            NameMsg::Toggle("left-out"),
            NameMsg::Toggle("humiliated"),
            NameMsg::Next,
            NameMsg::Level(7),
            NameMsg::Place("face"),
            NameMsg::Felt("face", "hot"),
            NameMsg::Place("stomach"),
            NameMsg::Next,
            NameMsg::Need("validation"),
            NameMsg::Next,
        ],
    );
    assert_eq!(it.model.screen(), Screen::NameForce);
    press(&mut it, [NameMsg::Force(Force::Shame), NameMsg::Save]);
    let note = saved(&it);
    let words: Vec<_> = note.feelings.iter().map(|it| &it.feeling).collect();
    assert_eq!(
        words,
        [
            &Feeling::Known("left-out".into()),
            &Feeling::Known("humiliated".into())
        ]
    );
    assert_eq!(note.strength, Strength::new(7));
    assert_eq!(note.places.as_ref().map(Vec::len), Some(2));
    assert_eq!(note.force, Some(Force::Shame));
    assert_eq!(note.needs, Some(vec!["validation".into()]));
    assert_eq!(
        note.sentence,
        Some(text(
            "I notice that I feel left out and humiliated. It is hot in my face and in my stomach."
        ))
    );
    assert_eq!(note.note, Some(text("His sister knew.")));
    assert!(note.step.is_some());
}

#[test]
fn skip_leaves_the_page_out_and_none_of_these_only_the_needs() {
    let mut it = begun(9);
    press(
        &mut it,
        [
            NameMsg::Toggle("sad"),
            NameMsg::Next,
            NameMsg::Level(7),
            NameMsg::Place("face"),
            NameMsg::Skip,
            NameMsg::Need("rest"),
            NameMsg::NoneOfThese,
            NameMsg::Save,
        ],
    );
    let note = saved(&it);
    assert_eq!((note.strength, note.places, note.needs), (None, None, None));
    assert_eq!(note.sentence, Some(text("I notice that I feel sad.")));
}

#[test]
fn the_forces_are_asked_once_a_day_and_only_after_such_a_word() {
    let way = |it: &mut Sitting, word: &'static str| {
        it.say(Msg::Go(Screen::NameWrite));
        press(
            it,
            [
                NameMsg::Toggle(word),
                NameMsg::Next,
                NameMsg::Next,
                NameMsg::Next,
            ],
        );
        let asked = it.model.screen() == Screen::NameForce;
        if asked {
            press(it, [NameMsg::NoneOfThese]);
        }
        press(it, [NameMsg::Save]);
        asked
    };
    let mut it = Sitting::at(9);
    assert!(!way(&mut it, "calm"));
    assert!(way(&mut it, "ashamed"));
    assert!(
        !way(&mut it, "ashamed"),
        "once a day, even if it was skipped"
    );
    it.now_ms = at(1, 9);
    assert!(way(&mut it, "betrayed"));
    for word in ["scared", "confused"] {
        assert!(way(&mut Sitting::at(9), word));
    }
    for word in ["angry", "sad", "numb", "pull-contact"] {
        assert!(!way(&mut Sitting::at(9), word));
    }
}

#[test]
fn words_of_ones_own_are_added_and_those_of_the_list_are_taken_from_it() {
    let mut it = begun(9);
    press(
        &mut it,
        [
            NameMsg::OpenOwn,
            NameMsg::OwnTyped(text("  بعيدة 🙂 ")),
            NameMsg::AddOwn,
        ],
    );
    press(&mut it, [NameMsg::OwnTyped(text("Sad")), NameMsg::AddOwn]);
    press(
        &mut it,
        [NameMsg::Search(text("glassy")), NameMsg::UseSearch],
    );
    let words = &it.model.name.note.words;
    assert_eq!(
        *words,
        [
            Word::Own(text("بعيدة 🙂")),
            Word::Known("sad"),
            Word::Own(text("glassy"))
        ]
    );
    press(&mut it, [NameMsg::TakeOut(0)]);
    assert_eq!(it.model.name.note.words.len(), 2);
}

#[test]
fn a_word_of_ones_own_that_is_too_long_is_refused_and_stays() {
    let long = text(&"x".repeat(OWN_WORD_CHARS_MAX + 1));
    let mut it = begun(9);
    press(&mut it, [NameMsg::OwnTyped(long.clone()), NameMsg::AddOwn]);
    assert_eq!(
        it.model.name.refused,
        Some(Refusal::TooLong {
            max: OWN_WORD_CHARS_MAX
        })
    );
    assert_eq!(it.model.name.note.own, long);
    let fits = text(&"x".repeat(OWN_WORD_CHARS_MAX));
    press(&mut it, [NameMsg::OwnTyped(fits), NameMsg::AddOwn]);
    assert_eq!(it.model.name.refused, None);
    assert_eq!(it.model.name.note.words.len(), 1);
}

#[test]
fn long_and_foreign_text_is_kept_to_the_letter() {
    let long = "ש✨ \u{0}\u{200f}\r\n".repeat(14_000);
    let mut it = begun(9);
    press(&mut it, [NameMsg::Typed(text(&long))]);
    it.say(Msg::Outside(Tiding::Paused(Slot::Note)));
    press(&mut it, [NameMsg::Save]);
    assert_eq!(saved(&it).note, Some(text(&long)));

    let too_long = text(&"a".repeat(NOTE_CHARS_MAX + 1));
    let mut it = begun(9);
    press(&mut it, [NameMsg::Typed(too_long.clone()), NameMsg::Save]);
    assert_eq!(
        it.model.name.refused,
        Some(Refusal::TooLong {
            max: NOTE_CHARS_MAX
        })
    );
    assert_eq!(it.model.name.note.text, too_long);
}

#[test]
fn twenty_four_words_are_the_most() {
    let mut it = begun(9);
    let ids = footbridge_content::FAMILIES
        .iter()
        .flat_map(|it| it.words)
        .map(|it| it.id);
    for id in ids.take(25) {
        press(&mut it, [NameMsg::Toggle(id)]);
    }
    assert_eq!(it.model.name.note.words.len(), 24);
    assert!(matches!(
        it.model.name.refused,
        Some(Refusal::TooMany { .. })
    ));
}

#[test]
fn nothing_is_chosen_for_the_person() {
    let it = Sitting::after(&[(at(0, 8), named("rest"))], 0, 9);
    assert!(it.model.name.note.is_empty());
    assert_eq!(it.model.name.note.strength, None);
}
