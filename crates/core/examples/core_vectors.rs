//! Prints the vectors of the events, to be reviewed and added by hand.
//!
//! `cargo run -p footbridge-core --example core_vectors > event.json`. What lies in
//! `testdata/event/event.json` is only ever added to.
#![expect(clippy::unwrap_used, reason = "a tool that cannot go on may stop")]
#![expect(clippy::print_stdout, reason = "printing is what it is for")]

#[path = "../tests/it/samples.rs"]
mod samples;

use serde_json::{Value, json};
use std::fmt::Write as _;

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").unwrap();
        text
    })
}

/// The head of an event, its list said to have `n_parts`.
fn head(n_parts: u8) -> Vec<u8> {
    let mut head = vec![0x80 | n_parts, 0x50];
    head.extend_from_slice(&[7; 16]);
    // at: 5, offset: 60
    head.extend_from_slice(&[0x05, 0x18, 60]);
    head
}

fn with(n_parts: u8, rest: &[u8]) -> Vec<u8> {
    [&head(n_parts), rest].concat()
}

fn main() {
    let good: Vec<Value> = samples::samples()
        .iter()
        .map(|(name, event)| {
            let bytes = minicbor::to_vec(event).unwrap();
            json!({ "name": name, "kind": event.fact.kind(), "event": hex(&bytes) })
        })
        .collect();
    let newer = |name: &str, kind: u16, bytes: Vec<u8>| json!({ "name": name, "kind": kind, "event": hex(&bytes) });
    let bad = |name: &str, bytes: &[u8]| json!({ "name": name, "event": hex(bytes) });
    let whole = with(5, &[0x02, 0xa1, 0x00, 0x00]);
    let indefinite = [&[0x9f][..], &whole[1..], &[0xff]].concat();
    let short_id = [&[0x85, 0x4f][..], &whole[3..]].concat();
    let vectors = json!({
        "good": good,
        "newer": [
            newer("event_of_a_newer_kind", 900, with(5, &[0x19, 0x03, 0x84, 0xa1, 0x00, 0x63, b'n', b'e', b'w'])),
            newer("event_with_a_newer_answer", 2, with(5, &[0x02, 0xa1, 0x00, 0x05])),
            newer("event_with_a_strength_out_of_bounds", 5, with(5, &[0x05, 0xa1, 0x00, 0x0b])),
            newer("event_with_a_distance_out_of_bounds", 4, with(5, &[0x04, 0xa1, 0x00, 0x06])),
            newer("event_without_its_first_field", 7, with(5, &[0x07, 0xa0])),
            newer("event_with_another_body", 7, with(5, &[0x07, 0x64, b't', b'e', b'x', b't'])),
        ],
        "bad": [
            bad("event_empty", &[]),
            bad("event_no_list", &[0xa0]),
            bad("event_truncated", &whole[..whole.len() - 1]),
            bad("event_without_a_body", &whole[..whole.len() - 3]),
            bad("event_of_four_parts", &with(4, &[0x02])),
            bad("event_of_six_parts", &with(6, &[0x02, 0xa1, 0x00, 0x00, 0x00])),
            bad("event_of_an_open_list", &indefinite),
            bad("event_with_a_short_id", &short_id),
            bad("event_of_a_kind_too_large", &with(5, &[0x1a, 0, 1, 0, 0, 0xa0])),
        ],
    });
    println!("{}", serde_json::to_string_pretty(&vectors).unwrap());
}
