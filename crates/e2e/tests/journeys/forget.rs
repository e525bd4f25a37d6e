//! What stays on the disk: strict writes while there is a place, and nothing after it is forgotten.
use crate::person::{self, CANARY, Visit, WORDS};
use footbridge_e2e::Launch;
use serde_json::json;

/// Notes how each transaction was opened, in the worker where the storage is.
const LISTEN: &str = "{ const real = IDBDatabase.prototype.transaction; \
    IDBDatabase.prototype.transaction = function (...all) { const it = real.apply(this, all); \
      (globalThis.opened ??= []).push(`${it.mode} ${it.durability}`); return it; }; }";

#[test]
fn every_write_is_strict() -> anyhow::Result<()> {
    let visit = Visit::with(&Launch::default().with_script(LISTEN))?;
    person::make_place(&visit.page)?;
    person::go_home(&visit.page)?;
    person::write_note(&visit.page, CANARY)?;
    let opened = visit.browser.ask(
        "worker",
        "opened.filter((it) => it.startsWith('readwrite')).join()",
    )?;
    let opened = opened.as_str().unwrap_or_default();
    assert!(opened.contains("readwrite strict"), "{opened:?}");
    assert!(
        opened.split(',').all(|it| it == "readwrite strict"),
        "{opened:?}"
    );
    Ok(())
}

#[test]
fn forgetting_this_device_leaves_the_origin_empty() -> anyhow::Result<()> {
    let visit = Visit::at_home()?;
    let page = &visit.page;
    person::write_note(page, CANARY)?;
    page.click("Settings")?;
    page.on("settings")?;
    page.click("Forget this device")?;
    page.on("delete")?;
    page.fill("Type delete to go on", "delete")?;
    page.fill("Your words, once more", WORDS)?;
    page.click_role("button", "Forget this device")?;
    person::has_left(page)?;
    page.wait_until("all is taken away", || {
        let left = page.storage()?;
        Ok(left["local"] == json!({})
            && left["databases"] == json!({})
            && left["caches"] == json!({}))
    })?;
    let left = page.storage()?;
    for part in ["local", "session", "databases", "caches"] {
        assert_eq!(left[part], json!({}), "{part}");
    }
    assert_eq!(left["cookies"], "");
    let workers =
        page.eval("navigator.serviceWorker.getRegistrations().then((it) => it.length)")?;
    assert_eq!(workers, 0, "no service worker stays");
    page.goto(&visit.url)?;
    page.on("welcome-night")?;
    Ok(())
}

#[test]
fn rescue_words_open_a_place_whose_words_were_forgotten() -> anyhow::Result<()> {
    let visit = Visit::with(&Launch::by_day())?;
    let page = &visit.page;
    person::make_place(page)?;
    page.click("Show my rescue words")?;
    page.wait(
        "twelve words or the question before them",
        "document.querySelector('[data-screen=recovery]')",
    )?;
    if page.has("field", "Your words")? {
        page.fill("Your words", WORDS)?;
        page.click("Show them")?;
    }
    page.wait(
        "twelve words",
        "document.querySelectorAll('ol.words li').length === 12",
    )?;
    let twelve = page.text("[...document.querySelectorAll('ol.words li')].map((it) => it.textContent.trim()).join(' ')")?;
    person::leave(page)?;
    page.goto(&visit.url)?;
    page.on("unlock")?;
    page.taken_over()?;
    page.click("Use rescue words")?;
    page.on("unlock-rescue")?;
    // A word that is not in the list is named, with the nearest one.
    let (first, rest) = twelve.split_once(' ').unwrap_or_default();
    page.fill("Your rescue words", &format!("{first}x {rest}"))?;
    page.click_role("button", "Open")?;
    page.shows("Word 1 is not in the list.")?;
    page.fill("Your rescue words", &twelve)?;
    page.click_role("button", "Open")?;
    page.wait(
        "it is open",
        "document.querySelector('main:not([data-screen=unlock-rescue])')",
    )?;
    assert_eq!(page.screen()?, "change-words", "new words are offered");
    Ok(())
}
