//! Goal: the pages of Name it say what the machine says, and choose nothing.
//! Method: sittings, drawn as text.
use crate::{
    app::{
        Msg, NameMsg, Screen, Slot, Tiding,
        home::tests::sitting::{Sitting, Vault, at, named},
    },
    locale::PlainEnglish,
    ssr,
};
use footbridge_content::words;
use footbridge_core::private::Private;

fn draw(it: &Sitting) -> String {
    ssr::draw(&it.model, &PlainEnglish)
}

#[test]
fn nothing_is_pressed_on_a_fresh_page() {
    let mut it = Sitting::after(&[(at(0, 1), named("rest"))], 0, 2);
    it.say(Msg::Go(Screen::NameWrite));
    it.name(NameMsg::Typed(Private::new("I feel so stupid and lonely")));
    it.say(Msg::Outside(Tiding::Paused(Slot::Note)));
    let mut n_chips = 0;
    let mut look = |it: &Sitting| {
        let html = draw(it);
        n_chips += html.matches("aria-pressed=\"false\"").count();
        assert!(
            !html.contains("aria-pressed=\"true\""),
            "{:?}",
            it.model.screen()
        );
    };
    look(&it);
    it.name(NameMsg::AllWords);
    look(&it);
    for _ in 0..3 {
        it.name(NameMsg::Next);
        look(&it);
    }
    assert_eq!(it.model.screen(), Screen::NameStep);
    assert!(n_chips > 100, "the chips were there");
}

#[test]
fn where_no_word_stands_out_all_families_stand_there() {
    let mut it = Sitting::at(2);
    it.say(Msg::Go(Screen::NameWrite));
    it.name(NameMsg::Typed(Private::new("qwxz")));
    assert!(!draw(&it).contains("<details"));
    it.say(Msg::Outside(Tiding::Paused(Slot::Note)));
    assert_eq!(draw(&it).matches("<details").count(), 10);
}

#[test]
fn the_lit_word_counts_the_words() {
    let mut it = Sitting::at(2);
    it.say(Msg::Go(Screen::NameWrite));
    it.name(NameMsg::AllWords);
    let ids = ["sad", "angry", "numb", "empty", "torn", "small", "raw"];
    let labels = [
        "Use this one",
        "Use these two",
        "Use these three",
        "Use these four",
        "Use these five",
        "Use these six",
        "Use all of these",
    ];
    for (id, label) in ids.into_iter().zip(labels) {
        it.name(NameMsg::Toggle(id));
        assert!(draw(&it).contains(label), "{label}");
    }
}

#[test]
fn a_note_that_is_not_saved_says_so_with_both_ways_out() {
    let mut it = Sitting::at(2);
    it.say(Msg::Go(Screen::NameWrite));
    it.vault = Vault::IsFull;
    it.name(NameMsg::Toggle("sad"));
    it.name(NameMsg::Save);
    let html = draw(&it);
    for said in [
        words::errors_not_saved_full(),
        words::name_it_copy(),
        words::name_it_try_again(),
    ] {
        assert!(html.contains(said), "{said}");
    }
    assert!(html.contains("role=\"alert\""));
    // The same at Home, where they may have gone.
    it.say(Msg::GoHome);
    assert!(draw(&it).contains(words::errors_not_saved_full()));
}

#[test]
fn each_refusal_has_its_own_words() {
    let refused = |msgs: Vec<NameMsg>| {
        let mut it = Sitting::at(2);
        it.say(Msg::Go(Screen::NameWrite));
        for msg in msgs {
            it.name(msg);
        }
        draw(&it)
    };
    let long = |n: usize| Private::new("a".repeat(n));
    assert!(refused(vec![NameMsg::Save]).contains(words::name_it_refused_empty()));
    let html = refused(vec![NameMsg::Typed(long(200_001)), NameMsg::Save]);
    assert!(html.contains(words::name_it_refused_long()));
    let html = refused(vec![
        NameMsg::Toggle("sad"),
        NameMsg::Next,
        NameMsg::Next,
        NameMsg::SentenceTyped(long(1_001)),
        NameMsg::Next,
        NameMsg::Save,
    ]);
    assert!(html.contains(words::name_it_refused_sentence()));
    let html = refused(vec![
        NameMsg::AllWords,
        NameMsg::OwnTyped(long(61)),
        NameMsg::AddOwn,
    ]);
    assert!(html.contains(words::name_it_refused_own()));
    let all = footbridge_content::FAMILIES
        .iter()
        .flat_map(|it| it.words)
        .take(25);
    let html = refused(all.map(|it| NameMsg::Toggle(it.id)).collect());
    assert!(html.contains(words::name_it_refused_many()));
}

#[test]
fn the_heading_names_the_need() {
    let mut it = Sitting::at(9);
    it.say(Msg::Go(Screen::NameWrite));
    for msg in [
        NameMsg::Next,
        NameMsg::Next,
        NameMsg::Need("validation"),
        NameMsg::Next,
    ] {
        it.name(msg);
    }
    assert!(draw(&it).contains("One step toward being believed"));
}

#[test]
fn a_strength_is_said_in_words() {
    let mut it = Sitting::at(2);
    it.say(Msg::Go(Screen::NameWrite));
    it.name(NameMsg::Next);
    assert!(draw(&it).contains("Not said"));
    for (n, word) in [
        (0, "Hardly there"),
        (3, "A little"),
        (7, "Strong"),
        (9, "Very strong"),
        (10, "Cannot be stronger"),
    ] {
        it.name(NameMsg::Level(n));
        assert!(draw(&it).contains(word), "{n}");
    }
}
