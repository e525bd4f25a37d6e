//! Files as tables: when one leaves, when one comes in, and that the end asks twice.
use crate::{
    app::{
        Around, Brought, DoorMsg, Effect, FilesMsg, Msg, NotBrought, Opened, Phase, Purpose,
        Screen, Tiding, VaultCall, VaultReply,
    },
    gallery::{Sitting, events},
    prefs::{LockMode, Prefs},
};
use footbridge_core::{
    event::{CheckIn, Copied, Fact, Nothing},
    private::Private,
    view,
};

fn calls(it: &mut Sitting) -> Vec<VaultCall> {
    std::mem::take(&mut it.effects)
        .into_iter()
        .filter_map(|it| match it {
            Effect::Vault(call) => Some(call),
            _ => None,
        })
        .collect()
}

fn words() -> Private {
    Private::new("cold lake in march")
}

fn at(screen: Screen) -> Sitting {
    let mut it = Sitting::open(12, &[]);
    it.go(Screen::Settings).go(screen);
    it.press(Msg::Door(DoorMsg::Typed(words())));
    it.effects.clear();
    it
}

fn file(name: &str) -> VaultReply {
    VaultReply::FileMade {
        name: name.to_owned(),
        bytes: vec![1, 2, 3],
    }
}

fn offered(it: &Sitting) -> Vec<&str> {
    it.effects
        .iter()
        .filter_map(|it| match it {
            Effect::Offer { name, .. } => Some(name.as_str()),
            _ => None,
        })
        .collect()
}

#[test]
fn a_locked_file_is_offered_once_the_words_were_right_and_home_knows_of_it() {
    let mut it = at(Screen::SaveFile);
    it.press(Msg::Door(DoorMsg::Prove(Purpose::LockedFile)));
    it.press(Msg::Door(DoorMsg::Prove(Purpose::LockedFile)));
    assert_eq!(
        calls(&mut it),
        [VaultCall::MakeLockedFile { words: words() }]
    );
    it.hear(file("day-list.age"));
    assert_eq!(offered(&it), ["day-list.age"]);
    assert!(it.model.state().is_some_and(|it| !view::only_copy(it)));
    assert!(it.model.door.words.is_blank() && !it.model.door.busy);
    assert!(it.model.toast.is_some());
}

#[test]
fn wrong_words_make_no_file() {
    let mut it = at(Screen::SaveFile);
    it.press(Msg::Door(DoorMsg::Prove(Purpose::LockedFile)));
    it.hear(VaultReply::WordsNotChanged);
    assert!(it.model.door.not_right && !it.model.door.busy);
    assert_eq!(offered(&it), Vec::<&str>::new());
    assert!(it.model.state().is_some_and(view::only_copy));
}

#[test]
fn plain_text_leaves_only_after_the_words_and_is_no_second_copy() {
    let mut it = at(Screen::SaveFile);
    it.press(Msg::Files(FilesMsg::TogglePlain));
    it.press(Msg::Door(DoorMsg::Prove(Purpose::PlainFile)));
    assert_eq!(calls(&mut it), [VaultCall::CheckWords(words())]);
    it.hear(VaultReply::WordsRight);
    assert_eq!(calls(&mut it), [VaultCall::MakePlainFile]);
    it.hear(file("day-list.txt"));
    assert_eq!(offered(&it), ["day-list.txt"]);
    let state = it.model.state().cloned().unwrap_or_default();
    assert!(view::only_copy(&state));
    assert!(
        state
            .copies
            .values()
            .all(|it| it.it.place == Copied::PlainFile)
    );
    assert_eq!(state.copies.len(), 1);
}

#[test]
fn the_damaged_part_is_saved_as_it_is() {
    let mut it = Sitting::locked(12);
    it.opened(Opened {
        n_damaged: 1,
        ..Opened::default()
    });
    assert_eq!(it.model.screen(), Screen::Damaged);
    it.effects.clear();
    it.press(Msg::Files(FilesMsg::SaveDamaged))
        .press(Msg::Files(FilesMsg::SaveDamaged));
    assert_eq!(calls(&mut it), [VaultCall::MakeDamagedFile]);
    it.hear(file("day-list-part.bin"));
    assert_eq!(offered(&it), ["day-list-part.bin"]);
    assert!(
        it.model.state().is_some_and(|it| it.copies.is_empty()),
        "it is no copy of what is open"
    );
}

#[test]
fn a_file_is_brought_in_with_its_words_and_read_once_more() {
    let mut it = at(Screen::BringFile);
    it.press(Msg::Files(FilesMsg::Choose));
    assert_eq!(it.effects, [Effect::ChooseFile]);
    it.press(Msg::Files(FilesMsg::Bring));
    it.press(Msg::Outside(Tiding::FileChosen(vec![7; 1_500])));
    it.press(Msg::Files(FilesMsg::Bring));
    assert_eq!(calls(&mut it), [], "the words are needed");
    it.press(Msg::Files(FilesMsg::Typed(words())));
    it.press(Msg::Files(FilesMsg::Bring))
        .press(Msg::Files(FilesMsg::Bring));
    let bytes = vec![7; 1_500];
    assert_eq!(
        calls(&mut it),
        [VaultCall::BringFile {
            bytes,
            words: words()
        }]
    );
    let brought = Brought { notes: 2, facts: 3 };
    it.hear(VaultReply::Brought(brought));
    assert_eq!(calls(&mut it), [VaultCall::ReadAgain]);
    assert_eq!(it.model.files.brought, Some(brought));
    assert!(it.model.files.words.is_blank() && it.model.files.chosen.is_none());
    let screen = it.model.screen();
    it.opened(Opened {
        n_newer: 4,
        ..Opened::default()
    });
    assert_eq!(it.model.screen(), screen, "reading again moves nobody");
    assert_eq!(it.model.place().map(|it| it.n_newer), Some(4));
}

