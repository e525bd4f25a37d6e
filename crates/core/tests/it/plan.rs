//! Goal: the plan and the if-then lines are what the person last made of them, on every device,
//! and a line surfaces at its hours on the person's own clock.
//! Method: stories told to a state, and jiff as the oracle for hours, midnight and zones.
use crate::common::{DAY_MS, HOUR_MS, Life, MIDNIGHT, at};
use footbridge_core::{
    decide::{Intent, Refusal, decide},
    event::{Event, Fact, Hours, IfThen, IfThenCame, LineEdit, PlanEdit, PlanLine, PlanPart},
    id::EventId,
    private::Private,
    state::State,
    time::{Moment, Offset, World},
    view::{
        LINES_A_PART, earlier_versions, has_plan, if_thens, is_within, plan_changed, plan_lines,
        surfaced,
    },
};
use jiff::{Timestamp, civil, tz::TimeZone};
use proptest::prelude::*;

const PART: PlanPart = PlanPart::HelpsAlone;

fn line(text: &str) -> PlanLine {
    PlanLine {
        text: Private::new(text),
        dial: None,
    }
}

/// Tells it if it may be, and says its name.
#[track_caller]
fn wish(life: &mut Life, world: World, intent: Intent) -> EventId {
    let fact = decide(&life.state, intent, world).expect("nothing speaks against it");
    life.happens(world, fact).id
}

#[track_caller]
fn edit(life: &mut Life, world: World, edit: LineEdit) -> EventId {
    wish(life, world, Intent::EditPlan(PlanEdit { part: PART, edit }))
}

#[track_caller]
fn add(life: &mut Life, world: World, text: &str) -> EventId {
    edit(life, world, LineEdit::Added(line(text)))
}

fn texts(state: &State) -> Vec<String> {
    plan_lines(state, PART)
        .into_iter()
        .map(|it| it.line.text.expose().to_owned())
        .collect()
}

#[test]
fn lines_are_added_changed_moved_and_taken_out() {
    let mut life = Life::default();
    assert!(!has_plan(&life.state));
    let world = at(0, 10, 0);
    let [shower, walk, iron] = ["shower", "walk", "iron"].map(|it| add(&mut life, world, it));
    assert!(has_plan(&life.state));
    edit(&mut life, world, LineEdit::Moved(iron, 0));
    assert_eq!(texts(&life.state), ["iron", "shower", "walk"]);
    edit(
        &mut life,
        world,
        LineEdit::Changed(walk, line(" a long walk ")),
    );
    edit(&mut life, world, LineEdit::TakenOut(shower));
    assert_eq!(texts(&life.state), ["iron", "a long walk"]);
    assert_eq!(plan_changed(&life.state), Some(world.today()));
}

#[test]
fn an_undone_change_leaves_the_plan_as_it_was() {
    let mut life = Life::default();
    let world = at(0, 10, 0);
    let [shower, walk] = ["shower", "walk"].map(|it| add(&mut life, world, it));
    let out = edit(&mut life, world, LineEdit::TakenOut(shower));
    let moved = edit(&mut life, world, LineEdit::Changed(walk, line("run")));
    for event in [out, moved] {
        wish(&mut life, world, Intent::Erase { event });
    }
    assert_eq!(texts(&life.state), ["shower", "walk"]);
}

#[test]
fn earlier_days_can_be_read_and_put_back() {
    let mut life = Life::default();
    let shower = add(&mut life, at(0, 10, 0), "shower");
    add(&mut life, at(0, 11, 0), "walk");
    edit(&mut life, at(3, 10, 0), LineEdit::TakenOut(shower));
    add(&mut life, at(5, 10, 0), "iron");
    let earlier = earlier_versions(&life.state, PART);
    let days: Vec<_> = earlier.iter().map(|it| it.day).collect();
    assert_eq!(days, [at(3, 10, 0).today(), at(0, 10, 0).today()]);
    assert_eq!(earlier[1].lines.len(), 2);
    edit(&mut life, at(6, 10, 0), LineEdit::PutBack(earlier[1].id));
    assert_eq!(texts(&life.state), ["shower", "walk"]);
    // What stood until then is an earlier version now: nothing is lost by looking back.
    let last = &earlier_versions(&life.state, PART)[0];
    assert_eq!(last.lines.len(), 2);
    assert_eq!(last.lines[1].line.text, Private::new("iron"));
}

