//! Keys, lock slots, seals and the device chain: bytes in, bytes out.
//!
//! Footbridge keeps everything a person writes sealed on their own device. This crate holds the
//! whole of that: it knows no event, no clock, no disk, no network and no source of randomness.
//! Whoever calls it passes bytes and [`Dice`], and stores what comes back.
//!
//! The path of a record:
//!
//! ```text
//! words ─Argon2id─► KEK ─opens a lock slot─► LK ─opens the secrets─► {keyring, device keys, …}
//! body  ─pad─► seal under the epoch's record key ─► Record<Sealed> ─(idle)─► part of a segment
//! ```
//!
//! **Invariant:** one key has one purpose (see [`keys`]), so one sealed thing can never be read
//! as another; no error, `Debug` output or unsealed byte holds a word of the person or a key.
//!
//! The bytes are described in `docs/formats/`, one file per format, and pinned in
//! `testdata/vault/`: version 1 opens for ever.
#![no_std]

extern crate alloc;
#[cfg(test)]
extern crate std;

pub mod dice;
pub mod keys;

pub mod words;

pub mod rescue;

pub mod genesis;
pub mod slot;
pub mod vault;

pub mod chain;
pub mod draft;
pub mod padding;
pub mod record;
pub mod segment;

pub mod reseal;

pub mod age_file;

mod bytes;
mod fields;
mod seal;
mod secrets;

#[cfg(test)]
mod wycheproof_tests;

pub use dice::Dice;
pub use rescue::RescueWords;
pub use slot::{Cost, WordsKey};
pub use vault::{LockedVault, Vault};
pub use words::Words;

/// The newest version of every format in this crate that this build writes and reads.
///
/// Formats step together: a build that knows record 2 knows segment 2.
pub const FORMAT: u8 = 1;

/// The suite of ciphers that format 1 uses: XChaCha20-Poly1305, HKDF-SHA256, SHA-256, Argon2id,
/// Ed25519, X25519.
pub const SUITE: u8 = 1;
