//! Settings as tables.
use crate::{
    app::{Effect, Msg, NowMsg, Phase, Screen, SettingsMsg, Tiding, VaultReply},
    gallery::Sitting,
    prefs::{Light, LockAfter, LockMode, TextSize},
};

fn open() -> Sitting {
    let mut it = Sitting::open(12, &[]);
    it.go(Screen::Settings);
    it.effects.clear();
    it
}

#[test]
fn each_setting_takes_hold_at_once_and_is_kept() {
    let mut it = open();
    for (msg, holds) in [
        (SettingsMsg::Light(Some(Light::Ember)), true),
        (SettingsMsg::Text(TextSize::Largest), true),
        (SettingsMsg::ToggleRoomy, true),
        (SettingsMsg::ToggleStill, true),
        (SettingsMsg::ToggleAskEachTime, true),
        (SettingsMsg::LockAfter(LockAfter::TenMinutes), true),
        (SettingsMsg::Country("KE".to_owned()), true),
    ] {
        it.effects.clear();
        it.press(Msg::Settings(msg.clone()));
        assert_eq!(it.effects.contains(&Effect::SavePrefs), holds, "{msg:?}");
    }
    let prefs = &it.model.prefs;
    assert_eq!(
        (prefs.light, prefs.text),
        (Some(Light::Ember), TextSize::Largest)
    );
    assert!(prefs.roomy && prefs.still && !it.model.moves());
    assert_eq!(prefs.lock, LockMode::AskEachTime);
    assert_eq!(prefs.country.as_deref(), Some("KE"));
    it.press(Msg::Settings(SettingsMsg::ToggleAskEachTime));
    assert_eq!(it.model.prefs.lock, LockMode::Words);
    it.press(Msg::Settings(SettingsMsg::Light(None)));
    assert_eq!(it.model.prefs.light, None);
}

#[test]
fn the_safety_page_turns_it_on_and_leads_back() {
    let mut it = open();
    it.go(Screen::Safety)
        .press(Msg::Settings(SettingsMsg::AskEachTime));
    assert_eq!(
        (it.model.screen(), it.model.prefs.lock),
        (Screen::Settings, LockMode::AskEachTime)
    );
}

#[test]
fn lock_now_shuts_the_place_and_the_page() {
    let mut it = open();
    it.press(Msg::Settings(SettingsMsg::LockNow));
    assert!(matches!(it.model.phase, Phase::Locked));
    assert_eq!(it.effects, [Effect::Lock]);
}

/// How long it was away, what is set, and whether it is shut after that.
#[test]
fn an_open_place_that_nobody_looks_at_locks() {
    for (away_s, after, locks) in [
        (0, LockAfter::AtOnce, true),
        (100, LockAfter::TwoMinutes, false),
        (120, LockAfter::TwoMinutes, true),
        (599, LockAfter::TenMinutes, true),
        (590, LockAfter::TenMinutes, false),
        (-3_600, LockAfter::TenMinutes, true),
    ] {
        let mut it = open();
        it.press(Msg::Settings(SettingsMsg::LockAfter(after)));
        it.press(Msg::Outside(Tiding::Hidden(true)));
        it.pass(away_s);
        it.press(Msg::Outside(Tiding::Hidden(false)));
        assert_eq!(
            matches!(it.model.phase, Phase::Locked),
            locks,
            "{away_s} {after:?}"
        );
    }
}

#[test]
fn a_hidden_place_locks_without_waiting_for_the_person_to_come_back() {
    let mut it = open();
    it.press(Msg::Outside(Tiding::Hidden(true)));
    assert_eq!(it.model.tick_ms(), Some(30_000));
    it.wait(60);
    assert!(matches!(it.model.phase, Phase::Open(_)));
    it.wait(60);
    assert!(matches!(it.model.phase, Phase::Locked));
    assert!(it.effects.contains(&Effect::Lock));
}

#[test]
fn words_that_could_not_be_stored_hold_the_lock_off() {
    let mut it = open();
    it.full = true;
    it.go(Screen::Now).press(Msg::Now(NowMsg::Rate(8)));
    assert!(it.model.not_saved().is_some());
    it.press(Msg::Outside(Tiding::Hidden(true)));
    it.pass(3_600);
    it.press(Msg::Outside(Tiding::Hidden(false)));
    assert!(matches!(it.model.phase, Phase::Open(_)));
}

#[test]
fn trouble_ends_the_waiting_and_says_that_nothing_is_lost() {
    let mut it = open();
    it.go(Screen::SaveFile);
    it.hear(VaultReply::Trouble);
    assert!(!it.model.door.busy && !it.model.files.busy);
    assert!(it.model.toast.is_some());
}
