//! One device, sans IO: an open vault, its log, and the changes that the disk should make.
//!
//! - [`store`] says what lies on the disk: rows of bytes in named stores, changed in atomic
//!   batches;
//! - [`device`] is the device: it opens what lies there, and turns wishes into [`Prepared`]
//!   batches. The caller writes a batch, and only then calls [`Device::commit`];
//! - [`file`] makes the files that leave the device, and opens those that come back.
//!
//! **Invariant:** nothing in memory runs ahead of the disk. A batch that was not written changes
//! nothing, so a kill at any moment leaves the old state or the new one.
//!
//! No network yet: sync will be one more source of records here, and one more errand out.
pub mod device;
pub mod file;
pub mod load;
pub mod store;
#[cfg(feature = "testing")]
pub mod testing;
mod tidy;

pub use device::{Device, OpenFault, Prepared};
pub use load::Loaded;
pub use store::{Change, Rows, Store};
pub use tidy::FOLD_AT;
