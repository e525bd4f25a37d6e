//! Dice with a seed, and one vault for many cases, since stretching words takes a moment.
//!
//! **Invariant:** the same seed gives the same bytes, so every vector can be made again.

use footbridge_vault::{
    Cost, Dice, RescueWords, Vault, Words, WordsKey,
    chain::{ChainHash, Tip},
    record::{Record, Sealed},
    rescue::RescueLength,
};
use std::sync::LazyLock;

/// The words of every vault in the tests.
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

/// Makes a vault at the floor of the cost.
pub(crate) fn make_vault(seed: u64) -> Vault {
    let words = Words::new(WORDS).expect("the words are well formed");
    let key = WordsKey::make(&words, Cost::FLOOR, &mut Seeded(seed)).expect("32 MiB are there");
    Vault::create(&key, RescueLength::Twelve, &mut Seeded(seed + 1))
}

/// The one vault that most cases share.
pub(crate) static VAULT: LazyLock<Vault> = LazyLock::new(|| make_vault(1));

/// Another vault with the same words.
pub(crate) static OTHER: LazyLock<Vault> = LazyLock::new(|| make_vault(100));

/// Returns a second owner of a vault's rescue words.
pub(crate) fn rescue_of(vault: &Vault) -> RescueWords {
    RescueWords::read(&vault.rescue_words().words().join(" ")).expect("they were just made")
}

/// Where the chain of a vault's device starts.
pub(crate) fn start(vault: &Vault) -> Tip {
    Tip {
        seq: 0,
        hash: ChainHash::start(vault.id(), vault.device_no()),
    }
}

/// Seals bodies one after the other.
pub(crate) fn seal_all(vault: &Vault, bodies: &[Vec<u8>], seed: u64) -> Vec<Record<Sealed>> {
    let mut tip = start(vault);
    let dice = &mut Seeded(seed);
    bodies
        .iter()
        .map(|body| {
            let (record, next) = vault
                .seal_record(&tip, body, dice)
                .expect("the body is short");
            tip = next;
            record
        })
        .collect()
}
