//! One tab works at a time; lock and Leave in one act on all.
use crate::person::{self, CANARY, Visit};

#[test]
fn a_second_tab_says_so_and_can_take_over() -> anyhow::Result<()> {
    let visit = Visit::at_home()?;
    let first = &visit.page;
    person::begin_note(first, CANARY)?;
    let second = visit.browser.page()?;
    second.goto(&visit.url)?;
    second.on("other-tab")?;
    assert!(!second.words()?.contains(CANARY));
    second.click("Use it here")?;
    second.on("unlock")?;
    first.on("other-tab")?;
    first.shows("It is open in another tab now. This one is locked.")?;
    assert!(
        !first.heap()?.contains(CANARY),
        "the first tab let go of all"
    );
    person::unlock(&second)
}

#[test]
fn leaving_in_one_tab_leaves_in_all() -> anyhow::Result<()> {
    let visit = Visit::at_home()?;
    let second = visit.browser.page()?;
    second.goto(&visit.url)?;
    second.on("other-tab")?;
    person::leave(&second)?;
    person::has_left(&visit.page)
}

#[test]
fn locking_in_one_tab_locks_all() -> anyhow::Result<()> {
    let visit = Visit::at_home()?;
    let page = &visit.page;
    page.click("Settings")?;
    page.on("settings")?;
    page.click("Lock now")?;
    page.on("unlock")?;
    page.browser_back().ok();
    page.on("unlock")
}
