//! One file as it is read, and what is wrong in it.
use super::{Files, value::Key};
use serde::de::DeserializeOwned;
use std::{
    collections::BTreeSet,
    fmt::{self, Display, Formatter},
};

/// What does not fit, and where.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    file: String,
    line: usize,
    what: String,
}

impl Display for Problem {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        write!(out, "content/{}:{}: {}", self.file, self.line, self.what)
    }
}

/// A file and its text.
#[derive(Clone, Copy)]
pub(crate) struct Page<'a> {
    pub(crate) file: &'a str,
    pub(crate) text: &'a str,
}

impl<'a> Page<'a> {
    /// The page of a file, or a problem where it is missing.
    pub(crate) fn of(files: &'a Files, file: &'a str, problems: &mut Vec<Problem>) -> Option<Self> {
        let text = files.get(file).map(String::as_str);
        if text.is_none() {
            problems.push(Self { file, text: "" }.problem(0, "this file is missing"));
        }
        text.map(|text| Self { file, text })
    }

    /// What is in the page, or a problem where it does not fit the schema.
    pub(crate) fn sheet<T: DeserializeOwned>(
        self,
        problems: &mut Vec<Problem>,
    ) -> Option<Sheet<'a, T>> {
        toml::from_str(self.text)
            .map_err(|error| {
                let at = error.span().map_or(0, |it| it.start);
                problems.push(self.problem(at, error.message()));
            })
            .ok()
            .map(|list| Sheet { page: self, list })
    }

    /// A problem at a byte of the page.
    pub(crate) fn problem(self, at: usize, what: impl Into<String>) -> Problem {
        let before = self.text.as_bytes().iter().take(at);
        Problem {
            file: self.file.to_owned(),
            line: 1 + before.filter(|it| **it == b'\n').count(),
            what: what.into(),
        }
    }
}

/// A page that was read.
pub(crate) struct Sheet<'a, T> {
    pub(crate) page: Page<'a>,
    pub(crate) list: T,
}

impl<T> Sheet<'_, T> {
    /// Every key once.
    pub(crate) fn unique<'k>(
        &self,
        keys: impl IntoIterator<Item = &'k Key>,
        problems: &mut Vec<Problem>,
    ) -> BTreeSet<&'k str> {
        let mut seen = BTreeSet::new();
        for key in keys {
            if !seen.insert(key.get_ref().as_str()) {
                let what = format!("{:?} stands here twice", key.get_ref().as_str());
                problems.push(self.page.problem(key.span().start, what));
            }
        }
        seen
    }

    /// Every key is one of the list that it names.
    pub(crate) fn known<'k>(
        &self,
        keys: impl IntoIterator<Item = &'k Key>,
        list: &BTreeSet<&str>,
        what: &str,
        problems: &mut Vec<Problem>,
    ) {
        for key in keys {
            if !list.contains(key.get_ref().as_str()) {
                let what = format!("there is no {what} {:?}", key.get_ref().as_str());
                problems.push(self.page.problem(key.span().start, what));
            }
        }
    }
}
