//! Goal: yesterday's bytes open today, and bad bytes are refused for the right reason.
//! Method: every vector of `testdata/vault/` by its name; vectors are added, never edited.

use footbridge_vault::{
    LockedVault, RescueWords, Vault, Words, age_file,
    chain::ChainCheck,
    record::Record,
    slot::{PasskeyAsk, PasskeySecret},
};
use serde_json::Value;
use std::fmt::Debug;

const VAULT: &str = include_str!("../../../../testdata/vault/vault.json");
const SLOT: &str = include_str!("../../../../testdata/vault/slot.json");
const RECORD: &str = include_str!("../../../../testdata/vault/record.json");
const SEGMENT: &str = include_str!("../../../../testdata/vault/segment.json");
const DRAFT: &str = include_str!("../../../../testdata/vault/draft.json");
const LOCKED_FILE: &str = include_str!("../../../../testdata/vault/locked-file.json");
const WORDS: &str = include_str!("../../../../testdata/vault/words.json");
const RESCUE: &str = include_str!("../../../../testdata/vault/rescue.json");

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().expect(key)
}

fn bytes(value: &Value, key: &str) -> Vec<u8> {
    unhex(text(value, key))
}

fn unhex(text: &str) -> Vec<u8> {
    let digits: Vec<u8> = text
        .chars()
        .map(|it| u8::try_from(it.to_digit(16).unwrap()).unwrap())
        .collect();
    digits
        .chunks(2)
        .map(|pair| pair[0] << 4 | pair[1])
        .collect()
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    let list = value[key].as_array().unwrap();
    assert!(!list.is_empty());
    list
}

#[track_caller]
fn check_refused<T>(vector: &Value, found: Result<T, impl Debug>) {
    let name = text(vector, "name");
    let error = found.err().map(|error| format!("{error:?}"));
    assert_eq!(error.as_deref(), Some(text(vector, "error")), "{name}");
}

fn vault() -> Vault {
    let vectors = json(VAULT);
    let rescue = RescueWords::read(text(&vectors, "rescue")).unwrap();
    LockedVault::read(&bytes(&vectors, "file"))
        .unwrap()
        .open_with_rescue(&rescue)
        .unwrap()
}

#[test]
fn the_first_vault_opens_for_ever() {
    let vectors = json(VAULT);
    let locked = LockedVault::read(&bytes(&vectors, "file")).unwrap();
    assert_eq!(locked.id().bytes().as_slice(), bytes(&vectors, "id"));
    let by_words = locked
        .open_with_words(&Words::new(text(&vectors, "words")).unwrap())
        .unwrap();
    for vault in [by_words, vault()] {
        assert_eq!(
            vault.signing_public().as_slice(),
            bytes(&vectors, "signing_public")
        );
        assert_eq!(
            vault.rescue_words().words().join(" "),
            text(&vectors, "rescue")
        );
        assert_eq!((vault.device_no(), vault.epoch()), (0, 0));
    }
}

#[test]
fn bad_vaults_are_refused_by_name() {
    let vectors = json(VAULT);
    let words = Words::new(text(&vectors, "words")).unwrap();
    let rescue = RescueWords::read(text(&vectors, "rescue")).unwrap();
    for bad in list(&vectors, "bad") {
        match (LockedVault::read(&bytes(bad, "file")), text(bad, "with")) {
            (Err(error), _) => check_refused::<Vault>(bad, Err(error)),
            (Ok(locked), "words") => check_refused(bad, locked.open_with_words(&words)),
            (Ok(locked), _) => check_refused(bad, locked.open_with_rescue(&rescue)),
        }
    }
}

fn passkey_secret(value: &Value) -> PasskeySecret {
    let mut answer: [u8; 32] = bytes(value, "secret").try_into().unwrap();
    PasskeySecret::take(&mut answer)
}

#[test]
fn the_first_passkey_opens_for_ever() {
    let vectors = json(SLOT);
    let locked = LockedVault::read(&bytes(&vectors, "file")).unwrap();
    let salt = bytes(&vectors, "salt").try_into().unwrap();
    assert_eq!(
        locked.passkey(),
        PasskeyAsk::new(&bytes(&vectors, "credential"), salt)
    );
    let vault = locked.open_with_passkey(&passkey_secret(&vectors)).unwrap();
    assert_eq!(vault.id().bytes().as_slice(), bytes(&vectors, "id"));
    // It is the vault of the other vectors, and the words still open it.
    assert_eq!(vault.signing_public(), self::vault().signing_public());
    let words = Words::new(text(&json(VAULT), "words")).unwrap();
    assert!(locked.open_with_words(&words).is_ok());
}

#[test]
fn bad_passkey_slots_are_refused_by_name() {
    for bad in list(&json(SLOT), "bad") {
        let locked = LockedVault::read(&bytes(bad, "file")).unwrap();
        check_refused(bad, locked.open_with_passkey(&passkey_secret(bad)));
    }
}

