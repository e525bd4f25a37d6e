//! A CBOR map whose unknown fields survive.
//!
//! The vault file and the secrets are rewritten whole when the words change. A field that a newer
//! build added must not be lost when an older build does so: what is not known is carried along
//! byte for byte.
//!
//! **Invariant:** reading and writing without a change gives the same fields with the same bytes.

use alloc::vec::Vec;
use minicbor::{Decoder, Encoder};
use zeroize::Zeroizing;

/// The fields of a map, numbers growing, each as the raw CBOR of its value.
#[derive(Default)]
pub(crate) struct Fields(Vec<(u32, Zeroizing<Vec<u8>>)>);

impl Fields {
    /// Reads a map; `None` unless `bytes` are exactly one map with growing numbers.
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let mut decoder = Decoder::new(bytes);
        let n_fields = decoder.map().ok()??;
        let mut fields = Self::default();
        let mut last = None;
        for _ in 0..n_fields {
            let number = decoder.u32().ok()?;
            if last.is_some_and(|it| it >= number) {
                return None;
            }
            last = Some(number);
            let from = decoder.position();
            decoder.skip().ok()?;
            let value = bytes.get(from..decoder.position())?;
            fields.0.push((number, Zeroizing::new(value.into())));
        }
        (decoder.position() == bytes.len()).then_some(fields)
    }

    /// Writes the map, numbers growing.
    pub(crate) fn write(&self) -> Zeroizing<Vec<u8>> {
        let n_bytes: usize = self.0.iter().map(|(_, value)| value.len() + 5).sum();
        // Reserved once, so that no copy of a secret stays behind in a grown buffer.
        let mut encoder = Encoder::new(Vec::with_capacity(n_bytes + 9));
        encoder
            .map(self.0.len() as u64)
            .expect("a Vec takes every byte");
        for (number, value) in &self.0 {
            encoder.u32(*number).expect("a Vec takes every byte");
            encoder.writer_mut().extend_from_slice(value);
        }
        Zeroizing::new(encoder.into_writer())
    }

    /// Returns a second owner of the same fields.
    pub(crate) fn share(&self) -> Self {
        Self(self.0.clone())
    }

    /// Returns a decoder at the value of a field.
    pub(crate) fn get(&self, number: u32) -> Option<Decoder<'_>> {
        let at = self.find(number).ok()?;
        Some(Decoder::new(&self.0[at].1))
    }

    fn find(&self, number: u32) -> Result<usize, usize> {
        self.0.binary_search_by(|(it, _)| it.cmp(&number))
    }

    fn set(&mut self, number: u32, value: Vec<u8>) {
        let value = Zeroizing::new(value);
        match self.find(number) {
            Ok(at) => self.0[at].1 = value,
            Err(at) => self.0.insert(at, (number, value)),
        }
    }

    /// Sets a field to a small number.
    pub(crate) fn set_u16(&mut self, number: u32, value: u16) {
        let mut encoder = Encoder::new(Vec::with_capacity(3));
        encoder.u16(value).expect("a Vec takes every byte");
        self.set(number, encoder.into_writer());
    }

    /// Sets a field to a byte string.
    pub(crate) fn set_bytes(&mut self, number: u32, value: &[u8]) {
        let mut encoder = Encoder::new(Vec::with_capacity(value.len() + 9));
        encoder.bytes(value).expect("a Vec takes every byte");
        self.set(number, encoder.into_writer());
    }

    /// Sets a field to a list of byte strings.
    pub(crate) fn set_list<'a>(
        &mut self,
        number: u32,
        values: impl Iterator<Item = &'a [u8]> + Clone,
    ) {
        let n_bytes: usize = values.clone().map(|value| value.len() + 9).sum();
        let mut encoder = Encoder::new(Vec::with_capacity(n_bytes + 9));
        encoder
            .array(values.clone().count() as u64)
            .expect("a Vec takes every byte");
        for value in values {
            encoder.bytes(value).expect("a Vec takes every byte");
        }
        self.set(number, encoder.into_writer());
    }

    /// Returns a field that is a list of byte strings.
    pub(crate) fn list(&self, number: u32) -> Option<Vec<&[u8]>> {
        let mut decoder = self.get(number)?;
        let n_values = decoder.array().ok()??;
        (0..n_values).map(|_| decoder.bytes().ok()).collect()
    }

    /// Returns a field that is a byte string of `N` bytes.
    pub(crate) fn array<const N: usize>(&self, number: u32) -> Option<Zeroizing<[u8; N]>> {
        let bytes = self.get(number)?.bytes().ok()?;
        bytes.try_into().ok().map(Zeroizing::new)
    }
}
