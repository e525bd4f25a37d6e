//! Making a place, opening it, and changing its words.
//!
//! **Invariant:** a place that is there is never written over, and a wrong try changes nothing.
use super::desk::{self, Desk};
use crate::{bytes, js, store};
use footbridge_client::{Device, Loaded, OpenFault, Prepared};
use footbridge_core::private::Private;
use footbridge_ui::app::{DeviceAsk, DeviceSecret, NotOpened, VaultReply};
use footbridge_vault::{
    Cost, RescueWords, Words, WordsKey,
    rescue::RescueError,
    slot::{PasskeyAsk, PasskeySecret},
    vault::{OpenError, ReadError},
};

/// A derivation quicker than this is dear enough; the first such one is the real one.
const DEAR_ENOUGH_MS: f64 = 1_500.0;

/// The words, if they open this place.
pub(super) fn open_words(desk: &Desk, words: &Private) -> Option<Words> {
    // EXPOSE: the words go into the key derivation.
    let words = Words::new(words.expose()).ok()?;
    desk.device.vault().is_opened_by(&words).ok()?;
    Some(words)
}

/// Stretches words at the dearest cost that this device does in time: three derivations at most.
fn stretch(words: &Words) -> Option<WordsKey> {
    let mut last = None;
    for cost in Cost::CANDIDATES {
        let began = js_sys::Date::now();
        let Ok(key) = WordsKey::make(words, cost, &mut js::dice) else {
            continue;
        };
        last = Some(key);
        if js_sys::Date::now() - began < DEAR_ENOUGH_MS {
            break;
        }
    }
    last
}

/// Makes a place, if none is here.
pub(super) async fn create(desk: &mut Option<Desk>, words: &Private) -> Vec<u8> {
    match make_place(words).await {
        Ok(made) => {
            *desk = Some(made);
            bytes::write_opened(std::iter::empty::<&[u8]>(), &[], 0, 0, true, false)
        }
        Err(why) => bytes::write_reply(&VaultReply::DidNotOpen(why)),
    }
}

async fn make_place(words: &Private) -> Result<Desk, NotOpened> {
    // EXPOSE: the words go into the key derivation.
    let words = Words::new(words.expose()).map_err(|_| NotOpened::WrongWords)?;
    let (store, device, prepared) = prepare_place(&words).await?;
    desk::write(&store, &prepared.changes)
        .await
        .map_err(|_| NotOpened::Storage)?;
    Ok(Desk::new(store, device, &Loaded::default()))
}

/// A new place that is not on the disk yet.
pub(super) async fn prepare_place(
    words: &Words,
) -> Result<(store::Store, Device, Prepared), NotOpened> {
    let storage = |_| NotOpened::Storage;
    let store = desk::disk().await.map_err(storage)?;
    let rows = desk::read_rows(&store).await.map_err(storage)?;
    if rows.vault_file().is_some() {
        // A place is here already: it is never written over.
        return Err(NotOpened::Storage);
    }
    let key = stretch(words).ok_or(NotOpened::Storage)?;
    let (device, prepared) = Device::create(&key, &mut js::dice);
    Ok((store, device, prepared))
}