#[test]
fn the_first_records_open_for_ever() {
    let (vectors, vault) = (json(RECORD), vault());
    let mut check = ChainCheck::new(vault.id(), vault.device_no());
    for good in list(&vectors, "good") {
        let record = Record::read(bytes(good, "record")).unwrap();
        let opened = vault.open_record(record).unwrap();
        check.push(opened.link()).unwrap();
        assert_eq!(opened.body(), bytes(good, "body"), "{}", text(good, "name"));
    }
}

#[test]
fn bad_records_are_refused_by_name() {
    let (vectors, vault) = (json(RECORD), vault());
    for bad in list(&vectors, "bad") {
        let opened = Record::read(bytes(bad, "record")).and_then(|it| vault.open_record(it));
        check_refused(bad, opened);
    }
}

#[test]
fn the_first_segment_opens_for_ever() {
    let (vectors, vault) = (json(SEGMENT), vault());
    let segment = vault.open_segment(&bytes(&vectors, "segment")).unwrap();
    assert!(segment.is_whole());
    let bodies: Vec<_> = list(&vectors, "bodies")
        .iter()
        .map(|it| it.as_str().map(unhex))
        .collect();
    let found: Vec<_> = segment
        .records()
        .map(|it| it.body().map(<[u8]>::to_vec))
        .collect();
    assert_eq!(found, bodies);
    let mut check = ChainCheck::new(vault.id(), vault.device_no());
    for record in segment.records() {
        check.push(record.link()).unwrap();
    }
}

#[test]
fn bad_segments_lose_only_what_is_named() {
    let (vectors, vault) = (json(SEGMENT), vault());
    for bad in list(&vectors, "bad") {
        let parts = match vault.open_segment(&bytes(bad, "segment")) {
            Err(error) => vec![format!("{error:?}")],
            Ok(segment) => segment
                .parts()
                .iter()
                .map(|part| match part {
                    Ok(part) => {
                        let seqs: Vec<_> = part.records().map(|it| it.header().seq).collect();
                        format!("{}-{}", seqs[0], seqs[seqs.len() - 1])
                    }
                    Err(damaged) => match damaged.records {
                        Some((first, last)) => format!("{:?} {first}-{last}", damaged.why),
                        None => format!("{:?}", damaged.why),
                    },
                })
                .collect(),
        };
        let expected: Vec<_> = list(bad, "parts")
            .iter()
            .map(|it| it.as_str().unwrap().to_owned())
            .collect();
        assert_eq!(parts, expected, "{}", text(bad, "name"));
    }
}

#[test]
fn drafts_open_or_are_refused_by_name() {
    let (vectors, vault) = (json(DRAFT), vault());
    let opened = vault
        .open_draft(text(&vectors, "slot"), &bytes(&vectors, "draft"))
        .unwrap();
    assert_eq!(*opened, bytes(&vectors, "content"));
    for bad in list(&vectors, "bad") {
        check_refused(
            bad,
            vault.open_draft(text(bad, "slot"), &bytes(bad, "draft")),
        );
    }
}

#[test]
fn locked_files_open_or_are_refused_by_name() {
    let vectors = json(LOCKED_FILE);
    let words = Words::new(text(&vectors, "words")).unwrap();
    for good in list(&vectors, "good") {
        let content = age_file::open(&bytes(good, "file"), words.expose()).unwrap();
        assert_eq!(*content, bytes(good, "content"), "{}", text(good, "name"));
    }
    for bad in list(&vectors, "bad") {
        check_refused(bad, age_file::open(&bytes(bad, "file"), words.expose()));
    }
}

#[test]
fn words_are_normalized_as_on_the_first_day() {
    for vector in json(WORDS).as_array().unwrap() {
        let words = Words::new(text(vector, "typed")).unwrap();
        assert_eq!(
            words.expose(),
            text(vector, "normalized"),
            "{}",
            text(vector, "name")
        );
    }
}

#[test]
fn rescue_words_are_those_of_bip39() {
    for vector in json(RESCUE).as_array().unwrap() {
        let rescue = RescueWords::read(text(vector, "words"));
        match vector["locator"].as_str() {
            Some(locator) => {
                let rescue = rescue.unwrap();
                assert_eq!(rescue.words().join(" "), text(vector, "words"));
                assert_eq!(rescue.derive_locator().as_slice(), unhex(locator));
                let locator = locator_by_hand(&bytes(vector, "entropy"));
                assert_eq!(rescue.derive_locator(), locator, "{}", text(vector, "name"));
            }
            None => check_refused(vector, rescue),
        }
    }
}

/// Derives from the entropy itself, so that the words are known to stand for it.
fn locator_by_hand(entropy: &[u8]) -> [u8; 32] {
    let mut key = [0; 32];
    hkdf::Hkdf::<sha2::Sha256>::new(None, entropy)
        .expand(b"fb1 rescue locator", &mut key)
        .unwrap();
    key
}
