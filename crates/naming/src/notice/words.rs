//! Which words of the rules a token may be: itself, a slip of the finger, or several run together.
//!
//! **Invariant:** a token that is a real word of its own is never read as another.
use super::fold::Token;
use footbridge_content::heavy::{CLOSE, HEAVY};
use std::{
    collections::{BTreeMap, HashMap},
    sync::LazyLock,
};

/// A token is read as one of this many words at most.
const READINGS_MAX: usize = 16;
/// How a number is written among the signs.
const NUMBER: &str = "#";
/// A longer token is nobody's slip.
const SLIP_LETTERS_MAX: usize = 24;

/// A word of the rules that a token may be, and how many letters lie between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reading {
    pub(super) word: u16,
    pub(super) cost: u8,
}

/// One place of a note.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub(super) readings: Vec<Reading>,
    /// The word it most likely stands for.
    pub(super) said: String,
    pub(super) sentence: u16,
    pub(super) clause: u16,
    pub(super) quoted: bool,
    /// The number of its token.
    pub(super) token: usize,
}

/// The words of the rules, ready to be looked up.
struct Lexicon {
    words: Vec<Entry>,
    real: Vec<&'static str>,
    /// What is read instead of a word.
    spell: BTreeMap<u16, Vec<u16>>,
    breaks: Vec<u16>,
}

struct Entry {
    word: &'static str,
    letters: Vec<u8>,
    /// How many letters may be wrong.
    slips: u8,
    /// Which letters stand in it, as bits.
    has: u32,
    /// In how many signs it stands: of two words as near, the one that people write more.
    n_signs: usize,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut n_signs: HashMap<&str, usize> = HashMap::new();
    for word in HEAVY.signs.split([' ', '\n']) {
        *n_signs.entry(word).or_default() += 1;
    }
    let entry = |word: &'static str| Entry {
        word,
        n_signs: n_signs.get(word).copied().unwrap_or_default(),
        letters: word.bytes().collect(),
        slips: slips_allowed(word),
        has: has(word.as_bytes()),
    };
    let mut spell = BTreeMap::new();
    for run in HEAVY.spell.split(|it| *it == CLOSE) {
        if let [from, to @ ..] = run {
            spell.insert(*from, to.to_vec());
        }
    }
    Lexicon {
        words: HEAVY.words.split(' ').map(entry).collect(),
        real: HEAVY.real.split(' ').collect(),
        spell,
        breaks: HEAVY.breaks.to_vec(),
    }
});

/// How many words there are.
pub(super) fn count() -> usize {
    LEXICON.words.len()
}

/// Reads the tokens of a note as words of the rules.
pub(super) fn places(tokens: &[Token]) -> Vec<Place> {
    let lexicon = &*LEXICON;
    let mut known: BTreeMap<(&str, bool), Vec<Vec<Reading>>> = BTreeMap::new();
    let mut places = Vec::with_capacity(tokens.len());
    // Words such as "but" begin a clause; the clauses after them are counted on.
    let mut n_more = 0;
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let (joined, n) = spaced(lexicon, tokens.get(at..).unwrap_or_default());
        let number = at;
        at += n;
        let read = match joined {
            Some(word) => vec![vec![Reading { word, cost: 0 }]],
            None => known
                .entry((&token.word, token.apostrophe))
                .or_insert_with(|| lexicon.read(token))
                .clone(),
        };
        for readings in read {
            if readings
                .iter()
                .any(|it| it.cost == 0 && lexicon.breaks.contains(&it.word))
            {
                n_more += 1;
            }
            places.push(Place {
                said: lexicon.said(&readings, &token.word),
                readings,
                sentence: token.sentence,
                clause: token.clause.saturating_add(n_more),
                quoted: token.quoted,
                token: number,
            });
        }
    }
    places
}

/// A word typed letter by letter ("k i l l"), and how many tokens it takes.
fn spaced(lexicon: &Lexicon, tokens: &[Token]) -> (Option<u16>, usize) {
    let letters = tokens
        .iter()
        .take_while(|it| it.word.chars().count() == 1 && it.sentence == tokens[0].sentence);
    let letters: Vec<&str> = letters.map(|it| it.word.as_str()).collect();
    for n in (3..=letters.len().min(12)).rev() {
        if let Some(word) = lexicon.find(&letters[..n].concat()) {
            return (Some(word), n);
        }
    }
    (None, 1)
}

