//! The service worker: caches one whole version in the first visit, and takes a newer one only
//! on the person's tap.
use crate::js;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ServiceWorkerRegistration, ServiceWorkerState};

const ADDRESS: &str = "/sw.js";

/// The registration, once there is one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Version {
    registration: Rc<RefCell<Option<ServiceWorkerRegistration>>>,
}

impl Version {
    /// Registers the service worker. `ready` is called once all is cached, `waiting` when a newer
    /// version waits.
    pub(crate) fn register(
        &self,
        ready: impl Fn() + 'static,
        waiting: impl Fn() + Clone + 'static,
    ) {
        let navigator = js::window().navigator();
        if js::get(&navigator, "serviceWorker").is_undefined() {
            return;
        }
        let container = navigator.service_worker();
        let keep = Rc::clone(&self.registration);
        spawn_local(async move {
            let Ok(registration) = JsFuture::from(container.register(ADDRESS)).await else {
                // Refused: everything works as long as the page can be loaded.
                return;
            };
            let registration: ServiceWorkerRegistration = registration.unchecked_into();
            watch(&registration, waiting);
            *keep.borrow_mut() = Some(registration);
            if let Ok(promise) = container.ready()
                && JsFuture::from(promise).await.is_ok()
            {
                ready();
            }
        });
    }

    /// Lets the waiting version step in, then loads it.
    pub(crate) fn take(&self) {
        let waiting = self
            .registration
            .borrow()
            .as_ref()
            .and_then(ServiceWorkerRegistration::waiting);
        let Some(waiting) = waiting else {
            return;
        };
        let reload = Closure::<dyn FnMut()>::new(|| {
            drop(js::window().location().reload());
        });
        js::window()
            .navigator()
            .service_worker()
            .set_oncontrollerchange(Some(reload.as_ref().unchecked_ref()));
        reload.forget();
        drop(waiting.post_message(&"take".into()));
    }
}

fn watch(registration: &ServiceWorkerRegistration, waiting: impl Fn() + Clone + 'static) {
    if registration.waiting().is_some() {
        waiting();
    }
    let found = {
        let registration = registration.clone();
        Closure::<dyn FnMut()>::new(move || {
            let Some(coming) = registration.installing() else {
                return;
            };
            let waiting = waiting.clone();
            let worker = coming.clone();
            let changed = Closure::<dyn FnMut()>::new(move || {
                let first =
                    js::get(&js::window().navigator().service_worker(), "controller").is_null();
                if worker.state() == ServiceWorkerState::Installed && !first {
                    waiting();
                }
            });
            coming.set_onstatechange(Some(changed.as_ref().unchecked_ref()));
            changed.forget();
        })
    };
    registration.set_onupdatefound(Some(found.as_ref().unchecked_ref()));
    found.forget();
}
