//! Goal: yesterday's bytes are read today, and what is no event is refused.
//! Method: `testdata/event/event.json`, to which vectors are added and in which none is changed.
use crate::samples::samples;
use footbridge_core::event::{Event, Fact};
use serde_json::Value;
use std::collections::BTreeSet;

const EVENT: &str = include_str!("../../../../testdata/event/event.json");

fn list(name: &str) -> Vec<Value> {
    let vectors: Value = serde_json::from_str(EVENT).unwrap();
    vectors[name].as_array().unwrap().clone()
}

fn text<'a>(vector: &'a Value, name: &str) -> &'a str {
    vector[name].as_str().unwrap()
}

fn bytes(vector: &Value) -> Vec<u8> {
    let hex = text(vector, "event");
    (0..hex.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(hex.get(at..at + 2).unwrap(), 16).unwrap())
        .collect()
}

#[test]
fn every_sample_is_written_and_read_as_on_its_first_day() {
    let vectors = list("good");
    for (name, event) in samples() {
        let vector = vectors.iter().find(|it| text(it, "name") == name);
        let vector = vector.unwrap_or_else(|| panic!("{name} has no vector"));
        assert_eq!(minicbor::to_vec(&event).unwrap(), bytes(vector), "{name}");
        assert_eq!(
            minicbor::decode::<Event>(&bytes(vector)).unwrap(),
            event,
            "{name}"
        );
        assert_eq!(vector["kind"], event.fact.kind(), "{name}");
    }
    assert_eq!(vectors.len(), samples().len());
}

#[test]
fn every_kind_has_a_vector() {
    let kinds: BTreeSet<u16> = samples().iter().map(|(_, it)| it.fact.kind()).collect();
    assert_eq!(kinds, Fact::KINDS.iter().copied().collect());
}

#[test]
fn what_is_newer_is_kept_byte_for_byte() {
    for vector in list("newer") {
        let (name, bytes) = (text(&vector, "name"), bytes(&vector));
        let event: Event = minicbor::decode(&bytes).unwrap();
        assert!(matches!(event.fact, Fact::Unknown { .. }), "{name}");
        assert_eq!(vector["kind"], event.fact.kind(), "{name}");
        assert_eq!(minicbor::to_vec(&event).unwrap(), bytes, "{name}");
    }
}

#[test]
fn what_is_no_event_is_refused() {
    for vector in list("bad") {
        let decoded = minicbor::decode::<Event>(&bytes(&vector));
        assert!(decoded.is_err(), "{}", text(&vector, "name"));
    }
}
