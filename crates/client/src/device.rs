//! The device: opening what lies on the disk, and preparing what should lie there next.
//!
//! **Invariant:** methods that prepare take `&self`; only [`Device::commit`] changes the device,
//! and only with what was written.
use crate::{
    load::{self, Loaded},
    store::{Change, Row, Rows, Store, VAULT_KEY, log_key},
};
use footbridge_vault::{
    Dice, RescueWords, Vault, Words, WordsKey,
    chain::{ChainCheck, Tip},
    record::SealError,
    rescue::RescueLength,
    slot::{PasskeyAsk, PasskeySecret},
    vault::{LockedVault, OpenError, ReadError},
};

/// An open place on this device.
#[derive(Debug)]
pub struct Device {
    pub(crate) vault: Vault,
    tip: Tip,
    /// Rows as they lie on the disk, sealed.
    pub(crate) segments: Vec<Row>,
    pub(crate) tail: Vec<Row>,
    pub(crate) drafts: Vec<Row>,
}

/// Why a place cannot be opened from what lies on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenFault {
    /// No place was made here.
    #[error("there is no vault here")]
    NoVault,
    /// The vault file cannot be read.
    #[error(transparent)]
    Read(ReadError),
    /// The key does not fit, or what lies behind it is damaged.
    #[error(transparent)]
    Open(OpenError),
}

/// A batch for the disk, and what the device becomes once it is written.
#[derive(Debug)]
pub struct Prepared {
    /// To be written whole or not at all, strictly.
    pub changes: Vec<Change>,
    tip: Option<Tip>,
    vault: Option<Vault>,
}

impl Prepared {
    pub(crate) fn new(changes: Vec<Change>) -> Self {
        Self {
            changes,
            tip: None,
            vault: None,
        }
    }

    /// The batch after which another vault stands in the place of this one.
    pub(crate) fn with_vault(mut self, vault: Vault) -> Self {
        self.vault = Some(vault);
        self
    }

    /// Whether there is nothing to write.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }
}

impl Device {
    /// Makes a place. Write the batch, then it is there.
    pub fn create(words: &WordsKey, dice: &mut dyn Dice) -> (Self, Prepared) {
        let vault = Vault::create(words, RescueLength::Twelve, dice);
        let tip = ChainCheck::new(vault.id(), vault.device_no()).tip();
        let changes = vec![put_vault(&vault)];
        let device = Self {
            vault,
            tip,
            segments: vec![],
            tail: vec![],
            drafts: vec![],
        };
        (device, Prepared::new(changes))
    }

    /// Opens the place with the person's words: slow, by design.
    pub fn open_with_words(rows: Rows, words: &Words) -> Result<(Self, Loaded), (Rows, OpenFault)> {
        Self::open(rows, |locked| locked.open_with_words(words))
    }

    /// Opens the place with the rescue words.
    pub fn open_with_rescue(
        rows: Rows,
        rescue: &RescueWords,
    ) -> Result<(Self, Loaded), (Rows, OpenFault)> {
        Self::open(rows, |locked| locked.open_with_rescue(rescue))
    }

    /// What the passkey of the place in these rows is asked with, if it has one. The row of the
    /// vault is enough.
    pub fn passkey(rows: &Rows) -> Option<PasskeyAsk> {
        LockedVault::read(rows.vault_file()?).ok()?.passkey()
    }

    /// Opens the place with what its passkey answered.
    pub fn open_with_passkey(
        rows: Rows,
        secret: &PasskeySecret,
    ) -> Result<(Self, Loaded), (Rows, OpenFault)> {
        Self::open(rows, |locked| locked.open_with_passkey(secret))
    }

    fn open(
        rows: Rows,
        key: impl FnOnce(&LockedVault) -> Result<Vault, OpenError>,
    ) -> Result<(Self, Loaded), (Rows, OpenFault)> {
        let Some(file) = rows.vault_file() else {
            return Err((rows, OpenFault::NoVault));
        };
        let vault = LockedVault::read(file)
            .map_err(OpenFault::Read)
            .and_then(|it| key(&it).map_err(OpenFault::Open));
        match vault {
            Ok(vault) => Ok(Self::load(vault, rows)),
            Err(fault) => Err((rows, fault)),
        }
    }

