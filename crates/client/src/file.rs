//! Files that leave the device and come back: the locked file, and plain text.
//!
//! A locked file is a tar of two entries, sealed as an age file (`docs/formats/locked-file.md`):
//! the facts as JSON Lines, for Footbridge and other programs, and a page to read. Plain text
//! holds the same, unsealed.
//!
//! **Invariant:** every fact travels as the bytes of its record, so a fact from a newer version
//! comes back as it was; no key of the place goes into a file; what was erased does not either.
mod lines;
mod page;
mod tar;

use crate::{Device, Loaded, Prepared, load::Erased};
use footbridge_core::{
    event::{Event, Fact},
    private::Private,
};
use footbridge_vault::{
    Dice, Words,
    age_file::{self, AgeError, WorkFactor},
    record::{BODY_BYTES_MAX, SealError},
};
use std::collections::BTreeSet;

/// The entry of the facts in the tar.
const FACTS: &str = "day-list/facts.jsonl";
/// The entry of the page to read.
const PAGE: &str = "day-list/read.html";

/// How facts read to a person. The words are those of the content, so they come from outside.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    /// The language, as a BCP 47 tag.
    pub language: &'a str,
    /// What stands at the top.
    pub title: &'a str,
    /// A fact as lines of text; one without lines is left out of what is read.
    pub lines: &'a dyn Fn(&Fact) -> Vec<String>,
}

impl std::fmt::Debug for Reading<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reading")
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

/// Why nothing was taken from a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileFault {
    /// The words do not open it.
    #[error("the words do not open this file")]
    WrongWords,
    /// Not a file of Footbridge, or a damaged one.
    #[error("this is not a file of Footbridge, or it is damaged")]
    NotOurs,
}

/// Makes the locked file.
pub fn lock(loaded: &Loaded, reading: &Reading<'_>, words: &Words, dice: &mut dyn Dice) -> Vec<u8> {
    age_file::lock(&pack(loaded, reading), words, WorkFactor::STANDARD, dice)
}

/// Makes the plain text: first what a person reads, then the facts for bringing them back.
pub fn plain(loaded: &Loaded, reading: &Reading<'_>) -> String {
    let bodies = kept(loaded);
    let mut text = page::text(&bodies, reading);
    lines::write(&bodies, &mut text);
    text
}

/// Opens a file and gives the facts as bytes. Nothing is used unless all of it is whole.
///
/// Besides locked files it reads plain text, and the tar that the age tool gives.
pub fn open(bytes: &[u8], words: &Private) -> Result<Vec<Vec<u8>>, FileFault> {
    if age_file::is_age(bytes) {
        return unpack(&unlock(bytes, words)?);
    }
    let text = std::str::from_utf8(bytes).ok();
    text.and_then(lines::read_behind_text)
        .map_or_else(|| unpack(bytes), Ok)
}

fn unlock(
    bytes: &[u8],
    typed: &Private,
) -> Result<impl std::ops::Deref<Target = Vec<u8>>, FileFault> {
    // EXPOSE: the words go into the key derivation, here and below.
    let words = Words::new(typed.expose()).map_err(|_| FileFault::WrongWords)?;
    let opened = match age_file::open(bytes, words.expose()) {
        // Who locks it anew with the age tool may type capitals, which the tool tells apart.
        Err(AgeError::WrongWords) if words.expose() != typed.expose() => {
            age_file::open(bytes, typed.expose())
        }
        other => other,
    };
    opened.map_err(|why| match why {
        AgeError::WrongWords => FileFault::WrongWords,
        _ => FileFault::NotOurs,
    })
}

fn pack(loaded: &Loaded, reading: &Reading<'_>) -> Vec<u8> {
    let bodies = kept(loaded);
    let mut facts = String::new();
    lines::write(&bodies, &mut facts);
    let page = page::html(&bodies, reading);
    tar::write(&[(FACTS, facts.as_bytes()), (PAGE, page.as_bytes())])
}

fn unpack(tar: &[u8]) -> Result<Vec<Vec<u8>>, FileFault> {
    let facts = tar::find(tar, FACTS).ok_or(FileFault::NotOurs)?;
    let facts = std::str::from_utf8(facts).map_err(|_| FileFault::NotOurs)?;
    lines::read(facts).ok_or(FileFault::NotOurs)
}

/// One fact on its way into a file.
struct Kept<'a> {
    body: &'a [u8],
    /// `None` where only a newer version can read it.
    event: Option<Event>,
}

/// What a file holds: all that is readable, without what was erased.
fn kept(loaded: &Loaded) -> Vec<Kept<'_>> {
    let all: Vec<Kept<'_>> = loaded
        .bodies()
        .map(|body| Kept {
            body,
            event: minicbor::decode(body).ok(),
        })
        .collect();
    let erased = Erased::of(loaded.events());
    all.into_iter()
        .filter(|it| it.event.as_ref().is_none_or(|it| !erased.takes(it)))
        .collect()
}

/// What a file brings into the open place.
#[derive(Debug)]
pub struct TakenIn {
    /// To be written whole or not at all.
    pub prepared: Prepared,
    /// How many facts were not here before.
    pub n_facts: usize,
    /// How many of them are notes.
    pub n_notes: usize,
}

impl Device {
    /// Prepares the facts of a file as records of this device, byte for byte.
    ///
    /// What is here already is not doubled; what was erased here does not come back.
    pub fn take_in(&self, bodies: &[Vec<u8>], dice: &mut dyn Dice) -> Result<TakenIn, SealError> {
        let here = self.reload();
        let mut ids = BTreeSet::new();
        for event in here.events() {
            ids.insert(event.id);
        }
        let erased = Erased::of(here.events());
        let mut unread = BTreeSet::new();
        for body in here.bodies() {
            if minicbor::decode::<Event>(body).is_err() {
                unread.insert(body);
            }
        }
        let (mut new, mut n_notes) = (Vec::new(), 0);
        for body in bodies {
            let is_new = match minicbor::decode::<Event>(body) {
                Ok(event) => {
                    let is_new = !erased.takes(&event) && ids.insert(event.id);
                    n_notes += usize::from(is_new && matches!(event.fact, Fact::CheckedIn(_)));
                    is_new
                }
                Err(_) => unread.insert(body),
            };
            if is_new {
                new.push(body.as_slice());
            }
        }
        Ok(TakenIn {
            n_facts: new.len(),
            n_notes,
            prepared: self.append(new, dice)?,
        })
    }
}

/// Whether bytes may be the body of a record: one whole CBOR array, as every event is.
fn is_body(bytes: &[u8]) -> bool {
    let mut decoder = minicbor::Decoder::new(bytes);
    bytes.len() <= BODY_BYTES_MAX
        && matches!(decoder.datatype(), Ok(minicbor::data::Type::Array))
        && decoder.skip().is_ok()
        && decoder.position() == bytes.len()
}

/// Writes into a text.
fn put(out: &mut String, text: std::fmt::Arguments<'_>) {
    std::fmt::Write::write_fmt(out, text).expect("a String takes every character");
}
