//! The letters between the page and the vault worker: minicbor arrays that start with a number.
//!
//! Unversioned: both ends come from one build. **Invariant:** what one end writes the other
//! reads; anything else is `None`, never a panic.
use footbridge_content::heavy::Heavy;
use footbridge_core::{event::Event, id::EventId, private::Private};
use footbridge_ui::app::{
    Brought, DeviceAsk, DeviceSecret, NotBrought, NotOpened, NotStored, Opened, Slot, VaultCall,
    VaultReply, WordsStrength,
};
use minicbor::{Decode, Decoder, Encode, Encoder};

type Writer = Encoder<Vec<u8>>;

/// Writes one letter: its number, then its parts.
fn letter(number: u8, parts: impl FnOnce(&mut Parts)) -> Vec<u8> {
    // Most letters fit, so that growing leaves no copies of secrets behind.
    let mut encoder = Encoder::new(Vec::with_capacity(256));
    put(&mut encoder, &number);
    let mut parts_of = Parts(encoder);
    parts(&mut parts_of);
    parts_of.0.into_writer()
}

fn put<T: Encode<()>>(encoder: &mut Writer, value: &T) {
    value
        .encode(encoder, &mut ())
        .expect("a Vec takes every byte");
}

/// The parts of a letter, one after another.
#[derive(Debug)]
struct Parts(Writer);

impl Parts {
    fn add<T: Encode<()>>(&mut self, value: &T) -> &mut Self {
        put(&mut self.0, value);
        self
    }
    fn blob(&mut self, bytes: &[u8]) -> &mut Self {
        self.0.bytes(bytes).expect("a Vec takes every byte");
        self
    }
    fn private(&mut self, words: &Private) -> &mut Self {
        self.add(words)
    }
    fn secret(&mut self, secret: &DeviceSecret) -> &mut Self {
        // EXPOSE: on its way to the vault.
        self.blob(secret.expose())
    }
    fn ask(&mut self, ask: &DeviceAsk) -> &mut Self {
        self.blob(&ask.credential).blob(&ask.salt)
    }
}

/// Writes what the page asks.
pub(crate) fn write_call(call: &VaultCall) -> Vec<u8> {
    match call {
        VaultCall::DrawWords => letter(0, |_| ()),
        VaultCall::Create { words } => letter(1, |it| drop_ref(it.private(words))),
        VaultCall::OpenWithWords(words) => letter(2, |it| drop_ref(it.private(words))),
        VaultCall::OpenWithRescue(words) => letter(3, |it| drop_ref(it.private(words))),
        VaultCall::Append(event) => letter(4, |it| drop_ref(it.add(event))),
        VaultCall::KeepDraft { slot, text } => {
            letter(5, |it| drop_ref(it.add(&(*slot as u8)).private(text)))
        }
        VaultCall::ShowRescueWords => letter(6, |_| ()),
        VaultCall::ChangeWords { old, new } => {
            letter(7, |it| drop_ref(it.private(old).private(new)))
        }
        VaultCall::MakeLockedFile { words } => letter(8, |it| drop_ref(it.private(words))),
        VaultCall::MakePlainFile => letter(9, |_| ()),
        VaultCall::BringFile { bytes, words } => {
            letter(10, |it| drop_ref(it.blob(bytes).private(words)))
        }
        VaultCall::MakeDamagedFile => letter(11, |_| ()),
        VaultCall::Forget => letter(12, |_| ()),
        VaultCall::CheckWords(words) => letter(13, |it| drop_ref(it.private(words))),
        VaultCall::ChooseWords(words) => letter(14, |it| drop_ref(it.private(words))),
        VaultCall::ReadAgain => letter(15, |_| ()),
        VaultCall::Weigh(words) => letter(16, |it| drop_ref(it.private(words))),
        VaultCall::FindDevice => letter(17, |_| ()),
        VaultCall::OpenWithDevice(secret) => letter(18, |it| drop_ref(it.secret(secret))),
        VaultCall::AddDevice(ask, secret) => letter(19, |it| drop_ref(it.ask(ask).secret(secret))),
        VaultCall::RemoveDevice => letter(20, |_| ()),
        VaultCall::Notice(text) => letter(21, |it| drop_ref(it.private(text))),
    }
}

fn drop_ref(_: &mut Parts) {}

/// Reads letters part by part.
struct Reader<'b>(Decoder<'b>);

impl<'b> Reader<'b> {
    fn take<T: Decode<'b, ()>>(&mut self) -> Option<T> {
        self.0.decode().ok()
    }
    fn blob(&mut self) -> Option<Vec<u8>> {
        self.0.bytes().ok().map(<[u8]>::to_vec)
    }
    fn secret(&mut self) -> Option<DeviceSecret> {
        let mut answer = self.0.bytes().ok()?.try_into().ok()?;
        Some(DeviceSecret::take(&mut answer))
    }
    fn ask(&mut self) -> Option<DeviceAsk> {
        Some(DeviceAsk {
            credential: self.blob()?,
            salt: self.0.bytes().ok()?.try_into().ok()?,
        })
    }
}