    fn load(vault: Vault, rows: Rows) -> (Self, Loaded) {
        let (loaded, tip) = load::read(&vault, &rows.segments, &rows.tail, &rows.drafts);
        let device = Self {
            tip,
            vault,
            segments: rows.segments,
            tail: rows.tail,
            drafts: rows.drafts,
        };
        (device, loaded)
    }

    /// The vault: for rescue words, files, and asking for the words again.
    pub fn vault(&self) -> &Vault {
        &self.vault
    }

    /// Seals facts as the next records, in their order, for one batch.
    pub fn append<'a>(
        &self,
        bodies: impl IntoIterator<Item = &'a [u8]>,
        dice: &mut dyn Dice,
    ) -> Result<Prepared, SealError> {
        let mut tip = self.tip;
        let mut changes = vec![];
        for body in bodies {
            let (record, next) = self.vault.seal_record(&tip, body, dice)?;
            tip = next;
            changes.push(Change::Put {
                store: Store::Tail,
                key: log_key(self.vault.device_no(), tip.seq),
                value: record.into_bytes(),
            });
        }
        Ok(Prepared {
            tip: Some(tip),
            ..Prepared::new(changes)
        })
    }

    /// Seals a draft, or takes it away when the text is empty.
    pub fn keep_draft(&self, name: &str, text: &[u8], dice: &mut dyn Dice) -> Option<Prepared> {
        let (store, key) = (Store::Drafts, name.as_bytes().to_vec());
        let change = if text.is_empty() {
            Change::Delete { store, key }
        } else {
            let value = self.vault.seal_draft(name, text, dice).ok()?;
            Change::Put { store, key, value }
        };
        Some(Prepared::new(vec![change]))
    }

    /// Lets this passkey open the place, in the place of any other; `None` where no slot is free.
    pub fn add_passkey(
        &self,
        ask: &PasskeyAsk,
        secret: &PasskeySecret,
        dice: &mut dyn Dice,
    ) -> Option<Prepared> {
        let vault = self.vault.with_passkey(ask, secret, dice)?;
        Some(Prepared::new(vec![put_vault(&vault)]).with_vault(vault))
    }

    /// Lets no passkey open the place any more.
    pub fn remove_passkey(&self) -> Prepared {
        let vault = self.vault.without_passkey();
        Prepared::new(vec![put_vault(&vault)]).with_vault(vault)
    }

    /// Everything that is open now, read anew from the rows: for files.
    pub fn reload(&self) -> Loaded {
        load::read(&self.vault, &self.segments, &self.tail, &self.drafts).0
    }

    /// Rows as they lie on the disk, for the damaged part as a file.
    pub fn row(&self, store: Store, key: &[u8]) -> Option<&[u8]> {
        let rows = match store {
            Store::Segments => &self.segments,
            Store::Tail => &self.tail,
            Store::Drafts => &self.drafts,
            Store::Meta => return None,
        };
        rows.iter()
            .find(|(it, _)| it == key)
            .map(|(_, value)| value.as_slice())
    }

    /// Takes in what was written.
    pub fn commit(&mut self, prepared: Prepared) {
        if let Some(tip) = prepared.tip {
            self.tip = tip;
        }
        if let Some(vault) = prepared.vault {
            self.vault = vault;
        }
        for change in prepared.changes {
            let (store, key, value) = match change {
                Change::Put { store, key, value } => (store, key, Some(value)),
                Change::Delete { store, key } => (store, key, None),
            };
            let rows = match store {
                Store::Segments => &mut self.segments,
                Store::Tail => &mut self.tail,
                Store::Drafts => &mut self.drafts,
                // The vault keeps its own file.
                Store::Meta => continue,
            };
            let at = rows.binary_search_by(|(it, _)| it.as_slice().cmp(&key));
            match (at, value) {
                (Ok(at), Some(value)) => rows[at].1 = value,
                (Ok(at), None) => drop(rows.remove(at)),
                (Err(at), Some(value)) => rows.insert(at, (key, value)),
                (Err(_), None) => (),
            }
        }
    }
}

pub(crate) fn put_vault(vault: &Vault) -> Change {
    Change::Put {
        store: Store::Meta,
        key: VAULT_KEY.to_vec(),
        value: vault.file().to_vec(),
    }
}
