//! Whether a note holds heavy words, by the rules of `content/en/heavy.toml` and the signs of
//! `content/en/heavy-signs.txt`.
//!
//! A rule's pattern is looked for in each sentence; a quieting pattern (an idiom, grief, the past,
//! the words of another) takes a match back. What was found and taken back is weighed together with
//! the small signs of the note ([`Signs`]), and what weighs enough is said as one family.
//! Nothing of a note is learned, stored or sent, and the same text gives the same answer on every
//! device.
//!
//! **Invariant:** any text is answered, and no word of it is kept.
mod fold;
mod matcher;
mod signs;
mod words;

use footbridge_content::heavy::{ENOUGH, HEAVY, Heavy, HeavyQuiet, HeavyRule, HeavyScope};
use matcher::Note;
use std::ops::Range;
use words::Place;

pub use signs::{N_FAMILIES, Signs};

/// What is said up to so many sentences later belongs to the same thing.
const NEAR: u16 = 2;
/// So many points are a faint sign.
const FAINT: u8 = 1;

/// What a note is about, if it is about something heavy.
pub fn notice(text: &str) -> Option<Heavy> {
    read(text).weigh(Signs::own())
}

/// The signs of a note, as their table writes them.
#[derive(Clone, Debug, Default)]
pub struct Read {
    /// Those of the whole note.
    pub whole: Vec<String>,
    /// Those of each sentence in which the rules say enough, where there are several.
    pub sentences: Vec<Vec<String>>,
}

impl Read {
    /// What the note is about: by all of it, or by one sentence that says it whatever stands
    /// around it.
    pub fn weigh(&self, signs: &Signs<'_>) -> Option<Heavy> {
        let alone = self.sentences.iter();
        let alone = alone.filter_map(|it| signs.weigh(it));
        signs.weigh(&self.whole).or_else(|| alone.min())
    }
}

/// Reads a note for its signs.
pub fn read(text: &str) -> Read {
    let tokens = fold::tokens(text);
    let places = words::places(&tokens);
    let found = find(&places);
    let whole = signs::of(&places, &found, &enough(&found));
    let several = places.first().map(|it| it.sentence) != places.last().map(|it| it.sentence);
    let sentences = places
        .chunk_by(|one, other| one.sentence == other.sentence)
        .filter(|_| several)
        .filter_map(|places| {
            let sentence = places.first()?.sentence;
            let of_it = found.iter().filter(|it| it.sentence == sentence);
            let found: Vec<Found> = of_it.cloned().collect();
            let enough = enough(&found);
            (!enough.is_empty()).then(|| signs::of(places, &found, &enough))
        })
        .collect();
    Read { whole, sentences }
}

/// The families for which the rules say enough.
fn enough(found: &[Found]) -> Vec<Heavy> {
    let all = Heavy::ALL.into_iter();
    all.filter(|it| says_enough(found, *it)).collect()
}

/// Whether what was found about something in neighboring sentences is enough together. Each rule
/// counts once, and so does each word of the note; faint signs alone are never enough.
fn says_enough(found: &[Found], family: Heavy) -> bool {
    let mut of_it: Vec<&Found> = found
        .iter()
        .filter(|it| it.quieted.is_none() && it.rule.family == family)
        .collect();
    of_it.sort_by_key(|it| std::cmp::Reverse(it.rule.points));
    of_it.iter().any(|first| {
        let near = first.sentence..=first.sentence.saturating_add(NEAR);
        let mut counted: Vec<&Found> = Vec::new();
        for it in of_it.iter().filter(|it| near.contains(&it.sentence)) {
            let again = |other: &&Found| {
                other.rule.id == it.rule.id
                    || it.at.start < other.at.end && other.at.start < it.at.end
            };
            if !counted.iter().any(again) {
                counted.push(it);
            }
        }
        let points: u8 = counted.iter().map(|it| it.rule.points).sum();
        points >= ENOUGH && counted.iter().any(|it| it.rule.points > FAINT)
    })
}