#[test]
fn two_tabs_that_added_lines_keep_all_of_them() {
    let mut one = Life::default();
    for text in ["a", "b", "c"] {
        add(&mut one, at(0, 10, 0), text);
    }
    let mut other = one.clone();
    let mut apart: Vec<Event> = Vec::new();
    for (life, texts, hour) in [(&mut one, ["d", "e"], 11), (&mut other, ["f", "g"], 12)] {
        for text in texts {
            let wish = Intent::EditPlan(PlanEdit {
                part: PART,
                edit: LineEdit::Added(line(text)),
            });
            let fact = decide(&life.state, wish, at(0, hour, 0)).unwrap();
            apart.push(life.happens(at(0, hour, 0), fact));
        }
    }
    for event in &apart {
        one.state.apply(event);
        other.state.apply(event);
    }
    assert_eq!(texts(&one.state), texts(&other.state));
    assert_eq!(texts(&one.state), ["a", "b", "c", "d", "e", "f", "g"]);
    let more = Intent::EditPlan(PlanEdit {
        part: PART,
        edit: LineEdit::Added(line("h")),
    });
    assert_eq!(
        decide(&one.state, more, at(1, 0, 0)),
        Err(Refusal::TooMany { max: LINES_A_PART })
    );
}

#[test]
fn words_written_anew_win_over_a_line_taken_out_elsewhere() {
    let mut one = Life::default();
    let shower = add(&mut one, at(0, 10, 0), "shower");
    let mut other = one.clone();
    let out = Fact::PlanEdited(PlanEdit {
        part: PART,
        edit: LineEdit::TakenOut(shower),
    });
    let anew = Fact::PlanEdited(PlanEdit {
        part: PART,
        edit: LineEdit::Changed(shower, line("warm shower")),
    });
    let out = one.happens(at(0, 11, 0), out);
    let anew = other.happens(at(0, 12, 0), anew);
    one.state.apply(&anew);
    other.state.apply(&out);
    assert_eq!(texts(&one.state), ["warm shower"]);
    assert_eq!(texts(&other.state), ["warm shower"]);
}

fn if_then(of: Option<EventId>, hours: Option<Hours>) -> Intent {
    Intent::KeepIfThen(IfThen {
        of,
        cue: Private::new("I see their name"),
        act: Private::new("I put the phone face down"),
        hours,
        triggers: None,
        offer: None,
    })
}

#[test]
fn an_if_then_line_counts_what_came_of_it() {
    let mut life = Life::default();
    let world = at(0, 10, 0);
    let id = wish(&mut life, world, if_then(None, None));
    wish(&mut life, world, Intent::RehearseIfThen(id));
    for came in [
        IfThenCame::Helped,
        IfThenCame::NoHelp,
        IfThenCame::NotUsed,
        IfThenCame::Helped,
    ] {
        wish(&mut life, world, Intent::TellIfThen { line: id, came });
    }
    wish(&mut life, world, if_then(Some(id), Hours::new(9, 17, 1)));
    let lines = if_thens(&life.state, world.now);
    assert_eq!(lines.len(), 1, "written over, not doubled");
    let kept = &lines[0];
    assert_eq!((kept.id, kept.n_rehearsed), (id, 1));
    assert_eq!((kept.n_used, kept.n_helped), (3, 2));
    assert_eq!(kept.it.hours, Hours::new(9, 17, 1));
    wish(&mut life, world, Intent::TakeOutIfThen(id));
    assert!(if_thens(&life.state, world.now).is_empty());
    assert!(!has_plan(&life.state));
}

#[test]
fn five_are_live_and_a_rested_one_makes_room() {
    let mut life = Life::default();
    let world = at(0, 10, 0);
    let ids: Vec<EventId> = (0..5)
        .map(|_| wish(&mut life, world, if_then(None, None)))
        .collect();
    let too_many = Err(Refusal::TooMany { max: 5 });
    assert_eq!(decide(&life.state, if_then(None, None), world), too_many);
    // A live one can be written anew all the same.
    wish(&mut life, world, if_then(Some(ids[0]), None));
    let rest = |rests| Intent::RestIfThen {
        line: ids[1],
        rests,
    };
    wish(&mut life, world, rest(true));
    wish(&mut life, world, if_then(None, None));
    assert_eq!(decide(&life.state, rest(false), world), too_many);
    assert_eq!(if_thens(&life.state, world.now).len(), 6);
}

/// What was changed on a clock of 2080 does not stand above what was changed since.
#[test]
fn a_clock_far_ahead_does_not_hold_a_line_for_ever() {
    let mut life = Life::default();
    let far = at(20_000, 9, 0);
    let id = wish(&mut life, at(0, 9, 0), if_then(None, None));
    let hours = |from| Hours::new(from, 24, Hours::EACH_DAY);
    let rest = |rests| Intent::RestIfThen { line: id, rests };
    let now = |life: &Life| {
        let kept = if_thens(&life.state, at(0, 12, 0).now).remove(0);
        (kept.it.hours, kept.rests)
    };
    wish(&mut life, far, if_then(Some(id), hours(1)));
    wish(&mut life, far, rest(true));
    // What was written first can be believed; that it rests was told nowhere else.
    assert_eq!(now(&life), (None, true));
    wish(&mut life, at(0, 10, 0), if_then(Some(id), hours(2)));
    wish(&mut life, at(0, 11, 0), rest(false));
    assert_eq!(now(&life), (hours(2), false));
}

