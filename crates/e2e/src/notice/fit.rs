//! Makes the table of small signs (`content/en/heavy-signs.txt`) from sentences of which we know
//! what they are about.
//!
//! Softmax regression over the families and "nothing", fitted by FTRL-Proximal (`McMahan` et al.,
//! "Ad click prediction: a view from the trenches", KDD 2013): its first-order term leaves most
//! signs at zero, so that the table stays one that a person can read.
//!
//! **Invariant:** the same sentences in the same order give the same table.
use super::{Dice, Line};
use footbridge_content::heavy::Heavy;
use footbridge_naming::notice::{N_FAMILIES, Read, read};
use std::{
    collections::{BTreeMap, HashMap},
    fmt::Write as _,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

/// How strongly the table is pressed to say little.
#[derive(Clone, Copy, Debug)]
pub struct Terms {
    /// How far a step goes.
    pub alpha: f32,
    /// What keeps the first steps small.
    pub beta: f32,
    /// The price of a sign that is not at zero.
    pub lambda_1: f32,
    /// The price of points.
    pub lambda_2: f32,
    /// How often all sentences are gone through.
    pub n_rounds: usize,
    /// In how many sentences a sign must stand.
    pub n_least: usize,
    /// How many signs the table holds at most.
    pub n_most: usize,
    /// How much an ordinary comment counts beside a sentence of the lists.
    pub comment: f32,
    /// What is added to the points of every note, in the unit of the fit: more notices more.
    pub lean: f32,
}

impl Default for Terms {
    fn default() -> Self {
        Self {
            alpha: 0.08,
            beta: 1.0,
            lambda_1: 1.0,
            lambda_2: 2.0,
            n_rounds: 20,
            n_least: 3,
            n_most: 16_000,
            comment: 0.3,
            lean: 0.4,
        }
    }
}

/// So many points are one unit of the fit (a natural logarithm of odds).
const UNIT: f32 = 8.0;
/// Points beyond this are cut off.
const POINTS_MAX: f32 = 999.0;

/// A note as the fit sees it.
#[derive(Clone, Debug)]
pub struct Example {
    /// Its signs.
    pub signs: Read,
    /// What it is about.
    pub about: Option<Heavy>,
    /// How much it counts.
    pub weight: f32,
}

/// Reads the signs of all lines; this is the slow part.
pub fn examples(lines: &[Line], weight: f32) -> Vec<Example> {
    let n_threads = thread::available_parallelism().map_or(1, usize::from);
    let next = AtomicUsize::new(0);
    let mut parts: Vec<(usize, Example)> = thread::scope(|scope| {
        let work = || {
            let mut done = vec![];
            while let Some((at, line)) = {
                let at = next.fetch_add(1, Ordering::Relaxed);
                lines.get(at).map(|it| (at, it))
            } {
                let signs = read(&line.text);
                let about = line.about;
                done.push((
                    at,
                    Example {
                        signs,
                        about,
                        weight,
                    },
                ));
            }
            done
        };
        let threads: Vec<_> = (0..n_threads).map(|_| scope.spawn(work)).collect();
        let joined = threads.into_iter().filter_map(|it| it.join().ok());
        joined.flatten().collect()
    });
    parts.sort_by_key(|it| it.0);
    parts.into_iter().map(|it| it.1).collect()
}

/// One number that is learned, by FTRL-Proximal.
#[derive(Clone, Copy, Debug, Default)]
struct Coordinate {
    z: f32,
    n: f32,
}

impl Coordinate {
    fn value(self, terms: &Terms) -> f32 {
        if self.z.abs() <= terms.lambda_1 {
            return 0.0;
        }
        let pull = self.z - terms.lambda_1.copysign(self.z);
        -pull / ((terms.beta + self.n.sqrt()) / terms.alpha + terms.lambda_2)
    }

    fn learn(&mut self, gradient: f32, terms: &Terms) {
        let squared = gradient * gradient;
        let sigma = ((self.n + squared).sqrt() - self.n.sqrt()) / terms.alpha;
        self.z += gradient - sigma * self.value(terms);
        self.n += squared;
    }
}

/// Makes the table: all signs that stand often enough are weighed once, and those that say most are
/// weighed again among themselves.
pub fn fit(examples: &[Example], terms: &Terms) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for it in examples.iter().filter(|it| it.weight >= 1.0) {
        for sign in &it.signs.whole {
            *counts.entry(sign).or_default() += 1;
        }
    }
    counts.retain(|_, n| *n >= terms.n_least);
    let mut kept: Vec<&str> = counts.keys().copied().collect();
    let all = weigh(examples, &kept, terms);
    if kept.len() > terms.n_most {
        let mut said: Vec<(f32, &str)> = kept
            .iter()
            .zip(&all)
            .map(|(sign, it)| {
                let most = it
                    .iter()
                    .map(|it| it.value(terms).abs())
                    .fold(0.0, f32::max);
                (most * often(counts[sign]), *sign)
            })
            .collect();
        said.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(other.1)));
        said.truncate(terms.n_most);
        kept = said.into_iter().map(|it| it.1).collect();
        kept.sort_unstable();
    }
    as_table(&kept, &weigh(examples, &kept, terms), terms)
}

