//! The front's end of the line to the house: fetches it, and hands over.
//!
//! **Invariant:** the house is fetched once at a time, and whoever asked for it is told what came
//! of it.
use crate::{focus::Focus, listening};
use footbridge_ui::app::{Handed, Model, Msg, Tiding};
use js_sys::{Function, Promise, Uint8Array};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::Callback;
use zeroize::Zeroizing;

/// The line to the house.
#[derive(Clone, Debug)]
pub(crate) struct House {
    fetch: Function,
    come: Rc<RefCell<Come>>,
    out: Callback<Msg>,
}

#[derive(Debug, Default)]
enum Come {
    /// Not asked for yet, or it did not come: the next press asks again.
    #[default]
    No,
    UnderWay,
    /// It is here, and this mounts it.
    Here(Function),
    /// It has taken over.
    Mounted,
}

impl House {
    /// A line to a house that is fetched by this.
    pub(crate) fn new(fetch: Function, out: Callback<Msg>) -> Self {
        Self {
            fetch,
            come: Rc::default(),
            out,
        }
    }

    /// Fetches it, if that is not under way or done.
    pub(crate) fn fetch(&self) {
        if !matches!(*self.come.borrow(), Come::No) {
            return;
        }
        *self.come.borrow_mut() = Come::UnderWay;
        let this = self.clone();
        spawn_local(async move {
            let come = this.ask().await;
            let tiding = match come {
                Come::Here(_) => Tiding::HouseHere,
                _ => Tiding::HouseDidNotCome,
            };
            *this.come.borrow_mut() = come;
            this.out.emit(Msg::Outside(tiding));
        });
    }

    async fn ask(&self) -> Come {
        let Ok(promise) = self.fetch.call0(&JsValue::NULL) else {
            return Come::No;
        };
        let mount = JsFuture::from(Promise::resolve(&promise)).await.ok();
        match mount.and_then(|it| it.dyn_into().ok()) {
            Some(mount) => Come::Here(mount),
            None => Come::No,
        }
    }

    /// Takes the front off the page by `end`, and mounts the house in its place before the next
    /// picture is drawn.
    pub(crate) fn take_over(&self, letter: Zeroizing<Vec<u8>>, end: impl FnOnce() + 'static) {
        let Come::Here(mount) = self.come.replace(Come::Mounted) else {
            return;
        };
        // Not in the middle of a message: the view layer has to come to its end first.
        spawn_local(async move {
            listening::end();
            end();
            // What goes wrong in there leads to the calm page, by its own hook.
            drop(mount.call1(&JsValue::NULL, &Uint8Array::from(letter.as_slice())));
        });
    }
}

/// What is handed over: where focus was, and all that the machine knows.
pub(crate) fn write(model: &Model, focus: &Focus) -> Zeroizing<Vec<u8>> {
    // EXPOSE: from one module of this page to the other.
    let letter = (
        minicbor::bytes::ByteVec::from(model.hand_over().expose().to_vec()),
        focus,
    );
    Zeroizing::new(minicbor::to_vec(&letter).expect("a Vec takes every byte"))
}

/// Reads it; `None` for what is not ours.
pub(crate) fn read(letter: &[u8]) -> Option<(Handed, Focus)> {
    let (handed, focus): (minicbor::bytes::ByteVec, Focus) = minicbor::decode(letter).ok()?;
    Some((Handed::new(handed.into()), focus))
}
