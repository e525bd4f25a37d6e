//! Each plain name has pictures and a manifest of its own, and is another app to the phone.
use footbridge_ui::prefs::PlainName;
use serde_json::Value;
use std::{collections::BTreeSet, fs, path::PathBuf};

fn file(name: &str) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../crates/web/static")
        .join(name);
    fs::read(path).unwrap()
}

/// The names of the files of a plain name begin and end as those of the usual one.
fn named(name: PlainName, begin: &str, end: &str) -> String {
    if name == PlainName::default() {
        format!("{begin}{end}")
    } else {
        format!("{begin}-{}{end}", name.key())
    }
}

/// Width and height, as the picture itself says.
fn size(png: &[u8]) -> (u32, u32) {
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    assert!(png.starts_with(b"\x89PNG"));
    (number(16), number(20))
}

#[test]
fn every_plain_name_has_its_manifest_and_its_pictures() {
    let mut ids = BTreeSet::new();
    for name in PlainName::ALL {
        let manifest = file(&named(name, "manifest", ".webmanifest"));
        let manifest: Value = serde_json::from_slice(&manifest).unwrap();
        assert_eq!(manifest["name"], name.word());
        assert_eq!(manifest["short_name"], name.word());
        assert_eq!(manifest["start_url"], "/");
        assert_eq!(manifest["scope"], "/");
        assert!(ids.insert(manifest["id"].to_string()), "an id of its own");
        for (n, icon) in [192, 512]
            .into_iter()
            .zip(manifest["icons"].as_array().unwrap())
        {
            let png = named(name, "icon", &format!("-{n}.png"));
            assert_eq!(icon["src"], format!("{{{{{png}}}}}"));
            assert_eq!(icon["sizes"], format!("{n}x{n}"));
            let png = file(&png);
            assert_eq!(size(&png), (n, n));
            assert!(
                name == PlainName::default() || png.len() < 3_000,
                "{name:?} {n}"
            );
        }
        assert!(file(&named(name, "icon", ".svg")).starts_with(b"<svg"));
    }
}
