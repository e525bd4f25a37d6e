//! A cover over the page while it is out of sight.
//!
//! Phones keep a small picture of each app for their list of open apps. When it is taken is theirs
//! to say, so this is a best effort: the cover is put on in the same task in which the browser
//! tells that the page goes, and nothing is waited for.
//!
//! **Invariant:** a cover that is on comes off whenever the page is seen again.
use crate::{js, listening::on};
use web_sys::VisibilityState;

/// The person's phone is one that others can unlock, and a place is open.
const WANTED: &str = "data-guard";
const ON: &str = "data-cover";

/// Whether the page is to be covered when it goes.
pub(crate) fn want(wanted: bool) {
    let Some(root) = js::document().document_element() else {
        return;
    };
    if wanted == root.has_attribute(WANTED) {
        return;
    }
    // Neither call fails for a well-formed attribute name.
    drop(root.toggle_attribute_with_force(WANTED, wanted));
    if !wanted {
        put(false);
    }
}

/// Listens as long as the page lives.
pub(crate) fn listen() {
    on("visibilitychange", |_| {
        put(js::document().visibility_state() == VisibilityState::Hidden);
    });
    on("pagehide", |_| put(true));
    on("pageshow", |_| put(false));
    on("focus", |_| put(false));
    // A phone that shows its list of apps may tell only this. On a desk another window is no
    // reason: there the page stays in sight.
    on("blur", |_| {
        let phone = js::window().match_media("(pointer: coarse)").ok().flatten();
        if phone.is_some_and(|it| it.matches()) {
            put(true);
        }
    });
}

fn put(covered: bool) {
    if let Some(root) = js::document().document_element() {
        let covered = covered && root.has_attribute(WANTED);
        drop(root.toggle_attribute_with_force(ON, covered));
    }
}
