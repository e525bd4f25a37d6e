//! Whole files: the locked one, the plain one, the damaged part, and taking a file in.
//!
//! **Invariant:** a file that cannot be read changes nothing, and what is here already is not
//! doubled.
use super::{
    desk::{self, Desk},
    door, reading,
};
use crate::{bytes, js, locale::Browser};
use footbridge_client::{
    Loaded,
    file::{self, FileFault, Reading, TakenIn},
};
use footbridge_content::words;
use footbridge_core::{event::Fact, private::Private};
use footbridge_ui::{
    app::{Brought, NotBrought, VaultReply},
    locale::Locale as _,
};
use footbridge_vault::Words;

/// The words, if they open this place, lock the file too.
pub(super) fn lock(desk: &Desk, words: &Private) -> VaultReply {
    match door::open_words(desk, words) {
        Some(words) => VaultReply::FileMade {
            name: "day-list.age".to_owned(),
            bytes: read_out(|reading| {
                file::lock(&desk.device.reload(), reading, &words, &mut js::dice)
            }),
        },
        None => VaultReply::WordsNotChanged,
    }
}

/// Everything as text that anyone can read.
pub(super) fn plain(desk: &Desk) -> VaultReply {
    VaultReply::FileMade {
        name: "day-list.txt".to_owned(),
        bytes: read_out(|reading| file::plain(&desk.device.reload(), reading).into_bytes()),
    }
}

/// Hands over how facts are read, in the language of the words.
fn read_out(write: impl FnOnce(&Reading<'_>) -> Vec<u8>) -> Vec<u8> {
    let browser = Browser::new("en");
    let lines = |fact: &Fact| reading::lines(fact, &|day| browser.day(day));
    write(&Reading {
        language: "en",
        title: words::reading_title(),
        lines: &lines,
    })
}

/// The damaged rows as they lie there, still sealed.
pub(super) fn damaged(desk: &Desk) -> VaultReply {
    VaultReply::FileMade {
        name: "day-list-part.bin".to_owned(),
        bytes: desk
            .damaged
            .iter()
            .filter_map(|(store, key)| desk.device.row(*store, key))
            .flatten()
            .copied()
            .collect(),
    }
}

/// Takes a file into the open place; what is here already is not doubled.
pub(super) async fn bring(desk: &mut Desk, file: &[u8], words: &Private) -> VaultReply {
    let bodies = match file::open(file, words) {
        Ok(bodies) => bodies,
        Err(fault) => return VaultReply::DidNotBring(not_brought(fault)),
    };
    let Ok(taken) = desk.device.take_in(&bodies, &mut js::dice) else {
        return VaultReply::DidNotBring(NotBrought::NotOurs);
    };
    let brought = count(&taken);
    match desk.write(taken.prepared).await {
        Ok(()) => VaultReply::Brought(brought),
        Err(_) => VaultReply::DidNotBring(NotBrought::Full),
    }
}

/// With no place here, the file's own words lock the new one. Place and facts are one batch, so
/// that no half-made place stays behind.
pub(super) async fn bring_into_new(
    desk: &mut Option<Desk>,
    file: &[u8],
    words: &Private,
) -> Vec<u8> {
    match make_from(file, words).await {
        Ok(made) => {
            let letter = made.letter(&made.device.reload());
            *desk = Some(made);
            letter
        }
        Err(why) => bytes::write_reply(&VaultReply::DidNotBring(why)),
    }
}

async fn make_from(file: &[u8], words: &Private) -> Result<Desk, NotBrought> {
    let bodies = file::open(file, words).map_err(not_brought)?;
    // EXPOSE: the words go into the key derivation.
    let words = Words::new(words.expose()).map_err(|_| NotBrought::WrongWords)?;
    let made = door::prepare_place(&words).await;
    let (store, mut device, place) = made.map_err(|_| NotBrought::Full)?;
    let taken = device
        .take_in(&bodies, &mut js::dice)
        .map_err(|_| NotBrought::NotOurs)?;
    let facts = &taken.prepared.changes;
    let changes: Vec<_> = place.changes.iter().chain(facts).cloned().collect();
    desk::write(&store, &changes)
        .await
        .map_err(|_| NotBrought::Full)?;
    device.commit(taken.prepared);
    Ok(Desk::new(store, device, &Loaded::default()))
}

fn count(taken: &TakenIn) -> Brought {
    let n = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
    Brought {
        notes: n(taken.n_notes),
        facts: n(taken.n_facts),
    }
}

fn not_brought(fault: FileFault) -> NotBrought {
    match fault {
        FileFault::WrongWords => NotBrought::WrongWords,
        FileFault::NotOurs => NotBrought::NotOurs,
    }
}
