//! Segments: many records in one stored row, sealed under the local key.
//!
//! Reading one row is far cheaper than reading a thousand, so the tail of single records is folded
//! into segments in idle time. A segment is made of parts of at most 64 records, each sealed by
//! itself: a flipped byte costs its part and no more.
//!
//! **Invariant:** folding keeps all that a record is — header, nonce, hash and body — so the chain
//! still verifies and the very same sealed record can be made again. An erased body alone is left
//! out, and only by [`Folded::erase`].

use alloc::vec::Vec;
use core::{fmt, ops::Range};
use zeroize::Zeroizing;

use crate::{
    FORMAT, SUITE, Vault,
    bytes::{take, take_slice},
    chain::{ChainHash, HASH_BYTES, Link},
    dice::{Dice, roll},
    record::{self, HEADER_BYTES, Header, Opened, Record, RecordError, Sealed},
    seal::{self, NONCE_BYTES, TAG_BYTES},
};

/// The most records in a segment.
pub const SEGMENT_RECORDS_MAX: usize = 1024;

/// The most records in a part.
pub const PART_RECORDS_MAX: usize = 64;

/// Stands for the length of a body that was erased.
const ERASED: u32 = u32::MAX;

/// A record as it lies in a segment.
pub struct Folded {
    header: Header,
    hash: ChainHash,
    body: Option<Zeroizing<Vec<u8>>>,
}

impl Folded {
    /// Folds an opened record.
    pub fn new(record: &Record<Opened>) -> Self {
        Self {
            header: *record.header(),
            hash: record.link().hash,
            body: Some(Zeroizing::new(record.body().into())),
        }
    }

    /// Returns its number on its device.
    pub fn seq(&self) -> u32 {
        self.header.seq
    }

    /// Returns the body, unless it was erased.
    pub fn body(&self) -> Option<&[u8]> {
        self.body.as_ref().map(|body| body.as_slice())
    }

    /// Leaves out the body for good; the hash stays, so that the chain still verifies.
    pub fn erase(&mut self) {
        self.body = None;
    }
}

impl fmt::Debug for Folded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Folded")
            .field("seq", &self.header.seq)
            .finish_non_exhaustive()
    }
}

/// Why a segment, or a part of one, cannot be read. Keep it in every case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SegmentError {
    /// Newer than this build understands.
    #[error("segment format {found} is newer than {known}")]
    TooNew {
        /// What the segment says.
        found: u8,
        /// The newest that this build knows.
        known: u8,
    },
    /// Cut short, or not a segment at all.
    #[error("the segment is truncated")]
    Truncated,
    /// The seal of a part is broken: altered, or of another vault or purpose.
    #[error("the seal of a part is broken")]
    Broken,
}

/// A part that cannot be read now, and what its unsealed header says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Damaged {
    /// Why.
    pub why: SegmentError,
    /// The numbers of the records in it, if its header can still be read. The header may itself be
    /// what is damaged: take it as a hint until the records around it agree.
    pub records: Option<(u32, u32)>,
}

/// An opened segment.
#[derive(Debug)]
pub struct Segment {
    parts: Vec<Result<Part, Damaged>>,
}

impl Segment {
    /// Returns the parts in their order; a damaged one does not hide the others.
    pub fn parts(&self) -> &[Result<Part, Damaged>] {
        &self.parts
    }

    /// Whether every part is readable.
    pub fn is_whole(&self) -> bool {
        self.parts.iter().all(Result::is_ok)
    }

    /// Returns the readable records in their order.
    pub fn records(&self) -> impl Iterator<Item = FoldedRef<'_>> {
        self.parts.iter().flatten().flat_map(Part::records)
    }
}

/// An opened part of a segment.
pub struct Part {
    header: Header,
    content: Zeroizing<Vec<u8>>,
    entries: Vec<Entry>,
}

struct Entry {
    nonce: [u8; NONCE_BYTES],
    hash: ChainHash,
    body: Option<Range<usize>>,
}

