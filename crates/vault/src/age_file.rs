//! The locked file: the part of age version 1 that a passphrase needs.
//!
//! One recipient (scrypt), no armor; such a file opens with the standard `age` tool. Why this is
//! written here and not taken from the crate `age`: `docs/decisions/0006-age-file.md`. That crate
//! is the oracle of the tests, in both directions.
//!
//! **Invariant:** plain bytes leave [`open`] only after every chunk was found whole, in its place,
//! and the last one marked as last.

use alloc::{format, vec::Vec};
use base64ct::{Base64Unpadded, Encoding as _};
use chacha20poly1305::{AeadInOut as _, ChaCha20Poly1305, KeyInit as _, Nonce, Tag};
use hkdf::{
    Hkdf,
    hmac::{Hmac, Mac as _},
};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::{
    Words,
    bytes::{take, take_slice},
    dice::{Dice, roll},
    seal::TAG_BYTES,
};

const VERSION_LINE: &str = "age-encryption.org/v1\n";
const STANZA_START: &str = "-> scrypt ";
const MAC_START: &str = "---";
const SALT_LABEL: &[u8] = b"age-encryption.org/v1/scrypt";
const CHUNK_BYTES: usize = 64 * 1024;
const FILE_KEY_BYTES: usize = 16;

/// The most bytes that a header can have here; a file that does not end it by then is no age file.
const HEADER_BYTES_MAX: usize = 1024;

/// How much work one guess of the passphrase is: 2^n rounds of scrypt, and as many KiB.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct WorkFactor(u8);

impl WorkFactor {
    /// What new files get: 64 MiB, as much as the dearest lock slot, since the same phone has to
    /// open it.
    pub const STANDARD: Self = Self(16);

    /// The most that is accepted when reading: the age tool's own files ask for 256 MiB.
    pub const MAX: Self = Self(18);

    /// `None` below 1 or above [`Self::MAX`]. New files use [`Self::STANDARD`]; less is for tests.
    pub fn new(log_n: u8) -> Option<Self> {
        (1..=Self::MAX.0).contains(&log_n).then_some(Self(log_n))
    }
}

/// Why a locked file did not open. Nothing of it was used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AgeError {
    /// Not an age file of version 1.
    #[error("this is not an age file")]
    NotAge,
    /// An age file, but not one that words open.
    #[error("this age file is not locked with a passphrase")]
    NotForWords,
    /// It asks for more work than [`WorkFactor::MAX`].
    #[error("the work factor of the age file is too high")]
    TooMuchWork,
    /// The words do not open it.
    #[error("the words do not fit this file")]
    WrongWords,
    /// The words fit, but the file was changed or cut short.
    #[error("the locked file is damaged")]
    Damaged,
}

/// Locks `content` with words.
pub fn lock(content: &[u8], words: &Words, work: WorkFactor, dice: &mut dyn Dice) -> Vec<u8> {
    let file_key = Zeroizing::new(roll::<FILE_KEY_BYTES>(dice));
    let salt: [u8; 16] = roll(dice);
    // EXPOSE: the words become the passphrase of the file.
    let wrap = wrap_key(words.expose(), &salt, work);
    let mut body = file_key.to_vec();
    seal_chunk(&cipher(&wrap), &Nonce::default(), &mut body, 0);
    let mut header = format!(
        "{VERSION_LINE}{STANZA_START}{} {}\n{}\n{MAC_START}",
        Base64Unpadded::encode_string(&salt),
        work.0,
        Base64Unpadded::encode_string(&body),
    );
    let mac = header_mac(&file_key, header.as_bytes())
        .finalize()
        .into_bytes();
    header.push(' ');
    header.push_str(&Base64Unpadded::encode_string(&mac));
    header.push('\n');

    let nonce: [u8; 16] = roll(dice);
    let n_chunks = content.len().div_ceil(CHUNK_BYTES).max(1);
    let mut file = header.into_bytes();
    file.reserve_exact(nonce.len() + content.len() + n_chunks * TAG_BYTES);
    file.extend_from_slice(&nonce);
    let stream = cipher(&payload_key(&file_key, &nonce));
    for at in 0..n_chunks {
        let from = at * CHUNK_BYTES;
        let to = content.len().min(from + CHUNK_BYTES);
        let start = file.len();
        file.extend_from_slice(&content[from..to]);
        let nonce = chunk_nonce(at, at + 1 == n_chunks);
        seal_chunk(&stream, &nonce, &mut file, start);
    }
    file
}

