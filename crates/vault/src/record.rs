//! A record: one fact, padded, sealed and chained to the one before it.
//!
//! **Invariant:** a `Record<Opened>` was sealed under a key of this vault and has not been changed
//! since; its 64 bytes of header are what the seal vouches for.

use alloc::vec::Vec;
use core::fmt;
use zeroize::Zeroizing;

use crate::{
    FORMAT, SUITE, Vault,
    bytes::take,
    chain::{ChainHash, HASH_BYTES, Link, Tip},
    dice::{Dice, roll},
    genesis::VaultId,
    keys::SecretKey,
    padding,
    seal::{self, NONCE_BYTES, TAG_BYTES},
};

/// How many bytes the header has.
pub const HEADER_BYTES: usize = 64;

/// The longest body: far above 100,000 characters of four bytes.
pub const BODY_BYTES_MAX: usize = 1 << 20;

/// What stands before the sealed body (`docs/formats/record.md`), and is bound by its seal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// Which epoch key sealed it.
    pub epoch: u16,
    /// Which device wrote it.
    pub device_no: u16,
    /// How many records follow under this header: 0 in a record, 1 to 64 in a part of a segment.
    pub(crate) n_records: u16,
    /// Its number on that device, from 1.
    pub seq: u32,
    /// The hash of the record before it.
    pub prev: ChainHash,
    /// The nonce of its seal.
    pub(crate) nonce: [u8; NONCE_BYTES],
}

/// Why bytes are no record that can be read here. Keep them in every case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RecordError {
    /// Cut short, or of a size that no record has.
    #[error("the record is truncated")]
    Truncated,
    /// Newer than this build understands.
    #[error("record format {found} is newer than {known}")]
    TooNew {
        /// What the record says.
        found: u8,
        /// The newest that this build knows.
        known: u8,
    },
    /// Older than the vault still accepts.
    #[error("record format {found} is older than this vault accepts")]
    TooOld {
        /// What the record says.
        found: u8,
    },
    /// Sealed under an epoch that is not in the keyring.
    #[error("the key of epoch {epoch} is not in the keyring")]
    UnknownEpoch {
        /// The epoch that the record names.
        epoch: u16,
    },
    /// Its seal is broken: altered, or of another vault or purpose.
    #[error("the seal of the record is broken")]
    Broken,
    /// The seal holds, but what it seals is not padded as it has to be.
    #[error("the record is padded wrongly")]
    WrongPadding,
}

/// Why a body could not be sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// Longer than [`BODY_BYTES_MAX`].
    #[error("the body has more than {BODY_BYTES_MAX} bytes")]
    TooLong,
    /// The chain has no number left.
    #[error("the chain is full")]
    ChainFull,
}

/// A record whose body cannot be read.
#[derive(Clone)]
pub struct Sealed {
    bytes: Vec<u8>,
}

/// A record whose body can be read.
///
/// Its `Debug` shows nothing, because it holds the words of the person.
pub struct Opened {
    /// The body and its padding; the header was cut off.
    padded: Zeroizing<Vec<u8>>,
    n_body: usize,
    hash: ChainHash,
}

/// One record, sealed or opened.
#[derive(Clone)]
pub struct Record<S> {
    header: Header,
    state: S,
}

impl<S> Record<S> {
    /// Returns the header.
    pub fn header(&self) -> &Header {
        &self.header
    }
}

impl Record<Sealed> {
    /// Reads a record's header; the body stays sealed.
    pub fn read(bytes: Vec<u8>) -> Result<Self, RecordError> {
        let header = Header::read(&bytes)?;
        let n_padded = bytes.len().saturating_sub(HEADER_BYTES + TAG_BYTES);
        if n_padded < padding::CLASSES[0] || header.n_records != 0 || header.seq == 0 {
            return Err(RecordError::Truncated);
        }
        Ok(Self {
            header,
            state: Sealed { bytes },
        })
    }

    /// Returns the bytes to store.
    pub fn bytes(&self) -> &[u8] {
        &self.state.bytes
    }

    /// Gives the bytes away.
    pub fn into_bytes(self) -> Vec<u8> {
        self.state.bytes
    }

    /// Returns where the record stands in its chain; it need not be readable for that.
    pub fn link(&self, id: &VaultId) -> Link {
        let hash = ChainHash::of_record(id, &self.state.bytes);
        Link {
            seq: self.header.seq,
            prev: self.header.prev,
            hash,
        }
    }
}

impl Record<Opened> {
    /// Returns the body, byte for byte as it was sealed.
    pub fn body(&self) -> &[u8] {
        &self.state.padded[..self.state.n_body]
    }

    /// Returns where the record stands in its chain.
    pub fn link(&self) -> Link {
        Link {
            seq: self.header.seq,
            prev: self.header.prev,
            hash: self.state.hash,
        }
    }
}

impl fmt::Debug for Sealed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sealed")
    }
}

impl fmt::Debug for Opened {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Opened(***)")
    }
}

