//! Takes away what this address keeps beside the place: the record, the caches, the service
//! worker.
//!
//! **Invariant:** afterwards the browser keeps nothing for this address, and the page on the
//! screen puts nothing back.
use crate::{js, leave, look};
use js_sys::Array;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::ServiceWorkerRegistration;

/// Takes all of it away, then goes to the plain page.
pub(crate) fn all() {
    look::forget();
    spawn_local(async {
        // What the browser refuses to take away now it refuses for good; the way out is the same.
        drop(caches().await);
        drop(service_workers().await);
        leave::to_plain();
    });
}

async fn caches() -> Result<(), JsValue> {
    let caches = js::window().caches()?;
    for name in Array::from(&JsFuture::from(caches.keys()).await?).iter() {
        let name = name.as_string().unwrap_or_default();
        JsFuture::from(caches.delete(&name)).await?;
    }
    Ok(())
}

async fn service_workers() -> Result<(), JsValue> {
    let navigator = js::window().navigator();
    if js::get(&navigator, "serviceWorker").is_undefined() {
        return Ok(());
    }
    let all = JsFuture::from(navigator.service_worker().get_registrations()).await?;
    for registration in Array::from(&all).iter() {
        let registration: ServiceWorkerRegistration = registration.unchecked_into();
        JsFuture::from(registration.unregister()?).await?;
    }
    Ok(())
}
