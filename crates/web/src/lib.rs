//! The browser shell: the only place on the device that reads a clock, rolls dice, touches the
//! disk or the network.
//!
//! - [`front()`] starts the page where no place waits to be opened: it takes over what was done on
//!   the first bytes and mounts the app of `footbridge_ui`, as far as it needs no place;
//! - [`house()`] starts the whole page: at once where a place waits, or with what the front hands
//!   over;
//! - [`vault_worker`] starts the worker, in which keys, log and storage live.
//!
//! Each is a module of its own in the browser, so that a first visit waits for the first of them
//! only: the features `front`, `house` and `vault-worker` choose, and everything but the bundler
//! takes all of them.
//!
//! **Invariant:** keys never reach the page; the page's own words reach the disk only through
//! the worker, sealed.
#![cfg_attr(
    not(all(feature = "front", feature = "house", feature = "vault-worker")),
    expect(dead_code, reason = "a module leaves out what only the others call")
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
mod house;
mod js;
mod keys;
mod leave;
mod listening;
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

/// Starts the front on the page.
///
/// `fetch_house` fetches the house: its promise gives a function that mounts it, and takes what the
/// front hands over.
#[cfg(feature = "front")]
#[wasm_bindgen]
pub fn front(fetch_house: js_sys::Function) {
    yew::set_custom_panic_hook(Box::new(|_| leave::to_calm()));
    app::mount(app::Mounting::Front(fetch_house));
}

/// Starts the whole app on the page.
///
/// `worker_address` is where the script of the vault worker lies; `handed` comes from the front, if
/// it was there before.
#[cfg(feature = "house")]
#[wasm_bindgen]
pub fn house(worker_address: String, handed: Option<Vec<u8>>) {
    yew::set_custom_panic_hook(Box::new(|_| leave::to_calm()));
    app::mount(app::Mounting::House {
        worker_address,
        handed,
    });
}

/// Starts the vault, inside its worker.
#[cfg(feature = "vault-worker")]
#[wasm_bindgen]
pub fn vault_worker() {
    worker::listen();
}
