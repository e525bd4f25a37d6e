//! The documents, drawn by the screens themselves, with the hashes that let their inline parts
//! run.
//!
//! **Invariant:** a document holds exactly one `<style>` and at most one inline `<script>`, and
//! the hashes in its policy are those of what really stands in it.
use super::{
    file::{Made, policy_hash},
    statics::Statics,
};
use anyhow::bail;
use footbridge_ui::{
    first_bytes::{Assets, Document, Plain, documents},
    prefs::PlainName,
};

pub(super) fn draw(statics: &mut Statics) -> anyhow::Result<Vec<Made>> {
    let (css, boot, list) = (
        statics.styles()?,
        statics.text("boot.js")?,
        statics.text("list.js")?,
    );
    let main = statics.address("main.js")?;
    let plain = PlainName::ALL
        .into_iter()
        .filter(|it| *it != PlainName::default())
        .map(|it| Addresses::of(statics, it))
        .collect::<anyhow::Result<Vec<_>>>()?;
    let plain: Vec<Plain<'_>> = plain.iter().map(Addresses::lent).collect();
    let assets = Assets {
        css: &css,
        boot: &boot,
        list: &list,
        main: &main,
        icon: &statics.address("icon.svg")?,
        touch_icon: &statics.address("icon-192.png")?,
        manifest: &statics.address("manifest.webmanifest")?,
        plain: &plain,
    };
    documents(&assets).into_iter().map(finish).collect()
}

/// Where the pictures and the manifest of a plain name lie.
struct Addresses {
    name: PlainName,
    icon: String,
    touch_icon: String,
    manifest: String,
}

impl Addresses {
    fn of(statics: &mut Statics, name: PlainName) -> anyhow::Result<Self> {
        let key = name.key();
        Ok(Self {
            name,
            icon: statics.address(&format!("icon-{key}.svg"))?,
            touch_icon: statics.address(&format!("icon-{key}-192.png"))?,
            manifest: statics.address(&format!("manifest-{key}.webmanifest"))?,
        })
    }

    fn lent(&self) -> Plain<'_> {
        Plain {
            name: self.name,
            icon: &self.icon,
            touch_icon: &self.touch_icon,
            manifest: &self.manifest,
        }
    }
}

fn finish(document: Document) -> anyhow::Result<Made> {
    let Document { path, html, .. } = document;
    let style = one(path, &html, "<style>", "</style>")?;
    if style.is_none() {
        bail!("{path} has no <style>");
    }
    let script = one(path, &html, "<script>", "</script>")?;
    Ok(Made {
        path: path.to_owned(),
        immutable: false,
        style_hash: style.map(policy_hash),
        script_hash: script.map(policy_hash),
        ..Made::hashed(&format!("{path}.html"), html.clone().into_bytes())?
    })
}

/// Returns what stands between two marks that may occur once.
fn one<'a>(path: &str, html: &'a str, open: &str, close: &str) -> anyhow::Result<Option<&'a str>> {
    let Some((before, after)) = html.split_once(open) else {
        return Ok(None);
    };
    let Some((inside, behind)) = after.split_once(close) else {
        bail!("{path} opens {open} and does not close it");
    };
    if before.contains(open) || behind.contains(open) || inside.contains(open) {
        bail!("{path} has more than one {open}; the policy allows one");
    }
    Ok(Some(inside))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(html: &str) -> Document {
        Document {
            path: "/",
            html: html.to_owned(),
            style: String::new(),
            script: None,
        }
    }

    #[test]
    fn the_hashes_are_those_of_what_stands_in_the_page() {
        let made = finish(document(
            "<style>a</style><script>b</script><script type=\"module\" src=\"/x\"></script>",
        ))
        .unwrap();
        assert_eq!(made.style_hash, Some(policy_hash("a")));
        assert_eq!(made.script_hash, Some(policy_hash("b")));
    }

    #[test]
    fn a_second_inline_part_is_refused() {
        for html in [
            "<style>a</style><style>b</style>",
            "<style>a</style><script>b</script><script>c</script>",
            "<style>a",
            "no style",
        ] {
            assert!(finish(document(html)).is_err(), "{html}");
        }
    }
}
