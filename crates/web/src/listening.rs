//! Listening to the window and the document, as long as this module has the page.
//!
//! **Invariant:** after [`end`] nothing that the window tells reaches this module any more.
use crate::js;
use wasm_bindgen::prelude::*;
use web_sys::{AbortController, AddEventListenerOptions, EventTarget};

thread_local! {
    static WHILE_HERE: AbortController =
        AbortController::new().expect("every browser that runs this module has it");
}

/// Calls `then` for each event of this name.
pub(crate) fn on(name: &str, then: impl FnMut(JsValue) + 'static) {
    let target: EventTarget = if name == "visibilitychange" {
        js::document().into()
    } else {
        js::window().into()
    };
    listen(&target, name, false, then);
}

/// Calls `then` for each event of this name at the window, before any field hears of it.
pub(crate) fn on_first(name: &str, then: impl FnMut(JsValue) + 'static) {
    listen(&js::window(), name, true, then);
}

fn listen(target: &EventTarget, name: &str, first: bool, then: impl FnMut(JsValue) + 'static) {
    let listener = Closure::<dyn FnMut(JsValue)>::new(then);
    let options = AddEventListenerOptions::new();
    options.set_capture(first);
    WHILE_HERE.with(|it| options.set_signal(&it.signal()));
    // Window and document always take a listener.
    drop(
        target.add_event_listener_with_callback_and_add_event_listener_options(
            name,
            listener.as_ref().unchecked_ref(),
            &options,
        ),
    );
    listener.forget();
}

/// Listens to nothing any more.
pub(crate) fn end() {
    WHILE_HERE.with(AbortController::abort);
}
