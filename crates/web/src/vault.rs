//! The page's end of the line to the vault worker.
//!
//! The worker is a module of its own, so it starts with the first letter, or before that where a
//! place waits to be opened: a first visit need not load it before it can breathe.
//!
//! **Invariant:** every letter gets an answer: where the worker is gone, the answer is trouble.
use crate::bytes;
use footbridge_ui::app::{Msg, Tiding, VaultCall, VaultReply};
use js_sys::{Array, Uint8Array};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};
use yew::Callback;
use zeroize::Zeroizing;

/// The line to the worker.
#[derive(Debug)]
pub(crate) struct Vault {
    address: String,
    line: Rc<RefCell<Line>>,
    out: Callback<Msg>,
}

#[derive(Debug, Default)]
enum Line {
    /// Not started yet, or it fell over: the next letter starts another one.
    #[default]
    Down,
    Up(Worker),
    /// Locked or left: there is no way back but a fresh page.
    Ended,
}

impl Vault {
    /// A line to a worker whose script lies at `address`.
    pub(crate) fn new(address: String, out: Callback<Msg>) -> Self {
        Self {
            address,
            line: Rc::default(),
            out,
        }
    }

    /// Starts the worker, if it is not there.
    pub(crate) fn wake(&self) {
        if matches!(*self.line.borrow(), Line::Down)
            && let Some(worker) = self.make()
        {
            *self.line.borrow_mut() = Line::Up(worker);
        }
    }

    fn make(&self) -> Option<Worker> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(&self.address, &options).ok()?;
        let (out, line) = (self.out.clone(), Rc::clone(&self.line));
        let failed = Closure::<dyn FnMut(JsValue)>::new(move |_| {
            // It answers nothing any more, and may hold half a thought: it is ended.
            line.borrow_mut().hang_up(Line::Down);
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
        Some(worker)
    }

    /// Asks; the answer comes as a tiding.
    pub(crate) fn ask(&self, call: &VaultCall) {
        // Words and keys travel in it: the copy that is not sent does not stay.
        let letter = Zeroizing::new(bytes::write_call(call));
        let buffer = Uint8Array::from(letter.as_slice()).buffer();
        self.wake();
        let sent = match &*self.line.borrow() {
            Line::Up(worker) => worker
                .post_message_with_transfer(&buffer, &Array::of1(&buffer))
                .is_ok(),
            Line::Down | Line::Ended => false,
        };
        if !sent {
            self.out
                .emit(Msg::Outside(Tiding::Vault(VaultReply::Trouble)));
        }
    }

    /// Ends the worker, and with it the keys.
    pub(crate) fn end(&self) {
        self.line.borrow_mut().hang_up(Line::Ended);
    }
}

impl Line {
    fn hang_up(&mut self, after: Self) {
        if let Self::Up(worker) = self {
            worker.terminate();
        }
        *self = after;
    }
}