/// A match of a rule, for whoever works on the rules.
#[derive(Clone, Debug)]
pub struct Found {
    /// The rule.
    pub rule: &'static HeavyRule,
    /// Where it stands among the [`words`](words()) of the note.
    pub at: Range<usize>,
    /// The number of its sentence.
    pub sentence: u16,
    /// What took the match back.
    pub quieted: Option<&'static HeavyQuiet>,
}

/// The words of a note, as they are read.
pub fn words(text: &str) -> Vec<String> {
    fold::tokens(text).into_iter().map(|it| it.word).collect()
}

/// Every match in a note, also those that were taken back.
pub fn look(text: &str) -> Vec<Found> {
    find(&words::places(&fold::tokens(text)))
}

fn find(places: &[Place]) -> Vec<Found> {
    let note = Note::of(places);
    let mut quiets = Quiets {
        places,
        note: &note,
        found: vec![None; HEAVY.quiets.len()],
    };
    let mut found = Vec::new();
    for rule in HEAVY.rules {
        let spans = note.find(rule.patterns);
        if spans.is_empty() || rule.with.is_some_and(|it| note.find(it).is_empty()) {
            continue;
        }
        let unless = rule.unless.map(|it| note.find(it)).unwrap_or_default();
        for span in spans {
            let sentence = places[span.start].sentence;
            if !unless
                .iter()
                .any(|it| places[it.start].sentence == sentence)
            {
                let quieted = quiets.of(rule, &span);
                found.push(Found {
                    rule,
                    at: places[span.start].token..places[span.end - 1].token + 1,
                    sentence,
                    quieted,
                });
            }
        }
    }
    found
}

/// The quieting patterns of a note, each looked for when it is first asked for.
struct Quiets<'a> {
    places: &'a [Place],
    note: &'a Note<'a>,
    found: Vec<Option<Spans>>,
}

/// Where the patterns of a quieting entry stand, and what speaks against it.
#[derive(Clone, Debug, Default)]
struct Spans {
    patterns: Vec<Range<usize>>,
    unless: Vec<Range<usize>>,
}

impl Quiets<'_> {
    /// What takes a match back, if anything does.
    fn of(&mut self, rule: &HeavyRule, span: &Range<usize>) -> Option<&'static HeavyQuiet> {
        HEAVY.quiets.iter().enumerate().find_map(|(nth, quiet)| {
            (rule.quiets >> nth & 1 == 1 && self.takes_back(nth, quiet, span)).then_some(quiet)
        })
    }

    fn takes_back(&mut self, nth: usize, quiet: &HeavyQuiet, span: &Range<usize>) -> bool {
        let (places, note) = (self.places, self.note);
        let find = |group: Option<u16>| group.map(|it| note.find(it)).unwrap_or_default();
        let spans = self.found[nth].get_or_insert_with(|| Spans {
            patterns: find(quiet.patterns),
            unless: find(quiet.unless),
        });
        let at = &places[span.start];
        let same_sentence = |it: &Range<usize>| places[it.start].sentence == at.sentence;
        let near = match quiet.scope {
            HeavyScope::Over => spans
                .patterns
                .iter()
                .any(|it| it.start < span.end && span.start < it.end),
            HeavyScope::Before => {
                let ends = |it: &Range<usize>| it.end == span.start;
                let mut patterns = spans.patterns.iter();
                patterns.any(|it| ends(it) && places[it.start].clause == at.clause)
            }
            HeavyScope::Clause => {
                let clauses = at.clause..=places[span.end - 1].clause;
                let mut patterns = spans.patterns.iter();
                patterns.any(|it| clauses.contains(&places[it.start].clause))
            }
            HeavyScope::Sentence => spans.patterns.iter().any(same_sentence),
            HeavyScope::Note => !spans.patterns.is_empty(),
            HeavyScope::Quotes => places[span.clone()].iter().all(|it| it.quoted),
        };
        near && !match quiet.scope {
            HeavyScope::Note | HeavyScope::Quotes => !spans.unless.is_empty(),
            _ => spans.unless.iter().any(same_sentence),
        }
    }
}
