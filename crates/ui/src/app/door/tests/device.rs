//! Opening with the device, as stories by messages.
use super::calls;
use crate::{
    app::{
        DeviceFault, DoorMsg, Effect, Msg, NotOpened, Opened, Phase, Purpose, Screen, SettingsMsg,
        Tiding, VaultCall, VaultReply,
    },
    gallery::{
        Sitting,
        device::{ask, proved, secret, with_device},
    },
    locale::PlainEnglish,
    prefs::{LockMode, Prefs},
    ssr,
};
use footbridge_content::words;
use footbridge_core::private::Private;

fn door(msg: DoorMsg) -> Msg {
    Msg::Door(msg)
}

fn shows(it: &Sitting, words: &str) -> bool {
    ssr::draw(&it.model, &PlainEnglish).contains(words)
}

/// At the lock of a place that the device opens too.
fn locked() -> Sitting {
    let mut it = with_device();
    it.press(Msg::Settings(SettingsMsg::LockNow));
    it.effects.clear();
    it
}

#[test]
fn it_is_turned_on_after_the_words_and_after_the_disk() {
    let mut it = Sitting::open(12, &[]);
    it.press(Msg::Outside(Tiding::DeviceCan));
    it.go(Screen::DeviceKey).effects.clear();
    // Not without the words.
    it.press(door(DoorMsg::TurnDeviceOn));
    assert_eq!(it.effects, []);
    it.press(door(DoorMsg::Typed(Private::new("cold"))));
    it.press(door(DoorMsg::Prove(Purpose::Device)));
    assert_eq!(
        calls(&mut it),
        [VaultCall::CheckWords(Private::new("cold"))]
    );
    it.hear(VaultReply::WordsRight);
    assert!(it.model.door.device_proved && it.model.door.words.is_blank());
    it.effects.clear();
    it.press(door(DoorMsg::TurnDeviceOn));
    it.press(door(DoorMsg::TurnDeviceOn));
    assert_eq!(it.effects, [Effect::MakeDeviceKey("Footbridge")]);
    it.press(Msg::Outside(Tiding::DeviceMade(ask(), secret())));
    assert_eq!(calls(&mut it), [VaultCall::AddDevice(ask(), secret())]);
    assert!(!it.model.prefs.device);
    it.effects.clear();
    it.hear(VaultReply::DeviceOpens(true));
    assert!(it.model.prefs.device);
    assert_eq!(it.effects, [Effect::SavePrefs]);
}

#[test]
fn a_no_changes_nothing_and_it_can_be_tried_again() {
    for why in [DeviceFault::Stopped, DeviceFault::CannotDoIt] {
        let mut it = proved();
        it.press(door(DoorMsg::TurnDeviceOn));
        it.press(Msg::Outside(Tiding::DeviceDidNot(why)));
        assert!(!it.model.prefs.device && !it.model.door.device_busy);
        it.effects.clear();
        it.press(door(DoorMsg::TurnDeviceOn));
        assert_eq!(it.effects, [Effect::MakeDeviceKey("Footbridge")]);
    }
}

#[test]
fn a_key_that_comes_after_the_person_went_on_is_not_taken() {
    let mut it = proved();
    it.press(door(DoorMsg::TurnDeviceOn)).press(Msg::GoHome);
    it.effects.clear();
    it.press(Msg::Outside(Tiding::DeviceMade(ask(), secret())));
    assert_eq!(calls(&mut it), []);
    // And who comes back is asked for the words again.
    it.go(Screen::DeviceKey);
    assert!(!it.model.door.device_proved);
}

#[test]
fn the_device_opens_the_lock() {
    let mut it = locked();
    it.press(door(DoorMsg::OpenWithDevice));
    it.press(door(DoorMsg::OpenWithDevice));
    assert_eq!(calls(&mut it), [VaultCall::FindDevice]);
    it.effects.clear();
    it.hear(VaultReply::DeviceAsked(Some(ask())));
    assert_eq!(it.effects, [Effect::AskDevice(ask())]);
    it.press(Msg::Outside(Tiding::DeviceAnswered(secret())));
    assert_eq!(calls(&mut it), [VaultCall::OpenWithDevice(secret())]);
    it.opened(Opened {
        device: true,
        ..Opened::default()
    });
    assert!(matches!(it.model.phase, Phase::Open(_)));
    assert!(it.model.prefs.device && !it.model.door.device_busy);
    assert!(!it.model.place().unwrap().by_rescue);
}

#[test]
fn what_goes_wrong_at_the_lock_is_no_wrong_try_and_the_words_stay() {
    for (reply, fault) in [
        (
            Tiding::DeviceDidNot(DeviceFault::Stopped),
            DeviceFault::Stopped,
        ),
        (
            Tiding::Vault(VaultReply::DidNotOpen(NotOpened::DeviceDoesNotFit)),
            DeviceFault::DoesNotFit,
        ),
        (
            Tiding::Vault(VaultReply::DeviceAsked(None)),
            DeviceFault::DoesNotFit,
        ),
    ] {
        let mut it = locked();
        it.press(door(DoorMsg::Typed(Private::new("cold la"))));
        it.press(door(DoorMsg::OpenWithDevice));
        it.press(Msg::Outside(reply));
        assert_eq!(it.model.door.device_fault, Some(fault));
        assert_eq!(
            (it.model.prefs.tries, it.model.door.device_busy),
            (0, false)
        );
        assert_eq!(it.model.door.words, Private::new("cold la"));
        assert_eq!(it.model.door.error, None);
    }
}

