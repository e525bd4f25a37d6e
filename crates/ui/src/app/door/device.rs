//! Opening with a key that the device holds: a finger, a face, or the code of the phone.
//!
//! **Invariant:** on a phone that someone else can unlock it is neither offered nor kept; the
//! record outside says that there is such a key only while the place has it.
use super::super::{
    DeviceAsk, DeviceFault, DeviceSecret, Effect, Model, Phase, Screen, Toast, VaultCall,
};
use super::Door;
use crate::prefs::LockMode;
use footbridge_content::words;

impl Model {
    /// Whether this phone belongs to nobody else, so that its key may open the place.
    pub fn trusts_device(&self) -> bool {
        self.prefs.lock == LockMode::Words
    }

    /// Whether Settings speak of the key of the device.
    pub fn offers_device_key(&self) -> bool {
        self.trusts_device() && (self.around.device_keys || self.prefs.device)
    }

    /// Whether the lock offers to open with the device.
    pub fn opens_with_device(&self) -> bool {
        self.trusts_device() && self.prefs.device
    }
}

impl Door {
    pub(in super::super) fn device_failed(&mut self, why: DeviceFault) {
        self.device_busy = false;
        self.device_fault = Some(why);
    }
}

/// In front of the lock: first the vault says what the device is asked with.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    let locked = matches!(model.phase, Phase::Locked);
    if !locked || !model.opens_with_device() || model.door.busy || model.door.device_busy {
        return vec![];
    }
    model.door.device_busy = true;
    model.door.device_fault = None;
    model.door.error = None;
    vec![Effect::Vault(VaultCall::FindDevice)]
}

pub(crate) fn asked(model: &mut Model, ask: Option<DeviceAsk>) -> Vec<Effect> {
    if !model.door.device_busy || model.place().is_some() {
        return vec![];
    }
    let Some(ask) = ask else {
        model.prefs.device = false;
        model.door.device_failed(DeviceFault::DoesNotFit);
        return vec![Effect::SavePrefs];
    };
    vec![Effect::AskDevice(ask)]
}

pub(crate) fn answered(model: &mut Model, secret: DeviceSecret) -> Vec<Effect> {
    // Words may have been sent to the vault meanwhile: they come first.
    if !model.door.device_busy || model.door.busy || model.place().is_some() {
        return vec![];
    }
    model.door.busy = true;
    model.door.by_rescue = false;
    vec![Effect::Vault(VaultCall::OpenWithDevice(secret))]
}

pub(super) fn turn_on(model: &mut Model) -> Vec<Effect> {
    let ready = model.place().is_some() && model.trusts_device() && model.door.device_proved;
    if !ready || model.door.device_busy {
        return vec![];
    }
    model.door.device_busy = true;
    model.door.device_fault = None;
    vec![Effect::MakeDeviceKey(model.prefs.plain_name.word())]
}

pub(crate) fn made(model: &mut Model, ask: DeviceAsk, secret: DeviceSecret) -> Vec<Effect> {
    // Who left the page meanwhile has thought better of it.
    let still = model.screen() == Screen::DeviceKey && model.door.device_busy;
    if !still || model.place().is_none() || !model.trusts_device() {
        return vec![];
    }
    vec![Effect::Vault(VaultCall::AddDevice(ask, secret))]
}

pub(super) fn turn_off(model: &mut Model) -> Vec<Effect> {
    if model.place().is_none() || model.door.device_busy {
        return vec![];
    }
    model.door.device_busy = true;
    vec![Effect::Vault(VaultCall::RemoveDevice)]
}

/// Someone else can unlock this phone: its key opens the place no longer.
pub(crate) fn take_away(model: &mut Model) -> Vec<Effect> {
    if model.place().is_none() || !model.prefs.device || model.trusts_device() {
        return vec![];
    }
    model.toast = Some(Toast::said(words::device_key_shared(), model.world.now));
    vec![Effect::Vault(VaultCall::RemoveDevice)]
}

/// It is on the disk: the place opens with the device now, or it does not any more.
pub(crate) fn opens(model: &mut Model, opens: bool) -> Vec<Effect> {
    model.prefs.device = opens;
    if model.screen() == Screen::DeviceKey {
        model.door = Door::default();
        if !opens {
            model.toast = Some(Toast::said(words::device_key_taken(), model.world.now));
        }
    }
    let mut effects = vec![Effect::SavePrefs];
    if opens {
        // The switch may have been turned while this was on its way.
        effects.extend(take_away(model));
    }
    effects
}
