//! What a fact says: the bodies behind the kind numbers, and the small types they are made of.
//!
//! **Invariant:** a value that is out of bounds does not decode, and then the whole fact is kept
//! as unknown, byte for byte.
use super::{Key, Keys, Words};
use crate::{id::EventId, private::Private, time::Day};
use alloc::vec::Vec;
use minicbor::{Decode, Decoder, Encode, decode};

/// How strong, from 0 to 10.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Encode)]
#[cbor(transparent)]
pub struct Strength(#[n(0)] u8);

impl Strength {
    /// The greatest strength.
    pub const MAX: u8 = 10;

    /// `None` above ten.
    #[must_use]
    pub fn new(value: u8) -> Option<Self> {
        (value <= Self::MAX).then_some(Self(value))
    }

    /// The number.
    #[must_use]
    pub fn get(self) -> u8 {
        self.0
    }
}

impl<'b, C> Decode<'b, C> for Strength {
    fn decode(d: &mut Decoder<'b>, _: &mut C) -> Result<Self, decode::Error> {
        Self::new(d.u8()?).ok_or_else(|| decode::Error::message("strength is 0 to 10"))
    }
}

/// How far from being alone a step goes: 0 alone … 5 telling, asking, getting help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Encode)]
#[cbor(transparent)]
pub struct Distance(#[n(0)] u8);

impl Distance {
    /// The furthest.
    pub const MAX: u8 = 5;

    /// `None` above five.
    #[must_use]
    pub const fn new(value: u8) -> Option<Self> {
        if value <= Self::MAX {
            Some(Self(value))
        } else {
            None
        }
    }

    /// The number.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.0
    }
}

impl<'b, C> Decode<'b, C> for Distance {
    fn decode(d: &mut Decoder<'b>, _: &mut C) -> Result<Self, decode::Error> {
        Self::new(d.u8()?).ok_or_else(|| decode::Error::message("distance is 0 to 5"))
    }
}

/// A word for a feeling: by its key in the content, or the person's own.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub enum Feeling {
    /// `content/<locale>/feelings.toml` holds the words.
    #[n(0)]
    Known(#[n(0)] Key),
    /// Theirs.
    #[n(1)]
    Own(#[n(0)] Private),
}

/// The four things that often keep people alone after a broken trust.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Encode, Decode)]
#[cbor(index_only)]
pub enum Force {
    /// It is hard to believe anyone, or one's own eyes.
    #[n(0)]
    TrustLost,
    /// It turns on oneself.
    #[n(1)]
    Shame,
    /// To be seen feels like the next risk.
    #[n(2)]
    FearOfOpening,
    /// Limits, wishes, one's own voice.
    #[n(3)]
    UnclearSelf,
}

/// The answers to "How alone does it feel right now?".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Encode, Decode)]
#[cbor(index_only)]
#[expect(missing_docs, reason = "the names are the design's answers")]
pub enum Loneliness {
    #[n(0)]
    Hardly,
    #[n(1)]
    ALittle,
    #[n(2)]
    Quite,
    #[n(3)]
    Very,
    #[n(4)]
    RatherNotSay,
}

impl Loneliness {
    /// The measure in tenths, 0 to 75; "rather not say" has none.
    #[must_use]
    pub fn tenths(self) -> Option<u8> {
        match self {
            Self::Hardly => Some(0),
            Self::ALittle => Some(25),
            Self::Quite => Some(50),
            Self::Very => Some(75),
            Self::RatherNotSay => None,
        }
    }
}

/// The answers to "What is closest to how it is?".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Encode, Decode)]
#[cbor(index_only)]
#[expect(missing_docs, reason = "the names are the design's answers")]
pub enum Night {
    #[n(0)]
    Heavy,
    #[n(1)]
    PullToAct,
    #[n(2)]
    RacingMind,
    #[n(3)]
    JustLookingIn,
}

/// Whether something helped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Encode, Decode)]
#[cbor(index_only)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Helped {
    #[n(0)]
    Helped,
    #[n(1)]
    NoHelp,
    #[n(2)]
    MadeItWorse,
}

/// Whether the rating came before or after.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Encode, Decode)]
#[cbor(index_only)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Around {
    #[n(0)]
    Before,
    #[n(1)]
    After,
}

/// Which side of a broken trust.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Encode, Decode)]
#[cbor(index_only)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Role {
    #[n(0)]
    Hurt,
    #[n(1)]
    BrokeTrust,
    #[n(2)]
    Both,
}

/// Where a copy was put.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Encode, Decode)]
#[cbor(index_only)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Copied {
    #[n(0)]
    LockedFile,
    #[n(1)]
    PlainFile,
}

body! { /// A taking back.
Erasure { /// Which event.
    0 event: EventId } }
body! { /// Says nothing but that it happened.
#[derive(Default, Copy)]
Nothing {} }
body! { /// One feeling, and how strong it was if they said.
Felt { /// The word.
    0 feeling: Feeling, /// Its own strength.
    1 strength: Option<Strength> } }
body! { /// A place in the body, and what was felt there.
Place { /// By its key in the content.
    0 place: Key, /// By its key in the content.
    1 felt: Option<Key> } }
body! { /// A pause to name things. Every part can be skipped.
#[derive(Default)]
CheckIn { /// In their order.
    0 feelings: Vec<Felt>, /// How strong all of it was.
    1 strength: Option<Strength>, /// Where in the body.
    2 places: Option<Vec<Place>>, /// Which of the four was loudest.
    3 force: Option<Force>, /// What it asks for, by key.
    4 needs: Option<Keys>, /// "I notice that I feel…", as they left it.
    5 sentence: Words, /// What they wrote.
    6 note: Words, /// The step they were shown at the end.
    7 step: Option<Key> } }
body! { /// How alone it feels.
LonelinessAnswer { /// The answer.
    0 answer: Loneliness } }
body! { /// How the night is.
NightAnswer { /// The answer.
    0 answer: Night } }
body! { /// How far today.
DistanceToday { /// The furthest that a step may go.
    0 distance: Distance } }
body! { /// A rating of the pull.
PullRating { /// How strong.
    0 strength: Strength, /// Before or after.
    1 around: Option<Around>, /// The practice it belongs to.
    2 practice: Option<Key> } }
body! { /// What came of a practice.
PracticeOutcome { /// Which.
    0 practice: Key, /// Whether it helped, if they said.
    1 helped: Option<Helped>, /// At which step they stopped, if they did not finish.
    2 stopped_at: Option<u8> } }
body! { /// A step.
StepRef { /// By its key in the content.
    0 step: Key } }
body! { /// What came of a step.
StepOutcome { /// By its key in the content.
    0 step: Key, /// Whether it helped, if they said.
    1 helped: Option<Helped> } }
body! { /// The day they found out; absent when they took it back.
Discovery { /// The day.
    0 on: Option<Day> } }
body! { /// Their side.
RoleAnswer { /// The side.
    0 role: Role } }
body! { /// Who it was about.
Circumstance { /// The kind of betrayal, by key.
    0 kind: Option<Key>, /// Why they are still in contact, by keys.
    1 contact: Option<Keys>, /// Further kinds, by keys.
    2 kinds: Option<Keys> } }
body! { /// Where a copy lies.
CopyPlace { /// The place.
    0 place: Copied } }
body! { /// One setting and its value, both by key.
Setting { /// Which.
    0 key: Key, /// Its value.
    1 value: Key } }
