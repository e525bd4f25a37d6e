//! Every dependency says what it is for, and the two halves of wasm-bindgen are one version.
use crate::workspace::read;

/// The dependencies of the workspace that have no comment right above them.
fn without_reason(manifest: &str) -> Vec<String> {
    let mut found = vec![];
    let mut here = false;
    let mut before = "";
    for line in manifest.lines().map(str::trim) {
        if line.starts_with('[') {
            here = line == "[workspace.dependencies]";
        } else if here
            && let Some((name, value)) = line.split_once('=')
            && !line.starts_with('#')
        {
            // Our own crates are explained by the map of the house.
            let ours = value.contains("path =");
            let reason = before.starts_with("# ") && !before.starts_with("# ---");
            if !ours && !reason {
                found.push(name.trim().to_owned());
            }
        }
        before = line;
    }
    found
}

/// The pinned version of a dependency: `name = "=1.2.3"`.
fn pin<'a>(manifest: &'a str, name: &str) -> Option<&'a str> {
    manifest.lines().find_map(|it| {
        it.strip_prefix(name)?
            .strip_prefix(" = \"=")?
            .strip_suffix('"')
    })
}

/// The version of a crate in the lock file, where it is there once.
fn locked<'a>(lock: &'a str, name: &str) -> Option<&'a str> {
    let mut found = lock
        .split("[[package]]")
        .filter(|it| it.contains(&format!("\nname = \"{name}\"\n")))
        .filter_map(|it| it.split("version = \"").nth(1)?.split('"').next());
    let version = found.next()?;
    found.next().is_none().then_some(version)
}

/// What is wrong with the pins, if something is.
fn pins(manifest: &str, lock: &str) -> Result<(), String> {
    let names = ["wasm-bindgen", "wasm-bindgen-cli-support"];
    let first = pin(manifest, names[0]).ok_or("wasm-bindgen is not pinned")?;
    for name in names {
        if pin(manifest, name) != Some(first) || locked(lock, name) != Some(first) {
            return Err(format!("{name} is not {first} in both files"));
        }
    }
    Ok(())
}

#[test]
fn every_dependency_says_what_it_is_for() {
    assert_eq!(without_reason(&read("Cargo.toml")), Vec::<String>::new());
}

#[test]
fn a_dependency_without_a_reason_is_seen() {
    let manifest = "[workspace.dependencies]\nours = { path = \"x\" }\n# --- a part ---\none = \"1\"\n\
                    # For two.\ntwo = \"1\"\nthree = \"1\"\n[profile.dev]\nfour = 1\n";
    assert_eq!(without_reason(manifest), ["one", "three"]);
}

#[test]
fn the_halves_of_wasm_bindgen_are_one_version() {
    assert_eq!(pins(&read("Cargo.toml"), &read("Cargo.lock")), Ok(()));
}

#[test]
fn pins_that_part_ways_are_seen() {
    let manifest =
        |a: &str, b: &str| format!("wasm-bindgen = \"{a}\"\nwasm-bindgen-cli-support = \"{b}\"\n");
    let lock = |a: &str, b: &str| {
        format!(
            "[[package]]\nname = \"wasm-bindgen\"\nversion = \"{a}\"\n\n\
             [[package]]\nname = \"wasm-bindgen-cli-support\"\nversion = \"{b}\"\n"
        )
    };
    assert_eq!(pins(&manifest("=1.0", "=1.0"), &lock("1.0", "1.0")), Ok(()));
    assert!(pins(&manifest("=1.0", "=1.1"), &lock("1.0", "1.1")).is_err());
    assert!(pins(&manifest("=1.0", "=1.0"), &lock("1.0", "1.1")).is_err());
    assert!(pins(&manifest("1.0", "1.0"), &lock("1.0", "1.0")).is_err());
}
