//! What stands in the form of a marked day, and which date it means.
use footbridge_core::{event::HardDay, id::EventId, private::Private, time::Day, view::MarkedDay};

/// The kinds, by key, in the order of their words.
pub const KINDS: [&str; 7] = [
    "discovery",
    "birthday",
    "court",
    "holiday",
    "shared",
    "handover",
    "other",
];

/// So many years back and on hold a 29 February, also around 2100.
const LEAP_YEARS: i32 = 8;

/// Why a form holds no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateFault {
    /// No day, or no month.
    Missing,
    /// No calendar has it.
    NoSuch,
}

/// What stands in the form.
#[derive(Clone, Debug, PartialEq)]
pub struct DayForm {
    /// The day that is written over; `None` is a new one.
    pub of: Option<EventId>,
    /// What it is.
    pub kind: Option<&'static str>,
    /// Their words for it.
    pub words: Private,
    /// Day, month and year as they were typed.
    pub day: Private,
    /// The month.
    pub month: Private,
    /// The year; it can be left empty.
    pub year: Private,
    /// Whether it comes back each year.
    pub yearly: bool,
    /// Whether the plan is offered.
    pub offer: bool,
}

impl Default for DayForm {
    fn default() -> Self {
        Self {
            of: None,
            kind: None,
            words: Private::default(),
            day: Private::default(),
            month: Private::default(),
            year: Private::default(),
            yearly: false,
            offer: true,
        }
    }
}

impl DayForm {
    /// A marked day as a form.
    pub fn of(it: &MarkedDay) -> Self {
        let (year, month, day) = it.day.civil();
        Self {
            of: Some(it.id),
            kind: KINDS.into_iter().find(|kind| *kind == &*it.kind),
            words: it.words.clone().unwrap_or_default(),
            day: Private::new(day.to_string()),
            month: Private::new(month.to_string()),
            year: Private::new(year.to_string()),
            yearly: it.yearly,
            offer: it.offer,
        }
    }

    /// Picks a kind, or lets go of it. One that comes back by nature is offered so.
    pub(super) fn toggle_kind(&mut self, kind: &'static str) {
        let comes_back = |it: Option<&str>| matches!(it, Some("birthday" | "discovery"));
        let before = comes_back(self.kind);
        self.kind = (self.kind != Some(kind)).then_some(kind);
        if comes_back(self.kind) != before {
            self.yearly = !before;
        }
    }

    /// The form as a fact says it, on a day.
    pub(super) fn as_day(&self, day: Day) -> HardDay {
        let words = (!self.words.is_blank()).then(|| self.words.clone());
        HardDay {
            of: self.of,
            kind: self.kind.unwrap_or("other").into(),
            words,
            day,
            yearly: self.yearly,
            offer: self.offer,
        }
    }

    /// Whether a fact says what stands here.
    pub(super) fn says(&self, it: &HardDay, today: Day) -> bool {
        let same_words = match (&it.words, self.words.is_blank()) {
            (None, blank) => blank,
            (Some(words), _) => words.same_word(&self.words),
        };
        let here = HardDay {
            of: it.of,
            words: it.words.clone(),
            ..self.as_day(it.day)
        };
        same_words && here == *it && self.date(today) == Ok(it.day)
    }

    /// The date that was typed. Without a year it is the next one, or, for a day that comes back,
    /// the last one.
    pub fn date(&self, today: Day) -> Result<Day, DateFault> {
        // EXPOSE: read as numbers.
        let typed = [&self.day, &self.month, &self.year].map(|it| number(it.expose()));
        let [Some(day), Some(month), year] = typed else {
            return Err(DateFault::Missing);
        };
        let there = |year| {
            let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
            Day::from_civil(year, month, day)
        };
        let this_year = today.civil().0;
        let found = match year {
            // As people write it; what comes back began before now.
            Some(year @ 0..=99) if self.yearly && 2000 + year > this_year => there(1900 + year),
            Some(year @ 0..=99) => there(2000 + year),
            Some(year @ 100..) => there(year),
            Some(_) => None,
            None if !self.year.is_blank() => None,
            None if self.yearly => (this_year - LEAP_YEARS..=this_year)
                .rev()
                .filter_map(there)
                .find(|it| *it <= today),
            None => (this_year..=this_year + LEAP_YEARS)
                .filter_map(there)
                .find(|it| *it >= today),
        };
        found.ok_or(DateFault::NoSuch)
    }
}

