//! Goal: the locked file is an age file, in both directions and at every edge of its chunks.
//! Method: the reference implementation in Rust (crate `age`) writes and reads beside ours.

use crate::common::{Seeded, WORDS};
use age::secrecy::SecretString;
use footbridge_vault::{
    Words,
    age_file::{self, AgeError, WorkFactor},
};

const CHUNK_BYTES: usize = 64 * 1024;
const SIZES: [usize; 8] = [
    0,
    1,
    CHUNK_BYTES - 1,
    CHUNK_BYTES,
    CHUNK_BYTES + 1,
    2 * CHUNK_BYTES - 1,
    2 * CHUNK_BYTES,
    5 * CHUNK_BYTES + 77,
];

fn content(n_bytes: usize) -> Vec<u8> {
    (0..n_bytes)
        .map(|n| u8::try_from(n % 251).unwrap())
        .collect()
}

fn work() -> WorkFactor {
    WorkFactor::new(4).unwrap()
}

fn passphrase(words: &str) -> SecretString {
    SecretString::from(words.to_owned())
}

#[test]
fn the_reference_opens_what_we_lock() {
    let words = Words::new(WORDS).unwrap();
    for n_bytes in SIZES {
        let file = age_file::lock(&content(n_bytes), &words, work(), &mut Seeded(1));
        assert!(age_file::is_age(&file));
        let identity = age::scrypt::Identity::new(passphrase(WORDS));
        assert_eq!(
            age::decrypt(&identity, &file).unwrap(),
            content(n_bytes),
            "{n_bytes}"
        );
        let wrong = age::scrypt::Identity::new(passphrase("other"));
        assert!(age::decrypt(&wrong, &file).is_err());
    }
}

#[test]
fn we_open_what_the_reference_locks() {
    for n_bytes in SIZES {
        let mut recipient = age::scrypt::Recipient::new(passphrase(WORDS));
        recipient.set_work_factor(4);
        let file = age::encrypt(&recipient, &content(n_bytes)).unwrap();
        assert_eq!(
            *age_file::open(&file, WORDS).unwrap(),
            content(n_bytes),
            "{n_bytes}"
        );
        assert_eq!(
            age_file::open(&file, "other").unwrap_err(),
            AgeError::WrongWords
        );
    }
}

#[test]
fn a_file_for_a_key_is_told_from_a_damaged_one() {
    let key = age::x25519::Identity::generate().to_public();
    let file = age::encrypt(&key, b"all of it").unwrap();
    assert_eq!(
        age_file::open(&file, WORDS).unwrap_err(),
        AgeError::NotForWords
    );
}

#[test]
fn no_chunk_can_be_dropped_moved_or_flipped() {
    let words = Words::new(WORDS).unwrap();
    let file = age_file::lock(
        &content(3 * CHUNK_BYTES + 10),
        &words,
        work(),
        &mut Seeded(1),
    );
    let n_tail = 3 * (CHUNK_BYTES + 16) + 10 + 16;
    let start = file.len() - n_tail;
    let chunk = CHUNK_BYTES + 16;
    let refused = |bytes: &[u8]| {
        assert_eq!(age_file::open(bytes, WORDS).unwrap_err(), AgeError::Damaged);
    };
    assert!(age_file::open(&file, WORDS).is_ok());
    // The last chunk is gone, and what is left ends where a chunk ends.
    refused(&file[..start + 3 * chunk]);
    refused(&file[..start]);
    refused(&[&file[..start], &file[start + chunk..]].concat());
    let (first, second) = (
        &file[start..start + chunk],
        &file[start + chunk..start + 2 * chunk],
    );
    refused(&[&file[..start], second, first, &file[start + 2 * chunk..]].concat());
    refused(&[&file[..], &[0]].concat());
    for at in [
        start,
        start + chunk - 1,
        start + 2 * chunk + 5,
        file.len() - 1,
    ] {
        let mut flipped = file.clone();
        flipped[at] ^= 1;
        refused(&flipped);
    }
}

#[test]
fn work_has_a_lower_and_an_upper_bound() {
    assert_eq!(WorkFactor::new(0), None);
    assert!(WorkFactor::new(1).is_some());
    assert_eq!(WorkFactor::new(18), Some(WorkFactor::MAX));
    assert_eq!(WorkFactor::new(19), None);
    assert!(WorkFactor::STANDARD <= WorkFactor::MAX);
}
