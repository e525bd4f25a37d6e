//! Goal: words that are offered stay where they are, and none is chosen.
//! Method: a text that grows and shrinks, with a pause after each change.
use super::{begun, text};
use crate::app::{
    Msg, NameMsg, Slot, Tiding, home::tests::sitting::Sitting, name::offer::OFFERED_MAX,
};

fn pause_after(it: &mut Sitting, words: &str) {
    it.name(NameMsg::Typed(text(words)));
    it.say(Msg::Outside(Tiding::Paused(Slot::Note)));
}

#[test]
fn words_that_fit_come_after_a_pause_and_none_is_chosen() {
    let mut it = begun(2);
    it.name(NameMsg::Typed(text("I feel so stupid, and I can't sleep.")));
    assert!(it.model.name.offered.is_empty(), "not while typing");
    it.say(Msg::Outside(Tiding::Paused(Slot::Note)));
    let offered = &it.model.name.offered;
    assert!(
        offered.contains(&"foolish") && offered.contains(&"wide-awake"),
        "{offered:?}"
    );
    assert!(it.model.name.note.words.is_empty());
}

#[test]
fn a_word_that_is_shown_does_not_move() {
    let mut it = begun(2);
    let mut before: Vec<&str> = vec![];
    let mut grown = String::new();
    for part in [
        "I feel lonely. ",
        "So ashamed. ",
        "And angry. ",
        "I can't sleep. ",
        "I cry. ",
        "Betrayed. ",
        "Empty. ",
    ] {
        grown.push_str(part);
        pause_after(&mut it, &grown);
        let now = it.model.name.offered.clone();
        assert_eq!(now[..before.len()], before[..], "{part}");
        assert!(now.len() <= OFFERED_MAX);
        before = now;
    }
    assert_eq!(before.len(), OFFERED_MAX);
}

#[test]
fn a_chosen_word_stays_where_it_is_when_the_text_turns() {
    let mut it = begun(2);
    pause_after(&mut it, "lonely ashamed angry betrayed cry empty scared");
    let chosen = it.model.name.offered[2];
    it.name(NameMsg::Toggle(chosen));
    pause_after(&mut it, "calm and proud and grateful and hopeful");
    assert_eq!(it.model.name.offered[2], chosen);
    assert!(it.model.name.offered.contains(&"calm"));
    // An empty page offers nothing, but what was chosen stays.
    pause_after(&mut it, "");
    assert_eq!(it.model.name.offered, [chosen]);
}

#[test]
fn where_no_word_stands_out_the_families_come() {
    let mut it = begun(2);
    pause_after(&mut it, "qwxz");
    assert!(it.model.name.none_found);
    pause_after(&mut it, "so lonely");
    assert!(!it.model.name.none_found);
}

#[test]
fn the_search_finds_words_and_their_cues() {
    let mut it = begun(2);
    assert!(it.model.name.found().is_none());
    let ids = |it: &Sitting| {
        it.model
            .name
            .found()
            .expect("a search")
            .iter()
            .map(|it| it.id)
            .collect::<Vec<_>>()
    };
    it.name(NameMsg::Search(text(" Asham")));
    assert_eq!(ids(&it), ["ashamed"]);
    it.name(NameMsg::Search(text("stupid")));
    assert_eq!(ids(&it), ["foolish"]);
    it.name(NameMsg::Search(text("zzz")));
    assert!(ids(&it).is_empty());
}
