//! Don't send: the hold runs on while the browser is dead, whatever the clock is set to.
//!
//! Nobody waits for fifteen minutes: time passes by moving both clocks of the page at once, the one
//! on the wall and its own. A clock that is set moves alone.
use crate::person::{self, CANARY, Visit};
use footbridge_e2e::{Launch, Now, Page};
use std::time::Duration;

/// Lets the page's own clock be moved, as the driver does with the one on the wall.
const OWN_CLOCK: &str = "{ const real = performance.now.bind(performance); \
    performance.passed = 0; performance.now = () => real() + performance.passed; }";

const MINUTE_MS: u64 = 60_000;

fn launch() -> Launch {
    Launch::default().with_script(OWN_CLOCK)
}

fn at_home(launch: &Launch) -> anyhow::Result<Visit> {
    let visit = Visit::with(launch)?;
    visit.page.taken_over()?;
    visit.page.cached()?;
    person::make_place(&visit.page)?;
    person::go_home(&visit.page)?;
    Ok(visit)
}

/// From anywhere to a hold of these words.
fn hold(page: &Page, words: &str) -> anyhow::Result<()> {
    to_the_box(page)?;
    page.fill("What you want to say", words)?;
    page.click("Hold it for 15 minutes")?;
    page.on("hold-wait")?;
    page.shows("15 minutes left")
}

fn to_the_box(page: &Page) -> anyhow::Result<()> {
    page.click_role("button", "Now")?;
    page.wait(
        "it is Now",
        "document.querySelector('[data-screen=now],[data-screen=now-open]')",
    )?;
    page.click("Don’t send, don’t look")
}

/// So many minutes pass in front of the page.
fn minutes_pass(page: &Page, minutes: u64) -> anyhow::Result<()> {
    let ms = minutes * MINUTE_MS;
    page.eval(&format!(
        "Date.shift += {ms}; performance.passed += {ms}; 0"
    ))?;
    Ok(())
}

/// Passes five minutes, and waits until they are counted and sealed.
fn to_minute_five(page: &Page) -> anyhow::Result<()> {
    let before = page.storage()?["databases"].clone();
    minutes_pass(page, 5)?;
    page.shows("10 minutes left")?;
    page.wait_until("the count is on the disk", || {
        Ok(page.storage()?["databases"] != before)
    })
}

/// The browser dies and comes back at the lock. Its new page has the clock of the first start: what
/// passed by `minutes_pass` has to be added, or else the clock was set back by it.
fn dies(visit: &Visit, clock_minutes: i64) -> anyhow::Result<()> {
    let page = &visit.page;
    page.crash()?;
    page.goto(&visit.url)?;
    page.on("unlock")?;
    page.taken_over()?;
    let ms = clock_minutes * 60_000;
    page.eval(&format!("Date.shift += {ms}; 0"))?;
    person::unlock(page)
}

fn says(page: &Page, words: &str) -> anyhow::Result<bool> {
    Ok(page.words()?.replace('\n', " ").contains(words))
}

#[test]
fn killed_at_minute_five_and_the_clock_set_back_it_takes_ten_minutes_more_and_says_so()
-> anyhow::Result<()> {
    let visit = at_home(&launch())?;
    let page = &visit.page;
    hold(page, CANARY)?;
    to_minute_five(page)?;
    dies(&visit, -60)?;
    page.shows("It holds. 10 minutes left.")?;
    page.click("Look at it")?;
    page.on("hold-wait")?;
    page.shows("The clock of this phone was set back.")?;
    minutes_pass(page, 9)?;
    page.shows("1 minute left")?;
    assert_eq!(page.screen()?, "hold-wait");
    minutes_pass(page, 1)?;
    page.on("hold-after")?;
    page.shows("Fifteen minutes are over. Do you still want to send it?")?;
    assert!(!says(page, "was set forward. So the hold ended early")?);
    Ok(())
}

#[test]
fn killed_at_minute_five_and_opened_ten_minutes_later_it_is_over() -> anyhow::Result<()> {
    let visit = at_home(&launch())?;
    let page = &visit.page;
    hold(page, CANARY)?;
    to_minute_five(page)?;
    dies(&visit, 5 + 8)?;
    page.shows("It holds. 2 minutes left.")?;
    dies(&visit, 5 + 10)?;
    page.shows("Fifteen minutes are over.")?;
    page.click("Look at it")?;
    page.on("hold-after")?;
    // What the words say is behind one press, and copying stands last.
    page.click("Read what I wrote")?;
    page.shows(CANARY)?;
    let words = page.words()?;
    assert!(words.find("Keep it here") < words.find("Copy it out"));
    Ok(())
}

