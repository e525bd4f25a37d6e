//! Heavy words alone, with every miss and every false alarm: `cargo xtask bench notice`.
//!
//! - `--goemotions FILE` adds ordinary comments (tab-separated: text, labels, id);
//! - `--list PATH` judges that list, or that folder of lists, in place of those of the repository;
//! - `--slips` names the misses among misspelt sentences too;
//! - `--counts` leaves the sentences out, for lists that are not to be looked at;
//! - `--apart` judges each list that was looked at by signs made without it;
//! - `--fit` makes the table of signs anew.
//!
//! The last two need `--comments FILE`, ordinary comments in which nothing is to be noticed: the
//! training part of `GoEmotions`, never its test part.
//!
//! **Invariant:** it measures and says; it never fails because a figure is bad.
use anyhow::{Context as _, bail};
use footbridge_e2e::notice::{
    DEV, HELD, Line, Report, as_text, comments,
    fit::{Example, Terms, examples, fit},
    judge, judge_by, misspelt, read_all, read_comments,
};
use footbridge_naming::notice::{Signs, read};
use std::{
    fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
};

const N_MISSPELLINGS: u64 = 5;
const SIGNS: &str = "content/en/heavy-signs.txt";

#[derive(Default)]
struct Wish {
    lists: Vec<PathBuf>,
    goemotions: Option<PathBuf>,
    comments: Option<PathBuf>,
    counts_only: bool,
    slips_told: bool,
    learn: Option<Learn>,
}

/// What to do with signs that are made anew.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Learn {
    /// Judge each list by signs made without it.
    Apart,
    /// Write them.
    Fit,
}

fn main() -> anyhow::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let wish = read_wish()?;
    match (wish.learn, &wish.comments) {
        (Some(what), Some(comments)) => learn(&root, &wish, what, comments),
        (Some(_), None) => bail!("--comments FILE is missing"),
        (None, _) => tell(&root, &wish),
    }
}

fn read_wish() -> anyhow::Result<Wish> {
    let mut wish = Wish::default();
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let mut path = || words.next().map(PathBuf::from).context("a FILE is missing");
        match word.as_str() {
            "--goemotions" => wish.goemotions = Some(path()?),
            "--comments" => wish.comments = Some(path()?),
            "--list" => wish.lists.push(path()?),
            "--counts" => wish.counts_only = true,
            "--slips" => wish.slips_told = true,
            "--apart" => wish.learn = Some(Learn::Apart),
            "--fit" => wish.learn = Some(Learn::Fit),
            _ => bail!(
                "notice [--goemotions FILE] [--list PATH] [--slips] [--counts] [--apart] [--fit] [--comments FILE]"
            ),
        }
    }
    Ok(wish)
}

fn tell(root: &Path, wish: &Wish) -> anyhow::Result<()> {
    let mut paths = wish.lists.clone();
    if paths.is_empty() {
        paths = vec![root.join(DEV), root.join(HELD)];
    }
    let mut out = io::stdout();
    for path in &paths {
        let lists = read_all(path)?;
        let lines: Vec<Line> = lists.into_iter().flat_map(|it| it.1).collect();
        let mut say = |name: &str, mut report: Report, counts_only: bool| {
            if counts_only {
                report.told.clear();
            }
            writeln!(out, "{}", as_text(name, &report))
        };
        let name = path.display().to_string();
        say(&name, judge(&lines), wish.counts_only)?;
        let slips: Vec<_> = (1..=N_MISSPELLINGS)
            .flat_map(|seed| misspelt(&lines, seed))
            .collect();
        say(
            &format!("{name}, misspelt {N_MISSPELLINGS} times"),
            judge(&slips),
            !wish.slips_told,
        )?;
    }
    if let Some(path) = &wish.goemotions {
        let (share, told) = comments(path)?;
        writeln!(
            out,
            "{}: something noticed in {} of {} comments, {:.2} %",
            path.display(),
            share.n,
            share.of,
            share.percent()
        )?;
        for it in told.iter().filter(|_| !wish.counts_only) {
            writeln!(out, "  - {it}")?;
        }
    }
    Ok(())
}

fn learn(root: &Path, wish: &Wish, what: Learn, comments: &Path) -> anyhow::Result<()> {
    let terms = Terms::default();
    let lists = read_all(&root.join(DEV))?;
    let ordinary = examples(&read_comments(comments)?, terms.comment);
    let of_lists: Vec<Vec<Example>> = lists.iter().map(|it| examples(&it.1, 1.0)).collect();
    let without = |left_out: Option<usize>| -> Vec<Example> {
        let kept = of_lists.iter().enumerate();
        let kept = kept.filter(|(nth, _)| Some(*nth) != left_out);
        kept.flat_map(|it| it.1).chain(&ordinary).cloned().collect()
    };
    let mut out = io::stdout();
    if what == Learn::Apart {
        for (nth, (name, lines)) in lists.iter().enumerate() {
            let table = fit(&without(Some(nth)), &terms);
            let own = Signs::read(&table);
            let mut report = judge_by(lines, &|text| read(text).weigh(&own));
            if wish.counts_only {
                report.told.clear();
            }
            writeln!(
                out,
                "{}",
                as_text(&format!("{name}, by the others"), &report)
            )?;
        }
    }
    if what == Learn::Fit {
        let head = "// Small signs of heavy words: points for suicide, partner_danger, harm_other, self_harm and relapse_urge, then the\n\
            // sign (crates/naming/src/notice/signs.rs). Made by `cargo xtask bench notice --fit --comments FILE`; not by hand.\n\
            // None of this is ever shown. It is made of words that people write in their worst hours; read it with that in mind.\n";
        let table = fit(&without(None), &terms);
        fs::write(root.join(SIGNS), format!("{head}{table}"))?;
        writeln!(out, "{SIGNS}: {} signs", table.lines().count())?;
    }
    Ok(())
}
