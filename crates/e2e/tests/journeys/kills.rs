//! The renderer dies at fifty moments of saving: afterwards the old state or the new, never half.
use crate::person::{self, Visit};
use std::time::Duration;

const N_KILLS: u64 = 50;

#[test]
fn fifty_deaths_in_the_middle_of_saving_leave_whole_notes() -> anyhow::Result<()> {
    let visit = Visit::at_home()?;
    let page = &visit.page;
    let mut kept = vec![];
    for n in 0..N_KILLS {
        let text = format!("note number {n} of many.");
        person::begin_note(page, &text)?;
        person::to_the_last_page(page)?;
        page.click("Save and close")?;
        // The moments are spread over the whole of a save, one after another.
        visit.browser.listen_for(Duration::from_micros(n * 800))?;
        let said = page
            .words()
            .is_ok_and(|it| it.contains("Saved on this device."));
        page.crash()?;
        page.goto(&visit.url)?;
        person::unlock(page)?;
        if said {
            kept.push(text);
        }
    }
    let all = person::plain_text(&visit)?;
    for text in &kept {
        assert!(all.contains(text), "{text} was said to be saved");
    }
    for n in 0..N_KILLS {
        let whole = format!("note number {n} of many.");
        let begun = format!("note number {n} ");
        assert_eq!(
            all.matches(&begun).count(),
            all.matches(&whole).count(),
            "half of {n}"
        );
    }
    Ok(())
}
