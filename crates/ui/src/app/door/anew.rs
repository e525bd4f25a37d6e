//! Asking for the words again, and changing them.
//!
//! A place may lie open on a table: what could be carried off from it, and its end, ask for the
//! words once more.
use super::super::{Effect, Model, Screen, Toast, VaultCall, files};
use super::{Door, Purpose};
use footbridge_content::words;

pub(super) fn prove(model: &mut Model, purpose: Purpose) -> Vec<Effect> {
    if model.door.busy || model.door.words.is_blank() || model.place().is_none() {
        return vec![];
    }
    if purpose == Purpose::Forget && !model.files.says_delete() {
        return vec![Effect::Focus("delete")];
    }
    model.door.busy = true;
    model.door.not_right = false;
    model.door.purpose = Some(purpose);
    let words = model.door.words.clone();
    vec![Effect::Vault(match purpose {
        // Making the file checks the words on the way.
        Purpose::LockedFile => VaultCall::MakeLockedFile { words },
        Purpose::Rescue | Purpose::PlainFile | Purpose::Forget | Purpose::Device => {
            VaultCall::CheckWords(words)
        }
    })]
}

/// The words are right: what they were asked for is done, if the person still stands there.
pub(crate) fn checked(model: &mut Model) -> Vec<Effect> {
    let call = match (model.door.purpose.take(), model.screen()) {
        (Some(Purpose::Rescue), Screen::Recovery) => VaultCall::ShowRescueWords,
        (Some(Purpose::PlainFile), Screen::SaveFile) => VaultCall::MakePlainFile,
        (Some(Purpose::Forget), Screen::Delete) => VaultCall::Forget,
        (Some(Purpose::Device), Screen::DeviceKey) => {
            model.door = Door {
                device_proved: true,
                ..Door::default()
            };
            return vec![Effect::Focus("device-go")];
        }
        _ => {
            model.door.busy = false;
            return vec![];
        }
    };
    if call == VaultCall::MakePlainFile {
        files::plain_is_coming(model);
    }
    vec![Effect::Vault(call)]
}

pub(super) fn change(model: &mut Model) -> Vec<Effect> {
    let Some(by_rescue) = model.place().map(|it| it.by_rescue) else {
        return vec![];
    };
    let door = &mut model.door;
    if door.busy || door.second.is_blank() || (!by_rescue && door.words.is_blank()) {
        return vec![];
    }
    door.busy = true;
    door.not_right = false;
    let (old, new) = (door.words.clone(), door.second.clone());
    vec![Effect::Vault(if by_rescue {
        VaultCall::ChooseWords(new)
    } else {
        VaultCall::ChangeWords { old, new }
    })]
}

/// The vault has changed the words, or has found that they are not right.
pub(crate) fn words_changed(model: &mut Model, changed: bool) -> Vec<Effect> {
    model.door.busy = false;
    model.door.purpose = None;
    if !changed {
        model.door.not_right = true;
        return vec![Effect::Focus("words")];
    }
    model.door = Door::default();
    if let Some(place) = model.place_mut() {
        place.by_rescue = false;
    }
    // The new lock has no slot for the device: that one needs its answer again.
    let had_device = std::mem::take(&mut model.prefs.device);
    let said = if had_device {
        words::change_words_done_device()
    } else {
        words::change_words_done()
    };
    model.toast = Some(Toast::said(said, model.world.now));
    let mut effects = leave(model);
    if had_device {
        effects.push(Effect::SavePrefs);
    }
    effects
}

/// Back to Settings, or on to Home after the rescue words.
pub(super) fn leave(model: &mut Model) -> Vec<Effect> {
    match model.behind() {
        Some(_) => model.back(),
        None => model.instead(Screen::Home),
    }
}
