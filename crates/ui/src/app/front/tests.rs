//! The front: what leads to the house, and what it hands over.
use super::*;
use crate::{
    app::{
        Around, Handed, HoldMsg, LookMsg, Msg, NowMsg, Start, Taken, Tiding, Turn, history_number,
        now::Happened, update,
    },
    gallery::samples,
    prefs::{LockMode, Prefs},
};
use footbridge_content::HOPES;
use footbridge_core::{
    event::Helped,
    private::Private,
    time::{Moment, Offset, World},
};

const WORDS: &str = "what I would say";

fn at(seconds: i64) -> World {
    World {
        now: Moment(1_790_000_000_000 + seconds * 1_000),
        offset: Offset(0),
        random: [7; World::N_RANDOM],
    }
}

fn begun(front: bool, taken: Taken) -> (Model, Vec<Effect>) {
    begun_at(at(0), front, taken)
}

fn begun_at(world: World, front: bool, taken: Taken) -> (Model, Vec<Effect>) {
    Model::start(Start {
        prefs: Prefs {
            lock: LockMode::NoPlace,
            ..Prefs::default()
        },
        world,
        around: Around {
            front,
            steady_ms: Some(1_000),
            ..Around::default()
        },
        taken,
    })
}

fn front() -> Model {
    begun(true, Taken::default()).0
}

/// The house, with what the front handed over.
fn house(front: &Model) -> (Model, Vec<Effect>) {
    let handed = Some(front.hand_over());
    let taken = Taken {
        handed,
        ..Taken::default()
    };
    begun_at(front.world, false, taken)
}

fn create() -> Msg {
    Msg::Go(Screen::Create)
}

fn line(model: &Model) -> Option<&str> {
    model.toast.as_ref().map(|it| it.said.as_str())
}

#[test]
fn a_press_that_needs_the_house_fetches_it_says_so_and_goes_on_once_it_is_here() {
    let mut model = front();
    assert_eq!(model.run([create()]), [Effect::FetchHouse]);
    assert_eq!(model.screen(), Screen::Start);
    assert_eq!(line(&model), Some(words::front_coming()));
    let effects = model.run([Msg::Outside(Tiding::HouseHere)]);
    let number = history_number(1, Screen::Create);
    assert_eq!(
        effects,
        [Effect::Show(Turn::Forward(number)), Effect::HandOver]
    );
    let (model, _) = house(&model);
    assert_eq!(model.trail, [Screen::Start, Screen::Create]);
    assert_eq!(line(&model), None);
    assert!(!model.front.is_alone());
}

#[test]
fn a_house_that_is_here_takes_over_at_once() {
    let mut model = front();
    assert_eq!(model.run([Msg::Outside(Tiding::HouseHere)]), []);
    let effects = model.run([create()]);
    assert_eq!(effects.last(), Some(&Effect::HandOver));
    assert_eq!(line(&model), None);
}

#[test]
fn a_house_that_did_not_come_is_said_and_asked_for_again_by_the_next_press() {
    let mut model = front();
    // In peace: nobody waits for it, so nothing is said.
    model.run([Msg::Outside(Tiding::HouseDidNotCome)]);
    assert_eq!(line(&model), None);
    for _ in 0..2 {
        assert_eq!(model.run([create()]), [Effect::FetchHouse]);
        assert_eq!(model.run([Msg::Outside(Tiding::HouseDidNotCome)]), []);
        assert_eq!(line(&model), Some(words::front_did_not_come()));
        assert_eq!(model.screen(), Screen::Start);
    }
}

#[test]
fn whoever_went_on_in_the_meantime_is_not_fetched_back() {
    let mut model = front();
    model.run([create(), Msg::Go(Screen::Now)]);
    assert_eq!(model.run([Msg::Outside(Tiding::HouseHere)]), []);
    assert_eq!(model.screen(), Screen::Now);
}

#[test]
fn the_history_of_the_browser_alone_opens_nothing_of_the_house() {
    let mut model = front();
    let number = history_number(1, Screen::Create);
    model.run([Msg::Outside(Tiding::Popped(number))]);
    assert_eq!(model.screen(), Screen::Start);
}

#[test]
fn a_tap_on_the_first_bytes_that_needs_the_house_fetches_it() {
    let taken = Taken {
        screen: Some(Screen::Create),
        ..Taken::default()
    };
    let (model, effects) = begun(true, taken);
    assert!(effects.contains(&Effect::FetchHouse));
    assert_eq!(model.screen(), Screen::Start);
}

