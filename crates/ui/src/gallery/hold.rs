//! Don't send, Don't look, and slips.
use super::{Sample, put, sitting::Sitting};
use crate::{
    app::{Around, HoldMsg, LookMsg, Msg, Screen, SlipMsg, Tiding},
    prefs::LockMode,
};
use footbridge_core::{
    event::{Fact, LineEdit, PlanEdit, PlanLine, PlanPart, Slip},
    private::Private,
};

/// Made-up words that are not sent.
const UNSENT: &str = "And now you write as if nothing happened. Do you even";

pub(super) fn samples(all: &mut Vec<Sample>) {
    write(all);
    wait(all);
    after(all);
    in_memory(all);
    look(all);
    slip(all);
    found_again(all);
}

fn press(it: &mut Sitting, msg: HoldMsg) {
    it.press(Msg::Hold(msg));
}

fn no_place() -> Sitting {
    Sitting::start(LockMode::NoPlace, 2, Around::default())
}

/// A reason in the plan.
fn reason() -> Fact {
    Fact::PlanEdited(PlanEdit {
        part: PlanPart::Reasons,
        edit: LineEdit::Added(PlanLine {
            text: Private::new("Mornings with Ida."),
            dial: None,
        }),
    })
}

/// At the box, with words in it.
fn written(mut it: Sitting) -> Sitting {
    it.go(Screen::Now).go(Screen::Hold);
    press(&mut it, HoldMsg::ToTyped(Private::new("S.")));
    press(&mut it, HoldMsg::Typed(Private::new(UNSENT)));
    it
}

fn held(it: Sitting) -> Sitting {
    let mut it = written(it);
    press(&mut it, HoldMsg::Begin);
    it
}

fn open() -> Sitting {
    Sitting::open(2, &[reason()])
}

fn write(all: &mut Vec<Sample>) {
    let mut empty = open();
    empty.go(Screen::Now).go(Screen::Hold);
    put(all, "hold", &empty);
    let mut it = written(open());
    put(all, "hold+written", &it);
    let mut full = it.clone();
    full.full = true;
    press(&mut full, HoldMsg::Begin);
    put(all, "hold+full", &full);
    let mut long = it.clone();
    press(&mut long, HoldMsg::ToTyped(Private::new("S".repeat(200))));
    press(&mut long, HoldMsg::Begin);
    put(all, "hold+too-long", &long);
    let mut gone = it.clone();
    press(&mut gone, HoldMsg::LetGo);
    put(all, "now+let-go", &gone);
    press(&mut it, HoldMsg::Keep);
    it.go(Screen::Hold);
    put(all, "hold+kept", &it);
}

fn wait(all: &mut Vec<Sample>) {
    let mut it = held(open());
    it.wait(365);
    put(all, "hold-wait", &it);
    press(&mut it, HoldMsg::PickReason);
    put(all, "hold-wait+another-reason", &it);
    press(&mut it, HoldMsg::Reason("sleep"));
    put(all, "hold-wait+two-reasons", &it);
    let mut none = held(Sitting::open(2, &[]));
    put(all, "hold-wait+no-reason", &none);
    press(
        &mut none,
        HoldMsg::OwnTyped(Private::new("Ida ".repeat(60))),
    );
    press(&mut none, HoldMsg::UseOwn);
    put(all, "hold-wait+reason-too-long", &none);
    let mut back = held(open());
    back.wait(60).pass(-3_600).wait(1);
    put(all, "hold-wait+clock-back", &back);
    let mut morning = held(open());
    morning.wait(905);
    press(&mut morning, HoldMsg::UntilNine);
    put(all, "hold-wait+until-nine", &morning);
}