/// Opens a locked file with a passphrase: for files of Footbridge the normalized words.
pub fn open(file: &[u8], passphrase: &str) -> Result<Zeroizing<Vec<u8>>, AgeError> {
    let header = Header::read(file)?;
    let wrap = wrap_key(passphrase, &header.salt, header.work);
    let mut file_key = Zeroizing::new(header.sealed_key);
    cipher(&wrap)
        .decrypt_inout_detached(
            &Nonce::default(),
            &[],
            file_key.as_mut_slice().into(),
            &Tag::from(header.tag),
        )
        .map_err(|_| AgeError::WrongWords)?;
    header_mac(&file_key, header.signed)
        .verify_slice(&header.mac)
        .map_err(|_| AgeError::Damaged)?;
    open_payload(&file_key, header.payload).ok_or(AgeError::Damaged)
}

/// Whether bytes begin as an age file does; for choosing the way of an import.
pub fn is_age(file: &[u8]) -> bool {
    file.starts_with(VERSION_LINE.as_bytes())
}

struct Header<'a> {
    salt: [u8; 16],
    work: WorkFactor,
    sealed_key: [u8; FILE_KEY_BYTES],
    tag: [u8; TAG_BYTES],
    /// What the MAC is over: all up to and with `---`.
    signed: &'a [u8],
    mac: [u8; 32],
    payload: &'a [u8],
}

impl<'a> Header<'a> {
    fn read(file: &'a [u8]) -> Result<Self, AgeError> {
        if !is_age(file) {
            return Err(AgeError::NotAge);
        }
        let mut rest = &file[VERSION_LINE.len()..];
        let stanza = line(&mut rest)?;
        let stanza = stanza
            .strip_prefix(STANZA_START)
            .ok_or(AgeError::NotForWords)?;
        let (salt, work) = stanza.split_once(' ').ok_or(AgeError::NotAge)?;
        let salt = decode(salt)?;
        let work = read_work(work)?;
        let body: [u8; FILE_KEY_BYTES + TAG_BYTES] = decode(line(&mut rest)?)?;
        let n_signed = file.len() - rest.len() + MAC_START.len();
        let last = line(&mut rest)?;
        if last.starts_with("-> ") {
            // A passphrase has to be the only recipient, or else others could have written it.
            return Err(AgeError::NotForWords);
        }
        let mac = last
            .strip_prefix(MAC_START)
            .and_then(|it| it.strip_prefix(' '));
        let mac = decode(mac.ok_or(AgeError::NotAge)?)?;
        let (sealed_key, tag) = body.split_at(FILE_KEY_BYTES);
        Ok(Self {
            salt,
            work,
            sealed_key: sealed_key.try_into().map_err(|_| AgeError::NotAge)?,
            tag: tag.try_into().map_err(|_| AgeError::NotAge)?,
            signed: &file[..n_signed],
            mac,
            payload: rest,
        })
    }
}

/// Splits one line of the header off `rest`.
fn line<'a>(rest: &mut &'a [u8]) -> Result<&'a str, AgeError> {
    let head = &rest[..rest.len().min(HEADER_BYTES_MAX)];
    let n_bytes = head
        .iter()
        .position(|byte| *byte == b'\n')
        .ok_or(AgeError::NotAge)?;
    let line = core::str::from_utf8(&head[..n_bytes]).map_err(|_| AgeError::NotAge)?;
    *rest = &rest[n_bytes + 1..];
    Ok(line)
}

