//! How well heavy words are noticed: the two halves of the development list, the same sentences
//! misspelt, ordinary comments, and the time that a note takes.
//!
//! The rules and the table of signs were made with the lists of `dev` in view and never with those
//! of `held`; only the second say what to expect of a text that nobody here has seen.
//!
//! **Invariant:** the same files give the same counts on every machine.
pub mod fit;

use crate::clock::now;
use anyhow::Context as _;
use footbridge_content::heavy::Heavy;
use footbridge_naming::notice::{look, notice, words};
use serde_json::Value;
use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path};

/// The lists that rules and signs are made from, below the root of the repository.
pub const DEV: &str = "testdata/notice/dev";
/// Those that nothing was made from.
pub const HELD: &str = "testdata/notice/held";

/// A sentence and what it is about.
#[derive(Clone, Debug)]
pub struct Line {
    text: String,
    /// Nothing, where it only looks heavy.
    about: Option<Heavy>,
    /// What kind of look-alike it is, where the list says so.
    kind: String,
}

impl Line {
    /// Something that nobody wrote in need.
    pub fn ordinary(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            about: None,
            kind: String::new(),
        }
    }
}

/// Reads a list: one object a line, `text` and `notice`.
pub fn read(path: &Path) -> anyhow::Result<Vec<Line>> {
    let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
    let mut lines = vec![];
    for (nth, line) in (1..).zip(text.lines()).filter(|it| !it.1.trim().is_empty()) {
        let place = || format!("{}:{nth}", path.display());
        let value: Value = serde_json::from_str(line).with_context(place)?;
        let about = match &value["notice"] {
            Value::Null => None,
            Value::String(key) => {
                let family = Heavy::ALL.into_iter().find(|it| it.key() == key);
                Some(family.with_context(|| format!("{}: no family {key}", place()))?)
            }
            other => anyhow::bail!("{}: {other} is no family", place()),
        };
        lines.push(Line {
            text: value["text"].as_str().with_context(place)?.to_owned(),
            about,
            kind: value["kind"].as_str().unwrap_or_default().to_owned(),
        });
    }
    Ok(lines)
}

/// Reads every list of a folder, or the one list of a file, with their names.
pub fn read_all(path: &Path) -> anyhow::Result<Vec<(String, Vec<Line>)>> {
    let mut files = vec![path.to_owned()];
    if path.is_dir() {
        files.clear();
        for entry in fs::read_dir(path).with_context(|| path.display().to_string())? {
            files.push(entry?.path());
        }
        files.sort();
    }
    let name = |it: &Path| {
        it.file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned()
    };
    files.iter().map(|it| Ok((name(it), read(it)?))).collect()
}

/// Reads ordinary comments: tab-separated, the text first.
pub fn read_comments(path: &Path) -> anyhow::Result<Vec<Line>> {
    let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
    let first = |line: &str| Line::ordinary(line.split('\t').next().unwrap_or_default());
    Ok(text.lines().map(first).collect())
}

/// How many, of how many.
#[derive(Clone, Copy, Debug, Default)]
pub struct Share {
    /// So many.
    pub n: usize,
    /// Of so many.
    pub of: usize,
}

impl Share {
    fn count(&mut self, is: bool) {
        self.n += usize::from(is);
        self.of += 1;
    }

    /// In hundredths.
    #[expect(clippy::cast_precision_loss, reason = "a list has some thousand lines")]
    pub fn percent(self) -> f64 {
        if self.of == 0 {
            return f64::NAN;
        }
        100.0 * self.n as f64 / self.of as f64
    }
}

/// How a list was judged.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// For each family: what was noticed as what it is.
    pub as_itself: BTreeMap<Heavy, Share>,
    /// What was noticed at all, of all that is heavy; those who want to hurt someone apart.
    pub noticed: Share,
    /// What was noticed and only looks heavy.
    pub false_alarms: Share,
    /// The same, by kind.
    pub alarms_by_kind: BTreeMap<String, Share>,
    /// Every miss, wrong family and false alarm, in words.
    pub told: Vec<String>,
    /// How long each note took, in milliseconds.
    pub took_ms: Vec<f64>,
}

/// Judges a list as the app does.
pub fn judge(lines: &[Line]) -> Report {
    judge_by(lines, &notice)
}

/// Judges a list.
pub fn judge_by(lines: &[Line], notice: &dyn Fn(&str) -> Option<Heavy>) -> Report {
    let mut report = Report::default();
    for line in lines {
        let began = now();
        let noticed = notice(&line.text);
        report.took_ms.push(began.elapsed().as_secs_f64() * 1000.0);
        if let Some(about) = line.about {
            let share = report.as_itself.entry(about).or_default();
            share.count(noticed == line.about);
            if about != Heavy::HarmOther {
                report.noticed.count(noticed.is_some());
            }
        } else {
            report.false_alarms.count(noticed.is_some());
            let share = report.alarms_by_kind.entry(line.kind.clone()).or_default();
            share.count(noticed.is_some());
        }
        if noticed != line.about {
            let key = |it: Option<Heavy>| it.map_or("nothing", Heavy::key);
            report.told.push(format!(
                "{} taken for {} {}: {}",
                key(line.about),
                key(noticed),
                rules(&line.text),
                line.text
            ));
        }
    }
    report
}