/// Reads what the page asks.
pub(crate) fn read_call(bytes: &[u8]) -> Option<VaultCall> {
    let mut it = Reader(Decoder::new(bytes));
    Some(match it.take::<u8>()? {
        0 => VaultCall::DrawWords,
        1 => VaultCall::Create { words: it.take()? },
        2 => VaultCall::OpenWithWords(it.take()?),
        3 => VaultCall::OpenWithRescue(it.take()?),
        4 => VaultCall::Append(it.take()?),
        5 => VaultCall::KeepDraft {
            slot: Slot::from_number(it.take()?)?,
            text: it.take()?,
        },
        6 => VaultCall::ShowRescueWords,
        7 => VaultCall::ChangeWords {
            old: it.take()?,
            new: it.take()?,
        },
        8 => VaultCall::MakeLockedFile { words: it.take()? },
        9 => VaultCall::MakePlainFile,
        10 => VaultCall::BringFile {
            bytes: it.blob()?,
            words: it.take()?,
        },
        11 => VaultCall::MakeDamagedFile,
        12 => VaultCall::Forget,
        13 => VaultCall::CheckWords(it.take()?),
        14 => VaultCall::ChooseWords(it.take()?),
        15 => VaultCall::ReadAgain,
        16 => VaultCall::Weigh(it.take()?),
        17 => VaultCall::FindDevice,
        18 => VaultCall::OpenWithDevice(it.secret()?),
        19 => VaultCall::AddDevice(it.ask()?, it.secret()?),
        20 => VaultCall::RemoveDevice,
        21 => VaultCall::Notice(it.take()?),
        _ => return None,
    })
}

/// Writes an open place straight from the opened records: the worker need not understand them.
pub(crate) fn write_opened<'a>(
    bodies: impl ExactSizeIterator<Item = &'a [u8]>,
    drafts: &[(Slot, Private)],
    n_damaged: u32,
    n_newer: u32,
    fresh: bool,
    device: bool,
) -> Vec<u8> {
    letter(1, |it| {
        it.add(&u32::try_from(bodies.len()).unwrap_or(u32::MAX));
        for body in bodies {
            it.blob(body);
        }
        it.add(&u32::try_from(drafts.len()).unwrap_or_default());
        for (slot, text) in drafts {
            it.add(&(*slot as u8)).private(text);
        }
        it.add(&n_damaged).add(&n_newer).add(&fresh).add(&device);
    })
}

/// Writes what the worker answers. An open place goes by [`write_opened`].
pub(crate) fn write_reply(reply: &VaultReply) -> Vec<u8> {
    match reply {
        VaultReply::Drew(words) => letter(0, |it| drop_ref(it.private(words))),
        VaultReply::Opened(opened) => {
            let bodies: Vec<Vec<u8>> = opened
                .events
                .iter()
                .map(|it| minicbor::to_vec(it).expect("a Vec takes every byte"))
                .collect();
            write_opened(
                bodies.iter().map(Vec::as_slice),
                &opened.drafts,
                opened.n_damaged,
                opened.n_newer,
                opened.fresh,
                opened.device,
            )
        }
        VaultReply::DidNotOpen(why) => letter(2, |it| match why {
            NotOpened::WrongWords => drop_ref(it.add(&0u8)),
            NotOpened::UnknownRescueWord { n, guess } => {
                drop_ref(it.add(&1u8).add(n).add(guess));
            }
            NotOpened::RescueDoesNotFit => drop_ref(it.add(&2u8)),
            NotOpened::TooNew => drop_ref(it.add(&3u8)),
            NotOpened::Storage => drop_ref(it.add(&4u8)),
            NotOpened::DeviceDoesNotFit => drop_ref(it.add(&5u8)),
        }),
        VaultReply::Stored(ids) => letter(3, |it| drop_ref(it.add(ids))),
        VaultReply::NotStored { ids, why } => letter(4, |it| {
            drop_ref(it.add(ids).add(&(*why == NotStored::Full)));
        }),
        VaultReply::DraftStored(slot) => letter(5, |it| drop_ref(it.add(&(*slot as u8)))),
        VaultReply::RescueWords(words) => letter(6, |it| drop_ref(it.add(words))),
        VaultReply::WordsChanged => letter(7, |_| ()),
        VaultReply::WordsNotChanged => letter(8, |_| ()),
        VaultReply::FileMade { name, bytes } => letter(9, |it| drop_ref(it.add(name).blob(bytes))),
        VaultReply::Brought(brought) => letter(10, |it| {
            drop_ref(it.add(&brought.notes).add(&brought.facts));
        }),
        VaultReply::DidNotBring(why) => letter(11, |it| {
            drop_ref(it.add(&match why {
                NotBrought::WrongWords => 0u8,
                NotBrought::NotOurs => 1,
                NotBrought::Full => 2,
            }));
        }),
        VaultReply::Forgotten => letter(12, |_| ()),
        VaultReply::Trouble => letter(13, |_| ()),
        VaultReply::WordsRight => letter(14, |_| ()),
        VaultReply::Weighed(strength) => letter(15, |it| drop_ref(it.add(&(*strength as u8)))),
        VaultReply::DeviceAsked(None) => letter(16, |_| ()),
        VaultReply::DeviceAsked(Some(ask)) => letter(17, |it| drop_ref(it.ask(ask))),
        VaultReply::DeviceOpens(opens) => letter(18, |it| drop_ref(it.add(opens))),
        VaultReply::Noticed(about) => {
            let place = about.and_then(|it| Heavy::ALL.iter().position(|other| *other == it));
            letter(19, |it| drop_ref(it.add(&place)))
        }
    }
}

