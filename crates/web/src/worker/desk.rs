//! The open place and its disk.
//!
//! **Invariant:** a batch is taken in only after the disk has committed it.
use crate::{
    bytes, js,
    store::{self, StoreError},
};
use footbridge_client::{Change, Device, Loaded, Prepared, Rows, Store};
use footbridge_core::{
    event::{Event, Fact},
    private::Private,
};
use footbridge_ui::app::{NotStored, Slot, VaultReply};

/// The open place and its disk.
pub(super) struct Desk {
    pub(super) store: store::Store,
    pub(super) device: Device,
    /// Rows that could not be read when the place was opened.
    pub(super) damaged: Vec<(Store, Vec<u8>)>,
    /// Those, and the places where the chain did not hold.
    n_damaged: u32,
    /// Whether the rescue words opened it: then new words may be chosen without the old ones.
    pub(super) by_rescue: bool,
    /// Whether the body of anything erased still lies on the disk.
    erased: bool,
}

impl Desk {
    pub(super) fn new(store: store::Store, device: Device, loaded: &Loaded) -> Self {
        Self {
            store,
            device,
            damaged: loaded.damaged.clone(),
            n_damaged: u32::try_from(loaded.damaged.len() + loaded.breaks.len())
                .unwrap_or(u32::MAX),
            by_rescue: false,
            erased: loaded.keeps_erased(),
        }
    }

    /// All that the page gets of an open place. Of the drafts those that were read just now.
    pub(super) fn letter(&self, loaded: &Loaded) -> Vec<u8> {
        let drafts: Vec<(Slot, Private)> = loaded
            .drafts
            .iter()
            .filter_map(|(name, text)| {
                let slot = Slot::ALL.iter().find(|it| it.name() == name)?;
                Some((*slot, Private::new(String::from_utf8_lossy(text))))
            })
            .collect();
        let bodies: Vec<&[u8]> = loaded.bodies().collect();
        bytes::write_opened(
            bodies.into_iter(),
            &drafts,
            self.n_damaged,
            loaded.n_newer,
            false,
            self.device.vault().has_passkey(),
        )
    }

    /// Writes a batch, and only then takes it in.
    pub(super) async fn write(&mut self, prepared: Prepared) -> Result<(), StoreError> {
        write(&self.store, &prepared.changes).await?;
        self.device.commit(prepared);
        Ok(())
    }

    /// Folds the tail and leaves out erased bodies.
    pub(super) async fn tidy(&mut self) {
        if !self.device.wants_folding() && !self.erased {
            return;
        }
        let folded = self.device.fold(&mut js::dice);
        // A full disk leaves the tail as it is; the next pause tries again.
        if self.write(folded).await.is_ok() && self.erased {
            let compacted = self.device.compact(&mut js::dice);
            self.erased = self.write(compacted).await.is_err();
        }
    }

    pub(super) async fn append(&mut self, event: &Event) -> VaultReply {
        let ids = vec![event.id];
        let body = minicbor::to_vec(event).expect("a Vec takes every byte");
        let Ok(prepared) = self.device.append([body.as_slice()], &mut js::dice) else {
            return VaultReply::NotStored {
                ids,
                why: NotStored::Refused,
            };
        };
        match self.write(prepared).await {
            Ok(()) => {
                self.erased |= matches!(event.fact, Fact::Erased(_));
                VaultReply::Stored(ids)
            }
            Err(why) => VaultReply::NotStored {
                ids,
                why: not_stored(why),
            },
        }
    }

    pub(super) async fn keep_draft(&mut self, slot: Slot, text: &Private) -> VaultReply {
        let not_kept = |why| VaultReply::NotStored { ids: vec![], why };
        // EXPOSE: the words are sealed.
        let text = text.expose().as_bytes();
        let prepared = self.device.keep_draft(slot.name(), text, &mut js::dice);
        let Some(prepared) = prepared else {
            return not_kept(NotStored::Refused);
        };
        match self.write(prepared).await {
            Ok(()) => VaultReply::DraftStored(slot),
            Err(why) => not_kept(not_stored(why)),
        }
    }
}

fn not_stored(why: StoreError) -> NotStored {
    match why {
        StoreError::Full => NotStored::Full,
        StoreError::Refused => NotStored::Refused,
    }
}

/// Opens the disk.
pub(super) async fn disk() -> Result<store::Store, StoreError> {
    store::Store::open(&Store::NAMES).await
}

/// Everything that lies on the disk.
pub(super) async fn read_rows(store: &store::Store) -> Result<Rows, StoreError> {
    let mut rows = Rows::default();
    for name in Store::ALL {
        *rows.of_mut(name) = store.rows(name.name()).await?;
    }
    Ok(rows)
}

/// The row of the place alone: enough to say what opens it.
pub(super) async fn read_place(store: &store::Store) -> Result<Rows, StoreError> {
    let mut rows = Rows::default();
    *rows.of_mut(Store::Meta) = store.rows(Store::Meta.name()).await?;
    Ok(rows)
}

/// Writes changes whole or not at all.
pub(super) async fn write(store: &store::Store, changes: &[Change]) -> Result<(), StoreError> {
    let changes: Vec<store::Change<'_>> = changes
        .iter()
        .map(|change| match change {
            Change::Put { store, key, value } => store::Change::Put {
                store: store.name(),
                key,
                value,
            },
            Change::Delete { store, key } => store::Change::Delete {
                store: store.name(),
                key,
            },
        })
        .collect();
    store.write(&changes).await
}

/// Takes everything off the disk, whether the place is open or not.
pub(super) async fn forget(desk: Option<Desk>) -> VaultReply {
    let store = match desk {
        Some(desk) => Ok(desk.store),
        None => disk().await,
    };
    let Ok(store) = store else {
        return VaultReply::Trouble;
    };
    match store.forget().await {
        Ok(()) => VaultReply::Forgotten,
        Err(_) => VaultReply::Trouble,
    }
}
