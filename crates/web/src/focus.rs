//! Focus and scroll: a new screen begins at its title, going back returns to where it was.
//!
//! **Invariant:** focus is never lost to the body: where the old place is gone, the title takes
//! it.
use crate::js;
use minicbor::{Decode, Encode};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};

/// All that can hold focus on a screen.
const CONTROLS: &str = "a, button, input, textarea, select, summary";

/// Where focus goes at the next drawing, and where it was on the screens behind.
#[derive(Debug, Default, Encode, Decode)]
pub(crate) struct Focus {
    #[cbor(skip)]
    next: Option<Next>,
    #[n(0)]
    depth: u32,
    /// By their depths, the deepest last.
    #[n(1)]
    behind: Vec<(u32, Place)>,
}

#[derive(Debug)]
enum Next {
    Title,
    Behind,
    Id(&'static str),
}

/// Where somebody was on a screen.
#[derive(Debug, Default, Encode, Decode)]
struct Place {
    #[n(0)]
    id: String,
    /// The how manieth control it was, for those without an id.
    #[n(1)]
    control: Option<u32>,
    #[n(2)]
    scrolled: f64,
}

impl Focus {
    /// A new page has taken over, on a screen that was not there before.
    pub(crate) fn at_title(self) -> Self {
        Self {
            next: Some(Next::Title),
            ..self
        }
    }

    /// A screen gave way to another, at this depth of the history.
    pub(crate) fn turned(&mut self, depth: u32) {
        self.next = Some(if depth < self.depth {
            Next::Behind
        } else {
            if depth > self.depth {
                self.behind.retain(|(behind, _)| *behind < self.depth);
                self.behind.push((self.depth, Place::now()));
            }
            Next::Title
        });
        self.depth = depth;
        // What lies ahead is not come back to.
        self.behind.retain(|(behind, _)| *behind <= depth);
    }

    /// The machine wants focus at one control.
    pub(crate) fn at(&mut self, id: &'static str) {
        self.next = Some(Next::Id(id));
    }

    /// After a drawing: focus and scroll follow.
    pub(crate) fn drawn(&mut self) {
        match self.next.take() {
            None => (),
            Some(Next::Title) => {
                js::window().scroll_to_with_x_and_y(0.0, 0.0);
                focus_title();
            }
            Some(Next::Id(id)) => {
                if let Some(it) = element(id) {
                    drop(it.focus());
                }
            }
            Some(Next::Behind) => {
                let place = self
                    .behind
                    .pop_if(|(behind, _)| *behind == self.depth)
                    .map(|(_, place)| place)
                    .unwrap_or_default();
                match place.find() {
                    Some(it) => {
                        drop(it.focus());
                    }
                    None => focus_title(),
                }
                js::window().scroll_to_with_x_and_y(0.0, place.scrolled);
            }
        }
    }
}

impl Place {
    fn now() -> Self {
        let document = js::document();
        let active = document.active_element();
        Self {
            id: active.as_ref().map(Element::id).unwrap_or_default(),
            control: active.and_then(|active| {
                let all = document.query_selector_all(CONTROLS).ok()?;
                (0..all.length()).find(|n| all.item(*n).as_ref() == Some(active.as_ref()))
            }),
            scrolled: js::window().scroll_y().unwrap_or_default(),
        }
    }

    fn find(&self) -> Option<HtmlElement> {
        element(&self.id).or_else(|| {
            let all = js::document().query_selector_all(CONTROLS).ok()?;
            all.item(self.control?)?.dyn_into().ok()
        })
    }
}

fn element(id: &str) -> Option<HtmlElement> {
    if id.is_empty() {
        return None;
    }
    js::document().get_element_by_id(id)?.dyn_into().ok()
}

fn focus_title() {
    if let Ok(Some(it)) = js::document().query_selector("main h1")
        && let Some(it) = it.dyn_ref::<HtmlElement>()
    {
        drop(it.focus());
    }
}