impl<S> fmt::Debug for Record<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Record")
            .field("seq", &self.header.seq)
            .finish_non_exhaustive()
    }
}

impl Vault {
    /// Seals a body as the next record of this device, and returns it with the chain's new end.
    pub fn seal_record(
        &self,
        tip: &Tip,
        body: &[u8],
        dice: &mut dyn Dice,
    ) -> Result<(Record<Sealed>, Tip), SealError> {
        let (epoch, key) = self.newest_epoch();
        let header = Header {
            epoch,
            device_no: self.device_no(),
            n_records: 0,
            seq: tip.seq.checked_add(1).ok_or(SealError::ChainFull)?,
            prev: tip.hash,
            nonce: roll(dice),
        };
        if body.len() > BODY_BYTES_MAX {
            return Err(SealError::TooLong);
        }
        let bytes = seal_body(key, &header, body, self.id());
        let hash = ChainHash::of_record(self.id(), &bytes);
        let record = Record {
            header,
            state: Sealed { bytes },
        };
        Ok((
            record,
            Tip {
                seq: header.seq,
                hash,
            },
        ))
    }

    /// Opens a record. The chain is checked apart, by [`crate::chain::ChainCheck`].
    pub fn open_record(&self, record: Record<Sealed>) -> Result<Record<Opened>, RecordError> {
        let Record {
            header,
            state: Sealed { mut bytes },
        } = record;
        let hash = ChainHash::of_record(self.id(), &bytes);
        let epoch = header.epoch;
        if bytes[0] < self.floor() {
            return Err(RecordError::TooOld { found: bytes[0] });
        }
        let key = self
            .record_key(epoch)
            .ok_or(RecordError::UnknownEpoch { epoch })?;
        let associated = associated(&header, self.id());
        bytes.drain(..HEADER_BYTES);
        let mut padded = Zeroizing::new(bytes);
        let content = seal::open(key, &header.nonce, &associated, &mut padded);
        let content = content.ok_or(RecordError::Broken)?;
        let n_body = padding::content_len(content).ok_or(RecordError::WrongPadding)?;
        Ok(Record {
            header,
            state: Opened {
                padded,
                n_body,
                hash,
            },
        })
    }
}

/// Seals a body under a header that is complete: the same input gives the same bytes, so a record
/// that was folded into a segment can be made again for a server.
pub(crate) fn seal_body(key: &SecretKey, header: &Header, body: &[u8], id: &VaultId) -> Vec<u8> {
    let n_bytes = HEADER_BYTES + padding::padded_len(body.len()) + TAG_BYTES;
    let mut bytes = Vec::with_capacity(n_bytes);
    bytes.extend_from_slice(&header.write());
    bytes.extend_from_slice(body);
    padding::pad(&mut bytes, HEADER_BYTES);
    seal::seal(
        key,
        &header.nonce,
        &associated(header, id),
        &mut bytes,
        HEADER_BYTES,
    );
    bytes
}

/// What the seal vouches for beside the body: the header and the vault.
pub(crate) fn associated(header: &Header, id: &VaultId) -> [u8; HEADER_BYTES + 16] {
    let mut bytes = [0; HEADER_BYTES + 16];
    bytes[..HEADER_BYTES].copy_from_slice(&header.write());
    bytes[HEADER_BYTES..].copy_from_slice(id.bytes());
    bytes
}

impl Header {
    /// Reads the header off the front of `bytes`.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, RecordError> {
        let mut rest = bytes;
        let [found, suite] = take(&mut rest).ok_or(RecordError::Truncated)?;
        if found > FORMAT || suite > SUITE {
            return Err(RecordError::TooNew {
                found,
                known: FORMAT,
            });
        }
        if found < FORMAT || suite < SUITE {
            return Err(RecordError::TooOld { found });
        }
        let mut fields = move || {
            Some(Self {
                epoch: u16::from_be_bytes(take(&mut rest)?),
                device_no: u16::from_be_bytes(take(&mut rest)?),
                n_records: u16::from_be_bytes(take(&mut rest)?),
                seq: u32::from_be_bytes(take(&mut rest)?),
                prev: ChainHash(take::<HASH_BYTES>(&mut rest)?),
                nonce: take(&mut rest)?,
            })
        };
        fields().ok_or(RecordError::Truncated)
    }

    /// Writes the header.
    pub(crate) fn write(&self) -> [u8; HEADER_BYTES] {
        let mut bytes = [0; HEADER_BYTES];
        bytes[0] = FORMAT;
        bytes[1] = SUITE;
        bytes[2..4].copy_from_slice(&self.epoch.to_be_bytes());
        bytes[4..6].copy_from_slice(&self.device_no.to_be_bytes());
        bytes[6..8].copy_from_slice(&self.n_records.to_be_bytes());
        bytes[8..12].copy_from_slice(&self.seq.to_be_bytes());
        bytes[12..40].copy_from_slice(self.prev.bytes());
        bytes[40..].copy_from_slice(&self.nonce);
        bytes
    }
}
