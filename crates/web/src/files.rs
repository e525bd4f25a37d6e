//! Files out to the person and in from them.
//!
//! **Invariant:** a file leaves only by the browser's own saving, comes only by the system's own
//! choosing, and its address inside the browser does not outlive the saving.
use crate::js;
use footbridge_ui::app::{Msg, Tiding};
use gloo_timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlInputElement, Url};
use yew::Callback;

/// How long some browsers take before they have begun to save.
const REVOKE_AFTER_MS: u32 = 30_000;

/// The largest file that is read in: far beyond ten years of notes, and below what makes a phone
/// give up the page.
const FILE_BYTES_MAX: f64 = 64.0 * 1024.0 * 1024.0;

/// Hands a file to the person by a link that exists for one click.
pub(crate) fn offer(name: &str, bytes: &[u8]) -> Option<()> {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let options = BlobPropertyBag::new();
    options.set_type("application/octet-stream");
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link = js::document().create_element("a").ok()?;
    let link = link.dyn_into::<HtmlAnchorElement>().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Timeout::new(REVOKE_AFTER_MS, move || {
        drop(Url::revoke_object_url(&address));
    })
    .forget();
    Some(())
}

/// Opens the system's file chooser; the bytes come back as a tiding.
pub(crate) fn choose(out: Callback<Msg>) -> Option<()> {
    let input = js::document().create_element("input").ok()?;
    let input = input.dyn_into::<HtmlInputElement>().ok()?;
    input.set_type("file");
    let chosen = {
        let input = input.clone();
        Closure::<dyn FnMut()>::new(move || {
            let Some(file) = input.files().and_then(|it| it.get(0)) else {
                return;
            };
            let out = out.clone();
            spawn_local(async move {
                // A file of that size is none of ours; no bytes say so in the right words.
                let bytes = if file.size() > FILE_BYTES_MAX {
                    Ok(vec![])
                } else {
                    JsFuture::from(file.array_buffer())
                        .await
                        .map(|it| Uint8Array::new(&it).to_vec())
                };
                out.emit(Msg::Outside(match bytes {
                    Ok(bytes) => Tiding::FileChosen(bytes),
                    Err(_) => Tiding::DidNotWork,
                }));
            });
        })
    };
    input.set_onchange(Some(chosen.as_ref().unchecked_ref()));
    chosen.forget();
    input.click();
    Some(())
}
