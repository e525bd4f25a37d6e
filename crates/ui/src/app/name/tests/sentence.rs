//! Goal: the sentence says what was chosen, in good English.
//! Method: a table of choices and sentences.
use super::text;
use crate::app::{
    NameMsg,
    home::tests::sitting::Sitting,
    name::note::{Note, Word},
};
use footbridge_content::FAMILIES;
use footbridge_core::{decide::SENTENCE_CHARS_MAX, private::Private};

/// A note with these words and places; a place may have what is felt after a colon.
fn note(words: &[&str], places: &[&str]) -> Note {
    let mut note = Note::default();
    for word in words {
        match word.strip_prefix("own:") {
            Some(own) => note.add(Word::Own(Private::new(own))),
            None => note.toggle(word),
        };
    }
    for it in places {
        let (place, felt) = it.split_once(':').unwrap_or((it, ""));
        note.toggle_place(place);
        if !felt.is_empty() {
            note.toggle_felt(place, felt);
        }
    }
    note
}

#[track_caller]
fn says(words: &[&str], places: &[&str], expected: &str) {
    let made = note(words, places).sentence();
    assert_eq!(made.as_ref().map_or("", Private::expose), expected);
}

#[test]
fn the_sentence_follows_the_grammar() {
    says(&[], &[], "");
    says(&["humiliated"], &[], "I notice that I feel humiliated.");
    says(
        &["humiliated", "left-out"],
        &[],
        "I notice that I feel humiliated and left out.",
    );
    says(
        &["sad", "angry", "numb"],
        &[],
        "I notice that I feel sad, angry and numb.",
    );
    says(&["own:glassy"], &[], "I notice that I feel glassy.");
    says(&["pull-contact"], &[], "I notice a pull to write to them.");
    says(
        &["pull-contact", "pull-hide"],
        &[],
        "I notice a pull to write to them and to hide from everyone.",
    );
    says(
        &["pull-hide", "sad"],
        &[],
        "I notice that I feel sad. I notice a pull to hide from everyone.",
    );
    says(
        &["sad"],
        &["chest:tight"],
        "I notice that I feel sad. It is tight in my chest.",
    );
    says(
        &["humiliated"],
        &["face:hot", "stomach:tight"],
        "I notice that I feel humiliated. It is hot in my face and tight in my stomach.",
    );
    says(
        &["sad"],
        &["stomach"],
        "I notice that I feel sad. It is in my stomach.",
    );
    says(
        &[],
        &["chest:tight"],
        "I notice that it is tight in my chest.",
    );
    says(
        &["sad"],
        &["nowhere"],
        "I notice that I feel sad. My body is numb.",
    );
    says(&[], &["nowhere"], "I notice that my body is numb.");
}

#[test]
fn nowhere_and_a_place_exclude_each_other() {
    let places = |note: &Note| note.places.iter().map(|it| it.place).collect::<Vec<_>>();
    assert_eq!(
        places(&note(&[], &["face", "chest", "nowhere"])),
        ["nowhere"]
    );
    assert_eq!(
        places(&note(&[], &["nowhere", "face", "chest"])),
        ["face", "chest"]
    );
}

#[test]
fn every_word_makes_a_sentence_that_can_be_kept() {
    for word in FAMILIES.iter().flat_map(|it| it.words) {
        let made = note(&[word.id], &[]).sentence().expect("a sentence");
        assert!(made.expose().starts_with("I notice"), "{}", word.id);
        assert!(made.expose().ends_with('.'), "{}", word.id);
    }
    let own: Vec<String> = (0..24).map(|n| format!("own:{n:060}")).collect();
    let own: Vec<&str> = own.iter().map(String::as_str).collect();
    let made = note(&own, &["chest:tight"]).sentence().expect("a sentence");
    assert!(made.n_chars() <= SENTENCE_CHARS_MAX);
}

#[test]
fn a_changed_sentence_is_not_overwritten() {
    let mut it = Sitting::at(9);
    for msg in [
        NameMsg::Toggle("sad"),
        NameMsg::SentenceTyped(text("I am so sad.")),
        NameMsg::Toggle("angry"),
    ] {
        it.name(msg);
    }
    assert_eq!(it.model.name.note.sentence(), Some(text("I am so sad.")));
    it.name(NameMsg::MakeAnew);
    assert_eq!(
        it.model.name.note.sentence(),
        Some(text("I notice that I feel sad and angry."))
    );
    it.name(NameMsg::BringMine);
    assert_eq!(it.model.name.note.sentence(), Some(text("I am so sad.")));
}

#[test]
fn needs_begin_with_those_of_the_words_and_all_eight_are_there() {
    let order = note(&["ashamed", "confused"], &[]).needs_in_order();
    assert_eq!(order[..4], ["dignity", "validation", "clarity", "agency"]);
    assert_eq!(order.len(), 8);
    assert_eq!(note(&[], &[]).needs_in_order().len(), 8);
}
