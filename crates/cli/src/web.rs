//! The files of the web app, made by the build script.
//!
//! **Invariant:** a release carries the app; any other build carries one page that says how to
//! build it.
use footbridge_server::{Bundle, File};

pub(crate) static BUNDLE: Bundle = include!(concat!(env!("OUT_DIR"), "/bundle.rs"));

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn each_file_has_a_path_of_its_own_and_one_is_the_start() {
        let paths: BTreeSet<_> = BUNDLE.files.iter().map(|it| it.path).collect();
        assert_eq!(paths.len(), BUNDLE.files.len());
        assert!(paths.contains("/"));
        assert!(BUNDLE.files.iter().all(|it| !it.body.is_empty()));
    }
}
