//! Prints the vectors of every format of the vault, to be reviewed and added by hand.
//!
//! `cargo run -p footbridge-vault --example vault_vectors -- DIR` writes one JSON file per format into
//! DIR. The dice are seeded, so a second run gives the same bytes. What lies in `testdata/vault/`
//! is only ever added to: version 1 opens for ever.
//!
//! Bad vectors that need a key (another purpose, wrong padding) are sealed here with the plain
//! ciphers, as `docs/formats/` describes it, and not by the code that has to refuse them.
#![expect(clippy::unwrap_used, reason = "a tool that cannot go on may stop")]

#[path = "../tests/it/common.rs"]
#[expect(dead_code, reason = "the module is shared with the tests")]
mod common;

use age::secrecy::SecretString;
use chacha20poly1305::{
    Key, KeyInit as _, XChaCha20Poly1305, XNonce,
    aead::{Aead as _, Payload},
};
use common::{Seeded, WORDS, rescue_of, seal_all, start};
use footbridge_vault::{
    Cost, Dice, Vault, Words, WordsKey,
    age_file::{self, WorkFactor},
    rescue::RescueLength,
    segment::Folded,
    slot::{PasskeyAsk, PasskeySecret},
};
use hkdf::Hkdf;
use serde_json::{Value, json};
use sha2::Sha256;
use std::{fmt::Write as _, io::Write as _, path::Path};

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").unwrap();
        text
    })
}

/// Dice that note what they gave, so that the generator knows the keys.
struct Noting(Seeded, Vec<Vec<u8>>);

impl Dice for Noting {
    fn fill(&mut self, out: &mut [u8]) {
        self.0.fill(out);
        self.1.push(out.to_vec());
    }
}

struct Made {
    vault: Vault,
    epoch_key: Vec<u8>,
}

fn make() -> Made {
    let words = Words::new(WORDS).unwrap();
    let key = WordsKey::make(&words, Cost::FLOOR, &mut Seeded(41)).unwrap();
    let mut dice = Noting(Seeded(42), Vec::new());
    let vault = Vault::create(&key, RescueLength::Twelve, &mut dice);
    // In the order of the making: two device keys, the rescue words' entropy, the random part of
    // the genesis, the first epoch key.
    Made {
        vault,
        epoch_key: dice.1[4].clone(),
    }
}

/// Seals as the documents say, with nothing of the vault's own code.
fn seal_by_hand(made: &Made, context: &str, header: &[u8], plain: &[u8]) -> Vec<u8> {
    let mut key = [0; 32];
    Hkdf::<Sha256>::new(None, &made.epoch_key)
        .expand(context.as_bytes(), &mut key)
        .unwrap();
    let aad = [header, made.vault.id().bytes()].concat();
    let nonce = XNonce::try_from(&header[40..64]).unwrap();
    let sealed = XChaCha20Poly1305::new(&Key::from(key))
        .encrypt(
            &nonce,
            Payload {
                msg: plain,
                aad: &aad,
            },
        )
        .unwrap();
    [header, &sealed].concat()
}

fn changed(bytes: &[u8], at: usize, to: &[u8]) -> Vec<u8> {
    let mut changed = bytes.to_vec();
    changed[at..at + to.len()].copy_from_slice(to);
    changed
}

fn flipped(bytes: &[u8], at: usize) -> Vec<u8> {
    changed(bytes, at, &[bytes[at] ^ 1])
}

fn find(bytes: &[u8], needle: &[u8]) -> usize {
    bytes
        .windows(needle.len())
        .position(|it| it == needle)
        .unwrap()
}

