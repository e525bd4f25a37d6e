//! What the facts of Don't send, Don't look say, and what a slip says.
//!
//! **Invariant:** the words lie in one place, the fact that began the hold; to erase that one fact
//! lets them go.
use super::{Keys, Words};
use crate::id::EventId;
use minicbor::{Decode, Encode};

/// What is being held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Encode, Decode)]
#[cbor(index_only)]
pub enum HoldAbout {
    /// Words that are not sent.
    #[n(0)]
    Message,
    /// A look at a page, at old chats, at photos.
    #[n(1)]
    Look,
    /// An answer to someone with whom contact has to go on.
    #[n(2)]
    Reply,
}

/// How a hold ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Encode, Decode)]
#[cbor(index_only)]
pub enum HoldEnd {
    /// The words stay here.
    #[n(0)]
    Kept,
    /// The words go; the fact that holds them is erased once it cannot be undone any more.
    #[n(1)]
    LetGo,
    /// The words were copied, and what happened next is theirs. They stay here too.
    #[n(2)]
    CopiedOut,
    /// It goes on for some more minutes, counted anew from now.
    #[n(3)]
    HeldOn,
}

body! { /// Words that wait instead of being sent, or a pull that waits without words.
#[derive(Default)]
Hold { /// The words.
    0 text: Words, /// To whom they would have gone.
    1 to: Words, /// For how long; nothing at all: they are kept without a hold.
    2 minutes: u16, /// What is held; absent: a message.
    3 about: Option<HoldAbout> } }
body! { /// The end of a hold, or that it goes on.
HoldEnding { /// The hold, by the event that began it.
    0 hold: EventId, /// How.
    1 how: HoldEnd, /// How much longer, where it goes on; absent: as long as before.
    2 minutes: Option<u16> } }
body! { /// A slip, as something to learn from.
#[derive(Default)]
Slip { /// What came before, by keys.
    0 before: Option<Keys>, /// What helped, by keys.
    1 helped: Option<Keys>, /// In their words.
    2 note: Words, /// What it was about.
    3 about: Option<HoldAbout> } }
