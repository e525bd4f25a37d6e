//! Goal: a marked day is as far off as the calendar on the wall says, and is told in time.
//! Method: jiff as the oracle over zones, leap days and midnight; each edge by hand.
use crate::common::{Life, at};
use footbridge_core::{
    event::{Boundary, BoundaryRef, Discovery, Erasure, Fact, HardDay, HardDayRef, HardDayYear},
    private::Private,
    state::State,
    time::{Day, Moment, Offset, World},
    view::{self, Line, MarkedDay},
};
use jiff::{Timestamp, civil, tz};
use proptest::prelude::*;

fn date(year: i32, month: u8, date: u8) -> Day {
    Day::from_civil(year, month, date).unwrap()
}

fn marked(day: Day, yearly: bool) -> HardDay {
    HardDay {
        of: None,
        kind: "court".into(),
        words: None,
        day,
        yearly,
        offer: true,
    }
}

fn with(days: &[HardDay]) -> Life {
    days.iter().fold(Life::default(), |life, day| {
        life.tell(at(-40, 12, 0), Fact::HardDayKept(day.clone()))
    })
}

/// Noon on a date.
fn noon(day: Day) -> World {
    World {
        now: Moment(i64::from(day.0) * 86_400_000 + 12 * 3_600_000),
        ..World::default()
    }
}

fn only(state: &State, world: World) -> MarkedDay {
    let mut days = view::hard_days(state, world);
    assert_eq!(days.len(), 1);
    days.remove(0)
}

fn as_day(date: civil::Date) -> Day {
    Day(date.since(civil::date(1970, 1, 1)).unwrap().get_days())
}

fn as_date(day: Day) -> civil::Date {
    let (year, month, date) = day.civil();
    civil::date(
        i16::try_from(year).unwrap(),
        i8::try_from(month).unwrap(),
        i8::try_from(date).unwrap(),
    )
}

/// What "each year" means, told by jiff: year after year from the first, where a day that a year
/// lacks falls on the last day of its month.
fn oracle(first: civil::Date, today: civil::Date) -> civil::Date {
    (0..=300)
        .map(|years| first.checked_add(jiff::Span::new().years(years)).unwrap())
        .find(|it| *it >= today)
        .unwrap()
}

proptest! {
    #[test]
    fn a_yearly_day_comes_when_jiff_says(
        first in -10_000..60_000i32, today in 0..70_000i32,
    ) {
        let life = with(&[marked(Day(first), true)]);
        let day = only(&life.state, noon(Day(today)));
        let next = as_day(oracle(as_date(Day(first)), as_date(Day(today))));
        prop_assert_eq!(day.next, Some(next));
        prop_assert_eq!(day.away, Some(next.0 - today));
    }

    #[test]
    fn a_leap_day_comes_each_year(leap in 0..30i32, today in 0..70_000i32) {
        let year = 1972 + 4 * leap;
        let first = date(year, 2, 29);
        let life = with(&[marked(first, true)]);
        let next = only(&life.state, noon(Day(today))).next.unwrap();
        prop_assert_eq!(next, as_day(oracle(as_date(first), as_date(Day(today)))));
        let (_, month, of_month) = next.civil();
        prop_assert!(month == 2 && (of_month == 28 || of_month == 29));
    }

    /// Whoever has the same date on the wall is as far from the day, wherever they are, and
    /// however late it is.
    #[test]
    fn the_wall_alone_says_how_far_off_it_is(
        ms in 0..4_000_000_000_000i64, offset in -720..=840i16, ahead in -400..400i32,
    ) {
        let zone = tz::Offset::from_seconds(i32::from(offset) * 60).unwrap();
        let wall = zone.to_datetime(Timestamp::from_millisecond(ms).unwrap()).date();
        let world = World { now: Moment(ms), offset: Offset(offset), ..World::default() };
        let day = Day(as_day(wall).0 + ahead);
        let life = with(&[marked(day, false)]);
        let it = only(&life.state, world);
        prop_assert_eq!(it.away, (ahead >= 0).then_some(ahead));
        let near = view::near_day(&life.state, world);
        prop_assert_eq!(near.map(|it| it.away), (0..=3).contains(&ahead).then_some(ahead));
        prop_assert_eq!(near.is_some(), matches!(view::home(&life.state, world).line, Some(Line::HardDay(_))));
    }
}

#[test]
fn it_turns_at_midnight_and_not_at_four() {
    let eve = at(0, 12, 0).date();
    let life = with(&[marked(eve, false)]);
    for (world, away) in [
        (at(-4, 23, 59), None),
        (at(-3, 0, 0), Some(3)),
        (at(-1, 23, 59), Some(1)),
        (at(0, 0, 0), Some(0)),
        (at(0, 3, 59), Some(0)),
        (at(0, 23, 59), Some(0)),
        (at(1, 0, 0), None),
        (at(1, 3, 59), None),
    ] {
        let near = view::near_day(&life.state, world);
        assert_eq!(near.map(|it| it.away), away, "{:?}", world.now);
    }
}

