//! Instants and calendar days, without a clock.
//!
//! **Invariant:** a person's day turns at [`DAY_TURNS_AT`], so that one night stays one night;
//! night is from [`NIGHT_FROM`] to [`NIGHT_TO`] everywhere.
use minicbor::{Decode, Encode};

/// The hour at which night begins.
pub const NIGHT_FROM: u8 = 22;
/// The hour at which night is over.
pub const NIGHT_TO: u8 = 6;
/// The hour at which a day turns.
pub const DAY_TURNS_AT: u8 = 4;

const MS_A_DAY: i64 = 86_400_000;

/// An instant: milliseconds since the Unix epoch.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Encode, Decode)]
#[cbor(transparent)]
pub struct Moment(#[n(0)] pub i64);

/// How far the person's clock stood from UTC, in minutes east.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode)]
#[cbor(transparent)]
pub struct Offset(#[n(0)] pub i16);

/// A day on the person's calendar: days since 1970-01-01. It has no hours and no zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Encode, Decode)]
#[cbor(transparent)]
pub struct Day(#[n(0)] pub i32);

/// What the world was like when something was wished: its time, and its dice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct World {
    /// The instant.
    pub now: Moment,
    /// Where the person's clock stands.
    pub offset: Offset,
    /// Fresh random bytes.
    pub random: [u8; Self::N_RANDOM],
}

impl World {
    /// How many random bytes a wish may need.
    pub const N_RANDOM: usize = 16;

    /// The person's day.
    #[must_use]
    pub fn today(self) -> Day {
        self.now.day(self.offset)
    }

    /// The day that a calendar on the wall shows, where the person picks a date.
    #[must_use]
    pub fn date(self) -> Day {
        self.now.date(self.offset)
    }

    /// The hour on the person's clock, 0 to 23.
    #[must_use]
    pub fn hour(self) -> u8 {
        self.now.hour(self.offset)
    }

    /// Whether it is night for the person.
    #[must_use]
    pub fn is_night(self) -> bool {
        let hour = self.hour();
        !(NIGHT_TO..NIGHT_FROM).contains(&hour)
    }

    /// The same world with other dice, for a second fact of the same moment.
    #[must_use]
    pub fn salted(mut self, salt: u8) -> Self {
        self.random[0] = self.random[0].wrapping_add(salt);
        self
    }
}

impl Moment {
    fn local(self, offset: Offset) -> i64 {
        self.0.saturating_add(i64::from(offset.0) * 60_000)
    }

    /// The person's day at `offset`. It turns at [`DAY_TURNS_AT`], not at midnight.
    #[must_use]
    pub fn day(self, offset: Offset) -> Day {
        let turned = self
            .local(offset)
            .saturating_sub(i64::from(DAY_TURNS_AT) * 3_600_000);
        Day(
            i32::try_from(turned.div_euclid(MS_A_DAY)).unwrap_or(if turned < 0 {
                i32::MIN
            } else {
                i32::MAX
            }),
        )
    }

    /// The day that a calendar on the wall shows; it turns at midnight.
    #[must_use]
    pub fn date(self, offset: Offset) -> Day {
        let turn = i64::from(DAY_TURNS_AT) * 3_600_000;
        Self(self.0.saturating_add(turn)).day(offset)
    }

    /// The hour on the person's clock, 0 to 23.
    #[must_use]
    pub fn hour(self, offset: Offset) -> u8 {
        let ms = self.local(offset).rem_euclid(MS_A_DAY);
        u8::try_from(ms / 3_600_000).unwrap_or_default()
    }

    /// The minute on the person's clock, 0 to 59.
    #[must_use]
    pub fn minute(self, offset: Offset) -> u8 {
        let ms = self.local(offset).rem_euclid(3_600_000);
        u8::try_from(ms / 60_000).unwrap_or_default()
    }
}

impl Day {
    /// How many days this one lies after another; negative where it lies before.
    #[must_use]
    pub fn days_after(self, other: Self) -> i32 {
        self.0.saturating_sub(other.0)
    }

    /// Year, month and day of the month, in the proleptic Gregorian calendar.
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "month and day are small and positive by construction"
    )]
    pub fn civil(self) -> (i32, u8, u8) {
        let z = i64::from(self.0) + 719_468;
        let era = z.div_euclid(146_097);
        let doe = z.rem_euclid(146_097);
        let yoe = (doe - doe / 1_460 + doe / 36_524 - doe / 146_096) / 365;
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
        let mp = (5 * doy + 2) / 153;
        let month = if mp < 10 { mp + 3 } else { mp - 9 };
        let year = yoe + era * 400 + i64::from(month <= 2);
        (
            year as i32,
            month as u8,
            (doy - (153 * mp + 2) / 5 + 1) as u8,
        )
    }

    /// The same date in another year. Where that year has no 29 February it is the 28th.
    ///
    /// `None` where the calendar of this crate ends.
    #[must_use]
    pub fn in_year(self, year: i32) -> Option<Self> {
        let (_, month, date) = self.civil();
        let date_there = |date| Self::from_civil(year, month, date);
        let leap = (month, date) == (2, 29);
        date_there(date).or_else(|| leap.then(|| date_there(28)).flatten())
    }

    /// The day of a date, or `None` if there is no such date.
    #[must_use]
    pub fn from_civil(year: i32, month: u8, date: u8) -> Option<Self> {
        let y = i64::from(year) - i64::from(month <= 2);
        let era = y.div_euclid(400);
        let yoe = y.rem_euclid(400);
        let mp = (i64::from(month) + 9) % 12;
        let doy = (153 * mp + 2) / 5 + i64::from(date) - 1;
        let doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
        let day = Self(i32::try_from(era * 146_097 + doe - 719_468).ok()?);
        // A date that does not exist comes back as another one.
        (day.civil() == (year, month, date)).then_some(day)
    }
}
