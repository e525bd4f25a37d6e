//! Lock slots: each holds the local key, sealed under a key of its own.
//!
//! The person's words, the rescue words and a passkey each open one slot; any of them opens the
//! vault. A slot names the one key that fits it (its *commitment*), so that no slot can be
//! made that opens under two different words.
//!
//! **Invariant:** a key that a slot does not commit to never reaches its seal, and words are never
//! stretched below the floor.

use alloc::vec::Vec;
use argon2::{Algorithm, Argon2, Params, Version};
use core::fmt;
use subtle::ConstantTimeEq as _;
use zeroize::Zeroizing;

use crate::{
    FORMAT, SUITE,
    dice::{Dice, roll},
    genesis::VaultId,
    keys::{KEY_BYTES, Purpose, SecretKey, derive},
    rescue::RescueWords,
    seal::{self, NONCE_BYTES, TAG_BYTES},
    words::{NORMALIZATION, Words},
};

/// How many bytes a slot of format 1 has; behind that, a passkey's slot names its passkey.
pub const SLOT_BYTES: usize = HEAD_BYTES + KEY_BYTES + TAG_BYTES;

/// How many bytes of a slot are bound by its seal.
const HEAD_BYTES: usize = 88;
const SALT_BYTES: usize = 16;

/// The longest name of a passkey, as the standard for passkeys has it.
pub const CREDENTIAL_BYTES_MAX: usize = 1_023;

/// What opens a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlotKind {
    /// The person's own words, by Argon2id.
    Words,
    /// The rescue words, by HKDF.
    Rescue,
    /// A passkey's secret, by HKDF.
    Passkey,
    /// Something that a newer build knows.
    Unknown(u8),
}

impl SlotKind {
    fn from_number(number: u8) -> Self {
        match number {
            1 => Self::Words,
            2 => Self::Rescue,
            3 => Self::Passkey,
            other => Self::Unknown(other),
        }
    }

    fn number(self) -> u8 {
        match self {
            Self::Words => 1,
            Self::Rescue => 2,
            Self::Passkey => 3,
            Self::Unknown(other) => other,
        }
    }
}

/// What one guess of the words costs: the parameters of Argon2id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

/// Why a cost is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CostError {
    /// Too cheap to guess; see [`Cost::FLOOR`].
    #[error("the cost is below the floor")]
    BelowFloor,
    /// No device should be asked for this; see [`Cost::CEILING`].
    #[error("the cost is above the ceiling")]
    AboveCeiling,
}

impl Cost {
    /// What is tried when a place is made, dearest first. The caller times each derivation and
    /// keeps the first that takes less than 1.5 s, or else the last: three derivations at most.
    pub const CANDIDATES: [Self; 3] = [Self::of_mib(64), Self::of_mib(48), Self::of_mib(32)];

    /// The cheapest cost that is accepted: 32 MiB, three passes.
    pub const FLOOR: Self = Self::of_mib(32);

    /// The dearest cost that is accepted: 1 GiB, 64 passes, 16 lanes.
    pub const CEILING: Self = Self {
        memory_kib: 1 << 20,
        passes: 64,
        lanes: 16,
    };

    const fn of_mib(mib: u32) -> Self {
        Self {
            memory_kib: mib * 1024,
            passes: 3,
            lanes: 1,
        }
    }

    /// Checks a cost against floor and ceiling.
    pub fn new(memory_kib: u32, passes: u32, lanes: u32) -> Result<Self, CostError> {
        let (low, high) = (Self::FLOOR, Self::CEILING);
        if memory_kib < low.memory_kib || passes < low.passes || lanes < low.lanes {
            Err(CostError::BelowFloor)
        } else if memory_kib > high.memory_kib || passes > high.passes || lanes > high.lanes {
            Err(CostError::AboveCeiling)
        } else {
            Ok(Self {
                memory_kib,
                passes,
                lanes,
            })
        }
    }

    /// Returns the memory of one guess.
    pub fn memory_kib(self) -> u32 {
        self.memory_kib
    }
}

