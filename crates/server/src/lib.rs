//! Hands out the files of Footbridge, and nothing else yet.
//!
//! - [`Bundle`] is what is handed out: files that were hashed and squeezed when the binary was built;
//! - [`routes`] turns a bundle into an axum router;
//! - [`Listening`] binds the addresses and answers until it is told to stop.
//!
//! **Invariant:** no line here writes down who asked. There is no log of addresses, and no
//! response leaves without the headers of [`headers`].
mod bundle;
mod encoding;
pub mod headers;
mod listen;
mod routes;

pub use bundle::{Bundle, File};
pub use encoding::Encoding;
pub use listen::{ListenError, Listening, Settings, Where, stop_asked};
pub use routes::{SIZE_BODY_BYTES_MAX, routes};
