//! Settings as tables.
use crate::{
    app::{
        Effect, Model, Msg, NowMsg, Phase, PublicStep, Screen, SettingsMsg, Start, Taken, Tiding,
        VaultReply,
    },
    gallery::Sitting,
    prefs::{Light, LockAfter, LockMode, PlainName, TextSize},
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

/// Where the person is in an open place, and what stands there once it locked unseen.
#[test]
fn a_public_step_of_now_is_there_again_after_a_call() {
    let do_it = |id| Msg::Now(NowMsg::Do(id));
    for (way, screen) in [
        (vec![Msg::Go(Screen::Now)], Screen::Now),
        (vec![Msg::Go(Screen::Breathe)], Screen::Breathe),
        (vec![Msg::Go(Screen::Wave)], Screen::Wave),
        (vec![do_it("five-four-three")], Screen::Practice),
        (vec![Msg::Go(Screen::Practices)], Screen::Practices),
        (vec![Msg::Go(Screen::Lines)], Screen::Lines),
        (
            vec![
                Msg::Go(Screen::Lines),
                Msg::Now(NowMsg::Report("gb-samaritans")),
            ],
            Screen::Lines,
        ),
        (vec![Msg::Go(Screen::NowAfter)], Screen::Now),
        (vec![Msg::Go(Screen::Settings)], Screen::Unlock),
        (vec![Msg::GoHome], Screen::Unlock),
    ] {
        let mut it = open();
        it.all(way.clone());
        let practice = it.model.now.run.as_ref().map(|it| it.practice.id);
        it.press(Msg::Outside(Tiding::Hidden(true)));
        it.pass(300);
        it.press(Msg::Outside(Tiding::Hidden(false)));
        assert!(matches!(it.model.phase, Phase::Locked), "{way:?}");
        assert_eq!(it.model.screen(), screen, "{way:?}");
        assert_eq!(it.model.trail[0], Screen::Unlock, "{way:?}");
        let Some(Effect::LockAt(step)) =
            it.effects.iter().find(|it| matches!(it, Effect::LockAt(_)))
        else {
            assert!(it.effects.contains(&Effect::Lock), "{way:?}");
            continue;
        };
        // The document is replaced, and its text brings the same step back in front of the lock.
        let mut again = Sitting::locked(12);
        let taken = Taken {
            step: PublicStep::from_text(&step.to_text()),
            ..Taken::default()
        };
        let (model, _) = Model::start(Start {
            prefs: again.model.prefs.clone(),
            world: it.model.world,
            around: again.model.around.clone(),
            taken,
        });
        again.model = model;
        assert_eq!(again.model.trail.first(), Some(&Screen::Unlock));
        assert_eq!(again.model.screen(), screen, "{way:?}");
        if screen == Screen::Practice {
            let run = again.model.now.run.as_ref().map(|it| it.practice.id);
            assert_eq!(run, practice);
        }
    }
}

#[test]
fn a_wave_goes_on_by_the_clock_through_the_lock() {
    let mut it = open();
    it.go(Screen::Wave).wait(60);
    it.press(Msg::Outside(Tiding::Hidden(true)));
    it.pass(180);
    it.press(Msg::Outside(Tiding::Hidden(false)));
    assert!(matches!(it.model.phase, Phase::Locked));
    let wave = it.model.now.wave.expect("it runs");
    assert_eq!(wave.left(it.model.world.now).0, 5);
}

#[test]
fn lock_now_leads_to_the_lock_from_everywhere() {
    let mut it = open();
    it.go(Screen::Lines);
    it.press(Msg::Settings(SettingsMsg::LockNow));
    assert_eq!(it.model.screen(), Screen::Unlock);
    assert!(it.effects.contains(&Effect::Lock));
}

#[test]
fn at_once_waits_only_for_the_last_words_to_reach_the_disk() {
    let mut it = open();
    it.press(Msg::Settings(SettingsMsg::LockAfter(LockAfter::AtOnce)));
    it.press(Msg::Outside(Tiding::Hidden(true)));
    assert!(matches!(it.model.phase, Phase::Open(_)));
    assert_eq!(it.model.tick_ms(), Some(1_000));
    it.wait(1);
    assert!(matches!(it.model.phase, Phase::Locked));
}

#[test]
fn a_plain_name_is_picked_then_used_and_stays() {
    let mut it = open();
    it.go(Screen::Disguise);
    it.press(Msg::Settings(SettingsMsg::PickName(PlainName::Timer)));
    assert_eq!(it.model.prefs.plain_name, PlainName::Footbridge);
    assert!(!it.effects.contains(&Effect::SavePrefs));
    it.press(Msg::Settings(SettingsMsg::UseName));
    assert_eq!(it.model.prefs.plain_name, PlainName::Timer);
    assert!(it.effects.contains(&Effect::SavePrefs));
    assert_eq!(it.model.screen(), Screen::Settings);
    // Left as it is, nothing changes, and nothing is picked the next time.
    it.go(Screen::Disguise);
    it.all([
        Msg::Settings(SettingsMsg::PickName(PlainName::Notes)),
        Msg::Back,
    ]);
    it.go(Screen::Disguise);
    assert_eq!(it.model.disguise, None);
    assert_eq!(it.model.prefs.plain_name, PlainName::Timer);
}

#[test]
fn an_open_place_is_covered_out_of_sight_where_others_can_unlock_the_phone() {
    let mut it = open();
    assert!(!it.model.covers_when_hidden());
    it.press(Msg::Settings(SettingsMsg::ToggleAskEachTime));
    assert!(it.model.covers_when_hidden());
    it.press(Msg::Settings(SettingsMsg::LockNow));
    assert!(!it.model.covers_when_hidden());
}
