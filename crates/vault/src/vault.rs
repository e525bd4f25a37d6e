//! A vault, locked and open.
//!
//! **Invariant:** a [`Vault`] exists only where a lock slot was opened and the secrets behind it
//! were whole; dropping it overwrites every key. What is stored of it ([`Vault::file`]) is sealed.

use alloc::vec::Vec;
use core::fmt;

use crate::{
    FORMAT, SUITE,
    dice::Dice,
    fields::Fields,
    genesis::{Genesis, VaultId},
    keys::{DeviceKeys, Purpose, SecretKey},
    rescue::{RescueLength, RescueWords},
    secrets::Secrets,
    slot::{self, PasskeyAsk, PasskeySecret, SlotError, SlotKind, WordsKey},
    words::Words,
};

// The numbers of the fields (docs/formats/vault.md).
const FORMAT_FIELD: u32 = 0;
const SUITE_FIELD: u32 = 1;
const GENESIS: u32 = 2;
const SLOTS: u32 = 3;
const SECRETS: u32 = 4;

/// The most lock slots a vault file may have.
pub const SLOTS_MAX: usize = 32;

/// A vault as it is stored: lock slots and sealed secrets.
pub struct LockedVault {
    genesis: Genesis,
    slots: Vec<Vec<u8>>,
    secrets: Vec<u8>,
    /// All fields of the file, so that unknown ones survive.
    fields: Fields,
    file: Vec<u8>,
}

/// Why bytes are no vault of this build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// Not a vault file, or a damaged one.
    #[error("the vault file is damaged")]
    Malformed,
    /// Newer than this build understands. Keep it, byte for byte.
    #[error("vault format {found} is newer than {known}")]
    TooNew {
        /// What the file says.
        found: u8,
        /// The newest that this build knows.
        known: u8,
    },
    /// The statement that names the vault is not signed by the device it names.
    #[error("the genesis of the vault does not hold")]
    WrongGenesis,
}

/// Why a vault did not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// The words are well formed, but they open nothing here.
    #[error("the key does not fit this vault")]
    WrongKey,
    /// No slot of this kind is here, or only ones of a newer build.
    #[error("the vault has no slot of this kind")]
    NoSlot,
    /// The slot asks for a cost that is out of bounds, or for memory that is not there.
    #[error(transparent)]
    Slot(SlotError),
    /// The key fits, but what lies behind it is damaged.
    #[error("the secrets of the vault are damaged")]
    Damaged,
    /// The vault has seen a newer format than its file claims or this build knows.
    #[error("the vault asks for format {floor} or newer")]
    TooOld {
        /// The oldest format that the vault accepts.
        floor: u8,
    },
}

impl LockedVault {
    /// Reads a stored vault.
    pub fn read(file: &[u8]) -> Result<Self, ReadError> {
        let fields = Fields::read(file).ok_or(ReadError::Malformed)?;
        let number = |field| fields.get(field).and_then(|mut it| it.u8().ok());
        let found = number(FORMAT_FIELD).ok_or(ReadError::Malformed)?;
        let suite = number(SUITE_FIELD).ok_or(ReadError::Malformed)?;
        if found > FORMAT || suite > SUITE {
            return Err(ReadError::TooNew {
                found,
                known: FORMAT,
            });
        }
        if found < FORMAT || suite < SUITE {
            return Err(ReadError::Malformed);
        }
        let bytes = |field| fields.get(field).and_then(|mut it| it.bytes().ok());
        let genesis = bytes(GENESIS).ok_or(ReadError::Malformed)?;
        let genesis = Genesis::read(genesis).ok_or(ReadError::WrongGenesis)?;
        let slots = fields.list(SLOTS).filter(|it| it.len() <= SLOTS_MAX);
        let slots = slots
            .ok_or(ReadError::Malformed)?
            .into_iter()
            .map(Vec::from)
            .collect();
        let secrets = bytes(SECRETS).ok_or(ReadError::Malformed)?.into();
        Ok(Self {
            genesis,
            slots,
            secrets,
            fields,
            file: file.into(),
        })
    }

    /// Returns the name of the vault.
    pub fn id(&self) -> VaultId {
        self.genesis.vault_id()
    }

    /// Returns the bytes to store.
    pub fn file(&self) -> &[u8] {
        &self.file
    }

    /// Returns what opens this vault.
    pub fn slot_kinds(&self) -> impl Iterator<Item = SlotKind> {
        self.slots.iter().map(|slot| slot::kind(slot))
    }

    /// Returns what the passkey is asked with, if one opens this vault.
    pub fn passkey(&self) -> Option<PasskeyAsk> {
        self.slots.iter().find_map(|slot| slot::passkey_ask(slot))
    }

    /// Opens the vault with the person's words: the slow way, by design.
    pub fn open_with_words(&self, words: &Words) -> Result<Vault, OpenError> {
        self.open(SlotKind::Words, |slot| {
            slot::open_with_words(slot, &self.id(), words)
        })
    }

    /// Opens the vault with rescue words.
    pub fn open_with_rescue(&self, rescue: &RescueWords) -> Result<Vault, OpenError> {
        self.open(SlotKind::Rescue, |slot| {
            slot::open_with_rescue(slot, &self.id(), rescue)
        })
    }