/// Reads what the worker answers.
pub(crate) fn read_reply(bytes: &[u8]) -> Option<VaultReply> {
    let mut it = Reader(Decoder::new(bytes));
    Some(match it.take::<u8>()? {
        0 => VaultReply::Drew(it.take()?),
        1 => VaultReply::Opened(Box::new(read_opened(&mut it)?)),
        2 => VaultReply::DidNotOpen(match it.take::<u8>()? {
            0 => NotOpened::WrongWords,
            1 => NotOpened::UnknownRescueWord {
                n: it.take()?,
                guess: it.take()?,
            },
            2 => NotOpened::RescueDoesNotFit,
            3 => NotOpened::TooNew,
            5 => NotOpened::DeviceDoesNotFit,
            _ => NotOpened::Storage,
        }),
        3 => VaultReply::Stored(it.take::<Vec<EventId>>()?),
        4 => VaultReply::NotStored {
            ids: it.take()?,
            why: if it.take()? {
                NotStored::Full
            } else {
                NotStored::Refused
            },
        },
        5 => VaultReply::DraftStored(Slot::from_number(it.take()?)?),
        6 => VaultReply::RescueWords(it.take()?),
        7 => VaultReply::WordsChanged,
        8 => VaultReply::WordsNotChanged,
        9 => VaultReply::FileMade {
            name: it.take()?,
            bytes: it.blob()?,
        },
        10 => VaultReply::Brought(Brought {
            notes: it.take()?,
            facts: it.take()?,
        }),
        11 => VaultReply::DidNotBring(match it.take::<u8>()? {
            0 => NotBrought::WrongWords,
            1 => NotBrought::NotOurs,
            _ => NotBrought::Full,
        }),
        12 => VaultReply::Forgotten,
        13 => VaultReply::Trouble,
        14 => VaultReply::WordsRight,
        15 => VaultReply::Weighed(match it.take::<u8>()? {
            0 => WordsStrength::Short,
            1 => WordsStrength::Weak,
            2 => WordsStrength::Fair,
            3 => WordsStrength::Strong,
            _ => return None,
        }),
        16 => VaultReply::DeviceAsked(None),
        17 => VaultReply::DeviceAsked(Some(it.ask()?)),
        18 => VaultReply::DeviceOpens(it.take()?),
        19 => VaultReply::Noticed(match it.take::<Option<usize>>()? {
            None => None,
            Some(place) => Some(*Heavy::ALL.get(place)?),
        }),
        _ => return None,
    })
}

fn read_opened(it: &mut Reader<'_>) -> Option<Opened> {
    let n_events = it.take::<u32>()?;
    let mut events = Vec::with_capacity(usize::try_from(n_events).ok()?.min(1 << 17));
    let mut n_unread = 0;
    for _ in 0..n_events {
        // The seal vouched for the bytes: what does not read as an event is newer than this build.
        match minicbor::decode::<Event>(it.0.bytes().ok()?) {
            Ok(event) => events.push(event),
            Err(_) => n_unread += 1,
        }
    }
    let n_drafts = it.take::<u32>()?;
    let mut drafts = Vec::new();
    for _ in 0..n_drafts {
        drafts.push((Slot::from_number(it.take()?)?, it.take()?));
    }
    Some(Opened {
        events,
        drafts,
        n_damaged: it.take()?,
        n_newer: it.take::<u32>()?.saturating_add(n_unread),
        fresh: it.take()?,
        device: it.take()?,
    })
}
