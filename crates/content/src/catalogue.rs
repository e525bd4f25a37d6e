//! The lists of `content/en/`, as tables.
//!
//! **Invariant:** ids are unique in their list and never change; the tables keep the order of the
//! files.
use crate::help::{AskTherapist, HelpAnswer, HelpKind, HelpQuestion};
use crate::hold::{HoldWords, SlipBefore, Swap};
use crate::sides::{
    ContactCare, IfThen, Named, Offer, OfferBroke, OfferKind, RoleText, RoleWords, Script,
};
use footbridge_core::{
    event::Role,
    view::{StepTraits, When},
};

include!(concat!(env!("OUT_DIR"), "/catalogue.rs"));

/// A family of feelings.
#[derive(Debug)]
pub struct Family {
    /// Its key.
    pub id: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// One line about it.
    pub gloss: &'static str,
    /// The needs that these feelings often point to, by key.
    pub needs: &'static [&'static str],
    /// Its words.
    pub words: &'static [FeelingWord],
}

/// A word for a feeling.
#[derive(Debug)]
pub struct FeelingWord {
    /// Its key.
    pub id: &'static str,
    /// The word itself.
    pub text: &'static str,
    /// From -2, slowed down, to 2, wound up.
    pub energy: i8,
    /// From -2, hard, to 2, easy.
    pub pleasant: i8,
    /// What to look for in a person's own text: lower case, at the start of a word.
    pub cues: &'static [&'static str],
    /// How a sentence with it goes.
    pub frame: Frame,
}

/// How the sentence "I notice…" takes a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frame {
    /// "I notice that I feel {word}."
    Feel,
    /// "I notice a pull to {word}."
    Pull,
    /// A whole sentence of its own.
    Own(&'static str),
}

/// A place in the body.
#[derive(Debug)]
pub struct BodyPlace {
    /// Its key.
    pub id: &'static str,
    /// The chip, as in "chest", or "nowhere, I am numb".
    pub name: &'static str,
    /// What may be felt there, by keys of [`BODY_FELT`]; empty where nothing is asked.
    pub felt: &'static [&'static str],
    /// The place inside the sentence, as in "my chest"; empty where it makes none.
    pub phrase: &'static str,
}

/// Something that is felt in a place of the body, as in "tight".
#[derive(Debug)]
pub struct BodyFelt {
    /// Its key.
    pub id: &'static str,
    /// The word.
    pub name: &'static str,
}

/// A need.
#[derive(Debug)]
pub struct Need {
    /// Its key.
    pub id: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// Completes "It might be asking…".
    pub chip: &'static str,
    /// What the app says about it, in one line.
    pub point: &'static str,
    /// The first step for it, by key.
    pub first: &'static str,
}

/// One small step.
#[derive(Debug)]
pub struct Step {
    /// Its key.
    pub id: &'static str,
    /// What to do, said to the person (`do` in the file).
    pub text: &'static str,
    /// Why, in one plain line.
    pub why: &'static str,
    /// What the rules of choice look at.
    pub traits: StepTraits<'static>,
    /// Where the advice comes from, by key.
    pub source: &'static str,
    /// When to leave it out.
    pub caution: Option<&'static str>,
}

/// One quiet practice.
#[derive(Debug)]
pub struct Practice {
    /// Its key.
    pub id: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// About how long it takes.
    pub minutes: u8,
    /// What it is good for, in words.
    pub good_for: &'static [&'static str],
    /// Where it comes from, by key.
    pub source: &'static str,
    /// When to leave it out.
    pub caution: Option<&'static str>,
    /// What is said at the end.
    pub end: &'static str,
    /// How many times round.
    pub repeat: u8,
    /// What is said on the way.
    pub steps: &'static [PracticeStep],
}

/// One line of a practice.
#[derive(Debug)]
pub struct PracticeStep {
    /// What is said.
    pub say: &'static str,
    /// How long it stays, in seconds.
    pub seconds: u16,
}

/// Where advice comes from.
#[derive(Debug)]
pub struct Source {
    /// Its key.
    pub id: &'static str,
    /// What it is about.
    pub short: &'static str,
    /// Whose it is.
    pub cite: &'static str,
    /// How well it is supported.
    pub strength: SourceStrength,
    /// Whether it was read, and may be cited to people.
    pub read: bool,
}

/// How well advice is supported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceStrength {
    /// Several trials, or an analysis of many.
    Good,
    /// A few studies, or indirect ones.
    Some,
    /// Widely used by clinicians and helplines, with thin direct evidence.
    Practice,
    /// Plain sense; no claim.
    Sense,
}

/// The word of a key, if there is one.
pub fn feeling_word(id: &str) -> Option<&'static FeelingWord> {
    FAMILIES
        .iter()
        .flat_map(|it| it.words)
        .find(|it| it.id == id)
}

/// The family that a word belongs to.
pub fn family_of(word: &str) -> Option<&'static Family> {
    FAMILIES
        .iter()
        .find(|it| it.words.iter().any(|it| it.id == word))
}

/// The need of a key.
pub fn need(id: &str) -> Option<&'static Need> {
    NEEDS.iter().find(|it| it.id == id)
}

/// The step of a key.
pub fn step(id: &str) -> Option<&'static Step> {
    STEPS.iter().find(|it| it.id == id)
}

/// The practice of a key.
pub fn practice(id: &str) -> Option<&'static Practice> {
    PRACTICES.iter().find(|it| it.id == id)
}

/// The source of a key.
pub fn source(id: &str) -> Option<&'static Source> {
    SOURCES.iter().find(|it| it.id == id)
}

/// The kind of help of a key.
pub fn help_kind(id: &str) -> Option<&'static HelpKind> {
    HELP_KINDS.iter().find(|it| it.id == id)
}
