//! Goal: all that was written leaves in one file and comes back, once, byte for byte.
//! Method: places of a few facts; the tar is looked at as other programs see it.
use crate::common::{Place, Seeded, WORDS, bodies, bytes, sorted};
use footbridge_client::{
    Loaded,
    file::{self, FileFault, Reading},
};
use footbridge_core::{
    event::{Event, Fact},
    private::Private,
};
use footbridge_vault::{
    Words,
    age_file::{self, WorkFactor},
};
use serde_json::Value;

const CANARY: &str = "  {\"footbridge\":1,\"facts\":0}\n{\"footbridge\":1,\"facts\":0}\r{\"footbridge\":1,\"facts\":0}\n<b>&\"\u{2028}";

fn lines(fact: &Fact) -> Vec<String> {
    match fact {
        Fact::CheckedIn(it) => it.note.iter().map(|it| it.expose().to_owned()).collect(),
        _ => vec![],
    }
}

fn reading() -> Reading<'static> {
    Reading {
        language: "en",
        title: "All of it",
        lines: &lines,
    }
}

fn unknown() -> Vec<u8> {
    let mut event = vec![0x85, 0x50];
    event.extend_from_slice(&[3; 16]);
    event.extend_from_slice(&[0x00, 0x18, 60, 0x19, 0x03, 0x84, 0xa1, 0x00, 0x41, 0xff]);
    event
}

/// A place with a note, a newer fact, an event of a newer shape, and something taken back.
fn place(seed: u64) -> (Place, Vec<Vec<u8>>) {
    let mut place = Place::make(seed);
    let note = bytes(&place.note(CANARY));
    let gone = place.note("the sentence that must go");
    let erasure = bytes(&place.erasure(gone.id));
    let kept = vec![note, unknown(), vec![0x86, 0, 1, 2, 3, 4, 5], erasure];
    place.append(&kept);
    place.append(&[bytes(&gone)]);
    (place, sorted(kept))
}

fn words() -> Words {
    Words::new(WORDS).unwrap()
}

fn locked(loaded: &Loaded) -> Vec<u8> {
    file::lock(loaded, &reading(), &words(), &mut Seeded(5))
}

fn typed() -> Private {
    Private::new("  COLD lake in March blue towel")
}

/// The tar in a locked file, as the age tool gives it.
fn tar(file: &[u8]) -> Vec<u8> {
    age_file::open(file, WORDS).unwrap().to_vec()
}

/// Locks a changed tar again, at less work.
fn lock_again(tar: &[u8]) -> Vec<u8> {
    age_file::lock(tar, &words(), WorkFactor::new(4).unwrap(), &mut Seeded(6))
}

fn entry<'a>(tar: &'a [u8], name: &str) -> &'a str {
    let at = tar
        .windows(name.len())
        .position(|it| it == name.as_bytes())
        .unwrap();
    let size = std::str::from_utf8(&tar[at + 124..at + 135]).unwrap();
    let size = usize::from_str_radix(size, 8).unwrap();
    std::str::from_utf8(&tar[at + 512..at + 512 + size]).unwrap()
}

#[test]
fn a_locked_file_gives_back_every_fact_byte_for_byte() {
    let (place, kept) = place(40);
    let file = locked(&place.device.reload());
    assert!(age_file::is_age(&file));
    assert_eq!(sorted(file::open(&file, &typed()).unwrap()), kept);
    // As after `age -d`, and as locked again by the tool.
    let tar = tar(&file);
    assert_eq!(sorted(file::open(&tar, &Private::default()).unwrap()), kept);
    assert_eq!(
        sorted(file::open(&lock_again(&tar), &typed()).unwrap()),
        kept
    );
}

