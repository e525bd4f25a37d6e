//! One tab works at a time.
//!
//! The Web Lock decides; the channel tells the others. Lock and Leave in one tab act on all.
use crate::js;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{BroadcastChannel, MessageEvent};

const NAME: &str = "footbridge";

/// What another tab says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Said {
    /// It wants to work: this one gives way.
    UseHere,
    /// The person left, there.
    Left,
    /// The person locked, there.
    Locked,
}

impl Said {
    const ALL: [(Self, &'static str); 3] = [
        (Self::UseHere, "use-here"),
        (Self::Left, "left"),
        (Self::Locked, "locked"),
    ];
    fn name(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(it, _)| *it == self)
            .map_or("", |(_, name)| name)
    }
}

/// This tab's line to the others.
#[derive(Debug)]
pub(crate) struct Tabs {
    channel: Option<BroadcastChannel>,
    release: Rc<RefCell<Option<js_sys::Function>>>,
}

impl Tabs {
    /// Opens the line; `heard` is called for what other tabs say.
    pub(crate) fn open(heard: impl Fn(Said) + 'static) -> Self {
        let channel = BroadcastChannel::new(NAME).ok();
        if let Some(channel) = &channel {
            let listener = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
                let name = event.data().as_string().unwrap_or_default();
                if let Some((said, _)) = Said::ALL.iter().find(|(_, it)| *it == name) {
                    heard(*said);
                }
            });
            channel.set_onmessage(Some(listener.as_ref().unchecked_ref()));
            listener.forget();
        }
        Self {
            channel,
            release: Rc::default(),
        }
    }

    /// Tells the other tabs.
    pub(crate) fn say(&self, said: Said) {
        if let Some(channel) = &self.channel {
            // A closed channel has nobody left to tell.
            drop(channel.post_message(&said.name().into()));
        }
    }

    /// Asks for the work. `got` hears whether this tab has it; with `wait` it waits its turn.
    pub(crate) fn claim(&self, wait: bool, got: impl Fn(bool) + 'static) {
        let release = Rc::clone(&self.release);
        let held = Closure::<dyn FnMut(JsValue) -> js_sys::Promise>::new(move |lock: JsValue| {
            let has = !lock.is_null() && !lock.is_undefined();
            got(has);
            let release = Rc::clone(&release);
            js_sys::Promise::new(&mut move |resolve, _| {
                if has {
                    // The lock is held until this is called, or the tab closes.
                    *release.borrow_mut() = Some(resolve);
                } else {
                    drop(resolve.call0(&JsValue::NULL));
                }
            })
        });
        let options = js::object(&[("ifAvailable", (!wait).into())]);
        if let Ok(promise) = js::lock_request(NAME, &options, &held) {
            spawn_local(async move { drop(JsFuture::from(promise).await) });
        } else {
            // A page that may not have locks keeps order by the channel alone.
            let call: &js_sys::Function = held.as_ref().unchecked_ref();
            drop(call.call1(&JsValue::NULL, &true.into()));
        }
        held.forget();
    }

    /// Gives the work away, and hears and says nothing any more.
    pub(crate) fn close(&self) {
        self.give_up();
        if let Some(channel) = &self.channel {
            channel.close();
        }
    }

    /// Gives the work away.
    pub(crate) fn give_up(&self) {
        if let Some(release) = self.release.borrow_mut().take() {
            drop(release.call0(&JsValue::NULL));
        }
    }
}