/// The rules that match a text, and what took them back.
fn rules(text: &str) -> String {
    let said = words(text);
    let mut all: Vec<_> = look(text)
        .iter()
        .map(|it| {
            let said = said.get(it.at.clone()).unwrap_or_default().join(" ");
            match it.quieted {
                None => format!("{} ({said})", it.rule.id),
                Some(quiet) => format!("{} ({said}) but {}", it.rule.id, quiet.id),
            }
        })
        .collect();
    all.sort_unstable();
    all.dedup();
    format!("[{}]", all.join(", "))
}

/// The share of ordinary comments in which something is noticed, and every one of them.
pub fn comments(path: &Path) -> anyhow::Result<(Share, Vec<String>)> {
    let mut share = Share::default();
    let mut told = vec![];
    for line in read_comments(path)? {
        let noticed = notice(&line.text);
        share.count(noticed.is_some());
        if let Some(it) = noticed {
            told.push(format!("{} {}: {}", it.key(), rules(&line.text), line.text));
        }
    }
    Ok((share, told))
}

/// The heavy lines of a list with slips of the finger in them: in each line one word in four, of
/// four letters and more, has one or two letters changed, left out, put in or swapped; at least
/// one word has.
pub fn misspelt(lines: &[Line], seed: u64) -> Vec<Line> {
    let mut dice = Dice(seed);
    let heavy = lines.iter().filter(|it| it.about.is_some());
    heavy
        .map(|line| {
            let mut words: Vec<String> = line.text.split(' ').map(str::to_owned).collect();
            let long: Vec<usize> = (0..words.len())
                .filter(|it| letters(&words[*it]) >= 4)
                .collect();
            let n = long.len().div_ceil(4);
            let mut chosen = long;
            for _ in 0..n {
                if !chosen.is_empty() {
                    let word = chosen.swap_remove(dice.below(chosen.len()));
                    let n_slips = 1 + dice.below(2);
                    for _ in 0..n_slips {
                        words[word] = slip(&words[word], &mut dice);
                    }
                }
            }
            Line {
                text: words.join(" "),
                ..line.clone()
            }
        })
        .collect()
}

fn letters(word: &str) -> usize {
    word.chars().filter(|it| it.is_alphabetic()).count()
}

fn slip(word: &str, dice: &mut Dice) -> String {
    let mut all: Vec<char> = word.chars().collect();
    let places: Vec<usize> = (0..all.len())
        .filter(|it| all[*it].is_alphabetic())
        .collect();
    let Some(at) = places.get(dice.below(places.len().max(1))).copied() else {
        return word.to_owned();
    };
    let any = char::from(b'a' + u8::try_from(dice.below(26)).unwrap_or_default());
    match dice.below(4) {
        0 => all[at] = any,
        1 if places.len() > 1 => drop(all.remove(at)),
        2 if at + 1 < all.len() && all[at + 1].is_alphabetic() => all.swap(at, at + 1),
        _ => all.insert(at, any),
    }
    all.into_iter().collect()
}

/// Chance that is the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or_default() % n.max(1)
    }
}

/// A report as lines to read.
pub fn as_text(name: &str, report: &Report) -> String {
    let mut out = format!("{name}\n");
    let mut row = |name: &str, share: Share| {
        // A String takes every text.
        let _ = writeln!(
            out,
            "  {name:<44} {:>4} of {:>4} {:>6.1} %",
            share.n,
            share.of,
            share.percent()
        );
    };
    row("noticed at all, harm to others apart", report.noticed);
    for (family, share) in &report.as_itself {
        row(&format!("{} as itself", family.key()), *share);
    }
    if report.false_alarms.of > 0 {
        row("false alarms on look-alikes", report.false_alarms);
        for (kind, share) in &report.alarms_by_kind {
            row(&format!("  {kind}"), *share);
        }
    }
    let mut took = report.took_ms.clone();
    took.sort_by(f64::total_cmp);
    let at = |it: usize| took.get(it).copied().unwrap_or(f64::NAN);
    let _ = writeln!(
        out,
        "  a note takes {:.3} ms in the middle, {:.3} ms at most",
        at(took.len() / 2),
        at(took.len().saturating_sub(1))
    );
    for it in &report.told {
        let _ = writeln!(out, "  - {it}");
    }
    out
}
