//! How a language writes days, hours and counts.
//!
//! **Invariant:** screens ask a [`Locale`]; they never format a date or pick a plural themselves.
//! The browser answers with `Intl`; tests and the first bytes answer in plain English.
pub use footbridge_content::Plural;

use footbridge_content::Count;
use footbridge_core::time::Day;

/// What a screen needs to know about a language and its calendar.
pub trait Locale {
    /// A day with its weekday, as in "Thursday, 3 December".
    fn day(&self, day: Day) -> String;
    /// A time of day on the person's clock.
    fn time(&self, hour: u8, minute: u8) -> String;
    /// The plural form of a count.
    fn plural(&self, n: u32) -> Plural;
    /// A count, written, with the form of the noun that follows.
    fn count(&self, n: u32) -> Count {
        Count {
            text: n.to_string(),
            form: self.plural(n),
        }
    }
    /// The name of a country by its ISO 3166-1 alpha-2 code.
    fn country(&self, code: &str) -> String;
}

/// English without a browser: for tests and for the first bytes, which hold no dates.
#[derive(Clone, Copy, Debug, Default)]
pub struct PlainEnglish;

const WEEKDAYS: [&str; 7] = [
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
    "Monday",
    "Tuesday",
    "Wednesday",
];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Locale for PlainEnglish {
    fn day(&self, day: Day) -> String {
        let (_, month, date) = day.civil();
        // 1 January 1970 was a Thursday.
        let weekday = usize::try_from(day.0.rem_euclid(7)).unwrap_or_default();
        let month = MONTHS[usize::from(month.clamp(1, 12)) - 1];
        format!("{}, {date} {month}", WEEKDAYS[weekday])
    }
    fn time(&self, hour: u8, minute: u8) -> String {
        format!("{hour}:{minute:02}")
    }
    fn plural(&self, n: u32) -> Plural {
        if n == 1 { Plural::One } else { Plural::Other }
    }
    fn country(&self, code: &str) -> String {
        footbridge_content::helplines::country_name(code)
            .map_or_else(|| code.to_owned(), str::to_owned)
    }
}
