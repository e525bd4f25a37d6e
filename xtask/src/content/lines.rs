//! Phone lines as their files have them, and which of them are due: told, never a failure.
use super::{files, name_in};
use anyhow::Context as _;
use jiff::{Timestamp, ToSpan as _, civil::Date, tz::TimeZone};
use std::{fs, path::Path};
use toml::{Table, Value};

/// A country and its lines.
pub(super) struct Country {
    /// Its code, in capitals.
    pub(super) code: String,
    pub(super) name: String,
    pub(super) lines: Vec<Line>,
}

/// One line.
pub(super) struct Line {
    /// File and line at which its record has its id.
    place: String,
    /// The record as it is.
    record: Table,
}

impl Line {
    pub(super) fn text(&self, key: &str) -> &str {
        self.record
            .get(key)
            .and_then(Value::as_str)
            .unwrap_or_default()
    }

    pub(super) fn list(&self, key: &str) -> Vec<&str> {
        let list = self.record.get(key).and_then(Value::as_array);
        list.into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect()
    }

    pub(super) fn channels(&self) -> impl Iterator<Item = &Table> {
        let list = self.record.get("channel").and_then(Value::as_array);
        list.into_iter().flatten().filter_map(Value::as_table)
    }
}

/// Reads every country, in the order of the codes.
pub(super) fn countries(root: &Path) -> anyhow::Result<Vec<Country>> {
    let mut all = Vec::new();
    for path in files(root, "content/helplines")? {
        let file = name_in(root, &path);
        let text = fs::read_to_string(&path)?;
        let code = path.file_stem().unwrap_or_default().display().to_string();
        all.push(country(&file, &code, &text).context(file)?);
    }
    Ok(all)
}

fn country(file: &str, code: &str, text: &str) -> anyhow::Result<Country> {
    let table: Table = toml::from_str(text)?;
    let services = table.get("service").and_then(Value::as_array);
    let records = services.into_iter().flatten().filter_map(Value::as_table);
    let lines = records.map(|record| {
        let id = record.get("id").and_then(Value::as_str).unwrap_or_default();
        let stands = format!("id = \"{id}\"");
        let at = text.lines().position(|it| it == stands).unwrap_or_default();
        Line {
            place: format!("{file}:{}", at + 1),
            record: record.clone(),
        }
    });
    let name = table.get("name").and_then(Value::as_str);
    Ok(Country {
        code: code.to_uppercase(),
        name: name.unwrap_or_default().to_owned(),
        lines: lines.collect(),
    })
}

/// Today, as the files write days.
pub(super) fn today() -> String {
    let today = Timestamp::now().to_zoned_datetime(TimeZone::UTC).date();
    today.to_string()
}

/// The day a year before another.
fn a_year_before(today: &str) -> anyhow::Result<String> {
    let today: Date = today
        .parse()
        .with_context(|| format!("{today} is no day, as in 2026-11-23"))?;
    Ok(today.saturating_sub(1.year()).to_string())
}

/// Says in a line how old it all is.
pub(super) fn report(countries: &[Country], today: &str) -> anyhow::Result<String> {
    let day = a_year_before(today)?;
    let lines = || countries.iter().flat_map(|it| &it.lines);
    let n_old = lines().filter(|it| is_old_page(it, &day)).count();
    let dates = lines().map(|it| newest(it.text("page_date")));
    let n_undated = dates.filter(Option::is_none).count();
    let n_due = lines().filter(|it| it.text("read") < day.as_str()).count();
    let mut said = vec![format!(
        "content/helplines: {} lines; {n_old} stand on pages from before {day}, {n_undated} on \
         pages without a date",
        lines().count()
    )];
    if n_due > 0 {
        said.push(format!(
            "{n_due} were read before {day}, so read them again: cargo xtask content --stale"
        ));
    }
    Ok(said.join("\n"))
}