fn after(all: &mut Vec<Sample>) {
    let mut it = held(open());
    it.wait(905);
    put(all, "hold-after", &it);
    let mut early = held(open());
    early.wait(60).pass(3_600).wait(1);
    put(all, "hold-after+clock-forward", &early);
    let mut slept = held(open());
    slept
        .press(Msg::Outside(Tiding::Hidden(true)))
        .pass(30)
        .press(Msg::Outside(Tiding::Hidden(false)))
        .wait(880);
    put(all, "hold-after+by-the-clock", &slept);
    let mut morning = held(open());
    morning.wait(905);
    press(&mut morning, HoldMsg::UntilNine);
    morning.wait(8 * 3_600);
    put(all, "hold-after+at-nine", &morning);
    press(&mut it, HoldMsg::CopyOut);
    it.press(Msg::Outside(Tiding::Copied));
    put(all, "now+copied", &it);
}

/// Before a place exists, and while it is locked.
fn in_memory(all: &mut Vec<Sample>) {
    let mut first = no_place();
    first.go(Screen::Now).go(Screen::Hold);
    put(all, "hold-open", &first);
    let mut locked = written(Sitting::locked(2));
    put(all, "hold-open+locked", &locked);
    press(&mut locked, HoldMsg::Begin);
    put(all, "hold-wait+locked", &locked);
    let mut it = held(no_place());
    it.wait(905);
    put(all, "hold-after+no-place", &it);
    locked.wait(905);
    put(all, "hold-after+locked", &locked);
    locked.opened(crate::app::Opened::default());
    locked.go(Screen::Hold);
    put(all, "hold-after+opened-since", &locked);
}

fn look(all: &mut Vec<Sample>) {
    let mut it = no_place();
    it.go(Screen::Now).go(Screen::Hold).go(Screen::Look);
    put(all, "look", &it);
    let hope = |id| HoldMsg::Look(LookMsg::Hope(id));
    press(&mut it, hope("as-bad"));
    put(all, "look+hope", &it);
    press(&mut it, HoldMsg::Look(LookMsg::Start));
    put(all, "look+doing", &it);
    press(&mut it, hope("safe"));
    put(all, "look+safe", &it);
    let mut still = open();
    still.go(Screen::Now).go(Screen::Look);
    press(&mut still, HoldMsg::Look(LookMsg::AllTheSame));
    put(all, "look+all-the-same", &still);
    press(&mut still, HoldMsg::Look(LookMsg::Hold));
    still.wait(905);
    put(all, "hold-after+look", &still);
    let mut runs = held(open());
    runs.go(Screen::Look);
    put(all, "look+holds", &runs);
}

fn slip(all: &mut Vec<Sample>) {
    let mut it = open();
    it.go(Screen::Now).go(Screen::Slip);
    put(all, "slip", &it);
    let slip = |msg| HoldMsg::Slip(msg);
    press(&mut it, slip(SlipMsg::Before("late")));
    press(&mut it, slip(SlipMsg::Before("name")));
    press(&mut it, slip(SlipMsg::Helped("sooner")));
    let words = Private::new("I read the old chats until two. Then I put it away.");
    press(&mut it, slip(SlipMsg::Typed(words)));
    put(all, "slip+told", &it);
    let mut line = it.clone();
    press(&mut line, slip(SlipMsg::MakeLine));
    put(all, "ifthen-edit+from-a-slip", &line);
    press(&mut it, slip(SlipMsg::Keep));
    put(all, "now+slip-kept", &it);
    let before = |id: &str| {
        Fact::SlipNoted(Slip {
            before: Some(vec![id.into()]),
            ..Slip::default()
        })
    };
    let mut third = Sitting::open(2, &[before("late"), before("name"), before("late")]);
    third.go(Screen::Now).go(Screen::Slip);
    put(all, "slip+pattern", &third);
}

/// A hold is found again on Now and on Home.
fn found_again(all: &mut Vec<Sample>) {
    let mut it = held(open());
    it.press(Msg::GoHome);
    put(all, "tonight+holds", &it);
    it.go(Screen::Now);
    put(all, "now+holds", &it);
    it.wait(905);
    put(all, "now+hold-over", &it);
    it.press(Msg::GoHome);
    put(all, "tonight+hold-over", &it);
}
