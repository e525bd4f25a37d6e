//! A life told in local hours, and the world at one of them.
use footbridge_core::{
    event::{CheckIn, Event, Fact, Feeling, Felt},
    state::State,
    time::{Moment, Offset, World},
};

pub(crate) const HOUR_MS: i64 = 3_600_000;
pub(crate) const DAY_MS: i64 = 24 * HOUR_MS;

/// Midnight in local time at the start of 24 November 2026, an hour east of Greenwich.
pub(crate) const MIDNIGHT: i64 = 1_795_474_800_000;
pub(crate) const OFFSET: Offset = Offset(60);

/// The world at a local hour, so many days after 24 November 2026.
pub(crate) fn at(day: i64, hour: i64, minute: i64) -> World {
    World {
        now: Moment(MIDNIGHT + day * DAY_MS + hour * HOUR_MS + minute * 60_000),
        offset: OFFSET,
        random: [7; World::N_RANDOM],
    }
}

/// A life as it is told.
#[derive(Clone, Default)]
pub(crate) struct Life {
    pub(crate) state: State,
}

impl Life {
    pub(crate) fn tell(mut self, world: World, fact: Fact) -> Self {
        self.happens(world, fact);
        self
    }

    pub(crate) fn happens(&mut self, world: World, fact: Fact) -> Event {
        let event = Event::new(fact, world, self.state.newest_at(world.now));
        self.state.apply(&event);
        event
    }
}

/// A note in which these feelings have a name.
pub(crate) fn feeling(words: &[&str]) -> Fact {
    let felt = |word: &&str| Felt {
        feeling: Feeling::Known((*word).into()),
        strength: None,
    };
    Fact::CheckedIn(CheckIn {
        feelings: words.iter().map(felt).collect(),
        ..CheckIn::default()
    })
}
