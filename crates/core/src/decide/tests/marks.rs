//! Marked days, lines to stand by, and who it was about.
use super::*;
use crate::event::{Boundary, HardDay, HardDayYear};

fn day(n_chars: usize) -> HardDay {
    HardDay {
        of: None,
        kind: key_of("court"),
        words: Some(private(n_chars)),
        day: Day(20_796),
        yearly: false,
        offer: true,
    }
}

fn drawn(n_line: usize, n_act: usize) -> Boundary {
    Boundary {
        of: None,
        line: private(n_line),
        act: Some(private(n_act)),
    }
}

#[track_caller]
fn check_day(given: &[Fact], day: HardDay, expected: Result<(), Refusal>) {
    let fact = Fact::HardDayKept(day.clone());
    check(given, Intent::KeepHardDay(day), expected.map(|()| fact));
}

#[track_caller]
fn check_line(given: &[Fact], line: Boundary, expected: Result<(), Refusal>) {
    let fact = Fact::BoundaryKept(line.clone());
    check(given, Intent::KeepBoundary(line), expected.map(|()| fact));
}

#[test]
fn the_words_for_a_day_hold_120_characters_and_can_be_left_out() {
    check_day(&[], day(120), Ok(()));
    check_day(&[], day(121), Err(Refusal::TooLong { max: 120 }));
    let blank = HardDay {
        words: Some(Private::new(" \n ")),
        ..day(1)
    };
    let without = Fact::HardDayKept(HardDay {
        words: None,
        ..day(1)
    });
    check(&[], Intent::KeepHardDay(blank), Ok(without));
    let bad_kind = HardDay {
        kind: key_of("Court"),
        ..day(1)
    };
    check_day(&[], bad_kind, Err(Refusal::BadKey));
}

#[test]
fn a_hundred_days_can_be_marked() {
    let given = vec![Fact::HardDayKept(day(1)); HARD_DAYS_MAX];
    check_day(&given[..HARD_DAYS_MAX - 1], day(1), Ok(()));
    let max = HARD_DAYS_MAX;
    check_day(&given, day(1), Err(Refusal::TooMany { max }));
    // One that is there can still be changed.
    let changed = HardDay {
        of: names(1).first().copied(),
        ..day(2)
    };
    check_day(&given, changed, Ok(()));
}

#[test]
fn a_day_is_in_a_year_with_four_digits() {
    let (first, last) = (HARD_DAY_YEARS.start(), HARD_DAY_YEARS.end());
    let on = |day| HardDay {
        day,
        ..self::day(1)
    };
    let date = |year, month, date| Day::from_civil(year, month, date).unwrap();
    let beyond = [
        date(first - 1, 12, 31),
        date(last + 1, 1, 1),
        Day(i32::MIN),
        Day(i32::MAX),
    ];
    for bad in beyond {
        check_day(&[], on(bad), Err(Refusal::NoSuchDay));
    }
    for good in [date(*first, 1, 1), date(*last, 12, 31)] {
        check_day(&[], on(good), Ok(()));
    }
    let given = [Fact::HardDayKept(day(1))];
    let day = names(1)[0];
    for (year, is_there) in [
        (*first, true),
        (*last, true),
        (first - 1, false),
        (last + 1, false),
    ] {
        let fact = Fact::HardDayLeftOut(HardDayYear { day, year });
        let expected = is_there.then_some(fact).ok_or(Refusal::NoSuchDay);
        check(&given, Intent::LeaveHardDayOut { day, year }, expected);
    }
}

#[test]
fn a_day_that_is_not_there_is_not_touched() {
    let given = [Fact::HardDayKept(day(1))];
    let [there, none] = names(2)[..] else {
        panic!("two names");
    };
    let of = |of| HardDay {
        of: Some(of),
        ..day(3)
    };
    check_day(&given, of(there), Ok(()));
    check_day(&given, of(none), Err(Refusal::Gone));
    let out = Fact::HardDayTakenOut(HardDayRef { day: there });
    check(&given, Intent::TakeOutHardDay(there), Ok(out.clone()));
    let given = [given[0].clone(), out];
    for wish in [
        Intent::TakeOutHardDay(there),
        Intent::LeaveHardDayOut {
            day: there,
            year: 2026,
        },
        Intent::KeepHardDay(of(there)),
    ] {
        check(&given, wish, Err(Refusal::Gone));
    }
}

/// The day they told long ago stands in the list, and is changed and taken out as any other.
#[test]
fn the_told_discovery_is_a_marked_day() {
    let given = [Fact::DiscoveryTold(Discovery {
        on: Some(Day(20_700)),
    })];
    let day = names(1)[0];
    let out = Fact::HardDayTakenOut(HardDayRef { day });
    check(&given, Intent::TakeOutHardDay(day), Ok(out));
    let taken_back = [
        given[0].clone(),
        Fact::DiscoveryTold(Discovery { on: None }),
    ];
    check(&taken_back, Intent::TakeOutHardDay(day), Err(Refusal::Gone));
}

#[test]
fn a_line_and_its_act_hold_120_characters_and_the_act_can_be_left_out() {
    check_line(&[], drawn(120, 120), Ok(()));
    let too_long = || Err(Refusal::TooLong { max: 120 });
    check_line(&[], drawn(121, 1), too_long());
    check_line(&[], drawn(1, 121), too_long());
    check_line(&[], drawn(0, 1), Err(Refusal::Empty));
    let alone = Fact::BoundaryKept(Boundary {
        act: None,
        ..drawn(1, 0)
    });
    check(&[], Intent::KeepBoundary(drawn(1, 0)), Ok(alone));
}

#[test]
fn lines_have_their_limit_and_one_that_is_not_there_is_not_touched() {
    let max = BOUNDARIES_MAX;
    let given = vec![Fact::BoundaryKept(drawn(1, 1)); max];
    check_line(&given[..max - 1], drawn(1, 1), Ok(()));
    check_line(&given, drawn(1, 1), Err(Refusal::TooMany { max }));
    let names = names(max + 1);
    let of = |of| Boundary {
        of: Some(of),
        ..drawn(2, 2)
    };
    check_line(&given, of(names[0]), Ok(()));
    check_line(&given, of(names[max]), Err(Refusal::Gone));
    let out = Fact::BoundaryTakenOut(BoundaryRef { line: names[0] });
    check(&given, Intent::TakeOutBoundary(names[0]), Ok(out.clone()));
    let given = [given[0].clone(), out];
    check(
        &given,
        Intent::TakeOutBoundary(names[0]),
        Err(Refusal::Gone),
    );
}

#[test]
fn several_kinds_are_one_answer() {
    let tell = |kinds: &[&str]| Intent::TellCircumstance {
        kinds: kinds.iter().map(|it| key_of(it)).collect(),
        contact: None,
    };
    let told = |kind: Option<&str>, kinds: Option<&[&str]>| {
        Ok(Fact::CircumstanceTold(Circumstance {
            kind: kind.map(key_of),
            contact: None,
            kinds: kinds.map(|it| it.iter().map(|it| key_of(it)).collect()),
        }))
    };
    check(&[], tell(&[]), told(None, None));
    check(&[], tell(&["friend"]), told(Some("friend"), None));
    check(
        &[],
        tell(&["friend", "faith", "work"]),
        told(Some("friend"), Some(&["faith", "work"])),
    );
    let max = FEELINGS_MAX;
    check(
        &[],
        tell(&vec!["work"; max + 1]),
        Err(Refusal::TooMany { max }),
    );
}
