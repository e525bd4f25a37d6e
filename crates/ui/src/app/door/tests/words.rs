//! Rescue words, asking again, new words.
use super::{calls, is_empty, made, second, typed};
use crate::{
    app::{DoorMsg, FilesMsg, Msg, Opened, Purpose, Screen, Tiding, VaultCall, VaultReply},
    gallery::Sitting,
};
use footbridge_core::{private::Private, view};

#[test]
fn after_the_rescue_words_new_words_are_offered_without_the_old_ones() {
    let mut it = Sitting::locked(12);
    it.go(Screen::UnlockRescue).press(typed("velvet"));
    it.press(Msg::Door(DoorMsg::OpenWithRescue));
    it.opened(Opened::default());
    assert_eq!(it.model.screen(), Screen::ChangeWords);
    it.effects.clear();
    it.press(second("new words here now"))
        .press(Msg::Door(DoorMsg::Change));
    assert_eq!(
        calls(&mut it),
        [VaultCall::ChooseWords(Private::new("new words here now"))]
    );
    it.hear(VaultReply::WordsChanged);
    assert_eq!(it.model.screen(), Screen::Home);
    assert!(it.model.place().is_some_and(|it| !it.by_rescue));
    assert!(is_empty(&it.model));
}

#[test]
fn new_words_can_wait_after_the_rescue_words() {
    let mut it = Sitting::locked(12);
    it.go(Screen::UnlockRescue).press(typed("velvet"));
    it.press(Msg::Door(DoorMsg::OpenWithRescue));
    it.opened(Opened::default());
    it.press(Msg::Door(DoorMsg::ChangeLater));
    assert_eq!(it.model.screen(), Screen::Home);
}

#[test]
fn words_are_changed_only_with_the_old_ones() {
    let mut it = Sitting::open(12, &[]);
    it.go(Screen::Settings).go(Screen::ChangeWords);
    it.press(second("new words"))
        .press(Msg::Door(DoorMsg::Change));
    assert_eq!(calls(&mut it), [], "the old words are asked");
    it.press(typed("old words"))
        .press(Msg::Door(DoorMsg::Change));
    let (old, new) = (Private::new("old words"), Private::new("new words"));
    assert_eq!(calls(&mut it), [VaultCall::ChangeWords { old, new }]);
    it.hear(VaultReply::WordsNotChanged);
    assert!(it.model.door.not_right && !it.model.door.busy);
    it.press(Msg::Door(DoorMsg::Change))
        .hear(VaultReply::WordsChanged);
    assert_eq!(it.model.screen(), Screen::Settings);
    assert!(is_empty(&it.model));
    assert!(it.model.toast.is_some());
}

#[test]
fn rescue_words_are_shown_at_once_only_right_after_making() {
    let mut it = made(12);
    it.go(Screen::Recovery);
    assert_eq!(it.model.door.rescue.len(), 12);
    it.press(Msg::Door(DoorMsg::RescueLater));
    assert_eq!(it.model.screen(), Screen::FirstDay);
    assert!(is_empty(&it.model));
    it.go(Screen::Recovery);
    assert!(
        it.model.door.rescue.is_empty(),
        "from here on the words are asked"
    );
    it.press(Msg::Door(DoorMsg::Prove(Purpose::Rescue)));
    assert_eq!(calls(&mut it), [], "nothing typed");
    it.press(typed("cold"))
        .press(Msg::Door(DoorMsg::Prove(Purpose::Rescue)));
    assert_eq!(
        calls(&mut it),
        [VaultCall::CheckWords(Private::new("cold"))]
    );
    it.hear(VaultReply::WordsNotChanged);
    assert!(it.model.door.not_right && it.model.door.rescue.is_empty());
    it.press(Msg::Door(DoorMsg::Prove(Purpose::Rescue)))
        .hear(VaultReply::WordsRight);
    assert_eq!(it.model.door.rescue.len(), 12);
    assert!(it.model.door.words.is_blank());
}

