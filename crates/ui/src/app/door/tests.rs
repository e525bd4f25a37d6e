//! The door as tables: what is asked of the vault, what follows, and what never stays.
mod device;
mod words;

use crate::{
    app::{
        Around, DoorMsg, Effect, Model, Msg, NotOpened, Opened, Screen, VaultCall, VaultReply,
        WordsStrength,
    },
    gallery::Sitting,
    prefs::LockMode,
};
use footbridge_core::private::Private;

fn typed(words: &str) -> Msg {
    Msg::Door(DoorMsg::Typed(Private::new(words)))
}

fn second(words: &str) -> Msg {
    Msg::Door(DoorMsg::TypedSecond(Private::new(words)))
}

/// What the vault was asked to do; weighing what is typed does nothing.
fn calls(it: &mut Sitting) -> Vec<VaultCall> {
    std::mem::take(&mut it.effects)
        .into_iter()
        .filter_map(|it| match it {
            Effect::Vault(VaultCall::Weigh(_)) => None,
            Effect::Vault(call) => Some(call),
            _ => None,
        })
        .collect()
}

fn first_visit(hour: u8) -> Sitting {
    Sitting::start(LockMode::FirstVisit, hour, Around::default())
}

fn made(hour: u8) -> Sitting {
    let mut it = first_visit(hour);
    it.go(Screen::Create).press(typed("cold lake in march"));
    it.press(Msg::Door(DoorMsg::Make));
    it.opened(Opened {
        fresh: true,
        ..Opened::default()
    });
    it.effects.clear();
    it
}

/// Whether anything typed or shown at the door is still there.
fn is_empty(model: &Model) -> bool {
    let door = &model.door;
    [&door.words, &door.second, &door.third]
        .iter()
        .all(|it| it.is_blank())
        && door.rescue.is_empty()
        && model.files.words.is_blank()
        && model.files.typed.is_blank()
        && model.files.chosen.is_none()
}

#[test]
fn a_place_is_made_once_from_what_was_typed_and_opens_on_ready() {
    let mut it = first_visit(12);
    it.go(Screen::Create);
    it.press(Msg::Door(DoorMsg::Make));
    assert_eq!(calls(&mut it), [], "nothing typed, nothing made");
    it.press(typed("cold lake in march"));
    it.press(Msg::Door(DoorMsg::Make))
        .press(Msg::Door(DoorMsg::Make));
    let words = Private::new("cold lake in march");
    assert_eq!(calls(&mut it), [VaultCall::Create { words }]);
    it.opened(Opened {
        fresh: true,
        ..Opened::default()
    });
    assert_eq!(it.model.screen(), Screen::Ready);
    assert_eq!(it.model.prefs.lock, LockMode::Words);
    assert!(is_empty(&it.model));
}

#[test]
fn the_box_about_other_people_asks_each_time_and_hides_the_words() {
    let mut it = first_visit(12);
    it.go(Screen::Create);
    assert!(it.model.words_shown(), "choosing starts in clear");
    it.press(Msg::Door(DoorMsg::ToggleSharedPhone));
    assert!(!it.model.words_shown());
    it.press(typed("cold lake in march"))
        .press(Msg::Door(DoorMsg::Make));
    it.opened(Opened {
        fresh: true,
        ..Opened::default()
    });
    assert_eq!(it.model.prefs.lock, LockMode::AskEachTime);
}

#[test]
fn words_are_weighed_as_they_are_chosen_and_never_at_the_lock() {
    let mut it = first_visit(12);
    it.go(Screen::Create).press(typed("rex"));
    let weigh = Effect::Vault(VaultCall::Weigh(Private::new("rex")));
    assert!(it.effects.contains(&weigh));
    it.hear(VaultReply::Weighed(WordsStrength::Short));
    assert_eq!(it.model.door.strength, Some(WordsStrength::Short));
    it.press(typed("  "));
    assert_eq!(it.model.door.strength, None);
    it.hear(VaultReply::Weighed(WordsStrength::Short));
    assert_eq!(it.model.door.strength, None, "an answer that comes late");
    let mut it = Sitting::locked(2);
    it.press(typed("rex"));
    assert_eq!(it.effects, []);
}

