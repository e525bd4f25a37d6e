//! Rescue words: twelve words of a public list (BIP39) that stand for 128 random bits.
//!
//! They open the local copy when the person's own words are forgotten, and, once there is sync,
//! find and open the copy on a server. Nobody chooses them, so they need no stretching.
//!
//! **Invariant:** an error names the place of a word and a word of the public list, never a word
//! that was typed.

use alloc::{string::String, vec::Vec};
use bip39::{Language, Mnemonic};
use core::fmt;
use ed25519_dalek::SigningKey;
use x25519_dalek::{PublicKey, StaticSecret};
use zeroize::{Zeroize as _, Zeroizing};

use crate::{
    dice::{Dice, roll},
    keys::{Purpose, SecretKey, derive},
};

/// How many rescue words there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RescueLength {
    /// Twelve words, 128 bits.
    Twelve,
    /// Twenty-four words, 256 bits, on wish.
    TwentyFour,
}

/// The rescue words of a place, as the entropy that they stand for.
pub struct RescueWords(Zeroizing<Vec<u8>>);

/// Why typed words are not rescue words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RescueError {
    /// There are neither twelve words nor twenty-four.
    #[error("there are {n_words} words, not 12 or 24")]
    WrongCount {
        /// How many there are.
        n_words: usize,
    },
    /// One word is not in the list.
    #[error("word {position} is not in the list")]
    NotInList {
        /// Which word, counted from one.
        position: usize,
        /// The word of the list that is nearest to it.
        guess: &'static str,
    },
    /// Every word is in the list, but together they are no rescue words: one was mistaken for
    /// another word, or two changed places.
    #[error("the words do not fit together")]
    WrongChecksum,
}

impl RescueWords {
    /// Makes fresh rescue words.
    pub fn make(length: RescueLength, dice: &mut dyn Dice) -> Self {
        let n_bytes = match length {
            RescueLength::Twelve => 16,
            RescueLength::TwentyFour => 32,
        };
        let mut entropy = Zeroizing::new(alloc::vec![0; n_bytes]);
        dice.fill(&mut entropy);
        Self(entropy)
    }

    /// Reads words as they were typed: any case, any spacing, commas and line numbers apart.
    pub fn read(typed: &str) -> Result<Self, RescueError> {
        let mut words = Zeroizing::new(Vec::new());
        for word in typed.split(|it: char| !it.is_alphabetic()) {
            if !word.is_empty() {
                words.push(word.to_lowercase());
            }
        }
        if !matches!(words.len(), 12 | 24) {
            return Err(RescueError::WrongCount {
                n_words: words.len(),
            });
        }
        for (at, word) in words.iter().enumerate() {
            if Language::English.find_word(word).is_none() {
                return Err(RescueError::NotInList {
                    position: at + 1,
                    guess: nearest(word),
                });
            }
        }
        let line = Zeroizing::new(words.join(" "));
        let mnemonic = Mnemonic::parse_in_normalized(Language::English, &line)
            .map_err(|_| RescueError::WrongChecksum)?;
        let (mut array, n_bytes) = mnemonic.to_entropy_array();
        let entropy = Zeroizing::new(array.iter().copied().take(n_bytes).collect());
        array.zeroize();
        Ok(Self(entropy))
    }

    fn mnemonic(&self) -> Mnemonic {
        Mnemonic::from_entropy_in(Language::English, &self.0)
            .expect("16 and 32 bytes are lengths of BIP39")
    }

    /// Takes over entropy that was sealed in a vault; `None` if it is neither 16 nor 32 bytes.
    pub(crate) fn from_entropy(entropy: &[u8]) -> Option<Self> {
        matches!(entropy.len(), 16 | 32).then(|| Self(Zeroizing::new(entropy.into())))
    }

    /// Returns the words in their order, to be written on paper.
    pub fn words(&self) -> Vec<&'static str> {
        self.mnemonic().words().collect()
    }

    /// Whether `typed` is the word at `position` (from one), for the check after writing down.
    pub fn is_word(&self, position: usize, typed: &str) -> bool {
        let typed = Zeroizing::new(typed.trim().to_lowercase());
        position
            .checked_sub(1)
            .and_then(|at| self.words().get(at).copied())
            .is_some_and(|word| word == typed.as_str())
    }

    /// Shows the entropy to the seal of the vault's secrets.
    pub(crate) fn expose(&self) -> &[u8] {
        &self.0
    }

    /// Derives the key of a lock slot.
    pub(crate) fn derive_slot_key(&self, salt: &[u8]) -> SecretKey {
        derive(salt, &self.0, Purpose::RescueSlot, &[])
    }

    /// Derives where the recovery slot lies on a server. Reserved for sync.
    pub fn derive_locator(&self) -> [u8; 32] {
        *derive(&[], &self.0, Purpose::RescueLocator, &[]).expose()
    }

    /// Derives the public key that checks changes of the recovery slot. Reserved for sync.
    pub fn derive_signing_public(&self) -> [u8; 32] {
        let seed = derive(&[], &self.0, Purpose::RescueSigning, &[]);
        SigningKey::from_bytes(seed.expose())
            .verifying_key()
            .to_bytes()
    }

    /// Derives the public key that epoch keys are sealed to. Reserved for sync.
    pub fn derive_box_public(&self) -> [u8; 32] {
        let secret = derive(&[], &self.0, Purpose::RescueBox, &[]);
        PublicKey::from(&StaticSecret::from(*secret.expose())).to_bytes()
    }
}

impl fmt::Debug for RescueWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RescueWords(***)")
    }
}

/// How many words the list has: a power of two, so every word is drawn as likely as any other.
const N_WORDS: usize = 2048;

/// Draws one word of the list.
pub(crate) fn draw_word(dice: &mut dyn Dice) -> &'static str {
    let at = usize::from(u16::from_be_bytes(roll(dice))) % N_WORDS;
    list().nth(at).unwrap_or_default()
}

/// Returns the word of the list that takes the fewest typing errors to become `word`.
fn nearest(word: &str) -> &'static str {
    // A longer "word" is a pasted text; looking at its start keeps the work small.
    let typed: Vec<char> = word.chars().take(16).collect();
    list()
        .min_by_key(|it| distance(&typed, it))
        .unwrap_or_default()
}

/// Counts insertions, deletions, replacements and swaps of neighbors (optimal string alignment).
fn distance(typed: &[char], word: &str) -> usize {
    let word: Vec<char> = word.chars().collect();
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=word.len()).collect();
    for (i, a) in typed.iter().enumerate() {
        let mut row = Vec::with_capacity(word.len() + 1);
        row.push(i + 1);
        for (j, b) in word.iter().enumerate() {
            let mut best = (above[j] + usize::from(a != b))
                .min(above[j + 1] + 1)
                .min(row[j] + 1);
            if i > 0 && j > 0 && *a == word[j - 1] && typed[i - 1] == *b {
                best = best.min(before[j - 1] + 1);
            }
            row.push(best);
        }
        before = core::mem::replace(&mut above, row);
    }
    above.last().copied().unwrap_or(usize::MAX)
}

/// The list. `Language::word_list` would put a second copy of the table into the app.
fn list() -> impl Iterator<Item = &'static str> {
    Language::English.words_by_prefix_iter("")
}

/// Returns the words as one line, to be printed.
pub fn one_line(words: &RescueWords) -> Zeroizing<String> {
    Zeroizing::new(words.words().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_the_one_of_bip39() {
        assert!(list().eq(Language::English.word_list().iter().copied()));
        assert_eq!(list().count(), N_WORDS);
    }
}
