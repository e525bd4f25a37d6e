//! The files that are written by hand: scripts, styles, fonts, icons, the manifest.
//!
//! **Invariant:** a file gets its address only after everything it names has one; a circle is an
//! error that names its members.
use super::{
    file::{Made, end, mime},
    fill,
};
use anyhow::{Context as _, bail};
use std::{collections::BTreeMap, fs, path::Path};

/// The one script with an address for ever: browsers ask for it by that name.
pub(super) const SERVICE_WORKER: &str = "sw.js";
/// Scripts that stand inside a document.
const INLINE: [&str; 2] = ["boot.js", "list.js"];
/// Style sheets that come before the others, in this order.
const STYLES_FIRST: [&str; 2] = ["tokens.css", "components.css"];

/// All static files, with those that already have their address.
#[derive(Debug, Default)]
pub(super) struct Statics {
    sources: BTreeMap<String, Vec<u8>>,
    ready: BTreeMap<String, Made>,
    /// Whose address is being worked out, outermost first.
    under_way: Vec<String>,
}

/// Reads a folder and all below it.
pub(super) fn read(folder: &Path) -> anyhow::Result<Statics> {
    let mut statics = Statics::default();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(at) = folders.pop() {
        let entries = fs::read_dir(&at).with_context(|| format!("cannot read {}", at.display()))?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path
                .strip_prefix(folder)?
                .components()
                .map(|it| it.as_os_str().to_string_lossy().into_owned())
                .collect::<Vec<_>>()
                .join("/");
            statics.sources.insert(name, fs::read(&path)?);
        }
    }
    Ok(statics)
}

impl Statics {
    /// Adds a finished file that was made, not written.
    pub(super) fn add(&mut self, name: &str, body: Vec<u8>) -> anyhow::Result<()> {
        let made = Made::hashed(name, body)?;
        self.ready.insert(name.to_owned(), made);
        Ok(())
    }

    /// Returns the address of a file, working it out if need be.
    pub(super) fn address(&mut self, name: &str) -> anyhow::Result<String> {
        if let Some(made) = self.ready.get(name) {
            return Ok(made.path.clone());
        }
        if self.under_way.iter().any(|it| it == name) {
            bail!("{} -> {name} is a circle", self.under_way.join(" -> "));
        }
        if name == SERVICE_WORKER || INLINE.contains(&name) {
            bail!("{name} has no address of this kind");
        }
        self.under_way.push(name.to_owned());
        let body = if mime(name)?.starts_with("text/") || end(name) == "webmanifest" {
            self.text(name)?.into_bytes()
        } else {
            self.source(name)?
        };
        self.under_way.pop();
        let made = Made::hashed(name, body)?;
        let path = made.path.clone();
        self.ready.insert(name.to_owned(), made);
        Ok(path)
    }

    /// Returns a text with all addresses in place.
    pub(super) fn text(&mut self, name: &str) -> anyhow::Result<String> {
        let text = String::from_utf8(self.source(name)?)
            .with_context(|| format!("{name} is not UTF-8"))?;
        let text = fill::gaps(name, &text, |gap| {
            if name == SERVICE_WORKER && ["version", "files"].contains(&gap) {
                // Filled last, when all else has its name.
                return Ok(format!("{{{{{gap}}}}}"));
            }
            self.address(gap)
        })?;
        if end(name) == "css" {
            let text = fill::urls(name, &text, |path| self.address(path))?;
            return Ok(fill::strip_style(&text));
        }
        if end(name) == "js" {
            return Ok(fill::strip_script(&text));
        }
        Ok(text)
    }

    /// Returns all style sheets as one.
    pub(super) fn styles(&mut self) -> anyhow::Result<String> {
        let mut names: Vec<String> = STYLES_FIRST.iter().map(|it| (*it).to_owned()).collect();
        let others = self
            .sources
            .keys()
            .filter(|it| end(it) == "css" && !STYLES_FIRST.contains(&it.as_str()));
        names.extend(others.cloned());
        names.iter().map(|it| self.text(it)).collect()
    }

