//! Light, text size, spacing and motion on `<html>`, the plain name in its head, and the record
//! from which they come.
//!
//! `boot.js` does the same before the first paint; the two read one record.
use crate::js;
use footbridge_core::time::World;
use footbridge_ui::prefs::{Light, PlainName, Prefs, TextSize};
use wasm_bindgen::JsCast as _;
use web_sys::Element;

/// The mark of the usual address or title.
const USUAL: &str = "data-usual";
/// Where the record lies in `localStorage`.
const KEY: &str = "footbridge";

/// Reads the record; `None` where the browser refuses storage.
pub(crate) fn read() -> Option<Prefs> {
    let storage = js::window().local_storage().ok()??;
    let text = storage.get_item(KEY).ok()?.unwrap_or_default();
    Some(Prefs::from_text(&text))
}

/// Writes the record.
pub(crate) fn write(prefs: &Prefs) {
    if let Ok(Some(storage)) = js::window().local_storage() {
        // A refusal loses a setting, not a word; the screen already shows the change.
        drop(storage.set_item(KEY, &prefs.to_text()));
    }
}

/// Takes the record away, with the rest of the place.
pub(crate) fn forget() {
    if let Ok(Some(storage)) = js::window().local_storage() {
        drop(storage.clear());
    }
}

/// Applies the record to the page.
pub(crate) fn apply(prefs: &Prefs, world: &World) {
    let theme = prefs
        .light
        .map(Light::name)
        .or_else(|| world.is_night().then_some("night"));
    set("data-theme", theme);
    set(
        "data-text",
        (prefs.text != TextSize::Usual).then(|| prefs.text.name()),
    );
    set("data-spacing", prefs.roomy.then_some("roomy"));
    set("data-motion", prefs.still.then_some("still"));
    dress(prefs.plain_name);
}

/// Exchanges title, icons and manifest. What goes in the place of each stands beside it in the
/// document; the usual one is kept there too.
fn dress(name: PlainName) {
    let Ok(all) = js::document().query_selector_all("[data-notes]") else {
        return;
    };
    for at in 0..all.length() {
        let Some(it) = all.get(at).and_then(|it| it.dyn_into::<Element>().ok()) else {
            continue;
        };
        let shown = || it.get_attribute("href").or_else(|| it.text_content());
        if !it.has_attribute(USUAL) {
            // No call here fails for a well-formed attribute name.
            drop(it.set_attribute(USUAL, &shown().unwrap_or_default()));
        }
        let wanted = it.get_attribute(&format!("data-{}", name.key()));
        // The browser looks at a picture again when its address is set, also to the same.
        let Some(wanted) = wanted.filter(|wanted| shown().as_ref() != Some(wanted)) else {
            continue;
        };
        if it.has_attribute("href") {
            drop(it.set_attribute("href", &wanted));
        } else {
            it.set_text_content(Some(&wanted));
        }
    }
}

fn set(name: &str, value: Option<&str>) {
    let Some(root) = js::document().document_element() else {
        return;
    };
    // Neither call fails for a well-formed attribute name.
    drop(match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    });
}
