//! The hard moment as tables: what is asked for, what follows, and what is never kept.
mod moment;
mod numbers;
mod offer;

use super::*;
use crate::{
    app::{
        After, Msg, Phase, Start, Taken, Tiding, Turn, VaultCall, VaultReply, history_number,
        update as turn,
    },
    prefs::{LockMode, Prefs},
};
use footbridge_content::{PRACTICES, helplines::COUNTRIES};
use footbridge_core::{
    decide::Intent,
    event::{Event, Fact, Strength},
    time::{Offset, World},
    view::Ending,
};

const NIGHT: i64 = 1_790_000_000_000;

fn world(seconds: i64) -> World {
    World {
        now: Moment(NIGHT + seconds * 1_000),
        offset: Offset(0),
        random: [7; World::N_RANDOM],
    }
}

fn model(lock: LockMode) -> Model {
    let (model, _) = Model::start(Start {
        prefs: Prefs {
            lock,
            ..Prefs::default()
        },
        world: world(0),
        around: crate::app::Around::default(),
        taken: Taken::default(),
    });
    model
}

/// A model whose place is open, with nothing in it.
fn open() -> Model {
    let mut model = model(LockMode::Words);
    model.phase = Phase::Open(Box::default());
    model.open_from = 1;
    model.trail = vec![Screen::Unlock, Screen::Home];
    model
}

/// Sends a message at a second, and stores what was asked to be stored.
fn at(model: &mut Model, seconds: i64, msg: Msg) -> Vec<Effect> {
    let effects = turn(model, msg, world(seconds));
    let ids: Vec<_> = facts(&effects).iter().map(|it| it.id).collect();
    if !ids.is_empty() {
        let stored = Msg::Outside(Tiding::Vault(VaultReply::Stored(ids)));
        turn(model, stored, world(seconds));
    }
    effects
}

fn say(model: &mut Model, seconds: i64, msg: NowMsg) -> Vec<Effect> {
    at(model, seconds, Msg::Now(msg))
}

fn tick(model: &mut Model, seconds: i64) -> Vec<Effect> {
    at(model, seconds, Msg::Outside(Tiding::Tick))
}

fn facts(effects: &[Effect]) -> Vec<&Event> {
    effects
        .iter()
        .filter_map(|it| match it {
            Effect::Vault(VaultCall::Append(event)) => Some(event),
            _ => None,
        })
        .collect()
}

fn awake(effects: &[Effect]) -> Option<bool> {
    effects.iter().rev().find_map(|it| match it {
        Effect::KeepAwake(on) => Some(*on),
        _ => None,
    })
}

/// A practice with an answer, told in an open place some time ago.
fn told(model: &mut Model, practice: &str, helped: Helped) {
    let wish = Intent::FinishPractice {
        practice: practice.into(),
        helped: Some(helped),
    };
    let effects = model.wish_quietly(wish, After::Quiet);
    let ids = facts(&effects).iter().map(|it| it.id).collect();
    let stored = Msg::Outside(Tiding::Vault(VaultReply::Stored(ids)));
    turn(model, stored, world(0));
}

fn answers(model: &Model, practice: &str) -> Vec<Option<Helped>> {
    let state = model.state().expect("the place is open");
    state
        .practices
        .values()
        .filter(|it| &*it.it.practice == practice)
        .map(|it| it.it.helped)
        .collect()
}

#[test]
fn breathing_begins_with_one_press_and_keeps_the_screen_awake() {
    for mut model in [model(LockMode::FirstVisit), model(LockMode::Words), open()] {
        let effects = at(&mut model, 0, Msg::Go(Screen::Breathe));
        assert!(model.now.breath.is_some());
        assert_eq!(awake(&effects), Some(true));
        assert_eq!(model.tick_ms(), Some(250));
    }
}

#[test]
fn six_breaths_end_by_themselves_and_the_screen_may_sleep() {
    let mut model = open();
    at(&mut model, 0, Msg::Go(Screen::Breathe));
    tick(&mut model, 65);
    assert_eq!(model.tick_ms(), Some(250));
    let effects = tick(&mut model, 66);
    assert_eq!(awake(&effects), Some(false));
    assert_eq!(model.tick_ms(), None);
    assert_eq!(answers(&model, LIGHT), [None]);
    assert!(facts(&tick(&mut model, 90)).is_empty(), "it is noted once");
    say(&mut model, 91, NowMsg::OnceMore);
    assert_eq!(model.now.breath.map(|it| it.n_over(world(91).now)), Some(0));
}

