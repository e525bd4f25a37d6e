//! The one page of a binary that was built without the app: it says how to build it.
//!
//! **Invariant:** it needs no hash, so the light half needs no crate for one.
use anyhow::Context as _;
use std::{fs, path::Path};

const PAGE: &str = "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n\
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
<title>Footbridge</title>\n<h1>The app is not in this build</h1>\n\
<p>Build it with <code>cargo run --release</code>.</p>\n\
<p>While you work on the code, <code>FOOTBRIDGE_WEB=1 cargo run</code> does it too.</p>\n</html>\n";

const TABLE: &str = "Bundle {
    version: \"without-app\",
    files: &[File {
        path: \"/\",
        mime: \"text/html; charset=utf-8\",
        body: include_bytes!(\"how-to-build.html\"),
        br: None,
        gzip: None,
        etag: \"how-to-build-1\",
        immutable: false,
        style_hash: None,
        script_hash: None,
    }],
}
";

pub(super) fn write(out: &Path) -> anyhow::Result<()> {
    fs::create_dir_all(out).context("cannot make OUT_DIR")?;
    super::write(&out.join("how-to-build.html"), PAGE.as_bytes())?;
    super::write(&out.join("bundle.rs"), TABLE.as_bytes())
}
