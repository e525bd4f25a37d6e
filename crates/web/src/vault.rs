//! The page's end of the line to the vault worker.
//!
//! **Invariant:** every letter gets an answer: where the worker is gone, the answer is trouble.
use crate::bytes;
use footbridge_ui::app::{Msg, Tiding, VaultCall, VaultReply};
use js_sys::{Array, Uint8Array};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};
use yew::Callback;

/// The line to the worker.
#[derive(Debug)]
pub(crate) struct Vault {
    worker: Rc<RefCell<Option<Worker>>>,
    out: Callback<Msg>,
}

impl Vault {
    /// Starts the worker with the compiled module.
    pub(crate) fn start(module: &JsValue, address: &str, out: Callback<Msg>) -> Self {
        let this = Self {
            worker: Rc::default(),
            out,
        };
        let worker = this.make(module, address);
        *this.worker.borrow_mut() = worker;
        this
    }

    fn make(&self, module: &JsValue, address: &str) -> Option<Worker> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(address, &options).ok()?;
        let (out, line) = (self.out.clone(), Rc::clone(&self.worker));
        let failed = Closure::<dyn FnMut(JsValue)>::new(move |_| {
            // It answers nothing any more, and may hold half a thought: it is ended.
            if let Some(worker) = line.borrow_mut().take() {
                worker.terminate();
            }
            out.emit(Msg::Outside(Tiding::Vault(VaultReply::Trouble)));
        });
        let out = self.out.clone();
        let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let bytes = Uint8Array::new(&event.data()).to_vec();
            let reply = bytes::read_reply(&bytes).unwrap_or(VaultReply::Trouble);
            out.emit(Msg::Outside(Tiding::Vault(reply)));
        });
        worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        worker.set_onerror(Some(failed.as_ref().unchecked_ref()));
        heard.forget();
        failed.forget();
        worker.post_message(module).ok()?;
        Some(worker)
    }

    /// Asks; the answer comes as a tiding.
    pub(crate) fn ask(&self, call: &VaultCall) {
        let buffer = Uint8Array::from(bytes::write_call(call).as_slice()).buffer();
        let sent = self.worker.borrow().as_ref().is_some_and(|worker| {
            worker
                .post_message_with_transfer(&buffer, &Array::of1(&buffer))
                .is_ok()
        });
        if !sent {
            self.out
                .emit(Msg::Outside(Tiding::Vault(VaultReply::Trouble)));
        }
    }

    /// Ends the worker, and with it the keys.
    pub(crate) fn end(&self) {
        if let Some(worker) = self.worker.borrow_mut().take() {
            worker.terminate();
        }
    }
}
