//! What all the facts together mean now. Never stored; always worked out again.
use crate::{
    event::{
        CheckIn, Circumstance, CopyPlace, Discovery, DistanceToday, Event, Fact, LonelinessAnswer,
        NightAnswer, Nothing, PracticeOutcome, PullRating, RoleAnswer, Setting, StepOutcome,
        StepRef,
    },
    id::EventId,
    time::{Day, Moment},
};
use alloc::collections::{BTreeMap, BTreeSet};

/// One kind of fact, in the order in which things happened.
pub type Log<T> = BTreeMap<EventId, Noted<T>>;

/// A fact's body, and when it was.
#[derive(Clone, Debug, PartialEq)]
pub struct Noted<T> {
    /// The person's day; it turns at four in the morning.
    pub day: Day,
    /// The instant.
    pub at: Moment,
    /// What the fact says.
    pub it: T,
}

macro_rules! logs {
    ($( $(#[$doc:meta])* $field:ident : $body:ty = $fact:ident ),+ $(,)?) => {
        /// Everything the app knows, in memory, for one open place.
        ///
        /// **Invariant:** `State` depends on the *set* of events, not on the order they arrived
        /// in. So `apply` only adds to maps keyed by event; choosing "the latest" is a view's
        /// work; an erasure is for ever.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct State {
            $( $(#[$doc])* pub $field: Log<$body>, )+
            /// Taken back, whether or not the event itself has arrived yet.
            pub erased: BTreeSet<EventId>,
            /// From a newer version.
            pub unknown: BTreeSet<EventId>,
            newest: Option<EventId>,
        }

        impl State {
            fn add(&mut self, event: &Event) {
                let (id, day, at) = (event.id, event.day(), event.at);
                match &event.fact {
                    $( Fact::$fact(body) => {
                        self.$field.insert(id, Noted { day, at, it: body.clone() });
                    } )+
                    Fact::Erased(_) => (),
                    Fact::Unknown { .. } => {
                        self.unknown.insert(id);
                    }
                }
            }

            fn remove(&mut self, id: EventId) {
                $( self.$field.remove(&id); )+
                self.unknown.remove(&id);
            }
        }
    };
}

logs! {
    /// Notes.
    check_ins: CheckIn = CheckedIn,
    /// Answers to the day question.
    loneliness: LonelinessAnswer = LonelinessTold,
    /// Answers to the night question.
    nights: NightAnswer = NightTold,
    /// How far today's steps may go.
    distances: DistanceToday = DistanceSet,
    /// Ratings of the pull.
    pulls: PullRating = PullRated,
    /// Practices done or stopped.
    practices: PracticeOutcome = PracticeDone,
    /// Steps shown in the lamp.
    offered: StepRef = StepOffered,
    /// Steps taken.
    taken: StepOutcome = StepTaken,
    /// Steps put away for a night.
    put_away: StepRef = StepPutAway,
    /// Steps hidden for ever.
    hidden: StepRef = StepHidden,
    /// The day they found out.
    discoveries: Discovery = DiscoveryTold,
    /// Their side.
    roles: RoleAnswer = RoleTold,
    /// Who it was about.
    circumstances: Circumstance = CircumstanceTold,
    /// Rescue words checked.
    rescue_confirmed: Nothing = RescueWordsConfirmed,
    /// Rescue words put off.
    rescue_put_off: Nothing = RescueWordsPutOff,
    /// Copies saved elsewhere.
    copies: CopyPlace = CopySaved,
    /// Settings that travel.
    settings: Setting = SettingChanged,
    /// Leave was explained.
    leave_explained: Nothing = LeaveExplained,
}

impl State {
    /// Works the state out from events in any order.
    pub fn replay<'a>(events: impl IntoIterator<Item = &'a Event>) -> Self {
        let mut state = Self::default();
        for event in events {
            state.apply(event);
        }
        state
    }

    /// Takes in one fact. Facts have happened, so this cannot fail.
    pub fn apply(&mut self, event: &Event) {
        self.newest = self.newest.max(Some(event.id));
        if let Fact::Erased(it) = &event.fact {
            self.erased.insert(it.event);
            self.remove(it.event);
        }
        if !self.erased.contains(&event.id) {
            self.add(event);
        }
    }

    /// The latest id of all events heard of.
    #[must_use]
    pub fn newest(&self) -> Option<EventId> {
        self.newest
    }
}

/// The last entry of a log by its order, if there is one.
#[must_use]
pub fn latest<T>(log: &Log<T>) -> Option<&Noted<T>> {
    log.last_key_value().map(|(_, noted)| noted)
}

/// The entries of one day, latest first.
///
/// Stops at the first entry more than two days older, so it reads only the end of a long log.
pub fn on_day<T>(log: &Log<T>, day: Day) -> impl Iterator<Item = (&EventId, &Noted<T>)> {
    log.iter()
        .rev()
        .take_while(move |(_, noted)| noted.day.0 + 2 >= day.0)
        .filter(move |(_, noted)| noted.day == day)
}
