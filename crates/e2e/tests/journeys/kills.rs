//! The renderer dies at fifty moments of saving: afterwards the old state or the new, never half.
use crate::person::{self, Visit};
use std::time::Duration;

const N_KILLS: u64 = 50;

#[test]
fn fifty_deaths_in_the_middle_of_saving_leave_whole_notes() -> anyhow::Result<()> {
    let visit = Visit::at_home()?;
    let page = &visit.page;
    for n in 0..N_KILLS {
        let text = format!("note number {n} of many.");
        person::begin_note(page, &text)?;
        person::to_the_last_page(page)?;
        // On a slow phone a save takes its time; the moments are spread over the whole of it.
        page.slow_processor(4)?;
        page.click_and_crash("Save and close", Duration::from_micros(n * 250))?;
        page.goto(&visit.url)?;
        page.slow_processor(1)?;
        person::unlock(page)?;
    }
    // What was said to be saved is there, however soon the end comes after it.
    let said = "this one was said to be saved.";
    person::begin_note(page, said)?;
    person::to_the_last_page(page)?;
    page.click("Save and close")?;
    page.shows("Saved on this device.")?;
    page.crash()?;
    page.goto(&visit.url)?;
    person::unlock(page)?;
    let all = person::plain_text(&visit)?;
    assert!(all.contains(said));
    let mut n_there = 0;
    for n in 0..N_KILLS {
        let whole = format!("note number {n} of many.");
        let begun = format!("note number {n} ");
        let n_begun = all.matches(&begun).count();
        assert_eq!(n_begun, all.matches(&whole).count(), "half of {n}");
        n_there += u64::from(n_begun > 0);
    }
    // Otherwise every end came after its save.
    assert!(n_there < N_KILLS, "all were saved");
    Ok(())
}
