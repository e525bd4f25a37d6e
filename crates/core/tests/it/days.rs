//! Goal: days, dates and nights are those of the person's calendar.
//! Method: jiff as the oracle, and each edge by hand.
use crate::common::{DAY_MS, HOUR_MS, at};
use footbridge_core::time::{Day, Moment, Offset, World};
use jiff::{Span, Timestamp, civil, tz};
use proptest::prelude::*;

fn local(ms: i64, offset: i16) -> civil::DateTime {
    let offset = tz::Offset::from_seconds(i32::from(offset) * 60).unwrap();
    offset.to_datetime(Timestamp::from_millisecond(ms).unwrap())
}

fn as_day(date: civil::Date) -> i32 {
    date.since(civil::date(1970, 1, 1)).unwrap().get_days()
}

proptest! {
    #[test]
    fn dates_agree_with_jiff(day in -700_000..2_900_000i32) {
        let date = civil::date(1970, 1, 1).checked_add(Span::new().days(day)).unwrap();
        let (year, month, of_month) = Day(day).civil();
        prop_assert_eq!(year, i32::from(date.year()));
        prop_assert_eq!(i16::from(month), i16::from(date.month()));
        prop_assert_eq!(i16::from(of_month), i16::from(date.day()));
        prop_assert_eq!(Day::from_civil(year, month, of_month), Some(Day(day)));
    }

    #[test]
    fn a_date_is_there_or_not_as_jiff_says(year in 1900..2200i16, month in 0..15i8, of_month in 0..35i8) {
        let theirs = civil::Date::new(year, month, of_month).ok().map(as_day);
        let ours = Day::from_civil(
            i32::from(year), u8::try_from(month).unwrap(), u8::try_from(of_month).unwrap(),
        );
        prop_assert_eq!(ours.map(|it| it.0), theirs);
    }

    #[test]
    fn hours_and_days_agree_with_jiff(
        ms in -2_000_000_000_000..32_000_000_000_000i64, offset in -720..=840i16,
    ) {
        let (moment, theirs) = (Moment(ms), local(ms, offset));
        let offset = Offset(offset);
        prop_assert_eq!(i16::from(moment.hour(offset)), i16::from(theirs.hour()));
        prop_assert_eq!(i16::from(moment.minute(offset)), i16::from(theirs.minute()));
        prop_assert_eq!(moment.date(offset).0, as_day(theirs.date()));
        let turned = theirs.checked_sub(Span::new().hours(4)).unwrap();
        prop_assert_eq!(moment.day(offset).0, as_day(turned.date()));
        let world = World { now: moment, offset, ..World::default() };
        prop_assert_eq!(world.is_night(), theirs.hour() >= 22 || theirs.hour() < 6);
    }

    #[test]
    fn no_moment_is_too_far(ms: i64, offset: i16, day: i32) {
        let (moment, offset) = (Moment(ms), Offset(offset));
        prop_assert!(moment.hour(offset) < 24 && moment.minute(offset) < 60);
        prop_assert!(moment.date(offset).days_after(moment.day(offset)) <= 1);
        let (_, month, of_month) = Day(day).civil();
        prop_assert!((1..=12).contains(&month) && (1..=31).contains(&of_month));
    }
}

#[test]
fn night_is_from_ten_to_six() {
    for (hour, minute, is_night) in [
        (21, 59, false),
        (22, 0, true),
        (0, 0, true),
        (3, 59, true),
        (4, 0, true),
        (5, 59, true),
        (6, 0, false),
        (12, 0, false),
    ] {
        assert_eq!(at(0, hour, minute).is_night(), is_night, "{hour}:{minute}");
    }
}

#[test]
fn a_day_turns_at_four_and_a_date_at_midnight() {
    let day = at(0, 12, 0).today();
    assert_eq!(day.civil(), (2026, 11, 24));
    for (world, today, date) in [
        (at(0, 3, 59), Day(day.0 - 1), day),
        (at(0, 4, 0), day, day),
        (at(0, 23, 59), day, day),
        (at(1, 0, 0), day, Day(day.0 + 1)),
        (at(1, 3, 59), day, Day(day.0 + 1)),
        (at(1, 4, 0), Day(day.0 + 1), Day(day.0 + 1)),
    ] {
        assert_eq!(
            (world.today(), world.date()),
            (today, date),
            "{:?}",
            world.now
        );
    }
}

/// Berlin, 29 March and 25 October 2026: the browser gives another offset from one moment on.
#[test]
fn a_night_with_another_hour_in_it_is_one_night() {
    for (change, before, after) in [
        // 02:00 becomes 03:00.
        (1_774_746_000_000, 60, 120),
        // 03:00 becomes 02:00.
        (1_792_890_000_000, 120, 60),
    ] {
        let zone = tz::db().get("Europe/Berlin");
        let world = |ms, offset| World {
            now: Moment(ms),
            offset: Offset(offset),
            ..World::default()
        };
        if let Ok(zone) = zone {
            for (ms, offset) in [(change - 1, before), (change, after)] {
                let theirs = zone.to_offset(Timestamp::from_millisecond(ms).unwrap());
                assert_eq!(theirs.seconds(), i32::from(offset) * 60);
            }
        }
        let evening = world(change - 3 * HOUR_MS, before);
        let (just_before, just_after) = (world(change - 1, before), world(change, after));
        for it in [evening, just_before, just_after] {
            assert!(it.is_night());
            assert_eq!(it.today(), evening.today(), "{:?}", it.now);
        }
        // The day still turns at four on the clock on the wall.
        let turn = change + (4 - i64::from(just_after.hour())) * HOUR_MS;
        assert_eq!(world(turn - 1, after).today(), evening.today());
        assert_eq!(world(turn, after).today().days_after(evening.today()), 1);
    }
}

#[test]
fn a_flight_west_makes_no_day_twice_too_long() {
    // The same moment, seen from Auckland and from Lima.
    let now = Moment(1_795_474_800_000 + 17 * HOUR_MS);
    assert_eq!(now.day(Offset(780)).days_after(now.day(Offset(-300))), 1);
    assert_eq!(
        Moment(now.0 + DAY_MS).day(Offset(-300)),
        now.day(Offset(780))
    );
}
