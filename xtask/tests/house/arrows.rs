//! Who may lean on whom: the table of docs/architecture.md, and the one binary.
use crate::workspace::{metadata, read};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// What each crate may name in its manifest. What is below follows from the same table.
const MAY_USE: [(&str, &[&str]); 11] = [
    ("core", &[]),
    ("content", &["core"]),
    ("naming", &["content"]),
    ("vault", &[]),
    ("wire", &[]),
    ("client", &["core", "vault", "wire"]),
    ("ui", &["core", "content", "naming"]),
    (
        "web",
        &["ui", "core", "content", "naming", "vault", "client", "wire"],
    ),
    ("server", &["wire"]),
    ("cli", &["server", "naming", "content"]),
    ("bundler", &["ui", "content"]),
];
/// The judges may look at everything.
const JUDGES: [&str; 2] = ["e2e", "xtask"];
/// The one edge of a build script.
const BUILD: (&str, &str) = ("cli", "bundler");

/// Every arrow that the table does not allow.
fn forbidden_arrows(metadata: &Value) -> Vec<String> {
    let mut found = vec![];
    for package in metadata["packages"].as_array().unwrap() {
        let name = short(package["name"].as_str().unwrap());
        if JUDGES.contains(&name) {
            continue;
        }
        let Some((_, allowed)) = MAY_USE.iter().find(|(it, _)| *it == name) else {
            found.push(format!("{name} stands in no line of the table"));
            continue;
        };
        for dependency in package["dependencies"].as_array().unwrap() {
            let full = dependency["name"].as_str().unwrap();
            let other = short(full);
            if other == full && !JUDGES.contains(&full) {
                continue;
            }
            let good = match dependency["kind"].as_str() {
                None => allowed.contains(&other),
                Some("build") => (name, other) == BUILD,
                // A test may ask whoever knows the answer.
                Some(_) => true,
            };
            if !good {
                found.push(format!("{name} leans on {other}"));
            }
        }
    }
    found
}

fn short(name: &str) -> &str {
    name.strip_prefix("footbridge-").unwrap_or(name)
}

/// The programs that plain `cargo run` could start.
fn binaries(metadata: &Value) -> Vec<String> {
    let usual: BTreeSet<&str> = metadata["workspace_default_members"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it.as_str().unwrap())
        .collect();
    metadata["packages"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|it| usual.contains(it["id"].as_str().unwrap()))
        .flat_map(|it| it["targets"].as_array().unwrap())
        .filter(|it| it["kind"][0] == "bin")
        .map(|it| it["name"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn every_crate_leans_only_on_those_it_may() {
    assert_eq!(forbidden_arrows(&metadata()), Vec::<String>::new());
}

#[test]
fn a_forbidden_arrow_is_seen() {
    let with = |name: &str, other: &str, kind: Value| {
        forbidden_arrows(&json!({ "packages": [{
            "name": format!("footbridge-{name}"),
            "dependencies": [{ "name": format!("footbridge-{other}"), "kind": kind }, { "name": "serde", "kind": null }],
        }]}))
    };
    assert_eq!(
        with("server", "core", json!(null)),
        ["server leans on core"]
    );
    assert_eq!(with("ui", "vault", json!(null)), ["ui leans on vault"]);
    assert_eq!(with("cli", "ui", json!("build")), ["cli leans on ui"]);
    assert_eq!(
        with("cli", "bundler", json!(null)),
        ["cli leans on bundler"]
    );
    assert_eq!(
        with("tools", "core", json!(null)),
        ["tools stands in no line of the table"]
    );
    assert!(with("cli", "bundler", json!("build")).is_empty());
    assert!(with("vault", "core", json!("dev")).is_empty());
    assert!(with("client", "vault", json!(null)).is_empty());
}

#[test]
fn cargo_run_has_one_program_to_run() {
    let metadata = metadata();
    assert_eq!(binaries(&metadata), ["footbridge"]);
    // Cargo builds all of them before it runs the one.
    let members = metadata["workspace_default_members"].as_array().unwrap();
    assert_eq!(members.len(), 1, "{members:?}");
}

#[test]
fn a_second_program_among_the_default_members_is_seen() {
    let package = |id: &str| json!({ "id": id, "targets": [{ "kind": ["bin"], "name": id }] });
    let all = json!({
        "workspace_default_members": ["one", "two"],
        "packages": [package("one"), package("two"), package("three")],
    });
    assert_eq!(binaries(&all), ["one", "two"]);
}

/// Whether a crate's first file keeps the standard library out, whatever its features.
fn is_no_std(lib: &str) -> bool {
    lib.lines().any(|it| it.trim() == "#![no_std]") && !lib.contains("extern crate std")
}

#[test]
fn core_has_no_standard_library() {
    assert!(is_no_std(&read("crates/core/src/lib.rs")));
    assert!(!is_no_std("//! Core.\nmod x;"));
    assert!(!is_no_std("#![cfg_attr(not(test), no_std)]"));
    assert!(!is_no_std("#![no_std]\nextern crate std;"));
}
