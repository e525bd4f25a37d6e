//! Safe to be seen: danger leads to numbers first, a plain name outlives the reload, and a public
//! step of Now outlives the lock.
use crate::person::{self, Visit};
use footbridge_e2e::Page;
use std::time::Duration;

/// The browser tells the page that it goes out of sight, or is seen again.
fn seen(page: &Page, state: &str) -> anyhow::Result<()> {
    page.eval(&format!(
        "Object.defineProperty(document, 'visibilityState', {{ value: '{state}', configurable: true }}); \
         document.dispatchEvent(new Event('visibilitychange')); 0"
    ))?;
    Ok(())
}

#[test]
fn danger_from_someone_leads_to_numbers_first_then_to_device_safety() -> anyhow::Result<()> {
    let visit = Visit::at_home()?;
    let page = &visit.page;
    page.click("Help that fits")?;
    page.on("help")?;
    page.click("I am not safe with someone")?;
    page.wait(
        "the numbers are there",
        "document.querySelector('[data-screen=lines],[data-screen=lines-gap]')",
    )?;
    page.click("Next: how safe this phone is")?;
    page.on("safety")?;
    page.click("Go on with the questions")?;
    for screen in ["help-2", "help-3", "help-4"] {
        page.on(screen)?;
        page.click("Skip")?;
    }
    page.on("help-result")?;
    page.shows("I am not safe with someone")?;
    page.shows("A domestic abuse helpline")?;
    assert!(!page.words()?.contains("couples"));
    // Nothing of the answers is in the history or in the title.
    assert_eq!(page.text("document.title")?, "Footbridge");
    assert_eq!(page.text("location.pathname")?, "/");
    Ok(())
}

#[test]
fn a_plain_name_changes_title_icons_and_manifest_and_outlives_a_reload() -> anyhow::Result<()> {
    let visit = Visit::at_home()?;
    let page = &visit.page;
    let manifest = "document.querySelector('link[rel=manifest]').getAttribute('href')";
    let usual = page.text(manifest)?;
    page.click("Settings")?;
    page.on("settings")?;
    page.click("Plain name and icon")?;
    page.on("disguise")?;
    page.click("Notes")?;
    assert_eq!(page.text(manifest)?, usual, "a pick changes nothing yet");
    page.click("Use this one")?;
    page.on("settings")?;
    let is_notes = |page: &Page| -> anyhow::Result<()> {
        assert!(page.text(manifest)?.contains("manifest-notes"));
        let icon = "document.querySelector('link[rel=icon]').getAttribute('href')";
        assert!(page.text(icon)?.contains("icon-notes"));
        let touch = "document.querySelector('link[rel=apple-touch-icon]').getAttribute('href')";
        assert!(page.text(touch)?.contains("icon-notes-192"));
        assert_eq!(page.text("document.title")?, "Notes");
        Ok(())
    };
    is_notes(page)?;
    page.eval(
        "fetch(document.querySelector('link[rel=manifest]').href).then((it) => it.json()) \
         .then((it) => { globalThis.named = it.name; }); 0",
    )?;
    page.wait("the manifest is there", "globalThis.named === 'Notes'")?;
    // Before the app and after it.
    page.reload()?;
    page.on("unlock")?;
    is_notes(page)?;
    person::unlock(page)?;
    is_notes(page)?;
    page.click("Settings")?;
    page.on("settings")?;
    page.click("Plain name and icon")?;
    page.on("disguise")?;
    page.click("Footbridge")?;
    page.click("Use this one")?;
    page.on("settings")?;
    assert_eq!(page.text(manifest)?, usual);
    assert_eq!(page.text("document.title")?, "Footbridge");
    Ok(())
}

#[test]
fn a_public_step_of_now_is_there_again_after_the_place_locked_unseen() -> anyhow::Result<()> {
    let visit = Visit::at_home()?;
    let page = &visit.page;
    page.click("Now")?;
    page.on("now")?;
    page.click("In danger, or might hurt yourself?")?;
    page.wait(
        "the numbers are there",
        "document.querySelector('[data-screen=lines],[data-screen=lines-gap]')",
    )?;
    page.eval("globalThis.before = true; 0")?;
    seen(page, "hidden")?;
    visit.browser.move_clock(Duration::from_mins(5))?;
    seen(page, "visible")?;
    page.wait(
        "another document has the numbers",
        "!globalThis.before && document.querySelector('[data-screen=lines],[data-screen=lines-gap]')",
    )?;
    page.taken_over()?;
    // It is locked: the left place on the rail leads to the lock, and no part of the place is there.
    assert!(!page.words()?.contains("Name it"));
    page.click("Unlock")?;
    page.on("unlock")?;
    // A reload is an ordinary one again.
    page.reload()?;
    page.on("unlock")
}

#[test]
fn an_open_place_is_covered_in_the_task_in_which_it_goes() -> anyhow::Result<()> {
    let visit = Visit::at_home()?;
    let page = &visit.page;
    let covered = "document.documentElement.hasAttribute('data-cover')";
    seen(page, "hidden")?;
    assert_eq!(page.eval(covered)?, false, "nobody else has this phone");
    seen(page, "visible")?;
    page.click("Settings")?;
    page.on("settings")?;
    page.click("Ask for words each time")?;
    page.wait(
        "it is kept in mind",
        "document.documentElement.hasAttribute('data-guard')",
    )?;
    // Read in the same task as the event: no frame lies between.
    let at_once = "Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true }); \
         document.dispatchEvent(new Event('visibilitychange')); \
         document.documentElement.hasAttribute('data-cover')";
    assert_eq!(page.eval(at_once)?, true);
    seen(page, "visible")?;
    assert_eq!(page.eval(covered)?, false);
    Ok(())
}