    /// Opens the vault with what its passkey answered.
    pub fn open_with_passkey(&self, secret: &PasskeySecret) -> Result<Vault, OpenError> {
        self.open(SlotKind::Passkey, |slot| {
            slot::open_with_passkey(slot, &self.id(), secret)
        })
    }

    fn open(
        &self,
        kind: SlotKind,
        key: impl Fn(&[u8]) -> Result<SecretKey, SlotError>,
    ) -> Result<Vault, OpenError> {
        let mut error = OpenError::NoSlot;
        for slot in self.slots.iter().filter(|slot| slot::kind(slot) == kind) {
            match key(slot) {
                Ok(local) => return Vault::open(self, local),
                Err(SlotError::WrongKey) => error = OpenError::WrongKey,
                // Another slot of the same kind may still open.
                Err(SlotError::Unknown) => {}
                Err(SlotError::Damaged) => error = OpenError::Damaged,
                Err(why) => error = OpenError::Slot(why),
            }
        }
        Err(error)
    }

    fn share(&self) -> Self {
        Self {
            genesis: self.genesis.clone(),
            slots: self.slots.clone(),
            secrets: self.secrets.clone(),
            fields: self.fields.share(),
            file: self.file.clone(),
        }
    }

    /// Puts the file together from its parts.
    fn assemble(
        genesis: Genesis,
        slots: Vec<Vec<u8>>,
        secrets: Vec<u8>,
        mut fields: Fields,
    ) -> Self {
        fields.set_u16(FORMAT_FIELD, FORMAT.into());
        fields.set_u16(SUITE_FIELD, SUITE.into());
        fields.set_bytes(GENESIS, genesis.bytes());
        fields.set_list(SLOTS, slots.iter().map(Vec::as_slice));
        fields.set_bytes(SECRETS, &secrets);
        let file = fields.write().to_vec();
        Self {
            genesis,
            slots,
            secrets,
            fields,
            file,
        }
    }
}

impl fmt::Debug for LockedVault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LockedVault")
            .field("n_slots", &self.slots.len())
            .finish_non_exhaustive()
    }
}

/// An open vault: it seals and opens records, segments and drafts.
pub struct Vault {
    locked: LockedVault,
    id: VaultId,
    local: SecretKey,
    secrets: Secrets,
    /// One per epoch, oldest first; derived once, because a log has tens of thousands of records.
    record_keys: Vec<SecretKey>,
    /// The current one, then those of before.
    segment_keys: Vec<SecretKey>,
    draft_keys: Vec<SecretKey>,
}

/// What becomes of the local key that a change of words replaces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormerKey {
    /// Everything was sealed anew: it is forgotten.
    Forget,
    /// Something could not be sealed anew (damaged, or newer than this build), so its key stays
    /// in the secrets.
    Keep,
}

impl Vault {
    /// Makes a vault with two slots: the person's words and fresh rescue words.
    pub fn create(words: &WordsKey, length: RescueLength, dice: &mut dyn Dice) -> Self {
        let device = DeviceKeys::make(dice);
        let rescue = RescueWords::make(length, dice);
        let genesis = Genesis::make(&device, &rescue, dice);
        let secrets = Secrets::make(device, rescue, dice);
        Self::lock_up(genesis, words, secrets, Vec::new(), Fields::default(), dice)
    }

    /// Returns the name of the vault.
    pub fn id(&self) -> &VaultId {
        &self.id
    }

    /// Returns the bytes to store: lock slots and sealed secrets, in one piece.
    pub fn file(&self) -> &[u8] {
        self.locked.file()
    }

    /// Returns the number of this device, under which its records are chained.
    pub fn device_no(&self) -> u16 {
        self.secrets.device_no
    }

    /// Returns the newest epoch: what is sealed now is sealed under its key.
    pub fn epoch(&self) -> u16 {
        self.newest_epoch().0
    }

    /// Returns the rescue words, to be shown to the person.
    pub fn rescue_words(&self) -> &RescueWords {
        &self.secrets.rescue
    }

    /// Returns this device's public signing key.
    pub fn signing_public(&self) -> [u8; 32] {
        self.secrets.device.signing_public()
    }

    /// Whether `words` open this vault: asked again before an export.
    pub fn is_opened_by(&self, words: &Words) -> Result<(), OpenError> {
        self.locked.open_with_words(words).map(drop)
    }

    /// Whether a passkey opens this vault.
    pub fn has_passkey(&self) -> bool {
        self.locked.passkey().is_some()
    }

    /// Returns the vault with this passkey in the place of any other. Nothing is stored yet.
    ///
    /// `None` where no more slots fit in.
    pub fn with_passkey(
        &self,
        ask: &PasskeyAsk,
        secret: &PasskeySecret,
        dice: &mut dyn Dice,
    ) -> Option<Self> {
        let mut slots = self.other_slots();
        slots.push(slot::make_for_passkey(
            &self.id,
            ask,
            secret,
            &self.local,
            dice,
        ));
        (slots.len() <= SLOTS_MAX).then(|| self.with_slots(slots))
    }

