//! The hash chain of one device's records.
//!
//! **Invariant:** a record names the hash of the one before it, so a record that was altered,
//! dropped, moved or put in beside another does not go unnoticed; a check says where and how, and
//! goes on, so that one break never hides the rest.

use alloc::vec::Vec;
use core::fmt;
use sha2::{Digest as _, Sha256};

use crate::genesis::VaultId;

/// How many bytes of a SHA-256 a chain keeps.
pub const HASH_BYTES: usize = 28;

/// What a record is called by the one after it: the first 28 bytes of a SHA-256.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ChainHash(pub(crate) [u8; HASH_BYTES]);

impl ChainHash {
    /// Returns what the first record of a device names.
    pub fn start(id: &VaultId, device_no: u16) -> Self {
        Self::cut(
            Sha256::new()
                .chain_update(b"fb1 chain start")
                .chain_update(id.bytes())
                .chain_update(device_no.to_be_bytes()),
        )
    }

    /// Hashes a sealed record.
    pub(crate) fn of_record(id: &VaultId, sealed: &[u8]) -> Self {
        Self::cut(
            Sha256::new()
                .chain_update(b"fb1 chain")
                .chain_update(id.bytes())
                .chain_update(sealed),
        )
    }

    /// Returns the bytes.
    pub fn bytes(&self) -> &[u8; HASH_BYTES] {
        &self.0
    }

    fn cut(hasher: Sha256) -> Self {
        let mut hash = [0; HASH_BYTES];
        hash.copy_from_slice(&hasher.finalize()[..HASH_BYTES]);
        Self(hash)
    }
}

impl fmt::Debug for ChainHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0[..4]
            .iter()
            .try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// Where a record stands in its chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// Its number: the first record of a device is 1.
    pub seq: u32,
    /// The hash of the record before it.
    pub prev: ChainHash,
    /// Its own hash.
    pub hash: ChainHash,
}

/// The end of a chain: what the next record is chained to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tip {
    /// The number of the last record; 0 before the first.
    pub seq: u32,
    /// Its hash.
    pub hash: ChainHash,
}

/// Where a chain broke, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Break {
    /// Records are not there.
    #[error("records {first} to {last} are missing")]
    Missing {
        /// The first that is missing.
        first: u32,
        /// The last that is missing.
        last: u32,
    },
    /// The record before `seq` is not the one that `seq` was chained to: one of them was altered.
    #[error("record {seq} is chained to another record than the one before it")]
    Altered {
        /// The record that does not fit to the one before it.
        seq: u32,
    },
    /// The record is in the wrong place.
    #[error("record {seq} is out of order")]
    Reordered {
        /// The record that came late.
        seq: u32,
    },
    /// Two different records carry the same number.
    #[error("there are two records {seq}")]
    Forked {
        /// The number that is there twice.
        seq: u32,
    },
    /// The very same record came twice. Nothing is lost.
    #[error("record {seq} is there twice")]
    Twice {
        /// The number.
        seq: u32,
    },
}

/// Follows a chain record by record.
#[derive(Debug)]
pub struct ChainCheck {
    tip: Tip,
    /// What was seen, in its order; looked through only when something is wrong.
    seen: Vec<(u32, ChainHash)>,
    /// The tip is known only by its number: what comes next cannot be compared.
    is_blind: bool,
}

impl ChainCheck {
    /// Begins at the start of a device's chain.
    pub fn new(id: &VaultId, device_no: u16) -> Self {
        let tip = Tip {
            seq: 0,
            hash: ChainHash::start(id, device_no),
        };
        Self {
            tip,
            seen: Vec::new(),
            is_blind: false,
        }
    }

    /// Takes the next record, and says where the chain broke if it did not fit.
    pub fn push(&mut self, link: Link) -> Result<(), Break> {
        let expected = self.tip.seq.saturating_add(1);
        if link.seq < expected {
            let same = self.seen.iter().find(|(seq, _)| *seq == link.seq);
            let broken = match same {
                Some((_, hash)) if *hash == link.hash => Break::Twice { seq: link.seq },
                Some(_) => Break::Forked { seq: link.seq },
                None => Break::Reordered { seq: link.seq },
            };
            if same.is_none() {
                self.seen.push((link.seq, link.hash));
            }
            return Err(broken);
        }
        let found = if link.seq > expected {
            Err(Break::Missing {
                first: expected,
                last: link.seq - 1,
            })
        } else if link.prev != self.tip.hash && !self.is_blind {
            Err(Break::Altered { seq: link.seq })
        } else {
            Ok(())
        };
        self.tip = Tip {
            seq: link.seq,
            hash: link.hash,
        };
        self.seen.push((link.seq, link.hash));
        self.is_blind = false;
        found
    }

    /// Passes over records that are there but could not be read; they were named already.
    pub fn pass_unreadable(&mut self, last: u32) {
        if last > self.tip.seq {
            self.tip.seq = last;
            self.is_blind = true;
        }
    }

    /// Passes over a single record that is there but could not be read.
    ///
    /// What comes next is chained to it, so that a newer build, which can read it, finds the chain
    /// whole.
    pub fn pass_sealed(&mut self, id: &VaultId, seq: u32, sealed: &[u8]) {
        if seq > self.tip.seq {
            self.tip = Tip {
                seq,
                hash: ChainHash::of_record(id, sealed),
            };
            self.is_blind = true;
        }
    }

    /// Returns the end of the chain so far.
    pub fn tip(&self) -> Tip {
        self.tip
    }
}
