//! Does outside what the machine asked for: worker, history, focus, files, timers.
//!
//! **Invariant:** an effect that fails is told to the machine or harms nothing; none of them
//! carries private words anywhere but to the vault worker, the clipboard, or a file asked for.
use crate::{
    app,
    awake::Awake,
    files,
    focus::Focus,
    forget,
    house::{self, House},
    js, leave, look, passkey,
    tabs::{Said, Tabs},
    vault::Vault,
    version::Version,
};
use footbridge_ui::{
    HOUSE,
    app::{DeviceFault, Effect, Model, Msg, Slot, Tiding, Turn, from_history_number},
};
use gloo_timers::callback::{Interval, Timeout};
use js_sys::{Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::Callback;

/// How long a pause in typing is, after which a draft is kept.
const PAUSE_MS: u32 = 400;

/// What the page holds of the outside.
pub(crate) struct Shell {
    vault: Vault,
    /// The line to the house, where the front is the page.
    house: Option<House>,
    /// The front was the page until now.
    took_over: bool,
    out: Callback<Msg>,
    tabs: Tabs,
    version: Version,
    tick: Option<(u32, Interval)>,
    /// One for each place where somebody types.
    drafts: Vec<(Slot, Timeout)>,
    awake: Awake,
    focus: Focus,
    asked_to_persist: bool,
}

/// Where the lines lead, and what was there before.
#[derive(Debug, Default)]
pub(crate) struct Lines {
    /// The script of the vault worker; the front has none.
    pub(crate) worker_address: String,
    /// What fetches the house, for the front.
    pub(crate) fetch_house: Option<Function>,
    /// Where focus was in the front, if it was there before.
    pub(crate) focus: Option<Focus>,
}

impl Shell {
    /// Opens the lines to the worker and to the other tabs.
    pub(crate) fn new(lines: Lines, out: Callback<Msg>) -> Self {
        let heard = out.clone();
        let tabs = Tabs::open(move |said| match said {
            Said::UseHere => heard.emit(Msg::Outside(Tiding::OtherTabTook)),
            Said::Left => leave::now(),
            Said::Locked => leave::to_lock(),
        });
        Self {
            vault: Vault::new(lines.worker_address, out.clone()),
            house: lines.fetch_house.map(|it| House::new(it, out.clone())),
            took_over: lines.focus.is_some(),
            focus: lines.focus.unwrap_or_default(),
            out,
            tabs,
            version: Version::default(),
            tick: None,
            drafts: Vec::new(),
            awake: Awake::default(),
            asked_to_persist: false,
        }
    }

    /// What begins once the page is mounted: the work is claimed, the version cached, and the
    /// worker woken where a place waits to be opened.
    pub(crate) fn begin(&self, model: &Model) {
        if HOUSE && model.prefs.has_place() {
            self.vault.wake();
        }
        self.look_for_a_window_that_forgets();
        if HOUSE {
            let out = self.out.clone();
            spawn_local(async move {
                if passkey::is_here().await {
                    out.emit(Msg::Outside(Tiding::DeviceCan));
                }
            });
        }
        let out = self.out.clone();
        // The front gives the work away in this moment: it is waited for.
        self.tabs.claim(self.took_over, move |has| {
            if !has {
                out.emit(Msg::Outside(Tiding::OtherTabWorks));
            }
        });
        let out = self.out.clone();
        let house = self.house.clone();
        self.version.register(
            move || {
                if let Some(root) = js::document().document_element() {
                    drop(root.set_attribute("data-offline", "ready"));
                }
                // Now it comes from the device.
                if let Some(house) = &house {
                    house.fetch();
                }
            },
            move || out.emit(Msg::Outside(Tiding::VersionReady)),
        );
    }

    /// Some browsers tell a private window apart in one thing: it has no folder of its own.
    fn look_for_a_window_that_forgets(&self) {
        let storage = js::get(&js::window().navigator(), "storage");
        let Ok(folder) = js::get(&storage, "getDirectory").dyn_into::<Function>() else {
            return;
        };
        let Ok(promise) = folder.call0(&storage) else {
            return;
        };
        let out = self.out.clone();
        spawn_local(async move {
            if JsFuture::from(Promise::resolve(&promise)).await.is_err() {
                out.emit(Msg::Outside(Tiding::Forgets));
            }
        });
    }

    /// Does one effect.
    pub(crate) fn run(&mut self, effect: Effect, model: &Model) {
        match effect {
            Effect::SavePrefs => {
                look::write(&model.prefs);
                look::apply(&model.prefs, &model.world);
            }
            Effect::Show(turn) => self.turn(turn),
            Effect::DraftSoon(slot) => self.draft_soon(slot),
            Effect::Leave => {
                leave::blank();
                self.tabs.say(Said::Left);
                self.end();
                leave::now();
            }
            Effect::KeepAwake(on) => self.awake.keep(on),
            // EXPOSE: the person asked for these words on the clipboard.
            Effect::Copy(words) => self.copy(words.expose()),
            Effect::Open(address) => {
                drop(js::window().open_with_url_and_target_and_features(
                    &address,
                    "_blank",
                    "noopener,noreferrer",
                ));
            }
            // EXPOSE: the person asked for these words in their own mail app.
            Effect::WriteMail { subject, text } => self.write_mail(subject, text.expose()),
            Effect::TakeVersion => self.version.take(),
            Effect::UseHere => {
                self.tabs.say(Said::UseHere);
                self.tabs.claim(true, |_| leave::to_lock());
            }
            Effect::Focus(id) => self.focus.at(id),
            Effect::FetchHouse => {
                if let Some(house) = &self.house {
                    house.fetch();
                }
            }
            Effect::HandOver => self.hand_over(model),
            other if HOUSE => self.run_behind(other),
            _ => (),
        }
    }

    /// Does what only the house asks for.
    fn run_behind(&mut self, effect: Effect) {
        match effect {
            Effect::Vault(call) => self.vault.ask(&call),
            Effect::Lock => {
                self.tabs.say(Said::Locked);
                self.end();
                leave::to_lock();
            }
            Effect::LockAt(step) => {
                self.tabs.say(Said::Locked);
                self.end();
                leave::to_lock_at(&step.to_text());
            }
            Effect::Offer { name, bytes } => {
                let offered = files::offer(&name, &bytes);
                self.told_if_not(offered);
            }
            Effect::ChooseFile => {
                let chosen = files::choose(self.out.clone());
                self.told_if_not(chosen);
            }
            Effect::Print => {
                let printed = js::window().print();
                self.told_if_not(printed.ok());
            }
            Effect::Persist => self.persist(),
            Effect::Forgotten => {
                leave::blank();
                // Another tab that went back to the lock would begin to keep things again.
                self.tabs.say(Said::Left);
                self.end();
                forget::all();
            }
            Effect::MakeDeviceKey(name) => self.device(async move {
                let (ask, secret) = passkey::make(name).await?;
                Ok(Tiding::DeviceMade(ask, secret))
            }),
            Effect::AskDevice(ask) => {
                self.device(async move { Ok(Tiding::DeviceAnswered(passkey::ask(&ask).await?)) });
            }
            _ => (),
        }
    }

    /// Waits for the device, and tells what came of it.
    fn device(&self, done: impl Future<Output = Result<Tiding, DeviceFault>> + 'static) {
        let out = self.out.clone();
        spawn_local(async move {
            out.emit(Msg::Outside(
                done.await.unwrap_or_else(Tiding::DeviceDidNot),
            ));
        });
    }

    /// After every message: the clock ticks only while a screen listens.
    pub(crate) fn settle(&mut self, model: &Model) {
        let wanted = model.tick_ms();
        if self.tick.as_ref().map(|(ms, _)| *ms) != wanted {
            self.tick = wanted.map(|ms| {
                let out = self.out.clone();
                (
                    ms,
                    Interval::new(ms, move || out.emit(Msg::Outside(Tiding::Tick))),
                )
            });
        }
    }

    /// Gives the page to the house.
    fn hand_over(&mut self, model: &Model) {
        if let Some(house) = self.house.take() {
            let letter = house::write(model, &self.focus);
            self.end();
            self.tabs.close();
            house.take_over(letter, app::end);
        }
    }

    /// Another tab took over: this one lets go of keys and words.
    pub(crate) fn stand_down(&mut self) {
        self.end();
        self.tabs.give_up();
    }

    /// After every drawing.
    pub(crate) fn drawn(&mut self) {
        self.focus.drawn();
    }

    fn turn(&mut self, turn: Turn) {
        let Ok(history) = js::window().history() else {
            return;
        };
        // The address never changes and the state is a number: no call here can be refused.
        let number = match turn {
            Turn::Forward(number) => {
                drop(history.push_state_with_url(&number.into(), "", None));
                number
            }
            Turn::Instead(number) => {
                drop(history.replace_state_with_url(&number.into(), "", None));
                number
            }
            Turn::Backed(number) => number,
            Turn::AskBack => {
                drop(history.back());
                return;
            }
        };
        let depth = from_history_number(number).map_or(0, |(depth, _)| depth);
        self.focus.turned(u32::try_from(depth).unwrap_or(u32::MAX));
    }

    fn draft_soon(&mut self, slot: Slot) {
        let out = self.out.clone();
        let timeout = Timeout::new(PAUSE_MS, move || {
            out.emit(Msg::Outside(Tiding::Paused(slot)));
        });
        // A timeout that is replaced is cancelled: only a real pause keeps the draft.
        self.drafts.retain(|(it, _)| *it != slot);
        self.drafts.push((slot, timeout));
    }

    /// Once in a visit: some browsers ask the person, and once is enough.
    fn persist(&mut self) {
        let navigator = js::window().navigator();
        if self.asked_to_persist || js::get(&navigator, "storage").is_undefined() {
            return;
        }
        self.asked_to_persist = true;
        let Ok(promise) = navigator.storage().persist() else {
            return;
        };
        spawn_local(async move {
            // The browser decides by itself; a refusal changes nothing that is on the screen.
            drop(JsFuture::from(promise).await);
        });
    }

    fn copy(&self, words: &str) {
        let navigator = js::window().navigator();
        if js::get(&navigator, "clipboard").is_undefined() {
            self.told_if_not(None);
            return;
        }
        let promise = navigator.clipboard().write_text(words);
        let out = self.out.clone();
        spawn_local(async move {
            out.emit(Msg::Outside(match JsFuture::from(promise).await {
                Ok(_) => Tiding::Copied,
                Err(_) => Tiding::DidNotWork,
            }));
        });
    }

    /// The browser hands the mail to the person's own app; nothing of it is kept or requested.
    fn write_mail(&self, subject: &str, text: &str) {
        // RFC 6068 asks for both characters at the end of a line.
        let lines = text.replace('\n', "\r\n");
        let part = |it: &str| String::from(js_sys::encode_uri_component(it));
        let address = format!("mailto:?subject={}&body={}", part(subject), part(&lines));
        self.told_if_not(js::window().location().set_href(&address).ok());
    }

    fn told_if_not(&self, done: Option<()>) {
        if done.is_none() {
            self.out.emit(Msg::Outside(Tiding::DidNotWork));
        }
    }

    fn end(&mut self) {
        self.tick = None;
        self.drafts.clear();
        self.awake.keep(false);
        self.vault.end();
    }
}
