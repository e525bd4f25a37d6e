//! Which words may fit what a person wrote: an offer to try on, never a finding.
//! And whether it holds heavy words ([`notice`]).
//!
//! The cues stand in `content/en/feelings.toml`. A cue is looked for at the start of a word, the
//! longest first, and one that stands after a "not" in its clause is passed over. Nothing is
//! learned, stored or sent, and the same text gives the same words on every device.
//!
//! **Invariant:** at most [`WORDS_MAX`] words, each once, and any text is answered.
mod cues;
pub mod notice;
mod text;

use footbridge_content::{FeelingWord, family_of};

/// This many words are offered at most.
pub const WORDS_MAX: usize = 6;
/// Among the first this many there are two families, where there are two at all.
const SPREAD_OVER: usize = 3;

/// The words that a text points to: those with the longest cue first, then as the text has them.
pub fn suggest(text: &str) -> Vec<&'static FeelingWord> {
    let mut words: Vec<&'static FeelingWord> = Vec::new();
    for word in cues::find(&text::read(text)).iter().map(|it| it.word) {
        if !words.iter().any(|it| it.id == word.id) {
            words.push(word);
        }
    }
    spread(&mut words);
    words.truncate(WORDS_MAX);
    words
}

/// Brings a second family among the first words, so that they do not all say the same.
fn spread(words: &mut [&'static FeelingWord]) {
    let family = |word: &FeelingWord| family_of(word.id).map(|it| it.id);
    let Some(first) = words.first().map(|it| family(it)) else {
        return;
    };
    let other = words.iter().position(|it| family(it) != first);
    if let Some(other) = other
        && other >= SPREAD_OVER
    {
        words[SPREAD_OVER - 1..=other].rotate_right(1);
    }
}
