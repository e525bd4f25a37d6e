//! Hard days, sides, staying in contact, lines to stand by.
use super::{Sample, put, sitting::Sitting};
use crate::app::{DaysMsg, HoldMsg, Msg, PlanMsg, Screen, SidesMsg, hold};
use footbridge_core::{
    event::{Copied, CopyPlace, Fact, HardDay, Nothing, PlanPart, Role},
    private::Private,
    time::Day,
};

pub(super) fn samples(all: &mut Vec<Sample>) {
    list(all);
    form(all);
    near(all);
    roles(all);
    contact(all);
    answer(all);
    boundary(all);
}

fn day(it: DaysMsg) -> Msg {
    Msg::Days(it)
}

fn side(it: SidesMsg) -> Msg {
    Msg::Sides(it)
}

fn text(it: &str) -> Private {
    Private::new(it)
}

fn safe() -> [Fact; 3] {
    [
        Fact::RescueWordsConfirmed(Nothing {}),
        Fact::LeaveExplained(Nothing {}),
        Fact::CopySaved(CopyPlace {
            place: Copied::LockedFile,
        }),
    ]
}

fn open(hour: u8) -> Sitting {
    Sitting::open(hour, &safe())
}

/// A day as it lies in the log.
fn marked(kind: &str, words: Option<&str>, on: (i32, u8, u8), yearly: bool) -> Fact {
    Fact::HardDayKept(HardDay {
        of: None,
        kind: kind.into(),
        words: words.map(text),
        day: Day::from_civil(on.0, on.1, on.2).unwrap_or(Day(0)),
        yearly,
        offer: true,
    })
}

fn typed(kind: &'static str, words: &str, day_month_year: [&str; 3]) -> [Msg; 5] {
    let [on, month, year] = day_month_year.map(text);
    [
        day(DaysMsg::Kind(kind)),
        day(DaysMsg::Words(text(words))),
        day(DaysMsg::Day(on)),
        day(DaysMsg::Month(month)),
        day(DaysMsg::Year(year)),
    ]
}

fn with_days(hour: u8) -> Sitting {
    let mut facts = safe().to_vec();
    facts.extend([
        marked("discovery", None, (2025, 11, 27), true),
        marked("court", Some("Court"), (2026, 12, 9), false),
        marked(
            "holiday",
            Some("Christmas without them"),
            (2020, 12, 25),
            true,
        ),
        marked("birthday", Some("Ida’s birthday"), (2024, 2, 29), true),
        marked("shared", None, (2027, 6, 1), false),
        marked("handover", None, (2026, 11, 1), false),
    ]);
    Sitting::open(hour, &facts)
}

fn list(all: &mut Vec<Sample>) {
    let mut it = open(14);
    it.go(Screen::HardDays);
    put(all, "hard-days+empty", &it);
    let mut it = with_days(14);
    it.go(Screen::HardDays);
    put(all, "hard-days", &it);
    it.press(day(DaysMsg::MakeFile));
    put(all, "hard-days+file", &it);
    it.press(day(DaysMsg::LampNotNow));
    put(all, "hard-days+no-lamp", &it);
}