impl Part {
    /// Returns the records in their order.
    pub fn records(&self) -> impl Iterator<Item = FoldedRef<'_>> {
        let mut prev = self.header.prev;
        self.entries
            .iter()
            .zip(self.header.seq..)
            .map(move |(entry, seq)| {
                let header = Header {
                    n_records: 0,
                    seq,
                    prev,
                    nonce: entry.nonce,
                    ..self.header
                };
                prev = entry.hash;
                let body = entry.body.clone().map(|range| &self.content[range]);
                FoldedRef {
                    header,
                    hash: entry.hash,
                    body,
                }
            })
    }
}

impl fmt::Debug for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Part")
            .field("header", &self.header)
            .finish_non_exhaustive()
    }
}

/// A record of an opened segment, borrowed from it.
#[derive(Clone, Copy)]
pub struct FoldedRef<'a> {
    header: Header,
    hash: ChainHash,
    body: Option<&'a [u8]>,
}

impl<'a> FoldedRef<'a> {
    /// Returns the record's own header.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// Returns the body, unless it was erased.
    pub fn body(&self) -> Option<&'a [u8]> {
        self.body
    }

    /// Returns where the record stands in its chain.
    pub fn link(&self) -> Link {
        Link {
            seq: self.header.seq,
            prev: self.header.prev,
            hash: self.hash,
        }
    }

    /// Copies the record, to fold it into another segment.
    pub fn to_folded(&self) -> Folded {
        let body = self.body.map(|body| Zeroizing::new(body.into()));
        Folded {
            header: self.header,
            hash: self.hash,
            body,
        }
    }

    /// Makes the sealed record again, byte for byte; `None` if its body was erased or its epoch's
    /// key is not here.
    pub fn to_sealed(&self, vault: &Vault) -> Option<Record<Sealed>> {
        let key = vault.record_key(self.header.epoch)?;
        let bytes = record::seal_body(key, &self.header, self.body?, vault.id());
        let record = Record::read(bytes).ok()?;
        (record.link(vault.id()).hash == self.hash).then_some(record)
    }
}

impl fmt::Debug for FoldedRef<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FoldedRef")
            .field("seq", &self.header.seq)
            .finish_non_exhaustive()
    }
}

impl Vault {
    /// Seals records into one segment, in the order given.
    ///
    /// # Panics
    /// With more than [`SEGMENT_RECORDS_MAX`] records: the caller cuts the log into segments.
    pub fn seal_segment(&self, records: &[Folded], dice: &mut dyn Dice) -> Vec<u8> {
        assert!(
            records.len() <= SEGMENT_RECORDS_MAX,
            "a segment holds at most 1,024 records"
        );
        let parts = cut(records);
        let mut segment = alloc::vec![FORMAT, SUITE];
        let n_parts = u16::try_from(parts.len()).expect("no more parts than records");
        segment.extend_from_slice(&n_parts.to_be_bytes());
        for part in parts {
            let sealed = self.seal_part(part, dice);
            let n_bytes = u32::try_from(sealed.len()).expect("64 records of 1 MiB are 64 MiB");
            segment.extend_from_slice(&n_bytes.to_be_bytes());
            segment.extend_from_slice(&sealed);
        }
        segment
    }

    fn seal_part(&self, records: &[Folded], dice: &mut dyn Dice) -> Vec<u8> {
        let first = records.first().expect("a part is never empty");
        let n_records = u16::try_from(records.len()).expect("at most 64");
        let header = Header {
            n_records,
            nonce: roll(dice),
            ..first.header
        };
        let n_content: usize = records
            .iter()
            .map(|it| NONCE_BYTES + HASH_BYTES + 4 + it.body().map_or(0, <[u8]>::len))
            .sum();
        let mut part = Vec::with_capacity(HEADER_BYTES + n_content + TAG_BYTES);
        part.extend_from_slice(&header.write());
        for it in records {
            let n_body = it.body().map_or(ERASED, |body| {
                u32::try_from(body.len()).expect("a body has at most 1 MiB")
            });
            part.extend_from_slice(&it.header.nonce);
            part.extend_from_slice(it.hash.bytes());
            part.extend_from_slice(&n_body.to_be_bytes());
            part.extend_from_slice(it.body().unwrap_or_default());
        }
        let key = self.segment_key();
        let associated = record::associated(&header, self.id());
        seal::seal(key, &header.nonce, &associated, &mut part, HEADER_BYTES);
        part
    }

