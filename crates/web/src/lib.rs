//! The browser shell: the only place on the device that reads a clock, rolls dice, touches the
//! disk or the network.
//!
//! - [`page()`] starts the page: it takes over what was done on the first bytes and mounts the
//!   app of `footbridge_ui`;
//! - [`vault_worker`] starts the worker, in which keys, log and storage live.
//!
//! Each is a module of its own in the browser, so that a first visit waits for one of them only:
//! the features `page` and `vault-worker` choose, and everything but the bundler takes both.
//!
//! **Invariant:** keys never reach the page; the page's own words reach the disk only through
//! the worker, sealed.
#![cfg_attr(
    not(all(feature = "page", feature = "vault-worker")),
    expect(dead_code, reason = "a half leaves out what only the other calls")
)]

mod app;
mod awake;
mod bytes;
#[cfg(test)]
mod bytes_tests;
mod cover;
mod files;
mod focus;
mod forget;
mod js;
mod keys;
mod leave;
mod locale;
mod look;
mod passkey;
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
/// `worker_address` is where the script of the vault worker lies.
#[cfg(feature = "page")]
#[wasm_bindgen]
pub fn page(worker_address: String) {
    yew::set_custom_panic_hook(Box::new(|_| leave::to_calm()));
    app::mount(worker_address);
}

/// Starts the vault, inside its worker.
#[cfg(feature = "vault-worker")]
#[wasm_bindgen]
pub fn vault_worker() {
    worker::listen();
}
