//! The border: what the machine asks of the world, and what the world tells it.
//!
//! **Invariant:** effects and tidings are plain data. Private words travel in them only as
//! [`Private`], and only toward the vault, the clipboard, a file or another app that the person
//! asked for.
use super::{PublicStep, Screen, WordsStrength};
use footbridge_content::heavy::Heavy;
use footbridge_core::{event::Event, id::EventId, private::Private};
use zeroize::Zeroize as _;

/// What should happen outside.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Ask the vault worker.
    Vault(VaultCall),
    /// Write the record that can be read before unlock, and apply it to the page.
    SavePrefs,
    /// The screen changed: history, focus and scroll follow.
    Show(Turn),
    /// Save this draft once the person pauses (400 ms).
    DraftSoon(Slot),
    /// End the worker and replace the document by the lock.
    Lock,
    /// The same, and this step of Now stands in front of the lock then.
    LockAt(PublicStep),
    /// Blank the page in this frame, end the worker, go to the plain page. No request.
    Leave,
    /// Keep the screen awake, or let it sleep again.
    KeepAwake(bool),
    /// Put the words on the clipboard.
    Copy(Private),
    /// Hand a file to the person under a neutral name.
    Offer {
        /// The file's name.
        name: String,
        /// Its bytes.
        bytes: Vec<u8>,
    },
    /// Let the person choose a file; its bytes come back as [`Tiding::FileChosen`].
    ChooseFile,
    /// Print what is on the screen.
    Print,
    /// Open a `tel:`, `sms:` or https address that stands on the screen.
    Open(String),
    /// Open the person's own mail app with a mail begun, to nobody yet.
    WriteMail {
        /// What it is about; never the person's words.
        subject: &'static str,
        /// What it says.
        text: Private,
    },
    /// Ask the browser not to sweep the storage away.
    Persist,
    /// Take the waiting new version: the service worker steps over, the page reloads.
    TakeVersion,
    /// Claim the work from the other tab.
    UseHere,
    /// Move focus to the element with this id.
    Focus(&'static str),
    /// The place is gone: take the record, the caches and the service worker of this address away
    /// too, and tell the other tabs.
    Forgotten,
    /// Have the device make a key for this place, under this name in its own list; it comes back
    /// as [`Tiding::DeviceMade`].
    MakeDeviceKey(&'static str),
    /// Have the device answer with its key, as [`Tiding::DeviceAnswered`].
    AskDevice(DeviceAsk),
    /// Fetch the house, where only the front is here.
    FetchHouse,
    /// The house takes over: with [`Model::hand_over`](super::Model::hand_over), from the front,
    /// which ends.
    HandOver,
}

/// How one screen gave way to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// A step in: a new history entry with this number; focus goes to the title.
    Forward(u32),
    /// The same entry, another screen; focus goes to the title.
    Instead(u32),
    /// The browser is asked to go back; the machine follows when it has.
    AskBack,
    /// The machine has gone back already; focus returns to where it was.
    Backed(u32),
}

/// A place for words that are not a fact yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Slot {
    /// The whole unfinished note of Name it.
    Note = 1,
    /// The line of the plan, or the if-then line, that is being written.
    Plan = 3,
    /// The days that are being marked.
    HardDay = 31,
    /// The answers that are being written, to somebody they must stay in contact with.
    Answer = 32,
    /// The lines they stand by that are being written.
    Boundary = 33,
    /// The first mail of Help that fits, changed.
    Mail = 37,
    /// Words that are held back, a slip that is being noted, and what was counted of a hold.
    Hold = 2,
}

impl Slot {
    /// Every slot.
    pub const ALL: &[Self] = &[
        Self::Note,
        Self::Plan,
        Self::HardDay,
        Self::Answer,
        Self::Boundary,
        Self::Mail,
        Self::Hold,
    ];

    /// The name of its row on the disk: `docs/formats/draft.md`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Plan => "plan",
            Self::HardDay => "hard-day",
            Self::Answer => "answer",
            Self::Boundary => "boundary",
            Self::Mail => "mail",
            Self::Hold => "hold",
        }
    }

    /// The slot of a number in a letter between page and worker.
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| *it as u8 == number)
    }
}

/// What the device is asked with, so that it answers. Nothing of it is secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviceAsk {
    /// The name of the key in the device.
    pub credential: Vec<u8>,
    /// Random bytes: another question has another answer.
    pub salt: [u8; 16],
}

/// What the device answered. Never printed; overwritten when dropped; on its way to the vault and
/// nowhere else.
#[derive(Clone, PartialEq, Eq)]
pub struct DeviceSecret(Box<[u8; 32]>);

impl DeviceSecret {
    /// Takes the answer over; the caller's copy is overwritten.
    pub fn take(answer: &mut [u8; 32]) -> Self {
        let secret = Self(Box::new(*answer));
        answer.zeroize();
        secret
    }

    /// Shows the answer, to be sent to the vault.
    pub fn expose(&self) -> &[u8; 32] {
        &self.0
    }
}

impl Drop for DeviceSecret {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl std::fmt::Debug for DeviceSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DeviceSecret(***)")
    }
}

/// Why the device gave no answer. Nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeviceFault {
    /// The person said no, or nothing for too long.
    Stopped,
    /// This browser, this device or this address cannot do it.
    CannotDoIt,
    /// Its key opens nothing here any more.
    DoesNotFit,
}

