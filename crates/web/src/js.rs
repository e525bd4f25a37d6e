//! The few browser functions that `web-sys` does not offer without unstable flags, and the
//! everyday ones in one place.
use footbridge_core::time::{Moment, Offset, World};
use wasm_bindgen::prelude::*;
use web_sys::{Document, Window};

#[wasm_bindgen]
extern "C" {
    /// `navigator.locks.request`: the callback's promise holds the lock.
    #[wasm_bindgen(js_namespace = ["navigator", "locks"], js_name = request, catch)]
    pub(crate) fn lock_request(
        name: &str,
        options: &js_sys::Object,
        held: &Closure<dyn FnMut(JsValue) -> js_sys::Promise>,
    ) -> Result<js_sys::Promise, JsValue>;

    /// `navigator.wakeLock.request("screen")`.
    #[wasm_bindgen(js_namespace = ["navigator", "wakeLock"], js_name = request, catch)]
    pub(crate) fn wake_lock(kind: &str) -> Result<js_sys::Promise, JsValue>;

    /// `performance.now`: milliseconds since the page began, on a clock that nobody can set.
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn performance_now() -> f64;

    /// Whether the address may keep a secret.
    #[wasm_bindgen(js_name = isSecureContext, thread_local_v2)]
    pub(crate) static IS_SECURE_CONTEXT: bool;
}

/// The window; there always is one on the page.
pub(crate) fn window() -> Window {
    web_sys::window().expect("the page has a window")
}

/// The document; there always is one on the page.
pub(crate) fn document() -> Document {
    window().document().expect("the page has a document")
}

/// Reads a property without minding whether it is there.
pub(crate) fn get(of: &JsValue, name: &str) -> JsValue {
    js_sys::Reflect::get(of, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

/// A plain object with these properties.
pub(crate) fn object(pairs: &[(&str, JsValue)]) -> js_sys::Object {
    let object = js_sys::Object::new();
    for (name, value) in pairs {
        // Setting a property of a fresh plain object cannot fail.
        drop(js_sys::Reflect::set(&object, &(*name).into(), value));
    }
    object
}

/// The clock and the dice.
pub(crate) fn world() -> World {
    let date = js_sys::Date::new_0();
    #[expect(
        clippy::cast_possible_truncation,
        reason = "milliseconds since the epoch are whole and far below 2^53; offsets are minutes"
    )]
    let (now, offset) = (date.get_time() as i64, -date.get_timezone_offset() as i16);
    let mut random = [0; World::N_RANDOM];
    dice(&mut random);
    World {
        now: Moment(now),
        offset: Offset(offset),
        random,
    }
}

/// How long the page has run.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a page does not run for as many milliseconds as an i64 holds"
)]
pub(crate) fn steady_ms() -> i64 {
    performance_now() as i64
}

/// Fills with random bytes from the browser.
pub(crate) fn dice(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("every browser that runs this module has getRandomValues");
}
