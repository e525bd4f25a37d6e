//! What the build refuses, that it names file and line, and what the app gets from the rest.
//! The first part runs the checks of the build script on files of which one was broken.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot set itself up has failed"
)]

mod broken;
mod fair;
mod heavy;
mod helplines;
mod hold;
mod lists;
mod messages;
mod sides;
mod tables;
