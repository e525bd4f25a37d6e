//! The first statement of a vault: which device made it, and which rescue words belong to it.
//!
//! Once there is sync, this is the first entry of the signed membership log, and its hash names
//! the vault, so a server cannot add a device of its own. Its bytes are made now, with the vault,
//! and never change.
//!
//! **Invariant:** a [`Genesis`] that exists carries a valid signature of the device it names.

use core::fmt;
use sha2::{Digest as _, Sha256};

use crate::{
    FORMAT, SUITE,
    dice::{Dice, roll},
    keys::{DeviceKeys, verify},
    rescue::RescueWords,
};

/// How many bytes a genesis has.
pub const GENESIS_BYTES: usize = SIGNED_BYTES + 64;

const SIGNED_BYTES: usize = 164;
const SIGNATURE_CONTEXT: &[u8] = b"fb1 genesis";
const ID_CONTEXT: &[u8] = b"fb1 vault id";

/// The name of a vault: a truncated hash of its genesis. `Debug` hides it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct VaultId([u8; 16]);

impl VaultId {
    /// Returns the 16 bytes, as associated data of every seal.
    pub fn bytes(&self) -> &[u8; 16] {
        &self.0
    }
}

impl fmt::Debug for VaultId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("VaultId(***)")
    }
}

/// A signed first statement (`docs/formats/vault.md`).
#[derive(Clone)]
pub struct Genesis([u8; GENESIS_BYTES]);

impl Genesis {
    /// Makes and signs the genesis of a new vault.
    pub fn make(device: &DeviceKeys, rescue: &RescueWords, dice: &mut dyn Dice) -> Self {
        let mut bytes = [0; GENESIS_BYTES];
        let fields = [
            roll::<32>(dice),
            device.signing_public(),
            device.receiving_public(),
            rescue.derive_signing_public(),
            rescue.derive_box_public(),
        ];
        bytes[0] = FORMAT;
        bytes[1] = SUITE;
        bytes[4..SIGNED_BYTES].copy_from_slice(fields.as_flattened());
        let signature = device.sign(&to_sign(&bytes));
        bytes[SIGNED_BYTES..].copy_from_slice(&signature);
        Self(bytes)
    }

    /// Reads a genesis and checks its signature; `None` if it is not one of this format.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let bytes: [u8; GENESIS_BYTES] = bytes.try_into().ok()?;
        let [FORMAT, SUITE, 0, 0, ..] = bytes else {
            return None;
        };
        let public = bytes[36..68].try_into().ok()?;
        let signature = bytes[SIGNED_BYTES..].try_into().ok()?;
        verify(public, &to_sign(&bytes), signature).then_some(Self(bytes))
    }

    /// Returns the bytes to store.
    pub fn bytes(&self) -> &[u8; GENESIS_BYTES] {
        &self.0
    }

    /// Returns the public signing key of the device that made the vault.
    pub fn signing_public(&self) -> &[u8] {
        &self.0[36..68]
    }

    /// Returns the name of the vault.
    pub fn vault_id(&self) -> VaultId {
        let hash = Sha256::new()
            .chain_update(ID_CONTEXT)
            .chain_update(&self.0[..SIGNED_BYTES])
            .finalize();
        let mut id = [0; 16];
        id.copy_from_slice(&hash[..16]);
        VaultId(id)
    }
}

impl fmt::Debug for Genesis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Genesis(***)")
    }
}

/// Returns what the device signs: a context of its own, then the statement.
fn to_sign(bytes: &[u8; GENESIS_BYTES]) -> [u8; SIGNATURE_CONTEXT.len() + SIGNED_BYTES] {
    let mut message = [0; SIGNATURE_CONTEXT.len() + SIGNED_BYTES];
    message[..SIGNATURE_CONTEXT.len()].copy_from_slice(SIGNATURE_CONTEXT);
    message[SIGNATURE_CONTEXT.len()..].copy_from_slice(&bytes[..SIGNED_BYTES]);
    message
}