#[test]
fn five_drawn_words_come_into_the_field_and_are_shown() {
    let mut it = first_visit(12);
    it.go(Screen::Create).press(Msg::Door(DoorMsg::DrawWords));
    assert_eq!(calls(&mut it), [VaultCall::DrawWords]);
    let drawn = Private::new("one two three four five");
    it.hear(VaultReply::Drew(drawn.clone()));
    assert_eq!(it.model.door.words, drawn);
    assert!(it.model.words_shown());
}

#[test]
fn begun_words_are_found_again_and_can_be_started_over() {
    let mut it = first_visit(12);
    it.go(Screen::Create).press(typed("cold lake"));
    it.go(Screen::Now).press(Msg::Back);
    assert!(it.model.door.resumed);
    assert_eq!(it.model.door.words, Private::new("cold lake"));
    it.press(Msg::Door(DoorMsg::StartOver));
    assert!(is_empty(&it.model) && !it.model.door.resumed);
}

#[test]
fn where_nothing_can_be_stored_no_place_is_begun() {
    let refused = Around {
        storage: false,
        ..Around::default()
    };
    let mut it = Sitting::start(LockMode::FirstVisit, 12, refused);
    it.go(Screen::Create);
    assert_eq!(it.model.screen(), Screen::NoStorage);
    let mut it = first_visit(12);
    it.go(Screen::Create).press(typed("cold lake in march"));
    it.press(Msg::Door(DoorMsg::Make));
    it.hear(VaultReply::DidNotOpen(NotOpened::Storage));
    assert_eq!(it.model.screen(), Screen::NoStorage);
}

#[test]
fn five_wrong_tries_wait_and_the_right_words_end_it() {
    let mut it = Sitting::locked(2);
    it.press(typed("wrong"));
    for n in 1..=5u8 {
        it.press(Msg::Door(DoorMsg::Open));
        assert_eq!(calls(&mut it).len(), 1, "try {n}");
        it.hear(VaultReply::DidNotOpen(NotOpened::WrongWords));
        assert_eq!(it.model.prefs.tries, n);
    }
    it.press(Msg::Door(DoorMsg::Open));
    assert_eq!(calls(&mut it), [], "it waits");
    assert_eq!(it.model.tick_ms(), Some(1_000), "and counts down");
    it.wait(31);
    assert_eq!(it.model.wait_ms(), 0);
    it.press(Msg::Door(DoorMsg::Open));
    assert_eq!(calls(&mut it).len(), 1);
    it.opened(Opened::default());
    assert_eq!((it.model.prefs.tries, it.model.screen()), (0, Screen::Home));
}

#[test]
fn only_guesses_count_as_tries() {
    for (why, counts) in [
        (NotOpened::WrongWords, true),
        (NotOpened::RescueDoesNotFit, true),
        (NotOpened::TooNew, false),
        (NotOpened::Storage, false),
        (
            NotOpened::UnknownRescueWord {
                n: 1,
                guess: "harbor".to_owned(),
            },
            false,
        ),
    ] {
        let mut it = Sitting::locked(2);
        it.press(typed("wrong")).press(Msg::Door(DoorMsg::Open));
        it.hear(VaultReply::DidNotOpen(why.clone()));
        assert_eq!(it.model.prefs.tries == 1, counts, "{why:?}");
        assert_eq!(it.model.door.error, Some(why));
        assert!(it.effects.contains(&Effect::Focus("words")));
    }
}

#[test]
fn the_guess_takes_the_place_of_the_word_that_is_not_in_the_list() {
    let mut it = Sitting::locked(2);
    it.go(Screen::UnlockRescue)
        .press(typed("velvet  harbour lemon"));
    it.press(Msg::Door(DoorMsg::OpenWithRescue));
    it.hear(VaultReply::DidNotOpen(NotOpened::UnknownRescueWord {
        n: 2,
        guess: "harbor".to_owned(),
    }));
    it.press(Msg::Door(DoorMsg::TakeGuess));
    assert_eq!(it.model.door.words, Private::new("velvet harbor lemon"));
    assert_eq!(it.model.door.error, None);
}

#[test]
fn own_words_never_move_into_the_clear_field_of_the_rescue_words() {
    let mut it = Sitting::locked(2);
    it.press(typed("my own words")).go(Screen::UnlockRescue);
    assert!(is_empty(&it.model));
    it.press(typed("velvet")).press(Msg::Back);
    assert!(is_empty(&it.model));
}
