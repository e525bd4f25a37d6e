//! My plan in its states.
use super::{Sample, Sitting, put};
use crate::app::{
    IfThenMsg, Msg, PlanMsg, Screen, SettingsMsg,
    plan::{
        Shown, callable,
        paper::{PaperMsg, Size},
    },
};
use footbridge_core::{
    event::{Fact, IfThenCame, Nothing, PlanPart},
    private::Private,
};

const LONG: &str = "If it gets bad after dinner I go for the long walk along the canal, past the two \
                    bridges and the bakery, and I call Amina when I am on the way back";

pub(crate) fn say(it: PlanMsg) -> Msg {
    Msg::Plan(it)
}

pub(crate) fn if_then(it: IfThenMsg) -> Msg {
    Msg::Plan(it.into())
}

pub(crate) fn text(it: &str) -> Msg {
    say(PlanMsg::Text(Private::new(it)))
}

/// Writes lines into a part, as a person does, and leaves it open.
fn write(it: &mut Sitting, part: PlanPart, lines: &[(&str, &str)]) {
    it.press(say(PlanMsg::Open(part)));
    for (line, dial) in lines {
        it.all([
            say(PlanMsg::Write),
            text(line),
            say(PlanMsg::Dial(Private::new(*dial))),
            say(PlanMsg::Keep),
        ]);
    }
}

/// One live if-then line for the night and one for Sundays.
fn write_if_thens(it: &mut Sitting) {
    for (cue, act, shown) in [
        (
            "I want to read the old chats",
            "put the phone in the kitchen and fill the kettle",
            Shown::Nights,
        ),
        ("it is Sunday at five", "put on my shoes", Shown::Sundays),
    ] {
        it.go(Screen::IfThens).all([
            if_then(IfThenMsg::New),
            if_then(IfThenMsg::Cue(Private::new(cue))),
            if_then(IfThenMsg::Act(Private::new(act))),
            if_then(IfThenMsg::Shown(shown)),
            if_then(IfThenMsg::Keep),
        ]);
    }
}

/// A plan with something in most of its parts.
fn with_plan(hour: u8) -> Sitting {
    let mut it = Sitting::open(hour, &[Fact::LeaveExplained(Nothing {})]);
    it.go(Screen::Plan);
    for (part, lines) in [
        (
            PlanPart::StartsWhen,
            &[("Sunday evenings", ""), ("Their name on my phone", "")][..],
        ),
        (PlanPart::NoticedBy, &[("I stop answering people", "")]),
        (
            PlanPart::HelpsAlone,
            &[
                ("Shower, warm then cool", ""),
                ("Walk to the bakery and back", ""),
                ("The long podcast about trains", ""),
            ],
        ),
        (
            PlanPart::People,
            &[
                ("Amina. Any hour.", "07700 900 112"),
                ("Dad. Before ten.", "ask Mum"),
            ],
        ),
        (
            PlanPart::Reasons,
            &[("Mornings with Ida", ""), ("The dog", "")],
        ),
    ] {
        write(&mut it, part, lines);
    }
    write_if_thens(&mut it);
    it.go(Screen::Home).go(Screen::Plan);
    it.press(Msg::CloseToast);
    it
}

/// Every part full of lines of 120 characters, made of these over and over.
pub fn full_plan(of: &str) -> Sitting {
    let mut it = Sitting::open(14, &[Fact::LeaveExplained(Nothing {})]);
    let line: &str = &of.chars().cycle().take(120).collect::<String>();
    for part in PlanPart::ALL {
        write(&mut it, part, &[(line, ""); 5]);
    }
    it.go(Screen::PrintChoose);
    it
}

fn full() -> Sitting {
    full_plan(
        "Words that fill a line to its end, so that nothing is left, and the paper has to show \
         how much of it there is. Enough of it now",
    )
}

pub(super) fn samples(all: &mut Vec<Sample>) {
    viewing(all);
    filling(all);
    changing(all);
    if_thens(all);
    on_paper(all);
    elsewhere(all);
}

fn viewing(all: &mut Vec<Sample>) {
    let mut it = Sitting::open(14, &[Fact::LeaveExplained(Nothing {})]);
    it.go(Screen::Plan);
    put(all, "plan+empty", &it);
    let it = with_plan(14);
    put(all, "plan", &it);
    let mut it = with_plan(2);
    put(all, "plan+night", &it);
    it.press(say(PlanMsg::LampNotNow));
    put(all, "plan+lamp-away", &it);
}

fn filling(all: &mut Vec<Sample>) {
    let mut it = Sitting::open(23, &[Fact::LeaveExplained(Nothing {})]);
    it.go(Screen::Plan).go(Screen::PlanFirst1);
    put(all, "plan-first-1+fresh", &it);
    it.all([
        say(PlanMsg::Offer("Sundays")),
        say(PlanMsg::Offer("Drinking")),
        text("The hour after the children are asleep"),
    ]);
    put(all, "plan-first-1", &it);
    it.press(say(PlanMsg::FirstNext));
    put(all, "plan-first-2", &it);
    it.press(say(PlanMsg::FirstNext));
    put(all, "plan-first-3", &it);
    it.all([
        text("Amina"),
        say(PlanMsg::Dial(Private::new("0800-FLOWERS"))),
    ]);
    put(all, "plan-first-3+letters", &it);
    it.press(say(PlanMsg::FirstNext));
    put(all, "plan-first-4+fresh", &it);
    it.all([
        if_then(IfThenMsg::OfferCue("If I want to read the old chats")),
        if_then(IfThenMsg::OfferAct(
            "I put the phone in the kitchen and fill the kettle.",
        )),
    ]);
    put(all, "plan-first-4", &it);
    it.press(say(PlanMsg::FirstNext));
    put(all, "plan-first-5", &it);
}

