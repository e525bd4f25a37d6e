//! The marked days as a file for the person's own calendar (RFC 5545), by hand:
//! `docs/decisions/0011-calendar-file.md`.
//!
//! **Invariant:** nothing in the file says what a day is: every entry has the same neutral name.
//! A date that no calendar has cannot get in, because an entry is made of a [`Day`].
use footbridge_core::{
    id::EventId,
    time::{Day, World},
    view::MarkedDay,
};

/// What the file is called.
pub const FILE_NAME: &str = "day-list.ics";

/// The longest line, in bytes, without its end.
const LINE_BYTES_MAX: usize = 75;
/// The years that have four digits.
const YEARS: std::ops::RangeInclusive<i32> = 0..=9999;

/// The file with every day that is still to come, each called `title`.
pub fn file(days: &[MarkedDay], title: &str, world: World) -> Vec<u8> {
    let mut out = String::new();
    // An hour would say when the person was awake.
    let stamp = date(world.date()).map(|it| format!("{it}T000000Z"));
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Day list//EN"] {
        put(&mut out, line);
    }
    for day in days {
        if let (Some(stamp), Some(first)) = (&stamp, first_shown(day)) {
            entry(&mut out, day, &first, stamp, title);
        }
    }
    put(&mut out, "END:VCALENDAR");
    out.into_bytes()
}

/// Whether the file would hold anything.
pub fn has_any(days: &[MarkedDay]) -> bool {
    days.iter().any(|it| first_shown(it).is_some())
}

fn entry(out: &mut String, day: &MarkedDay, first: &str, stamp: &str, title: &str) {
    put(out, "BEGIN:VEVENT");
    put(out, &format!("UID:{}", uid(day.id)));
    put(out, &format!("DTSTAMP:{stamp}"));
    put(out, &format!("DTSTART;VALUE=DATE:{first}"));
    if day.yearly {
        put(out, rule(day.day));
    }
    put(out, &format!("SUMMARY:{}", escaped(title)));
    put(out, "CLASS:PRIVATE");
    put(out, "TRANSP:TRANSPARENT");
    put(out, "END:VEVENT");
}

/// When a day is in the calendar first; `None` for one that is over or left out.
fn first_shown(day: &MarkedDay) -> Option<String> {
    let next = day.next?;
    if !day.left_out {
        return date(next);
    }
    let after = day.yearly.then(|| day.day.in_year(next.civil().0 + 1));
    date(after??)
}

/// How a day comes back. A calendar leaves 29 February out where there is none; the last day of
/// February is there each year.
fn rule(day: Day) -> &'static str {
    match day.civil() {
        (_, 2, 29) => "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1",
        _ => "RRULE:FREQ=YEARLY",
    }
}

fn date(day: Day) -> Option<String> {
    let (year, month, date) = day.civil();
    YEARS
        .contains(&year)
        .then(|| format!("{year:04}{month:02}{date:02}"))
}

/// The same for a day in each file, so that a calendar does not double it; made of the dice in its
/// name, and not of the time that is in there too.
fn uid(id: EventId) -> String {
    use std::fmt::Write as _;
    id.to_bytes()[8..]
        .iter()
        .fold(String::new(), |mut text, byte| {
            // Writing into a string cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
}

/// Text as a value may hold it.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '\\' | ';' | ',' => out.extend(['\\', sign]),
            '\n' => out.push_str("\\n"),
            _ if sign.is_control() => (),
            _ => out.push(sign),
        }
    }
    out
}