/// Berlin, 29 March and 25 October 2026: a day with another hour in it is one day.
#[test]
fn a_change_of_the_clock_moves_no_day() {
    for (change, before, after) in [(1_774_746_000_000, 60, 120), (1_792_890_000_000, 120, 60)] {
        let world = |ms, offset| World {
            now: Moment(ms),
            offset: Offset(offset),
            ..World::default()
        };
        let on = world(change, after).date();
        let life = with(&[marked(on, true)]);
        for it in [world(change - 1, before), world(change, after)] {
            assert_eq!(only(&life.state, it).away, Some(0), "{:?}", it.now);
        }
    }
}

#[test]
fn the_list_goes_by_how_far_off_and_what_is_over_stands_last() {
    let today = date(2026, 11, 23);
    let life = with(&[
        marked(date(2024, 2, 29), true),
        marked(date(2026, 11, 1), false),
        marked(date(2026, 12, 9), false),
        marked(date(2026, 11, 22), false),
        marked(date(2025, 11, 26), true),
        marked(date(2019, 12, 25), true),
    ]);
    let all: Vec<_> = view::hard_days(&life.state, noon(today))
        .iter()
        .map(|it| (it.day.civil(), it.away))
        .collect();
    assert_eq!(
        all,
        [
            ((2025, 11, 26), Some(3)),
            ((2026, 12, 9), Some(16)),
            ((2019, 12, 25), Some(32)),
            // 29 February, shown on 28 February.
            ((2024, 2, 29), Some(97)),
            ((2026, 11, 22), None),
            ((2026, 11, 1), None),
        ]
    );
}

#[test]
fn a_day_can_be_changed_left_out_for_a_year_taken_out_and_brought_back() {
    let today = date(2026, 12, 30);
    let mut life = Life::default();
    let kept = life.happens(
        at(0, 9, 0),
        Fact::HardDayKept(marked(date(2000, 1, 1), true)),
    );
    assert_eq!(only(&life.state, noon(today)).away, Some(2));
    assert!(view::near_day(&life.state, noon(today)).is_some());
    // It is left out in the year in which it comes, which is the next.
    let left_out = |year| Fact::HardDayLeftOut(HardDayYear { day: kept.id, year });
    let mut this_year = life.clone();
    this_year.happens(at(0, 10, 0), left_out(2026));
    assert!(view::near_day(&this_year.state, noon(today)).is_some());
    let out = life.happens(at(0, 10, 0), left_out(2027));
    assert!(only(&life.state, noon(today)).left_out);
    assert!(view::near_day(&life.state, noon(today)).is_none());
    let next_year = noon(date(2027, 12, 30));
    assert!(view::near_day(&life.state, next_year).is_some());
    life.happens(at(0, 10, 5), Fact::Erased(Erasure { event: out.id }));
    assert!(view::near_day(&life.state, noon(today)).is_some());
    // Without the offer it stands in the list, and nothing is offered.
    let quiet = HardDay {
        of: Some(kept.id),
        offer: false,
        words: Some(Private::new("New year")),
        ..marked(date(2000, 1, 2), true)
    };
    let changed = life.happens(at(0, 11, 0), Fact::HardDayKept(quiet));
    let day = only(&life.state, noon(today));
    assert_eq!((day.id, day.away), (kept.id, Some(3)));
    assert!(view::near_day(&life.state, noon(today)).is_none());
    // Undo of the change gives the day as it was before.
    let undo = Fact::Erased(Erasure { event: changed.id });
    let before = life.clone().tell(at(0, 11, 1), undo);
    assert_eq!(only(&before.state, noon(today)).away, Some(2));
    let out = life.happens(
        at(0, 12, 0),
        Fact::HardDayTakenOut(HardDayRef { day: kept.id }),
    );
    assert!(view::hard_days(&life.state, noon(today)).is_empty());
    let back = life.tell(at(0, 12, 1), Fact::Erased(Erasure { event: out.id }));
    assert_eq!(only(&back.state, noon(today)).day, date(2000, 1, 2));
}

/// A change that was made on a clock of 2099 does not stand above the changes made since.
#[test]
fn a_clock_far_ahead_does_not_hold_a_day_for_ever() {
    let mut life = Life::default();
    let kept = life.happens(
        at(0, 9, 0),
        Fact::HardDayKept(marked(date(2027, 1, 1), false)),
    );
    let on = |day| HardDay {
        of: Some(kept.id),
        ..marked(day, false)
    };
    life.happens(at(20_000, 9, 0), Fact::HardDayKept(on(date(2027, 1, 2))));
    assert_eq!(only(&life.state, at(0, 10, 0)).day, date(2027, 1, 1));
    life.happens(at(0, 11, 0), Fact::HardDayKept(on(date(2027, 1, 3))));
    assert_eq!(only(&life.state, at(0, 12, 0)).day, date(2027, 1, 3));
}