fn vaults(made: &Made) -> Value {
    let file = made.vault.file();
    let words_slot = find(file, &[1, 1, 1, 1, 0, 0, 0x80, 0, 0, 0, 0, 3]);
    let rescue_slot = find(file, &[1, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    let bad = |name: &str, file: Vec<u8>, with: &str, error: &str| json!({ "name": name, "file": hex(&file), "with": with, "error": error });
    json!({
        "words": WORDS,
        "rescue": made.vault.rescue_words().words().join(" "),
        "id": hex(made.vault.id().bytes()),
        "signing_public": hex(&made.vault.signing_public()),
        "file": hex(file),
        "bad": [
            bad("slot_below_floor", changed(file, words_slot + 4, &[0, 0, 0x40, 0]), "words", "Slot(Cost(BelowFloor))"),
            bad("slot_too_few_passes", changed(file, words_slot + 11, &[2]), "words", "Slot(Cost(BelowFloor))"),
            bad("slot_above_ceiling", changed(file, words_slot + 4, &[0x10, 0, 0, 0]), "words", "Slot(Cost(AboveCeiling))"),
            bad("slot_wrong_commitment", flipped(file, rescue_slot + 32), "rescue", "WrongKey"),
            bad("slot_wrong_salt", flipped(file, rescue_slot + 16), "rescue", "WrongKey"),
            bad("slot_wrong_nonce", flipped(file, rescue_slot + 64), "rescue", "Damaged"),
            bad("slot_flipped_bit", flipped(file, rescue_slot + 90), "rescue", "Damaged"),
            bad("slot_of_newer_format", flipped(&flipped(file, rescue_slot), rescue_slot + 1), "rescue", "NoSlot"),
            bad("slot_of_unknown_kind", changed(file, rescue_slot + 2, &[9]), "rescue", "NoSlot"),
            bad("slot_words_of_newer_normalization", changed(file, words_slot + 3, &[2]), "words", "NoSlot"),
            bad("secrets_flipped_bit", flipped(file, file.len() - 1), "rescue", "Damaged"),
            bad("vault_truncated", file[..file.len() - 1].to_vec(), "rescue", "Malformed"),
            bad("vault_with_a_tail", [file, &[0]].concat(), "rescue", "Malformed"),
            bad("vault_of_newer_format", changed(file, 2, &[2]), "rescue", "TooNew { found: 2, known: 1 }"),
            bad("vault_wrong_genesis", flipped(file, 20), "rescue", "WrongGenesis"),
        ],
    })
}

const CREDENTIAL: &[u8] = b"a passkey's name";
const SALT: [u8; 16] = [7; 16];
const ANSWER: [u8; 32] = [9; 32];

/// The same vault with a third slot.
fn slots(made: &Made) -> Value {
    let ask = PasskeyAsk::new(CREDENTIAL, SALT).unwrap();
    let secret = PasskeySecret::take(&mut ANSWER.clone());
    let vault = made
        .vault
        .with_passkey(&ask, &secret, &mut Seeded(51))
        .unwrap();
    let file = vault.file();
    let at = find(file, &[[1, 1, 3, 0].as_slice(), &[0; 12], &SALT].concat());
    let slot = &file[at..at + 136 + CREDENTIAL.len()];
    assert_eq!(
        file[at - 2..at],
        [0x58, 152],
        "CBOR says the length before it"
    );
    assert_eq!(
        slot[32..64],
        commitment_by_hand(vault.id().bytes()),
        "the documents are true"
    );
    let of_length = |slot: &[u8]| {
        let n_bytes = u16::try_from(slot.len()).unwrap().to_be_bytes();
        let head = match n_bytes {
            [0, n_bytes] => vec![0x58, n_bytes],
            [high, low] => vec![0x59, high, low],
        };
        [&file[..at - 2], &head, slot, &file[at + 152..]].concat()
    };
    let long = [&slot[..136], &[b'a'; 1_024]].concat();
    let bad = |name: &str, file: Vec<u8>, error: &str| json!({ "name": name, "file": hex(&file), "secret": hex(&ANSWER), "error": error });
    json!({
        "file": hex(file),
        "id": hex(vault.id().bytes()),
        "credential": hex(CREDENTIAL),
        "salt": hex(&SALT),
        "secret": hex(&ANSWER),
        "bad": [
            json!({ "name": "passkey_wrong_secret", "file": hex(file), "secret": hex(&flipped(&ANSWER, 31)), "error": "WrongKey" }),
            bad("passkey_wrong_salt", flipped(file, at + 16), "WrongKey"),
            bad("passkey_wrong_commitment", flipped(file, at + 32), "WrongKey"),
            bad("passkey_wrong_nonce", flipped(file, at + 64), "Damaged"),
            bad("passkey_flipped_bit", flipped(file, at + 90), "Damaged"),
            bad("passkey_wrong_cost", flipped(file, at + 7), "Damaged"),
            bad("passkey_of_another_name", flipped(file, at + 151), "Damaged"),
            bad("passkey_with_a_shorter_name", of_length(&slot[..151]), "Damaged"),
            bad("passkey_without_a_name", of_length(&slot[..136]), "NoSlot"),
            bad("passkey_with_too_long_a_name", of_length(&long), "NoSlot"),
            bad("passkey_of_another_kind", changed(file, at + 2, &[2]), "NoSlot"),
            bad("passkey_of_newer_format", changed(file, at, &[2]), "NoSlot"),
            bad("passkey_of_no_slot", made.vault.file().to_vec(), "NoSlot"),
        ],
    })
}

/// The fingerprint of the passkey's slot, as the documents say.
fn commitment_by_hand(id: &[u8]) -> [u8; 32] {
    let (mut key, mut commitment) = ([0; 32], [0; 32]);
    Hkdf::<Sha256>::new(Some(&SALT), &ANSWER)
        .expand_multi_info(&[b"fb1 passkey slot", id], &mut key)
        .unwrap();
    Hkdf::<Sha256>::new(None, &key)
        .expand_multi_info(&[b"fb1 slot commitment", id], &mut commitment)
        .unwrap();
    commitment
}

fn records(made: &Made) -> Value {
    let vault = &made.vault;
    let bodies = [
        vec![],
        b"a first line".to_vec(),
        vec![b'a'; 255],
        vec![b'b'; 256],
        vec![b'c'; 5_000],
    ];
    let sealed = seal_all(vault, &bodies, 43);
    let good: Vec<_> = ["record_empty", "record_short", "record_class_256_full", "record_class_512", "record_padme"]
        .iter()
        .zip(sealed.iter().zip(&bodies))
        .map(|(name, (record, body))| {
            json!({ "name": name, "record": hex(record.bytes()), "body": hex(body) })
        })
        .collect();
    let record = sealed[1].bytes();
    let header = &record[..64];
    let mut padded = b"a first line\x80".to_vec();
    padded.resize(256, 0);
    assert_eq!(
        seal_by_hand(made, "fb1 record", header, &padded),
        record,
        "the documents are true"
    );
    let not_marked = [b"a first line".as_slice(), &[0; 244]].concat();
    let bad = |name: &str, record: &[u8], error: &str| json!({ "name": name, "record": hex(record), "error": error });
    let other = common::make_vault(900);
    let (foreign, _) = other
        .seal_record(&start(&other), b"a first line", &mut Seeded(44))
        .unwrap();
    json!({
        "good": good,
        "bad": [
            bad("record_truncated_in_the_header", &record[..63], "Truncated"),
            bad("record_truncated", &record[..record.len() - 1], "Truncated"),
            bad("record_truncated_by_a_class", &sealed[3].bytes()[..64 + 256 + 16], "Broken"),
            bad("record_flipped_bit", &flipped(record, 70), "Broken"),
            bad("record_flipped_tag", &flipped(record, record.len() - 1), "Broken"),
            bad("record_wrong_device", &changed(record, 4, &[0, 1]), "Broken"),
            bad("record_wrong_seq", &changed(record, 8, &[0, 0, 0, 3]), "Broken"),
            bad("record_without_seq", &changed(record, 8, &[0, 0, 0, 0]), "Truncated"),
            bad("record_wrong_previous", &flipped(record, 12), "Broken"),
            bad("record_wrong_nonce", &flipped(record, 40), "Broken"),
            bad("record_wrong_reserved", &changed(record, 6, &[0, 1]), "Truncated"),
            bad("record_of_unknown_epoch", &changed(record, 2, &[0, 1]), "UnknownEpoch { epoch: 1 }"),
            bad("record_of_newer_format", &changed(record, 0, &[2]), "TooNew { found: 2, known: 1 }"),
            bad("record_of_newer_suite", &changed(record, 1, &[2]), "TooNew { found: 1, known: 1 }"),
            bad("record_of_format_zero", &changed(record, 0, &[0]), "TooOld { found: 0 }"),
            bad("record_wrong_namespace", &seal_by_hand(made, "fb1 pack", header, &padded), "Broken"),
            bad("record_of_another_vault", foreign.bytes(), "Broken"),
            bad("record_without_padding_mark", &seal_by_hand(made, "fb1 record", header, &not_marked), "WrongPadding"),
            bad("record_padded_to_no_class", &seal_by_hand(made, "fb1 record", header, &[&padded[..], &[0; 32]].concat()), "WrongPadding"),
        ],
    })
}

fn segments(made: &Made) -> Value {
    let vault = &made.vault;
    let bodies: Vec<Vec<u8>> = (0..70u8).map(|n| vec![n; usize::from(n % 5)]).collect();
    let mut folded: Vec<_> = seal_all(vault, &bodies, 45)
        .into_iter()
        .map(|it| Folded::new(&vault.open_record(it).unwrap()))
        .collect();
    folded[3].erase();
    let segment = vault.seal_segment(&folded, &mut Seeded(46));
    let n_first = usize::try_from(u32::from_be_bytes(segment[4..8].try_into().unwrap())).unwrap();
    let second = 8 + n_first + 4;
    let texts: Vec<_> = folded.iter().map(|it| it.body().map(hex)).collect();
    let bad = |name: &str, segment: &[u8], parts: &[&str]| json!({ "name": name, "segment": hex(segment), "parts": parts });
    json!({
        "segment": hex(&segment),
        "bodies": texts,
        "bad": [
            bad("segment_flipped_bit", &flipped(&segment, 100), &["Broken 1-64", "65-70"]),
            bad("segment_flipped_bit_in_the_last_part", &flipped(&segment, segment.len() - 1), &["1-64", "Broken 65-70"]),
            bad("segment_wrong_part_header", &flipped(&segment, 8 + 40), &["Broken 1-64", "65-70"]),
            bad("segment_part_of_newer_format", &changed(&segment, second, &[2]), &["1-64", "TooNew { found: 2, known: 1 }"]),
            bad("segment_truncated", &segment[..segment.len() - 1], &["1-64", "Truncated"]),
            bad("segment_truncated_in_the_head", &segment[..3], &["Truncated"]),
            bad("segment_of_newer_format", &changed(&segment, 0, &[2]), &["TooNew { found: 2, known: 1 }"]),
            bad("segment_that_says_fewer_parts", &changed(&segment, 2, &[0, 1]), &["1-64", "65-70", "Truncated"]),
            bad("segment_that_says_more_parts", &changed(&segment, 2, &[0, 3]), &["1-64", "65-70", "Truncated"]),
        ],
    })
}

fn drafts(made: &Made) -> Value {
    let draft = made
        .vault
        .seal_draft("note", b"half a line", &mut Seeded(47))
        .unwrap();
    let bad = |name: &str, slot: &str, draft: &[u8], error: &str| json!({ "name": name, "slot": slot, "draft": hex(draft), "error": error });
    json!({
        "slot": "note",
        "draft": hex(&draft),
        "content": hex(b"half a line"),
        "bad": [
            bad("draft_of_another_slot", "name-words", &draft, "Broken"),
            bad("draft_flipped_bit", "note", &flipped(&draft, 30), "Broken"),
            bad("draft_truncated", "note", &draft[..27], "Broken"),
            bad("draft_of_newer_format", "note", &changed(&draft, 0, &[2]), "TooNew { found: 2, known: 1 }"),
        ],
    })
}

fn locked_files() -> Value {
    let words = Words::new(WORDS).unwrap();
    let work = WorkFactor::new(10).unwrap();
    let ours = age_file::lock(b"all of it", &words, work, &mut Seeded(48));
    let empty = age_file::lock(b"", &words, work, &mut Seeded(49));
    let standard = age_file::lock(b"all of it", &words, WorkFactor::STANDARD, &mut Seeded(50));

    // Written by the reference implementation, with its own randomness: made once.
    let mut recipient = age::scrypt::Recipient::new(SecretString::from(WORDS.to_owned()));
    recipient.set_work_factor(10);
    let theirs = age::encrypt(&recipient, b"all of it").unwrap();

    let payload = find(&ours, b"\n--- ") + 5 + 43 + 1;
    let stanza = find(&ours, b"-> ");
    let mac = find(&ours, b"--- ");
    let twice = [&ours[..mac], &ours[stanza..]].concat();
    let of_a_key = String::from_utf8_lossy(&ours[..stanza]).into_owned() + "-> X25519 abc\n";
    let more_work = changed(&ours, find(&ours, b" 10\n"), b" 19\n");
    let no_work = changed(&ours, find(&ours, b" 10\n"), b" 01\n");
    let good = |name: &str, file: &[u8], content: &[u8]| json!({ "name": name, "file": hex(file), "content": hex(content) });
    let bad = |name: &str, file: &[u8], error: &str| json!({ "name": name, "file": hex(file), "error": error });
    json!({
        "words": WORDS,
        "good": [
            good("age_short", &ours, b"all of it"),
            good("age_empty", &empty, b""),
            good("age_of_the_standard_work", &standard, b"all of it"),
            good("age_of_the_reference", &theirs, b"all of it"),
        ],
        "bad": [
            bad("age_wrong_salt", &changed(&ours, stanza + 10, b"AAAA"), "WrongWords"),
            bad("age_flipped_mac", &changed(&ours, mac + 4, b"AAAA"), "Damaged"),
            bad("age_flipped_payload_bit", &flipped(&ours, payload + 20), "Damaged"),
            bad("age_flipped_payload_nonce", &flipped(&ours, payload), "Damaged"),
            bad("age_truncated", &ours[..ours.len() - 1], "Damaged"),
            bad("age_truncated_before_the_payload", &ours[..payload], "Damaged"),
            bad("age_truncated_in_the_header", &ours[..mac], "NotAge"),
            bad("age_with_two_recipients", &twice, "NotForWords"),
            bad("age_for_a_key", of_a_key.as_bytes(), "NotForWords"),
            bad("age_of_too_much_work", &more_work, "TooMuchWork"),
            bad("age_of_work_with_a_leading_zero", &no_work, "NotAge"),
            bad("age_of_version_two", &changed(&ours, 20, b"2"), "NotAge"),
            bad("not_age", b"a plain text", "NotAge"),
        ],
    })
}

fn words() -> Value {
    let lines = [
        ("words_plain", "cold lake"),
        ("words_capitals", "Cold LAKE"),
        ("words_spaces", "  cold \t\r\n lake\u{a0}"),
        ("words_ideographic_space", "cold\u{3000}lake"),
        ("words_sharp_s", "Stra\u{df}e GRO\u{1e9e}"),
        ("words_composed", "caf\u{e9}"),
        ("words_decomposed", "cafe\u{301}"),
        ("words_ligature", "\u{fb03}x"),
        ("words_full_width", "\u{ff23}\u{ff4f}\u{ff4c}\u{ff44}"),
        (
            "words_final_sigma",
            "\u{39f}\u{394}\u{39f}\u{3a3} \u{3bf}\u{3b4}\u{3bf}\u{3c2}",
        ),
        ("words_ypogegrammeni", "\u{1fc3} \u{3b7}\u{345}"),
        ("words_dotted_capital_i", "\u{130}stanbul"),
        ("words_hangul_jamo", "\u{1112}\u{1161}\u{11ab}"),
        ("words_arabic_presentation", "\u{fefb}"),
        ("words_emoji_with_selector", "\u{2764}\u{fe0f} lake"),
        ("words_zero_width", "co\u{200b}ld\u{feff} la\u{ad}ke"),
        ("words_direction_marks", "\u{202b}cold\u{202c} \u{200f}lake"),
        ("words_control", "co\u{0}ld\u{7f} lake"),
        ("words_accent_behind_a_joiner", "e\u{200d}\u{301}"),
    ];
    lines
        .iter()
        .map(|(name, typed)| {
            let normalized = Words::new(typed).unwrap();
            json!({ "name": name, "typed": typed, "normalized": normalized.expose() })
        })
        .collect()
}

fn main() {
    let dir = std::env::args().nth(1).unwrap_or_else(|| ".".to_owned());
    let made = make();
    assert_eq!(
        rescue_of(&made.vault).words(),
        made.vault.rescue_words().words()
    );
    for (name, value) in [
        ("vault", vaults(&made)),
        ("slot", slots(&made)),
        ("record", records(&made)),
        ("segment", segments(&made)),
        ("draft", drafts(&made)),
        ("locked-file", locked_files()),
        ("words", words()),
    ] {
        let path = Path::new(&dir).join(name).with_extension("json");
        let mut file = std::fs::File::create(path).unwrap();
        serde_json::to_writer_pretty(&mut file, &value).unwrap();
        file.write_all(b"\n").unwrap();
    }
}
