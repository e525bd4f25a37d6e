//! Finding the cues of the feeling words in a text.
use crate::text::{Text, plain};
use footbridge_content::{FAMILIES, FeelingWord};
use std::sync::LazyLock;

/// A cue that stands in the text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found {
    /// The byte at which it starts.
    pub(crate) at: usize,
    /// How long it is.
    pub(crate) len: usize,
    /// The word that it points to.
    pub(crate) word: &'static FeelingWord,
}

struct Cue {
    text: String,
    word: &'static FeelingWord,
}

/// The cues by their first byte, so that few are tried at each word.
static CUES: LazyLock<[Vec<Cue>; 256]> = LazyLock::new(|| {
    let mut cues = [const { Vec::new() }; 256];
    for word in FAMILIES.iter().flat_map(|it| it.words) {
        for text in word.cues.iter().map(|it| plain(it)) {
            if let Some(first) = text.bytes().next() {
                cues[usize::from(first)].push(Cue { text, word });
            }
        }
    }
    cues
});

/// Every cue in the text that is not negated, the longest first, then as the text has them. Where
/// two overlap, the longer one counts; where two words share a cue, both do.
pub(crate) fn find(text: &Text) -> Vec<Found> {
    let bytes = text.plain.as_bytes();
    let mut all = Vec::new();
    for word in &text.words {
        let rest = &bytes[word.at..];
        let tried = rest.first().map(|it| &CUES[usize::from(*it)]);
        for cue in tried.into_iter().flatten() {
            if rest.starts_with(cue.text.as_bytes()) {
                let found = Found {
                    at: word.at,
                    len: cue.text.len(),
                    word: cue.word,
                };
                // The longest first, then as the text has them: a few cues, so sorted as they come.
                let place = all.partition_point(|(it, _): &(Found, bool)| it.len >= found.len);
                all.insert(place, (found, word.negated));
            }
        }
    }

    // A negated cue keeps its place: what lies inside it is negated too.
    let mut taken = vec![None; bytes.len()];
    all.retain(|(it, negated)| {
        let own = Some((it.at, it.len));
        let place = &mut taken[it.at..it.at + it.len];
        let free = place.iter().all(|it| it.is_none() || *it == own);
        if free {
            place.fill(own);
        }
        free && !negated
    });
    all.into_iter().map(|(it, _)| it).collect()
}