#[test]
fn plain_text_gives_it_back_too_and_no_words_of_a_note_can_pass_for_facts() {
    let (place, kept) = place(41);
    let text = file::plain(&place.device.reload(), &reading());
    assert!(text.starts_with("All of it\n\n2026-11-24 02:00\n"));
    assert!(!text.contains("must go"));
    let open = |text: &str| file::open(text.as_bytes(), &Private::default());
    assert_eq!(sorted(open(&text).unwrap()), kept);
    assert_eq!(sorted(open(&text.replace('\n', "\r\n")).unwrap()), kept);
    // As an editor may save it that takes every return for the end of a line.
    assert_eq!(sorted(open(&text.replace('\r', "\n")).unwrap()), kept);
    let cut = &text.as_bytes()[..text.len() - 20];
    assert_eq!(
        file::open(cut, &Private::default()),
        Err(FileFault::NotOurs)
    );
}

#[test]
fn a_file_brought_in_twice_adds_nothing() {
    let (place_a, kept) = place(42);
    let file = locked(&place_a.device.reload());
    let mut place_b = Place::make(43);
    let own = bytes(&place_b.note("was here"));
    place_b.append(std::slice::from_ref(&own));
    let facts = file::open(&file, &typed()).unwrap();
    let taken = place_b.device.take_in(&facts, &mut place_b.dice).unwrap();
    assert_eq!((taken.n_facts, taken.n_notes), (4, 1));
    place_b.write(taken.prepared);
    for _ in 0..2 {
        place_b.fold();
        let again = place_b.device.take_in(&facts, &mut place_b.dice).unwrap();
        assert_eq!((again.n_facts, again.n_notes), (0, 0));
        assert!(again.prepared.is_empty());
    }
    let loaded = place_b.reopen();
    assert!(loaded.is_whole());
    assert_eq!(bodies(&loaded), sorted([kept, vec![own]].concat()));
}

#[test]
fn what_was_erased_does_not_come_back_with_an_old_file() {
    let mut place = Place::make(44);
    let canary = place.note("the sentence that must go");
    place.append(&[bytes(&canary)]);
    let old = file::plain(&place.device.reload(), &reading());
    assert!(old.contains("must go"));
    let erasure = place.erasure(canary.id);
    place.append(&[bytes(&erasure)]);
    place.fold();
    place.compact();
    let facts = file::open(old.as_bytes(), &Private::default()).unwrap();
    let taken = place.device.take_in(&facts, &mut place.dice).unwrap();
    assert_eq!(taken.n_facts, 0);
    assert!(!file::plain(&place.device.reload(), &reading()).contains("must go"));
}

#[test]
fn wrong_words_and_foreign_files_are_told_apart() {
    let (place, _) = place(45);
    let file = lock_again(&tar(&locked(&place.device.reload())));
    for wrong in ["cold lake in march blue towels", "", " "] {
        let fault = file::open(&file, &Private::new(wrong)).unwrap_err();
        assert_eq!(fault, FileFault::WrongWords, "{wrong:?}");
    }
    let foreign = age_file::lock(
        b"all of it",
        &words(),
        WorkFactor::new(4).unwrap(),
        &mut Seeded(1),
    );
    for bytes in [
        &b""[..],
        b"a plain text",
        &[0; 2_048],
        &[0xff; 700],
        &foreign,
        &file[..40],
    ] {
        assert_eq!(file::open(bytes, &typed()), Err(FileFault::NotOurs));
    }
}

#[test]
fn a_damaged_file_is_refused_whole() {
    let (place, _) = place(46);
    let file = lock_again(&tar(&locked(&place.device.reload())));
    for at in (0..file.len()).step_by(file.len() / 60) {
        let mut damaged = file.clone();
        damaged[at] ^= 0x40;
        assert!(file::open(&damaged, &typed()).is_err(), "byte {at}");
    }
    for n_bytes in [file.len() - 1, file.len() / 2, 200] {
        assert!(file::open(&file[..n_bytes], &typed()).is_err());
    }
}