/// What the page asks of the vault worker.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "each is said by its name")]
pub enum VaultCall {
    /// Five drawn words.
    DrawWords,
    /// How hard these words are to guess.
    Weigh(Private),
    /// Whether a text holds heavy words. It is read, answered and let go of.
    Notice(Private),
    Create {
        words: Private,
    },
    OpenWithWords(Private),
    OpenWithRescue(Private),
    Append(Event),
    /// An empty text takes the draft away.
    KeepDraft {
        slot: Slot,
        text: Private,
    },
    ShowRescueWords,
    /// Whether these words open the place that is open: asked again before what could be carried
    /// off is shown.
    CheckWords(Private),
    ChangeWords {
        old: Private,
        new: Private,
    },
    /// New words for a place that was opened with its rescue words a moment ago.
    ChooseWords(Private),
    MakeLockedFile {
        words: Private,
    },
    MakePlainFile,
    /// Into the open place; or, with no place here, into a new one locked with the same words.
    BringFile {
        bytes: Vec<u8>,
        words: Private,
    },
    /// All facts of the open place once more, answered as [`VaultReply::Opened`].
    ReadAgain,
    /// The damaged pieces as one file, still sealed.
    MakeDamagedFile,
    Forget,
    /// What the device is asked with; works while the place is shut.
    FindDevice,
    OpenWithDevice(DeviceSecret),
    /// From now on the device opens the open place too.
    AddDevice(DeviceAsk, DeviceSecret),
    RemoveDevice,
}

/// What the world tells the machine.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "each is said by its name")]
pub enum Tiding {
    /// A second passed, while a screen wanted to know.
    Tick,
    /// The browser's history moved to this number.
    Popped(u32),
    Online(bool),
    /// The person paused while writing: the draft may be kept now.
    Paused(Slot),
    /// The page was hidden or shown again.
    Hidden(bool),
    FileChosen(Vec<u8>),
    /// Another app did not open, or the clipboard or the printer said no.
    DidNotWork,
    Copied,
    VersionReady,
    /// Another tab works; this one shows only that.
    OtherTabWorks,
    /// Another tab took over: this one is locked.
    OtherTabTook,
    /// The page may be put into the back/forward cache: nothing of the person's stays in it.
    PutAway,
    /// This window forgets everything when it closes.
    Forgets,
    /// Escape or Shift, three times within two seconds.
    LeaveKeys,
    /// The browser and the device can hold a key for the place.
    DeviceCan,
    DeviceMade(DeviceAsk, DeviceSecret),
    DeviceAnswered(DeviceSecret),
    DeviceDidNot(DeviceFault),
    /// The house was fetched, and can take over at once.
    HouseHere,
    HouseDidNotCome,
    Vault(VaultReply),
}

/// What the vault worker answers.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "each is said by its name")]
pub enum VaultReply {
    Drew(Private),
    Weighed(WordsStrength),
    /// What a text is about, if it is about something heavy.
    Noticed(Option<Heavy>),
    Opened(Box<Opened>),
    DidNotOpen(NotOpened),
    /// On disk, for good.
    Stored(Vec<EventId>),
    NotStored {
        ids: Vec<EventId>,
        why: NotStored,
    },
    DraftStored(Slot),
    RescueWords(Vec<Private>),
    /// These words open the place.
    WordsRight,
    WordsChanged,
    /// The words were not right; nothing changed, nothing was made.
    WordsNotChanged,
    FileMade {
        name: String,
        bytes: Vec<u8>,
    },
    Brought(Brought),
    DidNotBring(NotBrought),
    Forgotten,
    /// What the device is asked with, if the place opens with it.
    DeviceAsked(Option<DeviceAsk>),
    /// Whether the place opens with the device now.
    DeviceOpens(bool),
    /// Something else went wrong; nothing is lost.
    Trouble,
}

/// All that an open place gives to the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opened {
    /// Every readable fact.
    pub events: Vec<Event>,
    /// Unfinished words, by their slots.
    pub drafts: Vec<(Slot, Private)>,
    /// How many pieces could not be read and are kept as they are.
    pub n_damaged: u32,
    /// How many notes come from a newer version.
    pub n_newer: u32,
    /// Whether the place was made a moment ago.
    pub fresh: bool,
    /// Whether it opens with the device too.
    pub device: bool,
}

/// Why the place stayed shut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotOpened {
    /// The words are not the right ones.
    WrongWords,
    /// This rescue word is not in the list; counted from one.
    UnknownRescueWord {
        /// Which word.
        n: u8,
        /// The nearest word of the list.
        guess: String,
    },
    /// Real rescue words, but their check digit or the place does not agree.
    RescueDoesNotFit,
    /// The device answered, and the answer opens nothing here.
    DeviceDoesNotFit,
    /// The place was written by a newer version.
    TooNew,
    /// The storage could not be read.
    Storage,
}

/// Why words were not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is said by its name")]
pub enum NotStored {
    Full,
    Refused,
}

/// What came out of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    /// Notes that were not here before.
    pub notes: u32,
    /// All facts that were not here before, notes included.
    pub facts: u32,
}

/// Why a file was not taken in. Nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is said by its name")]
pub enum NotBrought {
    WrongWords,
    NotOurs,
    Full,
}

/// The number of a screen at a depth of the history.
pub fn history_number(depth: usize, screen: Screen) -> u32 {
    u32::try_from(depth).unwrap_or(u32::MAX / 256 - 1) * 256 + u32::from(screen.code())
}

/// The depth and the screen of a history number.
pub fn from_history_number(number: u32) -> Option<(usize, Screen)> {
    let screen = Screen::from_code(u8::try_from(number % 256).ok()?)?;
    Some((usize::try_from(number / 256).ok()?, screen))
}