/// A key stretched from words with a salt and a cost: what a slot of words is made from.
///
/// Stretching is the slow step. The caller runs and times it; a [`WordsKey`] that took acceptable
/// time is then used as it is, so nothing is derived twice.
pub struct WordsKey {
    cost: Cost,
    salt: [u8; SALT_BYTES],
    key: SecretKey,
}

/// Why words could not be stretched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StretchError {
    /// The device did not give the memory that the cost asks for.
    #[error("not enough memory to stretch the words")]
    NoMemory,
}

impl WordsKey {
    /// Stretches words with a fresh salt, for a new slot.
    pub fn make(words: &Words, cost: Cost, dice: &mut dyn Dice) -> Result<Self, StretchError> {
        Self::stretch(words, cost, roll(dice))
    }

    fn stretch(words: &Words, cost: Cost, salt: [u8; SALT_BYTES]) -> Result<Self, StretchError> {
        let params = Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(KEY_BYTES))
            .expect("a checked cost lies within the limits of Argon2");
        let mut key = Zeroizing::new([0; KEY_BYTES]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            // EXPOSE: the words become a key here and nowhere else.
            .hash_password_into(words.expose().as_bytes(), &salt, key.as_mut_slice())
            .map_err(|_| StretchError::NoMemory)?;
        Ok(Self {
            cost,
            salt,
            key: SecretKey::take(&mut key),
        })
    }
}

impl fmt::Debug for WordsKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WordsKey")
            .field("cost", &self.cost)
            .finish_non_exhaustive()
    }
}

/// What a browser is asked with, so that a passkey gives its secret. Nothing of it is secret: it
/// can be read while the vault is locked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasskeyAsk {
    credential: Vec<u8>,
    salt: [u8; SALT_BYTES],
}

impl PasskeyAsk {
    /// Takes the name of a passkey (its credential id) and the random bytes that its secret was
    /// asked with. `None` where the name has a length that no passkey has.
    pub fn new(credential: &[u8], salt: [u8; SALT_BYTES]) -> Option<Self> {
        let fits = (1..=CREDENTIAL_BYTES_MAX).contains(&credential.len());
        fits.then(|| Self {
            credential: credential.into(),
            salt,
        })
    }

    /// Returns the name of the passkey.
    pub fn credential(&self) -> &[u8] {
        &self.credential
    }

    /// Returns what its secret is asked with.
    pub fn salt(&self) -> [u8; SALT_BYTES] {
        self.salt
    }
}

/// What a passkey answered: 32 bytes that nobody else can work out.
pub struct PasskeySecret(SecretKey);

impl PasskeySecret {
    /// Takes the answer over; the caller's copy is overwritten.
    pub fn take(answer: &mut [u8; KEY_BYTES]) -> Self {
        Self(SecretKey::take(answer))
    }

    fn derive_slot_key(&self, id: &VaultId, salt: &[u8; SALT_BYTES]) -> SecretKey {
        derive(salt, self.0.expose(), Purpose::PasskeySlot, id.bytes())
    }
}

impl fmt::Debug for PasskeySecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PasskeySecret(***)")
    }
}