#[test]
fn a_file_that_makes_the_place_says_how_many_notes_were_in_it() {
    let mut it = Sitting::start(LockMode::FirstVisit, 12, Around::default());
    it.go(Screen::BringFile)
        .press(Msg::Outside(Tiding::FileChosen(vec![7; 1_500])))
        .press(Msg::Files(FilesMsg::Typed(words())))
        .press(Msg::Files(FilesMsg::Bring));
    it.opened(Opened {
        events: events(
            &[
                Fact::CheckedIn(CheckIn::default()),
                Fact::RescueWordsConfirmed(Nothing {}),
            ],
            0,
        ),
        ..Opened::default()
    });
    let said = it.model.toast.as_ref().map(|it| it.said.as_str());
    assert_eq!(
        said,
        Some(footbridge_content::words::locked_file_brought_notes("1").as_str())
    );
}

#[test]
fn the_same_file_again_doubles_nothing() {
    let mut it = at(Screen::BringFile);
    it.hear(VaultReply::Brought(Brought::default()));
    assert_eq!(calls(&mut it), []);
    assert_eq!(it.model.files.brought, Some(Brought::default()));
}

#[test]
fn a_refused_file_keeps_file_and_words_for_another_try() {
    for why in [
        NotBrought::WrongWords,
        NotBrought::NotOurs,
        NotBrought::Full,
    ] {
        let mut it = at(Screen::BringFile);
        it.press(Msg::Outside(Tiding::FileChosen(vec![7])));
        it.press(Msg::Files(FilesMsg::Typed(words())))
            .press(Msg::Files(FilesMsg::Bring));
        it.hear(VaultReply::DidNotBring(why));
        assert_eq!(it.model.files.error, Some(why));
        assert_eq!(it.model.files.words, words());
        assert!(it.model.files.chosen.is_some() && !it.model.files.busy);
        it.press(Msg::Files(FilesMsg::Typed(Private::new("other"))));
        assert_eq!(it.model.files.error, None);
    }
}

#[test]
fn with_no_place_here_the_file_makes_one() {
    let mut it = Sitting::start(LockMode::FirstVisit, 12, Around::default());
    it.go(Screen::BringFile);
    it.press(Msg::Outside(Tiding::FileChosen(vec![7])));
    it.press(Msg::Files(FilesMsg::Typed(words())))
        .press(Msg::Files(FilesMsg::Bring));
    it.opened(Opened::default());
    assert_eq!(
        (it.model.screen(), it.model.prefs.lock),
        (Screen::Home, LockMode::Words)
    );
    assert!(it.model.toast.is_some(), "it says what came in");
    assert!(it.model.files.words.is_blank());
}

#[test]
fn everything_goes_only_after_the_typed_word_and_the_words() {
    let mut it = at(Screen::Delete);
    it.press(Msg::Door(DoorMsg::Prove(Purpose::Forget)));
    assert_eq!(calls(&mut it), [], "the word is missing");
    it.press(Msg::Files(FilesMsg::TypedDelete(Private::new("delet"))));
    it.press(Msg::Door(DoorMsg::Prove(Purpose::Forget)));
    assert_eq!(calls(&mut it), []);
    it.press(Msg::Files(FilesMsg::TypedDelete(Private::new(" Delete"))));
    it.press(Msg::Door(DoorMsg::Prove(Purpose::Forget)));
    assert_eq!(calls(&mut it), [VaultCall::CheckWords(words())]);
    it.hear(VaultReply::WordsNotChanged);
    assert!(
        matches!(it.model.phase, Phase::Open(_)),
        "wrong words take nothing"
    );
    it.press(Msg::Door(DoorMsg::Prove(Purpose::Forget)));
    it.effects.clear();
    it.hear(VaultReply::WordsRight);
    assert_eq!(calls(&mut it), [VaultCall::Forget]);
}

#[test]
fn after_forgetting_it_is_as_on_a_first_visit_and_nothing_is_written() {
    let mut it = at(Screen::Delete);
    it.hear(VaultReply::Forgotten);
    assert!(matches!(it.model.phase, Phase::Welcome));
    assert_eq!(it.model.prefs, Prefs::default());
    assert_eq!(it.model.trail, [Screen::Welcome]);
    assert!(it.effects.contains(&Effect::Forgotten));
    assert!(!it.effects.contains(&Effect::SavePrefs));
    assert!(it.model.door.words.is_blank());
}

#[test]
fn a_chosen_file_says_its_size_and_not_its_bytes() {
    let mut it = at(Screen::BringFile);
    it.press(Msg::Outside(Tiding::FileChosen(vec![65; 2_100])));
    let chosen = it.model.files.chosen.clone();
    assert_eq!(chosen.as_ref().map(crate::app::Chosen::kilobytes), Some(3));
    assert_eq!(format!("{chosen:?}"), "Some(Chosen(2100 bytes))");
}