    /// Opens a segment. `Err` only where nothing of it can be read at all.
    pub fn open_segment(&self, bytes: &[u8]) -> Result<Segment, SegmentError> {
        let mut rest = bytes;
        let [found, suite] = take(&mut rest).ok_or(SegmentError::Truncated)?;
        if found > FORMAT || suite > SUITE {
            return Err(SegmentError::TooNew {
                found,
                known: FORMAT,
            });
        }
        let n_parts = take(&mut rest).map(u16::from_be_bytes);
        let n_parts = n_parts.filter(|_| found == FORMAT && suite == SUITE);
        let n_parts = n_parts.ok_or(SegmentError::Truncated)?;
        let lost = Err(Damaged {
            why: SegmentError::Truncated,
            records: None,
        });
        let mut parts = Vec::new();
        while !rest.is_empty() {
            let n_bytes =
                take(&mut rest).and_then(|it| usize::try_from(u32::from_be_bytes(it)).ok());
            let Some(part) = n_bytes.and_then(|n_bytes| take_slice(&mut rest, n_bytes)) else {
                // Where this part ends is lost, and with it where the others begin.
                parts.push(lost);
                return Ok(Segment { parts });
            };
            parts.push(self.open_part(part));
        }
        if parts.len() != usize::from(n_parts) {
            // Nothing seals the number of parts: it may be what is damaged, or parts are gone.
            parts.push(lost);
        }
        Ok(Segment { parts })
    }

    fn open_part(&self, bytes: &[u8]) -> Result<Part, Damaged> {
        let damaged = |why, records| Damaged { why, records };
        let header = Header::read(bytes).map_err(|why| match why {
            RecordError::TooNew { found, known } => {
                damaged(SegmentError::TooNew { found, known }, None)
            }
            _ => damaged(SegmentError::Broken, None),
        })?;
        let n_after = u32::from(header.n_records.saturating_sub(1));
        let records = Some((header.seq, header.seq.saturating_add(n_after)));
        let broken = damaged(SegmentError::Broken, records);
        let associated = record::associated(&header, self.id());
        for key in self.segment_keys() {
            let mut content = Zeroizing::new(Vec::from(&bytes[HEADER_BYTES..]));
            if let Some(opened) = seal::open(key, &header.nonce, &associated, &mut content) {
                let n_content = opened.len();
                content.truncate(n_content);
                let entries = read_entries(&content, header.n_records).ok_or(broken)?;
                return Ok(Part {
                    header,
                    content,
                    entries,
                });
            }
        }
        Err(broken)
    }
}

/// Cuts records into runs that can share one header: same device and epoch, unbroken chain.
fn cut(records: &[Folded]) -> Vec<&[Folded]> {
    records
        .chunk_by(|a, b| {
            let (before, after) = (&a.header, &b.header);
            before.device_no == after.device_no
                && before.epoch == after.epoch
                && before.seq.checked_add(1) == Some(after.seq)
                && after.prev == a.hash
        })
        .flat_map(|run| run.chunks(PART_RECORDS_MAX))
        .collect()
}

/// Finds the records in the opened content of a part; `None` unless they fill it exactly.
fn read_entries(content: &[u8], n_records: u16) -> Option<Vec<Entry>> {
    let mut entries = Vec::with_capacity(n_records.into());
    let mut rest = content;
    for _ in 0..n_records {
        let nonce = take(&mut rest)?;
        let hash = ChainHash(take(&mut rest)?);
        let body = match u32::from_be_bytes(take(&mut rest)?) {
            ERASED => None,
            n_body => {
                let from = content.len() - rest.len();
                let body = take_slice(&mut rest, usize::try_from(n_body).ok()?)?;
                Some(from..from + body.len())
            }
        };
        entries.push(Entry { nonce, hash, body });
    }
    rest.is_empty().then_some(entries)
}