/// Why a slot did not give its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SlotError {
    /// It opens under other words.
    #[error("the key does not fit this slot")]
    WrongKey,
    /// The right key, but its bytes were changed.
    #[error("the slot is damaged")]
    Damaged,
    /// Its cost is out of bounds.
    #[error(transparent)]
    Cost(#[from] CostError),
    /// Its words could not be stretched.
    #[error(transparent)]
    Stretch(#[from] StretchError),
    /// A slot that this build does not know, or not one at all.
    #[error("the slot is of a kind that this build does not know")]
    Unknown,
}

/// Returns what opens a slot.
pub fn kind(slot: &[u8]) -> SlotKind {
    match slot {
        [FORMAT, SUITE, number, ..] => match SlotKind::from_number(*number) {
            SlotKind::Passkey if is_length_of_passkey(slot) => SlotKind::Passkey,
            other if other != SlotKind::Passkey && slot.len() == SLOT_BYTES => other,
            _ => SlotKind::Unknown(0),
        },
        // What a newer format calls a slot of words is its own affair.
        _ => SlotKind::Unknown(0),
    }
}

fn is_length_of_passkey(slot: &[u8]) -> bool {
    let n_credential = slot.len().saturating_sub(SLOT_BYTES);
    (1..=CREDENTIAL_BYTES_MAX).contains(&n_credential)
}

/// Returns what the passkey of a slot is asked with.
pub(crate) fn passkey_ask(slot: &[u8]) -> Option<PasskeyAsk> {
    let salt = salt(slot, SlotKind::Passkey).ok()?;
    PasskeyAsk::new(&slot[SLOT_BYTES..], salt)
}

/// Makes the slot of the person's words.
pub(crate) fn make_for_words(
    id: &VaultId,
    words: &WordsKey,
    local: &SecretKey,
    dice: &mut dyn Dice,
) -> Vec<u8> {
    let head = Head {
        kind: SlotKind::Words,
        cost: [words.cost.memory_kib, words.cost.passes, words.cost.lanes],
        salt: words.salt,
        credential: &[],
    };
    make(id, &head, &words.key, local, roll(dice))
}

/// Makes the slot of the rescue words.
pub(crate) fn make_for_rescue(
    id: &VaultId,
    rescue: &RescueWords,
    local: &SecretKey,
    dice: &mut dyn Dice,
) -> Vec<u8> {
    let head = Head::without_cost(SlotKind::Rescue, roll(dice), &[]);
    let key = rescue.derive_slot_key(&head.salt);
    make(id, &head, &key, local, roll(dice))
}

/// Makes the slot of a passkey.
pub(crate) fn make_for_passkey(
    id: &VaultId,
    ask: &PasskeyAsk,
    secret: &PasskeySecret,
    local: &SecretKey,
    dice: &mut dyn Dice,
) -> Vec<u8> {
    let head = Head::without_cost(SlotKind::Passkey, ask.salt, &ask.credential);
    let key = secret.derive_slot_key(id, &ask.salt);
    make(id, &head, &key, local, roll(dice))
}

/// Opens a slot with the person's words: the slow step.
pub(crate) fn open_with_words(
    slot: &[u8],
    id: &VaultId,
    words: &Words,
) -> Result<SecretKey, SlotError> {
    let salt = salt(slot, SlotKind::Words)?;
    let [memory_kib, passes, lanes] = [4, 8, 12].map(|at| {
        slot[at..]
            .first_chunk()
            .map_or(0, |bytes| u32::from_be_bytes(*bytes))
    });
    let cost = Cost::new(memory_kib, passes, lanes)?;
    open(slot, id, &WordsKey::stretch(words, cost, salt)?.key)
}

/// Opens a slot with rescue words.
pub(crate) fn open_with_rescue(
    slot: &[u8],
    id: &VaultId,
    rescue: &RescueWords,
) -> Result<SecretKey, SlotError> {
    let salt = salt(slot, SlotKind::Rescue)?;
    open(slot, id, &rescue.derive_slot_key(&salt))
}

/// Opens a slot with what its passkey answered.
pub(crate) fn open_with_passkey(
    slot: &[u8],
    id: &VaultId,
    secret: &PasskeySecret,
) -> Result<SecretKey, SlotError> {
    let salt = salt(slot, SlotKind::Passkey)?;
    open(slot, id, &secret.derive_slot_key(id, &salt))
}

/// Returns the salt of a slot that is of the wanted kind.
fn salt(slot: &[u8], wanted: SlotKind) -> Result<[u8; SALT_BYTES], SlotError> {
    let is_readable = kind(slot) == wanted && matches!(slot[3], 0 | NORMALIZATION);
    let salt = is_readable.then(|| slot[16..].first_chunk()).flatten();
    salt.copied().ok_or(SlotError::Unknown)
}

/// What stands in a slot before anything is sealed.
struct Head<'a> {
    kind: SlotKind,
    cost: [u32; 3],
    salt: [u8; SALT_BYTES],
    /// The name of a passkey; empty in every other slot.
    credential: &'a [u8],
}

impl<'a> Head<'a> {
    fn without_cost(kind: SlotKind, salt: [u8; SALT_BYTES], credential: &'a [u8]) -> Self {
        Self {
            kind,
            cost: [0; 3],
            salt,
            credential,
        }
    }
}