fn form(all: &mut Vec<Sample>) {
    let mut it = open(14);
    it.go(Screen::HardDays).press(day(DaysMsg::New));
    put(all, "hard-day-add+empty", &it);
    it.press(day(DaysMsg::Keep));
    put(all, "hard-day-add+no-day", &it);
    it.all(typed("court", "Court", ["31", "11", ""]));
    it.press(day(DaysMsg::Keep));
    put(all, "hard-day-add", &it);
    let mut long = it.clone();
    long.all([
        day(DaysMsg::Day(text("9"))),
        day(DaysMsg::Words(text(&"court ".repeat(25)))),
        day(DaysMsg::Keep),
    ]);
    put(all, "hard-day-add+long", &long);
    let mut full = it.clone();
    full.full = true;
    full.all([day(DaysMsg::Day(text("9"))), day(DaysMsg::Keep)]);
    put(all, "hard-day-add+not-saved", &full);
    it.all([day(DaysMsg::Day(text("26"))), day(DaysMsg::Keep)]);
    put(all, "hard-days+kept", &it);
    it.press(Msg::Undo);
    put(all, "hard-days+undone", &it);
    let mut it = with_days(14);
    it.go(Screen::HardDays);
    let id = crate::app::days::all(&it.model).first().map(|it| it.id);
    let Some(id) = id else { return };
    it.press(day(DaysMsg::Edit(id)));
    put(all, "hard-day-add+change", &it);
    let mut out = it.clone();
    out.press(day(DaysMsg::TakeOut(id)));
    put(all, "hard-days+taken-out", &out);
    it.press(day(DaysMsg::LeaveOut(id)));
    put(all, "hard-day-add+left-out", &it);
    it.press(Msg::Back);
    put(all, "hard-days+left-out", &it);
    let mut facts = safe().to_vec();
    facts.extend(vec![marked("court", None, (2027, 1, 1), false); 100]);
    let mut full = Sitting::open(14, &facts);
    full.go(Screen::HardDays).press(day(DaysMsg::New));
    full.all(typed("other", "One more", ["1", "2", ""]));
    full.press(day(DaysMsg::Keep));
    put(all, "hard-day-add+too-many", &full);
}

/// Home from three days before: never its name.
fn near(all: &mut Vec<Sample>) {
    let mut it = with_days(18);
    put(all, "day+hard-day-no-plan", &it);
    let mut planned = it.clone();
    planned.all([
        Msg::Plan(PlanMsg::Open(PlanPart::Places)),
        Msg::Plan(PlanMsg::Write),
        Msg::Plan(PlanMsg::Text(text("A friend's kitchen"))),
        Msg::Plan(PlanMsg::Keep),
        Msg::CloseToast,
        Msg::GoHome,
    ]);
    put(all, "day+hard-day", &planned);
    planned.pass(3 * 86_400).press(Msg::GoHome);
    put(all, "day+hard-day-today", &planned);
    let id = crate::app::days::near(&it.model).map(|it| it.id);
    let Some(id) = id else { return };
    it.press(day(DaysMsg::LeaveOut(id)));
    put(all, "day+hard-day-left-out", &it);
    let court = marked("court", None, (2026, 11, 24), false);
    let mut facts = safe().to_vec();
    facts.push(court);
    put(all, "tonight+hard-day", &Sitting::open(2, &facts));
}

fn roles(all: &mut Vec<Sample>) {
    let mut it = open(14);
    it.go(Screen::Settings).go(Screen::Roles);
    put(all, "roles", &it);
    it.press(side(SidesMsg::Role(Some(Role::Both))));
    put(all, "roles-kind+nothing", &it);
    it.all([
        side(SidesMsg::Kind("friend")),
        side(SidesMsg::Kind("faith")),
        side(SidesMsg::Contact("none")),
    ]);
    put(all, "roles-kind", &it);
    it.press(side(SidesMsg::KeepKinds));
    put(all, "settings+examples", &it);
    it.go(Screen::Roles);
    put(all, "roles+told", &it);
}

fn contact(all: &mut Vec<Sample>) {
    let mut it = open(14);
    it.go(Screen::Plan).go(Screen::Contact);
    put(all, "contact+nothing-told", &it);
    it.press(side(SidesMsg::Because("children")));
    it.all([
        side(SidesMsg::NewLine),
        side(SidesMsg::Line(text(
            "I answer about the children, once a day.",
        ))),
        side(SidesMsg::Act(text("leave it until tomorrow."))),
        side(SidesMsg::KeepLine),
        Msg::CloseToast,
    ]);
    put(all, "contact", &it);
    it.press(side(SidesMsg::ContactLampNotNow));
    it.all([
        side(SidesMsg::Write(None)),
        side(SidesMsg::Answer(text("Hi. I can do Friday at five."))),
        Msg::Back,
    ]);
    put(all, "contact+begun", &it);
    it.all([side(SidesMsg::Write(None)), side(SidesMsg::KeepForADay)]);
    put(all, "contact+rests", &it);
    let mut held = it.clone();
    open_answer(&mut held);
    put(all, "hold-wait+answer", &held);
    it.wait(86_400);
    put(all, "contact+rested", &it);
    let mut home = it.clone();
    home.press(Msg::GoHome);
    put(all, "day+answer-rested", &home);
    home.go(Screen::Now).go(Screen::Hold);
    home.all([Msg::Hold(HoldMsg::Begin), Msg::GoHome]);
    put(all, "day+two-due", &home);
    let mut over = it.clone();
    open_answer(&mut over);
    put(all, "hold-after+answer", &over);
    over.press(Msg::Hold(HoldMsg::Change));
    put(all, "contact-script+changed", &over);
    it.press(Msg::GoHome);
    it.go(Screen::Plan);
    put(all, "plan+lines", &it);
}

