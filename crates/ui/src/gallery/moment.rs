//! The hard moment, before a place and inside one.
use super::{Sample, put, sitting::Sitting};
use crate::{
    app::{Around, Msg, NowMsg, Screen, now::Happened},
    prefs::LockMode,
};
use footbridge_core::event::Helped;

pub(super) fn samples(all: &mut Vec<Sample>) {
    ways_in(all);
    breathe(all);
    wave(all);
    practice(all);
    after(all);
    lines(all);
}

fn no_place() -> Sitting {
    Sitting::start(LockMode::NoPlace, 2, Around::default())
}

fn ways_in(all: &mut Vec<Sample>) {
    let mut it = Sitting::open(2, &[]);
    it.go(Screen::Now);
    put(all, "now", &it);
    it.press(Msg::Now(NowMsg::Rate(8)));
    put(all, "now+rated", &it);
    it.press(Msg::Now(NowMsg::Another));
    put(all, "now+another", &it);
    it.go(Screen::Practices);
    put(all, "practices", &it);
    let mut open = no_place();
    open.go(Screen::Now);
    put(all, "now-open", &open);
    let mut locked = Sitting::locked(2);
    locked.go(Screen::Now);
    put(all, "now-open+locked", &locked);
}

fn breathe(all: &mut Vec<Sample>) {
    let mut it = no_place();
    it.go(Screen::Now).go(Screen::Breathe);
    put(all, "now-breathe", &it);
    let mut still = it.clone();
    still.press(Msg::Now(NowMsg::ToggleMovement));
    put(all, "now-breathe+still", &still);
    it.wait(600);
    put(all, "now-breathe+over", &it);
}

fn wave(all: &mut Vec<Sample>) {
    let mut it = no_place();
    it.go(Screen::Now).go(Screen::Wave).wait(220);
    put(all, "now-wave", &it);
    let mut paused = it.clone();
    paused.press(Msg::Now(NowMsg::TogglePause));
    put(all, "now-wave+paused", &paused);
    it.wait(900);
    put(all, "now-wave+over", &it);
}

fn practice(all: &mut Vec<Sample>) {
    let mut it = Sitting::open(2, &[]);
    it.go(Screen::Now);
    it.press(Msg::Now(NowMsg::Do("feel-ground")));
    it.press(Msg::Now(NowMsg::Next));
    put(all, "practice", &it);
    it.press(Msg::Now(NowMsg::ToggleWait));
    put(all, "practice+waiting", &it);
    it.press(Msg::Now(NowMsg::MadeWorse));
    put(all, "practice+made-worse", &it);
}

fn after(all: &mut Vec<Sample>) {
    for (name, before, then) in [
        ("now-after", 8, Some(5)),
        ("now-after+same", 8, Some(8)),
        ("now-after+higher", 5, Some(9)),
        ("now-after+no-rating", 5, None),
    ] {
        let mut it = Sitting::open(2, &[]);
        it.go(Screen::Now);
        if then.is_some() {
            it.press(Msg::Now(NowMsg::Rate(before)));
        }
        it.go(Screen::Breathe).wait(40);
        it.press(Msg::Now(NowMsg::Enough));
        if let Some(n) = then {
            it.press(Msg::Now(NowMsg::RateAfter(n)));
            it.press(Msg::Now(NowMsg::Answer {
                practice: "light-breath",
                helped: Helped::Helped,
            }));
        }
        put(all, name, &it);
    }
    let mut keep = no_place();
    keep.go(Screen::Now).go(Screen::Breathe).wait(40);
    keep.press(Msg::Now(NowMsg::Enough));
    put(all, "now-after+no-place", &keep);
    keep.press(Msg::Now(NowMsg::Keep));
    put(all, "create+keep", &keep);
}

fn lines(all: &mut Vec<Sample>) {
    let mut guess = Sitting::start(
        LockMode::NoPlace,
        2,
        Around {
            zone: "Europe/London".to_owned(),
            ..Around::default()
        },
    );
    guess.go(Screen::Lines);
    put(all, "lines", &guess);
    let mut it = no_place();
    it.go(Screen::Lines);
    put(all, "lines+no-country", &it);
    it.press(Msg::Now(NowMsg::Country("KE".to_owned())));
    put(all, "lines-gap", &it);
    if let Some(first) =
        footbridge_content::helplines::country("GB").and_then(|it| it.services.first())
    {
        guess.press(Msg::Now(NowMsg::Report(first.id)));
        put(all, "lines-report", &guess);
        guess.press(Msg::Now(NowMsg::Happened(Happened::NoRing)));
        put(all, "lines-report+said", &guess);
        guess.press(Msg::Back);
        put(all, "lines+reported", &guess);
    }
}