#[test]
fn right_words_do_nothing_once_the_person_has_moved_on() {
    for purpose in [
        Purpose::Rescue,
        Purpose::PlainFile,
        Purpose::Forget,
        Purpose::Device,
    ] {
        let mut it = Sitting::open(12, &[]);
        let screen = match purpose {
            Purpose::Rescue => Screen::Recovery,
            Purpose::PlainFile | Purpose::LockedFile => Screen::SaveFile,
            Purpose::Forget => Screen::Delete,
            Purpose::Device => Screen::DeviceKey,
        };
        it.go(screen).press(typed("cold"));
        it.press(Msg::Files(FilesMsg::TypedDelete(Private::new("delete"))));
        it.press(Msg::Door(DoorMsg::Prove(purpose)))
            .press(Msg::GoHome);
        it.effects.clear();
        it.hear(VaultReply::WordsRight);
        assert_eq!(calls(&mut it), [], "{purpose:?}");
        assert!(is_empty(&it.model));
    }
}

#[test]
fn two_different_words_are_asked_and_a_wrong_one_is_named() {
    let mut it = made(12);
    it.go(Screen::Recovery)
        .press(Msg::Door(DoorMsg::RescueWritten));
    let [one, other] = it.model.door.asked;
    assert!(one < other && other < 12);
    let words: Vec<String> = it
        .model
        .door
        .rescue
        .iter()
        .map(|it| it.expose().to_owned())
        .collect();
    it.press(second("nonsense"))
        .press(Msg::Door(DoorMsg::CheckRescue));
    assert_eq!(it.model.door.mismatch, Some(one + 1));
    it.press(second(&format!(
        " {} ",
        words[usize::from(one)].to_uppercase()
    )));
    it.press(Msg::Door(DoorMsg::CheckRescue));
    assert_eq!(it.model.door.mismatch, Some(other + 1));
    it.press(Msg::Door(DoorMsg::TypedThird(Private::new(
        &*words[usize::from(other)],
    ))));
    it.press(Msg::Door(DoorMsg::CheckRescue));
    assert_eq!(it.model.screen(), Screen::FirstDay);
    assert!(it.model.state().is_some_and(view::rescue_confirmed));
}

#[test]
fn a_skipped_check_confirms_nothing_and_leads_back_to_where_it_began() {
    let mut it = Sitting::open(12, &[]);
    it.go(Screen::Settings)
        .go(Screen::Recovery)
        .press(typed("cold"));
    it.press(Msg::Door(DoorMsg::Prove(Purpose::Rescue)))
        .hear(VaultReply::WordsRight);
    it.press(Msg::Door(DoorMsg::RescueWritten))
        .press(Msg::Door(DoorMsg::SkipCheck));
    assert_eq!(it.model.screen(), Screen::Settings);
    assert!(
        it.model
            .state()
            .is_some_and(|it| !view::rescue_confirmed(it))
    );
    assert!(is_empty(&it.model));
}

#[test]
fn by_night_a_new_place_leads_on_without_paper() {
    let mut it = made(2);
    it.press(Msg::Door(DoorMsg::EnterFirstDay));
    assert_eq!(it.model.screen(), Screen::FirstDay);
}

#[test]
fn what_is_typed_does_not_stay_when_its_screen_is_left() {
    for screen in [
        Screen::ChangeWords,
        Screen::SaveFile,
        Screen::Delete,
        Screen::Recovery,
        Screen::BringFile,
    ] {
        let mut it = Sitting::open(12, &[]);
        it.go(Screen::Settings).go(screen);
        it.press(typed("cold lake")).press(second("new"));
        it.press(Msg::Files(FilesMsg::Typed(Private::new("cold"))));
        it.press(Msg::Files(FilesMsg::TypedDelete(Private::new("delete"))));
        it.press(Msg::Outside(Tiding::FileChosen(vec![1])));
        it.press(Msg::Back);
        assert!(is_empty(&it.model), "{screen:?}");
    }
}
