//! One kind of fact, in the order in which things happened.
//!
//! **Invariant:** entries are sorted by their ids and each id stands once, whatever the order in
//! which they came.
//!
//! A sorted list rather than a tree: facts come almost always at the end, a list of them is read
//! from its end, and a tree for each of the many bodies cost a tenth of the app's first load.
use crate::{
    id::EventId,
    time::{Day, Moment},
};
use alloc::vec::Vec;

/// A fact's body, and when it was.
#[derive(Clone, Debug, PartialEq)]
pub struct Noted<T> {
    /// The person's day; it turns at four in the morning.
    pub day: Day,
    /// The instant.
    pub at: Moment,
    /// What the fact says.
    pub it: T,
}

/// Facts of one kind, each under its event.
#[derive(Clone, Debug, PartialEq)]
pub struct Log<T>(Vec<(EventId, Noted<T>)>);

impl<T> Default for Log<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Log<T> {
    /// Takes a fact in; one that is there already stays as it is.
    pub fn insert(&mut self, id: EventId, noted: Noted<T>) {
        if let Err(at) = self.find(id) {
            self.0.insert(at, (id, noted));
        }
    }

    /// Takes a fact out.
    pub(crate) fn remove(&mut self, id: EventId) {
        if let Ok(at) = self.find(id) {
            self.0.remove(at);
        }
    }

    /// Takes all of them out.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    fn find(&self, id: EventId) -> Result<usize, usize> {
        // Nearly always the newest of all.
        match self.0.last() {
            Some((last, _)) if *last < id => Err(self.0.len()),
            _ => self.0.binary_search_by(|(it, _)| it.cmp(&id)),
        }
    }

    /// The fact of an event, if it is here.
    #[must_use]
    pub fn get(&self, id: EventId) -> Option<&Noted<T>> {
        self.find(id).ok().map(|at| &self.0[at].1)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of them, the earliest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (EventId, &Noted<T>)> {
        self.0.iter().map(|(id, noted)| (*id, noted))
    }

    /// What they say and when, the earliest first.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &Noted<T>> {
        self.0.iter().map(|(_, noted)| noted)
    }

    /// Those up to an id, that one too, the earliest first.
    pub fn up_to(&self, last: EventId) -> impl DoubleEndedIterator<Item = (EventId, &Noted<T>)> {
        let n = self.0.partition_point(|(id, _)| *id <= last);
        self.0[..n].iter().map(|(id, noted)| (*id, noted))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::EventId;
    use alloc::collections::BTreeMap;
    use proptest::prelude::*;

    fn noted(it: u8) -> Noted<u8> {
        Noted {
            day: Day(0),
            at: Moment(0),
            it,
        }
    }

    fn id(n: u8) -> EventId {
        EventId::next(Moment(i64::from(n)), None, [0; 10])
    }

    proptest! {
        #[test]
        fn it_behaves_like_a_map_in_every_order(steps in proptest::collection::vec((any::<bool>(), 0u8..24, any::<u8>()), 0..80)) {
            let (mut log, mut map) = (Log::default(), BTreeMap::new());
            for (adds, n, it) in steps {
                if adds {
                    log.insert(id(n), noted(it));
                    map.entry(id(n)).or_insert_with(|| noted(it));
                } else {
                    log.remove(id(n));
                    map.remove(&id(n));
                }
                prop_assert!(log.iter().eq(map.iter().map(|(id, noted)| (*id, noted))));
                prop_assert!(log.up_to(id(n)).eq(map.range(..=id(n)).map(|(id, noted)| (*id, noted))));
                prop_assert_eq!(log.get(id(n)), map.get(&id(n)));
                prop_assert_eq!((log.len(), log.is_empty()), (map.len(), map.is_empty()));
                prop_assert!(log.values().rev().eq(map.values().rev()));
            }
        }
    }
}