#[test]
fn a_line_that_is_missing_doubled_or_no_fact_refuses_the_whole_file() {
    let (place, _) = place(47);
    let text = file::plain(&place.device.reload(), &reading());
    let open = |text: String| file::open(text.as_bytes(), &Private::default());
    let at = text.find("{\"footbridge\"").unwrap();
    let facts = text
        .get(text.rfind("\n{\"footbridge\"").unwrap() + 1..)
        .unwrap();
    assert!(at > 0 && open(facts.to_owned()).is_ok());
    let (first, rest) = facts.split_once('\n').unwrap();
    let (fact, others) = rest.split_once('\n').unwrap();
    let with = |line: &str| format!("{first}\n{line}\n{others}");
    assert!(open(with(fact)).is_ok());
    for bad in [
        format!("{first}\n{others}"),
        with(&format!("{fact}\n{fact}")),
        with(&fact.replace("{\"fact\"", "{\"face\"")),
        with("{\"fact\":\"gA*=\"}"),
        // One byte that is no list; two lists; a list that was cut short; an open list.
        with("{\"fact\":\"AA==\"}"),
        with("{\"fact\":\"gIA=\"}"),
        with("{\"fact\":\"ggA=\"}"),
        with("{\"fact\":\"nw==\"}"),
        with(&fact.replace('}', "")),
        facts.replace("{\"footbridge\":1", "{\"footbridge\":2"),
    ] {
        assert_eq!(open(bad.clone()), Err(FileFault::NotOurs), "{bad}");
    }
}

#[test]
fn other_programs_can_read_what_is_in_it() {
    let (place, kept) = place(48);
    let tar = tar(&locked(&place.device.reload()));
    let facts: Vec<Value> = entry(&tar, "day-list/facts.jsonl")
        .lines()
        .map(|it| serde_json::from_str(it).unwrap())
        .collect();
    assert_eq!(facts[0]["facts"], kept.len());
    assert_eq!(facts.len(), 1 + kept.len());
    let note = facts.iter().find(|it| it["name"] == "CheckedIn").unwrap();
    assert_eq!(note["says"]["6"], CANARY);
    assert_eq!(note["kind"], 1);
    assert_eq!(note["offset"], 60);
    assert_eq!(note["id"].as_str().unwrap().len(), 32);
    let newer = facts.iter().find(|it| it["name"] == "Unknown").unwrap();
    assert_eq!(newer["says"]["0"], "/w==");

    let page = entry(&tar, "day-list/read.html");
    assert!(page.contains("&lt;b&gt;&amp;&quot;"));
    assert!(!page.contains("<b>") && !page.contains("<script"));
    assert!(!page.contains("must go"));
}

/// Beside the two entries, zeros: no owner, no time, no key, nothing of the vault.
#[test]
fn nothing_of_the_vault_is_in_a_file() {
    let (place, _) = place(49);
    let tar = tar(&locked(&place.device.reload()));
    let text = String::from_utf8_lossy(&tar);
    let vault = place.device.vault();
    for word in [
        vault.rescue_words().words().join(" "),
        format!("{:?}", vault.signing_public()),
        WORDS.to_owned(),
    ] {
        assert!(!text.contains(&word));
    }
    let contains = |needle: &[u8]| tar.windows(needle.len()).any(|it| it == needle);
    assert!(!contains(vault.id().bytes()) && !contains(&vault.signing_public()));
    assert!(contains(b"day-list/facts.jsonl") && contains(b"day-list/read.html"));
}

#[test]
fn a_fact_deeper_than_any_breaks_nothing() {
    let mut place = Place::make(50);
    let mut deep = unknown();
    deep.truncate(deep.len() - 4);
    deep.resize(deep.len() + 20_000, 0x81);
    deep.push(0x00);
    assert!(minicbor::decode::<Event>(&deep).is_ok());
    place.append(std::slice::from_ref(&deep));
    let text = file::plain(&place.device.reload(), &reading());
    assert_eq!(
        file::open(text.as_bytes(), &Private::default()).unwrap(),
        [deep]
    );
    assert!(text.contains("\"says\":[[[[[[[[null]]]]]]]]}"));
}
