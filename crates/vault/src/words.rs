//! The words a person locks their place with.
//!
//! **Invariant:** [`Words`] holds normalized words only, so the same words give the same key on
//! every keyboard. The normalization is version 1, described in `docs/formats/slot.md` and pinned
//! in `testdata/vault/words.json`; a change of it would be version 2 beside it.

use alloc::{string::String, vec::Vec};
use caseless::Caseless as _;
use core::fmt;
use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use zeroize::Zeroizing;

use crate::{Dice, rescue};

/// The version of the normalization, stored with every slot of words.
pub const NORMALIZATION: u8 = 1;

/// The most bytes that words may have, before and after normalization.
pub const WORDS_BYTES_MAX: usize = 1024;

/// How many words [`draw_five`] draws.
pub const DRAWN_WORDS: usize = 5;

/// The entropy of five drawn words: each is one of 2,048, so 5 × 11 bits.
pub const DRAWN_BITS: u32 = 55;

/// The words that open a place, normalized. `Debug` hides them; there is no `Display`.
pub struct Words(Zeroizing<String>);

/// Why a text cannot be the words of a lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WordsError {
    /// Nothing but spaces and characters that cannot be seen.
    #[error("the words are empty")]
    Empty,
    /// More than [`WORDS_BYTES_MAX`].
    #[error("the words are longer than {WORDS_BYTES_MAX} bytes")]
    TooLong,
}

impl Words {
    /// Normalizes what was typed.
    pub fn new(typed: &str) -> Result<Self, WordsError> {
        if typed.len() > WORDS_BYTES_MAX {
            return Err(WordsError::TooLong);
        }
        let words = normalize(typed);
        match words.len() {
            0 => Err(WordsError::Empty),
            n if n > WORDS_BYTES_MAX => Err(WordsError::TooLong),
            _ => Ok(Self(words)),
        }
    }

    /// Shows the normalized words. Call it only to derive a key.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Words(***)")
    }
}

/// How hard the words are to guess, in the four steps that the create screen draws.
///
/// This is a plain count, not a promise: it sees length, not meaning. Every *different* word
/// counts by its different letters (see [`strength`]); the steps lie at 12, 25 and 35 bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// A name, a PIN, a word: guessed within minutes.
    Short,
    /// Two words: guessed by someone who tries.
    Weak,
    /// Three words: good against the people around.
    Fair,
    /// Four words and more, or a long mixed line.
    Strong,
}

/// Estimates how hard `typed` is to guess.
///
/// A word of three letters and more counts 10 bits (about one of a thousand common words), one of
/// two 5, one of one 3; a word said twice counts once. Two kinds of lines are judged by their
/// characters instead: digits count 3 bits each up to 10 per run, and a word longer than ten
/// characters that mixes letters with digits or signs counts 3 bits per different character, as a
/// password manager would make it. The most common passwords count as nothing.
pub fn strength(typed: &str) -> Strength {
    match bits(&normalize(typed)) {
        0..12 => Strength::Short,
        12..25 => Strength::Weak,
        25..35 => Strength::Fair,
        _ => Strength::Strong,
    }
}

/// Draws five words of the list of 2,048, separated by spaces: [`DRAWN_BITS`] bits.
pub fn draw_five(dice: &mut dyn Dice) -> Zeroizing<String> {
    let mut line = Zeroizing::new(String::with_capacity(DRAWN_WORDS * 9));
    for n in 0..DRAWN_WORDS {
        if n > 0 {
            line.push(' ');
        }
        line.push_str(rescue::draw_word(dice));
    }
    line
}

/// Normalizes a line, version 1: drop what cannot be seen, NFKC and full case folding, trim, runs
/// of white space to one space.
fn normalize(typed: &str) -> Zeroizing<String> {
    // Folding twice around NFKD is how Unicode defines a compatibility caseless match; one pass
    // would leave signs whose compatibility form has capitals, and would not be idempotent.
    // Each pass reads from any letters, so that there is one pass in the app and not five of them.
    let mut seen = typed.chars().filter(|it| !is_unseen(*it));
    let (apart, wholly_apart, together) = (
        DecomposingNormalizerBorrowed::new_nfd(),
        DecomposingNormalizerBorrowed::new_nfkd(),
        ComposingNormalizerBorrowed::new_nfkc(),
    );
    let mut once = apart.normalize_iter(letters(&mut seen)).default_case_fold();
    let mut twice = wholly_apart
        .normalize_iter(letters(&mut once))
        .default_case_fold();
    let folded: Zeroizing<String> =
        Zeroizing::new(together.normalize_iter(letters(&mut twice)).collect());
    let mut line = Zeroizing::new(String::with_capacity(folded.len()));
    for word in folded.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

fn letters(some: &mut dyn Iterator<Item = char>) -> &mut dyn Iterator<Item = char> {
    some
}

/// Whether a character is invisible, so that nobody could type it again after a paste.
fn is_unseen(it: char) -> bool {
    let is_control = it.is_control() && !it.is_whitespace();
    is_control
        || matches!(it,
            '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
            | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Counts the bits of a normalized line as [`strength`] says.
fn bits(line: &str) -> u32 {
    const COMMON: [&str; 16] = [
        "password", "passwort", "qwerty", "qwertz", "azerty", "asdfgh", "iloveyou", "letmein",
        "welcome", "dragon", "monkey", "football", "baseball", "princess", "sunshine", "abcdef",
    ];
    let words: Vec<&str> = line.split(' ').collect();
    different(&words)
        .map(|word| {
            let letters: Vec<char> = word.chars().collect();
            let n = u32::try_from(different(&letters).count()).unwrap_or(u32::MAX);
            let is_digits = letters.iter().all(char::is_ascii_digit);
            let is_letters = letters.iter().all(|it| it.is_alphabetic());
            if COMMON.iter().any(|it| word.starts_with(it)) {
                0
            } else if is_digits {
                n.saturating_mul(3).min(10)
            } else if !is_letters && letters.len() > 10 {
                n.saturating_mul(3)
            } else {
                match n {
                    0 => 0,
                    1 => 3,
                    2 => 5,
                    _ => 10,
                }
            }
        })
        .fold(0, u32::saturating_add)
}

/// Each thing once. A line is short, so looking back is as good as a set.
fn different<T: PartialEq>(all: &[T]) -> impl Iterator<Item = &T> {
    all.iter()
        .enumerate()
        .filter(|(n, it)| !all[..*n].contains(it))
        .map(|(_, it)| it)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString as _;
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization as _;

    /// The same by another implementation, the one that wrote the first places.
    fn by_the_oracle(typed: &str) -> String {
        let seen = typed.chars().filter(|it| !is_unseen(*it));
        let folded: String = seen
            .nfd()
            .default_case_fold()
            .nfkd()
            .default_case_fold()
            .nfkc()
            .collect();
        folded.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn every_character_is_normalized_as_by_the_oracle() {
        for it in '\0'..=char::MAX {
            let typed = it.to_string();
            assert_eq!(*normalize(&typed), by_the_oracle(&typed), "{it:?}");
        }
    }

    proptest! {
        #[test]
        fn every_line_is_normalized_as_by_the_oracle(
            typed in "[\\PC\\p{M}a-zA-Z\u{1100}-\u{11FF}\u{FF00}-\u{FFEF} ]{0,24}"
        ) {
            prop_assert_eq!(&*normalize(&typed), &by_the_oracle(&typed));
        }
    }
}
