//! What `content/en/heavy.toml` may hold.
use super::super::value::{Key, Within};
use serde::Deserialize;
use std::collections::BTreeMap;

/// A pattern, and where it stands.
pub(crate) type Written = toml::Spanned<String>;

/// The whole file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Heavy {
    pub(crate) version: Within<1, 9999>,
    /// Words that begin a clause of their own.
    pub(crate) breaks: Vec<Written>,
    /// What is typed in haste, and how it is read.
    pub(crate) spell: BTreeMap<Written, Written>,
    /// Named groups of words, for the patterns.
    pub(crate) words: BTreeMap<Written, Vec<Written>>,
    /// Words that count as one among the signs: a name, and the words with a space between.
    pub(crate) kinds: BTreeMap<Written, Written>,
    pub(crate) rule: Vec<Rule>,
    pub(crate) quiet: Vec<Quiet>,
    /// Words that lie near a word of the patterns and are no slips of it.
    pub(crate) real: toml::Spanned<String>,
}

/// Something that is noticed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Rule {
    pub(crate) id: Key,
    pub(crate) family: Family,
    pub(crate) patterns: Vec<Written>,
    /// How much it says; a note is noticed from four on.
    #[serde(default = "alone")]
    pub(crate) points: Within<1, 4>,
    /// One of these stands in the note too.
    #[serde(default)]
    pub(crate) with: Vec<Written>,
    /// None of these stands in the sentence.
    #[serde(default)]
    pub(crate) unless: Vec<Written>,
    /// The quieting patterns that do not take it back.
    #[serde(default)]
    pub(crate) keep: Vec<Key>,
}

/// It says enough alone.
fn alone() -> Within<1, 4> {
    Within::try_from(4).unwrap_or_else(|_| unreachable!("four is between one and four"))
}

/// Something that takes a match back.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Quiet {
    pub(crate) id: Key,
    pub(crate) scope: Scope,
    /// All of them where none is named.
    #[serde(default)]
    pub(crate) families: Vec<Family>,
    #[serde(default)]
    pub(crate) patterns: Vec<Written>,
    /// With one of these in its sentence, or in the note, it takes nothing back.
    #[serde(default)]
    pub(crate) unless: Vec<Written>,
}

/// What a match is about. The order is the one in which they are said, where a note has several.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Family {
    Suicide,
    PartnerDanger,
    HarmOther,
    SelfHarm,
    RelapseUrge,
}

/// How far a quieting pattern reaches.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Scope {
    /// The match that it shares a word with.
    Over,
    /// The match that begins right after it in its clause.
    Before,
    /// Its clause.
    Clause,
    /// Its sentence.
    Sentence,
    /// The whole note.
    Note,
    /// What stands in quotation marks; it has no pattern of its own.
    Quotes,
}
