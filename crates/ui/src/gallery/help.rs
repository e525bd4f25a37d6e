//! Help that fits: the questions, the ways to numbers and device safety, what may fit, the mail.
use super::{Sample, put, sitting::Sitting};
use crate::app::{HelpMsg, Msg, NowMsg, Screen, Tiding, now::Happened};
use footbridge_core::private::Private;

pub(super) fn samples(all: &mut Vec<Sample>) {
    questions(all);
    urgent(all);
    result(all);
    mail(all);
    reported(all);
    after_a_call(all);
}

fn answer(n: usize) -> Msg {
    Msg::Help(HelpMsg::Answer(n))
}

const SKIP: Msg = Msg::Help(HelpMsg::Skip);

fn begun(hour: u8) -> Sitting {
    let mut it = Sitting::open(hour, &[]);
    it.go(Screen::HelpHurts);
    it
}

fn questions(all: &mut Vec<Sample>) {
    let mut it = begun(2);
    put(all, "help", &it);
    it.press(answer(0));
    put(all, "help-2", &it);
    it.press(Msg::Back);
    put(all, "help+said", &it);
    it.all([answer(0), SKIP]);
    put(all, "help-3", &it);
    it.press(answer(1));
    put(all, "help-4", &it);
}

fn urgent(all: &mut Vec<Sample>) {
    let mut danger = begun(2);
    danger.press(Msg::Now(NowMsg::Country("GB".to_owned())));
    danger.press(answer(4));
    put(all, "lines+not-safe", &danger);
    danger.press(Msg::Help(HelpMsg::GoOn));
    put(all, "safety+not-safe", &danger);
    danger.press(Msg::Help(HelpMsg::GoOn));
    danger.all([answer(2), answer(2), answer(1)]);
    put(all, "help-result+not-safe", &danger);
    let mut heavy = begun(2);
    heavy.press(Msg::Now(NowMsg::Country("GB".to_owned())));
    heavy.all([SKIP, SKIP, answer(3)]);
    put(all, "lines+on-questions", &heavy);
    heavy.all([Msg::Help(HelpMsg::GoOn), SKIP]);
    put(all, "help-result+heavy", &heavy);
}

fn result(all: &mut Vec<Sample>) {
    let mut it = begun(2);
    it.all([answer(0), answer(2), answer(2), answer(1)]);
    put(all, "help-result", &it);
    it.press(Msg::Help(HelpMsg::Light("doctor")));
    put(all, "help-result+another", &it);
    let mut day = begun(14);
    day.all([answer(3), answer(1), answer(0), answer(3)]);
    put(all, "help-result+day", &day);
    let mut none = begun(2);
    none.all([SKIP, SKIP, SKIP, SKIP]);
    put(all, "help-result+skipped", &none);
}

fn mail(all: &mut Vec<Sample>) {
    let mut it = begun(2);
    it.all([answer(0), SKIP, SKIP, SKIP]).go(Screen::HelpMail);
    put(all, "help-mail", &it);
    let typed = |text: String| Msg::Help(HelpMsg::MailTyped(Private::new(text)));
    it.press(typed("Hello, do you have a place on Tuesdays?".to_owned()));
    put(all, "help-mail+changed", &it);
    let mut long = it.clone();
    long.press(typed("A long mail. ".repeat(120)));
    put(all, "help-mail+long", &long);
    it.press(Msg::Help(HelpMsg::FirstDraft));
    put(all, "help-mail+first-draft", &it);
}

/// In an open place a number that did not work is kept.
fn reported(all: &mut Vec<Sample>) {
    let mut it = Sitting::open(2, &[]);
    it.press(Msg::Now(NowMsg::Country("GB".to_owned())));
    it.go(Screen::Lines);
    it.press(Msg::Now(NowMsg::Report("gb-samaritans")));
    it.press(Msg::Now(NowMsg::Happened(Happened::NoRing)));
    put(all, "lines-report+kept", &it);
}

/// The place locked while nobody looked, and the same step of Now is there, locked.
fn after_a_call(all: &mut Vec<Sample>) {
    for (name, screen) in [
        ("lines+after-a-call", Screen::Lines),
        ("now-wave+after-a-call", Screen::Wave),
    ] {
        let mut it = Sitting::open(2, &[]);
        it.go(Screen::Now).go(screen);
        it.press(Msg::Outside(Tiding::Hidden(true)));
        it.pass(200);
        it.press(Msg::Outside(Tiding::Hidden(false)));
        put(all, name, &it);
    }
}