#[test]
fn words_that_are_on_their_way_come_before_the_device() {
    let mut it = locked();
    it.press(door(DoorMsg::OpenWithDevice));
    it.hear(VaultReply::DeviceAsked(Some(ask())));
    it.press(door(DoorMsg::Typed(Private::new("cold lake"))));
    it.press(door(DoorMsg::Open));
    it.effects.clear();
    it.press(Msg::Outside(Tiding::DeviceAnswered(secret())));
    assert_eq!(calls(&mut it), []);
}

#[test]
fn on_a_shared_phone_it_is_never_offered() {
    let title = words::device_key_title();
    // Neither in Settings ...
    let mut it = Sitting::open(12, &[]);
    it.press(Msg::Outside(Tiding::DeviceCan));
    it.go(Screen::Settings);
    assert!(shows(&it, title));
    it.press(Msg::Settings(SettingsMsg::ToggleAskEachTime));
    assert!(!shows(&it, title));
    // ... nor at the lock, whatever the record says.
    let mut it = Sitting::start(LockMode::AskEachTime, 12, crate::app::Around::default());
    it.press(Msg::Outside(Tiding::DeviceCan));
    it.model.prefs = Prefs {
        device: true,
        ..it.model.prefs.clone()
    };
    assert!(!shows(&it, title));
    it.effects.clear();
    it.press(door(DoorMsg::OpenWithDevice));
    assert_eq!(it.effects, []);
    // Nor does a place that is opened on such a phone keep it.
    it.opened(Opened {
        device: true,
        ..Opened::default()
    });
    assert_eq!(calls(&mut it), [VaultCall::RemoveDevice]);
    // Nor is one made there.
    let mut it = proved();
    it.model.prefs.lock = LockMode::AskEachTime;
    it.effects.clear();
    it.press(door(DoorMsg::TurnDeviceOn));
    assert_eq!(it.effects, []);
}

#[test]
fn sharing_the_phone_takes_the_key_away_and_says_so() {
    for msg in [SettingsMsg::ToggleAskEachTime, SettingsMsg::AskEachTime] {
        let mut it = with_device();
        it.go(Screen::Settings).go(Screen::Safety).effects.clear();
        it.press(Msg::Settings(msg));
        assert_eq!(calls(&mut it), [VaultCall::RemoveDevice]);
        let toast = it.model.toast.clone().unwrap();
        assert_eq!(toast.said, words::device_key_shared());
        // Only the disk takes it out of the record: until then the next opening tries again.
        assert!(it.model.prefs.device && !it.model.opens_with_device());
        it.hear(VaultReply::DeviceOpens(false));
        assert!(!it.model.prefs.device);
    }
}

#[test]
fn a_key_that_was_on_its_way_when_the_phone_became_shared_is_taken_away() {
    let mut it = proved();
    it.press(door(DoorMsg::TurnDeviceOn));
    it.press(Msg::Outside(Tiding::DeviceMade(ask(), secret())));
    it.press(Msg::Settings(SettingsMsg::ToggleAskEachTime));
    it.effects.clear();
    it.hear(VaultReply::DeviceOpens(true));
    assert_eq!(calls(&mut it), [VaultCall::RemoveDevice]);
}

#[test]
fn new_words_turn_it_off_and_say_so() {
    let mut it = with_device();
    it.go(Screen::Settings).go(Screen::ChangeWords);
    assert!(shows(&it, words::change_words_device()));
    it.effects.clear();
    it.hear(VaultReply::WordsChanged);
    assert!(!it.model.prefs.device && it.effects.contains(&Effect::SavePrefs));
    let toast = it.model.toast.clone().unwrap();
    assert_eq!(toast.said, words::change_words_done_device());
}

#[test]
fn without_a_browser_that_can_nothing_speaks_of_it() {
    let mut it = Sitting::open(12, &[]);
    it.go(Screen::Settings);
    assert!(!shows(&it, words::device_key_title()));
    // Where it is on it can be turned off, whatever the browser says today.
    let mut it = with_device();
    it.go(Screen::Settings);
    assert!(shows(&it, words::device_key_title()));
    it.go(Screen::DeviceKey).effects.clear();
    it.press(door(DoorMsg::TurnDeviceOff));
    assert_eq!(calls(&mut it), [VaultCall::RemoveDevice]);
    it.hear(VaultReply::DeviceOpens(false));
    assert!(!it.model.prefs.device);
}

#[test]
fn the_answer_of_the_device_is_never_printed() {
    let printed = format!("{:?}", VaultCall::OpenWithDevice(secret()));
    assert_eq!(printed, "OpenWithDevice(DeviceSecret(***))");
}
