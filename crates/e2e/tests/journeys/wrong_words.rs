//! Wrong words cost time and never data.
use crate::person::{self, Visit, WORDS};
use footbridge_e2e::Launch;
use std::time::Duration;

#[test]
fn four_wrong_tries_are_free_the_fifth_waits_and_nothing_is_lost() -> anyhow::Result<()> {
    let visit = Visit::at_home()?.restarted(&Launch::default())?;
    let page = &visit.page;
    for _ in 0..4 {
        person::unlock_with(page, "cold lake in marsh")?;
        page.shows("These words do not open it. Nothing is lost.")?;
    }
    person::unlock_with(page, "cold lake in marsh")?;
    page.shows("Please wait")?;
    // The right words, too early: the door does not look at them. Now still works.
    page.fill("Your words", WORDS)?;
    page.press("Enter")?;
    page.shows("Please wait")?;
    page.click("Now")?;
    page.on("now-open")?;
    page.click("Unlock")?;
    // A reload does not shorten the wait.
    page.reload()?;
    page.taken_over()?;
    page.shows("Please wait")?;
    visit.browser.move_clock(Duration::from_secs(31))?;
    page.wait(
        "the wait is over",
        "!document.body.innerText.includes('Please wait')",
    )?;
    page.fill("Your words", WORDS)?;
    page.press("Enter")?;
    person::at_home(page)
}