#[test]
fn a_rested_line_and_one_without_hours_do_not_surface() {
    let mut life = Life::default();
    let night = Hours::new(22, 6, Hours::EACH_DAY);
    let id = wish(&mut life, at(0, 10, 0), if_then(None, night));
    wish(&mut life, at(0, 10, 0), if_then(None, None));
    let any = wish(
        &mut life,
        at(0, 10, 0),
        if_then(None, Hours::new(0, 24, Hours::EACH_DAY)),
    );
    let shown = |life: &Life, world| -> Vec<EventId> {
        surfaced(&life.state, world)
            .into_iter()
            .map(|it| it.id)
            .collect()
    };
    assert_eq!(shown(&life, at(0, 21, 59)), [any]);
    assert_eq!(shown(&life, at(0, 22, 0)), [id, any], "fewer hours first");
    assert_eq!(shown(&life, at(1, 5, 59)), [id, any]);
    assert_eq!(shown(&life, at(1, 6, 0)), [any]);
    let rests = Intent::RestIfThen {
        line: id,
        rests: true,
    };
    wish(&mut life, at(1, 12, 0), rests);
    assert_eq!(shown(&life, at(1, 23, 0)), [any]);
}

/// Zones with their changes of the clock as POSIX writes them: no database is needed.
fn zone() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "GMT0BST,M3.5.0/1,M10.5.0",             // London
        "CET-1CEST,M3.5.0,M10.5.0/3",           // Berlin
        "EST5EDT,M3.2.0,M11.1.0",               // New York
        "NST3:30NDT,M3.2.0,M11.1.0",            // St John's
        "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", // Lord Howe: half an hour
        "IST-5:30",                             // Kolkata
        "<+14>-14",                             // Kiritimati
        LAGOS,
    ])
}

const LAGOS: &str = "WAT-1";

/// The world of someone in a zone: the browser gives the offset that is in force at that instant.
fn there(ms: i64, zone: &str) -> (World, civil::DateTime) {
    let instant = Timestamp::from_millisecond(ms).unwrap();
    let zone = TimeZone::fixed(TimeZone::posix(zone).unwrap().to_offset(instant));
    let minutes = zone.to_fixed_offset().unwrap().seconds() / 60;
    let world = World {
        now: Moment(ms),
        offset: Offset(i16::try_from(minutes).unwrap()),
        random: [7; World::N_RANDOM],
    };
    (world, zone.to_datetime(instant))
}

fn hours() -> impl Strategy<Value = Hours> {
    (0..24u8, 1..=24u8, 1..=Hours::EACH_DAY)
        .prop_filter_map("hours are never none", |(from, to, days)| {
            Hours::new(from, to, days)
        })
}

/// What the words of `Hours` say, told by jiff's calendar.
fn oracle(hours: Hours, local: civil::DateTime) -> bool {
    let hour = u8::try_from(local.hour()).unwrap();
    let on = |date: civil::Date| hours.days() & (1 << date.weekday().to_monday_zero_offset()) != 0;
    if hours.from() < hours.to() {
        return (hours.from()..hours.to()).contains(&hour) && on(local.date());
    }
    let late = hour >= hours.from() && on(local.date());
    let early = hour < hours.to() && on(local.date().yesterday().unwrap());
    late || early
}

proptest! {
    // Two years with all their changes of the clock, in zones with half hours and far offsets.
    #[test]
    fn surfacing_follows_the_clock_on_the_wall(
        ms in 1_767_225_600_000i64..1_830_297_600_000, zone in zone(), hours in hours(),
    ) {
        let (world, local) = there(ms, zone);
        prop_assert_eq!(is_within(hours, world), oracle(hours, local), "{}", local);
    }

    #[test]
    fn travel_and_the_change_of_the_clock_ask_only_what_the_wall_shows(
        ms in 1_767_225_600_000i64..1_830_297_600_000, from in zone(), to in zone(), hours in hours(),
    ) {
        // Whoever sees the same clock and date on the wall sees the same lines.
        let (here, local) = there(ms, from);
        let shifted = i64::from(here.offset.0) * 60_000;
        let (away, _) = there(ms, to);
        let same_wall = World {
            now: Moment(ms + shifted - i64::from(away.offset.0) * 60_000),
            ..away
        };
        prop_assert_eq!(is_within(hours, same_wall), is_within(hours, here), "{}", local);
    }

    #[test]
    fn hours_over_midnight_are_one_stretch(day in 0..400i64, minute in 0..480i64) {
        // From ten to six on one weekday: eight hours in a row, on no other night.
        let sunday = Hours::new(22, 6, Hours::SUNDAYS).unwrap();
        let (world, local) = there(MIDNIGHT + day * DAY_MS + 22 * HOUR_MS + minute * 60_000, LAGOS);
        let began = local.checked_sub(jiff::Span::new().hours(6)).unwrap().date();
        let is_sunday = began.weekday() == civil::Weekday::Sunday;
        prop_assert_eq!(is_within(sunday, world), is_sunday);
    }
}