/// Lists what is due on a day: lines that were read more than a year before, then copies whose own
/// date is older than that.
pub(super) fn stale(countries: &[Country], today: &str) -> anyhow::Result<String> {
    let day = a_year_before(today)?;
    let lines = || countries.iter().flat_map(|it| &it.lines);
    let due: Vec<_> = lines()
        .filter(|it| it.text("read") < day.as_str())
        .collect();
    let old: Vec<_> = lines()
        .filter(|it| it.text("read") >= day.as_str() && is_old_page(it, &day))
        .collect();
    let mut list = vec![format!(
        "{} lines were read before {day}, so they are due:",
        due.len()
    )];
    list.extend(due.into_iter().map(|it| {
        let (id, read, how) = (it.text("id"), it.text("read"), it.text("how"));
        format!(
            "  {}: {id}, read {read} ({})",
            it.place,
            how.replace('_', " ")
        )
    }));
    list.push(format!(
        "{} lines stand on copies from before {day}, so look for a newer page:",
        old.len()
    ));
    list.extend(old.into_iter().map(|it| {
        let (id, date) = (it.text("id"), it.text("page_date"));
        format!("  {}: {id}, page of {date}", it.place)
    }));
    Ok(list.join("\n"))
}

/// Whether a stored copy bears a date from before a day.
fn is_old_page(line: &Line, day: &str) -> bool {
    let newest = newest(line.text("page_date"));
    line.text("how") == "stored_copy" && newest.is_some_and(|it| it.as_str() < day)
}

/// The last day that a `page_date` such as "2019, 2023-04 to 2023-06" may mean.
fn newest(page_date: &str) -> Option<String> {
    page_date
        .split([',', ' '])
        .filter(|it| it.starts_with(|it: char| it.is_ascii_digit()))
        .map(|it| match it.len() {
            4 => format!("{it}-12-31"),
            7 => format!("{it}-31"),
            _ => it.to_owned(),
        })
        .max()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A country of three lines: read lately, read long ago, and on an old copy.
    pub(in crate::content) fn testland() -> Vec<Country> {
        let line = |id: &str, read: &str, page_date: &str, how: &str| {
            format!(
                "[[service]]\nid = \"{id}\"\nname = \"Line | {id}\"\nkinds = [\"suicide\"]\n\
                 grade = \"A\"\npage_date = \"{page_date}\"\nread = \"{read}\"\nhow = \"{how}\"\n\
                 sources = [\"https://{id}.example/a\"]\n[[service.channel]]\nkind = \"phone\"\n\
                 display = \"#1\"\ndial = \"#1\"\n"
            )
        };
        let text = [
            "name = \"Testland\"\n".to_owned(),
            line("zz-new", "2026-11-23", "unknown", "stored_copy"),
            line("zz-long-ago", "2025-11-23", "2025-01", "live_page"),
            line("zz-copy", "2026-11-23", "2019, 2020", "stored_copy"),
        ]
        .concat();
        let country = country("content/helplines/zz.toml", "zz", &text);
        vec![country.expect("the text can be read")]
    }

    #[test]
    fn a_date_counts_until_its_end() {
        for (date, last) in [
            ("2020", Some("2020-12-31")),
            ("2023-06", Some("2023-06-31")),
            ("2017-11-24, 2021", Some("2021-12-31")),
            ("2015 to 2024-02-01", Some("2024-02-01")),
            ("unknown", None),
        ] {
            assert_eq!(newest(date).as_deref(), last, "{date}");
        }
    }

    #[test]
    fn what_is_due_is_listed_with_its_place() {
        let list = stale(&testland(), "2026-11-24").expect("it is a day");
        assert_eq!(
            list,
            "1 lines were read before 2025-11-24, so they are due:\n  \
             content/helplines/zz.toml:16: zz-long-ago, read 2025-11-23 (live page)\n\
             1 lines stand on copies from before 2025-11-24, so look for a newer page:\n  \
             content/helplines/zz.toml:29: zz-copy, page of 2019, 2020"
        );
    }

    #[test]
    fn a_line_is_due_after_a_year_and_not_on_the_day() {
        for (today, n_due) in [("2026-11-23", 0), ("2026-11-24", 1), ("2027-11-24", 3)] {
            let list = stale(&testland(), today).expect("it is a day");
            assert!(
                list.starts_with(&format!("{n_due} lines were read")),
                "{today}: {list}"
            );
        }
    }

    #[test]
    fn what_is_no_day_is_refused() {
        assert!(stale(&testland(), "tomorrow").is_err());
    }
}
