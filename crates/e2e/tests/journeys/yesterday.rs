//! Yesterday's data in today's browser: the rows that the first version of the formats wrote lie
//! in `testdata/` for ever, are put into a real IndexedDB, and have to open with all they hold.
use crate::person::{self, Visit};
use anyhow::Context as _;
use footbridge_client::Store;
use serde_json::Value;

/// A place as the first version left it on the disk. Never edited.
const FIRST_FORMAT: &str = include_str!("../../../../testdata/client/store.json");
/// The notes in it: the twelfth was taken back by the person.
const NOTES: [&str; 3] = ["note 0", "note 9", "note 12"];

fn bytes(hex: &Value) -> anyhow::Result<Vec<u8>> {
    let hex = hex.as_str().context("bytes are written in hex")?.as_bytes();
    hex.chunks(2)
        .map(|pair| Ok(u8::from_str_radix(std::str::from_utf8(pair)?, 16)?))
        .collect()
}

/// A browser in which the first version has been used, and what opens its place.
fn yesterday() -> anyhow::Result<(Visit, Value)> {
    let first: Value = serde_json::from_str(FIRST_FORMAT)?;
    let visit = Visit::at_night()?;
    let page = &visit.page;
    page.goto(&format!("{}/calm", visit.url))?;
    for row in first["rows"].as_array().context("there are rows")? {
        let store = row["store"].as_str().context("a row has a store")?;
        let row = (bytes(&row["key"])?, bytes(&row["value"])?);
        page.put_rows(&Store::NAMES, store, &[row])?;
    }
    page.eval("localStorage.setItem('footbridge', 'v=1;lock=words'); 0")?;
    page.goto(&visit.url)?;
    Ok((visit, first))
}

#[test]
fn a_place_of_the_first_format_opens_with_its_words_and_holds_its_notes() -> anyhow::Result<()> {
    let (visit, first) = yesterday()?;
    let page = &visit.page;
    let words = first["words"].as_str().context("it has words")?;
    person::unlock_with(page, words)?;
    // Anything damaged would be shown first, in place of Home.
    person::at_home(page)?;
    let text = person::plain_text(&visit)?;
    for note in NOTES {
        assert!(text.contains(note), "{note} is there");
    }
    Ok(())
}