    /// Gives every file that stands for itself its address, and hands all of them out.
    pub(super) fn take_hashed(&mut self) -> anyhow::Result<Vec<Made>> {
        let names: Vec<String> = self
            .sources
            .keys()
            .filter(|it| {
                let it = it.as_str();
                end(it) != "css" && it != SERVICE_WORKER && !INLINE.contains(&it)
            })
            .cloned()
            .collect();
        for name in names {
            self.address(&name)?;
        }
        Ok(std::mem::take(&mut self.ready).into_values().collect())
    }

    fn source(&self, name: &str) -> anyhow::Result<Vec<u8>> {
        self.sources
            .get(name)
            .cloned()
            .with_context(|| format!("there is no crates/web/static/{name}"))
    }
}

/// Finishes the service worker: which version it keeps, and which files.
pub(super) fn service_worker(text: &str, version: &str, kept: &[&str]) -> anyhow::Result<Made> {
    let files = serde_json::to_string(kept)?;
    let text = fill::gaps(SERVICE_WORKER, text, |gap| match gap {
        "version" => Ok(version.to_owned()),
        "files" => Ok(files.clone()),
        _ => bail!("nothing is called {gap}"),
    })?;
    Ok(Made {
        path: format!("/{SERVICE_WORKER}"),
        immutable: false,
        used: true,
        ..Made::hashed(SERVICE_WORKER, text.into_bytes())?
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn statics(files: &[(&str, &str)]) -> Statics {
        let mut statics = Statics::default();
        for (name, text) in files {
            statics
                .sources
                .insert((*name).to_owned(), text.as_bytes().to_vec());
        }
        statics
    }

    #[test]
    fn a_change_far_below_changes_every_address_above() {
        let of = |glue: &str| {
            let mut statics = statics(&[
                ("main.js", "\"{{worker.js}}\""),
                ("worker.js", "\"{{app.js}}\""),
            ]);
            statics.add("app.js", glue.into()).unwrap();
            statics.address("main.js").unwrap()
        };
        assert_eq!(of("1"), of("1"));
        assert_ne!(of("1"), of("2"));
    }

    #[test]
    fn a_circle_is_named() {
        let mut circle = statics(&[("a.js", "{{b.js}}"), ("b.js", "{{a.js}}")]);
        let error = format!("{:#}", circle.address("a.js").unwrap_err());
        assert!(
            error.contains("a.js -> b.js -> a.js is a circle"),
            "{error}"
        );
    }

    #[test]
    fn styles_come_in_their_order() {
        let mut statics = statics(&[
            ("app.css", "c{}\n"),
            ("components.css", "b{}\n"),
            ("tokens.css", "@font-face { src: url(\"fonts/x.woff2\") }\n"),
            ("fonts/x.woff2", "font"),
        ]);
        let styles = statics.styles().unwrap();
        assert!(
            styles.starts_with("@font-face { src: url(\"/a/x."),
            "{styles}"
        );
        assert!(styles.ends_with("b{}\nc{}\n"), "{styles}");
    }

    #[test]
    fn the_service_worker_is_filled_last() {
        let mut statics = statics(&[("sw.js", "const V = \"{{version}}\", F = {{files}};")]);
        let text = statics.text(SERVICE_WORKER).unwrap();
        let made = service_worker(&text, "v1", &["/", "/a/x.js"]).unwrap();
        assert_eq!(
            String::from_utf8(made.body).unwrap(),
            "const V = \"v1\", F = [\"/\",\"/a/x.js\"];\n"
        );
        assert_eq!((made.path.as_str(), made.immutable), ("/sw.js", false));
    }

    #[test]
    fn what_stands_inside_a_document_has_no_address() {
        let mut statics = statics(&[("boot.js", "1"), ("main.js", "{{boot.js}}")]);
        assert!(statics.address("main.js").is_err());
    }
}
