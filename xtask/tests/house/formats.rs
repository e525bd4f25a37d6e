//! Every lasting format has a page in docs/formats and vectors in testdata, and back.
use crate::workspace::files_below;
use std::collections::BTreeSet;

/// A page for a format that has no bytes of its own to pin says why, in a line that begins so.
const WITHOUT: &str = "No vectors:";

/// The pages without vectors, and the vectors without a page.
fn unmatched(pages: &[(String, String)], vectors: &[String]) -> Vec<String> {
    let of_pages: BTreeSet<&str> = pages.iter().map(|(path, _)| stem(path)).collect();
    let mut of_vectors = BTreeSet::new();
    let mut found = vec![];
    for path in vectors {
        // A format with many vectors has a folder of its own.
        let folder = path.rsplit('/').nth(1).unwrap_or_default();
        if of_pages.contains(stem(path)) {
            of_vectors.insert(stem(path));
        } else if of_pages.contains(folder) {
            of_vectors.insert(folder);
        } else {
            found.push(format!("{path} has no page in docs/formats"));
        }
    }
    for (path, text) in pages {
        let excused = text.lines().any(|it| it.starts_with(WITHOUT));
        if stem(path) != "README" && !excused && !of_vectors.contains(stem(path)) {
            found.push(format!("{path} has no vectors in testdata"));
        }
    }
    found
}

fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.split('.').next().unwrap_or_default()
}

#[test]
fn every_format_has_vectors_and_every_vector_a_format() {
    let vectors: Vec<String> = files_below("testdata", ".json")
        .into_iter()
        .map(|(path, _)| path)
        .collect();
    let pages = files_below("docs/formats", ".md");
    assert!(!pages.is_empty() && !vectors.is_empty());
    assert_eq!(unmatched(&pages, &vectors), Vec::<String>::new());
}

#[test]
fn a_format_without_its_other_half_is_seen() {
    let page = |name: &str, text: &str| (format!("docs/formats/{name}.md"), text.to_owned());
    let pages = [
        page("record", ""),
        page("event", ""),
        page("prefs", "Text.\nNo vectors: it is read leniently."),
        page("slot", ""),
        page("README", ""),
    ];
    let vectors = [
        "testdata/vault/record.json".to_owned(),
        "testdata/event/checked_in.json".to_owned(),
        "testdata/vault/stray.json".to_owned(),
    ];
    assert_eq!(
        unmatched(&pages, &vectors),
        [
            "testdata/vault/stray.json has no page in docs/formats",
            "docs/formats/slot.md has no vectors in testdata",
        ]
    );
}
