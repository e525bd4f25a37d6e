//! Leaving: the page is emptied in this frame, then replaced. Nothing is waited for or requested.
use crate::js;

/// Empties the document and goes to the built-in plain page.
///
/// Where no service worker could answer without a network, the blank page takes its place.
pub(crate) fn now() {
    blank();
    let window = js::window();
    let controlled = js::get(&js::get(&window.navigator(), "serviceWorker"), "controller");
    let address = if controlled.is_truthy() {
        "/list"
    } else {
        "about:blank"
    };
    // Both addresses are well formed; the page is empty either way.
    drop(window.location().replace(address));
}

/// The plain page again, once nothing is kept here any more: it has to come over the network.
pub(crate) fn to_plain() {
    let online = js::window().navigator().on_line();
    let address = if online { "/list" } else { "about:blank" };
    drop(js::window().location().replace(address));
}

/// Replaces the document by the lock.
pub(crate) fn to_lock() {
    blank();
    drop(js::window().location().replace("/"));
}

/// The same after nobody looked, with the step of Now that was open: the entry of this page in the
/// history carries it over, and the app takes it out again.
pub(crate) fn to_lock_at(step: &str) {
    blank();
    let window = js::window();
    let carried = window
        .history()
        .and_then(|it| it.replace_state_with_url(&step.into(), "", None));
    if carried.is_err() {
        to_lock();
        return;
    }
    drop(window.location().reload());
}

/// When the app itself breaks, plain help is still there.
pub(crate) fn to_calm() {
    blank();
    drop(js::window().location().replace("/calm"));
}

/// Takes everything off the page, at once.
pub(crate) fn blank() {
    let document = js::document();
    if let Some(body) = document.body() {
        body.set_text_content(None);
    }
    document.set_title("List");
}
