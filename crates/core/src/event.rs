//! The facts, and the one format that lasts.
//!
//! Only this module is serialized. Everything else is worked out again from these facts, so
//! everything else is free to change.
//!
//! **Rules of the format** (`docs/formats/event.md`): a kind number is never reused; a field
//! number is never reused; a new field is optional; a fact is never rewritten in place.
use crate::{
    id::EventId,
    private::Private,
    time::{Day, Moment, Offset, World},
};
use alloc::{boxed::Box, vec::Vec};
use minicbor::{Decode, Decoder, Encode, Encoder, decode, encode};

/// Declares the body of a fact: a map with the field numbers of the format.
macro_rules! body { ($(#[$m:meta])* $name:ident { $( $(#[$fm:meta])* $n:literal $f:ident : $t:ty ),* $(,)? }) => {
    $(#[$m])* #[derive(Clone, Debug, PartialEq, Encode, Decode)] #[cbor(map)]
    pub struct $name { $( $(#[$fm])* #[n($n)] pub $f: $t, )* }
} }

pub mod body;
pub mod hold;
pub mod marks;
pub mod plan;
pub use body::*;
pub use hold::*;
pub use marks::*;
pub use plan::*;

/// Something that happened, when, and on whose calendar.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Its name and its place in the order.
    pub id: EventId,
    /// When the person says it happened; it may be earlier than `id`.
    pub at: Moment,
    /// Where their clock stood, so that "today" stays their today.
    pub offset: Offset,
    /// What happened.
    pub fact: Fact,
}

impl Event {
    /// The event of a fact that happened now.
    #[must_use]
    pub fn new(fact: Fact, world: World, newest: Option<EventId>) -> Self {
        let mut random = [0; 10];
        random.copy_from_slice(&world.random[..10]);
        Self {
            id: EventId::next(world.now, newest, random),
            at: world.now,
            offset: world.offset,
            fact,
        }
    }

    /// The person's day on which it happened.
    #[must_use]
    pub fn day(&self) -> Day {
        self.at.day(self.offset)
    }
}

/// Declares the facts once: number, name, body. Encoding, decoding and the fallback follow.
macro_rules! facts {
    ($( $(#[$doc:meta])* $kind:literal => $name:ident($body:ty) ),+ $(,)?) => {
        /// What happened, in the past tense. Append-only: see the module rules.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum Fact {
            $( $(#[$doc])* $name($body), )+
            /// A fact from a newer version: kept byte for byte, understood later.
            Unknown {
                /// Its kind number.
                kind: u16,
                /// Its undecoded body.
                body: Box<[u8]>,
            },
        }
        impl Fact {
            /// The kind numbers that this build knows.
            pub const KINDS: &[u16] = &[$( $kind, )+];

            /// Its kind number in the format.
            #[must_use]
            pub fn kind(&self) -> u16 {
                match self {
                    $( Self::$name(_) => $kind, )+
                    Self::Unknown { kind, .. } => *kind,
                }
            }
            /// The name of its kind, for exports.
            #[must_use]
            pub fn name(&self) -> &'static str {
                match self {
                    $( Self::$name(_) => stringify!($name), )+
                    Self::Unknown { .. } => "Unknown",
                }
            }
            fn encode_body<W: encode::Write>(&self, e: &mut Encoder<W>) -> Result<(), encode::Error<W::Error>> {
                e.u16(self.kind())?;
                match self {
                    $( Self::$name(body) => body.encode(e, &mut ()), )+
                    Self::Unknown { body, .. } => {
                        e.writer_mut().write_all(body).map_err(encode::Error::write)
                    }
                }
            }
            fn decode_body(kind: u16, d: &mut Decoder<'_>) -> Result<Self, decode::Error> {
                let from = d.position();
                let known = match kind {
                    $( $kind => <$body>::decode(d, &mut ()).map(Self::$name).ok(), )+
                    _ => None,
                };
                if let Some(fact) = known {
                    return Ok(fact);
                }
                // The seal vouches for the bytes, so what we cannot read is newer, not broken.
                d.set_position(from);
                d.skip()?;
                let body = d.input().get(from..d.position()).unwrap_or_default().into();
                Ok(Self::Unknown { kind, body })
            }
        }
    };
}

facts! {
    /// They took an earlier event back; its body is left out of storage, not hidden.
    0 => Erased(Erasure),
    /// They put words to how it is.
    1 => CheckedIn(CheckIn),
    /// They said how alone it feels.
    2 => LonelinessTold(LonelinessAnswer),
    /// They said what is closest to how the night is.
    3 => NightTold(NightAnswer),
    /// They set how far from being alone today's steps may go.
    4 => DistanceSet(DistanceToday),
    /// They rated the pull, before or after something.
    5 => PullRated(PullRating),
    /// They did a practice, or stopped it.
    6 => PracticeDone(PracticeOutcome),
    /// A step was shown in the lamp.
    7 => StepOffered(StepRef),
    /// They took a step.
    8 => StepTaken(StepOutcome),
    /// They put a step away for tonight.
    9 => StepPutAway(StepRef),
    /// They never want to see a step again.
    10 => StepHidden(StepRef),
    /// They told the day on which they found out.
    11 => DiscoveryTold(Discovery),
    /// They told which side of a broken trust they are on.
    12 => RoleTold(RoleAnswer),
    /// They told who it was about, and whether they must stay in contact.
    13 => CircumstanceTold(Circumstance),
    /// They checked their written rescue words.
    14 => RescueWordsConfirmed(Nothing),
    /// They chose Later; the quiet line comes back at most once a week.
    15 => RescueWordsPutOff(Nothing),
    /// A copy was saved outside this device.
    16 => CopySaved(CopyPlace),
    /// They changed a setting that travels.
    17 => SettingChanged(Setting),
    /// They were told once what Leave does.
    18 => LeaveExplained(Nothing),
    /// They changed their plan by one line.
    20 => PlanEdited(PlanEdit),
    /// They wrote an if-then line, or wrote it anew.
    30 => IfThenKept(IfThen),
    /// They went through an if-then line three times.
    31 => IfThenRehearsed(IfThenRef),
    /// They said what came of an if-then line.
    32 => IfThenTold(IfThenOutcome),
    /// They put an if-then line to rest, or woke it.
    33 => IfThenRested(IfThenRest),
    /// They took an if-then line out.
    34 => IfThenTakenOut(IfThenRef),
    /// They marked a day that will be hard, or changed one.
    36 => HardDayKept(HardDay),
    /// They took a marked day out.
    37 => HardDayTakenOut(HardDayRef),
    /// They left a marked day out for one year.
    38 => HardDayLeftOut(HardDayYear),
    /// They drew a line they stand by, or changed one.
    70 => BoundaryKept(Boundary),
    /// They took a line out.
    71 => BoundaryTakenOut(BoundaryRef),
    /// They held words back, or a look.
    90 => HoldBegun(Hold),
    /// They ended a hold, or held on.
    91 => HoldEnded(HoldEnding),
    /// They noted what a slip can tell.
    96 => SlipNoted(Slip),
}

impl<C> Encode<C> for Event {
    fn encode<W: encode::Write>(
        &self,
        e: &mut Encoder<W>,
        ctx: &mut C,
    ) -> Result<(), encode::Error<W::Error>> {
        e.array(5)?;
        self.id.encode(e, ctx)?;
        self.at.encode(e, ctx)?;
        self.offset.encode(e, ctx)?;
        self.fact.encode_body(e)
    }
}

impl<'b, C> Decode<'b, C> for Event {
    fn decode(d: &mut Decoder<'b>, ctx: &mut C) -> Result<Self, decode::Error> {
        if d.array()? != Some(5) {
            return Err(decode::Error::message("an event has five parts"));
        }
        let (id, at, offset) = (
            EventId::decode(d, ctx)?,
            Moment::decode(d, ctx)?,
            Offset::decode(d, ctx)?,
        );
        let kind = d.u16()?;
        Ok(Self {
            id,
            at,
            offset,
            fact: Fact::decode_body(kind, d)?,
        })
    }
}

/// A key of the content, as in `content/en/feelings.toml`. Open sets grow without new facts.
pub type Key = Box<str>;

/// A list of keys.
pub type Keys = Vec<Key>;

/// Words of the person, where a body may hold some.
pub type Words = Option<Private>;
