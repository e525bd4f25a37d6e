//! Brotli and gzip, once, at the highest level.
//!
//! **Invariant:** a squeezed form is kept only where it is smaller, and never replaces the bytes
//! themselves.
use super::file::Made;
use anyhow::Context as _;
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use std::{io::Write as _, thread};

/// A file with its squeezed forms.
#[derive(Debug)]
pub(super) struct Squeezed {
    pub(super) file: Made,
    pub(super) br: Option<Vec<u8>>,
    pub(super) gzip: Option<Vec<u8>>,
}

impl Squeezed {
    /// How many bytes go over the line to a browser of today.
    pub(super) fn sent(&self) -> usize {
        self.br.as_ref().map_or(self.file.body.len(), Vec::len)
    }
}

/// Squeezes all files, side by side.
pub(super) fn all(files: Vec<Made>) -> anyhow::Result<Vec<Squeezed>> {
    thread::scope(|scope| {
        let running: Vec<_> = files
            .into_iter()
            .map(|file| scope.spawn(move || one(file)))
            .collect();
        running
            .into_iter()
            .map(|it| it.join().ok().context("squeezing a file broke off")?)
            .collect()
    })
}

fn one(file: Made) -> anyhow::Result<Squeezed> {
    let (mut br, mut gzip) = (None, None);
    if file.is_loose() {
        let smaller = |bytes: Vec<u8>| (bytes.len() < file.body.len()).then_some(bytes);
        br = smaller(brotli(&file.body)?);
        gzip = smaller(gzipped(&file.body)?);
    }
    Ok(Squeezed { file, br, gzip })
}

fn brotli(bytes: &[u8]) -> anyhow::Result<Vec<u8>> {
    let parameters = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    let mut squeezed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut squeezed, &parameters)?;
    Ok(squeezed)
}

fn gzipped(bytes: &[u8]) -> anyhow::Result<Vec<u8>> {
    // The header holds no name and no time, so the same bytes give the same bytes.
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read as _;

    #[test]
    fn what_is_squeezed_comes_back() {
        let body = b"a quiet line. ".repeat(100);
        let squeezed = one(Made::hashed("a.js", body.clone()).unwrap()).unwrap();
        let (mut from_br, mut from_gzip) = (Vec::new(), Vec::new());
        brotli::BrotliDecompress(&mut squeezed.br.unwrap().as_slice(), &mut from_br).unwrap();
        flate2::read::GzDecoder::new(squeezed.gzip.unwrap().as_slice())
            .read_to_end(&mut from_gzip)
            .unwrap();
        assert_eq!((from_br, from_gzip), (body.clone(), body));
    }

    #[test]
    fn what_does_not_shrink_stays_as_it_is() {
        let squeezed = one(Made::hashed("a.js", b"x".to_vec()).unwrap()).unwrap();
        assert!(squeezed.br.is_none() && squeezed.gzip.is_none());
        let picture = one(Made::hashed("a.png", vec![0; 4096]).unwrap()).unwrap();
        assert!(picture.br.is_none() && picture.gzip.is_none());
    }
}
