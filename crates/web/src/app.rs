//! The one component: it holds the model, draws it, and lets the shell do what follows.
use crate::{
    cover, js, keys,
    locale::Browser,
    look,
    shell::Shell,
    takeover::{self, Before, Caret},
};
use footbridge_ui::{
    app::{Around, DoorMsg, Model, Msg, Phase, Start, Tiding, history_number, update},
    prefs::LockMode,
    screens,
};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::prelude::*;
use web_sys::{PageTransitionEvent, PopStateEvent, VisibilityState};
use yew::prelude::*;

/// Everything the component needs to begin; taken once.
pub(crate) struct Boot {
    worker_address: String,
    start: Start,
    caret: Caret,
    wants_open: bool,
}

#[derive(Properties, Clone)]
pub(crate) struct Props {
    boot: Rc<RefCell<Option<Boot>>>,
}
impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.boot, &other.boot)
    }
}

/// Takes over the first bytes and mounts the app in their place.
pub(crate) fn mount(worker_address: String) {
    let Before {
        taken,
        caret,
        wants_open,
    } = takeover::read();
    let prefs = look::read();
    let start = Start {
        around: around(prefs.is_some()),
        prefs: prefs.unwrap_or_default(),
        world: js::world(),
        taken,
    };
    let document = js::document();
    let Some(root) = document.get_element_by_id("root") else {
        return;
    };
    if let Some(html) = document.document_element() {
        // From here on the taps belong to the app.
        drop(html.set_attribute("data-ready", "app"));
    }
    let boot = Boot {
        worker_address,
        start,
        caret,
        wants_open,
    };
    yew::Renderer::<App>::with_root_and_props(
        root,
        Props {
            boot: Rc::new(RefCell::new(Some(boot))),
        },
    )
    .render();
}

fn around(storage: bool) -> Around {
    let window = js::window();
    let navigator = window.navigator();
    let zone = js_sys::Intl::DateTimeFormat::default().resolved_options();
    let reduced_motion = window
        .match_media("(prefers-reduced-motion: reduce)")
        .ok()
        .flatten()
        .is_some_and(|it| it.matches());
    let indexed_db = !js::get(&window, "indexedDB").is_falsy();
    Around {
        online: navigator.on_line(),
        secure: js::IS_SECURE_CONTEXT.with(|it| *it),
        storage: storage && indexed_db,
        zone: js::get(&zone, "timeZone").as_string().unwrap_or_default(),
        reduced_motion,
        steady_ms: Some(js::steady_ms()),
        ..Around::default()
    }
}

/// The whole app.
pub(crate) struct App {
    model: Model,
    shell: Shell,
    locale: Browser,
    out: Callback<Msg>,
    caret: Option<Caret>,
}

impl Component for App {
    type Message = Msg;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let boot = ctx
            .props()
            .boot
            .borrow_mut()
            .take()
            .expect("the one component is created once");
        let out = ctx.link().callback(|msg: Msg| msg);
        let mut shell = Shell::new(boot.worker_address, out.clone());
        let (model, effects) = Model::start(boot.start);
        if let Ok(history) = js::window().history() {
            let first = history_number(0, model.trail[0]);
            drop(history.replace_state_with_url(&first.into(), "", None));
        }
        look::apply(&model.prefs, &model.world);
        for effect in effects {
            shell.run(effect, &model);
        }
        cover::listen();
        listen(&out);
        if boot.wants_open && model.prefs.lock != LockMode::NoPlace {
            out.emit(Msg::Door(DoorMsg::Open));
        }
        Self {
            model,
            shell,
            locale: Browser::new("en"),
            out,
            caret: Some(boot.caret),
        }
    }

    fn update(&mut self, _: &Context<Self>, msg: Msg) -> bool {
        if matches!(self.model.phase, Phase::Left) {
            return false;
        }
        let gone = matches!(
            msg,
            Msg::Outside(Tiding::OtherTabTook | Tiding::OtherTabWorks | Tiding::PutAway)
        );
        let back = matches!(msg, Msg::Outside(Tiding::Hidden(false)));
        self.model.around.steady_ms = Some(js::steady_ms());
        let effects = update(&mut self.model, msg, js::world());
        if gone {
            self.shell.stand_down();
        }
        if back {
            // The night may have begun, or ended, meanwhile.
            look::apply(&self.model.prefs, &self.model.world);
        }
        for effect in effects {
            self.shell.run(effect, &self.model);
        }
        self.shell.settle(&self.model);
        cover::want(self.model.covers_when_hidden());
        // After Leave the page is empty already, and stays so.
        !matches!(self.model.phase, Phase::Left)
    }

    fn view(&self, _: &Context<Self>) -> Html {
        screens::draw(&self.model, &self.locale, &self.out)
    }

    fn rendered(&mut self, _: &Context<Self>, first: bool) {
        if first {
            if let Some(caret) = self.caret.take() {
                takeover::restore(&caret);
            }
            self.shell.begin(&self.model);
            self.shell.settle(&self.model);
        }
        self.shell.drawn();
    }
}

/// Listens to the window as long as the page lives.
fn listen(out: &Callback<Msg>) {
    let leave = out.clone();
    keys::listen(move || leave.emit(Msg::Outside(Tiding::LeaveKeys)));

    on("popstate", {
        let out = out.clone();
        move |event: JsValue| {
            let state = event.unchecked_into::<PopStateEvent>().state();
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "only whole numbers of ours lie in the history"
            )]
            let number = state.as_f64().unwrap_or_default() as u32;
            out.emit(Msg::Outside(Tiding::Popped(number)));
        }
    });
    // Into the back/forward cache nothing goes, and out of it the page is locked.
    on("pagehide", {
        let out = out.clone();
        move |event: JsValue| {
            if event.unchecked_into::<PageTransitionEvent>().persisted() {
                crate::leave::blank();
                out.emit(Msg::Outside(Tiding::PutAway));
            }
        }
    });
    on("pageshow", |event: JsValue| {
        if event.unchecked_into::<PageTransitionEvent>().persisted() {
            crate::leave::to_lock();
        }
    });
    for (name, online) in [("online", true), ("offline", false)] {
        let out = out.clone();
        on(name, move |_| {
            out.emit(Msg::Outside(Tiding::Online(online)));
        });
    }
    let out = out.clone();
    on("visibilitychange", move |_| {
        let hidden = js::document().visibility_state() == VisibilityState::Hidden;
        out.emit(Msg::Outside(Tiding::Hidden(hidden)));
    });
}

/// Calls `then` for each event of this name, as long as the page lives.
pub(crate) fn on(name: &str, then: impl FnMut(JsValue) + 'static) {
    let listener = Closure::<dyn FnMut(JsValue)>::new(then);
    let target: web_sys::EventTarget = if name == "visibilitychange" {
        js::document().into()
    } else {
        js::window().into()
    };
    drop(target.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref()));
    listener.forget();
}
