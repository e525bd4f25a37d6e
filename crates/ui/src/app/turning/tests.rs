//! Moving as laws: Back, the lock, Leave.
use crate::{
    app::{
        Around, Effect, Model, Msg, Phase, Screen, Start, Taken, Tiding, Turn, from_history_number,
        history_number, update,
    },
    gallery::{Sitting, samples},
    prefs::{LockMode, Prefs},
};
use footbridge_core::private::Private;
use proptest::prelude::*;

#[test]
fn leave_works_from_everywhere_and_nothing_is_left_in_memory() {
    let fresh = parts(
        &Sitting::start(LockMode::NoPlace, 2, Around::default())
            .press(Msg::Leave)
            .model,
    );
    for sample in samples() {
        for msg in [Msg::Leave, Msg::Outside(Tiding::LeaveKeys)] {
            let mut model = sample.model.clone();
            let world = model.world;
            let effects = update(&mut model, msg, world);
            assert_eq!(effects.first(), Some(&Effect::Leave), "{}", sample.name);
            assert!(matches!(model.phase, Phase::Left), "{}", sample.name);
            assert_eq!(parts(&model), fresh, "{}", sample.name);
            assert_eq!(
                update(&mut model, Msg::GoHome, world),
                [],
                "{}: it stays left",
                sample.name
            );
        }
    }
}

/// All parts of the model that can hold anything of the person's.
fn parts(model: &Model) -> String {
    format!(
        "{:?}",
        (
            (&model.phase, &model.trail, &model.toast),
            (&model.door, &model.files),
            (&model.now, &model.home, &model.name),
        )
    )
}

#[test]
fn locking_and_another_tab_leave_nothing_in_memory_either() {
    for msg in [
        Msg::Settings(crate::app::SettingsMsg::LockNow),
        Msg::Outside(Tiding::OtherTabTook),
        Msg::Outside(Tiding::PutAway),
    ] {
        for sample in samples()
            .into_iter()
            .filter(|it| it.model.place().is_some())
        {
            let mut model = sample.model;
            let world = model.world;
            update(&mut model, msg.clone(), world);
            assert!(model.place().is_none(), "{} {msg:?}", sample.name);
            assert!(
                model.door.words.is_blank() && model.door.rescue.is_empty(),
                "{}",
                sample.name
            );
            assert_eq!(
                format!("{:?}", model.name),
                format!("{:?}", crate::app::Name::default()),
                "{}",
                sample.name
            );
        }
    }
}

#[test]
fn another_tab_can_be_answered_only_by_using_this_one() {
    let mut it = Sitting::locked(2);
    it.press(Msg::Outside(Tiding::OtherTabWorks));
    it.press(Msg::GoHome);
    assert_eq!(
        it.model.screen(),
        Screen::OtherTab,
        "the lock is not reached from here"
    );
    it.effects.clear();
    it.press(Msg::UseHere);
    assert_eq!(it.effects, [Effect::UseHere]);
}

#[test]
fn back_past_the_first_open_screen_locks() {
    let mut it = Sitting::open(12, &[]);
    it.press(Msg::Outside(Tiding::Popped(history_number(
        0,
        Screen::Unlock,
    ))));
    assert!(matches!(it.model.phase, Phase::Locked));
    assert!(it.effects.contains(&Effect::Lock));
}

#[test]
fn with_words_asked_each_time_nothing_is_added_to_the_history() {
    let mut it = Sitting::open(12, &[]);
    it.model.prefs.lock = LockMode::AskEachTime;
    it.effects.clear();
    it.go(Screen::Settings).go(Screen::Safety).press(Msg::Back);
    assert_eq!(it.model.screen(), Screen::Settings);
    assert!(
        it.effects
            .iter()
            .all(|it| matches!(it, Effect::Show(Turn::Instead(_)))),
        "{:?}",
        it.effects
    );
}

#[test]
fn home_on_home_is_answered_by_focus() {
    let mut it = Sitting::open(12, &[]);
    it.effects.clear();
    it.press(Msg::GoHome);
    assert!(matches!(it.effects[..], [Effect::Show(Turn::Instead(_))]));
}

#[test]
fn what_was_opened_on_the_first_bytes_is_still_open() {
    let place = Prefs {
        lock: LockMode::Words,
        ..Prefs::default()
    };
    for (screen, words) in [
        (Screen::Now, ""),
        (Screen::Breathe, ""),
        (Screen::Practice, ""),
        (Screen::Unlock, "cold la"),
    ] {
        let (model, _) = Model::start(Start {
            prefs: place.clone(),
            world: Sitting::locked(2).model.world,
            around: Around::default(),
            taken: Taken {
                screen: Some(screen),
                words: Some(Private::new(words)),
                shown: true,
                ..Taken::default()
            },
        });
        assert_eq!(model.screen(), screen);
        assert_eq!(model.door.words, Private::new(words));
        assert!(model.words_shown());
    }
}

#[test]
fn the_first_bytes_open_nothing_that_lies_behind_the_words() {
    for screen in Screen::ALL.iter().copied().filter(|it| it.needs_open()) {
        let (model, _) = Model::start(Start {
            prefs: Prefs {
                lock: LockMode::Words,
                ..Prefs::default()
            },
            world: Sitting::locked(2).model.world,
            around: Around::default(),
            taken: Taken {
                screen: Some(screen),
                ..Taken::default()
            },
        });
        assert_eq!(model.screen(), Screen::Unlock, "{screen:?}");
    }
}

/// What a person and a browser can do to the trail.
fn moves() -> impl Strategy<Value = Msg> {
    let screen = (0..Screen::ALL.len()).prop_map(|n| Screen::ALL[n]);
    prop_oneof![
        4 => screen.clone().prop_map(Msg::Go),
        2 => Just(Msg::Back),
        1 => Just(Msg::GoHome),
        1 => (0usize..6, screen).prop_map(|(depth, it)| Msg::Outside(Tiding::Popped(history_number(depth, it)))),
        1 => any::<u32>().prop_map(|it| Msg::Outside(Tiding::Popped(it))),
        1 => Just(Msg::Settings(crate::app::SettingsMsg::LockNow)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn no_way_leads_behind_the_lock_and_the_trail_is_never_empty(open in any::<bool>(), msgs in prop::collection::vec(moves(), 0..40)) {
        let mut it = if open { Sitting::open(12, &[]) } else { Sitting::locked(2) };
        for msg in msgs {
            it.press(msg);
            let model = &it.model;
            prop_assert!(!model.trail.is_empty());
            prop_assert!(model.place().is_some() || !model.screen().needs_open(), "{:?}", model.trail);
            let number = history_number(model.trail.len() - 1, model.screen());
            prop_assert_eq!(from_history_number(number), Some((model.trail.len() - 1, model.screen())));
        }
    }
}
