//! Escape or Shift, three times within two seconds, leaves.
//!
//! Listens in the capture phase, so that no field swallows it; key repeats and input composition
//! do not count.
use crate::listening;
use std::collections::VecDeque;
use wasm_bindgen::prelude::*;
use web_sys::KeyboardEvent;

const WITHIN_MS: f64 = 2_000.0;
const TIMES: usize = 3;

/// Calls `leave` at the third press; listens as long as the page lives.
pub(crate) fn listen(leave: impl Fn() + 'static) {
    let mut pressed: VecDeque<f64> = VecDeque::new();
    let mut last = String::new();
    listening::on_first("keydown", move |event: JsValue| {
        let event: KeyboardEvent = event.unchecked_into();
        if event.repeat() || event.is_composing() {
            return;
        }
        let key = event.key();
        if key != "Escape" && key != "Shift" {
            pressed.clear();
            return;
        }
        if key != last {
            pressed.clear();
            last = key;
        }
        pressed.push_back(event.time_stamp());
        if pressed.len() > TIMES {
            pressed.pop_front();
        }
        if pressed.len() == TIMES && event.time_stamp() - pressed[0] < WITHIN_MS {
            leave();
        }
    });
}