#[test]
fn what_was_let_go_can_still_be_brought_back_while_the_house_comes() {
    let mut model = front();
    model.run([Msg::Go(Screen::Now), Msg::Go(Screen::Hold), typed()]);
    model.run([Msg::Hold(HoldMsg::LetGo), create()]);
    assert_eq!(line(&model), Some(words::hold_gone()));
    model.run([Msg::Outside(Tiding::HouseHere)]);
    let (mut model, _) = house(&model);
    model.run([Msg::Undo]);
    assert_eq!(model.hold.text, Private::new(WORDS));
}

fn typed() -> Msg {
    Msg::Hold(HoldMsg::Typed(Private::new(WORDS)))
}

/// All that can be handed over, and all that is skipped because it holds nothing.
fn parts(model: &Model) -> String {
    format!(
        "{:?}",
        (
            (&model.trail, &model.prefs, &model.toast),
            (&model.now, &model.hold, model.screen(), model.tick_ms()),
        )
    )
}

/// Does in both what can be done before a place is open; they are the same at every step.
#[test]
fn the_house_goes_on_where_the_front_was() {
    let mut model = front();
    let report = |n: usize| {
        let country = footbridge_content::helplines::country("DE").expect("it is in the list");
        Msg::Now(NowMsg::Report(country.services[n].id))
    };
    let practice = "five-four-three";
    let worse = Helped::MadeItWorse;
    let helped = Msg::Now(NowMsg::Answer {
        practice,
        helped: worse,
    });
    let steps = [
        Msg::Go(Screen::Now),
        Msg::Now(NowMsg::Rate(8)),
        Msg::Now(NowMsg::Another),
        Msg::Go(Screen::Breathe),
        Msg::Now(NowMsg::Slower),
        Msg::Now(NowMsg::ToggleMovement),
        Msg::Now(NowMsg::Enough),
        Msg::Now(NowMsg::RateAfter(4)),
        Msg::Go(Screen::Wave),
        Msg::Now(NowMsg::StillHere),
        Msg::Now(NowMsg::TogglePause),
        Msg::Now(NowMsg::Do(practice)),
        Msg::Now(NowMsg::Next),
        Msg::Now(NowMsg::ToggleWait),
        Msg::Now(NowMsg::MadeWorse),
        helped,
        Msg::Now(NowMsg::Country("DE".to_owned())),
        report(0),
        Msg::Now(NowMsg::Happened(Happened::Closed)),
        report(1),
        Msg::Now(NowMsg::NotSo),
        Msg::Go(Screen::Look),
        Msg::Hold(HoldMsg::Look(LookMsg::Hope(HOPES[0].id))),
        Msg::Go(Screen::Hold),
        typed(),
        Msg::Hold(HoldMsg::ToTyped(Private::new("to whom"))),
        Msg::Hold(HoldMsg::PickReason),
        Msg::Hold(HoldMsg::OwnTyped(Private::new("why"))),
        Msg::Hold(HoldMsg::UseOwn),
        Msg::Hold(HoldMsg::Begin),
        Msg::Outside(Tiding::Tick),
        Msg::Hold(HoldMsg::LetGo),
        Msg::Now(NowMsg::Keep),
    ];
    for (n, msg) in (0..).zip(steps) {
        let said = format!("{msg:?}");
        model.around.steady_ms = Some(1_000 + n * 1_000);
        update(&mut model, msg, at(n));
        let (next, _) = house(&model);
        assert_eq!(parts(&next), parts(&model), "{said}");
        assert_eq!(next.hand_over(), model.hand_over(), "{said}");
    }
}

#[test]
fn everything_that_the_samples_show_before_a_place_is_open_is_handed_over() {
    for sample in samples().iter().filter(|it| it.model.place().is_none()) {
        let front = &sample.model;
        if !front.trail.iter().all(|it| it.in_front()) {
            continue;
        }
        let (next, _) = house(front);
        assert_eq!(next.hand_over(), front.hand_over(), "{}", sample.name);
        assert_eq!(parts(&next), parts(front), "{}", sample.name);
    }
}

#[test]
fn bytes_that_are_not_ours_change_nothing() {
    let plain = begun(false, Taken::default()).0;
    for bytes in [vec![], vec![0x80], vec![0xff; 40], vec![0x85, 0x80]] {
        let taken = Taken {
            handed: Some(Handed::new(bytes)),
            ..Taken::default()
        };
        assert_eq!(parts(&begun(false, taken).0), parts(&plain));
    }
}

#[test]
fn what_is_handed_over_is_never_printed() {
    let mut model = front();
    model.run([Msg::Go(Screen::Hold), typed()]);
    let handed = model.hand_over();
    assert!(String::from_utf8_lossy(handed.expose()).contains(WORDS));
    assert_eq!(format!("{handed:?}"), "Handed(***)");
}
