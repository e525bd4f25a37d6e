//! Goal: a vault's life, from the first words to the last, behaves as promised.
//! Method: one story per promise, through the public interface only.

use crate::common::{self, OTHER, Seeded, VAULT, WORDS, rescue_of, seal_all, start};
use footbridge_vault::{
    Cost, LockedVault, RescueWords, Vault, Words, WordsKey,
    chain::ChainCheck,
    draft::DraftError,
    padding,
    record::{BODY_BYTES_MAX, Record, RecordError, SealError},
    rescue::{RescueError, RescueLength},
    reseal,
    segment::{Folded, SEGMENT_RECORDS_MAX},
    slot::{CostError, PasskeySecret, SlotKind},
    vault::{OpenError, ReadError},
    words::{self, Strength, WordsError},
};
use std::collections::BTreeSet;

fn words(typed: &str) -> Words {
    Words::new(typed).unwrap()
}

fn words_key(typed: &str, seed: u64) -> WordsKey {
    WordsKey::make(&words(typed), Cost::FLOOR, &mut Seeded(seed)).unwrap()
}

fn fold(vault: &Vault, records: Vec<Record<footbridge_vault::record::Sealed>>) -> Vec<Folded> {
    records
        .into_iter()
        .map(|it| Folded::new(&vault.open_record(it).unwrap()))
        .collect()
}

#[test]
fn a_place_opens_with_its_words_and_with_its_rescue_words() {
    let locked = LockedVault::read(VAULT.file()).unwrap();
    assert_eq!(
        locked.slot_kinds().collect::<Vec<_>>(),
        [SlotKind::Words, SlotKind::Rescue]
    );
    let by_words = locked
        .open_with_words(&words("  COLD lake in\tMarch blue  towel "))
        .unwrap();
    let by_rescue = locked.open_with_rescue(&rescue_of(&VAULT)).unwrap();
    assert_eq!(by_words.file(), by_rescue.file());
    let (record, _) = by_words
        .seal_record(&start(&by_words), b"hello", &mut Seeded(2))
        .unwrap();
    assert_eq!(by_rescue.open_record(record).unwrap().body(), b"hello");
    assert!(by_rescue.is_opened_by(&words(WORDS)).is_ok());
}

#[test]
fn wrong_words_open_nothing() {
    let locked = LockedVault::read(VAULT.file()).unwrap();
    assert_eq!(
        locked
            .open_with_words(&words("cold lake in marsh blue towel"))
            .unwrap_err(),
        OpenError::WrongKey
    );
    assert_eq!(
        locked.open_with_rescue(&rescue_of(&OTHER)).unwrap_err(),
        OpenError::WrongKey
    );
    assert_eq!(
        VAULT.is_opened_by(&words("other")).unwrap_err(),
        OpenError::WrongKey
    );
}

#[test]
fn two_places_with_the_same_words_share_nothing() {
    assert_ne!(VAULT.id(), OTHER.id());
    assert_ne!(VAULT.rescue_words().words(), OTHER.rescue_words().words());
    assert_ne!(VAULT.signing_public(), OTHER.signing_public());
}

#[test]
fn a_lock_cheaper_than_the_floor_cannot_be_made() {
    assert_eq!(Cost::new(32 * 1024 - 1, 3, 1), Err(CostError::BelowFloor));
    assert_eq!(Cost::new(32 * 1024, 2, 1), Err(CostError::BelowFloor));
    assert_eq!(Cost::new(32 * 1024, 3, 0), Err(CostError::BelowFloor));
    assert_eq!(Cost::new(32 * 1024, 3, 1), Ok(Cost::FLOOR));
    assert_eq!(Cost::new((1 << 20) + 1, 3, 1), Err(CostError::AboveCeiling));
    assert_eq!(Cost::new(1 << 20, 64, 16), Ok(Cost::CEILING));
    assert_eq!(
        Cost::CANDIDATES.map(Cost::memory_kib),
        [64 * 1024, 48 * 1024, 32 * 1024]
    );
    assert_eq!(Cost::CANDIDATES[2], Cost::FLOOR);
}

