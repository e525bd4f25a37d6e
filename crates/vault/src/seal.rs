//! The one place that calls the cipher: XChaCha20-Poly1305 with random 24-byte nonces.
//!
//! **Invariant:** every seal names the vault it belongs to in its associated data, and its key was
//! derived for one purpose.

use alloc::vec::Vec;
use chacha20poly1305::{AeadInOut as _, KeyInit as _, XChaCha20Poly1305, XNonce};

use crate::keys::SecretKey;

/// How many bytes a nonce has: enough to be random without a counter.
pub(crate) const NONCE_BYTES: usize = 24;

/// How many bytes the seal adds.
pub(crate) const TAG_BYTES: usize = 16;

/// Seals the bytes of `buffer` from `start` on, in place, and appends the tag.
pub(crate) fn seal(
    key: &SecretKey,
    nonce: &[u8; NONCE_BYTES],
    associated: &[u8],
    buffer: &mut Vec<u8>,
    start: usize,
) {
    let tag = XChaCha20Poly1305::new(key.expose().into())
        .encrypt_inout_detached(
            &XNonce::from(*nonce),
            associated,
            (&mut buffer[start..]).into(),
        )
        .expect("nothing in memory reaches the cipher's limit of 256 GiB");
    buffer.extend_from_slice(&tag);
}

/// Opens `sealed` in place and returns the content; `None` and untouched if the seal is broken.
pub(crate) fn open<'a>(
    key: &SecretKey,
    nonce: &[u8; NONCE_BYTES],
    associated: &[u8],
    sealed: &'a mut [u8],
) -> Option<&'a mut [u8]> {
    let (content, tag) = sealed.split_last_chunk_mut::<TAG_BYTES>()?;
    XChaCha20Poly1305::new(key.expose().into())
        .decrypt_inout_detached(
            &XNonce::from(*nonce),
            associated,
            (&mut *content).into(),
            (&*tag).into(),
        )
        .ok()?;
    Some(content)
}
