//! Counting the minutes of a hold, whatever the clock of the phone does.
//!
//! Two things can be read: the wall clock, which anyone can set, and how long the page has run,
//! which nobody can set but which stands still in most browsers while the device sleeps, and is
//! gone once the page is closed. So what was in view all the time is counted by the page, and the
//! wall clock is compared with it; what was hidden, asleep or closed is counted by the wall clock
//! alone, and nothing is claimed about it.
//!
//! - A clock set back takes nothing of what was counted; what passes from then on counts.
//! - A clock set forward in view ends the hold early, and [`Count::is_early`] says so.
//! - A clock set forward while nobody looked is the same as time that passed. Only
//!   [`Count::is_by_clock`] tells that the clock alone was believed.
//! - A change between summer and winter time moves the offset, which is not read here at all.
//!
//! **Invariant:** with no clock set forward, a hold of so many minutes is never over before that
//! many minutes have passed.
use crate::time::{Moment, World};
use minicbor::{Decode, Encode};

/// A clock that is this far off was set; less is how clocks are.
pub const DRIFT_MS_MAX: i64 = 5_000;

const MS_A_MINUTE: i64 = 60_000;

/// What has been counted of a hold. Written down only from one module of the page to the other; on
/// the disk it lies as `docs/formats/draft.md` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Count {
    /// How long it has held, as far as it could be counted.
    #[n(0)]
    pub ran_ms: i64,
    /// How much of that the wall clock alone vouches for.
    #[n(1)]
    pub alone_ms: i64,
    /// How far the clock was set forward meanwhile, in view; less than nothing where it was set
    /// back, so that putting it right again is no set forward.
    #[n(2)]
    pub ahead_ms: i64,
    /// Whether the clock was seen to be set back.
    #[n(3)]
    pub set_back: bool,
    /// The wall clock when it was last read.
    #[n(4)]
    pub last: Moment,
}

impl Count {
    /// A hold that begins now, or began then.
    #[must_use]
    pub fn begun(at: Moment) -> Self {
        Self {
            ran_ms: 0,
            alone_ms: 0,
            ahead_ms: 0,
            set_back: false,
            last: at,
        }
    }

    /// Takes in the time since the last reading. `in_view_ms` is how long the page ran since then,
    /// if it was in view all the time.
    pub fn read(&mut self, now: Moment, in_view_ms: Option<i64>) {
        let wall = now.0.saturating_sub(self.last.0);
        self.last = now;
        if let Some(ran) = in_view_ms.map(|it| it.max(0)) {
            self.ran_ms = self.ran_ms.saturating_add(ran);
            self.was_set(wall.saturating_sub(ran));
        } else if wall > 0 {
            self.ran_ms = self.ran_ms.saturating_add(wall);
            self.alone_ms = self.alone_ms.saturating_add(wall);
        } else {
            self.was_set(wall);
        }
    }

    /// The clock moved by this much more than time did.
    fn was_set(&mut self, by: i64) {
        if by.saturating_abs() > DRIFT_MS_MAX {
            self.ahead_ms = self.ahead_ms.saturating_add(by);
            self.set_back |= by < 0;
        }
    }

    fn gone_ms(self) -> i64 {
        self.ran_ms.saturating_add(self.ahead_ms.max(0))
    }

    /// Whole minutes that are behind.
    #[must_use]
    pub fn minutes(self) -> i64 {
        self.gone_ms() / MS_A_MINUTE
    }

    /// Minutes that are left of so many, the one that runs counted as whole.
    #[must_use]
    pub fn minutes_left(self, of: u16) -> u16 {
        let left = whole_ms(of).saturating_sub(self.gone_ms()).max(0);
        let minutes = left.saturating_add(MS_A_MINUTE - 1) / MS_A_MINUTE;
        u16::try_from(minutes).unwrap_or(of)
    }

    /// Whether so many minutes are over.
    #[must_use]
    pub fn is_over(self, of: u16) -> bool {
        self.gone_ms() >= whole_ms(of)
    }

    /// Whether they are over only because the clock was set forward.
    #[must_use]
    pub fn is_early(self, of: u16) -> bool {
        self.is_over(of) && self.ran_ms < whole_ms(of)
    }

    /// Whether they are over by the word of the wall clock alone, for a part of them.
    #[must_use]
    pub fn is_by_clock(self, of: u16) -> bool {
        let seen = self.ran_ms.saturating_sub(self.alone_ms);
        self.is_over(of) && !self.is_early(of) && seen < whole_ms(of)
    }
}

fn whole_ms(minutes: u16) -> i64 {
    i64::from(minutes) * MS_A_MINUTE
}

/// Minutes from now to the next time that the person's clock shows this full hour; never none.
///
/// A change between summer and winter time in between moves the end by as much: what the zone will
/// do is not known here.
#[must_use]
pub fn minutes_to_hour(hour: u8, world: World) -> u16 {
    let now = u16::from(world.hour()) * 60 + u16::from(world.now.minute(world.offset));
    let day = 24 * 60;
    match (u16::from(hour) * 60 + day - now) % day {
        0 => day,
        minutes => minutes,
    }
}