    /// Returns the vault without a passkey. Nothing is stored yet.
    #[must_use]
    pub fn without_passkey(&self) -> Self {
        self.with_slots(self.other_slots())
    }

    /// Every slot that is not a passkey's.
    fn other_slots(&self) -> Vec<Vec<u8>> {
        let all = self.locked.slots.iter();
        all.filter(|slot| slot::kind(slot) != SlotKind::Passkey)
            .cloned()
            .collect()
    }

    fn with_slots(&self, slots: Vec<Vec<u8>>) -> Self {
        let locked = &self.locked;
        let locked = LockedVault::assemble(
            locked.genesis.clone(),
            slots,
            locked.secrets.clone(),
            locked.fields.share(),
        );
        Self::open(&locked, self.local.share())
            .expect("these very secrets were opened or sealed with this very key")
    }

    /// Returns the vault under new words: a new local key, a new epoch, new slots.
    ///
    /// Nothing is stored yet. Slots that cannot be made anew without their secret (passkeys,
    /// unknown ones) are left out, because they would open the key of before. See
    /// [`crate::reseal`] for the whole change.
    pub(crate) fn with_words(
        &self,
        words: &WordsKey,
        former: FormerKey,
        dice: &mut dyn Dice,
    ) -> Option<Self> {
        let mut keys: Vec<_> = self.secrets.former.iter().map(SecretKey::share).collect();
        match former {
            FormerKey::Keep => keys.insert(0, self.local.share()),
            FormerKey::Forget => {}
        }
        let secrets = self.secrets.with_new_epoch(keys, dice)?;
        let fields = self.locked.fields.share();
        Some(Self::lock_up(
            self.locked.genesis.clone(),
            words,
            secrets,
            Vec::new(),
            fields,
            dice,
        ))
    }

    /// Locks the vault: every key is overwritten.
    pub fn lock(self) -> LockedVault {
        self.locked.share()
    }

    fn lock_up(
        genesis: Genesis,
        words: &WordsKey,
        secrets: Secrets,
        mut slots: Vec<Vec<u8>>,
        fields: Fields,
        dice: &mut dyn Dice,
    ) -> Self {
        let id = genesis.vault_id();
        let local = SecretKey::make(dice);
        slots.push(slot::make_for_words(&id, words, &local, dice));
        slots.push(slot::make_for_rescue(&id, &secrets.rescue, &local, dice));
        let sealed = secrets.seal(&local, &id, dice);
        Self::assemble(
            LockedVault::assemble(genesis, slots, sealed, fields),
            local,
            secrets,
        )
    }

    fn open(locked: &LockedVault, local: SecretKey) -> Result<Self, OpenError> {
        let secrets = Secrets::open(&locked.secrets, &local, &locked.id());
        let secrets = secrets.ok_or(OpenError::Damaged)?;
        if secrets.floor > FORMAT {
            return Err(OpenError::TooOld {
                floor: secrets.floor,
            });
        }
        Ok(Self::assemble(locked.share(), local, secrets))
    }

    fn assemble(locked: LockedVault, local: SecretKey, secrets: Secrets) -> Self {
        let of_epochs = |purpose| secrets.keyring.iter().map(move |key| key.derive(purpose));
        let of_locals = |purpose| {
            let locals = core::iter::once(&local).chain(&secrets.former);
            locals.map(|key| key.derive(purpose)).collect()
        };
        Self {
            id: locked.id(),
            record_keys: of_epochs(Purpose::Record).collect(),
            segment_keys: of_locals(Purpose::Segment),
            draft_keys: of_locals(Purpose::Draft),
            locked,
            local,
            secrets,
        }
    }

    /// Returns the newest epoch and the key that seals its records.
    pub(crate) fn newest_epoch(&self) -> (u16, &SecretKey) {
        let key = self.record_keys.last().expect("a keyring is never empty");
        let epoch = u16::try_from(self.record_keys.len() - 1);
        (epoch.expect("a keyring never grows past 65,536"), key)
    }

    /// Returns the key that seals the records of an epoch.
    pub(crate) fn record_key(&self, epoch: u16) -> Option<&SecretKey> {
        self.record_keys.get(usize::from(epoch))
    }

    /// Returns the key that seals segments now.
    pub(crate) fn segment_key(&self) -> &SecretKey {
        self.segment_keys
            .first()
            .expect("the current key is always there")
    }

    /// Returns the key that seals drafts now.
    pub(crate) fn draft_key(&self) -> &SecretKey {
        self.draft_keys
            .first()
            .expect("the current key is always there")
    }

    /// Returns the keys of segments, the current one first.
    pub(crate) fn segment_keys(&self) -> &[SecretKey] {
        &self.segment_keys
    }

    /// Returns the keys of drafts, the current one first.
    pub(crate) fn draft_keys(&self) -> &[SecretKey] {
        &self.draft_keys
    }

    /// Returns the oldest format that this vault accepts.
    pub(crate) fn floor(&self) -> u8 {
        self.secrets.floor
    }
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Vault(***)")
    }
}