#[test]
fn drafts_open_under_their_own_name_only() {
    let sealed = VAULT
        .seal_draft("name-words", b"it is so", &mut Seeded(3))
        .unwrap();
    assert_eq!(
        VAULT.open_draft("name-words", &sealed).unwrap().as_slice(),
        b"it is so"
    );
    assert_eq!(
        VAULT.open_draft("note", &sealed).unwrap_err(),
        DraftError::Broken
    );
    assert_eq!(
        OTHER.open_draft("name-words", &sealed).unwrap_err(),
        DraftError::Broken
    );
    let empty = VAULT.seal_draft("name-words", b"", &mut Seeded(4)).unwrap();
    assert_eq!(
        empty.len(),
        sealed.len(),
        "a draft's size shows its class only"
    );
    let longest = vec![b'a'; BODY_BYTES_MAX];
    let sealed = VAULT.seal_draft("note", &longest, &mut Seeded(5)).unwrap();
    assert_eq!(
        VAULT.open_draft("note", &sealed).unwrap().len(),
        BODY_BYTES_MAX
    );
    assert!(
        VAULT
            .seal_draft("note", &[longest, vec![0]].concat(), &mut Seeded(6))
            .is_err()
    );
}

#[test]
fn one_sealed_thing_is_never_read_as_another() {
    let (record, _) = VAULT
        .seal_record(&start(&VAULT), b"a fact", &mut Seeded(3))
        .unwrap();
    let sealed = record.bytes().to_vec();
    let draft = VAULT
        .seal_draft("note", b"a draft", &mut Seeded(4))
        .unwrap();
    let segment = VAULT.seal_segment(&fold(&VAULT, vec![record]), &mut Seeded(5));
    assert!(VAULT.open_draft("note", &sealed).is_err());
    assert!(VAULT.open_draft("note", &segment).is_err());
    assert!(
        Record::read(draft)
            .and_then(|it| VAULT.open_record(it))
            .is_err()
    );
    let as_segment = VAULT.open_segment(&sealed);
    assert!(as_segment.map_or(0, |it| it.records().count()) == 0);
    // A part has the header of a record; only the purpose of its key tells them apart.
    let mut part = segment[8..].to_vec();
    part[6..8].fill(0);
    part.resize(64 + 256 + 16, 0);
    assert_eq!(
        Record::read(part)
            .and_then(|it| VAULT.open_record(it))
            .unwrap_err(),
        RecordError::Broken
    );
}

#[test]
fn the_longest_body_is_sealed_and_one_byte_more_is_refused() {
    let longest = vec![7; BODY_BYTES_MAX];
    let (record, tip) = VAULT
        .seal_record(&start(&VAULT), &longest, &mut Seeded(3))
        .unwrap();
    assert_eq!(VAULT.open_record(record).unwrap().body(), longest);
    let longer = [longest, vec![7]].concat();
    assert_eq!(
        VAULT
            .seal_record(&tip, &longer, &mut Seeded(4))
            .unwrap_err(),
        SealError::TooLong
    );
}

#[test]
fn a_full_segment_of_ten_years_keeps_its_chain() {
    let bodies: Vec<_> = (0..SEGMENT_RECORDS_MAX)
        .map(|n| n.to_be_bytes().to_vec())
        .collect();
    let records = seal_all(&VAULT, &bodies, 3);
    let tip = records.last().unwrap().link(VAULT.id());
    let segment = VAULT.seal_segment(&fold(&VAULT, records), &mut Seeded(4));
    let segment = VAULT.open_segment(&segment).unwrap();
    assert_eq!(segment.parts().len(), 16);
    let mut check = ChainCheck::new(VAULT.id(), VAULT.device_no());
    for record in segment.records() {
        check.push(record.link()).unwrap();
    }
    assert_eq!((check.tip().seq, check.tip().hash), (1024, tip.hash));
}

