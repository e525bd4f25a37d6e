//! The lists that become tables.
//!
//! **Invariant:** a key that is not in the schema is refused.
use super::value::{Cue, Key, Text, Within};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Feelings {
    pub(crate) family: Vec<Family>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Family {
    pub(crate) id: Key,
    pub(crate) name: Text,
    pub(crate) gloss: Text,
    pub(crate) needs: Vec<Key>,
    pub(crate) words: Vec<Word>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Word {
    pub(crate) id: Key,
    pub(crate) w: Text,
    pub(crate) e: Within<-2, 2>,
    pub(crate) p: Within<-2, 2>,
    pub(crate) cues: Vec<Cue>,
    #[serde(default)]
    pub(crate) frame: Frame,
    pub(crate) say: Option<Text>,
}

#[derive(Clone, Copy, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Frame {
    #[default]
    Feel,
    Pull,
    Own,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Body {
    pub(crate) place: Vec<Place>,
    pub(crate) felt: Vec<Felt>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Place {
    pub(crate) id: Key,
    pub(crate) name: Text,
    #[serde(default)]
    pub(crate) felt: Vec<Key>,
    pub(crate) phrase: Option<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Felt {
    pub(crate) id: Key,
    pub(crate) name: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Needs {
    pub(crate) need: Vec<Need>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Need {
    pub(crate) id: Key,
    pub(crate) name: Text,
    pub(crate) chip: Text,
    pub(crate) point: Text,
    pub(crate) first: Key,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Steps {
    pub(crate) step: Vec<Step>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Step {
    pub(crate) id: Key,
    #[serde(rename = "do")]
    pub(crate) text: Text,
    pub(crate) why: Text,
    pub(crate) needs: Vec<Key>,
    pub(crate) minutes: Within<1, 60>,
    pub(crate) distance: Within<0, 5>,
    pub(crate) when: When,
    pub(crate) source: Key,
    pub(crate) caution: Option<Text>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum When {
    Any,
    Day,
    Night,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Practices {
    pub(crate) practice: Vec<Practice>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Practice {
    pub(crate) id: Key,
    pub(crate) name: Text,
    pub(crate) minutes: Within<1, 60>,
    pub(crate) good_for: Vec<Text>,
    pub(crate) source: Key,
    pub(crate) caution: Option<Text>,
    pub(crate) end: Text,
    pub(crate) repeat: Within<1, 60>,
    pub(crate) steps: Vec<Line>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Line {
    pub(crate) say: Text,
    pub(crate) secs: Within<1, 3600>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sources {
    pub(crate) source: Vec<Source>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Source {
    pub(crate) id: Key,
    pub(crate) short: Text,
    pub(crate) cite: Text,
    pub(crate) strength: Strength,
    pub(crate) read: bool,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Strength {
    Good,
    Some,
    Practice,
    Sense,
}
