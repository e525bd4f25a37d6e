//! Settings that change how the app looks and locks.
//!
//! They take hold at once, and none of them needs an open place except where it says so.
#[cfg(test)]
mod tests;

use super::{Effect, Model, Phase, Screen, Toast, door};
use crate::prefs::{Light, LockAfter, LockMode, OPEN_CALLS_MAX, OpenCall, PlainName, TextSize};
use footbridge_content::words;

/// What the person changes.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "each is said by its name")]
pub enum SettingsMsg {
    /// `None` follows the hour and the phone.
    Light(Option<Light>),
    Text(TextSize),
    ToggleRoomy,
    ToggleStill,
    ToggleAskEachTime,
    /// From the page about safety: on, and back to Settings.
    AskEachTime,
    LockAfter(LockAfter),
    Country(String),
    /// A number may be called on Now while the place is shut, or may not any more.
    ToggleCall(OpenCall),
    /// A plain name for the home screen is picked; nothing changes yet.
    PickName(PlainName),
    UseName,
    LockNow,
}

pub(super) fn update(model: &mut Model, msg: SettingsMsg) -> Vec<Effect> {
    let prefs = &mut model.prefs;
    match msg {
        SettingsMsg::Light(light) => prefs.light = light,
        SettingsMsg::Text(text) => prefs.text = text,
        SettingsMsg::ToggleRoomy => prefs.roomy = !prefs.roomy,
        SettingsMsg::ToggleStill => prefs.still = !prefs.still,
        SettingsMsg::ToggleAskEachTime => {
            prefs.lock = match prefs.lock {
                LockMode::Words => LockMode::AskEachTime,
                LockMode::AskEachTime => LockMode::Words,
                none => none,
            };
            let mut effects = vec![Effect::SavePrefs];
            effects.extend(door::take_device_away(model));
            return effects;
        }
        SettingsMsg::AskEachTime => {
            if prefs.has_place() {
                prefs.lock = LockMode::AskEachTime;
            }
            let mut effects = vec![Effect::SavePrefs];
            effects.extend(door::take_device_away(model));
            effects.extend(model.back());
            return effects;
        }
        SettingsMsg::LockAfter(after) => prefs.lock_after = after,
        SettingsMsg::Country(code) => prefs.country = Some(code),
        SettingsMsg::ToggleCall(call) => {
            let there = prefs.calls.iter().position(|it| it.dial == call.dial);
            match there {
                Some(at) => {
                    prefs.calls.remove(at);
                }
                None if prefs.calls.len() >= OPEN_CALLS_MAX => {
                    model.toast = Some(Toast::said(words::settings_calls_two(), model.world.now));
                    return vec![];
                }
                None => prefs.calls.push(call),
            }
        }
        SettingsMsg::PickName(name) => {
            model.disguise = Some(name);
            return vec![];
        }
        SettingsMsg::UseName => {
            if let Some(name) = model.disguise.take() {
                prefs.plain_name = name;
            }
            let mut effects = vec![Effect::SavePrefs];
            effects.extend(model.back());
            return effects;
        }
        SettingsMsg::LockNow => return model.lock(),
    }
    vec![Effect::SavePrefs]
}

/// The page was hidden, or came back: an open place locks once nobody has looked at it for a
/// while. Words that could not be stored hold that off, because they are nowhere else.
pub(super) fn away(model: &mut Model, hidden: bool) -> Vec<Effect> {
    let now = model.world.now.0;
    if hidden {
        model.away_since.get_or_insert(model.world.now);
        return vec![];
    }
    let since = model.away_since.take();
    let limit = model.prefs.lock_after.ms();
    // A clock set back counts as a long time.
    let long = since.is_some_and(|it| now < it.0 || now - it.0 >= limit);
    if long && matches!(model.phase, Phase::Open(_)) && model.not_saved().is_none() {
        return model.lock_unseen();
    }
    vec![]
}

/// While the page is hidden: the same, without waiting for it to come back.
pub(super) fn still_away(model: &mut Model) -> Vec<Effect> {
    let Some(since) = model.away_since else {
        return vec![];
    };
    let effects = away(model, false);
    if matches!(model.phase, Phase::Open(_)) {
        model.away_since = Some(since);
    }
    effects
}

impl Model {
    /// Whether the words are asked each time, and nothing may be remembered for them.
    pub fn asks_each_time(&self) -> bool {
        match self.screen() {
            Screen::Create => self.door.shared_phone,
            _ => self.prefs.lock == LockMode::AskEachTime,
        }
    }
}