/// By what a place is opened.
#[derive(Clone, Copy)]
pub(super) enum Way<'a> {
    Words(&'a Private),
    Rescue(&'a Private),
    Device(&'a DeviceSecret),
}

/// Opens the place that is here.
pub(super) async fn open(desk: &mut Option<Desk>, way: Way<'_>) -> Vec<u8> {
    match open_place(way).await {
        Ok((opened, loaded)) => {
            let letter = opened.letter(&loaded);
            *desk = Some(opened);
            letter
        }
        Err(why) => bytes::write_reply(&VaultReply::DidNotOpen(why)),
    }
}

async fn open_place(way: Way<'_>) -> Result<(Desk, Loaded), NotOpened> {
    let storage = |_| NotOpened::Storage;
    let store = desk::disk().await.map_err(storage)?;
    let rows = desk::read_rows(&store).await.map_err(storage)?;
    // EXPOSE: the words go into the key derivation, here and below.
    let opened = match way {
        Way::Words(words) => {
            let words = Words::new(words.expose()).map_err(|_| NotOpened::WrongWords)?;
            Device::open_with_words(rows, &words)
        }
        Way::Rescue(words) => {
            let rescue = RescueWords::read(words.expose()).map_err(|why| rescue_fault(&why))?;
            Device::open_with_rescue(rows, &rescue)
        }
        Way::Device(secret) => Device::open_with_passkey(rows, &passkey_secret(secret)),
    };
    let (device, loaded) = opened.map_err(|(_, fault)| open_fault(fault, way))?;
    let mut desk = Desk::new(store, device, &loaded);
    desk.by_rescue = matches!(way, Way::Rescue(_));
    Ok((desk, loaded))
}

fn rescue_fault(why: &RescueError) -> NotOpened {
    match why {
        RescueError::NotInList { position, guess } => NotOpened::UnknownRescueWord {
            n: u8::try_from(*position).unwrap_or(u8::MAX),
            guess: (*guess).to_owned(),
        },
        RescueError::WrongCount { .. } | RescueError::WrongChecksum => NotOpened::RescueDoesNotFit,
    }
}

fn open_fault(fault: OpenFault, way: Way<'_>) -> NotOpened {
    match (fault, way) {
        (OpenFault::Open(OpenError::WrongKey), Way::Words(_)) => NotOpened::WrongWords,
        (OpenFault::Open(OpenError::WrongKey | OpenError::NoSlot), Way::Rescue(_)) => {
            NotOpened::RescueDoesNotFit
        }
        (OpenFault::Open(OpenError::WrongKey | OpenError::NoSlot), Way::Device(_)) => {
            NotOpened::DeviceDoesNotFit
        }
        (
            OpenFault::Read(ReadError::TooNew { .. }) | OpenFault::Open(OpenError::TooOld { .. }),
            _,
        ) => NotOpened::TooNew,
        _ => NotOpened::Storage,
    }
}

fn passkey_secret(secret: &DeviceSecret) -> PasskeySecret {
    // EXPOSE: the answer goes into the key derivation.
    let mut answer = *secret.expose();
    PasskeySecret::take(&mut answer)
}

/// What the device is asked with, while the place is shut.
pub(super) async fn find_device() -> VaultReply {
    let Ok(store) = desk::disk().await else {
        return VaultReply::Trouble;
    };
    let Ok(rows) = desk::read_place(&store).await else {
        return VaultReply::Trouble;
    };
    VaultReply::DeviceAsked(Device::passkey(&rows).map(|it| DeviceAsk {
        credential: it.credential().to_vec(),
        salt: it.salt(),
    }))
}

/// Lets the device open the place.
pub(super) async fn add_device(
    desk: &mut Desk,
    ask: &DeviceAsk,
    secret: &DeviceSecret,
) -> VaultReply {
    let prepared = PasskeyAsk::new(&ask.credential, ask.salt).and_then(|it| {
        let secret = passkey_secret(secret);
        desk.device.add_passkey(&it, &secret, &mut js::dice)
    });
    match prepared {
        Some(prepared) => write_device(desk, prepared, true).await,
        None => VaultReply::Trouble,
    }
}

/// Lets the device open the place no longer.
pub(super) async fn remove_device(desk: &mut Desk) -> VaultReply {
    let prepared = desk.device.remove_passkey();
    write_device(desk, prepared, false).await
}

async fn write_device(desk: &mut Desk, prepared: Prepared, opens: bool) -> VaultReply {
    match desk.write(prepared).await {
        Ok(()) => VaultReply::DeviceOpens(opens),
        Err(_) => VaultReply::Trouble,
    }
}

/// New words, if the old ones are right.
pub(super) async fn change_words(desk: &mut Desk, old: &Private, new: &Private) -> VaultReply {
    if open_words(desk, old).is_none() {
        return VaultReply::WordsNotChanged;
    }
    lock_with(desk, new).await
}

/// New words without the old ones, for who came in with the rescue words; once.
pub(super) async fn choose_words(desk: &mut Desk, new: &Private) -> VaultReply {
    if !desk.by_rescue {
        return VaultReply::WordsNotChanged;
    }
    let reply = lock_with(desk, new).await;
    desk.by_rescue = reply != VaultReply::WordsChanged;
    reply
}

async fn lock_with(desk: &mut Desk, new: &Private) -> VaultReply {
    // EXPOSE: the words go into the key derivation.
    let new = Words::new(new.expose()).ok();
    let Some(key) = new.and_then(|it| stretch(&it)) else {
        return VaultReply::Trouble;
    };
    // Single records lie under the epoch key of before: they are folded first.
    let folded = desk.device.fold(&mut js::dice);
    if desk.write(folded).await.is_err() {
        return VaultReply::Trouble;
    }
    let Ok(prepared) = desk.device.change_words(&key, &mut js::dice) else {
        return VaultReply::Trouble;
    };
    match desk.write(prepared).await {
        Ok(()) => VaultReply::WordsChanged,
        Err(_) => VaultReply::Trouble,
    }
}
