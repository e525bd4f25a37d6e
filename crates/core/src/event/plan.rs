//! What the facts of the plan and of the if-then lines say.
//!
//! **Invariant:** a line of the plan is named by the event that added it, so that two devices can
//! change, move and take out lines apart and still agree.
use super::{Key, Words};
use crate::{id::EventId, private::Private};
use alloc::vec::Vec;
use minicbor::{Decode, Decoder, Encode, decode};

/// The parts of the plan that hold lines, in the order in which one climbs. The if-then lines
/// stand between [`Places`](PlanPart::Places) and [`People`](PlanPart::People), as facts of their
/// own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Encode, Decode)]
#[cbor(index_only)]
pub enum PlanPart {
    /// "It starts when".
    #[n(0)]
    StartsWhen,
    /// "I notice it by".
    #[n(1)]
    NoticedBy,
    /// "What helps when I am alone".
    #[n(2)]
    HelpsAlone,
    /// "Places that feel safe".
    #[n(3)]
    Places,
    /// "People I can tell".
    #[n(4)]
    People,
    /// "People whose job it is".
    #[n(5)]
    Professionals,
    /// "My reasons".
    #[n(6)]
    Reasons,
    /// "Making my space safer".
    #[n(7)]
    Safer,
}

/// One change of one line.
#[derive(Clone, Debug, PartialEq, Encode, Decode)]
pub enum LineEdit {
    /// A new line at the end. Its name is this event's id.
    #[n(0)]
    Added(#[n(0)] PlanLine),
    /// Other words for a line.
    #[n(1)]
    Changed(#[n(0)] EventId, #[n(1)] PlanLine),
    /// The line stands here now, counted from nought among the lines of its part.
    #[n(2)]
    Moved(#[n(0)] EventId, #[n(1)] u8),
    /// The line is gone from the plan; earlier versions still show it.
    #[n(3)]
    TakenOut(#[n(0)] EventId),
    /// The part is again as it stood right after this event.
    #[n(4)]
    PutBack(#[n(0)] EventId),
}

/// The hours of a day, and the days of a week, at which an if-then line may show by itself.
///
/// Hours are those on the person's own clock. Where `from` is not before `to` the hours run over
/// midnight, and belong to the day on which they began.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode)]
#[cbor(map)]
pub struct Hours {
    /// From this hour on, 0 to 23.
    #[n(0)]
    from: u8,
    /// Up to this hour, 1 to 24.
    #[n(1)]
    to: u8,
    /// One bit for each day of the week, Monday the lowest.
    #[n(2)]
    days: u8,
}

impl Hours {
    /// Every day of the week.
    pub const EACH_DAY: u8 = 0b111_1111;
    /// Sundays alone.
    pub const SUNDAYS: u8 = 0b100_0000;

    /// `None` for an hour that no clock shows, or for no day at all.
    #[must_use]
    pub const fn new(from: u8, to: u8, days: u8) -> Option<Self> {
        let fits = from < 24 && 0 < to && to <= 24 && from != to;
        if fits && 0 < days && days <= Self::EACH_DAY {
            Some(Self { from, to, days })
        } else {
            None
        }
    }

    /// From this hour on.
    #[must_use]
    pub const fn from(self) -> u8 {
        self.from
    }

    /// Up to this hour.
    #[must_use]
    pub const fn to(self) -> u8 {
        self.to
    }

    /// One bit for each day of the week, Monday the lowest.
    #[must_use]
    pub const fn days(self) -> u8 {
        self.days
    }
}

impl<'b, C> Decode<'b, C> for Hours {
    fn decode(d: &mut Decoder<'b>, ctx: &mut C) -> Result<Self, decode::Error> {
        #[derive(Decode)]
        #[cbor(map)]
        struct Fields {
            #[n(0)]
            from: u8,
            #[n(1)]
            to: u8,
            #[n(2)]
            days: u8,
        }
        let it = Fields::decode(d, ctx)?;
        Self::new(it.from, it.to, it.days)
            .ok_or_else(|| decode::Error::message("no clock shows these hours"))
    }
}

/// What came of an if-then line when its hour had come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Encode, Decode)]
#[cbor(index_only)]
pub enum IfThenCame {
    /// Used, and it helped.
    #[n(0)]
    Helped,
    /// Used, no help.
    #[n(1)]
    NoHelp,
    /// Not this time; this is not counted.
    #[n(2)]
    NotUsed,
}

body! { /// A line of the plan, in their words.
PlanLine { /// What it says.
    0 text: Private, /// The number to call, for a line about a person; as they wrote it.
    1 dial: Words } }
body! { /// One change of the plan.
PlanEdit { /// In which part.
    0 part: PlanPart, /// What changed.
    1 edit: LineEdit } }
body! { /// An if-then line.
IfThen { /// The line that this one is written over; absent for a new one. A line is named by the
    /// event that wrote it first.
    0 of: Option<EventId>, /// "If…"
    1 cue: Private, /// "I…"
    2 act: Private, /// The hours at which it may show by itself; absent: only under Now.
    3 hours: Option<Hours>, /// The lines of "It starts when" that it belongs to.
    4 triggers: Option<Vec<EventId>>, /// The plan of the content it was chosen from, by its key.
    5 offer: Option<Key> } }
body! { /// An if-then line, by the event that wrote it first.
IfThenRef { /// Which.
    0 line: EventId } }
body! { /// Resting or awake.
IfThenRest { /// Which.
    0 line: EventId, /// Whether it rests.
    1 rests: bool } }
body! { /// What came of an if-then line.
IfThenOutcome { /// Which.
    0 line: EventId, /// What came of it.
    1 came: IfThenCame } }
