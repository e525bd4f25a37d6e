//! What the person did on the first bytes, before the app was there.
//!
//! **Invariant:** what was typed, focused or opened before the app mounts is still typed, focused
//! and open after it.
use crate::js;
use footbridge_core::{private::Private, time::Moment};
use footbridge_ui::app::{Handed, PublicStep, Screen, Taken};
use wasm_bindgen::JsCast as _;
use web_sys::HtmlInputElement;

/// Where the caret stood, to be put back after mounting.
#[derive(Debug, Default)]
pub(crate) struct Caret {
    id: String,
    range: Option<(u32, u32)>,
}

/// What was done, where the caret stood, and whether the lock's form was already sent.
#[derive(Debug, Default)]
pub(crate) struct Before {
    pub(crate) taken: Taken,
    pub(crate) caret: Caret,
    pub(crate) wants_open: bool,
}

impl Before {
    /// The front was there before, with all that was done on the first bytes.
    pub(crate) fn handed(handed: Handed) -> Self {
        Self {
            taken: Taken {
                handed: Some(handed),
                ..Taken::default()
            },
            ..Self::default()
        }
    }
}

/// Reads the first bytes.
pub(crate) fn read() -> Before {
    let document = js::document();
    let mark = |name: &str| {
        document
            .document_element()
            .and_then(|it| it.get_attribute(name))
    };
    let at = mark("data-at");
    let wants = mark("data-wants");
    let field = document
        .query_selector("main input")
        .ok()
        .flatten()
        .and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
    let caret = document
        .active_element()
        .map(|it| Caret {
            id: it.id(),
            range: it
                .dyn_ref::<HtmlInputElement>()
                .and_then(|it| Some((it.selection_start().ok()??, it.selection_end().ok()??))),
        })
        .unwrap_or_default();
    let since = mark("data-since")
        .and_then(|ms| ms.parse().ok())
        .map(Moment);
    let wanted = wants.as_deref().and_then(screen_of);
    // Whatever the person did on the first bytes comes before where they had been.
    let step = carried_over().filter(|_| wants.is_none() && at.as_deref() == Some("now-open"));
    Before {
        taken: Taken {
            screen: wanted.or_else(|| at.as_deref().and_then(screen_of)),
            words: field
                .map(|it| it.value())
                .filter(|it| !it.is_empty())
                .map(Private::new),
            shown: mark("data-shown").as_deref() == Some("yes"),
            breathing_since: since,
            step,
            handed: None,
        },
        caret,
        wants_open: wants.as_deref() == Some("open"),
    }
}

/// The step of Now that was open when the place locked unseen.
fn carried_over() -> Option<PublicStep> {
    let state = js::window().history().ok()?.state().ok()?;
    PublicStep::from_text(&state.as_string()?)
}

/// The screen of a `data-go` name on the first bytes.
fn screen_of(name: &str) -> Option<Screen> {
    Some(match name {
        "welcome" | "welcome-night" => Screen::Welcome,
        "start" => Screen::Start,
        "unlock" => Screen::Unlock,
        "unlock-rescue" => Screen::UnlockRescue,
        "create" => Screen::Create,
        "now-open" => Screen::Now,
        "now-breathe" => Screen::Breathe,
        "now-wave" => Screen::Wave,
        "now-ground" => Screen::Practice,
        "hold-open" => Screen::Hold,
        "practices" => Screen::Practices,
        "lines" => Screen::Lines,
        "safety" => Screen::Safety,
        "locked-bring" => Screen::BringFile,
        "insecure" => Screen::Insecure,
        _ => return None,
    })
}

/// Puts the caret back where it stood.
pub(crate) fn restore(caret: &Caret) {
    if caret.id.is_empty() {
        return;
    }
    let Some(element) = js::document().get_element_by_id(&caret.id) else {
        return;
    };
    if let Some(it) = element.dyn_ref::<web_sys::HtmlElement>() {
        // An element that cannot take focus leaves it where it is.
        drop(it.focus());
    }
    if let (Some(it), Some((start, end))) = (element.dyn_ref::<HtmlInputElement>(), caret.range) {
        drop(it.set_selection_range(start, end));
    }
}