fn make(
    id: &VaultId,
    head: &Head<'_>,
    key: &SecretKey,
    local: &SecretKey,
    nonce: [u8; NONCE_BYTES],
) -> Vec<u8> {
    let mut slot = Vec::with_capacity(SLOT_BYTES + head.credential.len());
    let normalization = if head.kind == SlotKind::Words {
        NORMALIZATION
    } else {
        0
    };
    slot.extend_from_slice(&[FORMAT, SUITE, head.kind.number(), normalization]);
    slot.extend_from_slice(head.cost.map(u32::to_be_bytes).as_flattened());
    slot.extend_from_slice(&head.salt);
    slot.extend_from_slice(commitment(id, key).expose());
    slot.extend_from_slice(&nonce);
    let associated = associated(id, &slot, head.credential);
    slot.extend_from_slice(local.expose());
    seal::seal(
        &key.derive(Purpose::SlotSeal),
        &nonce,
        &associated,
        &mut slot,
        HEAD_BYTES,
    );
    slot.extend_from_slice(head.credential);
    slot
}

fn open(slot: &[u8], id: &VaultId, key: &SecretKey) -> Result<SecretKey, SlotError> {
    let (head, sealed) = slot.split_at(HEAD_BYTES);
    if !bool::from(commitment(id, key).expose().ct_eq(&head[32..64])) {
        return Err(SlotError::WrongKey);
    }
    let nonce = head.last_chunk().ok_or(SlotError::Unknown)?;
    let (sealed, credential) = sealed.split_at(SLOT_BYTES - HEAD_BYTES);
    let mut sealed = Zeroizing::new(Vec::from(sealed));
    let local = seal::open(
        &key.derive(Purpose::SlotSeal),
        nonce,
        &associated(id, head, credential),
        &mut sealed,
    );
    let local = local
        .and_then(|it| it.first_chunk_mut())
        .ok_or(SlotError::Damaged)?;
    Ok(SecretKey::take(local))
}

/// Derives the fingerprint of a slot's key; it tells nothing about the key.
fn commitment(id: &VaultId, key: &SecretKey) -> SecretKey {
    derive(&[], key.expose(), Purpose::SlotCommitment, id.bytes())
}

fn associated(id: &VaultId, head: &[u8], credential: &[u8]) -> Vec<u8> {
    [head, id.bytes(), credential].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{genesis::Genesis, keys::DeviceKeys, rescue::RescueLength};

    fn dice() -> impl Dice {
        let mut next = 0u8;
        move |out: &mut [u8]| {
            for byte in out {
                next = next.wrapping_mul(5).wrapping_add(113);
                *byte = next;
            }
        }
    }

    /// A slot whose seal opens under one key while it commits to another is the classic way to
    /// make one file open under two passwords; the commitment is checked first and refuses it.
    #[test]
    fn a_slot_refuses_a_key_it_did_not_commit_to() {
        let dice = &mut dice();
        let rescue = RescueWords::make(RescueLength::Twelve, dice);
        let id = Genesis::make(&DeviceKeys::make(dice), &rescue, dice).vault_id();
        let (right, other, local) = (
            SecretKey::make(dice),
            SecretKey::make(dice),
            SecretKey::make(dice),
        );
        let head = Head::without_cost(SlotKind::Rescue, roll(dice), &[]);
        let mut slot = make(&id, &head, &right, &local, roll(dice));
        assert!(open(&slot, &id, &right).is_ok());

        slot[32..64].copy_from_slice(commitment(&id, &other).expose());
        let (head, _) = slot.split_at(HEAD_BYTES);
        let (nonce, associated) = (*head.last_chunk().unwrap(), associated(&id, head, &[]));
        slot.truncate(HEAD_BYTES);
        slot.extend_from_slice(local.expose());
        seal::seal(
            &right.derive(Purpose::SlotSeal),
            &nonce,
            &associated,
            &mut slot,
            HEAD_BYTES,
        );
        assert_eq!(open(&slot, &id, &right).unwrap_err(), SlotError::WrongKey);
        assert_eq!(open(&slot, &id, &other).unwrap_err(), SlotError::Damaged);
    }
}