impl Lexicon {
    /// The likeliest of the readings, or the token itself where it is no word of the rules.
    fn said(&self, readings: &[Reading], token: &str) -> String {
        let first = readings.first().map(|it| usize::from(it.word));
        let word = first.and_then(|it| self.words.get(it));
        match word {
            Some(it) => it.word.to_owned(),
            None if is_number(token) => NUMBER.to_owned(),
            None => token.to_owned(),
        }
    }

    fn find(&self, word: &str) -> Option<u16> {
        let place = self.words.binary_search_by(|it| it.word.cmp(word)).ok();
        place.and_then(|it| u16::try_from(it).ok())
    }

    fn is_real(&self, word: &str) -> bool {
        self.real.binary_search(&word).is_ok()
    }

    /// What a token may be: for each word that it stands for, its readings.
    fn read(&self, token: &Token) -> Vec<Vec<Reading>> {
        let apostrophe = token.apostrophe;
        let token = token.word.as_str();
        if let Some(word) = self.find(token) {
            return self.spelled(&[Reading { word, cost: 0 }]);
        }
        if self.is_real(token) {
            return vec![Vec::new()];
        }
        if is_number(token) {
            return vec![Vec::new()];
        }
        let plain = signs_as_letters(token);
        for form in [plain.clone(), squashed(&plain, 2), squashed(&plain, 1)] {
            if let Some(word) = self.find(&form) {
                return self.spelled(&[Reading { word, cost: 0 }]);
            }
            if self.is_real(&form) {
                return vec![Vec::new()];
            }
        }
        if let Some(words) = self.run_together(&plain) {
            return words
                .into_iter()
                .flat_map(|word| self.spelled(&[Reading { word, cost: 0 }]))
                .collect();
        }
        let mut slips = self.slips(&plain);
        if apostrophe {
            // It is one of those that are read as two words, more likely than not.
            slips.sort_by_key(|it| (it.cost, !self.spell.contains_key(&it.word)));
        }
        slips.truncate(READINGS_MAX);
        self.spelled(&slips)
    }

    /// Puts in what is read instead of the nearest reading.
    fn spelled(&self, readings: &[Reading]) -> Vec<Vec<Reading>> {
        if let Some(first) = readings.first()
            && let Some(to) = self.spell.get(&first.word)
        {
            let cost = first.cost;
            return to
                .iter()
                .zip(std::iter::once(cost).chain(std::iter::repeat(0)))
                .map(|(word, cost)| vec![Reading { word: *word, cost }])
                .collect();
        }
        let mut kept: Vec<Reading> = Vec::new();
        for reading in readings {
            let single = match self.spell.get(&reading.word) {
                None => Some(reading.word),
                Some(to) => (to.len() == 1).then(|| to[0]),
            };
            if let Some(word) = single
                && !kept.iter().any(|it| it.word == word)
            {
                kept.push(Reading {
                    word,
                    cost: reading.cost,
                });
            }
        }
        vec![kept]
    }

    /// The words that a token is a slip of, the nearest first.
    fn slips(&self, token: &str) -> Vec<Reading> {
        let letters = token.as_bytes();
        if !token.is_ascii() || letters.len() > SLIP_LETTERS_MAX {
            return Vec::new();
        }
        let own = has(letters);
        let mut found = Vec::new();
        for (entry, word) in self.words.iter().zip(0..) {
            let allowed = entry.slips;
            let apart = entry.letters.len().abs_diff(letters.len());
            // A letter changed takes one away and brings one.
            let differ = (own ^ entry.has).count_ones();
            if apart <= usize::from(allowed) && differ <= 2 * u32::from(allowed) {
                let cost = distance(letters, &entry.letters, allowed);
                if cost <= allowed && (cost < 2 || alike(letters, &entry.letters)) {
                    found.push(Reading { word, cost });
                }
            }
        }
        let n_signs = |it: &Reading| self.words[usize::from(it.word)].n_signs;
        found.sort_by_key(|it| (it.cost, std::cmp::Reverse(n_signs(it))));
        found
    }

    /// Words typed without the space between ("killmyself"): the fewest that make the token.
    fn run_together(&self, token: &str) -> Option<Vec<u16>> {
        if !token.is_ascii() || token.len() < 5 || token.len() > 40 {
            return None;
        }
        let mut best: Vec<Option<(usize, u16, usize)>> = vec![None; token.len() + 1];
        best[0] = Some((0, 0, 0));
        for end in 1..=token.len() {
            for start in end.saturating_sub(16)..end {
                let Some((n, ..)) = best[start] else { continue };
                let part = token.get(start..end).unwrap_or_default();
                if part.len() == 1 && (part != "i" || start > 0) {
                    continue;
                }
                let Some(word) = self.find(part) else {
                    continue;
                };
                if best[end].is_none_or(|(before, ..)| n + 1 < before) {
                    best[end] = Some((n + 1, word, start));
                }
            }
        }
        let mut words = Vec::new();
        let mut end = token.len();
        while end > 0 {
            let (_, word, start) = best[end]?;
            words.push(word);
            end = start;
        }
        words.reverse();
        Some(words)
    }
}

