//! Reading the rows of an open vault: what is whole, what is newer, what is damaged.
//!
//! **Invariant:** nothing here changes a row. A part that cannot be read never hides the rest, and
//! numbers that it may have used are not used again.
use crate::store::{Row, Store, seq_of};
use footbridge_core::{
    event::{Event, Fact},
    id::EventId,
};
use footbridge_vault::{
    Vault,
    chain::{Break, ChainCheck, Link, Tip},
    draft::DraftError,
    record::{Opened, Record, RecordError, Sealed},
    segment::{SEGMENT_RECORDS_MAX, Segment, SegmentError},
};
use std::{collections::BTreeSet, iter::Peekable, vec};

/// What opening found, still as bytes: the page decodes the facts.
#[derive(Debug, Default)]
pub struct Loaded {
    segments: Vec<Segment>,
    tail: Vec<Record<Opened>>,
    /// Rows that could not be read, whole or in part. They are kept as they are.
    pub damaged: Vec<(Store, Vec<u8>)>,
    /// How many records come from a newer version. They are kept as they are.
    pub n_newer: u32,
    /// Where the chain did not hold.
    pub breaks: Vec<Break>,
    /// Drafts that opened, by the names of their slots.
    pub drafts: Vec<(String, Vec<u8>)>,
}

impl Loaded {
    /// The bodies of all readable records, in the order of the log.
    pub fn bodies(&self) -> impl Iterator<Item = &[u8]> {
        self.segments
            .iter()
            .flat_map(Segment::records)
            .filter_map(|it| it.body())
            .chain(self.tail.iter().map(Record::body))
    }

    /// Every readable fact. What does not read as an event is newer than this build.
    pub fn events(&self) -> impl Iterator<Item = Event> {
        self.bodies().filter_map(|it| minicbor::decode(it).ok())
    }

    /// Whether the body of an erased fact still lies on the disk: then [`Device::compact`] has
    /// something to do.
    ///
    /// [`Device::compact`]: crate::Device::compact
    pub fn keeps_erased(&self) -> bool {
        // Called at each start: only erasures are decoded whole.
        let of_kind = |is_erasure: bool| {
            self.bodies()
                .filter(move |body| (kind(body) == Some(ERASED)) == is_erasure)
                .filter_map(|body| minicbor::decode::<Event>(body).ok())
        };
        let erased = Erased::of(of_kind(true));
        !erased.is_empty() && of_kind(false).any(|it| erased.takes(&it))
    }

    /// Whether everything on the disk is whole.
    pub fn is_whole(&self) -> bool {
        self.damaged.is_empty() && self.breaks.is_empty()
    }
}

/// The kind number of [`Fact::Erased`].
const ERASED: u16 = 0;

/// The kind number in the head of an event.
fn kind(body: &[u8]) -> Option<u16> {
    let mut decoder = minicbor::Decoder::new(body);
    decoder.array().ok()?;
    for _ in 0..3 {
        decoder.skip().ok()?;
    }
    decoder.u16().ok()
}

/// What was taken back.
///
/// An erasure itself stays for ever: without it, an old file could bring back what it took.
pub(crate) struct Erased(BTreeSet<EventId>);

impl Erased {
    /// Gathers the erasures among events.
    pub(crate) fn of(events: impl IntoIterator<Item = Event>) -> Self {
        let mut ids = BTreeSet::new();
        for it in events {
            if let Fact::Erased(it) = it.fact {
                ids.insert(it.event);
            }
        }
        Self(ids)
    }

    /// Whether nothing was taken back.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether an event was taken back.
    pub(crate) fn takes(&self, event: &Event) -> bool {
        self.0.contains(&event.id) && !matches!(event.fact, Fact::Erased(_))
    }
}

/// Reads all rows, and finds the end of the chain.
pub(crate) fn read(vault: &Vault, segments: &[Row], tail: &[Row], drafts: &[Row]) -> (Loaded, Tip) {
    let mut walk = Walk {
        vault,
        chain: ChainCheck::new(vault.id(), vault.device_no()),
        tail: open_tail(vault, tail).into_iter().peekable(),
        loaded: Loaded::default(),
    };
    for (at, (key, bytes)) in segments.iter().enumerate() {
        walk.segment(key, bytes, last_number(key, &segments[at + 1..], tail));
    }
    walk.tail_before(None);
    for (key, bytes) in drafts {
        walk.draft(key, bytes);
    }
    (walk.loaded, walk.chain.tip())
}

