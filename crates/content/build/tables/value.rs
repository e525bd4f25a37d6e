//! The values that the lists are made of; each checks itself as it is read, so that the reader
//! knows the line.
use serde::Deserialize;
use std::fmt::{self, Debug, Formatter};

/// A key, and where it stands.
pub(crate) type Key = toml::Spanned<Id>;

/// A stable name in kebab-case.
#[derive(Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct Id(String);

impl Id {
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Id {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let part = |it: &str| {
            !it.is_empty()
                && it
                    .bytes()
                    .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit())
        };
        if text.split('-').all(part) {
            Ok(Self(text))
        } else {
            Err(format!(
                "{text:?} is no key: small letters, digits and single hyphens"
            ))
        }
    }
}

/// Words that are shown: never empty, no stray space at an end, nothing that cannot be seen.
#[derive(Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct Text(String);

impl Text {
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

/// Prints as the Rust literal.
impl Debug for Text {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

impl TryFrom<String> for Text {
    type Error = String;

    fn try_from(mut text: String) -> Result<Self, String> {
        // A piece over several lines ends with a line break.
        if text.ends_with('\n') {
            text.pop();
        }
        if text.is_empty() {
            return Err("this is empty".to_owned());
        }
        if text.trim() != text {
            return Err(format!("a space too many at an end of {text:?}"));
        }
        if text.chars().any(|it| it.is_control() && it != '\n') {
            return Err(format!("a character that cannot be seen in {text:?}"));
        }
        Ok(Self(text))
    }
}

/// What to look for in a person's own text.
#[derive(Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct Cue(String);

/// Prints as the Rust literal.
impl Debug for Cue {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

impl TryFrom<String> for Cue {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let mut letters = text.chars();
        if !letters.next().is_some_and(char::is_alphanumeric) {
            return Err(format!("the cue {text:?} starts with no letter"));
        }
        if text.to_lowercase() != text || text.contains('’') {
            return Err(format!(
                "the cue {text:?} has a capital or a curly apostrophe"
            ));
        }
        Ok(Self(text))
    }
}

/// A whole number between two others.
#[derive(Clone, Copy, Deserialize)]
#[serde(try_from = "i64")]
pub(crate) struct Within<const MIN: i64, const MAX: i64>(i64);

impl<const MIN: i64, const MAX: i64> Within<MIN, MAX> {
    pub(crate) fn get(self) -> i64 {
        self.0
    }
}

impl<const MIN: i64, const MAX: i64> TryFrom<i64> for Within<MIN, MAX> {
    type Error = String;

    fn try_from(number: i64) -> Result<Self, String> {
        if (MIN..=MAX).contains(&number) {
            Ok(Self(number))
        } else {
            Err(format!("{number} is not between {MIN} and {MAX}"))
        }
    }
}
