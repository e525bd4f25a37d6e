//! `content/helplines/`: phone lines by country.
//!
//! **Invariant:** a number that can be dialled fits its country's pattern, is never made from an
//! international form, and says who printed it and when that was read.
mod check;
mod schema;
mod write;

use super::{Files, Problem, page::Page, statics::table};
use check::Patterns;
use schema::Country;
use std::collections::BTreeSet;

/// The country code of a file, if it is one of these.
pub(crate) fn code_of(file: &str) -> Option<String> {
    let code = file.strip_prefix("helplines/")?.strip_suffix(".toml")?;
    let fits = code.len() == 2 && code.bytes().all(|it| it.is_ascii_lowercase());
    fits.then(|| code.to_ascii_uppercase())
}

/// Reads all countries and writes them as one table, in the order of their codes.
pub(crate) fn make(files: &Files, problems: &mut Vec<Problem>) -> Option<String> {
    let mut rows = Vec::new();
    let mut zones = BTreeSet::new();
    let mut all_read = true;
    for (file, text) in files {
        let Some(code) = code_of(file) else { continue };
        let page = Page { file, text };
        let Some(sheet) = page.sheet::<Country>(problems) else {
            all_read = false;
            continue;
        };
        let country = &sheet.list;
        if country.service.is_empty() {
            problems.push(page.problem(0, "a country without a line has no file"));
        }
        for zone in &country.zones {
            if !zone.get_ref().as_str().contains('/') {
                problems.push(page.problem(zone.span().start, "this is no IANA zone"));
            }
            if !zones.insert(zone.get_ref().as_str().to_owned()) {
                let what = "this zone lies in two countries, or stands here twice";
                problems.push(page.problem(zone.span().start, what));
            }
        }
        sheet.unique(country.service.iter().map(|it| &it.id), problems);
        if let Some(patterns) = Patterns::of(page, country, problems) {
            for service in &country.service {
                check::check_service(page, &code, country, service, problems);
                for channel in &service.channel {
                    check::check_channel(page, channel, &patterns, problems);
                }
            }
        }
        rows.push(write::country(&code, country));
    }
    let mut out = String::new();
    let about = "The countries, by their code.";
    table(&mut out, "COUNTRIES", about, "Country", &rows, Clone::clone);
    all_read.then_some(out)
}
