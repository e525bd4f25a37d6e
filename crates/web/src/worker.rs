//! The vault worker: a module of its own, where keys, log and storage live.
//!
//! - `desk` is the open place and its disk;
//! - `door` makes, opens and locks anew;
//! - `files` writes and takes in whole files, `reading` says facts in words for them.
//!
//! Letters are answered one after another, in the order in which they came.
//!
//! **Invariant:** what is said to be stored has been committed by the disk before; what could not
//! be stored changes nothing in memory.
mod desk;
mod door;
mod files;
mod reading;

use crate::{bytes, js};
use desk::Desk;
use footbridge_core::private::Private;
use footbridge_naming::notice::notice;
use footbridge_ui::app::{VaultCall, VaultReply, WordsStrength};
use footbridge_vault::words;
use gloo_timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use std::{cell::RefCell, collections::VecDeque, rc::Rc};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};
use zeroize::Zeroizing;

/// How long nothing must come in before the log is tidied.
const IDLE_MS: u32 = 3_000;

#[derive(Default)]
struct Worker {
    desk: Option<Desk>,
    /// Letters that came while one is being answered.
    waiting: VecDeque<Zeroizing<Vec<u8>>>,
    busy: bool,
    idle: Option<Timeout>,
}

thread_local! {
    static WORKER: Rc<RefCell<Worker>> = Rc::default();
}

fn worker() -> Rc<RefCell<Worker>> {
    WORKER.with(Rc::clone)
}

fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}

/// Listens as long as the worker lives.
pub(crate) fn listen() {
    let heard = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| {
        let data = Uint8Array::new(&event.data());
        let letter = Zeroizing::new(data.to_vec());
        // Words and keys travel in it: the browser's copy does not stay.
        data.fill(0, 0, data.length());
        worker().borrow_mut().waiting.push_back(letter);
        answer_all();
    });
    scope().set_onmessage(Some(heard.as_ref().unchecked_ref()));
    heard.forget();
}

fn answer_all() {
    let this = worker();
    if std::mem::replace(&mut this.borrow_mut().busy, true) {
        return;
    }
    this.borrow_mut().idle = None;
    spawn_local(async move {
        loop {
            let Some(letter) = this.borrow_mut().waiting.pop_front() else {
                break;
            };
            let mut desk = this.borrow_mut().desk.take();
            let reply = match bytes::read_call(&letter) {
                Some(call) => answer(&mut desk, call).await,
                None => bytes::write_reply(&VaultReply::Trouble),
            };
            this.borrow_mut().desk = desk;
            post(&reply);
        }
        this.borrow_mut().busy = false;
        if this.borrow().desk.is_some() {
            this.borrow_mut().idle = Some(Timeout::new(IDLE_MS, tidy_up));
        }
    });
}

fn post(reply: &[u8]) {
    let buffer = Uint8Array::from(reply).buffer();
    // The page is there as long as its worker is.
    drop(scope().post_message_with_transfer(&buffer, &Array::of1(&buffer)));
}

/// Folds the tail and leaves out erased bodies, while nothing else is going on.
fn tidy_up() {
    let this = worker();
    if std::mem::replace(&mut this.borrow_mut().busy, true) {
        return;
    }
    spawn_local(async move {
        let desk = this.borrow_mut().desk.take();
        if let Some(mut desk) = desk {
            desk.tidy().await;
            this.borrow_mut().desk = Some(desk);
        }
        this.borrow_mut().busy = false;
        if !this.borrow().waiting.is_empty() {
            answer_all();
        }
    });
}

async fn answer(desk: &mut Option<Desk>, call: VaultCall) -> Vec<u8> {
    let reply = match call {
        VaultCall::DrawWords => {
            VaultReply::Drew(Private::new(words::draw_five(&mut js::dice).as_str()))
        }
        VaultCall::Weigh(words) => VaultReply::Weighed(weigh(&words)),
        // EXPOSE: read for heavy words, and let go of.
        VaultCall::Notice(text) => VaultReply::Noticed(notice(text.expose())),
        VaultCall::Create { words } => return door::create(desk, &words).await,
        VaultCall::OpenWithWords(words) => {
            return door::open(desk, door::Way::Words(&words)).await;
        }
        VaultCall::OpenWithRescue(words) => {
            return door::open(desk, door::Way::Rescue(&words)).await;
        }
        VaultCall::OpenWithDevice(secret) => {
            return door::open(desk, door::Way::Device(&secret)).await;
        }
        VaultCall::FindDevice => door::find_device().await,
        VaultCall::BringFile { bytes, words } if desk.is_none() => {
            return files::bring_into_new(desk, &bytes, &words).await;
        }
        VaultCall::Forget => desk::forget(desk.take()).await,
        other => match desk {
            Some(open) if other == VaultCall::ReadAgain => {
                return open.letter(&open.device.reload());
            }
            Some(open) => answer_open(open, other).await,
            None => VaultReply::Trouble,
        },
    };
    bytes::write_reply(&reply)
}

fn weigh(typed: &Private) -> WordsStrength {
    // EXPOSE: they are measured here and go nowhere.
    match words::strength(typed.expose()) {
        words::Strength::Short => WordsStrength::Short,
        words::Strength::Weak => WordsStrength::Weak,
        words::Strength::Fair => WordsStrength::Fair,
        words::Strength::Strong => WordsStrength::Strong,
    }
}

async fn answer_open(desk: &mut Desk, call: VaultCall) -> VaultReply {
    match call {
        VaultCall::Append(event) => desk.append(&event).await,
        VaultCall::KeepDraft { slot, text } => desk.keep_draft(slot, &text).await,
        VaultCall::ShowRescueWords => VaultReply::RescueWords(
            desk.device
                .vault()
                .rescue_words()
                .words()
                .into_iter()
                .map(Private::new)
                .collect(),
        ),
        VaultCall::CheckWords(words) => match door::open_words(desk, &words) {
            Some(_) => VaultReply::WordsRight,
            None => VaultReply::WordsNotChanged,
        },
        VaultCall::ChooseWords(new) => door::choose_words(desk, &new).await,
        VaultCall::ChangeWords { old, new } => door::change_words(desk, &old, &new).await,
        VaultCall::MakeLockedFile { words } => files::lock(desk, &words),
        VaultCall::MakePlainFile => files::plain(desk),
        VaultCall::MakeDamagedFile => files::damaged(desk),
        VaultCall::BringFile { bytes, words } => files::bring(desk, &bytes, &words).await,
        VaultCall::AddDevice(ask, secret) => door::add_device(desk, &ask, &secret).await,
        VaultCall::RemoveDevice => door::remove_device(desk).await,
        VaultCall::DrawWords
        | VaultCall::Weigh(_)
        | VaultCall::Notice(_)
        | VaultCall::Create { .. }
        | VaultCall::OpenWithWords(_)
        | VaultCall::OpenWithRescue(_)
        | VaultCall::OpenWithDevice(_)
        | VaultCall::FindDevice
        | VaultCall::ReadAgain
        | VaultCall::Forget => VaultReply::Trouble,
    }
}