#[test]
fn breathing_goes_on_from_where_it_began_on_the_first_bytes() {
    let (model, effects) = Model::start(Start {
        prefs: Prefs::default(),
        world: world(15),
        around: crate::app::Around::default(),
        taken: Taken {
            screen: Some(Screen::Breathe),
            breathing_since: Some(world(0).now),
            ..Taken::default()
        },
    });
    assert_eq!(model.screen(), Screen::Breathe);
    let breath = model.now.breath.expect("it goes on");
    assert_eq!(breath.n_over(world(15).now), 1);
    let guide = breath.guide(world(15).now);
    assert_eq!((guide.part, guide.second), (Part::Rest, 1));
    assert_eq!(awake(&effects), Some(true));
}

#[test]
fn grounding_asked_for_on_the_first_bytes_begins() {
    let (model, _) = Model::start(Start {
        prefs: Prefs::default(),
        world: world(0),
        around: crate::app::Around::default(),
        taken: Taken {
            screen: Some(Screen::Practice),
            ..Taken::default()
        },
    });
    let run = model.now.run.expect("it begins");
    assert_eq!(run.practice.id, GROUND);
}

#[test]
fn a_clock_set_back_a_day_does_not_end_or_reset_anything() {
    let mut model = open();
    at(&mut model, 0, Msg::Go(Screen::Wave));
    tick(&mut model, 120);
    tick(&mut model, 120 - 86_400);
    let wave = model.now.wave.expect("it is open");
    assert_eq!(wave.left(world(120 - 86_400).now), (8, 0));
    tick(&mut model, 130 - 86_400);
    let wave = model.now.wave.expect("it is open");
    assert_eq!(wave.left(world(130 - 86_400).now), (7, 50));
}

#[test]
fn the_wave_goes_on_while_the_page_is_hidden_and_asks_for_the_screen_again() {
    let mut model = model(LockMode::NoPlace);
    at(&mut model, 0, Msg::Go(Screen::Wave));
    at(&mut model, 10, Msg::Outside(Tiding::Hidden(true)));
    let effects = at(&mut model, 310, Msg::Outside(Tiding::Hidden(false)));
    assert_eq!(awake(&effects), Some(true));
    let wave = model.now.wave.expect("it is open");
    assert_eq!(wave.left(world(310).now), (4, 50));
}

#[test]
fn a_pause_of_the_wave_lets_the_screen_sleep_and_has_no_limit() {
    let mut model = open();
    at(&mut model, 0, Msg::Go(Screen::Wave));
    let effects = say(&mut model, 60, NowMsg::TogglePause);
    assert_eq!((awake(&effects), model.tick_ms()), (Some(false), None));
    tick(&mut model, 9_000);
    let effects = say(&mut model, 9_000, NowMsg::TogglePause);
    assert_eq!(awake(&effects), Some(true));
    let wave = model.now.wave.expect("it is open");
    assert_eq!(wave.left(world(9_000).now), (9, 0));
}

#[test]
fn a_look_at_the_numbers_does_not_stop_the_wave_and_going_home_ends_it() {
    let mut model = open();
    at(&mut model, 0, Msg::Go(Screen::Wave));
    let effects = at(&mut model, 60, Msg::Go(Screen::Lines));
    assert_eq!(awake(&effects), Some(false));
    let depth = model.trail.len() - 2;
    let back = history_number(depth, Screen::Wave);
    let effects = at(&mut model, 120, Msg::Outside(Tiding::Popped(back)));
    assert_eq!(awake(&effects), Some(true));
    let wave = model.now.wave.expect("it went on");
    assert_eq!(wave.left(world(120).now), (8, 0));
    let home = history_number(1, Screen::Home);
    at(&mut model, 130, Msg::Outside(Tiding::Popped(home)));
    assert!(model.now.wave.is_none());
    at(&mut model, 140, Msg::Go(Screen::Wave));
    let wave = model.now.wave.expect("a new one");
    assert_eq!(wave.left(world(140).now), (10, 0));
}

#[test]
fn no_movement_is_a_setting_and_is_kept() {
    let mut model = model(LockMode::NoPlace);
    let effects = say(&mut model, 0, NowMsg::ToggleMovement);
    assert!(model.prefs.still && !model.moves());
    assert!(effects.contains(&Effect::SavePrefs));
    say(&mut model, 1, NowMsg::ToggleMovement);
    assert!(model.moves());
}
