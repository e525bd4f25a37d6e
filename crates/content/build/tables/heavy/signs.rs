//! The small signs of heavy words, and the kinds of words that they name.
//!
//! The table is made by a program from many sentences (docs/heavy-words.md); here it is only
//! checked: five numbers and a sign a line, each sign once, in order.
use super::{
    super::page::{Page, Problem, Sheet},
    plain,
    schema::Heavy,
};
use std::collections::{BTreeMap, BTreeSet};

/// The table, below `content/`.
pub(crate) const FILE: &str = "en/heavy-signs.txt";

/// One number of points for each family.
const N_POINTS: usize = 5;

/// The words of each kind; no word is of two.
pub(super) fn kinds(
    sheet: &Sheet<'_, Heavy>,
    problems: &mut Vec<Problem>,
) -> BTreeMap<String, Vec<String>> {
    let mut seen = BTreeSet::new();
    let mut kinds = BTreeMap::new();
    for (name, words) in &sheet.list.kinds {
        let words_of_it: Vec<_> = words.get_ref().split_whitespace().map(plain).collect();
        for word in &words_of_it {
            if !seen.insert(word.clone()) {
                let what = format!("{word:?} is of two kinds");
                problems.push(sheet.page.problem(words.span().start, what));
            }
        }
        kinds.insert(name.get_ref().clone(), words_of_it);
    }
    kinds
}

/// The lines of the table, without those that begin with `//`.
pub(super) fn read(
    sheet: &Sheet<'_, Heavy>,
    page: Page<'_>,
    problems: &mut Vec<Problem>,
) -> Vec<String> {
    let names = sheet.list.kinds.keys().map(|it| it.get_ref().as_str());
    let names: BTreeSet<&str> = names.collect();
    let known = |part: &str| {
        part.strip_prefix('{')
            .and_then(|it| it.strip_suffix('}'))
            .is_none_or(|name| names.contains(name))
    };
    let mut lines: Vec<String> = Vec::new();
    let mut last = "";
    let mut at = 0;
    for line in page.text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let line = line.trim_end();
        if line.is_empty() || line.starts_with("//") {
            continue;
        }
        let parts: Vec<&str> = line.splitn(N_POINTS + 1, ' ').collect();
        let (points, sign) = parts.split_at(parts.len().min(N_POINTS));
        let sign = sign.first().copied().unwrap_or_default();
        let what = if sign.is_empty() || points.iter().any(|it| it.parse::<i16>().is_err()) {
            "a line is five numbers and a sign"
        } else if sign <= last {
            "the signs stand in order, each once"
        } else if !sign.split(' ').all(known) {
            "this kind of words is not there"
        } else {
            last = sign;
            lines.push(line.to_owned());
            continue;
        };
        problems.push(page.problem(start, what));
    }
    lines
}

/// The words that a line of the table needs to be known.
pub(super) fn words_of(line: &str) -> impl Iterator<Item = &str> {
    let sign = line.splitn(N_POINTS + 1, ' ').last().unwrap_or_default();
    let is_of_rules = sign.starts_with('[');
    sign.split(' ')
        .filter(move |it| !is_of_rules && it.chars().all(char::is_alphabetic))
}
