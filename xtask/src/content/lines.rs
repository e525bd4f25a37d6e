//! Phone lines that were last read long ago: told, never a failure.
use super::{files, name_in};
use anyhow::Context as _;
use jiff::{Timestamp, ToSpan as _, tz::TimeZone};
use std::{fs, path::Path};
use toml::{Table, Value};

/// The day a year ago, as the files write days.
pub(super) fn a_year_ago() -> String {
    let today = Timestamp::now().to_zoned_datetime(TimeZone::UTC).date();
    today.saturating_sub(1.year()).to_string()
}

/// Says which lines were read before a day, and how many pages are older than that.
pub(super) fn report(root: &Path, day: &str) -> anyhow::Result<String> {
    let mut n_lines = 0;
    let mut n_old_pages = 0;
    let mut n_undated = 0;
    let mut read_long_ago = Vec::new();
    for path in files(root, "content/helplines")? {
        let name = name_in(root, &path);
        let table: Table = toml::from_str(&fs::read_to_string(&path)?).context(name)?;
        let services = table.get("service").and_then(Value::as_array);
        for service in services.into_iter().flatten() {
            let text = |key: &str| service.get(key).and_then(Value::as_str).unwrap_or_default();
            n_lines += 1;
            if text("read") < day {
                read_long_ago.push(text("id").to_owned());
            }
            match newest(text("page_date")) {
                None => n_undated += 1,
                Some(newest) => n_old_pages += usize::from(newest.as_str() < day),
            }
        }
    }
    let mut report = format!(
        "content/helplines: {n_lines} lines; {n_old_pages} stand on pages from before {day}, \
         {n_undated} on pages without a date"
    );
    if !read_long_ago.is_empty() {
        report += "\nread long ago, so read them again (docs/helplines.md): ";
        report += &read_long_ago.join(" ");
    }
    Ok(report)
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
mod tests {
    use super::newest;

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
}