fn open_answer(it: &mut Sitting) {
    let hold = hold::answers(&it.model).find_map(|it| it.hold);
    it.all(hold.map(|it| Msg::Hold(HoldMsg::Answer(it))));
}

fn answer(all: &mut Vec<Sample>) {
    let mut it = open(14);
    it.go(Screen::Contact)
        .press(side(SidesMsg::Write(Some("handover-change"))));
    put(all, "contact-script+blanks", &it);
    it.all([
        side(SidesMsg::They(text(
            "You always do this. Typical. So when do I get them, or do you decide that too?",
        ))),
        side(SidesMsg::Answer(text(
            "Hi. Saturday does not work for me. I can do Friday at five or Sunday at ten. Please \
             tell me by Thursday noon which one suits.",
        ))),
    ]);
    put(all, "contact-script", &it);
    let mut asks_nothing = it.clone();
    asks_nothing.press(side(SidesMsg::They(text("You always do this."))));
    put(all, "contact-script+asks-nothing", &asks_nothing);
    it.press(side(SidesMsg::Copy));
    put(all, "contact-script+copied", &it);
    it.press(side(SidesMsg::Clear));
    put(all, "contact-script+cleared", &it);
    let mut free = open(14);
    free.go(Screen::Contact).press(side(SidesMsg::Write(None)));
    put(all, "contact-script+empty", &free);
}

fn boundary(all: &mut Vec<Sample>) {
    let mut it = open(14);
    it.go(Screen::Contact).press(side(SidesMsg::NewLine));
    put(all, "boundary+new", &it);
    it.press(side(SidesMsg::KeepLine));
    put(all, "boundary+empty", &it);
    it.press(side(SidesMsg::StartFrom(
        "I do not talk about it after nine at night.",
    )));
    it.press(side(SidesMsg::Act(text(
        "say “I will talk tomorrow at ten”, and leave the room.",
    ))));
    put(all, "boundary", &it);
    let mut long = it.clone();
    long.press(side(SidesMsg::Line(text(&"nine ".repeat(25)))));
    long.press(side(SidesMsg::KeepLine));
    put(all, "boundary+long", &long);
    let mut full = it.clone();
    full.full = true;
    full.press(side(SidesMsg::KeepLine));
    put(all, "boundary+not-saved", &full);
    it.press(side(SidesMsg::KeepLine));
    it.all((0..2).flat_map(|n| {
        [
            side(SidesMsg::NewLine),
            side(SidesMsg::Line(text(&format!("Line {n}")))),
            side(SidesMsg::KeepLine),
        ]
    }));
    let id = crate::app::sides::boundaries(&it.model)
        .first()
        .map(|it| it.id);
    let Some(id) = id else { return };
    it.press(side(SidesMsg::EditLine(id)));
    put(all, "boundary+change", &it);
    it.press(side(SidesMsg::TakeOutLine(id)));
    put(all, "contact+taken-out", &it);
    let mut many = open(14);
    many.go(Screen::Contact);
    many.all((0..25).flat_map(|n| {
        [
            side(SidesMsg::NewLine),
            side(SidesMsg::Line(text(&format!("Line {n}")))),
            side(SidesMsg::KeepLine),
        ]
    }));
    put(all, "boundary+too-many", &many);
}