#[test]
fn an_erased_body_is_gone_and_the_chain_still_holds() {
    let bodies: Vec<_> = (0..100u8).map(|n| vec![n; 40]).collect();
    let mut folded = fold(&VAULT, seal_all(&VAULT, &bodies, 3));
    folded[41].erase();
    let bytes = VAULT.seal_segment(&folded, &mut Seeded(4));
    let segment = VAULT.open_segment(&bytes).unwrap();
    let mut check = ChainCheck::new(VAULT.id(), VAULT.device_no());
    for record in segment.records() {
        check.push(record.link()).unwrap();
        let is_erased = record.header().seq == 42;
        assert_eq!(record.body().is_none(), is_erased);
        assert_eq!(record.to_sealed(&VAULT).is_none(), is_erased);
    }
    let whole = VAULT.seal_segment(&fold(&VAULT, seal_all(&VAULT, &bodies, 3)), &mut Seeded(4));
    assert_eq!(
        whole.len() - bytes.len(),
        40,
        "not one byte of the body stays"
    );
}

#[test]
fn a_log_with_a_gap_can_be_folded_too() {
    let bodies: Vec<_> = (0..10u8).map(|n| vec![n]).collect();
    let mut folded = fold(&VAULT, seal_all(&VAULT, &bodies, 3));
    folded.remove(4);
    let segment = VAULT.seal_segment(&folded, &mut Seeded(4));
    let segment = VAULT.open_segment(&segment).unwrap();
    assert_eq!(segment.parts().len(), 2);
    let seqs: Vec<_> = segment.records().map(|it| it.header().seq).collect();
    assert_eq!(seqs, [1, 2, 3, 4, 6, 7, 8, 9, 10]);
    assert!(segment.records().all(|it| it.to_sealed(&VAULT).is_some()));
}

#[test]
fn after_a_change_of_words_the_old_words_open_nothing_new() {
    let old = common::make_vault(500);
    let old_file = old.file().to_vec();
    let bodies: Vec<_> = (0..70u8).map(|n| vec![n]).collect();
    let segment = old.seal_segment(&fold(&old, seal_all(&old, &bodies, 3)), &mut Seeded(4));
    let draft = old
        .seal_draft("note", b"half a line", &mut Seeded(5))
        .unwrap();
    let plan = reseal::plan(
        &old,
        &words_key("a whole new line of words", 6),
        &[("seg-1", segment.as_slice())],
        &[("note", draft.as_slice())],
        &mut Seeded(7),
    )
    .unwrap();
    assert!(plan.kept.is_empty());
    let (_, resealed) = &plan.segments[0];
    let (_, redraft) = &plan.drafts[0];
    let (record, _) = plan
        .vault
        .seal_record(&start(&plan.vault), b"after", &mut Seeded(8))
        .unwrap();

    // Who knew the old words and holds the old copy:
    let thief = LockedVault::read(&old_file)
        .unwrap()
        .open_with_words(&words(WORDS))
        .unwrap();
    assert_eq!(thief.open_segment(&segment).unwrap().records().count(), 70);
    assert_eq!(thief.open_segment(resealed).unwrap().records().count(), 0);
    assert!(thief.open_draft("note", redraft).is_err());
    assert_eq!(
        thief.open_record(record.clone()).unwrap_err(),
        RecordError::UnknownEpoch { epoch: 1 }
    );

    // The person:
    let locked = LockedVault::read(plan.vault.file()).unwrap();
    assert_eq!(
        locked.open_with_words(&words(WORDS)).unwrap_err(),
        OpenError::WrongKey
    );
    let new = locked
        .open_with_words(&words("a whole new line of words"))
        .unwrap();
    assert_eq!(new.id(), old.id());
    assert_eq!(new.open_segment(resealed).unwrap().records().count(), 70);
    assert_eq!(
        new.open_draft("note", redraft).unwrap().as_slice(),
        b"half a line"
    );
    assert_eq!(new.open_record(record).unwrap().body(), b"after");
    assert!(
        locked.open_with_rescue(&rescue_of(&old)).is_ok(),
        "the paper still opens it"
    );
    // Records of before, single ones too, stay readable.
    let before = seal_all(&old, &bodies, 3);
    assert!(before.into_iter().all(|it| new.open_record(it).is_ok()));
}

