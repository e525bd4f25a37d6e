//! The first night, whole: steadied first, a place, a note, a step, leaving, coming back.
//! The network is cut as soon as all is cached, and the browser is restarted in the middle.
use crate::person::{self, CANARY, Visit, WORDS};
use footbridge_e2e::{Launch, Log};

#[test]
fn a_first_night_from_breathing_to_coming_back_without_a_network() -> anyhow::Result<()> {
    let mut visit = Visit::ready()?;
    visit.cut_off()?;
    let page = &visit.page;
    // Steadied before being asked anything.
    page.on("welcome-night")?;
    page.click_role("button", "Start")?;
    page.on("now-breathe")?;
    page.click("That is enough")?;
    page.on("now-after")?;
    page.click("Home")
        .or_else(|_| page.click_role("button", "Start"))?;
    // A locked place, then what is there in words.
    person::make_place(page)?;
    person::go_home(page)?;
    person::begin_note(page, CANARY)?;
    page.click("All words")?;
    page.on("name-words")?;
    page.fill("Look for a word", "lonely")?;
    page.click("lonely")?;
    page.click("Use ")?;
    page.on("name-2")?;
    person::keep_note(page)?;
    page.shows("Saved on this device.")?;
    // One small step.
    page.wait(
        "the lamp offers a step",
        "document.querySelector('main .lamp')",
    )?;
    // A second note is begun and not finished.
    person::begin_note(page, &format!("unfinished: {CANARY}"))?;
    person::draft_is_kept(page)?;
    person::leave(page)?;
    let log_of_the_night = visit.browser.log()?;
    nothing_leaks(&log_of_the_night, &visit.url);

    // The browser was closed; nobody answers at that address any more.
    let visit = visit.restarted(&Launch::default())?;
    let page = &visit.page;
    page.on("unlock")?;
    assert!(!page.words()?.contains(CANARY));
    person::unlock(page)?;
    page.click("Name it")?;
    page.shows("unfinished")?;
    page.click("Go on")?;
    page.on("name-1")?;
    let kept = page.text("document.querySelector('main textarea').value")?;
    assert_eq!(kept, format!("unfinished: {CANARY}"));
    page.click("Home")?;
    person::at_home(page)?;
    let all = person::plain_text(&visit)?;
    assert!(all.contains(CANARY) && all.contains("lonely"), "{all}");
    person::leave(page)?;
    nothing_leaks(&visit.browser.log()?, &visit.url);

    // Not on the disk, but for the plain file that the person asked for.
    let Visit {
        page,
        browser,
        profile,
        ..
    } = visit;
    drop(page);
    browser.quit()?;
    for secret in [CANARY, WORDS] {
        let found = profile.files_with(secret)?;
        let theirs = profile.path().join("downloads");
        let leaked: Vec<_> = found.iter().filter(|it| !it.starts_with(&theirs)).collect();
        assert!(leaked.is_empty(), "{secret:?} lies open in {leaked:?}");
    }
    Ok(())
}

fn nothing_leaks(log: &Log, origin: &str) {
    assert_eq!(log.complaints(), Vec::<&str>::new());
    assert_eq!(log.to_others(origin), Vec::<&str>::new());
    let all = log.as_text();
    for secret in [CANARY, WORDS] {
        assert!(!all.contains(secret), "{secret:?} was heard outside");
    }
}
