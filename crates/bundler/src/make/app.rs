//! Compiles the three parts of `footbridge-web` and writes the JavaScript that stands between them
//! and the browser.
//!
//! **Invariant:** a module carries no names, no debugging information and no list of tools;
//! the glue loads nothing by itself.
use crate::light::{Places, nested};
use anyhow::{Context as _, bail};
use std::fs;
use wasm_bindgen_cli_support::Bindgen;

/// The parts: what each is called in the bundle, and the feature of `footbridge-web` that makes it.
pub(super) const PARTS: [(&str, &str); 3] = [
    ("front", "front"),
    ("house", "house"),
    ("vault", "vault-worker"),
];

/// One part as the browser takes it.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) name: &'static str,
    pub(super) glue: String,
    pub(super) wasm: Vec<u8>,
}

/// Compiles one part and returns its module.
pub(super) fn compile(places: &Places, feature: &str) -> anyhow::Result<Vec<u8>> {
    let mut build = nested::cargo(places);
    build.args([
        "build",
        "--quiet",
        "--profile",
        "web",
        "-p",
        "footbridge-web",
        "--lib",
    ]);
    build.args(["--target", "wasm32-unknown-unknown"]);
    build.args(["--no-default-features", "--features", feature]);
    nested::hide_paths(&mut build);
    nested::run(build, "compiling the app for the browser")?;
    // The next part will lie at the same place.
    let module = places
        .target
        .join("wasm32-unknown-unknown/web/footbridge_web.wasm");
    fs::read(&module).with_context(|| format!("cannot read {}", module.display()))
}

/// Makes the bindings.
pub(super) fn bind(name: &'static str, module: Vec<u8>) -> anyhow::Result<Part> {
    let mut output = Bindgen::new()
        .input_bytes(name, module)
        .web(true)?
        .typescript(false)
        .debug(false)
        .keep_debug(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        // The address of the module is hashed and handed in; the glue must not guess one.
        .omit_default_module_path(true)
        .generate_output()
        .context("wasm-bindgen could not read the module")?;
    // Every crate is listed, most with nothing.
    let snippets = output.snippets().iter().filter(|(_, it)| !it.is_empty());
    let mut own = snippets
        .map(|(name, _)| name)
        .chain(output.local_modules().keys());
    if let Some(name) = own.next() {
        bail!("{name} brings JavaScript of its own; it would need an address and a review");
    }
    if !output.npm_dependencies().is_empty() {
        bail!("a crate asks for packages of npm; nothing of it is used here");
    }
    Ok(Part {
        name,
        glue: output.js().to_owned(),
        wasm: output.wasm_mut().emit_wasm(),
    })
}
