//! From the answers to at most three kinds of help.
//!
//! The rules, so that a person could follow them by hand:
//!
//! 1. each answer names kinds; the first of them counts two, the others one;
//! 2. the first kind of an answer that puts numbers first comes before all that have none;
//! 3. then the kind with the most; among equals the one that was named earlier;
//! 4. who is not safe with someone sees nothing that needs both;
//! 5. who skipped everything sees a helpline, which asks for nothing.
//!
//! **Invariant:** a function of the answers alone. There is always at least one kind, and never
//! more than three.
use footbridge_content::{
    HELP_KINDS, HELP_QUESTIONS,
    help::{HelpAnswer, HelpKind},
    help_kind,
};

/// How many questions there are, one for each page.
pub const N_QUESTIONS: usize = 4;
/// At most this many kinds are shown.
const KINDS_MAX: usize = 3;
/// What is there for anyone.
const FOR_ANYONE: &str = "helpline";

/// The number of the answer to each question; `None` where it was skipped.
pub type Answers = [Option<usize>; N_QUESTIONS];

/// What may fit.
#[derive(Clone, Debug)]
pub struct Fit {
    /// The kinds, the nearest first.
    pub kinds: Vec<Chosen>,
    /// The person's own answers that put phone numbers before all else.
    pub urgent: Vec<&'static str>,
    /// Whether the person is not safe with someone.
    pub not_safe: bool,
}

/// One kind, and why.
#[derive(Clone, Debug)]
pub struct Chosen {
    /// The kind.
    pub kind: &'static HelpKind,
    /// The person's own answers that led to it, in the order in which they were given.
    pub because: Vec<&'static str>,
}

/// The answer to a question, if it was not skipped.
pub(super) fn said(answers: &Answers, question: usize) -> Option<&'static HelpAnswer> {
    let n = answers.get(question).copied().flatten()?;
    HELP_QUESTIONS.get(question)?.answers.get(n)
}

/// Chooses.
pub fn fit(answers: &Answers) -> Fit {
    let given: Vec<&HelpAnswer> = (0..N_QUESTIONS)
        .filter_map(|it| said(answers, it))
        .collect();
    let urgent = given.iter().filter(|it| it.numbers_first);
    let not_safe = given.iter().any(|it| it.danger);
    let mut ranked: Vec<(Rank, Chosen)> = HELP_KINDS
        .iter()
        .filter(|it| !(not_safe && it.both))
        .filter_map(|it| weigh(&given, it))
        .collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    let mut kinds: Vec<Chosen> = ranked.into_iter().map(|(_, it)| it).collect();
    kinds.truncate(KINDS_MAX);
    if kinds.is_empty() {
        kinds.extend(help_kind(FOR_ANYONE).map(|kind| Chosen {
            kind,
            because: vec![],
        }));
    }
    Fit {
        kinds,
        urgent: urgent.map(|it| it.text).collect(),
        not_safe,
    }
}

/// The order of the kinds, the smallest first: not urgent, how little it counts, how late it was
/// named.
type Rank = (bool, i32, usize);

fn weigh(given: &[&'static HelpAnswer], kind: &'static HelpKind) -> Option<(Rank, Chosen)> {
    let mut urgent = false;
    let mut weight = 0;
    let mut named = None;
    let mut because = vec![];
    for (at, answer) in given.iter().enumerate() {
        let Some(place) = answer.kinds.iter().position(|it| *it == kind.id) else {
            continue;
        };
        urgent |= answer.numbers_first && place == 0;
        weight += if place == 0 { 2 } else { 1 };
        named.get_or_insert(at * HELP_KINDS.len() + place);
        because.push(answer.text);
    }
    Some(((!urgent, -weight, named?), Chosen { kind, because }))
}
