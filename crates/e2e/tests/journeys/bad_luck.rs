//! Bad luck: a flipped byte, a full disk, a strange clock, strange text.
use crate::person::{self, CANARY, Visit, WORDS};
use anyhow::Context as _;
use footbridge_e2e::Launch;
use std::time::Duration;

#[test]
fn one_flipped_byte_is_named_and_all_the_rest_is_open() -> anyhow::Result<()> {
    let visit = Visit::at_home()?;
    let page = &visit.page;
    person::write_note(page, "the first note stays")?;
    person::write_note(page, CANARY)?;
    person::leave(page)?;
    let rows = page.n_rows("tail")? + page.n_rows("segments")?;
    let store = if page.n_rows("tail")? > 0 {
        "tail"
    } else {
        "segments"
    };
    let before = page.storage()?["databases"].clone();
    page.flip_byte(store, 0, 70)?;
    let flipped = page.storage()?["databases"].clone();
    assert_ne!(before, flipped);
    page.goto(&visit.url)?;
    person::unlock_with(page, WORDS)?;
    page.on("damaged")?;
    page.shows("One part could not be read.")?;
    page.click("Save the damaged part as a file")?;
    let (_, bytes) = visit.browser.downloaded()?;
    assert!(!bytes.is_empty());
    page.click("Home")?;
    person::at_home(page)?;
    let after = page.n_rows("tail")? + page.n_rows("segments")?;
    assert!(after >= rows, "nothing is deleted");
    Ok(())
}

#[test]
fn a_full_disk_keeps_the_words_on_the_screen_until_there_is_room() -> anyhow::Result<()> {
    // Chromium remembers for a while how much room there was: it is told before the first write.
    let visit = Visit::at_home()?.restarted(&Launch::default())?;
    let page = &visit.page;
    person::unlock(page)?;
    let used = page.eval("navigator.storage.estimate().then((it) => it.usage)")?;
    let room = used.as_u64().context("a number of bytes")? + 20_000;
    page.set_quota(&visit.url, Some(room))?;
    person::begin_note(page, &"a line that takes room. ".repeat(4_000))?;
    // Already the draft finds no room, and the screen says so beside the words.
    page.shows("This could not be saved. The device is full.")?;
    person::to_the_last_page(page)?;
    page.click("Save and close")?;
    page.wait_until("it offers to try again", || page.has("button", "Try again"))?;
    page.shows("This could not be saved. The device is full.")?;
    assert_eq!(page.screen()?, "name-4");
    page.set_quota(&visit.url, None)?;
    // Chromium may believe the old room for a moment, and a save may still be under way: a person
    // presses again.
    page.wait_until("it is saved in the end", || {
        // Found and pressed in one breath: it goes as soon as there is room.
        page.eval(
            "[...document.querySelectorAll('main button')]\
             .find((it) => it.textContent.trim() === 'Try again')?.click(); 0",
        )?;
        Ok(page.screen()? != "name-4")
    })?;
    person::at_home(page)?;
    assert!(person::plain_text(&visit)?.contains("a line that takes room."));
    Ok(())
}

#[test]
fn a_clock_set_back_a_day_and_on_to_2099_loses_and_poisons_nothing() -> anyhow::Result<()> {
    let visit = Visit::at_home()?;
    let page = &visit.page;
    person::write_note(page, "tonight")?;
    visit.browser.move_clock_back(Duration::from_hours(24))?;
    person::write_note(page, "a day before")?;
    let years = Duration::from_hours(24 * 365 * 73);
    visit.browser.move_clock(years)?;
    person::write_note(page, "in another century")?;
    visit.browser.move_clock_back(years)?;
    person::write_note(page, "and back again")?;
    person::leave(page)?;
    page.goto(&visit.url)?;
    person::unlock(page)?;
    let all = person::plain_text(&visit)?;
    for text in [
        "tonight",
        "a day before",
        "in another century",
        "and back again",
    ] {
        assert!(all.contains(text), "{text}");
    }
    Ok(())
}

#[test]
fn long_strange_and_foreign_text_comes_back_letter_for_letter() -> anyhow::Result<()> {
    let visit = Visit::at_home()?;
    let page = &visit.page;
    let texts = [
        "שלום, הכול כבד הלילה".to_owned(),
        "👩‍👩‍👧‍👦 🏳️‍🌈 e\u{301} \u{202e}turned\u{202c} end".to_owned(),
        "\u{1}\u{7}\u{b} between".to_owned(),
        "0123456789".repeat(10_000),
    ];
    for text in &texts {
        person::begin_note(page, text)?;
        let typed = page.text("document.querySelector('main textarea').value")?;
        assert_eq!(&typed, text);
        person::keep_note(page)?;
    }
    person::leave(page)?;
    page.goto(&visit.url)?;
    person::unlock(page)?;
    let all = person::plain_text(&visit)?;
    assert!(all.contains(&texts[0]) && all.contains(&texts[1]) && all.contains(&texts[3]));
    assert!(all.contains("between"));
    Ok(())
}

#[test]
fn a_place_made_by_night_is_there_by_day() -> anyhow::Result<()> {
    let visit = Visit::at_home()?;
    person::write_note(&visit.page, CANARY)?;
    let visit = visit.restarted(&Launch::by_day())?;
    person::unlock(&visit.page)?;
    assert_eq!(visit.page.screen()?, "day");
    assert!(person::plain_text(&visit)?.contains(CANARY));
    Ok(())
}
