//! The budgets of docs/architecture.md, measured in a real Chromium: `cargo xtask bench [--json]`.
//!
//! **Invariant:** it measures and says; it never fails because a figure is high.
mod app;
mod bundle;
mod figure;
mod notice;
mod years;

use anyhow::bail;
use figure::Figure;
use std::io::{self, Write as _};

type Measure = fn() -> anyhow::Result<Vec<Figure>>;

fn main() -> anyhow::Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let json = match words.as_slice() {
        [] => false,
        [word] if word == "--json" => true,
        _ => bail!("bench [--json]"),
    };
    let mut figures = bundle::figures()?;
    figures.extend(notice::figures()?);
    let measures: [(&str, Measure); 3] = [
        ("cold starts", app::cold_starts),
        ("clicks, opening and leaving", app::a_visit),
        ("ten years", years::figures),
    ];
    for (n, (name, measure)) in measures.iter().enumerate() {
        writeln!(io::stderr(), "{} of {}: {name}", n + 1, measures.len())?;
        figures.extend(measure()?);
    }
    let load = load();
    let text = if json {
        figure::as_json(&figures, &load)
    } else {
        figure::as_table(&figures, &load)
    };
    Ok(writeln!(io::stdout(), "{text}")?)
}

/// How busy the machine is: a time means little without it.
fn load() -> String {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let average = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let average: Vec<&str> = average.split_whitespace().take(3).collect();
    format!("{cores} cores, load {}", average.join(" "))
}