/// One line, folded so that no part of it is too long and no character is cut.
fn put(out: &mut String, line: &str) {
    let mut n_bytes = 0;
    for sign in line.chars() {
        if n_bytes + sign.len_utf8() > LINE_BYTES_MAX {
            out.push_str("\r\n ");
            n_bytes = 1;
        }
        out.push(sign);
        n_bytes += sign.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use footbridge_core::{
        event::{Event, Fact, HardDay, HardDayYear},
        private::Private,
        state::State,
        time::Moment,
        view::hard_days,
    };
    use icalendar::parser::{Component, read_calendar, unfold};
    use proptest::prelude::*;

    fn noon(day: Day) -> World {
        World {
            now: Moment(i64::from(day.0) * 86_400_000 + 43_200_000),
            ..World::default()
        }
    }

    fn date_of(year: i32, month: u8, date: u8) -> Day {
        Day::from_civil(year, month, date).unwrap()
    }

    fn marked(day: Day, yearly: bool) -> Fact {
        Fact::HardDayKept(HardDay {
            of: None,
            kind: "court".into(),
            words: Some(Private::new("canary")),
            day,
            yearly,
            offer: true,
        })
    }

    fn state(facts: &[Fact]) -> State {
        let mut state = State::default();
        for (n, fact) in (0..).zip(facts) {
            let world = World {
                now: Moment(1_000),
                random: [n; World::N_RANDOM],
                ..World::default()
            };
            state.apply(&Event::new(fact.clone(), world, state.newest()));
        }
        state
    }

    fn made(state: &State, today: Day) -> String {
        let world = noon(today);
        let bytes = file(&hard_days(state, world), "Day list", world);
        String::from_utf8(bytes).unwrap()
    }

    fn value<'a>(it: &'a Component<'_>, name: &str) -> Option<&'a str> {
        it.find_prop(name).map(|it| it.val.as_str())
    }

    /// What a calendar would read: start and rule of each entry.
    fn read(text: &str) -> Vec<(String, Option<String>)> {
        let text = unfold(text);
        let calendar = read_calendar(&text).unwrap();
        let own = |it: &Component<'_>, name| value(it, name).map(str::to_owned);
        calendar
            .components
            .iter()
            .map(|it| (own(it, "DTSTART").unwrap(), own(it, "RRULE")))
            .collect()
    }

    #[test]
    fn a_calendar_reads_every_day_under_one_neutral_name() {
        let state = state(&[
            marked(date_of(2025, 11, 26), true),
            marked(date_of(2026, 12, 9), false),
            marked(date_of(2024, 2, 29), true),
            marked(date_of(2026, 11, 1), false),
        ]);
        let text = made(&state, date_of(2026, 11, 23));
        let yearly = || Some("FREQ=YEARLY".to_owned());
        assert_eq!(
            read(&text),
            [
                ("20261126".to_owned(), yearly()),
                ("20261209".to_owned(), None),
                (
                    "20270228".to_owned(),
                    Some("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1".to_owned())
                ),
            ]
        );
        let unfolded = unfold(&text);
        let calendar = read_calendar(&unfolded).unwrap();
        let mut uids: Vec<_> = calendar
            .components
            .iter()
            .map(|it| {
                assert_eq!(value(it, "SUMMARY"), Some("Day list"));
                assert_eq!(value(it, "DTSTAMP"), Some("20261123T000000Z"));
                value(it, "UID").unwrap().to_owned()
            })
            .collect();
        uids.dedup();
        assert_eq!(uids.len(), 3);
        for word in ["canary", "court", "Footbridge"] {
            assert!(!text.contains(word), "{word}");
        }
    }

    #[test]
    fn a_file_made_again_names_each_day_as_before() {
        let state = state(&[marked(date_of(2026, 12, 9), false)]);
        let uid = |today| {
            let text = made(&state, today);
            let line = text.lines().find(|it| it.starts_with("UID:")).unwrap();
            line.to_owned()
        };
        assert_eq!(uid(date_of(2026, 11, 23)), uid(date_of(2026, 12, 1)));
    }

    #[test]
    fn a_day_left_out_comes_the_year_after_or_not_at_all() {
        let mut facts = vec![
            marked(date_of(2020, 2, 29), true),
            marked(date_of(2028, 3, 1), false),
        ];
        let today = date_of(2028, 2, 1);
        let days = hard_days(&state(&facts), noon(today));
        for day in days {
            facts.push(Fact::HardDayLeftOut(HardDayYear {
                day: day.id,
                year: 2028,
            }));
        }
        let starts: Vec<_> = read(&made(&state(&facts), today))
            .into_iter()
            .map(|it| it.0)
            .collect();
        assert_eq!(starts, ["20290228"]);
    }

    #[test]
    fn nothing_to_come_is_no_file() {
        let over = state(&[marked(date_of(2026, 11, 1), false)]);
        let days = hard_days(&over, noon(date_of(2026, 11, 23)));
        assert_eq!(days.len(), 1);
        assert!(!has_any(&days));
    }

    proptest! {
        /// An impossible date can never get in: what a day says, jiff's calendar has.
        #[test]
        fn every_date_in_the_file_exists(day: i32, near in -800_000..3_000_000i32, today in 0..60_000i32, yearly: bool) {
            let state = state(&[marked(Day(day), yearly), marked(Day(near), yearly)]);
            for (start, rule) in read(&made(&state, Day(today))) {
                let there = jiff::civil::Date::strptime("%Y%m%d", &start);
                prop_assert!(there.is_ok(), "{start}");
                prop_assert_eq!(rule.is_some(), yearly);
            }
        }

        #[test]
        fn lines_are_folded_and_read_back(title in "[^\\p{C}]{0,200}") {
            let world = noon(date_of(2026, 11, 23));
            let state = state(&[marked(date_of(2026, 12, 9), false)]);
            let bytes = file(&hard_days(&state, world), &title, world);
            let text = String::from_utf8(bytes).unwrap();
            prop_assert!(text.ends_with("\r\n"));
            for line in text.split("\r\n") {
                prop_assert!(line.len() <= LINE_BYTES_MAX);
                prop_assert!(!line.contains(['\r', '\n']));
            }
            let unfolded = text.replace("\r\n ", "");
            let summary = unfolded.split("\r\n").find_map(|it| it.strip_prefix("SUMMARY:"));
            let plain = summary.unwrap().replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\");
            prop_assert_eq!(plain, title);
        }
    }
}
