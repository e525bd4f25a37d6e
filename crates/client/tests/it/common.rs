//! A place on a disk of rows, opened by its rescue words, because those cost no time.
use footbridge_client::{Change, Device, Loaded, OpenFault, Prepared, Rows, testing};
use footbridge_core::{
    event::{CheckIn, Erasure, Event, Fact},
    id::EventId,
    private::Private,
    time::{Moment, Offset, World},
};
use footbridge_vault::{Cost, Dice, RescueWords, Words, WordsKey};
use std::sync::LazyLock;

pub(crate) const WORDS: &str = "cold lake in march blue towel";

/// SplitMix64: even, quick, and in no way secret.
pub(crate) struct Seeded(pub(crate) u64);

impl Dice for Seeded {
    fn fill(&mut self, out: &mut [u8]) {
        for chunk in out.chunks_mut(8) {
            self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut z = self.0;
            z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            chunk.copy_from_slice(&(z ^ (z >> 31)).to_be_bytes()[..chunk.len()]);
        }
    }
}

/// Stretched once for all tests.
pub(crate) static KEY: LazyLock<WordsKey> = LazyLock::new(|| stretch(WORDS, 1));
pub(crate) static NEW_KEY: LazyLock<WordsKey> = LazyLock::new(|| stretch("other words now", 2));

fn stretch(words: &str, seed: u64) -> WordsKey {
    let words = Words::new(words).unwrap();
    WordsKey::make(&words, Cost::FLOOR, &mut Seeded(seed)).unwrap()
}

/// A device and its disk.
pub(crate) struct Place {
    pub(crate) device: Device,
    pub(crate) rows: Rows,
    pub(crate) dice: Seeded,
    rescue: String,
    newest: Option<EventId>,
}

impl Place {
    pub(crate) fn make(seed: u64) -> Self {
        let mut dice = Seeded(seed);
        let (device, made) = Device::create(&KEY, &mut dice);
        let mut rows = Rows::default();
        testing::apply(&mut rows, &made.changes);
        let rescue = device.vault().rescue_words().words().join(" ");
        Self {
            device,
            rows,
            dice,
            rescue,
            newest: None,
        }
    }

    /// The same place with other rows under it; to be opened anew.
    pub(crate) fn over(self, rows: Rows) -> Self {
        Self { rows, ..self }
    }

    /// Writes a batch as a disk does that lives.
    pub(crate) fn write(&mut self, prepared: Prepared) {
        testing::apply(&mut self.rows, &prepared.changes);
        self.device.commit(prepared);
    }

    pub(crate) fn append(&mut self, bodies: &[Vec<u8>]) {
        let prepared = self
            .device
            .append(bodies.iter().map(Vec::as_slice), &mut self.dice)
            .unwrap();
        self.write(prepared);
    }

    pub(crate) fn fold(&mut self) {
        let folded = self.device.fold(&mut self.dice);
        self.write(folded);
    }

    pub(crate) fn compact(&mut self) {
        let compacted = self.device.compact(&mut self.dice);
        self.write(compacted);
    }

    pub(crate) fn rescue(&self) -> RescueWords {
        RescueWords::read(&self.rescue).unwrap()
    }

    /// What another start of the app finds on the disk.
    pub(crate) fn open(&self) -> Result<(Device, Loaded), (Rows, OpenFault)> {
        Device::open_with_rescue(self.rows.clone(), &self.rescue())
    }

    pub(crate) fn reopen(&mut self) -> Loaded {
        let (device, loaded) = self.open().unwrap();
        self.device = device;
        loaded
    }

    /// A note, the next event of this place.
    pub(crate) fn note(&mut self, text: &str) -> Event {
        self.event(Fact::CheckedIn(CheckIn {
            note: Some(Private::new(text)),
            ..CheckIn::default()
        }))
    }

    pub(crate) fn erasure(&mut self, event: EventId) -> Event {
        self.event(Fact::Erased(Erasure { event }))
    }

    fn event(&mut self, fact: Fact) -> Event {
        let mut random = [0; World::N_RANDOM];
        self.dice.fill(&mut random);
        let world = World {
            now: Moment(1_795_482_000_000),
            offset: Offset(60),
            random,
        };
        let event = Event::new(fact, world, self.newest);
        self.newest = Some(event.id);
        event
    }
}

pub(crate) fn bytes(event: &Event) -> Vec<u8> {
    minicbor::to_vec(event).unwrap()
}

/// The bodies that were found, in an order of their own.
pub(crate) fn bodies(loaded: &Loaded) -> Vec<Vec<u8>> {
    let mut bodies: Vec<Vec<u8>> = loaded.bodies().map(<[u8]>::to_vec).collect();
    bodies.sort();
    bodies
}

pub(crate) fn sorted(mut bodies: Vec<Vec<u8>>) -> Vec<Vec<u8>> {
    bodies.sort();
    bodies
}

pub(crate) fn has_put(changes: &[Change]) -> bool {
    changes.iter().any(|it| matches!(it, Change::Put { .. }))
}