#[test]
fn what_cannot_be_sealed_anew_keeps_its_key() {
    let old = common::make_vault(600);
    let bodies: Vec<_> = (0..130u8).map(|n| vec![n]).collect();
    let mut segment = old.seal_segment(&fold(&old, seal_all(&old, &bodies, 3)), &mut Seeded(4));
    let last = segment.len() - 1;
    segment[last] ^= 1;
    let key = words_key("other words", 6);
    let plan = reseal::plan(
        &old,
        &key,
        &[(7u32, segment.as_slice())],
        &[],
        &mut Seeded(7),
    )
    .unwrap();
    assert_eq!((plan.kept.as_slice(), plan.segments.len()), (&[7][..], 0));
    let new = LockedVault::read(plan.vault.file()).unwrap();
    let new = new.open_with_words(&words("other words")).unwrap();
    assert_eq!(new.open_segment(&segment).unwrap().records().count(), 128);
    segment[last] ^= 1;
    assert_eq!(new.open_segment(&segment).unwrap().records().count(), 130);
}

#[test]
fn a_field_of_a_newer_build_outlives_a_change_of_words() {
    // Field 9 with the text "new", appended to the map of five fields.
    let mut file = VAULT.file().to_vec();
    assert_eq!(file[0], 0xa5);
    file[0] = 0xa6;
    file.extend_from_slice(b"\x09\x63new");
    let vault = LockedVault::read(&file)
        .unwrap()
        .open_with_rescue(&rescue_of(&VAULT))
        .unwrap();
    let key = words_key("other words", 6);
    let plan = reseal::plan::<u8>(&vault, &key, &[], &[], &mut Seeded(7)).unwrap();
    assert!(plan.vault.file().ends_with(b"\x09\x63new"));
    assert!(LockedVault::read(plan.vault.file()).is_ok());
}

#[test]
fn a_newer_vault_is_told_from_a_damaged_one() {
    let mut file = VAULT.file().to_vec();
    assert_eq!(file[1..5], [0, 1, 1, 1]);
    file[2] = 2;
    assert_eq!(
        LockedVault::read(&file).unwrap_err(),
        ReadError::TooNew { found: 2, known: 1 }
    );
    file[2] = 0;
    assert_eq!(LockedVault::read(&file).unwrap_err(), ReadError::Malformed);
}

#[test]
fn rescue_words_are_forgiving_in_form_and_exact_in_fault() {
    let paper = VAULT.rescue_words().words();
    let noted: Vec<_> = paper
        .iter()
        .enumerate()
        .map(|(n, it)| format!("{}. {}", n + 1, it.to_uppercase()))
        .collect();
    let read = RescueWords::read(&noted.join(",\n")).unwrap();
    assert_eq!(read.words(), paper);
    assert!(read.is_word(1, &format!(" {} ", paper[0].to_uppercase())));
    assert!(!read.is_word(2, paper[0]) || paper[0] == paper[1]);
    assert!(!read.is_word(0, paper[0]) && !read.is_word(13, paper[0]));

    let fault = |line: &str| RescueWords::read(line).unwrap_err();
    assert_eq!(
        fault("harbor velvet"),
        RescueError::WrongCount { n_words: 2 }
    );
    let mut wrong = vec!["abandon"; 11];
    wrong.push("about");
    assert!(RescueWords::read(&wrong.join(" ")).is_ok());
    wrong[6] = "abnadon";
    assert_eq!(
        fault(&wrong.join(" ")),
        RescueError::NotInList {
            position: 7,
            guess: "abandon"
        }
    );
    wrong[6] = "zoo";
    assert_eq!(fault(&wrong.join(" ")), RescueError::WrongChecksum);
    for (typed, guess) in [
        ("lemmon", "lemon"),
        ("ticet", "ticket"),
        ("harbour", "harbor"),
    ] {
        wrong[6] = typed;
        assert_eq!(
            fault(&wrong.join(" ")),
            RescueError::NotInList { position: 7, guess }
        );
    }
    wrong[6] = "naïve";
    assert!(matches!(
        fault(&wrong.join(" ")),
        RescueError::NotInList { position: 7, .. }
    ));
}

