//! The rules for heavy words: from patterns that a person can read to small numbers.
//!
//! Words become places in a sorted list; whatever has alternatives becomes a group; a group is a
//! run of numbers. `footbridge_content::heavy` says how they are read.
mod pattern;
mod schema;
mod signs;
mod write;

pub(crate) use schema::Heavy;

use super::{
    Problem,
    page::{Page, Sheet},
};
use pattern::Item;
use schema::{Rule, Scope, Written};
use std::collections::{BTreeMap, BTreeSet};

/// Quieting patterns fit into the bits of one number.
const QUIETS_MAX: usize = 64;

/// The file of the small signs.
pub(super) use signs::FILE as SIGNS;

/// Checks the rules and the signs, and writes their table.
pub(super) fn make(
    sheet: &Sheet<'_, Heavy>,
    table: Page<'_>,
    problems: &mut Vec<Problem>,
) -> String {
    let n_before = problems.len();
    let list = &sheet.list;
    sheet.unique(list.rule.iter().map(|it| &it.id), problems);
    let quiets = sheet.unique(list.quiet.iter().map(|it| &it.id), problems);
    if list.quiet.len() > QUIETS_MAX {
        let what = format!("there are at most {QUIETS_MAX} quieting patterns");
        problems.push(sheet.page.problem(0, what));
    }
    for rule in &list.rule {
        sheet.known(&rule.keep, &quiets, "quieting pattern", problems);
        if rule.patterns.is_empty() {
            let what = "a rule has a pattern";
            problems.push(sheet.page.problem(rule.id.span().start, what));
        }
    }
    for quiet in &list.quiet {
        if quiet.patterns.is_empty() != (quiet.scope == Scope::Quotes) {
            let what = "it has patterns, or its scope is `quotes`";
            problems.push(sheet.page.problem(quiet.id.span().start, what));
        }
    }
    let mut reader = Reader {
        page: sheet.page,
        spell: spell(sheet, problems),
        problems,
    };
    let read = Read {
        breaks: list.breaks.iter().map(|it| plain(it.get_ref())).collect(),
        groups: list
            .words
            .iter()
            .map(|(name, all)| (name.get_ref().clone(), reader.all(all)))
            .collect(),
        rules: list.rule.iter().map(|it| reader.rule(it)).collect(),
        quiets: list
            .quiet
            .iter()
            .map(|it| (reader.all(&it.patterns), reader.all(&it.unless)))
            .collect(),
        spell: reader.spell,
        real: real(sheet, problems),
        kinds: signs::kinds(sheet, problems),
        signs: signs::read(sheet, table, problems),
    };
    check_groups(sheet, &read, problems);
    if problems.len() > n_before {
        return String::new();
    }
    write::write(list, &read)
}

/// Alternatives of items.
type All = Vec<Vec<Item>>;

/// The file with its patterns read.
struct Read {
    breaks: BTreeSet<String>,
    spell: BTreeMap<String, Vec<String>>,
    groups: BTreeMap<String, All>,
    /// Patterns, `with`, `unless`.
    rules: Vec<[All; 3]>,
    /// Patterns, `unless`.
    quiets: Vec<(All, All)>,
    real: BTreeSet<String>,
    /// A name, and the words of that kind.
    kinds: BTreeMap<String, Vec<String>>,
    /// The lines of the small signs.
    signs: Vec<String>,
}

/// A word as the notes are read: small letters, no apostrophe.
fn plain(word: &str) -> String {
    word.chars()
        .filter(|it| !matches!(it, '\'' | '’'))
        .flat_map(char::to_lowercase)
        .collect()
}

fn spell(sheet: &Sheet<'_, Heavy>, problems: &mut Vec<Problem>) -> BTreeMap<String, Vec<String>> {
    let mut all = BTreeMap::new();
    for (from, to) in &sheet.list.spell {
        let to: Vec<String> = to.get_ref().split(' ').map(plain).collect();
        let mut problem = |what: String| {
            problems.push(sheet.page.problem(from.span().start, what));
        };
        if let Some(word) = to.iter().find(|it| {
            sheet
                .list
                .spell
                .keys()
                .any(|key| plain(key.get_ref()) == **it)
        }) {
            problem(format!("{word:?} is itself read as something else"));
        }
        if all.insert(plain(from.get_ref()), to).is_some() {
            problem(format!("{:?} stands here twice", from.get_ref()));
        }
    }
    all
}