fn changing(all: &mut Vec<Sample>) {
    let mut it = with_plan(14);
    it.press(say(PlanMsg::Open(PlanPart::HelpsAlone)));
    put(all, "plan-part", &it);
    let second = crate::app::plan::lines(&it.model, PlanPart::HelpsAlone)[1].id;
    it.all([say(PlanMsg::Edit(second)), say(PlanMsg::Up(second))]);
    put(all, "plan-part+moved", &it);
    let mut it = with_plan(14);
    it.all([
        say(PlanMsg::Open(PlanPart::HelpsAlone)),
        say(PlanMsg::Write),
        text(LONG),
        say(PlanMsg::Keep),
    ]);
    put(all, "plan-part+long", &it);
    let mut it = with_plan(14);
    it.press(say(PlanMsg::Open(PlanPart::People)));
    it.press(say(PlanMsg::Write));
    put(all, "plan-part+person", &it);
    let mut it = with_plan(14);
    it.press(say(PlanMsg::Open(PlanPart::Safer)));
    put(all, "plan-part+none", &it);
    let mut it = full();
    it.press(say(PlanMsg::Open(PlanPart::Places)));
    put(all, "plan-part+full", &it);
    let mut it = with_plan(14);
    it.pass(3 * 86_400);
    it.all([
        say(PlanMsg::Open(PlanPart::HelpsAlone)),
        say(PlanMsg::Offer("Fold something")),
        Msg::CloseToast,
    ]);
    put(all, "plan-part+earlier", &it);
    it.press(say(PlanMsg::Earlier));
    put(all, "plan-earlier", &it);
}

fn if_thens(all: &mut Vec<Sample>) {
    let mut it = Sitting::open(14, &[Fact::LeaveExplained(Nothing {})]);
    it.go(Screen::IfThens);
    put(all, "ifthen+none", &it);
    it.press(if_then(IfThenMsg::New));
    put(all, "ifthen-edit+fresh", &it);
    it.all([
        if_then(IfThenMsg::Cue(Private::new("I feel bad at night"))),
        if_then(IfThenMsg::Act(Private::new(
            "put the phone in the kitchen and fill the kettle",
        ))),
    ]);
    put(all, "ifthen-edit+vague", &it);
    it.press(if_then(IfThenMsg::Act(Private::default())));
    it.press(if_then(IfThenMsg::Keep));
    put(all, "ifthen-edit+half", &it);

    let mut it = with_plan(14);
    it.go(Screen::IfThens);
    put(all, "ifthen", &it);
    let line = crate::app::plan::soon(&it.model)
        .if_thens
        .iter()
        .next()
        .map(|(id, _)| id);
    let Some(line) = line else { return };
    it.press(if_then(IfThenMsg::Show(line)));
    put(all, "ifthen-show", &it);
    it.press(if_then(IfThenMsg::Change(line)));
    put(all, "ifthen-edit", &it);
    it.press(if_then(IfThenMsg::KeepAndSay));
    put(all, "ifthen-rehearse+read", &it);
    it.press(if_then(IfThenMsg::Said));
    put(all, "ifthen-rehearse", &it);
    it.all([if_then(IfThenMsg::Peek)]);
    put(all, "ifthen-rehearse+peek", &it);
    it.press(if_then(IfThenMsg::Said));
    put(all, "ifthen-rehearse+see", &it);
    let mut it = with_plan(14);
    it.go(Screen::IfThens).all([
        if_then(IfThenMsg::Show(line)),
        if_then(IfThenMsg::Told(line, IfThenCame::Helped)),
        if_then(IfThenMsg::Show(line)),
        if_then(IfThenMsg::Rest(line, true)),
    ]);
    put(all, "ifthen-show+rests", &it);
}

fn on_paper(all: &mut Vec<Sample>) {
    let mut it = with_plan(14);
    it.go(Screen::PrintChoose);
    put(all, "print-choose", &it);
    it.press(say(PlanMsg::Paper(PaperMsg::See)));
    put(all, "print", &it);
    let mut it = full();
    put(all, "print-choose+over", &it);
    it.press(say(PlanMsg::Paper(PaperMsg::See)));
    put(all, "print-choose+again", &it);
    it.press(say(PlanMsg::Paper(PaperMsg::Size(Size::A4))));
    put(all, "print-choose+a4", &it);
    let mut it = Sitting::open(14, &[Fact::LeaveExplained(Nothing {})]);
    it.go(Screen::PrintChoose);
    put(all, "print-choose+none", &it);
}

fn elsewhere(all: &mut Vec<Sample>) {
    let mut it = with_plan(2);
    it.go(Screen::Home);
    put(all, "tonight+if-then", &it);
    it.go(Screen::Now);
    put(all, "now+plan", &it);
    let mut it = with_plan(14);
    it.go(Screen::Settings).go(Screen::NowCalls);
    put(all, "now-calls", &it);
    if let Some((_, call)) = callable(&it.model).into_iter().next() {
        it.press(Msg::Settings(SettingsMsg::ToggleCall(call)));
    }
    put(all, "now-calls+one", &it);
    it.press(Msg::Settings(SettingsMsg::LockNow));
    it.go(Screen::Now);
    put(all, "now-open+calls", &it);
    let mut it = Sitting::open(14, &[Fact::LeaveExplained(Nothing {})]);
    it.go(Screen::NowCalls);
    put(all, "now-calls+none", &it);
}