#[test]
fn twenty_four_rescue_words_work_too() {
    let rescue = RescueWords::make(RescueLength::TwentyFour, &mut Seeded(3));
    let words = rescue.words();
    assert_eq!(words.len(), 24);
    let read = RescueWords::read(&words.join(" ")).unwrap();
    assert_eq!(read.derive_locator(), rescue.derive_locator());
    assert_eq!(read.derive_box_public(), rescue.derive_box_public());
    assert_ne!(read.derive_box_public(), read.derive_signing_public());
}

#[test]
fn five_drawn_words_are_drawn_from_the_whole_list() {
    let mut seen = BTreeSet::new();
    for seed in 0..6_000 {
        let line = words::draw_five(&mut Seeded(seed));
        assert_eq!(line.split(' ').count(), words::DRAWN_WORDS);
        assert_eq!(
            words::strength(&line),
            Strength::Strong,
            "{}",
            line.as_str()
        );
        seen.extend(line.split(' ').map(str::to_owned));
    }
    assert_eq!(seen.len(), 2048);
}

#[test]
fn strength_has_four_steps() {
    for (typed, expected) in [
        ("", Strength::Short),
        ("1234", Strength::Short),
        ("password", Strength::Short),
        ("Password1234567", Strength::Short),
        ("aaaaaaaaaaaaaaaa", Strength::Short),
        ("lake", Strength::Short),
        ("lake lake lake lake", Strength::Short),
        ("cold lake", Strength::Weak),
        ("cold lake march", Strength::Fair),
        ("cold lake in march", Strength::Strong),
        ("cold lake march towel", Strength::Strong),
        ("cold lake in march blue towel", Strength::Strong),
        ("k3!vQz9-rT4_mB7x", Strength::Strong),
    ] {
        assert_eq!(words::strength(typed), expected, "{typed}");
    }
}

#[test]
fn words_have_a_lower_and_an_upper_bound() {
    assert_eq!(
        Words::new(" \t\u{200b}\u{feff} ").unwrap_err(),
        WordsError::Empty
    );
    assert!(Words::new(&"a".repeat(words::WORDS_BYTES_MAX)).is_ok());
    assert_eq!(
        Words::new(&"a".repeat(words::WORDS_BYTES_MAX + 1)).unwrap_err(),
        WordsError::TooLong
    );
    // One sign that becomes eighteen letters.
    assert_eq!(
        Words::new(&"\u{fdfa}".repeat(300)).unwrap_err(),
        WordsError::TooLong
    );
}

#[test]
fn nothing_prints_a_secret() {
    let locked = LockedVault::read(VAULT.file()).unwrap();
    let (record, tip) = VAULT
        .seal_record(&start(&VAULT), b"canary", &mut Seeded(3))
        .unwrap();
    let opened = VAULT.open_record(record.clone()).unwrap();
    let segment = VAULT.seal_segment(&[Folded::new(&opened)], &mut Seeded(4));
    let segment = VAULT.open_segment(&segment).unwrap();
    let passkey = PasskeySecret::take(&mut [b'c'; 32]);
    let printed = format!(
        "{:?} {locked:?} {record:?} {opened:?} {segment:?} {:?} {:?} {tip:?} {:?} {passkey:?}",
        *VAULT,
        words("canary"),
        VAULT.rescue_words(),
        words_key("canary", 9),
    );
    assert!(!printed.contains("canary"), "{printed}");
    for word in VAULT.rescue_words().words() {
        assert!(!printed.contains(word), "{printed}");
    }
    for bytes in ["99, 97, 110", "99, 99, 99"] {
        assert!(!printed.contains(bytes), "no bytes of it either: {printed}");
    }
}

#[test]
fn size_classes_are_exact_at_both_sides() {
    for class in padding::CLASSES {
        assert_eq!(padding::padded_len(class - 1), class);
        assert!(padding::padded_len(class) > class);
    }
    assert_eq!(padding::padded_len(0), 256);
    assert_eq!(padding::padded_len(4_096), 4_352);
}
