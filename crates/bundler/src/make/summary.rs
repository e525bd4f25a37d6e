//! How big the bundle is, for `cargo xtask bench` and for whoever looks.
//!
//! **Invariant:** the figures are bytes as sent to a browser that takes brotli.
use super::{file::end, squeeze::Squeezed};
use crate::light;
use serde_json::json;
use std::{fmt::Write as _, path::Path};

/// What a first visit does not wait for: the house and the vault come when a place is made, or in
/// peace when all is kept for a visit without a network.
const LATER: [&str; 5] = [
    "house.js",
    "house.wasm",
    "vault.js",
    "vault.wasm",
    "worker.js",
];

/// Sizes of all files and the sums that have a budget.
#[derive(Debug)]
pub(super) struct Summary {
    version: String,
    /// Name, address, bytes, bytes sent, whether kept on the device.
    files: Vec<(String, String, usize, usize, bool)>,
    /// Module and scripts that the first visit waits for.
    app_bytes: usize,
    /// All that the first visit may show: what the service worker keeps, and itself, without what
    /// comes later.
    first_load_bytes: usize,
    /// All that is kept on the device.
    kept_bytes: usize,
}

impl Summary {
    pub(super) fn of(version: &str, files: &[Squeezed]) -> Self {
        let first = |it: &&Squeezed| !LATER.contains(&it.file.name.as_str());
        let sum = |wanted: &dyn Fn(&&Squeezed) -> bool| {
            files.iter().filter(wanted).map(Squeezed::sent).sum()
        };
        Self {
            version: version.to_owned(),
            app_bytes: sum(&|it| first(it) && matches!(end(&it.file.name), "wasm" | "js")),
            first_load_bytes: sum(&|it| first(it) && it.file.used),
            kept_bytes: sum(&|it| it.file.used),
            files: files
                .iter()
                .map(|it| {
                    let Squeezed { file, .. } = it;
                    (
                        file.name.clone(),
                        file.path.clone(),
                        file.body.len(),
                        it.sent(),
                        file.used,
                    )
                })
                .collect(),
        }
    }

    /// Returns the sums in one line.
    pub(super) fn line(&self) -> String {
        format!(
            "Web app {}: {} KB for the first visit, {} KB of it module and scripts; {} KB kept in all \
             (brotli)",
            self.version,
            self.first_load_bytes.div_ceil(1000),
            self.app_bytes.div_ceil(1000),
            self.kept_bytes.div_ceil(1000),
        )
    }

    /// Leaves `bundle.txt` and `bundle.json` in a folder.
    pub(super) fn write(&self, folder: &Path) -> anyhow::Result<()> {
        let mut text = format!("{}\n\n{:>9} {:>9}  file\n", self.line(), "bytes", "sent");
        for (name, _, bytes, sent, used) in &self.files {
            let note = if *used { "" } else { "  (served, not kept)" };
            writeln!(text, "{bytes:>9} {sent:>9}  {name}{note}")?;
        }
        light::write(&folder.join("bundle.txt"), text.as_bytes())?;
        let files: Vec<_> = self
            .files
            .iter()
            .map(|(name, path, bytes, sent, used)| {
                json!({ "name": name, "path": path, "bytes": bytes, "sent_bytes": sent, "kept": used })
            })
            .collect();
        let json = json!({
            "version": self.version,
            "app_bytes": self.app_bytes,
            "first_load_bytes": self.first_load_bytes,
            "kept_bytes": self.kept_bytes,
            "files": files,
        });
        light::write(
            &folder.join("bundle.json"),
            format!("{json:#}\n").as_bytes(),
        )
    }
}
