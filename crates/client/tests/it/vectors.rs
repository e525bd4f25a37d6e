//! Goal: a place and a file of the first version open for ever.
//! Method: `testdata/client/`, to which vectors are added and in which none is changed.
use crate::common::WORDS;
use footbridge_client::{Device, Rows, Store, file};
use footbridge_core::private::Private;
use footbridge_vault::{RescueWords, Words};
use serde_json::Value;

const STORE: &str = include_str!("../../../../testdata/client/store.json");
const LOCKED_FILE: &str = include_str!("../../../../testdata/client/locked-file.json");

fn unhex(hex: &Value) -> Vec<u8> {
    let hex = hex.as_str().unwrap();
    (0..hex.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(hex.get(at..at + 2).unwrap(), 16).unwrap())
        .collect()
}

fn bodies(vectors: &Value) -> Vec<Vec<u8>> {
    let bodies = vectors["bodies"].as_array().unwrap();
    bodies.iter().map(unhex).collect()
}

#[test]
fn the_first_place_opens_for_ever() {
    let vectors: Value = serde_json::from_str(STORE).unwrap();
    let mut rows = Rows::default();
    for row in vectors["rows"].as_array().unwrap() {
        let store = Store::ALL.into_iter().find(|it| row["store"] == it.name());
        let pair = (unhex(&row["key"]), unhex(&row["value"]));
        rows.of_mut(store.unwrap()).push(pair);
    }
    let by_words = Device::open_with_words(rows.clone(), &Words::new(WORDS).unwrap());
    let rescue = RescueWords::read(vectors["rescue"].as_str().unwrap()).unwrap();
    let by_rescue = Device::open_with_rescue(rows, &rescue);
    for (_, loaded) in [by_words.unwrap(), by_rescue.unwrap()] {
        assert!(loaded.is_whole());
        let found: Vec<Vec<u8>> = loaded.bodies().map(<[u8]>::to_vec).collect();
        assert_eq!(found, bodies(&vectors));
        let [(slot, text)] = &loaded.drafts[..] else {
            panic!("there is one draft");
        };
        let expected = &vectors["drafts"][0];
        assert_eq!(expected["slot"], **slot);
        assert_eq!(expected["text"], *String::from_utf8_lossy(text));
    }
}

#[test]
fn the_first_locked_file_opens_for_ever() {
    let vectors: Value = serde_json::from_str(LOCKED_FILE).unwrap();
    let words = Private::new(vectors["words"].as_str().unwrap());
    let plain = vectors["plain"].as_str().unwrap().as_bytes();
    for file in [&unhex(&vectors["file"]), plain] {
        assert_eq!(file::open(file, &words).unwrap(), bodies(&vectors));
    }
}