fn real(sheet: &Sheet<'_, Heavy>, problems: &mut Vec<Problem>) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for word in sheet.list.real.get_ref().split_whitespace() {
        if !all.insert(word.to_owned()) || plain(word) != word {
            let what = format!("the real word {word:?} stands here twice, or is not plain");
            problems.push(sheet.page.problem(sheet.list.real.span().start, what));
        }
    }
    all
}

struct Reader<'a, 'p> {
    page: Page<'a>,
    spell: BTreeMap<String, Vec<String>>,
    problems: &'p mut Vec<Problem>,
}

impl Reader<'_, '_> {
    fn rule(&mut self, rule: &Rule) -> [All; 3] {
        [&rule.patterns, &rule.with, &rule.unless].map(|it| self.all(it))
    }

    fn all(&mut self, written: &[Written]) -> All {
        let mut all = Vec::new();
        for it in written {
            match pattern::read(it.get_ref()) {
                Ok(items) => all.push(self.spelled(items)),
                Err(what) => self.problems.push(self.page.problem(it.span().start, what)),
            }
        }
        all
    }

    /// The words as notes are read: "don't" is "do not" in both.
    fn spelled(&self, items: Vec<Item>) -> Vec<Item> {
        items
            .into_iter()
            .flat_map(|it| match it {
                Item::Word(word) => {
                    let word = plain(&word);
                    match self.spell.get(&word) {
                        Some(to) => to.iter().cloned().map(Item::Word).collect(),
                        None => vec![Item::Word(word)],
                    }
                }
                Item::Either(all) => {
                    let all = all.into_iter().map(|it| self.spelled(it)).collect();
                    vec![Item::Either(all)]
                }
                other => vec![other],
            })
            .collect()
    }
}

/// Every group that a pattern names is there, and none stands in itself.
fn check_groups(sheet: &Sheet<'_, Heavy>, read: &Read, problems: &mut Vec<Problem>) {
    let lists = &sheet.list;
    for (name, written) in &lists.words {
        let mut inner = BTreeSet::new();
        names(&read.groups[name.get_ref()], &mut inner);
        let mut open: Vec<&String> = inner.into_iter().collect();
        let mut seen = BTreeSet::new();
        while let Some(it) = open.pop() {
            if seen.insert(it)
                && let Some(group) = read.groups.get(it)
            {
                let mut more = BTreeSet::new();
                names(group, &mut more);
                open.extend(more);
            }
        }
        if seen.contains(name.get_ref()) || written.is_empty() {
            let what = format!(
                "the group {:?} is empty or stands in itself",
                name.get_ref()
            );
            problems.push(sheet.page.problem(name.span().start, what));
        }
    }
    let rules = lists
        .rule
        .iter()
        .flat_map(|it| [&it.patterns, &it.with, &it.unless]);
    let quiets = lists.quiet.iter().flat_map(|it| [&it.patterns, &it.unless]);
    let written = rules.chain(quiets).chain(lists.words.values()).flatten();
    for it in written {
        let Ok(items) = pattern::read(it.get_ref()) else {
            continue;
        };
        let mut named = BTreeSet::new();
        let items = [items];
        names(&items, &mut named);
        for name in named {
            if !read.groups.contains_key(name) {
                let what = format!("there is no group {name:?}");
                problems.push(sheet.page.problem(it.span().start, what));
            }
        }
    }
}

fn names<'a>(all: &'a [Vec<Item>], found: &mut BTreeSet<&'a String>) {
    for it in all.iter().flatten() {
        match it {
            Item::Group(name) => {
                found.insert(name);
            }
            Item::Either(inner) => names(inner, found),
            Item::Word(_) | Item::Gap(_) | Item::Start | Item::End => {}
        }
    }
}
