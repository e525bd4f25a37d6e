//! No six words in a row from the post that this grew from.
//!
//! The post is not in the repository. What is, in `content/origin-shingles.txt`, are hashes of
//! its runs of six words: enough to notice one, too little to read the post.
//!
//! **Invariant:** the same words in a row are found whatever their case, apostrophes and signs.
use super::{Found, strings::Said};
use crate::run;
use anyhow::{Context as _, bail};
use sha2::{Digest as _, Sha256};
use std::{collections::BTreeSet, fmt::Write as _, fs, path::Path};

const FILE: &str = "content/origin-shingles.txt";
/// This many words in a row are one too many.
const RUN: usize = 6;
const HEAD: &str = "\
# Hashes of every run of six words in the post that Footbridge grew from, which is not here.
# First 8 bytes of SHA-256 over the words in small letters, one space between, no signs but
# straight apostrophes; sorted. Written by: cargo xtask content --origin FILE
";

/// The runs of the post.
#[derive(Debug)]
pub(super) struct Origin {
    runs: BTreeSet<String>,
}

/// Reads the committed hashes.
pub(super) fn read(root: &Path) -> anyhow::Result<Origin> {
    let text = fs::read_to_string(root.join(FILE)).context(FILE)?;
    let origin = Origin::of_hashes(&text);
    // An empty list would find nothing, and say so of everything.
    if origin.runs.is_empty() {
        bail!("{FILE} holds no hashes");
    }
    Ok(origin)
}

/// Writes the hashes of a post.
pub(super) fn write(root: &Path, post: &Path) -> anyhow::Result<()> {
    let text = fs::read_to_string(post).with_context(|| post.display().to_string())?;
    let hashes: BTreeSet<_> = runs(&text).iter().map(|it| hash(it)).collect();
    if hashes.is_empty() {
        bail!("{} has no six words in a row", post.display());
    }
    let mut out = HEAD.to_owned();
    for hash in &hashes {
        out += hash;
        out.push('\n');
    }
    fs::write(root.join(FILE), out).context(FILE)?;
    run::say(&format!("{FILE}: {} runs", hashes.len()));
    Ok(())
}

impl Origin {
    fn of_hashes(text: &str) -> Self {
        let lines = text.lines().filter(|it| !it.starts_with('#'));
        Self {
            runs: lines.map(str::to_owned).collect(),
        }
    }

    /// Finds runs of the post in strings.
    pub(super) fn check(&self, said: &[Said], found: &mut Found) {
        for it in said {
            for run in runs(&it.text) {
                if self.runs.contains(&hash(&run)) {
                    let what = format!("{}: {}: six words of the post: {run:?}", it.file, it.key);
                    found.problems.push(what);
                }
            }
        }
    }
}

/// Every run of six words.
fn runs(text: &str) -> Vec<String> {
    let text = text.to_lowercase().replace(['’', '‘', 'ʼ'], "'");
    let words: Vec<_> = text
        .split(|it: char| !it.is_alphabetic() && it != '\'')
        .filter(|it| !it.is_empty())
        .collect();
    words.windows(RUN).map(|it| it.join(" ")).collect()
}

fn hash(run: &str) -> String {
    let digest = Sha256::digest(run.as_bytes());
    digest.iter().take(8).fold(String::new(), |mut hex, byte| {
        // Writing to a String cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

#[cfg(test)]
mod tests {
    use super::{Found, Origin, Said, hash, runs};

    const POST: &str = "The old boat lay on the sand, and nobody's hands had mended it.";

    fn origin() -> Origin {
        let hashes: Vec<_> = runs(POST).iter().map(|it| hash(it)).collect();
        Origin::of_hashes(&format!("# a head\n{}\n", hashes.join("\n")))
    }

    fn found(text: &str) -> Vec<String> {
        let mut found = Found::default();
        origin().check(&[Said::whole("content/en/ui.ftl", text)], &mut found);
        found.problems
    }

    #[test]
    fn six_words_in_a_row_are_found_whatever_their_signs() {
        for planted in [
            "Once, the old boat lay on the sand.",
            "THE OLD BOAT LAY – ON THE shore",
            "and nobody’s hands had mended it",
        ] {
            assert!(!found(planted).is_empty(), "{planted}");
        }
        assert_eq!(
            found("THE OLD BOAT LAY – ON THE shore"),
            ["content/en/ui.ftl: text: six words of the post: \"the old boat lay on the\""]
        );
    }

    #[test]
    fn five_words_in_a_row_are_not() {
        assert!(found("the old boat lay on a stone").is_empty());
        assert!(found("").is_empty());
    }

    #[test]
    fn a_hash_is_the_start_of_sha_256() {
        // The digest of "abc" in FIPS 180-4.
        assert_eq!(hash("abc"), "ba7816bf8f01cfea");
    }
}
