//! The files of the web app, as the binary carries them.
//!
//! **Invariant:** everything that costs time (hashes, squeezing, policies) was done at build
//! time; serving a file copies no bytes.
use crate::Encoding;

/// All files of one version.
#[derive(Clone, Copy, Debug)]
pub struct Bundle {
    /// Hash over all files: the name of this version.
    pub version: &'static str,
    /// Each at its own path, no path twice.
    pub files: &'static [File],
}

/// One file in all the forms in which it may be sent.
#[derive(Clone, Copy)]
pub struct File {
    /// Where it lies, from the leading slash on.
    pub path: &'static str,
    /// Its media type.
    pub mime: &'static str,
    /// The bytes as they are.
    pub body: &'static [u8],
    /// The bytes in brotli, where that is smaller.
    pub br: Option<&'static [u8]>,
    /// The bytes in gzip, where that is smaller.
    pub gzip: Option<&'static [u8]>,
    /// Hash of the bytes, without quotes.
    pub etag: &'static str,
    /// Whether the path names the content, so that a copy is good for ever.
    pub immutable: bool,
    /// `sha256-…` of the one `<style>` a document may carry.
    pub style_hash: Option<&'static str>,
    /// `sha256-…` of the one inline `<script>` a document may carry.
    pub script_hash: Option<&'static str>,
}

impl File {
    /// Returns the encodings in which this file is at hand, the dearest wish first.
    pub fn encodings(&self) -> impl Iterator<Item = Encoding> {
        [
            self.br.map(|_| Encoding::Brotli),
            self.gzip.map(|_| Encoding::Gzip),
            Some(Encoding::Identity),
        ]
        .into_iter()
        .flatten()
    }

    /// Returns the bytes in one encoding; the bytes as they are where that encoding is missing.
    pub fn bytes(&self, encoding: Encoding) -> &'static [u8] {
        match encoding {
            Encoding::Brotli => self.br.unwrap_or(self.body),
            Encoding::Gzip => self.gzip.unwrap_or(self.body),
            Encoding::Identity => self.body,
        }
    }

    /// Whether the answer depends on what the browser can unpack.
    pub fn varies(&self) -> bool {
        self.br.is_some() || self.gzip.is_some()
    }
}

impl std::fmt::Debug for File {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("File")
            .field("path", &self.path)
            .field("size_bytes", &self.body.len())
            .finish_non_exhaustive()
    }
}
