//! Turns the web app into files inside the binary. Only ever a build-dependency, of the binary
//! alone.
//!
//! - [`light`] is what the build script links: it decides whether the app is built at all, and
//!   starts the tool;
//! - `make` (behind the feature of that name) is the tool: compile for wasm32, make the bindings,
//!   draw the first bytes, hash, squeeze, list.
//!
//! **Invariant:** the same sources give the same bytes. No clock, no machine path and no network
//! goes into a bundle, and nothing is downloaded but the crates in `Cargo.lock`.
pub mod light;
#[cfg(feature = "make")]
pub mod make;