/// How many letters may be wrong in a word. One without a vowel is an abbreviation, and every letter
/// of it counts.
fn slips_allowed(word: &str) -> u8 {
    if !word.contains(['a', 'e', 'i', 'o', 'u', 'y']) {
        return 0;
    }
    match word.len() {
        0 | 1 => 0,
        2 | 3 => 1,
        _ => 2,
    }
}

/// "1st" and "2pm" are what they are.
fn is_number(token: &str) -> bool {
    token.starts_with(|it: char| it.is_ascii_digit())
        && token.chars().filter(|it| it.is_alphabetic()).count() <= 2
}

/// Whether a token begins like a word, or a longer word ends like it: who misses two letters hits
/// those.
fn alike(token: &[u8], word: &[u8]) -> bool {
    let end = |it: &[u8]| it.len().checked_sub(2).map(|at| [it[at], it[at + 1]]);
    token.len() > 3 && (token.first() == word.first() || word.len() > 4 && end(token) == end(word))
}

/// Figures and signs that stand for a letter, where letters stand beside them.
fn signs_as_letters(token: &str) -> String {
    if !token.chars().any(char::is_alphabetic) {
        return token.to_owned();
    }
    let letter = |it| match it {
        '0' => 'o',
        '1' | '!' | '|' => 'i',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        other => other,
    };
    token.chars().map(letter).collect()
}

/// A token with runs of one letter made shorter: runs of three and more to two, or all to one.
fn squashed(token: &str, longest: usize) -> String {
    let mut out = String::with_capacity(token.len());
    let mut run = (None, 0_usize);
    for letter in token.chars() {
        run = if run.0 == Some(letter) {
            (run.0, run.1 + 1)
        } else {
            (Some(letter), 1)
        };
        if run.1 <= longest {
            out.push(letter);
        }
    }
    out
}

/// Which letters stand in a word, as bits.
fn has(word: &[u8]) -> u32 {
    word.iter().fold(0, |bits, it| bits | 1 << (it & 31))
}

/// How many letters were changed, left out, put in or swapped with the next one, up to `most`;
/// beyond it, any number above `most`.
fn distance(one: &[u8], other: &[u8], most: u8) -> u8 {
    let n = other.len();
    let mut rows = [[0_u8; SLIP_LETTERS_MAX + 2]; 3];
    if n > SLIP_LETTERS_MAX {
        return most + 1;
    }
    for (place, cell) in rows[1].iter_mut().zip(0..) {
        *place = cell;
    }
    for (at, letter) in one.iter().enumerate() {
        // The row before the last, the last one, and the one that is made.
        let [before, last, made] = &mut rows;
        made[0] = u8::try_from(at + 1).unwrap_or(u8::MAX);
        let mut nearest = made[0];
        for (to, wanted) in other.iter().enumerate() {
            let changed = last[to] + u8::from(letter != wanted);
            let mut best = changed.min(last[to + 1] + 1).min(made[to] + 1);
            if at > 0 && to > 0 && *letter == other[to - 1] && one[at - 1] == *wanted {
                best = best.min(before[to - 1] + 1);
            }
            made[to + 1] = best;
            nearest = nearest.min(best);
        }
        if nearest > most {
            return nearest;
        }
        rows.rotate_left(1);
    }
    rows[1][n]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_swap_is_one_slip() {
        let far = |one: &str, other: &str| distance(one.as_bytes(), other.as_bytes(), 2);
        assert_eq!(far("wnat", "want"), 1);
        assert_eq!(far("want", "want"), 0);
        assert_eq!(far("sucide", "suicide"), 1);
        assert_eq!(far("mysefl", "myself"), 1);
        assert_eq!(far("msyefl", "myself"), 2);
        assert!(far("other", "myself") > 2);
    }

    #[test]
    fn runs_become_shorter() {
        assert_eq!(squashed("killlll", 2), "kill");
        assert_eq!(squashed("diiiie", 1), "die");
    }

    #[test]
    fn signs_become_letters_only_beside_letters() {
        assert_eq!(signs_as_letters("k1ll"), "kill");
        assert_eq!(signs_as_letters("2013"), "2013");
    }
}