/// What stands often may say little each time and still be worth its line.
#[expect(clippy::cast_precision_loss, reason = "a list has some thousand lines")]
fn often(n: usize) -> f32 {
    (n as f32).sqrt()
}

/// Learns the points of the signs.
fn weigh(examples: &[Example], kept: &[&str], terms: &Terms) -> Vec<[Coordinate; N_FAMILIES]> {
    let numbers: HashMap<&str, usize> = kept.iter().copied().zip(0..).collect();
    let notes: Vec<(Vec<usize>, Option<usize>, f32)> = examples
        .iter()
        .map(|it| {
            let signs = it.signs.whole.iter();
            let signs = signs.filter_map(|it| numbers.get(it.as_str()));
            let about = it
                .about
                .and_then(|about| Heavy::ALL.into_iter().position(|it| it == about));
            (signs.copied().collect(), about, it.weight)
        })
        .collect();
    let mut all = vec![[Coordinate::default(); N_FAMILIES]; kept.len()];
    let mut order: Vec<usize> = (0..notes.len()).collect();
    let mut dice = Dice(1);
    for _ in 0..terms.n_rounds {
        for at in (1..order.len()).rev() {
            order.swap(at, dice.below(at + 1));
        }
        for note in &order {
            let (signs, about, weight) = &notes[*note];
            let mut sums = [0.0_f32; N_FAMILIES];
            for sign in signs {
                for (sum, it) in sums.iter_mut().zip(&all[*sign]) {
                    *sum += it.value(terms);
                }
            }
            let most = sums.iter().copied().fold(0.0, f32::max);
            let powers = sums.map(|it| (it - most).exp());
            let whole = (-most).exp() + powers.iter().sum::<f32>();
            for sign in signs {
                for (nth, it) in all[*sign].iter_mut().enumerate() {
                    let target = f32::from(u8::from(*about == Some(nth)));
                    it.learn(weight * (powers[nth] / whole - target), terms);
                }
            }
        }
    }
    all
}

fn as_table(kept: &[&str], all: &[[Coordinate; N_FAMILIES]], terms: &Terms) -> String {
    let mut table = String::new();
    for (sign, it) in kept.iter().zip(all) {
        let lean = if *sign == "*" { terms.lean } else { 0.0 };
        let points = it.map(|it| {
            let points = (it.value(terms) + lean) * UNIT;
            points.round().clamp(-POINTS_MAX, POINTS_MAX)
        });
        if points.iter().any(|it| *it != 0.0) {
            for it in points {
                // A String takes every text. A nothing with a sign before it is a nothing.
                let _ = write!(table, "{} ", it + 0.0);
            }
            let _ = writeln!(table, "{sign}");
        }
    }
    table
}
