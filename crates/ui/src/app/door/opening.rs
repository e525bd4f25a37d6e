//! Making the place and opening it.
use super::super::{
    DeviceFault, Effect, Model, NotOpened, Opened, Phase, Place, Screen, Slot, VaultCall, days,
    hold, home, name, plan, sides,
};
use crate::prefs::LockMode;
use footbridge_core::{private::Private, state::State};

pub(super) fn make(model: &mut Model) -> Vec<Effect> {
    if model.door.busy || model.door.words.is_blank() {
        return vec![];
    }
    model.door.busy = true;
    model.door.error = None;
    let words = model.door.words.clone();
    vec![Effect::Vault(VaultCall::Create { words })]
}

pub(super) fn open(model: &mut Model, call: fn(Private) -> VaultCall) -> Vec<Effect> {
    if model.door.busy || model.wait_ms() > 0 || model.door.words.is_blank() {
        return vec![];
    }
    model.door.busy = true;
    model.door.error = None;
    let call = call(model.door.words.clone());
    model.door.by_rescue = matches!(call, VaultCall::OpenWithRescue(_));
    vec![Effect::Vault(call)]
}

/// The guess goes in the place of the word that is not in the list.
pub(super) fn take_guess(model: &mut Model) -> Vec<Effect> {
    let Some(NotOpened::UnknownRescueWord { n, guess }) = model.door.error.take() else {
        return vec![];
    };
    // EXPOSE: the words are put together anew with one of them exchanged.
    let words = model.door.words.expose();
    let mended: Vec<&str> = words
        .split_whitespace()
        .enumerate()
        .map(|(at, word)| {
            if at + 1 == usize::from(n) {
                guess.as_str()
            } else {
                word
            }
        })
        .collect();
    model.door.words = Private::new(mended.join(" "));
    vec![Effect::Focus("words")]
}

pub(crate) fn opened(model: &mut Model, opened: Opened) -> Vec<Effect> {
    if let Some(place) = model.place_mut() {
        // Read once more, after a file was brought in.
        place.state = State::replay(&opened.events);
        place.n_newer = opened.n_newer;
        return vec![];
    }
    let by_rescue = model.door.by_rescue;
    let brought = model.files.busy;
    let shared_phone = model.door.shared_phone;
    model.door = super::Door::default();
    model.files = super::super::Files::default();
    model.prefs.tries = 0;
    model.prefs.last_try_ms = 0;
    model.prefs.lock = match (opened.fresh, shared_phone, model.prefs.lock) {
        (true, true, _) | (false, _, LockMode::AskEachTime) => LockMode::AskEachTime,
        _ => LockMode::Words,
    };
    // The record outside says what the place itself says.
    model.prefs.device = opened.device;
    let state = State::replay(&opened.events);
    let n_notes = state.check_ins.len();
    model.phase = Phase::Open(Box::new(Place {
        state,
        pending: vec![],
        n_damaged: opened.n_damaged,
        n_newer: opened.n_newer,
        fresh: opened.fresh,
        by_rescue,
    }));
    model.open_from = model.trail.len();
    for (slot, text) in opened.drafts {
        match slot {
            Slot::Note => name::take_draft(model, &text),
            Slot::Plan => plan::take_draft(model, &text),
            Slot::HardDay => days::take_draft(model, &text),
            Slot::Answer => sides::take_answers(model, &text),
            Slot::Boundary => sides::take_boundaries(model, &text),
            Slot::Mail => model.help.take_draft(text),
            Slot::Hold => hold::take_draft(model, &text),
        }
    }
    let first = if opened.n_damaged > 0 {
        Screen::Damaged
    } else if opened.fresh {
        Screen::Ready
    } else if by_rescue {
        Screen::ChangeWords
    } else {
        Screen::Home
    };
    let mut effects = vec![Effect::SavePrefs];
    if opened.device && model.prefs.lock == LockMode::AskEachTime {
        effects.push(Effect::Vault(VaultCall::RemoveDevice));
    }
    if brought {
        model.say_brought(n_notes);
    }
    effects.extend(model.forward(first));
    effects.extend(home::entered(model));
    effects
}

pub(crate) fn did_not_open(model: &mut Model, why: NotOpened) -> Vec<Effect> {
    model.door.busy = false;
    model.door.device_busy = false;
    if why == NotOpened::DeviceDoesNotFit {
        model.door.device_failed(DeviceFault::DoesNotFit);
        return vec![];
    }
    let guessed = match why {
        NotOpened::WrongWords | NotOpened::RescueDoesNotFit => true,
        NotOpened::TooNew
        | NotOpened::Storage
        | NotOpened::DeviceDoesNotFit
        | NotOpened::UnknownRescueWord { .. } => false,
    };
    if matches!(why, NotOpened::Storage) && model.screen() == Screen::Create {
        model.around.storage = false;
        return model.instead(Screen::NoStorage);
    }
    model.door.error = Some(why);
    if guessed && model.screen() != Screen::Create {
        model.prefs.tries = model.prefs.tries.saturating_add(1);
        model.prefs.last_try_ms = model.world.now.0;
        return vec![Effect::SavePrefs, Effect::Focus("words")];
    }
    vec![Effect::Focus("words")]
}
