//! The browser shell: the only place on the device that reads a clock, rolls dice, touches the
//! disk or the network.
//!
//! - [`page()`] starts the page: it takes over what was done on the first bytes and mounts the
//!   app of `footbridge_ui`;
//! - [`vault_worker`] starts the second instance of this module, in which keys, log and storage
//!   live.
//!
//! **Invariant:** keys never reach the page; the page's own words reach the disk only through
//! the worker, sealed.
mod app;
mod awake;
mod bytes;
#[cfg(test)]
mod bytes_tests;
mod files;
mod focus;
mod forget;
mod js;
mod keys;
mod leave;
mod locale;
mod look;
mod shell;
mod store;
mod tabs;
mod takeover;
mod vault;
mod version;
mod worker;

use wasm_bindgen::prelude::*;

/// Starts the app on the page.
///
/// `module` is the compiled module, handed on to the vault worker; `worker_address` is where the
/// worker's script lies.
#[wasm_bindgen]
pub fn page(module: JsValue, worker_address: String) {
    yew::set_custom_panic_hook(Box::new(|_| leave::to_calm()));
    app::mount(module, worker_address);
}

/// Starts the vault, inside its worker.
#[wasm_bindgen]
pub fn vault_worker() {
    worker::listen();
}
