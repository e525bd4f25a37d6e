//! Writes the files, and the Rust expression that takes them into the binary.
//!
//! **Invariant:** the expression names files relative to itself, so no path of the machine that
//! builds gets into the binary.
use super::{file::end, squeeze::Squeezed};
use crate::light;
use std::{fmt::Write as _, path::Path};

pub(super) fn write(out: &Path, version: &str, files: &[Squeezed]) -> anyhow::Result<()> {
    let mut table = format!("Bundle {{\n    version: {version:?},\n    files: &[\n");
    for (number, it) in files.iter().enumerate() {
        let end = end(&it.file.name);
        let keep = |name: String, bytes: &[u8]| -> anyhow::Result<String> {
            light::write(&out.join(&name), bytes)?;
            Ok(format!("include_bytes!({name:?})"))
        };
        let body = keep(format!("web/{number}.{end}"), &it.file.body)?;
        let squeezed = |coding: &str, bytes: Option<&Vec<u8>>| {
            bytes
                .map(|bytes| keep(format!("web/{number}.{end}.{coding}"), bytes))
                .transpose()
        };
        let br = squeezed("br", it.br.as_ref())?;
        let gzip = squeezed("gz", it.gzip.as_ref())?;
        writeln!(
            table,
            "        File {{ path: {:?}, mime: {:?}, body: {body}, br: {}, gzip: {}, \
             etag: {:?}, immutable: {}, style_hash: {:?}, script_hash: {:?} }},",
            it.file.path,
            it.file.mime,
            option(br.as_deref()),
            option(gzip.as_deref()),
            it.file.etag(),
            it.file.immutable,
            it.file.style_hash,
            it.file.script_hash,
        )?;
    }
    table.push_str("    ],\n}\n");
    light::write(&out.join("bundle.rs"), table.as_bytes())
}

fn option(expression: Option<&str>) -> String {
    expression.map_or_else(|| "None".to_owned(), |it| format!("Some({it})"))
}
