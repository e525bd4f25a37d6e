//! Numbers for the patterns, and the static that holds them.
use super::super::statics::key;
use super::{
    All, Read,
    pattern::Item,
    schema::{Heavy, Quiet, Rule},
    signs,
};
use std::collections::{BTreeMap, BTreeSet};

/// These are what `footbridge_content::heavy` says they are.
const GROUP: u16 = 0x4000;
const GAP: u16 = 0x8000;
const START: u16 = 0xC000;
const END: u16 = 0xC001;
const NEXT: u16 = 0xFFFE;
const CLOSE: u16 = 0xFFFF;

/// Writes the one static.
pub(super) fn write(list: &Heavy, read: &Read) -> String {
    let mut maker = Maker::of(read);
    let rules: Vec<_> = list
        .rule
        .iter()
        .zip(&read.rules)
        .map(|(rule, [patterns, with, unless])| {
            format!(
                "HeavyRule {{ id: {}, family: Heavy::{:?}, points: {}, patterns: {}, with: {:?}, unless: {:?}, quiets: {:#x} }}",
                key(&rule.id),
                rule.family,
                rule.points.get(),
                maker.group(patterns),
                maker.some(with),
                maker.some(unless),
                quiets_of(rule, &list.quiet),
            )
        })
        .collect();
    let quiets: Vec<_> = list
        .quiet
        .iter()
        .zip(&read.quiets)
        .map(|(quiet, (patterns, unless))| {
            format!(
                "HeavyQuiet {{ id: {}, scope: HeavyScope::{:?}, patterns: {:?}, unless: {:?} }}",
                key(&quiet.id),
                quiet.scope,
                maker.some(patterns),
                maker.some(unless),
            )
        })
        .collect();
    let spell: Vec<u16> = read
        .spell
        .iter()
        .flat_map(|(from, to)| {
            let mut all = vec![maker.word(from)];
            all.extend(to.iter().map(|it| maker.word(it)));
            all.push(CLOSE);
            all
        })
        .collect();
    let breaks: Vec<u16> = read.breaks.iter().map(|it| maker.word(it)).collect();
    let kinds: Vec<_> = read
        .kinds
        .iter()
        .map(|(name, words)| (name, words.join(" ")))
        .collect();
    let words: Vec<_> = maker.words.keys().cloned().collect();
    let neighbors: Vec<_> = read
        .real
        .iter()
        .filter(|it| !maker.words.contains_key(*it))
        .map(String::as_str)
        .collect();
    format!(
        "/// The rules for heavy words.\npub static HEAVY: HeavyRules = HeavyRules {{\n    version: {},\n    \
         words: {:?},\n    real: {:?},\n    spell: &{spell:?},\n    breaks: &{breaks:?},\n    \
         groups: &{:?},\n    kinds: &{:?},\n    signs: {:?},\n    rules: &[\n{}    ],\n    quiets: &[\n{}    ],\n}};\n",
        list.version.get(),
        words.join(" "),
        neighbors.join(" "),
        maker.groups,
        kinds,
        read.signs.join("\n"),
        rows(&rules),
        rows(&quiets),
    )
}

fn rows(rows: &[String]) -> String {
    rows.iter().fold(String::new(), |mut out, it| {
        out += "        ";
        out += it;
        out += ",\n";
        out
    })
}

/// The quieting patterns that may take a rule back, as bits. An idiom takes back whatever it
/// shares a word with, unless a rule is kept from it by name.
fn quiets_of(rule: &Rule, quiets: &[Quiet]) -> u64 {
    let mut bits = 0;
    for (nth, quiet) in quiets.iter().enumerate() {
        let about = quiet.families.is_empty() || quiet.families.contains(&rule.family);
        let id = quiet.id.get_ref().as_str();
        let kept = rule.keep.iter().any(|it| it.get_ref().as_str() == id);
        if about && !kept {
            bits |= 1 << nth;
        }
    }
    bits
}

struct Maker<'a> {
    read: &'a Read,
    words: BTreeMap<String, u16>,
    /// All groups, one after the other.
    groups: Vec<u16>,
    n_groups: u16,
    named: BTreeMap<String, u16>,
    made: BTreeMap<All, u16>,
}

impl<'a> Maker<'a> {
    fn of(read: &'a Read) -> Self {
        let mut words = BTreeSet::new();
        let lists = read.rules.iter().flatten();
        let lists = lists.chain(read.quiets.iter().flat_map(|it| [&it.0, &it.1]));
        for all in lists.chain(read.groups.values()) {
            words_of(all, &mut words);
        }
        for (from, to) in &read.spell {
            words.insert(from);
            words.extend(to.iter().map(String::as_str));
        }
        words.extend(read.breaks.iter().map(String::as_str));
        words.extend(read.kinds.values().flatten().map(String::as_str));
        words.extend(read.signs.iter().flat_map(|it| signs::words_of(it)));
        let words = words.into_iter().zip(0..).map(|(it, n)| (it.to_owned(), n));
        Self {
            read,
            words: words.collect(),
            groups: Vec::new(),
            n_groups: 0,
            named: BTreeMap::new(),
            made: BTreeMap::new(),
        }
    }

    fn word(&self, word: &str) -> u16 {
        self.words[word]
    }

    fn some(&mut self, all: &All) -> Option<u16> {
        (!all.is_empty()).then(|| self.group(all))
    }

    /// The number of a group; those inside it come before it.
    fn group(&mut self, all: &All) -> u16 {
        if let Some(made) = self.made.get(all) {
            return *made;
        }
        let mut code = Vec::new();
        for items in all {
            for it in items {
                let number = self.item(it);
                code.push(number);
            }
            code.push(NEXT);
        }
        code.push(CLOSE);
        self.groups.extend(code);
        let number = self.n_groups;
        self.n_groups += 1;
        self.made.insert(all.clone(), number);
        number
    }

    fn item(&mut self, item: &Item) -> u16 {
        let group = |number: u16| GROUP | number;
        match item {
            Item::Word(word) => self.word(word),
            Item::Group(name) => {
                if let Some(made) = self.named.get(name) {
                    return group(*made);
                }
                let read = self.read;
                let made = self.group(&read.groups[name]);
                self.named.insert(name.clone(), made);
                group(made)
            }
            Item::Either(all) => group(self.group(all)),
            Item::Gap(n) => GAP | n,
            Item::Start => START,
            Item::End => END,
        }
    }
}

fn words_of<'a>(all: &'a All, found: &mut BTreeSet<&'a str>) {
    for it in all.iter().flatten() {
        match it {
            Item::Word(word) => {
                found.insert(word);
            }
            Item::Either(inner) => words_of(inner, found),
            Item::Group(_) | Item::Gap(_) | Item::Start | Item::End => {}
        }
    }
}
