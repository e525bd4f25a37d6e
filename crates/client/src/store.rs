//! What lies on the disk: rows in named stores.
//!
//! | store | key | value |
//! |---|---|---|
//! | `meta` | `vault` | the vault file: lock slots and sealed secrets |
//! | `segments` | device number and first record number, big-endian | one sealed segment |
//! | `tail` | device number and record number, big-endian | one sealed record |
//! | `drafts` | the slot's name | one sealed draft |
//!
//! **Invariant:** keys are compared as bytes, so rows come back in the order of the log; every
//! value is sealed.

/// A named store.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the table of the module says it")]
pub enum Store {
    Meta,
    Segments,
    Tail,
    Drafts,
}

impl Store {
    /// Every store.
    pub const ALL: [Self; 4] = [Self::Meta, Self::Segments, Self::Tail, Self::Drafts];

    /// Every store's name.
    pub const NAMES: [&'static str; 4] = ["meta", "segments", "tail", "drafts"];

    /// Its name on the disk.
    pub fn name(self) -> &'static str {
        Self::NAMES[self as usize]
    }
}

/// The key of the vault file in [`Store::Meta`].
pub const VAULT_KEY: &[u8] = b"vault";

/// One row: its key and its value.
pub type Row = (Vec<u8>, Vec<u8>);

/// Everything that lies on the disk, each store in the order of its keys.
#[derive(Clone, Debug, Default)]
#[expect(missing_docs, reason = "the table of the module says it")]
pub struct Rows {
    pub meta: Vec<Row>,
    pub segments: Vec<Row>,
    pub tail: Vec<Row>,
    pub drafts: Vec<Row>,
}

impl Rows {
    /// The vault file, if a place was made here.
    pub fn vault_file(&self) -> Option<&[u8]> {
        let (_, value) = self.meta.iter().find(|(key, _)| key == VAULT_KEY)?;
        Some(value)
    }

    /// The rows of a store.
    pub fn of_mut(&mut self, store: Store) -> &mut Vec<Row> {
        match store {
            Store::Meta => &mut self.meta,
            Store::Segments => &mut self.segments,
            Store::Tail => &mut self.tail,
            Store::Drafts => &mut self.drafts,
        }
    }
}

/// One change of one row. A batch of them is written whole or not at all.
#[derive(Clone, PartialEq, Eq)]
pub enum Change {
    /// Writes a row, in place of one with the same key.
    Put {
        /// Where.
        store: Store,
        /// Its key.
        key: Vec<u8>,
        /// Its sealed value.
        value: Vec<u8>,
    },
    /// Takes a row away.
    Delete {
        /// Where.
        store: Store,
        /// Its key.
        key: Vec<u8>,
    },
}

impl std::fmt::Debug for Change {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Put { store, value, .. } => write!(f, "Put({store:?}, {} bytes)", value.len()),
            Self::Delete { store, .. } => write!(f, "Delete({store:?})"),
        }
    }
}

/// The key of a record, or of a segment by its first record.
pub(crate) fn log_key(device_no: u16, seq: u32) -> Vec<u8> {
    let mut key = device_no.to_be_bytes().to_vec();
    key.extend_from_slice(&seq.to_be_bytes());
    key
}

/// The record number that a key names.
pub(crate) fn seq_of(key: &[u8]) -> Option<u32> {
    Some(u32::from_be_bytes(key.get(2..6)?.try_into().ok()?))
}