/// A number in the digits of any keyboard; -1 for what is no number, `None` for nothing.
fn number(text: &str) -> Option<i32> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let digits: Option<Vec<u32>> = text.chars().map(digit).collect();
    let digits = digits.filter(|it| it.len() <= 4);
    Some(digits.map_or(-1, |it| {
        it.into_iter().fold(0, |number, digit| {
            number * 10 + i32::try_from(digit).unwrap_or_default()
        })
    }))
}

fn digit(sign: char) -> Option<u32> {
    // The noughts of Arabic, Persian, Hindi, Bengali and wide digits; nine others follow each.
    let noughts = ['0', '٠', '۰', '०', '০', '０'];
    noughts.into_iter().find_map(|nought| {
        let digit = u32::from(sign).checked_sub(u32::from(nought))?;
        (digit < 10).then_some(digit)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TODAY: (i32, u8, u8) = (2026, 11, 23);

    fn form(day: &str, month: &str, year: &str, yearly: bool) -> DayForm {
        DayForm {
            day: Private::new(day),
            month: Private::new(month),
            year: Private::new(year),
            yearly,
            ..DayForm::default()
        }
    }

    #[track_caller]
    fn check(form: &DayForm, expected: Result<(i32, u8, u8), DateFault>) {
        let today = Day::from_civil(TODAY.0, TODAY.1, TODAY.2).unwrap();
        assert_eq!(form.date(today).map(Day::civil), expected);
    }

    #[test]
    fn a_date_that_does_not_exist_is_none() {
        for (day, month, year) in [
            ("31", "11", "2026"),
            ("31", "11", ""),
            ("29", "2", "2027"),
            ("30", "2", ""),
            ("0", "1", "2026"),
            ("1", "13", "2026"),
            ("1", "0", "2026"),
            ("first", "1", "2026"),
            ("1", "1", "soon"),
            ("1", "1", "20261"),
            ("-1", "1", "2026"),
            ("1.", "1", "2026"),
            ("300", "1", "2026"),
        ] {
            for yearly in [false, true] {
                check(&form(day, month, year, yearly), Err(DateFault::NoSuch));
            }
        }
    }

    #[test]
    fn day_and_month_are_needed_and_the_year_is_not() {
        check(&form("", "11", "2026", false), Err(DateFault::Missing));
        check(&form("3", " ", "2026", false), Err(DateFault::Missing));
        // The next one, today included.
        check(&form("9", "12", "", false), Ok((2026, 12, 9)));
        check(&form("23", "11", "", false), Ok((2026, 11, 23)));
        check(&form("22", "11", "", false), Ok((2027, 11, 22)));
        check(&form("29", "2", "", false), Ok((2028, 2, 29)));
        // For a day that comes back, the last one.
        check(&form("25", "12", "", true), Ok((2025, 12, 25)));
        check(&form("23", "11", "", true), Ok((2026, 11, 23)));
        check(&form("29", "2", "", true), Ok((2024, 2, 29)));
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        check(&form(" 09 ", "12", "26", false), Ok((2026, 12, 9)));
        check(&form("9", "12", "90", true), Ok((1990, 12, 9)));
        check(&form("9", "12", "26", true), Ok((2026, 12, 9)));
        check(&form("9", "12", "27", false), Ok((2027, 12, 9)));
        check(&form("٩", "١٢", "٢٠٢٦", false), Ok((2026, 12, 9)));
        check(&form("۹", "१२", "２０２６", false), Ok((2026, 12, 9)));
    }

    #[test]
    fn a_birthday_is_offered_for_each_year_and_what_was_switched_stays() {
        let mut it = DayForm::default();
        it.toggle_kind("birthday");
        assert!(it.yearly);
        it.toggle_kind("discovery");
        assert!(it.yearly);
        it.toggle_kind("court");
        assert!(!it.yearly);
        it.yearly = true;
        it.toggle_kind("holiday");
        assert!(it.yearly);
        it.toggle_kind("holiday");
        assert_eq!((it.kind, it.yearly), (None, true));
    }

    proptest! {
        #[test]
        fn any_text_is_some_date_or_none(
            day in "\\PC{0,5}", month in "\\PC{0,5}", year in "\\PC{0,7}", yearly: bool, today: i32,
        ) {
            let date = form(&day, &month, &year, yearly).date(Day(today));
            prop_assert!(date.is_err() || !day.is_empty());
        }

        #[test]
        fn every_date_can_be_typed(day in -20_000..80_000i32) {
            let (year, month, date) = Day(day).civil();
            let form = form(&date.to_string(), &month.to_string(), &year.to_string(), false);
            prop_assert_eq!(form.date(Day(0)), Ok(Day(day)));
        }
    }
}