#[test]
fn the_day_they_found_out_stands_in_one_place() {
    let told = |on| Fact::DiscoveryTold(Discovery { on });
    let today = noon(date(2026, 12, 1));
    let mut life = Life::default();
    let event = life.happens(at(0, 9, 0), told(Some(date(2026, 11, 20))));
    let day = only(&life.state, today);
    assert_eq!(&*day.kind, view::DISCOVERY);
    assert!(day.yearly && day.offer);
    assert_eq!(day.next, Some(date(2027, 11, 20)));
    assert_eq!(
        view::discovery(&life.state, today),
        Some(date(2026, 11, 20))
    );
    // Changed in the list: it is the same day, and the telling gives way.
    let changed = HardDay {
        of: Some(event.id),
        kind: view::DISCOVERY.into(),
        ..marked(date(2026, 11, 22), true)
    };
    let list = life
        .clone()
        .tell(at(0, 10, 0), Fact::HardDayKept(changed.clone()));
    assert_eq!(only(&list.state, today).day, date(2026, 11, 22));
    assert_eq!(
        view::discovery(&list.state, today),
        Some(date(2026, 11, 22))
    );
    // Another kind of day it can become too, and does not come back as a double.
    let other = HardDay {
        kind: "shared".into(),
        ..changed.clone()
    };
    let renamed = life.clone().tell(at(0, 10, 0), Fact::HardDayKept(other));
    assert_eq!(&*only(&renamed.state, today).kind, "shared");
    assert_eq!(view::discovery(&renamed.state, today), None);
    // Marked beside it, the marked one stands alone.
    let beside = HardDay {
        of: None,
        ..changed
    };
    let beside = life.clone().tell(at(0, 10, 0), Fact::HardDayKept(beside));
    assert_eq!(only(&beside.state, today).day, date(2026, 11, 22));
    let out = Fact::HardDayTakenOut(HardDayRef { day: event.id });
    let gone = life.tell(at(0, 10, 0), out);
    assert!(view::hard_days(&gone.state, today).is_empty());
    assert_eq!(view::discovery(&gone.state, today), None);
}

/// A day that is still to come is not the day they found out.
#[test]
fn a_discovery_to_come_is_none_yet() {
    let life = with(&[HardDay {
        kind: view::DISCOVERY.into(),
        ..marked(date(2027, 3, 1), true)
    }]);
    let before = noon(date(2027, 2, 28));
    assert_eq!(view::discovery(&life.state, before), None);
    let on = noon(date(2027, 3, 1));
    assert_eq!(view::discovery(&life.state, on), Some(date(2027, 3, 1)));
}

#[test]
fn lines_are_changed_taken_out_and_brought_back_in_their_order() {
    let drawn = |of, text: &str| {
        Fact::BoundaryKept(Boundary {
            of,
            line: Private::new(text),
            act: None,
        })
    };
    let mut life = Life::default();
    let first = life.happens(at(0, 9, 0), drawn(None, "one"));
    life.happens(at(0, 9, 1), drawn(None, "two"));
    life.happens(at(0, 9, 2), drawn(Some(first.id), "one, anew"));
    let read = |state: &State| -> Vec<String> {
        let lines = view::boundaries(state, at(0, 12, 0));
        lines.iter().map(|it| it.line.expose().to_owned()).collect()
    };
    assert_eq!(read(&life.state), ["one, anew", "two"]);
    let out = life.happens(
        at(0, 9, 3),
        Fact::BoundaryTakenOut(BoundaryRef { line: first.id }),
    );
    assert_eq!(read(&life.state), ["two"]);
    life.happens(at(0, 9, 4), Fact::Erased(Erasure { event: out.id }));
    assert_eq!(read(&life.state), ["one, anew", "two"]);
}

#[test]
fn who_it_was_about_is_the_last_answer() {
    let told = |kind: &str, kinds: Option<Vec<footbridge_core::event::Key>>| {
        Fact::CircumstanceTold(footbridge_core::event::Circumstance {
            kind: Some(kind.into()),
            contact: Some(vec!["children".into()]),
            kinds,
        })
    };
    let mut life = Life::default();
    let now = at(0, 12, 0);
    assert_eq!(view::circumstance(&life.state, now), (vec![], vec![]));
    life.happens(at(0, 9, 0), told("friend", Some(vec!["faith".into()])));
    let (kinds, contact) = view::circumstance(&life.state, now);
    assert_eq!(
        (kinds, contact),
        (vec!["friend", "faith"], vec!["children"])
    );
    life.happens(at(0, 9, 1), told("work", None));
    assert_eq!(view::circumstance(&life.state, now).0, ["work"]);
}
