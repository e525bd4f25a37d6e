//! The tables of `docs/helplines.md`: each record with its sources, and what is missing.
//!
//! **Invariant:** what stands between the two marks is made from `content/helplines`, and by
//! nothing else.
use super::lines::{Country, Line};
use anyhow::Context as _;
use std::{fs, path::Path};
use toml::{Table, Value};

const DOCUMENT: &str = "docs/helplines.md";
const BEGIN: &str = "<!-- From here on made by `cargo xtask content`. -->\n";
const END: &str = "<!-- Up to here. -->\n";

/// What every country needs, and who has it.
type Column = (&'static str, fn(&Line) -> bool);
const COLUMNS: [Column; 5] = [
    ("emergency", |it| is_for(it, &["emergency"])),
    ("to talk, for every adult", |it| {
        is_for(it, &["suicide", "emotional"]) && !is_for(it, &["children"])
    }),
    ("harm from a partner, or a crime", |it| {
        is_for(
            it,
            &["partner_violence", "sexual_violence", "victims_of_crime"],
        )
    }),
    ("by text or chat", |it| {
        it.channels().any(|it| text(it, "kind") != "phone")
    }),
    ("children", |it| is_for(it, &["children"])),
];

/// Writes the tables into the document.
pub(super) fn write(root: &Path, countries: &[Country]) -> anyhow::Result<()> {
    let path = root.join(DOCUMENT);
    let old = fs::read_to_string(&path).context(DOCUMENT)?;
    let new = renewed(&old, countries)?;
    if new != old {
        fs::write(&path, new).context(DOCUMENT)?;
    }
    Ok(())
}

/// Says what is wrong, where the document holds other tables.
pub(super) fn check(root: &Path, countries: &[Country]) -> anyhow::Result<Option<String>> {
    let old = fs::read_to_string(root.join(DOCUMENT)).context(DOCUMENT)?;
    let stale = renewed(&old, countries)? != old;
    Ok(stale.then(|| {
        format!("{DOCUMENT}: its tables are not those of content/helplines; cargo xtask content makes them")
    }))
}

fn renewed(document: &str, countries: &[Country]) -> anyhow::Result<String> {
    let marks = || format!("{DOCUMENT} lacks its two marks, {BEGIN}and {END}");
    let (before, rest) = document.split_once(BEGIN).with_context(marks)?;
    let (_, after) = rest.split_once(END).with_context(marks)?;
    Ok([
        before,
        BEGIN,
        &missing(countries),
        &records(countries),
        END,
        after,
    ]
    .concat())
}

/// The best grade of each column; a gap is a gap.
fn missing(countries: &[Country]) -> String {
    let about = "\n## What is missing\nThe best grade of each kind; **none** is a gap.\n\n";
    let mut head = vec![String::new()];
    head.extend(COLUMNS.map(|(name, _)| name.to_owned()));
    let rows = countries.iter().map(|country| {
        let mut cells = vec![format!("{} {}", country.code, country.name)];
        cells.extend(COLUMNS.map(|(_, has)| {
            let lines = country.lines.iter().filter(|it| has(it));
            let best = lines.map(|it| it.text("grade")).min();
            best.unwrap_or("**none**").to_owned()
        }));
        cells
    });
    about.to_owned() + &grid(head, rows)
}

fn records(countries: &[Country]) -> String {
    let head = [
        "Record",
        "Dialled inside the country",
        "Grade",
        "Printed on",
        "Page of",
        "Read",
    ];
    let lines = countries.iter().flat_map(|it| &it.lines);
    let rows = lines.map(|line| {
        let ways: Vec<_> = line.channels().map(way).collect();
        let sources = line.list("sources");
        let sources: Vec<_> = sources.iter().map(|it| format!("<{it}>")).collect();
        let how = line.text("how").replace('_', " ");
        vec![
            format!("`{}` {}", line.text("id"), cell(line.text("name"))),
            ways.join("; "),
            line.text("grade").to_owned(),
            sources.join(" "),
            line.text("page_date").to_owned(),
            format!("{}, {how}", line.text("read")),
        ]
    });
    let table = grid(head.map(str::to_owned).to_vec(), rows);
    format!("\n## Every record\n{table}\n")
}

/// A table of Markdown.
fn grid(head: Vec<String>, rows: impl Iterator<Item = Vec<String>>) -> String {
    let under = vec!["---".to_owned(); head.len()];
    let all = [head, under].into_iter().chain(rows);
    let rows: Vec<_> = all
        .map(|cells| format!("| {} |", cells.join(" | ")))
        .collect();
    rows.join("\n") + "\n"
}

/// One way to reach a line, as it is typed.
fn way(channel: &Table) -> String {
    let dial = text(channel, "dial");
    match (text(channel, "kind"), text(channel, "keyword")) {
        ("phone", _) => format!("`{dial}`"),
        ("sms", "") => format!("text `{dial}`, any word"),
        ("sms", word) => format!("text `{dial}`, {word}"),
        ("chat", _) => format!("<{}>", text(channel, "url")),
        (kind, _) => format!("{kind} {}, shown as text", cell(text(channel, "display"))),
    }
}

fn text<'a>(table: &'a Table, key: &str) -> &'a str {
    table.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn is_for(line: &Line, kinds: &[&str]) -> bool {
    line.list("kinds").iter().any(|it| kinds.contains(it))
}

/// A bar would begin another cell.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::lines::tests::testland;

    #[test]
    fn the_tables_stand_between_their_marks_and_say_all() {
        let document = format!("before\n{BEGIN}anything\n{END}after\n");
        let new = renewed(&document, &testland()).expect("the marks are there");
        assert!(new.starts_with("before\n") && new.ends_with("after\n"));
        assert!(!new.contains("anything"));
        assert!(new.contains("| ZZ Testland | **none** | A | **none** | **none** | **none** |\n"));
        assert!(new.contains(
            "| `zz-long-ago` Line \\| zz-long-ago | `#1` | A | <https://zz-long-ago.example/a> | 2025-01 | 2025-11-23, live page |\n"
        ));
        assert_eq!(renewed(&new, &testland()).expect("again"), new);
    }

    #[test]
    fn a_document_without_its_marks_is_refused() {
        assert!(renewed("before\n", &testland()).is_err());
    }
}