/// The last record number that a segment can hold, as far as the rows behind it tell.
fn last_number(key: &[u8], behind: &[Row], tail: &[Row]) -> u32 {
    let first = seq_of(key).unwrap_or_default();
    let n_after = u32::try_from(SEGMENT_RECORDS_MAX).unwrap_or(u32::MAX) - 1;
    behind
        .iter()
        .chain(tail)
        .filter_map(|(key, _)| seq_of(key))
        .filter(|it| *it > first)
        .min()
        .map_or(first.saturating_add(n_after), |next| next - 1)
}

/// A single record as it was found in its row.
struct Single<'a> {
    seq: u32,
    row: &'a Row,
    opened: Result<Record<Opened>, RecordError>,
}

fn open_tail<'a>(vault: &Vault, tail: &'a [Row]) -> Vec<Single<'a>> {
    tail.iter()
        .map(|row| {
            let opened = Record::<Sealed>::read(row.1.clone()).and_then(|it| vault.open_record(it));
            // What opened says its own number; for the rest the key has to do.
            let seq = match &opened {
                Ok(record) => record.header().seq,
                Err(_) => seq_of(&row.0).unwrap_or(u32::MAX),
            };
            Single { seq, row, opened }
        })
        .collect()
}

/// Follows the chain through segments and single records, in the order of their numbers.
struct Walk<'a> {
    vault: &'a Vault,
    chain: ChainCheck,
    tail: Peekable<vec::IntoIter<Single<'a>>>,
    loaded: Loaded,
}

impl Walk<'_> {
    fn segment(&mut self, key: &[u8], bytes: &[u8], last: u32) {
        self.tail_before(Some(seq_of(key).unwrap_or_default()));
        let opened = self.vault.open_segment(bytes);
        let Ok(segment) = opened else {
            match opened.err() {
                Some(SegmentError::TooNew { .. }) => self.loaded.n_newer += 1,
                _ => self.damaged(Store::Segments, key),
            }
            self.chain.pass_unreadable(last);
            return;
        };
        let (mut is_damaged, mut is_behind_unread) = (false, false);
        for part in segment.parts() {
            match part {
                Ok(part) => {
                    for record in part.records() {
                        let seq = record.header().seq;
                        self.tail_before(Some(seq));
                        if std::mem::take(&mut is_behind_unread) {
                            // Its own header may be what is damaged: the next record tells.
                            self.chain.pass_unreadable(seq.saturating_sub(1));
                        }
                        self.link(record.link());
                    }
                }
                Err(part) => {
                    is_behind_unread = true;
                    if matches!(part.why, SegmentError::TooNew { .. }) {
                        self.loaded.n_newer += 1;
                    } else {
                        is_damaged = true;
                    }
                }
            }
        }
        if is_damaged {
            self.damaged(Store::Segments, key);
        }
        if is_behind_unread {
            // Where it ends is lost: the numbers go on behind all that it may hold.
            self.chain.pass_unreadable(last);
        }
        self.loaded.segments.push(segment);
    }

    /// Takes the single records that stand before a number; all of them, if there is none.
    fn tail_before(&mut self, seq: Option<u32>) {
        while let Some(single) = self.tail.next_if(|it| seq.is_none_or(|seq| it.seq < seq)) {
            self.single(single);
        }
    }

    fn single(&mut self, single: Single<'_>) {
        match single.opened {
            Ok(record) => {
                let link = record.link();
                // What was folded already is read from its segment.
                if self.link(link) {
                    self.loaded.tail.push(record);
                }
            }
            Err(why) => {
                match why {
                    RecordError::TooNew { .. } => self.loaded.n_newer += 1,
                    _ => self.damaged(Store::Tail, &single.row.0),
                }
                self.chain
                    .pass_sealed(self.vault.id(), single.seq, &single.row.1);
            }
        }
    }

    /// Follows the chain by one record; `false` if this very record was there before.
    fn link(&mut self, link: Link) -> bool {
        match self.chain.push(link) {
            Err(Break::Twice { .. }) => return false,
            Err(broken) => self.loaded.breaks.push(broken),
            Ok(()) => (),
        }
        true
    }

    fn draft(&mut self, key: &[u8], bytes: &[u8]) {
        let name = String::from_utf8_lossy(key).into_owned();
        match self.vault.open_draft(&name, bytes) {
            Ok(text) => self.loaded.drafts.push((name, text.to_vec())),
            Err(DraftError::TooNew { .. }) => self.loaded.n_newer += 1,
            Err(DraftError::Broken) => self.damaged(Store::Drafts, key),
        }
    }

    fn damaged(&mut self, store: Store, key: &[u8]) {
        self.loaded.damaged.push((store, key.to_vec()));
    }
}
