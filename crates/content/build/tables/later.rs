//! The lists that wait for their screens: checked like all others, so that they cannot rot.
#![expect(dead_code, reason = "what is only read is checked by being read")]
use super::value::{Key, Text, Within};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Learn {
    pub(crate) card: Vec<Card>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Card {
    pub(crate) id: Key,
    title: Text,
    pub(crate) sources: Vec<Key>,
    pub(crate) next: Key,
    body: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Letters {
    care_all: Text,
    after_all: Text,
    many_betrayals_note: Text,
    pub(crate) prompt: Vec<Prompt>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Prompt {
    pub(crate) id: Key,
    kind: LetterKind,
    title: Text,
    body: Text,
    open: Text,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum LetterKind {
    Unsent,
    #[serde(rename = "self")]
    Myself,
    Future,
    Ahead,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Messages {
    pub(crate) message: Vec<Message>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Message {
    pub(crate) id: Key,
    closeness: Closeness,
    distance: Within<0, 5>,
    want: Text,
    text: Text,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Closeness {
    Light,
    Friendly,
    Close,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Promises {
    pub(crate) promise: Vec<Promise>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Promise {
    pub(crate) id: Key,
    kind: PromiseKind,
    pub(crate) text: Text,
    minutes: Within<1, 60>,
    smaller: Text,
}

impl Promise {
    /// Whether it is a line to stand by.
    pub(crate) fn is_boundary(&self) -> bool {
        matches!(self.kind, PromiseKind::Boundary)
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum PromiseKind {
    Once,
    Daily,
    Boundary,
}
