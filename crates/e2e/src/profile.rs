//! A profile folder that is gone with the test, and the search for a canary in it.
use anyhow::Context as _;
use std::{
    env, fs,
    path::{Path, PathBuf},
    process,
    sync::atomic::{AtomicU32, Ordering},
};

static NEXT: AtomicU32 = AtomicU32::new(0);

/// A folder of its own, removed when dropped.
#[derive(Debug)]
pub struct Profile(PathBuf);

impl Profile {
    /// Makes an empty one.
    pub fn fresh() -> anyhow::Result<Self> {
        let n = NEXT.fetch_add(1, Ordering::Relaxed);
        let path = env::temp_dir().join(format!("footbridge-e2e-{}-{n}", process::id()));
        fs::create_dir_all(&path).with_context(|| format!("cannot make {}", path.display()))?;
        Ok(Self(path))
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Tells Chromium, before its first start, to refuse all storage as a person can in its
    /// settings.
    pub fn refuse_storage(&self) -> anyhow::Result<()> {
        let folder = self.0.join("Default");
        fs::create_dir_all(&folder)?;
        let text = r#"{"profile":{"default_content_setting_values":{"cookies":2}}}"#;
        Ok(fs::write(folder.join("Preferences"), text)?)
    }

    /// The files in which these words lie open, as UTF-8 or UTF-16.
    pub fn files_with(&self, words: &str) -> anyhow::Result<Vec<PathBuf>> {
        let mut found = vec![];
        let mut folders = vec![self.0.clone()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder)? {
                let entry = entry?;
                let kind = entry.file_type()?;
                if kind.is_dir() {
                    folders.push(entry.path());
                } else if kind.is_file() && holds(&fs::read(entry.path())?, words) {
                    found.push(entry.path());
                }
            }
        }
        Ok(found)
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        // What cannot be removed lies in the system's own temporary folder.
        drop(fs::remove_dir_all(&self.0));
    }
}

/// Whether these words lie open in these bytes, as UTF-8 or UTF-16.
pub fn holds(bytes: &[u8], words: &str) -> bool {
    let wide: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
    [words.as_bytes(), &wide]
        .into_iter()
        .any(|it| !it.is_empty() && bytes.windows(it.len()).any(|part| part == it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_both_encodings() {
        assert!(holds("..lantern..".as_bytes(), "lantern"));
        let wide: Vec<u8> = "a lantern"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        assert!(holds(&wide, "lantern"));
        assert!(!holds(b"l.a.n.t.e.r.n", "lantern"));
        assert!(!holds(b"", "lantern"));
    }

    #[test]
    fn a_profile_is_searched_to_its_last_folder_and_gone_afterwards() {
        let profile = Profile::fresh().unwrap();
        let path = profile.path().to_path_buf();
        fs::create_dir_all(path.join("a/b")).unwrap();
        fs::write(path.join("a/b/c.log"), "x lantern y").unwrap();
        fs::write(path.join("d.log"), "nothing").unwrap();
        assert_eq!(
            profile.files_with("lantern").unwrap(),
            [path.join("a/b/c.log")]
        );
        drop(profile);
        assert!(!path.exists());
    }
}
