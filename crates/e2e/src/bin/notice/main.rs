//! Heavy words alone, with every miss and every false alarm: `cargo xtask bench notice`.
//!
//! - `--goemotions FILE` adds ordinary comments (tab-separated: text, labels, id);
//! - `--list FILE` judges that list in place of the two halves of the development list;
//! - `--slips` names the misses among misspelt sentences too;
//! - `--counts` leaves the sentences out, for a half that is not to be looked at.
//!
//! **Invariant:** it measures and says; it never fails because a figure is bad.
use anyhow::{Context as _, bail};
use footbridge_e2e::notice::{DEV, HELD, Report, as_text, comments, judge, misspelt, read};
use std::{
    io::{self, Write as _},
    path::{Path, PathBuf},
};

const N_MISSPELLINGS: u64 = 5;

fn main() -> anyhow::Result<()> {
    let mut lists = vec![];
    let mut goemotions = None;
    let mut counts_only = false;
    let mut slips_told = false;
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let mut file = || words.next().map(PathBuf::from).context("a FILE is missing");
        match word.as_str() {
            "--goemotions" => goemotions = Some(file()?),
            "--list" => lists.push(file()?),
            "--counts" => counts_only = true,
            "--slips" => slips_told = true,
            _ => bail!("notice [--goemotions FILE] [--list FILE] [--slips] [--counts]"),
        }
    }
    if lists.is_empty() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        lists = vec![root.join(DEV), root.join(HELD)];
    }
    let mut out = io::stdout();
    for path in &lists {
        let lines = read(path)?;
        let mut say = |name: &str, mut report: Report, counts_only: bool| {
            if counts_only {
                report.told.clear();
            }
            writeln!(out, "{}", as_text(name, &report))
        };
        let name = path.display().to_string();
        say(&name, judge(&lines), counts_only)?;
        let slips: Vec<_> = (1..=N_MISSPELLINGS)
            .flat_map(|seed| misspelt(&lines, seed))
            .collect();
        say(
            &format!("{name}, misspelt {N_MISSPELLINGS} times"),
            judge(&slips),
            !slips_told,
        )?;
    }
    if let Some(path) = goemotions {
        let (share, told) = comments(&path)?;
        writeln!(
            out,
            "{}: something noticed in {} of {} comments, {:.2} %",
            path.display(),
            share.n,
            share.of,
            share.percent()
        )?;
        for it in told.iter().filter(|_| !counts_only) {
            writeln!(out, "  - {it}")?;
        }
    }
    Ok(())
}
