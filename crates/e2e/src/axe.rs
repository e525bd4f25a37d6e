//! Runs axe-core on a page. It lies in `vendor/`, with its licence and its hash.
use crate::page::Page;
use serde_json::Value;

const AXE: &str = include_str!("../vendor/axe.min.js");

/// Puts axe-core into the page and runs it on all of it.
///
/// Returns one line for each violation: its rule, what it hits, and why.
pub fn violations(page: &Page) -> anyhow::Result<Vec<String>> {
    page.eval(&format!("if (!globalThis.axe) {{ {AXE} }}; 0"))?;
    let found = page.eval(
        "axe.run(document, { resultTypes: ['violations'] }).then((it) => it.violations.map((v) => \
         v.id + ' at ' + v.nodes.map((n) => n.target.join(' ') + ' (' + n.failureSummary + ')').join(' and ')))",
    )?;
    Ok(found
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect())
}