#[test]
fn a_clock_set_forward_ends_it_early_says_so_and_it_can_be_held_again() -> anyhow::Result<()> {
    let visit = at_home(&launch())?;
    let page = &visit.page;
    hold(page, CANARY)?;
    to_minute_five(page)?;
    visit.browser.move_clock(Duration::from_mins(20))?;
    page.on("hold-after")?;
    page.shows("The clock of this phone was set forward.")?;
    page.click("Hold it 15 more")?;
    page.on("hold-wait")?;
    page.shows("15 minutes left")?;
    minutes_pass(page, 15)?;
    page.on("hold-after")?;
    assert!(!says(page, "was set forward. So the hold ended early")?);
    Ok(())
}

#[test]
fn summer_time_comes_and_goes_and_changes_no_minute() -> anyhow::Result<()> {
    // 29 March and 25 October 2026, five minutes before the clocks of Berlin are changed.
    for change in [1_774_745_700_000, 1_792_889_700_000] {
        let launch = Launch {
            now: Now::At(change),
            zone: "Europe/Berlin".to_owned(),
            ..launch()
        };
        let visit = at_home(&launch)?;
        let page = &visit.page;
        let offset = "new Date().getTimezoneOffset()";
        let before = page.eval(offset)?;
        hold(page, CANARY)?;
        minutes_pass(page, 14)?;
        page.shows("1 minute left")?;
        assert_ne!(page.eval(offset)?, before, "the hour was changed");
        assert!(!says(page, "was set back")?);
        minutes_pass(page, 1)?;
        page.on("hold-after")?;
        assert!(!says(page, "was set forward")?);
    }
    Ok(())
}

#[test]
fn left_in_the_middle_it_holds_on_and_nothing_leaves_the_device() -> anyhow::Result<()> {
    let visit = at_home(&launch())?;
    let page = &visit.page;
    hold(page, CANARY)?;
    person::leave(page)?;
    page.goto(&visit.url)?;
    page.on("unlock")?;
    page.taken_over()?;
    assert!(!page.words()?.contains(CANARY));
    page.eval("Date.shift += 16 * 60000; 0")?;
    person::unlock(page)?;
    page.shows("Fifteen minutes are over.")?;
    page.click("Look at it")?;
    page.on("hold-after")?;
    page.click("Let it go")?;
    page.on("now")?;
    page.shows("It is gone here. Nothing was sent.")?;
    page.click("Undo")?;
    page.shows("It is back.")?;
    page.click("Fifteen minutes are over.")?;
    page.on("hold-after")?;
    page.click("Let it go")?;
    page.on("now")?;
    minutes_pass(page, 1)?;
    page.wait_until("Undo is gone", || Ok(!page.has("button", "Undo")?))?;
    page.click("Home")?;
    person::at_home(page)?;
    assert!(!person::plain_text(&visit)?.contains(CANARY));
    let log = visit.browser.log()?;
    assert_eq!(log.to_others(&visit.url), Vec::<&str>::new());
    assert!(!log.as_text().contains(CANARY));
    Ok(())
}

#[test]
fn before_a_place_it_holds_in_memory_and_nothing_is_kept() -> anyhow::Result<()> {
    let visit = Visit::with(&launch())?;
    let page = &visit.page;
    page.taken_over()?;
    page.cached()?;
    to_the_box(page)?;
    page.on("hold-open")?;
    page.shows("So nothing is kept.")?;
    page.fill("What you want to say", CANARY)?;
    page.click("Hold it for 15 minutes")?;
    page.on("hold-wait")?;
    minutes_pass(page, 15)?;
    page.on("hold-after")?;
    page.shows("If you close this page, the words are gone.")?;
    let stored = page.storage()?.to_string();
    assert!(!stored.contains(CANARY));
    page.goto(&visit.url)?;
    page.taken_over()?;
    to_the_box(page)?;
    page.on("hold-open")?;
    let text = page.text("document.querySelector('main textarea').value")?;
    assert_eq!(text, "");
    Ok(())
}

#[test]
fn an_answer_is_held_for_a_day_that_passes_closed_and_asks_on_home() -> anyhow::Result<()> {
    let visit = at_home(&launch())?;
    let page = &visit.page;
    page.click("My plan")?;
    page.on("plan")?;
    page.click("Still in contact")?;
    page.on("contact")?;
    page.click("Write it")?;
    page.on("contact-script")?;
    page.fill("They wrote", "And the money?")?;
    page.fill("Your answer", CANARY)?;
    page.click("Keep it for 24 hours")?;
    page.on("contact")?;
    page.shows("24 hours left")?;
    // Home is silent while it rests, also where the clock was set back meanwhile.
    for hours in [23, -5] {
        dies(&visit, hours * 60)?;
        person::at_home(page)?;
        assert!(!says(page, "rested for a day")?);
    }
    dies(&visit, 25 * 60)?;
    page.shows("Your answer has rested for a day.")?;
    page.click("Look at it")?;
    page.on("hold-after")?;
    page.shows("A day is over. Do you still want to send it?")?;
    page.click("Change it")?;
    page.on("contact-script")?;
    let text = page
        .text("[...document.querySelectorAll('main textarea')].map((it) => it.value).join('|')")?;
    assert_eq!(text, format!("And the money?|{CANARY}"));
    Ok(())
}
