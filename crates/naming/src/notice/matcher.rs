//! Finds the patterns in a note.
use super::words::{self, Place};
use footbridge_content::heavy::{CLOSE, END, GAP, GROUP, HEAVY, NEXT, START};
use std::ops::Range;
use std::sync::LazyLock;

/// This many slips may lie in one match.
const SLIPS_MAX: u8 = 4;

/// A group: its alternatives, and whether it can be passed over.
struct Group {
    all: Vec<&'static [u16]>,
    empty: bool,
}

struct Groups {
    groups: Vec<Group>,
    /// For each word, the groups that can begin with it.
    begin: Vec<Vec<u16>>,
}

static GROUPS: LazyLock<Groups> = LazyLock::new(|| {
    let mut groups: Vec<Group> = Vec::new();
    let mut begin = vec![Vec::new(); words::count()];
    let mut firsts: Vec<Vec<u16>> = Vec::new();
    let mut rest = HEAVY.groups;
    while let Some(n) = rest.iter().position(|it| *it == CLOSE) {
        let (one, more) = rest.split_at(n);
        rest = &more[1..];
        let mut all: Vec<_> = one.split(|it| *it == NEXT).collect();
        // Every alternative ends with the sign, the last one too.
        all.pop();
        let mut group = Group { all, empty: false };
        let mut own = Vec::new();
        for alternative in &group.all {
            let mut passed = true;
            for code in *alternative {
                match *code {
                    START | END => continue,
                    it if it < GROUP => {
                        own.push(it);
                        passed = false;
                    }
                    it if it < GAP => {
                        let inner = usize::from(it - GROUP);
                        own.extend(&firsts[inner]);
                        passed = groups[inner].empty;
                    }
                    _ => {}
                }
                if !passed {
                    break;
                }
            }
            group.empty |= passed;
        }
        own.sort_unstable();
        own.dedup();
        let number = u16::try_from(groups.len()).unwrap_or(u16::MAX);
        for word in &own {
            begin[usize::from(*word)].push(number);
        }
        firsts.push(own);
        groups.push(group);
    }
    Groups { groups, begin }
});

/// A note, ready to be searched.
pub(super) struct Note<'a> {
    places: &'a [Place],
    /// For each place, the groups that can begin there, as bits; and at the end for all of them.
    begins: Vec<u64>,
    /// How many numbers of `begins` belong to one place.
    width: usize,
    /// The words that stand in the note, as bits.
    has: Vec<u64>,
}

impl<'a> Note<'a> {
    pub(super) fn of(places: &'a [Place]) -> Self {
        let groups = &*GROUPS;
        let width = groups.groups.len().div_ceil(64);
        let mut begins = vec![0; width * (places.len() + 1)];
        let mut has = vec![0; words::count().div_ceil(64)];
        let (own, all) = begins.split_at_mut(width * places.len());
        for (bits, place) in own.chunks_mut(width.max(1)).zip(places) {
            for reading in &place.readings {
                set(&mut has, reading.word);
                for group in &groups.begin[usize::from(reading.word)] {
                    set(bits, *group);
                    set(all, *group);
                }
            }
        }
        Self {
            places,
            begins,
            width,
            has,
        }
    }

    /// Every match of a group of patterns, as places.
    pub(super) fn find(&self, group: u16) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        for pattern in &GROUPS.groups[usize::from(group)].all {
            if !self.may_hold(pattern) {
                continue;
            }
            for start in 0..self.places.len() {
                let mut end = None;
                let end_of_sentence = self.end_of_sentence(start);
                self.run(
                    pattern,
                    start,
                    end_of_sentence,
                    SLIPS_MAX,
                    &mut |at, left| {
                        let enough = SLIPS_MAX - left <= slips_allowed(at - start);
                        if enough {
                            end = Some(at);
                        }
                        enough
                    },
                );
                // A pattern of nothing but optional words has found nothing.
                if let Some(end) = end.filter(|it| *it > start) {
                    found.push(start..end);
                }
            }
        }
        found
    }

    /// Whether everything stands somewhere in the note that a pattern cannot do without.
    fn may_hold(&self, pattern: &[u16]) -> bool {
        pattern.iter().all(|it| match *it {
            START | END => true,
            it if it < GROUP => is_set(&self.has, it),
            it if it < GAP => self.may_begin(self.places.len(), it - GROUP),
            _ => true,
        })
    }

    fn may_begin(&self, at: usize, group: u16) -> bool {
        GROUPS.groups[usize::from(group)].empty || {
            let bits = &self.begins[at * self.width..(at + 1) * self.width];
            is_set(bits, group)
        }
    }

    fn end_of_sentence(&self, start: usize) -> usize {
        let own = self.places[start].sentence;
        let rest = &self.places[start..];
        start + rest.iter().take_while(|it| it.sentence == own).count()
    }

    /// Tries a run of numbers from a place on; `then` hears every end until it is content.
    fn run(
        &self,
        code: &[u16],
        at: usize,
        limit: usize,
        slips: u8,
        then: &mut dyn FnMut(usize, u8) -> bool,
    ) -> bool {
        let Some((first, rest)) = code.split_first() else {
            return then(at, slips);
        };
        match *first {
            START => {
                let starts =
                    at == 0 || at < limit && self.places[at - 1].clause != self.places[at].clause;
                starts && self.run(rest, at, limit, slips, then)
            }
            END => {
                let ends =
                    at > 0 && (at >= limit || self.places[at - 1].clause != self.places[at].clause);
                ends && self.run(rest, at, limit, slips, then)
            }
            it if it < GROUP => {
                if at >= limit {
                    return false;
                }
                let reading = self.places[at].readings.iter().find(|r| r.word == it);
                reading.is_some_and(|r| {
                    r.cost <= slips && self.run(rest, at + 1, limit, slips - r.cost, then)
                })
            }
            it if it < GAP => {
                let group = it - GROUP;
                let inner = &GROUPS.groups[usize::from(group)];
                if at >= limit && !inner.empty || at < limit && !self.may_begin(at, group) {
                    return false;
                }
                inner.all.iter().any(|alternative| {
                    self.run(alternative, at, limit, slips, &mut |end, slips| {
                        self.run(rest, end, limit, slips, then)
                    })
                })
            }
            it => {
                let most = limit.saturating_sub(at).min(usize::from(it - GAP));
                (0..=most).any(|n| self.run(rest, at + n, limit, slips, then))
            }
        }
    }
}

/// How many slips a match of so many words may have: a short one has little else to vouch for it.
fn slips_allowed(n_words: usize) -> u8 {
    match n_words {
        0..=2 => 1,
        3 => 2,
        _ => SLIPS_MAX,
    }
}

fn set(bits: &mut [u64], nth: u16) {
    bits[usize::from(nth / 64)] |= 1 << (nth % 64);
}

fn is_set(bits: &[u64], nth: u16) -> bool {
    bits[usize::from(nth / 64)] & 1 << (nth % 64) != 0
}
