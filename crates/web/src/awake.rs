//! Keeps the screen awake while someone breathes.
//!
//! **Invariant:** what was asked last holds, even when the browser answers late.
use crate::js;
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// The wish and what the browser gave for it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Awake {
    wanted: Rc<Cell<bool>>,
    held: Rc<RefCell<Option<JsValue>>>,
}

impl Awake {
    /// Keeps awake from now on, or lets sleep again. A refusal harms nothing.
    pub(crate) fn keep(&self, on: bool) {
        self.wanted.set(on);
        if !on {
            let held = self.held.borrow_mut().take();
            release(held.as_ref());
            return;
        }
        if js::get(&js::window().navigator(), "wakeLock").is_undefined() {
            return;
        }
        let this = self.clone();
        spawn_local(async move {
            let Ok(promise) = js::wake_lock("screen") else {
                return;
            };
            let Ok(sentinel) = JsFuture::from(promise).await else {
                return;
            };
            // The one before lapsed when the page was hidden, or is not needed twice.
            let before = this.held.borrow_mut().replace(sentinel);
            release(before.as_ref());
            if !this.wanted.get() {
                this.keep(false);
            }
        });
    }
}

fn release(sentinel: Option<&JsValue>) {
    if let Some(sentinel) = sentinel
        && let Ok(release) = js::get(sentinel, "release").dyn_into::<js_sys::Function>()
    {
        drop(release.call0(sentinel));
    }
}
