//! From the front to the house: a first visit waits for the front alone, and loses nothing when
//! the rest takes over.
use crate::person::{self, CANARY, NO_SERVICE_WORKER, Visit};
use footbridge_e2e::{Launch, Page};

/// Counts the pictures in which nothing stands on the page.
const WATCH: &str = "addEventListener('DOMContentLoaded', () => { globalThis.empty = 0; \
    const look = () => { if (!document.querySelector('main h1')) empty += 1; requestAnimationFrame(look); }; \
    requestAnimationFrame(look); });";

/// Whether this module was asked for by the page, or by its worker.
fn was_fetched(page: &Page, name: &str) -> anyhow::Result<bool> {
    let script = format!(
        "performance.getEntriesByType('resource').some((it) => it.name.includes('/a/{name}.'))"
    );
    Ok(page.eval(&script)? == true)
}

fn typed(page: &Page) -> anyhow::Result<String> {
    page.text("document.querySelector('#hold-text').value")
}

/// From the first screen to words in the box that sends nothing, by way of Now.
fn write_in_the_box(page: &Page) -> anyhow::Result<()> {
    page.taken_over()?;
    page.click_role("button", "Now")?;
    page.on("now-open")?;
    page.click("Don’t send, don’t look")?;
    page.on("hold-open")?;
    page.fill("What you want to say", CANARY)
}

#[test]
fn what_was_done_before_there_was_a_place_is_still_there_after_it_was_made() -> anyhow::Result<()> {
    let launch = Launch::default().with_script(WATCH);
    let visit = Visit::with(&launch)?;
    let page = &visit.page;
    page.taken_over()?;
    assert!(was_fetched(page, "front")?);
    page.cached()?;
    write_in_the_box(page)?;
    page.eval("scrollTo(0, 90); globalThis.empty = 0; 0")?;
    let scrolled = page.eval("scrollY")?;
    page.click_role("button", "Start")?;
    page.on("welcome-night")?;
    page.click("Make a place")?;
    page.on("create")?;
    let title = "document.activeElement.matches('main h1')";
    page.wait("focus is at the title", title)?;
    assert_eq!(page.eval("globalThis.empty")?, 0, "no empty picture");
    // Back goes through what lies behind, and each is as it was left.
    page.browser_back()?;
    page.on("welcome-night")?;
    page.browser_back()?;
    page.on("hold-open")?;
    assert_eq!(typed(page)?, CANARY);
    page.wait(
        "it is scrolled as before",
        &format!("scrollY === {scrolled}"),
    )?;
    assert_eq!(page.eval("globalThis.empty")?, 0, "no empty picture");
    page.click("Hold it for 15 minutes")?;
    page.on("hold-wait")?;
    page.click_role("button", "Start")?;
    person::make_place(page)?;
    person::go_home(page)?;
    page.click_role("button", "Now")?;
    page.on("now")?;
    page.click("It holds.")?;
    page.on("hold-wait")?;
    page.click("Read what I wrote")?;
    page.shows(CANARY)?;
    // The front is gone from the page: a key is heard once, and Leave clears all.
    person::leave(page)?;
    let log = visit.browser.log()?;
    assert_eq!(log.complaints(), Vec::<&str>::new());
    assert_eq!(log.to_others(&visit.url), Vec::<&str>::new());
    assert!(!log.as_text().contains(CANARY));
    Ok(())
}

#[test]
fn leaving_by_keys_works_before_and_after_the_house_took_over() -> anyhow::Result<()> {
    let visit = Visit::ready()?;
    let page = &visit.page;
    write_in_the_box(page)?;
    page.press("Escape")?;
    page.press("Escape")?;
    page.press("Escape")?;
    person::has_left(page)?;
    page.goto(&visit.url)?;
    page.taken_over()?;
    page.click_role("button", "Start")?;
    page.click("Make a place")?;
    page.on("create")?;
    page.fill("Your words", CANARY)?;
    for _ in 0..3 {
        page.press("Escape")?;
    }
    person::has_left(page)
}

#[test]
fn a_house_that_cannot_be_fetched_is_said_and_the_front_stays_and_keeps_the_words()
-> anyhow::Result<()> {
    let visit = Visit::with(&Launch::default().with_script(NO_SERVICE_WORKER))?;
    let page = &visit.page;
    write_in_the_box(page)?;
    assert!(!was_fetched(page, "house")?, "nobody asked for it");
    visit.browser.set_offline(true)?;
    page.click_role("button", "Start")?;
    page.on("welcome-night")?;
    for _ in 0..2 {
        page.click("Make a place")?;
        page.shows("That part is not here yet, and it did not come.")?;
        assert_eq!(page.screen()?, "welcome-night");
    }
    page.browser_back()?;
    page.on("hold-open")?;
    assert_eq!(typed(page)?, CANARY);
    // The network is back: the next press brings it, and the words come along.
    visit.browser.set_offline(false)?;
    page.click_role("button", "Start")?;
    page.on("welcome-night")?;
    page.click("Make a place")?;
    page.on("create")?;
    page.browser_back()?;
    page.on("welcome-night")?;
    page.browser_back()?;
    page.on("hold-open")?;
    assert_eq!(typed(page)?, CANARY);
    Ok(())
}

#[test]
fn a_device_with_a_place_loads_the_house_and_no_front() -> anyhow::Result<()> {
    let visit = Visit::at_home()?;
    let page = &visit.page;
    person::leave(page)?;
    page.goto(&visit.url)?;
    person::unlock(page)?;
    assert!(was_fetched(page, "house")?);
    assert!(!was_fetched(page, "front")?);
    Ok(())
}
