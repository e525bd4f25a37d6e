//! One file of the bundle, its names and its hashes.
//!
//! **Invariant:** a path with a hash in it never holds other bytes.
use anyhow::bail;
use base64ct::{Base64, Encoding as _};
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;

/// How many hexadecimal digits name a file: 64 bits, far beyond chance.
const N_DIGITS: usize = 16;

/// One file, not squeezed yet.
#[derive(Clone, Debug)]
pub(super) struct Made {
    /// Where the browser finds it.
    pub(super) path: String,
    /// What it is called in the sources.
    pub(super) name: String,
    pub(super) mime: &'static str,
    pub(super) body: Vec<u8>,
    pub(super) immutable: bool,
    /// Whether the app needs it; a licence, for one, is served but not kept on the device.
    pub(super) used: bool,
    pub(super) style_hash: Option<String>,
    pub(super) script_hash: Option<String>,
}

impl Made {
    /// Makes a file that is named after its bytes.
    pub(super) fn hashed(name: &str, body: Vec<u8>) -> anyhow::Result<Self> {
        Ok(Self {
            path: address(name, &body),
            name: name.to_owned(),
            mime: mime(name)?,
            body,
            immutable: true,
            used: false,
            style_hash: None,
            script_hash: None,
        })
    }

    /// Returns the hash of the bytes.
    pub(super) fn etag(&self) -> String {
        digits(&self.body)
    }

    /// Whether squeezing can help: pictures and fonts are squeezed already.
    pub(super) fn is_loose(&self) -> bool {
        !matches!(self.mime, "image/png" | "font/woff2" | "image/x-icon")
    }
}

/// Returns the first digits of the SHA-256 of some bytes.
pub(super) fn digits(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(N_DIGITS);
    for byte in Sha256::digest(bytes).iter().take(N_DIGITS / 2) {
        // A String takes every character.
        let _written = write!(text, "{byte:02x}");
    }
    text
}

/// Returns the hash of an inline part, in the form of a content security policy.
pub(super) fn policy_hash(text: &str) -> String {
    let hash = Sha256::digest(text.as_bytes());
    format!("sha256-{}", Base64::encode_string(&hash))
}

/// Returns the address of a file: `fonts/a.woff2` lies at `/a/a.<hash>.woff2`.
fn address(name: &str, body: &[u8]) -> String {
    let last = name.rsplit('/').next().unwrap_or(name);
    let (stem, end) = last.rsplit_once('.').unwrap_or((last, "bin"));
    format!("/a/{stem}.{}.{end}", digits(body))
}

/// Returns what a name ends with, after its last dot.
pub(super) fn end(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or_default()
}

/// Returns the media type for a name.
pub(super) fn mime(name: &str) -> anyhow::Result<&'static str> {
    Ok(match end(name) {
        "css" => "text/css; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "ico" => "image/x-icon",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "md" | "txt" => "text/plain; charset=utf-8",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "woff2" => "font/woff2",
        _ => bail!("no media type is known for {name}"),
    })
}

/// What files of these kinds name, the app does not need for that.
const NAMES_IN_PASSING: [&str; 2] = ["application/wasm", "application/manifest+json"];

/// Marks the documents and every file whose address stands in another.
///
/// The manifest does not count: its icons are taken by the browser, once, when the app is put on
/// the start screen.
pub(super) fn mark_used(files: &mut [Made]) {
    let used: Vec<bool> = files
        .iter()
        .map(|it| {
            !it.immutable
                || files
                    .iter()
                    .filter(|other| other.is_loose() && !NAMES_IN_PASSING.contains(&other.mime))
                    .any(|other| holds(&other.body, it.path.as_bytes()))
        })
        .collect();
    for (file, used) in files.iter_mut().zip(used) {
        file.used = used;
    }
}

fn holds(text: &[u8], part: &[u8]) -> bool {
    text.windows(part.len()).any(|it| it == part)
}

/// Returns the name of a version: a hash over every path, every file and the service worker.
pub(super) fn version(files: &[Made], service_worker: &str) -> String {
    let mut lines: Vec<String> = files
        .iter()
        .map(|it| format!("{} {}", it.path, it.etag()))
        .collect();
    lines.sort_unstable();
    lines.push(service_worker.to_owned());
    digits(lines.join("\n").as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_byte_is_another_address() {
        let of = |body: &str| Made::hashed("fonts/a-b.woff2", body.into()).unwrap().path;
        assert_eq!(of("x"), "/a/a-b.2d711642b726b044.woff2");
        assert_ne!(of("x"), of("y"));
    }

    #[test]
    fn an_unknown_kind_of_file_is_refused() {
        assert!(Made::hashed("notes.doc", Vec::new()).is_err());
    }

    #[test]
    fn the_hash_of_an_inline_part_is_the_one_browsers_make() {
        // The known hash of the empty text.
        assert_eq!(
            policy_hash(""),
            "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
        );
    }

    #[test]
    fn only_what_something_names_is_kept_on_the_device() {
        let font = Made::hashed("a.woff2", b"font".to_vec()).unwrap();
        let licence = Made::hashed("OFL.txt", b"licence".to_vec()).unwrap();
        let icon = Made::hashed("icon.png", b"icon".to_vec()).unwrap();
        let manifest = Made::hashed("a.webmanifest", icon.path.clone().into()).unwrap();
        let style = Made::hashed("a.css", format!("url({})", font.path).into()).unwrap();
        let body = format!("{} {}", style.path, manifest.path);
        let mut page = Made::hashed("a.html", body.into()).unwrap();
        page.immutable = false;
        let mut files = [font, licence, icon, manifest, style, page];
        mark_used(&mut files);
        assert_eq!(
            files.map(|it| it.used),
            [true, false, false, true, true, true]
        );
    }

    #[test]
    fn the_version_follows_every_file_and_the_service_worker() {
        let made = |body: &str| Made::hashed("a.js", body.into()).unwrap();
        let first = version(&[made("1")], "sw");
        assert_eq!(first, version(&[made("1")], "sw"));
        assert_ne!(first, version(&[made("2")], "sw"));
        assert_ne!(first, version(&[made("1")], "sw2"));
    }
}
