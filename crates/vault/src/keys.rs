//! Keys, and how one key becomes another.
//!
//! **Invariant:** a key is used for one purpose only. Every key that seals or opens anything was
//! derived with a [`Purpose`], and no two purposes share a context string.

use alloc::boxed::Box;
use core::fmt;
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use hkdf::Hkdf;
use sha2::Sha256;
use x25519_dalek::{PublicKey, StaticSecret};
use zeroize::Zeroize as _;

use crate::dice::{Dice, roll};

/// How many bytes a symmetric key has.
pub const KEY_BYTES: usize = 32;

/// A symmetric key: never printed, never copied on the stack by a move, overwritten when dropped.
pub struct SecretKey(Box<[u8; KEY_BYTES]>);

impl SecretKey {
    /// Makes a fresh key.
    pub fn make(dice: &mut dyn Dice) -> Self {
        let mut key = Self(Box::new([0; KEY_BYTES]));
        dice.fill(key.0.as_mut_slice());
        key
    }

    /// Takes over a key that was sealed, derived or stretched; the caller's copy is overwritten.
    pub(crate) fn take(bytes: &mut [u8; KEY_BYTES]) -> Self {
        let key = Self(Box::new(*bytes));
        bytes.zeroize();
        key
    }

    /// Derives the key for one purpose.
    pub(crate) fn derive(&self, purpose: Purpose) -> Self {
        derive(&[], self.expose(), purpose, &[])
    }

    /// Shows the key to a cipher or a seal. It goes nowhere else.
    pub(crate) fn expose(&self) -> &[u8; KEY_BYTES] {
        &self.0
    }

    /// Returns a second owner of the same key.
    pub(crate) fn share(&self) -> Self {
        Self(self.0.clone())
    }
}

impl Drop for SecretKey {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretKey(***)")
    }
}

/// What a derived key is for. The context string is part of the format and never changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Seals records; from an epoch key.
    Record,
    /// Seals packs of records for the server; from an epoch key. Reserved for sync.
    Pack,
    /// Seals snapshots; from an epoch key. Reserved for sync.
    Snapshot,
    /// Seals the vault's secrets; from the local key.
    Secrets,
    /// Seals the parts of segments; from the local key.
    Segment,
    /// Seals drafts; from the local key.
    Draft,
    /// The fingerprint by which a lock slot is bound to one key; from a slot's key.
    SlotCommitment,
    /// Seals the local key into a lock slot; from a slot's key.
    SlotSeal,
    /// A slot's key; from the entropy of the rescue words.
    RescueSlot,
    /// Where the recovery slot lies on a server; from the entropy. Reserved for sync.
    RescueLocator,
    /// Signs changes of the recovery slot; from the entropy. Reserved for sync.
    RescueSigning,
    /// Receives sealed epoch keys; from the entropy. Reserved for sync.
    RescueBox,
    /// A slot's key; from the secret that a passkey returns.
    PasskeySlot,
}

impl Purpose {
    /// Every purpose, so that a test can hold them against each other.
    pub const ALL: [Self; 13] = [
        Self::Record,
        Self::Pack,
        Self::Snapshot,
        Self::Secrets,
        Self::Segment,
        Self::Draft,
        Self::SlotCommitment,
        Self::SlotSeal,
        Self::RescueSlot,
        Self::RescueLocator,
        Self::RescueSigning,
        Self::RescueBox,
        Self::PasskeySlot,
    ];

    /// Returns the context string.
    pub const fn context(self) -> &'static str {
        match self {
            Self::Record => "fb1 record",
            Self::Pack => "fb1 pack",
            Self::Snapshot => "fb1 snapshot",
            Self::Secrets => "fb1 secrets",
            Self::Segment => "fb1 segment",
            Self::Draft => "fb1 draft",
            Self::SlotCommitment => "fb1 slot commitment",
            Self::SlotSeal => "fb1 slot seal",
            Self::RescueSlot => "fb1 rescue slot",
            Self::RescueLocator => "fb1 rescue locator",
            Self::RescueSigning => "fb1 rescue signing",
            Self::RescueBox => "fb1 rescue box",
            Self::PasskeySlot => "fb1 passkey slot",
        }
    }
}

/// Derives a key by HKDF-SHA256: `salt` and `material` are extracted, the purpose's context and
/// `more` are the info.
pub(crate) fn derive(salt: &[u8], material: &[u8], purpose: Purpose, more: &[u8]) -> SecretKey {
    let mut key = SecretKey(Box::new([0; KEY_BYTES]));
    Hkdf::<Sha256>::new(Some(salt), material)
        .expand_multi_info(&[purpose.context().as_bytes(), more], key.0.as_mut_slice())
        .expect("32 bytes are far below the 8,160 that HKDF-SHA256 can give");
    key
}

/// The keys of one device: it signs with one and receives sealed keys with the other.
pub struct DeviceKeys {
    signing: SigningKey,
    receiving: StaticSecret,
}

impl DeviceKeys {
    /// Makes the keys of a new device.
    pub fn make(dice: &mut dyn Dice) -> Self {
        let mut seed = roll(dice);
        let mut secret = roll(dice);
        Self::take(&mut seed, &mut secret)
    }

    /// Takes over keys that were sealed; the caller's copies are overwritten.
    pub(crate) fn take(seed: &mut [u8; 32], secret: &mut [u8; 32]) -> Self {
        let keys = Self {
            signing: SigningKey::from_bytes(seed),
            receiving: StaticSecret::from(*secret),
        };
        seed.zeroize();
        secret.zeroize();
        keys
    }

    /// Returns the public half that signatures are checked with.
    pub fn signing_public(&self) -> [u8; 32] {
        self.signing.verifying_key().to_bytes()
    }

    /// Returns the public half that keys are sealed to.
    pub fn receiving_public(&self) -> [u8; 32] {
        PublicKey::from(&self.receiving).to_bytes()
    }

    /// Signs `message`, which opens with a context of its own.
    pub(crate) fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.signing.sign(message).to_bytes()
    }

    /// Shows both secrets to the seal of the vault's secrets.
    pub(crate) fn expose(&self) -> (&[u8; 32], &[u8; 32]) {
        (self.signing.as_bytes(), self.receiving.as_bytes())
    }
}

impl fmt::Debug for DeviceKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DeviceKeys(***)")
    }
}

/// Checks a signature strictly: no weak key, no second encoding of the same signature.
pub(crate) fn verify(public: &[u8; 32], message: &[u8], signature: &[u8; 64]) -> bool {
    VerifyingKey::from_bytes(public).is_ok_and(|key| {
        key.verify_strict(message, &Signature::from_bytes(signature))
            .is_ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::collections::BTreeSet;

    #[test]
    fn no_two_purposes_share_a_context() {
        let contexts: BTreeSet<_> = Purpose::ALL.iter().map(|it| it.context()).collect();
        assert_eq!(contexts.len(), Purpose::ALL.len());
        // With more info behind it, a context that begins another could be mistaken for it.
        for one in &contexts {
            assert!(
                contexts.iter().filter(|it| it.starts_with(one)).count() == 1,
                "{one}"
            );
        }
    }

    #[test]
    fn one_key_derives_another_for_every_purpose() {
        let key = SecretKey::take(&mut [7; KEY_BYTES]);
        let derived: BTreeSet<_> = Purpose::ALL
            .iter()
            .map(|it| *key.derive(*it).expose())
            .collect();
        assert_eq!(derived.len(), Purpose::ALL.len());
        assert!(!derived.contains(key.expose()));
    }
}
