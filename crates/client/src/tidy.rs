//! What is done in idle time, and at a change of words: folding, compacting, sealing anew.
//!
//! **Invariant:** what cannot be read is left as it lies; every batch is whole in itself.
use crate::{
    device::{Device, Prepared, put_vault},
    load::Erased,
    store::{Change, Row, Store, log_key, seq_of},
};
use footbridge_core::event::Event;
use footbridge_vault::{
    Dice, WordsKey,
    record::{Opened, Record, Sealed},
    reseal,
    segment::{Folded, FoldedRef, SEGMENT_RECORDS_MAX, Segment},
};

/// The tail is folded once it holds this many records.
pub const FOLD_AT: usize = 64;

/// A segment takes in more records as long as it holds fewer than this many.
const REFILL_BELOW: usize = SEGMENT_RECORDS_MAX - FOLD_AT;

impl Device {
    /// Whether the tail is long enough to be folded in idle time.
    pub fn wants_folding(&self) -> bool {
        self.tail.len() >= FOLD_AT
    }

    /// Folds the readable records of the tail into segments.
    ///
    /// A record that cannot be read stays in the tail, byte for byte; so does one that stands
    /// before what was folded, because a segment holds records in their order.
    pub fn fold(&self, dice: &mut dyn Dice) -> Prepared {
        let last = self.segments.last();
        let opened = last.and_then(|(_, bytes)| self.vault.open_segment(bytes).ok());
        let refilled = opened
            .as_ref()
            .filter(|it| it.is_whole() && it.records().count() < REFILL_BELOW);
        let mut records: Vec<Folded> = refilled
            .iter()
            .flat_map(|it| it.records())
            .map(|it| FoldedRef::to_folded(&it))
            .collect();
        let behind = match (records.first(), opened.as_ref()) {
            (Some(first), _) => first.seq(),
            (None, Some(full)) => full.records().last().map_or(0, |it| it.header().seq),
            (None, None) => last.and_then(|(key, _)| seq_of(key)).unwrap_or_default(),
        };
        let mut changes = vec![];
        for row in &self.tail {
            if let Some(record) = self.open_row(row)
                && record.header().seq > behind
            {
                // A record that a newer version left in the tail may stand between folded ones.
                let seq = record.header().seq;
                let at = records.partition_point(|it| it.seq() <= seq);
                records.insert(at, Folded::new(&record));
                changes.push(Change::Delete {
                    store: Store::Tail,
                    key: row.0.clone(),
                });
            }
        }
        if changes.is_empty() {
            return Prepared::new(vec![]);
        }
        while !records.is_empty() {
            let rest = records.split_off(records.len().min(SEGMENT_RECORDS_MAX));
            changes.push(Change::Put {
                store: Store::Segments,
                key: log_key(self.vault.device_no(), records[0].seq()),
                value: self.vault.seal_segment(&records, dice),
            });
            records = rest;
        }
        Prepared::new(changes)
    }

    /// Leaves out the bodies of erased facts for good, once they lie in a segment.
    pub fn compact(&self, dice: &mut dyn Dice) -> Prepared {
        let opened: Vec<(&Row, Segment)> = self
            .segments
            .iter()
            .filter_map(|row| Some((row, self.vault.open_segment(&row.1).ok()?)))
            .filter(|(_, it)| it.is_whole())
            .collect();
        let erased = Erased::of(self.reload().events());
        if erased.is_empty() {
            return Prepared::new(vec![]);
        }
        let changes = opened
            .iter()
            .filter_map(|(row, segment)| {
                let mut n_left_out = 0;
                let mut records: Vec<Folded> = segment
                    .records()
                    .map(|it| FoldedRef::to_folded(&it))
                    .collect();
                for record in &mut records {
                    let is_erased = record
                        .body()
                        .and_then(|body| minicbor::decode::<Event>(body).ok())
                        .is_some_and(|it| erased.takes(&it));
                    if is_erased {
                        record.erase();
                        n_left_out += 1;
                    }
                }
                (n_left_out > 0).then(|| Change::Put {
                    store: Store::Segments,
                    key: row.0.clone(),
                    value: self.vault.seal_segment(&records, dice),
                })
            })
            .collect();
        Prepared::new(changes)
    }

    fn open_row(&self, row: &Row) -> Option<Record<Opened>> {
        let record = Record::<Sealed>::read(row.1.clone()).ok()?;
        self.vault.open_record(record).ok()
    }

    /// Plans new words: a new local key, every segment and draft sealed anew, in one batch.
    ///
    /// Fold the tail first (single records lie under the epoch key of before).
    pub fn change_words(
        &self,
        words: &WordsKey,
        dice: &mut dyn Dice,
    ) -> Result<Prepared, reseal::KeyringFull> {
        let segments: Vec<(Vec<u8>, &[u8])> = self
            .segments
            .iter()
            .map(|(key, value)| (key.clone(), value.as_slice()))
            .collect();
        let names: Vec<String> = self
            .drafts
            .iter()
            .map(|(key, _)| String::from_utf8_lossy(key).into_owned())
            .collect();
        let drafts: Vec<(&str, &[u8])> = names
            .iter()
            .zip(&self.drafts)
            .map(|(name, (_, value))| (name.as_str(), value.as_slice()))
            .collect();
        let plan = reseal::plan(&self.vault, words, &segments, &drafts, dice)?;
        let mut changes = vec![put_vault(&plan.vault)];
        changes.extend(plan.segments.into_iter().map(|(key, value)| Change::Put {
            store: Store::Segments,
            key,
            value,
        }));
        changes.extend(plan.drafts.into_iter().map(|(name, value)| Change::Put {
            store: Store::Drafts,
            key: name.into_bytes(),
            value,
        }));
        Ok(Prepared::new(changes).with_vault(plan.vault))
    }
}
