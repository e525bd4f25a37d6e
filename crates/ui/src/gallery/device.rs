//! Opening with a key that the device holds.
use super::{
    Sample, put,
    sitting::{Sitting, WORDS},
};
use crate::app::{
    DeviceAsk, DeviceFault, DeviceSecret, DoorMsg, Msg, NotOpened, Opened, Purpose, Screen,
    SettingsMsg, Tiding, VaultReply,
};
use footbridge_core::private::Private;

/// An open place that the device opens too.
pub(crate) fn with_device() -> Sitting {
    let mut it = Sitting::locked(12);
    it.opened(Opened {
        device: true,
        ..Opened::default()
    });
    it
}

/// The page about it, with the words asked and right.
pub(crate) fn proved() -> Sitting {
    let mut it = Sitting::open(12, &[]);
    it.press(Msg::Outside(Tiding::DeviceCan));
    it.go(Screen::Settings).go(Screen::DeviceKey);
    it.all([
        Msg::Door(DoorMsg::Typed(Private::new(WORDS))),
        Msg::Door(DoorMsg::Prove(Purpose::Device)),
    ]);
    it.hear(VaultReply::WordsRight);
    it
}

/// What a made-up device is asked with.
pub(crate) fn ask() -> DeviceAsk {
    DeviceAsk {
        credential: vec![1, 2, 3],
        salt: [4; 16],
    }
}

/// What it answers.
pub(crate) fn secret() -> DeviceSecret {
    DeviceSecret::take(&mut [5; 32])
}

pub(super) fn samples(all: &mut Vec<Sample>) {
    page(all);
    shared(all);
    lock(all);
}

fn page(all: &mut Vec<Sample>) {
    let mut it = Sitting::open(12, &[]);
    it.press(Msg::Outside(Tiding::DeviceCan));
    it.go(Screen::Settings);
    put(all, "settings+device", &it);
    it.go(Screen::DeviceKey);
    put(all, "device-key", &it);
    it.press(Msg::Door(DoorMsg::Typed(Private::new("cold lake"))));
    it.press(Msg::Door(DoorMsg::Prove(Purpose::Device)));
    it.hear(VaultReply::WordsNotChanged);
    put(all, "device-key+wrong", &it);
    let mut it = proved();
    put(all, "device-key+ready", &it);
    it.press(Msg::Door(DoorMsg::TurnDeviceOn));
    put(all, "device-key+asking", &it);
    for (name, why) in [
        ("device-key+stopped", DeviceFault::Stopped),
        ("device-key+cannot", DeviceFault::CannotDoIt),
    ] {
        let mut it = it.clone();
        it.press(Msg::Outside(Tiding::DeviceDidNot(why)));
        put(all, name, &it);
    }
    it.press(Msg::Outside(Tiding::DeviceMade(ask(), secret())));
    it.hear(VaultReply::DeviceOpens(true));
    put(all, "device-key+on", &it);
    it.press(Msg::Door(DoorMsg::TurnDeviceOff));
    it.hear(VaultReply::DeviceOpens(false));
    put(all, "device-key+taken", &it);
    let mut it = with_device();
    it.go(Screen::Settings);
    put(all, "settings+device-on", &it);
    it.go(Screen::ChangeWords);
    put(all, "change-words+device", &it);
    it.hear(VaultReply::WordsChanged);
    put(all, "settings+words-changed-device", &it);
}

fn shared(all: &mut Vec<Sample>) {
    let mut it = with_device();
    it.go(Screen::Settings);
    it.press(Msg::Settings(SettingsMsg::ToggleAskEachTime));
    put(all, "settings+device-shared", &it);
    it.hear(VaultReply::DeviceOpens(false));
    it.go(Screen::DeviceKey);
    put(all, "device-key+shared", &it);
}

fn lock(all: &mut Vec<Sample>) {
    let mut it = with_device();
    it.press(Msg::Settings(SettingsMsg::LockNow));
    put(all, "unlock+device", &it);
    it.press(Msg::Door(DoorMsg::OpenWithDevice));
    it.hear(VaultReply::DeviceAsked(Some(ask())));
    put(all, "unlock+device-asking", &it);
    for (name, why) in [
        ("unlock+device-stopped", DeviceFault::Stopped),
        ("unlock+device-cannot", DeviceFault::CannotDoIt),
    ] {
        let mut it = it.clone();
        it.press(Msg::Outside(Tiding::DeviceDidNot(why)));
        put(all, name, &it);
    }
    it.press(Msg::Outside(Tiding::DeviceAnswered(secret())));
    put(all, "unlock+device-busy", &it);
    it.hear(VaultReply::DidNotOpen(NotOpened::DeviceDoesNotFit));
    put(all, "unlock+device-wrong", &it);
}
