//! Small signs: words and short runs of words, each with points for and against each family.
//!
//! A rule speaks for a whole turn of phrase; most of what people write lies between. So a note is
//! weighed: each sign that stands in it gives its points once, and the families that come out
//! above nothing are meant. What the rules found are signs too, and so is what took a match back.
//!
//! | written | stands for |
//! |---|---|
//! | `want to die` | these words, one after the other, in one clause |
//! | `{they} hit me` | a word of that kind (`[kinds]` of `content/en/heavy.toml`) |
//! | `^ sorry`, `die $` | a clause begins, a clause ends |
//! | `not .. anymore` | one to three words between, in one sentence |
//! | `bridge & {soon}` | both, in any order, a dozen words apart in one sentence at most |
//! | `[burden]`, `[burden] past` | that rule; that rule, taken back by that quieting entry |
//! | `[suicide]` | the rules say enough for this family |
//! | `*` | any note |
//!
//! **Invariant:** whole numbers only, so that every device comes to the same answer.
use super::{Found, words::Place};
use footbridge_content::heavy::{HEAVY, Heavy};
use std::{collections::HashMap, sync::LazyLock};

/// How many families there are.
pub const N_FAMILIES: usize = Heavy::ALL.len();

/// What stands in every note.
const ANY: &str = "*";
/// The farthest word that `&` reaches.
const ROUND: usize = 12;
/// Shorter words say nothing about the words round them.
const WEIGHTY: usize = 4;
/// A family is meant beside the heaviest one where it lacks no more than one part in so many.
const BESIDE: i32 = 3;
/// The farthest word that `..` reaches.
const FAR: usize = 4;

/// The points of every sign, for each family in the order of [`Heavy::ALL`].
#[derive(Clone, Debug, Default)]
pub struct Signs<'a> {
    points: HashMap<&'a str, [i16; N_FAMILIES]>,
}

static SIGNS: LazyLock<Signs<'static>> = LazyLock::new(|| Signs::read(HEAVY.signs));

impl<'a> Signs<'a> {
    /// The signs that the app carries.
    pub fn own() -> &'static Signs<'static> {
        &SIGNS
    }

    /// Reads a table: on each line the points and the sign. Other lines say nothing.
    pub fn read(table: &'a str) -> Self {
        let points = table.lines().filter_map(|line| {
            let mut rest = line;
            let mut points = [0; N_FAMILIES];
            for it in &mut points {
                let (number, after) = rest.split_once(' ')?;
                *it = number.parse().ok()?;
                rest = after;
            }
            Some((rest, points))
        });
        Self {
            points: points.collect(),
        }
    }

    /// The points of a sign.
    pub fn points(&self, sign: &str) -> [i16; N_FAMILIES] {
        self.points.get(sign).copied().unwrap_or_default()
    }

    /// What a note with these signs is about. Where it is about several things, the one that
    /// cannot wait is said.
    pub fn weigh<S: AsRef<str>>(&self, signs: &[S]) -> Option<Heavy> {
        let mut sums = [0_i32; N_FAMILIES];
        for points in signs.iter().filter_map(|it| self.points.get(it.as_ref())) {
            for (sum, it) in sums.iter_mut().zip(points) {
                *sum += i32::from(*it);
            }
        }
        let best = sums.iter().copied().max().filter(|it| *it > 0)?;
        let mut families = sums.iter().zip(Heavy::ALL);
        let first = families.find(|(sum, _)| **sum * BESIDE >= best * (BESIDE - 1));
        first.map(|(_, family)| family)
    }
}

/// Which words are of one kind.
static KINDS: LazyLock<HashMap<&'static str, String>> = LazyLock::new(|| {
    let of = |(name, words): &(&'static str, &'static str)| {
        let name = format!("{{{name}}}");
        words.split(' ').map(move |it| (it, name.clone()))
    };
    HEAVY.kinds.iter().flat_map(of).collect()
});

/// A word of a note: itself, and its kind if it has one.
struct Word<'a> {
    said: &'a str,
    kind: &'a str,
    starts: bool,
    ends: bool,
    sentence: u16,
}

impl Word<'_> {
    fn weighty(&self) -> bool {
        self.kind != self.said || self.said.len() >= WEIGHTY
    }
}

/// The signs that stand in a note, each once, in order.
pub(super) fn of(places: &[Place], found: &[Found], enough: &[Heavy]) -> Vec<String> {
    let words: Vec<Word<'_>> = places
        .iter()
        .enumerate()
        .map(|it| word(places, it))
        .collect();
    let mut signs = vec![ANY.to_owned()];
    for (at, first) in words.iter().enumerate() {
        let mut say = |parts: &[&str]| signs.push(parts.join(" "));
        let of_kind = first.kind != first.said;
        say(&[first.said]);
        if of_kind {
            say(&[first.kind]);
        }
        if first.starts {
            say(&["^", first.said]);
        }
        if first.ends {
            say(&[first.said, "$"]);
        }
        let next = |n: usize| {
            let clause = words.get(at..at + n).unwrap_or_default();
            let broken = clause.iter().any(|it| it.ends);
            words.get(at + n).filter(|_| !broken)
        };
        if let Some(second) = next(1) {
            let of_kind = of_kind || second.kind != second.said;
            say(&[first.said, second.said]);
            if of_kind {
                say(&[first.kind, second.kind]);
            }
            if let Some(third) = next(2) {
                say(&[first.said, second.said, third.said]);
                if of_kind || third.kind != third.said {
                    say(&[first.kind, second.kind, third.kind]);
                }
            }
        }
        let later = words.iter().skip(at + 2).take(FAR - 1);
        for last in later.take_while(|it| it.sentence == first.sentence) {
            say(&[first.kind, "..", last.kind]);
        }
        if first.weighty() {
            let rest = words.iter().skip(at + 1).take(ROUND);
            let rest = rest.take_while(|it| it.sentence == first.sentence);
            for other in rest.filter(|it| it.weighty()) {
                let (one, two) = (first.kind.min(other.kind), first.kind.max(other.kind));
                say(&[one, "&", two]);
            }
        }
    }
    for it in found {
        signs.push(match it.quieted {
            None => format!("[{}]", it.rule.id),
            Some(quiet) => format!("[{}] {}", it.rule.id, quiet.id),
        });
        if let Some(quiet) = it.quieted {
            signs.push(format!("[] {}", quiet.id));
        }
    }
    signs.extend(enough.iter().map(|it| format!("[{}]", it.key())));
    signs.sort_unstable();
    signs.dedup();
    signs
}

fn word<'a>(places: &'a [Place], (at, place): (usize, &'a Place)) -> Word<'a> {
    let clause = |at: usize| places.get(at).map(|it| it.clause);
    let said = place.said.as_str();
    Word {
        said,
        kind: KINDS.get(said).map_or(said, String::as_str),
        starts: at == 0 || clause(at - 1) != Some(place.clause),
        ends: clause(at + 1) != Some(place.clause),
        sentence: place.sentence,
    }
}
