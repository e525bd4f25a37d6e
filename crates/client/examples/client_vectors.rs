//! Prints the vectors of a whole place and of a whole locked file, to be reviewed and added by
//! hand.
//!
//! `cargo run -p footbridge-client --example client_vectors -- DIR` writes one JSON file for each into
//! DIR. The dice are seeded, so a second run gives the same bytes. What lies in `testdata/client/`
//! is only ever added to: version 1 opens for ever.
#![expect(clippy::unwrap_used, reason = "a tool that cannot go on may stop")]

#[path = "../tests/it/common.rs"]
#[expect(dead_code, reason = "the module is shared with the tests")]
mod common;

use common::{Place, Seeded, WORDS, bytes};
use footbridge_client::{
    file::{self, Reading},
    testing,
};
use serde_json::{Value, json};
use std::{fmt::Write as _, path::Path};

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").unwrap();
        text
    })
}

/// Twelve facts in a segment, one of them erased, two single ones, and a draft.
fn place() -> Place {
    let mut place = Place::make(60);
    for n in 0..11 {
        let note = bytes(&place.note(&format!("note {n}")));
        place.append(&[note]);
    }
    let gone = place.note("taken back");
    place.append(&[bytes(&gone)]);
    let erasure = bytes(&place.erasure(gone.id));
    place.append(&[erasure]);
    place.fold();
    place.compact();
    for n in 11..13 {
        let note = bytes(&place.note(&format!("note {n}")));
        place.append(&[note]);
    }
    let draft = place
        .device
        .keep_draft("note", b"half a line", &mut place.dice);
    place.write(draft.unwrap());
    place
}

fn main() {
    let dir = std::env::args().nth(1).unwrap_or_else(|| ".".to_owned());
    let place = place();
    let loaded = place.device.reload();
    let bodies: Vec<String> = loaded.bodies().map(hex).collect();
    let rows: Vec<Value> = testing::all_rows(&place.rows)
        .map(|(store, key, value)| {
            json!({ "store": store.name(), "key": hex(key), "value": hex(value) })
        })
        .collect();
    let store = json!({
        "words": WORDS,
        "rescue": place.device.vault().rescue_words().words().join(" "),
        "rows": rows,
        "bodies": bodies,
        "drafts": [{ "slot": "note", "text": "half a line" }],
    });
    let reading = Reading {
        language: "en",
        title: "All of it",
        lines: &|it| vec![it.name().to_owned()],
    };
    let words = footbridge_vault::Words::new(WORDS).unwrap();
    let locked = file::lock(&loaded, &reading, &words, &mut Seeded(61));
    let locked_file = json!({
        "words": WORDS,
        "file": hex(&locked),
        "plain": file::plain(&loaded, &reading),
        "bodies": bodies,
    });
    for (name, value) in [("store", store), ("locked-file", locked_file)] {
        let path = Path::new(&dir).join(name).with_extension("json");
        let text = serde_json::to_string_pretty(&value).unwrap() + "\n";
        std::fs::write(path, text).unwrap();
    }
}
