//! The one component: it holds the model, draws it, and lets the shell do what follows.
use crate::{
    cover,
    focus::Focus,
    house, js, keys,
    listening::on,
    locale::Browser,
    look,
    shell::{Lines, Shell},
    takeover::{self, Before, Caret},
};
use footbridge_ui::{
    HOUSE,
    app::{Around, DoorMsg, Effect, Model, Msg, Phase, Start, Tiding, history_number, update},
    prefs::LockMode,
    screens,
};
use js_sys::Function;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::prelude::*;
use web_sys::{PageTransitionEvent, PopStateEvent, VisibilityState};
use yew::{AppHandle, prelude::*};
use zeroize::Zeroizing;

/// Everything the component needs to begin; taken once.
pub(crate) struct Boot {
    lines: Lines,
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

/// What of the app is mounted.
#[derive(Debug)]
pub(crate) enum Mounting {
    /// The front, with what fetches the house.
    Front(Function),
    /// All of it, with what the front hands over if it was there before.
    House {
        worker_address: String,
        handed: Option<Vec<u8>>,
    },
}

thread_local! {
    /// The front while it is mounted.
    static MOUNTED: RefCell<Option<AppHandle<App>>> = RefCell::default();
}

/// Takes over the first bytes, or what the front hands over, and mounts the app in their place.
pub(crate) fn mount(what: Mounting) {
    let is_front = matches!(what, Mounting::Front(_));
    let (lines, before) = match what {
        Mounting::Front(fetch) => {
            let fetch_house = Some(fetch);
            let lines = Lines {
                fetch_house,
                ..Lines::default()
            };
            (lines, takeover::read())
        }
        Mounting::House {
            worker_address,
            handed,
        } => {
            let handed = handed.map(Zeroizing::new).and_then(|it| house::read(&it));
            let (handed, focus) = handed.unzip();
            let before = handed.map_or_else(takeover::read, Before::handed);
            let lines = Lines {
                worker_address,
                focus: focus.map(Focus::at_title),
                ..Lines::default()
            };
            (lines, before)
        }
    };
    let Before {
        taken,
        caret,
        wants_open,
    } = before;
    let prefs = look::read();
    let start = Start {
        around: Around {
            front: is_front,
            ..around(prefs.is_some())
        },
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
        lines,
        start,
        caret,
        wants_open,
    };
    let mounted = yew::Renderer::<App>::with_root_and_props(
        root,
        Props {
            boot: Rc::new(RefCell::new(Some(boot))),
        },
    )
    .render();
    if is_front {
        MOUNTED.set(Some(mounted));
    }
}

/// Takes the front off the page: the house comes into an element that knows nothing of it.
pub(crate) fn end() {
    let document = js::document();
    if let (Some(old), Ok(new)) = (
        document.get_element_by_id("root"),
        document.create_element("div"),
    ) {
        new.set_id("root");
        // Both stand in the document, so neither call is refused.
        drop(old.replace_with_with_node_1(&new));
    }
    if let Some(mounted) = MOUNTED.take() {
        mounted.destroy();
    }
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
        let took_over = boot.lines.focus.is_some();
        let mut shell = Shell::new(boot.lines, out.clone());
        let (model, effects) = Model::start(boot.start);
        if !took_over && let Ok(history) = js::window().history() {
            let first = history_number(0, model.trail[0]);
            drop(history.replace_state_with_url(&first.into(), "", None));
        }
        look::apply(&model.prefs, &model.world);
        for effect in effects {
            shell.run(effect, &model);
        }
        cover::listen();
        listen(&out);
        if HOUSE && boot.wants_open && model.prefs.lock != LockMode::NoPlace {
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
        let goes = effects.iter().any(|it| matches!(it, Effect::HandOver));
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
        if goes {
            // The house draws what comes next.
            self.model.let_go();
            return false;
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
