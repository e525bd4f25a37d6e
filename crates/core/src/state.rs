//! What all the facts together mean now. Never stored; always worked out again.
use crate::{
    event::{
        Boundary, BoundaryRef, CheckIn, Circumstance, CopyPlace, Discovery, DistanceToday, Event,
        Fact, HardDay, HardDayRef, HardDayYear, Hold, HoldEnding, IfThen, IfThenOutcome, IfThenRef,
        IfThenRest, LonelinessAnswer, NightAnswer, Nothing, PlanEdit, PracticeOutcome, PullRating,
        RoleAnswer, Setting, Slip, StepOutcome, StepRef,
    },
    id::EventId,
    time::{Day, Moment},
};
use alloc::{collections::BTreeSet, vec::Vec};

pub use crate::log::{Log, Noted};

macro_rules! logs {
    ($( $(#[$doc:meta])* $field:ident : $body:ty = $fact:ident ),+ $(,)?) => {
        /// Everything the app knows, in memory, for one open place.
        ///
        /// **Invariant:** `State` depends on the *set* of events, not on the order they arrived
        /// in. So `apply` only adds to logs keyed by event; choosing "the latest" is a view's
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

            fn newest_up_to(&self, last: EventId) -> Option<EventId> {
                let mut newest = self.unknown.range(..=last).next_back().copied();
                $( newest = newest.max(self.$field.up_to(last).next_back().map(|(id, _)| id)); )+
                newest
            }

            fn remove(&mut self, id: EventId) {
                $( self.$field.remove(id); )+
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
    /// Changes of the plan.
    plan_edits: PlanEdit = PlanEdited,
    /// If-then lines, each as often as it was written.
    if_thens: IfThen = IfThenKept,
    /// If-then lines gone through.
    if_thens_rehearsed: IfThenRef = IfThenRehearsed,
    /// What came of if-then lines.
    if_thens_told: IfThenOutcome = IfThenTold,
    /// If-then lines put to rest or woken.
    if_thens_rested: IfThenRest = IfThenRested,
    /// If-then lines taken out.
    if_thens_out: IfThenRef = IfThenTakenOut,
    /// Marked days, each as often as it was written.
    hard_days: HardDay = HardDayKept,
    /// Marked days taken out.
    hard_days_out: HardDayRef = HardDayTakenOut,
    /// Marked days left out for a year.
    hard_days_left_out: HardDayYear = HardDayLeftOut,
    /// Lines they stand by, each as often as it was written.
    boundaries: Boundary = BoundaryKept,
    /// Lines taken out.
    boundaries_out: BoundaryRef = BoundaryTakenOut,
    /// Words and looks held back.
    holds: Hold = HoldBegun,
    /// Holds ended, or held on.
    hold_endings: HoldEnding = HoldEnded,
    /// Slips, as something to learn from.
    slips: Slip = SlipNoted,
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

    /// The latest id that is not far ahead of the clock: what the next one has to come after.
    #[must_use]
    pub fn newest_at(&self, now: Moment) -> Option<EventId> {
        let last = EventId::last_believed(now);
        match self.newest {
            Some(newest) if newest > last => self.newest_up_to(last),
            newest => newest,
        }
    }
}

/// The entries of a log that are not far ahead of the clock, in their order.
///
/// What was written while a clock stood at 2099 must not stay "the latest" for ever.
pub fn believed<T>(
    log: &Log<T>,
    now: Moment,
) -> impl DoubleEndedIterator<Item = (EventId, &Noted<T>)> {
    log.up_to(EventId::last_believed(now))
}

/// The last entry of a log, if there is one; one that is far ahead of the clock only where there
/// is no other.
#[must_use]
pub fn latest<T>(log: &Log<T>, now: Moment) -> Option<&Noted<T>> {
    believed(log, now)
        .next_back()
        .or_else(|| log.iter().next_back())
        .map(|(_, noted)| noted)
}

/// What was written last under each name, in the order of the names; what a clock wrote that stood
/// far ahead gives way to what was written since.
pub fn last_written<T>(
    log: &Log<T>,
    of: impl Fn(&T) -> Option<EventId>,
    now: Moment,
) -> Vec<(EventId, &Noted<T>)> {
    let mut last: Vec<(EventId, &Noted<T>)> = Vec::new();
    let far_ahead = log
        .iter()
        .filter(|(id, _)| *id > EventId::last_believed(now));
    for (id, noted) in far_ahead.chain(believed(log, now)) {
        let name = of(&noted.it).unwrap_or(id);
        match last.binary_search_by_key(&name, |(it, _)| *it) {
            Ok(at) => last[at].1 = noted,
            Err(at) => last.insert(at, (name, noted)),
        }
    }
    last
}

/// The entries that may be of a day or later ones, latest first: only the end of a long log.
///
/// The ids say where to stop, because they never run backwards: the times in the entries do,
/// where a clock was set back. Two days are left for calendars apart.
pub fn since<T>(log: &Log<T>, day: Day) -> impl Iterator<Item = (EventId, &Noted<T>)> {
    log.iter()
        .rev()
        .take_while(move |(id, _)| day.days_after(id.day()) <= 2)
}

/// The entries of one day, latest first.
pub fn on_day<T>(log: &Log<T>, day: Day) -> impl Iterator<Item = (EventId, &Noted<T>)> {
    since(log, day).filter(move |(_, noted)| noted.day == day)
}