fn decode<const N: usize>(text: &str) -> Result<[u8; N], AgeError> {
    let mut bytes = [0; N];
    match Base64Unpadded::decode(text, &mut bytes) {
        Ok(decoded) if decoded.len() == N => Ok(bytes),
        _ => Err(AgeError::NotAge),
    }
}

fn read_work(text: &str) -> Result<WorkFactor, AgeError> {
    let is_plain = text.bytes().all(|it| it.is_ascii_digit()) && !text.starts_with('0');
    if !is_plain || text.is_empty() {
        return Err(AgeError::NotAge);
    }
    let log_n = text.parse().map_err(|_| AgeError::TooMuchWork)?;
    WorkFactor::new(log_n).ok_or(AgeError::TooMuchWork)
}

fn wrap_key(passphrase: &str, salt: &[u8; 16], work: WorkFactor) -> Zeroizing<[u8; 32]> {
    let salt = [SALT_LABEL, salt].concat();
    let params = scrypt::Params::new(work.0, 8, 1).expect("1 to 18 are valid work factors");
    let mut key = Zeroizing::new([0; 32]);
    scrypt::scrypt(passphrase.as_bytes(), &salt, &params, key.as_mut_slice())
        .expect("32 bytes are a valid output length");
    key
}

fn header_mac(file_key: &[u8; FILE_KEY_BYTES], signed: &[u8]) -> Hmac<Sha256> {
    let mut key = Zeroizing::new([0; 32]);
    Hkdf::<Sha256>::new(None, file_key)
        .expand(b"header", key.as_mut_slice())
        .expect("32 bytes are a valid output length");
    let mut mac = Hmac::<Sha256>::new_from_slice(key.as_slice()).expect("any key length is valid");
    mac.update(signed);
    mac
}

fn payload_key(file_key: &[u8; FILE_KEY_BYTES], nonce: &[u8]) -> Zeroizing<[u8; 32]> {
    let mut key = Zeroizing::new([0; 32]);
    Hkdf::<Sha256>::new(Some(nonce), file_key)
        .expand(b"payload", key.as_mut_slice())
        .expect("32 bytes are a valid output length");
    key
}

fn cipher(key: &[u8; 32]) -> ChaCha20Poly1305 {
    ChaCha20Poly1305::new(key.into())
}

/// Seals the bytes of `buffer` from `start` on, in place, and appends the tag.
fn seal_chunk(cipher: &ChaCha20Poly1305, nonce: &Nonce, buffer: &mut Vec<u8>, start: usize) {
    let tag = cipher
        .encrypt_inout_detached(nonce, &[], (&mut buffer[start..]).into())
        .expect("a chunk of 64 KiB is within the cipher's limit");
    buffer.extend_from_slice(&tag);
}

/// Returns the nonce of a chunk: eleven bytes of counter, then whether it is the last.
fn chunk_nonce(at: usize, is_last: bool) -> Nonce {
    let mut nonce = [0; 12];
    nonce[3..11].copy_from_slice(&(at as u64).to_be_bytes());
    nonce[11] = u8::from(is_last);
    nonce.into()
}

fn open_payload(file_key: &[u8; FILE_KEY_BYTES], mut payload: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let nonce: [u8; 16] = take(&mut payload)?;
    let stream = cipher(&payload_key(file_key, &nonce));
    let mut content = Zeroizing::new(Vec::with_capacity(payload.len()));
    let mut at = 0;
    loop {
        let n_bytes = payload.len().min(CHUNK_BYTES + TAG_BYTES);
        let (sealed, tag) = take_slice(&mut payload, n_bytes)?.split_last_chunk::<TAG_BYTES>()?;
        let is_last = payload.is_empty();
        if sealed.is_empty() && at > 0 {
            // Only an empty file ends in an empty chunk.
            return None;
        }
        let start = content.len();
        content.extend_from_slice(sealed);
        stream
            .decrypt_inout_detached(
                &chunk_nonce(at, is_last),
                &[],
                (&mut content[start..]).into(),
                &Tag::from(*tag),
            )
            .ok()?;
        if is_last {
            return Some(content);
        }
        at += 1;
    }
}
